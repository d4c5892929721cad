import { functionById } from "../../functions";
import { functionReference } from "../../functions/reference";
import { BuildButton } from "../components/BuildButton";
import { Page } from "../components/Page";
import { FunctionDetails } from "./FunctionDetails";

/** A worksheet function: how it is typed, what it answers, examples to insert, and the way to Build. */
export default function FunctionPage({ id }: { id: string }) {
  const definition = functionById(id);
  if (!definition)
    return (
      <Page title="Function not found">
        <p>Orebook has no function {id}. Help lists them all.</p>
      </Page>
    );
  return (
    <Page title={id}>
      <p>{definition.description}</p>
      <BuildButton call={{ definition, given: {} }} />
      <FunctionDetails entry={functionReference(definition)} />
    </Page>
  );
}

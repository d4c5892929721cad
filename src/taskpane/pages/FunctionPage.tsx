import { Page } from "../components/Page";

export default function FunctionPage({ id }: { id: string }) {
  return <Page title={id}>{null}</Page>;
}

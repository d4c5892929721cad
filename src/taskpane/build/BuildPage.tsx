import type { EditedCall } from "../../actions/pane-place";
import { Page } from "../components/Page";

interface BuildPageProps {
  id: string;
  given: Readonly<Record<string, string>> | undefined;
  edits: EditedCall | undefined;
}

export default function BuildPage({ id }: BuildPageProps) {
  return <Page title={`Build ${id}`}>{null}</Page>;
}

import { Page } from "../components/Page";

export default function SourcePage({ id }: { id: string }) {
  return <Page title={id}>{null}</Page>;
}

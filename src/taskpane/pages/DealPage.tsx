import { Page } from "../components/Page";

export default function DealPage({ ids }: { ids: readonly string[] }) {
  return <Page title={ids.join()}>{null}</Page>;
}

import { Page } from "../components/Page";

export default function MineralPage({ id }: { id: string }) {
  return <Page title={id}>{null}</Page>;
}

import { Page } from "../components/Page";

export default function CountryPage({ id }: { id: string }) {
  return <Page title={id}>{null}</Page>;
}

import { faultsAsResults, Fault } from "../../domain/fault";
import type { DealPlace } from "../../actions/pane-place";
import type { Deal } from "../../dataset/schema";
import { Page } from "../components/Page";
import { useDataset } from "../dataset-in-use";
import { DealComparison } from "./deal/DealComparison";
import { DealOverview } from "./deal/DealOverview";

/** One deal, or several side by side. */
export default function DealPage({ place }: { place: DealPlace }) {
  const { deals } = useDataset();
  const found = place.ids.map((id) => faultsAsResults(() => deals.find(id)));
  const unknown = found.find((each): each is Fault => each instanceof Fault);
  if (unknown)
    return (
      <Page title="Deal not found">
        <p>{unknown.message}</p>
      </Page>
    );
  const known = found as Deal[];
  return known.length === 1 ? <DealOverview deal={known[0]!} place={place} /> : <DealComparison deals={known} place={place} />;
}

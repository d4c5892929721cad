import { makeStyles, Tag, TagGroup, tokens } from "@fluentui/react-components";
import { replacePage, type DealPlace } from "../../../actions/pane-place";
import { daysOfDeal } from "../../../dataset/deals/deal-sources";
import type { Deal } from "../../../dataset/schema";
import { Actions } from "../../components/Actions";
import { BuildButton } from "../../components/BuildButton";
import { Insert } from "../../components/Insert";
import { Page } from "../../components/Page";
import { useDataset } from "../../dataset-in-use";
import { AsOf } from "./AsOf";
import { comparedTerms, firstChoice } from "./compared-terms";
import { ComparisonTable } from "./ComparisonTable";
import { comparisonCall } from "./deal-calls";
import { DealPicker } from "./DealPicker";
import { TermChoice } from "./TermChoice";

const useStyles = makeStyles({
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  tag: { maxWidth: "100%" },
});

interface DealComparisonProps {
  deals: readonly Deal[];
  place: DealPlace;
}

/** Terms of several deals side by side: deals are added and taken away, terms chosen, the whole is inserted. */
export function DealComparison({ deals, place }: DealComparisonProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const { asOf } = place;
  const compared = comparedTerms(deals, asOf, dataset);
  const chosen = place.terms
    ? compared.map(({ term }) => term).filter(({ key }) => place.terms!.includes(key))
    : firstChoice(compared);
  const ids = deals.map(({ id }) => id);
  const days = [...new Set(deals.flatMap((deal) => daysOfDeal(deal, dataset)))].sort();
  const call = comparisonCall(deals, chosen, asOf);
  return (
    <Page title="Compare deals">
      <TagGroup
        className={styles.tags}
        size="small"
        aria-label="Deals that are compared"
        onDismiss={(_, { value }) => replacePage({ ...place, ids: ids.filter((id) => id !== value) })}
      >
        {ids.map((id) => (
          <Tag key={id} value={id} className={styles.tag} dismissible aria-label={`Remove ${id}`}>
            {id}
          </Tag>
        ))}
      </TagGroup>
      <DealPicker label="Add a deal" without={deals} onPick={(id) => replacePage({ ...place, ids: [...ids, id] })} />
      <AsOf asOf={asOf} days={days} onChange={(day) => replacePage({ ...place, asOf: day })} />
      <TermChoice
        terms={compared}
        deals={deals.length}
        chosen={chosen}
        onChange={(terms) => replacePage({ ...place, terms: terms.map(({ key }) => key) })}
      />
      {chosen.length === 0 ? (
        <p role="status">No term is chosen. Open Terms and choose what to compare.</p>
      ) : (
        <>
          <Actions>
            <Insert call={call} what={`comparison of ${ids.join(", ")}`} />
            <BuildButton call={call} />
          </Actions>
          <ComparisonTable deals={deals} terms={chosen} asOf={asOf} />
          <p>Long texts are cut here, and whole in what is inserted and on the page of the deal.</p>
        </>
      )}
    </Page>
  );
}

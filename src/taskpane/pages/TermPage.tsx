import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fault } from "../../domain/fault";
import { shownResult } from "../../domain/shown";
import { openPage } from "../../actions/pane-place";
import { dealTerm } from "../../functions/deal.term";
import { dealUnit } from "../../functions/deal.unit";
import { answerOf, evidenceOf } from "../../workbook/worksheet-call";
import { Actions } from "../components/Actions";
import { InputCellButton } from "../components/InputCellButton";
import { Insert } from "../components/Insert";
import { Page } from "../components/Page";
import { Section } from "../components/Section";
import { useDataset } from "../dataset-in-use";

const useStyles = makeStyles({
  text: { margin: 0 },
  deals: { listStyleType: "none", margin: 0, padding: 0 },
  deal: { paddingBottom: tokens.spacingVerticalM },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** A term of the vocabulary of deals: what it means, and what each deal that states it says. */
export default function TermPage({ id }: { id: string }) {
  const styles = useStyles();
  const dataset = useDataset();
  const term = dataset.deals.lookUpTerm(id);
  if (!term) return <Page title={id}>This dataset has no such term.</Page>;
  const stated = dataset.deals.all.flatMap((deal) => {
    const given = { deal: deal.id, term: term.key };
    const call = { definition: dealTerm, given };
    const answer = answerOf(call, dataset)[0]![0]!;
    if (answer instanceof Fault) return [];
    const unit = answerOf({ definition: dealUnit, given }, dataset)[0]![0]!;
    return [{ deal, call, says: shownResult(answer), unit: unit instanceof Fault ? "" : shownResult(unit) }];
  });
  return (
    <Page title={term.label}>
      <p className={styles.text}>{term.description}</p>
      <p className={styles.source}>
        Term {term.key} of the group {term.group}; its value is {term.type}.
      </p>
      <Actions>
        <InputCellButton names="term" value={term.key} />
      </Actions>
      <Section title={stated.length === 1 ? "Stated by 1 deal" : `Stated by ${stated.length} deals`}>
        <ul className={styles.deals}>
          {stated.map(({ deal, call, says, unit }) => (
            <li key={deal.id} className={styles.deal}>
              <Link as="button" onClick={() => openPage({ kind: "deal", ids: [deal.id] })}>
                {deal.id}
              </Link>
              <p className={styles.text}>{saidWith(says, unit)}</p>
              <p className={styles.source}>{sourceOf(evidenceOf(call, dataset)[0])}</p>
              <Insert call={call} what={`${term.label} of ${deal.id}`} />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** Per cent stands in the number already, and words have no unit. */
function saidWith(says: string, unit: string): string {
  return ["", "%", "text", "date", "yes/no", "list"].includes(unit) ? says : `${says} ${unit}`;
}

function sourceOf(evidence: ReturnType<typeof evidenceOf>[number] | undefined): string {
  return evidence ? [evidence.work.short, evidence.locator].filter(Boolean).join(", ") : "";
}

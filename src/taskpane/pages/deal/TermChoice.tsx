import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { capitalized } from "../../../domain/name";
import type { Term } from "../../../dataset/schema";
import { TERM_GROUPS } from "../../../dataset/schema/vocabulary";
import { Disclosure } from "../../components/Disclosure";
import type { ComparedTerm } from "./compared-terms";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  group: { border: "none", margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, padding: 0, marginTop: tokens.spacingVerticalS },
  term: { display: "flex" },
});

interface TermChoiceProps {
  terms: readonly ComparedTerm[];
  /** How many deals are compared. */
  deals: number;
  chosen: readonly Term[];
  onChange: (chosen: readonly Term[]) => void;
}

/** Which terms are compared, with how many of the deals have a value of each. */
export function TermChoice({ terms, deals, chosen, onChange }: TermChoiceProps) {
  const styles = useStyles();
  const choose = (isMeant: (each: ComparedTerm) => boolean) => onChange(terms.filter(isMeant).map(({ term }) => term));
  return (
    <Disclosure summary={`Terms: ${chosen.length} of ${terms.length} chosen`}>
      {() => (
        <>
          <div className={styles.buttons} role="group" aria-label="Choose terms">
            <Button size="small" onClick={() => choose(({ answered }) => answered === deals)}>
              Of all deals
            </Button>
            <Button size="small" onClick={() => choose(({ answered }) => answered > 0)}>
              Of any deal
            </Button>
            <Button size="small" onClick={() => onChange([])}>
              None
            </Button>
          </div>
          {TERM_GROUPS.map((group) => (
            <fieldset key={group} className={styles.group}>
              <legend className={styles.name}>{capitalized(group)}</legend>
              {terms
                .filter(({ term }) => term.group === group)
                .map(({ term, answered }) => (
                  <Checkbox
                    key={term.key}
                    className={styles.term}
                    label={`${term.label} (${answered} of ${deals})`}
                    checked={chosen.includes(term)}
                    onChange={(_, { checked }) =>
                      choose((each) => (each.term === term ? checked === true : chosen.includes(each.term)))
                    }
                  />
                ))}
            </fieldset>
          ))}
        </>
      )}
    </Disclosure>
  );
}

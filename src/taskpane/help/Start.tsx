import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { showSearch, showTab } from "../../actions/pane-place";
import { dealTerm } from "../../functions/deal.term";
import { mineralRank } from "../../functions/mineral.rank";
import { mineralShare } from "../../functions/mineral.share";
import { Section } from "../components/Section";
import { LiveFormula } from "./LiveFormula";

const useStyles = makeStyles({
  steps: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: tokens.spacingHorizontalXL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** How to begin: three formulas to insert, and the three ways on from there. */
export function Start() {
  const styles = useStyles();
  return (
    <Section title="Begin here">
      <p>Select a cell in the sheet, then press Insert under a formula. The answers below come from the dataset now.</p>
      <LiveFormula call={{ definition: mineralRank, given: { mineral: "antimony", country: "Tajikistan" } }}>
        Which place does Tajikistan take among the producers of antimony?
      </LiveFormula>
      <LiveFormula call={{ definition: mineralShare, given: { mineral: "tungsten", country: "China" } }}>
        Which share of the world's tungsten does China mine?
      </LiveFormula>
      <LiveFormula call={{ definition: dealTerm, given: { deal: "US-Ukraine", term: "revenue_share" } }}>
        Which share of revenue goes into the US-Ukraine fund?
      </LiveFormula>
      <ul className={styles.steps}>
        <li>
          In a cell, type <code>=MINERAL.</code> or <code>=DEAL.</code> and choose a function: Excel shows what each argument
          takes.
        </li>
        <li>In Find, type a mineral, country, deal, term, source or function: each figure and table there can be inserted.</li>
        <li>
          Select a cell with an Orebook formula and open Cell: it shows what the number rests on and what other sources say.
        </li>
      </ul>
      <div className={styles.buttons}>
        <Button size="small" onClick={showSearch}>
          Open Find
        </Button>
        <Button size="small" onClick={() => showTab("cell")}>
          Explain the selected cell
        </Button>
      </div>
    </Section>
  );
}

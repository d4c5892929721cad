import { makeStyles, tokens } from "@fluentui/react-components";
import { dealSources } from "../../functions/deal.sources";
import { dealTerm } from "../../functions/deal.term";
import { mineralProduction } from "../../functions/mineral.production";
import { mineralRank } from "../../functions/mineral.rank";

import { LiveFormula } from "./LiveFormula";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, margin: `${tokens.spacingVerticalS} 0 0` },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
});

/** What a reader must know of the answers: kinds of nothing, states of knowledge, disagreement and ranges. */
export function Guide() {
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.heading}>Kinds of nothing</h4>
      <p className={styles.text}>
        A missing figure is never zero. A cell shows <code>#N/A</code>, and the message on it says which kind it is:
      </p>
      <ul className={styles.list}>
        <li>not reported: the edition does not list the country</li>
        <li>withheld: the publisher keeps it back to protect company data (W)</li>
        <li>not available: the publisher itself has no figure (NA)</li>
        <li>below the threshold: less than half the unit, or less than a bound</li>
        <li>a range or words in place of a number</li>
        <li>for deals: not in the text, text not public, or no source states it</li>
      </ul>
      <LiveFormula call={{ definition: mineralProduction, given: { mineral: "lithium", country: "United States" } }}>
        A figure that the publisher withholds
      </LiveFormula>
      <LiveFormula call={{ definition: dealTerm, given: { deal: "US-Ukraine", term: "transparency" } }}>
        A term on which the text of the agreement is silent
      </LiveFormula>
      <p className={styles.text}>
        <code>#VALUE!</code> means that an argument is not of the kind asked for; its message names the argument and what to type.
      </p>
      <h4 className={styles.heading}>As of a day</h4>
      <p className={styles.text}>
        With <code>as_of</code> only works published by that day count: the cell answers what was known then, and keeps answering
        it when newer editions come.
      </p>
      <LiveFormula call={{ definition: mineralRank, given: { mineral: "antimony", country: "Tajikistan", as_of: "2025-12-31" } }}>
        The rank as it was known at the end of 2025
      </LiveFormula>
      <h4 className={styles.heading}>Disagreement</h4>
      <p className={styles.text}>
        One source answers, by a fixed order: among statistics the first publisher that has the figure and its newest edition; for
        deals the primary text, then official statements, reporting and commentary. SOURCES functions show every other version
        beside it, and the pages of Find mark those that differ or are contradicted.
      </p>
      <LiveFormula call={{ definition: dealSources, given: { deal: "US-Ukraine", term: "revenue_share" } }}>
        What every source says of one term
      </LiveFormula>
      <h4 className={styles.heading}>Ranges</h4>
      <p className={styles.text}>
        Arguments take ranges: <code>=MINERAL.RANK(A2:A40,B1)</code> answers one cell for each mineral in A2:A40, and a mistake in
        one of them is an error in that cell alone. Answers of several cells spill to the right and below; where something is in
        their way, the cell shows <code>#SPILL!</code>.
      </p>
      <LiveFormula
        call={{ definition: mineralRank, given: { mineral: [["antimony"], ["gold"], ["mercury"]], country: "Tajikistan" } }}
      >
        Three minerals in one formula
      </LiveFormula>
    </>
  );
}

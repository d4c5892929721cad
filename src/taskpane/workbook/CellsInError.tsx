import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { selectCell } from "../../actions/select-cell";
import { workbookActions } from "../../actions/workbook-actions";
import { addressOfArea, type Area } from "../../workbook/area";
import type { CellInError } from "../../workbook/scan/workbook-scan";
import { Section } from "../components/Section";
import { beginningOf } from "./FormulaText";
import { useMore } from "./more";
import { start } from "./start";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  cell: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  formula: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Formulas in error. Those that Excel cannot find the function of come apart: another cause, and another remedy. */
export function CellsInError({ cells }: { cells: readonly CellInError[] }) {
  const unknown = cells.filter(({ error }) => error === "#NAME?");
  const others = cells.filter(({ error }) => error !== "#NAME?");
  return (
    <>
      {unknown.length > 0 && (
        <Section title={`#NAME? (${unknown.length.toLocaleString("en-US")})`}>
          <p>
            Excel did not know the function when it read these formulas, mostly because Orebook was not there. Repair enters them
            again, after it has said how many; F2 and Enter in a cell does so for one.
          </p>
          <Button size="small" appearance="primary" onClick={() => start(workbookActions.repair)}>
            Repair
          </Button>
          <CellList cells={unknown} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={`In error (${others.length.toLocaleString("en-US")})`}>
          <CellList cells={others} />
        </Section>
      )}
    </>
  );
}

function CellList({ cells }: { cells: readonly CellInError[] }) {
  const styles = useStyles();
  const { shown, list, button } = useMore(cells);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((each) => {
          const address = addressOfArea(areaOf(each));
          return (
            <li key={address}>
              <Button size="small" appearance="subtle" className={styles.cell} onClick={() => void selectCell(areaOf(each))}>
                <span>
                  {address} {each.error}
                  <span className={styles.formula} title={each.formula}>
                    {beginningOf(each.formula)}
                  </span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      {button}
    </>
  );
}

function areaOf({ sheet, row, column }: CellInError): Area {
  return { sheet, row, column, rows: 1, columns: 1 };
}

import { Fragment } from "react";
import type { Mineral } from "../../../dataset/schema";
import { PageLink } from "../../components/PageLink";
import { InputCellButton } from "../../components/InputCellButton";
import { useDataset } from "../../dataset-in-use";
import { useHeadStyles } from "../head-styles";

/** What a mineral is: symbol, other names, what it is a form of and which forms it has. */
export function MineralHead({ mineral }: { mineral: Mineral }) {
  const styles = useHeadStyles();
  const dataset = useDataset();
  const forms = dataset.minerals.filter(({ parent }) => parent === mineral.id);
  const { symbol, aliases, parent } = mineral;
  return (
    <>
      {(symbol !== undefined || aliases.length > 0) && (
        <p className={styles.line}>
          {symbol !== undefined && <span className={styles.symbol}>{symbol}</span>}
          {symbol !== undefined && aliases.length > 0 && " "}
          {aliases.length > 0 && `also ${aliases.join(", ")}`}
        </p>
      )}
      {parent !== undefined && (
        <p className={styles.line}>
          A form of <MineralLinks minerals={[dataset.mineral(parent)]} />
        </p>
      )}
      {forms.length > 0 && (
        <p className={styles.line}>
          Forms counted apart: <MineralLinks minerals={forms} />
        </p>
      )}
      <InputCellButton names="mineral" value={mineral.name} />
    </>
  );
}

function MineralLinks({ minerals }: { minerals: readonly Mineral[] }) {
  return (
    <>
      {minerals.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <PageLink to={{ kind: "mineral", id }}>{name}</PageLink>
        </Fragment>
      ))}
    </>
  );
}

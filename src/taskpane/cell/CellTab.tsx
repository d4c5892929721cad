import { Button, makeStyles, MessageBar, MessageBarBody, Switch, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { cellInSight, followSelection, followsSelection, goToCell, lookAt } from "../../actions/cell-in-sight";
import { openCall } from "../../actions/open-call";
import { showSearch, showTab } from "../../actions/pane-place";
import { hasWorkbook } from "../../excel/workbook";
import { addressOf, type ExplainedNode, type Explanation } from "../../workbook/explain";
import { PageLink } from "../components/PageLink";
import { Section } from "../components/Section";
import { useStore } from "../store-in-use";
import { CallDetails } from "./CallDetails";
import { CellTree } from "./CellTree";
import { MarkedFormula } from "./MarkedFormula";
import { callOf, nodeAt } from "./tree-lines";

const useStyles = makeStyles({
  tab: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", minHeight: "40px" },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  shown: { fontWeight: tokens.fontWeightRegular },
  text: { margin: `${tokens.spacingVerticalS} 0`, overflowWrap: "anywhere" },
  note: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What the selected cell rests on. */
export default function CellTab() {
  const styles = useStyles();
  const inSight = useStore(cellInSight);
  const follows = useStore(followsSelection);
  useEffect(() => {
    if (!hasWorkbook()) return undefined;
    void lookAt();
    return followSelection();
  }, []);
  if (!hasWorkbook())
    return (
      <div className={styles.tab}>
        <p className={styles.text}>
          In Excel this tab explains the selected cell: what its figure rests on, and what other sources say.
        </p>
      </div>
    );
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Switch label="Follow the selection" checked={follows} onChange={(_, { checked }) => followsSelection.set(checked)} />
        {!follows && (
          <Button size="small" onClick={() => void lookAt()}>
            Explain the selected cell
          </Button>
        )}
      </div>
      {inSight?.problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{inSight.problem}</MessageBarBody>
        </MessageBar>
      )}
      {inSight?.explanation && <ExplainedCell key={inSight.explanation.address} explanation={inSight.explanation} />}
    </div>
  );
}

function ExplainedCell({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  const { address, calls, formula, named, nodes, note, noted, spill, table, text, version, words } = explanation;
  const [activeId, setActive] = useState("0");
  const active = nodeAt(activeId, nodes) ?? nodes[0];
  const call = active && callOf(active, nodes);

  const edit = (node: ExplainedNode) => {
    const edited = callOf(node, nodes);
    if (edited) openCall(edited, (table ?? noted) === undefined);
  };
  const target = active && (active.kind === "call" ? undefined : active.target);
  const goTo = (node: ExplainedNode) => {
    const to = node.kind === "call" ? node.place : node.target;
    if (to) void goToCell(addressOf(to));
  };

  return (
    <article aria-label={`Cell ${address}`}>
      <h2 className={styles.heading} aria-live="polite">
        {address}
        {text !== "" && <span className={styles.shown}>{` shows ${text}`}</span>}
      </h2>
      {spill && (
        <p className={styles.quiet}>
          {spill.row === 0 && spill.column === 0
            ? `The formula here fills ${spill.rows} x ${spill.columns} cells.`
            : `Row ${spill.row + 1}, column ${spill.column + 1} of the ${spill.rows} x ${spill.columns} cells that the formula in ${addressOf(spill.anchor)} fills.`}
        </p>
      )}
      {formula !== "" && formula.startsWith("=") && (
        <MarkedFormula formula={formula} calls={calls} active={call?.formula === formula ? call.call.start : undefined} />
      )}
      {(nodes.length !== 1 || nodes[0]!.kind !== "call" || table || noted) && <p className={styles.text}>{words}</p>}
      {note !== "" && (
        <Section title="Note">
          <p className={styles.note}>{note}</p>
        </Section>
      )}
      {named && (
        <p className={styles.text}>
          <PageLink to={named.kind === "deal" ? { kind: "deal", ids: [named.id] } : { kind: named.kind, id: named.id }}>
            {`Open ${named.name}`}
          </PageLink>
        </p>
      )}
      {nodes.length === 0 && note === "" && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showSearch}>
            Find something to insert
          </Button>
          <Button size="small" onClick={() => showTab("help")}>
            Help
          </Button>
        </div>
      )}
      {active && (
        <CellTree
          name={`What ${address} rests on`}
          nodes={nodes}
          active={active}
          onActive={({ id }) => setActive(id)}
          onEdit={edit}
          onGoTo={goTo}
        />
      )}
      {active && target && (
        <Button size="small" onClick={() => goTo(active)}>
          {`Go to ${addressOf(target)}`}
        </Button>
      )}
      {active?.kind === "argument" && active.value.kind !== "known" && <p className={styles.text}>{active.words}</p>}
      {call && <CallDetails explanation={explanation} node={call} onEdit={() => edit(call)} />}
      {nodes.length > 0 && <p className={styles.quiet}>{`Computed from dataset ${version}, nothing sent.`}</p>}
    </article>
  );
}

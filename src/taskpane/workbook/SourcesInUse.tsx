import { Link, makeStyles } from "@fluentui/react-components";
import type { WorkbookCount } from "../../actions/count-workbook";
import { openPage } from "../../actions/pane-place";
import { counted } from "../../workbook/insert/report";
import { Section } from "../components/Section";

const useStyles = makeStyles({ list: { paddingInlineStart: "20px", overflowWrap: "anywhere" } });

/** The works that formulas rest on. Of a call that points at cells, only Explain can tell: it reads them. */
export function SourcesInUse({ sources, callsWithReferences }: Pick<WorkbookCount, "sources" | "callsWithReferences">) {
  const styles = useStyles();
  return (
    <Section title="Sources">
      <ol className={styles.list}>
        {sources.map(({ work, calls }) => (
          <li key={work.id}>
            <Link as="button" inline onClick={() => openPage({ kind: "source", id: work.id })}>
              {work.short}
            </Link>{" "}
            ({counted(calls, "call")})
          </li>
        ))}
      </ol>
      {callsWithReferences > 0 && (
        <p>
          {counted(callsWithReferences, "call points", "calls point")} at other cells: what they rest on depends on those. Select
          such a cell and open Cell to read it.
        </p>
      )}
    </Section>
  );
}

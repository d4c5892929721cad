import { Badge } from "@fluentui/react-components";
import { sentence } from "../../../domain/name";
import type { WorksheetCall } from "../../../workbook/worksheet-call";
import { textUnder, type AnswerRow, type AnswerRows } from "../../components/answers/answer-rows";
import { pageOf } from "../../components/answers/page-of";
import { OutsideLink } from "../../components/OutsideLink";
import { PageLink } from "../../components/PageLink";
import { useDataset } from "../../dataset-in-use";
import { AnswerSection } from "./AnswerSection";
import { useStatementStyles } from "./statement-styles";

/** Export controls that a call of MINERAL.CONTROLS answers. */
export function ControlsSection({ title, call }: { title: string; call: WorksheetCall }) {
  return (
    <AnswerSection title={title} call={call} entries="controls" entry={(answer, row) => <Control answer={answer} row={row} />} />
  );
}

function Control({ answer, row }: { answer: AnswerRows; row: AnswerRow }) {
  const styles = useStatementStyles();
  const dataset = useDataset();
  const text = (header: string) => textUnder(answer, row, header);
  const [country, status, until, note, link, source] = ["Country", "Status", "Until", "Note", "Link", "Source"].map(text) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const destination = text("Destination");
  return (
    <>
      <Badge appearance="outline" color={status === "in force" ? "important" : "informative"}>
        {status}
      </Badge>
      <p className={styles.said}>
        <PageLink to={pageOf("country", country, dataset)}>{country}</PageLink>: {text("Measure")} on {text("Product")}
        {destination !== "all" && `, to ${destination}`}
      </p>
      <p className={styles.line}>
        From {text("From")}
        {until !== "" && ` until ${until}`}
      </p>
      {note !== "" && <p className={styles.quiet}>{sentence(note)}</p>}
      <p className={styles.quiet}>
        Source: <PageLink to={pageOf("source", source, dataset)}>{source}</PageLink>
        {link !== "" && (
          <>
            {" "}
            (<OutsideLink address={link}>read it</OutsideLink>)
          </>
        )}
      </p>
    </>
  );
}

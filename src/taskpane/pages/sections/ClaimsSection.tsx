import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { WorksheetCall } from "../../../workbook/worksheet-call";
import { textUnder, type AnswerRow, type AnswerRows } from "../../components/answers/answer-rows";
import { pageOf } from "../../components/answers/page-of";
import { PageLink } from "../../components/PageLink";
import { useDataset } from "../../dataset-in-use";
import { AnswerSection } from "./AnswerSection";
import { useStatementStyles } from "./statement-styles";

/** The word says the verdict; the colour only repeats it. */
const COLOURS: Readonly<Record<string, BadgeProps["color"]>> = {
  agrees: "success",
  outdated: "warning",
  disputed: "warning",
  contradicted: "danger",
};

/** Claims with verdicts that a call of MINERAL.CLAIMS answers. */
export function ClaimsSection({ title, call }: { title: string; call: WorksheetCall }) {
  return (
    <AnswerSection title={title} call={call} entries="claims" entry={(answer, row) => <Claim answer={answer} row={row} />} />
  );
}

function Claim({ answer, row }: { answer: AnswerRows; row: AnswerRow }) {
  const styles = useStatementStyles();
  const dataset = useDataset();
  const text = (header: string) => textUnder(answer, row, header);
  const source = text("Source");
  return (
    <>
      <Badge appearance="outline" color={COLOURS[text("Verdict")] ?? "informative"}>
        {text("Verdict")}
      </Badge>
      <p className={styles.said}>{text("Claim")}</p>
      <p className={styles.line}>The data: {text("Data says")}</p>
      <p className={styles.quiet}>{text("Comparison")}</p>
      <p className={styles.quiet}>
        Claimed in <PageLink to={pageOf("source", source, dataset)}>{source}</PageLink>
        {source.includes(text("Published")) ? "" : ` (published ${text("Published")})`}, {text("Place")}
      </p>
    </>
  );
}

import type { WorksheetCall } from "../../../workbook/worksheet-call";
import { callOf } from "../../../workbook/worksheet-call";
import { answerCell, cellText, textUnder } from "../../components/answers/answer-rows";
import { pageOf } from "../../components/answers/page-of";
import { PageLink } from "../../components/PageLink";
import { useDataset } from "../../dataset-in-use";
import { AnswerSection } from "./AnswerSection";
import { useStatementStyles } from "./statement-styles";

/** Deals that a call of DEAL.LIST answers, each with its status. */
export function DealsSection({ title, call }: { title: string; call: WorksheetCall }) {
  return (
    <AnswerSection
      title={title}
      call={call}
      entries="deals"
      entry={(answer, row) => <Deal id={textUnder(answer, row, "Deal")} />}
    />
  );
}

function Deal({ id }: { id: string }) {
  const styles = useStatementStyles();
  const dataset = useDataset();
  const status = cellText(answerCell(callOf("DEAL.STATUS", { deal: id }), dataset));
  const name = dataset.deals.lookUp(id)?.name ?? id;
  return (
    <>
      <p className={styles.line}>
        <PageLink to={pageOf("deal", id, dataset)}>{id}</PageLink>: {status}
      </p>
      {name !== id && <p className={styles.quiet}>{name}</p>}
    </>
  );
}

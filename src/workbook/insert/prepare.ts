import type { Dataset } from "../../dataset/dataset";
import { prepareEditedCall, prepareFormula, prepareText } from "./formula";
import { prepareInput } from "./input";
import type { PreparedInsert } from "./prepared";
import type { InsertRequest } from "./request";
import { prepareTable } from "./table";
import { prepareValue } from "./value";

/**
 * What has to be read of the workbook for a request, and what it will write.
 * @throws CannotInsert where there is nothing to write
 */
export function prepareInsert(request: InsertRequest, dataset: Dataset): PreparedInsert {
  switch (request.kind) {
    case "formula":
      return prepareFormula(request.call, dataset);
    case "text":
      return request.edits
        ? prepareEditedCall(request.formula, request.edits, request.size)
        : prepareText(request.formula, request.size, dataset);
    case "value":
      return prepareValue(request.call, dataset);
    case "table":
      return prepareTable(request.call, dataset);
    case "chart":
      return prepareTable(request.call, dataset, { kind: request.chart, title: request.title });
    case "input":
      return prepareInput(request.names, request.value, request.deal, dataset);
  }
}

import type { Dataset } from "../../dataset/dataset";
import { prepareEditedCall, prepareFormula, prepareText } from "./formula";
import type { PreparedInsert } from "./prepared";
import type { InsertRequest } from "./request";

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
  }
  throw new Error(request.kind);
}

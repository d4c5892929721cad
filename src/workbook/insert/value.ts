import type { Dataset } from "../../dataset/dataset";
import { partOf } from "../area";
import type { WorksheetCall } from "../worksheet-call";
import { sizeOfBlock, valuesOf } from "./answer";
import { missingIn, valueEdits } from "./answer-cells";
import type { PreparedInsert } from "./prepared";
import { counted, wrote } from "./report";
import { sourceNote } from "./source-note";

/** What the call answers now, as values; what it rests on stands in a note of the first cell. */
export function prepareValue(call: WorksheetCall, dataset: Dataset): PreparedInsert {
  const answer = valuesOf(call, dataset);
  const { id } = call.definition;
  const missing = missingIn(answer);
  const isOne = answer.length === 1 && answer[0]!.length === 1;
  return {
    what: id,
    size: sizeOfBlock(answer),
    alsoRead: "nothing",
    spills: false,
    changesSheet: true,
    makesTable: false,
    plan: (area) => ({
      edits: [
        ...valueEdits(area, answer),
        { kind: "note", area: partOf(area, 0, 0), text: sourceNote(call, answer, area, dataset) },
      ],
      report: `${wrote(`the ${isOne ? "value" : "values"} of ${id}`, area)} with ${isOne ? "its" : "their"} source in a note${
        missing.length > 0 ? `, which says why ${counted(missing.length, "cell is", "cells are")} #N/A` : ""
      }`,
      missing,
    }),
  };
}

/** Reads the cells of a workbook, in as few round trips as answers of Excel allow. */
import type { Area } from "../workbook/area";
import { halves, requestsFor } from "../workbook/scan/reading";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import { rangeOf } from "./areas";
import { fromWorkbook, WorkbookProblem } from "./workbook";

/** Cells that have been asked for; they are there after the round trip that the caller makes. */
export function askCells(context: Excel.RequestContext, areas: readonly Area[]): () => SheetBlock[] {
  const ranges = areas.map((area) => rangeOf(context, area).load("formulas,values,valueTypes"));
  return () =>
    ranges.map(({ formulas, values, valueTypes }, index): SheetBlock => {
      const { sheet, row, column } = areas[index]!;
      return { sheet, row, column, formulas, values, types: valueTypes };
    });
}

/** Whether what was asked for is more than an answer of Excel holds. */
export function isTooLarge(error: unknown): error is WorkbookProblem {
  return error instanceof WorkbookProblem && error.code === "ResponsePayloadSizeLimitExceeded";
}

/** Reads the cells of areas, and hands them over as they come. An error that `use` throws ends it. */
export function readFormulas(areas: readonly Area[], use: (block: SheetBlock) => void): Promise<void> {
  return readRequests(requestsFor(areas), use);
}

/** @param requests areas in groups, each of which fits into an answer */
export async function readRequests(requests: readonly Area[][], use: (block: SheetBlock) => void): Promise<void> {
  for (const request of requests) await readRequest(request, use);
}

async function readRequest(areas: readonly Area[], use: (block: SheetBlock) => void): Promise<void> {
  try {
    const blocks = await fromWorkbook(async (context) => {
      const cells = askCells(context, areas);
      await context.sync();
      return cells();
    });
    blocks.forEach(use);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    await readInParts(areas, use, error);
  }
}

/**
 * Long texts make an answer larger than cells usually are: the same in two requests.
 * @param error that one request for all has met; it is thrown where there is nothing to halve
 */
export async function readInParts(areas: readonly Area[], use: (block: SheetBlock) => void, error: unknown): Promise<void> {
  const parts = partsOf(areas);
  if (!parts) throw error;
  for (const part of parts) await readRequest(part, use);
}

function partsOf(areas: readonly Area[]): Area[][] | undefined {
  if (areas.length === 1) return halves(areas[0]!)?.map((half) => [half]);
  const half = Math.ceil(areas.length / 2);
  return [areas.slice(0, half), areas.slice(half)];
}

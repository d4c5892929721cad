import { useEffect, useState } from "react";
import { panePlace } from "../../actions/pane-place";
import { readReferences } from "../../excel/read-references";
import { watchSelection } from "../../excel/selection";
import { hasWorkbook } from "../../excel/workbook";
import type { ReadReference } from "../../workbook/explain";
import { useStore } from "../store-in-use";

/** How long typing rests before the sheet is read, in milliseconds. */
const REST = 150;

export interface SheetValues {
  /** Name of the sheet on which the formula is to stand; empty where there is no workbook. */
  sheet: string;
  references: ReadonlyMap<string, ReadReference>;
}

const NO_SHEET: SheetValues = { sheet: "", references: new Map() };

/**
 * What references give in the sheet, read again when they or the cells change.
 * @param texts of references, as they stand in a formula
 * @param sheet on which the formula is to stand; undefined for the one in sight at first
 * @returns undefined until it was read
 */
export function useSheetValues(texts: readonly string[], sheet: string | undefined): SheetValues | undefined {
  const [values, setValues] = useState<SheetValues | undefined>(hasWorkbook() ? undefined : NO_SHEET);
  const wanted = texts.join("\n");
  const home = sheet ?? values?.sheet;
  // The page stays as it is behind the other tabs, and asks nothing of Excel there.
  const isInSight = useStore(panePlace).tab === "find";
  useEffect(() => {
    if (!hasWorkbook() || !isInSight) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () =>
      void readReferences(wanted === "" ? [] : wanted.split("\n"), home)
        .then((read) => !isOver && setValues(read))
        .catch(() => !isOver && setValues(NO_SHEET));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, REST);
    };
    if (home === undefined) read();
    else soon();
    const endWatch = wanted === "" ? () => undefined : watchSelection(soon);
    return () => {
      isOver = true;
      clearTimeout(timer);
      endWatch();
    };
  }, [wanted, home, isInSight]);
  return values;
}

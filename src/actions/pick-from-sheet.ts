/** Takes what is selected in the sheet as an argument, and follows the selection until it is ended. */
import { selectAddress, selectedRange, watchSelection } from "../excel/selection";
import { sheetPrefix } from "../workbook/build";
import { tell } from "./messages";

/** How long the selection rests before it is taken, in milliseconds. */
const REST = 80;

export interface Picking {
  /** Ends it; the cell to which the formula goes is selected again. */
  end(): Promise<void>;
}

/** Where the formula that is built is to go. */
export interface PickTarget {
  /** Its sheet: references to this sheet need no name. */
  sheet: string;
  /** `Sheet1!C1`; undefined until it is known. */
  address: string | undefined;
}

/**
 * @param target of the formula. Where it is not known and the selected cell is blank, that cell becomes it.
 * @param onTarget told where the formula is to go
 * @param onPick told the reference, as `=B2` or `=Data!A1:A9`
 */
export function pickFromSheet(
  target: PickTarget,
  onTarget: (target: PickTarget) => void,
  onPick: (reference: string) => void,
): Picking {
  let to = target;
  let isOver = false;
  let last: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = async (isFirst: boolean) => {
    try {
      const { sheet, address, isBlank } = await selectedRange();
      if (isOver) return;
      const full = sheetPrefix(sheet) + address;
      if (isFirst && to.address === undefined && isBlank) {
        to = { sheet, address: full };
        onTarget(to);
      }
      // A formula that points at its own cell goes round in a circle.
      if (full === to.address || full === last) return;
      last = full;
      onPick(`=${sheet === to.sheet ? "" : sheetPrefix(sheet)}${address}`);
    } catch (error) {
      if (!isOver) tell("problem", error instanceof Error ? error.message : String(error));
    }
  };
  const endWatch = watchSelection(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void take(false), REST);
  });
  void take(true);
  return {
    async end() {
      isOver = true;
      clearTimeout(timer);
      endWatch();
      if (to.address !== undefined) await selectAddress(to.address).catch(() => undefined);
    },
  };
}

import type { Block, CellResult } from "../../domain/cell";
import type { Dataset } from "../../dataset/dataset";
import { shownOfResult, showSame, type Shown } from "../cells/shown";
import type { Why } from "./why";

/**
 * The newer data on the day of the older dataset. Functions that are asked for no day answer as of the day of the release: where these data
 * answer as the older did, nothing in them has changed but the day.
 */
export class OlderDay {
  private newerData: Dataset | undefined;

  constructor(
    private readonly older: Dataset,
    private readonly newer: Dataset,
  ) {}

  /** Undefined where both datasets are of one day. */
  get data(): Dataset | undefined {
    if (this.older.released === this.newer.released) return undefined;
    return (this.newerData ??= this.newer.asReleasedOn(this.older.released));
  }

  /** A reason with the day in the place of what the works seem to say. */
  why(found: Why): Why {
    const detail = `The works say the same: the answer is as of ${this.newer.released}, and was as of ${this.older.released}`;
    return { ...found, reason: "release day", detail };
  }
}

/** What an answer shows in a cell; blank beyond its end. */
export function shownAt(answer: Block<CellResult>, { down, right }: { down: number; right: number }): Shown {
  const result = answer[down]?.[right];
  return result === undefined ? null : shownOfResult(result);
}

/** Whether two answers show the same in every cell. */
export function showAlike(a: Block<CellResult>, b: Block<CellResult>): boolean {
  if (a.length !== b.length || a[0]?.length !== b[0]?.length) return false;
  return b.every((row, down) => row.every((_, right) => showSame(shownAt(a, { down, right }), shownAt(b, { down, right }))));
}

import { listOf } from "../../domain/name";
import { counted } from "../insert/report";
import type { MovedRows } from "./report";

/** `38 rows stand elsewhere: 1 row is new and 2 are gone.` */
export function movedWords({ moved, added, gone }: Pick<MovedRows, "moved" | "added" | "gone">): string {
  const rows = `${counted(moved, "row stands", "rows stand")} elsewhere`;
  const parts = [
    ...(added > 0 ? [counted(added, "row is new", "rows are new")] : []),
    ...(gone > 0 ? [counted(gone, "row is gone", "rows are gone")] : []),
  ];
  return parts.length === 0 ? `${rows}: their order is another.` : `${rows}: ${listOf(parts, "and")}.`;
}

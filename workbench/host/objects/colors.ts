import names from "color-name";
import type { Area } from "../engine/area";
import { invalidArgument } from "../wire/errors";
import { textOf } from "./arguments";
import type { Book } from "./book";

/** What has a look: the cells of a range. */
export interface Formatted {
  readonly book: Book;
  readonly area: Area;
}

/** `#RRGGBB` for that form, for `RRGGBB` and for the name of a colour in HTML. @throws HostError InvalidArgument for another */
export function colorOf(value: unknown): string {
  const color = textOf(value);
  const [, hex] = /^#?([0-9a-f]{6})$/i.exec(color) ?? [];
  if (hex) return `#${hex.toUpperCase()}`;
  const parts = (names as Record<string, readonly number[]>)[color.toLowerCase()];
  if (!parts) throw invalidArgument(`A colour is written #RRGGBB or is the name of one in HTML, not ${color}.`);
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

import * as v from "valibot";
import { finite, record, text } from "./words";

/** What a mineral is used for, with the share of each application. */
export const mineralUsesSchema = record({
  mineral: text,
  /** Source id. */
  source: text,
  applications: v.pipe(
    v.array(
      record({
        application: text,
        /** Percent as printed. */
        share: v.pipe(finite, v.minValue(0, "must be from 0 to 100"), v.maxValue(100, "must be from 0 to 100")),
        /** `<` or `>` where the printed number is a bound. */
        qualifier: v.picklist(["", "<", ">"]),
        /** Sector of the economy, in the source's classification; absent where it names none. */
        sector: v.optional(text),
        locator: text,
      }),
    ),
    v.nonEmpty("must not be empty"),
  ),
});
export type MineralUses = v.InferOutput<typeof mineralUsesSchema>;

import type { CardProperty } from "../domain/cell";
import { addressOf } from "../domain/citation";
import type { Source } from "../dataset/schema";

/** The source and licence of a line of a card, as Excel shows them behind it. */
export function attributionOf(source: Source): NonNullable<CardProperty["attribution"]> {
  const address = addressOf(source);
  return {
    sourceText: `${source.publisher}, ${source.published}: ${source.title}`,
    ...(address === undefined ? {} : { sourceAddress: address }),
    licenseText: source.licence.name,
    ...(source.licence.url === undefined ? {} : { licenseAddress: source.licence.url }),
  };
}

/** Characters of the bytes 0x80 to 0x9f in Windows-1252; Node's own decoder reads them as control characters. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Text of a publisher's file in UTF-8 or, if it is not valid UTF-8, in Windows-1252, which USGS releases use. */
export function decode(bytes: Uint8Array): string {
  return (
    decodeUtf8(bytes) ??
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character)
  );
}

/** Text in UTF-8 without its byte order mark; undefined for bytes that are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line on which the first bytes stand that are no UTF-8. */
export function lineOfBadUtf8(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  return lines.findIndex((line) => decodeUtf8(Buffer.from(line, "latin1")) === undefined) + 1;
}

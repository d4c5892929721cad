/** Characters that a reader of a message would not see or would take for a blank, and the sign for bytes that could not be read. */
const UNSEEN = /[\p{Cc}\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u2060\u3000\ufeff\ufffd]/u;

const NAMES: Record<string, string> = {
  "\t": "tab",
  "\n": "line break",
  "\r": "line break",
  "\u00a0": "no-break space",
  "\u202f": "narrow no-break space",
  "\u200b": "zero-width space",
  "\ufeff": "byte order mark",
  "\ufffd": "character that could not be read",
};

const LONGEST = 80;

/** Text as messages quote it: on one line, cut, with characters that cannot be seen shown by name. */
export function quoted(text: string): string {
  const characters = [...text];
  const cut = characters.length > LONGEST ? [...characters.slice(0, LONGEST), "…"] : characters;
  return `"${cut.map((character) => (UNSEEN.test(character) ? `<${nameOf(character)}>` : character)).join("")}"`;
}

/**
 * What is wrong with how a text is typed, whatever it says: blanks around it, or characters that cannot be seen. Two texts that
 * look alike would not be equal.
 * @returns the fault and what to do, or undefined for a text that is well typed
 */
export function typingFault(text: string): string | undefined {
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen !== undefined) return `${quoted(text)} holds a ${nameOf(unseen)}. Take it out, or type a plain space.`;
  if (text.trim() !== text) return `${quoted(text)} has blanks around it. Take them out.`;
  return undefined;
}

function nameOf(character: string): string {
  return NAMES[character] ?? `character U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

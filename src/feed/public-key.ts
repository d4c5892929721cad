/**
 * Keys whose signature makes a release ours: Ed25519, 32 bytes, Base64, the newest first, one space before each other. They are one
 * text with a mark before it, so that whoever serves the add-in to try it out can add a key to the built script. A new one comes by
 * `npm run data:key -- --out <file> --publish`; one that is no longer used goes when no release signed with it is still to be accepted.
 * While there is none, no release is accepted.
 */
// prettier-ignore
const MARKED_KEYS = "orebook-public-keys:";

export const PUBLIC_KEYS: readonly string[] = keysOf(MARKED_KEYS);

function keysOf(marked: string): string[] {
  return marked
    .slice(marked.indexOf(":") + 1)
    .split(" ")
    .filter((key) => key !== "");
}

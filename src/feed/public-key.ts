/**
 * Keys whose signature makes a release ours: Ed25519, 32 bytes, Base64. `npm run data:key -- --out <file> --publish` puts a new one first;
 * one that is no longer used goes when no release signed with it is still to be accepted. While there is none, no release is accepted.
 */
export const PUBLIC_KEYS: readonly string[] = [];

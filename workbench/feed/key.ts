/** The key that signs what the workbench's own feed offers: one of this copy of the project, made when it is first needed and never shared. */
import { generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readPrivateKey } from "../../scripts/release/key-pair";
import { PACKAGES } from "../paths";

/** Beside other things that can be made again; git knows nothing of it. */
export const KEY_FOLDER = path.join(PACKAGES, ".cache", "orebook-workbench");
const FILE = "feed-key.pem";

/**
 * The private key; the same at every start, so that a release which a browser has kept is ours at the next start too.
 * @throws Error where there is a file that is no such key, and where none can be written
 */
export function feedKey(folder = KEY_FOLDER): KeyObject {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) makeOnce(file);
  try {
    return readPrivateKey(file);
  } catch (error) {
    throw new Error(`The key of the workbench's feed cannot be used. Remove ${file} and start again: another is made.`, {
      cause: error,
    });
  }
}

/** Whole or not at all, and the first one stays: two workbenches may start at once. */
function makeOnce(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const { privateKey } = generateKeyPairSync("ed25519");
  const partial = `${file}.${randomUUID()}`;
  try {
    writeFileSync(partial, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(partial, { force: true });
  }
}

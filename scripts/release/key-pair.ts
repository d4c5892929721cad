import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Keys that sign releases of the dataset: Ed25519. The private one lies in a file outside every repository; src/feed has the public one. */

/**
 * Makes a new pair.
 * @param file for the private key (PKCS #8, PEM), which only its owner may read. It must not exist
 * @param project folder of this repository
 * @returns the public key: 32 bytes, Base64
 * @throws Error where the file would lie in a repository, is there already, or cannot be written; nothing is left there then
 */
export function writeKeyPair(file: string, project: string): string {
  if (file.trim() === "") throw new Error("--out is empty. Name a file for the private key, such as ~/orebook-key.pem.");
  const path = resolve(file);
  requireOutsideRepositories(path, project);
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  if (existsSync(path)) throw new Error(`--out ${file}: this file is there already. Name a new one; a key is never overwritten.`);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // With `x`, a key that has come there meanwhile is not overwritten either: releases signed with it could not be made again.
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Where the disk is full, the file is there and is empty.
    if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") rmSync(path, { force: true });
    throw new Error(`--out ${file}: no key was made, because the file could not be written (${message}). Name another place.`, {
      cause: error,
    });
  }
  return publicKeyText(publicKey);
}

/** @throws Error where the file cannot be read or holds no private key of Ed25519 */
export function readPrivateKey(file: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(readFileSync(resolve(file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      throw new Error(`--key ${file}: this file cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
    // The reason of the library names neither file nor remedy.
  }
  if (key?.asymmetricKeyType !== "ed25519")
    throw new Error(`--key ${file}: this is no private key of Ed25519. Make one with \`npm run data:key -- --out <file>\`.`);
  return key;
}

/** Of either key of a pair: 32 bytes, Base64. */
export function publicKeyText(key: KeyObject): string {
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  return Buffer.from(x!, "base64url").toString("base64");
}

/** What stands before the public keys in src/feed/public-key.ts, and in the one built script that has them. */
export const KEYS_MARK = "orebook-public-keys:";

/**
 * A script with one more public key before the others: src/feed/public-key.ts, or the built script that has it. The add-in then accepts
 * what is signed with that key too.
 * @param key 32 bytes, Base64
 * @throws Error where the key is none, and where the script does not hold the mark of the keys exactly once
 */
export function withKeyInScript(script: string, key: string): string {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(key))
    throw new Error(`${JSON.stringify(key)} is no public key: 32 bytes in Base64 are expected.`);
  const [before, after, ...more] = script.split(KEYS_MARK);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The script holds "${KEYS_MARK}" ${script.split(KEYS_MARK).length - 1} times; once is expected.`);
  const [others] = /^[A-Za-z0-9+/= ]*/.exec(after)!;
  const keys = [key, ...others.split(" ").filter((other) => other !== "" && other !== key)];
  return `${before}${KEYS_MARK}${keys.join(" ")}${after.slice(others.length)}`;
}

function requireOutsideRepositories(path: string, project: string): void {
  if (existsSync(path) && realpathSync(path) !== path) return requireOutsideRepositories(realpathSync(path), project);
  for (let folder = realFolder(dirname(path)); ; folder = dirname(folder)) {
    if (folder === realpathSync(project) || existsSync(join(folder, ".git")))
      throw new Error(
        `--out ${path}: this is inside the repository ${folder}. A private key must never get into one: name a file elsewhere, such as ~/orebook-key.pem.`,
      );
    if (folder === dirname(folder)) return;
  }
}

/** The folder without symbolic links, as far as it is there. */
function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : join(realFolder(dirname(folder)), folder.slice(dirname(folder).length));
}

/**
 * `npm run data:key -- --out ~/orebook-key.pem`: makes a pair of keys that sign releases of the dataset. The private key goes into the
 * file, outside every repository and for its owner alone; the public key is printed.
 *   --publish   puts the public key into src/feed/public-key.ts, so that add-ins built from now on accept what is signed with it
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";
import { writeWhole } from "./lib/write-whole";
import { withKeyInScript, writeKeyPair } from "./release/key-pair";

const PUBLIC_KEY_FILE = "src/feed/public-key.ts";

function main(args: string[]): void {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, publish: { type: "boolean", default: false } } });
  if (values.out === undefined) throw new Error("Give the file for the private key: npm run data:key -- --out ~/orebook-key.pem");
  const key = writeKeyPair(values.out, PROJECT_FOLDER);
  console.log(`Private key: ${values.out}. Keep a copy in a safe place; whoever has it can sign releases.\nPublic key:  ${key}`);
  const path = join(PROJECT_FOLDER, PUBLIC_KEY_FILE);
  if (values.publish) writeWhole(path, withKeyInScript(readFileSync(path, "utf8"), key));
  console.log(
    values.publish
      ? `Added to ${PUBLIC_KEY_FILE}. Commit it; add-ins that are built from now on accept what is signed with it.`
      : `No add-in accepts it yet: add it to ${PUBLIC_KEY_FILE}, or make another with --publish.`,
  );
}

runCommand(() => main(process.argv.slice(2)));

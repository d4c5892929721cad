/**
 * `npm run data:release -- --key ~/orebook-key.pem`: writes the built dataset as a signed release into dist/data/, for add-ins that are
 * already out there: latest.json, the release file and the release's own
 * announcement beside it. Files of releases of before stay.
 *   --minimum-add-in 1.2.0   the oldest add-in that reads it (the version in package.json)
 *   --out folder             where the feed lies (dist/data)
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import release from "../src/dataset/release.json";
import { LATEST, ownAnnouncementName } from "../src/feed/announcement";
import { PUBLIC_KEYS } from "../src/feed/public-key";
import { DEFAULT_OUT_FOLDER, FEED_FOLDER, PROJECT_FOLDER } from "./build";
import { runCommand } from "./command";
import { writeRelease } from "./release/dataset-release";
import { readPrivateKey } from "./release/key-pair";

async function main(args: string[]): Promise<void> {
  const { version: addIn } = JSON.parse(readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8")) as { version: string };
  const { values } = parseArgs({
    args,
    options: {
      key: { type: "string" },
      "minimum-add-in": { type: "string", default: addIn },
      out: { type: "string", default: join(DEFAULT_OUT_FOLDER, FEED_FOLDER) },
    },
  });
  if (values.key === undefined) throw new Error("Give the private key: npm run data:release -- --key ~/orebook-key.pem");
  if (values.out.trim() === "") throw new Error("--out is empty. Name the folder of the feed, or leave it out for dist/data.");
  const key = readPrivateKey(values.key);
  const bytes = new Uint8Array(readFileSync(join(PROJECT_FOLDER, "src/dataset", release.file)));
  if (createHash("sha256").update(bytes).digest("hex") !== release.sha256)
    throw new Error(
      `src/dataset/${release.file} is not what release.json beside it says. Run \`npm run data\` and commit what it writes.`,
    );
  const folder = resolve(values.out);
  const announced = await writeRelease(folder, bytes, {
    key,
    minimumAddIn: values["minimum-add-in"],
    addIn,
    publicKeys: PUBLIC_KEYS,
  });
  const shown = relative(process.cwd(), folder) || ".";
  const own = ownAnnouncementName(announced.version, announced.sha256);
  console.log(`Wrote dataset ${announced.version} of ${announced.released} into ${shown}: ${announced.file} (${announced.size} bytes), ${own} and ${LATEST}.
Upload ${LATEST} last, and remove nothing that is there. docs/deploy.md says how to serve them.`);
}

runCommand(() => main(process.argv.slice(2)));

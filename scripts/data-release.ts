/**
 * `npm run data:release -- --key ~/orebook-key.pem`: writes the built dataset as a signed release into dist/data/, for add-ins that are
 * already out there: latest.json, the release file and the release's own
 * announcement beside it. Files of releases of before stay.
 *   --minimum-add-in 1.2.0   the oldest add-in that reads it (the version in package.json; what a release has that is out)
 *   --beside                 adds a release older than the one that is offered, for workbooks that name it
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
      "minimum-add-in": { type: "string" },
      beside: { type: "boolean" },
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
  const { announced, place } = await writeRelease(folder, bytes, {
    key,
    minimumAddIn: values["minimum-add-in"],
    addIn,
    publicKeys: PUBLIC_KEYS,
    isBeside: values.beside ?? false,
  });
  const shown = relative(process.cwd(), folder) || ".";
  const own = ownAnnouncementName(announced.version, announced.sha256);
  const named = `dataset ${announced.version} of ${announced.released}`;
  if (place === "out already") {
    console.log(`${shown} has ${named} already, for add-ins from ${announced.minimumAddIn}: nothing was written.`);
    return;
  }
  const written = [`${announced.file} (${announced.size} bytes)`, own, ...(place === "beside" ? [] : [LATEST])];
  console.log(`Wrote ${named} into ${shown}: ${written.slice(0, -1).join(", ")} and ${written.at(-1)!}.`);
  console.log(
    place === "beside"
      ? `${LATEST} goes on offering a newer one. Upload the two, and remove nothing that is there.`
      : `Upload ${LATEST} last, and remove nothing that is there. docs/deploy.md says how to serve them.`,
  );
  if (place === "first")
    console.log(
      `${shown} offered nothing before. If a feed is being served already, put its files there first and run this again: only then is it seen what would change.`,
    );
}

runCommand(() => main(process.argv.slice(2)));

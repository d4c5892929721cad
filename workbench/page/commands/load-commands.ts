import { offeredCommands, offeredKeys, type OfferedCommands, type OfferedKey } from "../../office/offered-commands";

const FOLDER = "addin/";
/** The manifest with the commands, in either layout of a build. */
const MANIFESTS = ["manifest.xml", "manifest-mineral.xml"];

export interface PageCommands extends OfferedCommands {
  keys: OfferedKey[];
  /** Address in this page of a file that the manifest names. */
  addressOf(file: string): string;
}

/** What the built add-in's manifest offers; undefined where the build has no manifest. @throws Error where it cannot be read */
export async function loadCommands(): Promise<PageCommands | undefined> {
  for (const name of MANIFESTS) {
    const response = await fetch(FOLDER + name);
    if (!response.ok) continue;
    const manifest = new DOMParser().parseFromString(await response.text(), "application/xml");
    const offered = offeredCommands(manifest);
    return { ...offered, keys: await keysOf(offered), addressOf: (file) => FOLDER + file };
  }
  return undefined;
}

async function keysOf({ keysFile }: OfferedCommands): Promise<OfferedKey[]> {
  if (keysFile === undefined) return [];
  const response = await fetch(FOLDER + keysFile);
  if (!response.ok) throw new Error(`${keysFile}, the keys of the commands, could not be loaded (${response.status}).`);
  return offeredKeys((await response.json()) as Parameters<typeof offeredKeys>[0], /^Mac/.test(navigator.platform));
}

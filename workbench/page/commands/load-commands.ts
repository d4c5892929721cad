import { offeredCommands, offeredKeys, type OfferedCommands, type OfferedKey } from "../../office/offered-commands";

const FOLDER = "addin/";
/** The workbench's server gives the manifest of the build that has the commands. */
const MANIFEST = "manifest.xml";

export interface PageCommands extends OfferedCommands {
  keys: OfferedKey[];
  /** Address in this page of a file that the manifest names. */
  addressOf(file: string): string;
}

/** What the built add-in's manifest offers; undefined where the build has no manifest. @throws Error where it cannot be read */
export async function loadCommands(): Promise<PageCommands | undefined> {
  const response = await fetch(MANIFEST);
  if (!response.ok) throw new Error(`The manifest could not be loaded (${response.status}).`);
  const text = await response.text();
  if (text === "") return undefined;
  const offered = offeredCommands(new DOMParser().parseFromString(text, "application/xml"));
  return { ...offered, keys: await keysOf(offered), addressOf: (file) => FOLDER + file };
}

async function keysOf({ keysFile }: OfferedCommands): Promise<OfferedKey[]> {
  if (keysFile === undefined) return [];
  const response = await fetch(FOLDER + keysFile);
  if (!response.ok) throw new Error(`${keysFile}, the keys of the commands, could not be loaded (${response.status}).`);
  return offeredKeys((await response.json()) as Parameters<typeof offeredKeys>[0], /^Mac/.test(navigator.platform));
}

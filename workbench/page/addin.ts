/** Loads what the built add-in says of itself; its page and functions are loaded into the frame. */
import type { FunctionReferenceFile } from "../../src/functions/reference";
import type { ErrorClass, Implementation } from "../bridge/custom-functions";
import type { FunctionsFile } from "../bridge/metadata";
import type { AddinIdentity } from "../workbook/web-extensions";
import { WHAT_TO_DO } from "./pane/addin-frame";

export interface Addin {
  file: FunctionsFile;
  associations: ReadonlyMap<string, Implementation>;
  errorClass: ErrorClass;
}

const FOLDER = "addin/";

export async function loadFunctionsFile(): Promise<FunctionsFile> {
  return fetchFunctions<FunctionsFile>(`${FOLDER}functions.json`);
}

export async function loadReference(): Promise<FunctionReferenceFile> {
  return fetchFunctions<FunctionReferenceFile>(`${FOLDER}function-reference.json`);
}

/** What a build without a manifest is taken for, as in tests of the workbench. */
const NO_MANIFEST: AddinIdentity = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0.0" };

/** What the add-in is in files of Excel: the identity that its manifest gives it. */
export async function loadIdentity(): Promise<AddinIdentity> {
  const text = await fetchText("manifest.xml");
  if (text === "") return NO_MANIFEST;
  const manifest = new DOMParser().parseFromString(text, "application/xml").documentElement;
  const valueOf = (name: string) =>
    Array.from(manifest.children)
      .find((each) => each.localName === name)
      ?.textContent?.trim();
  return { id: valueOf("Id") ?? NO_MANIFEST.id, version: valueOf("Version") ?? NO_MANIFEST.version };
}

/** Where this page serves a help page that functions.json names by the address it will have when it is deployed: folder and file. */
export function localHelpAddress(helpUrl: string | undefined): string | undefined {
  if (!helpUrl) return undefined;
  return new URL(FOLDER + new URL(helpUrl).pathname.split("/").slice(-2).join("/"), location.href).href;
}

export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (${response.status}). ${WHAT_TO_DO}`);
  return response.text();
}

/** Both files of the build that are read here list functions; any other content is not from a build. */
async function fetchFunctions<T extends { functions: unknown }>(url: string): Promise<T> {
  const text = await fetchText(url);
  let content: T | undefined;
  try {
    content = JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${url} is not valid JSON: ${(error as Error).message}. ${WHAT_TO_DO}`);
  }
  if (!Array.isArray(content?.functions)) throw new Error(`${url} holds no list of functions. ${WHAT_TO_DO}`);
  return content;
}

/** Loads the built add-in the way Excel does: its metadata, and its bundle as a script of its own, unchanged. */
import { createCustomFunctions, type Implementation } from "../bridge/custom-functions";
import type { FunctionReferenceFile } from "../../src/functions/reference";
import type { FunctionsFile } from "../bridge/metadata";
import { createOffice } from "../bridge/requirement-sets";

export interface Addin {
  file: FunctionsFile;
  associations: Map<string, Implementation>;
}

const FOLDER = "addin/";
const WHAT_TO_DO = 'Run "npm run build", then reload this page.';

export async function loadAddin(runtimeVersion: string): Promise<Addin> {
  const { standIn, associations } = createCustomFunctions();
  Object.assign(window, { CustomFunctions: standIn, Office: createOffice(runtimeVersion) });
  const [file] = await Promise.all([
    fetchFunctions<FunctionsFile>(`${FOLDER}functions.json`),
    loadScript(`${FOLDER}functions.js`),
  ]);
  return { file, associations };
}

export async function loadReference(): Promise<FunctionReferenceFile> {
  return fetchFunctions<FunctionReferenceFile>(`${FOLDER}function-reference.json`);
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

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: string | undefined;
    const onError = ({ message, filename }: ErrorEvent) => filename.endsWith(url) && (failure = message);
    window.addEventListener("error", onError);
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => {
      window.removeEventListener("error", onError);
      if (failure) reject(new Error(`${url} stopped while it was loading: ${failure}. ${WHAT_TO_DO}`));
      else resolve();
    };
    script.onerror = () => reject(new Error(`${url} could not be loaded. ${WHAT_TO_DO}`));
    document.head.append(script);
  });
}

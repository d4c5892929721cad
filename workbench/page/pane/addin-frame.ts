import type { FrameOffice, LoadFailure, OfficeSurroundings } from "../../office/surroundings";

const PAGE = "addin/taskpane.html";
const FUNCTIONS = /\/functions\.js$/;

export interface AddinFrameOptions {
  element: HTMLIFrameElement;
  surroundings: Omit<OfficeSurroundings, "begun" | "loaded" | "failed">;
  /** Told in words what of the page did not load, other than the functions. */
  onProblem(problem: string): void;
  /** Told whenever the page has been loaded again. */
  onReload(frame: FrameOffice): void;
}

/**
 * Loads the add-in's own page into the frame. It is the one runtime of the add-in: the spreadsheet calculates with the functions that
 * this page has associated.
 * @throws Error that says what did not load
 */
export function openAddinFrame({ element, surroundings, onProblem, onReload }: AddinFrameOptions): Promise<FrameOffice> {
  return new Promise((resolve, reject) => {
    let begun = false;
    let opened = false;
    const failures: LoadFailure[] = [];
    const offered: OfficeSurroundings = {
      ...surroundings,
      begun: () => (begun = true),
      failed: (failure) => failures.push(failure),
      loaded: (frame) => {
        const [broken] = failures.filter(({ path }) => FUNCTIONS.test(path));
        if (broken) return reject(new Error(inWords(broken)));
        failures.splice(0).forEach((failure) => onProblem(inWords(failure)));
        if (opened) onReload(frame);
        opened = true;
        resolve(frame);
      },
    };
    Object.assign(window, { officeSurroundings: offered });
    element.addEventListener("load", () => {
      if (!begun) void whyNotBegun(failures).then((reason) => reject(new Error(reason)));
    });
    element.src = PAGE;
  });
}

async function whyNotBegun([failure]: readonly LoadFailure[]): Promise<string> {
  if (failure) return inWords(failure);
  const { ok, status } = await fetch(PAGE);
  if (!ok) return `${PAGE} could not be loaded (${status}). ${WHAT_TO_DO}`;
  return `${PAGE} loads no office.js. ${WHAT_TO_DO}`;
}

/** What to do when a file of the add-in is not as a build leaves it. */
export const WHAT_TO_DO = 'Run "npm run build", then reload this page.';

function inWords({ path, thrown }: LoadFailure): string {
  if (thrown === undefined) return `${path} could not be loaded. ${WHAT_TO_DO}`;
  return `${path} stopped while it was loading: ${thrown}. ${WHAT_TO_DO}`;
}

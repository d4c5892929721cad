import type { FrameOffice, LoadFailure, OfficeSurroundings } from "../../office/surroundings";

const PAGE = "addin/taskpane.html";
const FUNCTIONS = /\/functions\.js$/;

export interface AddinFrameOptions {
  element: HTMLIFrameElement;
  surroundings: Omit<OfficeSurroundings, "begun" | "loaded" | "failed">;
  /** Told in words what of the page did not load, other than the functions. */
  onProblem(problem: string): void;
  /** Told whenever the page has been loaded again of itself. */
  onReload(frame: FrameOffice): void;
}

/** In milliseconds: a page that has not loaded again by then is not waited for. */
const TIME_TO_LOAD = 15_000;

/** The add-in's own page in the frame. It is the one runtime of the add-in: the spreadsheet calculates with the functions that it has associated. */
export class AddinFrame {
  private begun = false;
  private failures: LoadFailure[] = [];
  private waiting: { resolve(frame: FrameOffice): void; reject(error: Error): void } | undefined;

  constructor(private readonly options: AddinFrameOptions) {
    const { element, surroundings, onProblem, onReload } = options;
    const offered: OfficeSurroundings = {
      ...surroundings,
      begun: () => (this.begun = true),
      failed: (failure) => this.failures.push(failure),
      loaded: (frame) => {
        const failures = this.failures.splice(0);
        const broken = failures.find(({ path }) => FUNCTIONS.test(path));
        if (broken && this.waiting) return this.end((waiting) => waiting.reject(new Error(inWords(broken))));
        failures.forEach((failure) => onProblem(inWords(failure)));
        if (this.waiting) this.end((waiting) => waiting.resolve(frame));
        else onReload(frame);
      },
    };
    Object.assign(window, { officeSurroundings: offered });
    element.addEventListener("load", () => {
      if (this.begun) return;
      void whyNotBegun(this.failures).then((reason) => this.end((waiting) => waiting.reject(new Error(reason))));
    });
  }

  /** Loads the page. @throws Error that says what did not load */
  open(): Promise<FrameOffice> {
    return this.load(() => (this.options.element.src = PAGE));
  }

  /** Ends the runtime of the add-in, and begins another. @throws Error that says what did not load */
  reload(): Promise<FrameOffice> {
    const timer = setTimeout(
      () => this.end((waiting) => waiting.reject(new Error(`${PAGE} did not load in time. ${WHAT_TO_DO}`))),
      TIME_TO_LOAD,
    );
    return this.load(() => this.options.element.contentWindow!.location.reload()).finally(() => clearTimeout(timer));
  }

  private load(start: () => void): Promise<FrameOffice> {
    this.begun = false;
    this.failures = [];
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      start();
    });
  }

  private end(settle: (waiting: NonNullable<AddinFrame["waiting"]>) => void): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) settle(waiting);
  }
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

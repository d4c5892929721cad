/** From the text of functions.js to every function associated, beside JSON.parse of the dataset in it. */
import vm from "node:vm";
import type { Browser } from "playwright-core";
import { findBrowser, launchBrowser } from "../workbench/browser";
import { standIns, type CellFunction } from "./custom-functions";
import { median, ratios } from "./rounds";
import { against, shown, type Section } from "./section";

/** Times the parse that the start may take, at any size. */
const GOAL = 1.5;

/** A script and the bytes of the dataset that is built into it. */
export interface Sized {
  size: string;
  script: string;
  dataset: string;
}

/** Milliseconds of each round. */
interface StartTimes {
  parse: number[];
  associated: number[];
  /** From the text of the script to the answer of a first call. */
  answered: number[];
}

export interface StartSection {
  section: Section;
  /** Version of the browser, where there is one. */
  browser?: string;
}

export async function measureStart(sizes: readonly Sized[], rounds: number): Promise<StartSection> {
  const section: Section = {
    title: "Start",
    prose: [
      `From the text of \`functions.js\` in memory to every function associated, and to the answer of a first call, beside JSON.parse of the dataset's bytes in the same place: medians of ${rounds} interleaved rounds, each in a page or context of its own, with code that was never compiled before.`,
    ],
    tables: [
      {
        header: [
          "where",
          "dataset",
          "JSON.parse",
          "all associated",
          "times the parse",
          "goal",
          "",
          "first answer",
          "times the parse",
        ],
        rows: [],
      },
    ],
    goals: [],
  };
  const add = (where: string, size: string, times: StartTimes): void => {
    const ratio = median(ratios(times.associated, times.parse));
    const outcome = against(`start in ${where} at ${size}`, ratio, GOAL);
    const milliseconds = (values: number[]): string => `${shown(median(values))} ms`;
    section.goals.push(...outcome.goals);
    section.tables[0]!.rows.push([
      where,
      size,
      milliseconds(times.parse),
      milliseconds(times.associated),
      shown(ratio),
      ...outcome.cells,
      milliseconds(times.answered),
      shown(median(ratios(times.answered, times.parse))),
    ]);
  };
  const browser = findBrowser() ? await launchBrowser() : undefined;
  if (!browser) section.prose.push("No browser was found: the rows of Chromium are missing.");
  try {
    for (const sized of sizes) {
      if (browser) add("Chromium", sized.size, await inPages(browser, sized, rounds));
      add("Node", sized.size, inContexts(sized, rounds));
    }
    return { section, browser: browser?.version() };
  } finally {
    await browser?.close();
  }
}

const FIRST_CALL: unknown[] = [[["antimony"]], [["China"]], null, null, null, {}];

function inContexts({ script, dataset }: Sized, rounds: number): StartTimes {
  const times: StartTimes = { parse: [], associated: [], answered: [] };
  for (let round = 0; round < rounds; round += 1) {
    const functions = new Map<string, CellFunction>();
    const context = vm.createContext(standIns((id, cellFunction) => functions.set(id, cellFunction)));
    // Another text each time, so that compiled code of the last round is not used again; and in one piece, which joined text is not.
    const text = Buffer.from(`${script}\n// ${round}`).toString();
    const json = Buffer.from(dataset).toString();
    const start = performance.now();
    new vm.Script(text).runInContext(context);
    const associated = performance.now();
    functions.get("MINERAL.VALUE")!(...FIRST_CALL);
    const answered = performance.now();
    JSON.parse(json);
    const parsed = performance.now();
    times.associated.push(associated - start);
    times.answered.push(answered - start);
    times.parse.push(parsed - answered);
  }
  return times;
}

/** What a page measures of itself; it gets the texts from two addresses that the test serves. */
async function inPages(browser: Browser, { script, dataset }: Sized, rounds: number): Promise<StartTimes> {
  const times: StartTimes = { parse: [], associated: [], answered: [] };
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.route("**/*", (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === "/functions.js") return route.fulfill({ contentType: "text/javascript", body: script });
        if (pathname === "/dataset.json") return route.fulfill({ contentType: "application/json", body: dataset });
        return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Add-in</title>" });
      });
      // The TypeScript runner gives functions their names by this one, also those that it hands to the page.
      await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
      await page.goto("https://addin.example/");
      const [associated, answered, parse] = await page.evaluate(async (mark) => {
        const functions = new Map<string, (...args: unknown[]) => unknown>();
        Object.assign(window, {
          CustomFunctions: {
            associate: (id: string, cellFunction: (...args: unknown[]) => unknown) => functions.set(id, cellFunction),
            Error: Error,
            ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
          },
          Office: { context: { requirements: { isSetSupported: () => true } } },
        });
        const json = await (await fetch("/dataset.json")).text();
        const element = document.createElement("script");
        element.text = `${await (await fetch("/functions.js")).text()}\n// ${mark}`;
        const start = performance.now();
        // A script element with its text in it runs at once.
        document.head.append(element);
        const associatedAt = performance.now();
        functions.get("MINERAL.VALUE")!([["antimony"]], [["China"]], null, null, null, {});
        const answeredAt = performance.now();
        JSON.parse(json);
        return [associatedAt - start, answeredAt - start, performance.now() - answeredAt];
      }, round);
      times.associated.push(associated!);
      times.answered.push(answered!);
      times.parse.push(parse!);
    } finally {
      await context.close();
    }
  }
  return times;
}

/** How long the task pane takes: a keystroke in Find over everything that it can find, and opening the pane from the built files. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { dataset } from "../src/dataset/current";
import { catalogueOf, type Catalogue } from "../src/taskpane/find/search-catalogue";
import { groupsFor } from "../src/taskpane/find/shown-groups";
import { findBrowser, launchBrowser } from "../workbench/browser";
import { ADDIN } from "../workbench/paths";
import { median } from "./rounds";
import { against, shown, type Goal, type Outcome, type Section } from "./section";

/** Milliseconds of a frame at 60 a second: an answer within it is in the frame after the key. */
const KEYSTROKE_GOAL = 16;

/** Each text is searched, and each letter typed, as often, and the least time counts: what other programs took is not the pane's. */
const TIMES = 5;

/** Texts that are typed into the field in a browser, where drawing the list comes on top. */
const TYPED = ["antimony", "wolfram", "us-ukraine", "democratic republic of the congo", "rare erths", "share", "usgs 2026"];

const MOST_OPENINGS = 9;

export async function measurePane(rounds: number): Promise<{ section: Section; browser?: string }> {
  const catalogue = catalogueOf(dataset());
  const texts = typedTexts(catalogue);
  const first = firstSearch(catalogue);
  const searched = texts.map((text) => ({ text, milliseconds: searchTime(catalogue, text) }));
  searched.sort((one, other) => one.milliseconds - other.milliseconds);
  const slowest = searched[searched.length - 1]!;
  const rows: Row[] = [
    row("making the indexes, once, while nobody types", first),
    row("a keystroke, searched: the middle one", searched[Math.floor(searched.length / 2)]!.milliseconds, KEYSTROKE_GOAL),
    row("a keystroke, searched: 99 of 100", searched[Math.floor(searched.length * 0.99)]!.milliseconds, KEYSTROKE_GOAL),
    row(`a keystroke, searched: the slowest (\`${slowest.text}\`)`, slowest.milliseconds, KEYSTROKE_GOAL),
  ];
  const section: Section = {
    title: "Task pane",
    prose: [
      `Of each text and each letter the least of ${TIMES} times counts. Searched are ${catalogue.entries.length} entries for ${texts.length.toLocaleString("en-US")} texts: every beginning of every name, as typed letter by letter, and each name with a letter left out. In Node.`,
    ],
    tables: [],
    goals: [],
  };
  const browser = findBrowser() && existsSync(path.join(ADDIN, "taskpane.html")) ? await launchBrowser() : undefined;
  try {
    if (browser) {
      const openings = Math.min(rounds, MOST_OPENINGS);
      rows.push(...(await inBrowser(browser, openings)));
      section.prose.push(
        `In Chromium: the built pane at 320 pixels, its files from memory and Microsoft's library left out. A keystroke is counted from the event to the list laid out, over the letters of ${TYPED.length} texts; opening is counted from the request of the page, the middle of ${openings}.`,
      );
    } else section.prose.push("No browser or no build (`npm run build`) was found: the rows of Chromium are missing.");
    section.tables.push({
      header: ["what", "time", "goal", ""],
      rows: rows.map(({ cells, outcome }) => [...cells, ...outcome.cells]),
    });
    section.goals.push(...rows.flatMap(({ outcome }): Goal[] => outcome.goals));
    return { section, browser: browser?.version() };
  } finally {
    await browser?.close();
  }
}

interface Row {
  cells: [what: string, time: string];
  outcome: Outcome;
}

/** @param milliseconds also the unit of the goal */
function row(what: string, milliseconds: number, goal?: number): Row {
  return { cells: [what, `${shown(milliseconds)} ms`], outcome: against(what, milliseconds, goal, " ms") };
}

/** Every beginning of every name, and each name with a letter left out in its middle. */
function typedTexts({ entries }: Catalogue): string[] {
  const names = entries.flatMap(({ name, otherNames }) => [name, ...otherNames.map(({ text }) => text)]);
  const texts = new Set<string>();
  for (const name of names) {
    for (let length = 1; length <= name.length; length += 1) texts.add(name.slice(0, length));
    const middle = Math.floor(name.length / 2);
    texts.add(name.slice(0, middle) + name.slice(middle + 1));
  }
  return [...texts];
}

function firstSearch(catalogue: Catalogue): number {
  const start = performance.now();
  catalogue.prepare();
  return performance.now() - start;
}

function searchTime(catalogue: Catalogue, text: string): number {
  const times: number[] = [];
  for (let search = 0; search < TIMES; search += 1) {
    const start = performance.now();
    groupsFor(catalogue, text, undefined);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

async function inBrowser(browser: Browser, openings: number): Promise<Row[]> {
  const opened: Opening[] = [];
  let keystrokes: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    try {
      const page = await context.newPage();
      opened.push(await openPane(page));
      if (opening === 0) keystrokes = await typeInFind(page);
    } finally {
      await context.close();
    }
  }
  keystrokes.sort((one, other) => one - other);
  const middle = (time: (opening: Opening) => number) => median(opened.map(time));
  return [
    row("a keystroke, in the page: the middle one", median(keystrokes), KEYSTROKE_GOAL),
    row("a keystroke, in the page: the slowest", keystrokes[keystrokes.length - 1]!, KEYSTROKE_GOAL),
    row(
      "opening: functions associated",
      middle(({ functions }) => functions),
    ),
    row(
      "opening: the search can be typed in",
      middle(({ search }) => search),
    ),
  ];
}

/** Milliseconds from the request of the page. */
interface Opening {
  functions: number;
  search: number;
}

const ADDRESS = "https://addin.example/";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

/** Tells when the last function is associated: nothing of Microsoft's library is there. */
const STAND_IN = `
  globalThis.CustomFunctions = { associate() { globalThis.associatedAt = performance.now(); } };
  globalThis.__name = (named) => named;
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[role=search] input")) return;
    globalThis.searchAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });`;

async function openPane(page: Page): Promise<Opening> {
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    const file = path.join(ADDIN, url.pathname);
    if (url.href.startsWith(ADDRESS) && existsSync(file))
      return route.fulfill({ contentType: TYPES[path.extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
    return route.abort();
  });
  await page.addInitScript({ content: STAND_IN });
  await page.goto(`${ADDRESS}taskpane.html`);
  await page.getByRole("combobox", { name: /^Find a mineral/ }).waitFor();
  return page.evaluate(() => {
    const { associatedAt, searchAt } = globalThis as unknown as { associatedAt: number; searchAt: number };
    return { functions: associatedAt, search: searchAt };
  });
}

/** Types each text letter by letter; milliseconds from each event to the list laid out. */
async function typeInFind(page: Page): Promise<number[]> {
  // What the pane makes while nobody types is made.
  await page.waitForTimeout(1000);
  return page.evaluate(
    async ([texts, passes]) => {
      const field = document.querySelector<HTMLInputElement>("[role=search] input")!;
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      const least = new Map<string, number>();
      field.focus();
      for (const text of Array.from({ length: passes }, () => texts).flat()) {
        for (let length = 1; length <= text.length; length += 1) {
          const typed = text.slice(0, length);
          const start = performance.now();
          setValue.call(field, typed);
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          // React draws what a key has changed before the next task.
          await Promise.resolve();
          document.body.getBoundingClientRect();
          least.set(typed, Math.min(performance.now() - start, least.get(typed) ?? Infinity));
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        }
      }
      return [...least.values()];
    },
    [TYPED, TIMES] as const,
  );
}

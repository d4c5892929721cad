/** The page of every mineral, country and group, drawn whole with every line open: what it shows is what its calls answer. */
import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { dataset } from "../../../src/dataset/current";
import { isByCountry } from "../../../src/dataset/measure-forms";
import { Fault } from "../../../src/domain/fault";
import { answerRows, cellText } from "../../../src/taskpane/components/answers/answer-rows";
import CountryPage, { CountryDetails } from "../../../src/taskpane/pages/CountryPage";
import MineralPage, { MineralDetails } from "../../../src/taskpane/pages/MineralPage";
import { nationalMeasures } from "../../../src/taskpane/pages/mineral/national-measures";
import { answerOf, formulaOf, type WorksheetCall } from "../../../src/workbook/worksheet-call";

/** The calls of a page in its order: what each Insert would put into the sheet. */
const mockCalls: WorksheetCall[] = [];

jest.mock("../../../src/taskpane/components/Insert", () => ({
  Insert({ call }: { call: WorksheetCall }) {
    mockCalls.push(call);
    return <i data-call={mockCalls.length - 1} />;
  },
}));
jest.mock("../../../src/taskpane/components/InputCellButton", () => ({ InputCellButton: () => null }));
jest.mock("../../../src/taskpane/components/Disclosure", () => ({
  Disclosure: ({ summary, children }: { summary: ReactElement; children: () => ReactElement }) => (
    <div data-line="">
      <p>{summary}</p>
      {children()}
    </div>
  ),
}));

const data = dataset();

function drawn(...parts: ReactElement[]): Element {
  mockCalls.length = 0;
  const markup = parts.map((part) =>
    renderToStaticMarkup(
      <SSRProvider>
        <FluentProvider theme={webLightTheme}>{part}</FluentProvider>
      </SSRProvider>,
    ),
  );
  const page = new DOMParser().parseFromString(`<page>${markup.join("")}</page>`, "text/xml").documentElement;
  if (!page) throw new Error("Nothing is drawn.");
  return page;
}

const within = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];
const withAttribute = (element: Element, name: string, value?: string): Element[] =>
  within(element, "*").filter((each) => each.hasAttribute(name) && (value === undefined || each.getAttribute(name) === value));
const text = (node: Node): string => (node.textContent ?? "").trim();

/** The call that is inserted by the first Insert after a part of the page. */
function callAfter(everything: readonly Element[], part: Element): WorksheetCall {
  const insert = everything.slice(everything.indexOf(part) + 1).find((each) => each.hasAttribute("data-call"));
  return mockCalls[Number(insert!.getAttribute("data-call"))]!;
}

function rowsOf(call: WorksheetCall): { headers: readonly string[]; rows: string[][] } {
  const answer = answerRows(call, data);
  if (answer instanceof Fault) throw new Error(`${formulaOf(call)}: ${answer.message}`);
  return { headers: answer.headers, rows: answer.rows.map((row) => row.map(cellText)) };
}

const SERIES = ["MINERAL.SERIES", "MINERAL.PRICES"];

/** What a page shows that its calls do not answer. @returns one line for each */
function untrue(page: Element): string[] {
  const problems: string[] = [];
  const everything = within(page, "*");
  for (const table of within(page, "table")) {
    const call = callAfter(everything, table);
    const answer = rowsOf(call);
    const [head, ...body] = within(table, "tr");
    const columns = within(head!, "th").map((cell) => answer.headers.find((header) => text(cell).startsWith(header))!);
    const lines = body
      .map((row) => [...within(row, "th"), ...within(row, "td")].filter((cell) => cell.getAttribute("scope") !== "colgroup"))
      .filter((cells) => cells.length > 0);
    // Of a long series the newest periods are shown.
    const before = SERIES.includes(call.definition.id) ? answer.rows.length - lines.length : 0;
    lines.forEach((cells, index) => {
      const shown = new Map(cells.map((cell) => [text(cell), true]));
      const answered = columns.map((column) => answer.rows[before + index]![answer.headers.indexOf(column)]!);
      if (cells.length !== columns.length || answered.some((value) => !shown.has(value)))
        problems.push(`${formulaOf(call)}, row ${index + 1}: ${[...shown.keys()].join(" | ")} for ${answered.join(" | ")}`);
    });
  }
  for (const line of withAttribute(page, "data-line")) {
    const inserts = withAttribute(line, "data-call");
    if (inserts.length === 0) continue;
    const call = mockCalls[Number(inserts[0]!.getAttribute("data-call"))]!;
    const summary = text(within(line, "p")[0]!);
    const shown = call.definition.shape === "scalar" || call.definition.id === "MINERAL.IMPORTS";
    const answered = shown ? [cellText(answerOf(call, data)[0]![0]!)] : rowsOf(call).rows.map((row) => row[0]!);
    for (const value of answered) if (!summary.includes(value)) problems.push(`${formulaOf(call)}: ${summary} for ${value}`);
  }
  for (const chart of withAttribute(page, "role", "img")) {
    const name = chart.getAttribute("aria-label");
    if (!name || !chart.getAttribute("aria-describedby")) problems.push("a chart without a name or description");
    const answer = rowsOf(callAfter(everything, chart));
    for (const bar of [...chart.childNodes].filter((each) => (each as Element).tagName === "div")) {
      const [label, value] = within(bar as Element, "span").map(text);
      if (!answer.rows.some((row) => row.includes(label!) && row.includes(value!)))
        problems.push(`${name}: a bar says ${label} ${value}, which no row does`);
    }
  }
  for (const call of mockCalls) if (answerOf(call, data).length === 0) problems.push(`${formulaOf(call)}: no rows`);
  return problems;
}

test.each(data.minerals.map((mineral) => [mineral.name, mineral] as const))("%s", (_, mineral) => {
  const page = drawn(<MineralPage id={mineral.id} />, <MineralDetails mineral={mineral} />);
  expect(text(within(page, "h2")[0]!).toLowerCase()).toBe(mineral.name.toLowerCase());
  expect(untrue(page)).toEqual([]);
  const shown = text(page);
  expect(shown).not.toMatch(/undefined|NaN|\[object|#N\/A|#VALUE!/);
  const formulas = mockCalls.map(formulaOf);
  const id = (name: string) => formulas.some((formula) => formula.startsWith(`=${name}(`));
  expect(id("MINERAL.TOP")).toBe(
    data
      .measuresOf(mineral)
      .some(
        (measure) => data.tablesOf(mineral, measure)[0]!.newest.ranking.length > 0 && measure.id === firstMeasure(mineral.id),
      ),
  );
  expect(id("MINERAL.CONTROLS")).toBe(data.controls.states(data.controls.on(mineral), data.released).length > 0);
  expect(id("MINERAL.CLAIMS")).toBe(data.claims.about(mineral).length > 0);
  expect(formulas.some((formula) => /^=MINERAL.IMPORTS\("[^"]*",,TRUE\)/.test(formula))).toBe(
    data.imports.of(mineral).length > 0,
  );
  expect(formulas.some((formula) => /^=MINERAL.IMPORTS\(.*,"EU"\)/.test(formula))).toBe(
    data.imports.of(mineral, "EU").length > 0,
  );
  expect(id("MINERAL.PRICES")).toBe(data.prices.bases(mineral).length > 0);
  expect(id("MINERAL.PRICE")).toBe(data.prices.bases(mineral).length > 0);
  expect(id("MINERAL.USES")).toBe(data.uses.of(mineral).length > 0);
  expect(id("MINERAL.DEMAND")).toBe(data.demand.of(mineral).length > 0);
  expect(formulas.some((formula) => /^=MINERAL.VALUE\(.*"United States","[^"]*"\)/.test(formula))).toBe(
    nationalMeasures(data, mineral).length > 0,
  );
});

/** What the page shows first: what the mineral calls its production, reserves or capacity. */
function firstMeasure(id: string): string | undefined {
  const mineral = data.mineral(id);
  const measures = data
    .measuresOf(mineral)
    .filter(isByCountry)
    .map((measure) => measure.id);
  return [mineral.production, mineral.reserves, mineral.capacity, ...measures].find(
    (each) => each !== undefined && measures.includes(each),
  );
}

test("every country and group", () => {
  for (const place of [
    ...data.countries.filter(({ kind }) => kind === "country"),
    ...data.groups.map((group) => ({ ...group, kind: "group" as const })),
  ]) {
    const page = drawn(<CountryPage id={place.id} />, <CountryDetails place={place} />);
    expect(text(within(page, "h2")[0]!)).toBe(place.name);
    expect(untrue(page)).toEqual([]);
    expect(text(page)).not.toMatch(/undefined|NaN|\[object|#N\/A|#VALUE!/);
  }
}, 60_000);

test("what is no single country and what the dataset does not have is said in words", () => {
  expect(text(drawn(<CountryPage id="WORLD" />))).toContain("This is the world");
  expect(text(drawn(<CountryPage id="XXX" />))).toContain("has no country or group of this name");
  expect(text(drawn(<MineralPage id="unobtainium" />))).toContain("has no mineral of this name");
});

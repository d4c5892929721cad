/** Every page of deals, sources and functions, as markup: none fails, and its figures are the answers of the calls. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { addressOf, CITATION_STYLES, citeWork } from "../../../src/domain/citation";
import { Fault } from "../../../src/domain/fault";
import { grouped } from "../../../src/domain/figure";
import { shownResult } from "../../../src/domain/shown";
import { dataset, use } from "../../../src/dataset/current";
import { Dataset } from "../../../src/dataset/dataset";
import { daysOfDeal } from "../../../src/dataset/deals/deal-sources";
import { countsOf, whatRestsOn } from "../../../src/dataset/what-rests-on";
import { worksheetFunctions } from "../../../src/functions";
import { dealTerm } from "../../../src/functions/deal.term";
import HelpTab from "../../../src/taskpane/help/HelpTab";
import DealPage from "../../../src/taskpane/pages/DealPage";
import FunctionPage from "../../../src/taskpane/pages/FunctionPage";
import TermPage from "../../../src/taskpane/pages/TermPage";
import SourcePage from "../../../src/taskpane/pages/SourcePage";
import { answerOf } from "../../../src/workbook/worksheet-call";
import { builtFile } from "../../dataset/built-file";

// What opens is made when it is opened: here all of it is.
jest.mock("../../../src/taskpane/components/Disclosure", () => ({
  Disclosure: ({ summary, children }: { summary: ReactNode; children: () => ReactNode }) => (
    <div>
      {summary}
      {children()}
    </div>
  ),
}));

const markup = (page: ReactElement) => renderToStaticMarkup(<FluentProvider theme={webLightTheme}>{page}</FluentProvider>);

/** What a person reads, without what separates pieces of it. */
function read(page: ReactElement): string {
  return markup(page)
    .replace(/<style[^>]*>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

const { deals } = dataset();

/** What stands in place of a term's value on a page. */
function shownTerm(deal: string, term: string, asOf?: string): string {
  const answer = answerOf({ definition: dealTerm, given: { deal, term, as_of: asOf } }, dataset())[0]![0]!;
  return answer instanceof Fault ? answer.word! : shownResult(answer);
}

test.each(deals.all.map(({ id }) => id))("deal %s: each term as DEAL.TERM answers it, today and on an earlier day", (id) => {
  const deal = deals.find(id);
  const days = daysOfDeal(deal, dataset());
  for (const asOf of [undefined, days[0], days[Math.floor(days.length / 2)]]) {
    const text = read(<DealPage place={{ kind: "deal", ids: [id], asOf }} />);
    for (const { version } of deals.termsOn(deal, asOf))
      expect(text).toContain(`${version.term.label}${shownTerm(id, version.term.key, asOf)}`);
    for (const { event } of deals.events(deal, asOf)) expect(text).toContain(event);
    for (const { name, role } of deal.parties) expect(text).toContain(`${name}, ${role}`);
  }
  const text = read(<DealPage place={{ kind: "deal", ids: [id] }} />);
  for (const { source, locator, note } of Object.values(deal.terms).flat())
    for (const part of [dataset().source(source).short, locator, note]) expect(text).toContain(part ?? "");
});

test.each(deals.all.map(({ id }) => id).filter((id) => id !== "US-Ukraine"))("%s beside US-Ukraine", (id) => {
  const terms = deals.terms.map(({ key }) => key);
  const text = read(<DealPage place={{ kind: "deal", ids: ["US-Ukraine", id], terms }} />);
  for (const { key } of deals.terms)
    for (const each of ["US-Ukraine", id]) {
      const shown = shownTerm(each, key);
      expect(text).toContain(shown.length > 120 ? shown.slice(0, 100) : shown);
    }
  expect(read(<DealPage place={{ kind: "deal", ids: ["US-Ukraine", id] }} />)).toContain("chosen");
});

test.each(deals.terms.map(({ key }) => key))("term %s: what it means, and its name as an input cell", (key) => {
  const text = read(<TermPage id={key} />);
  expect(text).toContain(deals.lookUpTerm(key)!.description);
  expect(text).toContain("Insert name as input cell");
});

test.each(dataset().sources.map(({ id }) => id))("source %s: what it is, its citations and what rests on it", (id) => {
  const source = dataset().source(id);
  const text = read(<SourcePage id={id} />);
  for (const part of [source.title, source.short, source.publisher, source.published, source.tier, source.licence.name])
    expect(text).toContain(part);
  expect(text).toContain(addressOf(source) ?? "");
  for (const style of CITATION_STYLES) expect(text).toContain(citeWork(source, style, dataset().version));
  const resting = whatRestsOn(source, dataset());
  for (const [kind, count] of countsOf(resting, source)) expect(text.toLowerCase()).toContain(`${kind}: ${grouped(count)}`);
  for (const { figureCount, measure } of resting.tables) expect(text).toContain(`${measure.id}: ${figureCount} figure`);
  for (const claim of resting.claims) expect(text).toContain(claim.text);
});

test.each(worksheetFunctions.map(({ id }) => id))("function %s", (id) => {
  const definition = worksheetFunctions.find((each) => each.id === id)!;
  const text = read(<FunctionPage id={id} />);
  for (const part of [definition.description, definition.returns, ...definition.examples.map(({ formula }) => formula)])
    expect(text).toContain(part);
  for (const [name, { description }] of Object.entries(definition.parameters)) {
    expect(text).toContain(name);
    expect(text).toContain(description);
  }
});

test("help has every function, every source and the dataset in use", () => {
  const text = read(<HelpTab />);
  for (const { id, description } of worksheetFunctions) expect(text).toContain(id + description);
  for (const { title, licence } of dataset().sources) {
    expect(text).toContain(title);
    expect(text).toContain(`Licence: ${licence.name}`);
  }
  expect(text).toContain(dataset().hash);
  expect(text).toContain(`Released${dataset().released}`);
});

test("what does not exist is said, with what to do", () => {
  expect(read(<DealPage place={{ kind: "deal", ids: ["US-Ukrain"] }} />)).toMatch(/not found.*Did you mean "US-Ukraine"/);
  expect(read(<SourcePage id="nothing" />)).toContain("The dataset has no work nothing");
  expect(read(<FunctionPage id="MINERAL.NOTHING" />)).toContain("Orebook has no function MINERAL.NOTHING");
});

test("markup and formulas in data are text", () => {
  const hostile = '<img src=x onerror="alert(1)">';
  const file = structuredClone(builtFile);
  const deal = file.deals.find(({ id }) => id === "TRIPP")!;
  deal.name = `${hostile} name`;
  deal.timeline[0]!.event = `=HYPERLINK("x") ${hostile}`;
  for (const versions of Object.values(deal.terms)) for (const version of versions) version.note = `${hostile} note`;
  for (const source of file.sources) source.title = `${hostile} ${source.id}`;
  const before = dataset();
  use(Dataset.built(file, "0".repeat(64)));
  try {
    for (const page of [
      <DealPage key="deal" place={{ kind: "deal", ids: ["TRIPP"] }} />,
      <SourcePage key="source" id="mcs2026" />,
      <HelpTab key="help" />,
    ]) {
      const html = markup(page);
      expect(html).toContain("&lt;img src=x");
      expect(html).not.toContain("<img");
    }
    expect(read(<DealPage place={{ kind: "deal", ids: ["TRIPP"] }} />)).toContain(`=HYPERLINK("x") ${hostile}`);
  } finally {
    use(before);
  }
});

import type { Evidence } from "../../domain/evidence";
import { Fault } from "../../domain/fault";
import { quantity } from "../../domain/figure";
import { capitalized, listOf } from "../../domain/name";
import { shownResult } from "../../domain/shown";
import type { Dataset } from "../../dataset/dataset";
import type { WorksheetFunction } from "../../functions/definition";
import type { CallAnswer } from "./answer";
import { sectionOf, type Meant } from "./meant";

type Answered = Extract<CallAnswer, { kind: "answer" }>;

interface Subject {
  definition: WorksheetFunction;
  meant: Meant;
  answer: Answered;
  evidence: readonly Evidence[];
  dataset: Dataset;
}

/** How functions with one answer say it, where an answer and its evidence alone do not read as a sentence. */
const SENTENCES: Readonly<Record<string, (subject: Subject) => string | undefined>> = {
  "MINERAL.RANK": rankWords,
  "MINERAL.SHARE": shareWords,
  "MINERAL.HHI": indexWords,
  "MINERAL.UNIT": unitWords,
  "MINERAL.VALUE": statement,
  "MINERAL.PRODUCTION": statement,
  "MINERAL.RESERVES": statement,
  "MINERAL.INFO": propertyWords,
  "MINERAL.VERSION": ({ dataset, answer }) =>
    `Orebook dataset ${dataset.version}, released ${dataset.released}: ${shownResult(answer.shown)}.`,
  "MINERAL.CITE": ({ answer }) => `The citation of the figure: ${shownResult(answer.shown)}`,
  "DEAL.CITE": ({ answer }) => `The citation: ${shownResult(answer.shown)}`,
  "DEAL.UNIT": ({ answer, meant }) =>
    meant.deal &&
    meant.term &&
    `The term ${meant.term.label.toLowerCase()} of ${meant.deal.id} is given in ${shownResult(answer.shown)}.`,
};

/**
 * What a call answers, as a sentence that stands without the sheet: of one figure with its year, unit and edition, of a block with its size
 * and what its columns are. Where there is no answer, the reason in full.
 */
export function wordsFor(subject: Subject): string {
  const { definition, answer, evidence } = subject;
  const { shown } = answer;
  if (shown instanceof Fault) return shown.message;
  if (shown === "" && answer.rows * answer.columns > 1)
    return "A required argument is blank in this row, so the answer is blank.";
  if (definition.shape === "spill") return blockWords(subject);
  const sentence = SENTENCES[definition.id]?.(subject);
  if (sentence !== undefined) return sentence;
  const [first] = evidence;
  if (!first) return `${definition.description} Here: ${shownResult(shown)}.`;
  return definition.id.endsWith(".CARD")
    ? `${shownResult(shown)}: a card of ${counted(evidence.length, "statement")} from ${works(evidence)}.`
    : `${first.says}, ${first.work.short}.`;
}

function rankWords({ definition, meant, answer, dataset, evidence }: Subject): string | undefined {
  const section = sectionOf(definition, meant, dataset);
  if (!section || !meant.country || typeof answer.shown !== "number") return undefined;
  const { table, year } = section;
  const largest = `the ${ordinal(answer.shown)}largest`;
  const what =
    table.measure.id === table.mineral.production
      ? `${largest} producer of ${table.mineral.name}`
      : table.measure.id === table.mineral.reserves
        ? `the ${ordinal(answer.shown)}largest in reserves of ${table.mineral.name}`
        : `${largest} in ${table.mineral.name} ${table.measure.id}`;
  const value = section.value(meant.country);
  const estimated = evidence[0]?.says.includes("(estimated)") ? " (estimated)" : "";
  return `${meant.country.name} is ${what}: ${quantity(value, section.unit)} in ${year}${estimated}, ${table.edition.short}, which ranks ${counted(section.ranking.length, "country")}.`;
}

function shareWords({ definition, meant, answer, dataset }: Subject): string | undefined {
  const section = sectionOf(definition, meant, dataset);
  const { country } = meant;
  if (!section || !country) return undefined;
  const { table, year } = section;
  const of =
    section.unit === "%" ? "" : `: ${quantity(section.value(country), section.unit)} of ${quantity(section.total, section.unit)}`;
  return `${country.name} has ${shownResult(answer.shown)} of the world's ${table.mineral.name} ${table.measure.id} in ${year}${country.kind === "world" ? "" : of}, ${table.edition.short}.`;
}

function indexWords({ definition, meant, answer, dataset }: Subject): string | undefined {
  const section = sectionOf(definition, meant, dataset);
  if (!section) return undefined;
  const { table, year, ranking } = section;
  return `${capitalized(table.mineral.name)} ${table.measure.id} in ${year} has a Herfindahl-Hirschman index of ${shownResult(answer.shown)} out of 10,000 over ${counted(ranking.length, "country")}, ${table.edition.short}. Above 2,500 is commonly called highly concentrated.`;
}

function unitWords({ definition, meant, answer, dataset }: Subject): string | undefined {
  const section = sectionOf(definition, meant, dataset);
  if (!section) return undefined;
  const { table } = section;
  return `${capitalized(table.mineral.name)} ${table.measure.id} is given in ${shownResult(answer.shown)}, ${table.edition.short}.`;
}

function statement({ definition, meant, dataset }: Subject): string | undefined {
  const section = sectionOf(definition, meant, dataset);
  return section && meant.country && `${section.statement(meant.country)}, ${section.table.edition.short}.`;
}

function propertyWords({ meant, answer, evidence }: Subject): string | undefined {
  const { mineral, property } = meant;
  if (!mineral || typeof property !== "object") return undefined;
  const [first] = evidence;
  return `${capitalized(mineral.name)}, ${property.label}: ${shownResult(answer.shown)}${first ? `, ${first.work.short}` : ""}.`;
}

/** `12 rows x 4 columns: rank, country, value, share.` */
function blockWords({ definition, answer, meant, evidence }: Subject): string {
  const { rows, columns, row, column } = answer;
  if (rows === 1 && columns === 1 && evidence.length === 1) return `${evidence[0]!.says}, ${evidence[0]!.work.short}.`;
  const subject = [meant.mineral?.name, meant.country?.name, meant.deal?.id].filter((name) => name !== undefined).join(", ");
  const element =
    rows * columns > 1
      ? ` ${row === 0 && column === 0 ? "The first is" : `Row ${row + 1}, column ${column + 1} is`} ${shownResult(answer.shown)}.`
      : "";
  return `${counted(rows, "row")} x ${counted(columns, "column")}${subject === "" ? "" : ` for ${subject}`}. ${definition.returns}${element}`;
}

function works(evidence: readonly Evidence[]): string {
  const names = [...new Set(evidence.map(({ work }) => work.short))];
  return names.length > 3 ? `${names.length} works` : listOf(names, "and");
}

export function counted(count: number, what: string): string {
  const many = what.endsWith("y") ? `${what.slice(0, -1)}ies` : `${what}s`;
  return `${count.toLocaleString("en-US")} ${count === 1 ? what : many}`;
}

const ORDINALS = ["", "", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ", "tenth "];

/** In front of `largest`: nothing for the first, `second `, `21st `. */
export function ordinal(rank: number): string {
  if (rank <= 10) return ORDINALS[rank]!;
  const tens = Math.floor(rank / 10) % 10;
  const ending = tens === 1 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending} `;
}

import { addressOf as addressOfWork, cite } from "../../domain/citation";
import { byWork, type Evidence } from "../../domain/evidence";
import type { CellValue } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import { functionById } from "../../functions";
import { writeCall, type CallArgument, type GivenArgument } from "../formula";
import type { ArgumentValue } from "./argument";
import type { CallNode } from "./explanation";
import { hasWord, OF_NO_COUNTRY } from "./of-no-country";

/** Forms in which evidence is copied. */
export const CITATION_FORMS = ["text", "Markdown", "BibTeX"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/**
 * The formula that cites what a call answers, with the same arguments as they stand, so that it follows the same cells.
 * @returns undefined for a call that has no answer, and for a function whose answers no CITE function cites
 */
export function citationFormula(node: CallNode): string | undefined {
  const { call, answer } = node;
  if (answer.kind !== "answer" || answer.shown instanceof Fault) return undefined;
  const { definition } = call;
  const { id, parameters, shape } = definition;
  if (shape !== "scalar" || id.endsWith(".CITE")) return undefined;
  const isFigure = "mineral" in parameters && ("country" in parameters || id in OF_NO_COUNTRY);
  const isTerm = "deal" in parameters && ("term" in parameters || id === "DEAL.STATUS");
  const citing = functionById(isFigure ? "MINERAL.CITE" : isTerm ? "DEAL.CITE" : "");
  if (!citing) return undefined;
  const given = call.args.flatMap(({ parameter, text }) =>
    parameter !== undefined && parameter in citing.parameters && text !== "" ? [[parameter, { formula: text }] as const] : [],
  );
  const measure = id === "MINERAL.RESERVES" ? { measure: "reserves" } : {};
  return `=${writeCall(citing, { ...Object.fromEntries(given), ...measure, ...ofNoCountry(node) })}`;
}

/** The measure and year that cite a call of a function that answers no country; nothing for other functions. */
function ofNoCountry({ call, args }: CallNode): Record<string, GivenArgument> {
  const meant = OF_NO_COUNTRY[call.definition.id];
  if (!meant) return {};
  const argumentOf = (name: string) => call.args.find(({ parameter, text }) => parameter === name && text !== "");
  const year = argumentOf(meant.year);
  const parts = meant.names.flatMap((name) => argumentOf(name) ?? []);
  const [first = null] = parts.map((part) => firstCell(args[call.args.indexOf(part)]));
  return { measure: joined(hasWord(meant, first) ? [] : [meant.word], parts), ...(year && { year: { formula: year.text } }) };
}

function firstCell(value: ArgumentValue | undefined): CellValue {
  return value?.kind === "known" ? (value.block[0]?.[0] ?? null) : null;
}

/** Words and arguments with commas between: a text where all are constants, else a formula that joins them. */
function joined(words: readonly string[], args: readonly CallArgument[]): GivenArgument {
  const constants = args.map(({ content }) => (content.kind === "constant" ? content.block.flat() : []));
  if (constants.every(({ length }) => length === 1)) return [...words, ...constants.flat().map(String)].join(", ");
  const pieces = args.map(({ content, text }) => (content.kind === "expression" ? `(${text})` : text));
  return { formula: [...words.map((word) => `"${word}"`), ...pieces].join('&", "&') };
}

/** What an answer rests on, to be copied: a statement a line, in BibTeX a work an entry. */
export function citations(evidence: readonly Evidence[], form: CitationForm, version: string): string {
  if (form === "BibTeX")
    // An entry has its key once, so the statements of a work stand together.
    return byWork(evidence)
      .map((each) => cite(each, "bibtex", version))
      .join("\n\n");
  return evidence
    .map(({ work, says, locator }) =>
      form === "text"
        ? cite({ work, statement: says, locator }, "full", version)
        : `- ${escaped(says)}. ${linked(work.title, addressOfWork(work))}, ${escaped([work.publisher, work.published, locator].filter((part) => part !== "").join(", "))}`,
    )
    .join("\n");
}

function linked(title: string, address: string | undefined): string {
  return address === undefined ? escaped(title) : `[${escaped(title)}](<${address}>)`;
}

/** Characters that Markdown would read as marks. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

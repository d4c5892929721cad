import { addressOf as addressOfWork, cite } from "../../domain/citation";
import { unitedLocators, type Evidence } from "../../domain/evidence";
import { Fault } from "../../domain/fault";
import { functionById } from "../../functions";
import { writeCall } from "../formula";
import type { CallNode } from "./explanation";

/** Forms in which evidence is copied. */
export const CITATION_FORMS = ["text", "Markdown", "BibTeX"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/**
 * The formula that cites what a call answers, with the same arguments as they stand, so that it follows the same cells.
 * @returns undefined for a call that has no answer, and for a function whose answers no CITE function cites
 */
export function citationFormula({ call, answer }: CallNode): string | undefined {
  if (answer.kind !== "answer" || answer.shown instanceof Fault) return undefined;
  const { definition } = call;
  const { id, parameters, shape } = definition;
  if (shape !== "scalar" || id.endsWith(".CITE")) return undefined;
  const isFigure = "mineral" in parameters && "country" in parameters;
  const isTerm = "deal" in parameters && ("term" in parameters || id === "DEAL.STATUS");
  const citing = functionById(isFigure ? "MINERAL.CITE" : isTerm ? "DEAL.CITE" : "");
  if (!citing) return undefined;
  const given = call.args.flatMap(({ parameter, text }) =>
    parameter !== undefined && parameter in citing.parameters && text !== "" ? [[parameter, { formula: text }] as const] : [],
  );
  const measure = id === "MINERAL.RESERVES" ? { measure: "reserves" } : {};
  return `=${writeCall(citing, { ...Object.fromEntries(given), ...measure })}`;
}

/** What an answer rests on, to be copied: a statement a line, in BibTeX a work an entry. */
export function citations(evidence: readonly Evidence[], form: CitationForm, version: string): string {
  if (form === "BibTeX")
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

/** An entry has its key once, so the statements of a work stand together. */
function byWork(evidence: readonly Evidence[]) {
  const works = [...new Map(evidence.map(({ work }) => [work.id, work])).values()];
  return works.map((work) => {
    const own = evidence.filter((each) => each.work.id === work.id);
    return {
      work,
      statement: own.map(({ says }) => says).join("; "),
      locator: unitedLocators(own.map(({ locator }) => locator)),
    };
  });
}

function linked(title: string, address: string | undefined): string {
  return address === undefined ? escaped(title) : `[${escaped(title)}](<${address}>)`;
}

/** Characters that Markdown would read as marks. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

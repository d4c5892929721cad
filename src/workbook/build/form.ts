import { isBlank, type CellResult, type CellValue } from "../../domain/cell";
import { Fault, faultsAsResults } from "../../domain/fault";
import { shownResult } from "../../domain/shown";
import type { Dataset } from "../../dataset/dataset";
import type { WorksheetFunction } from "../../functions/definition";
import { callsIn, FormulaError, readReference, writeCall, type FormulaLocale, type GivenArgument } from "../formula";
import type { ArgumentValue } from "../explain/argument";
import { answerCalls, type AnsweredCall } from "../explain/answer";
import { CellsRead } from "../explain/cells-read";
import { wordsFor } from "../explain/words";
import { evidenceOfCall } from "../explain/evidence";
import { meantBy } from "../explain/meant";
import type { ReadReference } from "../explain/snapshot";
import { fieldOf, givenBy, readField, type FieldReading } from "./field";

/** Texts of the fields, by the names of parameters; a field that is missing is empty. */
export type FieldTexts = Readonly<Record<string, string>>;

/** The form as it stands, with what the function would answer. */
export interface FilledForm {
  /** With `=`, in Excel's English form; undefined where a field cannot be read. */
  formula: string | undefined;
  fields: Readonly<Record<string, FilledField>>;
  /** The answer; undefined where there is no formula, or an argument is not known. */
  answer: FormAnswer | undefined;
  /** Why there is no answer, where no field says so; empty otherwise. */
  problem: string;
}

export interface FilledField {
  reading: FieldReading;
  /** What is wrong with it, in the words of the function itself; empty where nothing is. */
  problem: string;
  /** How it is read, in a few words; empty for a blank. */
  reads: string;
}

export interface FormAnswer {
  /** Names of its columns, where the function has them. */
  headers: readonly string[] | undefined;
  /** Whether they are its first row. */
  isHeaded: boolean;
  /** The first rows of it. */
  block: CellResult[][];
  /** Of all of it. */
  rows: number;
  columns: number;
  /** In words. */
  words: string;
}

/** What the cells of the sheet give. */
export interface FormSheet {
  sheet: string;
  references: ReadonlyMap<string, ReadReference>;
}

/** Rows of an answer that the form shows. */
export const SHOWN_ROWS = 10;

/** @param before arguments of the call that is edited, as they stand: a field that was not touched gives its argument to the letter */
export function fillForm(
  definition: WorksheetFunction,
  texts: FieldTexts,
  locale: FormulaLocale,
  { sheet, references }: FormSheet,
  dataset: Dataset,
  before: Readonly<Record<string, string>> = {},
): FilledForm {
  const names = Object.keys(definition.parameters);
  const readings = names.map((name) => readField(texts[name] ?? "", locale));
  const given = Object.fromEntries(names.map((name, index) => [name, argumentOf(name, readings[index]!, texts, locale, before)]));
  const formula = written(definition, given);
  const own = readings.map((reading) => (reading.kind === "problem" ? reading.message : ""));
  const call = formula instanceof FormulaError ? undefined : callsIn(`=${formula}`)[0];
  if (call === undefined || own.some((message) => message !== ""))
    return {
      formula: undefined,
      fields: fieldsOf(
        names,
        readings,
        own,
        readings.map(() => undefined),
        definition,
        dataset,
      ),
      answer: undefined,
      problem: formula instanceof FormulaError ? formula.message : "",
    };
  const cells = new CellsRead(snapshotLike(sheet, references));
  const [answered] = answerCalls(callsIn(`=${formula}`), { sheet, isOwn: true, cells, dataset }, { row: 0, column: 0 });
  const args = answered!.args;
  const faulty = names.map((name, index) => faultIn(definition, name, args[index], dataset));
  const answer = answerIn(answered!, dataset);
  const problems = faulty.map((fault) => fault?.message ?? "");
  // The function says the most about the first that is wrong: that it belongs in another field, or what was meant.
  const first = problems.findIndex((message) => message !== "");
  const fault = answer && answer.block.length === 1 && answer.block[0]!.length === 1 ? answer.block[0]![0] : undefined;
  // Where a required argument is blank, that is all that the function says.
  const isBlankFirst = Object.values(definition.parameters).some(
    ({ optional }, index) => !optional && isBlankArgument(args[index]),
  );
  if (first >= 0 && !isBlankFirst && fault instanceof Fault) problems[first] = fault.message;
  problems.forEach((message, index) => (problems[index] = withReference(message, texts[names[index]!] ?? "")));
  return {
    formula: `=${formula}`,
    fields: fieldsOf(names, readings, problems, args, definition, dataset),
    answer: fault instanceof Fault ? undefined : answer,
    problem: first >= 0 ? "" : problemOf(answered!, fault),
  };
}

/** The arguments of a call as texts of fields, from those of its formula. */
export function fieldsOfCall(formula: string, start: number, locale: FormulaLocale): FieldTexts {
  const call = callsIn(formula).find((each) => each.start === start);
  return Object.fromEntries(
    (call?.args ?? []).flatMap((argument) =>
      argument.parameter === undefined ? [] : [[argument.parameter, fieldOf(argument, locale)]],
    ),
  );
}

/** Fields for pieces of formula by the names of parameters, as a page is opened with. */
export function fieldsOfPieces(
  definition: WorksheetFunction,
  pieces: Readonly<Record<string, string>>,
  locale: FormulaLocale,
): FieldTexts {
  const given = Object.fromEntries(Object.entries(pieces).map(([name, formula]) => [name, formula === "" ? null : { formula }]));
  const formula = written(definition, given);
  return formula instanceof FormulaError ? {} : fieldsOfCall(`=${formula}`, 1, locale);
}

function argumentOf(
  name: string,
  reading: FieldReading,
  texts: FieldTexts,
  locale: FormulaLocale,
  before: Readonly<Record<string, string>>,
): GivenArgument {
  const was = before[name];
  const isUntouched = was !== undefined && was !== "" && callField(was, locale) === texts[name];
  return isUntouched ? { formula: was } : givenBy(reading);
}

/** The field that an argument as it stands gives. */
function callField(piece: string, locale: FormulaLocale): string {
  const call = callsIn(`=MINERAL.CITE(${piece})`)[0];
  return call?.args.length === 1 ? fieldOf(call.args[0]!, locale) : "";
}

function written(definition: WorksheetFunction, given: Readonly<Record<string, GivenArgument>>): string | FormulaError {
  try {
    return writeCall(definition, given);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** What the function itself says of one argument alone; undefined where it says nothing, or only that it is blank. */
function faultIn(
  definition: WorksheetFunction,
  name: string,
  value: ArgumentValue | undefined,
  dataset: Dataset,
): Fault | undefined {
  if (value?.kind !== "known" || value.rows * value.columns !== 1) return undefined;
  const cell = value.block[0]?.[0] ?? null;
  if (isBlank(cell)) return undefined;
  const parameter = definition.parameters[name]!;
  const read = faultsAsResults(() => parameter.read(cell, name, dataset));
  if (read instanceof Fault) return read;
  return parameter.isKnown?.(read) === false
    ? new Fault("invalidValue", `${name}: this is no value that the function knows.`)
    : undefined;
}

function isBlankArgument(value: ArgumentValue | undefined): boolean {
  return value === undefined || (value.kind === "known" && value.rows * value.columns === 1 && isBlank(value.block[0]?.[0]));
}

function answerIn(answered: AnsweredCall, dataset: Dataset): FormAnswer | undefined {
  const { answer, call, args } = answered;
  if (answer.kind !== "answer") return undefined;
  const { rows, columns } = answer;
  const isLifted = call.definition.shape === "scalar" && rows * columns > 1;
  const evaluated = isLifted ? faultsAsResults(() => call.definition.evaluate(args.map(firstRows), dataset)) : answer.block;
  const block = evaluated instanceof Fault ? [[evaluated]] : evaluated;
  const evidence = evidenceOfCall(answered, dataset);
  const meant = meantBy(call.definition, answer.given ?? [], dataset);
  const headers = headersOf(answered, dataset);
  return {
    headers,
    isHeaded: headers !== undefined && headers.every((header, index) => block[0]?.[index] === header),
    block: block.slice(0, SHOWN_ROWS),
    rows,
    columns,
    words: wordsFor({ definition: call.definition, meant, answer, evidence, dataset }),
  };
}

/** What the columns of an answer are called, as the function itself says. */
function headersOf({ answer, call: { definition } }: AnsweredCall, dataset: Dataset): string[] | undefined {
  const at = Object.keys(definition.parameters).indexOf("headers");
  if (at < 0) return definition.columns && [...definition.columns];
  if (answer.kind !== "answer" || !answer.given) return undefined;
  const cells = Object.keys(definition.parameters).map((_, index) => [[index === at ? true : (answer.given![index] ?? null)]]);
  const block = faultsAsResults(() => definition.evaluate(cells, dataset));
  return block instanceof Fault ? undefined : block[0]!.map(shownResult);
}

/** As many rows of a range as are shown. */
function firstRows(value: ArgumentValue): CellValue[][] | undefined {
  if (value.kind !== "known") return undefined;
  return value.rows === 1 ? value.block : value.block.slice(0, SHOWN_ROWS);
}

function problemOf({ answer }: AnsweredCall, fault: CellResult | undefined): string {
  if (answer.kind !== "answer") return answer.message;
  return fault instanceof Fault ? fault.message : "";
}

/** Who types B2 mostly means the cell. */
function withReference(message: string, typed: string): string {
  const text = typed.trim();
  const kind = message === "" ? undefined : readReference(text)?.kind;
  return kind === "cells" || kind === "table" || kind === "spill" ? `${message} To point at the cell, type =${text}.` : message;
}

function fieldsOf(
  names: readonly string[],
  readings: readonly FieldReading[],
  problems: readonly string[],
  values: readonly (ArgumentValue | undefined)[],
  definition: WorksheetFunction,
  dataset: Dataset,
): Record<string, FilledField> {
  return Object.fromEntries(
    names.map((name, index) => {
      const reading = readings[index]!;
      return [
        name,
        {
          reading,
          problem: problems[index]!,
          reads: problems[index] === "" ? readsAs(definition, name, reading, values[index], dataset) : "",
        },
      ];
    }),
  );
}

/** How a field is read: `tungsten`, where another name of it was typed; `Sheet1!B2: antimony`. */
function readsAs(
  { parameters }: WorksheetFunction,
  name: string,
  reading: FieldReading,
  value: ArgumentValue | undefined,
  dataset: Dataset,
): string {
  if (reading.kind === "blank" || reading.kind === "problem" || value === undefined) return "";
  if (value.kind !== "known") return value.message;
  const cell = value.block[0]?.[0] ?? null;
  const count = value.rows * value.columns;
  if (count > 1) return `${count.toLocaleString("en-US")} cells${value.address === undefined ? "" : ` of ${value.address}`}`;
  const where = value.address === undefined ? "" : `${value.address}: `;
  if (isBlank(cell)) return `${where}blank`;
  const read = faultsAsResults(() => parameters[name]!.read(cell, name, dataset));
  const meant = read instanceof Fault ? undefined : nameOf(read);
  if (meant !== undefined && meant !== cell) return `${where}${meant}`;
  return where === "" ? "" : `${where}${String(cell)}`;
}

/** What an argument means, by its name. */
function nameOf(read: unknown): string | undefined {
  if (typeof read !== "object" || read === null) return undefined;
  const { name, label, text } = read as { name?: unknown; label?: unknown; text?: unknown };
  return [name, label, text].find((each): each is string => typeof each === "string");
}

function snapshotLike(sheet: string, references: FormSheet["references"]) {
  const nothing = { value: null, formula: "", text: "" };
  return { sheet, address: "A1", cell: nothing, note: "", references, precedents: [], precedentsProblem: "" };
}

import { quote } from "../../domain/cell";
import type { Day } from "../../domain/date";
import { notAvailable, type Fault } from "../../domain/fault";
import { listOf } from "../../domain/name";
import type { Term } from "../schema";
import type { DealHistory } from "./deal-history";
import type { Mention } from "./mention";
import type { WithoutAnswer } from "./term-history";
import type { Version } from "./term-version";

/** What stands in place of a value, in a few words. */
const WORDS: Record<WithoutAnswer["kind"], string> = {
  unknown: "no source states it",
  "not yet": "no source states it by then",
  "not in the text": "not in the text",
  "text not public": "text not public",
  superseded: "superseded, and no source says what holds since",
  contradicted: "better sources contradict what is said",
  words: "described in words only",
};

/** Terms that a message names. */
const MOST_NAMED = 3;

/**
 * Why a term of a deal has no value on a day, and where the reader finds what is known. Only a version can say that the text is silent:
 * that the dataset has none says nothing about the text.
 * @param mentions where other terms of the deal speak of it by the day
 */
export function noAnswer(
  history: DealHistory,
  term: Term,
  answer: WithoutAnswer,
  mentions: readonly Mention[],
  day: Day | undefined,
): Fault {
  const what = `${term.key} of ${history.deal.id}`;
  return notAvailable(`${what}: ${reasonFor(history, term, answer, mentions, day)}`, WORDS[answer.kind]);
}

function reasonFor(
  history: DealHistory,
  term: Term,
  answer: WithoutAnswer,
  mentions: readonly Mention[],
  day: Day | undefined,
): string {
  switch (answer.kind) {
    case "unknown":
      return notStated(history, term, mentions, day) ?? `${noSource(day)}${whatThereIs(history, day)}`;
    case "not yet":
      return `${notStated(history, term, mentions, day) ?? `${noSource(day)}.`} The first source is of ${answer.first}.`;
    case "not in the text":
      return `not in the text (${answer.version.source.short}).${whoElseSpeaks(history, term, day)}${whereNamed(history, mentions)}`;
    case "text not public":
      return `text not public (${answer.version.source.short}).`;
    case "superseded":
      return superseded(answer.version);
    case "contradicted":
      return `only ${answer.version.source.short} speaks of it ("${answer.version.words}"), and better sources contradict it: see DEAL.SOURCES.`;
    case "words":
      return `no source gives a value. ${answer.version.source.short}: ${answer.version.words}.`;
  }
}

/** What held once, and until when. */
function superseded({ said, source, words }: Version): string {
  const until = said.was === undefined ? "." : ` until ${said.was.until}.`;
  return `no source says what holds now. ${source.short} has "${words}", which held${until} DEAL.SOURCES shows it.`;
}

/** Where a term without a version by a day is spoken of all the same, as a sentence; undefined where it is not. */
function notStated(history: DealHistory, term: Term, mentions: readonly Mention[], day: Day | undefined): string | undefined {
  const elsewhere = history.saidElsewhere(term, day);
  if (elsewhere !== undefined)
    return `the dataset has no version of this term${day === undefined ? "" : ` by ${day}`}, but ${elsewhere}.`;
  const named = whereNamed(history, mentions);
  return named === "" ? undefined : `${noSource(day)}, but${named}`;
}

function noSource(day: Day | undefined): string {
  return day === undefined ? "no source in the dataset states it" : `no source in the dataset published by ${day} states it`;
}

/** What the dataset has on the deal by a day, and whether its text is among that: the end of a sentence, and more. */
function whatThereIs({ firstSource, text }: DealHistory, day: Day | undefined): string {
  if (day !== undefined && firstSource !== undefined && day < firstSource)
    return `. The first source on the terms of the deal is of ${firstSource}.`;
  const ofText =
    text === undefined
      ? ", and the deal's text is not in the dataset."
      : day !== undefined && day < text
        ? `. The first source with the deal's text is of ${text}.`
        : ".";
  return `${ofText} DEAL.TERMS lists what is known.`;
}

/** ` revenue_base speaks of "royalties": see DEAL.SOURCES("US-Ukraine","revenue_base").`, or nothing. */
function whereNamed(history: DealHistory, mentions: readonly Mention[]): string {
  const [first] = mentions;
  if (!first) return "";
  const keys = [...new Set(mentions.map(({ by }) => by.key))].slice(0, MOST_NAMED);
  return ` ${speakOf(keys)} ${quote(first.words)}: see DEAL.SOURCES(${quote(history.deal.id)},${quote(first.by.key)}).`;
}

/** Works that give a version of what the text leaves out. */
function whoElseSpeaks(history: DealHistory, term: Term, day: Day | undefined): string {
  const others = (history.terms.get(term)?.known(day) ?? []).filter(({ said }) => said.kind === "value" || said.kind === "words");
  const names = [...new Set(others.map(({ source }) => source.short))];
  return names.length === 0 ? "" : ` ${speakOf(names)} it: see DEAL.SOURCES.`;
}

function speakOf(names: readonly string[]): string {
  return `${listOf(names, "and")} ${names.length === 1 ? "speaks" : "speak"} of`;
}

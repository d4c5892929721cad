import type { Day } from "./date";
import { lastDayOf } from "./date";

/** What a government may do to an export, in the words of the trade statistics. */
export const CONTROL_MEASURES = ["export ban", "temporary export ban", "licensing requirement", "export quota"] as const;
export type ControlMeasure = (typeof CONTROL_MEASURES)[number];

export const CONTROL_STATUSES = ["announced", "in force", "suspended", "ended"] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** One stretch in the history of a control. Dates are days, months or years, as the source gives them. */
export interface ControlPhase {
  status: ControlStatus;
  from: string;
  /** Last day of the stretch, where the source names one. */
  until?: string;
  /** Source id. */
  source: string;
  locator: string;
  note?: string;
}

/** A government's restriction on exporting a mineral or goods made of it. */
export interface ExportControl {
  id: string;
  /** Country that restricts its exports. */
  country: string;
  /** The goods, as the source names them: `antimony`, `metal waste and scrap`. */
  product: string;
  /** Mineral ids that the goods are made of; empty where the source names none, as for mixed scrap. */
  minerals: string[];
  measure: ControlMeasure;
  /** Country that the restriction is aimed at; absent when it applies to every destination. */
  destination?: string;
  /** In order of `from`; never empty. */
  phases: ControlPhase[];
}

/** How a control stood on a day. */
export interface ControlStanding {
  control: ExportControl;
  status: ControlStatus;
  /** When the measure took effect, or was announced where it has not taken effect. */
  from: string;
  /** When the measure ends, where it was set for a time. */
  until?: string;
  /** Phase that decides the status. */
  phase: ControlPhase;
  /** What a reader must know beside the status, in one sentence or two; empty when there is nothing. */
  note: string;
}

/**
 * How a control stood on a day, or undefined before its first date.
 *
 * A month or year counts from its last day: by then it had begun for certain. A suspension that has run out puts back
 * what held before it, and a measure that was set for a time has ended after that time; both are said in the note, because a
 * source published later may say otherwise.
 */
export function standingOn(control: ExportControl, day: Day): ControlStanding | undefined {
  const begun = control.phases.filter((phase) => lastDayOf(phase.from) <= day);
  const latest = begun[begun.length - 1];
  if (!latest) return undefined;
  const effective = begun.find((phase) => phase.status === "in force") ?? begun[0]!;
  const over = latest.until !== undefined && lastDayOf(latest.until) < day;
  const notes = latest.note ? [latest.note] : [];

  let phase = latest;
  let status = latest.status;
  let until = latest.status === "suspended" ? undefined : latest.until;
  if (over && latest.status === "suspended") {
    const before = [...begun].reverse().find((earlier) => earlier.status !== "suspended");
    phase = before ?? latest;
    status = before?.status ?? "ended";
    until = before?.until;
    notes.push(`The suspension ran from ${latest.from} until ${latest.until}; no source held says that it was prolonged.`);
  } else if (latest.status === "suspended") {
    notes.unshift(`Suspended from ${latest.from}${latest.until ? ` until ${latest.until}` : ""}.`);
  } else if (over && latest.status === "in force") {
    status = "ended";
    notes.push(`Set until ${latest.until}; no source held says that it was prolonged.`);
  }
  return { control, status, from: effective.from, until, phase, note: notes.join(" ") };
}

/** Whether the control, as it stood, keeps goods from a destination; a control without destination keeps them from all. */
export function aimsAt(control: ExportControl, destination: string): boolean {
  return control.destination === undefined || control.destination === destination;
}

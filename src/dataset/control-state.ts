import { dayOfSerial, lastDayOf, serialOf, type Day } from "../domain/date";
import type { ControlPhase, ControlStatus, ExportControl } from "./schema";

/** How an export control stands on a day. */
export interface ControlState {
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
 * How a control stands on a day, or undefined before its first date.
 *
 * A month or year counts from its last day: by then it had begun for certain. A suspension that has run out puts back
 * the state before it, and a measure that was set for a time has ended after that time; both are said in the note, because a
 * source published later may say otherwise.
 */
export function stateOn(control: ExportControl, day: Day): ControlState | undefined {
  const begun = begunBy(control, day);
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
    notes.push(
      `The suspension ran from ${latest.from} until ${latest.until}; after it the measure stands as before (${status}), and no source in the dataset says that it was prolonged.`,
    );
  } else if (latest.status === "suspended") {
    notes.unshift(`Suspended from ${latest.from}${latest.until ? ` until ${latest.until}` : ""}.`);
  } else if (over && latest.status === "in force") {
    status = "ended";
    notes.push(`Set until ${latest.until}; no source in the dataset says that it was prolonged.`);
  }
  return { control, status, from: effective.from, until, phase, note: notes.join(" ") };
}

/** Phases of a control that had begun by a day, in order of time. */
export function begunBy({ phases }: ExportControl, day: Day): ControlPhase[] {
  return phases.filter(({ from }) => lastDayOf(from) <= day);
}

/** Days from which a control can stand otherwise than on the day before, in order of time. */
export function daysOfChange({ phases }: ExportControl): Day[] {
  const days = phases.flatMap(({ from, until }) => [
    lastDayOf(from),
    ...(until === undefined ? [] : [dayAfter(lastDayOf(until))]),
  ]);
  return [...new Set(days)].sort();
}

/** Whether the control keeps goods from a destination; a control without destination keeps them from all. */
export function aimsAt(control: ExportControl, destination: string): boolean {
  return control.destination === undefined || control.destination === destination;
}

function dayAfter(day: Day): Day {
  return dayOfSerial(serialOf(day) + 1);
}

import { lastDayOf, type Day } from "../../domain/date";
import type { DealEvent } from "../schema";
import { DEAL_STATUS } from "../schema/vocabulary";

/** An event that changes the status of a deal. */
export type StatusEvent = DealEvent & { status: string };

/** The events of a deal in order of time. An event dated by month or year counts from the last day of it. */
export class Timeline {
  /** The day from which each event counts. */
  private readonly days: readonly Day[];

  constructor(readonly events: readonly DealEvent[]) {
    this.days = events.map(({ date }) => lastDayOf(date));
  }

  /** @param day the last day that counts; undefined counts every event */
  upTo(day: Day | undefined): readonly DealEvent[] {
    return day === undefined ? this.events : this.events.filter((_, index) => this.days[index]! <= day);
  }

  /** The event that set the status on a day, or undefined before the first. */
  statusEvent(day: Day | undefined): StatusEvent | undefined {
    for (let index = this.events.length - 1; index >= 0; index -= 1) {
      const event = this.events[index]!;
      if (setsStatus(event) && (day === undefined || this.days[index]! <= day)) return event;
    }
    return undefined;
  }

  /** The first event that set a status. */
  get firstStatusEvent(): StatusEvent | undefined {
    return this.events.find(setsStatus);
  }

  /** Whether the deal has taken effect by a day. */
  isInForce(day: Day | undefined): boolean {
    const status = this.statusEvent(day)?.status;
    return status === DEAL_STATUS.inForce || status === DEAL_STATUS.operational;
  }
}

function setsStatus(event: DealEvent): event is StatusEvent {
  return event.status !== undefined;
}

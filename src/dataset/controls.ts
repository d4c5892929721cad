import type { Day } from "../domain/date";
import type { Evidence } from "../domain/evidence";
import { begunBy, daysOfChange, stateOn, type ControlState } from "./control-state";
import type { Dataset } from "./dataset";
import type { Place } from "./place";
import type { ControlPhase, ControlStatus, ExportControl, Mineral } from "./schema";

/** A state with the day from which it lasts. */
interface DatedState {
  since: Day;
  state: ControlState;
}

const SHOWN_FIRST: readonly ControlStatus[] = ["in force", "announced", "suspended", "ended"];

/** The export controls: which concern a mineral, and how they stand on a day. */
export class Controls {
  private places: ReadonlyMap<ExportControl, number> | undefined;
  private readonly ofMineral = new Map<Mineral, readonly ExportControl[]>();
  private readonly histories = new Map<ExportControl, readonly DatedState[]>();

  constructor(
    /** Every control, also those on goods of no single mineral. */
    readonly all: readonly ExportControl[],
    private readonly dataset: Dataset,
  ) {}

  /**
   * Controls that touch a mineral: on itself, on a form of it, or on what it is a form of. A control on rare earths keeps dysprosium
   * at home too.
   * @param mineral undefined means every control, also on goods of no single mineral
   * @param place that restricts its exports; undefined means any
   */
  on(mineral: Mineral | undefined, place?: Place): readonly ExportControl[] {
    const controls = mineral ? this.onMineral(mineral) : this.all;
    return place ? controls.filter(({ country }) => this.dataset.placesMeet(country, place)) : controls;
  }

  /**
   * How controls stand on a day: those in force first, then in alphabetical order of countries and goods. Those that had not begun are
   * left out.
   */
  states(controls: readonly ExportControl[], day: Day): ControlState[] {
    const place = this.alphabetical();
    return controls
      .flatMap((control) => this.state(control, day) ?? [])
      .sort(
        (a, b) => SHOWN_FIRST.indexOf(a.status) - SHOWN_FIRST.indexOf(b.status) || place.get(a.control)! - place.get(b.control)!,
      );
  }

  /** Controls on a mineral that are in force on a day: by default that of the dataset's release. */
  inForce(mineral: Mineral, day: Day = this.dataset.released): ControlState[] {
    return this.states(this.on(mineral), day).filter(({ status }) => status === "in force");
  }

  /** Every phase of a control that had begun by a day. */
  evidence(control: ExportControl, day: Day): Evidence[] {
    return begunBy(control, day).map((phase) => this.phaseEvidence(control, phase));
  }

  /** What the source of a phase says. */
  phaseEvidence({ country, measure, product, destination }: ExportControl, phase: ControlPhase): Evidence {
    const to = destination === undefined ? "" : ` to ${this.dataset.placeName(destination)}`;
    const until = phase.until === undefined ? "" : ` until ${phase.until}`;
    return {
      part: "control",
      work: this.dataset.source(phase.source),
      locator: phase.locator,
      says: `${this.dataset.placeName(country)}: ${measure} on ${product}${to}, ${phase.status} from ${phase.from}${until}`,
      qualifier: "",
      note: phase.note ?? "",
    };
  }

  /** The place of each control in alphabetical order, so that no call compares texts. */
  private alphabetical(): ReadonlyMap<ExportControl, number> {
    const country = (control: ExportControl): string => this.dataset.placeName(control.country);
    this.places ??= new Map(
      [...this.all]
        .sort((a, b) => country(a).localeCompare(country(b), "en") || a.product.localeCompare(b.product, "en"))
        .map((control, index) => [control, index]),
    );
    return this.places;
  }

  private onMineral(mineral: Mineral): readonly ExportControl[] {
    const known = this.ofMineral.get(mineral);
    if (known) return known;
    const ids = new Set([...this.dataset.familyOf(mineral), ...this.dataset.ancestorsOf(mineral)].map(({ id }) => id));
    const controls = this.all.filter(({ minerals }) => minerals.some((id) => ids.has(id)));
    this.ofMineral.set(mineral, controls);
    return controls;
  }

  /** The state on a day is the same object on every such day, so that what is made of it can be remembered. */
  private state(control: ExportControl, day: Day): ControlState | undefined {
    let history = this.histories.get(control);
    if (!history) {
      history = daysOfChange(control).flatMap((since) => {
        const state = stateOn(control, since);
        return state ? [{ since, state }] : [];
      });
      this.histories.set(control, history);
    }
    let last: ControlState | undefined;
    for (const { since, state } of history) if (since <= day) last = state;
    return last;
  }
}

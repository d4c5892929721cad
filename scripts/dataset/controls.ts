import { lastDayOf } from "../../src/domain/date";
import { CONTROL_MEASURES, CONTROL_STATUSES, type ControlPhase, type ExportControl } from "../../src/domain/export-control";
import { type Part } from "./part";
import { knownIds, RecordCheck } from "./records";
import { byCodePoint } from "./serialise";

export const CONTROL_COLUMNS = [
  "control",
  "country",
  "product",
  "minerals",
  "measure",
  "destination",
  "status",
  "from",
  "until",
  "source",
  "locator",
  "note",
] as const;

/** Export controls: one record for each stretch of a control's history; records with one `control` id belong together. */
export const controls: Part = ({ folder, problems, draft }) => {
  const file = "controls.csv";
  const known = knownIds({ draft });
  const built = new Map<string, ExportControl>();
  for (const record of folder.csv(file, CONTROL_COLUMNS)) {
    const check = new RecordCheck(record, (line, reason) => problems.add(folder.nameOf(file), line, reason), known);
    const destination = check.optional("destination");
    const control: ExportControl = {
      id: check.required("control"),
      country: check.country("country"),
      product: check.required("product"),
      minerals: check.minerals("minerals"),
      measure: check.oneOf("measure", CONTROL_MEASURES),
      ...(destination === undefined ? {} : { destination: check.country("destination") }),
      phases: [],
    };
    const until = check.optional("until");
    const note = check.optional("note");
    const phase: ControlPhase = {
      status: check.oneOf("status", CONTROL_STATUSES),
      from: check.date("from"),
      ...(until === undefined ? {} : { until: check.date("until") }),
      source: check.source("source"),
      locator: check.required("locator"),
      ...(note === undefined ? {} : { note }),
    };
    if (until !== undefined && lastDayOf(until) < lastDayOf(phase.from))
      check.fail(`until ${until} lies before from ${phase.from}.`);
    const first = built.get(control.id);
    if (!first) {
      built.set(control.id, { ...control, phases: [phase] });
      continue;
    }
    if (JSON.stringify({ ...first, phases: [] }) !== JSON.stringify(control)) {
      check.fail(
        `control "${control.id}" has another country, product, minerals, measure or destination than in its first record. Give another control its own id.`,
      );
    }
    const last = first.phases[first.phases.length - 1]!;
    if (lastDayOf(phase.from) <= lastDayOf(last.from))
      check.fail(
        `from ${phase.from} does not lie after ${last.from}, where the stretch before begins. Put the stretches in order.`,
      );
    first.phases.push(phase);
  }
  return { controls: [...built.values()].sort((a, b) => byCodePoint(a.id, b.id)) };
};

import { controlPhaseSchema, exportControlSchema, type ExportControl } from "../../src/dataset/schema/control";
import { orderFlaw, untilFlaw } from "../../src/dataset/schema/rules/controls";
import { type Row } from "../read/row";
import { type Part, rowsOf, type Vocabularies, vocabulariesOf } from "./part";
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
export const controls: Part = (input) => {
  const known = vocabulariesOf(input.draft);
  const built = new Map<string, ExportControl>();
  for (const row of rowsOf(input, "controls.csv", CONTROL_COLUMNS)) {
    const control = readControl(row, known);
    const first = built.get(control.id);
    if (!first) built.set(control.id, control);
    else if (JSON.stringify({ ...first, phases: [] }) !== JSON.stringify({ ...control, phases: [] }))
      row.fail(
        `control "${control.id}" has another country, product, minerals, measure or destination than in its first record. Give another control its own id.`,
      );
    else {
      const fault = row.isFaulty ? undefined : orderFlaw(first.phases.at(-1)!, control.phases[0]);
      if (fault !== undefined) row.fail(fault);
      first.phases.push(control.phases[0]);
    }
  }
  return { controls: [...built.values()].sort((a, b) => byCodePoint(a.id, b.id)) };
};

/** The control of a record, with the one stretch that the record tells. */
function readControl(row: Row, known: Vocabularies): ExportControl & { phases: [ExportControl["phases"][number]] } {
  const destination = row.optional("destination");
  const [until, note] = [row.optional("until"), row.optional("note")];
  const phase = {
    status: row.text("status"),
    from: row.text("from"),
    ...(until === undefined ? {} : { until }),
    source: row.id("source", known.sources),
    locator: row.text("locator"),
    ...(note === undefined ? {} : { note }),
  } as ExportControl["phases"][number];
  const control = {
    id: row.text("control"),
    country: row.id("country", known.places),
    product: row.text("product"),
    minerals: row.ids("minerals", known.minerals),
    measure: row.text("measure"),
    ...(destination === undefined ? {} : { destination: row.id("destination", known.places) }),
  } as Omit<ExportControl, "phases">;
  row.checked(controlPhaseSchema, phase);
  row.checked(exportControlSchema, { ...control, phases: [phase] });
  const fault = row.isFaulty ? undefined : untilFlaw(phase);
  if (fault !== undefined) row.fail(fault);
  return { ...control, phases: [phase] };
}

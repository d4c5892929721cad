import type { Evidence } from "../domain/evidence";
import { faultsAsResults, Fault, invalidValue, notAvailable } from "../domain/fault";
import { NameIndex } from "../domain/name-index";
import type { Dataset } from "./dataset";
import type { PropertyAnswer, PropertyRule, PropertyTime } from "./property/answer";
import { fromControls } from "./property/from-controls";
import { fromEntry } from "./property/from-entry";
import { fromFigures } from "./property/from-figures";
import { membership, scope } from "./property/from-list";
import { fromTable } from "./property/from-table";
import type { Mineral, MineralProperty, PropertyOrigin, PropertyValue } from "./schema";

const rules: Readonly<Record<PropertyOrigin, PropertyRule>> = {
  mineral: fromEntry,
  list: membership,
  "list scope": scope,
  table: fromTable,
  figures: fromFigures,
  controls: fromControls,
};

/** Every name of a property; the id is the one that messages offer. */
export function namesOfProperty({ id, label, aliases }: MineralProperty): string[] {
  return [id, label, ...aliases];
}

/** The properties of minerals: the one way to answer them. */
export class Properties {
  private names: NameIndex<MineralProperty> | undefined;
  private valuesByMineral: ReadonlyMap<string, readonly PropertyValue[]> | undefined;
  private readonly answers = new Map<MineralProperty, Map<Mineral, PropertyAnswer | Fault>>();

  constructor(
    /** In the order in which they are shown. */
    readonly all: readonly MineralProperty[],
    /** Every published value of the properties that come from tables. */
    readonly values: readonly PropertyValue[],
    private readonly dataset: Dataset,
  ) {}

  /** The property of an id, or undefined where the dataset has none. */
  get(id: string): MineralProperty | undefined {
    return this.all.find((property) => property.id === id);
  }

  /** The property of this id, label or alias, or undefined where the dataset has none. */
  lookUp(text: string): MineralProperty | undefined {
    this.names ??= new NameIndex("property", this.all, namesOfProperty);
    return this.names.get(text);
  }

  /** The answer, or a Fault `#N/A` with the reason where the mineral does not have the property. */
  answer(mineral: Mineral, property: MineralProperty, when: PropertyTime = {}): PropertyAnswer | Fault {
    if (when.year !== undefined || when.asOf !== undefined) return faultsAsResults(() => this.compute(mineral, property, when));
    let ofProperty = this.answers.get(property);
    if (!ofProperty) this.answers.set(property, (ofProperty = new Map()));
    let answer = ofProperty.get(mineral);
    if (!answer) ofProperty.set(mineral, (answer = faultsAsResults(() => this.compute(mineral, property, {}))));
    return answer;
  }

  /**
   * What the answer rests on.
   * @returns empty where it rests on the dataset's own entry of the mineral, or on there being nothing
   * @throws Fault as `answer` gives it
   */
  evidence(mineral: Mineral, property: MineralProperty, when: PropertyTime = {}): Evidence[] {
    const answer = this.answer(mineral, property, when);
    if (answer instanceof Fault) throw answer;
    return answer.evidence();
  }

  /** The published values of a property, one for each year that it was assessed in, newest first. */
  publishedValues(mineral: Mineral, property: string): readonly PropertyValue[] {
    if (!this.valuesByMineral) {
      const byMineral = new Map<string, PropertyValue[]>();
      for (const value of [...this.values].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))) {
        const key = `${value.mineral}\n${value.property}`;
        const own = byMineral.get(key);
        if (own) own.push(value);
        else byMineral.set(key, [value]);
      }
      this.valuesByMineral = byMineral;
    }
    return this.valuesByMineral.get(`${mineral.id}\n${property}`) ?? [];
  }

  /** The newest published value of a property; undefined where the dataset has none. */
  published(mineral: Mineral, property: string): PropertyValue | undefined {
    return this.publishedValues(mineral, property)[0];
  }

  /** @throws Fault `#VALUE!` for a year of a property that has none */
  private requireYears(property: MineralProperty, year: number): void {
    const years = [...new Set(this.values.flatMap((value) => (value.property === property.id ? (value.year ?? []) : [])))];
    if (years.length > 0) return;
    const instead =
      property.id === "net_import_reliance"
        ? ` MINERAL.VALUE with the country United States and the measure "net import reliance" answers by year.`
        : "";
    throw invalidValue(`year ${year}: ${property.id} has no years. Leave year blank.${instead}`);
  }

  /** A newer dataset can have properties that this add-in has no rule for. */
  private compute(mineral: Mineral, property: MineralProperty, when: PropertyTime): PropertyAnswer {
    if (when.year !== undefined) this.requireYears(property, when.year);
    const answer = isOrigin(property.origin) ? rules[property.origin](this.dataset, mineral, property, when) : undefined;
    if (answer) return answer;
    throw notAvailable(
      `${property.label} (${property.id}) needs a newer add-in: the dataset has it and this add-in cannot answer it. Close Excel and open it again to load the newest.`,
    );
  }
}

function isOrigin(origin: string): origin is PropertyOrigin {
  return Object.hasOwn(rules, origin);
}

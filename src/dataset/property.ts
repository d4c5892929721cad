import type { Evidence } from "../domain/evidence";
import { faultsAsResults, Fault, notAvailable } from "../domain/fault";
import { NameIndex } from "../domain/name-index";
import type { Dataset } from "./dataset";
import type { PropertyAnswer, PropertyRule } from "./property/answer";
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
  private valuesByMineral: ReadonlyMap<string, ReadonlyMap<string, PropertyValue>> | undefined;
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
  answer(mineral: Mineral, property: MineralProperty): PropertyAnswer | Fault {
    let ofProperty = this.answers.get(property);
    if (!ofProperty) this.answers.set(property, (ofProperty = new Map()));
    let answer = ofProperty.get(mineral);
    if (!answer) ofProperty.set(mineral, (answer = faultsAsResults(() => this.compute(mineral, property))));
    return answer;
  }

  /**
   * What the answer rests on.
   * @returns empty where it rests on the dataset's own entry of the mineral, or on there being nothing
   * @throws Fault as `answer` gives it
   */
  evidence(mineral: Mineral, property: MineralProperty): Evidence[] {
    const answer = this.answer(mineral, property);
    if (answer instanceof Fault) throw answer;
    return answer.evidence();
  }

  /** The published value of a property, or undefined where the dataset has none. */
  published(mineral: Mineral, property: string): PropertyValue | undefined {
    if (!this.valuesByMineral) {
      const byMineral = new Map<string, Map<string, PropertyValue>>();
      for (const value of this.values) {
        const ofMineral = byMineral.get(value.mineral);
        if (ofMineral) ofMineral.set(value.property, value);
        else byMineral.set(value.mineral, new Map([[value.property, value]]));
      }
      this.valuesByMineral = byMineral;
    }
    return this.valuesByMineral.get(mineral.id)?.get(property);
  }

  /** A newer dataset can have properties that this add-in has no rule for. */
  private compute(mineral: Mineral, property: MineralProperty): PropertyAnswer {
    const answer = isOrigin(property.origin) ? rules[property.origin](this.dataset, mineral, property) : undefined;
    if (answer) return answer;
    throw notAvailable(
      `${property.label} (${property.id}) needs a newer add-in: the dataset has it and this add-in cannot answer it. Close Excel and open it again to load the newest.`,
    );
  }
}

function isOrigin(origin: string): origin is PropertyOrigin {
  return Object.hasOwn(rules, origin);
}

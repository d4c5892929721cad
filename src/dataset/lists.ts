import { evidence, type Evidence } from "../domain/evidence";
import type { Dataset } from "./dataset";
import { coverageOf, type Coverage } from "./list-coverage";
import type { Mineral, MineralList } from "./schema";

/** The official lists of minerals. */
export class Lists {
  constructor(
    /** In the order in which they are shown. */
    readonly all: readonly MineralList[],
    private readonly dataset: Dataset,
  ) {}

  /** The list of an id, `eu critical`, or undefined where there is none. */
  get(id: string): MineralList | undefined {
    return this.all.find((list) => list.id === id);
  }

  /** The list whose membership a property of MINERAL.INFO answers, `eu_critical`, or undefined where there is none. */
  ofProperty(property: string): MineralList | undefined {
    return this.all.find((list) => list.property === property);
  }

  /** Whether and how a list covers a mineral, or forms of it. */
  coverage(list: MineralList, mineral: Mineral): Coverage {
    return coverageOf(
      list,
      mineral.id,
      this.dataset.formsOf(mineral).map(({ id }) => id),
    );
  }

  /** The text that sets the list. */
  evidence(list: MineralList): Evidence {
    const { source, name, from, entries } = list;
    return evidence("list", this.dataset.source(source), "", `${name}, in force from ${from}: ${entries.length} entries`);
  }

  /** The lines of the list that cover a mineral, or the text as a whole where none does. */
  coverageEvidence(list: MineralList, mineral: Mineral): Evidence[] {
    const coverage = this.coverage(list, mineral);
    const work = this.dataset.source(list.source);
    if (coverage.kind === "none")
      return [evidence("list", work, "", `${list.name}: none of its ${list.entries.length} entries names ${mineral.name}`)];
    return coverage.entries.map((entry) => this.entryEvidence(list, entry));
  }

  /** One line of the list. */
  entryEvidence(list: MineralList, { locator, name }: MineralList["entries"][number]): Evidence {
    return evidence("list", this.dataset.source(list.source), locator, `${list.name}: ${name}`);
  }
}

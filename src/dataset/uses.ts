import type { FormattedNumber } from "../domain/cell";
import { evidence, type Evidence } from "../domain/evidence";
import { notAvailable, type Fault } from "../domain/fault";
import { publishedPercent } from "../domain/number-format";
import type { Dataset } from "./dataset";
import { relativesInWords } from "./relatives";
import type { Mineral, MineralUses } from "./schema";

/** An application of a mineral in a work. */
export type Application = MineralUses["applications"][number];

/** What minerals are used for, with shares. */
export class Uses {
  private byMineral: ReadonlyMap<string, readonly MineralUses[]> | undefined;

  constructor(
    /** Uses of every mineral, by work. */
    readonly all: readonly MineralUses[],
    private readonly dataset: Dataset,
  ) {}

  /** The uses of a mineral, from each work that gives them. */
  of({ id }: Mineral): readonly MineralUses[] {
    this.byMineral ??= new Map(
      [...new Set(this.all.map(({ mineral }) => mineral))].map((mineral) => [
        mineral,
        this.all.filter((uses) => uses.mineral === mineral),
      ]),
    );
    return this.byMineral.get(id) ?? [];
  }

  /** @throws Fault `#N/A` where no work gives the uses, with the forms or parents that have some */
  require(mineral: Mineral): readonly MineralUses[] {
    const uses = this.of(mineral);
    if (uses.length > 0) return uses;
    const others = relativesInWords(this.dataset, mineral, (each) => this.of(each).length > 0);
    const hint =
      others === undefined
        ? ` MINERAL.INFO("${mineral.name}","uses") may give its main uses in words.`
        : ` It has those of ${others}.`;
    throw notAvailable(`The dataset has no shares of the uses of ${mineral.name}.${hint}`);
  }

  /** The share of an application as a cell, or that it is published only as a bound. */
  share({ mineral }: MineralUses, { application, share, qualifier }: Application): FormattedNumber | Fault {
    if (qualifier === "") return publishedPercent(share);
    const bound = `${qualifier === "<" ? "less" : "more"} than ${share}%`;
    return notAvailable(`${application}, ${mineral}: published only as ${bound}.`, bound);
  }

  /** The line of one application. */
  evidence({ mineral, source }: MineralUses, { application, share, qualifier, sector, locator }: Application): Evidence {
    const says = `${this.dataset.mineral(mineral).name}, ${application}: ${qualifier}${share}%${sector === undefined ? "" : ` (${sector})`}`;
    return { ...evidence("property", this.dataset.source(source), locator, says), qualifier };
  }
}

import { evidence, type Evidence } from "../domain/evidence";
import type { Dataset } from "./dataset";
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

  /** The line of one application. */
  evidence({ mineral, source }: MineralUses, { application, share, qualifier, sector, locator }: Application): Evidence {
    const says = `${this.dataset.mineral(mineral).name}, ${application}: ${qualifier}${share}%${sector === undefined ? "" : ` (${sector})`}`;
    return { ...evidence("property", this.dataset.source(source), locator, says), qualifier };
  }
}

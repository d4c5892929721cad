import { evidence, type Evidence } from "../domain/evidence";
import type { Dataset } from "./dataset";
import type { Importer, ImportHeading, ImportShare, Mineral } from "./schema";

/** Where the imports under one heading come from. */
export interface ImportSources {
  heading: ImportHeading;
  /** Countries that the heading names, largest share first. */
  named: readonly ImportShare[];
  /** All countries together that it does not name. */
  other: ImportShare | undefined;
}

/** Sources of the imports of the United States and of the supply of the EU, by mineral. */
export class Imports {
  private byId: ReadonlyMap<string, readonly ImportSources[]> | undefined;
  private readonly ofFamily = new Map<string, readonly ImportSources[]>();

  constructor(
    /** Every heading. */
    readonly headings: readonly ImportHeading[],
    private readonly dataset: Dataset,
  ) {}

  /** Headings of a mineral: its own, the one that stands for it as a whole first, then those of its forms. */
  of(mineral: Mineral, importer: Importer = "USA"): readonly ImportSources[] {
    const key = keyOf(importer, mineral.id);
    const known = this.ofFamily.get(key);
    if (known) return known;
    const sources = this.dataset.familyOf(mineral).flatMap(({ id }) => this.own(id, importer));
    this.ofFamily.set(key, sources);
    return sources;
  }

  /** The heading that stands for the United States imports of the mineral as a whole, or undefined where the source has none. */
  total(mineral: Mineral): ImportSources | undefined {
    return this.own(mineral.id, "USA").find(({ heading }) => heading.main);
  }

  /** The line of one share. */
  evidence({ heading }: ImportSources, share: ImportShare): Evidence {
    const what = heading.importer === "EU" ? "the EU's supply" : "United States imports";
    const says = `${this.dataset.country(share.country).name}, ${this.dataset.mineral(heading.mineral).name}, ${heading.heading}, ${heading.years}: ${shareText(share)} of ${what}`;
    return {
      ...evidence("import share", this.dataset.source(heading.source), share.locator, says),
      qualifier: share.qualifier,
      note: share.note ?? "",
    };
  }

  /** Headings of one mineral without its forms, the one that stands for it as a whole first. */
  private own(mineral: string, importer: Importer): readonly ImportSources[] {
    if (!this.byId) {
      const byId = new Map<string, ImportSources[]>();
      for (const heading of [...this.headings.filter(({ main }) => main), ...this.headings.filter(({ main }) => !main)]) {
        const key = keyOf(heading.importer, heading.mineral);
        const ofMineral = byId.get(key);
        if (ofMineral) ofMineral.push(sourcesOf(heading));
        else byId.set(key, [sourcesOf(heading)]);
      }
      this.byId = byId;
    }
    return this.byId.get(keyOf(importer, mineral)) ?? [];
  }
}

function keyOf(importer: Importer, mineral: string): string {
  return `${importer} ${mineral}`;
}

/** A share as printed: `39%`, `>99%`. */
export function shareText(share: ImportShare): string {
  return `${share.qualifier}${share.value}%`;
}

/** The shares of a heading in their order: what it names, largest first, and the rest. */
export function sourcesOf(heading: ImportHeading): ImportSources {
  return {
    heading,
    named: heading.shares.filter(({ country }) => country !== "OTHER").sort((a, b) => b.value - a.value),
    other: heading.shares.find(({ country }) => country === "OTHER"),
  };
}

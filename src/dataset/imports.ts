import { evidence, type Evidence } from "../domain/evidence";
import type { Dataset } from "./dataset";
import type { ImportHeading, ImportShare, Mineral } from "./schema";

/** Where the imports under one heading come from. */
export interface ImportSources {
  heading: ImportHeading;
  /** Countries that the heading names, largest share first. */
  named: readonly ImportShare[];
  /** All countries together that it does not name. */
  other: ImportShare | undefined;
}

/** Sources of United States imports, by mineral. */
export class Imports {
  private byId: ReadonlyMap<string, readonly ImportSources[]> | undefined;
  private readonly ofFamily = new Map<Mineral, readonly ImportSources[]>();

  constructor(
    /** Every heading. */
    readonly headings: readonly ImportHeading[],
    private readonly dataset: Dataset,
  ) {}

  /** Headings of a mineral: its own, the one that stands for it as a whole first, then those of its forms. */
  of(mineral: Mineral): readonly ImportSources[] {
    const known = this.ofFamily.get(mineral);
    if (known) return known;
    const sources = this.dataset.familyOf(mineral).flatMap(({ id }) => this.own(id));
    this.ofFamily.set(mineral, sources);
    return sources;
  }

  /** The heading that stands for the mineral as a whole, or undefined where the source has none. */
  total(mineral: Mineral): ImportSources | undefined {
    return this.own(mineral.id).find(({ heading }) => heading.main);
  }

  /** The line of one share. */
  evidence({ heading }: ImportSources, share: ImportShare): Evidence {
    const says = `${this.dataset.country(share.country).name}, ${this.dataset.mineral(heading.mineral).name}, ${heading.heading}, ${heading.years}: ${shareText(share)} of United States imports`;
    return {
      ...evidence("import share", this.dataset.source(heading.source), share.locator, says),
      qualifier: share.qualifier,
      note: share.note ?? "",
    };
  }

  /** Headings of one mineral without its forms, the one that stands for it as a whole first. */
  private own(mineral: string): readonly ImportSources[] {
    if (!this.byId) {
      const byId = new Map<string, ImportSources[]>();
      for (const heading of [...this.headings.filter(({ main }) => main), ...this.headings.filter(({ main }) => !main)]) {
        const ofMineral = byId.get(heading.mineral);
        if (ofMineral) ofMineral.push(sourcesOf(heading));
        else byId.set(heading.mineral, [sourcesOf(heading)]);
      }
      this.byId = byId;
    }
    return this.byId.get(mineral) ?? [];
  }
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

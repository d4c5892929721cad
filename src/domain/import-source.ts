/** A country's share of a country's imports of one heading, over the years that the source covers. */
export interface ImportShare {
  /** Country id, or `OTHER` for the countries that the source does not name. */
  country: string;
  /** Percent as printed. */
  value: number;
  /** `<` or `>` where the printed number is a bound. */
  qualifier: "" | "<" | ">";
  locator: string;
  note?: string;
}

/** Where a mineral's imports come from, for one heading of the source. */
export interface ImportHeading {
  mineral: string;
  /** As the source prints it: `Ferrochromium`, `Total imports`. */
  heading: string;
  /** Whether the heading stands for the mineral as a whole: the source's total, or its only heading. */
  main: boolean;
  /** Years covered, as printed: `2021–24`. */
  years: string;
  /** Source id. */
  source: string;
  shares: ImportShare[];
}

/** The heading that stands for the mineral as a whole, if the source has one. */
export function mainHeading(headings: readonly ImportHeading[]): ImportHeading | undefined {
  return headings.find((heading) => heading.main);
}

/** Countries that a heading names, largest share first, as the source prints them. */
export function namedSources(heading: ImportHeading): ImportShare[] {
  return heading.shares.filter((share) => share.country !== "OTHER").sort((a, b) => b.value - a.value);
}

/** A share as printed: `39%`, `>99%`. */
export function shareText(share: ImportShare): string {
  return `${share.qualifier}${share.value}%`;
}

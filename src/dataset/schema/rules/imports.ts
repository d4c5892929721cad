import type { ImportHeading } from "../imports";
import type { Flaw } from "./flaw";

/** Shares may be rounded each by half a point: the sum may be off by so much for a heading of six lines. */
const ROUNDING = 3;

/** A second share of a country under one heading. */
export function secondShare({ mineral, heading }: ImportHeading, country: string): string {
  return `a second share of ${country} for ${mineral}, ${heading}. Remove one.`;
}

/** Why the shares of a heading are not all of its imports. */
export function sumFlaw({ importer, mineral, heading, shares }: ImportHeading): string | undefined {
  // The study on the supply of the EU leaves out what is small, and says so.
  if (importer === "EU") return undefined;
  const sum = shares.reduce((total, share) => total + share.value, 0);
  return Math.abs(sum - 100) > ROUNDING
    ? `the shares of ${mineral}, ${heading} add up to ${sum}; they must add up to 100 within ${ROUNDING}.`
    : undefined;
}

/** Headings beyond the first that stand for a mineral as a whole. */
export function mainFlaws(headings: readonly ImportHeading[]): Flaw[] {
  const mains = new Map<string, string>();
  return headings.flatMap(({ importer, mineral, heading, main }, index) => {
    if (!main) return [];
    const other = mains.get(`${importer} ${mineral}`);
    mains.set(`${importer} ${mineral}`, heading);
    return other === undefined
      ? []
      : [{ path: [index], reason: `${mineral} has two main headings, "${other}" and "${heading}". Leave one.` }];
  });
}

export function importFlaws(headings: readonly ImportHeading[]): Flaw[] {
  const met = new Set<string>();
  return [
    ...mainFlaws(headings),
    ...headings.flatMap((one, index): Flaw[] => {
      const key = [one.importer, one.mineral, one.heading, one.source].join("\n");
      const isSecond = met.has(key);
      met.add(key);
      const sum = sumFlaw(one);
      const countries = one.shares.map(({ country }) => country);
      return [
        ...(isSecond ? [{ path: [index], reason: `${one.mineral}, ${one.heading} is there twice. Merge the two.` }] : []),
        ...(sum === undefined ? [] : [{ path: [index], reason: sum }]),
        ...countries.flatMap((country, at) =>
          countries.indexOf(country) === at ? [] : [{ path: [index, "shares", at], reason: secondShare(one, country) }],
        ),
      ];
    }),
  ];
}

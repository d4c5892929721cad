import type { Country, CountryGroup } from "../place";
import type { Flaw } from "./flaw";

/** Groups have countries as members, each once. */
export function groupFlaws(groups: readonly CountryGroup[], countries: readonly Country[]): Flaw[] {
  const isCountry = countriesAmong(countries);
  return groups.flatMap(({ id, members }, index) =>
    members.flatMap((member, at) => {
      const flaw = (reason: string): Flaw => ({ path: [index, "members", at], reason: `group "${id}" ${reason}` });
      return [
        ...(isCountry(member)
          ? []
          : [flaw(`has the member "${member}", which is no country. Use ISO 3166-1 alpha-3 codes of entries.`)]),
        ...(members.indexOf(member) === at
          ? []
          : [flaw(`has the member "${member}" twice. Its figures would count twice: remove one.`)]),
      ];
    }),
  );
}

/** A combined place is made of countries. */
export function combinedFlaws(countries: readonly Country[]): Flaw[] {
  const isCountry = countriesAmong(countries);
  return countries.flatMap(({ id, kind }, index) => {
    const strange = kind === "combined" ? id.split("+").find((part) => !isCountry(part)) : undefined;
    return strange === undefined
      ? []
      : [{ path: [index, "id"], reason: `combined place "${id}" holds "${strange}", which is no country.` }];
  });
}

function countriesAmong(countries: readonly Country[]): (id: string) => boolean {
  const ids = new Set(countries.filter(({ kind }) => kind === "country").map(({ id }) => id));
  return (id) => ids.has(id);
}

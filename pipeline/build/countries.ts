import { alpha3ToAlpha2 } from "i18n-iso-countries";
import * as v from "valibot";
import { countryGroupSchema, countrySchema, type Country } from "../../src/dataset/schema/place";
import { ambiguousNameSchema, record } from "../../src/dataset/schema/words";
import { checkNames } from "./names";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";

const schema = record({
  countries: v.array(countrySchema),
  groups: v.array(countryGroupSchema),
  ambiguous: v.array(ambiguousNameSchema),
});

/** Codes that ISO 3166-1 leaves to its users, as the European Commission and the World Bank use them. */
const USER_ASSIGNED = new Map([["XKX", "XK"]]);

/** Places and groups of places. ISO codes are checked against the standard; they are names too. */
export const countries: Part = ({ folder, problems, draft }) => {
  const json = folder.json("countries.json", schema);
  const ambiguous = { minerals: draft.ambiguous?.minerals ?? [], countries: json?.value.ambiguous ?? [] };
  if (!json) return { countries: [], groups: [], ambiguous };
  const { countries: list, groups } = json.value;
  const isCountry = (id: string): boolean => list.some((one) => one.id === id && one.kind === "country");
  for (const [index, country] of list.entries()) {
    const fault = codeFault(country, isCountry);
    if (fault !== undefined) problems.add(json.file, json.lineAt("countries", index, "id"), fault);
  }
  for (const [index, group] of groups.entries()) {
    for (const [at, id] of group.members.entries()) {
      const fail = (reason: string): void =>
        problems.add(json.file, json.lineAt("groups", index, "members", at), `group "${group.id}" ${reason}`);
      if (!isCountry(id)) fail(`has the member "${id}", which is no country. Use ISO 3166-1 alpha-3 codes of entries.`);
      if (group.members.indexOf(id) !== at) fail(`has the member "${id}" twice. Its figures would count twice: remove one.`);
    }
  }
  checkNames(
    "country",
    [
      ...list.map((country, index) => ({
        ...country,
        aliases: [...country.aliases, ...(country.iso2 === undefined ? [] : [country.iso2])],
        line: json.lineAt("countries", index, "id"),
      })),
      ...groups.map((group, index) => ({ ...group, line: json.lineAt("groups", index, "id") })),
    ],
    json.value.ambiguous.map((name, index) => ({ ...name, line: json.lineAt("ambiguous", index) })),
    (line, reason) => problems.add(json.file, line, reason),
  );
  return {
    countries: [...list].sort((a, b) => byCodePoint(a.id, b.id)),
    groups: groups
      .map((group) => ({ ...group, members: [...group.members].sort(byCodePoint) }))
      .sort((a, b) => byCodePoint(a.id, b.id)),
    ambiguous,
  };
};

/** What is wrong with the codes of a place. */
function codeFault({ id, iso2, kind }: Country, isCountry: (id: string) => boolean): string | undefined {
  if (kind === "country") {
    const standard = USER_ASSIGNED.get(id) ?? alpha3ToAlpha2(id);
    if (standard === undefined) return `country "${id}" is no ISO 3166-1 alpha-3 code.`;
    if (standard !== iso2) return `country "${id}" has iso2 "${iso2 ?? ""}"; ISO 3166-1 says "${standard}".`;
  }
  const strange = kind === "combined" ? id.split("+").find((part) => !isCountry(part)) : undefined;
  return strange === undefined ? undefined : `combined place "${id}" holds "${strange}", which is no country.`;
}

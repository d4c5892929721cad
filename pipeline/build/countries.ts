import { alpha3ToAlpha2 } from "i18n-iso-countries";
import * as v from "valibot";
import { countryGroupSchema, countrySchema, type Country } from "../../src/dataset/schema/place";
import { withCode } from "../../src/dataset/schema/rules/names";
import { combinedFlaws, groupFlaws } from "../../src/dataset/schema/rules/places";
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
  for (const [index, country] of list.entries()) {
    const fault = codeFault(country);
    if (fault !== undefined) problems.add(json.file, json.lineAt("countries", index, "id"), fault);
  }
  for (const { path, reason } of combinedFlaws(list)) problems.add(json.file, json.lineAt("countries", ...path), reason);
  for (const { path, reason } of groupFlaws(groups, list)) problems.add(json.file, json.lineAt("groups", ...path), reason);
  checkNames(
    "country",
    [
      ...list.map((country, index) => ({
        ...withCode(country),
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

/** How the codes of a country differ from the standard. */
function codeFault({ id, iso2, kind }: Country): string | undefined {
  if (kind !== "country") return undefined;
  const standard = USER_ASSIGNED.get(id) ?? alpha3ToAlpha2(id);
  if (standard === undefined) return `country "${id}" is no ISO 3166-1 alpha-3 code.`;
  return standard === iso2 ? undefined : `country "${id}" has iso2 "${iso2 ?? ""}"; ISO 3166-1 says "${standard}".`;
}

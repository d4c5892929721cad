import { alpha3ToAlpha2 } from "i18n-iso-countries";
import { type AmbiguousName } from "../../src/domain/name";
import { type Country, type CountryGroup } from "../../src/dataset/schema";
import { checkNames } from "./names";
import { type Part } from "./part";
import { byCodePoint } from "./serialise";
import { ambiguousNames, text, texts } from "./schema-words";

const schema = {
  type: "object",
  properties: {
    countries: {
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "string", pattern: "^(WORLD|OTHER|[A-Z]{3}(\\+[A-Z]{3})*)$" },
          iso2: { type: "string", pattern: "^[A-Z]{2}$" },
          name: text,
          aliases: texts,
          kind: { enum: ["country", "world", "other", "combined"] },
        },
        required: ["id", "name", "aliases", "kind"],
        additionalProperties: false,
      },
    },
    groups: {
      type: "array",
      items: {
        type: "object",
        properties: { id: text, name: text, aliases: texts, members: texts },
        required: ["id", "name", "aliases", "members"],
        additionalProperties: false,
      },
    },
    ambiguous: ambiguousNames,
  },
  required: ["countries", "groups", "ambiguous"],
  additionalProperties: false,
};

interface CountriesFile {
  countries: Country[];
  groups: CountryGroup[];
  ambiguous: AmbiguousName[];
}

/** Codes that ISO 3166-1 leaves to its users, as the European Commission and the World Bank use them. */
const USER_ASSIGNED = new Map([["XKX", "XK"]]);

/** Places and groups of places. ISO codes are checked against the standard; they are names too. */
export const countries: Part = ({ folder, problems, draft }) => {
  const json = folder.json<CountriesFile>("countries.json", schema);
  const ambiguous = { minerals: draft.ambiguous?.minerals ?? [], countries: json?.value.ambiguous ?? [] };
  if (!json) return { countries: [], groups: [], ambiguous };
  const list = json.value.countries;
  const known = new Map(list.map((country) => [country.id, country]));
  for (const country of list) {
    const fail = (reason: string): void => problems.add(json.file, json.lineOf(country.id), reason);
    if (country.kind === "country") {
      const iso2 = USER_ASSIGNED.get(country.id) ?? alpha3ToAlpha2(country.id);
      if (iso2 === undefined) fail(`country "${country.id}" is no ISO 3166-1 alpha-3 code.`);
      else if (iso2 !== country.iso2)
        fail(`country "${country.id}" has iso2 "${country.iso2 ?? ""}"; ISO 3166-1 says "${iso2}".`);
    } else if (country.kind === "combined") {
      for (const id of country.id.split("+"))
        if (known.get(id)?.kind !== "country") fail(`combined place "${country.id}" holds "${id}", which is no country.`);
    }
  }
  for (const group of json.value.groups) {
    for (const id of group.members) {
      if (known.get(id)?.kind !== "country") {
        problems.add(
          json.file,
          json.lineOf(group.id),
          `group "${group.id}" has the member "${id}", which is no country. Use ISO 3166-1 alpha-3 codes of entries.`,
        );
      }
    }
  }
  checkNames(
    "country",
    json.file,
    [
      ...list.map((country) => ({
        ...country,
        aliases: [...country.aliases, ...(country.iso2 === undefined ? [] : [country.iso2])],
      })),
      ...json.value.groups,
    ],
    json.value.ambiguous,
    json.lineOf,
    problems,
  );
  return {
    countries: [...list].sort((a, b) => byCodePoint(a.id, b.id)),
    groups: json.value.groups
      .map((group) => ({ ...group, members: [...group.members].sort(byCodePoint) }))
      .sort((a, b) => byCodePoint(a.id, b.id)),
    ambiguous,
  };
};

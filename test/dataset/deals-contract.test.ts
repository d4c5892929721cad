import { dataset } from "../../src/dataset/current";
import { lastDayOf } from "../../src/domain/date";
import type { Card } from "../../src/domain/cell";
import { functionById } from "../functions/call";

const { deals } = dataset();

// Formulas in people's workbooks hold these words: they may be added to, never changed or dropped.
const KEYS = `official_name type binding parties signatories announced signed ratified entry_into_force operational expires
  duration review_period value currency revenue_share revenue_base seed_capital minimum_investment loan guarantee grant equity_share
  royalty tax minerals_covered minerals_excluded existing_licences sites processing infrastructure offtake investment_rights
  first_refusal ownership_of_subsoil fund fund_partners governance legal_form dispute_resolution reinvestment esg transparency
  security_guarantee military_aid past_aid_debt eu_accession`.split(/\s+/);

const DEALS = [
  "US-Ukraine",
  "US-Ukraine draft 2025-02",
  "Dobra lithium",
  "EU-Ukraine",
  "EU-Kazakhstan",
  "EU-Kazakhstan 2025",
  "EIB-Kazakhstan",
  "EU-Uzbekistan",
  "EU-Central Asia",
  "UK-Kazakhstan",
  "UK-Tajikistan",
  "Vast-Tajikistan",
  "US-Uzbekistan",
  "US-Kazakhstan",
  "Cove-Kazakhstan tungsten",
  "C5+1",
  "US-DRC",
  "Amulsar",
  "Metsamor",
  "US-Armenia nuclear",
  "TRIPP",
  "France-Ukraine",
  "EU-UK-US Consortium",
];

test("every permanent key is in the vocabulary", () => {
  const present = deals.terms.map(({ key }) => key);
  expect(KEYS.filter((key) => !present.includes(key))).toEqual([]);
});

test("the dataset has every permanent deal id", () => {
  const present = deals.all.map(({ id }) => id);
  expect(DEALS.filter((id) => !present.includes(id))).toEqual([]);
});

test("the whole permanent vocabulary of the US-Ukraine agreement answers or says why not", () => {
  const deal = deals.find("US-Ukraine");
  const silent = KEYS.filter((key) => deals.answer(deal, deals.findTerm(key), undefined).kind === "unknown");
  // No source speaks of these for this agreement.
  expect(silent).toEqual(["value", "minimum_investment", "loan", "guarantee", "grant", "equity_share", "royalty", "sites"]);
});

test("no contradicted version stands alone: the dataset has a better source beside it", () => {
  const alone = deals.all.flatMap((deal) =>
    deals.terms.flatMap((term) => {
      const versions = deals.versions(deal, term);
      const better = versions.filter(({ said }) => said.status !== "contradicted");
      return versions.length > 0 && better.length === 0 ? [`${deal.id} ${term.key}`] : [];
    }),
  );
  expect(alone).toEqual([]);
});

test("a better source never ranks below the version that it contradicts", () => {
  const wrong = deals.all.flatMap((deal) =>
    deals.terms.flatMap((term) => {
      const [best, ...others] = deals.versions(deal, term);
      return others
        .filter(({ said, tier }) => said.status === "contradicted" && best!.tier > tier)
        .map(() => `${deal.id} ${term.key}`);
    }),
  );
  expect(wrong).toEqual([]);
});

// The rule of data/deals/README.md, so that like deals are listed alike.
test("a deal is non-binding where binding answers no, and signed only where it does not", () => {
  const binding = deals.findTerm("binding");
  const wrong = deals.all.flatMap((deal) => {
    const status = deals.status(deal, undefined);
    const saysNo = deals.cell(deal, binding, undefined) === false;
    return (status === "non-binding") === saysNo || (saysNo && status !== "signed") ? [] : [`${deal.id}: ${status}`];
  });
  expect(wrong).toEqual([]);
});

test("every superseded version has an answer for the days before: its source was out by then", () => {
  const never = deals.all.flatMap((deal) =>
    deals.terms.flatMap((term) =>
      deals
        .versions(deal, term)
        .filter(
          ({ said, publishedBy }) => said.status === "superseded" && !(said.was !== undefined && publishedBy < said.was.until),
        )
        .map(({ source }) => `${deal.id} ${term.key} ${source.id}`),
    ),
  );
  expect(never).toEqual([]);
});

test("every event after its source's publication is announced as such", () => {
  const early = deals.all.flatMap((deal) =>
    deal.timeline.flatMap(({ date, event, source, note }) =>
      lastDayOf(dataset().source(source).published) < date && note === undefined ? [`${deal.id} ${date} ${event}`] : [],
    ),
  );
  expect(early).toEqual([]);
});

test("what a newspaper says before the text that it prints does not rank as the text", () => {
  const wrong = deals.all.flatMap((deal) =>
    deals.terms.flatMap((term) =>
      deals
        .versions(deal, term)
        .filter(({ source, said }) => source.tier === "primary text" && said.locator?.startsWith("introduction"))
        .map(() => `${deal.id} ${term.key}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test("a day that lies after its source's publication is not done before it has come", () => {
  const early = deals.all.flatMap((deal) =>
    deals.terms
      .filter(({ type }) => type === "date")
      .flatMap((term) =>
        deals
          .versions(deal, term)
          .filter(
            ({ said, publishedBy }) =>
              said.kind === "value" &&
              said.status === "done" &&
              typeof said.value === "string" &&
              publishedBy < said.value &&
              said.was?.until !== said.value,
          )
          .map(() => `${deal.id} ${term.key}`),
      ),
  );
  expect(early).toEqual([]);
});

test("every card has each label once: Excel keeps one property for a label", () => {
  for (const { id } of deals.all) {
    const card = functionById("DEAL.CARD").evaluate([[[id]]], dataset())[0]![0] as Card;
    const labels = card.sections.flatMap(({ properties }) => properties.map(({ label }) => label));
    expect({ id, repeated: labels.filter((label, index) => labels.indexOf(label) !== index) }).toEqual({ id, repeated: [] });
    expect(labels.length).toBeGreaterThan(3);
  }
});

test("every commentary in the dataset speaks of a deal", () => {
  const speaking = new Set(
    deals.all.flatMap((deal) =>
      Object.values(deal.terms)
        .flat()
        .map(({ source }) => source),
    ),
  );
  const commentary = dataset().sources.filter(({ tier }) => tier === "commentary");
  expect(commentary.length).toBeGreaterThanOrEqual(5);
  expect(commentary.filter(({ id }) => !speaking.has(id)).map(({ id }) => id)).toEqual([]);
});

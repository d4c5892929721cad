import { dataset } from "../../src/dataset/current";
import { dealsOf } from "../../src/dataset/deals";
import { lastDayOf } from "../../src/domain/date";
import type { Card } from "../../src/domain/cell";
import { functionById } from "../functions/call";

const book = dealsOf(dataset());

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
  const held = book.terms.map(({ key }) => key);
  expect(KEYS.filter((key) => !held.includes(key))).toEqual([]);
});

test("every permanent deal id is held", () => {
  const held = book.all.map(({ id }) => id);
  expect(DEALS.filter((id) => !held.includes(id))).toEqual([]);
});

test("the whole permanent vocabulary of the US-Ukraine agreement answers or says why not", () => {
  const deal = book.findDeal("US-Ukraine");
  const silent = KEYS.filter((key) => book.answer(deal, book.findTerm(key), undefined).kind === "unknown");
  // No source held speaks of these for this agreement.
  expect(silent).toEqual(["value", "minimum_investment", "loan", "guarantee", "grant", "equity_share", "royalty", "sites"]);
});

test("no contradicted claim stands alone: a better source is held beside it", () => {
  const alone = book.all.flatMap((deal) =>
    book.terms.flatMap((term) => {
      const claims = book.claims(deal, term);
      const better = claims.filter(({ status }) => status !== "contradicted");
      return claims.length > 0 && better.length === 0 ? [`${deal.id} ${term.key}`] : [];
    }),
  );
  expect(alone).toEqual([]);
});

test("a better source never ranks below the claim that it contradicts", () => {
  const wrong = book.all.flatMap((deal) =>
    book.terms.flatMap((term) => {
      const claims = book.claims(deal, term);
      const contradicted = claims.filter(({ status }) => status === "contradicted");
      const best = claims[0];
      return contradicted
        .filter((claim) => book.standingOf(best!.source).tier > book.standingOf(claim.source).tier)
        .map(() => `${deal.id} ${term.key}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test("every event after its source's publication is announced as such", () => {
  const early = book.all.flatMap((deal) =>
    deal.timeline.flatMap(({ date, event, source, note }) =>
      lastDayOf(book.source(source).published) < date && note === undefined ? [`${deal.id} ${date} ${event}`] : [],
    ),
  );
  expect(early).toEqual([]);
});

test("what a newspaper says before the text that it prints does not rank as the text", () => {
  const wrong = book.all.flatMap((deal) =>
    Object.entries(deal.terms).flatMap(([key, claims]) =>
      claims
        .filter(({ source, locator }) => book.source(source).tier === "primary text" && locator?.startsWith("introduction"))
        .map(() => `${deal.id} ${key}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test("a day that lies after its source's publication is not done before it has come", () => {
  const early = book.all.flatMap((deal) =>
    Object.entries(deal.terms).flatMap(([key, claims]) =>
      book.findTerm(key).type !== "date"
        ? []
        : claims
            .filter(
              ({ status, value, source, was }) =>
                status === "done" &&
                typeof value === "string" &&
                lastDayOf(book.source(source).published) < value &&
                was?.until !== value,
            )
            .map(() => `${deal.id} ${key}`),
    ),
  );
  expect(early).toEqual([]);
});

test("every card has each label once: Excel keeps one property for a label", () => {
  for (const { id } of book.all) {
    const card = functionById("DEAL.CARD").evaluate([[[id]]], dataset())[0]![0] as Card;
    const labels = card.sections.flatMap(({ properties }) => properties.map(({ label }) => label));
    expect({ id, repeated: labels.filter((label, index) => labels.indexOf(label) !== index) }).toEqual({ id, repeated: [] });
    expect(labels.length).toBeGreaterThan(3);
  }
});

test("every commentary that is held speaks of a deal", () => {
  const speaking = new Set(
    book.all.flatMap((deal) =>
      Object.values(deal.terms)
        .flat()
        .map(({ source }) => source),
    ),
  );
  const commentary = dataset().file.sources.filter(({ tier }) => tier === "commentary");
  expect(commentary.length).toBeGreaterThanOrEqual(5);
  expect(commentary.filter(({ id }) => !speaking.has(id)).map(({ id }) => id)).toEqual([]);
});

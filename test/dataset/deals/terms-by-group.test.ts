import { lastDayOf } from "../../../src/domain/date";
import { Fault } from "../../../src/domain/fault";
import { dataset } from "../../../src/dataset/current";
import { daysOfDeal, sourcesOfDeal } from "../../../src/dataset/deals/deal-sources";
import { termsByGroup, termsWithoutSource } from "../../../src/dataset/deals/terms-by-group";
import { TERM_GROUPS } from "../../../src/dataset/schema/vocabulary";
import { builtFile } from "../built-file";

const { deals } = dataset();
const days = (id: string) => [undefined, ...daysOfDeal(deals.find(id), dataset())];

test.each(deals.all.map(({ id }) => id))("%s: every version of every day once, the answer first", (id) => {
  const deal = deals.find(id);
  const inFile = builtFile.deals.find((each) => each.id === id)!;
  for (const day of days(id)) {
    const groups = termsByGroup(deals, deal, day);
    const terms = groups.flatMap((group) => group.terms);
    expect(groups.map(({ group }) => TERM_GROUPS.indexOf(group))).toEqual(
      [...groups.map(({ group }) => TERM_GROUPS.indexOf(group))].sort(),
    );
    for (const { term, versions, reason } of terms) {
      const out = inFile.terms[term.key]!.filter(
        ({ source }) => day === undefined || lastDayOf(dataset().source(source).published) <= day,
      );
      expect(versions.map(({ version }) => version.said.source).sort()).toEqual(out.map(({ source }) => source).sort());
      const cell = deals.cell(deal, term, day);
      expect(versions[0]!.standing).toBe(cell instanceof Fault ? "no answer" : "answers");
      expect(reason instanceof Fault).toBe(cell instanceof Fault);
      if (!(cell instanceof Fault)) expect(versions[0]!.version.cell).toEqual(cell);
      for (const { version, standing, status } of versions.slice(1)) {
        expect(standing === "contradicted").toBe(status === "contradicted");
        if (standing === "same") expect(version.saysTheSame(versions[0]!.version)).toBe(true);
        if (standing === "differs") expect(version.saysTheSame(versions[0]!.version)).toBe(false);
      }
    }
    const missing = termsWithoutSource(deals, deal, day);
    expect([...terms.map(({ term }) => term), ...missing].map(({ key }) => key).sort()).toEqual(
      deals.terms.map(({ key }) => key).sort(),
    );
    for (const term of missing) {
      expect(["no source states it", "no source states it by then"]).toContain((deals.cell(deal, term, day) as Fault).word);
    }
  }
});

test("says in words how sources disagree and why there is no value", () => {
  const deal = deals.find("US-Ukraine");
  const standing = (key: string) =>
    termsByGroup(deals, deal, undefined)
      .flatMap(({ terms }) => terms)
      .find(({ term }) => term.key === key)!
      .versions.map((each) => each.standing);
  expect(standing("official_name")).toContain("contradicted");
  expect(standing("revenue_share")[0]).toBe("answers");
  const word = (day?: string) => (deals.cell(deal, deals.findTerm("transparency"), day) as Fault).word;
  expect(word()).toBe("not in the text");
  expect(word("2024-01-01")).toBe("no source states it by then");
});

test("the sources of a deal are all that name it, and its days are those on which something changed", () => {
  for (const deal of deals.all) {
    const named = new Set(JSON.stringify(builtFile.deals.find(({ id }) => id === deal.id)).match(/"source":"[^"]+"/g));
    expect(
      sourcesOfDeal(deal, dataset())
        .map(({ id }) => `"source":"${id}"`)
        .sort(),
    ).toEqual([...named].sort());
    const ofDeal = daysOfDeal(deal, dataset());
    expect(ofDeal).toEqual([...new Set(ofDeal)].sort());
    // Between two of them nothing changes: what answers on one still answers on the day before the next.
    for (const term of deals.terms)
      expect(deals.answer(deal, term, ofDeal[ofDeal.length - 1])).toEqual(deals.answer(deal, term, undefined));
  }
});

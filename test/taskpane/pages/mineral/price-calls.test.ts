import { dataset } from "../../../../src/dataset/current";
import { Fault } from "../../../../src/domain/fault";
import { answerRows, textUnder } from "../../../../src/taskpane/components/answers/answer-rows";
import {
  basisName,
  newestPriceCall,
  priceEditionsOffered,
  pricesCall,
  repriced,
  startsOffered,
  unitsOffered,
  type PriceChoice,
} from "../../../../src/taskpane/pages/mineral/price-calls";
import { formulaOf } from "../../../../src/workbook/worksheet-call";

const data = dataset();
const copper = data.mineral("copper");
const basisOf = (name: string) => data.prices.bases(copper).find((each) => basisName(each) === name)!;
const monthly: PriceChoice = { basis: basisOf("World Bank") };

test("the calls name the basis where a mineral has several, and hold what a person chose", () => {
  expect(formulaOf(pricesCall(data, copper, monthly))).toBe(`=MINERAL.PRICES("copper",,,"World Bank",,TRUE)`);
  expect(formulaOf(newestPriceCall(data, copper, monthly))).toBe(`=MINERAL.PRICE("copper","2026-05","World Bank")`);
  const [, march] = priceEditionsOffered(data, copper, monthly.basis);
  const older = { ...monthly, from: "2020-01", edition: march!.id };
  expect(formulaOf(pricesCall(data, copper, older))).toMatch(
    /^=MINERAL\.PRICES\("copper","2020-01",,"World Bank","2026-03-\d\d",TRUE\)$/,
  );
  const antimony = data.mineral("antimony");
  const only: PriceChoice = { basis: data.prices.bases(antimony)[0]! };
  expect(formulaOf(pricesCall(data, antimony, only))).toBe(`=MINERAL.PRICES("antimony",,,,,TRUE)`);
});

test("a long series is offered from later years, a short one is shown whole", () => {
  expect(startsOffered(data, copper, monthly)).toEqual(["1980-01", "2000-01", "2010-01", "2020-01"]);
  expect(startsOffered(data, copper, { basis: basisOf("COMEX") })).toEqual([]);
});

test("US dollars for a ton are offered where the unit has an exact weight and is another one", () => {
  expect(unitsOffered(data, copper, monthly)).toEqual(["as published"]);
  expect(unitsOffered(data, copper, { basis: basisOf("COMEX") })).toEqual(["as published", "USD/t"]);
  const ironOre = data.mineral("iron-ore");
  const dmtu = data.prices.bases(ironOre).find(({ kind }) => kind === "monthly")!;
  expect(data.prices.series(ironOre, dmtu, undefined).unit).toBe("USD/dmtu");
  expect(unitsOffered(data, ironOre, { basis: dmtu })).toEqual(["as published"]);
});

test("on another basis, what it does not have is forgotten", () => {
  const choice: PriceChoice = { basis: basisOf("COMEX"), unit: "USD/t", from: "2020-01", edition: "worldbank2026-03" };
  expect(repriced(data, copper, choice)).toEqual({ basis: choice.basis, unit: "USD/t" });
  expect(repriced(data, copper, { ...choice, basis: monthly.basis })).toEqual({
    basis: monthly.basis,
    from: "2020-01",
    edition: "worldbank2026-03",
  });
});

test("every basis of every mineral can be shown, each in one unit", () => {
  for (const mineral of data.minerals)
    for (const basis of data.prices.bases(mineral)) {
      const answer = answerRows(pricesCall(data, mineral, { basis }), data);
      if (answer instanceof Fault) throw new Error(`${mineral.name}, ${basisName(basis)}: ${answer.message}`);
      expect(new Set(answer.rows.map((row) => textUnder(answer, row, "Unit"))).size).toBe(1);
      expect(new Set(answer.rows.map((row) => textUnder(answer, row, "Basis")))).toEqual(new Set([basisName(basis)]));
    }
});

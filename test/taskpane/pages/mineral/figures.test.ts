import { dataset } from "../../../../src/dataset/current";
import { Fault } from "../../../../src/domain/fault";
import { answerCell, answerRows, numberIn } from "../../../../src/taskpane/components/answers/answer-rows";
import { differs, disagreements, editionFigure } from "../../../../src/taskpane/pages/mineral/disagreement";
import {
  concentrationCall,
  editionsOffered,
  measuresOffered,
  placesListed,
  rechosen,
  sectionChosen,
  seriesCall,
  tableChosen,
  topCall,
  unrankedPlaces,
  valueCall,
  type FigureChoice,
} from "../../../../src/taskpane/pages/mineral/figures";
import { formulaOf } from "../../../../src/workbook/worksheet-call";

const data = dataset();
const antimony = data.mineral("antimony");
const choiceOf = (measure: string, more: Partial<FigureChoice> = {}): FigureChoice => ({
  measure: data.measure(measure),
  ...more,
});

describe("the calls of a choice", () => {
  test("leave out what functions answer anyway, so that a newer edition takes its place", () => {
    const choice = choiceOf("mine production");
    expect(formulaOf(topCall(data, antimony, choice, false))).toBe(`=MINERAL.TOP("antimony",,,,,TRUE)`);
    expect(formulaOf(concentrationCall(data, antimony, choice))).toBe(`=MINERAL.HHI("antimony")`);
    expect(formulaOf(valueCall(data, antimony, choice, data.country("WORLD")))).toBe(`=MINERAL.VALUE("antimony","World")`);
    expect(formulaOf(seriesCall(data, antimony, choice, data.country("CHN")))).toBe(
      `=MINERAL.SERIES("antimony","China",,,,,TRUE)`,
    );
  });

  test("hold a year and an edition where a person chose them", () => {
    const edition = data.tablesOf(antimony, data.measure("mine production"))[1]!.edition;
    expect(formulaOf(topCall(data, antimony, choiceOf("mine production", { year: 2023, edition: edition.id }), false))).toBe(
      `=MINERAL.TOP("antimony",,,2023,"${edition.published}",TRUE)`,
    );
  });

  test("of every mineral, measure, edition and year answer from that table", () => {
    for (const mineral of data.minerals)
      for (const measure of measuresOffered(data, mineral))
        for (const { edition, years } of [undefined, ...editionsOffered(data, mineral, measure)].map((table) => ({
          edition: table?.edition.id,
          years: [undefined, ...(table?.years ?? [])],
        })))
          for (const year of years) {
            const choice = { measure, edition, year };
            const section = sectionChosen(data, mineral, choice);
            const answer = answerRows(topCall(data, mineral, choice, true), data);
            if (section.ranking.length === 0) expect(answer).toBeInstanceOf(Fault);
            else if (answer instanceof Fault) throw new Error(answer.message);
            else
              expect(answer.rows.map((row) => [row[0], row[1], numberIn(row[2]!)])).toEqual(
                section.ranking.map(({ rank, observation, value }) => [
                  rank,
                  observation.country.name,
                  section.quantity(value).number,
                ]),
              );
            for (const place of unrankedPlaces(section)) {
              const cell = answerCell(valueCall(data, mineral, choice, place), data);
              expect(cell).toBe(section.valueCell(place));
            }
          }
  });

  test("every line of a table is ranked, without a rank, or the world", () => {
    for (const table of data.seriesTables)
      for (const year of table.years) {
        const section = table.section(year)!;
        const world = section.at("WORLD") ? 1 : 0;
        expect(section.ranking.length + unrankedPlaces(section).length + world).toBe(section.observations.length);
      }
  });
});

describe("what a person can choose", () => {
  test("measures begin with production, reserves and capacity", () => {
    expect(measuresOffered(data, antimony).map(({ id }) => id)).toEqual([
      "mine production",
      "reserves",
      "extraction share",
      "processing share",
    ]);
  });

  test("editions are those that a day sets as the one that answers", () => {
    for (const table of data.seriesTables) {
      const { mineral, measure } = table;
      const word = data.measureWords.word(measure.id);
      const answers = data.lookUpSection(mineral, word, undefined, table.publishedBy)?.table === table;
      expect(editionsOffered(data, mineral, measure).includes(table)).toBe(answers);
    }
  });

  test("a year or edition that another measure does not have is forgotten, and nothing else is", () => {
    const [newest, older] = data.tablesOf(antimony, data.measure("mine production"));
    const kept = choiceOf("mine production", { year: older!.years[0]!, edition: older!.edition.id });
    expect(rechosen(data, antimony, kept)).toEqual(kept);
    expect(rechosen(data, antimony, { ...kept, edition: newest!.edition.id })).toEqual({
      measure: kept.measure,
      edition: newest!.edition.id,
    });
    expect(rechosen(data, antimony, { ...kept, measure: data.measure("extraction share") })).toEqual({
      measure: data.measure("extraction share"),
    });
  });

  test("places begin with the world and go on by rank", () => {
    const choice = choiceOf("mine production");
    const places = placesListed(tableChosen(data, antimony, choice), sectionChosen(data, antimony, choice));
    expect(places.slice(0, 3).map(({ name }) => name)).toEqual(["World", "China", "Russia"]);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe("where sources disagree", () => {
  const rows = (...figures: (readonly [number | Fault, string])[]) => ({
    headers: ["Value", "Edition", "Unit"],
    rows: figures.map(([value, unit]) => [value, "MCS", unit]),
  });

  test("a kilotonne is a thousand tonnes of the same, and no other unit compares", () => {
    expect(differs(rows([13_800, "t Li content"], [13.8, "kt Li content"]))).toBe(false);
    expect(differs(rows([13_800, "t Li content"], [14, "kt Li content"]))).toBe(true);
    expect(differs(rows([5, "kt ore"], [5, "kt Cr2O3 content"]))).toBe(false);
    expect(differs(rows([5, "million m3"], [6, "million m3"]))).toBe(true);
  });

  test("one edition with a number and one without disagree; two that withhold it do not", () => {
    const withheld = new Fault("notAvailable", "W", "withheld");
    expect(differs(rows([5, "t"], [withheld, "t"]))).toBe(true);
    expect(differs(rows([withheld, "t"], [new Fault("notAvailable", "W in another", "withheld"), "t"]))).toBe(false);
    expect(differs(rows([0, "t"], [withheld, "t"]))).toBe(true);
  });

  test("shows what each edition says of lithium in Chile, the one that answers first", () => {
    const found = disagreements(data, data.mineral("lithium"), data.measure("mine production"));
    const chile = found.find(({ place, year }) => place.id === "CHL" && year === 2024)!;
    expect(chile.answer.rows.map((row) => editionFigure(chile.answer, row))).toEqual([
      "48,900 (USGS MCS 2026)",
      "49,000 (USGS MCS 2025)",
      "49.274236 kt Li content (IEA 2025)",
    ]);
  });
});

import { checkedDataset } from "../../src/dataset/checked-dataset";
import type { DatasetFile, Series } from "../../src/dataset/schema";
import { inventedFile } from "./invented-dataset";

/**
 * The next release of the invented dataset, in which every kind of change occurs once: a new edition of fooite's mine production; of barium
 * blue a revised, a vanished and a new figure; of fooite's reserves a corrected one.
 */
export const nextFile: DatasetFile = {
  ...inventedFile,
  version: "2031.1",
  released: "2031-07-01",
  sources: [
    ...inventedFile.sources,
    {
      ...inventedFile.sources[1]!,
      id: "next",
      title: "Next Yearbook",
      short: "Next 2031",
      published: "2031-02-06",
      doi: "10.9999/next",
    },
  ],
  series: [
    ...inventedFile.series.map(changed),
    {
      edition: "next",
      mineral: "fooite",
      measure: "mine production",
      unit: "t",
      observations: [
        ["AAA", 2030, 175, "e", "row 3", -1],
        ["BBB", 2030, 60, "e", "row 4", -1],
        ["WORLD", 2030, 410, "e", "row 9", -1],
      ],
    },
  ],
  notes: [...inventedFile.notes, "Corrected (new-fooite-betaland): printed as 501."],
};

function changed(series: Series): Series {
  if (series.edition !== "new") return series;
  if (series.mineral === "barium-blue")
    return {
      ...series,
      observations: [
        ["AAA", 2029, 31, "r", "row 30", -1],
        ["CCC", 2029, 5, "", "row 32", -1],
      ],
    };
  if (series.measure !== "reserves") return series;
  return {
    ...series,
    observations: series.observations.map((each) => (each[0] === "BBB" ? ["BBB", 2029, 510, "", "row 21", 2] : each)),
  };
}

export const next = checkedDataset(nextFile, "1".repeat(64));

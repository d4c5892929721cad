import { kindsOfNames, sharedNameFlaws } from "../../src/dataset/schema/rules/names";
import { type DataFolder } from "../read/folder";
import { writtenDeal } from "./deals";
import { mineralsFile } from "./minerals";
import { type Part } from "./part";

/** Checks that no mineral is called as a place is, and no deal as one of the two. */
export const sharedNames: Part = ({ folder, problems, draft }) => {
  const { countries = [], groups = [], minerals = [], deals = [] } = draft;
  for (const { kind, id, reason } of sharedNameFlaws(kindsOfNames({ countries, groups, minerals, deals }))) {
    const { file, line } = kind === "mineral" ? placeOfMineral(id, folder) : placeOfDeal(id, folder);
    problems.add(file, line, reason);
  }
  return {};
};

function placeOfMineral(id: string, folder: DataFolder): { file: string; line: number | undefined } {
  const json = folder.json("minerals.json", mineralsFile)!;
  const index = json.value.minerals.findIndex((mineral) => mineral.id === id);
  return { file: json.file, line: json.lineAt("minerals", index, "id") };
}

function placeOfDeal(id: string, folder: DataFolder): { file: string; line: number | undefined } {
  const json = folder
    .list("deals", ".json")
    .map((file) => folder.json(file, writtenDeal))
    .find((one) => one?.value.id === id)!;
  return { file: json.file, line: json.lineAt("id") };
}

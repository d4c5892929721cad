import * as fc from "fast-check";
import { pinnedTo, workbookData, workbookDataSetting } from "../../../src/workbook/pin";
import { invented } from "../../dataset/invented-dataset";
import { next } from "../../dataset/invented-release";

test("a workbook without the setting is not pinned", () => {
  expect(workbookData(undefined)).toEqual({ dataset: undefined, isPinned: false, isUnreadable: false });
});

test("a pinned workbook keeps its dataset through the file, and asks for it where another is in use", () => {
  const saved = JSON.parse(JSON.stringify(workbookDataSetting(invented, true))) as unknown;
  const data = workbookData(saved);
  expect(data).toMatchObject({ isPinned: true, dataset: { version: "2030.1" } });
  expect(pinnedTo(data, invented)).toEqual({ kind: "current" });
  expect(pinnedTo(data, next)).toEqual({ kind: "other", dataset: { version: "2030.1", hash: invented.hash } });
});

test("one that is not pinned follows the dataset in use, and remembers what it was refreshed with", () => {
  const data = workbookData(workbookDataSetting(invented, false));
  expect(data.dataset?.version).toBe("2030.1");
  expect(pinnedTo(data, next)).toEqual({ kind: "current" });
});

test("junk, and what a newer Orebook has written, counts as not pinned and says so", () => {
  const setting = workbookDataSetting(invented, true);
  expect(workbookData({ ...setting, version: 2 })).toEqual({ dataset: undefined, isPinned: false, isUnreadable: true });
  expect(workbookData({ ...setting, dataset: { version: "2030.1", hash: "../x" } }).isUnreadable).toBe(true);
  fc.assert(fc.property(fc.jsonValue(), (junk) => void expect(workbookData(junk).isPinned).toBe(false)));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { COMMANDS } from "../../../src/commands/commands";
import { deriveManifests } from "../../../scripts/manifest";
import { offeredCommands, offeredKeys } from "../../../workbench/office/offered-commands";
import keys from "../../../shortcuts.json";

const source = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
// The same interface as in a browser, under types of its own.
const parse = (xml: string) => new DOMParser().parseFromString(xml, "text/xml") as unknown as Document;
const offered = offeredCommands(parse(source));

const all = [...offered.controls, ...offered.cellMenu].flatMap((control) => ("items" in control ? control.items : [control]));

test("the group has its buttons in order: one for the pane, each other for a command of the pane, and a menu at the end", () => {
  expect(offered.group).toBe("Orebook");
  expect(offered.controls.map((control) => [control.label, "items" in control ? "menu" : control.action])).toEqual([
    ["Orebook", undefined],
    ["Find", "Find"],
    ["Build", "Build"],
    ["Explain", "Explain"],
    ["Sources", "Sources"],
    ["Refresh data", "Refresh"],
    ["Workbook", "menu"],
  ]);
});

test("the menu has a command of the pane in each entry", () => {
  expect(offered.controls.flatMap((control) => ("items" in control ? control.items.map(({ action }) => action) : []))).toEqual([
    "Repair",
    "FreezeSheet",
    "FreezeSelection",
    "WriteSources",
    "WriteChanges",
    "Pin",
    "Unpin",
  ]);
});

test("the menu of a cell names the add-in", () => {
  expect(offered.cellMenu.map(({ label, action }) => [label, action])).toEqual([
    ["Explain with Orebook", "Explain"],
    ["Cite with Orebook", "Cite"],
  ]);
});

test("every command is offered somewhere, with a picture and words of its own", () => {
  expect(new Set(all.flatMap(({ action }) => action ?? []))).toEqual(new Set(Object.keys(COMMANDS)));
  for (const { icons, description } of [...all, ...offered.controls]) {
    expect(icons.small).toMatch(/^assets\/.*-16\.png$/);
    expect(icons.large).toMatch(/^assets\/.*-32\.png$/);
    expect(description).toMatch(/^[A-Z].*\.$/);
  }
});

test("files are told from the folder of the build, wherever it is to be served", () => {
  const [manifest] = deriveManifests(source, {
    baseUrl: "https://example.com/orebook",
    namespaceMode: "split",
    namespaces: ["MINERAL", "DEAL"],
  });
  const elsewhere = offeredCommands(parse(manifest!.xml));
  expect(elsewhere.keysFile).toBe("shortcuts.json");
  expect(elsewhere.controls).toEqual(offered.controls);
});

test("keys have the combination of the machine, and the name that Excel would show", () => {
  expect(offeredKeys(keys, false)[0]).toEqual({ action: "Find", name: "Find data", combination: "Ctrl+Alt+Shift+F" });
  expect(offeredKeys(keys, true)[0]!.combination).toBe("Command+Option+Shift+F");
});

test("a button without its label is reported by its id", () => {
  expect(() => offeredCommands(parse(source.replace('<Label resid="Find.Label"/>', "")))).toThrow(
    "The manifest lacks the label of Orebook.Find.",
  );
});

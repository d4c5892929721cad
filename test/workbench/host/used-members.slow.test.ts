/** Every member of Office.js that src/excel uses is tried by a conformance test of the host in this folder. */
import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const PROJECT = path.join(__dirname, "../../..");
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(path.join(PROJECT, folder))
    .filter((name) => ending.test(name))
    .map((name) => path.join(PROJECT, folder, name));

const USED = filesIn("src/excel", /\.ts$/);
const CONFORMANCE = filesIn("test/workbench/host", /\.test\.ts$/);

/** What the client library does itself: the host never hears of it. */
const OF_THE_LIBRARY = /\.(isNullObject|load|toJSON|context|untrack|track)$|^RequestContext\./;

/** What the product asks for only where there is a requirement set that the client library of the workbench does not have. */
const NOT_IN_THE_WORKBENCH = /^(Note|NoteCollection)\.|^Worksheet\.notes$|^Workbook\.focus$/;

function programOf(files: string[], sources: Record<string, string> = {}): ts.Program {
  const { config } = ts.readConfigFile(path.join(PROJECT, "tsconfig.json"), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const text = sources[name];
    return text === undefined ? read(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  return ts.createProgram(
    [...files, ...Object.keys(sources)],
    { ...options, incremental: false, tsBuildInfoFile: undefined },
    host,
  );
}

/** `Range` for a member of Excel.Range and for one of Excel.Interfaces.RangeData; undefined outside of Excel's own classes. */
function classOf({ parent }: ts.Declaration): string | undefined {
  if (!/office-js/.test(parent.getSourceFile().fileName)) return undefined;
  if (ts.isInterfaceDeclaration(parent)) return /^(\w+)Data$/.exec(parent.name.text)?.[1];
  if (!ts.isClassDeclaration(parent) || !ts.isModuleBlock(parent.parent)) return undefined;
  return parent.parent.parent.name.getText() === "Excel" ? parent.name?.text : undefined;
}

/** Members of Excel's classes that files name, in code and in what they load: `Range.values`. */
function membersIn(program: ts.Program, files: readonly string[]): string[] {
  const checker = program.getTypeChecker();
  const members = new Set<string>();

  const add = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) {
      const name = classOf(declaration);
      if (name !== undefined) members.add(`${name}.${symbol!.name}`);
    }
  };
  const property = (type: ts.Type, name: string) => {
    const found = checker.getPropertyOfType(checker.getNonNullableType(type), name);
    add(found);
    return found && checker.getTypeOfSymbol(found);
  };
  /** `items/name` of a collection, `protection/protected` of a worksheet. */
  const loaded = (type: ts.Type, text: string) => {
    for (const one of text.split(",")) {
      let at: ts.Type | undefined = type;
      for (const step of one.trim().split("/")) {
        at = at && property(at, step);
        const element: ts.Type | undefined = at && checker.getIndexTypeOfType(at, ts.IndexKind.Number);
        if (step === "items" && element) at = element;
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name));
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements) {
        const taken = propertyName ?? name;
        if (ts.isIdentifier(taken)) property(type, taken.text);
      }
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "load") {
      const type = checker.getTypeAtLocation(node.expression.expression);
      for (const argument of node.arguments) {
        const text = checker.getTypeAtLocation(argument);
        for (const one of text.isUnion() ? text.types : [text]) if (one.isStringLiteral()) loaded(type, one.value);
      }
    }
    // `load("A1", "values")`, a test's own: what it gives is a range's data.
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "load") {
      const text = checker.getTypeAtLocation(node.arguments[node.arguments.length - 1]!);
      const data = checker.getAwaitedType(checker.getTypeAtLocation(node));
      if (data && text.isStringLiteral()) loaded(data, text.value);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return [...members].filter((name) => !OF_THE_LIBRARY.test(name)).sort();
}

test("each member that the product uses has a conformance test", () => {
  const program = programOf([...USED, ...CONFORMANCE]);
  const used = membersIn(program, USED);
  expect(used).toEqual(expect.arrayContaining(["Range.values", "TableCollection.add", "Worksheet.comments"]));
  const tried = new Set(membersIn(program, CONFORMANCE));
  expect(used.filter((name) => !tried.has(name) && !NOT_IN_THE_WORKBENCH.test(name))).toEqual([]);
}, 120_000);

test("members are found where they are called, assigned, taken apart and loaded", () => {
  const file = path.join(PROJECT, "test/workbench/host/in-memory.ts");
  const text = `export function use(context: Excel.RequestContext) {
    const LOADED = "values,worksheet/name";
    const { names, worksheets: sheets } = context.workbook;
    sheets.load("items/visibility");
    names.getCount();
    context.workbook.getActiveCell().load(LOADED).formulas = [];
    return [].length;
  }`;
  expect(membersIn(programOf([], { [file]: text }), [file])).toEqual([
    "NamedItemCollection.getCount",
    "Range.formulas",
    "Range.values",
    "Range.worksheet",
    "Workbook.getActiveCell",
    "Workbook.names",
    "Workbook.worksheets",
    "Worksheet.name",
    "Worksheet.visibility",
    "WorksheetCollection.items",
  ]);
}, 120_000);

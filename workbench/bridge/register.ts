import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import { ArgumentError, toFunctionArguments, type IsError } from "./arguments";
import type { CardStore, CellPosition } from "./card-store";
import type { Implementation } from "./custom-functions";
import type { FunctionMetadata, FunctionsFile, ParameterMetadata } from "./metadata";
import { thrownToSpreadsheetValue, toSpreadsheetResult, type ResultContext } from "./results";
import type { SpreadsheetArgument, SpreadsheetResult } from "./spreadsheet-value";

/** What the engine binds to `this` while it calculates a formula. */
export interface CalculationContext {
  __originCellPosition?: CellPosition;
  getters: { getSheetName(sheetId: string): string };
}

export interface Bridge {
  isError: IsError;
  /** A1 reference of a zero-based column and row. */
  toXC(col: number, row: number): string;
  cards: CardStore;
  /** Whether functions may return data types. */
  dataTypes: boolean;
  /** Told of everything that Excel would refuse, with the function's name. */
  report(problem: string): void;
}

/** The engine's registry of functions, as far as it is needed here. */
export interface FunctionRegistry {
  replace(name: string, description: AddFunctionDescription): unknown;
}

/**
 * Makes every function of `functions.json` that the bundle has associated a function of the spreadsheet.
 * It must run before a formula is read: a name unknown when its formula is entered stays `#NAME?`.
 * @returns in words, what does not fit together between the two.
 */
export function registerFunctions(
  registry: FunctionRegistry,
  file: FunctionsFile,
  associations: ReadonlyMap<string, Implementation>,
  bridge: Bridge,
): string[] {
  const problems: string[] = [];
  const declared = new Set<string>();
  for (const metadata of file.functions) {
    const id = metadata.id.toUpperCase();
    const implementation = associations.get(id);
    declared.add(id);
    if (implementation) registry.replace(metadata.name, describeFunction(metadata, implementation, bridge));
    else problems.push(`functions.json declares ${metadata.id}, but functions.js does not associate it.`);
  }
  for (const id of associations.keys()) {
    if (!declared.has(id)) problems.push(`functions.js associates ${id}, but functions.json does not declare it.`);
  }
  return problems;
}

function describeFunction(metadata: FunctionMetadata, implementation: Implementation, bridge: Bridge): AddFunctionDescription {
  return {
    description: metadata.description ?? "",
    category: "Add-in",
    isExported: true,
    hidden: metadata.options?.excludeFromAutoComplete ?? false,
    args: metadata.parameters.map(describeParameter),
    compute(...args) {
      return calculate(metadata, implementation, bridge, this as CalculationContext, args as SpreadsheetArgument[]) as never;
    },
  };
}

function describeParameter(parameter: ParameterMetadata): AddFunctionDescription["args"][number] {
  const matrix = parameter.dimensionality === "matrix";
  return {
    name: parameter.name,
    description: parameter.description ?? "",
    type: matrix ? ["ANY", "RANGE<ANY>"] : ["ANY"],
    // A scalar parameter that is given a range is calculated cell by cell, by the engine as by Excel.
    acceptMatrix: matrix,
    acceptErrors: true,
    optional: parameter.optional ?? false,
    repeating: parameter.repeating ?? false,
  };
}

function calculate(
  metadata: FunctionMetadata,
  implementation: Implementation,
  bridge: Bridge,
  calculation: CalculationContext,
  args: SpreadsheetArgument[],
): SpreadsheetResult {
  const origin = calculation.__originCellPosition;
  const context: ResultContext = {
    dataTypes: bridge.dataTypes,
    onCard: (value) => origin && bridge.cards.add(origin, value),
    report: (problem) => bridge.report(`${metadata.name}: ${problem}`),
  };
  try {
    const values = toFunctionArguments(metadata, args, bridge.isError);
    // Excel gives the invocation after all declared parameters, however few of them the formula has.
    const invocation = { functionName: metadata.name, ...address(metadata, bridge, calculation) };
    return toSpreadsheetResult(implementation(...values, invocation), context);
  } catch (thrown) {
    if (thrown instanceof ArgumentError) return thrown.error;
    return thrownToSpreadsheetValue(thrown, context);
  }
}

function address(
  { options }: FunctionMetadata,
  bridge: Bridge,
  { __originCellPosition, getters }: CalculationContext,
): { address?: string } {
  if (!options?.requiresAddress || !__originCellPosition) return {};
  const { sheetId, col, row } = __originCellPosition;
  return { address: `${getters.getSheetName(sheetId)}!${bridge.toXC(col, row)}` };
}

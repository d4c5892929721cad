import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import { ArgumentError, createArgumentReader, type IsError } from "./arguments";
import type { CardStore, CellPosition } from "./card-store";
import type { ErrorClass, Implementation } from "./custom-functions";
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
  errorClass: ErrorClass;
  /** Told of everything that Excel would refuse, with the function's name. */
  report(problem: string): void;
}

/** A function as the engine calls it from a compiled formula. */
type Calculation = (this: CalculationContext, ...args: SpreadsheetArgument[]) => SpreadsheetResult;

/** The engine's registry of functions, as far as it is needed here. */
export interface FunctionRegistry {
  replace(name: string, description: AddFunctionDescription): unknown;
  /** What compiled formulas call, by upper-case name. */
  mapping: Record<string, unknown>;
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
    if (implementation) register(registry, metadata, createCalculation(metadata, implementation, bridge));
    else problems.push(`functions.json declares ${metadata.id}, but functions.js does not associate it.`);
  }
  for (const id of associations.keys()) {
    if (!declared.has(id)) problems.push(`functions.js associates ${id}, but functions.json does not declare it.`);
  }
  return problems;
}

function register(registry: FunctionRegistry, metadata: FunctionMetadata, calculation: Calculation): void {
  registry.replace(metadata.name, {
    description: metadata.description ?? "",
    category: "Add-in",
    isExported: true,
    hidden: metadata.options?.excludeFromAutoComplete ?? false,
    args: metadata.parameters.map(describeParameter),
    compute: calculation as never,
  });
  // The engine wraps what it registers: it calls a function cell by cell where a range is given and catches what is thrown. The
  // bridge does both as Excel does, so formulas call it without the wrapper, which costs more than most functions.
  registry.mapping[metadata.name.toUpperCase()] = calculation;
}

function describeParameter(parameter: ParameterMetadata): AddFunctionDescription["args"][number] {
  return {
    name: parameter.name,
    description: parameter.description ?? "",
    // Never "RANGE": the engine would build a range, with its look-up table, around every single cell that is given.
    type: ["ANY"],
    acceptMatrix: true,
    acceptErrors: true,
    optional: parameter.optional ?? false,
    repeating: parameter.repeating ?? false,
  };
}

function createCalculation(metadata: FunctionMetadata, implementation: Implementation, bridge: Bridge): Calculation {
  const readArguments = createArgumentReader(metadata, bridge.isError);
  const plainInvocation = Object.freeze({ functionName: metadata.name });
  let origin: CellPosition | undefined;
  const context: ResultContext = {
    dataTypes: bridge.dataTypes,
    errorClass: bridge.errorClass,
    onCard: (value) => origin && bridge.cards.add(origin, value),
    report: (problem) => bridge.report(`${metadata.name}: ${problem}`),
  };
  return function (...args) {
    const values = readArguments(args);
    if (values instanceof ArgumentError) return values.error;
    origin = this.__originCellPosition;
    // Excel gives the invocation after all declared parameters, however few of them the formula has.
    values.push(metadata.options?.requiresAddress ? { ...plainInvocation, ...address(bridge, this) } : plainInvocation);
    try {
      return toSpreadsheetResult(implementation(...values), context);
    } catch (thrown) {
      return thrownToSpreadsheetValue(thrown, context);
    }
  };
}

function address(bridge: Bridge, { __originCellPosition, getters }: CalculationContext): { address?: string } {
  if (!__originCellPosition) return {};
  const { sheetId, col, row } = __originCellPosition;
  return { address: `${getters.getSheetName(sheetId)}!${bridge.toXC(col, row)}` };
}

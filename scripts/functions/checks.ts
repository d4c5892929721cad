import type { WorksheetFunction } from "../../src/functions/definition";

/** Ids that have been released, with the parameters in order. Formulas in people's workbooks rest on them for ever. */
export type PublishedFunctions = Record<string, string[]>;

/** Names of Excel 4 macro functions, which Excel refuses for custom functions. */
const MACRO_NAMES = new Set([
  "RUN",
  "ECHO",
  "CALL",
  "REGISTER",
  "EXEC",
  "GOTO",
  "HALT",
  "RESULT",
  "RETURN",
  "STEP",
  "VOLATILE",
  "ARGUMENT",
]);
/** Limits of the custom functions schema. */
const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 255;

/**
 * What would break people's workbooks or Excel's function list: duplicate ids, names that Excel refuses, missing descriptions and
 * examples, an id or parameter that was published and is gone or moved.
 * @returns one sentence for each, naming the function; empty where all is well
 */
export function checkFunctions(functions: readonly WorksheetFunction[], published: PublishedFunctions): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const definition of functions) {
    const { id } = definition;
    // Excel stores a name with every dot as an underscore, so names that differ only there are one.
    const stored = id.toUpperCase().replace(/\./g, "_");
    if (seen.has(stored))
      problems.push(`${id}: the same name as ${seen.get(stored)}; ids must differ by more than case, dots and underscores.`);
    seen.set(stored, id);
    problems.push(...nameProblems(id), ...descriptionProblems(definition));
  }
  for (const [id, parameters] of Object.entries(published)) {
    const definition = functions.find((candidate) => candidate.id === id);
    if (!definition) {
      problems.push(`${id}: published, and gone. Formulas in workbooks call it: put it back.`);
      continue;
    }
    const names = Object.keys(definition.parameters);
    parameters.forEach((name, index) => {
      if (names[index] !== name)
        problems.push(
          `${id}: parameter ${index + 1} was published as "${name}" and is now "${names[index] ?? "nothing"}". Only optional parameters at the end may be added.`,
        );
    });
    names.slice(parameters.length).forEach((name) => {
      if (!definition.parameters[name]!.optional)
        problems.push(`${id}: parameter "${name}" was added after publication and must be optional.`);
    });
  }
  return problems;
}

function nameProblems(id: string): string[] {
  const problems: string[] = [];
  if (!/^[A-Z][A-Z0-9]*(\.[A-Z][A-Z0-9]*)+$/.test(id))
    problems.push(`${id}: use upper-case words joined by dots, such as MINERAL.RANK.`);
  if (id.length < 3 || id.length > LONGEST_NAME) problems.push(`${id}: names have 3 to ${LONGEST_NAME} letters.`);
  if (/^[A-Z]{1,3}[0-9]+$/.test(id) || /^R[0-9]*C[0-9]*$/.test(id))
    problems.push(`${id}: looks like a cell address, which Excel refuses.`);
  if (MACRO_NAMES.has(id)) problems.push(`${id}: is the name of an Excel macro function.`);
  return problems;
}

function descriptionProblems(definition: WorksheetFunction): string[] {
  const { id } = definition;
  const problems: string[] = [];
  const sentence = (what: string, text: string): void => {
    if (text.trim() === "") problems.push(`${id}: ${what} is missing.`);
    else if (!text.endsWith(".")) problems.push(`${id}: ${what} must end with a full stop: "${text}".`);
    if (text.length > LONGEST_DESCRIPTION)
      problems.push(`${id}: ${what} has ${text.length} letters; Excel shows ${LONGEST_DESCRIPTION}.`);
  };
  sentence("the description", definition.description);
  if (definition.returns.trim() === "") problems.push(`${id}: what it returns is missing.`);
  if (definition.examples.length === 0) problems.push(`${id}: an example is missing.`);
  let optionalSeen = false;
  for (const [name, parameter] of Object.entries(definition.parameters)) {
    sentence(`the description of ${name}`, parameter.description);
    if (optionalSeen && !parameter.optional) problems.push(`${id}: ${name} is required but stands after an optional parameter.`);
    optionalSeen ||= parameter.optional;
  }
  return problems;
}

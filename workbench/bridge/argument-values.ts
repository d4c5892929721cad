import type { CustomEnum, FunctionsFile } from "./metadata";

/** A value that may be typed as an argument, as it is written in a formula, with what it means. */
export interface ArgumentValue {
  text: string;
  description?: string;
}

/** The part of the engine's token at the cursor that says what is being typed. */
export interface TypedToken {
  type: string;
  value: string;
  start: number;
  end: number;
  functionContext?: { parent: string; argPosition: number };
}

/**
 * Finds the values that `functions.json` lists for the argument being typed (`customEnumId`).
 * @returns a function of the token at the cursor that answers the values, or `undefined` where there are none, or where the
 * text typed is already closed with its quote: what a user has finished is never replaced.
 */
export function createArgumentValues(file: FunctionsFile): (token: TypedToken) => ArgumentValue[] | undefined {
  const enums = new Map((file.enums ?? []).map((each) => [each.id, toArgumentValues(each)]));
  const byFunction = new Map(
    file.functions.map((each) => [
      each.name.toUpperCase(),
      each.parameters.map(({ customEnumId }) => enums.get(customEnumId ?? "")),
    ]),
  );
  return ({ type, value, functionContext }) => {
    if (!functionContext) return undefined;
    if (type === "STRING" && value.length > 1 && value.endsWith('"')) return undefined;
    return byFunction.get(functionContext.parent.toUpperCase())?.[functionContext.argPosition];
  };
}

function toArgumentValues({ values }: CustomEnum): ArgumentValue[] {
  return values.map(({ name, stringValue, numberValue, tooltip }) => {
    const text = numberValue === undefined ? `"${(stringValue ?? name).replaceAll('"', '""')}"` : String(numberValue);
    const label = name === (stringValue ?? String(numberValue)) ? undefined : name;
    return { text, description: [label, tooltip].filter(Boolean).join(": ") || undefined };
  });
}

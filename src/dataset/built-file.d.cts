/** What stands in dataset.json: parsed, or in the bundle a function that answers its text. */
export function builtFile(): unknown;

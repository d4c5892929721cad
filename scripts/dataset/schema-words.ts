/** Pieces of JSON schema that several files of data/ share. */

/** Text that says something. */
export const text = { type: "string", minLength: 1 };

export const texts = { type: "array", items: text };

/** A list of records with these fields and no others. */
export function listOfRecords(properties: Record<string, object>, required: readonly string[]): object {
  return { type: "array", items: { type: "object", properties, required, additionalProperties: false } };
}

/** Names that mean several entries, each with what to offer instead of guessing. */
export const ambiguousNames = listOfRecords({ name: text, candidates: texts }, ["name", "candidates"]);

import type { Measure } from "./schema";

/**
 * The measures of a vocabulary, each family followed by its forms: `imports`, `imports, ore and concentrates`, `imports, oxide`.
 * A form is of the kind and the country of its family.
 */
export function withForms(measures: readonly Measure[]): Measure[] {
  return measures.flatMap((measure) => {
    const { forms = [], ...family } = measure;
    return [measure, ...forms.map((form) => ({ ...family, id: formId(measure.id, form), aliases: [] }))];
  });
}

/** Id of a form of a family, as it is typed in a formula: `imports, oxide`. */
export function formId(family: string, form: string): string {
  return `${family}, ${form}`;
}

/** Whether a measure is counted country by country: what can be ranked, and shares taken of. */
export function isByCountry({ of, kind }: Measure): boolean {
  return of === undefined && kind !== "price";
}

/** The family that a measure is a form of, or the measure itself where it is one that stands without a form. */
export function familyOf(measure: Measure, vocabulary: readonly Measure[]): Measure {
  return vocabulary.find((each) => isFormOf(measure, each)) ?? measure;
}

/** The form that the id of a measure names after its family: `ore and concentrates` of `imports, ore and concentrates`. */
export function formOf({ id }: Measure, family: Measure): string {
  return id.slice(family.id.length + 2);
}

/** Whether a measure is a form of a family. */
export function isFormOf({ id }: Measure, family: Measure): boolean {
  return family.forms !== undefined && id.startsWith(`${family.id}, `);
}

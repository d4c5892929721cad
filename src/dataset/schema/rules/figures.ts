import { QUALIFIERS_WITHOUT_NUMBER } from "../vocabulary";

/** Marks of which a figure can have one at most: a bound is no dash, and what is withheld is no bound. */
const EXCLUSIVE: ReadonlySet<string> = new Set(["<", ">", "-", ...QUALIFIERS_WITHOUT_NUMBER]);

const WITHOUT_NUMBER: ReadonlySet<string> = new Set(QUALIFIERS_WITHOUT_NUMBER);

export function marksOf(qualifier: string): string[] {
  return qualifier === "" ? [] : qualifier.split(" ");
}

/** What is wrong with the marks of a figure, whatever its value: unknown ones, one twice, and two that contradict each other. */
export function qualifierFlaws(qualifier: string, known: readonly string[]): string[] {
  if (qualifier === "" || known.includes(qualifier)) return [];
  const marks = marksOf(qualifier);
  const different = [...new Set(marks)];
  const exclusive = different.filter((mark) => EXCLUSIVE.has(mark));
  return [
    ...different
      .filter((mark) => !known.includes(mark))
      .map((mark) => `unknown qualifier "${mark}". Allowed are ${known.join(" ")}, separated by spaces.`),
    ...different
      .filter((mark) => marks.indexOf(mark) !== marks.lastIndexOf(mark))
      .map((mark) => `the qualifier "${mark}" stands twice. Remove one.`),
    ...(exclusive.length < 2
      ? []
      : [`the qualifiers ${exclusive.map((mark) => `"${mark}"`).join(" and ")} contradict each other. Leave one.`]),
  ];
}

/** What is wrong with a figure of a series: number and marks must say the same. */
export function figureFlaws(value: number | null, qualifier: string): string[] {
  const marks = marksOf(qualifier);
  const reason = marks.find((mark) => WITHOUT_NUMBER.has(mark));
  if (value === null)
    return reason === undefined
      ? [`no value and no qualifier that says why. Give one of ${QUALIFIERS_WITHOUT_NUMBER.join(" ")}, or leave the record out.`]
      : [];
  return [
    ...(reason === undefined
      ? []
      : [
          `the value ${value} stands beside the qualifier "${reason}", which says that no number is printed. Remove one of them.`,
        ]),
    ...(marks.includes("-") && value !== 0
      ? [`the qualifier "-" marks a dash printed for zero, but the value is ${value}.`]
      : []),
  ];
}

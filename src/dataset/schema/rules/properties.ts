import type { MineralProperty, PropertyValue } from "../property";
import { PROPERTY_QUALIFIERS_WITHOUT_NUMBER } from "../vocabulary";
import { marksOf } from "./figures";
import type { Flaw } from "./flaw";

/** Whether values of a property stand in the dataset; those of other origins are worked out. */
export function hasPublishedValues({ origin }: MineralProperty): boolean {
  return origin === "table" || origin === "figures";
}

/** Whether values of a property are numbers. */
export function isNumeric({ type }: MineralProperty): boolean {
  return type === "number" || type === "percent";
}

/** What is wrong with a published value, once its marks are known ones: value, marks and unit must fit the property. */
export function propertyValueFlaws(
  { value, qualifier, unit }: Pick<PropertyValue, "value" | "qualifier"> & { unit: string },
  property: MineralProperty,
): string[] {
  const without: readonly string[] = PROPERTY_QUALIFIERS_WITHOUT_NUMBER;
  const instead = marksOf(qualifier).find((mark) => without.includes(mark));
  const flaws: string[] = [];
  if (value === undefined && instead === undefined)
    flaws.push(`no value and no mark that says why. Give one of ${without.join(", ")} as qualifier, or leave the record out.`);
  if (value !== undefined && instead !== undefined)
    flaws.push(`the value ${value} stands beside the mark ${instead}, which says that no number is printed. Remove one.`);
  if (value !== undefined && isNumeric(property) !== (typeof value === "number"))
    flaws.push(`value is ${JSON.stringify(value)}; ${property.id} is ${isNumeric(property) ? "a number" : "text"}.`);
  if (typeof value === "number" && (value < 0 || (unit === "%" && value > 100)))
    flaws.push(`value is ${value}; a number must not be negative, and a percentage must lie between 0 and 100.`);
  if ((property.type === "percent") !== (unit === "%"))
    flaws.push(
      property.type === "percent"
        ? `unit is "${unit}"; ${property.id} is a percentage: write %.`
        : `unit is "%", but ${property.id} is no percentage. Write its own unit, or leave it blank.`,
    );
  return flaws;
}

/** What is wrong with the published values of a dataset. */
export function propertyFlaws(values: readonly PropertyValue[], properties: readonly MineralProperty[]): Flaw[] {
  const byId = new Map(properties.map((property) => [property.id, property]));
  const indexOf = new Map<string, number>();
  return values.flatMap((value, index) => {
    const key = `${value.mineral}\n${value.property}\n${value.year}`;
    const first = indexOf.get(key);
    indexOf.set(key, index);
    const property = byId.get(value.property)!;
    return [
      ...(hasPublishedValues(property)
        ? []
        : [`${property.id} is worked out from other parts of the dataset (origin ${property.origin}). Remove the value.`]),
      ...propertyValueFlaws(value, property),
      ...(first === undefined
        ? []
        : [`a second ${value.property} of ${value.mineral}; the first is propertyValues[${first}]. Remove one.`]),
    ].map((reason) => ({ path: [index], reason }));
  });
}

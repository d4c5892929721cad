import type { Card, CardProperty, CellResult, FormattedNumber } from "../domain/cell";
import { Fault } from "../domain/fault";

/** A Fault as the error that Excel shows in a cell; only these two kinds can carry a message. */
export function excelError(fault: Fault): CustomFunctions.Error {
  const code = fault.code === "notAvailable" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, fault.message);
}

/**
 * A result as Excel takes it from a custom function.
 * @param dataTypes whether this Excel takes formatted numbers and entities; without them, plain numbers and text
 */
export function excelValue(result: CellResult, dataTypes: boolean): unknown {
  if (result instanceof Fault) return excelError(result);
  if (typeof result !== "object") return result;
  if (result.kind === "formatted") return dataTypes ? formattedNumber(result) : result.number;
  return dataTypes ? entity(result) : result.text;
}

function formattedNumber(result: FormattedNumber): Excel.FormattedNumberCellValue {
  return { type: "FormattedNumber", basicValue: result.number, numberFormat: result.format };
}

/** A card in the list layout, the only one that every Excel with cards shows; each line names its source and licence. */
function entity(card: Card): Excel.EntityCellValue {
  const properties: Record<string, Excel.EntityPropertyType> = {};
  for (const section of card.sections)
    for (const property of section.properties) properties[property.label] = entityProperty(property);
  return {
    type: "Entity",
    text: card.text,
    properties,
    layouts: {
      compact: { icon: "Cube" },
      card: {
        title: card.text,
        sections: card.sections.map(({ title, properties: lines }) => ({
          layout: "List",
          title,
          properties: lines.map(({ label }) => label),
        })),
      },
    },
    provider: {
      description: card.provider.description,
      ...(card.provider.address && { logoTargetAddress: card.provider.address }),
    },
  };
}

function entityProperty(property: CardProperty): Excel.EntityPropertyType {
  const { value, attribution, unit } = property;
  const basic: Excel.CellValue =
    typeof value === "string"
      ? { type: "String", basicValue: value }
      : typeof value === "number"
        ? { type: "Double", basicValue: value }
        : formattedNumber(value);
  if (!attribution && !unit) return basic;
  return {
    ...basic,
    propertyMetadata: { ...(unit && { sublabel: unit }), ...(attribution && { attribution: [attribution] }) },
  } as Excel.EntityPropertyType;
}

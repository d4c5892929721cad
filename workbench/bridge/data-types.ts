/**
 * Excel's data types, as far as a custom function may return them: a plain value with a number format, an entity, and a plain
 * value that carries properties. See "Data types overview" and "Use entity values" in Microsoft's documentation of Excel add-ins.
 */
import type { Scalar } from "./spreadsheet-value";

export interface Attribution {
  licenseText?: string;
  licenseAddress?: string;
  sourceText?: string;
  sourceAddress?: string;
}

export interface PropertyMetadata {
  sublabel?: string;
  attribution?: Attribution[];
}

export interface DataValue {
  type: string;
  basicType?: string;
  basicValue?: Scalar;
  numberFormat?: string;
  /** Entity: what the cell shows. */
  text?: string;
  properties?: Record<string, (DataValue & { propertyMetadata?: PropertyMetadata }) | Scalar>;
  layouts?: {
    card?: {
      title?: { property: string };
      subTitle?: { property: string };
      sections?: { layout: string; title?: string; properties?: string[] }[];
    };
  };
  provider?: { description?: string; logoSourceAddress?: string; logoTargetAddress?: string };
}

export function isDataValue(value: unknown): value is DataValue {
  return typeof value === "object" && value !== null && typeof (value as DataValue).type === "string";
}

/** True for a value with more to it than the cell shows. */
export function hasCard(value: DataValue): boolean {
  return value.type === "Entity" || value.properties !== undefined;
}

/**
 * What the cell shows, and calculates with.
 * @returns `undefined` for a type that is none of those known here.
 */
export function basicValue(value: DataValue): Scalar | undefined {
  switch (value.type) {
    case "Entity":
      return value.text ?? "";
    case "Double":
    case "FormattedNumber":
    case "String":
    case "Boolean":
    case "Error":
      return value.basicValue ?? undefined;
    case "Empty":
      return null;
    default:
      return undefined;
  }
}

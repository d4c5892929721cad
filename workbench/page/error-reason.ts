import { adviseOn } from "./formula-advice";
import { registries, type Model } from "./spreadsheet";

interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

/** Why a cell shows an error; nothing where it shows none. */
export type ErrorReason = (getters: Model["getters"], position: CellPosition) => string;

/** @returns a function that says it in words that say what to type. */
export function createErrorReason(addinNames: readonly string[]): ErrorReason {
  const names = registries.functionRegistry.getKeys();
  return (getters, position) => {
    const { message, errorOriginPosition = position } = getters.getEvaluatedCell(position) as {
      message?: string;
      errorOriginPosition?: CellPosition;
    };
    if (!message) return "";
    const formula = getters.getCellText(errorOriginPosition, { showFormula: true });
    if (!formula.startsWith("=")) return message;
    return adviseOn({ formula, message, separator: getters.getLocale().formulaArgSeparator }, names, addinNames) ?? message;
  };
}

/** Makes the engine's own box beside a cell with an error say the same. */
export function showErrorReason(popovers: (typeof registries)["cellPopoverRegistry"], reasonOf: ErrorReason): void {
  const { onHover } = popovers.get("ErrorToolTip");
  const explaining = new Map<unknown, unknown>();
  popovers.replace("ErrorToolTip", {
    onHover: (position, getters) => {
      const popover = onHover!(position, getters);
      if (!popover.isOpen) return popover;
      const original = popover.Component as unknown as ErrorBoxClass;
      if (!explaining.has(original)) explaining.set(original, explain(original, reasonOf));
      return { ...popover, Component: explaining.get(original) } as typeof popover;
    },
  });
}

/** The part of the engine's component that is used here. */
interface ErrorBox {
  readonly props: { cellPosition: CellPosition };
  readonly env: { model: Model };
  get evaluationError(): object | undefined;
}

// A class that is extended must take any arguments.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type ErrorBoxClass = new (...args: any[]) => ErrorBox;

function explain(original: ErrorBoxClass, reasonOf: ErrorReason): ErrorBoxClass {
  return class extends original {
    override get evaluationError(): object | undefined {
      const error = super.evaluationError;
      return error && { ...error, message: reasonOf(this.env.model.getters, this.props.cellPosition) };
    }
  };
}

import { createArgumentValues } from "../bridge/argument-values";
import type { CardStore } from "../bridge/card-store";
import { registerFunctions } from "../bridge/register";
import { prepareHost } from "../host/office-host";
import { DATA_TYPES_VERSION, compareVersions } from "../office/requirement-sets";
import { limitFormats } from "../bridge/result-formats";
import type { Addin } from "./addin";
import { offerArgumentValues } from "./argument-autocomplete";
import { limitChartTypes } from "./chart-types";
import { createErrorReason, showErrorReason } from "./error-reason";
import { addErrorTypes } from "./error-types";
import { helpers, registries } from "./spreadsheet";

/**
 * Makes the engine a host of the add-in. It must run before a workbook is read.
 * @returns a function that says why a cell shows an error, and one that lets formulas call the functions that the add-in's page has
 *   associated: again after that page was loaded again. It answers in words what does not fit together in the add-in.
 */
export function prepareEngine({ file }: Addin, runtimeVersion: string, cards: CardStore) {
  prepareHost();
  addErrorTypes(registries.errorTypes);
  limitFormats(registries.functionRegistry);
  limitChartTypes(registries.chartSubtypeRegistry);
  const useFunctions = ({ associations, errorClass }: Pick<Addin, "associations" | "errorClass">) =>
    registerFunctions(registries.functionRegistry, file, associations, {
      isError: helpers.isEvaluationError,
      toXC: helpers.toXC,
      cards,
      dataTypes: compareVersions(runtimeVersion, DATA_TYPES_VERSION) >= 0,
      errorClass,
      report: (problem) => console.error(problem),
    });
  offerArgumentValues(registries.autoCompleteProviders, createArgumentValues(file));
  const reasonOf = createErrorReason(file.functions.map(({ name }) => name.toUpperCase()));
  showErrorReason(registries.cellPopoverRegistry, reasonOf);
  return { useFunctions, reasonOf };
}

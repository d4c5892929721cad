/** Which dataset a workbook computes with, and whether it keeps to it. */
export { datasetOfTables } from "./dataset-of-tables";
export {
  pinnedTo,
  rememberedWithFigures,
  whileCalculating,
  workbookData,
  workbookDataSetting,
  WORKBOOK_DATA_KEY,
  type DatasetName,
  type WorkbookData,
} from "./workbook-data";

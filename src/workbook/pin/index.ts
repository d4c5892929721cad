/** Which dataset a workbook keeps to. */
export {
  pinnedTo,
  whileCalculating,
  workbookData,
  workbookDataSetting,
  WORKBOOK_DATA_KEY,
  type DatasetName,
  type WorkbookData,
} from "./workbook-data";

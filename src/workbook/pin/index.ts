/** Which dataset a workbook keeps to. */
export {
  pinnedTo,
  workbookData,
  workbookDataSetting,
  WORKBOOK_DATA_KEY,
  type DatasetName,
  type WorkbookData,
} from "./workbook-data";

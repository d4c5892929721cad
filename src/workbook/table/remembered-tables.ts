/** Key of the workbook's setting that holds the Orebook tables; the shape of its value has its own version. */
export const REMEMBERED_TABLES_KEY = "Orebook.tables";

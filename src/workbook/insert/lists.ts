/** The sheet that holds the names of drop-downs which are too long for Excel to keep in the cell. */
export const LISTS_SHEET = "Orebook lists";

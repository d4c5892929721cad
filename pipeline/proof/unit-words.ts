/** How units of the dataset begin, before what is weighed, for each unit that publishers write in words. */
const UNITS: Readonly<Record<string, string>> = {
  "metric tons": "t",
  tons: "t",
  "tonnes u": "t",
  "thousand tonnes": "kt",
  "thousand metric tons": "kt",
  "thousand metric dry tons": "kt",
  "million metric tons": "Mt",
  kilograms: "kg",
  "thousands of carats": "kct",
  "thousand carats": "kct",
  "million carats": "Mct",
  "million liters": "million L",
  "million cubic meters": "million m3",
  "million square feet": "million ft2",
  "million dollars": "million USD",
  percent: "%",
  number: "employees",
  index: "index",
  "cents per pound": "US cents/lb",
  "dollars per carat": "USD/ct",
  "dollars per dry metric ton unit": "USD/dmtu",
  "dollars per gram": "USD/g",
  "dollars per kilogram": "USD/kg",
  "dollars per metric ton": "USD/t",
  "dollars per metric ton unit": "USD/mtu",
  "dollars per pound": "USD/lb",
  "dollars per short ton": "USD/short ton",
  "dollars per ton": "USD/t",
  "dollars per troy ounce": "USD/troy oz",
  "$/mt": "USD/t",
  "$/dmtu": "USD/dmtu",
  "$/troy oz": "USD/troy oz",
};

/** What the endings of column names in the files of salient statistics up to 2025 say of the unit. */
const ENDINGS: Readonly<Record<string, string>> = {
  t: "t",
  kt: "kt",
  mmt: "Mt",
  kg: "kg",
  mct: "Mct",
  mcm: "million m3",
  mdol: "million USD",
  msqft: "million ft2",
  pct: "%",
  num: "employees",
  ctslb: "US cents/lb",
  dlb: "USD/lb",
  dkg: "USD/kg",
  dg: "USD/g",
  dt: "USD/t",
  dto: "USD/troy oz",
  dtoz: "USD/troy oz",
  dst: "USD/short ton",
};

/** How the unit must begin in the dataset; undefined where the publisher's words are not known. */
export function unitOfWords(words: string): string | undefined {
  return UNITS[words.trim().toLowerCase()];
}

/** The same for the name of a column, whose unit is its ending: `Imports_Scrap_kt`. */
export function unitOfEnding(column: string): string | undefined {
  return ENDINGS[column.split("_").at(-1)?.trim() ?? ""];
}

/** Whether a unit of the dataset is this one, whatever it says of what is weighed. */
export function isUnit(unit: string, beginning: string): boolean {
  return unit === beginning || unit.startsWith(`${beginning} `);
}

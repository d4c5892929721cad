/**
 * The libraries that the page and the frame load as separate files, straight from their installed packages: the spreadsheet is under the
 * LGPL, so its files are served as published, with their licence, and never enter a bundle.
 */
export interface VendorLibrary {
  /** Folder below `/vendor` in the served page. */
  folder: string;
  packageName: string;
  /** Files to serve, as paths inside the package. The licence text is always among them. */
  files: string[];
  licenceFile: string;
}

export const VENDOR: VendorLibrary[] = [
  {
    folder: "o-spreadsheet",
    packageName: "@odoo/o-spreadsheet",
    files: ["dist/o_spreadsheet.min.iife.js", "dist/o_spreadsheet.css", "dist/o_spreadsheet.xml"],
    licenceFile: "LICENSE",
  },
  { folder: "owl", packageName: "@odoo/owl", files: ["dist/owl.iife.min.js"], licenceFile: "LICENSE" },
  // The spreadsheet draws its charts with these: the version it is built for, axes of dates, and tree maps.
  { folder: "chart.js", packageName: "chart.js", files: ["dist/chart.umd.min.js"], licenceFile: "LICENSE.md" },
  { folder: "luxon", packageName: "luxon", files: ["build/global/luxon.min.js"], licenceFile: "LICENSE.md" },
  {
    folder: "chartjs-adapter-luxon",
    packageName: "chartjs-adapter-luxon",
    files: ["dist/chartjs-adapter-luxon.umd.min.js"],
    licenceFile: "LICENSE.md",
  },
  {
    folder: "chartjs-chart-treemap",
    packageName: "chartjs-chart-treemap",
    files: ["dist/chartjs-chart-treemap.min.js"],
    licenceFile: "LICENSE",
  },
  { folder: "bootstrap", packageName: "bootstrap", files: ["dist/css/bootstrap.min.css"], licenceFile: "LICENSE" },
  // Microsoft's Excel client, for the frame. Its licence lets it be used for development; it is never copied and never shipped.
  { folder: "office-js", packageName: "@microsoft/office-js", files: ["dist/excel-web-16.00.js"], licenceFile: "LICENSE.md" },
];

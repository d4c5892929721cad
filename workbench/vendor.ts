/**
 * The libraries that the page loads as separate files, straight from their installed packages: the spreadsheet is under the
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
  { folder: "bootstrap", packageName: "bootstrap", files: ["dist/css/bootstrap.min.css"], licenceFile: "LICENSE" },
];

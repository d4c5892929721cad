import path from "node:path";

export const PROJECT = path.resolve(__dirname, "..");
/** The built add-in. */
export const ADDIN = path.join(PROJECT, "dist");
/** The built page of the workbench. */
export const PAGE = path.join(PROJECT, "workbench", "dist");
export const PACKAGES = path.join(PROJECT, "node_modules");

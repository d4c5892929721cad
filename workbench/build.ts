import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { PAGE, PROJECT } from "./paths";

const SOURCES = path.join(PROJECT, "workbench", "page");
const OFFICE = path.join(PROJECT, "workbench", "office");

/** The page, and what the add-in's page finds in place of Microsoft's office.js: the spreadsheet and the add-in stay files of their own, loaded as they are. */
const configuration: Configuration = {
  mode: "development",
  devtool: "source-map",
  context: PROJECT,
  entry: {
    workbench: path.join(SOURCES, "main.ts"),
    "office/office": path.join(OFFICE, "office.ts"),
    "office/over-client": path.join(OFFICE, "over-client.ts"),
  },
  // Written even when unchanged, so that its time says when it was last built.
  output: { path: PAGE, filename: "[name].js", clean: true, compareBeforeEmit: false },
  externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        // Types are checked by `npm run types`.
        options: { transpileOnly: true, configFile: path.join(PROJECT, "tsconfig.json"), compilerOptions: { noEmit: false } },
      },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: path.join(SOURCES, "index.html"), chunks: ["workbench"] }),
    new CopyWebpackPlugin({ patterns: [path.join(SOURCES, "workbench.css"), path.join(PROJECT, "assets", "icon.svg")] }),
  ],
};

/** Builds the page into `workbench/dist`. @throws with the compiler's messages. */
export function buildPage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    if (!compiler) return reject(new Error("webpack refused the configuration of the workbench."));
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

/**
 * Bundles what ships. `npm run build` runs it and adds metadata and manifests; `npm run excel` serves it.
 *
 * Two scripts in a fixed order: functions.js holds the worksheet functions with the dataset and runs by itself, without a
 * page and without Office; taskpane.js builds on it (`dependOn`), so that pane and functions share one dataset in memory, gives Excel
 * the commands of ribbon, menu and keys, and loads the user interface as a chunk of its own after the functions are there.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const LicencePlugin = require("webpack-license-plugin");
const { version } = require("./package.json");
const { FRAME_ANCESTORS, PANE_POLICY, TEXT_POLICY } = require("./scripts/content-security-policy.cjs");

/** Licences under which a bundled package may come; another one stops the build. */
const ALLOWED_LICENCES = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/** What more than one part of the pane holds. */
const SHARED = { chunks: "async", minChunks: 2, enforce: true };

const NOTICES = "THIRD-PARTY-NOTICES";

/**
 * @param {Record<string, unknown>} env
 * @param {{ mode?: "production" | "development" }} argv
 * @returns {Promise<import("webpack").Configuration>}
 */
module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  return {
    mode,
    context: __dirname,
    entry: {
      functions: "./src/excel/functions.ts",
      taskpane: { import: ["./src/commands/index.ts", "./src/taskpane/index.ts"], dependOn: "functions" },
    },
    output: {
      path: path.join(__dirname, "dist"),
      filename: "[name].js",
      // Names stay the same from release to release; the query keeps Office from showing a chunk of an older one.
      chunkFilename: "[name].js?[contenthash]",
      // Relative to the page: the same files work under every base URL. Not "auto", which asks the page where it is.
      publicPath: "",
      globalObject: "globalThis",
      uniqueName: "orebook",
    },
    target: ["web", "es2020"],
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked by `npm run types`, once for the whole project.
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        // As text that is read and parsed on the first call: loading the script costs neither.
        {
          test: path.join(__dirname, "src/dataset/dataset.json"),
          type: "javascript/auto",
          use: path.join(__dirname, "scripts/lib/lazy-text-loader.cjs"),
        },
      ],
    },
    optimization: {
      // No chunk may come before functions.js.
      runtimeChunk: false,
      // What several parts of the pane need is loaded once, by the first of them to open: controls, what reads formulas, the feed, and the rest.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          controls: { ...SHARED, name: "controls", test: /[\\/]node_modules[\\/](@fluentui|@griffel|tabster)[\\/]/, priority: 2 },
          formulas: { ...SHARED, name: "formulas", test: /[\\/](src[\\/]workbook|@borgar[\\/]fx)[\\/]/, priority: 2 },
          // Not the order of versions, which tables ask too.
          feed: {
            ...SHARED,
            name: "feed",
            test: /[\\/]src[\\/](feed[\\/](?!version-order)|dataset[\\/](schema|checked))/,
            priority: 2,
          },
          pages: { ...SHARED, name: "pages", priority: 1 },
        },
      },
      // One letter beyond Latin-1 would make engines keep and read the whole script at two bytes a letter.
      minimizeOptions: { javascript: { compress: { passes: 2 }, format: { ascii_only: true } } },
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        templateParameters: { policy: PANE_POLICY },
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
        hash: true,
      }),
      new HtmlPlugin({
        template: "./src/help/support.html",
        filename: "support.html",
        chunks: [],
        templateParameters: { version, policy: TEXT_POLICY },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon*", to: "assets/[name][ext]" },
          { from: "assets/commands/*.png", to: "assets/commands/[name][ext]" },
          { from: "shortcuts.json" },
        ],
      }),
      licenceNotices(),
    ],
    cache:
      mode === "production"
        ? {
            type: "filesystem",
            buildDependencies: { config: [__filename, require.resolve("./scripts/content-security-policy.cjs")] },
          }
        : { type: "memory" },
    performance: false,
    infrastructureLogging: { level: "warn" },
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};

/** The licence text of every package that ends up in the scripts, to read and as data. */
function licenceNotices() {
  return new LicencePlugin({
    outputFilename: `${NOTICES}.json`,
    additionalFiles: { [`${NOTICES}.txt`]: noticesText },
    // Its loader code is part of every bundle although no module imports it.
    includePackages: () => [path.dirname(require.resolve("webpack/package.json"))],
    unacceptableLicenseTest: (licence) => !ALLOWED_LICENCES.includes(licence),
  });
}

function noticesText(packages) {
  const notices = packages.map(({ name, version: packageVersion, license, licenseText }) =>
    // Some packages name their licence and hold no text of it.
    `${name} ${packageVersion} (${license})\n\n${licenseText?.trim() || `https://spdx.org/licenses/${license}.html`}`.replace(
      /\r\n?/g,
      "\n",
    ),
  );
  return `${["Orebook contains software of others, under the licences below. The licences of the data are shown in the task pane under Sources.", ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** Serves over https with a certificate that Office on this machine trusts; `npm run excel` has installed it. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
    // The pages bring the rest of their policy themselves.
    headers: { "Access-Control-Allow-Origin": "*", "Content-Security-Policy": FRAME_ANCESTORS },
    // Metadata and manifests, which the build has written beside the bundle.
    static: { directory: path.join(__dirname, "dist"), watch: false },
    // A shared runtime keeps its page for the whole session; replacing it under Excel would drop the functions.
    hot: false,
    liveReload: false,
    client: false,
  };
}

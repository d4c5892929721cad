/** Bundles the stage for a browser. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { PROJECT } from "../../../workbench/paths";

const STANDS_IN = /[\\/]actions[\\/](count-workbook|select-cell|recipients)$/;

/** @returns the script of the page, whole. @throws with the compiler's messages */
export async function bundleStage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "orebook-stage-"));
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: PROJECT,
    entry: join(__dirname, "stage.tsx"),
    output: { path: folder, filename: "stage.js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new webpack.NormalModuleReplacementPlugin(STANDS_IN, join(__dirname, "stand-ins.ts")),
    ],
  });
  try {
    await new Promise<void>((resolve, reject) =>
      compiler!.run((error, stats) =>
        compiler!.close(() => {
          if (error) reject(error);
          else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
          else resolve();
        }),
      ),
    );
    return readFileSync(join(folder, "stage.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

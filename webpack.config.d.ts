import type { Configuration } from "webpack";

/** What webpack.config.js answers, for the scripts that run it. */
declare function webpackConfig(
  env?: Record<string, unknown>,
  argv?: { mode?: "production" | "development" },
): Promise<Configuration>;
export = webpackConfig;

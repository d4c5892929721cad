/** The feed on a page of its own, as the web view of Excel runs it: real network, WebCrypto and IndexedDB, under the pane's policy. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { PANE_POLICY } from "../../scripts/content-security-policy.cjs";
import { FeedServer } from "./feed-server";

const PROJECT = join(__dirname, "../..");

/** The bundle, in a folder that goes with it. */
export class FeedPage {
  private constructor(
    readonly server: FeedServer,
    private readonly folder: string,
    /** Scripts that pages have asked for. */
    readonly scripts: string[],
  ) {}

  static async start(): Promise<FeedPage> {
    const folder = mkdtempSync(join(tmpdir(), "orebook-feed-page-"));
    await bundleInto(folder);
    const scripts: string[] = [];
    const server = await FeedServer.start((request, response) => {
      if (request.url === "/") {
        response.writeHead(200, { "content-type": "text/html", "content-security-policy": PANE_POLICY });
        return void response.end(`<!doctype html><title>Feed</title><script src="page.js"></script>`);
      }
      const script = request.url!.slice(1);
      const path = join(folder, script);
      // Browsers ask for an icon of their own.
      if (!existsSync(path)) return void response.writeHead(404).end();
      scripts.push(script);
      response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(path));
    });
    return new FeedPage(server, folder, scripts);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function bundleInto(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    context: PROJECT,
    entry: { page: join(__dirname, "page-entry.ts") },
    output: { path: folder, filename: "[name].js", publicPath: "" },
    target: ["web", "es2020"],
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } }],
    },
    performance: false,
    // Speed counts here, and the size of a test page does not.
    optimization: { minimize: false },
  });
  return new Promise((resolve, reject) => {
    compiler!.run((error, stats) =>
      compiler!.close(() => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats!.toString({ all: false, errors: true })));
        else resolve();
      }),
    );
  });
}

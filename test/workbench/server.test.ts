import { createServer, type Server } from "node:net";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createWorkbenchApp, serve, type RunningServer } from "../../workbench/server";
import { VENDOR } from "../../workbench/vendor";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

const PROJECT = path.resolve(__dirname, "../..");
const app = createWorkbenchApp({ addin: ADDIN_FIXTURE, page: path.join(PROJECT, "workbench/page") });
const running: RunningServer[] = [];
const start = async (port: number, attempts?: number) => {
  const server = await serve(app, port, attempts);
  running.push(server);
  return server;
};
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const occupy = (port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen({ port, host }, () => resolve(server));
  });

test("serves the page, and the add-in byte for byte", async () => {
  const { url } = await start(0);
  expect(await (await fetch(url)).text()).toContain('<section id="grid"');
  const served = Buffer.from(await (await fetch(`${url}/addin/functions.js`)).arrayBuffer());
  expect(served.equals(readFileSync(path.join(ADDIN_FIXTURE, "functions.js")))).toBe(true);
});

test("lets no page of another place show the add-in's pages in a frame", async () => {
  const { url } = await start(0);
  for (const file of ["taskpane.html", "functions.js"]) {
    const { headers } = await fetch(`${url}/addin/${file}`);
    expect(headers.get("Content-Security-Policy")).toBe("frame-ancestors 'self'");
  }
});

test("gives the manifest that has the commands; a build without one is not an error", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "orebook-manifests-"));
  const { url, close } = await serve(createWorkbenchApp({ addin: folder }), 0);
  const ask = async () => {
    const response = await fetch(`${url}/manifest.xml`);
    return [response.status, await response.text()];
  };
  try {
    expect(await ask()).toEqual([204, ""]);
    writeFileSync(path.join(folder, "manifest-mineral.xml"), "<mineral/>");
    writeFileSync(path.join(folder, "manifest-deal.xml"), "<deal/>");
    expect(await ask()).toEqual([200, "<mineral/>"]);
    writeFileSync(path.join(folder, "manifest.xml"), "<both/>");
    expect(await ask()).toEqual([200, "<both/>"]);
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});

test.each(VENDOR)("serves $packageName as published, with its licence", async ({ folder, packageName, files, licenceFile }) => {
  const { url } = await start(0);
  const digest = (content: Buffer) => createHash("sha256").update(content).digest("hex");
  for (const [file, address] of [...files.map((each) => [each, path.posix.basename(each)]), [licenceFile, "LICENSE"]] as const) {
    const response = await fetch(`${url}/vendor/${folder}/${address}`);
    expect(response.status).toBe(200);
    expect(digest(Buffer.from(await response.arrayBuffer()))).toBe(
      digest(readFileSync(path.join(PROJECT, "node_modules", packageName, file!))),
    );
  }
});

test("serves nothing else of the project", async () => {
  const { url } = await start(0);
  for (const address of [
    "/package.json",
    "/addin/../../../package.json",
    "/addin/%2e%2e/%2e%2e/package.json",
    "/vendor/owl/package.json",
  ]) {
    expect((await fetch(url + address)).status).toBe(404);
  }
});

test("a port that another program has on one of the addresses of localhost is passed over", async () => {
  const first = await start(0);
  const second = await start(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect((await fetch(second.url)).status).toBe(200);
});

test("when none of the ports is free it says so", async () => {
  const other = await occupy(0, "127.0.0.1");
  const { port } = other.address() as { port: number };
  try {
    await expect(start(port, 1)).rejects.toThrow(
      `No free port from ${port} to ${port}. Free one, or name another with --port N.`,
    );
  } finally {
    other.close();
  }
});

import express, { type Express } from "express";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { serveFeed, type WorkbenchFeed } from "./feed/serve-feed";
import { ADDIN, PACKAGES, PAGE } from "./paths";
import { VENDOR } from "./vendor";

export interface WorkbenchAppOptions {
  /** The built add-in: functions.js, functions.json and what goes with them. Served below `/addin`. */
  addin?: string;
  /** The built page. */
  page?: string;
  /** What the feed of data offers: the release that the add-in was built with, unless told. It may be changed later. */
  feed?: WorkbenchFeed;
}

/**
 * Everything the page asks for, from this machine only; nothing is cached, so that a new build shows on reload. Of the feed alone, what
 * may be cached is said as it is elsewhere.
 */
export function createWorkbenchApp({
  addin = ADDIN,
  page = PAGE,
  feed = { offers: "bundled" },
}: WorkbenchAppOptions = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  for (const { folder, packageName, files, licenceFile } of VENDOR) {
    const root = path.join(PACKAGES, packageName);
    for (const file of files) {
      app.get(`/vendor/${folder}/${path.posix.basename(file)}`, (_request, response) => response.sendFile(path.join(root, file)));
    }
    app.get(`/vendor/${folder}/LICENSE`, (_request, response) =>
      response.type("text/plain").sendFile(path.join(root, licenceFile)),
    );
  }
  // The pages bring the rest of their policy themselves, as they do where the add-in is deployed.
  app.use("/addin", (_request, response, next) => {
    response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
    next();
  });
  app.get(`/addin/${TASK_PANE}`, (_request, response, next) => {
    readFile(path.join(addin, TASK_PANE), "utf8").then(
      (html) => response.type("html").send(withOwnOffice(html)),
      () => next(),
    );
  });
  app.get(MANIFEST_ADDRESS, (_request, response) => {
    const manifest = MANIFESTS.map((name) => path.join(addin, name)).find((file) => existsSync(file));
    if (manifest) response.type("xml").sendFile(path.resolve(manifest));
    else response.sendStatus(204);
  });
  app.use("/addin", serveFeed(addin, feed));
  app.use("/addin", express.static(addin, { cacheControl: false }));
  app.use(express.static(page, { cacheControl: false }));
  return app;
}

/** Where the page finds the manifest whose commands it offers. */
export const MANIFEST_ADDRESS = "/manifest.xml";
/** The manifest with the commands, in either layout of a build. */
const MANIFESTS = ["manifest.xml", "manifest-mineral.xml"];

const TASK_PANE = "taskpane.html";
/** Where the pane's page has Microsoft's office.js from, and where the workbench has its own. */
export const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
export const OWN_OFFICE_ADDRESS = "/office/office.js";

/** The page as it was built, but for the one address. */
export const withOwnOffice = (html: string): string => html.replace(OFFICE_ADDRESS, OWN_OFFICE_ADDRESS);

export interface RunningServer {
  port: number;
  url: string;
  close(): Promise<void>;
}

/** The addresses that `localhost` may mean: a browser may try either first, so a port is free only if it is on both. */
const LOOPBACK = ["127.0.0.1", "::1"];
const NO_SUCH_ADDRESS = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

/**
 * Serves on `localhost` at the port asked for, or at the next free one after it.
 * @param port 0 takes any free port.
 * @throws when none of the `attempts` ports is free, and on any other failure to listen.
 */
export async function serve(app: Express, port: number, attempts = 50): Promise<RunningServer> {
  for (let candidate = port; candidate < port + attempts && candidate <= 65535; candidate++) {
    const servers = await listenOnLoopback(app, candidate);
    if (servers) {
      const taken = (servers[0]?.address() as AddressInfo).port;
      return { port: taken, url: `http://localhost:${taken}`, close: () => closeAll(servers) };
    }
  }
  throw new Error(`No free port from ${port} to ${port + attempts - 1}. Free one, or name another with --port N.`);
}

/** @returns `undefined` when another program has the port. */
async function listenOnLoopback(app: Express, port: number): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  try {
    for (const host of LOOPBACK) {
      try {
        const chosen = servers[0] ? (servers[0].address() as AddressInfo).port : port;
        servers.push(await listen(app, chosen, host));
      } catch (error) {
        if (!NO_SUCH_ADDRESS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      }
    }
  } catch (error) {
    await closeAll(servers);
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    throw error;
  }
  if (servers.length === 0) throw new Error("This machine has no loopback address to serve the workbench on.");
  return servers;
}

function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: true }, () => resolve(server));
  });
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}

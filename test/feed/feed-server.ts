import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createHash } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { LATEST } from "../../src/feed/announcement";

/** What the server does with a request for one file: bytes to answer, or how it behaves. */
export type Behaviour = Uint8Array | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server of files on this machine, whose every file can misbehave. */
export class FeedServer {
  readonly files = new Map<string, Behaviour>();
  /** Each request in order: path, and what it says of caches. */
  readonly requests: { path: string; cacheControl: string | undefined }[] = [];
  /** Each answer in order of its end, with what the request and it took on the wire, in bytes, headers included. */
  readonly answers: { path: string; status: number; asked: number; sent: number }[] = [];

  private readonly counted = new WeakMap<Socket, { read: number; written: number }>();

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** @param rest answers what lies outside /data/ */
  static async start(rest?: RequestListener): Promise<FeedServer> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const started = new FeedServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on("request", (request, response) =>
      request.url!.startsWith("/data/") || !rest ? started.answer(request, response) : rest(request, response),
    );
    return started;
  }

  get address(): string {
    return `${this.origin}/data/latest.json`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url!.replace("/data/", "");
    this.requests.push({ path, cacheControl: request.headers["cache-control"] });
    const { socket } = request;
    const [read, written] = [this.counted.get(socket)?.read ?? 0, this.counted.get(socket)?.written ?? 0];
    response.on("finish", () => {
      this.answers.push({
        path,
        status: response.statusCode,
        asked: socket.bytesRead - read,
        sent: socket.bytesWritten - written,
      });
      this.counted.set(socket, { read: socket.bytesRead, written: socket.bytesWritten });
    });
    const behaviour = this.files.get(path);
    if (typeof behaviour === "function") behaviour(request, response);
    else if (behaviour === undefined) response.writeHead(404).end("<h1>Not found</h1>");
    else serve(request, response, Buffer.from(behaviour), path === LATEST);
  }
}

/** As docs/deploy.md has it: what may change is asked for again each time, the rest never; text travels compressed. */
function serve(request: IncomingMessage, response: ServerResponse, content: Buffer, mayChange: boolean): void {
  const etag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
  const headers = {
    "content-type": "application/json",
    "cache-control": mayChange ? "no-cache" : "public, max-age=31536000, immutable",
    etag,
  };
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304, headers).end();
  const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const body = takesGzip ? gzipSync(content, { level: 6 }) : content;
  response
    .writeHead(200, { ...headers, "content-length": body.length, ...(takesGzip && { "content-encoding": "gzip" }) })
    .end(body);
}

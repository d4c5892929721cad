import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with a request for one file: bytes to answer, or how it behaves. */
export type Behaviour = Uint8Array | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server of files on this machine, whose every file can misbehave. */
export class FeedServer {
  readonly files = new Map<string, Behaviour>();
  /** Each request in order: path, and what it says of caches. */
  readonly requests: { path: string; cacheControl: string | undefined }[] = [];

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
    const behaviour = this.files.get(path);
    if (typeof behaviour === "function") behaviour(request, response);
    else if (behaviour === undefined) response.writeHead(404).end("<h1>Not found</h1>");
    else response.end(behaviour);
  }
}

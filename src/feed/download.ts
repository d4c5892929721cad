import { sizeText } from "./bytes";
import type { Feed } from "./feed";
import { cancelled, FeedProblem } from "./feed-problem";

/** Milliseconds without a byte. */
const PATIENCE = 30_000;

export interface Download {
  /** As messages name it. */
  name: string;
  address: string;
  /** Bytes after which it is given up: more are neither wanted nor kept. */
  most: number;
  cache: RequestCache;
  signal?: AbortSignal;
  /** @param received bytes so far */
  onReceived?(received: number): void;
}

/**
 * A file's bytes.
 * @throws FeedProblem for every way in which they do not come: no answer, an answer that is none, silence half way, too many bytes,
 *   cancelled
 */
export async function download({ fetch, patience = PATIENCE }: Feed, wanted: Download): Promise<Uint8Array<ArrayBuffer>> {
  const { name, address, most, cache, signal, onReceived } = wanted;
  const ending = new AbortController();
  let end: (problem: FeedProblem) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (problem) => {
      reject(problem);
      ending.abort();
    };
  });
  // It may end while nothing waits for it.
  ended.catch(() => undefined);
  const cancel = (): void => end(cancelled());
  const stalled = (): void =>
    end(
      new FeedProblem(
        "stalled",
        `${name} stopped coming: no byte in ${Math.round(patience / 1000)} seconds.`,
        "Try again, where the network is faster.",
      ),
    );
  let timer = setTimeout(stalled, patience);
  const parts: Uint8Array[] = [];
  let received = 0;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    if (signal?.aborted) throw cancelled();
    signal?.addEventListener("abort", cancel);
    const answer = await Promise.race([
      ended,
      fetch(address, { cache, signal: ending.signal, referrerPolicy: "no-referrer" }).catch(() => {
        throw noAnswer(name, address);
      }),
    ]);
    if (!answer.ok) throw refused(name, address, answer);
    reader = answer.body?.getReader();
    while (reader) {
      const { done, value } = await Promise.race([
        ended,
        reader.read().catch(() => {
          throw cutOff(name, received);
        }),
      ]);
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(stalled, patience);
      received += value.length;
      if (received > most) throw tooLong(name, most);
      parts.push(value);
      onReceived?.(received);
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    // Whatever still comes is not wanted; a stream that has ended takes this as said.
    void reader?.cancel().catch(() => undefined);
  }
  return joined(parts, received);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function noAnswer(name: string, address: string): FeedProblem {
  return new FeedProblem(
    "no answer",
    `${name} could not be fetched from ${new URL(address).origin}: there is no network, or the server does not answer.`,
    "Try again when the network is there.",
  );
}

function refused(name: string, address: string, { status }: Response): FeedProblem {
  if (status === 404 || status === 410)
    return new FeedProblem(
      "not found",
      `${new URL(address).origin} has no ${name} (${status}).`,
      "Try again in a few minutes; if it stays so, tell whoever serves the add-in.",
    );
  return new FeedProblem(
    "refused by server",
    `${new URL(address).origin} answered ${status} in place of ${name}.`,
    "Try again later; if it stays so, tell whoever serves the add-in.",
  );
}

export function cutOff(name: string, received: number, expected?: number): FeedProblem {
  const of = expected === undefined ? "" : ` of ${sizeText(expected)}`;
  return new FeedProblem("cut off", `The download of ${name} ended after ${sizeText(received)}${of}.`, "Try again.");
}

function tooLong(name: string, most: number): FeedProblem {
  return new FeedProblem(
    "too large",
    `${name} has more than the ${sizeText(most)} that it may have; the download was stopped.`,
    "Try again; if it stays so, tell whoever serves the add-in.",
  );
}

/** The messages of `OfficeExtension.HostBridge`: a request of the library, its reply, and what Excel tells without being asked. */
import type { BatchReply } from "./batch";
import { HostError } from "./errors";

/** Excel on the web takes and gives at most this much at once. */
export const MOST_BYTES = 5 * 1024 * 1024;

const REQUEST = 1;
const REPLY = 2;
const NOTICE = 3;

const EVENT_CATEGORY = 65536;

export interface RequestMessage {
  id: number;
  flags: number;
  body: unknown;
}

/** An event of Excel. `target` is the id of what it happened to, `Workbook`, or nothing. */
export interface ExcelEvent {
  type: number;
  target: string;
  detail: object;
}

/** @returns undefined for what is no request. */
export function readRequest(text: string): RequestMessage | undefined {
  const message = JSON.parse(text) as { id?: unknown; type?: unknown; flags?: unknown; message?: { body?: unknown } };
  if (message.type !== REQUEST || typeof message.id !== "number") return undefined;
  const body = message.message?.body;
  return {
    id: message.id,
    flags: typeof message.flags === "number" ? message.flags : 0,
    body: typeof body === "string" ? (JSON.parse(body) as unknown) : body,
  };
}

export function writeReply(id: number, reply: BatchReply): string {
  return writeMessage(id, 200, JSON.stringify(reply));
}

/** For a request of which nothing was done. */
export function writeRefusal(id: number, { code, message, status }: HostError): string {
  return writeMessage(id, status, JSON.stringify({ error: { code, message } }));
}

export function writeEvent({ type, target, detail }: ExcelEvent): string {
  const entry = { messageCategory: EVENT_CATEGORY, messageType: type, targetId: target, message: JSON.stringify(detail) };
  return JSON.stringify({ type: NOTICE, message: { entries: [entry] } });
}

function writeMessage(id: number, statusCode: number, body: string): string {
  return JSON.stringify({ id, type: REPLY, message: { statusCode, headers: {}, body } });
}

/**
 * A request batch as Excel's client library sends it (`@microsoft/office-js` 1.1.110, `excel-web-16.00.debug.js`): object paths name the
 * objects, actions say what to do with them, in order. Names are those of the library's own members with a capital first letter.
 */
import { HostError } from "./errors";

/** `ActionType` of the library. The others are never sent to a host that has no RichApiRuntime set. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** `ObjectPathType` of the library. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Bits of the flags that come beside a batch. */
export const FLAG = { write: 1, delayForCellEdit: 64 } as const;

export interface Arguments {
  Arguments?: unknown[];
  /** Where an argument is an object: the id of its path, else 0. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

export interface Query {
  /** Paths of properties such as `Values` or `worksheet/name`; none or `*` is every plain property. */
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: Arguments;
  QueryInfo?: Query;
}

export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchReply {
  Results: ActionResult[];
  /** Trace actions that were reached: the library adds event handlers only then. */
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

/** @throws HostError when it is no batch: then nothing of it was done. */
export function decodeBatch(body: unknown): Batch {
  const batch = body as Partial<Batch> | null;
  if (typeof batch !== "object" || batch === null || !Array.isArray(batch.Actions) || typeof batch.ObjectPaths !== "object")
    throw new HostError("GeneralException", "The request is no batch: it has no Actions or no ObjectPaths.");
  return batch as Batch;
}

/** How an Excel object of the host is described: a table of its members, each by the name that the client library sends. */
import { lacks } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Book } from "./book";

interface Property<T> {
  get(self: T): unknown;
  set?(self: T, value: unknown): void;
}

export interface Members<T> {
  /** Name of the class in Microsoft's reference, such as `Range`. */
  className: string;
  /** Plain values: what `load` gives and what is assigned. */
  properties?: Record<string, Property<T>>;
  /** Properties that are objects themselves, or null. */
  navigation?: Record<string, (self: T) => HostObject | null>;
  /** Methods that give an object, or null for the null object of an `OrNullObject` method. `GetItem` also answers the indexer. */
  objects?: Record<string, (self: T, args: MemberArguments) => HostObject | null>;
  /** Methods that do something; what they return is the value of the client's result. */
  methods?: Record<string, (self: T, args: MemberArguments) => unknown>;
  /** Events that the object tells of, by the name that registering them has. */
  events?: readonly string[];
  /** What a collection lists. */
  items?(self: T): HostObject[];
}

export abstract class HostObject {
  /** Set while the client keeps the object beyond the batch that made it. */
  referenceId?: string;

  abstract readonly members: unknown;

  /** What lets the client find the object again: `{ Id }`, `{ _Id }` or nothing. */
  identity(): Record<string, string> {
    return {};
  }
}

/** An object of the workbook that needs nothing but the workbook. */
export abstract class BookObject extends HostObject {
  constructor(readonly book: Book) {
    super();
  }
}

/** An object of one worksheet. */
export abstract class SheetObject extends BookObject {
  constructor(
    book: Book,
    readonly sheetId: string,
  ) {
    super(book);
  }
}

/** The members of any object; the table was made for its class, so that every member takes it as its own. */
export function membersOf(object: HostObject): Members<HostObject> {
  return object.members as Members<HostObject>;
}

/** @throws HostError NotImplemented, with the member's name as the documentation has it. */
export function member<T>(className: string, table: Record<string, T> | undefined, name: string): T {
  const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw lacks(memberName(className, name));
  return found;
}

/** `Range.values` for `Values` of a Range. */
export const memberName = (className: string, name: string): string =>
  `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const REGISTRATION = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/;

/** The event that a call asks for or gives up. @returns undefined for any other call */
export function registeredEvent(methodName: string): string | undefined {
  return REGISTRATION.exec(methodName)?.[1];
}

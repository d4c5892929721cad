/** Runs a batch: actions in order, the first error ends it, and what was done before stays done, as in Excel. */
import { MemberArguments } from "./objects/arguments";
import type { Book } from "./objects/book";
import { type HostObject, member, memberName, membersOf, registeredEvent } from "./objects/object";
import { WorkbookObject } from "./objects/workbook";
import {
  ACTION,
  type Action,
  type Arguments,
  type Batch,
  type BatchReply,
  type ObjectPath,
  PATH,
  type Query,
} from "./wire/batch";
import { HostError, lacks } from "./wire/errors";
import { readQuery, type Selection, wholeSelection } from "./wire/query";

export function runBatch(book: Book, batch: Batch): BatchReply {
  const run = new BatchRun(book, batch.ObjectPaths);
  const reply: BatchReply = { Results: [], TraceIds: [] };
  let index = 0;
  try {
    for (const action of batch.Actions) {
      if (action.ActionType === ACTION.trace) reply.TraceIds.push(action.Id);
      reply.Results.push({ ActionId: action.Id, Value: run.act(action) ?? null });
      index++;
    }
    book.spreadsheet.flush();
    book.spreadsheet.calculateDirty();
  } catch (thrown) {
    reply.Error = describeError(thrown, run.location, Math.min(index, batch.Actions.length - 1));
    finishWrites(book);
  }
  return reply;
}

/** What was written before the error stays, unless it is itself what the spreadsheet refuses. */
function finishWrites(book: Book): void {
  try {
    book.spreadsheet.flush();
  } catch (thrown) {
    if (!(thrown instanceof HostError)) throw thrown;
  }
}

function describeError(thrown: unknown, location: string, actionIndex: number): BatchReply["Error"] {
  // A defect of the host is an internal error to the client, and is seen by whoever works on the host.
  if (!(thrown instanceof HostError)) console.error(thrown);
  const error = thrown instanceof HostError ? thrown : new HostError("GeneralException", String(thrown));
  const { code, message, status } = error;
  return { Code: code, Message: message, Location: location, HttpStatusCode: status, ActionIndex: actionIndex };
}

class BatchRun {
  /** The member that is being worked on, as the documentation names it. */
  location = "";
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly book: Book,
    private readonly paths: Batch["ObjectPaths"],
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return undefined;
    const object = this.resolve(action.ObjectPathId);
    // Microsoft's samples delete what is not there: a null object takes every call and does nothing.
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identify(object);
      case ACTION.query:
        return this.query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.call(object, action);
      case ACTION.setProperty:
        return this.set(object, action);
      default:
        throw lacks(`actions of type ${action.ActionType}`);
    }
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") return void this.book.references.keep(object);
    const { className, methods, events = [] } = membersOf(object);
    const event = registeredEvent(action.Name);
    this.location = memberName(className, event ? `on${event}` : action.Name);
    if (event && events.includes(event)) return undefined;
    if (event) throw lacks(this.location);
    return member(className, methods, action.Name)(object, this.arguments(action.ArgumentInfo));
  }

  private set(object: HostObject, action: Action): void {
    const { className, properties } = membersOf(object);
    this.location = memberName(className, action.Name);
    const { set } = member(className, properties, action.Name);
    if (!set) throw lacks(`a way to set ${this.location}`);
    set(object, this.arguments(action.ArgumentInfo).any(0) ?? null);
  }

  private query(object: HostObject, query: Query): unknown {
    const { className, items } = membersOf(object);
    this.location = className;
    const selection = readQuery(query);
    if (!items) return this.read(object, selection);
    const from = query.Skip ?? 0;
    const listed = items(object).slice(from, query.Top === undefined ? undefined : from + query.Top);
    return this.readItems(object, listed, selection);
  }

  /** A collection answers what it has of the selection itself, such as `count`, and its items the rest. */
  private readItems(collection: HostObject, listed: readonly HostObject[], selection: Selection): unknown {
    const own = Object.keys(membersOf(collection).properties ?? {}).filter((name) => selection.names.has(name.toLowerCase()));
    const ownNames = new Set(own.map((name) => name.toLowerCase()));
    const ofItems = { ...selection, names: new Map([...selection.names].filter(([name]) => !ownNames.has(name))) };
    const values = own.map((name) => [name, membersOf(collection).properties![name]!.get(collection)] as const);
    return { ...Object.fromEntries(values), _Items: listed.map((item) => this.read(item, ofItems)) };
  }

  private read(object: HostObject, selection: Selection): Record<string, unknown> {
    const { className, properties = {}, navigation = {} } = membersOf(object);
    const values: Record<string, unknown> = identify(object);
    const wanted = new Map(selection.names);
    for (const [name, { get }] of Object.entries(properties)) {
      const isNamed = wanted.delete(name.toLowerCase());
      if (isNamed || selection.all) values[name] = get(object);
    }
    const children = new Map(selection.children);
    // A navigation property named alone means everything plain of what is behind it.
    for (const [key, name] of wanted) children.set(key, { name, selection: wholeSelection() });
    for (const [lowered, child] of children) {
      const key = Object.keys(navigation).find((each) => each.toLowerCase() === lowered);
      if (key === undefined) throw lacks(memberName(className, child.name));
      values[key] = this.readChild(navigation[key]!(object), child.selection);
    }
    return values;
  }

  private readChild(object: HostObject | null, selection: Selection): unknown {
    if (object === null) return null;
    const { items } = membersOf(object);
    return items ? this.readItems(object, items(object), selection) : this.read(object, selection);
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.open(path);
    this.resolved.set(id, object);
    return object;
  }

  private open(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return new WorkbookObject(this.book);
      case PATH.referenceId:
        return this.book.references.find(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.method:
      case PATH.property:
      case PATH.indexer:
        return this.openMember(path);
      default:
        throw lacks(`the service ${path.Name}`);
    }
  }

  private openMember(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const { className, navigation, objects } = membersOf(parent);
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    this.location = memberName(className, name);
    if (path.ObjectPathType === PATH.property) return member(className, navigation, name)(parent);
    return member(className, objects, name)(parent, this.arguments(path.ArgumentInfo));
  }

  private arguments({ Arguments = [], ReferencedObjectPathIds = [] }: Arguments = {}): MemberArguments {
    return new MemberArguments(
      Arguments.map((value, index) => {
        const pathId = ReferencedObjectPathIds[index];
        return typeof pathId === "number" && pathId !== 0 ? this.resolve(pathId) : value;
      }),
    );
  }
}

function identify(object: HostObject): Record<string, string> {
  return object.referenceId === undefined ? object.identity() : { ...object.identity(), _ReferenceId: object.referenceId };
}

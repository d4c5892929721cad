import { ACTION, type Action, type Batch, PATH } from "./batch";

/** The members that a batch uses, each once, in the words of the library's users: `getRange, values =, load`. */
export function summarize(body: unknown): string {
  const { Actions, ObjectPaths } = body as Partial<Batch>;
  if (!Array.isArray(Actions)) return "";
  return [...new Set(Actions.flatMap((action) => wordsFor(action, ObjectPaths ?? {})))].join(", ");
}

function wordsFor({ ActionType, Name, ObjectPathId }: Action, paths: Batch["ObjectPaths"]): string[] {
  switch (ActionType) {
    case ACTION.instantiate: {
      const path = paths[String(ObjectPathId)];
      return path && [PATH.method, PATH.property].includes(path.ObjectPathType as 3) ? [memberOf(path.Name)] : [];
    }
    case ACTION.query:
      return ["load"];
    case ACTION.setProperty:
      return [`${memberOf(Name)} =`];
    case ACTION.method:
      // The library asks to keep most ranges; nobody has written that.
      return Name === "_KeepReference" ? [] : [memberOf(Name.replace(/^_/, ""))];
    default:
      return [];
  }
}

const memberOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Names that languages, browsers and libraries ask any object for, and what of Office only Outlook has: undefined in Excel as well. */
const QUIET = new Set([
  "then",
  "toJSON",
  "$$typeof",
  "constructor",
  "mailbox",
  "roamingSettings",
  "prototype",
  "nodeType",
  "tagName",
]);

/**
 * An object whose missing members are an error with their name: what Office has and the workbench has not must never look like nothing.
 * Asking with `in` stays an honest question.
 */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === "string" && !(key in object) && !QUIET.has(key) && !key.startsWith("_"))
        throw new Error(`The workbench lacks ${name}.${key}.`);
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
}

/**
 * Says what is wrong with shortcuts.json, the keys of the commands, before Excel leaves them out without a word.
 * Rules: Microsoft's schema of the file, and "Add custom keyboard shortcuts to your Office Add-ins" in its documentation. Pure.
 */
import Ajv from "ajv";
import schema from "./manifest-schema/extended-manifest.schema.json";

interface Shortcuts {
  actions?: { id: string; name?: string }[];
  shortcuts?: { action: string; key: Partial<Record<Platform | "default", string>> }[];
  resources?: { default: Record<string, { value: string }> };
}

const PLATFORMS = ["windows", "mac", "web"] as const;
type Platform = (typeof PLATFORMS)[number];

const MODIFIERS: Record<Platform, readonly string[]> = {
  windows: ["Ctrl", "Alt", "Shift"],
  web: ["Ctrl", "Alt", "Shift"],
  mac: ["Command", "Option", "Shift"],
};

/**
 * Ctrl and Alt together are AltGr, and with Shift type a capital letter on keyboards of several countries: Polish, Latvian, US
 * International and others. A key of these would take the letter from the people who write in that language.
 */
const TYPED_WITH_ALTGR = [..."ACDEGIKLNOPQRSTUWXYZ"];

const schemaProblems = (() => {
  // The schema says draft-04, of which it uses nothing that later drafts read in another way.
  const { $schema: _draft, ...rules } = schema as Record<string, unknown>;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(rules);
  return (content: unknown): string[] =>
    validate(content)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `shortcuts.json ${instancePath || "/"} ${message}.`);
})();

/** One line for each thing that is wrong; empty when the file is good. */
export function checkShortcuts(text: string): string[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return [`shortcuts.json is not JSON: ${(error as Error).message}`];
  }
  const problems = schemaProblems(content);
  // What has another form cannot be read further.
  return problems.length > 0 ? problems : contentProblems(content as Shortcuts);
}

/** Ids of the actions that a file of keys names; none where it cannot be read. */
export function shortcutActions(text: string): string[] {
  if (checkShortcuts(text).length > 0) return [];
  return ((JSON.parse(text) as Shortcuts).actions ?? []).map(({ id }) => id);
}

function contentProblems({ actions = [], shortcuts = [], resources }: Shortcuts): string[] {
  const problems: string[] = [];
  const resolved = (text: string): string | undefined => {
    const name = /^\$\{resource\.(.*)\}$/.exec(text)?.[1];
    return name === undefined ? text : resources?.default[name]?.value;
  };
  for (const [index, { id, name }] of actions.entries()) {
    if (actions.findIndex((other) => other.id === id) !== index) problems.push(`shortcuts.json has the action "${id}" twice.`);
    if (name === undefined) problems.push(`shortcuts.json: the action "${id}" has no name, which Excel shows where keys clash.`);
    else if (!resolved(name)) problems.push(`shortcuts.json: the name ${name} of the action "${id}" is not among the resources.`);
    if (!shortcuts.some(({ action }) => action === id)) problems.push(`shortcuts.json: the action "${id}" has no key.`);
  }
  for (const { action, key } of shortcuts) {
    if (!actions.some(({ id }) => id === action))
      problems.push(`shortcuts.json: a key names the action "${action}", which is not there.`);
    if (key.default === undefined) problems.push(`shortcuts.json: the key of "${action}" has no default.`);
  }
  for (const platform of PLATFORMS) {
    const taken = new Map<string, string>();
    for (const { action, key } of shortcuts) {
      const written = key[platform] ?? key.default;
      const combination = written === undefined ? undefined : resolved(written);
      if (combination === undefined) continue;
      problems.push(...combinationProblems(combination, platform).map((problem) => `shortcuts.json: ${problem}`));
      const normal = combination.toUpperCase().split("+").sort().join("+");
      const other = taken.get(normal);
      if (other !== undefined)
        problems.push(`shortcuts.json: ${combination} starts both "${other}" and "${action}" (${platform}).`);
      taken.set(normal, action);
    }
  }
  return problems;
}

function combinationProblems(combination: string, platform: Platform): string[] {
  const parts = combination.split("+");
  const letter = parts[parts.length - 1] ?? "";
  const modifiers = parts.slice(0, -1);
  // Microsoft asks for all three: other combinations are Excel's, the browser's or the system's own.
  // On a Mac, Control and Option together are the keys of VoiceOver, so the default of the other platforms does not do there.
  const wanted = MODIFIERS[platform];
  if (
    modifiers.length !== wanted.length ||
    !wanted.every((modifier) => modifiers.includes(modifier)) ||
    !/^[A-Z0-9]$/.test(letter)
  )
    return [`${combination} (${platform}): write ${wanted.join("+")}+ and one capital letter or digit.`];
  if (platform !== "mac" && TYPED_WITH_ALTGR.includes(letter))
    return [`${combination} (${platform}) types a letter on some keyboards, where Ctrl+Alt is AltGr. Use another letter.`];
  return [];
}

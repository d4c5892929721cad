import * as v from "valibot";
import { record, typed, typedTexts } from "../../src/dataset/schema/words";
import { fold } from "../../src/domain/name";
import { type PartInput } from "./part";

/** As `parties.json` has it: names under which deals have one company or body, and what else people call it. */
const schema = v.array(
  record({ names: v.pipe(v.array(typed), v.nonEmpty("must have a name")), aliases: v.optional(typedTexts, []) }),
);

const FILE = "parties.json";

/** Other names of companies and bodies that are parties of deals, with their short names. */
export class PartyNames {
  /** The names of one party by each that deals have it under. */
  private readonly namesOf = new Map<string, readonly string[]>();
  private readonly met = new Set<string>();
  private readonly lineOf = new Map<string, number | undefined>();

  constructor(private readonly input: PartInput) {
    const json = input.folder.json(FILE, schema);
    if (!json) return;
    const owner = new Map<string, string>();
    for (const [index, { names, aliases }] of json.value.entries()) {
      const [name] = names as [string];
      for (const each of [...names, ...aliases]) {
        const other = owner.get(fold(each));
        if (other !== undefined)
          input.problems.add(
            json.file,
            json.lineAt(index),
            `the name "${each}" is there twice, of "${other}" and of "${name}". Remove one.`,
          );
        owner.set(fold(each), name);
      }
      for (const each of names) {
        this.namesOf.set(each, [...names, ...aliases]);
        this.lineOf.set(each, json.lineAt(index, "names"));
      }
    }
  }

  /** The other names of a party; undefined where none is declared. */
  aliasesOf(name: string): string[] | undefined {
    this.met.add(name);
    return this.namesOf.get(name)?.filter((each) => each !== name);
  }

  /** Reports names that no deal has, once every deal is read: names of a party that was renamed would be missing without a word. */
  /** @param isEveryDealRead whether all files of deals could be read */
  reportUnused(isEveryDealRead: boolean): void {
    const { folder, problems } = this.input;
    // Of a deal that cannot be read it is not known which parties it has.
    if (!isEveryDealRead) return;
    for (const [name, line] of this.lineOf)
      if (!this.met.has(name))
        problems.add(
          folder.nameOf(FILE),
          line,
          `no deal has a party "${name}". Write it as a deal does, or put it under "aliases".`,
        );
  }
}

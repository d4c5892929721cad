import { readFileSync } from "node:fs";
import { join } from "node:path";
import { namesOf } from "../../src/domain/name";
import { NameIndex } from "../../src/domain/name-index";

interface Entry {
  id: string;
  name: string;
  aliases: string[];
  iso2?: string;
}

/** Finds our country ids by a publisher's names. */
export class CountryNames {
  private readonly index: NameIndex<Entry>;

  /** @param data the folder `data/` */
  constructor(data: string) {
    const { countries } = JSON.parse(readFileSync(join(data, "countries.json"), "utf8")) as { countries: Entry[] };
    this.index = new NameIndex("country", countries, namesOf);
  }

  /** @returns undefined for a name that no country has */
  find(name: string): string | undefined {
    return this.index.get(name)?.id;
  }

  /** The name that we show for a country. */
  nameOf(name: string): string | undefined {
    return this.index.get(name)?.name;
  }
}

/** Gathers what an import cannot place, so that one run lists all of it. */
export class Unmatched {
  private readonly found: string[] = [];

  add(file: string, line: number, reason: string): void {
    this.found.push(`${file}:${line}: ${reason}`);
  }

  /** @throws TypeError with one line for each thing found */
  throwIfAny(): void {
    if (this.found.length > 0) throw new TypeError(this.found.join("\n"));
  }
}

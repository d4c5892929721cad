import { fold } from "../../domain/name";
import { NameIndex } from "../../domain/name-index";
import type { Place } from "../place";
import type { Deal, DealParty } from "../schema";

/** Deals of a party, each with the lines that name it. */
export type DealsOfParty = ReadonlyMap<Deal, readonly DealParty[]>;

/** One line of a deal that names a party. */
interface Line {
  deal: Deal;
  party: DealParty;
  /** Its names as names are compared, a line for each, with a space before and after each word. */
  searchable: string;
}

/** Letters that tell a name: fewer begin the words of many. */
const FEWEST_LETTERS = 3;

/** Words that stand in many names and tell none. */
const SMALL_WORDS = new Set(
  "a an as at by d da de del der des di do du el for from in la le of on or the to und van von".split(" "),
);

/** The parties of all deals, indexed: countries and groups by id, everybody by the words of their names. */
export class Parties {
  private readonly lines: readonly Line[];
  private names: NameIndex<string> | undefined;

  constructor(deals: readonly Deal[]) {
    this.lines = deals.flatMap((deal) => deal.parties.map((party) => ({ deal, party, searchable: searchable(party) })));
  }

  /** Deals of a country, or of a group of countries: itself or any member. */
  ofPlace(place: Place): DealsOfParty {
    const ids = new Set(place.kind === "group" ? [place.id, ...place.members] : [place.id]);
    return this.dealsWith(({ party }) => party.country !== undefined && ids.has(party.country));
  }

  /**
   * Deals of a company or body by one of its names or the beginning of it or of a later word in it: of at least three letters, or a whole
   * word of two. Small words such as `of` alone tell no name.
   */
  ofBody(text: string): DealsOfParty {
    const wanted = fold(text);
    const letters = lettersIn(wanted);
    if (letters >= FEWEST_LETTERS) return this.dealsWith(({ searchable }) => searchable.includes(` ${wanted}`));
    if (letters < 2) return new Map();
    return this.dealsWith(({ searchable }) => searchable.includes(` ${wanted} `));
  }

  /** Whether a text is too short to tell the name of a company or body. */
  isTooShort(text: string): boolean {
    return lettersIn(fold(text)) < FEWEST_LETTERS;
  }

  /** Names of parties near a text, nearest first. */
  near(text: string): string[] {
    this.names ??= new NameIndex("party", [...new Set(this.lines.map(({ party }) => party.name))], (name) => this.namesOf(name));
    return this.names.near(text);
  }

  /** A name first, then the other names of the same party. */
  private namesOf(name: string): string[] {
    const aliases = this.lines.find(({ party }) => party.name === name)?.party.aliases ?? [];
    return [name, ...aliases];
  }

  private dealsWith(isWanted: (line: Line) => boolean): DealsOfParty {
    const found = new Map<Deal, DealParty[]>();
    for (const line of this.lines) {
      if (!isWanted(line)) continue;
      const parties = found.get(line.deal);
      if (parties === undefined) found.set(line.deal, [line.party]);
      else parties.push(line.party);
    }
    return found;
  }
}

function searchable({ name, aliases = [] }: DealParty): string {
  return [name, ...aliases].map((each) => ` ${fold(each)} `).join("\n");
}

/** Letters in the words of a folded text that can tell a name. */
function lettersIn(folded: string): number {
  let letters = 0;
  for (const word of folded.split(" ")) if (!SMALL_WORDS.has(word)) letters += word.length;
  return letters;
}

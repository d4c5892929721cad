import type { DatasetFile } from "../../src/dataset/schema";

/** The shared texts of notes, with those that invented figures have. */
export class Notes {
  private readonly texts: string[];

  constructor(texts: DatasetFile["notes"]) {
    this.texts = [...texts];
  }

  /** Where a text is, which it is put at the end for if it is new. */
  indexOf(text: string): number {
    const known = this.texts.indexOf(text);
    return known >= 0 ? known : this.texts.push(text) - 1;
  }

  all(): string[] {
    return [...this.texts];
  }
}

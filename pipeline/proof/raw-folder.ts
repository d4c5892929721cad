import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/** A publisher's file in the folder that a person gave. */
export interface RawFile {
  /** As the publisher calls it, or nearly: `mcs2025-antim_salient.csv`. */
  name: string;
  bytes: Uint8Array;
}

/** The publishers' files below a folder. */
export class RawFolder {
  private readonly paths: readonly string[];

  /** @throws Error where there is no such folder */
  constructor(private readonly folder: string) {
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. Give the folder with the publishers' files.`);
    if (!statSync(folder).isDirectory())
      throw new Error(`${folder} is a file. Give the folder with the publishers' files, each as its publisher calls it.`);
    this.paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile())
      .sort();
  }

  /** Every file with a name of this form, in the order of their paths. */
  all(name: RegExp): RawFile[] {
    return this.paths
      .filter((path) => name.test(basename(path)))
      .map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  }

  /**
   * @param called how people know the file, for the message
   * @throws Error where no file has a name of this form
   */
  some(name: RegExp, called: string): RawFile[] {
    const files = this.all(name);
    if (files.length > 0) return files;
    throw new Error(
      `There is no ${called} in ${this.folder} or a folder in it. Add the file there under its publisher's name (data/README.md, "An edition"), or leave its edition out with --edition.`,
    );
  }

  /** The one file of this name. @throws Error where there is none, or more than one */
  one(name: RegExp, called: string): RawFile {
    const files = this.some(name, called);
    if (files.length === 1) return files[0]!;
    throw new Error(
      `${this.folder} has ${files.length} files that may be ${called}: ${files.map((file) => file.name).join(", ")}. Keep the one that was imported.`,
    );
  }
}

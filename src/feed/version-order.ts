/** What orders releases of the dataset. */
export interface Release {
  /** `2026.1` */
  readonly version: string;
  /** Day of release. */
  readonly released: string;
}

/**
 * Order of two releases of the dataset: by version, number by number (2026.10 follows 2026.9), then by day of release.
 * @returns negative where the first is older, 0 where neither is
 */
export function compareReleases(a: Release, b: Release): number {
  return compareVersions(a.version, b.version) || (a.released < b.released ? -1 : a.released > b.released ? 1 : 0);
}

/** Order of two versions of the same number of parts: `2026.1` of datasets, `1.2.0` of add-ins. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}

/** Releases in order, the newest first; of equals, the first stays first. */
export function newestFirst<R extends Release>(releases: readonly R[]): R[] {
  return [...releases].sort((a, b) => compareReleases(b, a));
}

/** Versions of the add-in: `major.minor.patch`, as Semantic Versioning has it. */

/**
 * @param current version that package.json has
 * @param next version that is asked for
 * @throws Error where the next is no version, or a lower one. The same is right for the first release; later ones stand in the changelog
 */
export function requireNotLower(current: string, next: string): void {
  const [a, b] = [numbersOf(current), numbersOf(next)];
  if (!b || !a) throw new Error(`--version "${next}": give three whole numbers, such as 1.2.0.`);
  const differs = [0, 1, 2].find((index) => a[index] !== b[index]);
  if (differs !== undefined && b[differs]! < a[differs]!)
    throw new Error(`--version ${next}: it must not be lower than ${current}, the version in package.json.`);
}

function numbersOf(version: string): number[] | undefined {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version)?.slice(1).map(Number);
}

/** A version as the manifest writes it, with a fourth number: `1.2.0.0`. */
export function inManifest(manifest: string, version: string): string {
  return replaced(manifest, /<Version>[\d.]+<\/Version>/, `<Version>${version}.0</Version>`, "manifest.xml has no <Version>");
}

/** package.json or package-lock.json with another version wherever it names the project itself; everything else stays byte for byte. */
export function inPackage(text: string, name: string, version: string): string {
  return replaced(
    text,
    new RegExp(`("name": "${name}",\\s+"version": )"[^"]*"`, "g"),
    `$1"${version}"`,
    `The package ${name} has no version`,
  );
}

function replaced(text: string, pattern: RegExp, by: string, otherwise: string): string {
  if (text.search(pattern) < 0) throw new Error(`${otherwise}.`);
  return text.replace(pattern, by);
}

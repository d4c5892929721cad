/** The changelog in the form of Keep a Changelog: releases under `## [version] - day`, what comes next under `## [Unreleased]`. */

const UNRELEASED = "## [Unreleased]";

/**
 * The changelog with what was unreleased under a version of its own.
 * @param day of release, `2026-12-01`
 * @throws Error where there is nothing to release, or the version is there already
 */
export function released(changelog: string, version: string, day: string): string {
  const at = changelog.indexOf(UNRELEASED);
  if (at < 0) throw new Error(`CHANGELOG.md has no heading "${UNRELEASED}". Add it above the newest release.`);
  if (changelog.includes(`## [${version}]`))
    throw new Error(`CHANGELOG.md has the version ${version} already. Give a higher one.`);
  const after = changelog.slice(at + UNRELEASED.length);
  const end = after.indexOf("\n## [");
  const changes = end < 0 ? after : after.slice(0, end);
  if (!/^- /m.test(changes))
    throw new Error('CHANGELOG.md says nothing under "Unreleased". Write what changed for people who use Orebook.');
  return `${changelog.slice(0, at)}${UNRELEASED}\n\n## [${version}] - ${day}${after}`;
}

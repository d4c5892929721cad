import { released } from "../../../scripts/release/changelog";

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- Something.

## [0.1.0] - 2026-01-01

- The first.
`;

test("what is unreleased gets its version and day, below an empty heading for what comes next", () => {
  expect(released(CHANGELOG, "0.2.0", "2026-12-01")).toBe(
    CHANGELOG.replace("## [Unreleased]\n", "## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n"),
  );
});

test.each([
  ["nothing to release", CHANGELOG.replace("- Something.\n", ""), "0.2.0", /says nothing under "Unreleased"/],
  ["a version that is there", CHANGELOG, "0.1.0", /has the version 0\.1\.0 already/],
  ["no heading", "# Changelog\n", "0.2.0", /has no heading/],
])("%s is an error", (_, text, version, message) => expect(() => released(text, version, "2026-12-01")).toThrow(message));

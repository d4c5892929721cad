/** The report as a page: sections measured now, and those of earlier runs as they stand. */
import { markdownTable } from "../scripts/docs/markdown-table";
import type { Section } from "./section";

/** In the order of the page. A section of another title is refused. */
export const TITLES = [
  "Calls",
  "The first time",
  "Memory",
  "Size of the dataset",
  "Start",
  "Task pane",
  "In a spreadsheet",
  "What an analyst would do instead",
] as const;

const INTRODUCTION = `# Performance

Written by \`npm run bench\`. Machines differ and are shared, so the rows are ratios wherever something of the same run can be the measure: a
look-up in a Map, a parse of the same bytes, the same call on another size. Times are what was measured on the machine named under each
heading. A goal that is not met is marked and fails nothing.`;

/**
 * Markdown, its columns not aligned yet.
 * @param previous the page as it was written before, or an empty text
 * @param measuredOn machine, versions and day, as a sentence
 * @throws Error for a section that has no place
 */
export function page(previous: string, sections: readonly Section[], measuredOn: string): string {
  const bodies = sectionsOf(previous);
  for (const section of sections) {
    if (!(TITLES as readonly string[]).includes(section.title))
      throw new Error(`No place for a section "${section.title}": use one of ${TITLES.join(", ")}, or add it to TITLES.`);
    bodies.set(section.title, `${measuredOn}\n\n${body(section)}`);
  }
  const written = TITLES.filter((title) => bodies.has(title)).map((title) => `## ${title}\n\n${bodies.get(title)!}`);
  return `${[INTRODUCTION, ...written].join("\n\n")}\n`;
}

/** What a section shows on the console. */
export function sectionText(section: Section): string {
  return `## ${section.title}\n\n${section.tables.map(tableText).join("\n\n")}\n`;
}

function body(section: Section): string {
  return [...section.prose, ...section.tables.map(tableText)].join("\n\n");
}

function tableText({ header, rows }: Section["tables"][number]): string {
  return markdownTable(header, rows);
}

/** Text below each heading of the second level. */
export function sectionsOf(text: string): Map<string, string> {
  const [, ...parts] = `\n${text}`.split(/\n## /);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end).trim(), part.slice(end).trim()];
    }),
  );
}

/** Goals in one line each. */
export function summary(sections: readonly Section[]): string[] {
  const goals = sections.flatMap((section) => section.goals);
  const missed = goals.filter(({ met }) => !met);
  return [`${goals.length - missed.length} of ${goals.length} goals met.`, ...missed.map(({ what }) => `Not met: ${what}`)];
}

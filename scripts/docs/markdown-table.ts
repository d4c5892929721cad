/** A table of Markdown; line breaks and bars in cells are kept from breaking it. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(header), `|${header.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function escaped(cell: string): string {
  return cell.replace(/\s*\n\s*/g, " ").replace(/\|/g, "\\|");
}

/** A formula as code. */
export function code(formula: string): string {
  return `\`${formula}\``;
}

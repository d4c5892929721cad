/** Kinds of charts that need more than is served here: maps of the world from another server. */
const NOT_SERVED = ["geo"];

/** Takes what could not be drawn from the list of kinds of charts. */
export function limitChartTypes(subtypes: { content: Record<string, unknown> }): void {
  for (const kind of NOT_SERVED) delete subtypes.content[kind];
}

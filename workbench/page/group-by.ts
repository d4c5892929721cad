/** The spreadsheet engine uses Object.groupBy, which Node 20 and browsers before 2024 lack. Import this before the engine. */
const target = Object as unknown as { groupBy?: unknown };
target.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
  const groups = Object.create(null) as Record<PropertyKey, T[]>;
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};

export {};

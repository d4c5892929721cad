/**
 * The dataset file in columns. A list of records repeats their keys, and neighbours have much in common: years that count up, rows of a
 * table that follow each other, the same source again and again. Written column by column, with what repeats written once, the file is
 * less than two thirds of its size when it is compressed, and quicker to read.
 *
 * A column is what the entries of a list have in one place. It is written as
 * - a list of values: texts, numbers, true, false or null;
 * - `runs`: each value, then how often it comes in a row;
 * - `steps`: whole numbers, each by what it is more than the one before, as `runs` of values;
 * - `decimals` and `differences`: numbers with at most so many decimals, each by how many of the last decimal it is more than the one
 *   before; null for null;
 * - `heads` and `steps`: texts that end in a whole number, such as `row 412`, as runs of their beginnings and steps of their numbers;
 * - `records`: a column for each key. A key that some records lack has `has`, in turn how many have it and how many do not;
 * - `maps`: a list of keys for each record, where the keys are many, and `of`, all their values;
 * - `rows`: lists of one length, a column for each place;
 * - `lists`: the length of each list, and `of`, all that they hold;
 * - `kinds`: for each entry whether it is a value, a list or a record, and a column of each.
 */
export type Column =
  | readonly Scalar[]
  | { readonly runs: readonly Scalar[] }
  | { readonly decimals: number; readonly differences: readonly (number | null)[] }
  | { readonly heads?: readonly Scalar[]; readonly steps: readonly number[] }
  | { readonly records: { readonly [key: string]: Column | { readonly has: readonly number[]; readonly of: Column } } }
  | { readonly maps: Column; readonly of: Column }
  | { readonly rows: readonly Column[] }
  | { readonly lists: Column; readonly of: Column }
  | { readonly kinds: Column; readonly values: Column; readonly ofLists: Column; readonly ofRecords: Column };

type Scalar = string | number | boolean | null;
type Json = Scalar | readonly Json[] | { readonly [key: string]: Json };

/** More keys than a record of a statement has: such objects are maps. */
const MOST_KEYS = 24;
/** Longest list that is taken for a row. */
const LONGEST_ROW = 12;
/** More than any dataset has: a count beyond it is a fault, and would fill the memory. */
const MOST_ENTRIES = 5_000_000;

const ENDS_IN_NUMBER = /^(.*?)(0|[1-9]\d{0,8})$/s;

/** Writes a value as a column of one entry. */
export function toColumns(value: unknown): Column {
  return columnOf([value as Json]);
}

/**
 * The value that `toColumns` was given. The keys of a record come in the order in which the first records have them.
 * @throws Error that says what is wrong with the columns
 */
export function fromColumns(column: unknown): unknown {
  const entries = entriesOf(column);
  if (entries.length !== 1) throw new Error(`columns of ${entries.length} entries; a file is one`);
  return entries[0];
}

function columnOf(entries: readonly Json[]): Column {
  if (entries.length === 0) return [];
  const kinds = entries.map(kindOf);
  if (kinds.every((kind) => kind === "value")) return shortest(entries as readonly Scalar[]);
  if (kinds.every((kind) => kind === "record")) return columnOfRecords(entries as readonly JsonRecord[]);
  if (kinds.every((kind) => kind === "list")) return columnOfLists(entries as readonly Json[][]);
  const of = (wanted: string): Json[] => entries.filter((_, index) => kinds[index] === wanted);
  return {
    kinds: shortest(kinds),
    values: columnOf(of("value")),
    ofLists: columnOf(of("list")),
    ofRecords: columnOf(of("record")),
  };
}

interface JsonRecord {
  readonly [key: string]: Json;
}

function kindOf(entry: Json): "value" | "list" | "record" {
  return Array.isArray(entry) ? "list" : typeof entry === "object" && entry !== null ? "record" : "value";
}

function columnOfRecords(records: readonly JsonRecord[]): Column {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (keys.length > MOST_KEYS || keys.length === 0)
    return { maps: columnOf(records.map((record) => Object.keys(record))), of: columnOf(records.flatMap(Object.values<Json>)) };
  return {
    records: Object.fromEntries(
      keys.map((key) => {
        const having = records.map((record) => Object.hasOwn(record, key));
        const of = columnOf(records.flatMap((record) => (Object.hasOwn(record, key) ? [record[key]!] : [])));
        return [key, having.every(Boolean) ? of : { has: presence(having), of }];
      }),
    ),
  };
}

/** How many have it, then how many do not, in turn. */
function presence(having: readonly boolean[]): number[] {
  const counts = [0];
  let last = true;
  for (const each of having) {
    if (each !== last) counts.push(0);
    counts[counts.length - 1]! += 1;
    last = each;
  }
  return counts;
}

function columnOfLists(lists: readonly (readonly Json[])[]): Column {
  const [{ length }] = lists as [readonly Json[]];
  const areRows = lists.length > 1 && length > 1 && length <= LONGEST_ROW && lists.every((list) => list.length === length);
  return areRows
    ? { rows: Array.from({ length }, (_, place) => columnOf(lists.map((list) => list[place]!))) }
    : { lists: shortest(lists.map((list) => list.length)), of: columnOf(lists.flat(1)) };
}

/** The shortest way to write values: the same file is written in the same way on every machine. */
function shortest(values: readonly Scalar[]): Column {
  const ways: Column[] = [values, { runs: runsOf(values) }];
  const steps = stepsOf(values);
  if (steps) ways.push({ steps });
  const differences = differencesOf(values);
  if (differences) ways.push(differences);
  const ended = values.map((value) => (typeof value === "string" ? ENDS_IN_NUMBER.exec(value) : null));
  const numbers = ended.every((found) => found !== null) ? stepsOf(ended.map((found) => Number(found![2]))) : undefined;
  if (numbers) ways.push({ heads: runsOf(ended.map((found) => found![1]!)), steps: numbers });
  return ways.reduce((best, way) => (JSON.stringify(way).length < JSON.stringify(best).length ? way : best));
}

function runsOf<T extends Scalar>(values: readonly T[]): (T | number)[] {
  const runs: (T | number)[] = [];
  for (const value of values) {
    if (runs.length > 0 && runs[runs.length - 2] === value) (runs[runs.length - 1] as number) += 1;
    else runs.push(value, 1);
  }
  return runs;
}

function stepsOf(values: readonly Scalar[]): number[] | undefined {
  if (!values.every((value) => Number.isSafeInteger(value))) return undefined;
  const numbers = values as readonly number[];
  return runsOf(numbers.map((number, index) => number - (numbers[index - 1] ?? 0)));
}

/** Most decimals of numbers that are written as differences: more are not printed, but computed. */
const MOST_DECIMALS = 4;

function differencesOf(values: readonly Scalar[]): Column | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === 0 || !values.every((value) => value === null || typeof value === "number")) return undefined;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    const scale = 10 ** decimals;
    const isExact = (number: number): boolean => {
      const whole = Math.round(number * scale);
      return Number.isSafeInteger(whole) && whole / scale === number && !Object.is(number, -0);
    };
    if (!numbers.every(isExact)) continue;
    let last = 0;
    const differences = values.map((value) => {
      if (value === null) return null;
      const whole = Math.round((value as number) * scale);
      const difference = whole - last;
      last = whole;
      return difference;
    });
    return { decimals, differences };
  }
  return undefined;
}

function entriesOf(column: unknown): unknown[] {
  if (Array.isArray(column)) return column;
  if (typeof column !== "object" || column === null) throw new Error(`a column is ${JSON.stringify(column)}`);
  if ("runs" in column) return fromRuns(column.runs);
  if ("differences" in column && "decimals" in column) return fromDifferences(column.differences, column.decimals);
  if ("steps" in column) {
    const numbers = fromSteps(column.steps);
    if (!("heads" in column)) return numbers;
    const heads = fromRuns(column.heads);
    requireLength(heads, numbers.length);
    return numbers.map((number, index) => `${String(heads[index])}${number}`);
  }
  if ("records" in column) return fromRecords(column.records);
  if ("maps" in column && "of" in column) return fromMaps(column.maps, column.of);
  if ("rows" in column) return fromRows(column.rows);
  if ("lists" in column && "of" in column) return fromLists(entriesOf(column.lists), entriesOf(column.of));
  if ("kinds" in column && "values" in column && "ofLists" in column && "ofRecords" in column)
    return fromKinds(entriesOf(column.kinds), column);
  throw new Error(`a column of an unknown form: ${Object.keys(column).join(", ")}`);
}

function fromRuns(runs: unknown): unknown[] {
  const entries: unknown[] = [];
  const pairs = requireList(runs);
  for (let at = 0; at < pairs.length; at += 2) {
    const count = requireCount(pairs[at + 1], entries.length);
    const value: unknown = pairs[at];
    for (let each = 0; each < count; each += 1) entries.push(value);
  }
  return entries;
}

function fromSteps(steps: unknown): number[] {
  const numbers: number[] = [];
  const pairs = requireList(steps);
  let last = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const count = requireCount(pairs[at + 1], numbers.length);
    const step = pairs[at] as number;
    for (let each = 0; each < count; each += 1) numbers.push((last += step));
  }
  return numbers;
}

function fromDifferences(differences: unknown, decimals: unknown): (number | null)[] {
  const scale = 10 ** requireCount(decimals, 0);
  let whole = 0;
  return requireList(differences).map((difference) => {
    if (difference === null) return null;
    whole += Number(difference);
    return whole / scale;
  });
}

function fromRecords(columns: unknown): Record<string, unknown>[] {
  if (typeof columns !== "object" || columns === null) throw new Error("records without columns");
  let records: Record<string, unknown>[] | undefined;
  const of = (count: number): Record<string, unknown>[] => {
    records ??= Array.from({ length: count }, () => ({}));
    requireLength(records, count);
    return records;
  };
  for (const [key, column] of Object.entries(columns)) {
    requireSafeKey(key);
    const partial = typeof column === "object" && column !== null && "has" in column && "of" in column ? column : undefined;
    const entries = entriesOf(partial ? partial.of : column);
    if (!partial) {
      of(entries.length).forEach((record, index) => (record[key] = entries[index]));
      continue;
    }
    const has = requireList(partial.has);
    const having = fromRuns(has.flatMap((count, index) => [index % 2 === 0, count]));
    const all = of(having.length);
    let next = 0;
    for (const [index, each] of having.entries()) if (each) all[index]![key] = entries[next++];
    requireLength(entries, next);
  }
  return records ?? [];
}

function fromMaps(keys: unknown, of: unknown): Record<string, unknown>[] {
  const values = entriesOf(of);
  let next = 0;
  const maps = entriesOf(keys).map((own) =>
    Object.fromEntries(
      requireList(own).map((key) => {
        requireSafeKey(String(key));
        return [String(key), values[next++]];
      }),
    ),
  );
  requireLength(values, next);
  return maps;
}

function fromRows(columns: unknown): unknown[][] {
  const places = requireList(columns).map(entriesOf);
  const [first = []] = places;
  for (const place of places) requireLength(place, first.length);
  return first.map((_, index) => places.map((place) => place[index]));
}

function fromLists(lengths: readonly unknown[], entries: readonly unknown[]): unknown[][] {
  let next = 0;
  const lists = lengths.map((length) => entries.slice(next, (next += requireCount(length, next))));
  requireLength(entries, next);
  return lists;
}

function fromKinds(kinds: readonly unknown[], column: { values: unknown; ofLists: unknown; ofRecords: unknown }): unknown[] {
  const rest = {
    value: entriesOf(column.values).values(),
    list: entriesOf(column.ofLists).values(),
    record: entriesOf(column.ofRecords).values(),
  };
  return kinds.map((kind) => {
    const next = kind === "value" || kind === "list" || kind === "record" ? rest[kind].next() : undefined;
    if (!next || next.done) throw new Error(`a column lacks an entry of the kind ${JSON.stringify(kind)}`);
    return next.value;
  });
}

function requireList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`a list is ${JSON.stringify(value)}`);
  return value;
}

function requireLength(entries: readonly unknown[], length: number): void {
  if (entries.length !== length) throw new Error(`a column has ${entries.length} entries where ${length} belong`);
}

function requireCount(count: unknown, before: number): number {
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || before + count > MOST_ENTRIES)
    throw new Error(`a count is ${JSON.stringify(count)}`);
  return count;
}

/** A key that would change the record itself is no key of a dataset. */
function requireSafeKey(key: string): void {
  if (key === "__proto__") throw new Error("a key is __proto__");
}

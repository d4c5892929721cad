import { contentOf } from "./argument-content";
import type { OrebookCall } from "./call";
import { functionNamed, mayCallOrebook } from "./function-names";
import { tokensOf, type Token } from "./tokens";
import { Variables } from "./variables";

/**
 * The calls of Orebook functions in a formula, in the order in which they begin: a call before those in its arguments. What stands in texts,
 * in names and in square brackets is none. A malformed formula gives those that can be read.
 * @param formula what a cell holds, in Excel's English form, as `Range.formulas` gives it. Whether text that begins with `=` is a formula or
 * was entered as text, only the value of its cell can tell: here it is a formula.
 */
export function callsIn(formula: string): OrebookCall[] {
  return mayCallOrebook(formula) ? new CallReader(formula).read() : [];
}

/** The call that is the whole formula, as `=MINERAL.RANK("antimony",B2)` is; undefined where the formula is anything more. */
export function wholeCall(formula: string): OrebookCall | undefined {
  const [first] = callsIn(formula);
  const isWhole = first?.isClosed && formula.slice(1, first.start).trim() === "" && formula.slice(first.end).trim() === "";
  return isWhole ? first : undefined;
}

/** Functions whose arguments give names to values, in either form. */
const GIVES_NAMES = /^(?:_xlfn\.)?(let|lambda)$/i;

/** What an opening bracket has begun. */
interface Frame {
  /** The Orebook call whose arguments stand here. */
  call: OrebookCall | undefined;
  /** That call, or the one around it. */
  nearest: OrebookCall | undefined;
  gives: "let" | "lambda" | undefined;
  /** Names that LET or LAMBDA gives here. */
  variables: string[];
  /** Arguments that have ended, and the first token of the one that is being read. */
  count: number;
  from: number;
}

class CallReader {
  private readonly tokens: readonly Token[];
  private readonly calls: OrebookCall[] = [];
  private readonly frames: Frame[] = [];
  private readonly variables = new Variables();
  /** Whether an array constant has begun. It holds no brackets, so any ends it, also where the formula is malformed. */
  private inArray = false;

  constructor(private readonly formula: string) {
    this.tokens = tokensOf(formula);
  }

  read(): OrebookCall[] {
    this.tokens.forEach(({ kind, text }, index) => {
      if (kind !== "operator") return;
      if (text === "," && !this.inArray) this.endArgument(this.frames[this.frames.length - 1], index);
      else if (text === "(") this.open(index);
      else if (text === ")") this.close(index);
      if ("(){}".includes(text)) this.inArray = text === "{";
    });
    while (this.frames.length > 0) this.close(this.tokens.length);
    return this.calls;
  }

  private open(index: number): void {
    const parent = this.frames[this.frames.length - 1]?.nearest;
    const call = this.callBefore(index, parent);
    if (call) this.calls.push(call);
    const before = this.tokens[index - 1];
    const [, gives] = before?.kind === "function" ? (GIVES_NAMES.exec(before.text) ?? []) : [];
    this.frames.push({
      call,
      nearest: call ?? parent,
      gives: gives?.toLowerCase() as Frame["gives"],
      variables: [],
      count: 0,
      from: index + 1,
    });
  }

  /** @param index of the closing bracket, or behind the last token where it is missing */
  private close(index: number): void {
    const frame = this.frames.pop();
    if (!frame) return;
    const { call, from, variables } = frame;
    if (frame.count > 0 || this.lastBefore(index) >= from) this.endArgument(frame, index);
    this.variables.forget(variables);
    if (!call) return;
    const bracket = this.tokens[index];
    call.isClosed = bracket !== undefined;
    call.end = bracket?.end ?? this.formula.length;
    call.text = this.formula.slice(call.start, call.end);
  }

  /** The Orebook call whose opening bracket this is, as far as it can be told there. */
  private callBefore(index: number, parent: OrebookCall | undefined): OrebookCall | undefined {
    // Excel takes the space before a bracket out; what other programs write may have it.
    const at = this.lastBefore(index);
    const name = this.tokens[at];
    if (name?.kind !== "function" && name?.kind !== "name") return undefined;
    const named = functionNamed(name.text);
    if (!named) return undefined;
    const first = this.contextBefore(at);
    // A typed name behind a context is one that somebody has defined there.
    if (first < at && named.form === "typed") return undefined;
    const { start } = this.tokens[first]!;
    const before = this.tokens[this.lastBefore(first)];
    return {
      ...named,
      text: "",
      start,
      end: start,
      nameEnd: name.end,
      at: before?.kind === "operator" && before.text === "@" ? before.start : undefined,
      isClosed: false,
      args: [],
      parent,
    };
  }

  /** Where what a name belongs to begins: `[2]!`, `'C:\file.xlsx'!`, or `#REF!` where that is lost; the name itself where nothing is there. */
  private contextBefore(name: number): number {
    const before = this.tokens[name - 1];
    if (before?.kind === "error" && before.text.toUpperCase() === "#REF!") return name - 1;
    return before?.text === "!" && this.tokens[name - 2]?.kind === "context" ? name - 2 : name;
  }

  /** The last token before one that is no space; -1 where there is none. */
  private lastBefore(index: number): number {
    let last = index - 1;
    while (this.tokens[last]?.kind === "space") last -= 1;
    return last;
  }

  /** @param index of the separator or bracket behind the argument */
  private endArgument(frame: Frame | undefined, index: number): void {
    if (!frame) return;
    const { call, gives } = frame;
    if (call || gives) {
      let { from } = frame;
      let to = index;
      while (from < to && this.tokens[from]!.kind === "space") from += 1;
      while (from < to && this.tokens[to - 1]!.kind === "space") to -= 1;
      if (call) this.addArgument(call, from, to, index);
      else this.giveName(frame, from, to);
    }
    frame.count += 1;
    frame.from = index + 1;
  }

  private addArgument(call: OrebookCall, from: number, to: number, behind: number): void {
    const isBlank = from === to;
    const end = isBlank ? (this.tokens[behind]?.start ?? this.formula.length) : this.tokens[to - 1]!.end;
    const start = isBlank ? end : this.tokens[from]!.start;
    call.args.push({
      parameter: Object.keys(call.definition.parameters)[call.args.length],
      content: contentOf(this.tokens, from, to, this.variables),
      text: this.formula.slice(start, end),
      start,
      end,
    });
  }

  /** LET takes names and values by turns, LAMBDA names before what it calculates, which a single name too can be without harm. */
  private giveName({ gives, variables, count }: Frame, from: number, to: number): void {
    const name = this.tokens[from]!;
    if (to - from !== 1 || name.kind !== "name" || (gives === "let" && count % 2 === 1)) return;
    variables.push(name.text);
    this.variables.add(name.text);
  }
}

import fc from "fast-check";
import { TermHistory, type TermAnswer } from "../../../src/dataset/deals/term-history";
import type { Version } from "../../../src/dataset/deals/term-version";
import { version, WORKS } from "./versions";

const answer = (versions: Version[], day?: string): TermAnswer => new TermHistory(versions).answer(day);

describe("the answer on a day", () => {
  test("only sources out by then count; a partial date counts from its last day", () => {
    const [text, minister, month] = [version("text"), version("minister"), version("month")];
    const versions = [text, minister, month];
    expect(answer(versions, "2025-04-30")).toEqual({ kind: "not yet", first: "2025-05-01" });
    expect(answer(versions, "2025-05-01")).toEqual({ kind: "answer", version: minister });
    expect(answer(versions, "2025-05-02")).toEqual({ kind: "answer", version: text });
    expect(answer(versions)).toEqual({ kind: "answer", version: text });
    expect(answer([month], "2025-05-30")).toEqual({ kind: "not yet", first: "2025-05-31" });
    expect(answer([version("year")], "2025-12-31").kind).toBe("answer");
  });
  test("what was replaced later still answers before, with the status of that time", () => {
    const old = version("minister", { status: "superseded", was: { status: "agreed", until: "2025-06-01" } });
    const paper = version("paper");
    expect(answer([old, paper], "2025-05-31")).toEqual({ kind: "answer", version: old });
    expect(answer([old, paper], "2025-06-01")).toEqual({ kind: "answer", version: paper });
    expect(answer([old, paper])).toEqual({ kind: "answer", version: paper });
    expect(old.statusOn("2025-05-31")).toBe("agreed");
    expect(old.statusOn("2025-06-01")).toBe("superseded");
    expect(old.statusOn(undefined)).toBe("superseded");
  });
  test("what was replaced does not answer from that day on, even where no source says what holds since", () => {
    const old = version("minister", { status: "superseded", was: { status: "agreed", until: "2025-06-01" } });
    expect(answer([old], "2025-05-31")).toEqual({ kind: "answer", version: old });
    expect(answer([old], "2025-06-01")).toEqual({ kind: "superseded", version: old });
    expect(answer([old])).toEqual({ kind: "superseded", version: old });
    const words = version("essay", { kind: "words" });
    expect(answer([old, words])).toEqual({ kind: "words", version: words });
  });
  test("what was replaced before its only source came out is not known before", () => {
    const old = version("paper", { status: "superseded", was: { status: "agreed", until: "2025-05-01" } });
    expect(answer([old], "2025-05-10")).toEqual({ kind: "not yet", first: "2025-05-23" });
  });
  test("a contradicted version never answers, not even before the better source was out", () => {
    const wrong = version("essay", { status: "contradicted" });
    expect(answer([wrong, version("text")]).kind).toBe("answer");
    expect(answer([wrong, version("text")], "2025-04-15")).toEqual({ kind: "contradicted", version: wrong });
  });
  test("says why there is no value", () => {
    expect(answer([version("text", { kind: "not in the text" }), version("essay")]).kind).toBe("not in the text");
    expect(answer([version("text", { kind: "text not public" })]).kind).toBe("text not public");
    expect(answer([version("text", { kind: "words" })]).kind).toBe("words");
    expect(answer([version("text", { kind: "excluded" })]).kind).toBe("answer");
  });
  test("sources that come later never change the answer of an earlier day", () => {
    const status = fc.constantFrom("agreed", "superseded", "contradicted");
    const sources = fc.uniqueArray(fc.tuple(fc.constantFrom(...WORKS), status), { selector: ([id]) => id, minLength: 1 });
    const day = fc.constantFrom("2025-04-01", "2025-05-01", "2025-05-02", "2025-05-31", "2025-07-11", "2025-12-31");
    fc.assert(
      fc.property(sources, day, (pairs, asOf) => {
        const all = pairs.map(([id, word]) => version(id, { status: word }));
        const early = all.filter(({ publishedBy }) => publishedBy <= asOf);
        if (early.length > 0) expect(answer(all, asOf)).toEqual(answer(early));
        else expect(answer(all, asOf).kind).toBe("not yet");
      }),
    );
  });
  test("the answer of a day is remembered: one object until something changes", () => {
    const history = new TermHistory([version("minister"), version("text")]);
    expect(history.answer("2025-06-01")).toBe(history.answer(undefined));
    expect(history.answer("2025-05-01")).not.toBe(history.answer(undefined));
  });
});

test("known since the earliest source that says the same and stands", () => {
  const best = version("text", { value: 0.5 });
  const other = version("paper", { value: 0.4 });
  const history = new TermHistory([
    best,
    version("minister", { value: 0.5 }),
    version("essay", { value: 0.5, status: "contradicted" }),
    other,
  ]);
  expect(history.since(best)).toMatchObject({ number: 45778 });
  expect(history.since(other)).toMatchObject({ number: 45800 });
});

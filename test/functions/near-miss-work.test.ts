import { distance } from "fastest-levenshtein";
import { comparable } from "../../src/domain/near-miss";
import { callOne } from "./call";

// The comparison of two spellings is where the work of a near miss is: counted, it shows the work without a clock.
jest.mock("fastest-levenshtein", () => {
  const actual = jest.requireActual<typeof import("fastest-levenshtein")>("fastest-levenshtein");
  return { ...actual, distance: jest.fn(actual.distance) };
});
// Making names comparable is most of the rest.
jest.mock("../../src/domain/near-miss", () => {
  const actual = jest.requireActual<typeof import("../../src/domain/near-miss")>("../../src/domain/near-miss");
  return { ...actual, comparable: jest.fn(actual.comparable) };
});
const comparisons = jest.mocked(distance);
const madeComparable = jest.mocked(comparable);
beforeEach(() => comparisons.mockClear());

/** What a call answers, and how many spellings were compared for it. */
function asked(id: string, args: string[]): { answer: unknown; compared: number } {
  comparisons.mockClear();
  const answer = callOne(id, args);
  return { answer, compared: comparisons.mock.calls.length };
}

// A wrong name is filled down a column: its near misses are looked for once.
test.each([
  ["MINERAL.RANK", ["antimoney", "Tajikistan"], `Did you mean "antimony"?`],
  ["MINERAL.RANK", ["antimony", "Tajikstan"], `Did you mean "Tajikistan"?`],
  ["DEAL.TERM", ["US-Ukrain", "signed"], `Did you mean "US-Ukraine"?`],
])("%s %j: the second time nothing is compared", (id, args, message) => {
  const first = asked(id, args);
  expect(first.answer).toMatchObject({ error: "#N/A", message: expect.stringContaining(message) as string });
  expect(first.compared).toBeGreaterThan(0);
  expect(asked(id, args)).toEqual({ answer: first.answer, compared: 0 });
});

test("a name that is known is compared with nothing", () => {
  expect(asked("MINERAL.RANK", ["antimony", "Tajikistan"])).toEqual({ answer: 3, compared: 0 });
});

// A column of names of which none is known, each another one.
test.each([
  ["DEAL.LIST", (name: string) => [name]],
  ["DEAL.TERM", (name: string) => [name, "signed"]],
  ["DEAL.TERM", (name: string) => ["US-Ukraine", name]],
  ["DEAL.TERM", (name: string) => [name, `${name} too`]],
] as const)("%s: names are made comparable once, for whatever number of unknown names", (id, argumentsFor) => {
  asked(id, [...argumentsFor("Freedonia 0")]);
  madeComparable.mockClear();
  for (let index = 1; index <= 20; index += 1)
    expect(asked(id, [...argumentsFor(`Freedonia ${index}`)]).answer).toMatchObject({ error: "#N/A" });
  expect(madeComparable).not.toHaveBeenCalled();
});

import { median, quantile, ratios, timeInRounds, type Task } from "../../bench/rounds";

test("a median is the middle value, or the middle between two", () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow("No values to take a median of.");
});

test("a quantile lies between its neighbours in proportion and leaves its values in order", () => {
  const values = [40, 10, 30, 20, 50];
  expect([0, 0.25, 0.75, 1].map((fraction) => quantile(values, fraction))).toEqual([10, 20, 40, 50]);
  expect(quantile([0, 10], 0.3)).toBeCloseTo(3);
  expect(values).toEqual([40, 10, 30, 20, 50]);
});

/** Tasks on a clock of their own: a pass takes as many milliseconds as it says. */
function clockwork(milliseconds: Record<string, number>, operations = 1): { tasks: Task[]; now: () => number; order: string[] } {
  let time = 0;
  const order: string[] = [];
  const tasks = Object.entries(milliseconds).map(([name, length]) => ({
    name,
    operations,
    pass: () => {
      order.push(name);
      time += length;
      return 7;
    },
  }));
  return { tasks, now: () => time, order };
}

test("every round runs every task, each round starting with another one", () => {
  const { tasks, now, order } = clockwork({ a: 10, b: 10, c: 10 });
  timeInRounds(tasks, { rounds: 3, sliceMilliseconds: 10, now });
  expect(order.join("")).toBe("abc" + "abc" + "bca" + "cab");
});

test("a task runs until its slice is over, and its time is given for one operation", () => {
  const { tasks, now, order } = clockwork({ short: 4, long: 50 }, 1000);
  const times = timeInRounds(tasks, { rounds: 2, sliceMilliseconds: 10, now });
  expect(order.filter((name) => name === "short")).toHaveLength(1 + 2 * 3);
  expect(order.filter((name) => name === "long")).toHaveLength(1 + 2);
  expect(times).toEqual([
    [4000, 4000],
    [50_000, 50_000],
  ]);
});

test("answers that change from pass to pass stop the run, unless the task asks something new each time", () => {
  let next = 0;
  const task: Task = { name: "counter", operations: 1, pass: () => (next += 1) };
  const options = { rounds: 1, sliceMilliseconds: 0, now: () => 0 };
  expect(() => timeInRounds([task], options)).toThrow("counter: answers 2 where it answered 1 before.");
  expect(timeInRounds([{ ...task, changing: true }], options)).toEqual([[0]]);
});

test("ratios are taken round by round", () => expect(ratios([20, 90], [10, 30])).toEqual([2, 3]));

/**
 * Timing in interleaved rounds: every round runs every task for a slice of time, so that whatever else the machine does hits all
 * alike, and a task's figure is the median over the rounds.
 */

export interface Task {
  name: string;
  /** Calls, rows or look-ups that one pass makes; times are given for one of them. */
  operations: number;
  /** Does all of them once. The number is made from every answer, so that none can be optimised away. */
  pass(): number;
  /** Every pass asks something new, so that its number changes. */
  changing?: true;
}

export interface RoundsOptions {
  rounds: number;
  /** How long a task runs in a round; at least one pass. */
  sliceMilliseconds: number;
  /** Milliseconds since some moment. */
  now(): number;
}

/**
 * @returns for each task, in the order given, its nanoseconds for one operation in every round
 * @throws Error where a task's answers change from one pass to the next: it would not measure the same thing
 */
export function timeInRounds(tasks: readonly Task[], { rounds, sliceMilliseconds, now }: RoundsOptions): number[][] {
  const times: number[][] = tasks.map(() => []);
  // The first pass is not timed: it compiles, and says what every later one must answer.
  const expected = tasks.map((task) => task.pass());
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < tasks.length; turn += 1) {
      // Each round starts with another task, so that none always follows the same one.
      const index = (turn + round) % tasks.length;
      const task = tasks[index]!;
      const start = now();
      let passes = 0;
      let elapsed = 0;
      do {
        const answer = task.pass();
        if (!task.changing && answer !== expected[index])
          throw new Error(`${task.name}: answers ${answer} where it answered ${expected[index]} before.`);
        passes += 1;
        elapsed = now() - start;
      } while (elapsed < sliceMilliseconds);
      times[index]!.push((elapsed * 1e6) / (passes * task.operations));
    }
  }
  return times;
}

/** @throws Error for no values */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The value below which the given fraction of all values lies, between two neighbours in proportion.
 * @throws Error for no values
 */
export function quantile(values: readonly number[], fraction: number): number {
  if (values.length === 0) throw new Error("No values to take a median of.");
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/** Round by round one task's time over another's: what disturbs a round disturbs both. */
export function ratios(times: readonly number[], yardstick: readonly number[]): number[] {
  return times.map((time, round) => time / yardstick[round]!);
}

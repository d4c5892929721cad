import { carryOut, moveOn } from "../../actions/messages";

/** Starts an action from a button of this tab: what was told before is put away, and what keeps the action from starting is told. */
export function start(action: () => Promise<unknown>): void {
  void started(action);
}

/** As `start`. @returns whether the action came to its end */
export async function started(action: () => Promise<unknown>): Promise<boolean> {
  moveOn();
  let isDone = false;
  await carryOut(async () => {
    await action();
    isDone = true;
    return undefined;
  });
  return isDone;
}

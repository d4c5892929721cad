import { carryOut, moveOn } from "../../actions/messages";

/** Starts an action from a button of this tab: what was told before is put away, and what keeps the action from starting is told. */
export function start(action: () => Promise<unknown>): Promise<boolean> {
  moveOn();
  return carryOut(async () => {
    await action();
    return undefined;
  });
}

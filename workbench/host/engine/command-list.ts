/** Many commands in one: one calculation and one step of undo, however many cells change. */
import {
  type Command,
  type DispatchResult,
  lockedSheetAllowedCommands,
  type Model,
  registries,
  UIPlugin,
} from "@odoo/o-spreadsheet";
import type { SetState } from "./stored-state";

export type EngineCommand = Command | SetState;

const RUN_LIST = "RUN_COMMAND_LIST";

export interface Refusal {
  command: EngineCommand;
  reasons: readonly string[];
}

/** The list that is being run. It is no part of the command, of which the engine makes a deep copy. */
let running: { commands: readonly EngineCommand[]; refusal?: Refusal } | undefined;

/** Reasons for which the engine refuses a command that would change nothing. */
const NO_CHANGE = new Set<string>(["NoChanges", "UnchangedSheetName", "ValuesNotChanged"]);

type Dispatch = (type: string, payload: object) => DispatchResult;

class CommandListPlugin extends UIPlugin {
  static override getters = [];

  override handle(command: { type: string }): void {
    if (command.type !== RUN_LIST || !running) return;
    for (const each of running.commands) {
      const { type, ...payload } = each;
      const { isSuccessful, reasons } = (this.dispatch as Dispatch)(type, payload);
      if (isSuccessful || reasons.every((reason) => NO_CHANGE.has(reason))) continue;
      running.refusal = { command: each, reasons };
      return;
    }
  }
}

/** Models made from then on run lists. */
export function registerCommandList(): void {
  if (registries.featurePluginRegistry.contains(RUN_LIST)) return;
  // Each command of a list is asked for its own sheet.
  (lockedSheetAllowedCommands as Set<string>).add(RUN_LIST);
  registries.featurePluginRegistry.add(RUN_LIST, CommandListPlugin as never);
}

/** @returns the command that the engine refused, with its reasons: it ended the list, and those before it are done. */
export function runCommands(model: Model, commands: readonly EngineCommand[]): Refusal | undefined {
  const list: NonNullable<typeof running> = { commands };
  running = list;
  try {
    const { isSuccessful, reasons } = (model.dispatch as Dispatch)(RUN_LIST, {});
    if (!isSuccessful && commands[0]) list.refusal = { command: commands[0], reasons };
  } finally {
    running = undefined;
  }
  return list.refusal;
}

import type { Shown } from "./call";

/** Errors as cells show them, whose message contains a text. */

export const NA = (message: string): Shown => ({ error: "#N/A", message: containing(message) });
export const VALUE = (message: string): Shown => ({ error: "#VALUE!", message: containing(message) });

function containing(message: string): string {
  // Jest's types call a matcher `any`.
  return expect.stringContaining(message) as string;
}

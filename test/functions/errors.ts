import type { Shown } from "./call";

/** Errors as cells show them, whose message holds a text. */

export const NA = (message: string): Shown => ({ error: "#N/A", message: holding(message) });
export const VALUE = (message: string): Shown => ({ error: "#VALUE!", message: holding(message) });

function holding(message: string): string {
  // Jest's types call a matcher `any`.
  return expect.stringContaining(message) as string;
}

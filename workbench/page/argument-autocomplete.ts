import type { ArgumentValue, TypedToken } from "../bridge/argument-values";
import type { registries } from "./spreadsheet";

type Providers = (typeof registries)["autoCompleteProviders"];
type Provider = Parameters<Providers["add"]>[1];

/** Before the engine's own lists of functions and names. */
const SEQUENCE = 50;
const STARTING = new Set(["LEFT_PAREN", "ARG_SEPARATOR", "SPACE"]);

/**
 * Lists the values of an argument while it is typed, as Excel does: the first one is chosen once something of it is typed, and
 * none before, so that Enter still ends a formula whose argument is left out.
 */
export function offerArgumentValues(providers: Providers, valuesOf: (token: TypedToken) => ArgumentValue[] | undefined): void {
  const provider = (atStart: boolean): Provider => ({
    sequence: SEQUENCE,
    autoSelectFirstProposal: !atStart,
    getProposals(token) {
      if (STARTING.has(token.type) !== atStart) return undefined;
      return valuesOf(token)?.map(({ text, description }) => ({ text, description, fuzzySearchKey: text, alwaysExpanded: true }));
    },
    selectProposal(token, proposal) {
      this.composer.changeComposerCursorSelection(atStart ? token.end : token.start, token.end);
      this.composer.replaceComposerCursorSelection(proposal.text);
    },
  });
  providers.add("argument_values_at_start", provider(true));
  providers.add("argument_values", provider(false));
}

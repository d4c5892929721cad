import { keepForUser, keptForUser } from "../excel/user-storage";
import { createStore, type Store } from "./store";

/** A switch that outlives the pane. Where the web view keeps nothing, it holds until the pane closes. */
export function rememberedSwitch(name: string, byDefault: boolean): Store<boolean> {
  const kept = keptForUser(name);
  const store = createStore(typeof kept === "boolean" ? kept : byDefault);
  store.subscribe(() => keepForUser(name, store.get()));
  return store;
}

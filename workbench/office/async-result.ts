/** How the common API of Office answers: later, with an `AsyncResult`. */
export type AsyncCallback<T> = (result: { status: "succeeded"; value: T; error?: undefined; asyncContext: unknown }) => void;

/** Tells the callback, which may stand in the place of the options, that it went well. */
export function succeed<T>(value: T, optionsOrCallback?: object | AsyncCallback<T>, callback?: AsyncCallback<T>): void {
  const isCallback = typeof optionsOrCallback === "function";
  const done = isCallback ? (optionsOrCallback as AsyncCallback<T>) : callback;
  const { asyncContext } = (isCallback ? {} : (optionsOrCallback ?? {})) as { asyncContext?: unknown };
  if (done) setTimeout(() => done({ status: "succeeded", value, asyncContext }));
}

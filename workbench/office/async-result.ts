/** How the common API of Office answers: later, with an `AsyncResult`. */
interface AsyncResult<T> {
  status: "succeeded" | "failed";
  value: T;
  error?: { code: number; name: string; message: string };
  asyncContext: unknown;
}

export type AsyncCallback<T> = (result: AsyncResult<T>) => void;

/** Tells the callback, which may stand in the place of the options, that it went well. */
export function succeed<T>(value: T, optionsOrCallback?: object | AsyncCallback<T>, callback?: AsyncCallback<T>): void {
  answer({ status: "succeeded", value }, optionsOrCallback, callback);
}

/** Tells the callback that Office does not support what was asked for. */
export function fail(
  message: string,
  optionsOrCallback?: object | AsyncCallback<undefined>,
  callback?: AsyncCallback<undefined>,
): void {
  const error = { code: NOT_SUPPORTED, name: "Not supported", message };
  answer({ status: "failed", value: undefined, error }, optionsOrCallback, callback);
}

/** `ooeOperationNotSupported` of Office's common API. */
const NOT_SUPPORTED = 5000;

function answer<T>(
  result: Omit<AsyncResult<T>, "asyncContext">,
  optionsOrCallback: object | AsyncCallback<T> | undefined,
  callback: AsyncCallback<T> | undefined,
): void {
  const isCallback = typeof optionsOrCallback === "function";
  const done = isCallback ? (optionsOrCallback as AsyncCallback<T>) : callback;
  const { asyncContext } = (isCallback ? {} : (optionsOrCallback ?? {})) as { asyncContext?: unknown };
  if (done) setTimeout(() => done({ ...result, asyncContext }));
}

/** Errors as Excel's reply carries them; the codes are those of `Excel.ErrorCodes` and of Microsoft's page on error handling. */

const STATUS = {
  AccessDenied: 403,
  ApiNotAvailable: 400,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
  UnsupportedOperation: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath:
    "The object path is not working for what you're trying to do. If you're using the object across multiple sync calls and outside the sequential execution of a run batch, please use the trackedObjects of the context.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit of 5 MB.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit of 5 MB.",
};

/** What ends a batch: everything before it stays done, nothing after it is. */
export class HostError extends Error {
  readonly status: number;
  /** @param message what exactly is wrong, after Excel's own words for the code. */
  constructor(
    readonly code: ErrorCode,
    message = "",
  ) {
    super([MESSAGES[code], message].filter(Boolean).join(" "));
    this.status = STATUS[code];
  }
}

export const invalidArgument = (message?: string): HostError => new HostError("InvalidArgument", message);
export const itemNotFound = (message?: string): HostError => new HostError("ItemNotFound", message);

/** A member that Excel has and the host has not: never passed over, or a test would pass that fails in Excel. */
export const lacks = (member: string): HostError => new HostError("NotImplemented", `The workbench's host lacks ${member}.`);

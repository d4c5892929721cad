/** The parts of Microsoft's client library that its types do not describe. */
import type { ErrorClass } from "../bridge/custom-functions";
import type { Bridge } from "../host/office-host";

export interface ClientWindow {
  CustomFunctions: { Error: ErrorClass };
  /** After loading the library: its enumerations, and members that talk to Office in ways that only Office has. */
  Office: Record<string, unknown>;
  OfficeExtension: { HostBridge: { init(bridge: Bridge): void } };
  OSF: { _OfficeAppFactory: object };
}

/** Enumerations that the library brings, by the names that add-ins read. */
export const CLIENT_ENUMERATIONS = [
  "ApplicationMode",
  "AsyncResultStatus",
  "BindingType",
  "CoercionType",
  "DocumentMode",
  "EventType",
  "FileType",
  "FilterType",
  "GoToType",
  "Index",
  "InitializationReason",
  "SelectionMode",
  "StartupBehavior",
  "Table",
  "ValueFormat",
  "VisibilityMode",
] as const;

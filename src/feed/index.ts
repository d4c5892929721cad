/** Newer and older datasets than the one in use: found, verified and kept on this machine. Which one is in use is decided elsewhere. */
export { check, type CheckOptions, type CheckResult } from "./check";
export { datasetHere } from "./dataset-here";
export { datasetNamed, type DatasetName, type NamedOptions, type NamedResult } from "./dataset-named";
export type { Failed, Feed, FetchOptions, Progress } from "./feed";
export type { FeedProblem, ProblemCode } from "./feed-problem";
export { latest, type LatestResult } from "./latest";
export { newestKept, type NewestKeptResult } from "./newest-kept";
export { feedOfPage } from "./of-page";

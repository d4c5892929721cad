import { claims } from "./claims";
import { controls } from "./controls";
import { corrections } from "./corrections";
import { countries } from "./countries";
import { deals } from "./deals";
import { imports } from "./imports";
import { lists } from "./lists";
import { measures } from "./measures";
import { minerals } from "./minerals";
import { type Part } from "./part";
import { properties } from "./properties";
import { release } from "./release";
import { series } from "./series";
import { sources } from "./sources";

/** Every part of the dataset, in the order in which they are built and written: a part may use what those before it built. */
export const PARTS: readonly Part[] = [
  release,
  sources,
  measures,
  minerals,
  countries,
  series,
  corrections,
  deals,
  lists,
  controls,
  imports,
  properties,
  claims,
];

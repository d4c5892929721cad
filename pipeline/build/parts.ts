import { balances } from "./balances";
import { claims } from "./claims";
import { controls } from "./controls";
import { countries } from "./countries";
import { crosswalks } from "./crosswalks";
import { deals } from "./deals";
import { demand } from "./demand";
import { discrepancies } from "./discrepancies";
import { imports } from "./imports";
import { lists } from "./lists";
import { measures } from "./measures";
import { meanings, minerals } from "./minerals";
import { monthly } from "./monthly";
import { type Part } from "./part";
import { permanentIds } from "./permanent-ids";
import { properties } from "./properties";
import { publishers } from "./publishers";
import { release } from "./release";
import { series } from "./series";
import { sharedNames } from "./shared-names";
import { sources } from "./sources";
import { units } from "./units";
import { uses } from "./uses";

/** Every part of the dataset, in the order in which they are built and written: a part may use what those before it built. */
export const PARTS: readonly Part[] = [
  release,
  sources,
  publishers,
  units,
  measures,
  minerals,
  countries,
  series,
  monthly,
  balances,
  discrepancies,
  meanings,
  deals,
  sharedNames,
  lists,
  controls,
  imports,
  uses,
  demand,
  properties,
  permanentIds,
  claims,
  crosswalks,
];

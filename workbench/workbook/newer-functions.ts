/**
 * How files hold functions that are newer than the file format, and the names in LET and LAMBDA: with marks that nobody sees in a cell.
 * Excel reads `LET(x,1,x)` as a function and names that it does not know; it has to be `_xlfn.LET(_xlpm.x,1,_xlpm.x)`.
 */
import { tokensOf, type Token } from "../../src/workbook/formula/tokens";
import type { FormulaNames } from "./stored-formula";

/** Future functions, [MS-XLSX] 2.2.3: `_xlfn.` stands before each of them; before those of WORKSHEET `_xlfn._xlws.`. */
const NEWER = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS
  COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND
  EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST
  IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP
  MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ
  REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T
  T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK
  WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const WORKSHEET = new Set(["FILTER", "SORT"]);

/** A formula, without its equals sign, with the marks that it lacks. */
export function withMarksOfNewer(formula: string): string {
  const tokens = tokensOf(`=${formula}`);
  const names = parameterTokens(tokens);
  return tokens
    .slice(1)
    .map((token, index) => {
      if (names.has(token)) return `_xlpm.${token.text}`;
      // What a context stands before is of another workbook.
      return token.kind === "function" && tokens[index]?.text !== "!" ? marked(token.text) : token.text;
    })
    .join("");
}

/** A formula as it was entered in the form of a file. */
export const fileForm = (formula: string, names: FormulaNames): string => names.toStored(withMarksOfNewer(formula));

function marked(name: string): string {
  const capital = name.toUpperCase();
  if (WORKSHEET.has(capital)) return `_xlfn._xlws.${capital}`;
  return NEWER.has(capital) ? `_xlfn.${capital}` : name;
}

interface Call {
  name: string;
  /** Index of its opening parenthesis. */
  start: number;
  /** Where its arguments begin, as indexes of tokens. */
  args: number[];
}

/** The tokens that are names which a LET or LAMBDA around them gives. */
function parameterTokens(tokens: readonly Token[]): Set<Token> {
  const found = new Set<Token>();
  const open: Call[] = [];
  tokens.forEach(({ kind, text }, index) => {
    const call = open.at(-1);
    if (kind !== "operator") return;
    if (text === "(" || text === "{") {
      const before = tokens[index - 1];
      const isCall = text === "(" && before?.kind === "function";
      open.push({ name: isCall ? before.text.replace(/^_xlfn\./i, "").toUpperCase() : "", start: index, args: [index + 1] });
    } else if (text === "," && call) call.args.push(index + 1);
    else if (text === ")" || text === "}") {
      open.pop();
      if (call?.name !== "LET" && call?.name !== "LAMBDA") return;
      const names = declared(tokens, call);
      for (const token of tokens.slice(call.start, index))
        if ((token.kind === "name" || token.kind === "function") && names.has(token.text.toLowerCase())) found.add(token);
    }
  });
  return found;
}

/** In LET every other argument is a name, in LAMBDA every one; the last is what is calculated. */
function declared(tokens: readonly Token[], { name, args }: Call): Set<string> {
  const places = args.slice(0, -1).filter((_, index) => name === "LAMBDA" || index % 2 === 0);
  const names = places.flatMap((place) => {
    const token = tokens.slice(place).find(({ kind }) => kind !== "space");
    return token?.kind === "name" && !/^_xl/i.test(token.text) ? [token.text.toLowerCase()] : [];
  });
  return new Set(names);
}

import { quantity } from "../../domain/figure";
import type { ClaimCheck } from "../schema";
import type { ClaimData, EditionFigure } from "./claim-data";
import { nothing, type Line, type Outcome } from "./line";

/** Checks that are computed from figures by country, along the editions that have them. */

type TableCheck = Extract<ClaimCheck, { kind: "rank" | "share" | "listed" | "not listed" }>;

/** Who and what a figure is of, by name. */
interface Subject {
  mineral: string;
  place: string;
}

export function tableLine(check: TableCheck, mineral: string, measure: string, country: string, data: ClaimData): Line {
  const figures = data.figures(mineral, measure, country);
  const subject = { mineral: data.mineralName(mineral), place: data.placeName(country) };
  const first = figures[0];
  if (!first) return nothing(`the dataset has no figures for ${subject.mineral}, ${measure}`);
  const compared = figures.flatMap((figure) => {
    const outcome = outcomeIn(figure, check, subject);
    return outcome ? [{ figure, outcome }] : [];
  });
  const of = check.kind === "rank" || check.kind === "share" ? check.kind : "figure";
  return {
    outcomes: compared.map(({ outcome }) => outcome),
    missing: `no edition in the dataset has a number for ${subject.place} in ${subject.mineral}, ${first.measure}`,
    evidence: () => compared.flatMap(({ figure }) => figure.evidence(of)),
  };
}

function outcomeIn(figure: EditionFigure, check: TableCheck, subject: Subject): Outcome | undefined {
  const { value, rank, share } = figure;
  switch (check.kind) {
    case "listed":
      // A table of main producers leaves small ones out: only a printed zero says that there is none.
      return value === undefined ? undefined : { holds: value > 0, says: sayFigure(figure, subject) };
    case "not listed":
      return { holds: value === undefined || value === 0, says: sayFigure(figure, subject) };
    case "rank":
      return rank === undefined ? undefined : { holds: rank === check.rank, says: sayFigure(figure, subject) };
    case "share":
      if (share === undefined) return undefined;
      return { ...placeOfShare(share, check), says: sayShare(figure, share, subject) };
  }
}

function placeOfShare(share: number, { low, high }: { low: number; high: number }): Pick<Outcome, "holds" | "side"> {
  if (share < low) return { holds: false, side: "below" };
  return share > high ? { holds: false, side: "above" } : { holds: true };
}

/** Whether a country is one of the first holders. What it produces is told where no reserves are, and decides nothing. */
export function holderLine(within: number, mineral: string, country: string, data: ClaimData): Line {
  const subject = { mineral: data.mineralName(mineral), place: data.placeName(country) };
  const reserves = ranked(data.figures(mineral, "reserves", country));
  if (reserves.length > 0)
    return {
      outcomes: reserves.map(({ figure, rank }) => ({ holds: rank <= within, says: sayFigure(figure, subject) })),
      evidence: () => reserves.flatMap(({ figure }) => figure.evidence("rank")),
    };
  const noReserves = `no edition in the dataset has reserves of ${subject.mineral} for ${subject.place}`;
  const newest = ranked(data.figures(mineral, "production", country))[0];
  if (!newest) return nothing(`${noReserves}, and none has production`);
  return {
    outcomes: [],
    missing: `${noReserves}; a rank in production shows none: ${sayFigure(newest.figure, subject)}`,
    evidence: () => newest.figure.evidence("rank"),
  };
}

function ranked(figures: readonly EditionFigure[]): { figure: EditionFigure; rank: number }[] {
  return figures.flatMap((figure) => (figure.rank === undefined ? [] : [{ figure, rank: figure.rank }]));
}

function sayFigure(figure: EditionFigure, { mineral, place }: Subject): string {
  const where = `(${mineral}, ${origin(figure)})`;
  if (!figure.listed) return `${place} is not listed ${where}`;
  if (figure.value === undefined) return `${place} has no number ${where}`;
  const amount = quantity(figure.value, figure.unit);
  return figure.rank === undefined
    ? `${place} ${amount} ${where}`
    : `${place} is ${ordinal(figure.rank)} with ${amount} ${where}`;
}

function sayShare(figure: EditionFigure, share: number, { mineral, place }: Subject): string {
  const note = figure.note ? `: ${figure.note.replace(/\.$/, "")}` : "";
  return `${place} ${Number(share.toFixed(1))}% (${mineral}, ${origin(figure)}${note})`;
}

/** `mine production, 2025e, USGS MCS 2026` */
function origin({ measure, year, estimated, short }: EditionFigure): string {
  return `${measure}, ${year}${estimated ? "e" : ""}, ${short}`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(rank: number): string {
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}

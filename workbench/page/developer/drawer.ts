import type { Count, RoundTrip, RoundTripCounter } from "../../host/counter";
import { create } from "../create";
import { remember, remembered } from "../remembered";
import { changeRoom } from "../room";

/** So many round trips are listed; the totals count all. */
const MOST_ROWS = 200;
const COLUMNS = ["Action", "What", "Steps", "Bytes out", "Bytes in", "Time", "Error"];

/**
 * Lists what the page in the frame asks of the workbook, round trip by round trip: in Excel each takes tens of milliseconds, and more on
 * the web, so their number is what an action costs.
 */
export function createDeveloperDrawer(
  { drawer, toggle }: { drawer: HTMLElement; toggle: HTMLElement },
  counter: RoundTripCounter,
): void {
  const totals = create("p", "totals");
  const clear = create("button", "", "Clear") as HTMLButtonElement;
  clear.type = "button";
  const rows = create("tbody");
  const heads = COLUMNS.map((column) => Object.assign(create("th", "", column), { scope: "col" }));
  const table = create("table", "", create("thead", "", create("tr", "", ...heads)), rows);
  const scroller = create("div", "round-trips", table);
  // A region that scrolls must be reached by keyboard, and say what it is.
  Object.assign(scroller, { id: "round-trips", tabIndex: 0, role: "group" });
  scroller.setAttribute("aria-label", "Round trips");
  drawer.append(create("div", "head", create("h2", "", "Round trips"), totals, clear), scroller);

  const showTotals = () => (totals.textContent = inWords(counter.total()));
  const list = (roundTrip: RoundTrip) => {
    rows.append(createRow(roundTrip));
    while (rows.childElementCount > MOST_ROWS) rows.firstElementChild!.remove();
    scroller.scrollTop = scroller.scrollHeight;
    showTotals();
  };
  const show = (isShown: boolean) => {
    drawer.hidden = !isShown;
    toggle.setAttribute("aria-pressed", String(isShown));
    changeRoom();
  };
  counter.subscribe(list);
  clear.addEventListener("click", () => {
    counter.clear();
    rows.replaceChildren();
    showTotals();
  });
  toggle.addEventListener("click", () => {
    show(drawer.hidden);
    remember("developer", drawer.hidden ? "hidden" : "shown");
  });
  showTotals();
  show(remembered("developer") === "shown");
}

function createRow({ action = "", what, actions, requestBytes, replyBytes, milliseconds, error = "" }: RoundTrip): HTMLElement {
  const cells = [
    create("td", "", action),
    Object.assign(create("td", "what", what), { title: what }),
    create("td", "number", inNumbers(actions)),
    create("td", "number", inNumbers(requestBytes)),
    create("td", "number", inNumbers(replyBytes)),
    create("td", "number", inMilliseconds(milliseconds)),
    create("td", "error", error),
  ];
  return create("tr", "", ...cells);
}

const inNumbers = (value: number) => value.toLocaleString("en");
const inMilliseconds = (value: number) => `${value.toLocaleString("en", { maximumFractionDigits: 1 })} ms`;

function inWords({ roundTrips, requestBytes, replyBytes, milliseconds }: Count): string {
  const trips = roundTrips === 1 ? "1 round trip" : `${inNumbers(roundTrips)} round trips`;
  return `${trips}, ${inNumbers(requestBytes)} bytes out, ${inNumbers(replyBytes)} bytes in, ${inMilliseconds(milliseconds)}`;
}

import type { PaneVisibility } from "../../office/surroundings";
import { remember, remembered } from "../remembered";
import { changeRoom } from "../room";

/** In pixels: what Excel gives a task pane at first, and the least that a pane is made for. */
const FIRST_WIDTH = 350;
const LEAST_WIDTH = 320;
/** What is left for the sheet. */
const LEAST_SHEET = 240;
const STEP = 16;
/** Below this the pane stands under the sheet, across the page; the style sheet has the same. */
const NARROW = "(max-width: 760px)";

export interface PanePanelElements {
  pane: HTMLElement;
  separator: HTMLElement;
  toggle: HTMLElement;
}

/** The place of the task pane beside the sheet: a button shows and hides it, and its edge makes it wider. */
export class PanePanel implements PaneVisibility {
  private readonly listeners = new Set<(isShown: boolean) => void>();
  private readonly narrow = matchMedia(NARROW);
  private width = Number(remembered("pane-width")) || FIRST_WIDTH;

  constructor(private readonly elements: PanePanelElements) {
    const { separator, toggle } = elements;
    toggle.addEventListener("click", () => (this.isShown() ? this.hide() : this.show()));
    separator.addEventListener("keydown", (event) => this.onKey(event));
    separator.addEventListener("pointerdown", (event) => this.onDrag(event));
    window.addEventListener("resize", () => this.layOut());
    // On a narrow page it would leave the sheet, which the page begins with, half of the room.
    this.place(remembered("pane") !== "hidden" && !this.narrow.matches);
  }

  isShown(): boolean {
    return !this.elements.pane.hidden;
  }

  show(): void {
    this.change(true);
  }

  hide(): void {
    this.change(false);
  }

  onChange(listener: (isShown: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private change(isShown: boolean): void {
    if (isShown === this.isShown()) return;
    if (!this.narrow.matches) remember("pane", isShown ? "shown" : "hidden");
    this.place(isShown);
    changeRoom();
    this.listeners.forEach((listener) => listener(isShown));
  }

  private place(isShown: boolean): void {
    const { pane, separator, toggle } = this.elements;
    pane.hidden = separator.hidden = !isShown;
    toggle.setAttribute("aria-pressed", String(isShown));
    this.layOut();
  }

  private get most(): number {
    return Math.max(LEAST_WIDTH, window.innerWidth - LEAST_SHEET);
  }

  /** The width as asked for, as far as the page has room. */
  private layOut(): void {
    const { pane, separator } = this.elements;
    const width = Math.round(Math.min(Math.max(this.width, LEAST_WIDTH), this.most));
    pane.style.setProperty("--pane-width", `${width}px`);
    separator.setAttribute("aria-valuemin", String(LEAST_WIDTH));
    separator.setAttribute("aria-valuemax", String(this.most));
    separator.setAttribute("aria-valuenow", String(width));
  }

  private resize(width: number): void {
    this.width = Math.min(Math.max(width, LEAST_WIDTH), this.most);
    remember("pane-width", String(Math.round(this.width)));
    this.layOut();
    changeRoom();
  }

  /** The pane is right of its edge: the edge going left makes it wider. */
  private onKey(event: KeyboardEvent): void {
    const now = Number(this.elements.separator.getAttribute("aria-valuenow"));
    const widths: Record<string, number> = {
      ArrowLeft: now + STEP,
      ArrowRight: now - STEP,
      Home: LEAST_WIDTH,
      End: this.most,
    };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    this.resize(width);
  }

  private onDrag(event: PointerEvent): void {
    const { pane, separator } = this.elements;
    const widthWithPointer = pane.getBoundingClientRect().width + event.clientX;
    // The frame takes the pointer as soon as it is over it, unless the edge has it.
    separator.setPointerCapture(event.pointerId);
    const onMove = ({ clientX }: PointerEvent) => this.resize(widthWithPointer - clientX);
    separator.addEventListener("pointermove", onMove);
    separator.addEventListener("lostpointercapture", () => separator.removeEventListener("pointermove", onMove), { once: true });
    event.preventDefault();
    separator.focus();
  }
}

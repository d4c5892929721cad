import { BACK, MENU_ITEM, TOGGLER, TOP_MENU, keepMenuRoles, opensMenu } from "./menu-roles";

/** Where F10 and F6 go: the menu last used, or what leads to the menus on a narrow page. */
export const menuFocus = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(`${TOP_MENU}[tabindex="0"]`) ?? document.querySelector<HTMLElement>(TOGGLER);

/**
 * The engine opens its menus by the pointer only. F10 goes to them and the arrow keys through them, as in Excel; inside an open menu
 * the engine's own keys are left alone, but for going on to the menu beside it.
 */
export function listenToMenuKeys(focusSheet: () => void): void {
  keepMenuRoles();
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || document.querySelector("dialog[open]")) return;
      if (!handle(event.key, document.activeElement as HTMLElement | null, focusSheet)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

/** @returns whether the key did something here. */
function handle(key: string, focused: HTMLElement | null, focusSheet: () => void): boolean {
  if (key === "F10") {
    menuFocus()?.focus();
    return true;
  }
  if (focused?.matches(TOP_MENU)) return onMenuBar(key, focused, focusSheet);
  if (focused?.matches(TOGGLER)) return onToggler(key, focused, focusSheet);
  if (focused?.closest(".o-ribbon-menu")) return inRibbon(key, focused, focusSheet);
  if (focused?.closest(".o-menu-wrapper")) return inMenu(key);
  return false;
}

function onMenuBar(key: string, menu: HTMLElement, focusSheet: () => void): boolean {
  if (key === "ArrowRight" || key === "ArrowLeft") goTo(beside(menu, key));
  else if (key === "Enter" || key === " " || key === "ArrowDown") open(menu);
  else if (key === "Escape") focusSheet();
  else return false;
  return true;
}

/** Left and right go on to the next menu, unless they open a submenu or leave one. */
function inMenu(key: string): boolean {
  const menu = document.querySelector<HTMLElement>(`${TOP_MENU}.active`);
  if (!menu || (key !== "ArrowRight" && key !== "ArrowLeft")) return false;
  if (document.querySelectorAll(".o-menu-wrapper").length > 1) return false;
  const item = document.querySelector(`${MENU_ITEM}-active`);
  if (key === "ArrowRight" && item && opensMenu(item)) return false;
  const next = beside(menu, key);
  goTo(next);
  open(next);
  return true;
}

function beside(menu: HTMLElement, key: string): HTMLElement {
  const menus = [...document.querySelectorAll<HTMLElement>(TOP_MENU)];
  return menus.at((menus.indexOf(menu) + (key === "ArrowRight" ? 1 : -1)) % menus.length)!;
}

/** Only one menu is in the order of the Tab key, the one last used. */
function goTo(menu: HTMLElement): void {
  for (const each of document.querySelectorAll(TOP_MENU)) each.setAttribute("tabindex", each === menu ? "0" : "-1");
  menu.focus();
}

/** The engine gives the open menu the focus, but selects nothing in it. */
function open(menu: HTMLElement): void {
  menu.click();
  whenDrawn(() =>
    document
      .querySelector(".o-menu-wrapper")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true })),
  );
}

function onToggler(key: string, toggler: HTMLElement, focusSheet: () => void): boolean {
  if (key === "Escape") focusSheet();
  else if (key === "Enter" || key === " ") {
    toggler.click();
    whenDrawn(focusFirstInRibbon);
  } else return false;
  return true;
}

/** On a narrow page the engine has no keys for its menus at all. */
function inRibbon(key: string, focused: HTMLElement, focusSheet: () => void): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>(`${BACK}, .o-ribbon-menu ${MENU_ITEM}:not(.disabled)`)];
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step) stops.at((stops.indexOf(focused) + step) % stops.length)?.focus();
  else if (key === "Enter" || key === " " || (key === "ArrowRight" && opensMenu(focused))) {
    focused.click();
    whenDrawn(() => afterRibbonChange(focusSheet));
  } else if (key === "Escape" || key === "ArrowLeft") {
    document.querySelector<HTMLElement>(BACK)?.click();
    whenDrawn(() => afterRibbonChange(focusSheet));
  } else return false;
  return true;
}

/** A command may have opened a panel, which then has the focus; otherwise the keyboard is back in the sheet. */
function afterRibbonChange(focusSheet: () => void): void {
  if (document.querySelector(".o-ribbon-menu")) focusFirstInRibbon();
  else if (document.activeElement === document.body) focusSheet();
}

function focusFirstInRibbon(): void {
  document.querySelector<HTMLElement>(`.o-ribbon-menu ${MENU_ITEM}:not(.disabled)`)?.focus();
}

function whenDrawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

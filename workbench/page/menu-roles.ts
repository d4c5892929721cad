/**
 * The engine's menus are plain boxes to a screen reader. Their roles, names and states are set from outside and again after each
 * change of the page, since the engine draws its menus anew.
 */
export const TOP_MENU = ".o-topbar-menu";
export const MENU_ITEM = ".o-menu-item";
/** What leads to the menus on a narrow page, and back out of them. */
export const TOGGLER = ".ribbon-toggler";
export const BACK = ".o-previous-button";

export function keepMenuRoles(): void {
  new MutationObserver(setRoles).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "title"],
  });
  setRoles();
}

function setRoles(): void {
  setAll(".o-topbar-topleft", () => ({ role: "menubar", "aria-label": "Menus" }));
  const topMenus = [...document.querySelectorAll(TOP_MENU)];
  const current = topMenus.find((each) => each.getAttribute("tabindex") === "0") ?? topMenus[0];
  setAll(TOP_MENU, (menu) => ({
    role: "menuitem",
    tabindex: menu === current ? "0" : "-1",
    "aria-haspopup": "menu",
    "aria-expanded": String(menu.classList.contains("active")),
    "aria-keyshortcuts": "F10",
  }));
  setAll(".o-menu", () => ({ role: "menu" }));
  setAll(`.o-menu ${MENU_ITEM}`, (item) => ({
    role: "menuitem",
    "aria-disabled": String(item.classList.contains("disabled")),
    ...(opensMenu(item) ? { "aria-haspopup": "menu" } : {}),
  }));
  setAll(".o-menu .o-separator", () => ({ role: "separator" }));
  setAll(TOGGLER, () => ({
    role: "button",
    tabindex: "0",
    "aria-label": "Menus",
    title: "Menus (F10)",
    "aria-keyshortcuts": "F10",
  }));
  setAll(BACK, (back) => ({ role: "button", tabindex: "0", "aria-label": back.getAttribute("title") ?? "Back" }));
}

export function opensMenu(item: Element): boolean {
  return item.querySelector(".o-menu-item-root svg") !== null;
}

/** Writes only what differs, so that nothing is observed for nothing. */
function setAll(selector: string, attributes: (element: Element) => Record<string, string>): void {
  for (const element of document.querySelectorAll(selector))
    for (const [name, value] of Object.entries(attributes(element)))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

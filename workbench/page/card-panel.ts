import type { Attribution } from "../bridge/data-types";
import type { Card, CardRow } from "./card";
import { create } from "./create";
import { changeRoom } from "./room";

/**
 * Shows a card at the side of the sheet; without one the side is not there.
 * @param onRoomChanged is called when the sheet has drawn itself with more or less room.
 */
export function createCardPanel(element: HTMLElement, onRoomChanged: () => void): (card: Card | undefined) => void {
  let shown = "";
  return (card) => {
    const text = card ? JSON.stringify(card) : "";
    if (text === shown) return;
    shown = text;
    element.replaceChildren(...(card ? [create("div", "entity-card", ...renderCard(card))] : []));
    if (element.hidden === !card) return;
    element.hidden = !card;
    changeRoom(onRoomChanged);
  };
}

function renderCard({ title, subtitle, sections, provider }: Card): Node[] {
  return [
    create("h2", "", title),
    ...(subtitle ? [create("p", "subtitle", subtitle)] : []),
    ...sections.flatMap((section) => [
      ...(section.title ? [create("h3", "", section.title)] : []),
      create("dl", "", ...section.rows.map(renderRow)),
    ]),
    ...(provider ? [create("p", "provider", provider)] : []),
  ];
}

function renderRow({ label, value, sublabel, attribution }: CardRow): Node {
  const details = [...(sublabel ? [create("span", "sublabel", sublabel)] : []), ...attribution.map(renderAttribution)];
  return create("div", "", create("dt", "", label), create("dd", "", value, ...details));
}

function renderAttribution({ sourceText, sourceAddress, licenseText, licenseAddress }: Attribution): Node {
  const source = link(sourceText ?? sourceAddress ?? "", sourceAddress);
  const licence = licenseText || licenseAddress ? [" (", link(licenseText ?? licenseAddress ?? "", licenseAddress), ")"] : [];
  return create("span", "attribution", source, ...licence);
}

/** Only web addresses become links: the text comes from the add-in's data. */
function link(text: string, address?: string): Node | string {
  if (!address || !/^https?:\/\//i.test(address)) return text;
  const anchor = create("a", "", text) as HTMLAnchorElement;
  Object.assign(anchor, { href: address, target: "_blank", rel: "noopener noreferrer" });
  return anchor;
}

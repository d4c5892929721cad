import type { Page } from "playwright-core";

/** Least contrast of text, WCAG 2.2 level AA (1.4.3). */
const LEAST = 4.5;

/** Visible texts whose contrast with what lies behind them is too low, as `text: 3.2`. */
export async function contrastProblems(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const colourOf = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const luminance = ([red, green, blue]: Colour) => {
      const [r, g, b] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const over = (top: Colour, below: Colour): Colour =>
      [0, 1, 2].map((i) => top[i]! * top[3] + below[i]! * (1 - top[3])).concat(1) as Colour;
    const backgroundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const colour = colourOf(getComputedStyle(element).backgroundColor);
      return colour[3] === 1 ? colour : over(colour, backgroundOf(element.parentElement));
    };
    const problems: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent?.trim() || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // Controls that cannot be used are outside the rule: their faintness says so.
      if (element.closest(":disabled, [aria-disabled=true]")) continue;
      const background = backgroundOf(element);
      const text = luminance(over(colourOf(getComputedStyle(element).color), background));
      const behind = luminance(background);
      const contrast = (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
      if (contrast < least) problems.push(`${node.textContent.trim().slice(0, 40)}: ${contrast.toFixed(2)}`);
    }
    return problems;
  }, LEAST);
}

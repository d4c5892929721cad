/**
 * Draws assets/icon.svg as the PNG files that the manifest names: `npx tsx scripts/icons.ts`.
 * The PNG files are committed, so that a build needs no browser; run this after a change of the drawing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../workbench/browser";
import { runCommand } from "./command";
import { writeWhole } from "./lib/write-whole";

/** Sizes in pixels: 16, 32 and 80 for the ribbon, 32, 64 and 128 for the lists of add-ins. */
export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

const ASSETS = join(__dirname, "..", "assets");

async function drawIcons(): Promise<void> {
  const svg = readFileSync(join(ASSETS, "icon.svg"), "utf8");
  const browser = await launchBrowser();
  try {
    for (const size of ICON_SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      const path = join(ASSETS, `icon-${size}.png`);
      writeWhole(path, await page.screenshot({ omitBackground: true }));
      console.log(`assets/icon-${size}.png`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

runCommand(drawIcons);

/**
 * Draws the add-in's icon and those of its commands as the PNG files that the manifest names: `npx tsx scripts/icons.ts`.
 * The PNG files are committed, so that a build needs no browser; run this after a change of a drawing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../workbench/browser";
import { runCommand } from "./command";
import { writeWhole } from "./lib/write-whole";

/** Sizes in pixels: 16, 32 and 80 for the ribbon, 32, 64 and 128 for the lists of add-ins. */
export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

/** Sizes in pixels that a button of the ribbon must offer. */
const COMMAND_SIZES = [16, 32, 80] as const;

const ASSETS = join(__dirname, "..", "assets");

async function drawIcons(): Promise<void> {
  const commands = readdirSync(join(ASSETS, "commands"))
    .filter((file) => file.endsWith(".svg"))
    .map((file) => `commands/${file.replace(/\.svg$/, "")}`);
  const browser = await launchBrowser();
  try {
    await draw(browser, "icon", ICON_SIZES);
    for (const name of commands) await draw(browser, name, COMMAND_SIZES);
  } finally {
    await browser.close();
  }
}

/** @param name of the drawing in assets, without its ending */
async function draw(browser: Browser, name: string, sizes: readonly number[]): Promise<void> {
  const svg = readFileSync(join(ASSETS, `${name}.svg`), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeWhole(join(ASSETS, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    console.log(`assets/${name}-${size}.png`);
    await page.close();
  }
}

runCommand(drawIcons);

/** Files to and from the workbench's page, as a person opens and saves them. */
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

export interface Download {
  name: string;
  content: Buffer;
}

/** Chooses a file where the page asks for one. */
export async function openFile(
  page: Page,
  name: string,
  buffer: Buffer,
  press: () => Promise<unknown> = () => page.click("#open-file"),
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press()]);
  await chooser.setFiles({ name, mimeType: "", buffer });
}

/** @returns when the workbook of that name is shown. */
export const shown = (page: Page, name: string, timeout = 5000) =>
  page.waitForFunction((title) => document.getElementById("workbook-title")!.textContent === title, name, { timeout });

export async function download(page: Page, act: () => Promise<unknown>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** The parts of an xlsx file as text, by path. */
export const partsOf = (content: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** Opens a file in the place of what is open, whose changes are let go. @param name without its ending */
export async function openInPlace(page: Page, name: string, file: Buffer): Promise<void> {
  await openFile(page, `${name}.xlsx`, file, async () => {
    await page.click("#open-file");
    const question = page.getByRole("button", { name: "Go on without saving" });
    if (await question.isVisible()) await question.click();
  });
  await shown(page, name, 20_000);
}

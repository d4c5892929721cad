/** Files to and from the person's machine. */

/** Lets the person choose a file. @returns nothing if none was chosen. */
export function chooseFile(accept: string): Promise<File | undefined> {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", accept });
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}

/** Gives the person a file, as the browser gives downloads. */
export function download(content: Uint8Array, fileName: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  link.download = fileName;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

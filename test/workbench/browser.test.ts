import { findBrowser, type Machine } from "../../workbench/browser";

function machine(programs: string[], env: Record<string, string> = {}, platform: NodeJS.Platform = "linux"): Machine {
  return { platform, env, isExecutable: (path) => programs.includes(path) };
}

const PATH = "/usr/local/bin:/usr/bin";

test("finds a browser on the PATH", () => {
  expect(findBrowser(machine(["/usr/bin/google-chrome"], { PATH }))).toBe("/usr/bin/google-chrome");
});

test("prefers Chromium, also when another browser comes earlier on the PATH", () => {
  expect(findBrowser(machine(["/usr/local/bin/microsoft-edge", "/usr/bin/chromium"], { PATH }))).toBe("/usr/bin/chromium");
});

test("looks among the applications on macOS", () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser(machine([chrome], { PATH }, "darwin"))).toBe(chrome);
});

test("BROWSER_PATH goes before everything", () => {
  expect(findBrowser(machine(["/opt/my/chrome", "/usr/bin/chromium"], { PATH, BROWSER_PATH: "/opt/my/chrome" }))).toBe(
    "/opt/my/chrome",
  );
});

test("a wrong BROWSER_PATH is an error, not a silent change to another browser", () => {
  expect(() => findBrowser(machine(["/usr/bin/chromium"], { PATH, BROWSER_PATH: "/opt/none" }))).toThrow(
    /BROWSER_PATH is "\/opt\/none"/,
  );
});

test("answers undefined where there is none", () => {
  expect(findBrowser(machine([], { PATH }))).toBeUndefined();
});

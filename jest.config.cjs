/** Unit tests run as they are; tests that need the built add-in and a browser are the `browser` project. */
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
  ],
};
module.exports = {
  reporters: ["default", "<rootDir>/test/closing-line-reporter.cjs"],
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      transform,
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "\\.browser\\.test\\.ts$"],
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      globalSetup: "<rootDir>/test/workbench/build-workbench.ts",
      transform,
      testMatch: ["<rootDir>/test/**/*.browser.test.ts"],
    },
  ],
};

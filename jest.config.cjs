/**
 * Three kinds of tests: `unit` runs from the sources alone; `slow` does too, and takes too long to be run at every change; `built` looks at what the build has written, most of it in a browser. Add-in
 * and workbench are built once before, where they are missing or older than their sources.
 */
const project = {
  testEnvironment: "node",
  transform: {
    "(\\.tsx?|/node_modules/@noble/.+\\.js)$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
    ],
  },
  // This package is a module alone, which jest does not read as it is.
  transformIgnorePatterns: ["/node_modules/(?!@noble/)"],
};

module.exports = {
  projects: [
    {
      ...project,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "/test/dist\\.test\\.ts$", "\\.(browser|slow)\\.test\\.tsx?$"],
    },
    {
      ...project,
      displayName: "slow",
      testMatch: ["<rootDir>/test/**/*.slow.test.ts", "<rootDir>/test/**/*.slow.test.tsx"],
    },
    {
      ...project,
      displayName: "built",
      globalSetup: "<rootDir>/test/workbench/build-workbench.ts",
      testMatch: ["<rootDir>/test/dist.test.ts", "<rootDir>/test/**/*.browser.test.ts"],
    },
  ],
};

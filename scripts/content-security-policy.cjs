/**
 * What the pages that ship may load, run and send: the one place that says it. The build writes it into every page; servers add what a
 * page cannot say of itself (`FRAME_ANCESTORS`).
 */

/** Microsoft's library, the file for the Excel that it finds, and the page with which it asks whether an unknown host is to be trusted. */
const OFFICE_LIBRARY = "https://appsforoffice.microsoft.com";

/** Where Microsoft's library sends its diagnostic data, and the page that it loads for it. */
const OFFICE_TELEMETRY = ["https://*.pipe.aria.microsoft.com", "https://*.events.data.microsoft.com"];
const OFFICE_TELEMETRY_PAGE = "https://telemetryservice.firstpartyapps.oaspapps.com";

/** Of the task pane, which runs scripts. */
const PANE_POLICY = policy({
  "default-src": ["'self'"],
  "script-src": ["'self'", OFFICE_LIBRARY],
  // Fluent writes its styles into the page while it runs, and so does Microsoft's library for Excel on the web (office-js issue 1687).
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'", OFFICE_LIBRARY, ...OFFICE_TELEMETRY],
  "frame-src": [OFFICE_LIBRARY, OFFICE_TELEMETRY_PAGE],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
});

/** Of the help pages: text, pictures of their own and the style in the page. */
const TEXT_POLICY = policy({
  "default-src": ["'none'"],
  "style-src": ["'unsafe-inline'"],
  "img-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
});

/**
 * Who may show the pages in a frame, which only a header can say. Microsoft publishes no list: these are the addresses of Excel on the
 * web that people have met (office-js issue 3342, office-js-docs-pr issue 4911).
 */
const FRAME_ANCESTORS = policy({
  "frame-ancestors": [
    "'self'",
    "https://excel.cloud.microsoft",
    "https://*.cloud.microsoft",
    "https://*.officeapps.live.com",
    "https://onedrive.live.com",
    "https://*.office.com",
    "https://*.sharepoint.com",
  ],
});

/** @param {Record<string, readonly string[]>} directives */
function policy(directives) {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}

module.exports = { PANE_POLICY, TEXT_POLICY, FRAME_ANCESTORS };

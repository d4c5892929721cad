let isOpening = false;

/**
 * Asks Excel to show the pane. Whether it does is not awaited: Excel leaves the question open where an administrator or the Marketplace
 * has switched this off, and the pane stands where it was sent to once the person opens it.
 * While one request is open no other is made, which makes Excel on the web forget the ribbon's buttons (office-js issue 3224).
 */
export function showPane(): void {
  if (isOpening || typeof Office === "undefined" || !Office.addin?.showAsTaskpane) return;
  isOpening = true;
  const done = () => {
    isOpening = false;
  };
  Office.addin.showAsTaskpane().then(done, done);
}

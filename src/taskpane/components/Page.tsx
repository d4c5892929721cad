import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { moveOn } from "../../actions/messages";
import { goBack, panePlace } from "../../actions/pane-place";
import { useDataset } from "../dataset-in-use";
import { pageTitle } from "../pages/page-title";
import { useStore } from "../store-in-use";
import { PinButton } from "./PinButton";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalXS },
  bar: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  back: {
    minWidth: 0,
    // As a line of text: the button begins where the title begins.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    display: "block",
  },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface PageProps {
  title: string;
  /** In a few words under the title. */
  children: ReactNode;
}

/**
 * A page of Find: back to where the person came from, a button that pins it, and its title, to which the keyboard goes when it opens.
 * Escape and Alt+Left go back.
 */
export function Page({ title, children }: PageProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const { pages } = useStore(panePlace);
  const [below, page] = [pages[pages.length - 2], pages[pages.length - 1]];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <article className={styles.page} aria-label={title} onKeyDown={goBackByKey}>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" className={styles.back} onClick={goOnBack}>
          <span aria-hidden>{"\u2190 "}</span>
          {`Back to ${below ? pageTitle(below, dataset) : "search"}`}
        </Button>
        {page && <PinButton page={page} />}
      </div>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  );
}

/** A field that uses Escape itself, such as an open list of suggestions, prevents the default. */
function goBackByKey(event: KeyboardEvent): void {
  const isBack = event.key === "Escape" || (event.key === "ArrowLeft" && event.altKey);
  if (!isBack || event.defaultPrevented) return;
  // Alt+Left would leave the pane's page in a browser.
  event.preventDefault();
  goOnBack();
}

function goOnBack(): void {
  moveOn();
  goBack();
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { goBack } from "../../actions/pane-place";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS },
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

/** A page of Find: back to where the person came from, and its title, to which the keyboard goes when it opens. Escape goes back. */
export function Page({ title, children }: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <article
      className={styles.page}
      aria-label={title}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && goBack()}
    >
      <Button size="small" onClick={goBack}>
        Back
      </Button>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode, type Ref } from "react";

const useStyles = makeStyles({
  disclosure: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  contents: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
});

interface DisclosureProps {
  /** Always in sight; Enter and the space bar open and close what is below it. */
  summary: ReactNode;
  startsOpen?: boolean;
  /** To open it from elsewhere. */
  details?: Ref<HTMLDetailsElement>;
  /** Made when it is first opened: a page of many stays quick. */
  children: () => ReactNode;
}

/** A line that opens what belongs to it. */
export function Disclosure({ summary, startsOpen = false, details, children }: DisclosureProps) {
  const styles = useStyles();
  const [wasOpened, setOpened] = useState(startsOpen);
  return (
    <details
      ref={details}
      className={styles.disclosure}
      open={startsOpen || undefined}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary className={styles.summary}>{summary}</summary>
      {wasOpened && <div className={styles.contents}>{children()}</div>}
    </details>
  );
}

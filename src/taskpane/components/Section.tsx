import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalL },
  heading: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
});

interface SectionProps {
  title: string;
  /** Of its heading; 4 where it is part of what has a heading of level 3. */
  level?: 3 | 4;
  children: ReactNode;
}

/** A part of a page, under a heading. */
export function Section({ title, level = 3, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

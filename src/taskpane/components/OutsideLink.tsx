import { Link, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere" } });

/** Opens in the browser: a page that replaced the pane would take the functions with it. */
export function OutsideLink({ address, children }: { address: string; children: string }) {
  const styles = useStyles();
  return (
    <Link className={styles.link} href={address} target="_blank" rel="noopener noreferrer" inline>
      {children}
    </Link>
  );
}

import { Link, makeStyles } from "@fluentui/react-components";
import { openPage, type FindPage } from "../../actions/pane-place";

const useStyles = makeStyles({
  // As the text around it, also where a line breaks within it.
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "start", overflowWrap: "anywhere" },
});

/** Opens a page of Find on top of the one in sight. */
export function PageLink({ to, children }: { to: FindPage; children: string }) {
  const styles = useStyles();
  return (
    <Link className={styles.link} as="button" inline onClick={() => openPage(to)}>
      {children}
    </Link>
  );
}

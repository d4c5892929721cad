import { Link, makeStyles } from "@fluentui/react-components";
import { openPage, type FindPage } from "../../actions/pane-place";

const useStyles = makeStyles({
  // As the text around it, also where a line breaks within it.
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "start", overflowWrap: "anywhere" },
});

/** Opens a page of Find on top of the one in sight; the name alone where what it names has no page. */
export function PageLink({ to, children }: { to: FindPage | undefined; children: string }) {
  const styles = useStyles();
  if (!to) return <>{children}</>;
  return (
    <Link className={styles.link} as="button" inline onClick={() => openPage(to)}>
      {children}
    </Link>
  );
}

import { Link, makeStyles } from "@fluentui/react-components";
import { openPage, type FindPage } from "../../actions/pane-place";

const useStyles = makeStyles({
  // As the text around it, also where a line breaks within it.
  link: {
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** Opens a page of Find on top of the one in sight; the name alone where what it names has no page. */
export function PageLink({ to, children }: { to: FindPage | undefined; children: string }) {
  const styles = useStyles();
  if (!to) return <>{children}</>;
  return (
    // Neither a button, which does not break over lines, nor an address, which would take the pane away from its page.
    <Link className={styles.link} as="span" role="link" inline onClick={() => openPage(to)}>
      {children}
    </Link>
  );
}

import { Link, makeStyles } from "@fluentui/react-components";
import { openPage, type FindPage } from "../../actions/pane-place";

// As large as the text around it.
const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** A name that opens its page in Find; where there is no page, the name alone. */
export function PageLink({ page, children }: { page: FindPage | undefined; children: string }) {
  const styles = useStyles();
  if (!page) return <>{children}</>;
  return (
    <Link as="button" inline className={styles.link} onClick={() => openPage(page)}>
      {children}
    </Link>
  );
}

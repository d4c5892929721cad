import { Link } from "@fluentui/react-components";
import { openPage, type FindPage } from "../../actions/pane-place";

/** A name that opens its page in Find; where there is no page, the name alone. */
export function PageLink({ page, children }: { page: FindPage | undefined; children: string }) {
  if (!page) return <>{children}</>;
  return (
    <Link as="button" inline onClick={() => openPage(page)}>
      {children}
    </Link>
  );
}

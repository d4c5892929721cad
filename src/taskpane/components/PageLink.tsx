import { Link } from "@fluentui/react-components";
import { openPage, type FindPage } from "../../actions/pane-place";

/** Opens a page of Find on top of the one in sight. */
export function PageLink({ to, children }: { to: FindPage; children: string }) {
  return (
    <Link as="button" inline onClick={() => openPage(to)}>
      {children}
    </Link>
  );
}

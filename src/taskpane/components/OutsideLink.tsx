import { Link } from "@fluentui/react-components";

/** Opens in the browser: a page that replaced the pane would take the functions with it. */
export function OutsideLink({ address, children }: { address: string; children: string }) {
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer" inline>
      {children}
    </Link>
  );
}

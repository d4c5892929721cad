import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { copyText } from "./clipboard";

/** How long the button says what happened, in milliseconds. */
const SHOWN_FOR = 2000;

/** Copies the text, and says on the button (and to a screen reader) whether that worked. */
export function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const word = outcome === "copied" ? "Copied" : outcome === "failed" ? "Not copied" : "Copy";
  return (
    <Button
      size="small"
      aria-label={outcome ? undefined : `Copy ${text}`}
      onClick={() => void copyText(text).then((copied) => setOutcome(copied ? "copied" : "failed"))}
    >
      <span aria-live="polite">{word}</span>
    </Button>
  );
}

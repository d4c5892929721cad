import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { lastMessage, openQuestion, type Question } from "../../actions/messages";
import { useStore } from "../store-in-use";

const useStyles = makeStyles({
  // A long report leaves room for what it is about.
  place: { flexShrink: 0, maxHeight: "50vh", overflowY: "auto" },
  text: { overflowWrap: "anywhere" },
  title: { display: "block", marginBottom: tokens.spacingVerticalXXS },
});

/** What actions tell and ask, at the foot of the pane: it takes the keyboard only where it asks. */
export function Messages() {
  const styles = useStyles();
  const message = useStore(lastMessage);
  const question = useStore(openQuestion);
  const cameFrom = useRef<EventTarget | null>(null);
  const close = () => {
    lastMessage.set(undefined);
    // The button goes with the message: the keyboard goes back to where it was.
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  return (
    <div className={styles.place}>
      <div role="status" aria-label="Message">
        {message && !question && (
          <MessageBar intent={message.kind === "done" ? "success" : "error"} layout="multiline" politeness="polite">
            <MessageBarBody className={styles.text}>{message.text}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onFocus={({ relatedTarget }) => (cameFrom.current = relatedTarget)} onClick={close}>
                Close
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      {question && <OpenQuestion key={question.text} {...question} />}
    </div>
  );
}

/** The keyboard is on the answer that changes nothing; Escape gives it too. Afterwards the keyboard is where it was before. */
function OpenQuestion({ title, text, agree, answer }: Question) {
  const styles = useStyles();
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cancel.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <div
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        answer(false);
      }}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.text}>
          <MessageBarTitle id={`${id}-title`} className={styles.title}>
            {title}
          </MessageBarTitle>
          <span id={`${id}-text`}>{text}</span>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={() => answer(true)}>
            {agree}
          </Button>
          <Button size="small" ref={cancel} onClick={() => answer(false)}>
            Cancel
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

import { Button, MessageBar, MessageBarBody, MessageBarActions, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { lastMessage, openQuestion, type Question } from "../../actions/messages";
import { useStore } from "../store-in-use";

const useStyles = makeStyles({ text: { overflowWrap: "anywhere" } });

/** What actions tell and ask, at the foot of the pane: it takes the keyboard only where it asks. */
export function Messages() {
  const styles = useStyles();
  const message = useStore(lastMessage);
  const question = useStore(openQuestion);
  return (
    <>
      <div role="status" aria-label="Message">
        {message && !question && (
          <MessageBar intent={message.kind === "done" ? "success" : "error"} layout="multiline" politeness="polite">
            <MessageBarBody className={styles.text}>{message.text}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => lastMessage.set(undefined)}>
                Close
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      {question && <OpenQuestion {...question} />}
    </>
  );
}

function OpenQuestion({ title, text, agree, answer }: Question) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cancel.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <div
      role="alertdialog"
      aria-label={title}
      aria-describedby="question"
      onKeyDown={({ key }) => key === "Escape" && answer(false)}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody id="question">{text}</MessageBarBody>
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

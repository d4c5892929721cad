import { MessageBar, MessageBarBody } from "@fluentui/react-components";

/** What a person has to know of a refresh. It is read with the heading above, so none of it speaks up by itself. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  return (
    <>
      {warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Choice } from "../../functions/definition";

const useStyles = makeStyles({
  root: { position: "relative", flexGrow: 1, minWidth: 0 },
  input: {
    boxSizing: "border-box",
    width: "100%",
    height: "28px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  invalid: shorthands.borderColor(tokens.colorPaletteRedBorder2),
  list: {
    position: "absolute",
    zIndex: 10,
    top: "100%",
    left: 0,
    right: 0,
    maxHeight: "220px",
    overflowY: "auto",
    margin: 0,
    padding: "2px",
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  option: {
    padding: `3px ${tokens.spacingHorizontalS}`,
    // Of a border without colour a contrast theme makes one that is seen.
    marginLeft: "3px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    overflowWrap: "anywhere",
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    marginLeft: 0,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  meaning: {
    display: "-webkit-box",
    overflow: "hidden",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    color: tokens.colorNeutralForeground2,
  },
});

interface ComboboxProps {
  id: string;
  /** Ids of what describes the field. */
  describedBy: string;
  value: string;
  isRequired: boolean;
  isInvalid: boolean;
  /** Values that fit what is typed, made when they are to be shown. */
  suggest(typed: string): readonly Choice[];
  /** As it is typed into the field. */
  typedChoice(value: string): string;
  onChange(value: string): void;
}

/**
 * A text field with suggestions: a list of a few dozen plain options. Arrow keys choose, Enter takes, Escape closes the list.
 */
export function Combobox({ id, describedBy, value, isRequired, isInvalid, suggest, typedChoice, onChange }: ComboboxProps) {
  const styles = useStyles();
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = isOpen ? suggest(value) : [];
  const isShown = choices.length > 0;

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (choice: Choice | undefined) => {
    if (choice) onChange(typedChoice(choice.value));
    close();
  };
  const move = (to: number) => {
    if (!isOpen) setOpen(true);
    const { length } = isOpen ? choices : suggest(value);
    if (length > 0) setActive((to + length) % length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active < 0 ? -1 : active - 1),
      Enter: isShown && active >= 0 ? () => take(choices[active]) : undefined,
      Escape: isShown ? close : undefined,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.root}>
      <input
        id={id}
        className={mergeClasses(styles.input, isInvalid && styles.invalid)}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-required={isRequired}
        aria-invalid={isInvalid}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <ul id={listId} role="listbox" aria-label="Suggestions" className={styles.list} ref={list}>
          {choices.map((choice, index) => (
            <li
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={mergeClasses(styles.option, index === active && styles.active)}
              // The field keeps the keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              {choice.value}
              <span className={styles.meaning}>{choice.tooltip}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

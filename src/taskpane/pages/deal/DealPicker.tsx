import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { hasWords } from "../../../domain/name";
import type { Deal } from "../../../dataset/schema";
import { useDataset } from "../../dataset-in-use";

interface DealPickerProps {
  label: string;
  /** Deals that are there already. */
  without: readonly Deal[];
  onPick: (id: string) => void;
}

/** Finds a deal by part of its id, name or an alias. */
export function DealPicker({ label, without, onPick }: DealPickerProps) {
  const { deals } = useDataset();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const found = deals.all.filter((deal) => !without.includes(deal) && isMeant(deal, text));
  return (
    <Field label={label} size="small">
      <Combobox
        size="small"
        freeform
        placeholder="Type a deal, a party or part of a name"
        value={text}
        selectedOptions={[]}
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          // Pasted and dictated words open the list too, which Fluent does for keys alone.
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined) return;
          setText("");
          onPick(optionValue);
        }}
      >
        {found.map(({ id, name }) => (
          <Option key={id} value={id} text={id}>
            {name === id ? id : `${id}: ${name}`}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {`No deal is called "${text.trim()}"`}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function isMeant({ id, name, aliases, kind, parties }: Deal, text: string): boolean {
  return hasWords([id, name, ...aliases, kind, ...parties.map((party) => party.name)], text);
}

import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { hasWords } from "../../../domain/name";
import type { Dataset } from "../../../dataset/dataset";
import type { Deal } from "../../../dataset/schema";
import { useDataset } from "../../dataset-in-use";

interface DealPickerProps {
  label: string;
  /** Deals that are there already. */
  without: readonly Deal[];
  onPick: (id: string) => void;
}

/** Finds a deal by words of its name, a party, a mineral, its kind, its status or a year of its history. */
export function DealPicker({ label, without, onPick }: DealPickerProps) {
  const dataset = useDataset();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const found = dataset.deals.all.filter((deal) => !without.includes(deal) && hasWords(wordsOf(deal, dataset), text));
  return (
    <Field label={label} size="small">
      <Combobox
        size="small"
        freeform
        placeholder="Deal, party, mineral, status or year"
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
            {`No deal has "${text.trim()}" in its name, parties, minerals, kind, status or years`}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function wordsOf(deal: Deal, dataset: Dataset): string[] {
  const { id, name, aliases, kind, parties, minerals, timeline } = deal;
  return [
    id,
    name,
    ...aliases,
    kind,
    ...parties.map((party) => party.name),
    ...minerals.flatMap((each) => [each.name, dataset.mineral(each.mineral).name]),
    dataset.deals.lookUpStatusEvent(deal, undefined)?.status ?? "",
    ...timeline.map(({ date }) => date.slice(0, 4)),
  ];
}

import { useMemo } from "react";
import type { Place } from "../../../dataset/place";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { PageLink } from "../../components/PageLink";
import { Section } from "../../components/Section";
import { useFirst } from "../../components/ShowAll";
import { useDataset } from "../../dataset-in-use";
import { importedFrom, type ImportedMineral } from "./calls";

/** Minerals shown at first. */
const FIRST = 10;

/** Of which minerals a country is a named source of United States imports; nothing where it is of none. */
export function ImportsFrom({ place }: { place: Place }) {
  const dataset = useDataset();
  const imported = useMemo(() => importedFrom(dataset, place), [dataset, place]);
  return imported.length === 0 ? null : <Shares place={place} imported={imported} />;
}

function Shares({ place, imported }: { place: Place; imported: ImportedMineral[] }) {
  const { shown, button } = useFirst(imported, FIRST, "minerals");
  return (
    <Section title="Its share of United States imports">
      <FigureList label="Its share of United States imports">
        {shown.map(({ mineral, heading, call }) => (
          <FigureLine
            key={mineral.id}
            label={mineral.name}
            call={call}
            what={`share of ${place.name} in United States imports of ${mineral.name}`}
            meaning={`${heading.heading}, ${heading.years}.`}
          >
            <PageLink to={{ kind: "mineral", id: mineral.id }}>{`About ${mineral.name}`}</PageLink>
          </FigureLine>
        ))}
      </FigureList>
      {button}
    </Section>
  );
}

import { useMemo } from "react";
import { callOf } from "../../workbook/worksheet-call";
import type { Place } from "../../dataset/place";
import { wordFor } from "../../dataset/place";
import type { Dataset } from "../../dataset/dataset";
import { Later } from "../components/Later";
import { Page } from "../components/Page";
import { useDataset } from "../dataset-in-use";
import { CountryHead } from "./country/CountryHead";
import { GroupProduction } from "./country/GroupProduction";
import { ImportsFrom } from "./country/ImportsFrom";
import { Profile } from "./country/Profile";
import { ClaimsSection } from "./sections/ClaimsSection";
import { ControlsSection } from "./sections/ControlsSection";
import { DealsSection } from "./sections/DealsSection";

/** All that the dataset has on a country or a group of countries. */
export default function CountryPage({ id }: { id: string }) {
  const dataset = useDataset();
  const place = useMemo(() => placeOf(dataset, id), [dataset, id]);
  if (!place) return <Page title={id}>Dataset {dataset.version} has no country or group of this name.</Page>;
  if (place.kind !== "country" && place.kind !== "group")
    return (
      <Page title={place.name}>
        {`This is ${wordFor(place)}: its figures are on the pages of minerals, under the countries listed.`}
      </Page>
    );
  return (
    <Page title={place.name}>
      <CountryHead place={place} />
      {place.kind === "group" ? <GroupProduction place={place} /> : <Profile place={place} />}
      <Later>
        <CountryDetails place={place} />
      </Later>
    </Page>
  );
}

/** What is known of a country or group beside its figures. */
export function CountryDetails({ place }: { place: Place }) {
  return (
    <>
      <ControlsSection
        title="Export controls it imposes"
        call={callOf("MINERAL.CONTROLS", { mineral: "all", country: place.name, headers: true })}
      />
      <DealsSection title="Deals it is party to" call={callOf("DEAL.LIST", { party: place.name, headers: true })} />
      <ImportsFrom place={place} />
      <ClaimsSection
        title="What commentary claims"
        call={callOf("MINERAL.CLAIMS", { mineral: "all", country: place.name, headers: true })}
      />
    </>
  );
}

function placeOf(dataset: Dataset, id: string): Place | undefined {
  const group = dataset.groups.find((each) => each.id === id);
  return group ? { ...group, kind: "group" } : dataset.countries.find((each) => each.id === id);
}

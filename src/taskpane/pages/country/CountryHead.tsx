import { Fragment } from "react";
import type { Place } from "../../../dataset/place";
import { PageLink } from "../../components/PageLink";
import { InputCellButton } from "../../components/InputCellButton";
import { useDataset } from "../../dataset-in-use";
import { useHeadStyles } from "../head-styles";

/** What a country is called and in which groups it is; of a group its members. */
export function CountryHead({ place }: { place: Place }) {
  const styles = useHeadStyles();
  const dataset = useDataset();
  const { aliases } = place;
  const codes = place.kind === "group" ? [] : [place.iso2, place.id].filter((code) => code !== undefined);
  const groups = dataset.groups.filter(({ members }) => members.includes(place.id));
  return (
    <>
      {(codes.length > 0 || aliases.length > 0) && (
        <p className={styles.line}>
          {codes.join(", ")}
          {codes.length > 0 && aliases.length > 0 && ", "}
          {aliases.length > 0 && `also ${aliases.join(", ")}`}
        </p>
      )}
      {place.kind === "group" && (
        <p className={styles.line}>
          {place.members.length} members: <PlaceLinks ids={place.members} />
        </p>
      )}
      {groups.length > 0 && (
        <p className={styles.line}>
          A member of <PlaceLinks ids={groups.map(({ id }) => id)} />
        </p>
      )}
      <InputCellButton names="country" value={place.name} />
    </>
  );
}

function PlaceLinks({ ids }: { ids: readonly string[] }) {
  const dataset = useDataset();
  return (
    <>
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <PageLink to={{ kind: "country", id }}>{dataset.placeName(id)}</PageLink>
        </Fragment>
      ))}
    </>
  );
}

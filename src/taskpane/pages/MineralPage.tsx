import type { Mineral } from "../../dataset/schema";
import { callOf } from "../../workbook/worksheet-call";
import { Later } from "../components/Later";
import { Page } from "../components/Page";
import { useDataset } from "../dataset-in-use";
import { DemandScenarios } from "./mineral/DemandScenarios";
import { ImportSources } from "./mineral/ImportSources";
import { MineralFigures } from "./mineral/MineralFigures";
import { MineralHead } from "./mineral/MineralHead";
import { OfficialLists } from "./mineral/OfficialLists";
import { Prices } from "./mineral/Prices";
import { Properties } from "./mineral/Properties";
import { UnitedStates } from "./mineral/UnitedStates";
import { Uses } from "./mineral/Uses";
import { ClaimsSection } from "./sections/ClaimsSection";
import { ControlsSection } from "./sections/ControlsSection";
import { DealsSection } from "./sections/DealsSection";

/** All that the dataset has on a mineral. */
export default function MineralPage({ id }: { id: string }) {
  const dataset = useDataset();
  const mineral = dataset.minerals.find((each) => each.id === id);
  if (!mineral) return <Page title={id}>Dataset {dataset.version} has no mineral of this name.</Page>;
  return (
    <Page title={mineral.name.charAt(0).toUpperCase() + mineral.name.slice(1)}>
      <MineralHead mineral={mineral} />
      <MineralFigures mineral={mineral} />
      <Later>
        <MineralDetails mineral={mineral} />
      </Later>
    </Page>
  );
}

/** What is known of a mineral beside its figures. */
export function MineralDetails({ mineral }: { mineral: Mineral }) {
  const about = { mineral: mineral.name, headers: true };
  return (
    <>
      <Prices mineral={mineral} />
      <UnitedStates mineral={mineral} />
      <ImportSources mineral={mineral} />
      <ImportSources mineral={mineral} importer="EU" />
      <Uses mineral={mineral} />
      <DemandScenarios mineral={mineral} />
      <Properties mineral={mineral} />
      <OfficialLists mineral={mineral} />
      <ControlsSection title="Export controls" call={callOf("MINERAL.CONTROLS", about)} />
      <DealsSection title="Deals that name it" call={callOf("DEAL.LIST", about)} />
      <ClaimsSection title="What commentary claims" call={callOf("MINERAL.CLAIMS", about)} />
    </>
  );
}

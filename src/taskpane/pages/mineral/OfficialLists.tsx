import type { Mineral, MineralList } from "../../../dataset/schema";
import { Fault } from "../../../domain/fault";
import { makeStyles, tokens } from "@fluentui/react-components";
import { callOf } from "../../../workbook/worksheet-call";
import { answerCell, cellText } from "../../components/answers/answer-rows";
import { FigureLine, FigureList } from "../../components/answers/FigureLine";
import { Actions } from "../../components/Actions";
import { Insert } from "../../components/Insert";
import { PageLink } from "../../components/PageLink";
import { Section } from "../../components/Section";
import { useDataset } from "../../dataset-in-use";
import { infoCall } from "./Properties";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0 2px`, fontSize: tokens.fontSizeBase200 },
});

/** Which official lists cover a mineral, and which do not. */
export function OfficialLists({ mineral }: { mineral: Mineral }) {
  const { lists } = useDataset();
  return (
    <Section title="Official lists">
      <FigureList label="Official lists">
        {lists.all.map((list) => (
          <Membership key={list.id} mineral={mineral} list={list} />
        ))}
      </FigureList>
    </Section>
  );
}

function Membership({ mineral, list }: { mineral: Mineral; list: MineralList }) {
  const styles = useStyles();
  const dataset = useDataset();
  const { properties } = dataset;
  const scopeId = `${list.property}_scope`;
  const scope = properties.get(scopeId) ? answerCell(infoCall(mineral, scopeId), dataset) : undefined;
  const isLimited = scope !== undefined && !(scope instanceof Fault) && cellText(scope) !== "not limited";
  return (
    <FigureLine
      label={list.name}
      call={infoCall(mineral, list.property)}
      what={`whether ${mineral.name} is on the list ${list.name}`}
      after={isLimited ? `(${cellText(scope).replace(/^in part: /, "")})` : undefined}
    >
      <p className={styles.text}>
        The whole list, in force from {list.from}: <PageLink to={{ kind: "list", id: list.id }}>{list.name}</PageLink>
      </p>
      <Actions>
        <Insert call={callOf("MINERAL.LIST", { list: list.id, headers: true })} what={list.name} />
      </Actions>
    </FigureLine>
  );
}

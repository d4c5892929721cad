import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { tell } from "../../actions/messages";
import { addressOf } from "../../domain/citation";
import type { Evidence, EvidencePart } from "../../domain/evidence";
import { capitalized } from "../../domain/name";
import { CITATION_FORMS, citations, type CitationForm } from "../../workbook/explain";
import { useDataset } from "../dataset-in-use";
import { copyText } from "./clipboard";
import { OutsideLink } from "./OutsideLink";
import { PageLink } from "./PageLink";
import { useFirst } from "./ShowAll";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalXS}`, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  part: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What each part plays in the answer, as the label of its statement. */
const PARTS: Readonly<Record<EvidencePart, string>> = {
  figure: "Figure",
  summand: "Part of the sum",
  numerator: "Share of",
  total: "World total",
  table: "Table",
  "in force": "In force",
  beside: "Beside it",
  list: "List",
  party: "Party",
  mineral: "Mineral",
  property: "Property",
  control: "Export control",
  "import share": "Share of imports",
  claim: "Claim",
  testimony: "What another work says",
};

/** Statements shown at first. */
const FIRST = 8;

/** What an answer rests on: what each work says, where, when, with its marks, to open and to copy. */
export function EvidenceList({ evidence, name }: { evidence: readonly Evidence[]; name: string }) {
  const styles = useStyles();
  const { version } = useDataset();
  const { shown, button } = useFirst(evidence, FIRST, "statements");
  if (evidence.length === 0) return null;
  const copy = async (form: CitationForm) => {
    const isCopied = await copyText(citations(evidence, form, version));
    const what = evidence.length === 1 ? "1 statement" : `${evidence.length} statements`;
    tell(
      isCopied ? "done" : "problem",
      isCopied ? `Copied ${what} as ${form}` : "Nothing could be copied here. Select the text and copy it.",
    );
  };
  return (
    <>
      <ul className={styles.list} aria-label={name}>
        {shown.map((one, index) => (
          <EvidenceItem key={index} {...one} />
        ))}
      </ul>
      {button}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small">Copy sources</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {CITATION_FORMS.map((form) => (
              <MenuItem key={form} onClick={() => void copy(form)}>
                {form === "text" ? "As text" : `As ${form}`}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

function EvidenceItem({ part, work, locator, says, qualifier, note }: Evidence) {
  const styles = useStyles();
  const address = addressOf(work);
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        <span className={styles.part}>{PARTS[part]}: </span>
        {says}
      </p>
      <p className={styles.quiet}>
        <PageLink to={{ kind: "source", id: work.id }}>{work.short}</PageLink>
        {[work.short.includes(work.published) ? "" : work.published, locator]
          .filter((text) => text !== "")
          .map((text) => `, ${text}`)}
        {address !== undefined && (
          <>
            {". "}
            <OutsideLink address={address}>Open the work</OutsideLink>
          </>
        )}
      </p>
      {qualifier !== "" && <p className={styles.quiet}>{`Marked: ${qualifier}`}</p>}
      {note !== "" && <p className={styles.quiet}>{capitalized(note)}</p>}
    </li>
  );
}

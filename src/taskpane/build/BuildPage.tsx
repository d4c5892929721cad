import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { insert } from "../../actions/insert";
import { tell } from "../../actions/messages";
import { goBack, showTab, type EditedCall } from "../../actions/pane-place";
import { pickFromSheet, type Picking, type PickTarget } from "../../actions/pick-from-sheet";
import { formulaLocale } from "../../excel/formula-locale";
import { selectedRange } from "../../excel/selection";
import { hasWorkbook } from "../../excel/workbook";
import { functionById } from "../../functions";
import type { WorksheetFunction } from "../../functions/definition";
import { fieldsOfPieces, fillForm, qualified, readField, type FieldTexts } from "../../workbook/build";
import { callsIn, ENGLISH_LOCALE, inLocale, readReference, referencesIn, type FormulaLocale } from "../../workbook/formula";
import { copyText } from "../components/clipboard";
import { Page } from "../components/Page";
import { Section } from "../components/Section";
import { useDataset } from "../dataset-in-use";
import { ArgumentField } from "./ArgumentField";
import { FormResult } from "./FormResult";
import { useSheetValues } from "./sheet-values";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  rule: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  formula: {
    display: "block",
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  picking: { position: "sticky", top: 0, zIndex: 5 },
});

interface BuildPageProps {
  id: string;
  given?: Readonly<Record<string, string>> | undefined;
  edits?: EditedCall | undefined;
}

/** The form of a function. */
export default function BuildPage({ id, given, edits }: BuildPageProps) {
  const definition = functionById(id);
  const [locale, setLocale] = useState(hasWorkbook() ? undefined : ENGLISH_LOCALE);
  useEffect(() => {
    let isOver = false;
    void formulaLocale().then((found) => !isOver && setLocale(found));
    return () => {
      isOver = true;
    };
  }, []);
  if (!definition) return <Page title="Build">{`There is no function ${id}.`}</Page>;
  const title = edits ? `Edit ${id} in ${edits.address}` : `Build ${id}`;
  return (
    <Page title={title}>
      {locale && <BuildForm key={title} definition={definition} given={given ?? {}} edits={edits} locale={locale} />}
    </Page>
  );
}

interface BuildFormProps {
  definition: WorksheetFunction;
  /** Pieces of formula by the names of parameters, as the form opens. */
  given: Readonly<Record<string, string>>;
  edits: EditedCall | undefined;
  locale: FormulaLocale;
}

function BuildForm({ definition, given, edits, locale }: BuildFormProps) {
  const styles = useStyles();
  const dataset = useDataset();
  const [texts, setTexts] = useState<FieldTexts>(() => fieldsOfPieces(definition, given, locale));
  const [picked, setPicked] = useState<string>();
  const [target, setTarget] = useState<PickTarget | undefined>(() => (edits ? targetOf(edits) : undefined));
  const picking = useRef<Picking>();
  const values = useSheetValues(pointedAt(texts, locale), target?.sheet);
  const form = fillForm(definition, texts, locale, values ?? { sheet: "", references: new Map() }, dataset, given);
  const whole = form.formula === undefined ? undefined : edits ? inPlace(edits, form.formula) : form.formula;

  const setText = (name: string, text: string) => setTexts((before) => ({ ...before, [name]: text }));
  const stop = () => {
    void picking.current?.end();
    picking.current = undefined;
    setPicked(undefined);
  };
  useEffect(() => () => void picking.current?.end(), []);
  const pick = (name: string) => {
    const again = picked === name;
    void picking.current?.end();
    picking.current = undefined;
    setPicked(again ? undefined : name);
    if (again || !values) return;
    const to = target ?? { sheet: values.sheet, address: undefined };
    picking.current = pickFromSheet(to, setTarget, (reference) => setText(name, inLocale(reference, locale)));
  };

  const insertFormula = async () => {
    if (form.formula === undefined) return;
    stop();
    const size = form.answer && { rows: form.answer.rows, columns: form.answer.columns };
    const formula = edits ? form.formula : await onAnySheet(form.formula, values?.sheet);
    const isWritten = await insert({ kind: "text", formula, ...(size && { size }), ...(edits && { edits }) });
    if (!isWritten || !edits) return;
    goBack();
    showTab("cell");
  };
  const copy = async () => {
    if (whole === undefined) return;
    const text = inLocale(whole, locale);
    if (await copyText(text)) tell("done", `Copied ${text}`);
    else tell("problem", `The formula could not be copied. Select and copy it here: ${text}`);
  };

  const parameters = Object.entries(definition.parameters);
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || picked === undefined) return;
        event.preventDefault();
        stop();
      }}
    >
      <p className={styles.text}>{definition.description}</p>
      {parameters.length > 0 && (
        <p className={styles.rule}>
          What you type is a value, as in a cell. Begin with = to point at cells: =B2. An apostrophe keeps text that looks like a
          number.
        </p>
      )}
      {picked !== undefined && (
        <div className={styles.picking} role="status">
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              {`Select the cells for ${picked} in the sheet. Done or Esc ends this.`}
              {target?.address !== undefined && ` The formula goes to ${target.address}.`}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {parameters.map(([name, parameter]) => (
        <ArgumentField
          key={name}
          name={name}
          parameter={parameter}
          text={texts[name] ?? ""}
          filled={values && form.fields[name]}
          locale={locale}
          pick={hasWorkbook() ? { isOn: picked === name, toggle: () => pick(name) } : undefined}
          onChange={(text) => setText(name, text)}
        />
      ))}
      {values && <FormResult form={form} isComplete={isComplete(definition, texts)} />}
      <Section title="Formula">
        <code className={styles.formula}>{whole === undefined ? "Mend the fields above first." : inLocale(whole, locale)}</code>
        <div className={styles.buttons} role="group" aria-label="Formula">
          <Button size="small" appearance="primary" disabledFocusable={whole === undefined} onClick={() => void insertFormula()}>
            Insert
          </Button>
          <Button size="small" disabledFocusable={whole === undefined} onClick={() => void copy()}>
            Copy formula
          </Button>
        </div>
      </Section>
    </div>
  );
}

/** References and names in the fields. */
function pointedAt(texts: FieldTexts, locale: FormulaLocale): string[] {
  const formulas = Object.values(texts).flatMap((text) => {
    const reading = readField(text, locale);
    return reading.kind === "formula" ? [reading.formula] : [];
  });
  return [...new Set(formulas.flatMap((formula) => referencesIn(`=${formula}`)))];
}

function isComplete({ parameters }: WorksheetFunction, texts: FieldTexts): boolean {
  return Object.entries(parameters).every(([name, { optional }]) => optional || (texts[name] ?? "").trim() !== "");
}

function targetOf({ address }: EditedCall): PickTarget {
  const reference = readReference(address);
  return { sheet: reference?.kind === "cells" ? (reference.sheet ?? "") : "", address };
}

/** The formula of the cell with the new call in it. */
function inPlace({ formula, start }: EditedCall, call: string): string {
  const old = callsIn(formula).find((each) => each.start === start);
  return old ? formula.slice(0, start) + call.slice(1) + formula.slice(old.end) : call;
}

/** References without a sheet are to the one that the form was opened on: where another is in sight now, they get its name. */
async function onAnySheet(formula: string, home: string | undefined): Promise<string> {
  if (!hasWorkbook() || home === undefined) return formula;
  try {
    const { sheet } = await selectedRange();
    return sheet === home ? formula : qualified(formula, home);
  } catch {
    // Whatever hinders reading the selection hinders the insertion too, which says so.
    return formula;
  }
}

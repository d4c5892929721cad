import type { ReactElement } from "react";
import { FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { notAvailable } from "../../../src/domain/fault";
import { percent, quantityCell } from "../../../src/domain/number-format";
import { AnswerTable } from "../../../src/taskpane/components/answers/AnswerTable";
import { BarChart } from "../../../src/taskpane/components/charts/BarChart";
import { LineChart } from "../../../src/taskpane/components/charts/LineChart";

const drawn = (element: ReactElement) =>
  renderToStaticMarkup(
    <SSRProvider>
      <FluentProvider theme={webLightTheme}>{element}</FluentProvider>
    </SSRProvider>,
  );

const HOSTILE = `<img src=x onerror=alert(1)>=HYPERLINK("x")`;
const AS_TEXT = "&lt;img src=x onerror=alert(1)&gt;=HYPERLINK(&quot;x&quot;)";

test("text with markup or an equals sign stays text", () => {
  const table = drawn(<AnswerTable name={HOSTILE} answer={{ headers: ["Name", HOSTILE], rows: [[HOSTILE, "=1+1"]] }} />);
  const row = { label: HOSTILE, value: 1, shown: HOSTILE };
  const charts = drawn(
    <>
      <BarChart name={HOSTILE} finding={HOSTILE} rows={[row]} />
      <LineChart name={HOSTILE} finding={HOSTILE} rows={[row, { ...row, label: "2024", value: undefined }]} />
    </>,
  );
  for (const markup of [table, charts]) {
    expect(markup).not.toContain("<img");
    expect(markup.split(AS_TEXT).length).toBeGreaterThan(3);
  }
  expect(table).toContain("=1+1");
});

test("a kind of nothing is a word with its reason, told once a row", () => {
  const withheld = notAvailable("The figure is withheld by the publisher.", "withheld");
  const markup = drawn(
    <AnswerTable
      name="table"
      answer={{
        headers: ["Country", "Value", "Share"],
        rows: [
          ["Chad", withheld, withheld],
          ["Mali", quantityCell(0), percent(0)],
        ],
      }}
    />,
  );
  expect(markup.match(/withheld<\/button>/g)).toHaveLength(1);
  expect(markup.match(/withheld<\/span>/g)).toHaveLength(1);
  expect(markup).toContain(">0<");
  expect(markup).toContain(">0.0%<");
});

test("rows beyond the first are a button away, and headings stand over what they have in common", () => {
  const rows = Array.from({ length: 30 }, (_, index) => [`c${index}`, index < 2 ? "Ore" : "Metal"]);
  const markup = drawn(
    <AnswerTable
      name="table"
      answer={{ headers: ["Country", "Heading"], rows }}
      columns={[{ header: "Country" }]}
      groupBy="Heading"
      first={5}
    />,
  );
  expect(markup.match(/scope="row"/g)).toHaveLength(5);
  expect(markup.match(/scope="colgroup"/g)).toHaveLength(2);
  expect(markup).toContain("Show all 30 rows");
});

test("a chart has a name, a description, a gap where there is no figure, and a mark for what is estimated", () => {
  const rows = [
    { label: "2022", value: 5, shown: "5" },
    { label: "2023", value: undefined, shown: "withheld" },
    { label: "2024", value: 7, shown: "7", isEstimated: true },
  ];
  const line = drawn(<LineChart name="Lines" finding="Five, then seven" rows={rows} />);
  expect(line).toMatch(/role="img" aria-label="Lines" aria-describedby="([^"]+)"/);
  expect(line.match(/<polyline/g)).toHaveLength(2);
  expect(line).toContain("withheld");
  expect(line).toContain("estimated by the publisher");
  const bars = drawn(<BarChart name="Bars" finding="Five, then seven" rows={rows} />);
  expect(bars.match(/<rect/g)).toHaveLength(3);
  expect(bars).toContain('width="100%"');
  expect(bars).toContain("withheld");
});

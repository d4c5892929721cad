/** Excel.ChartCollection and Chart. */
import { excelForEachTest, failing, fill } from "./open-excel";

const excel = excelForEachTest();

beforeEach(() =>
  fill(excel.current, "A1", [
    ["mineral", "'2024", "'2025"],
    ["tin", 3, 4],
    ["zinc", 1, 2],
  ]),
);

const withChart = (type: string, use: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<void>, address = "A1:C3") =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    await use(sheet.charts.add(type as Excel.ChartType, sheet.getRange(address), "Auto"), context);
  });

const sourceOf = (id: string) => {
  const { getters } = excel.current.model;
  const { type, dataSource } = getters.getChartDefinition(id) as { type: string; dataSource: Record<string, unknown> };
  return { ...dataSource, type };
};

test("add takes labels from a first column of text and titles from a first row of text", async () => {
  await withChart("ColumnClustered", async (chart, context) => {
    chart.load("id,name,chartType,width,height");
    await context.sync();
    expect([chart.name, chart.chartType, chart.width, chart.height]).toEqual(["Chart 1", "ColumnClustered", 360, 216]);
    expect(sourceOf(chart.id)).toMatchObject({
      type: "bar",
      dataSetsHaveTitle: true,
      labelRange: "Sheet1!A1:A3",
      dataSets: [{ dataRange: "B1:B3" }, { dataRange: "C1:C3" }],
    });
  });
});

test("by rows", async () => {
  await excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Rows").load("id");
    await context.sync();
    expect(sourceOf(chart.id)).toMatchObject({
      type: "line",
      labelRange: "Sheet1!A1:C1",
      dataSets: [{ dataRange: "A2:C2" }, { dataRange: "A3:C3" }],
    });
  });
});

test.each(["BarClustered", "BarStacked", "ColumnStacked", "Line", "Pie", "Doughnut", "XYScatter", "Area"])(
  "%s is drawn and said",
  async (type) => {
    await withChart(type, async (chart, context) => {
      chart.load("chartType");
      await context.sync();
      expect(chart.chartType).toBe(type);
    });
  },
);

test("a type that the spreadsheet does not draw says its name", async () => {
  await expect(withChart("Surface", (_chart, context) => context.sync())).rejects.toEqual(failing("NotImplemented", /Surface/));
});

test("name, title, legend, place and size", async () => {
  await withChart("Pie", async (chart, context) => {
    chart.name = "Production";
    chart.title.text = "Tungsten";
    chart.legend.position = "Right";
    chart.setPosition("B5", "D10");
    chart.load("name,left,top,width,height,title/text,title/visible,legend/position,legend/visible");
    await context.sync();
    expect([chart.name, chart.title.text, chart.title.visible]).toEqual(["Production", "Tungsten", true]);
    expect([chart.legend.position, chart.legend.visible]).toEqual(["Right", true]);
    const { getters } = excel.current.model;
    expect(chart.left).toBe(getters.getColDimensions("sheet1", 1).start * 0.75);
    expect(chart.top).toBe(getters.getRowDimensions("sheet1", 4).start * 0.75);
    expect(chart.width).toBe((getters.getColDimensions("sheet1", 3).end - getters.getColDimensions("sheet1", 1).start) * 0.75);
    chart.width = 150;
    chart.legend.visible = false;
    chart.load("width,legend/visible");
    await context.sync();
    expect([chart.width, chart.legend.visible]).toEqual([150, false]);
  });
});

test("the collection: items, count, getItem by name, delete", async () => {
  await withChart("Line", async (chart, context) => {
    chart.name = "Production";
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.load("items/name,count");
    const found = charts.getItem("Production").load("id");
    const none = charts.getItemOrNullObject("Nothing");
    await context.sync();
    expect([charts.items.map(({ name }) => name), charts.count, none.isNullObject]).toEqual([["Production"], 1, true]);
    found.delete();
    const count = charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
    found.load("name");
    await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
  });
});

describe("parts of a chart", () => {
  test("axes have titles, bounds and lines", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { valueAxis, categoryAxis } = sheet.charts.add("BarClustered", sheet.getRange("A1:B3")).axes;
      valueAxis.title.text = "Tonnes";
      categoryAxis.title.text = "Country";
      valueAxis.minimum = 0;
      valueAxis.maximum = 50;
      valueAxis.majorGridlines.visible = false;
      categoryAxis.minorGridlines.visible = true;
      await context.sync();
      valueAxis.load("minimum,maximum,title/text,majorGridlines/visible");
      categoryAxis.load("minimum,title/text,minorGridlines/visible,majorGridlines/visible");
      await context.sync();
      expect([valueAxis.title.text, valueAxis.minimum, valueAxis.maximum, valueAxis.majorGridlines.visible]).toEqual([
        "Tonnes",
        0,
        50,
        false,
      ]);
      expect([categoryAxis.title.text, categoryAxis.minimum, categoryAxis.minorGridlines.visible]).toEqual(["Country", "", true]);
    });
    const [chartId] = excel.current.model.getters.getChartIds("sheet1");
    const { axesDesign } = excel.current.model.getters.getChartDefinition(chartId!) as { axesDesign?: object };
    expect(axesDesign).toMatchObject({ x: { title: { text: "Tonnes" }, min: 0, max: 50 }, y: { title: { text: "Country" } } });
  });

  test("series have names and colours, and figures at their points", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"));
      chart.series.load("count,items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["2024", "2025"]);
      chart.series.items[1]!.name = "Estimate";
      chart.series.items[1]!.format.fill.setSolidColor("green");
      chart.dataLabels.showValue = true;
      chart.series.load("items/name");
      chart.dataLabels.load("showValue");
      chart.load("id");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["2024", "Estimate"]);
      expect(chart.dataLabels.showValue).toBe(true);
      expect(excel.current.model.getters.getChartDefinition(chart.id)).toMatchObject({
        dataSetStyles: { "2": { label: "Estimate", backgroundColor: "#008000" } },
      });
    });
  });
});

test("the points of a series take their names from cells", () =>
  withChart("ColumnClustered", async (chart, context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
    chart.load("id");
    await context.sync();
    expect(String((sourceOf(chart.id) as { labelRange?: string }).labelRange)).toMatch(/A[12]:A3$/);
  }));

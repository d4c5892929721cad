/** Charts of a worksheet. Sizes and places are points from the sheet's corner; the engine counts pixels. */
import { type Area, columnCount, rowCount } from "../engine/area";
import { HostError, itemNotFound, lacks } from "../wire/errors";
import { flagOf, type MemberArguments, numberOf, textOf } from "./arguments";
import type { Book } from "./book";
import { addressOf } from "./book";
import { ChartAxesObject } from "./chart-axes";
import { ChartDataLabelsObject, ChartSeriesCollectionObject } from "./chart-series";
import { HostObject, type Members, SheetObject } from "./object";
import { areaArgument } from "./range";
import { itemAt } from "./range-areas";
import { POINTS_PER_PIXEL } from "./range-format";
import { existing } from "./tables";
import { WorksheetObject } from "./worksheet";

export type Definition = ReturnType<Book["spreadsheet"]["getters"]["getChartDefinition"]>;
type Kind = { type: "bar"; stacked: boolean; horizontal: boolean } | { type: "line"; stacked: boolean; fillArea: boolean };
type Shape = Kind | { type: "pie"; isDoughnut: boolean } | { type: "scatter" };

/** Kinds of charts that the engine draws, by Excel's name. */
const SHAPES: Record<string, Shape> = {
  Area: { type: "line", stacked: false, fillArea: true },
  AreaStacked: { type: "line", stacked: true, fillArea: true },
  BarClustered: { type: "bar", stacked: false, horizontal: true },
  BarStacked: { type: "bar", stacked: true, horizontal: true },
  ColumnClustered: { type: "bar", stacked: false, horizontal: false },
  ColumnStacked: { type: "bar", stacked: true, horizontal: false },
  Doughnut: { type: "pie", isDoughnut: true },
  Line: { type: "line", stacked: false, fillArea: false },
  LineMarkers: { type: "line", stacked: false, fillArea: false },
  LineStacked: { type: "line", stacked: true, fillArea: false },
  Pie: { type: "pie", isDoughnut: false },
  XYScatter: { type: "scatter" },
};

/** Excel's size of a new chart in points. */
const SIZE = { width: 360, height: 216 };
/** And where it puts it when nobody has scrolled. */
const PLACE = { left: 50, top: 50 };

export class ChartCollectionObject extends SheetObject {
  readonly members = CHARTS;
}

export class ChartObject extends HostObject {
  readonly members = CHART;

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
  ) {
    super();
  }

  /** @throws HostError ItemNotFound for a chart that is gone */
  override identity(): Record<string, string> {
    if (!this.book.spreadsheet.getters.isChartDefined(this.id)) throw itemNotFound("There is no such chart.");
    return { Id: this.id };
  }

  get definition(): Definition {
    this.identity();
    return this.book.spreadsheet.getters.getChartDefinition(this.id);
  }

  get figureId(): string {
    return this.book.spreadsheet.getters.getFigureIdFromChartId(this.id);
  }

  define(change: Partial<Definition>): void {
    const definition = { ...this.definition, ...change } as Definition;
    const { sheetId, figureId, id: chartId } = this;
    this.book.spreadsheet.run({ type: "UPDATE_CHART", sheetId, figureId, chartId, definition });
  }
}

/** The kind of chart, and what of its data are labels and series. The first row or column that holds text gives the names. */
function createDefinition(book: Book, shape: Shape, source: Area, seriesBy: "Auto" | "Columns" | "Rows"): Definition {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && rowCount(source) < columnCount(source));
  const [lines, length] = byRows ? [rowCount(source), columnCount(source)] : [columnCount(source), rowCount(source)];
  const line = (index: number): Area =>
    byRows
      ? { ...source, top: source.top + index, bottom: source.top + index }
      : { ...source, left: source.left + index, right: source.left + index };
  const hasLabels = lines > 1 && hasText(book, dropFirst(line(0), byRows, length));
  const series = Array.from({ length: lines }, (_, index) => index).slice(hasLabels ? 1 : 0);
  const heads = bandOf(source, byRows);
  const hasHeads = length > 1 && hasText(book, hasLabels ? dropFirst(heads, !byRows, lines) : heads);
  return {
    ...shape,
    title: {},
    legendPosition: series.length > 1 || shape.type === "pie" ? "top" : "none",
    dataSetStyles: {},
    dataSource: {
      type: "range",
      dataSets: series.map((index) => ({ dataSetId: String(index), dataRange: addressOf(book, line(index)) })),
      dataSetsHaveTitle: hasHeads,
      ...(hasLabels ? { labelRange: addressOf(book, line(0)) } : {}),
    },
  } as Definition;
}

/** The first cells of all series. */
const bandOf = (source: Area, byRows: boolean): Area =>
  byRows ? { ...source, right: source.left } : { ...source, bottom: source.top };

const dropFirst = (area: Area, alongRow: boolean, length: number): Area => {
  if (length < 2) return area;
  return alongRow ? { ...area, left: area.left + 1 } : { ...area, top: area.top + 1 };
};

function hasText({ spreadsheet }: Book, area: Area): boolean {
  let found = false;
  spreadsheet.eachCell(area, (row, col) => {
    found ||= spreadsheet.getters.getEvaluatedCell({ sheetId: area.sheetId, row, col }).type === "text";
  });
  return found;
}

function shapeOf(chartType: string): Shape {
  const shape = SHAPES[chartType];
  if (!shape) throw lacks(`charts of the type ${chartType}`);
  return shape;
}

function add({ book, sheetId }: ChartCollectionObject, args: MemberArguments): ChartObject {
  const { spreadsheet } = book;
  const shape = shapeOf(args.text(0));
  const source = areaArgument(book, args, 1, sheetId);
  const seriesBy = args.oneOf(2, ["Auto", "Columns", "Rows"], "Auto");
  spreadsheet.demandUnprotected(sheetId);
  spreadsheet.grow(source);
  const [chartId, figureId] = [spreadsheet.newId(), spreadsheet.newId()];
  const definition = createDefinition(book, shape, source, seriesBy);
  const pixels = (points: number) => Math.round(points / POINTS_PER_PIXEL);
  const name = freeName(book, sheetId);
  spreadsheet.run({
    type: "CREATE_CHART",
    sheetId,
    chartId,
    figureId,
    definition,
    col: 0,
    row: 0,
    offset: { x: pixels(PLACE.left), y: pixels(PLACE.top) },
    size: { width: pixels(SIZE.width), height: pixels(SIZE.height) },
  });
  spreadsheet.setState({ charts: { ...spreadsheet.state.charts, [chartId]: name } });
  return new ChartObject(book, sheetId, chartId);
}

function freeName(book: Book, sheetId: string): string {
  const taken = new Set(list({ book, sheetId }).map((chart) => nameOf(chart)));
  let number = 1;
  while (taken.has(`Chart ${number}`)) number++;
  return `Chart ${number}`;
}

const nameOf = ({ book, id }: ChartObject) => book.spreadsheet.state.charts[id] ?? id;

const list = ({ book, sheetId }: Pick<ChartCollectionObject, "book" | "sheetId">) =>
  book.spreadsheet.getters.getChartIds(sheetId).map((id) => new ChartObject(book, sheetId, id));

const find = (self: ChartCollectionObject, args: MemberArguments): ChartObject | null =>
  list(self).find((chart) => chart.id === args.key(0) || nameOf(chart) === args.key(0)) ?? null;

function figureOf(chart: ChartObject) {
  const figure = chart.book.spreadsheet.getters.getFigure(chart.sheetId, chart.figureId);
  if (!figure) throw itemNotFound("There is no such chart.");
  return figure;
}

/** Where the chart's corner is: that of the cell it hangs on, and the way from there. */
function cornerOf(chart: ChartObject): { x: number; y: number } {
  const { getters } = chart.book.spreadsheet;
  const { col, row, offset } = figureOf(chart);
  return {
    x: getters.getColDimensions(chart.sheetId, col).start + offset.x,
    y: getters.getRowDimensions(chart.sheetId, row).start + offset.y,
  };
}

function place(chart: ChartObject, change: { x?: number; y?: number; width?: number; height?: number }): void {
  const { x, y, ...size } = { ...cornerOf(chart), ...change };
  const { sheetId, figureId } = chart;
  chart.book.spreadsheet.run({ type: "UPDATE_FIGURE", sheetId, figureId, col: 0, row: 0, offset: { x, y }, ...size });
}

const inPoints = (read: (chart: ChartObject) => number, key: "x" | "y" | "width" | "height") => ({
  get: (chart: ChartObject) => read(chart) * POINTS_PER_PIXEL,
  set: (chart: ChartObject, value: unknown) => place(chart, { [key]: Math.round(numberOf(value) / POINTS_PER_PIXEL) }),
});

function chartType({ definition }: ChartObject): string {
  const same = (shape: Shape) =>
    Object.entries(shape).every(([key, value]) => (definition as unknown as Record<string, unknown>)[key] === value);
  return Object.keys(SHAPES).find((name) => same(SHAPES[name]!)) ?? "Invalid";
}

/** Over the cells from one to another, their whole size. */
function setPosition(chart: ChartObject, args: MemberArguments): void {
  const { book, sheetId } = chart;
  const { getters } = book.spreadsheet;
  const start = areaArgument(book, args, 0, sheetId);
  const end = args.has(1) ? areaArgument(book, args, 1, sheetId) : undefined;
  if (end) book.spreadsheet.grow(end);
  const [x, y] = [getters.getColDimensions(sheetId, start.left).start, getters.getRowDimensions(sheetId, start.top).start];
  if (!end) return place(chart, { x, y });
  const right = getters.getColDimensions(sheetId, end.right).end;
  const bottom = getters.getRowDimensions(sheetId, end.bottom).end;
  place(chart, { x, y, width: right - x, height: bottom - y });
}

const CHARTS: Members<ChartCollectionObject> = {
  className: "ChartCollection",
  properties: { Count: { get: (self) => list(self).length } },
  objects: {
    Add: add,
    GetItem: (self, args) => existing(find(self, args), `chart ${args.key(0)}`),
    GetItemAt: (self, args) => itemAt(list(self), args),
    GetItemOrNullObject: find,
  },
  methods: { GetCount: (self) => list(self).length },
  items: list,
};

const CHART: Members<ChartObject> = {
  className: "Chart",
  properties: {
    ChartType: {
      get: chartType,
      set: (chart, value) => chart.define(shapeOf(textOf(value)) as Partial<Definition>),
    },
    Height: inPoints((chart) => figureOf(chart).height, "height"),
    Id: { get: ({ id }) => id },
    Left: inPoints((chart) => cornerOf(chart).x, "x"),
    Name: {
      get: nameOf,
      set: ({ book, id }, value) =>
        book.spreadsheet.setState({ charts: { ...book.spreadsheet.state.charts, [id]: textOf(value) } }),
    },
    Top: inPoints((chart) => cornerOf(chart).y, "y"),
    Width: inPoints((chart) => figureOf(chart).width, "width"),
  },
  navigation: {
    Axes: (chart) => new ChartAxesObject(chart),
    DataLabels: (chart) => new ChartDataLabelsObject(chart),
    Series: (chart) => new ChartSeriesCollectionObject(chart),
    Legend: (chart) => new ChartLegendObject(chart),
    Title: (chart) => new ChartTitleObject(chart),
    Worksheet: ({ book, sheetId }) => new WorksheetObject(book, sheetId),
  },
  methods: {
    Activate: ({ book, figureId }) => book.spreadsheet.run({ type: "SELECT_FIGURE", figureId }),
    Delete: ({ book, sheetId, figureId }) => {
      book.spreadsheet.demandUnprotected(sheetId);
      book.spreadsheet.run({ type: "DELETE_FIGURE", sheetId, figureId });
    },
    SetPosition: setPosition,
  },
};

class ChartTitleObject extends HostObject {
  readonly members = CHART_TITLE;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

const titleOf = ({ chart }: ChartTitleObject) => chart.definition.title;

const CHART_TITLE: Members<ChartTitleObject> = {
  className: "ChartTitle",
  properties: {
    Text: {
      get: (self) => titleOf(self)?.text ?? "",
      set: (self, value) => self.chart.define({ title: { ...titleOf(self), text: textOf(value) } }),
    },
    Visible: {
      get: (self) => (titleOf(self)?.text ?? "") !== "",
      set: (self, value) => {
        if (!flagOf(value)) return self.chart.define({ title: { ...titleOf(self), text: "" } });
        if (!titleOf(self)?.text) throw new HostError("NotImplemented", "A title shows here as soon as it has a text.");
      },
    },
  },
};

class ChartLegendObject extends HostObject {
  readonly members = CHART_LEGEND;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

const LEGEND_POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

const legendOf = ({ chart }: ChartLegendObject) =>
  "legendPosition" in chart.definition ? chart.definition.legendPosition : "none";

const CHART_LEGEND: Members<ChartLegendObject> = {
  className: "ChartLegend",
  properties: {
    Position: {
      get: (self) => Object.entries(LEGEND_POSITIONS).find(([, position]) => position === legendOf(self))?.[0] ?? "Invalid",
      set: (self, value) => {
        const position = LEGEND_POSITIONS[textOf(value) as keyof typeof LEGEND_POSITIONS];
        if (!position) throw lacks(`the position ${String(value)} of a chart's legend`);
        self.chart.define({ legendPosition: position } as Partial<Definition>);
      },
    },
    Visible: {
      get: (self) => legendOf(self) !== "none",
      set: (self, value) =>
        self.chart.define({
          legendPosition: flagOf(value) ? (legendOf(self) === "none" ? "top" : legendOf(self)) : "none",
        } as Partial<Definition>),
    },
  },
};

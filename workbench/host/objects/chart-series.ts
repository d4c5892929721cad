/** The series of a chart, and the figures at its points. */
import { flagOf, textOf } from "./arguments";
import type { ChartObject, Definition } from "./charts";
import { colorOf } from "./colors";
import { HostObject, type Members } from "./object";
import { itemAt } from "./range-areas";
import { addressOf, readAddress } from "./book";
import { readOne } from "./range-values";
import { areaArgument, RangeObject } from "./range";
import { lacks } from "../wire/errors";

interface RangeSource {
  type: "range";
  dataSets: { dataSetId: string; dataRange: string }[];
  dataSetsHaveTitle: boolean;
}
type Styles = Record<string, { label?: string; backgroundColor?: string }>;

function sourceOf({ definition }: ChartObject): RangeSource {
  const { dataSource } = definition as { dataSource?: RangeSource };
  if (dataSource?.type !== "range") throw lacks("Chart.series of a chart that is made of no range");
  return dataSource;
}

export class ChartSeriesCollectionObject extends HostObject {
  readonly members = CHART_SERIES_COLLECTION;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

const list = ({ chart }: ChartSeriesCollectionObject) =>
  sourceOf(chart).dataSets.map(({ dataSetId }) => new ChartSeriesObject(chart, dataSetId));

const CHART_SERIES_COLLECTION: Members<ChartSeriesCollectionObject> = {
  className: "ChartSeriesCollection",
  properties: { Count: { get: (self) => list(self).length } },
  objects: { GetItemAt: (self, args) => itemAt(list(self), args) },
  methods: { GetCount: (self) => list(self).length },
  items: list,
};

class ChartSeriesObject extends HostObject {
  readonly members = CHART_SERIES;

  constructor(
    readonly chart: ChartObject,
    readonly id: string,
  ) {
    super();
  }

  get style(): Styles[string] {
    return (this.chart.definition as { dataSetStyles?: Styles }).dataSetStyles?.[this.id] ?? {};
  }

  change(change: Styles[string]): void {
    const { dataSetStyles } = this.chart.definition as { dataSetStyles?: Styles };
    this.chart.define({ dataSetStyles: { ...dataSetStyles, [this.id]: { ...this.style, ...change } } } as Partial<Definition>);
  }
}

/** The name that was given, else what the first cell says where that is a heading, else its number. */
function nameOf({ chart, id, style }: ChartSeriesObject): string {
  if (style.label) return style.label;
  const { dataSets, dataSetsHaveTitle } = sourceOf(chart);
  const index = dataSets.findIndex(({ dataSetId }) => dataSetId === id);
  const { book, sheetId } = chart;
  if (!dataSetsHaveTitle || index < 0) return `Series${index + 1}`;
  const { top, left, ...area } = readAddress(book, dataSets[index]!.dataRange, sheetId);
  return readOne(new RangeObject(book, { ...area, top, left, bottom: top, right: left }), "text");
}

const CHART_SERIES: Members<ChartSeriesObject> = {
  className: "ChartSeries",
  properties: { Name: { get: nameOf, set: (series, value) => series.change({ label: textOf(value) }) } },
  navigation: { Format: (series) => new ChartSeriesFormatObject(series) },
  methods: {
    /** The engine names the points of all series alike. Where series have titles, it takes the first cell of the names for one too. */
    SetXAxisValues: ({ chart }, args) => {
      const { book, sheetId } = chart;
      const names = areaArgument(book, args, 0, sheetId);
      const dataSource = sourceOf(chart);
      const withTitle = dataSource.dataSetsHaveTitle && names.top > 0 ? { ...names, top: names.top - 1 } : names;
      chart.define({ dataSource: { ...dataSource, labelRange: addressOf(book, withTitle) } } as Partial<Definition>);
    },
  },
};

class ChartSeriesFormatObject extends HostObject {
  readonly members = CHART_SERIES_FORMAT;

  constructor(readonly series: ChartSeriesObject) {
    super();
  }
}

const CHART_SERIES_FORMAT: Members<ChartSeriesFormatObject> = {
  className: "ChartSeriesFormat",
  navigation: { Fill: ({ series }) => new ChartFillObject(series) },
};

class ChartFillObject extends HostObject {
  readonly members = CHART_FILL;

  constructor(readonly series: ChartSeriesObject) {
    super();
  }
}

const CHART_FILL: Members<ChartFillObject> = {
  className: "ChartFill",
  methods: {
    Clear: ({ series }) => series.change({ backgroundColor: undefined }),
    SetSolidColor: ({ series }, args) => series.change({ backgroundColor: colorOf(args.any(0)) }),
  },
};

export class ChartDataLabelsObject extends HostObject {
  readonly members = CHART_DATA_LABELS;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

const CHART_DATA_LABELS: Members<ChartDataLabelsObject> = {
  className: "ChartDataLabels",
  properties: {
    ShowValue: {
      get: ({ chart }) => (chart.definition as { showValues?: boolean }).showValues ?? false,
      set: ({ chart }, value) => chart.define({ showValues: flagOf(value) } as Partial<Definition>),
    },
  },
};

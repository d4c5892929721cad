/** Series and axes of a chart: what names its points, and the titles of its axes. */
import { lacks } from "../wire/errors";
import { flagOf, textOf } from "./arguments";
import { addressOf } from "./book";
import type { ChartObject } from "./charts";
import { HostObject, type Members } from "./object";
import { areaArgument } from "./range";
import { itemAt } from "./range-areas";

type AxisKey = "x" | "y";

/** What the engine keeps of a chart with series and axes. */
interface Plotted {
  dataSource?: { dataSets?: { dataSetId: string; dataRange: string }[]; labelRange?: string; dataSetsHaveTitle?: boolean };
  axesDesign?: Partial<Record<AxisKey, { title?: { text?: string } }>>;
  horizontal?: boolean;
}

const plotted = (chart: ChartObject) => chart.definition as unknown as Plotted;
const define = (chart: ChartObject, change: Plotted) => chart.define(change as Parameters<ChartObject["define"]>[0]);

export class ChartSeriesCollectionObject extends HostObject {
  readonly members = SERIES_COLLECTION;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

class ChartSeriesObject extends HostObject {
  readonly members = SERIES;

  constructor(
    readonly chart: ChartObject,
    readonly index: number,
  ) {
    super();
  }
}

const list = ({ chart }: ChartSeriesCollectionObject) =>
  (plotted(chart).dataSource?.dataSets ?? []).map((_, index) => new ChartSeriesObject(chart, index));

const SERIES_COLLECTION: Members<ChartSeriesCollectionObject> = {
  className: "ChartSeriesCollection",
  properties: { Count: { get: (self) => list(self).length } },
  objects: { GetItemAt: (self, args) => itemAt(list(self), args) },
  methods: { GetCount: (self) => list(self).length },
  items: list,
};

const SERIES: Members<ChartSeriesObject> = {
  className: "ChartSeries",
  methods: {
    /** The engine names the points of all series alike. Where series have titles, it takes the first cell of the names for one too. */
    SetXAxisValues: ({ chart }, args) => {
      const { book, sheetId } = chart;
      const names = areaArgument(book, args, 0, sheetId);
      const { dataSource } = plotted(chart);
      const withTitle = dataSource?.dataSetsHaveTitle && names.top > 0 ? { ...names, top: names.top - 1 } : names;
      define(chart, { dataSource: { ...dataSource, labelRange: addressOf(book, withTitle) } });
    },
  },
};

export class ChartAxesObject extends HostObject {
  readonly members = AXES;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

class ChartAxisObject extends HostObject {
  readonly members = AXIS;

  constructor(
    readonly chart: ChartObject,
    readonly key: AxisKey,
  ) {
    super();
  }
}

const AXES: Members<ChartAxesObject> = {
  className: "ChartAxes",
  navigation: {
    CategoryAxis: ({ chart }) => new ChartAxisObject(chart, "x"),
    ValueAxis: ({ chart }) => new ChartAxisObject(chart, "y"),
  },
};

const AXIS: Members<ChartAxisObject> = {
  className: "ChartAxis",
  navigation: { Title: ({ chart, key }) => new ChartAxisTitleObject(chart, key) },
};

class ChartAxisTitleObject extends HostObject {
  readonly members = AXIS_TITLE;

  constructor(
    readonly chart: ChartObject,
    readonly key: AxisKey,
  ) {
    super();
  }
}

const titleText = ({ chart, key }: ChartAxisTitleObject) => plotted(chart).axesDesign?.[key]?.title?.text ?? "";

function setTitle({ chart, key }: ChartAxisTitleObject, text: string): void {
  const { axesDesign } = plotted(chart);
  define(chart, { axesDesign: { ...axesDesign, [key]: { ...axesDesign?.[key], title: { ...axesDesign?.[key]?.title, text } } } });
}

const AXIS_TITLE: Members<ChartAxisTitleObject> = {
  className: "ChartAxisTitle",
  properties: {
    Text: { get: titleText, set: (self, value) => setTitle(self, textOf(value)) },
    Visible: {
      get: (self) => titleText(self) !== "",
      set: (self, value) => {
        if (flagOf(value) && titleText(self) === "") throw lacks("ChartAxisTitle.visible of a title without a text");
        if (!flagOf(value)) setTitle(self, "");
      },
    },
  },
};

/** The two axes of a chart: their titles, bounds and lines. */
import { HostError } from "../wire/errors";
import { flagOf, numberOf, textOf } from "./arguments";
import type { ChartObject, Definition } from "./charts";
import { HostObject, type Members } from "./object";

type Axes = NonNullable<Extract<Definition, { axesDesign?: unknown }>["axesDesign"]>;
type Axis = NonNullable<Axes["x"]>;

export class ChartAxesObject extends HostObject {
  readonly members = CHART_AXES;

  constructor(readonly chart: ChartObject) {
    super();
  }
}

const CHART_AXES: Members<ChartAxesObject> = {
  className: "ChartAxes",
  navigation: {
    CategoryAxis: ({ chart }) => new ChartAxisObject(chart, "category"),
    ValueAxis: ({ chart }) => new ChartAxisObject(chart, "value"),
  },
};

class ChartAxisObject extends HostObject {
  readonly members = CHART_AXIS;

  constructor(
    readonly chart: ChartObject,
    readonly kind: "category" | "value",
  ) {
    super();
  }

  /** In a bar chart that lies on its side the values go along x. */
  private get id(): "x" | "y" {
    const { horizontal } = this.chart.definition as { horizontal?: boolean };
    return (this.kind === "value") === Boolean(horizontal) ? "x" : "y";
  }

  get design(): Axis {
    return (this.chart.definition as { axesDesign?: Axes }).axesDesign?.[this.id] ?? {};
  }

  change(change: Partial<Axis>): void {
    const { axesDesign } = this.chart.definition as { axesDesign?: Axes };
    const design = { ...axesDesign, [this.id]: { ...this.design, ...change } };
    this.chart.define({ axesDesign: design } as Partial<Definition>);
  }
}

/** Excel chooses a bound itself where none is set; an empty text gives it that choice back. */
const boundary = (key: "min" | "max") => ({
  get: ({ design }: ChartAxisObject) => design[key] ?? "",
  set: (axis: ChartAxisObject, value: unknown) => axis.change({ [key]: value === "" ? undefined : numberOf(value) }),
});

const CHART_AXIS: Members<ChartAxisObject> = {
  className: "ChartAxis",
  properties: { Maximum: boundary("max"), Minimum: boundary("min") },
  navigation: {
    MajorGridlines: (axis) => new ChartGridlinesObject(axis, "major"),
    MinorGridlines: (axis) => new ChartGridlinesObject(axis, "minor"),
    Title: (axis) => new ChartAxisTitleObject(axis),
  },
};

class ChartAxisTitleObject extends HostObject {
  readonly members = CHART_AXIS_TITLE;

  constructor(readonly axis: ChartAxisObject) {
    super();
  }
}

const textOfTitle = ({ axis }: ChartAxisTitleObject) => axis.design.title?.text ?? "";

const CHART_AXIS_TITLE: Members<ChartAxisTitleObject> = {
  className: "ChartAxisTitle",
  properties: {
    Text: {
      get: textOfTitle,
      set: ({ axis }, value) => axis.change({ title: { ...axis.design.title, text: textOf(value) } }),
    },
    Visible: {
      get: (self) => textOfTitle(self) !== "",
      set: (self, value) => {
        if (!flagOf(value)) return self.axis.change({ title: { ...self.axis.design.title, text: "" } });
        if (textOfTitle(self) === "") throw new HostError("NotImplemented", "A title shows here as soon as it has a text.");
      },
    },
  },
};

class ChartGridlinesObject extends HostObject {
  readonly members = CHART_GRIDLINES;

  constructor(
    readonly axis: ChartAxisObject,
    readonly lines: "major" | "minor",
  ) {
    super();
  }
}

/** Excel draws the major lines of the values until told otherwise. */
const shownLines = ({ design, kind }: ChartAxisObject) => design.gridLines ?? (kind === "value" ? "major" : "none");

const isShown = ({ axis, lines }: ChartGridlinesObject) => [lines, "both"].includes(shownLines(axis));

const CHART_GRIDLINES: Members<ChartGridlinesObject> = {
  className: "ChartGridlines",
  properties: {
    Visible: {
      get: isShown,
      set: (self, value) => {
        const other = new ChartGridlinesObject(self.axis, self.lines === "major" ? "minor" : "major");
        const shown = [...(flagOf(value) ? [self.lines] : []), ...(isShown(other) ? [other.lines] : [])];
        self.axis.change({ gridLines: shown.length === 2 ? "both" : (shown[0] ?? "none") });
      },
    },
  },
};

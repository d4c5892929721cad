import { lacks } from "../wire/errors";
import type { Book } from "./book";
import { BookObject, type Members } from "./object";

/** The spreadsheet engine calculates at once whatever changes: there is no other mode. */
export class ApplicationObject extends BookObject {
  readonly members = APPLICATION;
}

/** Version that today's Excel reports. */
const CALCULATION_ENGINE = 191029;

const APPLICATION: Members<ApplicationObject> = {
  className: "Application",
  properties: {
    CalculationEngineVersion: { get: () => CALCULATION_ENGINE },
    CalculationMode: {
      get: () => "Automatic",
      set: (_self, value) => {
        if (value !== "Automatic") throw lacks(`Application.calculationMode ${String(value)}`);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ book }) => localeOf(book).decimalSeparator },
    ThousandsSeparator: { get: ({ book }) => localeOf(book).thousandsSeparator ?? "" },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: ({ book }) => new CultureInfoObject(book) },
  methods: {
    Calculate: ({ book }, args) => {
      const type = args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
      if (type === "Recalculate") book.spreadsheet.calculateDirty();
      else book.spreadsheet.calculateAll();
    },
    // Writes are gathered until something is read in any case.
    SuspendApiCalculationUntilNextSync: () => undefined,
    // A batch runs between two pictures of the page.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const localeOf = ({ spreadsheet }: Book) => spreadsheet.getters.getLocale();

class CultureInfoObject extends BookObject {
  readonly members = CULTURE_INFO;
}

const CULTURE_INFO: Members<CultureInfoObject> = {
  className: "CultureInfo",
  properties: { Name: { get: ({ book }) => localeOf(book).code.replace("_", "-") } },
  navigation: { NumberFormat: ({ book }) => new NumberFormatInfoObject(book) },
};

class NumberFormatInfoObject extends BookObject {
  readonly members = NUMBER_FORMAT_INFO;
}

const NUMBER_FORMAT_INFO: Members<NumberFormatInfoObject> = {
  className: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: ({ book }) => localeOf(book).decimalSeparator },
    NumberGroupSeparator: { get: ({ book }) => localeOf(book).thousandsSeparator ?? "" },
  },
};

/** `context.runtime` */
export class RuntimeObject extends BookObject {
  readonly members = RUNTIME;
}

const RUNTIME: Members<RuntimeObject> = {
  className: "Runtime",
  properties: {
    EnableEvents: {
      get: ({ book }) => book.eventsEnabled,
      set: ({ book }, value) => void (book.eventsEnabled = value === true),
    },
  },
};

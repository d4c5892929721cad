import { itemNotFound } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Book } from "./book";
import { BookObject, HostObject, type Members } from "./object";

/** Values that the add-in keeps in the workbook. A key in another case is another key. */
export class SettingCollectionObject extends BookObject {
  readonly members = SETTINGS;
}

class SettingObject extends HostObject {
  readonly members = SETTING;

  constructor(
    readonly book: Book,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { _Id: this.key };
  }
}

function find({ book }: SettingCollectionObject, args: MemberArguments): SettingObject | null {
  const key = args.key(0);
  return Object.hasOwn(book.spreadsheet.state.settings, key) ? new SettingObject(book, key) : null;
}

function store({ spreadsheet }: Book, key: string, value: unknown): void {
  spreadsheet.setState({ settings: { ...spreadsheet.state.settings, [key]: value } });
}

function valueOf({ book, key }: SettingObject): unknown {
  const { settings } = book.spreadsheet.state;
  if (!Object.hasOwn(settings, key)) throw itemNotFound(`There is no setting ${key}.`);
  return settings[key];
}

const SETTINGS: Members<SettingCollectionObject> = {
  className: "SettingCollection",
  objects: {
    Add: ({ book }, args) => {
      store(book, args.text(0), args.any(1) ?? null);
      return new SettingObject(book, args.text(0));
    },
    GetItem: (self, args) => {
      const setting = find(self, args);
      if (!setting) throw itemNotFound(`There is no setting ${args.key(0)}.`);
      return setting;
    },
    GetItemOrNullObject: find,
  },
  methods: { GetCount: ({ book }) => Object.keys(book.spreadsheet.state.settings).length },
  items: ({ book }) => Object.keys(book.spreadsheet.state.settings).map((key) => new SettingObject(book, key)),
};

const SETTING: Members<SettingObject> = {
  className: "Setting",
  properties: {
    Key: { get: ({ key }) => key },
    Value: { get: valueOf, set: ({ book, key }, value) => store(book, key, value) },
  },
  methods: {
    Delete: (self) => {
      valueOf(self);
      const { [self.key]: _gone, ...others } = self.book.spreadsheet.state.settings;
      self.book.spreadsheet.setState({ settings: others });
    },
  },
};

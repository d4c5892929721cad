import { type Area, cellCount, type Zone } from "../engine/area";
import type { StoredComment } from "../engine/stored-state";
import { HostError, invalidArgument, itemNotFound, lacks } from "../wire/errors";
import { flagOf, type MemberArguments, textOf } from "./arguments";
import type { Book } from "./book";
import { HostObject, type Members } from "./object";
import { areaArgument, RangeObject } from "./range";
import { itemAt } from "./range-areas";

/** Nobody is signed in to the workbench. */
const AUTHOR = { name: "Workbench", email: "" };

export class CommentCollectionObject extends HostObject {
  readonly members = COMMENTS;

  /** @param sheetId only the comments of one worksheet */
  constructor(
    readonly book: Book,
    readonly sheetId?: string,
  ) {
    super();
  }
}

class CommentObject extends HostObject {
  readonly members = COMMENT;

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: this.id };
  }

  /** @throws HostError ItemNotFound for a comment that is gone */
  get stored(): StoredComment {
    const comment = this.book.spreadsheet.state.comments.find(({ id }) => id === this.id);
    if (!comment) throw itemNotFound("There is no such comment.");
    return comment;
  }

  change(change: Partial<StoredComment>): void {
    const { spreadsheet } = this.book;
    const changed = { ...this.stored, ...change };
    spreadsheet.setState({ comments: spreadsheet.state.comments.map((each) => (each.id === this.id ? changed : each)) });
  }
}

const isAt = (area: Area) => (comment: StoredComment) =>
  comment.range.sheetId === area.sheetId && isFirstCell(comment.range.zone, area);
const isFirstCell = (one: Zone, other: Zone) => one.top === other.top && one.left === other.left;

function cellArgument({ book, sheetId }: CommentCollectionObject, args: MemberArguments): Area {
  const area = areaArgument(book, args, 0, sheetId ?? book.spreadsheet.getters.getActiveSheetId());
  if (cellCount(area) !== 1) throw invalidArgument("A comment belongs to one cell.");
  return area;
}

/** @throws HostError ItemAlreadyExists for a cell that has a comment */
function add(self: CommentCollectionObject, args: MemberArguments): CommentObject {
  const { book } = self;
  const { spreadsheet } = book;
  const area = cellArgument(self, args);
  const content = args.text(1);
  if (args.oneOf(2, ["Plain", "Mention"], "Plain") === "Mention") throw lacks("comments that mention people");
  spreadsheet.demandUnprotected(area.sheetId);
  spreadsheet.grow(area);
  const { comments } = spreadsheet.state;
  if (comments.some(isAt(area))) throw new HostError("ItemAlreadyExists", "The cell has a comment.");
  const range = spreadsheet.getters.getRangeFromZone(area.sheetId, area);
  const id = `{${spreadsheet.newId().toUpperCase()}}`;
  spreadsheet.setState({ comments: [...comments, { id, content, resolved: false, created: book.now(), replies: [], range }] });
  return new CommentObject(book, id);
}

function list({ book, sheetId }: CommentCollectionObject): CommentObject[] {
  const { comments } = book.spreadsheet.state;
  return comments
    .filter(({ range }) => sheetId === undefined || range.sheetId === sheetId)
    .map(({ id }) => new CommentObject(book, id));
}

function existing(comment: CommentObject | undefined): CommentObject {
  if (!comment) throw itemNotFound("There is no such comment.");
  return comment;
}

const find = (self: CommentCollectionObject, args: MemberArguments) => list(self).find(({ id }) => id === args.key(0));

const COMMENTS: Members<CommentCollectionObject> = {
  className: "CommentCollection",
  objects: {
    Add: add,
    GetItem: (self, args) => existing(find(self, args)),
    GetItemAt: (self, args) => itemAt(list(self), args),
    GetItemByCell: (self, args) => {
      const stored = self.book.spreadsheet.state.comments.find(isAt(cellArgument(self, args)));
      return existing(stored && new CommentObject(self.book, stored.id));
    },
    GetItemOrNullObject: (self, args) => find(self, args) ?? null,
  },
  methods: { GetCount: (self) => list(self).length },
  items: list,
};

const signed = (read: (self: CommentObject | ReplyObject) => { content: string; created: number }) => ({
  AuthorEmail: { get: () => AUTHOR.email },
  AuthorName: { get: () => AUTHOR.name },
  ContentType: { get: () => "Plain" },
  CreationDate: { get: (self: CommentObject | ReplyObject) => new Date(read(self).created).toISOString() },
  Id: { get: ({ id }: CommentObject | ReplyObject) => id },
  Mentions: { get: () => [] },
  RichContent: { get: (self: CommentObject | ReplyObject) => read(self).content },
});

const COMMENT: Members<CommentObject> = {
  className: "Comment",
  properties: {
    ...signed((self) => self.stored),
    Content: { get: ({ stored }) => stored.content, set: (self, value) => self.change({ content: textOf(value) }) },
    Resolved: { get: ({ stored }) => stored.resolved, set: (self, value) => self.change({ resolved: flagOf(value) }) },
  },
  navigation: { Replies: (comment) => new ReplyCollectionObject(comment) },
  objects: {
    GetLocation: ({ book, stored }) => new RangeObject(book, { ...stored.range.zone, sheetId: stored.range.sheetId }),
  },
  methods: {
    Delete: ({ book, stored }) => {
      const { spreadsheet } = book;
      spreadsheet.setState({ comments: spreadsheet.state.comments.filter((each) => each !== stored) });
    },
  },
};

class ReplyCollectionObject extends HostObject {
  readonly members = REPLIES;

  constructor(readonly comment: CommentObject) {
    super();
  }
}

class ReplyObject extends HostObject {
  readonly members = REPLY;

  constructor(
    readonly comment: CommentObject,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: this.id };
  }

  get stored(): StoredComment["replies"][number] {
    const reply = this.comment.stored.replies.find(({ id }) => id === this.id);
    if (!reply) throw itemNotFound("There is no such reply.");
    return reply;
  }
}

const replies = ({ comment }: ReplyCollectionObject) => comment.stored.replies.map(({ id }) => new ReplyObject(comment, id));

const REPLIES: Members<ReplyCollectionObject> = {
  className: "CommentReplyCollection",
  objects: {
    Add: ({ comment }, args) => {
      const { spreadsheet, now } = comment.book;
      const id = `{${spreadsheet.newId().toUpperCase()}}`;
      comment.change({ replies: [...comment.stored.replies, { id, content: args.text(0), created: now() }] });
      return new ReplyObject(comment, id);
    },
    GetItem: (self, args) => {
      const reply = replies(self).find(({ id }) => id === args.key(0));
      if (!reply) throw itemNotFound("There is no such reply.");
      return reply;
    },
    GetItemAt: (self, args) => itemAt(replies(self), args),
  },
  methods: { GetCount: (self) => replies(self).length },
  items: replies,
};

const REPLY: Members<ReplyObject> = {
  className: "CommentReply",
  properties: {
    ...signed((self) => self.stored),
    Content: {
      get: ({ stored }) => stored.content,
      set: ({ comment, id }, value) =>
        comment.change({
          replies: comment.stored.replies.map((each) => (each.id === id ? { ...each, content: textOf(value) } : each)),
        }),
    },
  },
  methods: {
    Delete: ({ comment, stored }) => comment.change({ replies: comment.stored.replies.filter((each) => each !== stored) }),
  },
};

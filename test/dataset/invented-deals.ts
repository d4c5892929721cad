import { checkedDataset } from "../../src/dataset/checked-dataset";
import type { DatasetFile, Source } from "../../src/dataset/schema";
import { INVENTED_HASH, inventedFile } from "./invented-dataset";

function source(id: string, tier: Source["tier"], published: string): Source {
  return {
    id,
    title: `Title of ${id}`,
    short: `${id} ${published}`,
    publisher: `Publisher of ${id}`,
    published,
    url: `https://example.org/${id}`,
    licence: { name: "All rights reserved; facts cited" },
    tier,
  };
}

/** The invented dataset with deals in which every kind of version, status and date occurs. */
export const inventedDealsFile: DatasetFile = {
  ...inventedFile,
  sources: [
    ...inventedFile.sources,
    source("text", "primary text", "2029-03-02"),
    source("minister", "official statement", "2029-03-01"),
    source("agency", "official statement", "2029-06-15"),
    source("paper", "professional or press", "2029-03-01"),
    source("journal", "professional or press", "2029"),
    source("essay", "commentary", "2029-02-01"),
  ],
  dealVocabulary: {
    terms: [
      { key: "type", label: "Type", group: "identity", type: "text", unit: "text", description: "Kind.", aliases: [] },
      {
        key: "binding",
        label: "Legally binding",
        group: "identity",
        type: "yes/no",
        unit: "text",
        description: "Binds.",
        aliases: [],
      },
      {
        key: "signed",
        label: "Signed",
        group: "identity",
        type: "date",
        unit: "date",
        description: "Day.",
        aliases: ["signing date"],
      },
      { key: "value", label: "Value", group: "money", type: "money", unit: "currency", description: "Amount.", aliases: [] },
      {
        key: "revenue_share",
        label: "Revenue share",
        group: "money",
        type: "percent",
        unit: "%",
        description: "Share.",
        aliases: [],
      },
      {
        key: "revenue_base",
        label: "Revenue base",
        group: "money",
        type: "text",
        unit: "text",
        description: "Receipts.",
        aliases: [],
      },
      { key: "parties", label: "Parties", group: "identity", type: "list", unit: "text", description: "Who.", aliases: [] },
      {
        key: "minerals_named",
        label: "Minerals named",
        group: "scope",
        type: "list",
        unit: "text",
        description: "Which.",
        aliases: [],
      },
      {
        key: "entry_into_force",
        label: "Entry into force",
        group: "identity",
        type: "date",
        unit: "date",
        description: "Day.",
        aliases: [],
      },
      { key: "royalty", label: "Royalty", group: "money", type: "percent", unit: "%", description: "Rate.", aliases: [] },
      {
        key: "duration",
        label: "Duration",
        group: "identity",
        type: "duration",
        unit: "years",
        description: "Years.",
        aliases: ["term"],
      },
      { key: "sites", label: "Sites", group: "scope", type: "list", unit: "text", description: "Mines.", aliases: [] },
      {
        key: "task_force",
        label: "Task force",
        group: "governance",
        type: "text",
        unit: "text",
        description: "Body.",
        aliases: [],
      },
      {
        key: "guarantee",
        label: "Security guarantee",
        group: "security",
        type: "text",
        unit: "text",
        description: "Guarantee.",
        aliases: [],
      },
      { key: "offtake", label: "Offtake", group: "rights", type: "text", unit: "text", description: "Purchase.", aliases: [] },
      { key: "target", label: "Target", group: "other", type: "count", unit: "projects", description: "Aim.", aliases: [] },
    ],
    kinds: [
      { id: "agreement", description: "Between states.", aliases: ["treaty"] },
      { id: "memorandum", description: "Of understanding.", aliases: ["MoU"] },
    ],
    versionStatuses: ["agreed", "in force", "done", "target", "superseded", "contradicted"].map((id) => ({
      id,
      description: id,
    })),
    dealStatuses: ["proposed", "signed", "in force", "non-binding"].map((id) => ({ id, description: id })),
  },
  deals: [
    {
      id: "A-B",
      name: "Accord of Alphaland and Betaland",
      aliases: ["Alpha-Beta deal"],
      kind: "agreement",
      parties: [
        { name: "Alphaland", country: "AAA", role: "party", source: "text" },
        { name: "Betaland", country: "BBB", role: "party", source: "text" },
        { name: "Bank of Alphaland", role: "lender", source: "agency" },
        { name: "XY Holding", role: "owner", source: "agency" },
      ],
      minerals: [
        { name: "Foo stone", mineral: "fooite", source: "text" },
        { name: "Foo stone", mineral: "fooite", source: "paper" },
        { name: "child", mineral: "child", source: "text" },
      ],
      timeline: [
        { date: "2029-01", event: "Proposed", status: "proposed", source: "essay" },
        { date: "2029-03-01", event: "Signed", status: "signed", source: "paper", locator: "page 1" },
        { date: "2029-04-01", event: "Reported on", source: "paper" },
        { date: "2029-06-10", event: "Takes effect", status: "in force", source: "agency" },
      ],
      terms: {
        binding: [{ kind: "value", status: "agreed", source: "text", value: true }],
        signed: [
          { kind: "value", status: "done", source: "paper", value: "2029-03-01" },
          { kind: "words", status: "contradicted", source: "essay", says: "not signed", note: "It was signed." },
        ],
        value: [
          {
            kind: "value",
            status: "superseded",
            was: { status: "agreed", until: "2029-03-10" },
            source: "text",
            value: 5,
            currency: "EUR",
          },
          {
            kind: "value",
            status: "agreed",
            source: "paper",
            value: 1500000,
            currency: "USD",
            qualifier: "up to",
            note: "Over ten years.",
            locator: "page 2",
          },
        ],
        revenue_share: [
          { kind: "value", status: "agreed", source: "text", value: 0.5, locator: "Article 1" },
          { kind: "value", status: "agreed", source: "minister", value: 0.4 },
          { kind: "value", status: "agreed", source: "journal", value: 0.5 },
        ],
        revenue_base: [
          { kind: "value", status: "agreed", source: "text", value: "fees of new licences; royalties (all)" },
          {
            kind: "value",
            status: "superseded",
            was: { status: "agreed", until: "2029-03-02" },
            source: "minister",
            value: "every site",
          },
        ],
        duration: [{ kind: "excluded", status: "agreed", source: "text" }],
        sites: [{ kind: "value", status: "agreed", source: "agency", value: ["North", "South"] }],
        task_force: [
          { kind: "not in the text", status: "agreed", source: "text" },
          { kind: "value", status: "contradicted", source: "essay", value: "oversees all", note: "Not in the text." },
        ],
        guarantee: [{ kind: "value", status: "contradicted", source: "essay", value: "full", note: "No such thing." }],
        offtake: [{ kind: "text not public", status: "agreed", source: "agency" }],
        target: [{ kind: "value", status: "target", source: "agency", value: 3 }],
      },
    },
    {
      id: "B memo",
      name: "Memorandum of Betaland",
      aliases: [],
      kind: "memorandum",
      parties: [{ name: "Betaland", country: "BBB", role: "party", source: "journal" }],
      minerals: [],
      timeline: [{ date: "2029", event: "Concluded", status: "non-binding", source: "journal" }],
      terms: {
        type: [{ kind: "value", status: "in force", source: "journal", value: "memorandum" }],
        signed: [{ kind: "value", status: "done", source: "journal", value: "2029" }],
        value: [{ kind: "words", status: "done", source: "journal", says: "some money" }],
      },
    },
  ],
};

export const inventedDeals = checkedDataset(inventedDealsFile, INVENTED_HASH);

import { decode } from "../../../pipeline/read/decode";

test("UTF-8 is read as it is", () => {
  expect(decode(Buffer.from("Côte d’Ivoire — ½", "utf8"))).toBe("Côte d’Ivoire — ½");
});

test("what is not UTF-8 is read as Windows-1252, with its dashes and quotation marks", () => {
  const bytes = Buffer.from([
    0x43, 0xf4, 0x74, 0x65, 0x20, 0x64, 0x92, 0x49, 0x76, 0x6f, 0x69, 0x72, 0x65, 0x20, 0x97, 0x20, 0x93, 0xbd, 0x94, 0xa0, 0x80,
  ]);
  expect(decode(bytes)).toBe("Côte d’Ivoire — “½”\u00a0€");
});

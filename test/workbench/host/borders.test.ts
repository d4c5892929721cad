/** RangeFormat.borders, and colours by name. */
import { excelForEachTest, failing } from "./open-excel";

const excel = excelForEachTest();
const rangeOf = (context: Excel.RequestContext, address: string) =>
  context.workbook.worksheets.getActiveWorksheet().getRange(address);

test("lines have a style, a weight and a colour, on the sides that are named", async () => {
  await excel.current.run(async (context) => {
    const { borders } = rangeOf(context, "B2:C4").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").weight = "Thick";
    borders.getItem("EdgeBottom").color = "#00FF00";
    borders.getItem("InsideHorizontal").style = "Dot";
    borders.getItem("EdgeTop").color = "red";
    await context.sync();
    const read = (address: string, side: Excel.BorderIndex | "EdgeBottom" | "EdgeTop" | "EdgeLeft") =>
      rangeOf(context, address)
        .format.borders.getItem(side as "EdgeTop")
        .load("style,weight,color,sideIndex");
    const sides = [read("B4", "EdgeBottom"), read("B2", "EdgeBottom"), read("C2", "EdgeTop"), read("B2", "EdgeLeft")];
    await context.sync();
    expect(sides.map(({ style, weight, color }) => [style, weight, color])).toEqual([
      ["Continuous", "Thick", "#00FF00"],
      ["Dot", "Thin", "#000000"],
      ["Continuous", "Thin", "#FF0000"],
      ["None", "Thin", "#000000"],
    ]);
  });
});

test("None takes a line away, and only that one; there never are diagonals", async () => {
  await excel.current.run(async (context) => {
    const { borders } = rangeOf(context, "B2").format;
    for (const side of ["EdgeTop", "EdgeLeft"] as const) borders.getItem(side).style = "Continuous";
    for (const side of ["EdgeTop", "DiagonalDown", "DiagonalUp"] as const) borders.getItem(side).style = "None";
    borders.load("count,items/style,items/sideIndex");
    await context.sync();
    expect(borders.items.filter(({ style }) => style !== "None").map(({ sideIndex }) => sideIndex)).toEqual(["EdgeLeft"]);
    expect(borders.count).toBe(8);
  });
});

test.each<[string, (borders: Excel.RangeBorderCollection) => void, string, RegExp]>([
  ["a double line", (borders) => (borders.getItem("EdgeTop").style = "Double"), "NotImplemented", /RangeBorder\.style Double/],
  ["a diagonal", (borders) => (borders.getItem("DiagonalUp").style = "Continuous"), "NotImplemented", /DiagonalUp/],
  ["no colour", (borders) => (borders.getItem("EdgeTop").color = "reddish"), "InvalidArgument", /reddish/],
])("%s is refused with its name", async (_, draw, code, message) => {
  await expect(
    excel.current.run(async (context) => {
      draw(rangeOf(context, "A1").format.borders);
      await context.sync();
    }),
  ).rejects.toEqual(failing(code, message));
});

/** Excel.CommentCollection, Comment and replies. */
import { excelForEachTest, failing, reopen } from "./open-excel";

const excel = excelForEachTest();

describe("comments", () => {
  test("add by address and by range; content, author, place", async () => {
    await excel.current.run(async (context) => {
      const { comments, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      const comment = comments.add("Sheet1!B2", "USGS, row 12").load("content,authorName,creationDate,resolved,contentType,id");
      sheet.comments.add(sheet.getRange("C3"), "second");
      const place = comment.getLocation().load("address");
      const byCell = comments.getItemByCell("Sheet1!C3").load("content");
      const count = comments.getCount();
      await context.sync();
      expect(comment.toJSON()).toMatchObject({
        content: "USGS, row 12",
        authorName: "Workbench",
        resolved: false,
        contentType: "Plain",
      });
      expect(new Date(comment.creationDate).getTime()).toBe(Date.UTC(2026, 0, 2));
      expect([place.address, byCell.content, count.value]).toEqual(["Sheet1!B2", "second", 2]);
      const byId = comments.getItem(comment.id).load("content");
      await context.sync();
      expect(byId.content).toBe("USGS, row 12");
    });
  });

  test("change, reply, delete; a comment moves with its cell and is saved", async () => {
    await excel.current.run(async (context) => {
      const { comments, worksheets } = context.workbook;
      const comment = comments.add("Sheet1!B2", "first");
      comment.content = "changed";
      comment.resolved = true;
      comment.replies.add("a reply");
      worksheets.getActiveWorksheet().getRange("1:1").insert("Down");
      await context.sync();
    });
    reopen(excel);
    await excel.current.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.getItemByCell("Sheet1!B3").load("content,resolved");
      comment.replies.load("items/content");
      await context.sync();
      expect([comment.content, comment.resolved]).toEqual(["changed", true]);
      expect(comment.replies.items.map(({ content }) => content)).toEqual(["a reply"]);
      comment.delete();
      const count = comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test.each<[string, string, string]>([
    ["several cells", "Sheet1!A1:B2", "InvalidArgument"],
    ["a cell that has one", "Sheet1!A1", "ItemAlreadyExists"],
    ["a sheet that is not there", "Nowhere!A1", "ItemNotFound"],
  ])("on %s", async (_name, address, code) => {
    const adding = excel.current.run(async (context) => {
      context.workbook.comments.add("Sheet1!A1", "there");
      context.workbook.comments.add(address, "again");
      await context.sync();
    });
    await expect(adding).rejects.toEqual(failing(code));
  });

  test("a cell without one is ItemNotFound", async () => {
    const reading = excel.current.run(async (context) => {
      context.workbook.comments.getItemByCell("Sheet1!A1").load("content");
      await context.sync();
    });
    await expect(reading).rejects.toEqual(failing("ItemNotFound"));
  });
});

test("the comments of a sheet are listed with their ids", () =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.comments.add("B2", "one");
    const list = sheet.comments.load("items/id,items/content");
    await context.sync();
    expect(list.items.map(({ content }) => content)).toEqual(["one"]);
    const place = sheet.comments.getItem(list.items[0]!.id).getLocation().load("address");
    await context.sync();
    expect(place.address).toBe("Sheet1!B2");
  }));

import { Actions } from "../../../workbench/office/actions";

interface CommandEvent {
  completed(): void;
}

const associate = (actions: Actions, id: string, action: (event: CommandEvent) => unknown) =>
  (actions.members as unknown as { associate(id: string, action: unknown): void }).associate(id, action);

test("actions run one after the other, whatever the time that each takes", async () => {
  const actions = new Actions();
  const log: string[] = [];
  associate(actions, "Slow", async (event) => {
    log.push("slow begins");
    await new Promise((passed) => setTimeout(passed, 20));
    log.push("slow ends");
    event.completed();
  });
  associate(actions, "Fast", (event) => {
    log.push("fast");
    event.completed();
  });
  await Promise.all([actions.run("Slow"), actions.run("Fast")]);
  expect(log).toEqual(["slow begins", "slow ends", "fast"]);
});

test("one that fails says so, and does not hold up the next", async () => {
  const actions = new Actions();
  associate(actions, "Broken", async (_event) => {
    throw new Error("broken");
  });
  associate(actions, "Fine", (event) => event.completed());
  const [broken, missing, fine] = await Promise.allSettled([actions.run("Broken"), actions.run("Missing"), actions.run("Fine")]);
  expect(broken).toMatchObject({ status: "rejected", reason: { message: "broken" } });
  expect(missing).toMatchObject({
    status: "rejected",
    reason: { message: expect.stringContaining("No action Missing") as string },
  });
  expect(fine.status).toBe("fulfilled");
});

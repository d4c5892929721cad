import { bundled, dataset, subscribe, use } from "../../src/dataset/current";
import { callOne } from "../functions/call";
import { invented } from "./invented-dataset";

const built = dataset();
afterEach(() => use(built));

test("the dataset that was built with the add-in is in use, made once", () => {
  expect(dataset()).toBe(built);
  expect(built.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("another one takes its place whole, and nothing that was remembered of the first answers for it", () => {
  expect(callOne("MINERAL.RANK", ["antimony", "Tajikistan"], dataset())).toBe(3);
  use(invented);
  expect(dataset()).toBe(invented);
  expect(callOne("MINERAL.RANK", ["antimony", "Tajikistan"], dataset())).toMatchObject({ error: "#N/A" });
  expect(callOne("MINERAL.RANK", ["fooite", "Alphaland"], dataset())).toBe(1);
  use(built);
  expect(callOne("MINERAL.RANK", ["antimony", "Tajikistan"], dataset())).toBe(3);
});

test("the one that was built with the add-in is there to go back to, whichever is in use", () => {
  expect(bundled()).toBe(built);
  use(invented);
  expect(bundled()).toBe(built);
  use(bundled());
  expect(dataset()).toBe(built);
});

test("who subscribes is told of each change, until the subscription ends", () => {
  let told = 0;
  const end = subscribe(() => {
    told += 1;
    // The new one is in use when its readers are told.
    expect(dataset()).toBe(told === 1 ? invented : built);
  });
  use(built);
  expect(told).toBe(0);
  use(invented);
  use(built);
  end();
  use(invented);
  expect(told).toBe(2);
});

import { builtFile } from "./built-file";

const shares = builtFile.series.filter(({ edition }) => edition === "eucrm2023");

test("shares of one mineral and stage do not exceed the world, bounds apart", () => {
  expect(shares.length).toBeGreaterThan(0);
  for (const series of shares) {
    const sum = series.observations.reduce(
      (total, [, , value, qualifiers]) => total + (qualifiers === "<" ? 0 : (value ?? 0)),
      0,
    );
    // Shares are rounded to a tenth, and some are left out of the published table.
    expect({ ...series, observations: undefined, within: sum > 85 && sum < 101.5 }).toMatchObject({ within: true });
  }
});

test("every averaged share says so", () => {
  for (const { observations } of shares) {
    for (const [, year, , , , note] of observations)
      expect([year, builtFile.notes[note]]).toEqual([2020, "Average of 2016 to 2020."]);
  }
});

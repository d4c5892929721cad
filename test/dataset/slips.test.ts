import { Fault } from "../../src/domain/fault";
import { dataset } from "../../src/dataset/current";

/** What is offered for a name: the name itself where it is known, else what the message asks back. */
function answered(find: () => string): string {
  try {
    return `= ${find()}`;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return (/Did you mean (.*)\?$/.exec(error.message)?.[1] ?? /is ambiguous: use (.*)\.$/.exec(error.message)?.[1] ?? "nothing")
      .replaceAll('"', "")
      .trim();
  }
}

// Slips and other people's names, as they stand in real sheets: tables of the World Bank and the United Nations among them.
test.each([
  ["lithum", "lithium"],
  ["rear earths", "rare earths"],
  ["grafite", "natural graphite"],
  ["Aluminum oxide", "= alumina"],
  ["uranium ore", "uranium"],
  ["lithium carbonate", "lithium"],
  ["tungstun", "tungsten"],
  ["coblat", "cobalt"],
  ["nickle", "nickel"],
  ["molybdnum", "molybdenum"],
  ["barites", "barite"],
  ["galium", "gallium"],
  ["cadium", "cadmium"],
  ["thalium", "thallium or thulium"],
  ["antimony (Sb)", "antimony"],
  ["sponge titanium", "titanium sponge"],
  ["tellerium", "tellurium"],
  ["zink", "zinc"],
  ["plumbum", "nothing"],
  ["unobtainium", "nothing"],
  ["xx", "nothing"],
  ["coltan", "tantalum or niobium"],
  ["NdPr", "neodymium or praseodymium"],
  ["stibnite", "= antimony"],
  ["Lith\u200bium", "= lithium"],
])("mineral %s: %s", (text, expected) => expect(answered(() => dataset().findMineral(text).name)).toBe(expected));

test.each([
  ["Kazakstan", "Kazakhstan"],
  ["Tajikstan", "Tajikistan"],
  ["Usbekistan", "Uzbekistan"],
  ["Kyrgistan", "Kyrgyzstan"],
  ["Turkmenia", "Turkmenistan"],
  ["Azerbaidjan", "Azerbaijan"],
  ["Armania", "Armenia"],
  ["Russian Federation", "= Russia"],
  ["Czech Republic", "= Czechia"],
  ["South Corea", "South Korea"],
  ["Korea", "South Korea or North Korea"],
  ["Korea, Rep.", "= South Korea"],
  ["DR Congo", "= Congo (Kinshasa)"],
  ["D.R. Congo", "= Congo (Kinshasa)"],
  ["D.R.C.", "= Congo (Kinshasa)"],
  ["Congo, Dem. Rep.", "= Congo (Kinshasa)"],
  ["Congo, Rep.", "= Congo (Brazzaville)"],
  ["Congo", "Congo (Kinshasa) or Congo (Brazzaville)"],
  ["Great Britain", "= United Kingdom"],
  ["U.S.", "= United States"],
  ["E.U.", "= European Union"],
  ["Iran (Islamic Republic of)", "= Iran"],
  ["Bosnia & Herzegovina", "= Bosnia and Herzegovina"],
  ["Trinidad & Tobago", "= Trinidad and Tobago"],
  ["The Ukraine", "Ukraine"],
  ["S. Africa", "South Africa"],
  ["St. Lucia", "Saint Lucia"],
  ["mainland China", "China"],
  ["Jpan", "Japan"],
  ["Chlie", "Chile"],
  ["RoW", "= Other countries"],
  ["Africa", "nothing"],
  ["Latin America", "nothing"],
  ["Asia", "nothing"],
  ["Europe", "European Union"],
  ["USSR", "nothing"],
  ["Sum", "nothing"],
])("country %s: %s", (text, expected) => expect(answered(() => dataset().findPlace(text).name)).toBe(expected));

test.each([
  ["US Ukrain", "US-Ukraine"],
  ["U.S.-Ukraine", "= US-Ukraine"],
  ["DRC-US", "US-DRC"],
  ["Dobra litium", "Dobra lithium"],
  ["Metsamor NPP", "Metsamor"],
  ["TRIP", "TRIPP"],
  ["Ukrain", "EU-Ukraine, US-Ukraine or France-Ukraine"],
])("deal %s: %s", (text, expected) => expect(answered(() => dataset().deals.find(text).id)).toBe(expected));

test.each([
  ["revenue shar", "revenue_share"],
  ["security_gaurantee", "security_guarantee"],
  ["royalties", "= royalty"],
  ["royaltys", "royalty"],
  ["off-take", "offtake"],
  ["infrastucture", "infrastructure"],
  ["right of first refusal", "= first_refusal"],
  ["profit share", "nothing"],
])("term %s: %s", (text, expected) => expect(answered(() => dataset().deals.findTerm(text).key)).toBe(expected));

test("every name, code and alias of the dataset finds its own entry", () => {
  for (const mineral of dataset().minerals)
    for (const name of [mineral.id, mineral.name, ...mineral.aliases, ...(mineral.symbol ? [mineral.symbol] : [])])
      expect(dataset().findMineral(name).id).toBe(mineral.id);
  for (const country of dataset().countries)
    for (const name of [country.id, country.name, ...country.aliases, ...(country.iso2 ? [country.iso2] : [])])
      expect(dataset().findPlace(name).id).toBe(country.id);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import {
  deriveManifests,
  DEVELOPMENT_BASE_URL,
  parseBaseUrl,
  SPLIT_MANIFESTS,
  type ManifestOptions,
} from "../../scripts/manifest";
import { checkShortcuts } from "../../scripts/shortcuts-check";
import { COMMANDS } from "../../src/commands/commands";
import { checkManifest, type ManifestCheckOptions } from "../../scripts/manifest-check";

const PROJECT = join(__dirname, "..", "..");
const source = readFileSync(join(PROJECT, "manifest.xml"), "utf8");
const { version: packageVersion } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };

/** Files that the build writes; the icons are the real ones. test/dist.test.ts checks the same against a real build. */
const BUILT = [
  "taskpane.html",
  "support.html",
  "functions.js",
  "functions.json",
  "functions-mineral.json",
  "functions-deal.json",
];

function file(path: string): Buffer | undefined {
  if (BUILT.includes(path)) return Buffer.from("");
  const place = join(PROJECT, path);
  return (path.startsWith("assets/") || path === "shortcuts.json") && existsSync(place) ? readFileSync(place) : undefined;
}

function check(xml: string, options: Partial<ManifestCheckOptions> = {}): string[] {
  return checkManifest(xml, {
    packageVersion,
    baseUrl: DEVELOPMENT_BASE_URL,
    commands: Object.keys(COMMANDS),
    file,
    ...options,
  });
}

/** manifest.xml with one thing changed; the change must be possible, or the test would prove nothing. */
function changed(from: string | RegExp, to: string): string {
  const result = source.replace(from, to);
  expect(result).not.toBe(source);
  return result;
}

describe("manifest.xml", () => {
  test("is without fault", () => {
    expect(check(source)).toEqual([]);
  });

  test.each<[what: string, from: string | RegExp, to: string, problem: RegExp]>([
    ["text that is not XML", "</OfficeApp>", "", /not well-formed/],
    [
      "another version than package.json",
      "<Version>0.1.0.0<",
      "<Version>0.1.1.0<",
      /Version is 0\.1\.1\.0 and package\.json has/,
    ],
    ["an id that is no GUID", /<Id>[^<]*</, "<Id>orebook<", /Id "orebook" is not a GUID/],
    [
      "another resid for the page of the functions",
      /(<Page>\s*<SourceLocation resid=")Taskpane.Url/,
      "$1Support.Url",
      /SourceLocation Support\.Url of Page names resid/,
    ],
    [
      "another resid for the pane",
      /(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=")Taskpane.Url/,
      "$1Support.Url",
      /of Action names resid "Support\.Url"/,
    ],
    [
      "another resid for the runtime",
      '<Runtime resid="Taskpane.Url"',
      '<Runtime resid="Support.Url"',
      /the runtime names "Support\.Url"/,
    ],
    ["a short lifetime", 'lifetime="long"', 'lifetime="short"', /lifetime of the runtime must be long/],
    ["no runtime", /<Runtimes>[\s\S]*<\/Runtimes>/, "", /There must be one Runtime; there are 0/],
    [
      "a TaskpaneId",
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>',
      /TaskpaneId has no place/,
    ],
    [
      "another page at the start",
      /(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/,
      "$1support",
      /DefaultSettings starts/,
    ],
    [
      "a resid that is not defined",
      '<Label resid="Group.Label"',
      '<Label resid="Group.Lable"',
      /resid "Group\.Lable" is not among the Resources/,
    ],
    [
      "a resource that nothing uses",
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>',
      /Resource "Spare" is not used/,
    ],
    [
      "the same resource twice",
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="x"/>',
      /Resource "Group\.Label" is there twice/,
    ],
    [
      "a resid that is too long",
      /Functions\.Script\.Url/g,
      "Functions.Script.Url.With.Too.Many.Letters",
      /has 42 characters; 32 are allowed/,
    ],
    [
      "a string that is too long",
      'id="Group.Label" DefaultValue="Orebook"',
      `id="Group.Label" DefaultValue="${"x".repeat(126)}"`,
      /126 characters; 125 are allowed/,
    ],
    [
      "an empty string",
      'id="Group.Label" DefaultValue="Orebook"',
      'id="Group.Label" DefaultValue=""',
      /String Group\.Label has an empty DefaultValue/,
    ],
    ["an empty element", "<ProviderName>Orebook<", "<ProviderName><", /ProviderName is empty/],
    [
      "an address that is not https",
      'SupportUrl DefaultValue="https',
      'SupportUrl DefaultValue="http',
      /SupportUrl http:.* is not https/,
    ],
    [
      "no address where one belongs",
      /SupportUrl DefaultValue="[^"]*"/,
      'SupportUrl DefaultValue="support"',
      /SupportUrl "support" is not an address/,
    ],
    [
      "a file that the build does not have",
      '/functions.js"',
      '/function.js"',
      /names function\.js, which the build does not have/,
    ],
    ["an icon of another size", "icon-80.png", "icon-64.png", /icon-64\.png is 64 x 64 pixels; the manifest says 80 x 80/],
    ["an icon that is no PNG", "icon-80.png", "icon.svg", /icon\.svg is not a PNG file/],
    ["a ribbon button without one size", '<bt:Image size="16" resid="Icon.16"/>', "", /lacks the icon of 16 pixels/],
    [
      "elements in another order",
      /(<Id>[^<]*<\/Id>)(\s*)(<Version>[^<]*<\/Version>)/,
      "$3$2$1",
      /OfficeApp has Version, Id, .* the order must be/,
    ],
    ["an element with no place", "<DefaultLocale>", "<Colour>red</Colour><DefaultLocale>", /OfficeApp may not have Colour/],
    ["a missing requirement set", /<Set Name="SharedRuntime"[^>]*>/, "", /must name the set SharedRuntime 1\.1; it has none/],
    [
      "a domain with a path",
      "<AppDomain>https://localhost:3000<",
      "<AppDomain>https://localhost:3000/x<",
      /must be an https origin without a path/,
    ],
    [
      "a namespace",
      "</Metadata>",
      '</Metadata><Namespace resid="Group.Label"/>',
      /There must be no Namespace; there is "Orebook"/,
    ],
    [
      "another resid for the page of the commands",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Support.Url"',
      /FunctionFile Support\.Url of DesktopFormFactor names resid/,
    ],
    ["commands without their page", /<FunctionFile resid="[^"]*"\/>/, "", /has commands and no FunctionFile/],
    [
      "a button for a command that is not there",
      "<FunctionName>Build<",
      "<FunctionName>Bild<",
      /The command "Bild" is none of the pane's: Find, Build/,
    ],
    [
      "a command that nothing offers",
      "<FunctionName>Sources<",
      "<FunctionName>Find<",
      /The command "Sources" is offered nowhere/,
    ],
    ["one id for two buttons", 'id="Orebook.Build"', 'id="Orebook.Find"', /The id "Orebook\.Find" is there for two/],
    ["a button without an icon of 16 pixels", /<bt:Image size="16" resid="Find.Icon.16"\/>/, "", /Orebook\.Find lacks the icon/],
    ["keys that the build does not have", "/shortcuts.json", "/keys.json", /ExtendedOverrides names keys\.json, which the build/],
    [
      "keys at no address",
      "https://localhost:3000/shortcuts.json",
      "shortcuts.json",
      /ExtendedOverrides "shortcuts\.json" is not an/,
    ],
    [
      "a button below the menu itself",
      '<OfficeMenu id="ContextMenuCell">',
      '<OfficeMenu id="ContextMenuCell"><Label resid="Find.Label"/>',
      /OfficeMenu may not have Label/,
    ],
    ["keys that it does not name", /<ExtendedOverrides[^>]*>/, "", /no ExtendedOverrides names it/],
    ["another application", '<Host Name="Workbook"', '<Host Name="Document"', /Host is "Document"; Excel needs Workbook/],
    [
      "commands of another application",
      '<Host xsi:type="Workbook"',
      '<Host xsi:type="Document"',
      /Host is "Document"; Excel needs Workbook/,
    ],
    ["leave to read alone", "ReadWriteDocument", "ReadDocument", /Permissions is "ReadDocument"; Excel needs/],
    ["a tab that Excel has not", 'id="TabHome"', 'id="TabHoome"', /OfficeTab is "TabHoome"; Excel needs TabHome or/],
    ["a menu that Excel has not", 'id="ContextMenuCell"', 'id="ContextMenuCells"', /OfficeMenu is "ContextMenuCells"/],
    ["a control that is no button", '"Button" id="Orebook.Find"', '"Buton" id="Orebook.Find"', /Orebook\.Find is "Buton"/],
    ["an entry of a menu without its id", ' id="Orebook.Repair"', "", /An Item has no id/],
    ["an entry of a menu without its label", '<Label resid="Repair.Label"/>', "", /Item Orebook\.Repair has no Label/],
    ["one id for two entries", 'id="Orebook.Repair"', 'id="Orebook.Pin"', /The id "Orebook\.Pin" is there for two/],
    ["a menu without entries", /<Items>[\s\S]*<\/Items>/, "", /Control Orebook\.Workbook has no Items/],
    ["a menu that does something itself", "<Items>", "<Action/><Items>", /Control may not have Action/],
    ["a button without its id", ' id="Orebook.Find"', "", /A Control has no id/],
    ["a button without its label", '<Label resid="Find.Label"/>', "", /Control Orebook\.Find has no Label/],
    ["an action that Excel has not", 'xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"', /Action is "RunFunction"/],
    [
      "a long string for a label",
      '<Label resid="Find.Label"/>',
      '<Label resid="Find.Description"/>',
      /Label names "Find\.Description", which is not among the ShortStrings/,
    ],
    [
      "a short string for a description",
      '<Description resid="Find.Description"/>',
      '<Description resid="Find.Label"/>',
      /Description names "Find\.Label", which is not among the LongStrings/,
    ],
  ])("reports %s", (_, from, to, problem) => {
    expect(check(changed(from, to)).join("\n")).toMatch(problem);
  });
});

describe("keys", () => {
  const keys = readFileSync(join(PROJECT, "shortcuts.json"), "utf8");
  const checkKeys = (from: string | RegExp, to: string) => {
    const text = keys.replace(from, to);
    expect(text).not.toBe(keys);
    return checkShortcuts(text).join("\n");
  };

  test("are without fault", () => {
    expect(checkShortcuts(keys)).toEqual([]);
  });

  test.each<[what: string, from: string | RegExp, to: string, problem: RegExp]>([
    ["text that is not JSON", "{", "", /is not JSON/],
    ["a property that Microsoft's schema does not have", '"shortcuts"', '"keys"', /must NOT have additional properties/],
    ["an action without an id", '"id": "Find", ', "", /must have required property 'id'/],
    ["an action that is there twice", '"id": "Build"', '"id": "Find"', /has the action "Find" twice/],
    ["an action without a name", ', "name": "${resource.find_name}"', "", /action "Find" has no name/],
    [
      "a name that is not there",
      "${resource.find_name}",
      "${resource.name}",
      /name \$\{resource\.name\} of the action "Find" is not/,
    ],
    ["a key for no action", '"action": "Find"', '"action": "Search"', /names the action "Search", which is not there/],
    ["an action without a key", '"action": "Find"', '"action": "Search"', /action "Find" has no key/],
    ["a key for one platform alone", '"default": "Ctrl+Alt+Shift+F", ', "", /key of "Find" has no default/],
    ["one key for two actions", "Ctrl+Alt+Shift+B", "Shift+Ctrl+Alt+F", /starts both "Find" and "Build" \(windows\)/],
    ["a key of Excel's", "Ctrl+Alt+Shift+F", "Ctrl+F", /Ctrl\+F \(windows\): write Ctrl\+Alt\+Shift/],
    ["a key of VoiceOver's", "Command+Option+Shift+F", "Ctrl+Option+Shift+F", /\(mac\): write Command\+Option\+Shift/],
    ["a key that types a letter in Polish", "Ctrl+Alt+Shift+F", "Ctrl+Alt+Shift+E", /types a letter on some keyboards/],
  ])("report %s", (_, from, to, problem) => {
    expect(checkKeys(from, to)).toMatch(problem);
  });

  test("for commands that are not there are reported with the manifest", () => {
    const withKey = (path: string) =>
      path === "shortcuts.json" ? Buffer.from(keys.replaceAll('"Find"', '"Search"')) : file(path);
    expect(check(source, { file: withKey })).toEqual([expect.stringMatching(/^The command "Search" is none of the pane's/)]);
  });
});

describe("Microsoft's schema", () => {
  const SCHEMA = join(__dirname, "schema");
  const schemaFile = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMA, fileName), "utf8") });
  const preload = readdirSync(SCHEMA).filter((name) => name.endsWith(".xsd") && name !== "OfficeAppManifestV1_1.xsd");
  const faults = async (xml: string) => {
    const { errors } = await validateXML({
      xml: { fileName: "manifest.xml", contents: xml },
      schema: schemaFile("OfficeAppManifestV1_1.xsd"),
      preload: preload.map(schemaFile),
    });
    return errors.map(({ message }) => message);
  };

  test("takes manifest.xml, and both manifests of the other layout", async () => {
    expect(await faults(source)).toEqual([]);
    const split = deriveManifests(source, {
      baseUrl: "https://example.com/orebook",
      namespaceMode: "split",
      namespaces: ["MINERAL", "DEAL"],
    });
    for (const { xml } of split) expect(await faults(xml)).toEqual([]);
  });

  test("refuses a button without its supertip", async () => {
    expect((await faults(changed(/<Supertip>[\s\S]*?<\/Supertip>/, ""))).join("\n")).toMatch(
      /Element '.*Icon': This element is not expected/,
    );
  });
});

describe("the manifest of a build", () => {
  const options: ManifestOptions = {
    baseUrl: "https://example.com/orebook",
    namespaceMode: "none",
    namespaces: ["MINERAL", "DEAL"],
  };

  test("names only the base URL it is built for", () => {
    const [manifest, ...others] = deriveManifests(source, options);
    expect(others).toEqual([]);
    expect(manifest?.fileName).toBe("manifest.xml");
    expect(manifest?.xml).not.toContain("localhost");
    expect(manifest?.xml).toContain("<AppDomain>https://example.com</AppDomain>");
    expect(check(manifest?.xml ?? "", { baseUrl: options.baseUrl })).toEqual([]);
  });

  test("is the one in the repository but for the addresses", () => {
    const [manifest] = deriveManifests(source, options);
    const expected = source
      .replaceAll(`<AppDomain>${DEVELOPMENT_BASE_URL}`, "<AppDomain>https://example.com")
      .replaceAll(DEVELOPMENT_BASE_URL, options.baseUrl);
    expect(manifest?.xml).toBe(expected.replace(/<!--[\s\S]*?-->\n(?=<OfficeApp)/, ""));
  });

  test("takes a support page elsewhere in both places", () => {
    const [manifest] = deriveManifests(source, { ...options, supportUrl: "https://help.example.org/" });
    expect(manifest?.xml.match(/https:\/\/help\.example\.org\//g)).toHaveLength(2);
    expect(manifest?.xml).not.toContain("support.html");
  });
});

describe("one manifest for each namespace", () => {
  const baseUrl = "https://example.com/orebook";
  const manifests = deriveManifests(source, { baseUrl, namespaceMode: "split", namespaces: ["MINERAL", "DEAL"] });
  const [mineral, deal] = manifests;

  test("each is without fault and declares its own namespace", () => {
    expect(manifests.map(({ fileName, namespace }) => [fileName, namespace])).toEqual([
      ["manifest-mineral.xml", "MINERAL"],
      ["manifest-deal.xml", "DEAL"],
    ]);
    for (const { xml, namespace } of manifests) expect(check(xml, { baseUrl, namespace })).toEqual([]);
  });

  test("the check would notice the wrong namespace", () => {
    expect(check(deal?.xml ?? "", { baseUrl, namespace: "MINERAL" })).toEqual(["The Namespace must be MINERAL; it is DEAL."]);
    expect(check(source, { namespace: "DEAL" })).toEqual(["The Namespace must be DEAL; it is missing."]);
  });

  test("the add-ins have different ids, and only the first has a ribbon and keys", () => {
    const ids = manifests.map(({ xml }) => /<Id>([^<]*)</.exec(xml)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(source).toContain(`<Id>${ids[0]}<`);
    expect(mineral?.xml).toContain("ShowTaskpane");
    expect(deal?.xml).not.toContain("DesktopFormFactor");
    expect(mineral?.xml).toContain(`<ExtendedOverrides Url="${baseUrl}/shortcuts.json"/>`);
    expect(deal?.xml).not.toContain("ExtendedOverrides");
  });

  test("both run the same script, each with its own metadata", () => {
    for (const { xml } of manifests) expect(xml).toContain(`"${baseUrl}/functions.js"`);
    expect(mineral?.xml).toContain(`"${baseUrl}/functions-mineral.json"`);
    expect(deal?.xml).toContain(`"${baseUrl}/functions-deal.json"`);
  });

  test("a namespace without functions gets no manifest, and one without a manifest stops the build", () => {
    const only = deriveManifests(source, { baseUrl, namespaceMode: "split", namespaces: ["MINERAL"] });
    expect(only.map(({ namespace }) => namespace)).toEqual(["MINERAL"]);
    expect(() => deriveManifests(source, { baseUrl, namespaceMode: "split", namespaces: ["METAL"] })).toThrow(
      /No manifest is declared for the namespace METAL/,
    );
  });

  test("ids are GUIDs that differ from each other", () => {
    expect(SPLIT_MANIFESTS.flatMap(({ identity }) => identity?.id ?? [])).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe("base URL", () => {
  test("loses the slash at its end", () => {
    expect(parseBaseUrl("https://example.com/")).toBe("https://example.com");
    expect(parseBaseUrl("https://example.com/a/b/")).toBe("https://example.com/a/b");
  });

  test.each([
    ["example.com", /is not an address/],
    ["http://example.com", /is not https/],
    ["https://example.com/?a=1", /has a query/],
    ["https://example.com/#a", /a fragment/],
    ["https://me:secret@example.com/", /has a name or a password in it/],
  ])("refuses %s with the reason", (text, reason) => {
    expect(() => parseBaseUrl(text)).toThrow(reason);
  });
});

import { HostObject, type Members, membersOf } from "./object";

/** Several objects of one class as one: what all share is read, null where they differ; what is set or called goes to each. */
export class EachOf extends HostObject {
  readonly members: Members<EachOf>;

  /** @param objects at least one. */
  constructor(readonly objects: readonly HostObject[]) {
    super();
    this.members = membersOfEach(membersOf(objects[0]!));
  }
}

function membersOfEach({ className, properties = {}, navigation = {}, methods = {} }: Members<HostObject>): Members<EachOf> {
  return {
    className,
    properties: mapped(properties, ({ get, set }) => ({
      get: ({ objects }: EachOf) => sharedValue(objects.map(get)),
      ...(set ? { set: ({ objects }: EachOf, value: unknown) => objects.forEach((each) => set(each, value)) } : {}),
    })),
    navigation: mapped(
      navigation,
      (open) =>
        ({ objects }: EachOf) =>
          new EachOf(objects.map((each) => open(each)!)),
    ),
    methods: mapped(
      methods,
      (call) =>
        ({ objects }: EachOf, args) =>
          objects.forEach((each) => call(each, args)),
    ),
  };
}

const mapped = <T, R>(table: Record<string, T>, map: (member: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(table).map(([name, each]) => [name, map(each)]));

const sharedValue = ([first, ...others]: readonly unknown[]) => (others.every((each) => each === first) ? first : null);

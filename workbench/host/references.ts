import type { HostObject } from "./objects/object";
import { HostError } from "./wire/errors";

/** Objects that the client keeps over several round trips, by the id that it has for them. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    if (object.referenceId === undefined) {
      object.referenceId = `ref${++this.last}`;
      this.objects.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  /** @throws HostError InvalidObjectPath for an object that is kept no longer. */
  find(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw new HostError("InvalidObjectPath");
    return object;
  }

  release(id: string): void {
    const object = this.objects.get(id);
    if (object) delete object.referenceId;
    this.objects.delete(id);
  }

  releaseAll(): void {
    for (const id of [...this.objects.keys()]) this.release(id);
  }

  get count(): number {
    return this.objects.size;
  }

  all(): HostObject[] {
    return [...this.objects.values()];
  }
}

import { type KnownEvent, type KubernetesObject, typeOf } from './objects.ts';

/** Read access to what is known of a namespace, in constant time by name, by owner and by what an event is about. */
export type View = {
  readonly get: (type: string, name: string) => KubernetesObject | undefined;
  readonly all: (type: string) => Iterable<KubernetesObject>;
  readonly ownedBy: (type: string, ownerUid: string) => readonly KubernetesObject[];
  /** By the uid of what they are about; those of claims also by `PersistentVolumeClaim/name`. */
  readonly eventsOf: (uid: string) => readonly KnownEvent[];
};

type Kept = { readonly byName: Map<string, KubernetesObject>; readonly byOwner: Map<string, Set<string>> };

/** The newest known state of a namespace, fed by list and watch. */
export class Store implements View {
  readonly #types = new Map<string, Kept>();
  readonly #uids = new Map<string, KubernetesObject>();
  readonly #events = new Map<string, Map<string, KnownEvent>>();

  /** Replaces all objects of a type by a fresh list. */
  replace(type: string, objects: readonly KubernetesObject[]): void {
    for (const object of this.all(type)) this.#uids.delete(object.metadata.uid ?? '');
    this.#types.delete(type);
    if (type === 'Event.') this.#events.clear();
    for (const object of objects) this.put(object);
  }

  put(object: KubernetesObject): void {
    const type = typeOf(object);
    if (type === 'Event.') {
      this.#putEvent(object as KnownEvent);
      return;
    }
    const kept = this.#kept(type);
    kept.byName.set(object.metadata.name, object);
    if (object.metadata.uid) this.#uids.set(object.metadata.uid, object);
    for (const { uid } of object.metadata.ownerReferences ?? []) {
      const names = kept.byOwner.get(uid) ?? new Set();
      kept.byOwner.set(uid, names.add(object.metadata.name));
    }
  }

  /** Takes the answer to a write, unless a watch has brought something newer already. */
  putIfNewer(object: KubernetesObject): void {
    const known = this.get(typeOf(object), object.metadata.name);
    if (!known || versionOf(object) > versionOf(known)) this.put(object);
  }

  /** Events expire on the server without meaning that what they told did not happen, so those stay. */
  remove(object: KubernetesObject): void {
    const kept = this.#types.get(typeOf(object));
    if (!kept?.byName.delete(object.metadata.name)) return;
    this.#uids.delete(object.metadata.uid ?? '');
    for (const { uid } of object.metadata.ownerReferences ?? [])
      kept.byOwner.get(uid)?.delete(object.metadata.name);
  }

  get(type: string, name: string): KubernetesObject | undefined {
    return this.#types.get(type)?.byName.get(name);
  }

  byUid(uid: string): KubernetesObject | undefined {
    return this.#uids.get(uid);
  }

  all(type: string): Iterable<KubernetesObject> {
    return this.#types.get(type)?.byName.values() ?? [];
  }

  ownedBy(type: string, ownerUid: string): readonly KubernetesObject[] {
    const kept = this.#types.get(type);
    return [...(kept?.byOwner.get(ownerUid) ?? [])].flatMap((name) => kept?.byName.get(name) ?? []);
  }

  eventsOf(uid: string): readonly KnownEvent[] {
    return [...(this.#events.get(uid)?.values() ?? [])];
  }

  allEvents(): readonly KnownEvent[] {
    return [...this.#events.values()].flatMap((events) => [...events.values()]);
  }

  #putEvent(event: KnownEvent): void {
    const { uid = '', kind, name } = event.involvedObject ?? {};
    // A pod names its claims, not their uids.
    const about = kind === 'PersistentVolumeClaim' ? [uid, `${kind}/${name}`] : [uid];
    for (const key of about) {
      const events = this.#events.get(key) ?? new Map<string, KnownEvent>();
      this.#events.set(key, events.set(event.metadata.name, event));
    }
  }

  #kept(type: string): Kept {
    const kept = this.#types.get(type) ?? { byName: new Map(), byOwner: new Map() };
    this.#types.set(type, kept);
    return kept;
  }
}

/** Versions of one kind are comparable numbers: https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions */
const versionOf = ({ metadata }: KubernetesObject): number => Number(metadata.resourceVersion ?? 0);

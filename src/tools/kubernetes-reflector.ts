import { isWorkload, type KubernetesObject, typeOf } from '../lib/kubernetes/objects.ts';
import type { Store } from '../lib/kubernetes/store.ts';
import type { Clock } from '../runtime/clock.ts';
import type { HttpStream } from '../runtime/http.ts';
import { type Kind, parseList } from './kubernetes.ts';
import { failureOf } from './kubernetes-failures.ts';
import type { Transport } from './kubernetes-transport.ts';

type Ports = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Called after each change, with the object; and once after each list, without. */
  readonly onChange: (object?: KubernetesObject) => void;
  readonly debug: (text: string) => void;
};

export type ReflectorTimes = {
  /** The server ends a watch after this time, in ms: longer than most rollouts, for each new one is a request. */
  readonly watchMs: number;
  /** Bookmarks come about once a minute; a connection silent for longer than this is half open. */
  readonly idleMs: number;
  readonly firstPauseMs: number;
};

const TIMES: ReflectorTimes = { watchMs: 1_200_000, idleMs: 100_000, firstPauseMs: 500 };
const LONGEST_PAUSE_MS = 15_000;

/** The server no longer knows the version a watch wants to go on from. */
class Expired extends Error {}

/**
 * Keeps a store in step with all objects of a kind in a path: one list, then one watch that is resumed after
 * whatever ends it. Resolves when the first list is in the store; goes on until the signal.
 * @throws KUBERNETES_FORBIDDEN and others when the first list is refused
 */
export async function reflect(
  kind: Kind,
  path: string,
  store: Store,
  ports: Ports,
  times = TIMES,
): Promise<void> {
  const reflector = new Reflector(kind, path, store, ports, times);
  await reflector.list();
  void reflector.follow();
}

class Reflector {
  readonly #kind: Kind;
  readonly #path: string;
  readonly #store: Store;
  readonly #ports: Ports;
  readonly #times: ReflectorTimes;
  /** Where the next watch goes on; undefined when only a new list can say. */
  #version: string | undefined;

  constructor(kind: Kind, path: string, store: Store, ports: Ports, times: ReflectorTimes) {
    this.#kind = kind;
    this.#path = path;
    this.#store = store;
    this.#ports = ports;
    this.#times = times;
  }

  async list(): Promise<void> {
    const { status, body } = await this.#ports.transport.ask({ path: this.#path });
    if (status >= 300) throw failureOf(status, body, `list ${this.#kind.kind} objects`);
    const { items, version } = parseList(body, this.#kind);
    this.#store.replace(typeOf(this.#kind), items.map(trimmed));
    this.#version = version;
    this.#ports.onChange();
  }

  /** Never rejects: what it cannot get now it gets later, and the deadline of the rollout is somebody else's. */
  async follow(): Promise<void> {
    const { clock, signal } = this.#ports;
    let pause = this.#times.firstPauseMs;
    while (!signal.aborted) {
      const went = await this.#round();
      pause = went ? this.#times.firstPauseMs : Math.min(pause * 2, LONGEST_PAUSE_MS);
      await clock.sleep(pause * (0.5 + Math.random() / 2), signal).catch(() => undefined);
    }
  }

  /** One watch, after a list where that is needed. Whether it brought anything. */
  async #round(): Promise<boolean> {
    const before = this.#version;
    try {
      if (before === undefined) await this.list();
      await this.#watch(this.#version ?? '');
    } catch (error) {
      if (this.#ports.signal.aborted) return false;
      this.#ports.debug(`watch of ${this.#kind.kind}: ${(error as Error).message}`);
      if (error instanceof Expired) this.#version = undefined;
    }
    return this.#version !== before && this.#version !== undefined;
  }

  async #watch(from: string): Promise<void> {
    const seconds = Math.ceil(this.#times.watchMs / 1000);
    const query = `watch=1&allowWatchBookmarks=true&resourceVersion=${from}&timeoutSeconds=${seconds}`;
    const { transport, signal, clock } = this.#ports;
    const stream = await transport.stream(`${this.#path}?${query}`, signal);
    if (stream.status !== 200) {
      stream.close();
      if (stream.status === 410) throw new Expired('the version is gone');
      throw new Error(`HTTP ${stream.status}`);
    }
    const idle = endWhenIdle(stream, clock, this.#times.idleMs);
    try {
      for await (const line of stream.lines) {
        idle.touch();
        this.#take(line);
      }
    } finally {
      idle.stop();
    }
  }

  /** Puts one event of a watch into the store. A bookmark has only a version. */
  #take(line: string): void {
    const { type, object } = JSON.parse(line) as WatchEvent;
    if (type === 'ERROR') {
      if (object.code === 410) throw new Expired(object.message ?? 'the version is gone');
      throw new Error(object.message ?? line);
    }
    this.#version = object.metadata.resourceVersion ?? this.#version;
    if (type === 'BOOKMARK') return;
    const complete = trimmed({ ...object, ...this.#kind });
    if (type === 'DELETED') this.#store.remove(complete);
    else this.#store.put(complete);
    this.#ports.onChange(complete);
  }
}

/** Who set which field is asked of workloads only, and is a third of the size of a pod. */
function trimmed(object: KubernetesObject): KubernetesObject {
  if (isWorkload(object)) return object;
  const { managedFields: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

type WatchEvent = {
  readonly type: string;
  readonly object: KubernetesObject & { readonly code?: number; readonly message?: string };
};

/** Closes a stream on which nothing has come for a while, not even a bookmark. */
function endWhenIdle(stream: HttpStream, clock: Clock, idleMs: number) {
  const stopped = new AbortController();
  let last = clock.now();
  const wait = async () => {
    while (clock.now() - last < idleMs) await clock.sleep(idleMs - (clock.now() - last), stopped.signal);
    stream.close();
  };
  wait().catch(() => undefined);
  return {
    touch: () => {
      last = clock.now();
    },
    stop: () => stopped.abort(),
  };
}

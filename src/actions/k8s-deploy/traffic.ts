import type { Failure } from '../../failure.ts';
import { type KubernetesObject, nameOf } from '../../lib/kubernetes/objects.ts';
import {
  type Pair,
  type Split,
  type Splitter,
  sameSplits,
  shareOf,
} from '../../lib/kubernetes/traffic/split.ts';
import { type Route, splitterOf } from '../../lib/kubernetes/traffic/splitters.ts';
import { FIELD_MANAGER, type Kubernetes } from '../../tools/kubernetes.ts';
import type { Ports } from './ports.ts';
import { trafficFailures } from './traffic-failures.ts';

type Site = { readonly kubernetes: Kubernetes; readonly ports: Pick<Ports, 'clock' | 'signal' | 'workflow'> };

/** How often a write is tried again when somebody else wrote another part of the object meanwhile. */
const ATTEMPTS = 5;
const PROOF_MS = 20_000;
const PROOF_PAUSE_MS = 300;

/** One object whose weights are steered: every weight is written on what was read, read back and proven. */
export class Steered {
  readonly route: Route;
  readonly #splitter: Splitter;
  readonly #target: KubernetesObject;
  readonly #site: Site;
  /** What we wrote last; undefined before the first time. */
  #written: readonly Split[] | undefined;

  constructor(route: Route, splitter: Splitter, site: Site) {
    this.route = route;
    this.#splitter = splitter;
    this.#target = splitter.companion?.(route.object, route.pairs) ?? route.object;
    this.#site = site;
  }

  get name(): string {
    return nameOf(this.#target);
  }

  /** The object of our own that carries the weight, where the kind needs one. */
  get companion(): KubernetesObject | undefined {
    return this.#splitter.companion && this.#target;
  }

  /** Takes up the steering that an earlier run began: its weights are ours. */
  async resume(): Promise<void> {
    this.#written = this.#splits(await this.#read());
  }

  /** The share of requests that the new pods get, as the cluster has it now. @throws TRAFFIC_CHANGED */
  async read(): Promise<number> {
    const live = await this.#read();
    this.#expect(live);
    return shareOf(this.#splits(live));
  }

  /** Sends a share (0 to 1) of the requests to the new pods. @throws TRAFFIC_CHANGED, TRAFFIC_TOO_COARSE, TRAFFIC_NOT_TAKEN */
  async set(share: number): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const live = await this.#read();
      this.#expect(live);
      const written = await this.#site.kubernetes.patch(live, this.#change(live, share));
      if (written) {
        this.#written = this.#splits(written);
        return this.#prove(share);
      }
      if (attempt === ATTEMPTS)
        throw trafficFailures.TRAFFIC_CHANGED(`${this.name} is written all the time by ${writersOf(live)}`);
    }
  }

  #change(live: KubernetesObject, share: number) {
    try {
      return this.#splitter.write(live, this.route.pairs, share);
    } catch (error) {
      throw trafficFailures.TRAFFIC_TOO_COARSE(`${this.name}: ${(error as Error).message}`, { cause: error });
    }
  }

  /** The weights are there, and the controller says that it has taken them, where there is one that says such things. */
  async #prove(share: number): Promise<void> {
    const { clock, workflow, signal } = this.#site.ports;
    const deadline = clock.now() + PROOF_MS;
    const told = `${Math.round(share * 100)}% of its requests go to the new pods`;
    for (;;) {
      const live = await this.#read();
      this.#expect(live);
      const standing = this.#splitter.taken(live);
      if (standing.status === 'ready') return workflow.info(`${this.name}: ${told}`);
      const late = clock.now() > deadline;
      if (late && 'unverifiedWhenSilent' in standing && standing.unverifiedWhenSilent)
        return workflow.warning(
          `${this.name}: ${told} as it is written, but no controller says that it has taken that`,
        );
      const said = standing.status === 'failed' ? standing.finding.cause : standing.reason;
      if (late) throw trafficFailures.TRAFFIC_NOT_TAKEN(`${this.name}: ${said}`);
      await clock.sleep(PROOF_PAUSE_MS, signal);
    }
  }

  async #read(): Promise<KubernetesObject> {
    const live = await this.#site.kubernetes.get(this.#target);
    if (!live)
      throw trafficFailures.TRAFFIC_CHANGED(`${this.name} was deleted while its requests were being split`);
    return live;
  }

  readonly #splits = (live: KubernetesObject) => this.#splitter.read(live, this.route.pairs);

  /** Somebody else who steers the same requests would undo every step, and we theirs. */
  #expect(live: KubernetesObject): void {
    if (!this.#written || sameSplits(this.#splits(live), this.#written)) return;
    throw trafficFailures.TRAFFIC_CHANGED(
      `the weights of ${this.name} were changed by ${writersOf(live)}: ${told(this.#written)} were written here, ${told(this.#splits(live))} are there now`,
    );
  }
}

const told = (splits: readonly Split[]): string =>
  splits.map(({ old, fresh }) => `${old ?? '–'}:${fresh ?? '–'}`).join(', ') || 'none';

/** Who wrote an object last, by its managed fields. Their times are whole seconds: of two in one it was not us. */
function writersOf({ metadata }: KubernetesObject): string {
  const isOurs = (manager: unknown) => Number(manager === FIELD_MANAGER);
  const writers = (metadata.managedFields ?? [])
    .filter(({ subresource }) => subresource !== 'status')
    .sort(
      (a, b) =>
        Date.parse(String(b.time ?? 0)) - Date.parse(String(a.time ?? 0)) ||
        isOurs(a.manager) - isOurs(b.manager),
    );
  return writers[0]?.manager ?? 'somebody else';
}

/** The steering of every route among some. */
export const steeredOf = (routes: readonly Route[], site: Site): readonly Steered[] =>
  routes.flatMap((route) => {
    const splitter = splitterOf(route.object);
    return splitter ? [new Steered(route, splitter, site)] : [];
  });

/** Writes the weights of one route as they were before the first split, whoever changed what meanwhile. */
export async function restoreRoute(
  reference: Pick<KubernetesObject, 'apiVersion' | 'kind'> & { readonly metadata: { readonly name: string } },
  pairs: readonly Pair[],
  kubernetes: Kubernetes,
): Promise<boolean> {
  const splitter = splitterOf(reference);
  for (let attempt = 1; splitter && attempt <= ATTEMPTS; attempt += 1) {
    const live = await kubernetes.get(reference);
    const change = live && splitter.restore(live, pairs);
    if (!live || !change) return false;
    if (await kubernetes.patch(live, change)) return true;
  }
  throw trafficFailures.TRAFFIC_CHANGED(
    `${reference.kind}/${reference.metadata.name} is written all the time by somebody else`,
  );
}

export const isFailure = (error: unknown): error is Failure =>
  (error as Error | undefined)?.name === 'Failure';

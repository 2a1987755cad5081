import type { Finding } from '../../lib/kubernetes/finding.ts';
import type { KnownEvent, KubernetesObject } from '../../lib/kubernetes/objects.ts';
import type { Applied } from '../../lib/kubernetes/observation.ts';
import type { Thresholds } from '../../lib/kubernetes/thresholds.ts';
import { duration } from '../../lib/summary/markdown.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import type { Changes } from './changes.ts';
import { OperatedSecrets } from './operated.ts';
import type { Ports } from './ports.ts';
import { Followed, rootUid, tellingOf } from './tracker.ts';

/** How the watching ended. */
export type Tracked = { readonly followed: readonly Followed[] } & (
  | { readonly status: 'steady' }
  | { readonly status: 'failed'; readonly finding: Finding; readonly workload: Followed }
  | { readonly status: 'superseded'; readonly reason: string }
  | { readonly status: 'timed-out'; readonly reason: string }
);

type Watching = {
  readonly cluster: Cluster;
  readonly changes: Changes;
  readonly limits: Thresholds;
  /** In ms since 1970; and the whole time that there was, for words. */
  readonly deadline: number;
  readonly timeoutMs: number;
  /** When aborted, what is healthy need not stay so any longer: what it was watched for has come. */
  readonly enough?: AbortSignal;
  readonly ports: Pick<Ports, 'clock' | 'workflow' | 'signal'>;
};

/** Time alone decides some verdicts, so nothing is left unjudged for longer than this. */
const TICK_MS = 400;
const HEARTBEAT_MS = 5_000;

/** Watches workloads until all are healthy and steady, one fails, or time is over (F17). Throws when cancelled. */
export async function track(applied: readonly Applied[], watching: Watching): Promise<Tracked> {
  const { clock } = watching.ports;
  const operated = new OperatedSecrets(watching.cluster.kubernetes);
  const followed = applied.map((one) => new Followed(one, operated.names));
  const byUid = new Map(followed.map((one) => [one.applied.object.metadata.uid ?? '', one]));
  const say = createTeller(watching);
  const limits = () => (watching.enough?.aborted ? { ...watching.limits, soakMs: 0 } : watching.limits);
  const judgeAll = (due: Iterable<Followed>) => {
    for (const one of due) if (one.step(watching.cluster.store, limits(), clock.now())) say(one);
    for (const one of followed) operated.askFor(one);
    say();
  };
  judgeAll(followed);
  let ended = endOf(followed, false, watching.timeoutMs);
  let lastTick = clock.now();
  while (!ended) {
    const changed = await watching.changes.next(TICK_MS);
    // A thousand workloads that wait for time must not be judged again at each change of one.
    const ticks = clock.now() - lastTick >= TICK_MS;
    if (ticks) lastTick = clock.now();
    judgeAll(changed ? dueOf(changed, ticks, followed, byUid, watching.cluster) : followed);
    ended = endOf(followed, clock.now() >= watching.deadline, watching.timeoutMs);
  }
  return { followed, ...ended };
}

/** The workloads that changed objects belong to, and at every tick those for which time passes. */
function dueOf(
  changed: readonly KubernetesObject[],
  ticks: boolean,
  followed: readonly Followed[],
  byUid: ReadonlyMap<string, Followed>,
  { store }: Cluster,
): Iterable<Followed> {
  // A claim is named by pods of any workload.
  if (changed.some((object) => aboutClaim(object))) return followed;
  const due = new Set(ticks ? followed.filter(({ waitsForTime }) => waitsForTime) : []);
  for (const object of changed) {
    const uid = rootUid(store, object) ?? '';
    const subject = byUid.get(uid) ?? byUid.get(rootOfSubject(store, uid));
    if (subject) due.add(subject);
  }
  return due;
}

const aboutClaim = (object: KubernetesObject): boolean =>
  (object as KnownEvent).involvedObject?.kind === 'PersistentVolumeClaim';

/** An event names its pod or ReplicaSet by uid. */
function rootOfSubject(store: Cluster['store'], uid: string): string {
  const subject = store.byUid(uid);
  return (subject && rootUid(store, subject)) ?? '';
}

type End =
  | { readonly status: 'steady' }
  | { readonly status: 'failed'; readonly finding: Finding; readonly workload: Followed }
  | { readonly status: 'superseded' | 'timed-out'; readonly reason: string };

function endOf(followed: readonly Followed[], late: boolean, timeoutMs: number): End | undefined {
  for (const workload of followed) {
    const { verdict } = workload;
    if (verdict.status === 'failed') return { status: 'failed', finding: verdict.finding, workload };
    if (verdict.status === 'superseded') return { status: 'superseded', reason: verdict.reason };
  }
  const open = followed.filter(({ verdict }) => verdict.status !== 'steady');
  if (open.length === 0) return { status: 'steady' };
  if (!late) return undefined;
  const reason = open.map((one) => `${one.name}: ${tellingOf(one.verdict)}`).join('; ');
  return { status: 'timed-out', reason: `not healthy within ${duration(timeoutMs)}: ${reason}` };
}

/** A line a change, and a sign of life when nothing changes. */
function createTeller({ ports: { clock, workflow } }: Watching) {
  const started = clock.now();
  let last = started;
  const say = (line: string) => {
    last = clock.now();
    workflow.untrusted(`${duration(clock.now() - started).padStart(8)}  ${line}`);
  };
  return (one?: Followed) => {
    if (one) say(`${one.name}: ${tellingOf(one.verdict)}`);
    else if (clock.now() - last >= HEARTBEAT_MS) say('still waiting');
  };
}

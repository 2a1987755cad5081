import { nameOf } from '../../lib/kubernetes/objects.ts';
import { type ReleaseRecord, restorable } from '../../lib/kubernetes/record.ts';
import type { RollbackLine } from '../../lib/kubernetes/report.ts';
import { stuckPods } from '../../lib/kubernetes/stuck.ts';
import type { Thresholds } from '../../lib/kubernetes/thresholds.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { inPhases } from '../../lib/manifests/order.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { applyAll, type Done } from './apply.ts';
import type { Before } from './before.ts';
import type { Changes } from './changes.ts';
import { collectEvidence, type Evidence, NO_EVIDENCE, printEvidence } from './evidence.ts';
import type { Ports } from './ports.ts';
import { targetsOf } from './targets.ts';
import { type Tracked, track } from './track.ts';

type Site = {
  readonly cluster: Cluster;
  readonly before: Before;
  readonly changes: Changes;
  readonly limits: Thresholds;
  readonly timeoutMs: number;
  readonly ports: Ports;
};

/** How going back ended; `said` is empty when it worked. */
export type RolledBack = RollbackLine & {
  readonly done: readonly Done[];
  readonly followed: Tracked['followed'];
  /** What the cluster shows where it did not work. */
  readonly evidence: Evidence;
};

/** Objects that are never deleted on the way back: with them goes what nobody can put back. */
const KEPT = ['Namespace', 'CustomResourceDefinition', 'PersistentVolume', 'PersistentVolumeClaim', 'Secret'];

/** Applies a record again and takes away what the failed release added. Does not wait. @throws the first refusal */
export async function putBack(
  record: ReleaseRecord,
  added: readonly Done[],
  { cluster, before, ports }: Pick<Site, 'cluster' | 'before' | 'ports'>,
): Promise<readonly Done[]> {
  const kubernetes = cluster.uncancelled;
  const manifests: readonly Manifest[] = restorable(record).map((object) => ({ object, file: '', line: 0 }));
  const { done, failure } = await applyAll(inPhases(manifests).flat(), {
    cluster,
    kubernetes,
    before,
    force: true,
    ports,
    done: [],
  });
  if (failure) throw failure.error;
  const wanted = new Set([...record.objects, ...restorable(record)].map(nameOf));
  for (const { manifest, created } of added) {
    if (!created || wanted.has(nameOf(manifest.object)) || KEPT.includes(manifest.object.kind)) continue;
    await kubernetes.remove(manifest.object);
    ports.workflow.info(`${nameOf(manifest.object)} removed: the release before did not have it`);
  }
  await freeStuck(done, cluster, ports);
  return done;
}

async function freeStuck(
  done: readonly Done[],
  cluster: Cluster,
  { workflow }: Pick<Ports, 'workflow'>,
): Promise<void> {
  for (const pod of done.flatMap(({ applied }) => stuckPods(applied.object, cluster.store))) {
    await cluster.uncancelled.remove(pod);
    workflow.info(`Pod/${pod.metadata.name} deleted: its StatefulSet would wait for it for ever`);
  }
}

/** Goes back to a record and watches it by the same rules, without a soak: it ran before. Never throws a failure. */
export async function rollBack(
  record: ReleaseRecord,
  added: readonly Done[],
  site: Site,
): Promise<RolledBack> {
  const { revision } = record;
  return site.ports.workflow.group(`Rolling back to revision ${revision}`, async () => {
    try {
      const done = await putBack(record, added, site);
      const ended = await track(targetsOf(done), {
        ...site,
        deadline: site.ports.clock.now() + site.timeoutMs,
        // What it goes back to may have been paused at a step of its own.
        limits: { ...site.limits, soakMs: 0, allowPaused: true },
      });
      const { followed, status } = ended;
      const evidence = await evidenceOf(ended, site);
      return { revision, succeeded: status === 'steady', said: saidOf(ended), done, followed, evidence };
    } catch (error) {
      if ((error as Error).name !== 'Failure') throw error;
      const said = (error as Error).message;
      return { revision, succeeded: false, said, done: [], followed: [], evidence: NO_EVIDENCE };
    }
  });
}

/** Why the release that ran before does not run now, which nobody expects. */
async function evidenceOf(ended: Tracked, { cluster, ports }: Site): Promise<Evidence> {
  if (ended.status === 'steady' || ended.status === 'superseded') return NO_EVIDENCE;
  const failed = ended.status === 'failed' ? ended : undefined;
  const open = failed?.workload ?? ended.followed.find(({ verdict }) => verdict.status !== 'steady');
  const evidence = await collectEvidence(open, failed?.finding, cluster.uncancelled);
  printEvidence(evidence, ports);
  return evidence;
}

function saidOf(ended: Tracked): string {
  if (ended.status === 'steady') return '';
  return ended.status === 'failed' ? ended.finding.cause : ended.reason;
}

/** What a person can do when going back failed too. */
export const byHand = (namespace: string): string =>
  [
    'By hand:',
    `kubectl -n ${namespace} get pods,events`,
    `kubectl -n ${namespace} rollout undo deployment/<name>`,
  ].join('\n');

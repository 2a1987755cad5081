import type { Failure } from '../../failure.ts';
import { rolloutFailures } from '../../lib/kubernetes/failures.ts';
import { fieldChanges } from '../../lib/kubernetes/field-changes.ts';
import type { Finding } from '../../lib/kubernetes/finding.ts';
import { isWorkload, type KubernetesObject, nameOf } from '../../lib/kubernetes/objects.ts';
import { podSecurityOf } from '../../lib/kubernetes/pod-security.ts';
import { type ReplicaLine, swapped } from '../../lib/kubernetes/replicas.ts';
import { type ObjectLine, type Report, type RollbackLine, summaryOf } from '../../lib/kubernetes/report.ts';
import { spansOf } from '../../lib/kubernetes/timeline.ts';
import { Failed } from '../../runtime/action.ts';
import type { Done } from './apply.ts';
import { type Evidence, NO_EVIDENCE } from './evidence.ts';
import type { Outputs, Ports, Result } from './ports.ts';
import type { Outcome } from './spec.ts';
import { type Followed, tellingOf } from './tracker.ts';

/** What there is to say at the end, whatever the end is. */
export type Ending = {
  readonly operation: string;
  readonly outcome: Outcome;
  readonly release: string;
  readonly namespace: string;
  readonly revision: number | undefined;
  readonly previous: number | undefined;
  readonly startedAt: number;
  readonly failure?: Failure;
  readonly done?: readonly Done[];
  readonly followed?: readonly Followed[];
  readonly evidence?: Evidence;
  /** How going back went; what was followed on the way belongs to the picture. */
  readonly rollback?: RollbackLine & { readonly followed?: readonly Followed[] };
  /** The objects of the release before and of this one, as manifests have them. */
  readonly compared?: readonly [before: readonly KubernetesObject[], now: readonly KubernetesObject[]];
};

/** Writes report and summary, and makes the outputs of them. */
export async function conclude(ending: Ending, ports: Ports): Promise<Result> {
  const report = reportOf(ending, ports);
  const path = ports.files.join(ports.reportFolder, `k8s-deploy-${ending.namespace}-${ending.release}.json`);
  await ports.files.write(path, ports.workflow.redact(`${JSON.stringify(report, null, 2)}\n`));
  ports.workflow.summary(summaryOf(report));
  const outputs: Outputs = {
    outcome: ending.outcome,
    revision: report.revision,
    previous: report.previous,
    report: path,
    cause: report.cause,
  };
  return ending.failure ? new Failed(outputs, ending.failure) : outputs;
}

function reportOf(ending: Ending, { clock, sha256 }: Ports): Report {
  const now = clock.now();
  const { operation, outcome, release, namespace, failure, done = [], compared } = ending;
  const { pods, events, logs } = ending.evidence ?? NO_EVIDENCE;
  const followed = followedIn(ending);
  const objects = done.map(({ manifest }) => manifest.object);
  return {
    version: 1,
    operation,
    outcome,
    release,
    namespace,
    revision: numbered(ending.revision),
    previous: numbered(ending.previous),
    durationMs: now - ending.startedAt,
    cause: oneLine(failure?.message ?? ''),
    code: failure?.code ?? '',
    remedy: failure?.remedy ?? '',
    objects: objectLines(done, followed),
    pods,
    events,
    logs,
    rollback: ending.rollback && rollbackLine(ending.rollback),
    spans: followed.flatMap((one) => spansOf(one.name, one.moments, now)),
    changes: compared && done.length > 0 ? fieldChanges(...compared, sha256) : [],
    replicas: replicaLines(ending),
    podSecurity: (compared?.[1] ?? objects).flatMap((object) => podSecurityOf(object) ?? []),
  };
}

const numbered = (revision: number | undefined): string => (revision === undefined ? '' : String(revision));
const rollbackLine = ({ revision, succeeded, said }: RollbackLine): RollbackLine => ({
  revision,
  succeeded,
  said,
});
/** The workloads of the release, and those that were put back after it. */
const followedIn = ({ followed = [], rollback }: Ending): readonly Followed[] => [
  ...followed,
  ...(rollback?.followed ?? []),
];

/** A workload that was put back goes on in the same picture. */
function replicaLines({ followed = [], rollback }: Ending): readonly ReplicaLine[] {
  const lines = [
    ...followed.map(({ name, samples }) => ({ workload: name, samples })),
    ...(rollback?.followed ?? []).map(({ name, samples }) => ({ workload: name, samples: swapped(samples) })),
  ];
  return [...Map.groupBy(lines, ({ workload }) => workload)].map(([workload, all]) => ({
    workload,
    samples: all.flatMap(({ samples }) => samples),
  }));
}

/** The first line says it; log lines and commands may follow. */
const oneLine = (message: string): string => message.split('\n')[0]?.trim() ?? '';

const objectLines = (done: readonly Done[], followed: readonly Followed[]): readonly ObjectLine[] =>
  done.map((one) => ({
    object: nameOf(one.applied.object),
    change: changeOf(one),
    state: stateOf(
      one,
      followed.find(({ applied }) => applied === one.applied),
    ),
  }));

export function changeOf({ applied, created }: Done): string {
  if (created) return 'created';
  const generation = applied.before?.metadata.generation;
  return generation !== undefined && generation === applied.object.metadata.generation
    ? 'unchanged'
    : 'applied';
}

/** G5: what is not watched is not called healthy. */
function stateOf({ applied }: Done, watched: Followed | undefined): string {
  if (watched) return tellingOf(watched.verdict);
  return isWorkload(applied.object) ? 'not watched to the end' : 'applied, not verified';
}

/** The failure of a finding, with the last log lines where there are some. */
export function failureOfFinding({ code, cause }: Finding, { logs }: Evidence): Failure {
  const tail = logs[0];
  const log = tail
    ? `\n\nLast log lines of container ${tail.container} of pod ${tail.pod}:\n${tail.lines}`
    : '';
  return rolloutFailures[code](`${oneLine(cause)}${log}`);
}

import type { KubernetesObject } from '../../lib/kubernetes/objects.ts';
import { hideSecret } from '../../lib/kubernetes/record.ts';
import { textOf } from '../../lib/kubernetes/steps.ts';
import type { Done } from './apply.ts';
import type { Result } from './ports.ts';
import { end, type Release } from './release.ts';
import type { Followed } from './tracker.ts';

/** Ends the run with the canary in place, and writes down how a later one goes on or takes it back. */
export async function paused(
  release: Release,
  done: readonly Done[],
  followed: readonly Followed[],
  nextStep: number,
): Promise<Result> {
  const { name, revision, ports, inputs, cluster, manifests, strategy } = release;
  await cluster.pending(name).write({
    revision,
    at: new Date(ports.clock.now()).toISOString(),
    origin: ports.origin,
    objects: manifests.map(({ object }) => hideSecret(object, ports.sha256)),
    steps: inputs.steps.map(textOf),
    nextStep,
    way: strategy.way,
    created: done.filter(({ created }) => created).map(({ manifest }) => referenceOf(manifest.object)),
  });
  ports.workflow.notice(
    `${name}: the canary of revision ${revision} is healthy and waits for approval: \`operation: promote\` goes on, \`operation: abort\` takes it back.`,
  );
  return end(release, 'paused', { done, followed });
}

const referenceOf = ({ apiVersion, kind, metadata }: KubernetesObject): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name: metadata.name },
});

/** What an earlier run made, so that it is taken away with what this run makes. */
export const asDone = (created: readonly KubernetesObject[], at: number): readonly Done[] =>
  created.map((object) => ({
    manifest: { object, file: '', line: 0 },
    applied: { object, before: undefined, restartsBefore: new Map(), eventsBefore: new Map(), at },
    created: true,
  }));

import { nameOf } from '../../lib/kubernetes/objects.ts';
import { comparable } from '../../lib/manifests/comparable.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { inPhases } from '../../lib/manifests/order.ts';
import { unifiedDiff } from '../../lib/manifests/unified-diff.ts';
import { codeBlock, details, heading, joined } from '../../lib/summary/markdown.ts';
import type { Cluster } from '../../tools/kubernetes-cluster.ts';
import { objectFor } from './apply.ts';
import { lookBefore } from './before.ts';
import type { Inputs, Ports, Result } from './ports.ts';
import { repainted } from './strategies/create.ts';

type Change = { readonly name: string; readonly diff: string };

/** `operation: diff`: what a deployment would change, by the server's own dry run. Changes nothing. */
export async function diff(
  name: string,
  manifests: readonly Manifest[],
  cluster: Cluster,
  inputs: Inputs,
  ports: Ports,
): Promise<Result> {
  const { autoscaled, previous: last } = await lookBefore(cluster, name, manifests);
  const serving = repainted(manifests, last?.painted);
  const changes: Change[] = [];
  for (const { object } of inPhases(serving).flat()) {
    const live = await cluster.kubernetes.get(object);
    const after = await cluster.kubernetes.apply(objectFor(object, live, autoscaled), {
      dryRun: true,
      force: inputs['force-conflicts'],
    });
    const before = live ? comparable(live, ports.sha256) : '';
    changes.push({
      name: nameOf(object),
      diff: unifiedDiff(before, comparable(after.object, ports.sha256), nameOf(object)),
    });
  }
  const different = changes.filter((change) => change.diff !== '');
  for (const { diff: text } of different) ports.workflow.untrusted(text);
  ports.workflow.info(`${different.length} of ${changes.length} objects would change`);
  ports.workflow.summary(summaryOf(name, changes.length, different));
  const path = ports.files.join(ports.reportFolder, `k8s-deploy-${inputs.namespace}-${name}.diff`);
  await ports.files.write(
    path,
    ports.workflow.redact(`${different.map((change) => change.diff).join('\n')}\n`),
  );
  const previous = last ? String(last.revision) : '';
  return { outcome: 'succeeded', revision: '', previous, report: path, cause: '' };
}

const summaryOf = (name: string, all: number, different: readonly Change[]): string =>
  joined([
    heading(`${name}: ${different.length} of ${all} objects would change`, 3),
    ...different.map((change) => details(change.name, codeBlock(change.diff, 'diff'))),
  ]);

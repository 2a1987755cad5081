import { nameOf } from '../../lib/kubernetes/objects.ts';
import type { Thresholds } from '../../lib/kubernetes/thresholds.ts';
import type { Manifest } from '../../lib/manifests/manifest.ts';
import { type ApplySite, applyAll, type Done } from './apply.ts';
import type { Refusal } from './preflight.ts';
import type { Release } from './release.ts';
import { limitsOf, targetsOf } from './targets.ts';
import { type Tracked, track } from './track.ts';

/** How a part of the release ended: the rest may go on, why it may not, or that somebody must approve first. */
export type PhaseEnd =
  | { readonly status: 'passed'; readonly tracked?: Tracked }
  | { readonly status: 'paused'; readonly nextStep: number }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'unhealthy'; readonly tracked: Tracked };

export const PASSED: PhaseEnd = { status: 'passed' };

/** Applies one phase and watches it until it is healthy. */
export async function runPhase(
  phase: readonly Manifest[],
  release: Release,
  site: ApplySite,
): Promise<PhaseEnd> {
  if (phase.length === 0) return PASSED;
  const from = site.done.length;
  const applying = `Applying ${[...new Set(phase.map(({ object }) => object.kind))].join(', ')}`;
  const { failure } = await release.ports.workflow.group(applying, () => applyAll(phase, site));
  if (failure) return { status: 'refused', refusal: failure };
  return watchPart(site.done.slice(from), release);
}

type Watch = {
  readonly title?: string;
  readonly limits?: Partial<Thresholds>;
  /** Ends the watching of what is healthy. */
  readonly enough?: AbortSignal;
};

/** Watches what was applied until all of it is healthy and stays so. */
export async function watchPart(
  done: readonly Done[],
  release: Release,
  { title, limits, enough }: Watch = {},
): Promise<PhaseEnd> {
  const targets = targetsOf(done);
  if (targets.length === 0) return PASSED;
  const { workflow } = release.ports;
  const watching = title ?? `Watching ${targets.map(({ object }) => nameOf(object)).join(', ')}`;
  const tracked = await workflow.group(watching, () =>
    track(targets, {
      ...release,
      limits: { ...limitsOf(release.inputs), ...limits },
      deadline: release.limit.at,
      timeoutMs: release.inputs.timeout,
      ...(enough ? { enough } : {}),
    }),
  );
  return { status: tracked.status === 'steady' ? 'passed' : 'unhealthy', tracked };
}

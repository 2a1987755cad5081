import { mermaid, mermaidText } from '../summary/markdown.ts';
import type { KnownPod } from './objects.ts';
import type { Observation } from './observation.ts';

/** How many pods of a workload were ready at a moment; `at` in ms since 1970. */
export type Sample = { readonly at: number; readonly fresh: number; readonly old: number };
/** The ready pods of one workload over time: of the new revision, and of those before. */
export type ReplicaLine = { readonly workload: string; readonly samples: readonly Sample[] };

export function sampleOf({ pods, oldPods }: Observation, at: number): Sample {
  const ready = (all: readonly KnownPod[]) =>
    all.filter(({ status }) =>
      status?.conditions?.some(({ type, status: value }) => type === 'Ready' && value === 'True'),
    ).length;
  return { at, fresh: ready(pods), old: ready(oldPods) };
}

/** What goes back takes the failed pods for the old ones; in the picture of the release they stay the new ones. */
export const swapped = (samples: readonly Sample[]): readonly Sample[] =>
  samples.map(({ at, fresh, old }) => ({ at, fresh: old, old: fresh }));

/**
 * Adds a sample where it says something new. Until the controller has seen the revision no pod is known to belong to
 * it; that is not an outage, so the first sample is one with pods.
 */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (!last && next.fresh + next.old === 0) return samples;
  return last && last.fresh === next.fresh && last.old === next.old ? samples : [...samples, next];
}

/** A chart has evenly spaced points; between two samples the first one holds. */
const POINTS = 40;
const MOST_CHARTS = 3;

/** Ready pods over time as charts that GitHub draws, for workloads that had any; `end` in ms since 1970. */
export const replicaCharts = (lines: readonly ReplicaLine[], end: number): readonly string[] =>
  lines
    .filter(({ samples }) => samples.some(({ fresh, old }) => fresh + old > 0))
    .slice(0, MOST_CHARTS)
    .map((line) => chart(line, end));

function chart({ workload, samples }: ReplicaLine, end: number): string {
  const start = samples[0]?.at ?? end;
  const length = Math.max(1_000, end - start);
  const points = Array.from({ length: POINTS }, (_, point) => {
    const at = start + (length * point) / (POINTS - 1);
    return samples.findLast((sample) => sample.at <= at) ?? { at, fresh: 0, old: 0 };
  });
  const most = Math.max(1, ...samples.map(({ fresh, old }) => Math.max(fresh, old)));
  return mermaid(
    [
      '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2da44e, #8c959f"}}}}%%',
      'xychart-beta',
      `  title "${mermaidText(workload)}: ready pods, new (green) and old (grey)"`,
      `  x-axis "seconds" 0 --> ${Math.ceil(length / 1000)}`,
      `  y-axis "pods" 0 --> ${most}`,
      `  line [${points.map(({ fresh }) => fresh).join(', ')}]`,
      `  line [${points.map(({ old }) => old).join(', ')}]`,
    ].join('\n'),
  );
}

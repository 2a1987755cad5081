import { code, duration, heading, joined, mermaid, mermaidText, safe, table } from '../summary/markdown.ts';
import type { BuildResult } from './build-result.ts';
import { cacheBreaks } from './cache-break.ts';
import type { Step } from './progress.ts';

export type BuildReport = Pick<BuildResult, 'image' | 'digest' | 'form' | 'note'> & {
  readonly version: string;
  readonly references: readonly string[];
  readonly platforms: readonly { readonly platform: string; readonly bytes: number }[];
  readonly steps: readonly Step[];
};

const MOST_IN_CHART = 25;
const MOST_BREAKS = 6;

/** What was built, under which names, from how much cache, and where the time went. */
export function buildSummary({
  image,
  form,
  note,
  version,
  references,
  platforms,
  steps,
}: BuildReport): string {
  const counted = steps.filter(({ name, completed }) => isStep(name) && completed !== undefined);
  const cached = counted.filter((step) => step.cached).length;
  const rows = [
    ['image', safe(code(image || 'kept in the build cache only'))],
    ['form', form === 'index' ? 'index (several platforms, or attestations)' : form],
    ['tags', safe(references.map(code).join('<br>'))],
    ['platforms', platforms.map(sizeWords).join(', ')],
    ...(counted.length === 0
      ? []
      : [
          ['cached', `${cached} of ${counted.length} steps`],
          ['run again from', safe(breaksOf(steps))],
          ['time', duration(spent(steps))],
        ]),
  ];
  return joined([heading(`Image ${version}`), table(['', ''], rows), note && code(note), chart(steps)]);
}

const breaksOf = (steps: readonly Step[]): string =>
  cacheBreaks(steps)
    .slice(0, MOST_BREAKS)
    .map(({ step, why }) => `${code(step)}: ${why}`)
    .join('<br>') || 'nothing';

const sizeWords = ({ platform, bytes }: BuildReport['platforms'][number]): string =>
  bytes === 0 ? platform : `${platform} ${(bytes / 1_000_000).toFixed(1)} MB`.trim();

const isStep = (name: string): boolean => /^\[(?!internal)/.test(name) && !/\] FROM /.test(name);

function spent(steps: readonly Step[]): number {
  const times = steps
    .flatMap(({ started, completed }) => [started, completed])
    .filter((time) => time !== undefined);
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

/** The longest steps on a time line, with those that came from the cache left out. */
function chart(steps: readonly Step[]): string {
  const timed = steps.flatMap(({ name, started, completed, cached }) =>
    started === undefined || completed === undefined || cached || /^\[(internal|auth)\]/.test(name)
      ? []
      : [{ name, started, length: completed - started }],
  );
  if (timed.length === 0) return '';
  const first = Math.min(...timed.map(({ started }) => started));
  const longest = [...timed].sort((a, b) => b.length - a.length).slice(0, MOST_IN_CHART);
  longest.sort((a, b) => a.started - b.started);
  const lines = longest.map(({ name, started, length }, index) => {
    const label = mermaidText(name).replaceAll(',', ' ').slice(0, 60);
    return `  ${label} :s${index}, ${started - first}, ${Math.max(1, Math.round(length))}ms`;
  });
  return mermaid(['gantt', '  dateFormat x', '  axisFormat %M:%S', ...lines].join('\n'));
}

import { mermaid, mermaidText } from '../summary/markdown.ts';

/** What a workload was doing for a while; times in ms since 1970. */
export type Span = {
  readonly workload: string;
  readonly what: string;
  readonly from: number;
  readonly to: number;
};

/** More bars than this nobody reads. */
const MOST = 24;

/** Moments at which what is said of a workload changed, as spans up to the next change or the end. */
export function spansOf(
  workload: string,
  moments: readonly { readonly at: number; readonly what: string }[],
  end: number,
): readonly Span[] {
  return moments.map(({ at, what }, index) => ({
    workload,
    what,
    from: at,
    to: moments[index + 1]?.at ?? Math.max(end, at),
  }));
}

/** The spans as a Gantt chart that GitHub draws, in seconds since the first. Empty without spans. */
export function timeline(spans: readonly Span[]): string {
  const start = Math.min(...spans.map(({ from }) => from));
  // Changes faster than a tenth of a second are steps of controllers that no eye can tell apart.
  const visible = joinedSpans(spans.filter(({ from, to }) => to - from >= 100)).slice(0, MOST);
  if (visible.length === 0) return '';
  const sections = Map.groupBy(visible, ({ workload }) => workload);
  const lines = [...sections].flatMap(([workload, own]) => [
    `  section ${mermaidText(workload)}`,
    ...own.map(({ what, from, to }) => `  ${label(what)} :${from - start}, ${to - start}`),
  ]);
  return mermaid(['gantt', '  dateFormat x', '  axisFormat %M:%S', ...lines].join('\n'));
}

/** One bar where the picture would have several that say the same: more is said in the log than fits a bar. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const bars: Span[] = [];
  for (const span of spans) {
    const last = bars.at(-1);
    const same = last?.workload === span.workload && label(last.what) === label(span.what);
    if (same && last) bars[bars.length - 1] = { ...last, to: span.to };
    else bars.push(span);
  }
  return bars;
}

/** A colon ends a label in a Gantt chart, and a long one runs out of the picture. */
const label = (what: string): string => {
  const plain = mermaidText(what.replace(/[:;].*$/s, ''));
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

import type { Step } from './progress.ts';

/** Where a stage left the cache: its first step that had to be run, and what may have changed for it. */
export type CacheBreak = { readonly step: string; readonly why: string };

type Numbered = {
  readonly stage: string;
  readonly number: number;
  readonly command: string;
  readonly step: Step;
};

/** `[linux/arm64 build 2/5] RUN npm ci`: the platform where there are several, the stage where it has a name. */
const STEP = /^\[(?<stage>.*?)(?<number>\d+)\/\d+\] (?<command>.+)$/;

/**
 * What invalidated the cache. BuildKit does not say why a step was run again, but a step after one that ran must run
 * too, so the first one of each stage is the cause. Nothing when no step came from the cache, or all did.
 */
export function cacheBreaks(steps: readonly Step[]): readonly CacheBreak[] {
  const numbered = steps.flatMap(read);
  if (!numbered.some(({ step }) => step.cached)) return [];
  const stages = Map.groupBy(numbered, ({ stage }) => stage);
  return [...stages.values()].flatMap((all) => {
    const inOrder = all.sort((a, b) => a.number - b.number);
    const at = inOrder.findIndex(({ step }) => !step.cached);
    const first = inOrder[at];
    if (!first) return [];
    const base = at === 0 ? ', or the image that the stage is built from' : '';
    return [{ step: first.step.name, why: `${whyOf(first.command)}${base}` }];
  });
}

/** FROM is no step of its own: it is fetched when a later step needs it. */
function read(step: Step): readonly Numbered[] {
  const { stage = '', number = '', command = '' } = STEP.exec(step.name)?.groups ?? {};
  if (number === '' || /^FROM /i.test(command) || step.completed === undefined) return [];
  return [{ stage: stage.trim(), number: Number(number), command, step }];
}

function whyOf(command: string): string {
  if (/^(COPY|ADD) .*--from=/i.test(command)) return 'what is copied from another stage or image changed';
  if (/^(COPY|ADD) /i.test(command)) return 'a file that is copied changed';
  if (/^RUN /i.test(command)) return 'the command, a build argument or something mounted changed';
  return 'the instruction changed';
}

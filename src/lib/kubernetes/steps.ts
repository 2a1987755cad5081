/** One step of a canary: a share of the requests, a time in which nothing may go wrong, or a question to somebody. */
export type Step =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'pause'; readonly ms: number }
  /** Ends the run; a later one goes on. */
  | { readonly kind: 'approve' }
  /** Waits for the verdict of a command or a file. */
  | { readonly kind: 'analyze' };

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** `10%`, `5m`, `approve` or `analyze`. @throws Error that says what is allowed */
export function parseStep(text: string): Step {
  if (text === 'approve' || text === 'analyze') return { kind: text };
  const share = /^(\d{1,2}|100)%$/.exec(text)?.[1];
  if (share !== undefined && Number(share) > 0) return { kind: 'share', share: Number(share) / 100 };
  const [, count, unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(text) ?? [];
  if (count !== undefined) return { kind: 'pause', ms: Number(count) * (UNITS[unit] ?? 0) };
  throw new Error(`expected steps such as 10%, 5m, analyze, 50%, approve, 100%, got "${text}"`);
}

/** Steps must rise, and begin with a share. @throws Error */
export function parseSteps(texts: readonly string[]): readonly Step[] {
  const steps = texts.map(parseStep);
  if (steps.length > 0 && steps[0]?.kind !== 'share')
    throw new Error('the first step must be a share such as 10%');
  const shares = steps.flatMap((step) => (step.kind === 'share' ? [step.share] : []));
  if (shares.some((share, at) => at > 0 && share <= (shares[at - 1] ?? 0)))
    throw new Error('each share must be larger than the one before');
  return steps;
}

/** The share that holds during a step: its own, or that of the last share before it. */
export function shareAt(steps: readonly Step[], index: number): number {
  const last = steps.slice(0, index + 1).findLast((step) => step.kind === 'share');
  return last?.kind === 'share' ? last.share : 0;
}

/** A step in words, for the log. */
export function tellingOf(step: Step): string {
  switch (step.kind) {
    case 'share':
      return `${Math.round(step.share * 100)}%`;
    case 'pause':
      return `watching for ${step.ms / 1000} s`;
    case 'approve':
      return 'waiting for approval';
    case 'analyze':
      return 'waiting for the analysis';
  }
}

/** A step as it is written in the input. */
export function textOf(step: Step): string {
  if (step.kind === 'share') return `${Math.round(step.share * 100)}%`;
  return step.kind === 'pause' ? `${step.ms / 1000}s` : step.kind;
}

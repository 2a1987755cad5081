import { age, type Judgement, unknown } from './item.ts';

/**
 * Evidence with a date, as JSON: of a backup, a drill, a load test, or secrets in sync. `outcome` is `passed` when it
 * was good. What it is of must be in it, or it could be of anything.
 */
export type DatedDocument = {
  readonly outcome: string;
  readonly at: number;
  readonly environment: string;
  readonly digest: string;
  readonly url: string;
};

const GOOD = ['passed', 'succeeded', 'success', 'ok'];

/** The members that this repository's own reports and common tools use. Undefined when it has no outcome or no time. */
export function readDocument(text: string): DatedDocument | undefined {
  const json = parse(text);
  const textOf = (...names: readonly string[]) => {
    const found = names.map((name) => json[name]).find((value) => typeof value === 'string');
    return typeof found === 'string' ? found : '';
  };
  const at = Date.parse(textOf('finishedAt', 'createdAt', 'at', 'timestamp'));
  const outcome = textOf('outcome', 'verdict', 'status').toLowerCase();
  if (Number.isNaN(at) || outcome === '') return undefined;
  const digest = /sha256:[0-9a-f]{64}/.exec(textOf('digest', 'image'))?.[0] ?? '';
  return { outcome, at, environment: textOf('environment'), digest, url: textOf('url', 'runUrl') };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export type DatedWanted = {
  readonly what: string;
  readonly maxAgeMs: number;
  readonly now: number;
  /** Exactly one of these binds the evidence. */
  readonly bind: { readonly digest: string } | { readonly environment: string };
};

/** A clock of another machine may be ahead of ours by this much. */
const AHEAD_MS = 5 * 6e4;

export function judgeDocument(text: string | undefined, path: string, want: DatedWanted): Judgement {
  const wanted = `${want.what}, at most ${age(want.maxAgeMs)} old`;
  if (text === undefined) return unknown(wanted, 'no evidence was given');
  const document = readDocument(text);
  if (!document) return unknown(wanted, 'the evidence has no outcome or no time', { evidence: path });
  const { outcome, at, digest, environment, url } = document;
  const ageMs = want.now - at;
  const about = { evidence: url || path, of: digest || environment, ageMs };
  const foreign = foreignWords(document, want);
  if (foreign !== undefined) return unknown(wanted, foreign, about);
  if (!GOOD.includes(outcome))
    return { ...about, wanted, state: 'fail', observed: `it ended with ${outcome}` };
  if (ageMs < -AHEAD_MS) return unknown(wanted, 'the evidence is dated in the future', about);
  if (ageMs > want.maxAgeMs) return unknown(wanted, `passed, but ${age(ageMs)} ago`, about);
  return { ...about, wanted, state: 'pass', observed: `passed ${age(ageMs)} ago` };
}

function foreignWords({ digest, environment }: DatedDocument, { bind }: DatedWanted): string | undefined {
  if ('digest' in bind) {
    if (bind.digest === '') return 'no digest was given in `image`, so nothing can be of it';
    return digest === bind.digest ? undefined : `it is of ${digest || 'no digest'}, not of this image`;
  }
  return environment === bind.environment
    ? undefined
    : `it is of ${environment === '' ? 'no environment' : `the environment ${environment}`}`;
}

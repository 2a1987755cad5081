import type { Frozen } from '../pipeline/freeze.ts';
import { type Judgement, unknown } from './item.ts';

/** What an address answered; a status, or why there was none. */
export type Answered = { readonly url: string; readonly status?: number; readonly why?: string };

export function judgeDependencies(answers: readonly Answered[]): Judgement {
  const wanted = `${answers.length} answer with 200 to 299`;
  const bad = answers.filter(({ status = 0 }) => status < 200 || status > 299);
  const evidence = bad[0]?.url ?? answers[0]?.url ?? '';
  if (answers.length === 0) return unknown('addresses that answer', 'none is named in `urls`');
  if (bad.length === 0) return { state: 'pass', wanted, observed: 'all answer', evidence };
  const observed = bad.map(({ url, status, why }) => `${url}: ${status ?? why ?? 'no answer'}`).join(', ');
  return { state: 'fail', wanted, observed, evidence };
}

/** Any JSON: a flag is there when its name is a key, or the value of a `key`, `name` or `id`. */
export function judgeFlags(text: string | undefined, path: string, names: readonly string[]): Judgement {
  const wanted = `defined: ${names.join(', ')}`;
  if (text === undefined) return unknown(wanted, 'no JSON was given: evidence `flags`');
  const defined = new Set<string>();
  try {
    collect(JSON.parse(text), defined);
  } catch {
    return unknown(wanted, 'the file is no JSON', { evidence: path });
  }
  const missing = names.filter((name) => !defined.has(name));
  if (missing.length === 0) return { state: 'pass', wanted, observed: 'all are', evidence: path };
  return { state: 'fail', wanted, observed: `not defined: ${missing.join(', ')}`, evidence: path };
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(key);
    if (['key', 'name', 'id'].includes(key) && typeof inside === 'string') names.add(inside);
    collect(inside, names);
  }
}

export type Issue = { readonly number: number; readonly title: string; readonly url: string };

export function judgeIncidents(open: readonly Issue[], label: string, url: string): Judgement {
  const wanted = `no open issue with the label ${label}`;
  const [first] = open;
  if (!first) return { state: 'pass', wanted, observed: 'none is open', evidence: url };
  const observed = open.map(({ number, title }) => `#${number} ${title}`).join(', ');
  return { state: 'fail', wanted, observed, evidence: first.url };
}

export function judgeFreeze(
  frozen: Frozen | undefined,
  { action, override }: { readonly action: string; readonly override: string | undefined },
): Judgement {
  const wanted = `no freeze for ${action}`;
  if (!frozen) return { state: 'pass', wanted, observed: 'outside every window' };
  const observed = `frozen until ${frozen.until}${frozen.reason ? `: ${frozen.reason}` : ''}`;
  if (override === undefined) return { state: 'fail', wanted, observed };
  return { state: 'pass', wanted, observed: `${observed}; overridden: ${override}` };
}

export type MigrationFacts = {
  readonly migrates: boolean;
  /** SARIF of `migrate` with `mode: plan`. */
  readonly sarif: string | undefined;
  readonly path: string;
  readonly digest: string | undefined;
  readonly approved: string | undefined;
};

type SarifResult = { readonly level?: string; readonly suppressions?: readonly unknown[] };
type Sarif = { readonly runs?: readonly { readonly results?: readonly SarifResult[] }[] };

/** One that somebody accepted in the source, with a reason, is no longer open. */
const isOpenError = ({ level = 'warning', suppressions = [] }: SarifResult): boolean =>
  level === 'error' && suppressions.length === 0;

/** The plan has no error, and what is pending now is what was approved. */
export function judgeMigration({ migrates, sarif, path, digest, approved }: MigrationFacts): Judgement {
  const wanted = 'a plan without errors, and pending what was approved';
  if (!migrates) return { state: 'not-applicable', wanted, observed: 'the service has no migrations' };
  const about = { evidence: path, of: digest ?? '' };
  if (approved !== undefined && digest === undefined)
    return unknown(wanted, 'it is not known what is pending now: evidence `migration-digest`', about);
  if (approved !== undefined && approved !== digest)
    return { ...about, wanted, state: 'fail', observed: `pending is ${digest}, approved was ${approved}` };
  if (sarif === undefined) return unknown(wanted, 'no plan was given: evidence `migration`', about);
  const results = resultsOf(sarif);
  if (results === undefined) return unknown(wanted, 'the plan is no SARIF', about);
  const errors = results.filter(isOpenError).length;
  if (errors > 0) return { ...about, wanted, state: 'fail', observed: `${errors} errors` };
  return { ...about, wanted, state: 'pass', observed: `${results.length} remarks, no error` };
}

function resultsOf(text: string) {
  try {
    const { runs } = JSON.parse(text) as Sarif;
    if (!Array.isArray(runs) || runs.some(({ results }) => !Array.isArray(results))) return undefined;
    return (runs as NonNullable<Sarif['runs']>).flatMap(({ results = [] }) => results);
  } catch {
    return undefined;
  }
}

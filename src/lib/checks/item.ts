import type { CheckKey } from '../pipeline/schema-checks.ts';

export const STATES = ['pass', 'fail', 'unknown', 'waived', 'not-applicable'] as const;
export type State = (typeof STATES)[number];

/** Everything that can be on the list: what the file names, the freeze, and what steps of the release say. */
export type CheckName = CheckKey | 'freeze' | 'deploy' | 'smoke_test' | 'analysis';

/** What was seen of one thing, beside what was wanted. */
export type Judgement = {
  readonly state: Exclude<State, 'waived'>;
  readonly observed: string;
  readonly wanted: string;
  /** Address or path of what was looked at; empty when nothing was. */
  readonly evidence?: string;
  /** The commit or digest that the evidence is of. */
  readonly of?: string;
  /** How old the evidence is, in ms. */
  readonly ageMs?: number;
  /** Somebody's words, which nothing verifies. */
  readonly declared?: true;
};

export type Waiver = {
  readonly check: CheckName;
  readonly team: string;
  readonly person: string;
  readonly reason: string;
  /** The last day or moment it holds, as written. */
  readonly until: string;
};

export type Item = Omit<Judgement, 'state'> & {
  readonly check: CheckName;
  readonly state: State;
  readonly waiver?: Waiver;
};

export const NAMES: Readonly<Record<CheckName, string>> = {
  review: 'Review',
  status: 'Required checks',
  coverage: 'Coverage',
  scan: 'Scan',
  sbom: 'Bill of materials',
  signature: 'Signature',
  migration: 'Migrations',
  backup: 'Backup',
  drill: 'Recovery drill',
  alerts: 'Alerts',
  load_test: 'Load test',
  dependencies: 'Dependencies',
  secrets: 'Secrets',
  flags: 'Feature flags',
  incidents: 'Incidents',
  rollback_plan: 'Rollback plan',
  communication: 'Communication',
  freeze: 'Freeze',
  deploy: 'Rollout',
  smoke_test: 'Smoke test',
  analysis: 'Analysis',
};

export const unknown = (wanted: string, observed: string, more: Partial<Judgement> = {}): Judgement => ({
  ...more,
  state: 'unknown',
  observed,
  wanted,
});

/** `7d`, `90m`: how the file writes a length of time, in ms. */
export function lengthOf(text: string): number {
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
  const [, number = '', unit = ''] = /^(\d+)(ms|s|m|h|d)$/.exec(text) ?? [];
  return Number(number) * (units[unit] ?? Number.NaN);
}

/** Milliseconds as people say an age: `4 min`, `3 h`, `12 d`. */
export function age(ms: number): string {
  if (ms < 6e4) return `${Math.max(0, Math.round(ms / 1e3))} s`;
  if (ms < 36e5) return `${Math.round(ms / 6e4)} min`;
  return ms < 1728e5 ? `${Math.round(ms / 36e5)} h` : `${Math.floor(ms / 864e5)} d`;
}

import type { Environment } from './schema-environment.ts';

/** How a release takes over and what ends it, as texts for the inputs of deploy.yml; an empty one leaves it to that. */
export type Rollout = {
  /** Number of pods; empty when the manifests say it. */
  readonly replicas: string;
  readonly strategy: string;
  /** Steps of a canary, separated by commas. */
  readonly steps: string;
  readonly keep: string;
  /** One argument a line. */
  readonly 'analyze-command': string;
  readonly 'verify-signature': boolean;
  /** Whether there are checks that whoever approves should see. */
  readonly 'check-first': boolean;
  /** Requests and limits, and limits of the autoscaler, one a line. */
  readonly resources: string;
  readonly autoscale: string;
  /** What analyze-release watches, as JSON. */
  readonly 'rollback-conditions': string;
  readonly 'metrics-provider': string;
  readonly 'metrics-url': string;
  readonly metrics: string;
  readonly 'metrics-selector': string;
  /** A kind of backup, or `none`. */
  readonly backup: string;
  readonly 'backup-source': string;
  readonly 'backup-to': string;
  readonly 'backup-command': string;
  readonly 'backup-retention': string;
  /** Minutes that the job may take, with what the steps of a canary and the watch afterwards take. */
  readonly 'timeout-minutes': number;
};

export function rolloutOf(service: string, environment: Environment): Rollout {
  const { strategy, steps, keep, analyze_command, verify_signature, checks } = environment;
  return {
    ...scaleOf(service, environment),
    strategy: strategy ?? 'rolling',
    steps: (steps ?? []).join(', '),
    keep: keep ?? '',
    'analyze-command': (analyze_command ?? []).join('\n'),
    'verify-signature': verify_signature === true,
    'check-first': Object.keys(checks ?? {}).length > 0,
    'rollback-conditions': conditionsOf(environment),
    ...metricsOf(environment),
    ...backupOf(environment),
    'timeout-minutes': minutesOf(environment),
  };
}

/** What an environment says of all its services, then of this one. */
function scaleOf(service: string, environment: Environment) {
  const own = environment.services?.[service];
  const { requests, limits } = own?.resources ?? environment.resources ?? {};
  return {
    replicas: String(own?.replicas ?? environment.replicas ?? ''),
    resources: [...named('requests', requests), ...named('limits', limits)].join('\n'),
    autoscale: Object.entries(own?.autoscale ?? environment.autoscale ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
  };
}

const named = (kind: string, amounts: Readonly<Record<string, string | undefined>> | null | undefined) =>
  Object.entries(amounts ?? {}).map(([name, value]) => `${kind}.${name}=${value}`);

const metricsOf = ({ metrics }: Environment) => ({
  'metrics-provider': metrics?.provider ?? 'prometheus',
  'metrics-url': metrics?.url ?? '',
  metrics: metrics?.queries ?? '',
  'metrics-selector': metrics?.selector ?? '',
});

const backupOf = ({ backup }: Environment) => ({
  backup: backup?.before_migration === true ? backupKind(backup) : 'none',
  'backup-source': backup?.source ?? '',
  'backup-to': backup?.to ?? '',
  'backup-command': backup?.command ?? '',
  'backup-retention': backup?.before_migration === true ? (backup.retention ?? '') : '',
});

/** A place to put a file means a dump; without any word it is a snapshot of RDS, whose instance is found by its host. */
function backupKind({ kind, to, command }: NonNullable<Environment['backup']>): string {
  if (kind) return kind;
  if (command) return 'command';
  return to ? 'dump' : 'rds-snapshot';
}

/** The conditions that are about numbers of a metrics provider. */
const MEASURED = ['error_rate_threshold', 'response_time_threshold'] as const;

/** The conditions that nothing can be known about, because the file does not say where the numbers are. */
export function unwatched({ rollback_conditions, metrics }: Environment): readonly string[] {
  if (metrics?.queries) return [];
  return MEASURED.filter((name) => (rollback_conditions?.[name] ?? null) !== null);
}

/** Empty when there is no condition: how long to watch is none by itself. */
function conditionsOf(environment: Environment): string {
  const left = unwatched(environment);
  const given = Object.entries(environment.rollback_conditions ?? {}).filter(
    ([name, value]) => value !== null && value !== undefined && !left.some((each) => each === name),
  );
  const judges = given.some(([name]) => [...MEASURED, 'health_check_failures', 'queries'].includes(name));
  return judges ? JSON.stringify(Object.fromEntries(given)) : '';
}

/** What deploy.yml takes by default, without any time to wait in. */
const PLAIN_MINUTES = 90;
const WATCHED_MINUTES = 10;
const UNITS: Readonly<Record<string, number>> = { ms: 1 / 60_000, s: 1 / 60, m: 1, h: 60, d: 1440 };

function minutesOf(environment: Environment): number {
  const { steps, keep, strategy } = environment;
  const kept = strategy === 'blue-green' ? [keep ?? '10m'] : [];
  const pauses = [...(steps ?? []), ...kept];
  const { monitoring_duration: watch } = environment.rollback_conditions ?? {};
  const watched = conditionsOf(environment) === '' ? 0 : Math.max(WATCHED_MINUTES, minutes(watch ?? '10m'));
  return Math.ceil(PLAIN_MINUTES + pauses.map(minutes).reduce((sum, each) => sum + each, 0) + watched);
}

function minutes(duration: string): number {
  const [, amount = '0', unit = 'm'] = /^(\d+)(ms|s|m|h|d)$/.exec(duration) ?? [];
  return Number(amount) * (UNITS[unit] ?? 1);
}

import { operationFailures } from '../../lib/backup/operation-failures.ts';
import { chooseSource, sourceOfHost } from '../../lib/backup/source.ts';
import type { Inputs, Source } from './ports.ts';

/** What each operation needs; all of it is named at once. @throws BACKUP_INPUT_MISSING */
export function requireInputs(inputs: Inputs): void {
  const problems = [...missing(inputs), ...sourceProblems(inputs), ...drillProblems(inputs)];
  if (problems.length > 0) throw operationFailures.BACKUP_INPUT_MISSING(problems.join('\n'));
}

const NEEDED: Readonly<Partial<Record<Inputs['operation'], readonly (keyof Inputs)[]>>> = {
  create: ['environment', 'database-url'],
  drill: ['environment'],
};

const missing = (inputs: Inputs): readonly string[] =>
  (NEEDED[inputs.operation] ?? [])
    .filter((name) => inputs[name] === undefined)
    .map((name) => `${name}: is needed for operation: ${inputs.operation}`);

function sourceProblems({ kind, source, 'database-url': url }: Inputs): readonly string[] {
  if (source !== undefined) return [];
  if (kind === 'dump') return url === undefined ? ['source: is needed without database-url'] : [];
  const host = url === undefined ? undefined : sourceOfHost(url.host);
  return host === undefined ? ['source: is needed, for no host of RDS says what it is'] : [];
}

function drillProblems(inputs: Inputs): readonly string[] {
  const { operation, kind, 'database-url': url, 'drill-server': server, 'point-in-time': at } = inputs;
  if (operation !== 'drill') return [];
  const rows: readonly (readonly [boolean, string])[] = [
    [kind === 'aurora-snapshot', 'kind: a drill is of rds-snapshot or dump'],
    [kind === 'rds-snapshot' && url === undefined, 'database-url: is needed to drill a snapshot'],
    [kind === 'dump' && server === undefined, 'drill-server: is needed to drill a dump'],
    [
      url?.kind === 'mysql' || server?.kind === 'mysql',
      'database-url, drill-server: a drill is of PostgreSQL',
    ],
    [
      url !== undefined && server !== undefined && url.host === server.host && url.port === server.port,
      'drill-server: is the server of database-url; a drill must not touch it',
    ],
    [at !== undefined && kind !== 'rds-snapshot', 'point-in-time: belongs to kind: rds-snapshot'],
    [
      at !== undefined && inputs['business-time'] === undefined,
      'business-time: is needed with point-in-time',
    ],
    [at !== undefined && inputs.backup !== undefined, 'backup: is not taken together with point-in-time'],
  ];
  return rows.flatMap(([wrong, words]) => (wrong ? [words] : []));
}

/** @throws BACKUP_SOURCE_UNKNOWN, BACKUP_AURORA_MEMBER */
export function sourceOf({ kind, source, region, 'database-url': url }: Inputs): Source {
  if (kind === 'dump') return { name: source ?? url?.database ?? '', snapshots: undefined };
  const wanted = kind === 'rds-snapshot' ? ('instance' as const) : ('cluster' as const);
  const snapshots = chooseSource({ kind: wanted, id: source, region, host: url?.host ?? '' });
  return { name: snapshots.id, snapshots };
}

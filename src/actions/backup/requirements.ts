import { operationFailures } from '../../lib/backup/operation-failures.ts';
import { chooseSource, sourceOfHost } from '../../lib/backup/source.ts';
import type { Inputs, Source } from './ports.ts';

/** What each operation needs; all of it is named at once. @throws BACKUP_INPUT_MISSING */
export function requireInputs(inputs: Inputs): void {
  const problems = [...missing(inputs), ...sourceProblems(inputs)];
  if (problems.length > 0) throw operationFailures.BACKUP_INPUT_MISSING(problems.join('\n'));
}

const NEEDED: Readonly<Partial<Record<Inputs['operation'], readonly (keyof Inputs)[]>>> = {
  create: ['environment', 'database-url'],
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

/** @throws BACKUP_SOURCE_UNKNOWN, BACKUP_AURORA_MEMBER */
export function sourceOf({ kind, source, region, 'database-url': url }: Inputs): Source {
  if (kind === 'dump') return { name: source ?? url?.database ?? '', snapshots: undefined };
  const wanted = kind === 'rds-snapshot' ? ('instance' as const) : ('cluster' as const);
  const snapshots = chooseSource({ kind: wanted, id: source, region, host: url?.host ?? '' });
  return { name: snapshots.id, snapshots };
}

import type { DataState, Manifest } from './manifest.ts';
import type { SourceSettings } from './restore.ts';

/** How restored data differs from what the manifest says; nothing when it is the same. One sentence each. */
export function compareData(found: DataState, { before, after }: Manifest): readonly string[] {
  const lines = [...compareTables(found, before, after)];
  if (found.schema !== before.schema && found.schema !== after.schema)
    lines.push(`the schema has the fingerprint ${short(found.schema)}, not ${short(after.schema)}`);
  const { newest } = found;
  if (before.newest === null || after.newest === null) return lines;
  if (newest === null || newest < before.newest || newest > after.newest)
    lines.push(
      `the newest business timestamp is ${newest ?? 'none'}, not ${range(before.newest, after.newest)}`,
    );
  return lines;
}

function compareTables(found: DataState, before: DataState, after: DataState): readonly string[] {
  const names = new Set([before, after, found].flatMap(({ tables }) => Object.keys(tables)));
  return [...names].sort().flatMap((name) => {
    const counts = [before.tables[name], after.tables[name]];
    const rows = found.tables[name];
    // Made or dropped during the backup: both are right.
    if (counts.some((count) => count === rows)) return [];
    if (rows === undefined) return [`the table ${name} is missing`];
    const known = counts.filter((count) => count !== undefined);
    if (known.length === 0) return [`the table ${name} is one that the manifest does not have`];
    const [least, most] = [Math.min(...known), Math.max(...known)];
    return rows >= least && rows <= most
      ? []
      : [`the table ${name} has ${rows} rows, not ${range(least, most)}`];
  });
}

const range = <T extends string | number>(least: T, most: T): string =>
  least === most ? `${least}` : `from ${least} to ${most}`;
const short = (hash: string): string => hash.slice(0, 12);

/** How a restored instance differs from its source: a recovery with other groups is open to others, or slow. */
export function compareSettings(found: SourceSettings, wanted: SourceSettings): readonly string[] {
  const rows = [
    ['engine', found.engine, wanted.engine],
    ['parameter group', found.parameterGroup ?? 'none', wanted.parameterGroup ?? 'none'],
    ['subnet group', found.subnetGroup ?? 'none', wanted.subnetGroup ?? 'none'],
    ['security groups', groups(found), groups(wanted)],
  ] as const;
  return rows.flatMap(([what, is, be]) => (is === be ? [] : [`${what}: ${is}, not ${be}`]));
}

const groups = ({ securityGroups }: SourceSettings): string => securityGroups.toSorted().join(' ') || 'none';

/**
 * What must hold of data that was brought back to a moment: nothing newer, and the newest that the source still has from
 * before that moment.
 * @param live newest business timestamp of the source up to that moment
 * @param target in ISO 8601
 */
export function comparePointInTime(found: DataState, live: DataState, target: string): readonly string[] {
  const { newest } = found;
  const tables = Object.keys(live.tables).filter((name) => found.tables[name] === undefined);
  const lines = tables.map((name) => `the table ${name} is missing`);
  if (newest !== null && newest > target)
    lines.push(`the newest business timestamp is ${newest}, after the moment ${target}`);
  if (live.newest !== null && (newest ?? '') < live.newest)
    lines.push(
      `the newest business timestamp is ${newest ?? 'none'}, but the source has ${live.newest} from before ${target}`,
    );
  return lines;
}

import type { SnapshotSource } from './source.ts';

/** What a restore must be told, or it takes the defaults of the account: another network, other parameters, open to others. */
export type SourceSettings = {
  readonly engine: string;
  readonly instanceClass: string | undefined;
  readonly subnetGroup: string | undefined;
  readonly securityGroups: readonly string[];
  readonly parameterGroup: string | undefined;
};

/** A POSIX shell reads it as one word, whatever is in it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

const command = (...words: readonly (string | readonly string[])[]): string =>
  words.flat().map(quoted).join(' ');

const option = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [name, value];

/**
 * How to get the data back: the exact commands, with the settings of the source. A restore is always into a new instance,
 * so nothing is overwritten; the last line says how it takes the place of the old one.
 */
export function restoreSnapshot(
  { kind, id, region }: SnapshotSource,
  snapshot: string,
  settings: SourceSettings,
): readonly string[] {
  const target = `${id}-restored`;
  const where = option('--region', region);
  const network = [
    ...option('--db-subnet-group-name', settings.subnetGroup),
    ...(settings.securityGroups.length > 0 ? ['--vpc-security-group-ids', ...settings.securityGroups] : []),
  ];
  return kind === 'instance'
    ? ofInstance({ id, target, snapshot, where, network, settings })
    : ofCluster({ id, target, snapshot, where, network, settings });
}

type Parts = {
  readonly id: string;
  readonly target: string;
  readonly snapshot: string;
  readonly where: readonly string[];
  readonly network: readonly string[];
  readonly settings: SourceSettings;
};

function ofInstance({ id, target, snapshot, where, network, settings }: Parts): readonly string[] {
  const named = ['--db-instance-identifier', target];
  return [
    command(
      ['aws', 'rds', 'restore-db-instance-from-db-snapshot', ...named, '--db-snapshot-identifier', snapshot],
      option('--db-instance-class', settings.instanceClass),
      option('--db-parameter-group-name', settings.parameterGroup),
      [...network, '--no-publicly-accessible', ...where],
    ),
    command('aws', 'rds', 'wait', 'db-instance-available', named, where),
    renaming('modify-db-instance', '--db-instance-identifier', '--new-db-instance-identifier', {
      id,
      target,
      where,
    }),
  ];
}

function ofCluster({ id, target, snapshot, where, network, settings }: Parts): readonly string[] {
  const named = ['--db-cluster-identifier', target];
  const member = ['--db-instance-identifier', `${target}-1`];
  const instance = [
    '--db-instance-class',
    settings.instanceClass ?? 'db.r6g.large',
    '--engine',
    settings.engine,
  ];
  return [
    command(
      ['aws', 'rds', 'restore-db-cluster-from-snapshot', ...named, '--snapshot-identifier', snapshot],
      ['--engine', settings.engine],
      option('--db-cluster-parameter-group-name', settings.parameterGroup),
      [...network, ...where],
    ),
    command('aws', 'rds', 'create-db-instance', member, named, instance, '--no-publicly-accessible', where),
    command('aws', 'rds', 'wait', 'db-instance-available', member, where),
    renaming('modify-db-cluster', '--db-cluster-identifier', '--new-db-cluster-identifier', {
      id,
      target,
      where,
    }),
  ];
}

function renaming(
  verb: string,
  from: string,
  to: string,
  { id, target, where }: Pick<Parts, 'id' | 'target' | 'where'>,
): string {
  const rename = (old: string, name: string) =>
    command('aws', 'rds', verb, from, old, to, name, '--apply-immediately', where);
  return `${rename(id, `${id}-broken`)} && ${rename(target, id)}  # once the data is looked at: the old address leads to it`;
}

export type DumpPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string };

export type Dialect = 'postgres' | 'mysql';

/** A dumped database: where its server is and how it is called. */
export type DumpedDatabase = {
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly database: string;
};

/** A place in words that may be shown and used: a path, or `s3://bucket/key`. */
export const describePlace = (place: DumpPlace): string =>
  place.kind === 'file' ? place.path : `s3://${place.bucket}/${place.key}`;

/**
 * The commands that bring a dump back, into a new database beside the old one: what a failed migration left behind is not
 * in it, and nothing is overwritten. Programs ask for the password, so none is written down.
 */
export function restoreDump(
  place: DumpPlace,
  dialect: Dialect,
  sha256: string,
  database: DumpedDatabase,
): readonly string[] {
  const file = place.kind === 'file' ? place.path : (place.key.split('/').at(-1) ?? place.key);
  const fetched = place.kind === 'file' ? [] : [command('aws', 's3', 'cp', describePlace(place), file)];
  const check = `echo ${quoted(`${sha256}  ${file}`)} | sha256sum --check`;
  const target = `${database.database}_restored`;
  return [...fetched, check, ...LOAD[dialect](file, target, database)];
}

const LOAD: Readonly<
  Record<Dialect, (file: string, target: string, database: DumpedDatabase) => readonly string[]>
> = {
  postgres: (file, target, { host, port, user, database }) => {
    const where = ['--host', host, '--port', port, '--username', user];
    const rename = (from: string, to: string) => `alter database "${from}" rename to "${to}"`;
    return [
      command('createdb', where, target),
      command('pg_restore', where, '--exit-on-error', '--dbname', target, file),
      `${command('psql', where, '--dbname', 'postgres', '--command', rename(database, `${database}_broken`), '--command', rename(target, database))}  # once the data is looked at and nobody is connected`,
    ];
  },
  mysql: (file, target, { host, port, user }) => {
    const where = ['--host', host, '--port', port, '--user', user, '--password'];
    return [
      command('mysqladmin', where, 'create', target),
      `${command('mysql', where, target)} < ${quoted(file)}  # once the data is looked at, lead the application to ${target}`,
    ];
  },
};

import type { Backup } from '../../lib/backup/backup.ts';
import { backupFailures } from '../../lib/backup/failures.ts';
import { chooseSource, type SnapshotKind } from '../../lib/backup/source.ts';
import type { DatabaseUrl } from '../../lib/migrate/database-url.ts';
import { sessionVariables } from '../../lib/migrate/session.ts';
import type { Inputs, Ports } from './ports.ts';

/** Makes the backup that the inputs ask for; undefined when they ask for none. */
export type BackUp = () => Promise<Backup | undefined>;

/**
 * Reads what is to be backed up and how, before anything is done.
 * @throws failures of `backupFailures` about the inputs
 */
export function chooseBackup(url: DatabaseUrl, inputs: Inputs, ports: Ports): BackUp {
  if (inputs.backup === 'none') return async () => undefined;
  const choose = { 'rds-snapshot': snapshot, 'aurora-snapshot': snapshot, dump, command }[inputs.backup];
  const make = choose(url, inputs, ports);
  return async () => {
    const made = await ports.workflow.group('Backing up first', make);
    ports.workflow.info(made.sentence);
    return made;
  };
}

type Choose = (url: DatabaseUrl, inputs: Inputs, ports: Ports) => () => Promise<Backup>;

const snapshot: Choose = ({ host }, inputs, { backups, origin }) => {
  const kind: SnapshotKind = inputs.backup === 'rds-snapshot' ? 'instance' : 'cluster';
  const wanted = { kind, id: inputs['backup-source'], region: inputs.region, host };
  const source = chooseSource(wanted);
  const { 'backup-keep': keep, 'backup-retention': retentionMs, 'backup-timeout': timeoutMs } = inputs;
  return () => backups.snapshot({ ...origin, source, keep, retentionMs, timeoutMs });
};

/** Reading a whole database takes no strong lock and may take long, so its session has no timeouts. */
const PATIENT = { lockMs: 0, statementMs: 0 };

const dump: Choose = (url, inputs, { backups, origin }) => {
  const place = inputs['backup-to'];
  if (!place) throw backupFailures.BACKUP_PLACE_UNKNOWN();
  const order = {
    ...origin,
    place,
    region: inputs.region,
    dialect: /^(mysql|mariadb)/.test(url.given) ? ('mysql' as const) : ('postgres' as const),
    database: url,
    env: { ...sessionVariables(url, PATIENT), PGAPPNAME: 'deploy-actions migrate backup' },
    timeoutMs: inputs['backup-timeout'],
  };
  return () => backups.dump(order);
};

const command: Choose = (url, inputs, { backups, inside, workflow }) => {
  const given = inputs['backup-command'];
  if (!given) throw backupFailures.BACKUP_COMMAND_FAILED('`backup: command` needs `backup-command`.');
  return async () =>
    backups.command({
      command: given,
      cwd: await inside(inputs.directory),
      env: sessionVariables(url, PATIENT),
      passEnv: inputs['pass-env'],
      timeoutMs: inputs['backup-timeout'],
      onLine: workflow.untrusted,
    });
};

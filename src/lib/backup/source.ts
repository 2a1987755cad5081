import { backupFailures } from './failures.ts';

/** What RDS makes snapshots of: a single instance, or a cluster (Aurora, and RDS with several writers and readers). */
export type SnapshotKind = 'instance' | 'cluster';

export type SnapshotSource = {
  readonly kind: SnapshotKind;
  /** DBInstanceIdentifier or DBClusterIdentifier. */
  readonly id: string;
  /** Undefined when only the AWS credentials know. */
  readonly region: string | undefined;
};

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html */
const ENDPOINT =
  /^([a-z0-9-]+)\.(cluster-(?:ro-|custom-)?)?[a-z0-9]+\.([a-z0-9-]+)\.rds\.amazonaws\.com(\.cn)?$/i;

/** The instance or cluster that an endpoint of RDS belongs to; undefined for any other host. */
export function sourceOfHost(host: string): SnapshotSource | undefined {
  const match = ENDPOINT.exec(host);
  if (!match) return undefined;
  return { kind: match[2] ? 'cluster' : 'instance', id: match[1] ?? '', region: match[3] };
}

type Wanted = {
  readonly kind: SnapshotKind;
  readonly id: string | undefined;
  readonly region: string | undefined;
  readonly host: string;
};

/**
 * What to make a snapshot of: what was named, else what the host of the URL says.
 * @throws BACKUP_SOURCE_UNKNOWN, also when a host of a cluster is to be backed up as an instance
 */
export function chooseSource({ kind, id, region, host }: Wanted): SnapshotSource {
  const found = sourceOfHost(host);
  if (id !== undefined) return { kind, id, region: region ?? found?.region };
  if (!found) throw backupFailures.BACKUP_SOURCE_UNKNOWN();
  if (found.kind !== kind && kind === 'instance')
    throw backupFailures.BACKUP_AURORA_MEMBER(
      `The host of the database is that of the cluster ${found.id}.`,
      {
        remedy: 'Set `backup: aurora-snapshot`.',
      },
    );
  // The address of a member names the member; which cluster it is in, only RDS knows.
  if (found.kind !== kind)
    throw backupFailures.BACKUP_SOURCE_UNKNOWN(
      `The host of the database is that of the instance ${found.id}, which does not say in which cluster it is.`,
      { remedy: 'Give `backup-source` the identifier of the cluster.' },
    );
  return { ...found, region: region ?? found.region };
}

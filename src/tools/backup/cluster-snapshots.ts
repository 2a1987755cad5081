import type { DBCluster, DBClusterSnapshot } from '@aws-sdk/client-rds';
import { backupFailures } from '../../lib/backup/failures.ts';
import type { Snapshot } from '../../lib/backup/snapshot.ts';
import type { RdsPorts } from './instance-snapshots.ts';
import { type Described, type SnapshotApi, tagList, tagMap } from './snapshot-api.ts';

/** Snapshots of one Aurora cluster, or of an RDS cluster with several instances. */
export function clusterSnapshots({ client, call }: RdsPorts, id: string): SnapshotApi {
  const all = { resource: '*' };
  const snapshots = (name?: string) =>
    call({ action: 'rds:DescribeDBClusterSnapshots', ...all }, async () => {
      const { paginateDescribeDBClusterSnapshots: pages } = await import('@aws-sdk/client-rds');
      const asked = name === undefined ? {} : { DBClusterSnapshotIdentifier: name };
      const input = { DBClusterIdentifier: id, SnapshotType: 'manual', ...asked };
      const found: Snapshot[] = [];
      for await (const { DBClusterSnapshots = [] } of pages({ client: await client() }, input))
        found.push(...DBClusterSnapshots.map(readSnapshot));
      return found;
    });
  return {
    describe: () =>
      call({ action: 'rds:DescribeDBClusters', ...all }, async () => {
        const { DescribeDBClustersCommand } = await import('@aws-sdk/client-rds');
        const command = new DescribeDBClustersCommand({ DBClusterIdentifier: id });
        const { DBClusters = [] } = await (await client()).send(command).catch(missing(id));
        return readCluster(DBClusters[0] ?? {});
      }),
    create: (name, tags) =>
      call({ action: 'rds:CreateDBClusterSnapshot', ...all }, async () => {
        const { CreateDBClusterSnapshotCommand } = await import('@aws-sdk/client-rds');
        const input = { DBClusterIdentifier: id, DBClusterSnapshotIdentifier: name, Tags: tagList(tags) };
        const { DBClusterSnapshot = {} } = await (await client()).send(
          new CreateDBClusterSnapshotCommand(input),
        );
        return readSnapshot(DBClusterSnapshot);
      }),
    find: async (name) => {
      try {
        return (await snapshots(name))[0];
      } catch (error) {
        if (/SnapshotNotFound/.test((error as Error).name)) return undefined;
        throw error;
      }
    },
    list: () => snapshots(),
    remove: (name) =>
      call({ action: 'rds:DeleteDBClusterSnapshot', ...all }, async () => {
        const { DeleteDBClusterSnapshotCommand } = await import('@aws-sdk/client-rds');
        await (await client()).send(
          new DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: name }),
        );
      }),
  };
}

const missing = (id: string) => (error: Error) => {
  if (!/DBClusterNotFound/.test(error.name)) throw error;
  throw backupFailures.BACKUP_SOURCE_MISSING(`There is no cluster ${id} in this region and account.`, {
    cause: error,
    remedy: 'Check `backup-source` and the region; a single RDS instance has `backup: rds-snapshot`.',
  });
};

const readCluster = (cluster: DBCluster): Described => ({
  arn: cluster.DBClusterArn ?? '',
  status: cluster.Status ?? 'unknown',
  cluster: undefined,
  settings: {
    engine: cluster.Engine ?? '',
    instanceClass: cluster.DBClusterInstanceClass,
    subnetGroup: cluster.DBSubnetGroup,
    securityGroups: (cluster.VpcSecurityGroups ?? []).flatMap(
      ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
    ),
    parameterGroup: cluster.DBClusterParameterGroup,
  },
});

const readSnapshot = (snapshot: DBClusterSnapshot): Snapshot => ({
  id: snapshot.DBClusterSnapshotIdentifier ?? '',
  arn: snapshot.DBClusterSnapshotArn ?? '',
  status: snapshot.Status ?? 'unknown',
  percent: snapshot.PercentProgress ?? 0,
  createdAt: snapshot.SnapshotCreateTime?.getTime() ?? 0,
  sizeGb: snapshot.AllocatedStorage ?? 0,
  encrypted: snapshot.StorageEncrypted ?? false,
  tags: tagMap(snapshot.TagList),
});

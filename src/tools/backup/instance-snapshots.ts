import type { DBInstance, DBSnapshot, RDSClient } from '@aws-sdk/client-rds';
import { backupFailures } from '../../lib/backup/failures.ts';
import type { Snapshot } from '../../lib/backup/snapshot.ts';
import type { AwsCall } from './call.ts';
import { type Described, type SnapshotApi, tagList, tagMap } from './snapshot-api.ts';

export type RdsPorts = { readonly client: () => Promise<RDSClient>; readonly call: AwsCall };

/** Snapshots of one RDS instance. */
export function instanceSnapshots({ client, call }: RdsPorts, id: string): SnapshotApi {
  const all = { resource: '*' };
  const snapshots = (name?: string) =>
    call({ action: 'rds:DescribeDBSnapshots', ...all }, async () => {
      const { paginateDescribeDBSnapshots } = await import('@aws-sdk/client-rds');
      const asked = name === undefined ? {} : { DBSnapshotIdentifier: name };
      const input = { DBInstanceIdentifier: id, SnapshotType: 'manual', ...asked };
      const found: Snapshot[] = [];
      for await (const { DBSnapshots = [] } of paginateDescribeDBSnapshots({ client: await client() }, input))
        found.push(...DBSnapshots.map(readSnapshot));
      return found;
    });
  return {
    describe: () =>
      call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
        const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds');
        const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: id });
        const { DBInstances = [] } = await (await client()).send(command).catch(missing(id));
        return readInstance(DBInstances[0] ?? {});
      }),
    create: (name, tags) =>
      call({ action: 'rds:CreateDBSnapshot', ...all }, async () => {
        const { CreateDBSnapshotCommand } = await import('@aws-sdk/client-rds');
        const input = { DBInstanceIdentifier: id, DBSnapshotIdentifier: name, Tags: tagList(tags) };
        const { DBSnapshot = {} } = await (await client()).send(new CreateDBSnapshotCommand(input));
        return readSnapshot(DBSnapshot);
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
      call({ action: 'rds:DeleteDBSnapshot', ...all }, async () => {
        const { DeleteDBSnapshotCommand } = await import('@aws-sdk/client-rds');
        await (await client()).send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier: name }));
      }),
  };
}

const missing = (id: string) => (error: Error) => {
  if (!/DBInstanceNotFound/.test(error.name)) throw error;
  throw backupFailures.BACKUP_SOURCE_MISSING(`There is no RDS instance ${id} in this region and account.`, {
    cause: error,
  });
};

export function readInstance(instance: DBInstance): Described {
  const { DBSubnetGroup, VpcSecurityGroups = [], DBParameterGroups = [], Engine = '' } = instance;
  return {
    arn: instance.DBInstanceArn ?? '',
    status: instance.DBInstanceStatus ?? 'unknown',
    cluster: instance.DBClusterIdentifier,
    settings: {
      engine: Engine,
      instanceClass: instance.DBInstanceClass,
      subnetGroup: DBSubnetGroup?.DBSubnetGroupName,
      securityGroups: VpcSecurityGroups.flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
      parameterGroup: DBParameterGroups[0]?.DBParameterGroupName,
    },
  };
}

const readSnapshot = (snapshot: DBSnapshot): Snapshot => ({
  id: snapshot.DBSnapshotIdentifier ?? '',
  arn: snapshot.DBSnapshotArn ?? '',
  status: snapshot.Status ?? 'unknown',
  percent: snapshot.PercentProgress ?? 0,
  createdAt: snapshot.SnapshotCreateTime?.getTime() ?? 0,
  sizeGb: snapshot.AllocatedStorage ?? 0,
  encrypted: snapshot.Encrypted ?? false,
  tags: tagMap(snapshot.TagList),
});

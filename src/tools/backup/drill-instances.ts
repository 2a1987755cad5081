import type { DBInstance, RDSClient } from '@aws-sdk/client-rds';
import type { SourceSettings } from '../../lib/backup/restore.ts';
import type { Tags } from '../../lib/backup/snapshot.ts';
import type { AwsCall } from './call.ts';
import { readInstance } from './instance-snapshots.ts';
import { tagList } from './snapshot-api.ts';

/** By this tag an instance is one that a drill made of a source, and may be deleted. */
export const DRILL_TAG = 'deploy-actions:drill-of';

export type RestoreOrder = {
  readonly id: string;
  readonly settings: SourceSettings;
  readonly tags: Tags;
  readonly from:
    | { readonly snapshot: string }
    /** `at` in ms since 1970. */
    | { readonly source: string; readonly at: number };
};

export type DrillInstance = {
  readonly status: string;
  readonly settings: SourceSettings;
  readonly public: boolean;
  /** Undefined until it has an address. */
  readonly address: { readonly host: string; readonly port: number } | undefined;
};

/** The instances that drills make. Errors keep the names of RDS where they say something about the instance. */
export type DrillInstances = {
  readonly restore: (order: RestoreOrder) => Promise<void>;
  readonly find: (id: string) => Promise<DrillInstance | undefined>;
  /** Those of earlier drills of a source. */
  readonly leftovers: (source: string) => Promise<readonly string[]>;
  /** Asks for the deletion; one that is gone or going is no error. */
  readonly remove: (id: string) => Promise<void>;
};

type DrillPorts = { readonly client: () => Promise<RDSClient>; readonly call: AwsCall };

export function drillInstances({ client, call }: DrillPorts): DrillInstances {
  const all = { resource: '*' };
  return {
    restore: (order) => {
      const named = 'snapshot' in order.from ? 'FromDBSnapshot' : 'ToPointInTime';
      return call(
        { action: `rds:RestoreDBInstance${named}`, ...all },
        () => restore(order, client).catch(unlessNamed(/DBInstanceAlreadyExists/)), // The answer to an earlier attempt was lost.
      );
    },
    find: (id) =>
      call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
        const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds');
        const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: id });
        const answer = await (await client()).send(command).catch(unlessNamed(/DBInstanceNotFound/));
        const [instance] = answer?.DBInstances ?? [];
        return instance === undefined ? undefined : readDrillInstance(instance);
      }),
    leftovers: (source) =>
      call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
        const { paginateDescribeDBInstances } = await import('@aws-sdk/client-rds');
        const found: DBInstance[] = [];
        for await (const { DBInstances = [] } of paginateDescribeDBInstances({ client: await client() }, {}))
          found.push(...DBInstances);
        const ours = found.filter(
          ({ TagList = [], DBInstanceStatus }) =>
            DBInstanceStatus !== 'deleting' &&
            TagList.some(({ Key, Value }) => Key === DRILL_TAG && Value === source),
        );
        return ours.flatMap(({ DBInstanceIdentifier }) => DBInstanceIdentifier ?? []);
      }),
    remove: (id) =>
      call({ action: 'rds:DeleteDBInstance', ...all }, async () => {
        const { DeleteDBInstanceCommand } = await import('@aws-sdk/client-rds');
        const input = { DBInstanceIdentifier: id, SkipFinalSnapshot: true, DeleteAutomatedBackups: true };
        const gone = unlessNamed(/DBInstanceNotFound|InvalidDBInstanceState/);
        await (await client()).send(new DeleteDBInstanceCommand(input)).catch(gone);
      }),
  };
}

const unlessNamed = (names: RegExp) => (error: Error) => {
  if (!names.test(error.name)) throw error;
  return undefined;
};

/** Private, with the groups of the source: without them it would get those of the account, open to others. */
async function restore(
  { id, settings, tags, from }: RestoreOrder,
  client: DrillPorts['client'],
): Promise<void> {
  const sdk = await import('@aws-sdk/client-rds');
  const { instanceClass, subnetGroup, parameterGroup, securityGroups } = settings;
  const common = {
    ...(instanceClass === undefined ? {} : { DBInstanceClass: instanceClass }),
    ...(subnetGroup === undefined ? {} : { DBSubnetGroupName: subnetGroup }),
    ...(parameterGroup === undefined ? {} : { DBParameterGroupName: parameterGroup }),
    ...(securityGroups.length === 0 ? {} : { VpcSecurityGroupIds: [...securityGroups] }),
    PubliclyAccessible: false,
    DeletionProtection: false,
    MultiAZ: false,
    Tags: tagList(tags),
  };
  const command =
    'snapshot' in from
      ? new sdk.RestoreDBInstanceFromDBSnapshotCommand({
          ...common,
          DBInstanceIdentifier: id,
          DBSnapshotIdentifier: from.snapshot,
        })
      : new sdk.RestoreDBInstanceToPointInTimeCommand({
          ...common,
          TargetDBInstanceIdentifier: id,
          SourceDBInstanceIdentifier: from.source,
          RestoreTime: new Date(from.at),
        });
  await (await client()).send(command as InstanceType<typeof sdk.RestoreDBInstanceFromDBSnapshotCommand>);
}

function readDrillInstance(instance: DBInstance): DrillInstance {
  const { Address: host, Port: port } = instance.Endpoint ?? {};
  const { status, settings } = readInstance(instance);
  return {
    status,
    settings,
    public: instance.PubliclyAccessible ?? false,
    address: host === undefined || port === undefined ? undefined : { host, port },
  };
}

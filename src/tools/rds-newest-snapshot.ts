import { type AwsPlace, evidenceOf } from './aws-evidence.ts';

/**
 * When the newest good backup of an RDS instance was made: of its snapshots, manual and automatic, in ms since 1970.
 * Undefined when there is none. @throws EVIDENCE_UNREADABLE
 */
export const newestSnapshot = (database: string, place: AwsPlace): Promise<number | undefined> =>
  evidenceOf('rds:DescribeDBSnapshots', place, async (settings) => {
    const { RDSClient, paginateDescribeDBSnapshots } = await import('@aws-sdk/client-rds');
    const client = new RDSClient(settings);
    const times: number[] = [];
    for await (const page of paginateDescribeDBSnapshots({ client }, { DBInstanceIdentifier: database })) {
      const good = (page.DBSnapshots ?? []).filter(({ Status }) => Status === 'available');
      times.push(...good.flatMap(({ SnapshotCreateTime }) => SnapshotCreateTime?.getTime() ?? []));
    }
    return times.length === 0 ? undefined : Math.max(...times);
  });

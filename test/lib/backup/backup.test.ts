import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePlace } from '../../../src/lib/backup/backup.ts';
import { restoreDump, restoreSnapshot } from '../../../src/lib/backup/restore.ts';
import {
  OWNER_TAG,
  oldestSpare,
  readiness,
  type Snapshot,
  snapshotName,
  snapshotTags,
  superseded,
} from '../../../src/lib/backup/snapshot.ts';
import { chooseSource, sourceOfHost } from '../../../src/lib/backup/source.ts';

describe('what the host of a URL belongs to', () => {
  test.each([
    [
      'shop-prd.cx1abc2d3e4f.eu-central-1.rds.amazonaws.com',
      { kind: 'instance', id: 'shop-prd', region: 'eu-central-1' },
    ],
    [
      'shop.cluster-cx1abc2d3e4f.us-east-1.rds.amazonaws.com',
      { kind: 'cluster', id: 'shop', region: 'us-east-1' },
    ],
    [
      'shop.cluster-ro-cx1abc2d3e4f.us-east-1.rds.amazonaws.com',
      { kind: 'cluster', id: 'shop', region: 'us-east-1' },
    ],
    [
      'shop.cx1abc2d3e4f.cn-north-1.rds.amazonaws.com.cn',
      { kind: 'instance', id: 'shop', region: 'cn-north-1' },
    ],
    ['db.internal', undefined],
    ['evil.example.com', undefined],
  ])('%s', (host, source) => expect(sourceOfHost(host)).toEqual(source));

  test('a name that was given wins, and the region of the host stays', () => {
    const host = 'shop.cx1abc2d3e4f.eu-central-1.rds.amazonaws.com';
    expect(chooseSource({ kind: 'cluster', id: 'all', region: undefined, host })).toEqual({
      kind: 'cluster',
      id: 'all',
      region: 'eu-central-1',
    });
  });

  test.each([
    ['instance', 'shop.cluster-cx1.eu-central-1.rds.amazonaws.com', 'BACKUP_AURORA_MEMBER'],
    ['cluster', 'shop-1.cx1.eu-central-1.rds.amazonaws.com', 'BACKUP_SOURCE_UNKNOWN'],
    ['instance', 'db.internal', 'BACKUP_SOURCE_UNKNOWN'],
  ] as const)('%s of %s is refused', (kind, host, code) => {
    expect(() => chooseSource({ kind, id: undefined, region: undefined, host })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

test('every name of a snapshot is one that RDS takes', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100') }),
      (source, run, date) => {
        const name = snapshotName(source, date.getTime(), run);
        expect(name).toMatch(/^[a-z](-?[a-z0-9])*$/);
        expect(name.length).toBeLessThanOrEqual(255);
      },
    ),
  );
});

const snapshot = (id: string, more: Partial<Snapshot> = {}): Snapshot => ({
  id,
  arn: `arn:aws:rds:eu-central-1:123456789012:snapshot:${id}`,
  status: 'available',
  percent: 100,
  createdAt: Number(id),
  sizeGb: 20,
  encrypted: true,
  tags: snapshotTags('shop', 'https://example.com/run/1', 'test'),
  ...more,
});

describe('which snapshots may go', () => {
  const foreign = snapshot('1', { tags: new Map() });
  const other = snapshot('2', { tags: new Map([[OWNER_TAG, 'another']]) });
  const all = [
    foreign,
    other,
    snapshot('3'),
    snapshot('4'),
    snapshot('5'),
    snapshot('6', { status: 'creating' }),
  ];
  test.each([
    [1, ['4', '3']],
    [2, ['3']],
    [3, []],
    [0, ['4', '3']],
  ])('keeping %s', (keep, gone) => {
    expect(superseded(all, 'shop', keep).map(({ id }) => id)).toEqual(gone);
  });

  test('what is too old goes, but never the last good one', () => {
    expect(superseded(all, 'shop', 10, 5).map(({ id }) => id)).toEqual(['4', '3']);
    expect(superseded(all, 'shop', 10, 100).map(({ id }) => id)).toEqual(['4', '3']);
  });

  test('the oldest of ours makes room, but never the only good one', () => {
    expect(oldestSpare(all, 'shop')?.id).toBe('3');
    expect(
      oldestSpare([foreign, other, snapshot('5'), snapshot('6', { status: 'creating' })], 'shop'),
    ).toBeUndefined();
  });
});

test.each([
  ['available', 'ready'],
  ['storage-optimization', 'ready'],
  ['backing-up', 'wait'],
  ['modifying', 'wait'],
  ['stopped', 'hopeless'],
  ['incompatible-parameters', 'hopeless'],
  ['inaccessible-encryption-credentials', 'hopeless'],
])('a database that is %s: %s', (status, verdict) => expect(readiness(status)).toBe(verdict));

describe('how to bring a backup back', () => {
  const settings = {
    engine: 'aurora-postgresql',
    instanceClass: 'db.t4g.small',
    subnetGroup: 'private',
    securityGroups: ['sg-1', 'sg-2'],
    parameterGroup: 'shop-15',
  };

  test('an instance keeps its network and its parameters, and nothing is overwritten', () => {
    const lines = restoreSnapshot(
      { kind: 'instance', id: 'shop', region: 'eu-central-1' },
      'snap-1',
      settings,
    );
    expect(lines[0]).toBe(
      'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier shop-restored --db-snapshot-identifier snap-1 --db-instance-class db.t4g.small --db-parameter-group-name shop-15 --db-subnet-group-name private --vpc-security-group-ids sg-1 sg-2 --no-publicly-accessible --region eu-central-1',
    );
    expect(lines).toHaveLength(3);
  });

  test('a cluster gets an instance, without which nobody can ask it', () => {
    const lines = restoreSnapshot(
      { kind: 'cluster', id: 'shop', region: undefined },
      'snap-1',
      settings,
    ).join('\n');
    expect(lines).toMatch(/restore-db-cluster-from-snapshot .*--engine aurora-postgresql/);
    expect(lines).toMatch(/create-db-instance --db-instance-identifier shop-restored-1/);
  });

  test('names with spaces and quotes stay one word', () => {
    const place = { kind: 'file', path: "/tmp/it's a dump" } as const;
    const database = { host: 'db', port: '5432', user: 'u', database: 'shop' };
    expect(restoreDump(place, 'postgres', 'abc', database).join('\n')).toContain(
      String.raw`'/tmp/it'\''s a dump'`,
    );
  });
});

test('a place is a folder or a bucket', () => {
  expect(parsePlace('backup/')).toEqual({ kind: 'folder', folder: 'backup' });
  expect(parsePlace('s3://acme-backups/shop/')).toEqual({
    kind: 's3',
    bucket: 'acme-backups',
    prefix: 'shop',
  });
  expect(parsePlace('s3://acme-backups')).toEqual({ kind: 's3', bucket: 'acme-backups', prefix: '' });
  for (const wrong of ['gs://bucket/x', 's3://Bad_Bucket/x', 'http://x'])
    expect(() => parsePlace(wrong)).toThrow(/expected a folder or s3/);
});

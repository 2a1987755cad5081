import { describe, expect, test } from '@jest/globals';
import { type Snapshot, snapshotTags } from '../../../src/lib/backup/snapshot.ts';
import type { SnapshotKind } from '../../../src/lib/backup/source.ts';
import type { Described, SnapshotApi } from '../../../src/tools/backup/snapshot-api.ts';
import { pruneSnapshots, takeSnapshot } from '../../../src/tools/backup/take-snapshot.ts';
import { fakeClock } from '../../fakes/clock.ts';

const tags = snapshotTags('shop', 'https://example.com/run/1', 'test');

/** A database as RDS runs it: it goes through states, refuses with the errors of RDS, and has a quota. */
function fakeRds(options: {
  readonly states?: readonly string[];
  readonly progress?: readonly (readonly [string, number])[];
  readonly refusals?: readonly string[];
  readonly quota?: number;
  readonly cluster?: string;
  readonly there?: readonly Snapshot[];
}) {
  const {
    states = ['available'],
    progress = [
      ['creating', 10],
      ['available', 100],
    ],
    quota = 100,
    cluster,
  } = options;
  const refusals = [...(options.refusals ?? [])];
  const snapshots = new Map((options.there ?? []).map((one) => [one.id, one]));
  let [looked, polled] = [0, 0];
  const described = (status: string): Described => ({
    arn: 'arn',
    status,
    cluster,
    settings: {
      engine: 'postgres',
      instanceClass: undefined,
      subnetGroup: undefined,
      securityGroups: [],
      parameterGroup: undefined,
    },
  });
  const api: SnapshotApi = {
    describe: async () => described(states[Math.min(looked++, states.length - 1)] ?? ''),
    create: async (id, given) => {
      const refusal =
        refusals.shift() ?? (snapshots.size >= quota ? 'SnapshotQuotaExceededFault' : undefined);
      if (refusal) throw Object.assign(new Error(`refused: ${refusal}`), { name: refusal });
      const made = {
        id,
        arn: `arn:${id}`,
        status: 'creating',
        percent: 0,
        createdAt: 9e12,
        sizeGb: 1,
        encrypted: true,
        tags: given,
      };
      snapshots.set(id, made);
      return made;
    },
    find: async (id) => {
      const found = snapshots.get(id);
      const [status = '', percent = 0] = progress[Math.min(polled++, progress.length - 1)] ?? [];
      if (!found) return undefined;
      snapshots.set(id, { ...found, status, percent });
      return snapshots.get(id);
    },
    list: async () => [...snapshots.values()],
    remove: async (id) => void snapshots.delete(id),
  };
  return { api, snapshots };
}

const old = (id: string, createdAt: number): Snapshot => ({
  id,
  arn: `arn:${id}`,
  status: 'available',
  percent: 100,
  createdAt,
  sizeGb: 1,
  encrypted: false,
  tags,
});

function work(rds: ReturnType<typeof fakeRds>, kind: SnapshotKind = 'instance') {
  const said: string[] = [];
  const source = { kind, id: 'shop', region: undefined };
  const signal = new AbortController().signal;
  return {
    said,
    api: rds.api,
    source,
    clock: fakeClock(),
    signal,
    onProgress: (line: string) => void said.push(line),
  };
}
const request = { name: 'snap', tags, timeoutMs: 60_000 };

describe('a snapshot', () => {
  test('is waited for until it is available, with progress', async () => {
    const rds = fakeRds({
      progress: [
        ['creating', 0],
        ['creating', 55],
        ['available', 100],
      ],
    });
    const one = work(rds);
    expect((await takeSnapshot(one, request)).snapshot).toMatchObject({ id: 'snap', status: 'available' });
    expect(one.said.join('\n')).toMatch(/creating, 55 %/);
  });

  test('begins when the database has finished what it is at', async () => {
    const rds = fakeRds({
      states: ['backing-up', 'modifying', 'available'],
      refusals: ['InvalidDBInstanceStateFault'],
    });
    const one = work(rds);
    await takeSnapshot(one, request);
    expect(one.said.join('\n')).toMatch(
      /shop is backing-up[\s\S]*shop is modifying[\s\S]*takes no snapshot right now/,
    );
  });

  test('that was begun by an attempt whose answer was lost is the one', async () => {
    const rds = fakeRds({ refusals: ['DBSnapshotAlreadyExistsFault'] });
    rds.snapshots.set('snap', old('snap', 1));
    expect((await takeSnapshot(work(rds), request)).snapshot.id).toBe('snap');
  });

  test.each([
    ['a stopped database', { states: ['stopped'] }, 'BACKUP_SOURCE_NOT_READY'],
    ['a member of a cluster', { cluster: 'all' }, 'BACKUP_AURORA_MEMBER'],
    ['one that fails', { progress: [['failed', 3]] as const }, 'BACKUP_SNAPSHOT_FAILED'],
    ['one that takes too long', { progress: [['creating', 3]] as const }, 'BACKUP_TIMEOUT'],
    ['a full quota with nothing of ours', { quota: 0 }, 'BACKUP_QUOTA'],
    ['a key that RDS may not use', { refusals: ['KMSKeyNotAccessibleFault'] }, 'BACKUP_REFUSED'],
  ])('%s is a failure of its own', async (_, options, code) => {
    await expect(takeSnapshot(work(fakeRds(options)), request)).rejects.toMatchObject({ code });
  });

  test('makes room by the oldest of ours, never by the last good one', async () => {
    const rds = fakeRds({
      quota: 3,
      there: [{ ...old('foreign', 0), tags: new Map() }, old('a', 1), old('b', 2)],
    });
    await takeSnapshot(work(rds), request);
    expect([...rds.snapshots.keys()]).toEqual(['foreign', 'b', 'snap']);
    const last = fakeRds({ quota: 1, there: [old('a', 1)] });
    await expect(takeSnapshot(work(last), request)).rejects.toMatchObject({ code: 'BACKUP_QUOTA' });
    expect([...last.snapshots.keys()]).toEqual(['a']);
  });
});

test('pruning keeps the newest of ours and whatever is not ours', async () => {
  const rds = fakeRds({
    there: [{ ...old('foreign', 0), tags: new Map() }, old('a', 1), old('b', 2), old('c', 3)],
  });
  expect(await pruneSnapshots(work(rds), 2)).toEqual(['a']);
  expect([...rds.snapshots.keys()]).toEqual(['foreign', 'b', 'c']);
});

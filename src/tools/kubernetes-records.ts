import { defineFailures } from '../failure.ts';
import { PENDING_TYPE } from '../lib/kubernetes/pending.ts';
import {
  parseRecord,
  RECORD_TYPE,
  RELEASE_LABEL,
  type ReleaseRecord,
  recordName,
  recordSecret,
  surplus,
} from '../lib/kubernetes/record.ts';
import type { Gunzip, Gzip } from '../runtime/gzip.ts';
import type { Kubernetes } from './kubernetes.ts';

export const recordFailures = defineFailures({
  KUBERNETES_RECORD_MISSING: {
    meaning: 'There is no record of a release to go back to.',
    remedy:
      'Name a `revision` that the message lists, or deploy the wanted version with `operation: deploy`.',
  },
});

/** The records of one release in the namespace. */
export type Records = {
  /** Newest first. */
  readonly list: () => Promise<readonly ReleaseRecord[]>;
  /** The same, and whether a canary of the release waits for approval: one request for both. */
  readonly read: () => Promise<{ readonly records: readonly ReleaseRecord[]; readonly waits: boolean }>;
  /** Adds a record to those that are known, and removes the oldest beyond ten. */
  readonly add: (record: ReleaseRecord, known: readonly ReleaseRecord[]) => Promise<void>;
};

const SECRET = { apiVersion: 'v1', kind: 'Secret' };

/** The names of all releases that the namespace has records of, in the order of the alphabet. */
export async function recordedReleases(kubernetes: Kubernetes): Promise<readonly string[]> {
  const secrets = await kubernetes.list(SECRET, RELEASE_LABEL);
  return [...new Set(secrets.flatMap(({ metadata }) => metadata.labels?.[RELEASE_LABEL] ?? []))].sort();
}

export function createRecords(
  kubernetes: Kubernetes,
  release: string,
  { gzip, gunzip }: { readonly gzip: Gzip; readonly gunzip: Gunzip },
): Records {
  const read = async () => {
    const secrets = await kubernetes.list(SECRET, `${RELEASE_LABEL}=${release}`);
    const records = await Promise.all(
      secrets
        .filter(({ type }) => type === RECORD_TYPE)
        .map(async ({ data }) => {
          const { content } = (data ?? {}) as { content?: string };
          return content ? parseRecord(await gunzip(Buffer.from(content, 'base64'))) : undefined;
        }),
    );
    return {
      records: records.filter((record) => record !== undefined).sort((a, b) => b.revision - a.revision),
      waits: secrets.some(({ type }) => type === PENDING_TYPE),
    };
  };
  return {
    read,
    list: async () => (await read()).records,
    add: async (record, known) => {
      const content = Buffer.from(await gzip(JSON.stringify(record))).toString('base64');
      await kubernetes.create(recordSecret(release, record, content));
      for (const { revision } of surplus([record, ...known]))
        await kubernetes.remove({ ...SECRET, metadata: { name: recordName(release, revision) } });
    },
  };
}

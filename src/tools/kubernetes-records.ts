import { defineFailures } from '../failure.ts';
import {
  parseRecord,
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
  const list = async () => {
    const secrets = await kubernetes.list(SECRET, `${RELEASE_LABEL}=${release}`);
    const records = await Promise.all(
      secrets.map(async ({ data }) => {
        const { content } = (data ?? {}) as { content?: string };
        return content ? parseRecord(await gunzip(Buffer.from(content, 'base64'))) : undefined;
      }),
    );
    return records.filter((record) => record !== undefined).sort((a, b) => b.revision - a.revision);
  };
  return {
    list,
    add: async (record, known) => {
      const content = Buffer.from(await gzip(JSON.stringify(record))).toString('base64');
      await kubernetes.create(recordSecret(release, record, content));
      for (const { revision } of surplus([record, ...known]))
        await kubernetes.remove({ ...SECRET, metadata: { name: recordName(release, revision) } });
    },
  };
}

import { type Pending, parsePending, pendingName, pendingSecret } from '../lib/kubernetes/pending.ts';
import type { Gunzip, Gzip } from '../runtime/gzip.ts';
import type { Kubernetes } from './kubernetes.ts';

/** What of one release waits in the namespace for an approval. */
export type PendingStore = {
  readonly read: () => Promise<Pending | undefined>;
  readonly write: (pending: Pending) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createPending(
  kubernetes: Kubernetes,
  release: string,
  { gzip, gunzip }: { readonly gzip: Gzip; readonly gunzip: Gunzip },
): PendingStore {
  const reference = { apiVersion: 'v1', kind: 'Secret', metadata: { name: pendingName(release) } };
  const clear = () => kubernetes.remove(reference);
  return {
    clear,
    read: async () => {
      const secret = await kubernetes.get(reference);
      const { content } = (secret?.['data'] ?? {}) as { content?: string };
      return content ? parsePending(await gunzip(Buffer.from(content, 'base64'))) : undefined;
    },
    write: async (pending) => {
      const content = Buffer.from(await gzip(JSON.stringify(pending))).toString('base64');
      await clear();
      await kubernetes.create(pendingSecret(release, content));
    },
  };
}

import type { KubernetesObject } from '../kubernetes/objects.ts';
import type { SecretItem } from './item.ts';

type Status = {
  readonly observedGeneration?: number;
  readonly conditions?: readonly {
    readonly type?: string;
    readonly status?: string;
    readonly message?: string;
  }[];
};

/** Opened by the controller, and that of the version that is there now. */
export function judgeSealed({ metadata, status }: KubernetesObject): SecretItem {
  const { conditions = [], observedGeneration } = (status ?? {}) as Status;
  const about = { name: metadata.name, kind: 'SealedSecret' as const };
  const synced = conditions.find(({ type }) => type === 'Synced');
  if (synced === undefined)
    return { ...about, state: 'unknown', observed: 'its controller has not looked at it' };
  if (synced.status !== 'True')
    return { ...about, state: 'fail', observed: `not opened: ${synced.message ?? 'no reason is given'}` };
  if (observedGeneration !== undefined && observedGeneration !== metadata.generation)
    return { ...about, state: 'unknown', observed: 'opened, but not in its newest version' };
  return { ...about, state: 'pass', observed: 'opened' };
}

/**
 * A new key comes every 30 days, and what is sealed with it can be opened with no older backup
 * (https://github.com/bitnami/sealed-secrets#secret-rotation). `newest` and `backup` in ms since 1970.
 */
export function judgeSealingKey(newest: number | undefined, backup: number | undefined): SecretItem {
  const about = { name: 'newest', kind: 'sealing key' as const };
  if (newest === undefined) return { ...about, state: 'unknown', observed: 'no sealing key was found' };
  const made = `made ${new Date(newest).toISOString()}`;
  if (backup === undefined)
    return {
      ...about,
      state: 'unknown',
      observed: `${made}; it is not known when keys were backed up: key-backup`,
    };
  if (backup < newest)
    return {
      ...about,
      state: 'fail',
      observed: `${made}, after the last backup of keys: ${new Date(backup).toISOString()}`,
    };
  return { ...about, state: 'pass', observed: `${made}, backed up since` };
}

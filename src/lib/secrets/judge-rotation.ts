import { age } from '../checks/item.ts';
import type { SecretItem } from './item.ts';

/** A secret of AWS Secrets Manager without its value. Times in ms since 1970. */
export type RotatingSecret = {
  readonly id: string;
  readonly rotates: boolean;
  readonly changedAt: number | undefined;
  readonly nextAt: number | undefined;
  readonly deleted: boolean;
  /** When the version was made that a rotation has not finished; undefined when there is none. */
  readonly pendingSince: number | undefined;
};

type Limits = { readonly now: number; readonly maxAgeMs: number; readonly pendingMs: number };

export function judgeRotation(id: string, secret: RotatingSecret | undefined, limits: Limits): SecretItem {
  const about = { name: id, kind: 'Secrets Manager' as const };
  const bad = secret === undefined ? 'there is no such secret' : problemOf(secret, limits);
  if (bad !== undefined) return { ...about, state: 'fail', observed: bad };
  const changed = limits.now - (secret?.changedAt ?? 0);
  return {
    ...about,
    state: 'pass',
    observed: `${secret?.rotates ? 'rotated' : 'changed'} ${age(changed)} ago`,
  };
}

function problemOf(secret: RotatingSecret, { now, maxAgeMs, pendingMs }: Limits): string | undefined {
  const { deleted, pendingSince, nextAt, changedAt, rotates } = secret;
  if (deleted) return 'it is being deleted';
  if (pendingSince !== undefined && now - pendingSince > pendingMs)
    return `a rotation is stuck: AWSPENDING for ${age(now - pendingSince)}`;
  if (rotates && nextAt !== undefined && now > nextAt + pendingMs)
    return `it should have been rotated on ${new Date(nextAt).toISOString()}`;
  if (changedAt === undefined) return 'it is not known when it was changed';
  return now - changedAt > maxAgeMs ? `last changed ${age(now - changedAt)} ago` : undefined;
}

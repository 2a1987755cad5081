import { stringify } from 'yaml';
import type { KubernetesObject } from '../kubernetes/objects.ts';
import { asApplied, hideSecret } from '../kubernetes/record.ts';

/**
 * An object as text in which only what somebody means differs: without what the server adds, keys sorted, values of
 * Secrets as hashes.
 */
export const comparable = (object: KubernetesObject, sha256: (text: string) => string): string =>
  stringify(hideSecret(asApplied(object), sha256), { sortMapEntries: true, lineWidth: 0 }).trimEnd();

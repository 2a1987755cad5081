import { type Painted, paintedAs } from './colours.ts';
import { isKubernetesObject, type KubernetesObject } from './objects.ts';
import { canonical } from './template.ts';

/** What was applied by one release, kept in the namespace so that a later run can go back to it. */
export type ReleaseRecord = {
  readonly revision: number;
  /** `deployed` by us and found healthy, or `found`: what ran here before our first deployment. */
  readonly status: 'deployed' | 'found';
  /** The revision that a rollback went back to. */
  readonly rollbackTo?: number;
  /** The colour of a blue-green release; its objects are kept as the manifests have them. */
  readonly painted?: Painted;
  /** ISO 8601. */
  readonly at: string;
  /** Where it came from: repository, commit and page of the run. */
  readonly origin: string;
  /** As they were applied. Of Secrets only names and hashes of values are kept (hideSecret). */
  readonly objects: readonly KubernetesObject[];
};

export const RELEASE_LABEL = 'deploy-actions/release';
export const REVISION_LABEL = 'deploy-actions/revision';
export const RECORD_TYPE = 'deploy-actions/release.v1';
/** As many releases can be gone back to. */
export const RECORDS_KEPT = 10;

/** The name of the Secret that holds a record. Lengths: a Secret's name may have 253 characters, a label 63. */
export const recordName = (release: string, revision: number): string =>
  `deploy-actions.${release}.v${revision}`;

/** The Secret for a record; `content` is its compressed JSON in base64. */
export const recordSecret = (
  release: string,
  { revision }: ReleaseRecord,
  content: string,
): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: RECORD_TYPE,
  metadata: {
    name: recordName(release, revision),
    labels: {
      'app.kubernetes.io/managed-by': 'deploy-actions',
      [RELEASE_LABEL]: release,
      [REVISION_LABEL]: String(revision),
    },
  },
  data: { content },
});

/** A record from its JSON; undefined when it is none, such as one of a later version of this action. */
export function parseRecord(json: string): ReleaseRecord | undefined {
  const value = JSON.parse(json) as Partial<ReleaseRecord> | null;
  if (!Number.isSafeInteger(value?.revision) || !Array.isArray(value?.objects)) return undefined;
  return value.objects.every(isKubernetesObject) ? (value as ReleaseRecord) : undefined;
}

/** The record a rollback goes to, newest first in `records`; what was rolled back from is left out. */
export function rollbackTarget(
  records: readonly ReleaseRecord[],
  wanted: number | undefined,
): ReleaseRecord | undefined {
  if (wanted !== undefined) return records.find(({ revision }) => revision === wanted);
  const [current, ...earlier] = records;
  const running = current?.rollbackTo ?? current?.revision ?? 0;
  return earlier.find(({ revision, rollbackTo }) => revision < running && rollbackTo === undefined);
}

/** The records beyond the newest ten; `records` newest first. */
export const surplus = (records: readonly ReleaseRecord[]): readonly ReleaseRecord[] =>
  records.slice(RECORDS_KEPT);

const HASH = 'deploy-actions/sha256';

/** A Secret without its values: kept is that they were there, and a hash that says whether they are the same. */
export function hideSecret(object: KubernetesObject, sha256: (text: string) => string): KubernetesObject {
  if (object.kind !== 'Secret') return object;
  const { data, stringData, metadata, ...rest } = object;
  const hash = sha256(canonical({ data, stringData }));
  return { ...rest, metadata: { ...metadata, annotations: { ...metadata.annotations, [HASH]: hash } } };
}

/** What of a record can be applied again, as it served. Values of Secrets were not kept, so those stay as they are. */
export const restorable = ({ objects, painted }: ReleaseRecord): readonly KubernetesObject[] =>
  paintedAs(objects, painted).filter(({ kind }) => kind !== 'Secret');

const SERVER_METADATA = ['name', 'namespace', 'labels', 'annotations'] as const;
const SERVER_ANNOTATION =
  /^(kubectl\.kubernetes\.io\/last-applied|deployment\.kubernetes\.io\/|deprecated\.daemonset)/;

/** A live object as somebody could have applied it: without what the server and its controllers add. */
export function asApplied(live: KubernetesObject): KubernetesObject {
  const { status: _, metadata, ...rest } = live;
  const kept = SERVER_METADATA.flatMap((key) =>
    metadata[key] === undefined ? [] : [[key, metadata[key]] as const],
  );
  const annotations = Object.entries(metadata.annotations ?? {}).filter(
    ([key]) => !SERVER_ANNOTATION.test(key),
  );
  return {
    ...rest,
    apiVersion: live.apiVersion,
    kind: live.kind,
    metadata: {
      ...Object.fromEntries(kept),
      name: metadata.name,
      annotations: Object.fromEntries(annotations),
    },
  };
}

type Served = {
  readonly availableReplicas?: number;
  readonly readyReplicas?: number;
  readonly numberAvailable?: number;
};

/** Whether a live workload serves now, so that going back to it is better than staying with what fails. */
export function serves(live: KubernetesObject): boolean {
  const { availableReplicas, readyReplicas, numberAvailable } = (live['status'] ?? {}) as Served;
  return (availableReplicas ?? readyReplicas ?? numberAvailable ?? 0) > 0;
}

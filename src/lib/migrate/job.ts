import type { Volume } from 'kubernetes-types/core/v1.js';
import type { KubernetesObject } from '../kubernetes/objects.ts';

export type JobPlan = {
  /** Of the Job, and of what belongs to it. */
  readonly name: string;
  readonly image: string;
  /** An image to take `node` from, for one that has none. */
  readonly nodeImage: string | undefined;
  readonly serviceAccount: string | undefined;
  /** The Job is ended by the cluster after this time, in s. */
  readonly deadlineSeconds: number;
  /** Address of the run that made it. */
  readonly origin: string;
};

/** By these a later run finds a Job whose runner died. */
export const JOB_LABELS = {
  'app.kubernetes.io/managed-by': 'deploy-actions',
  'deploy-actions/job': 'migrate',
};
/** When nobody removes the Job, the cluster does, and what belongs to it goes with it. */
const KEPT_SECONDS = 600;
const ROOT = '/deploy-actions';
const WORK = `${ROOT}/work`;

/** A migration must not be moved to another machine half way, and needs no proxy beside it. */
const STAY = {
  'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false',
  'karpenter.sh/do-not-disrupt': 'true',
  'sidecar.istio.io/inject': 'false',
  'linkerd.io/inject': 'disabled',
};
const CAREFUL = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

/** The Job that runs this action in the application's image. Its Secret and its programs are made after it, and go with it. */
export function jobObject(plan: JobPlan, programs: readonly string[]): KubernetesObject {
  const { name, image, nodeImage, serviceAccount, deadlineSeconds, origin } = plan;
  const node = nodeImage === undefined ? 'node' : `${WORK}/node`;
  const mounts = [
    { name: 'work', mountPath: WORK },
    { name: 'programs', mountPath: `${ROOT}/programs`, readOnly: true },
    { name: 'settings', mountPath: `${ROOT}/settings`, readOnly: true },
  ];
  const container = {
    resources: { requests: { cpu: '50m', memory: '128Mi' } },
    securityContext: CAREFUL,
  };
  const pod = {
    restartPolicy: 'Never',
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    ...(serviceAccount === undefined ? {} : { serviceAccountName: serviceAccount }),
    ...(nodeImage === undefined ? {} : { initContainers: [{ ...container, ...copiesNode(nodeImage) }] }),
    containers: [
      {
        ...container,
        name: 'migrate',
        image,
        command: [node, `${ROOT}/settings/job.mjs`],
        volumeMounts: mounts,
      },
    ],
    volumes: volumes(name, programs),
  };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, labels: JOB_LABELS, annotations: { 'deploy-actions/run': origin } },
    spec: {
      backoffLimit: 0,
      activeDeadlineSeconds: deadlineSeconds,
      ttlSecondsAfterFinished: KEPT_SECONDS,
      template: {
        metadata: { labels: { ...JOB_LABELS, 'sidecar.istio.io/inject': 'false' }, annotations: STAY },
        spec: pod,
      },
    },
  };
}

const copiesNode = (image: string) => ({
  name: 'node',
  image,
  command: ['node', '-e', `process.getBuiltinModule('fs').copyFileSync(process.execPath, '${WORK}/node')`],
  volumeMounts: [{ name: 'work', mountPath: WORK }],
});

const volumes = (name: string, programs: readonly string[]): Volume[] => [
  { name: 'work', emptyDir: {} },
  { name: 'settings', secret: { secretName: name, defaultMode: 0o444 } },
  { name: 'programs', projected: { sources: programs.map((map) => ({ configMap: { name: map } })) } },
];

/** What the script in the Job reads. */
export type JobSettings = {
  /** Begins the line with the result, so that nothing that a migration prints can be taken for it. */
  readonly mark: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Belongs to the Job: when that goes, this goes. */
const owned = (name: string, uid: string, owner: string) => ({
  name,
  labels: JOB_LABELS,
  ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: owner, uid }],
});

/** @param script what Node runs in the Job */
export const settingsSecret = (
  name: string,
  uid: string,
  settings: JobSettings,
  script: string,
): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: owned(name, uid, name),
  immutable: true,
  stringData: { 'settings.json': JSON.stringify(settings), 'job.mjs': script },
});

export type ProgramMap = { readonly name: string; readonly files: ReadonlyMap<string, string> };

export const programMap = ({ name, files }: ProgramMap, uid: string, owner: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: owned(name, uid, owner),
  immutable: true,
  binaryData: Object.fromEntries(files),
});

/** A ConfigMap holds 1 MiB; https://kubernetes.io/docs/concepts/configuration/configmap/ */
const MOST_BYTES = 900 * 1024;

/** Spreads compressed files over ConfigMaps, in base64. */
export function packPrograms(name: string, files: ReadonlyMap<string, Uint8Array>): readonly ProgramMap[] {
  const maps: { name: string; files: Map<string, string>; bytes: number }[] = [];
  for (const [file, content] of files) {
    let map = maps.at(-1);
    if (!map || map.bytes + content.length > MOST_BYTES) {
      map = { name: `${name}-${maps.length}`, files: new Map(), bytes: 0 };
      maps.push(map);
    }
    map.files.set(`${file}.gz`, base64(content));
    map.bytes += content.length;
  }
  return maps;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KubernetesObject } from '../../../src/lib/kubernetes/objects.ts';
import { rollbackTarget } from '../../../src/lib/kubernetes/record.ts';
import { freesOldPodsFirst, trialPod } from '../../../src/lib/kubernetes/trial-pod.ts';
import { autoscaledBy, leaveReplicas } from '../../../src/lib/manifests/autoscale.ts';
import { folderOf, matching } from '../../../src/lib/manifests/globs.ts';
import { imagesOf, nameOfImage, repositoryOf, substituteImages } from '../../../src/lib/manifests/images.ts';
import { inPhases } from '../../../src/lib/manifests/order.ts';
import { parseManifests } from '../../../src/lib/manifests/parse.ts';
import { fillPlaceholders } from '../../../src/lib/manifests/placeholders.ts';
import { unifiedDiff } from '../../../src/lib/manifests/unified-diff.ts';

const at = (object: KubernetesObject) => ({ object, file: 'a.yaml', line: 1 });
const podSpec = {
  initContainers: [{ name: 'i', image: 'shop' }],
  containers: [{ name: 'c', image: 'ghcr.io/acme/shop:1' }],
};
const object = (kind: string, spec: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'x' },
  spec,
});

describe('images', () => {
  test.each([
    ['shop', 'shop', 'shop'],
    ['ghcr.io/acme/shop:1.2', 'shop', 'ghcr.io/acme/shop'],
    ['localhost:5000/shop', 'shop', 'localhost:5000/shop'],
    ['a/b@sha256:0', 'b', 'a/b'],
  ])('%s has the name %s and the repository %s', (image, name, repository) => {
    expect([nameOfImage(image), repositoryOf(image)]).toEqual([name, repository]);
  });
  test.each([
    object('Deployment', { template: { spec: podSpec } }),
    object('StatefulSet', { template: { spec: podSpec } }),
    object('DaemonSet', { template: { spec: podSpec } }),
    object('Job', { template: { spec: podSpec } }),
    object('Rollout', { template: { spec: podSpec } }),
    object('CronJob', { jobTemplate: { spec: { template: { spec: podSpec } } } }),
    object('Pod', podSpec),
  ])('are put into every container of a $kind', (one) => {
    const { manifests, problems } = substituteImages([at(one)], new Map([['shop', 'r/shop@sha256:1']]));
    expect(problems).toEqual([]);
    expect(manifests.flatMap((manifest) => imagesOf(manifest.object))).toEqual([
      'r/shop@sha256:1',
      'r/shop@sha256:1',
    ]);
  });
  test('that no container has are a problem that names those there are', () => {
    const { problems } = substituteImages([at(object('Pod', podSpec))], new Map([['other', 'x']]));
    expect(problems[0]?.message).toBe(
      'no container has the image "other" of `images`; there are: shop, ghcr.io/acme/shop:1',
    );
  });
});

describe('placeholders', () => {
  test('cannot change the structure of a document', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const one = object('ConfigMap', { text: 'a ${NAME} b', list: ['${NAME}'], number: 1 });
        const { manifests } = fillPlaceholders([at(one)], new Map([['NAME', value]]));
        expect(manifests[0]?.object['spec']).toEqual({ text: `a ${value} b`, list: [value], number: 1 });
      }),
    );
  });
  test('stay when they are doubled, and other dollar signs are left alone', () => {
    const { manifests } = fillPlaceholders(
      [at(object('X', { a: '$${HOME} $HOME ${lower} $(X)' }))],
      new Map(),
    );
    expect(manifests[0]?.object['spec']).toEqual({ a: '${HOME} $HOME ${lower} $(X)' });
  });
});

describe('files', () => {
  test('with several documents, a List and nothing give objects with their lines', () => {
    const text =
      '# top\napiVersion: v1\nkind: A\nmetadata: { name: a }\n---\n# empty\n---\napiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: B, metadata: { name: b } }\n';
    const { manifests, problems } = parseManifests('f.yaml', text);
    expect(problems).toEqual([]);
    expect(manifests.map(({ object: { kind }, line }) => [kind, line])).toEqual([
      ['A', 2],
      ['B', 8],
    ]);
  });
  test.each([
    ['a: 1\na: 2\n', /unique/],
    ['kind: X\nmetadata: { name: x }\n', /no apiVersion/],
    ['apiVersion: v1\nkind: Pod\nmetadata: { generateName: x- }\n', /generateName/],
    ['- 1\n', /is not an object|has no apiVersion/],
  ])('that are wrong say why: %j', (text, why) => {
    expect(parseManifests('f.yaml', text).problems[0]?.message).toMatch(why);
  });
});

test('the line of every container is known, also of init containers and in a List', () => {
  const text = `kind: List
apiVersion: v1
items:
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: a }
    spec:
      template:
        spec:
          initContainers: [{ name: first, image: x }]
          containers:
            - image: x
              name: app
            - name: proxy
`;
  const [manifest] = parseManifests('k8s/a.yaml', text).manifests;
  expect([...(manifest?.containers ?? [])]).toEqual([
    ['first', 10],
    ['app', 12],
    ['proxy', 14],
  ]);
});

test('objects are applied after what they need, in their order otherwise', () => {
  const kinds = [
    'Ingress',
    'Deployment',
    'HorizontalPodAutoscaler',
    'Secret',
    'Job',
    'Service',
    'Widget',
    'Namespace',
    'ConfigMap',
  ];
  const phases = inPhases(kinds.map((kind) => at(object(kind, {}))));
  expect(phases.map((phase) => phase.map((one) => one.object.kind))).toEqual([
    ['Namespace'],
    ['Secret', 'ConfigMap'],
    ['Service'],
    ['Job'],
    ['Deployment', 'Widget'],
    ['HorizontalPodAutoscaler'],
    ['Ingress'],
  ]);
});

describe('replicas of what an autoscaler scales', () => {
  const wished = object('Deployment', { replicas: 2, template: {} });
  const live = (managers: readonly string[]): KubernetesObject => ({
    ...wished,
    spec: { replicas: 7, template: {} },
    metadata: {
      name: 'x',
      managedFields: managers.map((manager) => ({ manager, fieldsV1: { 'f:spec': { 'f:replicas': {} } } })),
    },
  });
  test('are left out where the autoscaler owns them already', () => {
    expect(leaveReplicas(wished, live(['kube-controller-manager']), 'us')['spec']).toEqual({ template: {} });
  });
  test('are sent as they are while only we own them: left out they would fall to 1', () => {
    expect(leaveReplicas(wished, live(['us']), 'us')['spec']).toEqual({ replicas: 7, template: {} });
  });
  test('are those of the manifest at the first deployment', () => {
    expect(leaveReplicas(wished, undefined, 'us')).toBe(wished);
  });
  test('are known by its target', () => {
    const hpa = object('HorizontalPodAutoscaler', { scaleTargetRef: { kind: 'StatefulSet', name: 'db' } });
    expect([...autoscaledBy([hpa])]).toEqual(['StatefulSet/db']);
  });
});

describe('a diff', () => {
  test('shows what changed with its surroundings', () => {
    const before = [...'abcdefghij'].join('\n');
    expect(unifiedDiff(before, before.replace('e', 'E\nX'), 'n')).toBe(
      '--- n\n+++ n\n@@ -2,7 +2,8 @@\n b\n c\n d\n-e\n+E\n+X\n f\n g\n h',
    );
  });
  test('of any two texts leads from one to the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = unifiedDiff(before, after, 'n').split('\n').slice(2);
        const side = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
        if (before === after) expect(lines).toEqual([]);
        else expect(after.split('\n').length - before.split('\n').length).toBe(side('+') - side('-'));
      }),
    );
  });
});

describe('a trial pod', () => {
  test('has volumes for the claims of its StatefulSet', () => {
    const set = object('StatefulSet', {
      template: { metadata: { labels: { a: 'b' } }, spec: podSpec },
      volumeClaimTemplates: [{ metadata: { name: 'data' } }],
    });
    expect(trialPod(set)).toMatchObject({
      kind: 'Pod',
      metadata: { labels: { a: 'b' } },
      spec: { volumes: [{ name: 'data', emptyDir: {} }] },
    });
  });
  test.each([
    [{ strategy: { type: 'Recreate' } }, true],
    [{ strategy: { rollingUpdate: { maxUnavailable: 0 } } }, false],
    [{ strategy: { rollingUpdate: { maxUnavailable: '25%' } } }, true],
    [{}, true],
  ])('refused by a quota may pass when %j takes old pods away first: %s', (spec, frees) => {
    expect(freesOldPodsFirst(object('Deployment', spec))).toBe(frees);
  });
});

describe('a rollback goes', () => {
  const record = (revision: number, rollbackTo?: number) => ({
    revision,
    status: 'deployed' as const,
    at: '',
    origin: '',
    objects: [],
    ...(rollbackTo ? { rollbackTo } : {}),
  });
  test.each([
    ['to the release before', [record(3), record(2), record(1)], undefined, 2],
    ['further back after a rollback', [record(4, 2), record(3), record(2), record(1)], undefined, 1],
    ['to what is asked for', [record(3), record(2), record(1)], 1, 1],
    ['nowhere from the first', [record(1)], undefined, undefined],
    ['nowhere when it is not there', [record(3)], 2, undefined],
  ])('%s', (_, records, wanted, found) => {
    expect(rollbackTarget(records, wanted)?.revision).toBe(found);
  });
});

describe('a pattern', () => {
  const paths = ['k8s/a.yaml', 'k8s/b.yml', 'k8s/sub/c.yaml', 'k8s/.hidden.yaml', 'other/d.yaml'];
  test.each([
    ['k8s/*.yaml', 'k8s', ['k8s/a.yaml']],
    ['./k8s/*', './k8s', ['k8s/a.yaml', 'k8s/b.yml']],
    ['k8s/**', 'k8s', ['k8s/a.yaml', 'k8s/b.yml', 'k8s/sub/c.yaml']],
    ['{k8s,other}/*.yaml', '.', ['k8s/a.yaml', 'other/d.yaml']],
  ])('%s is looked for in %s', (glob, folder, found) => {
    expect([folderOf(glob), matching(glob, paths)]).toEqual([folder, found]);
  });
});

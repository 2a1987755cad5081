import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../../src/lib/manifests/manifest.ts';
import { parseManifests } from '../../../src/lib/manifests/parse.ts';
import { setValues } from '../../../src/lib/manifests/set-values.ts';
import {
  NO_VALUES,
  parseAutoscale,
  parseEnv,
  parseHosts,
  parseReplicas,
  parseResources,
  type Values,
} from '../../../src/lib/manifests/values.ts';

const YAML = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 1
  template:
    spec:
      initContainers: [{ name: wait, image: w }]
      containers:
        - name: api
          image: a
          env: [{ name: LOG_LEVEL, value: debug }, { name: PASSWORD, valueFrom: { secretKeyRef: { name: s, key: p } } }]
          resources: { limits: { cpu: "1" } }
        - { name: proxy, image: p }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: job, image: j }] } } } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: api }
spec: { scaleTargetRef: { kind: Deployment, name: api }, minReplicas: 1, maxReplicas: 4 }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { tls: [{ hosts: [old.example.com] }], rules: [{ host: old.example.com }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: route }
spec: { hostnames: [a.example.com, b.example.com] }
`;
const { manifests } = parseManifests('k8s/all.yaml', YAML);
const set = (values: Partial<Values>, release?: string, given: readonly Manifest[] = manifests) => {
  const changed = setValues(given, { ...NO_VALUES, ...values }, release);
  const spec = (kind: string) => changed.manifests.find(({ object }) => object.kind === kind)?.object['spec'];
  return {
    spec,
    containers: () =>
      (spec('Deployment') as { template: { spec: { containers: object[] } } }).template.spec.containers,
    problems: changed.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
  };
};

describe('values', () => {
  test('that are not given change nothing', () => {
    expect(setValues(manifests, NO_VALUES, undefined)).toEqual({ manifests, problems: [] });
  });
  test('replicas are set for the workload that is named, or that of the release', () => {
    expect(set({ replicas: parseReplicas('api=3') }).spec('Deployment')).toMatchObject({ replicas: 3 });
    expect(set({ replicas: parseReplicas('5') }).spec('Deployment')).toMatchObject({ replicas: 5 });
  });
  test('env replaces in place, adds at the end, and goes to one container where it is named', () => {
    const { containers, problems } = set({ env: parseEnv('LOG_LEVEL=info\napi/proxy/PORT=80\nEMPTY=') });
    expect(problems).toEqual([]);
    expect(containers()).toMatchObject([
      {
        name: 'api',
        env: [{ name: 'LOG_LEVEL', value: 'info' }, { name: 'PASSWORD' }, { name: 'EMPTY', value: '' }],
      },
      { name: 'proxy', env: [{ name: 'LOG_LEVEL' }, { name: 'PORT', value: '80' }, { name: 'EMPTY' }] },
    ]);
  });
  test('env and resources reach the pods of a CronJob, of a named release and init containers', () => {
    const job = { env: parseEnv('A=b'), resources: parseResources('limits.memory=1Gi') };
    expect(JSON.stringify(set(job, 'nightly').spec('CronJob'))).toContain(
      '"env":[{"name":"A","value":"b"}],"resources":{"limits":{"memory":"1Gi"}}',
    );
    expect(JSON.stringify(set({ env: parseEnv('api/wait/A=b') }).spec('Deployment'))).toContain(
      '"initContainers":[{"name":"wait","image":"w","env":[{"name":"A","value":"b"}]}]',
    );
  });
  test('resources are added to those there are', () => {
    const { containers } = set({
      resources: parseResources('api/api/requests.cpu=200m\napi/api/limits.memory=512Mi'),
    });
    expect(containers()[0]).toMatchObject({
      resources: { limits: { cpu: '1', memory: '512Mi' }, requests: { cpu: '200m' } },
    });
  });
  test('autoscale sets the limits and the target of the autoscaler', () => {
    expect(
      set({ autoscale: parseAutoscale('min=3\nmax=10\napi/cpu=70%') }).spec('HorizontalPodAutoscaler'),
    ).toEqual({
      scaleTargetRef: { kind: 'Deployment', name: 'api' },
      minReplicas: 3,
      maxReplicas: 10,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
        },
      ],
    });
  });
  test('host sets rules and certificate of an Ingress', () => {
    expect(set({ host: parseHosts('web=shop.example.com') }).spec('Ingress')).toEqual({
      tls: [{ hosts: ['shop.example.com'] }],
      rules: [{ host: 'shop.example.com' }],
    });
    const only = manifests.filter(({ object }) => object.kind === 'Ingress');
    expect(set({ host: parseHosts('*.example.com') }, undefined, only).spec('Ingress')).toMatchObject({
      rules: [{ host: '*.example.com' }],
    });
  });

  const wrong: readonly [Partial<Values>, string][] = [
    [
      { replicas: parseReplicas('nobody=3') },
      'k8s/all.yaml:1: `replicas`: no document has the name "nobody"; it can be set for: Deployment/api',
    ],
    [
      { replicas: parseReplicas('nightly=3') },
      'k8s/all.yaml:16: `replicas`: CronJob/nightly cannot have it; it can be set for: Deployment/api',
    ],
    [
      { env: parseEnv('web/A=b') },
      'k8s/all.yaml:26: `env`: Ingress/web cannot have it; it can be set for: Deployment/api, CronJob/nightly',
    ],
    [
      { env: parseEnv('api/nobody/A=b') },
      'k8s/all.yaml:1: Deployment/api: no container is called "nobody"; there are: wait, api, proxy',
    ],
    [
      { env: parseEnv('api/api/PASSWORD=b') },
      'k8s/all.yaml:1: Deployment/api: PASSWORD of container api comes from elsewhere (valueFrom), so `env` cannot set it',
    ],
    [
      { resources: parseResources('limits.memory=1Gi') },
      'k8s/all.yaml:1: Deployment/api: `resources` must name one of its containers: wait, api, proxy',
    ],
    [
      { autoscale: parseAutoscale('nightly/min=1') },
      'k8s/all.yaml:16: `autoscale`: CronJob/nightly cannot have it; it can be set for: HorizontalPodAutoscaler/api',
    ],
    [
      { autoscale: parseAutoscale('min=9') },
      'k8s/all.yaml:21: HorizontalPodAutoscaler/api: `autoscale` gives a least of 9 and a most of 4',
    ],
    [
      { host: parseHosts('shop.example.com') },
      'k8s/all.yaml:26: `host` must say which document is meant, as name=host: Ingress/web, HTTPRoute/route',
    ],
    [
      { host: parseHosts('route=shop.example.com') },
      'k8s/all.yaml:31: HTTPRoute/route has several hosts (a.example.com, b.example.com), so `host` cannot set one',
    ],
  ];
  test.each(wrong)('%j is a problem', (values, problem) => {
    expect(set(values).problems).toEqual([problem]);
  });
});

describe('as a caller writes them', () => {
  test.each([
    [() => parseReplicas('many'), /whole number from 0 to 10000, got "many"/],
    [() => parseReplicas('3\n4'), /several values have no name/],
    [() => parseReplicas('a=1\na=2'), /"a" is given twice/],
    [() => parseEnv('LOG_LEVEL'), /no name or no "="/],
    [() => parseEnv('a/b/c/D=1'), /workload\/container\/name/],
    [() => parseEnv('1A=1'), /"1A" is no name of a variable/],
    [() => parseResources('memory=1Gi'), /expected requests.cpu, limits.memory and such, got "memory"/],
    [
      () => parseResources('limits.memory=lots'),
      /quantity such as 200m or 512Mi for limits.memory, got "lots"/,
    ],
    [() => parseAutoscale('most=3'), /expected min, max or cpu/],
    [() => parseAutoscale('cpu=x%'), /whole number/],
    [() => parseHosts('https://shop.example.com'), /host name such as shop.example.com/],
  ])('%s is refused', (parse, said) => {
    expect(parse).toThrow(said);
  });
  test('comments and blank lines do not count, and a value may have an equals sign', () => {
    expect(parseEnv('# why\n\nA=b=c')).toEqual([{ workload: '', container: '', name: 'A', value: 'b=c' }]);
  });
});

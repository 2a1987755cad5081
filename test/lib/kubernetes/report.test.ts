import { describe, expect, test } from '@jest/globals';
import { fieldChanges } from '../../../src/lib/kubernetes/field-changes.ts';
import { replicaCharts, sampleOf, swapped, withSample } from '../../../src/lib/kubernetes/replicas.ts';
import { type Report, summaryOf } from '../../../src/lib/kubernetes/report.ts';
import { spansOf, timeline } from '../../../src/lib/kubernetes/timeline.ts';
import { observation, pod } from './observations.ts';

const report: Report = {
  version: 1,
  operation: 'deploy',
  outcome: 'rolled-back',
  release: 'shop',
  namespace: 'production',
  revision: '2',
  previous: '1',
  durationMs: 12_300,
  cause: 'container app of pod shop-1 crashed 3 times',
  code: 'ROLLOUT_CRASH_LOOP',
  remedy: 'Read the log.',
  objects: [{ object: 'Deployment/shop', change: 'applied', state: 'failed' }],
  pods: [{ pod: 'shop-1', node: 'n', phase: 'Running', ready: false, restarts: 2 }],
  events: [
    {
      at: '',
      type: 'Warning',
      reason: 'BackOff',
      about: 'Pod/shop-1',
      message: '<img src=x> @all',
      count: 3,
    },
  ],
  logs: [{ pod: 'shop-1', container: 'app', lines: '```\n# not a heading' }],
  rollback: { revision: 1, succeeded: true, said: '' },
  spans: [],
  changes: [],
  replicas: [],
  podSecurity: [],
};

describe('the summary', () => {
  test('says first what happened, why, what to do, and where traffic is', () => {
    const [head = '', rest = ''] = summaryOf(report).split('| object');
    expect(head).toContain('shop: deploy rolled-back');
    expect(head).toContain('crashed 3 times');
    expect(head).toContain('Traffic is on revision `1` again');
    expect(head).toContain('`ROLLOUT_CRASH_LOOP`');
    expect(rest).toContain('Last log lines');
  });
  test('lets nothing of a container or an event become markup', () => {
    const summary = summaryOf(report);
    expect(summary).not.toContain('<img');
    expect(summary).not.toContain('@all');
    expect(summary).toContain('````\n```\n# not a heading\n````');
  });
  test('says loudly that a rollback failed', () => {
    const lost = { ...report, rollback: { revision: 1, succeeded: false, said: 'no quota' } };
    expect(summaryOf(lost)).toContain('The rollback to revision `1` failed:** no quota');
  });
});

describe('the picture of a rollout', () => {
  const moments = [
    { at: 1_000, what: '0 of 2 replicas are available; container app: x' },
    { at: 1_010, what: 'too short to see' },
    { at: 1_050, what: 'ready; watching that it stays so' },
    { at: 11_050, what: 'healthy' },
  ];
  test('has a bar for everything that lasted', () => {
    const picture = timeline(spansOf('Deployment/shop', moments, 11_050));
    expect(picture).toContain('section Deployment/shop');
    expect(picture).toContain('ready :50, 10050');
    expect(picture).not.toContain('too short');
  });
  test('has one bar where what is said differs only behind the first part', () => {
    const moments = [
      { at: 0, what: '1 of 2 are new' },
      { at: 1_000, what: '1 of 2 are new; container app crashed once' },
      { at: 2_000, what: 'failed: x' },
    ];
    const chart = timeline(spansOf('Deployment/shop', moments, 3_000));
    expect(chart.match(/^ {2}.* :\d+, \d+$/gm)).toEqual([
      '  1 of 2 are new :0, 2000',
      '  failed :2000, 3000',
    ]);
  });
  test('is left out where nothing lasted', () => {
    expect(timeline([])).toBe('');
  });
});

describe('what changed', () => {
  const sha256 = (text: string) => `hash of ${text.length} characters`;
  const config = (data: object, metadata: object = {}) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'shop', ...metadata },
    data,
  });

  test('is the diff of the applied fields, without a namespace that is the same anyway', () => {
    const before = [config({ a: '1', b: '2' }, { namespace: 'production' })];
    const [change, ...more] = fieldChanges(before, [config({ b: '2', a: '3' })], sha256);
    expect(more).toEqual([]);
    expect(change?.diff).toMatch(/^- {2}a: "1"\n\+ {2}a: "3"\n {3}b: "2"$/m);
    expect(summaryOf({ ...report, changes: change ? [change] : [] })).toContain('What changed in 1 object<');
  });
  test('is nothing where all is the same, and everything of what is new', () => {
    expect(fieldChanges([config({})], [config({})], sha256)).toEqual([]);
    expect(fieldChanges([], [config({ a: '1' })], sha256)[0]?.diff).toContain('+apiVersion: v1');
  });
  test('shows no value of a Secret, and no canary', () => {
    const secret = { ...config({ password: 'aHVudGVyMg==' }), kind: 'Secret' };
    const canary = config({}, { name: 'shop-canary', labels: { 'deploy-actions/canary-of': 'shop' } });
    const [change, ...more] = fieldChanges([], [secret, canary], sha256);
    expect([change?.diff, more]).toEqual([expect.not.stringContaining('aHVudGVyMg'), []]);
  });
});

describe('the replicas over time', () => {
  const samples = [
    { at: 0, fresh: 0, old: 2 },
    { at: 5_000, fresh: 1, old: 2 },
    { at: 10_000, fresh: 2, old: 0 },
  ];
  test('are a chart of ready pods, new and old, the last number held until the next', () => {
    const [chart = ''] = replicaCharts([{ workload: 'Deployment/shop', samples }], 20_000);
    expect(chart).toContain('x-axis "seconds" 0 --> 20');
    expect(chart).toContain('y-axis "pods" 0 --> 2');
    const [fresh = [], old = []] = [...chart.matchAll(/line \[(.*)\]/g)].map(([, list = '']) =>
      list.split(', '),
    );
    expect([fresh.length, fresh[0], fresh[12], fresh[39]]).toEqual([40, '0', '1', '2']);
    expect([old[0], old[12], old[39]]).toEqual(['2', '2', '0']);
  });
  test('keep the failed pods as the new ones while the release before is put back', () => {
    expect(swapped([{ at: 1, fresh: 2, old: 0 }])).toEqual([{ at: 1, fresh: 0, old: 2 }]);
  });
  test('are left out for what has no pods', () => {
    expect(
      replicaCharts([{ workload: 'HTTPRoute/shop', samples: [{ at: 0, fresh: 0, old: 0 }] }], 9),
    ).toEqual([]);
  });
  test('are kept only where they change', () => {
    const observed = observation({ pods: [pod({ ready: true }), pod({ name: 'b' })] });
    const sample = sampleOf(observed, 7);
    expect(sample).toEqual({ at: 7, fresh: 1, old: 0 });
    expect(withSample(withSample([], sample), { ...sample, at: 9 })).toEqual([sample]);
    expect(withSample([], { at: 1, fresh: 0, old: 0 })).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { type Report, summaryOf } from '../../../src/lib/kubernetes/report.ts';
import { spansOf, timeline } from '../../../src/lib/kubernetes/timeline.ts';

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
  test('is left out where nothing lasted', () => {
    expect(timeline([])).toBe('');
  });
});

import { describe, expect, test } from '@jest/globals';
import { canaryOf, canaryReplicas } from '../../../src/lib/kubernetes/canary.ts';
import { parseSteps } from '../../../src/lib/kubernetes/steps.ts';
import { deployment } from './observations.ts';

describe('steps', () => {
  test('are shares and pauses', () => {
    expect(parseSteps(['10%', '5m', 'analyze', '50%', '30s', 'approve'])).toEqual([
      { kind: 'share', share: 0.1 },
      { kind: 'pause', ms: 300_000 },
      { kind: 'analyze' },
      { kind: 'share', share: 0.5 },
      { kind: 'pause', ms: 30_000 },
      { kind: 'approve' },
    ]);
  });
  test.each([
    [['5m'], /first step must be a share/],
    [['50%', '10%'], /larger than the one before/],
    [['0%'], /got "0%"/],
    [['101%'], /got "101%"/],
    [['approve'], /first step must be a share/],
    [['10%', 'maybe'], /got "maybe"/],
  ])('%j are refused', (texts, why) => {
    expect(() => parseSteps(texts)).toThrow(why);
  });
});

test.each([
  [10, 0.1, 1],
  [9, 0.1, 1],
  [2, 0.05, 1],
  [4, 0.5, 4],
  [10, 0.2, 3],
  [4, 0.9, 4],
  [4, 1, 4],
  [0, 0.5, 1],
])('beside %s old pods a share of %s is %s new ones', (stable, share, replicas) => {
  expect(canaryReplicas(stable, share)).toBe(replicas);
});

test('its pods are selected by the Service as the old ones are, and by their own Deployment alone', () => {
  const old = deployment();
  const labelled = {
    ...old,
    spec: {
      ...old.spec,
      selector: { matchLabels: { app: 'app' } },
      template: { ...old.spec?.template, metadata: { labels: { app: 'app', tier: 'web' } } },
    },
  };
  const canary = canaryOf(labelled, 'shop', 3);
  expect(canary).toMatchObject({
    metadata: { name: 'app-canary' },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: 'app', 'deploy-actions/canary-of': 'shop' } },
      template: { metadata: { labels: { app: 'app', tier: 'web', 'deploy-actions/canary-of': 'shop' } } },
    },
  });
});

import { describe, expect, test } from '@jest/globals';
import { lastGoodCommit, wasDeployed } from '../../../src/lib/pipeline/deployed.ts';

const [newer, older] = ['b'.repeat(40), 'a'.repeat(40)];

/** Every state of https://docs.github.com/graphql/reference/enums#deploymentstate, and whether something ran then. */
describe('a deployment of GitHub in each state', () => {
  test.each<[string, boolean]>([
    ['ABANDONED', false],
    ['ACTIVE', true],
    ['DESTROYED', false],
    ['ERROR', false],
    ['FAILURE', false], // failed, rolled back, timed out, rejected
    ['INACTIVE', true], // it was active before
    ['IN_PROGRESS', false],
    ['PENDING', false],
    ['QUEUED', false],
    ['SUCCESS', true],
    ['WAITING', false], // for an approval
  ])('%s: %s', (state, ran) => {
    const deployments = [
      { commit: newer, state },
      { commit: older, state: 'INACTIVE' },
    ];
    expect(lastGoodCommit(deployments)).toBe(ran ? newer : older);
    expect(wasDeployed(newer, deployments)).toBe(ran);
  });
  test('one bad service of a commit makes it no base', () => {
    const both = [
      { commit: newer, state: 'ACTIVE' },
      { commit: newer, state: 'FAILURE' },
      { commit: older, state: 'INACTIVE' },
    ];
    expect(lastGoodCommit(both)).toBe(older);
  });
  test('nothing ran', () => {
    expect(lastGoodCommit([{ commit: newer, state: 'ERROR' }])).toBeUndefined();
  });
});

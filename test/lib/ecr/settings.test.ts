import { describe, expect, test } from '@jest/globals';
import {
  findDrift,
  type RealSettings,
  type WantedSettings,
  wantedMutability,
} from '../../../src/lib/ecr/settings.ts';

const NOTHING: WantedSettings = {
  mutability: undefined,
  scanOnPush: undefined,
  encryption: undefined,
  tags: new Map(),
  lifecycle: undefined,
};
const REAL: RealSettings = {
  mutability: { setting: 'MUTABLE', exclusions: [] },
  scanOnPush: false,
  encryption: 'AES256',
  tags: new Map([['team', 'shop']]),
  lifecycle: { rules: [{ rulePriority: 1, description: 'x' }] },
};

describe('settings of a repository', () => {
  test.each<[string, Partial<WantedSettings>, string]>([
    ['nothing is wanted', {}, ''],
    [
      'what is there',
      { mutability: REAL.mutability, scanOnPush: false, encryption: 'AES256', tags: REAL.tags },
      '',
    ],
    [
      'the same policy with other order',
      { lifecycle: { rules: [{ description: 'x', rulePriority: 1 }] } },
      '',
    ],
    [
      'immutable tags',
      { mutability: wantedMutability('immutable', ['b*', 'a*']) },
      'tag mutability: MUTABLE -> IMMUTABLE_WITH_EXCLUSION a* b*',
    ],
    [
      'immutable without exception',
      { mutability: wantedMutability('immutable', []) },
      'tag mutability: MUTABLE -> IMMUTABLE',
    ],
    ['scans', { scanOnPush: true }, 'scan on push: false -> true'],
    ['a key', { encryption: 'arn:k' }, 'encryption: AES256 -> arn:k'],
    [
      'a tag more',
      {
        tags: new Map([
          ['team', 'shop'],
          ['cost', '7'],
        ]),
      },
      'tags: cost=(none) -> cost=7',
    ],
    [
      'another policy',
      { lifecycle: { rules: [] } },
      'lifecycle policy: {"rules":[{"description":"x","rulePriority":1}]} -> {"rules":[]}',
    ],
  ])('%s', (_, wanted, expected) => {
    const drift = findDrift({ ...NOTHING, ...wanted }, REAL);
    expect(drift.map(({ setting, real, wanted: want }) => `${setting}: ${real} -> ${want}`).join()).toBe(
      expected,
    );
  });
});

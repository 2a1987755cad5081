import { describe, expect, test } from '@jest/globals';
import { itemOf, verdictOf } from '../../../src/lib/checks/verdict.ts';
import { type Claim, parseWaivers, waiverOfLabel, waiverProblem } from '../../../src/lib/checks/waiver.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const claim: Claim = {
  check: 'coverage',
  team: 'platform',
  person: 'Ann',
  reason: 'INC-7',
  until: '2026-12-01',
  from: 'the input waivers',
};
const teams = { platform: ['ann', 'bob'], release: null };
const nobody = async () => undefined;

describe('a waiver holds', () => {
  test.each<[string, Partial<Claim>, RegExp | undefined]>([
    ['for a member, until its end', {}, undefined],
    ['on its last day anywhere on earth', { until: '2026-11-22' }, undefined],
    ['to the minute, where one is given', { until: '2026-11-22T12:00Z' }, undefined],
    ['not after its end', { until: '2026-11-20' }, /it ended/],
    ['not a minute after its end', { until: '2026-11-22T11:59Z' }, /it ended/],
    ['not until a day there is not', { until: '2026-99-99' }, /it ended/],
    ['not for a stranger', { person: 'eve' }, /is not in the team/],
    ['not of an unknown team', { team: 'sales' }, /names no team sales/],
    ['not for a signature', { check: 'signature' }, /never be waived/],
    ['not by nobody', { person: '' }, /not known who/],
    ['not when GitHub says nothing of the team', { team: 'release' }, /does not say/],
  ])('%s', async (_, more, problem) => {
    const said = await waiverProblem({ ...claim, ...more }, teams, nobody, NOW);
    if (problem === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(problem);
  });
});

test('a label waives by its name and description', () => {
  const label = { name: 'waive/coverage', description: 'platform until 2026-12-01: INC-7' };
  expect(waiverOfLabel(label, 'ann')).toMatchObject({
    check: 'coverage',
    team: 'platform',
    until: '2026-12-01',
    reason: 'INC-7',
    person: 'ann',
  });
  expect(waiverOfLabel({ ...label, name: 'bug' }, 'ann')).toBeUndefined();
  for (const wrong of [
    { ...label, description: 'please' },
    { ...label, name: 'waive/tests' },
  ])
    expect(waiverOfLabel(wrong, 'ann')).toHaveProperty('problem');
});

test('every problem of the input is named', () => {
  expect(parseWaivers('no', 'ann').problems).toEqual(['expected a list']);
  expect(parseWaivers(null, 'ann')).toEqual({ claims: [], problems: [] });
  const { problems } = parseWaivers([{ check: 'tests', until: 'soon', reason: ' ' }], 'ann');
  for (const name of ['check', 'team', 'reason', 'until'])
    expect(problems.join('\n')).toContain(`: ${name}: `);
});

describe('the list', () => {
  const failed = { state: 'fail' as const, observed: 'a', wanted: 'b' };
  test('a waiver counts where something blocks, and a pass stays a pass', () => {
    expect(itemOf('coverage', failed, [claim]).state).toBe('waived');
    expect(itemOf('coverage', { ...failed, state: 'pass' }, [claim])).not.toHaveProperty('waiver');
    expect(itemOf('scan', failed, [claim]).state).toBe('fail');
    expect(itemOf('signature', failed, [{ ...claim, check: 'signature' }]).state).toBe('fail');
  });
  test('unknown blocks as fail does, and nothing blocks an empty list', () => {
    const item = (state: 'pass' | 'fail' | 'unknown' | 'waived') => ({
      check: 'scan' as const,
      state,
      observed: '',
      wanted: '',
    });
    expect(verdictOf([])).toBe('passed');
    expect(verdictOf([item('pass'), item('waived')])).toBe('passed');
    expect(verdictOf([item('pass'), item('unknown')])).toBe('unknown');
    expect(verdictOf([item('unknown'), item('fail')])).toBe('failed');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeDocument } from '../../../src/lib/checks/document.ts';
import type { Judgement } from '../../../src/lib/checks/item.ts';
import { judgeAlerts } from '../../../src/lib/checks/judge-alerts.ts';
import { judgeDeclared } from '../../../src/lib/checks/judge-declared.ts';
import { judgeSbom, judgeScan, judgeSignature } from '../../../src/lib/checks/judge-image.ts';
import { judgeFlags, judgeMigration } from '../../../src/lib/checks/judge-plain.ts';
import { judgeReview, judgeStatus, pullOf } from '../../../src/lib/checks/judge-review.ts';
import { judgeStep } from '../../../src/lib/checks/judge-step.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 864e5;
const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();
const json = (value: unknown) => JSON.stringify(value);

type Row = readonly [name: string, judgement: Judgement, state: Judgement['state']];
const rows = (title: string, table: readonly Row[]) =>
  describe(title, () => {
    test.each(table)('%s', (_, judgement, state) => {
      expect(judgement.state).toBe(state);
      expect(judgement.observed).not.toBe('');
      expect(judgement.wanted).not.toBe('');
    });
  });

const scanned = {
  verdict: 'passed',
  target: `shop@${DIGEST}`,
  database: { updatedAt: ago(1), stale: false },
};
const scan = (more: object, want = { digest: DIGEST, maxAgeMs: 7 * DAY, now: NOW }) =>
  judgeScan(json({ ...scanned, ...more }), 'scan.json', want);
rows('scan', [
  ['passed, for this digest, with a young database', scan({}), 'pass'],
  ['failed', scan({ verdict: 'failed', failing: 2 }), 'fail'],
  ['of another image', scan({ target: `shop@${OTHER}` }), 'unknown'],
  ['of a tag', scan({ target: 'shop:1.2.3' }), 'unknown'],
  ['with an old database', scan({ database: { updatedAt: ago(8) } }), 'unknown'],
  ['with a database that is called stale', scan({ database: { updatedAt: ago(1), stale: true } }), 'unknown'],
  ['that looked for secrets only', scan({ database: null }), 'unknown'],
  ['that could not scan', scan({ verdict: 'scanner-error' }), 'unknown'],
  ['of an image nobody named', scan({}, { digest: '', maxAgeMs: DAY, now: NOW }), 'unknown'],
  ['not given', judgeScan(undefined, '', { digest: DIGEST, maxAgeMs: DAY, now: NOW }), 'unknown'],
  ['that is no JSON', judgeScan('<html>', 'x', { digest: DIGEST, maxAgeMs: DAY, now: NOW }), 'unknown'],
]);

const dated = (
  more: object,
  bind: { digest: string } | { environment: string } = { environment: 'production' },
) =>
  judgeDocument(
    json({ outcome: 'passed', finishedAt: ago(3), environment: 'production', ...more }),
    'drill.json',
    { what: 'a drill', maxAgeMs: 10 * DAY, now: NOW, bind },
  );
rows('evidence with a date', [
  ['passed, of this environment, young', dated({}), 'pass'],
  ['by other words', dated({ outcome: undefined, verdict: 'SUCCEEDED' }), 'pass'],
  ['failed', dated({ outcome: 'failed' }), 'fail'],
  ['old', dated({ finishedAt: ago(11) }), 'unknown'],
  ['of the future', dated({ finishedAt: ago(-1) }), 'unknown'],
  ['of another environment', dated({ environment: 'staging' }), 'unknown'],
  ['of no environment', dated({ environment: undefined }), 'unknown'],
  ['without a time', dated({ finishedAt: 'yesterday' }), 'unknown'],
  ['without an outcome', dated({ outcome: undefined }), 'unknown'],
  ['of this digest', dated({ digest: DIGEST }, { digest: DIGEST }), 'pass'],
  ['of another digest', dated({ digest: OTHER }, { digest: DIGEST }), 'unknown'],
  ['of no digest', dated({}, { digest: DIGEST }), 'unknown'],
  ['of an image nobody named', dated({}, { digest: '' }), 'unknown'],
]);

const bom = (value: object) => judgeSbom(DIGEST, { path: 'sbom.json', text: json(value) }, undefined);
const packages = { components: [{}], serialNumber: DIGEST };
rows('bill of materials', [
  ['CycloneDX of this digest', bom({ bomFormat: 'CycloneDX', ...packages }), 'pass'],
  [
    'SPDX in a statement',
    bom({ subject: DIGEST, predicate: { spdxVersion: 'SPDX-2.3', packages: [{}] } }),
    'pass',
  ],
  ['without packages', bom({ bomFormat: 'CycloneDX', serialNumber: DIGEST }), 'fail'],
  ['of another digest', bom({ bomFormat: 'CycloneDX', components: [{}], serialNumber: OTHER }), 'unknown'],
  ['something else', bom({ packages: [{}], digest: DIGEST }), 'unknown'],
  ['attested', judgeSbom(DIGEST, undefined, { kind: 'verified', by: 'ci' }), 'pass'],
  ['not attested', judgeSbom(DIGEST, undefined, { kind: 'refused', why: 'none' }), 'fail'],
  ['nobody can ask', judgeSbom(DIGEST, undefined, { kind: 'unable', why: 'no gh' }), 'unknown'],
]);

rows('signature', [
  ['verified', judgeSignature(DIGEST, { kind: 'verified', by: 'ci' }), 'pass'],
  ['refused', judgeSignature(DIGEST, { kind: 'refused', why: 'no' }), 'fail'],
  ['not to be asked', judgeSignature(DIGEST, { kind: 'unable', why: 'no gh' }), 'unknown'],
  ['of nothing', judgeSignature('', undefined), 'unknown'],
]);

const alert = (state: 'firing' | 'quiet' | 'no-data', notifies: boolean | undefined = true) => ({
  name: 'a',
  state,
  notifies,
});
const alerts = (least: number, ...all: ReturnType<typeof alert>[]) =>
  judgeAlerts({ alerts: all, url: '' }, least);
rows('alerts', [
  ['one that watches', alerts(1, alert('quiet')), 'pass'],
  ['one whose receivers nobody knows', alerts(1, alert('quiet', undefined)), 'pass'],
  ['none', alerts(1), 'fail'],
  ['one of two', alerts(2, alert('quiet')), 'fail'],
  ['one that tells nobody', alerts(1, alert('quiet', false)), 'fail'],
  ['one without data', alerts(1, alert('no-data')), 'unknown'],
  ['one firing of many', alerts(1, alert('quiet'), alert('firing')), 'fail'],
  ['one firing that tells nobody', alerts(1, alert('quiet'), alert('firing', false)), 'fail'],
]);

const declared = (text: string | undefined, section?: string, days: number | undefined = 1) =>
  judgeDeclared(
    { text, changedAt: days === undefined ? undefined : NOW - days * DAY, evidence: '' },
    { section, maxAgeMs: 30 * DAY, now: NOW },
  );
const PLAN =
  '# A\n\nwords\n\n## Way back\n\nRun it.\n\n### Details\n\nmore\n\n## Empty\n\n<!-- later -->\n\n# B\n';
rows('words', [
  ['a file with words', declared('Run it.'), 'pass'],
  ['a section with words', declared(PLAN, 'Way back'), 'pass'],
  ['a section that is not there', declared(PLAN, 'Rollback'), 'fail'],
  ['a section with a comment only', declared(PLAN, 'Empty'), 'fail'],
  ['an empty file', declared(' \n'), 'fail'],
  ['no file', declared(undefined), 'fail'],
  ['old words', declared('Run it.', undefined, 40), 'fail'],
  [
    'words of nobody knows when',
    judgeDeclared(
      { text: 'a', changedAt: undefined, evidence: '' },
      { section: undefined, maxAgeMs: DAY, now: NOW },
    ),
    'unknown',
  ],
]);

const migration = (more: object) =>
  judgeMigration({
    migrates: true,
    sarif: json({ runs: [{ results: [] }] }),
    path: '',
    digest: undefined,
    approved: undefined,
    ...more,
  });
rows('migrations', [
  ['a plan without errors', migration({}), 'pass'],
  ['what was approved is pending', migration({ digest: 'x', approved: 'x' }), 'pass'],
  ['something else is pending', migration({ digest: 'x', approved: 'y' }), 'fail'],
  ['nobody knows what is pending', migration({ approved: 'y' }), 'unknown'],
  ['an error', migration({ sarif: json({ runs: [{ results: [{ level: 'error' }] }] }) }), 'fail'],
  [
    'an error that was accepted in the source',
    migration({ sarif: json({ runs: [{ results: [{ level: 'error', suppressions: [{}] }] }] }) }),
    'pass',
  ],
  ['no plan', migration({ sarif: undefined }), 'unknown'],
  ['no SARIF', migration({ sarif: '{}' }), 'unknown'],
  ['none at all', migration({ migrates: false, sarif: undefined }), 'not-applicable'],
]);

rows('flags', [
  ['as a key', judgeFlags('{"cart":true}', '', ['cart']), 'pass'],
  ['as the key of an item', judgeFlags('[{"key":"cart"}]', '', ['cart']), 'pass'],
  ['not defined', judgeFlags('{"flags":["cart"]}', '', ['cart']), 'fail'],
  ['no JSON', judgeFlags('cart', '', ['cart']), 'unknown'],
  ['nothing', judgeFlags(undefined, '', ['cart']), 'unknown'],
]);

const step = (value: object, step_: 'deploy' | 'analysis' = 'deploy') =>
  judgeStep(step_, json(value), { path: '', namespace: 'shop', now: NOW });
rows('steps of a release', [
  ['a rollout that succeeded', step({ outcome: 'succeeded', namespace: 'shop' }), 'pass'],
  ['one that was rolled back', step({ outcome: 'rolled-back' }), 'fail'],
  ['one of another namespace', step({ outcome: 'succeeded', namespace: 'cart' }), 'unknown'],
  ['an analysis that says keep', step({ verdict: 'keep' }, 'analysis'), 'pass'],
  ['one that proves nothing', step({ verdict: 'inconclusive' }, 'analysis'), 'unknown'],
  ['one in a dry run', step({ verdict: 'keep', dryRun: true }, 'analysis'), 'unknown'],
  ['a report without an outcome', step({}), 'unknown'],
]);

const HEAD = 'b'.repeat(40);
const pull = {
  number: 7,
  url: '',
  author: 'ann',
  head: HEAD,
  merged: true,
  mergeCommit: 'a'.repeat(40),
  base: 'main',
  labels: [],
};
const said = (state: string, by = 'bob', more: object = {}) => ({
  by,
  isBot: false,
  state,
  commit: HEAD,
  at: '1',
  ...more,
});
const review = (...reviews: ReturnType<typeof said>[]) =>
  judgeReview(pull, reviews, { commit: 'a', approvals: 1 });
rows('review', [
  ['approved', review(said('APPROVED')), 'pass'],
  ['approved, then a comment', review(said('APPROVED'), said('COMMENTED', 'bob', { at: '2' })), 'pass'],
  ['approved, then dismissed', review(said('APPROVED'), said('DISMISSED', 'bob', { at: '2' })), 'fail'],
  [
    'changes requested, then approved',
    review(said('CHANGES_REQUESTED'), said('APPROVED', 'bob', { at: '2' })),
    'pass',
  ],
  ['changes requested by another', review(said('APPROVED'), said('CHANGES_REQUESTED', 'eve')), 'fail'],
  ['approved by its author', review(said('APPROVED', 'ann')), 'fail'],
  ['approved by a bot', review(said('APPROVED', 'bot', { isBot: true })), 'fail'],
  ['approved before the last push', review(said('APPROVED', 'bob', { commit: 'c' })), 'fail'],
  ['no pull request', judgeReview(undefined, [], { commit: 'a', approvals: 1 }), 'fail'],
]);

const status = (outcome: 'good' | 'bad' | 'open', at = '1', name = 'test') => ({
  name,
  outcome,
  said: outcome,
  at,
});
const statuses = (...all: ReturnType<typeof status>[]) => judgeStatus(['test'], all, { commit: '', url: '' });
rows('required checks', [
  ['passed', statuses(status('good')), 'pass'],
  ['failed, then passed', statuses(status('bad'), status('good', '2')), 'pass'],
  ['passed, then failed', statuses(status('good'), status('bad', '2')), 'fail'],
  ['still running', statuses(status('open')), 'unknown'],
  ['another one passed', statuses(status('good', '1', 'lint')), 'unknown'],
  ['none is required', judgeStatus([], [status('good')], { commit: '', url: '' }), 'unknown'],
]);

test('the pull request of a commit is the one that was merged as it, not one that only contains it', () => {
  const other = { ...pull, number: 8, mergeCommit: 'c'.repeat(40) };
  expect(pullOf([other, pull], pull.mergeCommit)?.number).toBe(7);
});

describe('no JSON of any shape', () => {
  const text = fc.oneof(fc.json(), fc.string());
  const want = { digest: DIGEST, maxAgeMs: DAY, now: NOW };
  test('passes for what it is not', () => {
    fc.assert(
      fc.property(text, (given) => {
        const judgements = [
          judgeScan(given, '', want),
          judgeDocument(given, '', {
            what: '',
            maxAgeMs: DAY,
            now: NOW,
            bind: { environment: 'production' },
          }),
          judgeSbom(DIGEST, { path: '', text: given }, undefined),
          judgeStep('deploy', given, { path: '', namespace: 'shop', now: NOW }),
        ];
        expect(judgements.map(({ state }) => state)).not.toContain('pass');
      }),
    );
  });
});

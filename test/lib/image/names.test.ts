import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBuildEvent } from '../../../src/lib/image/event.ts';
import { parseFlavor } from '../../../src/lib/image/flavor.ts';
import { forwardOnly, type KnownTags } from '../../../src/lib/image/forward-only.ts';
import { legalTag } from '../../../src/lib/image/legal-tag.ts';
import { DEFAULT_RULES, nameBuild, templateValues } from '../../../src/lib/image/names.ts';
import { TAG } from '../../../src/lib/image/reference.ts';
import { parseTagRules } from '../../../src/lib/image/tag-rule.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const HEAD = 'feedface'.repeat(5);
const TRIO = `type=semver,pattern={{version}}
type=semver,pattern={{major}}.{{minor}}
type=semver,pattern={{major}}`;

type Given = { event?: string; payload?: Record<string, unknown>; rules?: string; flavor?: string };

function named(ref: string, { event = 'push', payload = {}, rules = '', flavor = '' }: Given = {}) {
  const repository = { default_branch: 'main', name: 'shop' };
  const about = readBuildEvent({
    eventName: event,
    event: { repository, ...payload },
    ref,
    sha: SHA,
    baseRef: '',
  });
  const values = templateValues(about, { now: Date.UTC(2026, 0, 31, 22, 30, 5), commit: 0 });
  const parsed = rules === '' ? DEFAULT_RULES : parseTagRules(rules).rules;
  return nameBuild(parsed, parseFlavor(flavor), about, values);
}
const tagsOf = (ref: string, given?: Given) =>
  named(ref, given)
    .tags.map(({ name }) => name)
    .join(' ');
const PULL = { number: 12, pull_request: { number: 12, head: { sha: HEAD }, base: { ref: 'main' } } };

describe('tags without any rule', () => {
  test.each([
    ['refs/heads/main', {}, 'main sha-0123456'],
    ['refs/heads/feature/x#1', {}, 'feature-x-1 sha-0123456'],
    ['refs/tags/v1.2.3', {}, '1.2.3 1.2 1 v1.2.3 sha-0123456 latest'],
    ['refs/tags/v0.3.1', {}, '0.3.1 0.3 v0.3.1 sha-0123456 latest'],
    ['refs/tags/v2.0.0-rc.1', {}, '2.0.0-rc.1 v2.0.0-rc.1 sha-0123456'],
    ['refs/tags/foo', {}, 'foo sha-0123456'],
    ['refs/pull/12/merge', { event: 'pull_request', payload: PULL }, 'pr-12 sha-feedfac'],
    ['refs/heads/main', { event: 'pull_request_target', payload: PULL }, 'pr-12 sha-feedfac'],
    ['refs/heads/main', { event: 'schedule' }, 'nightly main sha-0123456'],
    [
      'refs/heads/gh-readonly-queue/main/pr-12-abc',
      { event: 'merge_group' },
      'gh-readonly-queue-main-pr-12-abc sha-0123456',
    ],
    ['refs/heads/-x.', {}, 'x. sha-0123456'],
  ])('%s %j', (ref, given, expected) => expect(tagsOf(ref, given)).toBe(expected));
});

describe('rules of metadata-action', () => {
  test.each([
    ['v2.0.1', '2.0.1 2.0 2 latest'],
    ['v2.0.0-rc.1', '2.0.0-rc.1'],
    ['v0.3.1', '0.3.1 0.3 0 latest'],
    ['v1.2.3+build.5', '1.2.3 1.2 1 latest'],
    ['foo', ''],
  ])('three semver rules on %s', (tag, expected) =>
    expect(tagsOf(`refs/tags/${tag}`, { rules: TRIO })).toBe(expected),
  );

  test.each<[string, string, string, Given]>([
    ['a branch has no version', 'refs/heads/main', '', { rules: TRIO }],
    [
      'a raw rule that comes first keeps latest away',
      'refs/tags/v1.0.0',
      'x 1.0.0',
      { rules: 'type=raw,value=x,priority=1000\ntype=semver,pattern={{version}}' },
    ],
    [
      'a commit rule after a version keeps latest',
      'refs/tags/v1.0.0',
      '1.0.0 sha-0123456 latest',
      { rules: 'type=sha\ntype=semver,pattern={{version}}' },
    ],
    [
      'latest=false',
      'refs/tags/v1.0.0',
      '1.0.0',
      { rules: 'type=semver,pattern={{version}}', flavor: 'latest=false' },
    ],
    [
      'latest=true on a branch',
      'refs/heads/main',
      'main latest',
      { rules: 'type=ref,event=branch', flavor: 'latest=true' },
    ],
    [
      'latest=true on a pull request',
      'refs/pull/12/merge',
      'pr-12',
      { rules: 'type=ref,event=pr', flavor: 'latest=true', event: 'pull_request', payload: PULL },
    ],
    [
      'latest=true on a tag that is no version',
      'refs/tags/foo',
      'foo',
      { rules: 'type=ref,event=tag', flavor: 'latest=true' },
    ],
    [
      'prefix and suffix',
      'refs/tags/v1.0.0',
      'v1.0.0-alpine latest-alpine',
      { rules: 'type=semver,pattern={{version}}', flavor: 'prefix=v\nsuffix=-alpine,onlatest=true' },
    ],
    [
      "a rule's own prefix",
      'refs/heads/main',
      'b-main',
      { rules: 'type=ref,event=branch,prefix=b-', flavor: 'prefix=v' },
    ],
    ['a bare value', 'refs/heads/main', 'stable', { rules: 'stable' }],
    ['edge on the default branch', 'refs/heads/main', 'edge', { rules: 'type=edge' }],
    ['edge elsewhere', 'refs/heads/x', '', { rules: 'type=edge' }],
    ['edge on a named branch', 'refs/heads/x', 'edge', { rules: 'type=edge,branch=x' }],
    ['enable', 'refs/heads/x', '', { rules: 'type=raw,value=latest,enable={{is_default_branch}}' }],
    [
      'a date in a zone',
      'refs/heads/main',
      '20260201-073005',
      { rules: "type=raw,value={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}" },
    ],
    ['the time of the commit', 'refs/heads/main', '1970', { rules: "type=raw,value={{commit_date 'YYYY'}}" }],
    ['branch and commit', 'refs/heads/a/b', 'a-b-0123456', { rules: 'type=raw,value={{branch}}-{{sha}}' }],
    ['a long commit without prefix', 'refs/heads/x', SHA, { rules: 'type=sha,format=long,prefix=' }],
    [
      'match with a group',
      'refs/tags/app-1.4.2',
      '1.4 latest',
      { rules: 'type=match,pattern=app-(\\d+\\.\\d+),group=1' },
    ],
    ['match of no version', 'refs/tags/app-blue', 'blue', { rules: 'type=match,pattern=app-(.*),group=1' }],
    [
      'match inside a version',
      'refs/tags/app/v2.1.0',
      '2.1.0 latest',
      { rules: 'type=semver,pattern={{version}},match=v(.*)' },
    ],
    [
      'a given value',
      'refs/heads/main',
      '1.4.0 latest',
      { rules: 'type=semver,pattern={{version}},value=v1.4.0' },
    ],
    ['raw of a candidate', 'refs/tags/v1.0.0-rc.1', 'v1.0.0-rc.1', { rules: 'type=semver,pattern={{raw}}' }],
    [
      'PEP 440',
      'refs/tags/1.4',
      '1.4 1 latest',
      { rules: 'type=pep440,pattern={{version}}\ntype=pep440,pattern={{major}}' },
    ],
    [
      'PEP 440 candidate',
      'refs/tags/1.4rc2',
      '1.4rc2',
      { rules: 'type=pep440,pattern={{version}}\ntype=pep440,pattern={{major}}' },
    ],
    [
      'PEP 440 after a release',
      'refs/tags/1.4.post3',
      '1.4.post3',
      { rules: 'type=pep440,pattern={{major}}' },
    ],
    ['quoted commas', 'refs/heads/main', 'a-b', { rules: '"type=raw","value=a,b"' }],
    [
      'schedule with a date',
      'refs/heads/main',
      'nightly-20260131',
      { event: 'schedule', rules: "type=schedule,pattern=nightly-{{date 'YYYYMMDD'}}" },
    ],
  ])('%s', (_, ref, expected, given) => expect(tagsOf(ref, given)).toBe(expected));

  test.each([
    ['type=semver', 'semver needs pattern='],
    ['type=nope', 'type is one of'],
    ['type=ref,event=push', 'event is one of'],
    ['type=raw,value=x,enable=yes', 'enable is true, false'],
    ['type=raw,value=x,colour=red', 'has no "colour"'],
    ['type=match,pattern=(', 'not a regular expression'],
    ['type=sha,format=middle', 'format is one of'],
    ['ghcr.io/acme/shop:-x', 'has a tag that no registry takes'],
  ])('refuses %s', (rules, message) => expect(() => parseTagRules(rules)).toThrow(message));

  test('names every wrong line at once', () =>
    expect(() => parseTagRules('type=nope\ntype=semver\nmain')).toThrow(/type=nope.*\n.*type=semver/));
  test('takes full names as docker/build-push-action does', () =>
    expect(parseTagRules('ghcr.io/acme/shop:edge\ntype=sha').references).toEqual(['ghcr.io/acme/shop:edge']));
  test('refuses an unknown expression', () =>
    expect(() => tagsOf('refs/heads/x', { rules: 'type=raw,value={{nope}}' })).toThrow('{{nope}}'));
});

describe('legal tags', () => {
  test('a branch of 160 characters is cut, and another that begins alike stays another', () => {
    const [one, two] = ['a'.repeat(160), `${'a'.repeat(159)}b`].map(legalTag);
    expect(one).toHaveLength(128);
    expect(one).not.toBe(two);
  });
  test('no ref of 10,000 gives a tag that a registry refuses', () => {
    const { rules } = parseTagRules(
      `type=ref,event=branch\ntype=ref,event=tag\ntype=raw,value={{branch}}{{tag}}\ntype=sha\n${TRIO}\ntype=match,pattern=.*`,
    );
    const ref = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('a', '.', '-', '/', 'é'), maxLength: 200 }),
      fc.stringMatching(/^v?\d{1,3}\.\d{1,3}\.\d{1,3}(-[a-z.]{1,9})?$/),
    );
    const spaces = fc.constantFrom('heads', 'tags', 'pull');
    const property = fc.property(spaces, ref, fc.string({ maxLength: 8 }), (space, name, suffix) => {
      const run = { eventName: 'push', event: {}, ref: `refs/${space}/${name}`, sha: SHA, baseRef: '' };
      const event = readBuildEvent(run);
      const flavor = { ...parseFlavor(''), suffix: suffix.replace(/[{}]/g, ''), suffixLatest: true };
      const values = templateValues(event, { now: 0, commit: 0 });
      const { tags } = nameBuild(rules, flavor, event, values);
      const illegal = tags.filter((tag) => !TAG.test(tag.name));
      if (illegal.length > 0) throw new Error(JSON.stringify(illegal));
    });
    fc.assert(property, { numRuns: 10_000 });
  });
});

describe('tags that follow releases', () => {
  const neutral = parseFlavor('');
  const settle = (ref: string, known: KnownTags, flavor = neutral) =>
    forwardOnly(named(ref, { rules: TRIO }).tags, known, flavor).tags.join(' ');

  test.each([
    ['v1.9.1', ['2.0.1', '1.9.0'], '1.9.1 1.9 1'],
    ['v1.8.5', ['2.0.1', '1.9.0'], '1.8.5 1.8'],
    ['v2.0.1', ['2.0.1'], '2.0.1 2.0 2 latest'],
    ['v2.0.2', ['2.0.1', '3.0.0-rc.1'], '2.0.2 2.0 2 latest'],
    ['v1.0.0', [], '1.0.0 1.0 1 latest'],
    ['v1.0.0', ['main', 'sha-0123456', 'nightly'], '1.0.0 1.0 1 latest'],
    ['v1.0.0', ['v1.0.1'], '1.0.0'],
  ])('%s where the registry has %j', (tag, tags, expected) =>
    expect(settle(`refs/tags/${tag}`, { tags })).toBe(expected),
  );

  test('do not move when the registry cannot be asked, and say so', () => {
    const { tags, notes } = forwardOnly(
      named('refs/tags/v1.0.0', { rules: TRIO }).tags,
      { unknown: 'no login' },
      neutral,
    );
    expect(tags).toEqual(['1.0.0']);
    expect(notes.join()).toContain('no login');
  });
  test('another flavour of the image does not count', () => {
    const flavor = parseFlavor('suffix=-alpine,onlatest=true');
    const { tags } = named('refs/tags/v1.0.0', { rules: TRIO, flavor: 'suffix=-alpine,onlatest=true' });
    expect(forwardOnly(tags, { tags: ['2.0.0', '0.9.0-alpine'] }, flavor).tags.join(' ')).toBe(
      '1.0.0-alpine 1.0-alpine 1-alpine latest-alpine',
    );
    expect(forwardOnly(tags, { tags: ['2.0.0-alpine'] }, flavor).tags.join(' ')).toBe(
      '1.0.0-alpine 1.0-alpine 1-alpine',
    );
  });
  test('whatever the order of releases, latest ends on the highest', () => {
    const version = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => parts.join('.'));
    const property = fc.property(fc.array(version, { minLength: 1, maxLength: 12 }), (versions) => {
      const registry = new Map<string, string>();
      for (const release of versions) {
        const { tags } = named(`refs/tags/v${release}`, { rules: TRIO });
        for (const tag of forwardOnly(tags, { tags: [...registry.keys()] }, neutral).tags)
          registry.set(tag, release);
      }
      const order = (text: string) =>
        Number(
          text
            .split('.')
            .map((part) => part.padStart(3, '0'))
            .join(''),
        );
      const highest = [...versions].sort((a, b) => order(b) - order(a))[0];
      expect(registry.get('latest')).toBe(highest);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

import { describe, expect, test } from '@jest/globals';
import { parseReference } from '../../../src/lib/image/reference.ts';
import { planTags } from '../../../src/lib/push/tag-state.ts';
import { parseTagLines, planTargets } from '../../../src/lib/push/targets.ts';
import { nextPage, parseChallenge, readErrors, registryUrl } from '../../../src/lib/registry/challenge.ts';
import { contentsOf } from '../../../src/lib/registry/manifest.ts';

const [OLD, NEW] = [`sha256:${'0'.repeat(64)}`, `sha256:${'1'.repeat(64)}`];

describe('targets', () => {
  const image = parseReference(`ghcr.io/acme/shop@${NEW}`);
  const plan = (tags: string, repository?: string) =>
    planTargets(image, parseTagLines(tags), repository === undefined ? undefined : parseReference(repository))
      .map(({ registry, path, tags: names }) => `${registry}/${path}:${names.join(',')}`)
      .join(' ');
  test.each([
    ['main\n1.2.3', undefined, 'ghcr.io/acme/shop:main,1.2.3'],
    ['main', 'ghcr.io/acme/other', 'ghcr.io/acme/other:main'],
    [
      'ghcr.io/acme/shop:a\nquay.io/acme/shop:a\nghcr.io/acme/shop:b\nb',
      undefined,
      'ghcr.io/acme/shop:a,b quay.io/acme/shop:a',
    ],
  ])('%j with %s', (tags, repository, expected) => expect(plan(tags, repository)).toBe(expected));
  test('without any tag', () =>
    expect(() => plan('')).toThrow(expect.objectContaining({ code: 'PUSH_NOT_NAMED' })));
  test("of the image's own tag", () =>
    expect(planTargets(parseReference('ghcr.io/acme/shop:1'), [])[0]?.tags).toEqual(['1']));
  test.each(['ghcr.io/acme/shop', `ghcr.io/acme/shop@${NEW}`, '-x'])('refuses %s', (line) =>
    expect(() => parseTagLines(line)).toThrow(),
  );
});

describe('tags that exist', () => {
  const state = (tag: string, digest: string | undefined, fixed: boolean) => ({
    tag,
    digest,
    same: digest === NEW,
    fixed,
  });
  test.each([
    ['nothing there', state('1.0.0', undefined, true), '1.0.0', 0],
    ['the same', state('1.0.0', NEW, true), '', 0],
    ['another that may move', state('main', OLD, false), 'main', 1],
  ])('%s', (_, one, missing, notes) => {
    const plan = planTags('r', NEW, [one]);
    expect([plan.missing.join(), plan.notes.length]).toEqual([missing, notes]);
  });
  test('another that may not move: both digests are said, before anything is sent', () => {
    const check = () => planTags('r', NEW, [state('main', undefined, false), state('1.0.0', OLD, true)]);
    expect(check).toThrow(
      expect.objectContaining({
        code: 'PUSH_TAG_TAKEN',
        message: expect.stringContaining(`r:1.0.0 is ${OLD}, which cannot be replaced by ${NEW}`),
      }),
    );
  });
  test('a release that moves is said in more words', () =>
    expect(planTags('r', NEW, [state('1.0.0', OLD, false)]).notes[0]).toContain('immutable: true'));
});

describe('what registries say', () => {
  test.each([
    ['Basic realm="x"', { scheme: 'basic' }],
    [
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:a:pull"',
      { scheme: 'bearer', realm: 'https://ghcr.io/token', service: 'ghcr.io' },
    ],
    ['Bearer realm="nonsense"', undefined],
    ['Negotiate', undefined],
  ])('%s', (header, expected) => expect(parseChallenge(header)).toEqual(expected));
  test('pages', () =>
    expect(nextPage('</v2/a/tags/list?last=x&n=10>; rel="next"')).toBe('/v2/a/tags/list?last=x&n=10'));
  test('errors', () => {
    expect(readErrors('{"errors":[{"code":"DENIED","message":"no"}]}')).toEqual({
      code: 'DENIED',
      message: 'no',
    });
    expect(readErrors('<html>')).toEqual({ code: '', message: '' });
  });
  test.each([
    ['docker.io', 'https://registry-1.docker.io'],
    ['localhost:5000', 'http://localhost:5000'],
    ['ghcr.io', 'https://ghcr.io'],
  ])('address of %s', (host, url) => expect(registryUrl(host)).toBe(url));
  test('an index has children, an image blobs, and a layer kept elsewhere is not ours', () => {
    const one = { digest: OLD, size: 1, mediaType: 'm' };
    expect(contentsOf(JSON.stringify({ manifests: [one, one] }))).toEqual({ blobs: [], children: [one] });
    const image = {
      config: one,
      layers: [one, { digest: NEW, size: 2, mediaType: 'm', urls: ['https://x'] }],
    };
    expect(contentsOf(JSON.stringify(image))).toEqual({ blobs: [one], children: [] });
  });
});

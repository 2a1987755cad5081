import { describe, expect, test } from '@jest/globals';
import { categoryOf, pathsOf, repositoryOf, stableName, targetOf } from '../../../src/lib/scan/target.ts';

const none = { image: undefined, archive: undefined, directory: undefined, sbom: undefined };

describe('exactly one target', () => {
  test('none and several are refused, naming them', () => {
    expect(() => targetOf(none)).toThrow(/Nothing to scan/);
    expect(() => targetOf({ ...none, image: 'a', sbom: 'b' })).toThrow(/image, sbom/);
    expect(targetOf({ ...none, image: 'a' })).toEqual({ kind: 'image', reference: 'a' });
  });
});

describe('the name that stays', () => {
  test.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/acme/shop:1.2', 'acme/shop'],
    [`ghcr.io/acme/shop:1.2@sha256:${'a'.repeat(64)}`, 'acme/shop'],
    ['localhost:5000/shop', 'shop'],
    ['localhost/shop:x', 'shop'],
    ['acme/shop', 'acme/shop'],
    ['shop:latest', 'shop'],
    [`sha256:${'a'.repeat(64)}`, ''],
    ['0123456789ab', ''],
  ])('%s → %s', (reference, name) => {
    expect(repositoryOf(reference)).toBe(name);
  });
  test('two builds of one image have one category and one path', () => {
    const [a, b] = ['sha256:1', 'sha256:2'].map((digest) => {
      const target = { kind: 'image', reference: `r.example/acme/shop@${digest}` } as const;
      const paths = pathsOf(target);
      return [
        categoryOf(target),
        paths(`${target.reference} (debian 12.5)`, 'os-pkgs', ''),
        paths('Node.js', 'lang-pkgs', 'app/node_modules/lodash/package.json'),
        paths('/app/.env', 'secret', ''),
      ];
    });
    expect(a).toEqual(b);
    expect(a).toEqual([
      'scan/image/acme/shop',
      'acme/shop',
      'acme/shop/app/node_modules/lodash/package.json',
      'acme/shop/app/.env',
    ]);
  });
  test('a file outside the checkout is known by its name alone', () => {
    expect(stableName({ kind: 'sbom', path: '/tmp/run-123/shop.cdx.json' })).toBe('shop.cdx.json');
    expect(stableName({ kind: 'directory', path: '/tmp/run-123/src' })).toBe('src');
    expect(pathsOf({ kind: 'directory', path: './backend/' })('package-lock.json', 'lang-pkgs', '')).toBe(
      'backend/package-lock.json',
    );
    expect(pathsOf({ kind: 'directory', path: '.' })('Dockerfile', 'config', '')).toBe('Dockerfile');
  });
});

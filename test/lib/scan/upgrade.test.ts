import { describe, expect, test } from '@jest/globals';
import { packageKey, upgradesOf } from '../../../src/lib/scan/upgrade.ts';
import { compareVersions } from '../../../src/lib/scan/version.ts';
import { finding } from './findings.ts';

describe('versions in order', () => {
  test.each([
    ['1.2.3', '1.2.10'],
    ['1.9.9', '2.0.0'],
    ['2.0.0-rc.1', '2.0.0'],
    ['2.0.0-alpha', '2.0.0-beta'],
    ['v1.2.3', '1.2.4'],
    ['1.2', '1.2.1'],
    ['1.1.1n-0+deb11u3', '1.1.1n-0+deb11u5'],
    ['1.2~rc1-1', '1.2-1'],
    ['9.9', '1:0.1'],
    ['1.1.1', '1.1.1a'],
    ['20240101123456789012345', '20240101123456789012346'],
    ['3.0.15-1~deb12u1', '3.0.99-1'],
  ])('%s < %s', (a, b) => {
    expect(compareVersions(a, b)).toBeLessThan(0);
    expect(compareVersions(b, a)).toBeGreaterThan(0);
    expect(compareVersions(a, a)).toBe(0);
  });
});

describe('fix it by', () => {
  const of = (id: string, fixed: readonly string[], installed = '4.17.20') =>
    finding({ id, package: { fixed, installed } });
  const upgrade = (...findings: readonly ReturnType<typeof of>[]) => {
    const [first] = findings;
    return first && upgradesOf(findings).get(packageKey(first));
  };
  test('the smallest version that clears all findings of a package', () => {
    expect(upgrade(of('a', ['4.17.21']), of('b', ['4.17.30']), of('c', ['4.17.5']))).toEqual({
      to: '4.17.30',
      partly: '4.17.30',
    });
  });
  test('of several lines of releases, the one that is installed', () => {
    expect(upgrade(of('a', ['3.10.2', '4.17.21', '5.0.1'], '4.17.20'))?.to).toBe('4.17.21');
    expect(upgrade(of('a', ['2.0.1', '1.5.9'], '1.5.0'))?.to).toBe('1.5.9');
  });
  test('without a fix for one of them, the rest is a part', () => {
    expect(upgrade(of('a', ['4.17.21']), of('b', []))).toEqual({ to: undefined, partly: '4.17.21' });
    expect(upgrade(of('b', []))).toEqual({ to: undefined, partly: undefined });
  });
});

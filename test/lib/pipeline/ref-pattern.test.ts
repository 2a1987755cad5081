import { expect, test } from '@jest/globals';
import { matchesRef, type RefPatterns, refPatternProblem } from '../../../src/lib/pipeline/ref-pattern.ts';

// The examples of GitHub's own table of patterns, and what people get wrong about them.
test.each<[RefPatterns | undefined, string, boolean]>([
  [undefined, 'main', false],
  ['main', 'main', true],
  ['main', 'main2', false],
  ['feature/*', 'feature/my-branch', true],
  ['feature/*', 'feature/a/b', false],
  ['feature/**', 'feature/beta-a/my-branch', true],
  ['*', 'main', true],
  ['*', 'all/the/branches', false],
  ['**', 'all/the/branches', true],
  ['*feature', 'mona-feature', true],
  ['*feature', 'feature', true],
  ['v2*', 'v2.9', true],
  ['v[12].[0-9]+.[0-9]+', 'v1.10.1', true],
  ['v[12].[0-9]+.[0-9]+', 'v3.0.0', false],
  ['v[12].[0-9]+.[0-9]+', 'v1x10x1', false],
  ['release/v?', 'release/v', true],
  ['release/v?', 'release/', true],
  ['release/v?', 'release/v1', false],
  ['v1.?', 'v1', true],
  ['\\*', '*', true],
  ['\\*', 'x', false],
  ['a{b}', 'a{b}', true],
  ['$(x)|y', '$(x)|y', true],
  [['releases/**', '!releases/**-alpha'], 'releases/10', true],
  [['releases/**', '!releases/**-alpha'], 'releases/10-alpha', false],
  [['!main', '**'], 'main', true],
  ['!main', 'develop', false],
  ['v*', 'v1.2.3', true],
])('%j against %s: %s', (patterns, ref, expected) => {
  expect(matchesRef(patterns, ref)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['v*', undefined],
  ['?a', '"?" needs a character before it; for any characters use "*"'],
  ['a*?', '"?" needs a character before it; for any characters use "*"'],
  ['a[', '"[" is no set of letters and digits such as [0-9] or [abc]'],
  ['a[^b]', '"[^b]" is no set of letters and digits such as [0-9] or [abc]'],
  ['refs/heads/main', 'write the name alone, without refs/heads/ or refs/tags/'],
  ['a[z-a]', 'Invalid regular expression: /^a[z-a]$/u: Range out of order in character class'],
])('%s: %s', (pattern, problem) => {
  expect(refPatternProblem(pattern)).toBe(problem);
});

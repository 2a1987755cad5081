import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readConfiguration } from '../../../src/lib/pipeline/configuration.ts';
import { decide } from '../../../src/lib/pipeline/decide.ts';
import { planSummary } from '../../../src/lib/pipeline/plan-summary.ts';
import { matchesRef, refPatternProblem } from '../../../src/lib/pipeline/ref-pattern.ts';
import { targetsOf } from '../../../src/lib/pipeline/targets.ts';
import { versionOf } from '../../../src/lib/pipeline/version.ts';

const complete = readFileSync(join(import.meta.dirname, '../../fixtures/pipeline/complete.yml'), 'utf8');
const lines = complete.split('\n');
const variables = new Map([['ECR_REGISTRY', 'registry.example.com']]);
const read = (text: string) => readConfiguration(text, { variables, keepUnknownVariables: false });

/** The complete file with pieces cut out, doubled or replaced. */
const damaged = fc
  .array(
    fc.tuple(
      fc.nat(complete.length),
      fc.nat(40),
      fc.oneof(
        fc.string(),
        fc.constantFrom('*', '&a', '{', '[', '"', ': ', '\n', '- ', '!x ', '<<: *a', `\${`, '%', '\t'),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((cuts) =>
    cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), complete),
  );

test('a damaged file is read or refused with places inside it, and never breaks the reader', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (text) => {
      const result = read(text);
      if (result.ok) return;
      const last = text.split(/\r\n|\r|\n/).length;
      for (const { line, column, message } of result.problems)
        if (line < 1 || line > last + 1 || column < 1 || message === '')
          throw new Error(JSON.stringify(result));
    }),
    { numRuns: 150 },
  );
});

test('every line of the complete file can be left out without breaking the reader', () => {
  for (const index of lines.keys()) expect(() => read(lines.toSpliced(index, 1).join('\n'))).not.toThrow();
});

test('any name of a branch or tag gives a plan, a legal version and an inert summary', () => {
  const result = read(complete);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { configuration } = result.read;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.boolean(), (name, isTag) => {
      const sha = 'a'.repeat(40);
      const trigger = isTag
        ? ({ kind: 'tag', tag: `v${name}`, sha } as const)
        : ({ kind: 'branch', branch: name, sha } as const);
      expect(versionOf(trigger)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
      const targets = targetsOf(configuration, trigger, undefined, 0);
      const facts = {
        repository: 'a/b',
        exists: () => true,
        targets,
        changes: new Map(),
        overrideFreeze: undefined,
        configPath: 'x',
      };
      expect(planSummary(decide(configuration, trigger, facts))).not.toMatch(
        /<(?!!-- -->|\/?details|\/?summary)/,
      );
    }),
    { numRuns: 300 },
  );
});

test('any pattern is refused or can be used', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab*?+[]!\\/-.{}()|^$1') }),
      fc.string(),
      (pattern, ref) => {
        if (refPatternProblem(pattern) === undefined)
          expect([true, false]).toContain(matchesRef(pattern, ref));
      },
    ),
    { numRuns: 1_000 },
  );
});

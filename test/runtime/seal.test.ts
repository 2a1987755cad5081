import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seal, unseal } from '../../src/runtime/seal.ts';

test('what is sealed is read again with its key, and only with that', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, key) => {
      const sealed = seal(text, key);
      expect(unseal(sealed, key)).toBe(text);
      expect(() => unseal(sealed, `${key}x`)).toThrow();
    }),
    { numRuns: 10 },
  );
});

test('nothing can be sealed too', () => {
  expect(unseal(seal('', 'key'), 'key')).toBe('');
});

test('a changed byte is noticed, and other text is no sealed one', () => {
  const sealed = seal('the state', 'key');
  const lines = sealed.split('\n');
  const last = Buffer.from(lines[4] ?? '', 'base64');
  last[0] = (last[0] ?? 0) ^ 1;
  expect(() => unseal([...lines.slice(0, 4), last.toString('base64')].join('\n'), 'key')).toThrow();
  expect(() => unseal('{}', 'key')).toThrow(/not a sealed text/);
});

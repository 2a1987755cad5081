import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Kept, walk } from '../../../src/lib/record/chain.ts';
import { EMPTY_HEAD, type Head, headAfter, recordName, recordText } from '../../../src/lib/record/record.ts';
import { sha256 } from '../../../src/runtime/hash.ts';
import { releaseAfter } from './releases.ts';

function chainOf(length: number): { readonly kept: readonly Kept[]; readonly head: Head } {
  let head = EMPTY_HEAD;
  const kept: Kept[] = [];
  for (let count = 0; count < length; count += 1) {
    const record = releaseAfter(head);
    const text = recordText(record);
    kept.push({ name: recordName(record.sequence), text });
    head = headAfter(head, record, sha256(text));
  }
  return { kept, head };
}

test('a chain that nobody touched is whole, in whatever order it is listed', () => {
  const { kept, head } = chainOf(12);
  for (const order of [kept, kept.toReversed()])
    expect(walk(order, head, sha256)).toMatchObject({ problems: [], last: head.sha256 });
  expect(walk([], undefined, sha256)).toEqual({ records: [], last: '', problems: [] });
});

test('a head that is one behind is that of a writer who was stopped, and no problem', () => {
  const { kept } = chainOf(5);
  expect(walk(kept, chainOf(4).head, sha256).problems).toEqual([]);
});

describe('one touch is found', () => {
  const LENGTH = 8;
  const { kept, head } = chainOf(LENGTH);
  const at = fc.integer({ min: 0, max: LENGTH - 1 });
  const broken = (changed: readonly Kept[]) => walk(changed, head, sha256).problems.length > 0;

  test('any byte of any record', () => {
    fc.assert(
      fc.property(at, fc.nat(), fc.constantFrom('x', '0', '"', ' '), (index, place, letter) => {
        const { name = '', text = '' } = kept[index] ?? {};
        const position = place % text.length;
        fc.pre(text[position] !== letter);
        const changed = text.slice(0, position) + letter + text.slice(position + 1);
        expect(broken(kept.with(index, { name, text: changed }))).toBe(true);
      }),
    );
  });
  test('any record that is removed, doubled or exchanged', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        expect(broken(kept.filter((_, index) => index !== a))).toBe(true);
        expect(broken([...kept, { name: recordName(LENGTH + 1), text: kept[a]?.text ?? '' }])).toBe(true);
        fc.pre(a !== b);
        const texts = kept.map(({ text }) => text);
        const swapped = kept.map(({ name }, index) => ({
          name,
          text: texts[index === a ? b : index === b ? a : index] ?? '',
        }));
        expect(broken(swapped)).toBe(true);
      }),
    );
  });
  test.each<[string, readonly Kept[], Head | undefined, RegExp]>([
    [
      'changed',
      kept.with(3, { name: kept[3]?.name ?? '', text: kept[3]?.text.replace('"ann"', '"bob"') ?? '' }),
      head,
      /0000000004.json is not what 0000000005.json was put after/,
    ],
    [
      'the newest changed',
      kept.with(-1, {
        name: kept.at(-1)?.name ?? '',
        text: kept.at(-1)?.text.replace('"ann"', '"bob"') ?? '',
      }),
      head,
      /is not what the head names/,
    ],
    ['removed', kept.filter((_, index) => index !== 3), head, /0000000004.json is missing/],
    [
      'several removed',
      kept.filter((_, index) => index !== 3 && index !== 4),
      head,
      /0000000004.json to 0000000005.json are missing/,
    ],
    ['the newest removed', kept.slice(0, -1), head, /records after 7 are missing/],
    ['the head removed', kept, undefined, /the head is missing/],
    [
      'no record',
      kept.with(2, { name: kept[2]?.name ?? '', text: '{}' }),
      head,
      /0000000003.json is no record/,
    ],
  ])('%s', (_, changed, end, said) => {
    expect(walk(changed, end, sha256).problems.join('\n')).toMatch(said);
  });
});

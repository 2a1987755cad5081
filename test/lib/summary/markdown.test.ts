import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import {
  code,
  codeBlock,
  duration,
  heading,
  joined,
  link,
  mermaidText,
  safe,
  table,
} from '../../../src/lib/summary/markdown.ts';

const html = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
const decoded = (markup: string) =>
  markup
    .replaceAll('<!-- -->', '')
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What people put into commit messages, image names and CVE titles, and what attackers do. */
const hostile = fc.string({
  maxLength: 60,
  unit: fc.constantFrom(
    ...[
      '`',
      '``',
      '|',
      '\\',
      '<',
      '>',
      '</summary>',
      '<img src=x>',
      '&amp;',
      '&',
      '@here',
      '#12',
      '*',
      '_',
      '~~',
      '[',
      ']',
      '(',
      ')',
    ],
    ...[
      '![',
      'https://e.test',
      'www.e.test',
      'a@b.test',
      '$x$',
      '\n',
      '\r\n',
      '- ',
      '1. ',
      '# ',
      '| ---',
      '```',
      ' ',
      'x',
      'é',
      '\u202e',
      '%',
      '--',
      '{',
      '}',
      '!',
    ],
  ),
});

/** An element, a mention or an issue reference, as GitHub finds them in the rendered page. */
const ACTIVE = /<(?!!-- -->|\/h3>)|@\w|#\d|https?:|www\./;

describe('text is inert', () => {
  test('in table cells: the same words, one cell each, no element (10,000 texts)', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 50, maxLength: 50 }), (texts) => {
        const rendered = html(
          table(
            ['a', 'b'],
            texts.map((words) => [words, 'end']),
          ),
        );
        const cells = [...rendered.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell);
        expect(cells).toHaveLength(100);
        const shown = cells.filter((_, at) => at % 2 === 0);
        for (const cell of shown) expect(cell).not.toMatch(ACTIVE);
        expect(shown.map((cell) => decoded(cell).trim())).toEqual(texts.map(plain));
      }),
      { numRuns: 200 },
    );
  });
  test('in a heading', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const rendered = html(heading(`x${words}`));
        expect(rendered).toMatch(/^<h3>.*<\/h3>\n?$/);
        expect(rendered.trim().slice('<h3>'.length, -'</h3>'.length)).not.toMatch(ACTIVE);
      }),
      { numRuns: 2_000 },
    );
  });
});

const plain = (words: string) =>
  words
    .replace(/[\r\n]+/g, ' ')
    .replace(/\u202e/g, '')
    .replaceAll('\u0000', '')
    .trim();

describe('code shows exactly what it was given', () => {
  test('inline, also in a table', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        fc.pre(words.trim() !== '' && !words.includes('\\'));
        const rendered = html(table(['a'], [[safe(code(words))]]));
        const [, shown = ''] = /<td><code>([\s\S]*?)<\/code><\/td>/.exec(rendered) ?? [];
        expect(decoded(shown).trim()).toBe(words.replace(/[\r\n]+/g, ' ').trim());
      }),
      { numRuns: 1_000 },
    );
  });
  test('as a block', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const rendered = html(codeBlock(words));
        expect(rendered).toMatch(/^<pre><code>[^<>]*<\/code><\/pre>\n?$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ['javascript:alert(1)', 'label'],
  ['https://e.test/a b', 'label'],
])('a link to %s is only text', (url, label) => expect(link(label, url)).toBe(label));
test('a link is a link', () => {
  expect(html(link('a]b', 'https://e.test/x?y=<z>'))).toBe(
    '<p><a href="https://e.test/x?y=%3Cz%3E">a]b</a></p>',
  );
});
test('no rows, no table', () => expect(table(['a'], [])).toBe(''));
test('parts are apart by one blank line and empty ones leave none', () =>
  expect(joined(['a\n', undefined, '', false, 'b'])).toBe('a\n\nb'));
test('a Mermaid label cannot end its quotes or begin a new statement', () => {
  fc.assert(fc.property(hostile, (words) => expect(mermaidText(words)).not.toMatch(/["<>()[\]{};#`|\n\\:]/)));
});
test.each([
  [850, '850 ms'],
  [12_340, '12.3 s'],
  [245_000, '4 min 5 s'],
])('%d ms is %s', (ms, words) => expect(duration(ms)).toBe(words));

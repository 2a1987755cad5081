import { expect, test } from '@jest/globals';
import { codeLine, escaped, escapedLine, linkTo, plainLine } from '../../../src/lib/slack/text.ts';

test.each([
  ['<!here> & <@U1>', '&lt;!here&gt; &amp; &lt;@U1&gt;'],
  ['a\r\nb\u2028c', 'a\nb\nc'],
  ['a\u0000\u001b[31mb\u202ec', 'a[31mbc'],
  ['\ud800x', '\ufffdx'],
  ['  x  ', 'x'],
])('escaped %j', (plain, expected) => {
  expect(escaped(plain, 100)).toBe(expected);
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['a<b', 6, 'a&lt;b'],
  ['a<bc', 6, 'a&lt;…'],
  ['ab<c', 5, 'ab…'],
  ['😀😀😀', 5, '😀😀…'],
  ['ab   cd', 4, 'ab…'],
])('%j cut to %i is %s', (plain, limit, expected) => {
  expect(escaped(plain, limit)).toBe(expected);
});

test('on one line', () => {
  expect(escapedLine('a\n\n  b\tc', 100)).toBe('a b c');
  expect(plainLine('a <b>\nc', 100)).toBe('a <b> c');
  expect(codeLine('a`b`\n<c>', 100)).toBe("`a'b' &lt;c&gt;`");
  expect(codeLine('  ', 100)).toBe('');
});

test.each([
  ['https://example.com/a?b=1&c=2', 'x|y<', '<https://example.com/a?b=1&amp;c=2|x/y&lt;>'],
  ['https://example.com', 'https://example.com', '<https://example.com>'],
  ['https://example.com/>|<!here', 'x', '<https://example.com/%3E%7C%3C!here|x>'],
  ['javascript:alert(1)', 'x', 'x'],
  ['https://example.com/ <!here>', 'x', 'x'],
  [`https://example.com/${'a'.repeat(300)}`, 'x', 'x'],
])('a link to %s', (url, label, expected) => {
  expect(linkTo(url, label, 200)).toBe(expected);
});

/** Text for Slack. Everything that comes from outside goes through here; nothing is ever put together as JSON. */

/** What Slack reads as markup or as a mention: https://docs.slack.dev/messaging/formatting-message-text#escaping */
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Control characters, and what is not seen but turns text around; a tab becomes a space, a line end stays. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const clean = (plain: string): string =>
  plain
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''));

/**
 * Plain text made inert for `mrkdwn`, at most `limit` characters long as it is sent. An emoji or an escaped character
 * is never cut in two; where something was cut off, `…` says so.
 */
export function escaped(plain: string, limit: number): string {
  return cut(clean(plain).trim(), limit, (character) => ESCAPED[character] ?? character);
}

/** The same on one line. */
export const escapedLine = (plain: string, limit: number): string => escaped(oneLine(plain), limit);

/** For `plain_text`, where nothing has a meaning, so nothing is escaped. */
export const plainLine = (plain: string, limit: number): string =>
  cut(clean(oneLine(plain)).trim(), limit, (character) => character);

/** In a fixed-width font; a back quote would end it, so it becomes an apostrophe. */
export const codeLine = (plain: string, limit: number): string => {
  const inside = escapedLine(plain.replaceAll('`', "'"), limit - 2);
  return inside === '' ? '' : `\`${inside}\``;
};

/** A link, at most `limit` characters long; what is no http address, or too long for one, is shown as text. */
export function linkTo(url: string, label: string, limit: number): string {
  const address = url.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;');
  const left = limit - address.length - '<|>'.length;
  if (!/^https?:\/\/[^\s\p{C}]+$/iu.test(url) || left < 2) return escapedLine(label, limit);
  if (label === url) return `<${address}>`;
  return `<${address}|${escapedLine(label.replaceAll('|', '/'), left)}>`;
}

const oneLine = (plain: string): string => plain.replace(/\s+/g, ' ');

function cut(text: string, limit: number, form: (character: string) => string): string {
  let result = '';
  let kept = '';
  for (const character of text) {
    result += form(character);
    if (result.length <= limit - 1) kept = result;
    if (result.length > limit) return `${kept.trimEnd()}…`;
  }
  return result;
}

/** Markdown for job summaries and pull-request comments. Every function takes plain text and escapes it. */

/** Line ends of every kind, and what is not seen but turns text around (bidirectional overrides). */
const LINE_ENDS = /[\r\n\u2028\u2029]+/g;
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const SPECIAL = /[&\\`*_{}[\]#|<>~@$]/g;
/** What begins a list, a rule or a heading's underline, but only at the beginning of a line. */
const OPENING = /^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))/;

/**
 * Plain text made inert: no markup, no HTML, no mention, no link and no issue reference comes out of it, in a
 * paragraph, a heading or a table cell (GitHub Flavored Markdown, https://github.github.com/gfm/).
 */
export function text(plain: string): string {
  const oneLine = plain.replace(LINE_ENDS, ' ').replace(INVISIBLE, '');
  const escaped = oneLine.replace(SPECIAL, (character) => REPLACED[character] ?? `\\${character}`);
  const links = escaped.replace(/(https?|www)(?=[:.])/gi, `$1${BREAK}`);
  return links.replace(OPENING, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}${BREAK}` : `${space}\\${mark}`,
  );
}

/** Nothing to see, but what stands before and after it is no longer one word to GitHub's search for mentions. */
const BREAK = '<!-- -->';
const REPLACED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': `@${BREAK}`,
  '#': `\\#${BREAK}`,
};

/** Plain text in a fixed-width font, whatever back quotes it has. Also right inside a table cell. */
export function code(plain: string): string {
  const given = plain.replace(/[\r\n]+/g, ' ');
  if (given.trim() === '') return '';
  // After a backslash a pipe cannot be escaped in code: it would end the table cell and let the rest out.
  if (given.includes('\\|')) return `<code>${text(given)}</code>`;
  const oneLine = given.replaceAll('|', '\\|');
  const runs = oneLine.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const space = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
  return `${fence}${space}${oneLine}${space}${fence}`;
}

/** Several lines as they are, such as a log. */
export function codeBlock(plain: string, language = ''): string {
  const runs = plain.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${fence}${language}\n${plain.replace(/\n*$/, '')}\n${fence}\n`;
}

/** A link; one whose address is not http or https is shown as text. */
export function link(label: string, url: string): string {
  if (!/^https?:\/\/[^\s]+$/i.test(url)) return text(label);
  return `[${text(label)}](<${url.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
}

export const heading = (plain: string, level: 2 | 3 | 4 = 3): string =>
  `${'#'.repeat(level)} ${text(plain)}\n`;

/** Markdown that is already safe: what the functions of this file return. Plain strings in a table are escaped. */
export type Safe = { readonly markdown: string };
export const safe = (markdown: string): Safe => ({ markdown });

export type Cell = string | number | Safe;

/** A table. No rows, no table. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map(cellOf)));
  return `${[line(head.map(text)), line(head.map(() => '---')), ...body].join('\n')}\n`;
}

const cellOf = (cell: Cell): string => (typeof cell === 'object' ? cell.markdown : text(String(cell)));

/** Folded content; the content is Markdown that is already safe. */
export const details = (title: string, content: string): string =>
  `<details><summary>${text(title)}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;

/** A picture, drawn by GitHub from Mermaid text. Put outside text into it with `mermaidText`. */
export const mermaid = (diagram: string): string => codeBlock(diagram, 'mermaid');

/** Plain text for a label in a Mermaid diagram: quotes, line ends and everything that has a meaning there goes. */
export const mermaidText = (plain: string): string =>
  plain
    .replace(/[^\p{L}\p{N} .,/@%+=_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim() || '-';

/** Paragraphs, tables and pictures in order, with the blank lines that Markdown wants between them. */
export const joined = (parts: readonly (string | undefined | false)[]): string =>
  parts
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trimEnd())
    .join('\n\n');

/** Milliseconds for people: `850 ms`, `12.3 s`, `4 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

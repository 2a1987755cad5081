/** Lines around a change that are shown with it. */
const CONTEXT = 3;

type Line = { readonly sign: ' ' | '-' | '+'; readonly text: string };

/** The unified diff of two texts, as `diff -u` writes it; empty when they are equal. */
export function unifiedDiff(before: string, after: string, name: string): string {
  if (before === after) return '';
  const lines = alignedLines(before.split('\n'), after.split('\n'));
  return [`--- ${name}`, `+++ ${name}`, ...hunks(lines)].join('\n');
}

/** A longest common subsequence over the part in which the texts differ: what is left of manifests is short. */
function alignedLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  const head = commonHead(before, after);
  const tail = commonHead(before.slice(head).reverse(), after.slice(head).reverse());
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const same = (texts: readonly string[]): readonly Line[] => texts.map((text) => ({ sign: ' ', text }));
  return [...same(before.slice(0, head)), ...middle(a, b), ...same(before.slice(before.length - tail))];
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((text, at) => text !== b[at]);
  return different < 0 ? Math.min(a.length, b.length) : different;
}

function middle(a: readonly string[], b: readonly string[]): readonly Line[] {
  const longest = tableOf(a, b);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const sign = stepAt(a, b, i, j, longest);
    lines.push({ sign, text: (sign === '+' ? b[j] : a[i]) ?? '' });
    if (sign !== '+') i += 1;
    if (sign !== '-') j += 1;
  }
  return lines;
}

type Table = readonly (readonly number[])[];

/** Keeps what is equal; else takes the way on which more stays equal, removals first. */
function stepAt(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  longest: Table,
): Line['sign'] {
  if (i === a.length) return '+';
  if (j === b.length) return '-';
  if (a[i] === b[j]) return ' ';
  return (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0) ? '-' : '+';
}

/** longest[i][j]: length of the longest common subsequence of a from i and b from j. */
const tableOf = (a: readonly string[], b: readonly string[]): Table =>
  a.reduceRight<readonly (readonly number[])[]>(
    (rows, text) => [rowOf(text, b, rows[0] ?? []), ...rows],
    [new Array<number>(b.length + 1).fill(0)],
  );

function rowOf(text: string, b: readonly string[], next: readonly number[]): readonly number[] {
  const row = new Array<number>(b.length + 1).fill(0);
  for (let j = b.length - 1; j >= 0; j -= 1)
    row[j] = text === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  return row;
}

function hunks(lines: readonly Line[]): readonly string[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const shown: string[] = [];
  let [oldLine, newLine] = [1, 1];
  for (const [at, { sign, text }] of lines.entries()) {
    if (near[at] && !near[at - 1]) shown.push(hunkHeader(lines, near, at, oldLine, newLine));
    if (near[at]) shown.push(`${sign}${text}`);
    if (sign !== '+') oldLine += 1;
    if (sign !== '-') newLine += 1;
  }
  return shown;
}

function hunkHeader(
  lines: readonly Line[],
  near: readonly boolean[],
  from: number,
  oldLine: number,
  newLine: number,
): string {
  const end = near.indexOf(false, from);
  const hunk = lines.slice(from, end < 0 ? lines.length : end);
  const count = (sign: Line['sign']) => hunk.filter((line) => line.sign !== sign).length;
  return `@@ -${oldLine},${count('+')} +${newLine},${count('-')} @@`;
}

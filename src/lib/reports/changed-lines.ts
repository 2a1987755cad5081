/** Lines that a change adds, by file, with their texts. */
export type AddedLines = ReadonlyMap<string, ReadonlyMap<number, string>>;

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads `git diff --unified=0`. What a hunk has is counted, so that a line that looks like a header is none.
 * https://git-scm.com/docs/diff-format
 */
export function readAddedLines(diff: string): AddedLines {
  const files = new Map<string, Map<number, string>>();
  let open: Map<number, string> | undefined;
  const rest = { removed: 0, added: 0, next: 0 };
  for (const line of diff.split('\n')) {
    if (rest.removed > 0 && line.startsWith('-')) rest.removed -= 1;
    else if (rest.added > 0 && line.startsWith('+')) {
      open?.set(rest.next, line.slice(1));
      rest.next += 1;
      rest.added -= 1;
    } else if (line.startsWith('+++ ')) open = fileOf(line.slice(4), files);
    else begin(line, rest);
  }
  return files;
}

function begin(line: string, rest: { removed: number; added: number; next: number }): void {
  const [, removed = '1', start, added = '1'] = HUNK.exec(line) ?? [];
  if (start === undefined) return;
  Object.assign(rest, { removed: Number(removed), added: Number(added), next: Number(start) });
}

function fileOf(written: string, files: Map<string, Map<number, string>>): Map<number, string> | undefined {
  const path = unquoted(written.replace(/\t$/, ''));
  if (path === '/dev/null') return undefined;
  const lines = new Map<number, string>();
  files.set(path.replace(/^b\//, ''), lines);
  return lines;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** git puts a name with quotes or control characters into quotes of its own. */
function unquoted(written: string): string {
  if (!written.startsWith('"')) return written;
  return written
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
}

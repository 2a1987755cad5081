/** Lines of one file that have code, and whether a test ran each. */
export type FileLines = { readonly path: string; readonly lines: ReadonlyMap<number, boolean> };

/** What a report says: lines by file, or only the sum. */
export type Coverage =
  | { readonly kind: 'lines'; readonly files: readonly FileLines[] }
  | { readonly kind: 'sum'; readonly covered: number; readonly total: number };

/** Reads LCOV, Cobertura XML or the `coverage-summary.json` of Istanbul. Undefined when it is none of them. */
export function readCoverage(text: string): Coverage | undefined {
  const start = text.trimStart();
  if (/^(TN|SF):/m.test(start) && start.includes('end_of_record'))
    return { kind: 'lines', files: readLcov(start) };
  if (/<coverage\b/.test(start.slice(0, 2_000))) return { kind: 'lines', files: readCobertura(start) };
  return start.startsWith('{') ? readSummary(start) : undefined;
}

/** https://manpages.debian.org/lcov/geninfo.1.en.html#FILES */
function readLcov(text: string): readonly FileLines[] {
  const files: { path: string; lines: Map<number, boolean> }[] = [];
  for (const row of text.split(/\r?\n/)) {
    if (row.startsWith('SF:')) files.push({ path: row.slice(3), lines: new Map() });
    const [, line, hits] = /^DA:(\d+),(-?\d+)/.exec(row) ?? [];
    if (line !== undefined) addLine(files.at(-1)?.lines, Number(line), Number(hits) > 0);
  }
  return files;
}

/** https://github.com/cobertura/web/blob/master/htdocs/xml/coverage-04.dtd; methods repeat the lines of their class. */
function readCobertura(text: string): readonly FileLines[] {
  const files = new Map<string, Map<number, boolean>>();
  let lines: Map<number, boolean> | undefined;
  for (const [, tag = '', attributes = ''] of text.matchAll(/<(class|line)\b([^>]*)>/g)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    if (tag === 'class') {
      lines = files.get(of('filename')) ?? new Map();
      files.set(of('filename'), lines);
    } else addLine(lines, Number(of('number')), Number(of('hits')) > 0);
  }
  return [...files].map(([path, each]) => ({ path, lines: each }));
}

function addLine(lines: Map<number, boolean> | undefined, line: number, hit: boolean): void {
  if (line > 0) lines?.set(line, hit || lines.get(line) === true);
}

function readSummary(text: string): Coverage | undefined {
  try {
    const { total } = JSON.parse(text) as { total?: { lines?: { covered?: unknown; total?: unknown } } };
    const { covered, total: all } = total?.lines ?? {};
    if (typeof covered !== 'number' || typeof all !== 'number') return undefined;
    return { kind: 'sum', covered, total: all };
  } catch {
    return undefined;
  }
}

/** The lines that a patch adds, by their numbers in the new file. */
export function addedLines(patch: string): readonly number[] {
  const added: number[] = [];
  let line = 0;
  for (const row of patch.split('\n')) {
    const start = /^@@ -\S+ \+(\d+)/.exec(row)?.[1];
    if (start !== undefined) line = Number(start);
    else if (row.startsWith('+')) added.push(line++);
    else if (!row.startsWith('-') && !row.startsWith('\\')) line += 1;
  }
  return added;
}

export type Share = { readonly covered: number; readonly total: number };

export function totalOf(coverage: Coverage): Share {
  if (coverage.kind === 'sum') return coverage;
  const lines = coverage.files.flatMap((file) => [...file.lines.values()]);
  return { covered: lines.filter(Boolean).length, total: lines.length };
}

/** Changed lines that have code, and how many of them a test ran. Paths of reports may be absolute, or of a folder. */
export function changedOf(
  files: readonly FileLines[],
  changes: readonly { readonly path: string; readonly lines: readonly number[] }[],
): Share {
  const ran = changes.flatMap(({ path, lines }) => {
    const file = files.find((each) => samePath(each.path, path));
    return lines.flatMap((line) => file?.lines.get(line) ?? []);
  });
  return { covered: ran.filter(Boolean).length, total: ran.length };
}

export function samePath(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long === short || long.endsWith(`/${short.replace(/^\.?\//, '')}`);
}

import type { CoveredFile } from './coverage.ts';
import { reportFailures } from './failures.ts';

type Draft = {
  path: string;
  lines: Map<number, number>;
  branches: { covered: number; all: number } | undefined;
};

/** lcov: https://github.com/linux-test-project/lcov/blob/master/man/geninfo.1 (FILES). @throws REPORT_UNREADABLE */
export function readLcov(path: string, text: string): readonly CoveredFile[] {
  const files: CoveredFile[] = [];
  let open: Draft | undefined;
  for (const line of text.split('\n')) {
    const [key = '', value = ''] = split(line.trim());
    if (key === 'SF') open = { path: value, lines: new Map(), branches: undefined };
    if (open) addLine(open, key, value);
    if (key === 'end_of_record' && open) {
      files.push({ ...open, sources: [] });
      open = undefined;
    }
  }
  if (open) throw reportFailures.REPORT_UNREADABLE(`${path} is cut off in the record of ${open.path}.`);
  return files;
}

function split(line: string): readonly [string, string] {
  const at = line.indexOf(':');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}

function addLine(open: Draft, key: string, value: string): void {
  const [first = '', second = ''] = value.split(',');
  if (key === 'DA') add(open.lines, Number(first), Number(second));
  if (key === 'BRF') open.branches = { covered: open.branches?.covered ?? 0, all: Number(value) };
  if (key === 'BRH') open.branches = { covered: Number(value), all: open.branches?.all ?? 0 };
}

/** A line may stand there twice, for instance of a template that was compiled twice. */
function add(lines: Map<number, number>, line: number, hits: number): void {
  if (Number.isInteger(line) && line > 0 && Number.isFinite(hits))
    lines.set(line, Math.max(hits, lines.get(line) ?? 0));
}

/** One block of Go: `file:line.column,line.column statements count`. https://go.dev/src/cmd/cover/profile.go */
const BLOCK = /^(.+):(\d+)\.\d+,(\d+)\.(\d+) \d+ (\d+)$/;

/** A profile of `go test -coverprofile`. Blocks may overlap at their ends; the best count of a line is its own. */
export function readGoProfile(path: string, text: string): readonly CoveredFile[] {
  const files = new Map<string, Map<number, number>>();
  const blocks = text
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  for (const block of blocks.filter(Boolean)) addBlock(block, path, files);
  return [...files].map(([file, lines]) => ({ path: file, sources: [], lines, branches: undefined }));
}

function addBlock(block: string, path: string, files: Map<string, Map<number, number>>): void {
  const [, file, from, to, column, count] = BLOCK.exec(block) ?? [];
  if (file === undefined)
    throw reportFailures.REPORT_UNREADABLE(
      `${path} has a line that is none of a Go profile: ${block.slice(0, 100)}`,
    );
  const lines = files.get(file) ?? new Map<number, number>();
  files.set(file, lines);
  // A block that ends at the first column of a line has nothing of it.
  const last = Number(column) <= 1 ? Number(to) - 1 : Number(to);
  for (let number = Number(from); number <= last; number += 1) add(lines, number, Number(count));
}

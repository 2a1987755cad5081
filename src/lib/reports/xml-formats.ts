import type { Branches, CoveredFile } from './coverage.ts';
import { readXml } from './xml.ts';

type Draft = {
  path: string;
  lines: Map<number, number>;
  branches: { covered: number; all: number } | undefined;
};

/**
 * Cobertura: classes with `filename`, lines with `hits`, branches as `condition-coverage="50% (1/2)"`. A file may have
 * several classes. https://github.com/cobertura/web/blob/master/htdocs/xml/coverage-04.dtd
 * @throws REPORT_UNREADABLE
 */
export function readCobertura(path: string, text: string): readonly CoveredFile[] {
  const files = new Map<string, Draft>();
  const sources: string[] = [];
  let open: Draft | undefined;
  let inSource = false;
  let inMethod = false;
  readXml(path, text, {
    open: (name, attributes) => {
      inSource = name === 'source';
      if (name === 'method') inMethod = true;
      if (name === 'class') open = draftOf(files, attributes['filename'] ?? '');
      // The lines of methods stand once more in their class.
      if (name === 'line' && open && !inMethod) addLine(open, attributes);
    },
    text: (part) => void (inSource && part.trim() !== '' && sources.push(part.trim())),
    close: (name) => {
      if (name === 'method') inMethod = false;
      if (name === 'class') open = undefined;
    },
  });
  return [...files.values()].map((file) => ({ ...file, sources }));
}

function draftOf(files: Map<string, Draft>, path: string): Draft {
  const known = files.get(path) ?? { path, lines: new Map(), branches: undefined };
  files.set(path, known);
  return known;
}

function addLine(open: Draft, attributes: Readonly<Record<string, string>>): void {
  const [number, hits] = [Number(attributes['number']), Number(attributes['hits'])];
  if (!(number > 0) || !Number.isFinite(hits)) return;
  open.lines.set(number, Math.max(hits, open.lines.get(number) ?? 0));
  const [, covered, all] = /\((\d+)\/(\d+)\)/.exec(attributes['condition-coverage'] ?? '') ?? [];
  if (all === undefined) return;
  open.branches = plus(open.branches, { covered: Number(covered), all: Number(all) });
}

const plus = (sum: Branches | undefined, more: Branches): Branches => ({
  covered: (sum?.covered ?? 0) + more.covered,
  all: (sum?.all ?? 0) + more.all,
});

/**
 * JaCoCo: packages with source files; a line has missed (`mi`) and covered (`ci`) instructions and branches (`mb`,
 * `cb`). https://www.jacoco.org/jacoco/trunk/coverage/report.dtd
 * @throws REPORT_UNREADABLE
 */
export function readJacoco(path: string, text: string): readonly CoveredFile[] {
  const files: CoveredFile[] = [];
  let folder = '';
  let open: Draft | undefined;
  readXml(path, text, {
    open: (name, attributes) => {
      if (name === 'package') folder = attributes['name'] ?? '';
      if (name === 'sourcefile')
        open = {
          path: `${folder}/${attributes['name'] ?? ''}`.replace(/^\//, ''),
          lines: new Map(),
          branches: undefined,
        };
      if (name === 'line' && open) addJacocoLine(open, attributes);
    },
    text: () => undefined,
    close: (name) => {
      if (name !== 'sourcefile' || !open) return;
      files.push({ ...open, sources: [] });
      open = undefined;
    },
  });
  return files;
}

function addJacocoLine(open: Draft, attributes: Readonly<Record<string, string>>): void {
  const of = (name: string) => Number(attributes[name] ?? 0);
  open.lines.set(of('nr'), of('ci'));
  if (of('mb') + of('cb') > 0)
    open.branches = plus(open.branches, { covered: of('cb'), all: of('mb') + of('cb') });
}

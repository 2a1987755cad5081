import { type Document, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';
import { isKubernetesObject, type KubernetesObject } from '../kubernetes/objects.ts';
import type { Manifest, Problem } from './manifest.ts';

export type Parsed = { readonly manifests: readonly Manifest[]; readonly problems: readonly Problem[] };

/** Whether a file of a folder is read: kustomizations and Helm values are something else. */
export const isManifestFile = (path: string): boolean =>
  /\.(ya?ml|json)$/i.test(path) &&
  !/(^|\/)(kustomization\.ya?ml|Kustomization|values\.ya?ml|Chart\.yaml)$/.test(path);

/** All documents of one file. YAML 1.2 with the merge keys that kubectl knows; duplicate keys are errors. */
export function parseManifests(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, merge: true });
  const manifests: Manifest[] = [];
  const problems: Problem[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const start = document.contents?.range?.[0] ?? document.range[0];
    const line = lines.linePos(start).line;
    const read = readDocument(document, file, line, lines);
    const containers = containerLines(document, lines);
    if ('problems' in read) problems.push(...read.problems);
    else manifests.push(...read.objects.map((object) => ({ object, file, line, containers })));
  }
  return { manifests, problems };
}

/** The lines at which containers begin, wherever the kind of the document has them; the first of a name counts. */
function containerLines(document: Document, lines: LineCounter): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const take = (item: unknown) => {
    if (!isMap(item) || !item.range) return;
    const name = String(item.get('name') ?? '');
    if (!found.has(name)) found.set(name, lines.linePos(item.range[0]).line);
  };
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && CONTAINERS.includes(String(key.value)) && isSeq(value)) value.items.forEach(take);
    },
  });
  return found;
}

const CONTAINERS = ['containers', 'initContainers'];

type Read = { readonly objects: readonly KubernetesObject[] } | { readonly problems: readonly Problem[] };

function readDocument(document: Document, file: string, line: number, lines: LineCounter): Read {
  if (document.errors.length > 0)
    return {
      problems: document.errors.map(({ message, pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        message: message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'is not YAML',
      })),
    };
  const value: unknown = document.toJS({ maxAliasCount: 1000 });
  if (value === null || value === undefined) return { objects: [] };
  const items = isList(value) ? value.items : [value];
  const wrong = items.filter((item) => !isKubernetesObject(item));
  if (wrong.length > 0) return { problems: wrong.map((item) => ({ file, line, message: whyNot(item) })) };
  return { objects: items as readonly KubernetesObject[] };
}

const isList = (value: unknown): value is { readonly items: readonly unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  (value as { kind?: unknown }).kind === 'List' &&
  Array.isArray((value as { items?: unknown }).items);

function whyNot(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'is not an object';
  const { apiVersion, kind, metadata } = value as Record<string, unknown>;
  if (typeof apiVersion !== 'string') return 'has no apiVersion';
  if (typeof kind !== 'string') return 'has no kind';
  const named = (metadata as Record<string, unknown> | null | undefined)?.['generateName'];
  return named
    ? `${kind} has only a generateName; an object that is applied needs metadata.name`
    : `${kind} has no metadata.name`;
}

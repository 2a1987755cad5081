import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './actions.ts';

/** A finding of GitHub's own language service; lines count from 1. Severity 1 is an error, 2 a warning. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly severity: number;
  readonly message: string;
};

type Diagnostic = { message: string; severity?: number; range: { start: { line: number } } };
type Service = {
  validate: (document: unknown, config: unknown) => Promise<Diagnostic[]>;
  TextDocument: { create: (uri: string, language: string, version: number, text: string) => unknown };
};

/** Checks workflows and action.yml files of this repository, `$/…` references to its own files included. */
export async function checkWorkflowFiles(paths: readonly string[]): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const path of paths)
    found.push(...(await checkWorkflow(path, readFileSync(join(root, path), 'utf8'))));
  return found;
}

let checked = 0;

/** The same for a text as if it were the file at that path. */
export async function checkWorkflow(path: string, text: string): Promise<readonly Finding[]> {
  const { validate, TextDocument } = await loadService();
  // It keeps what it parsed by address, whatever the text is: each text gets one of its own.
  checked += 1;
  const document = TextDocument.create(`file:///${checked}/${path}`, 'yaml', 1, text);
  const diagnostics = await validate(document, { fileProvider, actionsMetadataProvider });
  return diagnostics.map(({ message, severity = 1, range }) => ({
    file: path,
    line: range.start.line + 1,
    severity,
    message,
  }));
}

/** The package's own files import JSON in a way that Node refuses; bundled as CommonJS they load. */
async function loadService(): Promise<Service> {
  const outfile = join(root, 'node_modules/.cache/deploy-actions/language-service.cjs');
  if (!existsSync(outfile)) {
    mkdirSync(join(outfile, '..'), { recursive: true });
    const { build } = await import('esbuild');
    const contents =
      "export { validate } from '@actions/languageservice'; export { TextDocument } from 'vscode-languageserver-textdocument';";
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
    });
  }
  return createRequire(import.meta.url)(outfile) as Service;
}

/** Reads what `$/.github/workflows/x.yml` names from the working tree. */
const fileProvider = {
  getFileContent: async (reference: { path: string }) => ({
    name: reference.path,
    content: readFileSync(join(root, reference.path), 'utf8'),
  }),
};

/** Inputs of our own actions from the working tree; others' are unknown here, but must be pinned to a commit. */
const actionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, ref, path = '' }: { owner: string; ref: string; path?: string }) => {
    if (owner !== '$') return /^[0-9a-f]{40}$/.test(ref) ? { name: '', description: '' } : undefined;
    const file = join(root, path, 'action.yml');
    return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as unknown) : undefined;
  },
};

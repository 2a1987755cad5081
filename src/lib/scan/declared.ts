import type { Finding } from './finding.ts';

/** A text file of the repository, by its path. */
export type RepositoryFile = { readonly path: string; readonly text: string };
export type Declared = { readonly file: string; readonly line: number };

/** Files in which packages are declared, the ones people edit before the ones tools write. */
export const DECLARING_FILES = [
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'requirements.txt',
  'pyproject.toml',
  'poetry.lock',
  'go.mod',
  'Gemfile',
  'Gemfile.lock',
  'Cargo.toml',
  'Cargo.lock',
  'composer.json',
  'pom.xml',
  'build.gradle',
] as const;

/**
 * Where in the repository something found in an image can be mended: the line that names the package, or the line of
 * the Dockerfile that installs it or names the base image. Undefined for what is not declared in any of the files.
 */
export function declaredAt(finding: Finding, files: readonly RepositoryFile[]): Declared | undefined {
  const { package: of } = finding;
  if (!of) return undefined;
  return of.system ? inDockerfile(of.name, files) : inPackageFile(of.name, files);
}

const isDockerfile = ({ path }: RepositoryFile): boolean =>
  !DECLARING_FILES.some((name) => path === name || path.endsWith(`/${name}`));

function inPackageFile(name: string, files: readonly RepositoryFile[]): Declared | undefined {
  const word = wholeWord(name);
  return first(
    files.filter((file) => !isDockerfile(file)),
    (line) => word.test(line),
  );
}

function inDockerfile(name: string, files: readonly RepositoryFile[]): Declared | undefined {
  const dockerfiles = files.filter(isDockerfile);
  const word = wholeWord(name);
  const installed = first(dockerfiles, (line) => word.test(line) && !/^\s*(#|FROM\b)/i.test(line));
  return installed ?? lastBase(dockerfiles);
}

/** The base of the last stage: the one that is shipped. */
function lastBase(files: readonly RepositoryFile[]): Declared | undefined {
  for (const { path, text } of files) {
    const line = text.split('\n').findLastIndex((one) => /^\s*FROM\s/i.test(one));
    if (line >= 0) return { file: path, line: line + 1 };
  }
  return undefined;
}

function first(files: readonly RepositoryFile[], fits: (line: string) => boolean): Declared | undefined {
  for (const { path, text } of files) {
    const line = text.split('\n').findIndex(fits);
    if (line >= 0) return { file: path, line: line + 1 };
  }
  return undefined;
}

/** The name between characters that cannot be part of a package's name: `ms` is not in `forms`. */
const wholeWord = (name: string): RegExp =>
  new RegExp(`(?<![\\w@./-])(node_modules/)?${name.replace(/[^\w]/g, '\\$&')}(?![\\w./-])`);

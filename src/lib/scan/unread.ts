import picomatch from 'picomatch';

/** Names of lock files that Trivy reads packages from. https://trivy.dev/docs/latest/coverage/language/ */
const LOCK_FILES: ReadonlySet<string> = new Set([
  'package-lock.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'Pipfile.lock',
  'poetry.lock',
  'uv.lock',
  'go.mod',
  'Gemfile.lock',
  'Cargo.lock',
  'composer.lock',
  'packages.lock.json',
  'gradle.lockfile',
]);

/** Folders that are not the repository's own, or that Trivy leaves out. */
const OTHERS = /(^|\/)(node_modules|vendor|\.git|\.terraform)\//;

/**
 * Lock files from which no package was read. Trivy 0.70.0 passes over one that it cannot parse without a word, which
 * would look like a clean project.
 * @param paths files of the checkout, relative to it.
 * @param read paths that the scanner has packages of.
 * @param skip globs of what was to be left out.
 */
export function unreadLockFiles(
  paths: readonly string[],
  read: ReadonlySet<string>,
  skip: readonly string[],
): readonly string[] {
  const isSkipped = picomatch(skip.flatMap((glob) => [glob, `${glob}/**`]));
  return paths
    .filter((path) => LOCK_FILES.has(path.slice(path.lastIndexOf('/') + 1)) && !OTHERS.test(path))
    .filter((path) => !read.has(path) && !isSkipped(path));
}

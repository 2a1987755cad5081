import picomatch from 'picomatch';

/** Whether a path of the input is a pattern: it has a star, a question mark, brackets or braces. */
export const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

/** The folder above the first part that is a pattern; `.` when the first one is. */
export function folderOf(glob: string): string {
  const parts = glob.split('/');
  return parts.slice(0, parts.findIndex(isGlob)).join('/') || '.';
}

/** The paths that a pattern means. One star stays within a folder, two do not; hidden files are left out. */
export function matching(glob: string, paths: readonly string[]): readonly string[] {
  const matches = picomatch(glob.replace(/^\.\//, ''));
  return paths.filter((path) => matches(path));
}

import type { SecretFile, SecretName } from './build-plan.ts';
import { parseRepository, repositoryOf } from './reference.ts';
import { linesOf } from './tag-rule.ts';

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ID = /^[A-Za-z0-9_.-]+$/;

/**
 * Reads `secrets`: `id=VARIABLE`, or `VARIABLE` for both, one a line. A line is never repeated in an error: people
 * write values here, as docker/build-push-action takes them.
 */
export function parseSecretNames(raw: string): readonly SecretName[] {
  return linesOf(raw).map((line, index) => {
    const at = line.indexOf('=');
    const [id, variable] = at < 0 ? [line, line] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    if (!ID.test(id) || !VARIABLE.test(variable))
      throw new Error(
        `line ${index + 1} is not of the form id=VARIABLE with the name of a variable in the \`env:\` of this step (values do not belong here)`,
      );
    return { id, variable };
  });
}

/** Reads `secret-files`: `id=path`, one a line. A line is not repeated, for the same reason. */
export function parseSecretFiles(raw: string): readonly SecretFile[] {
  return linesOf(raw).map((line, index) => {
    const at = line.indexOf('=');
    const [id, path] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
    if (!ID.test(id) || path === '' || path.includes(','))
      throw new Error(`line ${index + 1} is not of the form id=path`);
    return { id, path };
  });
}

/** Reads `images`: names of repositories without a tag, one a line or separated by commas; the first names the image. */
export function parseImages(raw: string): readonly string[] {
  const names = raw
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return [...new Set(names.map((name) => shortName(name)))];
}

/** `docker.io/library/` is not written: Docker itself shows such names without it. */
function shortName(name: string): string {
  return repositoryOf(parseRepository(name)).replace(/^docker\.io\/(library\/)?/, '');
}

/** Reads `context`. A git address would build the commit as it is on the server, without what earlier steps made. */
export function parseContext(raw: string): string {
  if (/^[a-z+]+:\/\/|^git@|\.git(#|$)/i.test(raw))
    throw new Error(`expected a folder of the checkout, got the address "${raw}"`);
  return raw;
}

const PLATFORM = /^[a-z0-9]+\/[a-z0-9]+(\/v[0-9]+)?$/;

export function parsePlatforms(raw: string): readonly string[] {
  const platforms = raw
    .split(/[\n,]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const wrong = platforms.find((platform) => !PLATFORM.test(platform));
  if (wrong) throw new Error(`"${wrong}" is not a platform such as linux/amd64 or linux/arm/v7`);
  return [...new Set(platforms)];
}

import type { Failure } from '../../failure.ts';
import { buildFailures } from './failures.ts';
import type { Step } from './progress.ts';

/** Why a build failed, and where in the Dockerfile. */
export type BuildFailure = {
  readonly failure: Failure;
  /** Line of the Dockerfile, from 1. */
  readonly line: number | undefined;
  /** Whether the same build may succeed a little later. */
  readonly transient: boolean;
};

/** Words of a network or a registry that may be well again in a moment. */
export const TRANSIENT =
  /connection reset|broken pipe|unexpected EOF|: EOF\b|TLS handshake timeout|i\/o timeout|context deadline exceeded|Client\.Timeout|connection refused|toomanyrequests|429 Too Many|\b50[0234] |server misbehaving|temporary failure in name resolution|blob upload unknown/i;

type Rule = { readonly pattern: RegExp; readonly code: keyof typeof CODES };
const CODES = {
  BUILD_DOCKERFILE_INVALID: true,
  BUILD_TARGET_UNKNOWN: true,
  BUILD_NEEDS_BUILDER: true,
  BUILD_REGISTRY_REFUSED: true,
  BUILD_IMAGE_MISSING: true,
};

/** Words of buildx 0.13 to 0.31 and BuildKit 0.13 to 0.26; the first that fits decides. */
const RULES: readonly Rule[] = [
  {
    pattern: /dockerfile parse error|failed to read dockerfile|file with no instructions/i,
    code: 'BUILD_DOCKERFILE_INVALID',
  },
  {
    pattern: /target stage .* could not be found|target stage "[^"]*" not found/i,
    code: 'BUILD_TARGET_UNKNOWN',
  },
  {
    pattern:
      /not supported for the docker driver|does not currently support exporting manifest lists|multiple platforms feature|no match for platform|exec format error/i,
    code: 'BUILD_NEEDS_BUILDER',
  },
  {
    pattern:
      /unauthorized|authorization failed|access denied|insufficient_scope|no basic auth|401 Unauthorized|403 Forbidden|denied:/i,
    code: 'BUILD_REGISTRY_REFUSED',
  },
  { pattern: /not found|name unknown|manifest unknown|does not exist/i, code: 'BUILD_IMAGE_MISSING' },
];

/** Explains a failed build from its steps and from what buildx said last. `file` is the Dockerfile as the user knows it. */
export function explainBuild(steps: readonly Step[], words: readonly string[], file: string): BuildFailure {
  const error = errorLine(words);
  const line = lineOf(words);
  const failed = steps.find((step) => step.error !== '' && !/canceled/.test(step.error));
  if (failed && /did not complete successfully/.test(failed.error))
    return { failure: stepFailure(failed, file, line), line, transient: false };
  const text = `${error}\n${failed?.error ?? ''}`;
  const rule = RULES.find(({ pattern }) => pattern.test(text));
  const where = line === undefined ? '' : ` (${file}, line ${line})`;
  if (rule && rule.code !== 'BUILD_IMAGE_MISSING')
    return { failure: buildFailures[rule.code](`${error}${where}`), line, transient: false };
  if (TRANSIENT.test(text))
    return { failure: buildFailures.BUILD_REGISTRY_UNREACHABLE(`${error}${where}`), line, transient: true };
  const make = rule ? buildFailures[rule.code] : buildFailures.BUILD_FAILED;
  return { failure: make(`${error}${where}`), line, transient: false };
}

function stepFailure({ name, error, log }: Step, file: string, line: number | undefined): Failure {
  const where = line === undefined ? file : `${file}, line ${line}`;
  const said = log.length > 0 ? `\nIts last lines:\n${log.join('\n')}` : '';
  return buildFailures.BUILD_STEP_FAILED(`${where}: ${name}\n${error}${said}`);
}

/** `ERROR: failed to build: failed to solve: …`, without what every error begins with. */
function errorLine(words: readonly string[]): string {
  const last =
    words.findLast((word) => /^(ERROR|error): /.test(word)) ?? words.findLast((word) => word.trim() !== '');
  return (last ?? 'docker buildx said nothing')
    .replace(/^(ERROR|error): /, '')
    .replace(/^(failed to (build|solve): )+/, '')
    .replace(/^process "(.*)" did not/, 'the command "$1" did not');
}

/** buildx quotes the place as `Dockerfile:4` above an excerpt between dashes. */
function lineOf(words: readonly string[]): number | undefined {
  const at = words.findIndex(
    (word, index) => /^\S.*:\d+$/.test(word) && /^-{5,}$/.test(words[index + 1] ?? ''),
  );
  const line = Number(/:(\d+)$/.exec(words[at] ?? '')?.[1]);
  return Number.isInteger(line) && line > 0 ? line : undefined;
}

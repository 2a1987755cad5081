import { checkShape } from './explain.ts';
import { missingPaths } from './missing-paths.ts';
import { type Complaint, type Path, type Problem, sortProblems } from './problem.ts';
import { checkRules } from './rules.ts';
import type { Configuration } from './schema.ts';
import { findSecrets } from './secrets.ts';
import { substitute, type Variables } from './substitute.ts';
import { parseYaml, type Source } from './yaml-source.ts';

/** The file, checked, with its variables replaced, and with the way back to the line of each value. */
export type Read = { readonly configuration: Configuration; readonly lineOf: (path: Path) => number };

export type ReadResult =
  | { readonly ok: true; readonly read: Read }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Options = {
  readonly variables: Variables;
  readonly keepUnknownVariables: boolean;
  /** Whether something is in the checkout; without it paths are not looked at. */
  readonly exists?: (path: string) => boolean;
};

/**
 * Reads `.github/deploy.yml`. What one stage finds is reported with all that it finds; a later stage runs only on what
 * the one before has accepted, because its complaints would be about the same mistake.
 */
export function readConfiguration(text: string, options: Options): ReadResult {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const { source } = parsed;
  const secrets = findSecrets(source.value);
  // Alone, because another complaint about the same value might repeat it.
  if (secrets.length > 0) return failed(secrets, source);
  const { value, complaints } = substitute(source.value, {
    variables: options.variables,
    keepUnknown: options.keepUnknownVariables,
  });
  const checked = checkShape(value);
  const found = [
    ...complaints,
    ...(checked.ok ? furtherRules(checked.configuration, options) : checked.complaints),
  ];
  if (!checked.ok || found.length > 0) return failed(found, source);
  const lineOf = (path: Path) => source.locate(path, 'value').line;
  return { ok: true, read: { configuration: checked.configuration, lineOf } };
}

const furtherRules = (configuration: Configuration, { exists }: Options): readonly Complaint[] => [
  ...checkRules(configuration),
  ...(exists ? missingPaths(configuration, exists) : []),
];

const failed = (complaints: readonly Complaint[], source: Source): ReadResult => ({
  ok: false,
  problems: sortProblems(complaints.map((complaint) => placed(complaint, source))),
});

const placed = ({ path, part, message }: Complaint, source: Source): Problem => ({
  ...source.locate(path, part),
  message,
});

import { type Audit, auditsOf, type Checks, checksOf } from '../../lib/pipeline/checks.ts';
import type { Plan } from '../../lib/pipeline/decide.ts';
import type { Configuration } from '../../lib/pipeline/schema.ts';
import type { Trigger } from '../../lib/pipeline/trigger.ts';
import { TOOLCHAIN_FILES } from '../../lib/toolchain/toolchain.ts';
import type { Files } from '../../runtime/files.ts';

type CheckFiles = Pick<Files, 'read' | 'exists'>;

/** The services that are checked: those that the event changes, and all that it builds. A promotion was checked before. */
export function checkedServices(trigger: Trigger, { services }: Plan, changed: readonly string[]) {
  const built = services.map(({ name }) => name);
  if (trigger.kind === 'nothing') return [];
  if (trigger.kind === 'tag') return built;
  return [...new Set([...changed, ...built])];
}

/** How they are checked, by the file and by what is in their folders. @throws TOOLCHAIN_UNCLEAR, TOOLCHAIN_UNREADABLE */
export async function findChecks(
  names: readonly string[],
  configuration: Configuration,
  files: CheckFiles,
): Promise<Checks & { readonly audits: readonly Audit[] }> {
  const { services } = configuration;
  const folders = new Set(
    names.map((name) => services[name]?.tests?.directory ?? services[name]?.image?.context ?? '.'),
  );
  const texts = new Map<string, string>();
  for (const folder of folders)
    for (const name of TOOLCHAIN_FILES) {
      const path = below(folder, name);
      if (files.exists(path)) texts.set(path, await files.read(path));
    }
  const folderAt = (folder: string) => ({
    has: (name: string) => files.exists(below(folder, name)),
    text: (name: string) => texts.get(below(folder, name)),
  });
  return { ...checksOf(names, configuration, folderAt), audits: auditsOf(names, configuration, folderAt) };
}

/**
 * How the files of the repository are scanned, as the inputs of security.yml. Not where nothing of them is new, except on
 * a schedule: what was harmless yesterday may be known today.
 */
export function scanOf({ scan }: Configuration, trigger: Trigger, event: string, audits: readonly Audit[]) {
  const looks = event === 'schedule' || (trigger.kind !== 'nothing' && trigger.kind !== 'tag');
  return {
    repository: looks && scan?.repository !== false,
    'fail-on': scan?.fail_on ?? 'critical',
    'only-new': scan?.new_only === true && trigger.kind === 'pull-request',
    'ignore-file': scan?.ignore_file ?? '',
    'semgrep-config': scan?.semgrep ?? '',
    'codeql-languages': scan?.codeql ?? '',
    audits,
  };
}

const below = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`);

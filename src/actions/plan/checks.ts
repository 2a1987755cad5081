import { type Checks, checksOf, testFolder } from '../../lib/pipeline/checks.ts';
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
): Promise<Checks> {
  const folders = new Set(names.flatMap((name) => testFolder(configuration.services[name] ?? null) ?? []));
  const texts = new Map<string, string>();
  for (const folder of folders)
    for (const name of TOOLCHAIN_FILES) {
      const path = below(folder, name);
      if (files.exists(path)) texts.set(path, await files.read(path));
    }
  return checksOf(names, configuration, (folder) => ({
    has: (name) => files.exists(below(folder, name)),
    text: (name) => texts.get(below(folder, name)),
  }));
}

const below = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`);

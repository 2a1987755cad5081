import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ForeignAction } from './rewrite.ts';

/** Outputs that a stand-in gives, by action (`owner/repository/path`). */
export type StandInOutputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Actions that are worth doing; every other one only says how it was called. */
const programs: Readonly<Record<string, string>> = {
  'actions/checkout': 'checkout.ts',
  'actions/upload-artifact': 'upload-artifact.ts',
  'actions/download-artifact': 'download-artifact.ts',
};

const source = fileURLToPath(new URL('./stand-ins/', import.meta.url));

/**
 * Writes a small local action for each third-party action that is used, and returns act's arguments that replace the
 * real ones by them. Each prints how it was called, so that a test can see it.
 */
export function writeStandIns(
  dir: string,
  used: readonly ForeignAction[],
  outputs: StandInOutputs,
): string[] {
  const replacements = new Set<string>();
  for (const { repository, path, ref } of used) {
    const action = path === '' ? repository : `${repository}/${path}`;
    const root = join(dir, repository);
    const folder = join(root, path);
    mkdirSync(folder, { recursive: true });
    cpSync(source, folder, { recursive: true });
    const main = programs[action] ?? 'recorded.ts';
    writeFileSync(join(folder, 'stand-in.json'), JSON.stringify({ action, outputs: outputs[action] ?? {} }));
    const metadata = {
      name: action,
      description: `stands in for ${action}`,
      runs: { using: 'node24', main },
    };
    writeFileSync(join(folder, 'action.yml'), JSON.stringify(metadata));
    replacements.add(`${repository}@${ref}=${root}`);
  }
  return [...replacements].flatMap((replacement) => ['--local-repository', replacement]);
}

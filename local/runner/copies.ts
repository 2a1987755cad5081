import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../install.ts';
import { type ForeignAction, rewrite, type Suite } from './rewrite.ts';

/** What of the suite a caller can reach; the rest of the tree is left behind. */
const published = ['action.yml', 'actions', 'dist', '.github/workflows'];

/** Copies the suite's working tree to `to` with its references resolved; returns what else it uses. */
export function copySuite(tree: string, to: string, suite: Suite): readonly ForeignAction[] {
  for (const path of published) {
    if (existsSync(join(tree, path))) cpSync(join(tree, path), join(to, path), { recursive: true });
  }
  return rewriteFiles(to, ['action.yml', 'actions/**/action.yml', '.github/workflows/*.yml'], suite);
}

/** Clones the caller at a commit to `to`, with the references of its workflows resolved; returns what else it uses. */
export async function copyCaller(
  repository: string,
  sha: string,
  to: string,
  suite: Suite,
): Promise<readonly ForeignAction[]> {
  await runProgram('git', ['clone', '--quiet', '--no-checkout', repository, to]);
  await runProgram('git', ['-C', to, 'checkout', '--quiet', '--detach', sha]);
  mkdirSync(join(to, '.github', 'workflows'), { recursive: true });
  return rewriteFiles(to, ['.github/workflows/*.{yml,yaml}', '.github/actions/**/action.yml'], suite);
}

function rewriteFiles(dir: string, patterns: readonly string[], suite: Suite): readonly ForeignAction[] {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: dir }));
  return files.flatMap((file) => {
    const { text, foreign } = rewrite(readFileSync(join(dir, file), 'utf8'), suite);
    writeFileSync(join(dir, file), text);
    return foreign;
  });
}

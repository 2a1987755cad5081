import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { root } from '../../scripts/actions.ts';

type KubeConfig = { users: { name: string; user: Record<string, unknown> }[] };

/** The Role and its binding as docs/adopting.md tells people to make them. */
export function adoptedRole(): readonly unknown[] {
  const text = readFileSync(join(root, 'docs/adopting.md'), 'utf8');
  const yaml = /<!-- role -->\s*```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  return parseAllDocuments(yaml).map((document) => document.toJS() as unknown);
}

/** Writes to `folder` a kubeconfig that acts as a member of the group in that binding, and as nobody else; returns its path. */
export function adoptedKubeconfig(administrator: string, folder: string): string {
  const config = parse(readFileSync(administrator, 'utf8')) as KubeConfig;
  for (const { user } of config.users)
    Object.assign(user, { as: 'deployer', 'as-groups': ['deploy-actions'] });
  const path = join(folder, 'kubeconfig');
  writeFileSync(path, stringify(config), { mode: 0o600 });
  return path;
}

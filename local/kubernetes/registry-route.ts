import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registriesDir } from './configuration.ts';
import type { Layout } from './layout.ts';

/** A registry that pods name as `host` and that answers at `endpoint` with a certificate signed by `caFile`. */
export type RegistryRoute = { readonly host: string; readonly endpoint: string; readonly caFile: string };

/**
 * Tells containerd where a registry is, so that no name needs to be resolved. It reads this at every pull.
 * https://github.com/containerd/containerd/blob/release/1.6/docs/hosts.md
 */
export function routeRegistry(layout: Layout, { host, endpoint, caFile }: RegistryRoute): void {
  const text = (value: string) => JSON.stringify(value);
  const lines = [
    // After a 404 containerd asks `server` itself, with its own `ca`: so both say the same.
    `server = ${text(endpoint)}`,
    `ca = ${text(caFile)}`,
    `[host.${text(endpoint)}]`,
    'capabilities = ["pull", "resolve"]',
    `ca = ${text(caFile)}`,
    '',
  ];
  const dir = join(registriesDir(layout), host);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'hosts.toml'), lines.join('\n'));
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudClient } from '../../local/cloud/client.ts';
import { type BundleOptions, type BundleRun, runBundle } from '../bundle/run-bundle.ts';

/** A checkout with one Dockerfile; `content` makes its image another one. */
export function checkout(content: string, dockerfile = 'FROM scratch\nCOPY content /content\n') {
  const path = mkdtempSync(join(tmpdir(), 'checkout-'));
  writeFileSync(join(path, 'content'), content);
  writeFileSync(join(path, 'Dockerfile'), dockerfile);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs actions as a job of the local cloud would. */
export const runner =
  ({ env }: CloudClient) =>
  (
    action: string,
    inputs: Readonly<Record<string, string>>,
    options: BundleOptions = {},
  ): Promise<BundleRun> =>
    runBundle(action, inputs, { timeoutMs: 120_000, ...options, env: { ...env, ...options.env } });

export type Runner = ReturnType<typeof runner>;

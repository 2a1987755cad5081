import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionNames, root } from '../../scripts/actions.ts';
import type { Job } from './jobs.ts';
import type { Step } from './steps.ts';

export type Input = {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
};
type Trigger = { readonly inputs?: Readonly<Record<string, Input>> } | null;

export type WorkflowJob = Job & {
  readonly steps?: readonly Step[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly secrets?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly concurrency?: Readonly<Record<string, unknown>>;
};
export type WorkflowFile = {
  readonly on: Readonly<Record<string, Trigger>>;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
};
export type ActionFile = {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly steps?: readonly Step[] };
};

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
export const workflowPaths: readonly string[] = readdirSync(join(root, '.github/workflows')).map(
  (name) => `.github/workflows/${name}`,
);
export const actionPaths: readonly string[] = [
  'action.yml',
  ...actionNames().map((name) => `actions/${name}/action.yml`),
];
export const readWorkflow = (path: string): WorkflowFile => parse(readText(path)) as WorkflowFile;
export const readAction = (path: string): ActionFile => parse(readText(path)) as ActionFile;

/** The workflows that others call or start. */
export const publicWorkflows = workflowPaths.filter((path) => {
  const { on } = readWorkflow(path);
  // `self-…` are this repository's own.
  return !path.includes('/self-') && ('workflow_call' in on || 'workflow_dispatch' in on);
});

/** What the `with:` of our own action is when a caller gives nothing, in minutes. */
export function defaultMinutes(action: string, input: string): number {
  const text = String(readAction(`actions/${action}/action.yml`).inputs?.[input]?.default);
  const [, amount, unit] = /^(\d+)(s|m|h)$/.exec(text) ?? [];
  if (!amount) throw new Error(`${action}: the default of ${input} is no duration: ${text}`);
  return (Number(amount) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h']) / 60;
}

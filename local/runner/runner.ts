import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goInstall } from '../go.ts';
import { type ActEnd, runAct } from './act.ts';
import * as journal from './journal.ts';
import { masked } from './mask.ts';
import { environment, prepare } from './prepare.ts';
import type { StandInOutputs } from './stand-ins.ts';

const act = 'github.com/nektos/act@v0.2.87';

export type WorkflowOptions = {
  /** A git repository, the caller's; its commit is what runs. */
  readonly repository: string;
  /** `owner/name` of it; `acme/<folder>` by default. */
  readonly name?: string;
  /** File in `.github/workflows`. */
  readonly workflow: string;
  /** `push` and the like; `push` by default. */
  readonly eventName?: string;
  /** The webhook's payload. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Fully formed, such as `refs/heads/main`; by default the branch that is checked out. */
  readonly ref?: string;
  /** Commit; by default the repository's HEAD. */
  readonly sha?: string;
  readonly actor?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The environment of the runner: nothing else of this process's environment reaches a step. */
  readonly env?: Readonly<Record<string, string>>;
  /** More `GITHUB_…` variables, such as GITHUB_RUN_ID or GITHUB_API_URL. */
  readonly github?: Readonly<Record<string, string>>;
  /** Folders of other repositories that a job may check out, by `owner/name`. */
  readonly repositories?: Readonly<Record<string, string>>;
  /** Outputs of third-party actions, by `owner/repository/path`. */
  readonly standIns?: StandInOutputs;
  /** The suite's working tree and the name callers know it by. */
  readonly suite?: { readonly tree: string; readonly name: string };
  readonly labels?: readonly string[];
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Told of each line of the log as it comes. */
  readonly onLine?: (line: string) => void;
};

/** How a run ended. Secrets and masked values are `***` in every text. */
export type WorkflowRun = {
  readonly outcome: 'success' | 'failure' | 'timed-out' | 'cancelled';
  readonly exitCode: number | undefined;
  readonly log: string;
  readonly jobs: readonly journal.JobResult[];
  readonly summaries: readonly journal.Summary[];
  readonly annotations: readonly journal.Annotation[];
  /** How third-party actions were called. */
  readonly calls: readonly journal.Call[];
};

/**
 * Runs a workflow of a caller against this working tree with act, in host mode: steps are processes of this machine, in
 * folders of their own, with `node` as this process has it. Third-party actions are replaced by local stand-ins.
 * What act does differently from GitHub: jobs run one at a time; concurrency, environments, approvals and
 * permissions do nothing; outputs with secrets are not dropped; `services:` needs Docker images; on a stop the running step gets SIGKILL.
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const file = await goInstall('act', act);
  const dir = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const args = await prepare(dir, options);
    const entries: journal.Entry[] = [];
    const lines: string[] = [];
    const onLine = (raw: string) => {
      const entry = journal.parseEntry(raw) ?? { level: 'info', msg: raw };
      entries.push(entry);
      const line = journal.lineOf(entry);
      if (line === undefined) return;
      lines.push(line);
      options.onLine?.(line);
    };
    const { timeoutMs = 15 * 60_000, signal } = options;
    const running = {
      file,
      args,
      cwd: join(dir, 'caller'),
      env: environment(dir, options),
      timeoutMs,
      onLine,
    };
    const end = await runAct({ ...running, ...(signal === undefined ? {} : { signal }) });
    return masked(resultOf(end, entries, lines), [
      ...Object.values(options.secrets ?? {}),
      ...masksOf(entries),
    ]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function resultOf(end: ActEnd, entries: readonly journal.Entry[], lines: readonly string[]): WorkflowRun {
  const ended = end.exitCode === 0 ? 'success' : 'failure';
  return {
    outcome: end.stopped === 'no' ? ended : end.stopped,
    exitCode: end.exitCode,
    log: `${lines.join('\n')}\n`,
    jobs: journal.jobsOf(entries),
    summaries: journal.summariesOf(entries),
    annotations: journal.annotationsOf(entries),
    calls: journal.callsOf(entries),
  };
}

const masksOf = (entries: readonly journal.Entry[]): readonly string[] =>
  entries.filter(({ command }) => command === 'add-mask').map(({ arg = '' }) => arg);

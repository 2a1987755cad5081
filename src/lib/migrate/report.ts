import type { Backup } from '../backup/backup.ts';
import {
  code,
  codeBlock,
  details,
  duration,
  heading,
  joined,
  safe,
  table,
  text,
} from '../summary/markdown.ts';
import type { DatabaseState } from './status.ts';

/** What a run did, for the job summary. */
export type RunReport = {
  readonly tool: string;
  readonly operation: 'up' | 'down' | 'status';
  /** Without a password. */
  readonly database: string;
  readonly applied: readonly string[];
  readonly remaining: readonly string[];
  readonly state: DatabaseState;
  /** Undefined when the run succeeded. */
  readonly problem?: string;
  readonly advice?: readonly string[];
  readonly warnings: readonly string[];
  readonly durationMs: number;
  /** The migration it failed at. */
  readonly failing?: string | undefined;
  /** Made before anything was changed. */
  readonly backup?: Backup;
};

/** The run on one page: what happened to which database, each migration, and what to do next. */
export function runReport(report: RunReport): string {
  const { tool, database, applied, remaining, problem, advice = [], warnings, durationMs, backup } = report;
  const rows = [
    ...applied.map((id) => [safe(code(id)), 'applied'] as const),
    ...remaining.map(
      (id) => [safe(code(id)), id === report.failing ? 'failed' : WORDS[report.operation]] as const,
    ),
  ];
  return joined([
    heading(titleOf(report)),
    `${text(tool)}, ${text(database)}, ${duration(durationMs)}.`,
    problem && codeBlock(problem),
    table(['migration', 'state'], rows),
    ...warnings.map((warning) => `**Warning:** ${text(warning)}`),
    backup && backupPart(backup, problem !== undefined),
    advice.length > 0 && `What to do:\n\n${advice.map((line) => `- ${text(line)}`).join('\n')}`,
  ]);
}

/** After a failure the way back is in sight; otherwise it is folded away. */
export function backupPart({ sentence, restore }: Backup, failed: boolean): string {
  const words = `Backup: ${text(sentence)}`;
  if (restore.length === 0) return words;
  const commands = codeBlock(restore.join('\n'), 'sh');
  const title = 'How to bring it back';
  return joined([words, failed ? `${title}:\n\n${commands}` : details(title, commands)]);
}

const WORDS = { up: 'not applied', down: 'taken back', status: 'pending' } as const;

function titleOf({ problem, applied, remaining, state, operation }: RunReport): string {
  if (operation === 'down' && problem === undefined) return `Migrations: ${remaining.length} taken back`;
  if (operation === 'down') return 'Migrations: taking back failed';
  if (operation === 'status' && remaining.length > 0) return `Migrations: ${remaining.length} pending`;
  if (problem === undefined)
    return applied.length === 0 ? 'Migrations: nothing pending' : `Migrations: ${applied.length} applied`;
  const has = { nothing: 'nothing', partly: 'a part', all: 'everything', unknown: 'an unknown part' };
  return `Migrations failed: ${has[state]} of what was pending is in the database`;
}

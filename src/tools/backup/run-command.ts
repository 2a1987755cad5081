import { parseArgsStringToArgv } from 'string-argv';
import { backupFailures } from '../../lib/backup/failures.ts';
import type { Exec } from '../../runtime/exec.ts';

export type CommandRequest = {
  readonly command: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly passEnv: readonly string[];
  readonly timeoutMs: number;
  readonly onLine: (line: string) => void;
};

/**
 * Makes a backup by the caller's own command, without a shell.
 * @returns the identifier of the backup: the last line it prints
 * @throws BACKUP_COMMAND_FAILED
 */
export async function backupByCommand(exec: Exec, request: CommandRequest): Promise<string> {
  const { command, cwd, env, passEnv, timeoutMs, onLine } = request;
  const [program = '', ...args] = parseArgsStringToArgv(command);
  const options = { cwd, env, timeoutMs, onLine, inherit: ['AWS_*', 'PGSSL*', ...passEnv] };
  const { stdout } = await exec(program, args, options).catch((error: Error) => {
    if (error.name !== 'ExecError') throw error; // A cancellation stays one.
    throw backupFailures.BACKUP_COMMAND_FAILED(`${command}: ${error.message}`, { cause: error });
  });
  const last = stdout.trim().split('\n').at(-1)?.trim() ?? '';
  if (last === '') throw backupFailures.BACKUP_COMMAND_FAILED(`${command} succeeded, but printed nothing.`);
  return last;
}

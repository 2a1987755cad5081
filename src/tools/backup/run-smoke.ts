import { parseArgsStringToArgv } from 'string-argv';
import type { Exec } from '../../runtime/exec.ts';
import type { CommandRequest } from './run-command.ts';

/** Runs the application's own check, without a shell. @throws ExecError when it does not succeed */
export async function runSmokeCommand(exec: Exec, request: CommandRequest): Promise<void> {
  const { command, cwd, env, passEnv, timeoutMs, onLine } = request;
  const [program = '', ...args] = parseArgsStringToArgv(command);
  await exec(program, args, { cwd, env, timeoutMs, onLine, inherit: ['PGSSL*', ...passEnv] });
}

import { parseArgsStringToArgv } from 'string-argv';
import { defineFailures } from '../../failure.ts';
import type { Exec } from '../../runtime/exec.ts';

export const setupFailures = defineFailures({
  MIGRATE_SETUP_FAILED: {
    meaning:
      'The command of `setup-command` failed, so the migration tool is not installed. Nothing was changed.',
    remedy: 'Run the command in the same folder of a fresh checkout and mend what it says.',
  },
});

/** What package managers take from the step: where packages come from and are kept. Tokens only if `pass-env` names them. */
const PACKAGE_MANAGERS = [
  'npm_config_*',
  'NPM_CONFIG_*',
  'PIP_*',
  'GOPROXY',
  'GOFLAGS',
  'NODE_EXTRA_CA_CERTS',
];
const LONGEST_MS = 10 * 60_000;

type Setup = {
  readonly directory: string;
  readonly passEnv: readonly string[];
  readonly onLine: (line: string) => void;
};

/** Installs a repository's migration tool by its own command, without a shell. @throws MIGRATE_SETUP_FAILED */
export async function setUp(
  exec: Exec,
  command: string,
  { directory, passEnv, onLine }: Setup,
): Promise<void> {
  const [program = '', ...args] = parseArgsStringToArgv(command);
  try {
    const inherit = [...PACKAGE_MANAGERS, ...passEnv];
    await exec(program, args, { cwd: directory, inherit, timeoutMs: LONGEST_MS, onLine });
  } catch (error) {
    if ((error as Error).name !== 'ExecError') throw error; // A cancellation stays one.
    throw setupFailures.MIGRATE_SETUP_FAILED(`${command}: ${(error as Error).message}`, { cause: error });
  }
}

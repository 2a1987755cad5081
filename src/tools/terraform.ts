import { type LockInfo, readLockInfo } from '../lib/terraform/lock-info.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Exec, ExecError, ExecOptions, ExecResult } from '../runtime/exec.ts';
import { type Diagnostic, explainTerraform, readDiagnostics, type TerraformCode } from './terraform-words.ts';

export type PlanKind = 'normal' | 'destroy' | 'refresh-only';
export type PlanRequest = {
  readonly kind: PlanKind;
  /** Where the plan is written: a private folder. It holds every secret of the state in clear. */
  readonly file: string;
  readonly varFiles: readonly string[];
  readonly lockTimeoutMs: number;
};

/** What became of a plan: it exists also when Terraform refuses it, so that a report can say why. */
export type Planned = { readonly refused?: ExecError };

export type Terraform = {
  readonly version: () => Promise<string>;
  readonly init: (backendConfig: readonly string[]) => Promise<void>;
  readonly selectWorkspace: (name: string) => Promise<void>;
  /** The files that are not in the canonical format. */
  readonly unformatted: () => Promise<readonly string[]>;
  readonly validate: () => Promise<readonly Diagnostic[]>;
  readonly plan: (request: PlanRequest) => Promise<Planned>;
  /** The plan as JSON. Sensitive values stand in it in clear. */
  readonly show: (file: string) => Promise<string>;
  /** The lineage of the state; undefined while there is none. */
  readonly lineage: () => Promise<string | undefined>;
  /** Applies a plan; each event is one line of JSON. */
  readonly apply: (file: string, lockTimeoutMs: number, onLine: (line: string) => void) => Promise<void>;
  readonly pushState: (file: string) => Promise<void>;
  /** Who holds the lock now; undefined when nobody does. */
  readonly lock: () => Promise<LockInfo | undefined>;
  readonly unlock: (id: string) => Promise<void>;
};

type Context = {
  readonly exec: Exec;
  readonly clock: Pick<Clock, 'now'>;
  /** The real program: the wrapper of setup-terraform changes outputs and exit codes. */
  readonly program: string;
  /** Absolute. */
  readonly directory: string;
  readonly onLine: (line: string) => void;
};

/** Credentials of the clouds and what people set for Terraform itself; no token of the step. */
const INHERIT = [
  'AWS_*',
  'GOOGLE_*',
  'CLOUDSDK_*',
  'ARM_*',
  'AZURE_*',
  'KUBE*',
  'TF_*',
  'TOFU_*',
  'VAULT_*',
  'DATADOG_*',
  'CLOUDFLARE_*',
  'ACTIONS_ID_TOKEN_*',
];
const QUIET = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
/** No lock has it: asking to break it makes the backend say whose lock there is. */
const NO_LOCK = '00000000-0000-0000-0000-000000000000';

export function createTerraform({ exec, clock, program, directory, onLine }: Context): Terraform {
  const run = (args: readonly string[], options: ExecOptions = {}) =>
    exec(program, args, { cwd: directory, env: QUIET, inherit: INHERIT, ...options });
  const explained = async (args: readonly string[], code: TerraformCode, options?: ExecOptions) => {
    try {
      return await run(args, options);
    } catch (error) {
      throw explainTerraform(error as ExecError, code, program, clock.now());
    }
  };
  return {
    version: async () => {
      const { stdout } = await explained(['version', '-json'], 'TERRAFORM_FAILED');
      return String((JSON.parse(stdout) as { terraform_version?: string }).terraform_version ?? '');
    },
    init: async (backendConfig) => {
      const backend = backendConfig.map((line) => `-backend-config=${line}`);
      await explained(['init', '-input=false', '-no-color', ...backend], 'TERRAFORM_INIT_FAILED', { onLine });
    },
    selectWorkspace: async (name) => {
      await explained(['workspace', 'select', '-no-color', '-or-create', name], 'TERRAFORM_FAILED');
    },
    unformatted: async () => {
      const checked = await run(['fmt', '-check', '-recursive', '-no-color']).catch(
        (error: ExecError) => error,
      );
      return checked.stdout.split('\n').filter(Boolean);
    },
    validate: async () => {
      const said = await run(['validate', '-json', '-no-color']).catch((error: ExecError) => {
        if (error.stdout.trimStart().startsWith('{')) return error;
        throw explainTerraform(error, 'TERRAFORM_FAILED', program, clock.now());
      });
      return readDiagnostics(said.stdout);
    },
    plan: (request) =>
      plan(request, run, (error) => explainTerraform(error, 'TERRAFORM_FAILED', program, clock.now())),
    show: async (file) => (await explained(['show', '-json', '-no-color', file], 'TERRAFORM_FAILED')).stdout,
    apply: async (file, lockTimeoutMs, line) => {
      const timeout = `-lock-timeout=${Math.round(lockTimeoutMs / 1000)}s`;
      await explained(['apply', '-json', '-input=false', timeout, file], 'TERRAFORM_FAILED', {
        onLine: line,
      });
    },
    ...stateCommands(run, explained),
  };
}

type Run = (args: readonly string[], options?: ExecOptions) => Promise<ExecResult>;
type Explained = (args: readonly string[], code: TerraformCode) => Promise<ExecResult>;

/** What is done to the state itself. */
function stateCommands(
  run: Run,
  explained: Explained,
): Pick<Terraform, 'lineage' | 'pushState' | 'lock' | 'unlock'> {
  return {
    lineage: async () => {
      const { stdout } = await explained(['state', 'pull'], 'TERRAFORM_FAILED');
      return stdout.trim() === '' ? undefined : (JSON.parse(stdout) as { lineage?: string }).lineage;
    },
    pushState: async (file) => {
      await explained(['state', 'push', file], 'TERRAFORM_FAILED');
    },
    lock: async () => {
      const said = await run(['force-unlock', '-force', '-no-color', NO_LOCK]).catch(
        (error: ExecError) => error,
      );
      return readLockInfo(`${said.stdout}\n${said.stderr}`);
    },
    unlock: async (id) => {
      await explained(['force-unlock', '-force', '-no-color', id], 'TERRAFORM_FAILED');
    },
  };
}

async function plan(
  { kind, file, varFiles, lockTimeoutMs }: PlanRequest,
  run: Run,
  explained: (error: ExecError) => Error,
): Promise<Planned> {
  const modes: Readonly<Record<PlanKind, readonly string[]>> = {
    normal: [],
    destroy: ['-destroy'],
    'refresh-only': ['-refresh-only'],
  };
  const vars = varFiles.map((path) => `-var-file=${path}`);
  const timeout = `-lock-timeout=${Math.round(lockTimeoutMs / 1000)}s`;
  const args = ['plan', '-input=false', '-no-color', timeout, ...modes[kind], ...vars, `-out=${file}`];
  try {
    await run(args);
    return {};
  } catch (error) {
    // `prevent_destroy` refuses the plan and writes it all the same; without the file there is nothing to show.
    if ((error as ExecError).name !== 'ExecError' || readLockInfo((error as ExecError).stderr))
      throw explained(error as ExecError);
    return { refused: error as ExecError };
  }
}

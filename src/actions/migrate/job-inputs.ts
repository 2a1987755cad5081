import { jobFailures } from '../../lib/migrate/job-failures.ts';
import type { Inputs } from './ports.ts';

/** The inputs that a Job cannot do without, checked. */
export type JobInputs = Inputs & { readonly image: string };

/** @throws MIGRATE_JOB_INPUTS with every problem at once */
export function checkJobInputs(inputs: Inputs): JobInputs {
  const { image } = inputs;
  const problems = [
    image === undefined && '`image` is not given: the Job runs the image that is to be deployed',
    inputs['setup-command'] !== undefined &&
      '`setup-command` is given, but the Job runs what is in the image: install the tool there',
    inputs.backup === 'dump' &&
      '`backup: dump` is made by the runner, which does not reach the database: take a snapshot or a command',
  ].filter((problem) => problem !== false);
  if (image === undefined || problems.length > 0)
    throw jobFailures.MIGRATE_JOB_INPUTS(`${problems.join('.\n')}.`);
  return { ...inputs, image };
}

type Context = { readonly repository: string; readonly runId: string };

/**
 * What the action reads inside the Job, as the runner would give it: the inputs about the database and the tool. Backups
 * and the Job itself are the runner's business.
 */
export function jobEnvironment(inputs: Inputs, { repository, runId }: Context): Record<string, string> {
  const given: Readonly<Record<string, string | undefined>> = {
    mode: 'apply',
    operation: inputs.operation,
    to: inputs.to,
    tool: inputs.tool,
    directory: inputs.directory,
    'database-url': inputs['database-url']?.given,
    'status-command': inputs['status-command'],
    'up-command': inputs['up-command'],
    'down-command': inputs['down-command'],
    'pass-env': inputs['pass-env'].join(','),
    'lock-timeout': milliseconds(inputs['lock-timeout']),
    'wait-timeout': milliseconds(inputs['wait-timeout']),
    timeout: milliseconds(inputs.timeout),
    'expect-database': inputs['expect-database'],
    'plan-digest': inputs['plan-digest'],
    'on-failure': inputs['on-failure'],
    'verify-query': inputs['verify-query'],
  };
  const set = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    ...Object.fromEntries(set.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: runId,
  };
}

const milliseconds = (value: number): string => `${value}ms`;

import type { Check } from '../../lib/smoke/check.ts';
import type { CheckDefaults } from '../../lib/smoke/check-defaults.ts';
import { smokeFailures } from '../../lib/smoke/failures.ts';
import { parseChecks } from '../../lib/smoke/parse-checks.ts';
import { checksOfInputs } from '../../lib/smoke/plan.ts';
import { digestOf } from '../../lib/smoke/service.ts';
import type { Files } from '../../runtime/files.ts';
import type { Inputs } from './inputs.ts';

export type PlanPorts = {
  readonly files: Pick<Files, 'read' | 'inside'>;
  readonly parseYaml: (text: string) => Promise<unknown>;
};

/** Failed expectations in a row after which a check is given up though time is left. */
const FAILURE_THRESHOLD = 5;

/**
 * All checks, before the first request.
 * @throws SMOKE_CONFIG_INVALID, PATH_MISSING, PATH_OUTSIDE
 */
export async function planChecks(inputs: Inputs, ports: PlanPorts): Promise<readonly Check[]> {
  const defaults: CheckDefaults = {
    url: inputs.url,
    hasService: inputs.service !== undefined,
    version: inputs.version,
    digest: digestOf(inputs.image ?? ''),
    values: [...inputs.secrets.keys()],
    versionFrom: inputs['version-from'],
    control: {
      timeoutMs: inputs.timeout,
      initialDelayMs: 0,
      intervalMs: inputs.interval,
      backoff: 'fixed',
      consecutive: inputs.consecutive,
      failureThreshold: FAILURE_THRESHOLD,
    },
  };
  const own =
    inputs.checks === undefined ? [] : await parseChecks(await readChecks(inputs.checks, ports), defaults);
  const all = [...checksOfInputs(inputs, defaults), ...own];
  if (all.length === 0 && inputs.playwright === undefined)
    throw smokeFailures.SMOKE_CONFIG_INVALID('there is nothing to check');
  if (inputs.image !== undefined && digestOf(inputs.image) === undefined)
    throw smokeFailures.SMOKE_CONFIG_INVALID(
      `image: expected a reference with a digest, such as shop@sha256:…, got "${inputs.image}"`,
    );
  return all;
}

async function readChecks(given: string, { files, parseYaml }: PlanPorts): Promise<unknown> {
  const isPath = /^[^\n:]+\.ya?ml$/.test(given);
  const source = isPath ? await files.read(await files.inside(given)) : given;
  try {
    return await parseYaml(source);
  } catch (error) {
    const place = isPath ? given : 'checks';
    throw smokeFailures.SMOKE_CONFIG_INVALID(`${place}: ${(error as Error).message}`, { cause: error });
  }
}

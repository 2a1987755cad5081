import { isFixedTag } from '../../lib/ecr/mutability.ts';
import { type Drift, type WantedSettings, wantedMutability } from '../../lib/ecr/settings.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Ecr, EcrRepository } from '../../tools/ecr/ecr.ts';
import { registryFailures } from '../../tools/registry/failures.ts';
import type { Access } from './registries.ts';
import type { Inputs } from './run.ts';

type Ports = { readonly inputs: Inputs; readonly workflow: Workflow };

/** Says of a tag whether it may never move. */
export type IsFixed = (tag: string) => boolean;

/**
 * Finds the repository or makes it, and compares its settings with what is wanted.
 * @throws REGISTRY_REPOSITORY_MISSING
 */
export async function ensureRepository(
  { registry, ecr, ecrPublic }: Access,
  path: string,
  ports: Ports,
): Promise<IsFixed> {
  const { inputs, workflow } = ports;
  if (ecrPublic && inputs.create && (await ecrPublic.create(path)))
    workflow.info(`made the repository ${path}`);
  if (!ecr) return () => false; // Other registries make a repository at the first push, or say what they lack.
  const wanted = wantedSettings(inputs);
  const found = await ecr.repository(path, wanted);
  if (!found && !inputs.create)
    throw registryFailures.REGISTRY_REPOSITORY_MISSING(`${registry.host} has no repository ${path}.`);
  const repository = found ?? (await make(ecr, path, wanted, workflow));
  // A lifecycle policy cannot be given when a repository is made.
  if (found === undefined || inputs['apply-settings']) return settle(ecr, repository, wanted, workflow);
  report(path, repository.drift, workflow, 'was left as it is; `apply-settings: true` changes it');
  return (tag) => isFixedTag(tag, repository.mutability);
}

/** Changes what can be changed, and says what cannot. */
async function settle(
  ecr: Ecr,
  { name, drift, mutability }: EcrRepository,
  wanted: WantedSettings,
  workflow: Workflow,
): Promise<IsFixed> {
  const left = await ecr.apply(name, drift, wanted);
  for (const one of drift)
    if (!left.includes(one)) workflow.info(`${name}: ${one.setting} is now ${one.wanted}`);
  report(name, left, workflow, 'is fixed when a repository is made');
  return (tag) => isFixedTag(tag, wanted.mutability ?? mutability);
}

async function make(
  ecr: Ecr,
  path: string,
  wanted: WantedSettings,
  { info }: Workflow,
): Promise<EcrRepository> {
  await ecr.create(path, wanted);
  info(`made the repository ${path}`);
  const made = await ecr.repository(path, wanted);
  if (!made) throw registryFailures.REGISTRY_REPOSITORY_MISSING(`${path} was made, but is not there.`);
  return made;
}

function report(path: string, drift: readonly Drift[], { warning }: Workflow, why: string): void {
  for (const { setting, wanted, real } of drift)
    warning(`${path}: ${setting} is ${real}, wanted is ${wanted}. It ${why}.`);
}

function wantedSettings(inputs: Inputs): WantedSettings {
  return {
    mutability: wantedMutability(inputs['tag-mutability'], inputs['mutable-tags']),
    scanOnPush: inputs['scan-on-push'],
    encryption: inputs.encryption,
    tags: inputs['repository-tags'],
    lifecycle: inputs['lifecycle-policy'],
  };
}

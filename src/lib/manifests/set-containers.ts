import type { Container, EnvVar } from 'kubernetes-types/core/v1.js';
import { type KubernetesObject, nameOf } from '../kubernetes/objects.ts';
import { templateOf } from '../kubernetes/template.ts';
import { withPodSpec } from './images.ts';
import type { Manifest, Problem } from './manifest.ts';
import { type Changed, nothingNamed } from './nothing-named.ts';
import type { EnvValue, Place, ResourceValue, Values } from './values.ts';

/**
 * Sets variables and resources of containers. Without a container's name a variable goes to every container of the
 * pod that is no init container, and resources to its only one.
 */
export function setContainers(
  manifests: readonly Manifest[],
  { env, resources }: Pick<Values, 'env' | 'resources'>,
  principal: string,
): Changed {
  const withPods = manifests.filter(({ object }) => templateOf(object)?.spec !== undefined);
  const own = <T extends Place>(all: readonly T[], { metadata }: KubernetesObject) =>
    all.filter(({ workload }) => (workload || principal) === metadata.name);
  const problems: Problem[] = [...unknown('env', env), ...unknown('resources', resources)];
  const changed = manifests.map((manifest) => {
    if (!withPods.includes(manifest)) return manifest;
    const variables = own(env, manifest.object);
    const amounts = own(resources, manifest.object);
    if (variables.length + amounts.length === 0) return manifest;
    const complain = (message: string) =>
      problems.push({
        file: manifest.file,
        line: manifest.line,
        message: `${nameOf(manifest.object)}: ${message}`,
      });
    return { ...manifest, object: setInPod(manifest.object, variables, amounts, complain) };
  });
  return { manifests: changed, problems };

  function unknown(input: string, all: readonly Place[]): readonly Problem[] {
    const names = new Set(all.map(({ workload }) => workload || principal));
    return [...names]
      .filter((name) => !withPods.some(({ object }) => object.metadata.name === name))
      .map((name) => nothingNamed(input, name, manifests, withPods));
  }
}

type Complain = (message: string) => void;

function setInPod(
  object: KubernetesObject,
  variables: readonly EnvValue[],
  amounts: readonly ResourceValue[],
  complain: Complain,
): KubernetesObject {
  const spec = templateOf(object)?.spec;
  if (!spec) return object;
  const all = [...(spec.initContainers ?? []), ...spec.containers];
  const known = all.map(({ name }) => name).join(', ');
  for (const { container } of [...variables, ...amounts])
    if (container !== '' && !all.some(({ name }) => name === container))
      complain(`no container is called "${container}"; there are: ${known}`);
  if (spec.containers.length > 1 && amounts.some(({ container }) => container === ''))
    complain(`\`resources\` must name one of its containers: ${known}`);
  const set = (container: Container, isMain: boolean): Container => {
    const means = ({ container: wanted }: Place) => wanted === container.name || (wanted === '' && isMain);
    return withResources(withVariables(container, variables.filter(means), complain), amounts.filter(means));
  };
  return withPodSpec(object, {
    ...spec,
    ...(spec.initContainers ? { initContainers: spec.initContainers.map((one) => set(one, false)) } : {}),
    containers: spec.containers.map((one) => set(one, true)),
  });
}

/** In place where the variable is there already, for later ones may refer to it; else at the end. */
function withVariables(container: Container, wanted: readonly EnvValue[], complain: Complain): Container {
  if (wanted.length === 0) return container;
  const values = new Map(wanted.map(({ name, value }) => [name, value]));
  const before: readonly EnvVar[] = container.env ?? [];
  for (const { name, valueFrom } of before)
    if (values.has(name) && valueFrom)
      complain(
        `${name} of container ${container.name} comes from elsewhere (valueFrom), so \`env\` cannot set it`,
      );
  const kept = before.map((one) => ({
    ...one,
    ...(values.has(one.name) ? { value: values.get(one.name) } : {}),
  }));
  const added = [...values].filter(([name]) => !before.some((one) => one.name === name));
  return { ...container, env: [...kept, ...added.map(([name, value]) => ({ name, value }))] as EnvVar[] };
}

function withResources(container: Container, wanted: readonly ResourceValue[]): Container {
  if (wanted.length === 0) return container;
  const listOf = (list: 'requests' | 'limits') => {
    const given = wanted
      .filter((one) => one.list === list)
      .map(({ resource, quantity }) => [resource, quantity]);
    const merged = { ...container.resources?.[list], ...Object.fromEntries(given) };
    return Object.keys(merged).length > 0 ? { [list]: merged } : {};
  };
  return { ...container, resources: { ...container.resources, ...listOf('requests'), ...listOf('limits') } };
}

import type { Container, PodSpec } from 'kubernetes-types/core/v1.js';
import type { KubernetesObject } from '../kubernetes/objects.ts';
import { templateOf } from '../kubernetes/template.ts';
import type { Manifest, Problem } from './manifest.ts';

type Substituted = { readonly manifests: readonly Manifest[]; readonly problems: readonly Problem[] };

/** The name of an image as manifests write it, without registry path, tag or digest: `shop` of `ghcr.io/a/shop:1`. */
export function nameOfImage(image: string): string {
  const [beforeDigest = ''] = image.split('@');
  const last = beforeDigest.slice(beforeDigest.lastIndexOf('/') + 1);
  return last.split(':')[0] ?? '';
}

/** The image without tag and digest: `ghcr.io/a/shop` of `ghcr.io/a/shop:1@sha256:…`. */
export function repositoryOf(image: string): string {
  const [beforeDigest = ''] = image.split('@');
  const slash = beforeDigest.lastIndexOf('/');
  const colon = beforeDigest.indexOf(':', slash + 1);
  return colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
}

/**
 * Puts given images in place in every pod template: init containers and sidecars included. A name matches the
 * whole repository (`ghcr.io/acme/shop`) or its last part (`shop`). A name that matches nothing is a problem.
 */
export function substituteImages(
  manifests: readonly Manifest[],
  images: ReadonlyMap<string, string>,
): Substituted {
  const used = new Set<string>();
  const imageFor = (current: string): string => {
    for (const name of [repositoryOf(current), nameOfImage(current)]) {
      const image = images.get(name);
      if (image === undefined) continue;
      used.add(name);
      return image;
    }
    return current;
  };
  const substituted = manifests.map((manifest) => ({
    ...manifest,
    object: withImages(manifest.object, imageFor),
  }));
  const first = manifests[0];
  const present = [...new Set(manifests.flatMap(({ object }) => imagesOf(object)))].join(', ');
  const problems = [...images.keys()].flatMap((name) =>
    used.has(name) || !first
      ? []
      : [
          {
            file: first.file,
            line: first.line,
            message: `no container has the image "${name}" of \`images\`; there are: ${present || 'none'}`,
          },
        ],
  );
  return { manifests: substituted, problems };
}

/** The images of every container of an object that has pods. */
export function imagesOf(object: KubernetesObject): readonly string[] {
  const spec = templateOf(object)?.spec;
  if (!spec) return [];
  return [...(spec.initContainers ?? []), ...(spec.containers ?? [])].flatMap(({ image }) => image ?? []);
}

function withImages(object: KubernetesObject, imageFor: (current: string) => string): KubernetesObject {
  const spec = templateOf(object)?.spec;
  if (!spec) return object;
  const replace = (containers: readonly Container[] | undefined) =>
    containers?.map((container) =>
      container.image === undefined ? container : { ...container, image: imageFor(container.image) },
    );
  const { initContainers, containers } = spec;
  const changed = {
    ...spec,
    ...(initContainers ? { initContainers: replace(initContainers) } : {}),
    ...(containers ? { containers: replace(containers) } : {}),
  } as PodSpec;
  return withPodSpec(object, changed);
}

/** The same object with another pod spec, wherever its kind keeps it. */
export function withPodSpec(object: KubernetesObject, podSpec: PodSpec): KubernetesObject {
  if (object.kind === 'Pod') return { ...object, spec: podSpec };
  const spec = object['spec'] as Record<string, unknown>;
  if (object.kind === 'CronJob') {
    const jobTemplate = spec['jobTemplate'] as { spec: { template: object } };
    const template = { ...jobTemplate.spec.template, spec: podSpec };
    return {
      ...object,
      spec: { ...spec, jobTemplate: { ...jobTemplate, spec: { ...jobTemplate.spec, template } } },
    };
  }
  return { ...object, spec: { ...spec, template: { ...(spec['template'] as object), spec: podSpec } } };
}

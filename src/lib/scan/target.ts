import { defineFailures } from '../../failure.ts';
import type { PathOf } from './trivy-result.ts';

/** What is scanned: exactly one thing. */
export type Target =
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'archive'; readonly path: string }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'sbom'; readonly path: string };

export const targetFailures = defineFailures({
  SCAN_TARGET: {
    meaning: 'The step must name exactly one thing to scan.',
    remedy: 'Give exactly one of `image`, `archive`, `directory` and `sbom`.',
  },
});

type Named = {
  readonly image: string | undefined;
  readonly archive: string | undefined;
  readonly directory: string | undefined;
  readonly sbom: string | undefined;
};

/**
 * @param relative makes a path relative to the checkout where it is below it.
 * @throws SCAN_TARGET for none and for several, naming those that were given.
 */
export function targetOf(
  { image, archive, directory, sbom }: Named,
  relative: (path: string) => string = (path) => path,
): Target {
  const given: Target[] = [
    ...(image ? [{ kind: 'image', reference: image } as const] : []),
    ...(archive ? [{ kind: 'archive', path: relative(archive) } as const] : []),
    ...(directory ? [{ kind: 'directory', path: relative(directory) } as const] : []),
    ...(sbom ? [{ kind: 'sbom', path: relative(sbom) } as const] : []),
  ];
  const [target, ...more] = given;
  if (target === undefined) throw targetFailures.SCAN_TARGET('Nothing to scan was named');
  if (more.length > 0)
    throw targetFailures.SCAN_TARGET(
      `Several targets were named: ${given.map(({ kind }) => kind).join(', ')}`,
    );
  return target;
}

/** How the target is spoken of in logs and summaries. */
export const describeTarget = (target: Target): string =>
  target.kind === 'image' ? target.reference : `${target.kind} ${target.path}`;

/**
 * The name under which alerts about a target are kept: the same for every build of it. Of an image, the repository
 * without registry, tag and digest, for one image moves between registries and changes its digest each time.
 */
export function stableName(target: Target): string {
  if (target.kind === 'image') return repositoryOf(target.reference) || 'image';
  const isInCheckout = !target.path.startsWith('/');
  if (target.kind === 'directory' && isInCheckout) return cleanPath(target.path);
  return cleanPath(target.path).split('/').at(-1) || target.kind;
}

/** `123.dkr.ecr.eu-west-1.amazonaws.com/acme/shop:1.2@sha256:…` → `acme/shop`. Empty for a bare image id. */
export function repositoryOf(reference: string): string {
  const [name = ''] = reference.split('@');
  const untagged = name.replace(/:[^/:]*$/, '');
  const [first = '', ...rest] = untagged.split('/');
  // By Docker's rule, a first part with a dot or a port, or `localhost`, is the registry.
  const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const repository = hasRegistry ? rest.join('/') : untagged;
  return /^(sha256|[0-9a-f]{12,64})$/.test(repository) ? '' : repository;
}

/** Groups the alerts of one target in code scanning, so that scans of several targets do not close each other's. */
export const categoryOf = (target: Target): string => `scan/${target.kind}/${stableName(target) || '.'}`;

/**
 * Where a finding is, in words that stay the same for every build: below the scanned directory for files of the
 * repository, below the name of the image for files in it.
 */
export function pathsOf(target: Target): PathOf {
  const root = stableName(target);
  return (scanned, resultClass, file) => {
    // Of the operating system's packages, Trivy's target is the image's reference and the system: only the name is stable.
    const inside = resultClass === 'os-pkgs' ? '' : file || fileOf(scanned, resultClass, target);
    return cleanPath([root, inside].filter(Boolean).join('/')) || '.';
  };
}

/** Trivy's target is a file, except for classes of files such as `Node.js`, for secrets and for an image's own settings. */
function fileOf(scanned: string, resultClass: string, target: Target): string {
  if (target.kind === 'directory') return scanned;
  const isReference = target.kind === 'image' && scanned.startsWith(target.reference);
  if (isReference || resultClass === 'license') return '';
  return scanned.replace(/^(Node\.js|Python|Ruby|Java|PHP|Conda|Julia|R)$/, '');
}

const cleanPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

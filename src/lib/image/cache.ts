import { parseRepository, repositoryOf } from './reference.ts';

export type CacheRequest = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Names of the repositories that the image gets. */
  readonly images: readonly string[];
  readonly platforms: readonly string[];
  readonly target: string | undefined;
  /** Whether GitHub's cache can be reached and the builder can export to it. */
  readonly gitHub: boolean;
};

export type CachePlan = { readonly from: readonly string[]; readonly to: readonly string[] };

/**
 * Where the cache comes from and goes to. Without any input: GitHub's cache, in a scope of its own for each image,
 * stage and set of platforms, since builds that share a scope overwrite each other's entry. A cache that cannot be
 * written never fails a good build (`ignore-error`), and one for ECR gets the form that ECR takes.
 */
export function planCache({ from, to, images, platforms, target, gitHub }: CacheRequest): CachePlan {
  if (from.length + to.length > 0)
    return { from: from.map(shortForm), to: to.map(shortForm).map(safeExport) };
  if (!gitHub) return { from: [], to: [] };
  const scope = [images[0] ?? 'image', target, ...platforms].filter(Boolean).join('-');
  const gha = `type=gha,scope=${scope.replace(/[^A-Za-z0-9.-]+/g, '-')}`;
  return { from: [gha], to: [safeExport(`${gha},mode=max`)] };
}

/** buildx takes a bare name as a registry cache. */
const shortForm = (entry: string): string => (entry.includes('=') ? entry : `type=registry,ref=${entry}`);

function safeExport(entry: string): string {
  const fields = new Map(
    entry.split(',').map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, at), field.slice(at + 1)] as const;
    }),
  );
  const type = fields.get('type') ?? '';
  const wanted: Record<string, string> = {
    ...(type === 'inline' ? {} : { 'ignore-error': 'true' }),
    ...(type === 'registry' && isEcr(fields.get('ref') ?? '')
      ? { 'image-manifest': 'true', 'oci-mediatypes': 'true' }
      : {}),
  };
  const missing = Object.entries(wanted).filter(([name]) => !fields.has(name));
  return [entry, ...missing.map(([name, value]) => `${name}=${value}`)].join(',');
}

const isEcr = (reference: string): boolean => /\.dkr[.-]ecr\./.test(reference);

/** A repository's name in the form that everything else here compares. */
export const canonicalImage = (name: string): string => repositoryOf(parseRepository(name));

import type { Manifest, Problem } from './manifest.ts';

/** `${NAME}` with an upper-case name. `$${NAME}` stays as `${NAME}`; other dollar signs mean nothing here. */
const PLACEHOLDER = /\$?\$\{([A-Z][A-Z0-9_]*)\}/g;

type Filled = { readonly manifests: readonly Manifest[]; readonly problems: readonly Problem[] };

/**
 * Puts values in place of `${NAME}` in every text of every object. It works on parsed values, so no value can
 * change the structure of a document; what is not text there (a number of replicas) has an input of its own.
 */
export function fillPlaceholders(
  manifests: readonly Manifest[],
  values: ReadonlyMap<string, string>,
): Filled {
  const problems: Problem[] = [];
  const filled = manifests.map((manifest) => {
    const unset = new Set<string>();
    const object = fill(manifest.object, (name) => {
      const value = values.get(name);
      if (value === undefined) unset.add(name);
      return value ?? '';
    });
    for (const name of unset)
      problems.push({
        file: manifest.file,
        line: manifest.line,
        message: `\${${name}} in ${manifest.object.kind}/${manifest.object.metadata.name} has no value: add ${name}=… to \`variables\``,
      });
    return { ...manifest, object };
  });
  return { manifests: filled, problems };
}

function fill<T>(value: T, valueFor: (name: string) => string): T {
  if (typeof value === 'string')
    return value.replace(PLACEHOLDER, (found, name: string) =>
      found.startsWith('$$') ? found.slice(1) : valueFor(name),
    ) as T;
  if (Array.isArray(value)) return value.map((item) => fill(item, valueFor)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, valueFor)])) as T;
}

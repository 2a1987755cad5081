import { platformName } from '../registry/manifest.ts';
import { buildFailures } from './failures.ts';
import { parseReference, type Reference } from './reference.ts';

/** An image of one platform, or an index with its attestations, as another job built it. */
export type Part = {
  readonly digest: string;
  readonly mediaType: string;
  readonly body: string;
  /** The configuration of an image; undefined for an index, which names platforms itself. */
  readonly configuration: string | undefined;
};

/** An index of several parts. */
export type Merged = {
  readonly body: string;
  readonly mediaType: string;
  readonly platforms: readonly string[];
};

const INDEX = 'application/vnd.oci.image.index.v1+json';

type Platform = { readonly os?: string; readonly architecture?: string; readonly variant?: string };
type Entry = { readonly digest: string; readonly platform?: Platform; readonly [more: string]: unknown };

/** Reads `sources`: images by digest, one a line. An output that a job did not set leaves an empty line. */
export function parseSources(raw: string): readonly Reference[] {
  const lines = raw.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const reference = parseReference(line);
    if (reference.digest === undefined)
      throw new Error(`"${line}" has no digest: take the output \`image\` of the step that pushed it`);
    return reference;
  });
}

/**
 * One index of all parts, in their order, each with its attestations. The same parts give the same bytes.
 * @throws BUILD_MERGE_CONFLICT, BUILD_MERGE_INCOMPLETE
 */
export function mergeParts(
  parts: readonly Part[],
  wanted: readonly string[],
  annotations: ReadonlyMap<string, string>,
): Merged {
  const entries = new Map(parts.flatMap(entriesOf).map((entry) => [entry.digest, entry]));
  const platforms = platformsOf([...entries.values()]);
  const missing = wanted.filter((platform) => !platforms.includes(platform));
  if (missing.length > 0 || platforms.length === 0)
    throw buildFailures.BUILD_MERGE_INCOMPLETE(
      `Missing is ${missing.join(', ') || 'any platform'}; ${parts.length} sources have ${platforms.join(', ') || 'none'}.`,
    );
  const more = annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) };
  const body = JSON.stringify({
    schemaVersion: 2,
    mediaType: INDEX,
    manifests: [...entries.values()],
    ...more,
  });
  return { body, mediaType: INDEX, platforms };
}

/** Attestations have none. @throws BUILD_MERGE_CONFLICT */
function platformsOf(entries: readonly Entry[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { digest, platform = {} } of entries) {
    const name = platformName(platform);
    const other = found.get(name);
    if (other !== undefined)
      throw buildFailures.BUILD_MERGE_CONFLICT(`${name} is both ${other} and ${digest}.`);
    if (name !== '') found.set(name, digest);
  }
  return [...found.keys()];
}

function entriesOf({ body, digest, mediaType, configuration }: Part): readonly Entry[] {
  const { manifests } = JSON.parse(body) as { manifests?: readonly Entry[] };
  if (manifests !== undefined) return manifests;
  const { os = '', architecture = '', variant } = JSON.parse(configuration ?? '{}') as Platform;
  const platform = { architecture, os, ...(variant ? { variant } : {}) };
  return [{ mediaType, digest, size: new TextEncoder().encode(body).length, platform }];
}

/** Of `index:key=value` and `manifest:key=value`, as docker/build-push-action has them, what belongs to an index. */
export function indexAnnotations(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [, kinds = '', key = '', value = ''] = /^([a-z,[\]/-]+):([^=]+)=(.*)$/.exec(line) ?? [];
      return kinds.split(',').includes('index') ? [[key, value] as const] : [];
    }),
  );
}

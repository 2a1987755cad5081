import type { BuildEvent } from './event.ts';

/**
 * The labels that OCI defines (https://github.com/opencontainers/image-spec/blob/main/annotations.md), from what the
 * event says. `created` is the time of the commit, not of the build: the same commit gives the same image.
 */
export function ociLabels(
  event: BuildEvent,
  version: string,
  commitSeconds: number | undefined,
): ReadonlyMap<string, string> {
  const { name, description, url, licence } = event.repository;
  const created = commitSeconds === undefined ? '' : new Date(commitSeconds * 1000).toISOString();
  const labels = {
    title: name,
    description,
    url,
    source: url,
    version,
    created,
    revision: event.sha,
    licenses: licence === 'NOASSERTION' ? '' : licence,
  };
  const known = Object.entries(labels).filter(([, value]) => value !== '');
  return new Map(known.map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
}

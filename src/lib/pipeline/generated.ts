import { stringify } from 'yaml';
import { manifestFacts } from './manifest-facts.ts';
import { manifestsOf } from './manifests.ts';
import type { Configuration } from './schema.ts';
import type { Service } from './schema-service.ts';

/** Where a service has its manifests when the file does not say. */
const DEFAULT_FOLDER = 'k8s';

/** The files and folders with a service's own manifests; empty when it has none, and they are generated. */
export const ownManifests = (service: Service | null, exists: (path: string) => boolean): readonly string[] =>
  service?.manifests ?? (exists(DEFAULT_FOLDER) ? [DEFAULT_FOLDER] : []);

/** The services without manifests of their own, in the order of the file. */
export const generatedServices = (
  { services }: Configuration,
  exists: (path: string) => boolean,
): readonly string[] =>
  Object.entries(services)
    .filter(([, service]) => ownManifests(service, exists).length === 0)
    .map(([name]) => name);

/** The manifests of one service in one environment, as YAML; undefined when the file has no such service or environment. */
export function generatedYaml(
  service: string,
  environment: string,
  configuration: Configuration,
): string | undefined {
  const facts = manifestFacts(service, environment, configuration);
  return (
    facts &&
    manifestsOf(facts)
      .map((one) => stringify(one, { aliasDuplicateObjects: false }))
      .join('---\n')
  );
}

import { inherit } from './inherit.ts';
import type { ManifestFacts } from './manifests.ts';
import type { Configuration } from './schema.ts';
import type { Environment } from './schema-environment.ts';
import type { Service } from './schema-service.ts';

/** What manifests of a service need to know, with the values of one environment; undefined when either is unknown. */
export function manifestFacts(
  name: string,
  environmentName: string,
  configuration: Configuration,
): ManifestFacts | undefined {
  const service = configuration.services[name];
  if (service === undefined || !Object.hasOwn(configuration.environments, environmentName)) return undefined;
  const { environment } = inherit(environmentName, configuration.environments);
  const own = environment.services?.[name] ?? {};
  return {
    name,
    port: service?.health?.port ?? 8080,
    healthPath: service?.health?.path ?? '/health',
    variables: namesOf(service, environment, own),
    secrets: environment.secrets ?? [],
    ...scaleOf(environment, own),
  };
}

type Own = NonNullable<NonNullable<Environment['services']>[string]> | Record<string, never>;

/** Two pods unless said otherwise: one alone is away whenever its node is. */
const scaleOf = (environment: Environment, own: Own) => ({
  replicas: own.replicas ?? environment.replicas ?? 2,
  autoscale: own.autoscale ?? environment.autoscale,
  resources: own.resources ?? environment.resources,
  domain: (own.domain ?? environment.domain) != null,
});

function namesOf(service: Service | null, environment: Environment, own: Own): readonly string[] {
  const all = { ...service?.variables, ...environment.variables, ...own.variables };
  return Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name]) => name);
}

import { ownManifests } from './generated.ts';
import { type Rollout, rolloutOf } from './rollout.ts';
import type { Configuration } from './schema.ts';
import type { Environment } from './schema-environment.ts';
import type { Service } from './schema-service.ts';

/** What the build job needs of one service; `file` and `target` are empty when not given. */
export type BuildService = {
  readonly name: string;
  readonly image: string;
  readonly context: string;
  readonly file: string;
  readonly target: string;
  /** `name=path`, one a line. */
  readonly 'build-contexts': string;
  /** Separated by commas; empty for that of the runner. */
  readonly platforms: string;
  readonly sign: boolean;
};

/** What the deploy job needs of one service in one environment, in the types of that workflow's inputs. */
export type Deployment = Rollout & {
  readonly service: string;
  /** Repository of the image, without a tag. */
  readonly image: string;
  /** Tag of the image: the version, or of a promotion what was built for the commit before. */
  readonly tag: string;
  readonly cluster: string;
  /** Files or folders, one a line; empty when they are generated. */
  readonly manifests: string;
  readonly namespace: string;
  /** `NAME=value`, one a line. */
  readonly variables: string;
  readonly 'migrate-tool': string;
  readonly 'migrate-directory': string;
  readonly 'migrate-setup': string;
  readonly 'migrate-via': string;
  readonly 'rollback-database': boolean;
  readonly 'health-path': string;
  readonly 'health-port': string;
  readonly url: string;
  /** Page with what to do when it fails. */
  readonly runbook: string;
};

/** What is known about the repository besides its file. */
export type RepositoryFacts = {
  /** `owner/name`. */
  readonly repository: string;
  readonly exists: (path: string) => boolean;
};

/** Images without a `registry` go to GitHub's own, which has a place for every repository. */
export function imageOf(
  name: string,
  service: Service | null,
  { registry }: Configuration,
  { repository }: RepositoryFacts,
) {
  return service?.image?.repository ?? `${registry ?? `ghcr.io/${repository.toLowerCase()}`}/${name}`;
}

export function buildOf(name: string, configuration: Configuration, facts: RepositoryFacts): BuildService {
  const service = configuration.services[name] ?? null;
  const { context = '.', file = '', target = '', build_contexts = {} } = service?.image ?? {};
  const { platforms = [], sign = false } = service?.image ?? {};
  return {
    name,
    image: imageOf(name, service, configuration, facts),
    context,
    file,
    target,
    'build-contexts': linesOf(build_contexts),
    platforms: platforms.join(','),
    sign,
  };
}

/** An environment with its inherited values, and the tag of the image that goes there. */
export type Place = { readonly name: string; readonly environment: Environment; readonly tag: string };

export function deploymentOf(
  name: string,
  place: Place,
  configuration: Configuration,
  facts: RepositoryFacts,
): Deployment {
  const service = configuration.services[name] ?? null;
  const domain = place.environment.services?.[name]?.domain ?? place.environment.domain ?? '';
  const namespace = place.environment.namespace ?? place.name;
  return {
    service: name,
    image: imageOf(name, service, configuration, facts),
    tag: place.tag,
    cluster: place.environment.cluster ?? '',
    manifests: ownManifests(service, facts.exists).join('\n'),
    namespace,
    variables: linesOf({
      ENVIRONMENT: place.name,
      NAMESPACE: namespace,
      DOMAIN: domain,
      ...service?.variables,
      ...variablesOf(name, place.environment),
    }),
    ...migrationOf(service, facts),
    'health-path': service?.health?.path ?? '/health',
    'health-port': String(service?.health?.port ?? 8080),
    url: domain === '' ? '' : `https://${domain}`,
    runbook: service?.runbook ?? '',
    ...rolloutOf(name, place.environment),
  };
}

/** What an environment says about all its services, then about this one. */
function variablesOf(name: string, environment: Environment): Readonly<Record<string, string | null>> {
  const own = environment.services?.[name] ?? {};
  const replicas = own.replicas ?? environment.replicas ?? undefined;
  return {
    ...(replicas === undefined ? {} : { REPLICAS: String(replicas) }),
    ...environment.variables,
    ...own.variables,
  };
}

function migrationOf(service: Service | null, facts: RepositoryFacts) {
  const { tool, directory = '.', setup, via = 'runner', rollback = false } = service?.migrate ?? {};
  return {
    'migrate-tool': tool ?? '',
    'migrate-directory': directory,
    'migrate-via': via,
    'rollback-database': rollback,
    'migrate-setup': tool === undefined ? '' : (setup ?? defaultSetup(tool, directory, facts)),
  };
}

/** The migration tools that are npm packages of the repository itself, and so have to be installed first. */
const NPM_TOOLS: readonly string[] = ['knex', 'prisma', 'drizzle', 'typeorm', 'sequelize', 'node-pg-migrate'];

function defaultSetup(tool: string, directory: string, { exists }: RepositoryFacts): string {
  const lockfile = directory === '.' ? 'package-lock.json' : `${directory}/package-lock.json`;
  return NPM_TOOLS.includes(tool) && exists(lockfile) ? 'npm ci --omit=dev' : '';
}

/** What has no value is left out: `REPLICAS=` would mean nothing to a manifest. */
const linesOf = (values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');

import { unifiedDiff } from '../../lib/manifests/unified-diff.ts';
import { type Read, readConfiguration } from '../../lib/pipeline/configuration.ts';
import { planFailures } from '../../lib/pipeline/failures.ts';
import { generatedServices, generatedYaml } from '../../lib/pipeline/generated.ts';
import type { Configuration } from '../../lib/pipeline/schema.ts';
import { unknownEnvironment } from '../../lib/pipeline/targets.ts';
import { codeBlock, details, heading, joined, text } from '../../lib/summary/markdown.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { Git } from '../../tools/git.ts';

type Wanted = { readonly environment: string | undefined; readonly service: string | undefined };
type Ports = {
  readonly files: Pick<Files, 'write'>;
  readonly workflow: Pick<Workflow, 'info' | 'summary'>;
};

/** More of a diff than this hides the rest of the summary. */
const MOST_SHOWN = 20_000;

/**
 * Writes the manifests of a service that has none of its own. The job that deploys does it, from the checkout that it
 * deploys: nothing generated is kept anywhere.
 * @returns the file's path
 * @throws PLAN_ENVIRONMENT_UNKNOWN, PLAN_SERVICE_UNKNOWN
 */
export async function writeManifests(
  configuration: Configuration,
  { environment = '', service = '' }: Wanted,
  { files, workflow }: Ports,
): Promise<string> {
  const { environments, services } = configuration;
  if (!Object.hasOwn(environments, environment))
    throw unknownEnvironment(environment, Object.keys(environments));
  const yaml = generatedYaml(service, environment, configuration);
  if (yaml === undefined)
    throw planFailures.PLAN_SERVICE_UNKNOWN(
      `There is no service "${service}"; there are ${Object.keys(services).join(', ')}.`,
    );
  const path = `.deploy-actions/${environment}/${service}.yaml`;
  await files.write(path, yaml);
  workflow.info(`${service} has no manifests of its own: they are generated, in ${path}.`);
  workflow.summary(details(`Generated manifests of ${service}`, codeBlock(yaml, 'yaml')));
  return path;
}

/** What a pull request changes in manifests that nobody sees in its files. */
export async function generatedChanges(
  read: Read,
  question: {
    readonly environments: readonly string[];
    readonly base: string;
    readonly config: string;
    readonly exists: (path: string) => boolean;
  },
  git: Pick<Git, 'fileAt'>,
): Promise<string> {
  const names = generatedServices(read.configuration, question.exists);
  if (names.length === 0) return '';
  const before = await configurationAt(question.base, question.config, git);
  const diffs = question.environments.flatMap((environment) =>
    names.map((name) =>
      unifiedDiff(
        (before && generatedYaml(name, environment, before)) ?? '',
        generatedYaml(name, environment, read.configuration) ?? '',
        `${environment}/${name}.yaml`,
      ),
    ),
  );
  const all = diffs.filter(Boolean).join('\n');
  if (all === '') return '';
  const cut = all.length > MOST_SHOWN;
  return joined([
    heading('Generated manifests'),
    text('What this changes in the manifests of services that have none of their own.'),
    codeBlock(cut ? all.slice(0, all.lastIndexOf('\n', MOST_SHOWN)) : all, 'diff'),
    cut && text('The rest is too long for here: scripts/write-manifests writes it.'),
  ]);
}

/** A file that was not there, or was wrong, had no manifests. */
async function configurationAt(
  base: string,
  path: string,
  git: Pick<Git, 'fileAt'>,
): Promise<Configuration | undefined> {
  const source = await git.fileAt(base, path);
  const result =
    source === undefined
      ? undefined
      : readConfiguration(source, { variables: new Map(), keepUnknownVariables: true });
  return result?.ok ? result.read.configuration : undefined;
}

import * as v from 'valibot';
import { environment } from './schema-environment.ts';
import { choice, group, listOf, name, pattern, words, yesNo } from './schema-fields.ts';
import { service } from './schema-service.ts';

/**
 * The file `.github/deploy.yml`: services, and the environments they go to. schema/deploy.schema.json is generated
 * from this; what one field demands of another is in `rules.ts`.
 */
export const configuration = v.pipe(
  v.strictObject(
    {
      registry: v.optional(
        pattern(
          /^[^\s@]+[^\s@/]$/,
          'a registry such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com',
          'Registry, with a path if it has one; images are `<registry>/<service>`. Default is `ghcr.io/<owner>/<repository>`.',
        ),
      ),
      shared: v.optional(listOf(words('A pattern such as `libs/**`.'), 'Files that change every service.')),
      services: v.pipe(
        v.record(name, v.nullable(service), 'expected services by name, such as { api: {} }'),
        v.minEntries(1, 'expected at least one service'),
        v.description('What this repository deploys, by name.'),
      ),
      environments: v.pipe(
        v.record(
          name,
          environment,
          'expected environments by name, such as { production: { branch: main } }',
        ),
        v.minEntries(1, 'expected at least one environment'),
        v.description('Where it goes, by the name of the GitHub environment.'),
      ),
      scan: v.optional(
        group(
          {
            fail_on: v.optional(
              choice(
                ['critical', 'high', 'medium', 'low'],
                'Least severity that stops a release. Default `critical`.',
              ),
            ),
            new_only: v.optional(yesNo('A pull request fails only for what it brings.')),
            repository: v.optional(
              yesNo('Look at the files of the repository as well, not only at its images. Default true.'),
            ),
            audit: v.optional(
              yesNo('Ask the tools of the ecosystems as well, such as `npm audit`. Default true.'),
            ),
            codeql: v.optional(
              words('Languages for CodeQL, such as `javascript-typescript`, where the default setup is off.'),
            ),
            semgrep: v.optional(words('Rules for Semgrep, such as `.semgrep` in the repository.')),
            ignore_file: v.optional(words('List of findings to live with for a while.')),
          },
          'What the scans stop.',
        ),
      ),
      notifications: v.optional(
        group(
          {
            slack: v.optional(
              group(
                { channel: v.optional(words('Id of the channel, such as C0123456789.')) },
                'Messages in Slack.',
              ),
            ),
          },
          'Who hears of deployments.',
        ),
      ),
    },
    'expected the keys services and environments',
  ),
  v.title('deploy-actions'),
  v.description('What a repository deploys, and where to.'),
);

export type Configuration = v.InferOutput<typeof configuration>;

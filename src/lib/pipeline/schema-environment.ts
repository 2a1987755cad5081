import * as v from 'valibot';
import { checks, waivers } from './schema-checks.ts';
import {
  count,
  group,
  listOf,
  name,
  oneOrMore,
  pattern,
  removable,
  share,
  variableName,
  variables,
  words,
} from './schema-fields.ts';
import { freeze } from './schema-freeze.ts';
import { rollout } from './schema-rollout.ts';

const quantity = (description: string) =>
  pattern(
    /^\d+(\.\d+)?(m|k|M|G|Ki|Mi|Gi)?$/,
    'a quantity of Kubernetes such as "250m" or 256Mi',
    description,
  );

const amounts = (description: string) =>
  group(
    { cpu: v.optional(quantity('Such as `250m`.')), memory: v.optional(quantity('Such as `256Mi`.')) },
    description,
  );

const autoscale = group(
  {
    min: count(1, 1000, 'Least number of pods.'),
    max: count(1, 1000, 'Most pods.'),
    cpu: v.optional(share('Share of the requested CPU to keep to. Default `70%`.')),
  },
  'Let Kubernetes choose the number of pods.',
);

/** What may differ for one service in one environment. */
const scale = {
  replicas: removable(count(0, 1000, `Number of pods; \`\${REPLICAS}\` in the manifests.`)),
  autoscale: removable(autoscale),
  resources: removable(
    group(
      {
        requests: removable(amounts('What a pod is promised.')),
        limits: removable(amounts('What a pod may use.')),
      },
      'CPU and memory of a pod.',
    ),
  ),
  variables: removable(variables(`Values for \`\${NAME}\` in the manifests.`)),
  domain: removable(
    pattern(
      /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'a host name such as shop.example.com',
      `Public host name; asked by the smoke test, and \`\${DOMAIN}\` in the manifests. Never inherited.`,
    ),
  ),
};

const refs = (what: string) =>
  oneOrMore(
    words('A pattern of GitHub, such as `release/**`.'),
    `${what}, by the patterns of GitHub's workflow filters. Never inherited.`,
  );

/** One environment: where a commit goes, when, and what is different there. */
export const environment = group(
  {
    extends: v.optional(
      words('Environment whose values hold here unless given: maps merge, lists replace, null removes.'),
    ),
    branch: v.optional(refs('Branches whose pushes are deployed here')),
    tag: v.optional(refs('Tags that are deployed here')),
    promote: v.optional(
      words('Deploy the image that ran in this other environment; nothing is rebuilt. Never inherited.'),
    ),
    hotfix: v.optional(refs('Branches that may come here without the environment before')),
    cluster: removable(words('Name of the Kubernetes cluster.')),
    namespace: removable(
      pattern(
        /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
        'a namespace of Kubernetes',
        'Default is the name of the environment.',
      ),
    ),
    ...scale,
    secrets: removable(listOf(variableName, 'Names of secrets, never their values.')),
    ...rollout,
    freeze: removable(freeze),
    checks: removable(checks),
    waivers: removable(waivers),
    services: removable(
      v.pipe(
        v.record(
          name,
          v.nullable(group(scale, 'What is different for one service here.')),
          'expected services by name',
        ),
        v.description('What is different for single services here; null leaves one out.'),
      ),
    ),
  },
  'An environment: what is deployed there, when, and with which values.',
);

export type Environment = v.InferOutput<typeof environment>;

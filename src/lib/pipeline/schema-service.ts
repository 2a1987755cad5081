import * as v from 'valibot';
import { TOOL_NAMES, type ToolName } from '../migrate/choose-tool.ts';
import {
  choice,
  count,
  group,
  listOf,
  pattern,
  removable,
  variables,
  words,
  yesNo,
} from './schema-fields.ts';
import { tests } from './schema-tests.ts';

/** The tools that are run by name; any other needs commands of its own, and a workflow of its own. */
export const MIGRATION_TOOLS: readonly ToolName[] = TOOL_NAMES.filter((name) => name !== 'commands');

const relativePath = (description: string) =>
  pattern(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\r\n]+$/, 'a path below the repository, without ..', description);

export const httpPath = pattern(
  /^\/[^\s]*$/,
  'a path that begins with /',
  'Path that answers with the health of the service. Default `/health`.',
);

const image = group(
  {
    context: v.optional(
      relativePath('Folder with the source of the image. Default is the whole repository.'),
    ),
    file: v.optional(relativePath('Dockerfile. Default is `Dockerfile` in the context.')),
    target: v.optional(words('Stage of the Dockerfile to build. Default is the last.')),
    repository: v.optional(
      pattern(
        /^[^\s@]+[^\s@/:]$/,
        'the name of an image without tag or digest',
        'Where the image is pushed. Default is the registry and the name of the service.',
      ),
    ),
    platforms: v.optional(
      listOf(
        choice(['linux/amd64', 'linux/arm64'], 'A platform.'),
        'Platforms to build for, each on a runner of its own. Default is that of the runner.',
      ),
    ),
    sign: v.optional(
      yesNo('Sign the image without a key, by the token of the job. Needs `cosign` on the runner.'),
    ),
    build_contexts: v.optional(
      variables('More build contexts by name: a folder or what else `docker buildx build` takes.'),
    ),
  },
  'How the image is built.',
);

const migrate = group(
  {
    tool: choice(MIGRATION_TOOLS, 'The migration tool.'),
    directory: v.optional(relativePath('Folder in which that tool runs. Default is the whole repository.')),
    setup: v.optional(
      words(
        'Command that installs the tool, run in that folder without a shell. Default `npm ci --omit=dev` for a tool of npm where the folder has a package-lock.json.',
      ),
    ),
    rollback: v.optional(
      yesNo(
        'When the release is rolled back, take its migrations back too, where each has a way back and none removed data. Default false: the release before can live with new columns.',
      ),
    ),
    via: v.optional(
      choice(
        ['runner', 'kubernetes-job'],
        'Where they run: `kubernetes-job` is for a database that only the cluster reaches, with the new image. Default `runner`.',
      ),
    ),
  },
  'The migrations of its database, run before each deployment.',
);

const health = group(
  {
    path: v.optional(httpPath),
    port: v.optional(count(1, 65535, 'Port of the pods. Default 8080.')),
  },
  'Where a pod says how it is.',
);

/** One service: something with an image that is deployed as a whole. */
export const service = group(
  {
    paths: v.optional(
      listOf(
        relativePath('A pattern such as `backend/**`.'),
        'What makes the service changed. Default is its build context, its manifests and its migrations.',
      ),
    ),
    image: v.optional(image),
    manifests: v.optional(
      listOf(
        relativePath('A file or a folder.'),
        'Files or folders with its Kubernetes manifests. Default is `k8s`, where there is such a folder; else they are generated from what this file says.',
      ),
    ),
    migrate: removable(migrate),
    health: v.optional(health),
    tests: removable(tests),
    runbook: v.optional(
      pattern(
        /^https?:\/\/\S+$/,
        'an address such as https://wiki.example.com/shop',
        'Page with what to do when a deployment of it fails, linked in its message.',
      ),
    ),
    variables: v.optional(variables(`Values for \`\${NAME}\` in its manifests, in every environment.`)),
    needs: v.optional(
      listOf(words('Name of another service.'), 'Services that are deployed before this one.'),
    ),
  },
  'A service: what it is built from and how it is deployed.',
);

export type Service = v.InferOutput<typeof service>;

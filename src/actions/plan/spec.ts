import { defineAction } from '../../runtime/action.ts';
import { json, oneOf, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';

export const plan = defineAction({
  name: 'plan',
  description:
    'Reads the configuration file of a repository and the event, and says what to build and where to deploy it.',
  branding: { icon: 'map', color: 'blue' },
  inputs: {
    operation: oneOf('plan', 'freeze', 'manifests').withDefault('plan', {
      description:
        '`plan` decides what the event leads to. `freeze` only asks whether `environment` may be deployed to at this moment, and fails when it may not: for the start of a job that had to wait for an approval. `manifests` writes the Kubernetes manifests of `service` in `environment`, for a service that has none of its own.',
    }),
    config: text.withDefault('.github/deploy.yml', {
      description: 'The configuration file of the repository.',
    }),
    variables: json.withDefault('{}', {
      description:
        'Values for the names in that file, such as ECR_REGISTRY, as a JSON object: the expression `toJSON(vars)`.',
    }),
    token: text.optional({
      description:
        'The expression `github.token`, in a job with `deployments: read`: then services that already run as they are are left out, and a promotion is checked. Without it everything is deployed.',
      secret: true,
    }),
    environment: text.optional({
      description:
        'Deploy to this environment only, whatever its triggers are, such as `production`: for runs by hand. With `operation: freeze` or `manifests` the environment that is asked about.',
    }),
    service: text.optional({
      description: 'With `operation: manifests` the service, such as `api`.',
    }),
    'override-freeze': text.optional({
      description:
        'Deploy in spite of a freeze, and why, such as `INC-123: checkout is down`. It is recorded. With a `token` and `pull-requests: read` the label `override-freeze` on the merged pull request is as good.',
    }),
  },
  outputs: {
    version: output.text(
      'The version of this release and the tag of its images: `1.2.3` of the tag `v1.2.3`, `<branch>-<12 letters of the commit>` of a branch, the commit of a pull request.',
    ),
    services: output.json(
      'What to build, as a JSON array for a matrix: objects with `name`, `image`, `context`, `file`, `target` and `build-contexts`. `[]` when nothing is built.',
    ),
    environments: output.json(
      'The environments that this event deploys to, in their order, as a JSON array of names: the keys of `deployments`.',
    ),
    deployments: output.json(
      'Where to deploy, as a JSON object: for each environment of this event an array of what the workflow `deploy.yml` takes. `{}` when nothing is deployed, always so on pull requests.',
    ),
    stages: output.json(
      'The same in the order in which it happens, as a JSON array of at most four objects with `name` and `deployments`: each stage begins when the one before went well.',
    ),
    changed: output.json(
      'The services that the event changes, as a JSON array of names, for tests; all of them when that is not known.',
    ),
    checks: output.json(
      'How those services, and all that are built, are checked, as a JSON array for a matrix: objects with the inputs of the workflow `ci.yml`. `[]` for a promotion, which was checked before.',
    ),
    scan: output.json(
      'How the files of the repository are scanned, as a JSON object with the inputs of the workflow `security.yml`, and with `repository`: whether they are at all.',
    ),
    'slack-channel': output.text('The channel in Slack that the file names, or nothing.'),
    'override-freeze': output.text(
      'Why a freeze does not count: the input of the same name, or the label `override-freeze` on the pull request by which the commit came in. Empty when nothing overrides it.',
    ),
    hotfix: output.flag('Whether the branch comes in without the environment before, by `hotfix`.'),
    manifests: output.text(
      'Where `operation: manifests` wrote them: a path in the workspace, for `manifests` of k8s-deploy.',
    ),
    reason: output.text('One sentence that says why.'),
  },
});

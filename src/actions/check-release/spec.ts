import { VERDICTS } from '../../lib/checks/verdict.ts';
import { defineAction } from '../../runtime/action.ts';
import { json, oneOf, text, yaml } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';
import { commit, EVIDENCE, evidence, imageByDigest } from './kinds.ts';

export const checkRelease = defineAction({
  name: 'check-release',
  description:
    'Lets a release through for what was observed, not for what was ticked: each check with its evidence, and unknown blocks.',
  branding: { icon: 'check-square', color: 'green' },
  inputs: {
    environment: text.required({
      description: 'The environment in the configuration file whose `checks` are made, such as `production`.',
    }),
    config: text.withDefault('.github/deploy.yml', {
      description: 'The configuration file of the repository.',
    }),
    variables: json.withDefault('{}', {
      description: 'Values for the names in that file, as a JSON object: the expression `toJSON(vars)`.',
    }),
    service: text.optional({ description: 'The service in that file that is released, such as `api`.' }),
    image: imageByDigest.optional({
      description:
        'The image that is released, by digest, such as `ghcr.io/acme/shop@sha256:…`. Checks of the image need it.',
    }),
    commit: commit.optional({ description: 'The commit that is released. Default is that of the event.' }),
    phase: oneOf('before', 'during', 'after').withDefault('before', {
      description:
        '`before` the release, all checks of the file; `during` it, what its steps reported and the alerts; `after` it, these with the analysis and open incidents.',
    }),
    action: oneOf('deploy', 'rollback').withDefault('deploy', {
      description:
        'What is about to happen. For a `rollback` only the freeze is looked at, where it names that action.',
    }),
    evidence: evidence.withDefault('', {
      description: `What earlier steps found, \`name=path\`, one a line, such as \`scan=report.json\`. Names: ${EVIDENCE.map((name) => `\`${name}\``).join(', ')}.`,
    }),
    waivers: yaml.withDefault('[]', {
      description:
        'Checks to live without for a while, as a YAML list with `check`, `team`, `reason` and `until`, such as `[{ check: coverage, team: platform, reason: INC-7, until: "2026-12-01" }]`. Whoever started the run must be in that team.',
    }),
    'override-freeze': text.optional({
      description:
        'Release in spite of a freeze, and why, such as `INC-123: checkout is down`. It is recorded.',
    }),
    token: text.optional({
      description:
        'The expression `github.token`, in a job with `contents`, `checks`, `statuses`, `pull-requests`, `issues` and `attestations: read`.',
      secret: true,
    }),
    'metrics-token': text.optional({
      description: 'Bearer token for Prometheus, if it wants one.',
      secret: true,
    }),
    'api-key': text.optional({ description: 'API key of Datadog.', secret: true }),
    'app-key': text.optional({ description: 'Application key of Datadog.', secret: true }),
    region: text.optional({
      description: 'AWS region of alarms and backups, such as `eu-central-1`. Default: `AWS_REGION`.',
    }),
  },
  outputs: {
    verdict: output.oneOf(VERDICTS, 'What came of it; `unknown` blocks as `failed` does.'),
    failed: output.lines('Names of the checks that block, one a line.'),
    waived: output.lines('Names of the checks that were waived, one a line.'),
    report: output.text('Path of the JSON report with every check and its evidence.'),
    attestation: output.text(
      'Path of the predicate of a verification summary (SLSA VSA) for `actions/attest`; empty without `image`.',
    ),
  },
});

import { OUTCOMES } from '../../lib/record/record.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, flag, keyValues, oneOf, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';
import {
  address,
  addresses,
  commit,
  EVIDENCE,
  evidence,
  hash,
  moment,
  name,
  SINKS,
  sinks,
  store,
} from './kinds.ts';

const release = {
  service: name.optional({ description: 'The service that was released, such as `api`. Needed to record.' }),
  outcome: oneOf(...OUTCOMES).optional({
    description: `How it ended: ${OUTCOMES.map((word) => `\`${word}\``).join(', ')}. Needed to record.`,
  }),
  action: oneOf('deploy', 'rollback').withDefault('deploy', {
    description: 'What was done. A `rollback` that is live marks the release before it as failed.',
  }),
  image: text.withDefault('', { description: 'The image, by digest, such as `ghcr.io/acme/shop@sha256:…`.' }),
  version: text.withDefault('', { description: 'Its version, such as `1.2.3`.' }),
  commit: commit.optional({ description: 'The commit that was released. Default is that of the event.' }),
  cause: text.withDefault('', { description: 'Why it failed, in one line.' }),
  'started-at': moment.optional({
    description: 'When the release began, such as `2026-11-22T09:30:00Z`. Default is now.',
  }),
  'finished-at': moment.optional({ description: 'When it was live or given up. Default is now.' }),
  'hotfix-of': text.withDefault('', {
    description:
      'Id of the release that this one mends, such as `42-1/production/api`: that one counts as failed, this one as rework.',
  }),
  evidence: evidence.withDefault('', {
    description: `What belongs into the record, \`name=value\`, one a line: ${EVIDENCE.map((each) => `\`${each}\``).join(', ')}; \`checks\` (report of check-release) and \`deploy\` (of k8s-deploy) are paths.`,
  }),
  configuration: keyValues.withDefault('', {
    description:
      'Configuration of the release, `NAME=value`, one a line. Names that came, went or changed are recorded; no value is.',
    secret: true,
  }),
};

const places = {
  'deployment-status': flag.withDefault('false', {
    description:
      '`true`: put the outcome on the GitHub deployment of this commit. Needs `token` with `deployments: write`.',
  }),
  'grafana-url': address.optional({
    description: 'Grafana for an annotation, such as `https://grafana.example.com`.',
  }),
  'grafana-token': text.optional({ description: 'Its service account token.', secret: true }),
  'datadog-url': address.withDefault('https://api.datadoghq.com', {
    description: 'API of the Datadog site.',
  }),
  'datadog-api-key': text.optional({
    description: 'API key of Datadog; with it Datadog is told.',
    secret: true,
  }),
  'new-relic-url': address.withDefault('https://api.newrelic.com/graphql', {
    description: 'NerdGraph; that of the EU is `https://api.eu.newrelic.com/graphql`.',
  }),
  'new-relic-api-key': text.optional({
    description: 'User key of New Relic; with it New Relic is told.',
    secret: true,
  }),
  'new-relic-entity': text.optional({ description: 'GUID of the entity that gets the marker.' }),
  'cloudwatch-namespace': text.optional({
    description: 'Namespace for the CloudWatch metric `Deployments`, such as `Releases`.',
  }),
  'pagerduty-url': address.withDefault('https://events.pagerduty.com', {
    description: 'Events API of PagerDuty.',
  }),
  'pagerduty-routing-key': text.optional({
    description:
      'Integration key: a change event of every release, an alert of one that failed, ended by the next good one.',
    secret: true,
  }),
  webhooks: addresses.withDefault('', {
    description:
      'Other receivers of the record as JSON, one https address a line, such as an automation rule of Jira or a gateway to e-mail.',
    secret: true,
  }),
  required: sinks.withDefault('', {
    description: `Places whose silence fails the step, of ${SINKS.map((each) => `\`${each}\``).join(', ')}. The store always does.`,
  }),
};

export const recordRelease = defineAction({
  name: 'record-release',
  description:
    'Leaves a record of a release that can be verified years later; verifies the chain of them, and makes the DORA numbers of it.',
  branding: { icon: 'book-open', color: 'blue' },
  inputs: {
    operation: oneOf('record', 'verify', 'report').withDefault('record', {
      description:
        '`record` one release, `verify` the chain of an environment, or `report` the five DORA numbers of it.',
    }),
    environment: name.required({
      description: 'The environment; each has a chain of its own, such as `production`.',
    }),
    store: store.optional({
      description:
        'Where the records are: `s3://bucket/prefix`, or a folder, such as a copy for offline use. Without one the record is only in the job.',
    }),
    region: text.optional({
      description: 'AWS region of the bucket and of CloudWatch. Default: `AWS_REGION`.',
    }),
    retention: duration.optional({
      description: 'How long Object Lock keeps a record, such as `3650d`. The bucket must have Object Lock.',
    }),
    'retention-mode': oneOf('compliance', 'governance').withDefault('compliance', {
      description: '`compliance`: nobody can delete it before; `governance`: a special permission can.',
    }),
    ...release,
    ...places,
    runbook: address.optional({
      description: 'Address of the runbook; linked wherever a failed release is told.',
    }),
    token: text.optional({
      description:
        'The expression `github.token`, in a job with `contents`, `actions` and `issues: read`: for commits, approvals and incidents.',
      secret: true,
    }),
    'expected-head': hash.optional({
      description:
        'For `verify`: the sha256 that the newest record must have, as an attestation or an earlier run said.',
    }),
    window: duration.withDefault('90d', {
      description: 'For `report`: how far it looks back, such as `90d`.',
    }),
    until: moment.optional({ description: 'For `report`: where the window ends. Default is now.' }),
    'incident-label': text.withDefault('incident', {
      description:
        'For `report`: label of issues that stand for incidents; one counts for the release whose id is in its text.',
    }),
  },
  outputs: {
    record: output.text(
      'Path of the record, as it was kept; also the predicate for `actions/attest`. Empty unless recorded.',
    ),
    sha256: output.text('sha256 of the newest record.'),
    id: output.text('Id of the record, such as `42-1/production/api`.'),
    'post-mortem': output.text(
      'Path of a draft of a post-mortem in Markdown, when the release failed or was rolled back; otherwise empty.',
    ),
    verdict: output.oneOf(['recorded', 'whole', 'broken'], 'What came of it.'),
    report: output.text('Path of the JSON report of `verify` and `report`; empty when recording.'),
  },
});

import { parseSteps } from '../../lib/kubernetes/steps.ts';
import {
  parseAutoscale,
  parseEnv,
  parseHosts,
  parseReplicas,
  parseResources,
} from '../../lib/manifests/values.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, flag, integer, keyValues, lines, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

export const OUTCOMES = [
  'succeeded',
  'failed',
  'rolled-back',
  'superseded',
  'timed-out',
  'cancelled',
  'paused',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const keepFor = inputKind((raw) => {
  if (raw === 'promote') return 'promote' as const;
  const ms = /^(\d{1,6})(s|m|h)$/.exec(raw);
  if (!ms) throw new Error(`expected promote, or a duration such as 10m, got "${raw}"`);
  return Number(ms[1]) * ({ s: 1_000, m: 60_000, h: 3_600_000 }[ms[2] ?? ''] ?? 0);
});

export const k8sDeploy = defineAction({
  name: 'Deploy to Kubernetes',
  description:
    'Applies manifests, watches the pods of the new release, fails within seconds with the reason, and goes back to the release before.',
  branding: { icon: 'anchor', color: 'blue' },
  post: true,
  inputs: {
    operation: oneOf('deploy', 'promote', 'abort', 'rollback', 'status', 'diff').withDefault('deploy', {
      description:
        '`deploy` applies the manifests; `promote` goes on with a canary or a Rollout that waits for approval, or lets go of the old pods of a blue-green release; `abort` takes such a one back; `rollback` goes back to the release before the last one, or to `revision`; `status` judges what runs now and `diff` says what a deployment would change, both without changing anything.',
    }),
    manifests: lines.withDefault('', {
      description:
        'Manifest files, folders, patterns or folders with a kustomization, one a line, below the workspace: `k8s/shop` or `k8s/*.yaml`. `promote`, `abort` and `rollback` do without.',
    }),
    namespace: text.withDefault('default', {
      description: 'Namespace to deploy to. Manifests may leave it out, or must name the same one.',
    }),
    release: text.optional({
      description:
        'Name under which releases of these manifests are recorded in the namespace. Default is the name of the first workload; for a rollback without manifests, the only release of the namespace.',
    }),
    images: keyValues.withDefault('', {
      description:
        'Images to put into the manifests, `name=image` one a line: `shop=123.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:…`. The name is the repository in the manifest, or its last part.',
    }),
    variables: keyValues.withDefault('', {
      description: 'Values for `${NAME}` in texts of the manifests, `NAME=value` one a line.',
    }),
    replicas: inputKind(parseReplicas).withDefault('', {
      description:
        'Number of pods, `3`, or `api=3` one a line for several workloads. A value without a name is for the workload that the release is named after, here and in the next three.',
    }),
    env: inputKind(parseEnv).withDefault('', {
      description:
        'Environment variables of containers, one a line: `LOG_LEVEL=info`, `api/LOG_LEVEL=info` or `api/container/LOG_LEVEL=info`. Not for secrets: those belong into a Secret.',
    }),
    resources: inputKind(parseResources).withDefault('', {
      description:
        'Requests and limits of containers, one a line: `limits.memory=512Mi`, `api/requests.cpu=200m` or `api/container/limits.memory=64Mi`.',
    }),
    autoscale: inputKind(parseAutoscale).withDefault('', {
      description:
        'Limits of the autoscaler that the manifests have for a workload, one a line: `min=3`, `max=10`, `cpu=70%`, or `api/min=3`.',
    }),
    host: inputKind(parseHosts).withDefault('', {
      description:
        'Public host name of the Ingress, HTTPRoute or VirtualService of the manifests, `shop.example.com`, or `name=shop.example.com` one a line.',
    }),
    'require-pod-security': oneOf('privileged', 'baseline', 'restricted').optional({
      description:
        'Level of the Pod Security Standards that every pod template must meet, `baseline` or `restricted`. A namespace that enforces less, and pods that no NetworkPolicy selects, are warned of. Without it the levels are only reported.',
    }),
    timeout: duration.withDefault('10m', {
      description:
        'The release must be healthy within this time, whatever happens. A rollback has as long again.',
    }),
    soak: duration.withDefault('10s', {
      description:
        'How long everything must stay ready, without a restart, before the release counts as healthy.',
    }),
    strategy: oneOf('rolling', 'canary', 'blue-green').withDefault('rolling', {
      description:
        '`rolling` updates as the manifests say. `canary` sends the new version a growing share of the requests, given by `steps`. `blue-green` brings the whole new version up beside the old one and then switches the Services.',
    }),
    steps: inputKind((raw) =>
      parseSteps(
        raw
          .split(/[\n,]/)
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    ).withDefault('10%, 5m, 50%, 5m', {
      description:
        'Steps of a canary, separated by commas: a share of the requests such as `10%`, a time such as `5m` in which nothing may go wrong, `analyze` to wait for a verdict, or `approve` to end here until a later run says `operation: promote`. After the last one everything is updated.',
    }),
    'analyze-command': lines.withDefault('', {
      description:
        'The program that the step `analyze` runs, and its arguments, one a line, such as `./scripts/compare-errors.sh`. It runs without a shell and gets variables that begin with `ANALYZE_`; exit code 0 goes on, any other goes back. The word `analyze-release` is the action of that name, its inputs follow as `name=value`.',
    }),
    'analyze-file': text.optional({
      description:
        'The file that the step `analyze` waits for, such as the report of analyze-release: JSON with a `verdict` of `keep`, `roll-back` or `inconclusive`. Only `keep` goes on.',
    }),
    keep: keepFor.withDefault('10m', {
      description:
        'How long the old pods of a blue-green release are kept after the switch, such as `10m`, while the new ones are watched: when those fail, requests go back at once. `promote` keeps them until `operation: promote`.',
    }),
    'ready-within': duration.optional({
      description:
        'How long pods may run without becoming ready, such as `90s`. Default is progressDeadlineSeconds of the Deployment.',
    }),
    'crashes-allowed': integer(0, 20).withDefault('2', {
      description:
        'How often a container may crash before it is a failure: a program that waits for its database by crashing twice is healthy.',
    }),
    'image-wait': duration.withDefault('0s', {
      description: 'How long an image may be missing, for registries that replicate, such as `60s`.',
    }),
    'allow-paused': flag.withDefault('false', {
      description:
        'A `Rollout` of Argo Rollouts that stops at a pause without a duration ends the step well, with the outcome `paused`; without it the step waits until somebody promotes it, or until `timeout`.',
    }),
    'on-failure': oneOf('rollback', 'hold').withDefault('rollback', {
      description:
        '`rollback` goes back to the release before; `hold` leaves everything as it is, to look at it.',
    }),
    'force-conflicts': flag.withDefault('false', {
      description: 'Take over fields that somebody else owns, such as an earlier `kubectl apply`.',
    }),
    prune: flag.withDefault('false', {
      description:
        'Remove what the release before had and the manifests no longer have; without it such objects are only named. Never Namespaces, CustomResourceDefinitions, volumes and their claims, or what somebody else made.',
    }),
    revision: integer(1, 1_000_000_000).optional({
      description: 'The recorded revision that `operation: rollback` goes back to.',
    }),
    cluster: text.optional({
      description:
        'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
    }),
    region: text.optional({ description: 'Region of that cluster. Default is that of the AWS credentials.' }),
    kubeconfig: text.optional({
      description: 'Path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
    }),
  },
  outputs: {
    outcome: output.oneOf(OUTCOMES, 'How the operation ended.'),
    revision: output.text(
      'Number of the release in the record of the namespace, empty when nothing was recorded.',
    ),
    previous: output.text(
      'Number of the release before, to which a rollback goes; empty when there is none.',
    ),
    report: output.text('Path of the report: what was applied, the verdict, events and logs, as JSON.'),
    cause: output.text('Why the release failed, in one line; empty on success.'),
  },
});

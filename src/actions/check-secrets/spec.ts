import { VERDICTS } from '../../lib/secrets/item.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, list, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const moment = inputKind((raw) => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(raw)
    ? Date.parse(raw)
    : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`expected a moment such as 2026-11-22T09:30:00Z, got "${raw}"`);
  return at;
});

export const checkSecrets = defineAction({
  name: 'check-secrets',
  description: 'Makes sure before a rollout that its secrets are the new ones and rotate; reads no value.',
  branding: { icon: 'lock', color: 'yellow' },
  inputs: {
    environment: text.required({
      description:
        'The environment, such as `production`; it stands in the report, as evidence for check-release.',
    }),
    namespace: text.optional({
      description: 'Namespace whose ExternalSecrets and SealedSecrets are looked at, such as `shop`.',
    }),
    'external-secrets': list.withDefault('', {
      description: 'Names of the ExternalSecrets, separated by commas. Default is all of the namespace.',
    }),
    'sealed-secrets-namespace': text.withDefault('kube-system', {
      description: 'Namespace of the sealed-secrets controller and of its keys.',
    }),
    'key-backup': moment.optional({
      description:
        'When the sealing keys were last backed up, such as `2026-11-22T09:30:00Z`. Needed where there are SealedSecrets.',
    }),
    'secret-ids': list.withDefault('', {
      description: 'Names or ARNs in AWS Secrets Manager whose rotation is looked at, separated by commas.',
    }),
    'rotation-max-age': duration.withDefault('90d', {
      description: 'How long ago such a secret may have been changed, such as `90d`.',
    }),
    'pending-max-age': duration.withDefault('3h', {
      description: 'How long a rotation may take before it counts as stuck, such as `3h`.',
    }),
    timeout: duration.withDefault('5m', {
      description: 'How long to wait for the operator to sync, such as `5m`.',
    }),
    cluster: text.optional({
      description:
        'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
    }),
    region: text.optional({
      description: 'AWS region of the cluster and of Secrets Manager. Default: `AWS_REGION`.',
    }),
    kubeconfig: text.optional({
      description: 'Path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
    }),
  },
  outputs: {
    verdict: output.oneOf(VERDICTS, 'What came of it; `unknown` fails the step too.'),
    hash: output.text(
      'One hash of the data of all checked ExternalSecrets, for the pod template: another value is a rollout, the same is none.',
    ),
    report: output.text('Path of the JSON report, the evidence `secrets` of check-release.'),
  },
});

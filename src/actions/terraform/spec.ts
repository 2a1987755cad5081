import { defineAction } from '../../runtime/action.ts';
import { duration, flag, lines, oneOf, text } from '../../runtime/input-kinds.ts';
import { output } from '../../runtime/outputs.ts';

export const terraform = defineAction({
  name: 'terraform',
  description:
    'Plans a change of infrastructure, and applies exactly the plan that was approved, by its digest. Nothing protected is destroyed by accident.',
  branding: { icon: 'layers', color: 'purple' },
  post: true,
  inputs: {
    operation: oneOf('plan', 'apply', 'drift', 'unlock').withDefault('plan', {
      description:
        '`plan` says what would change. `apply` plans again and applies that, if it is what `plan-digest` names. `drift` says what was changed behind the back of the configuration. `unlock` breaks the lock `lock-id`.',
    }),
    tool: oneOf('terraform', 'tofu').withDefault('terraform', {
      description: 'The program on the PATH: Terraform 1.5 or OpenTofu 1.6, or newer.',
    }),
    directory: text.withDefault('.', {
      description: 'Folder with the configuration, such as `infrastructure`.',
    }),
    workspace: text.optional({
      description:
        'Workspace of the state, such as `production`; made when it is not there. Default is the one that is selected.',
    }),
    'var-file': lines.withDefault('', {
      description:
        'Files with values for variables, relative to `directory`, one a line, such as `production.tfvars`.',
    }),
    'backend-config': lines.withDefault('', {
      description:
        'Settings of the backend, `name=value` or a file, one a line, such as `key=shop/production.tfstate`. No credentials: those are taken from the environment.',
    }),
    'plan-digest': text.optional({
      description: 'For `apply`: the output `plan-digest` of the plan that was approved, `sha256:…`.',
    }),
    protect: lines.withDefault('', {
      description:
        'More resource types or addresses that must not be lost, one a line; a trailing `*` stands for any ending. Databases, buckets, keys, clusters and networks are protected without being named.',
    }),
    'allow-destroy': lines.withDefault('', {
      description:
        'Exact addresses of protected resources whose loss is meant this time, one a line, such as `aws_db_instance.reports`.',
    }),
    destroy: flag.withDefault('false', {
      description: 'Plan to destroy everything in the state. Needs `confirm-destroy`.',
    }),
    environment: text.optional({
      description: 'Name of the environment, such as `production`, for reports, and for `confirm-destroy`.',
    }),
    'confirm-destroy': text.optional({
      description: 'With `destroy`: the name of the environment, typed again.',
    }),
    format: flag.withDefault('true', { description: 'Fail when files are not in the canonical format.' }),
    'lock-timeout': duration.withDefault('5m', {
      description: 'How long to wait for the lock of the state.',
    }),
    'lock-id': text.optional({
      description: 'For `unlock`: the id of the lock, from the message of a run that did not get it.',
    }),
    'infracost-json': text.optional({
      description: 'Output of `infracost diff --format json`; its sum becomes a line of the report.',
    }),
    'seal-key': text.optional({
      description:
        'Key for what must not be lost and must not be read: the state that could not be saved, as the output `errored-state`.',
      secret: true,
    }),
    token: text.optional({
      description:
        'Token that writes the plan on the pull request (`pull-requests: write`) and keeps one issue about drift (`issues: write`).',
      secret: true,
    }),
  },
  outputs: {
    outcome: output.oneOf(
      [
        'no-changes',
        'changes',
        'stopped',
        'not-approved',
        'applied',
        'failed',
        'drifted',
        'no-drift',
        'unlocked',
      ],
      'What came of it.',
    ),
    'plan-digest': output.text(
      'A name for exactly what the plan would do, `sha256:…`: to be approved, and given to `apply`. Empty when nothing changes.',
    ),
    changes: output.json(
      'The changes as a JSON array of objects with `address`, `kind` and `reason`, the most dangerous first; for `drift` what drifted.',
    ),
    destroyed: output.integer('How many resources are destroyed, replaced ones included.'),
    'errored-state': output.text(
      'Path of a sealed state that could not be saved; upload it as an artifact. Empty when there is none.',
    ),
  },
});

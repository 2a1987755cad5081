import { DEFAULT_EXCLUSIONS } from '../../lib/ecr/settings.ts';
import { parseReference, parseRepository } from '../../lib/image/reference.ts';
import { parseCosignKey } from '../../lib/push/signature.ts';
import { parseTagLines } from '../../lib/push/targets.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, flag, json, keyValues, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const reference = inputKind((raw) => ({ text: raw, ...parseReference(raw) }));
const repository = inputKind(parseRepository);
const tagLines = inputKind(parseTagLines);

const cosignKey = inputKind(parseCosignKey);

const account = inputKind((raw) => {
  if (!/^\d{12}$/.test(raw)) throw new Error(`expected the 12 digits of an AWS account, got "${raw}"`);
  return raw;
});

const encryption = inputKind((raw) => {
  if (raw !== 'AES256' && !/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:(key|alias)\/.+$/.test(raw))
    throw new Error(`expected AES256 or the ARN of a KMS key, got "${raw}"`);
  return raw;
});

export const spec = defineAction({
  name: 'push-ecr',
  description:
    'Puts an image into Amazon ECR or any other registry, by digest: pushes what was built in this job, or copies what another registry has. The same image again costs nothing; another one under an immutable tag is refused before anything is sent.',
  branding: { icon: 'upload-cloud', color: 'orange' },
  inputs: {
    operation: oneOf('push', 'resolve').withDefault('push', {
      description:
        '`push` puts the image where its tags say; `resolve` only asks the registry for the digest of `image`, so that what is deployed is one fixed image.',
    }),
    image: reference.required({
      description:
        'The image: one of this runner, such as the output `image` of build-image, or one of a registry, best by digest: `ghcr.io/acme/shop@sha256:…`.',
    }),
    tags: tagLines.withDefault('', {
      description:
        'Full names with tags, such as the output `tags` of build-image, or tags alone, which belong to `repository`; one a line. Default is the tag of `image`.',
    }),
    repository: repository.optional({
      description:
        'Where tags without a repository belong, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop`. Default is that of `image`.',
    }),
    create: flag.withDefault('false', { description: 'Makes a repository that is missing in ECR.' }),
    'tag-mutability': oneOf('mutable', 'immutable').optional({
      description:
        'Whether tags of the ECR repository may move: `immutable` or `mutable`. Default leaves it as it is.',
    }),
    'mutable-tags': list.withDefault(DEFAULT_EXCLUSIONS.join(','), {
      description:
        'With `tag-mutability: immutable`: wildcards of tags that may move all the same; at most five.',
    }),
    'scan-on-push': flag.optional({
      description: 'Whether ECR scans what is pushed (basic scanning). Default leaves it as it is.',
    }),
    encryption: encryption.optional({
      description: 'For a new ECR repository: `AES256`, or the ARN of a KMS key. It cannot be changed later.',
    }),
    'repository-tags': keyValues.withDefault('', {
      description: 'AWS tags of the ECR repository, such as `team=shop`, one a line.',
    }),
    'lifecycle-policy': json.optional({
      description: 'Lifecycle policy of the ECR repository, as its JSON: `{"rules": […]}`.',
    }),
    'apply-settings': flag.withDefault('false', {
      description:
        'Changes the settings of an ECR repository that exists to what is given here. Default only warns of differences.',
    }),
    immutable: flag.withDefault('false', {
      description:
        'Treats every tag as one that never moves, also where the registry would let it. Tags that ECR keeps immutable never move anyway.',
    }),
    'cross-account': flag.withDefault('false', {
      description: 'Allows a registry of another AWS account than that of the credentials.',
    }),
    'fail-on-findings': oneOf('critical', 'high', 'medium', 'low').optional({
      description:
        'Waits for the scan of ECR (basic or enhanced, every platform) and fails on findings of this severity or a higher one.',
    }),
    'wait-for-replication': flag.withDefault('false', {
      description: 'Waits until the image is in every registry that the replication rules of ECR name.',
    }),
    'wait-timeout': duration.withDefault('10m', {
      description: 'How long to wait for a scan and for a replication, such as `20m`.',
    }),
    account: account.optional({
      description:
        'AWS account of the registry, such as `123456789012`, for a `repository` without a host, such as `shop/api`.',
    }),
    region: text.optional({
      description: 'Region of that registry, such as `eu-west-1`. Default is `AWS_REGION`.',
    }),
    sign: flag.withDefault('false', {
      description:
        'Signs what was pushed with cosign: with `signing-key`, or without one by the OIDC token of the job (`id-token: write`).',
    }),
    'signing-key': cosignKey.optional({
      description:
        'Private key of cosign as text, or the address of one in a key service, such as `awskms:///alias/release`. Such a signature is in no public log.',
      secret: true,
    }),
    'signing-password': text.optional({ description: 'Password of that key.', secret: true }),
    verify: flag.withDefault('false', {
      description:
        'Fails unless the image is signed by the right one: with `resolve` the image that was found, with `push` an image that is copied before it is, and one of this runner after it was signed.',
    }),
    'verification-key': cosignKey.optional({
      description:
        'Public key that must have signed, as text or as an address. Without it the signature must be by OIDC.',
    }),
    signer: text.optional({
      description:
        'Who must have signed by OIDC, as a regular expression such as `^https://github.com/acme/release/.github/workflows/`. Default is any workflow that ran for this repository.',
    }),
    'signer-issuer': text.withDefault('https://token.actions.githubusercontent.com', {
      description: 'Who must have vouched for the signer.',
    }),
    username: text.optional({
      description:
        'User of a registry other than ECR, such as `AWS` or the name of an account. Default is the login of an earlier step.',
    }),
    password: text.optional({
      description: 'Password or token of that user (for ghcr.io the token of the job).',
      secret: true,
    }),
  },
  outputs: {
    image: output.text('The image in the first repository by digest, `repository@sha256:…`.'),
    digest: output.text('Its digest, as the registry says it after the push.'),
    tags: output.lines('Full names of all tags that are on it now, one a line.'),
    pushed: output.flag('Whether anything had to be sent: `false` when every tag was already on this image.'),
    attestations: output.lines(
      'What belongs to the image, one a line: `signature`, `attestation` or `other`, its type, and its digest.',
    ),
    findings: output.json(
      'What the scan of ECR found, by severity over all platforms, such as `{"critical":1,"high":4}`; empty without `fail-on-findings`.',
    ),
    'expires-at': output.text('When the login of ECR ends, ISO 8601; empty for other registries.'),
  },
  post: true,
});

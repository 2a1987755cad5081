import { DEFAULT_EXCLUSIONS } from '../../lib/ecr/settings.ts';
import { parseReference, parseRepository } from '../../lib/image/reference.ts';
import { parseTagLines } from '../../lib/push/targets.ts';
import { defineAction } from '../../runtime/action.ts';
import { flag, json, keyValues, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const reference = inputKind((raw) => ({ text: raw, ...parseReference(raw) }));
const repository = inputKind(parseRepository);
const tagLines = inputKind(parseTagLines);

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
    'expires-at': output.text('When the login of ECR ends, ISO 8601; empty for other registries.'),
  },
  post: true,
});

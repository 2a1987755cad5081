import { parseFlavor } from '../../lib/image/flavor.ts';
import {
  parseContext,
  parseImages,
  parsePlatforms,
  parseSecretFiles,
  parseSecretNames,
} from '../../lib/image/inputs.ts';
import { parseSources } from '../../lib/image/merge.ts';
import { parseTagRules } from '../../lib/image/tag-rule.ts';
import { defineAction } from '../../runtime/action.ts';
import { flag, keyValues, lines, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const images = inputKind(parseImages);
const context = inputKind(parseContext);
const platforms = inputKind(parsePlatforms);
const secretNames = inputKind(parseSecretNames);
const sources = inputKind(parseSources);
const secretFiles = inputKind(parseSecretFiles);
const tagRules = inputKind(parseTagRules);
const flavor = inputKind(parseFlavor);

export const spec = defineAction({
  name: 'build-image',
  description:
    'Builds a container image once, with the right tags and labels, and says it by digest. Explains a failed build at the line of its Dockerfile.',
  branding: { icon: 'package', color: 'blue' },
  inputs: {
    operation: oneOf('build', 'merge').withDefault('build', {
      description:
        '`build` builds; `merge` joins images that other jobs built and pushed, one platform each, to one index under the tags of this step, without Docker.',
    }),
    sources: sources.withDefault('', {
      description:
        'With `operation: merge`: the images to join, by digest, one a line, such as the outputs `image` of the steps that pushed them. With `platforms`, one that is missing is an error.',
    }),
    images: images.withDefault('', {
      description:
        'Names of the repositories that the image gets, without a tag, one a line, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop`.',
    }),
    tags: tagRules.withDefault('', {
      description:
        'Tag rules of docker/metadata-action, one a line, such as `type=semver,pattern={{version}}`; or full names such as `ghcr.io/acme/shop:edge`. Without any: branch, pull request, short commit, and the versions of a version tag.',
    }),
    flavor: flavor.withDefault('', {
      description:
        'What holds for all tags, as in docker/metadata-action: `latest=auto`, `prefix=…`, `suffix=-alpine`.',
    }),
    labels: keyValues.withDefault('', {
      description:
        'Labels beside those that OCI defines, which are set from the event, such as `team=shop`. One a line; the same expressions as in tags.',
    }),
    context: context.withDefault('.', {
      description: 'Folder of the checkout that is built, with all that earlier steps changed in it.',
    }),
    file: text.optional({
      description: 'The Dockerfile, below the checkout. Default is `Dockerfile` in `context`.',
    }),
    target: text.optional({ description: 'Stage of the Dockerfile to build, such as `production`.' }),
    platforms: platforms.withDefault('', {
      description:
        'Platforms to build for, such as `linux/amd64,linux/arm64`. Default is that of the builder.',
    }),
    'build-args': lines.withDefault('', {
      description: 'Build arguments, `NAME=value`, one a line. They are visible in the image: no secrets.',
    }),
    'build-contexts': lines.withDefault('', {
      description: 'Additional build contexts, `name=folder` or `name=docker-image://…`, one a line.',
    }),
    secrets: secretNames.withDefault('', {
      description:
        'Secrets for `RUN --mount=type=secret`, as `id=VARIABLE`, one a line: the name of a variable in the `env:` of this step, never a value.',
    }),
    ssh: lines.withDefault('', {
      description:
        'SSH agents or keys for `RUN --mount=type=ssh`, as in docker/build-push-action: `default`, or `id=path of a key`, one a line.',
    }),
    'secret-files': secretFiles.withDefault('', {
      description: 'Secrets that are in files, as `id=path`, one a line; their content is masked.',
    }),
    'add-hosts': list.withDefault('', {
      description: 'Names for `/etc/hosts` during the build, such as `db.local:10.0.0.7`.',
    }),
    allow: list.withDefault('', {
      description: 'What a builder does not do unasked: `network.host` or `security.insecure`.',
    }),
    'no-cache-filters': list.withDefault('', { description: 'Stages that are built anew.' }),
    'shm-size': text.optional({ description: 'Size of `/dev/shm` in `RUN` steps, such as `2g`.' }),
    ulimit: list.withDefault('', { description: 'Limits in `RUN` steps, such as `nofile=1024:1024`.' }),
    annotations: lines.withDefault('', {
      description:
        'Annotations as in docker/build-push-action, such as `manifest:team=shop` or `index:team=shop`, one a line.',
    }),
    'cache-from': lines.withDefault('', {
      description:
        "Where cached layers come from, such as `type=registry,ref=…/shop:buildcache`. Default is GitHub's cache where the builder can use it.",
    }),
    'cache-to': lines.withDefault('', {
      description:
        'Where layers are cached, such as `type=gha,mode=max`. A cache that cannot be written never fails the build.',
    }),
    'no-cache': flag.withDefault('false', { description: 'Builds everything anew.' }),
    pull: flag.withDefault('false', {
      description: 'Asks for newer base images even where the builder has them.',
    }),
    network: text.optional({ description: 'Network of `RUN` steps: `default`, `none` or `host`.' }),
    builder: text.optional({ description: 'Name of the builder instance. Default is the one in use.' }),
    push: flag.withDefault('false', { description: 'Pushes the result under all its tags.' }),
    load: flag.withDefault('false', {
      description: 'Puts the result into Docker on this runner, to be scanned and pushed by later steps.',
    }),
    provenance: text.optional({
      description:
        'Provenance attestation: `true`, `false` or `mode=max`. Default is on for a push: `mode=max`, for a private repository `mode=min`.',
    }),
    sbom: text.optional({
      description:
        'Software bill of materials as an attestation: `true`, `false` or `generator=image`. Default is on for a push.',
    }),
    attests: lines.withDefault('', {
      description:
        'Attestations as in docker/build-push-action, such as `type=provenance,mode=max`, one a line. They take the place of `provenance` or `sbom`.',
    }),
    'lambda-compatible': flag.withDefault('false', {
      description: 'Makes a plain image without attestations, as AWS Lambda and others want it.',
    }),
  },
  outputs: {
    image: output.text(
      'The image by digest, `repository@sha256:…`. By tag when it was loaded into Docker’s classic store, where it has no digest yet; empty when it was neither pushed nor loaded.',
    ),
    digest: output.text(
      'Digest of the image or, where there are several platforms or attestations, of the index.',
    ),
    tags: output.lines('Full names with tags, one a line.'),
    version: output.text('The first tag, such as `1.2.3`, `main` or `pr-7`.'),
    platforms: output.lines('Platforms of the image, such as `linux/amd64`, one a line.'),
    sbom: output.text(
      'Path of the software bill of materials (SPDX JSON, of the first platform), for later steps of the job; empty when none was made.',
    ),
    metadata: output.json("The build's metadata as buildx writes it, without the provenance."),
  },
});

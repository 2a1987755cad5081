import { describe, expect, test } from '@jest/globals';
import { explainBuild } from '../../../src/lib/image/build-failure.ts';
import {
  type BuildPlan,
  buildArguments,
  checkBuilder,
  planAttestations,
} from '../../../src/lib/image/build-plan.ts';
import { readResult } from '../../../src/lib/image/build-result.ts';
import { buildSummary } from '../../../src/lib/image/build-summary.ts';
import { hasContainerdStore, parseDriver } from '../../../src/lib/image/builder.ts';
import { planCache } from '../../../src/lib/image/cache.ts';
import { cacheBreaks } from '../../../src/lib/image/cache-break.ts';
import { readBuildEvent } from '../../../src/lib/image/event.ts';
import {
  parseContext,
  parseImages,
  parsePlatforms,
  parseSecretNames,
} from '../../../src/lib/image/inputs.ts';
import { ociLabels } from '../../../src/lib/image/labels.ts';
import { indexAnnotations, mergeParts, parseSources } from '../../../src/lib/image/merge.ts';
import { BuildProgress } from '../../../src/lib/image/progress.ts';
import { formatReference, parseReference } from '../../../src/lib/image/reference.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const classic = { driver: 'docker', containerdStore: false };
const containerd = { driver: 'docker', containerdStore: true };
const container = { driver: 'docker-container', containerdStore: false };

const PLAN: BuildPlan = {
  context: '/checkout/backend',
  file: undefined,
  target: 'production',
  platforms: ['linux/amd64', 'linux/arm64'],
  buildArgs: ['APP_VERSION=1 2;$(x)'],
  buildContexts: [],
  secrets: [{ id: 'npm', variable: 'NPM_TOKEN' }],
  secretFiles: [],
  ssh: [],
  addHosts: [],
  allow: [],
  noCacheFilters: [],
  shmSize: undefined,
  ulimit: [],
  labels: new Map([['team', 'a "b"']]),
  annotations: [],
  attests: [],
  references: ['ghcr.io/acme/shop:1'],
  cacheFrom: [],
  cacheTo: [],
  destination: 'push',
  provenance: 'mode=max',
  sbom: 'false',
  network: undefined,
  pull: true,
  noCache: false,
  builder: undefined,
  metadataFile: '/tmp/metadata.json',
};

describe('the build', () => {
  test('is one list of arguments, the folder last', () =>
    expect(buildArguments(PLAN).join('|')).toBe(
      'buildx|build|--progress|rawjson|--metadata-file|/tmp/metadata.json|--target|production|--platform|linux/amd64,linux/arm64|--build-arg|APP_VERSION=1 2;$(x)|--secret|id=npm,env=NPM_TOKEN|--pull|--label|team=a "b"|--tag|ghcr.io/acme/shop:1|--provenance=mode=max|--sbom=false|--push|/checkout/backend',
    ));
  test.each([
    ['several platforms need a full builder', classic, 'push' as const, 'BUILD_NEEDS_BUILDER'],
    [
      'several platforms cannot be loaded into the classic store',
      container,
      'load' as const,
      'BUILD_NEEDS_BUILDER',
    ],
    ['but into that of containerd', containerd, 'load' as const, undefined],
    ['and can be pushed by BuildKit', container, 'push' as const, undefined],
  ])('%s', (_, builder, destination, code) => {
    const check = () => checkBuilder({ ...PLAN, destination }, builder);
    if (code) expect(check).toThrow(expect.objectContaining({ code }));
    else expect(check).not.toThrow();
  });
  test.each([
    ['push', containerd, false, false, 'mode=max true'],
    ['push', container, true, false, 'mode=min true'],
    ['push', classic, false, false, 'false false'],
    ['push', containerd, false, true, 'false false'],
    ['load', containerd, false, false, 'false false'],
  ] as const)(
    'attestations: %s with %j, private %s, for Lambda %s',
    (destination, builder, isPrivate, lambdaCompatible, expected) => {
      const request = { provenance: undefined, sbom: undefined, lambdaCompatible, destination, isPrivate };
      expect(Object.values(planAttestations(request, builder)).join(' ')).toBe(expected);
    },
  );
});

describe('the cache', () => {
  const base = {
    from: [],
    to: [],
    images: ['ghcr.io/acme/shop'],
    platforms: ['linux/arm64'],
    target: 'web',
    gitHub: true,
  };
  test("is GitHub's by default, in a scope of its own, and never fails a build", () =>
    expect(planCache(base)).toEqual({
      from: ['type=gha,scope=ghcr.io-acme-shop-web-linux-arm64'],
      to: ['type=gha,scope=ghcr.io-acme-shop-web-linux-arm64,mode=max,ignore-error=true'],
    }));
  test('is left out where it cannot be reached', () =>
    expect(planCache({ ...base, gitHub: false })).toEqual({ from: [], to: [] }));
  test.each([
    [
      'type=registry,ref=1.dkr.ecr.eu-west-1.amazonaws.com/a:c',
      'type=registry,ref=1.dkr.ecr.eu-west-1.amazonaws.com/a:c,ignore-error=true,image-manifest=true,oci-mediatypes=true',
    ],
    ['type=registry,ref=ghcr.io/a:c,ignore-error=false', 'type=registry,ref=ghcr.io/a:c,ignore-error=false'],
    ['type=inline', 'type=inline'],
    ['ghcr.io/a:c', 'type=registry,ref=ghcr.io/a:c,ignore-error=true'],
  ])('cache-to %s', (given, expected) => expect(planCache({ ...base, to: [given] }).to).toEqual([expected]));
});

describe('the result', () => {
  const metadata = {
    'containerimage.digest': DIGEST,
    'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.index.v1+json' },
  };
  test.each([
    ['pushed', 'push' as const, container, `ghcr.io/acme/shop@${DIGEST}`, DIGEST],
    ["loaded into containerd's store", 'load' as const, containerd, `ghcr.io/acme/shop@${DIGEST}`, DIGEST],
    ['loaded into the classic store', 'load' as const, classic, 'ghcr.io/acme/shop:1', ''],
    ['kept nowhere', 'nowhere' as const, containerd, '', ''],
  ])('%s', (_, destination, builder, image, digest) =>
    expect(readResult(metadata, { ...PLAN, destination }, builder)).toMatchObject({ image, digest }),
  );
  test('knows an index from an image', () => {
    expect(readResult(metadata, PLAN, container).form).toBe('index');
    expect(
      readResult(
        {
          ...metadata,
          'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.manifest.v1+json' },
        },
        PLAN,
        container,
      ).form,
    ).toBe('image');
  });
  test('the builder is read from docker', () => {
    expect(parseDriver('Name:   x\nDriver: docker-container\n')).toBe('docker-container');
    expect(hasContainerdStore('[["driver-type","io.containerd.snapshotter.v1"]]')).toBe(true);
    expect(hasContainerdStore('[["Backing Filesystem","extfs"]]')).toBe(false);
  });
});

/** Said by buildx 0.29.1 with BuildKit in Docker 26.1.5. */
const STEP = 'sha256:9fdb6c24500f7e2d0f21847e8e28838f3bb9367c937a873cd32f0e2553d4ee3d';
const failing = (error: string) => [
  `{"vertexes":[{"digest":"${STEP}","name":"[2/2] RUN npm ci"}]}`,
  `{"vertexes":[{"digest":"${STEP}","name":"[2/2] RUN npm ci","started":"2026-11-22T06:34:35.821475938Z"}]}`,
  `{"logs":[{"vertex":"${STEP}","stream":2,"data":"${btoa('npm error one\nnpm err')}","timestamp":"2026-11-22T06:34:35.8Z"}]}`,
  `{"logs":[{"vertex":"${STEP}","stream":2,"data":"${btoa('or two\n')}","timestamp":"2026-11-22T06:34:35.8Z"}]}`,
  `{"vertexes":[{"digest":"${STEP}","name":"[2/2] RUN npm ci","started":"2026-11-22T06:34:35.8Z","completed":"2026-11-22T06:34:37.9Z","error":${JSON.stringify(error)}}]}`,
  'Dockerfile:4',
  '--------------------',
  '   4 | >>> RUN npm ci',
  '--------------------',
  `ERROR: failed to build: failed to solve: ${error}`,
];

function explained(lines: readonly string[]) {
  const progress = new BuildProgress();
  const shown = lines.flatMap((line) => progress.take(line));
  return { shown, ...explainBuild(progress.steps, progress.words, 'backend/Dockerfile') };
}

describe('a failed build', () => {
  test('names file, line, command and last words of the step, and is not tried again', () => {
    const { failure, line, transient, shown } = explained(
      failing('process "/bin/sh -c npm ci" did not complete successfully: connection reset'),
    );
    expect(failure.code).toBe('BUILD_STEP_FAILED');
    expect(failure.message).toContain('backend/Dockerfile, line 4: [2/2] RUN npm ci');
    expect(failure.message).toContain('npm error one\nnpm error two');
    expect([line, transient]).toEqual([4, false]);
    expect(shown).toContain('npm error two');
  });
  test.each([
    ['dockerfile parse error on line 2: unknown instruction: COPPY', 'BUILD_DOCKERFILE_INVALID', false],
    [
      'failed to read dockerfile: open Dockerfile: no such file or directory',
      'BUILD_DOCKERFILE_INVALID',
      false,
    ],
    ['target stage "web" could not be found', 'BUILD_TARGET_UNKNOWN', false],
    [
      'failed to push ghcr.io/a/b:1: unexpected status from PUT request: 503 Service Unavailable',
      'BUILD_REGISTRY_UNREACHABLE',
      true,
    ],
    ['failed to push x: write tcp: connection reset by peer', 'BUILD_REGISTRY_UNREACHABLE', true],
    ['failed to do request: net/http: TLS handshake timeout', 'BUILD_REGISTRY_UNREACHABLE', true],
    ['toomanyrequests: You have reached your pull rate limit', 'BUILD_REGISTRY_UNREACHABLE', true],
    ['failed to push x:1: unknown: blob upload unknown to registry', 'BUILD_REGISTRY_UNREACHABLE', true],
    ['failed to fetch oauth token: 401 Unauthorized', 'BUILD_REGISTRY_REFUSED', false],
    [
      'push access denied, repository does not exist or may require authorization',
      'BUILD_REGISTRY_REFUSED',
      false,
    ],
    ['docker.io/library/nope:1: not found', 'BUILD_IMAGE_MISSING', false],
    ['Multi-platform build is not supported for the docker driver.', 'BUILD_NEEDS_BUILDER', false],
    ['something new', 'BUILD_FAILED', false],
  ])('%s', (error, code, transient) => {
    const result = explained([`ERROR: failed to build: failed to solve: ${error}`]);
    expect([result.failure.code, result.transient]).toEqual([code, transient]);
  });
});

test('build checks have their line', () => {
  const progress = new BuildProgress();
  progress.take(
    `{"warnings":[{"vertex":"x","level":1,"short":"${btoa('SecretsUsedInArgOrEnv: no')}","url":"https://docs.docker.com/x","range":[{"start":{"line":5}}]}]}`,
  );
  expect(progress.warnings).toEqual([
    { text: 'SecretsUsedInArgOrEnv: no', url: 'https://docs.docker.com/x', line: 5 },
  ]);
});

test('labels are those of OCI, and the same for the same commit', () => {
  const repository = { name: 'shop', html_url: 'https://github.com/acme/shop', license: { spdx_id: 'MIT' } };
  const event = readBuildEvent({
    eventName: 'push',
    event: { repository },
    ref: 'refs/heads/main',
    sha: 'c0ffee',
    baseRef: '',
  });
  expect(Object.fromEntries(ociLabels(event, '1.2.3', 1_700_000_000))).toEqual({
    'org.opencontainers.image.title': 'shop',
    'org.opencontainers.image.url': 'https://github.com/acme/shop',
    'org.opencontainers.image.source': 'https://github.com/acme/shop',
    'org.opencontainers.image.version': '1.2.3',
    'org.opencontainers.image.created': '2023-11-14T22:13:20.000Z',
    'org.opencontainers.image.revision': 'c0ffee',
    'org.opencontainers.image.licenses': 'MIT',
  });
});

describe('inputs', () => {
  test('a malformed secret is never repeated', () => {
    for (const raw of ['npm=hunter2!secret', 'npm=a=b', '=x', 'sp ace=NAME'])
      expect(() => parseSecretNames(raw)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(raw) }),
      );
    expect(parseSecretNames('npm=NPM_TOKEN\nOTHER')).toEqual([
      { id: 'npm', variable: 'NPM_TOKEN' },
      { id: 'OTHER', variable: 'OTHER' },
    ]);
  });
  test('images', () => {
    expect(parseImages('ghcr.io/Acme/Shop\nnode,acme/x')).toEqual(['ghcr.io/acme/shop', 'node', 'acme/x']);
    expect(() => parseImages('ghcr.io/a b')).toThrow('not the name of an image');
  });
  test('a git address is no context', () => {
    for (const raw of ['https://github.com/a/b.git#main', 'git@github.com:a/b', 'git://x/y'])
      expect(() => parseContext(raw)).toThrow('folder of the checkout');
    expect(parseContext('backend')).toBe('backend');
  });
  test('platforms', () => {
    expect(parsePlatforms('linux/amd64, linux/arm/v7\nlinux/amd64')).toEqual(['linux/amd64', 'linux/arm/v7']);
    expect(() => parsePlatforms('amd64')).toThrow('not a platform');
  });
  test.each([
    ['node', 'docker.io/library/node'],
    ['acme/shop:1', 'docker.io/acme/shop:1'],
    ['localhost:5000/a/b', 'localhost:5000/a/b'],
    [`ghcr.io/a/b:1@${DIGEST}`, `ghcr.io/a/b:1@${DIGEST}`],
  ])('reference %s', (given, expected) => expect(formatReference(parseReference(given))).toBe(expected));
  test.each(['a@sha256:1', 'a:', 'ghcr.io/', 'a b', 'a:-x', 'A$/b'])('no reference: %s', (given) =>
    expect(() => parseReference(given)).toThrow(),
  );
});

test('the summary has tags, cache, times and a picture', () => {
  const step = { error: '', log: [], cached: false };
  const text = buildSummary({
    image: `ghcr.io/a/b@${DIGEST}`,
    digest: DIGEST,
    form: 'image',
    note: undefined,
    version: '1.2.3',
    references: ['ghcr.io/a/b:1.2.3'],
    platforms: [{ platform: 'linux/amd64', bytes: 12_300_000 }],
    steps: [
      { ...step, name: '[1/2] COPY a b', started: 1000, completed: 1500, cached: true },
      { ...step, name: '[2/2] RUN echo "]; click x | <b>', started: 1500, completed: 4500 },
    ],
  });
  expect(text).toContain('1 of 2 steps');
  expect(text).toContain('linux/amd64 12.3 MB');
  expect(text).toContain('3000ms');
  expect(text.replaceAll(/`[^`]*`/g, '')).not.toContain('<b>'); // What is left in code is shown as it is.
  expect(text).toContain('the command, a build argument or something mounted changed');
});

describe('what invalidated the cache', () => {
  const steps = (...lines: readonly string[]) =>
    lines.map((line, at) => ({
      name: line.replace('CACHED ', ''),
      cached: line.startsWith('CACHED '),
      started: at,
      completed: at + 1,
      error: '',
      log: [],
    }));
  test.each([
    [
      'the first of a stage that was run',
      ['CACHED [2/4] WORKDIR /a', '[3/4] COPY a b', '[4/4] RUN x'],
      ['[3/4] COPY a b: a file that is copied changed'],
    ],
    ['everything was cached', ['CACHED [2/2] COPY a b'], []],
    ['nothing was cached: there is no cause to name', ['[2/3] COPY a b', '[3/3] RUN x'], []],
    [
      'each stage and platform by itself, in any order',
      [
        '[linux/arm64 build 3/3] RUN x',
        '[linux/arm64 build 2/3] COPY . .',
        'CACHED [linux/amd64 build 2/3] COPY . .',
        'CACHED [linux/amd64 build 3/3] RUN x',
        '[linux/amd64 stage-1 2/2] COPY --from=build /x /x',
      ],
      [
        '[linux/arm64 build 2/3] COPY . .: a file that is copied changed, or the image that the stage is built from',
        '[linux/amd64 stage-1 2/2] COPY --from=build /x /x: what is copied from another stage or image changed, or the image that the stage is built from',
      ],
    ],
    ['FROM does not count', ['[build 1/2] FROM node', 'CACHED [build 2/2] RUN x'], []],
  ])('%s', (_, lines, expected) =>
    expect(cacheBreaks(steps(...lines)).map(({ step, why }) => `${step}: ${why}`)).toEqual(expected),
  );
});

test('annotations, attestations and SSH go on as they are; an attestation is not asked for twice', () => {
  const attests = ['type=provenance,mode=max'];
  const more = { annotations: ['index:team=shop'], ssh: ['default'], attests };
  const args = buildArguments({ ...PLAN, ...more }).join(' ');
  expect(args).toContain('--ssh default --pull --annotation index:team=shop');
  expect(args).toContain('--attest type=provenance,mode=max --sbom=false');
  expect(args).not.toContain('--provenance');
  const rare = {
    secretFiles: [{ id: 'npmrc', path: '/x/.npmrc' }],
    addHosts: ['db:10.0.0.7'],
    allow: ['network.host'],
    noCacheFilters: ['deps'],
    shmSize: '2g',
    ulimit: ['nofile=1:1'],
  };
  expect(buildArguments({ ...PLAN, ...rare }).join(' ')).toContain(
    '--secret id=npmrc,src=/x/.npmrc --add-host db:10.0.0.7 --allow network.host --shm-size 2g --ulimit nofile=1:1 --pull --no-cache-filter deps',
  );
});

describe('several images become one index', () => {
  const image = (digest: string) => ({
    digest,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    body: '{"config":{}}',
  });
  const amd64 = { ...image('sha256:a'), configuration: '{"os":"linux","architecture":"amd64"}' };
  const attestation = {
    digest: 'sha256:p',
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { x: 'y' },
  };
  const child = { digest: 'sha256:c', platform: { os: 'linux', architecture: 'arm', variant: 'v7' } };
  const arm = {
    digest: 'sha256:i',
    mediaType: 'application/vnd.oci.image.index.v1+json',
    body: JSON.stringify({ manifests: [child, attestation] }),
    configuration: undefined,
  };
  test('of images and of indexes with their attestations', () => {
    const { body, platforms } = mergeParts([amd64, arm], ['linux/arm/v7'], new Map([['team', 'shop']]));
    expect(platforms).toEqual(['linux/amd64', 'linux/arm/v7']);
    expect(JSON.parse(body)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        {
          digest: 'sha256:a',
          mediaType: amd64.mediaType,
          size: 13,
          platform: { os: 'linux', architecture: 'amd64' },
        },
        child,
        attestation,
      ],
      annotations: { team: 'shop' },
    });
  });
  test.each([
    ['a platform twice', [amd64, { ...amd64, digest: 'sha256:b' }], [], 'BUILD_MERGE_CONFLICT'],
    ['a platform is missing', [amd64], ['linux/arm64'], 'BUILD_MERGE_INCOMPLETE'],
    ['there is nothing', [], [], 'BUILD_MERGE_INCOMPLETE'],
  ])('%s', (_, parts, wanted, code) =>
    expect(() => mergeParts(parts, wanted, new Map())).toThrow(expect.objectContaining({ code })),
  );
  test('the same image twice is one', () =>
    expect(mergeParts([amd64, amd64], [], new Map()).platforms).toEqual(['linux/amd64']));
  test('sources are by digest, and an output that was not set does not count', () => {
    expect(parseSources(`\n ghcr.io/a/b@${DIGEST}\n\n`)).toHaveLength(1);
    expect(() => parseSources('ghcr.io/a/b:1')).toThrow('has no digest');
  });
  test('annotations of an index', () =>
    expect([
      ...indexAnnotations([
        'index:a=1=2',
        'manifest:b=1',
        'manifest,index:c=3',
        'index[linux/amd64]:d=4',
        'e=5',
      ]),
    ]).toEqual([
      ['a', '1=2'],
      ['c', '3'],
    ]));
});

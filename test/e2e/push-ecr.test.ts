import { DescribeImagesCommand, ECRClient, StartImageScanCommand } from '@aws-sdk/client-ecr';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { cloud } from './cloud.ts';
import { checkout, type Runner, runner } from './image-chain.ts';

let host: string;
let local: CloudClient;
let run: Runner;
const undo: (() => void)[] = [];
beforeAll(async () => {
  local = await cloud();
  host = `${local.aws.account}.dkr.ecr.${local.aws.region}.amazonaws.com`;
  run = runner(local);
}, 120_000);
afterAll(() => {
  for (const one of undo.splice(0)) one();
});

const unique = (name: string) => `${name}-${process.pid}-${Date.now().toString(36)}`;

async function build(repository: string, content: string, tags = 'type=raw,value=1.0.0') {
  const folder = checkout(content);
  undo.push(folder.remove);
  const built = await run('build-image', { images: repository, tags, load: 'true' }, { cwd: folder.path });
  expect(built.exitCode).toBe(0);
  return built.outputs as { image: string; digest: string; tags: string };
}

describe('from build to ECR', () => {
  test('what was built is what the registry has; again costs nothing; another image under an immutable tag is refused', async () => {
    const repository = `${host}/${unique('chain')}`;
    const built = await build(repository, 'one', 'type=raw,value=1.0.0\ntype=sha');
    expect(built.image).toBe(`${repository}@${built.digest}`);
    const inputs = { image: built.image, tags: built.tags };

    const missing = await run('push-ecr', inputs);
    expect(missing.annotations.at(-1)?.message).toContain('REGISTRY_REPOSITORY_MISSING');

    const pushed = await run('push-ecr', { ...inputs, create: 'true' });
    expect(pushed.exitCode).toBe(0);
    expect(pushed.outputs).toMatchObject({ image: built.image, digest: built.digest, pushed: 'true' });
    expect(pushed.outputs['expires-at']).toMatch(/^\d{4}-\d\d-\d\dT/);

    const again = await run('push-ecr', inputs);
    expect(again.outputs).toMatchObject({ digest: built.digest, pushed: 'false' });

    const other = await build(repository, 'two');
    const refused = await run('push-ecr', { image: other.image, tags: other.tags, immutable: 'true' });
    const message = refused.annotations.at(-1)?.message ?? '';
    for (const part of ['PUSH_TAG_TAKEN', built.digest, other.digest]) expect(message).toContain(part);

    for (const one of [missing, pushed, again, refused])
      expect(one.everything.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(
        `${local.aws.account}-auth-token`,
      );
  }, 60_000);

  test('a promotion copies every platform by digest, without Docker', async () => {
    const [from, to] = [`${host}/${unique('staging')}`, `${host}/${unique('production')}`];
    const seed = await build(from, 'seed');
    expect((await run('push-ecr', { image: seed.image, tags: seed.tags, create: 'true' })).exitCode).toBe(0);
    const folder = checkout('both');
    undo.push(folder.remove);
    const login = await run('push-ecr', { image: seed.image, tags: `${to}:seed`, create: 'true' });
    expect(login.outputs['digest']).toBe(seed.digest);
    const promoted = await run(
      'push-ecr',
      { image: `${from}:1.0.0`, tags: `${to}:1.0.0` },
      { env: { PATH: process.env['PATH'] ?? '', DOCKER_HOST: local.env['DOCKER_HOST'] ?? '' } },
    );
    expect(promoted.outputs).toMatchObject({ image: `${to}@${seed.digest}`, digest: seed.digest });
  }, 60_000);

  test('an account that is not ours is refused before anything is sent', async () => {
    const foreign = `999999999999.dkr.ecr.${local.aws.region}.amazonaws.com/shop`;
    const built = await build(`${host}/${unique('foreign')}`, 'three');
    const refused = await run('push-ecr', { image: built.image, tags: `${foreign}:1` });
    expect(refused.annotations.at(-1)?.message).toContain('ECR_WRONG_ACCOUNT');
  }, 60_000);

  test('the registry by account and region; a gate on what its scan finds in each platform', async () => {
    const name = unique('scanned');
    const folder = checkout('scanned');
    undo.push(folder.remove);
    const inputs = {
      images: `${host}/${name}`,
      tags: 'type=raw,value=1',
      platforms: 'linux/amd64,linux/arm64',
      load: 'true',
    };
    const built = await run('build-image', { ...inputs, provenance: 'mode=max' }, { cwd: folder.path });
    const { account, region, endpoint } = local.aws;
    const named = {
      image: built.outputs['image'] ?? '',
      repository: name,
      tags: '1',
      account,
      region,
      create: 'true',
    };
    const pushed = await run('push-ecr', named);
    expect(pushed.outputs['tags']).toBe(`${host}/${name}:1`);

    const gate = { ...named, 'fail-on-findings': 'critical', 'wait-timeout': '1s' };
    const none = await run('push-ecr', gate);
    expect(none.annotations.at(-1)?.message).toContain('ECR_SCAN_MISSING');

    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const ecr = new ECRClient({ endpoint, region, credentials });
    const { imageDetails = [] } = await ecr.send(new DescribeImagesCommand({ repositoryName: name }));
    for (const { imageDigest } of imageDetails)
      await ecr.send(new StartImageScanCommand({ repositoryName: name, imageId: { imageDigest } }));
    ecr.destroy();
    const critical = await run('push-ecr', gate); // The local cloud finds one of high severity in every image.
    expect(critical.exitCode).toBe(0);
    expect(JSON.parse(critical.outputs['findings'] ?? '')).toEqual({ high: 2 });
    const high = await run('push-ecr', { ...gate, 'fail-on-findings': 'high' });
    expect(high.exitCode).toBe(1);
    for (const part of ['ECR_SCAN_FINDINGS', 'linux/amd64: 1 high', 'linux/arm64: 1 high'])
      expect(high.annotations.at(-1)?.message).toContain(part);
    expect(high.outputs['digest']).toBe(built.outputs['digest']);
  }, 90_000);
});

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { createImageSignature } from '../../src/tools/image-signature.ts';

const IMAGE = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signature-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A stand-in that writes down its arguments and its token, says something and ends so. */
function program(name: string, said: string, exitCode: number): void {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!/bin/sh\nfor each in "$@"; do echo "$each"; done > "${path}.arguments"\necho "$GH_TOKEN" > "${path}.token"\necho "${said}" >&2\nexit ${exitCode}\n`,
  );
  chmodSync(path, 0o755);
}
const seen = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n');
const signature = () =>
  createImageSignature({
    exec: createExec({ PATH: folder, GITHUB_TOKEN: 'not-handed-on' }),
    token: 'ghs_token',
    repository: 'acme/shop',
  });

describe('gh attestation verify', () => {
  test('is asked of the digest and of this repository, with the token in its environment only', async () => {
    program('gh', 'ok', 0);
    expect(await signature().byGitHub(IMAGE, 'https://cyclonedx.org/bom')).toEqual({
      kind: 'verified',
      by: 'a workflow of acme/shop',
    });
    expect(seen('gh.arguments')).toEqual([
      'attestation',
      'verify',
      `oci://${IMAGE}`,
      '--repo',
      'acme/shop',
      '--predicate-type',
      'https://cyclonedx.org/bom',
      '--format',
      'json',
    ]);
    expect(seen('gh.token')).toEqual(['ghs_token']);
  });
  test.each([
    ['Error: no attestations found for subject', 'refused'],
    ['Error: verifying with issuer "sigstore.dev": verification failed', 'refused'],
    ['HTTP 404: Not Found (https://api.github.com/repos/acme/shop/attestations/sha256:a)', 'refused'],
    ['Error: failed to fetch remote image: dial tcp: i/o timeout', 'unable'],
    ['HTTP 401: Bad credentials', 'unable'],
    ['To get started with GitHub CLI, please run: gh auth login', 'unable'],
  ])('%s', async (said, kind) => {
    program('gh', said.replaceAll('"', "'"), 1);
    expect(await signature().byGitHub(IMAGE)).toMatchObject({ kind });
  });
  test('a program that is not there can say nothing', async () => {
    expect(await signature().byGitHub(IMAGE)).toEqual({ kind: 'unable', why: 'gh is not on the PATH' });
  });
});

test('cosign verify is asked for who signed', async () => {
  program('cosign', 'Error: no matching signatures: none of the expected identities matched', 1);
  expect(
    await signature().byCosign(
      IMAGE,
      '^https://github.com/acme/',
      'https://token.actions.githubusercontent.com',
    ),
  ).toMatchObject({ kind: 'refused' });
  expect(seen('cosign.arguments')).toEqual([
    'verify',
    '--certificate-identity-regexp',
    '^https://github.com/acme/',
    '--certificate-oidc-issuer',
    'https://token.actions.githubusercontent.com',
    '--output',
    'json',
    IMAGE,
  ]);
});

import { defineFailures } from '../failure.ts';
import { TRANSIENT } from '../lib/image/build-failure.ts';
import type { CosignKey, Signer } from '../lib/push/signature.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Exec, ExecError, ExecResult } from '../runtime/exec.ts';
import type { Files } from '../runtime/files.ts';
import { retry } from '../runtime/retry.ts';

export const signatureFailures = defineFailures({
  SIGNATURE_TOOL_MISSING: {
    meaning: 'There is no program `cosign` on the PATH, which signs and verifies.',
    remedy: 'Add sigstore/cosign-installer before this step.',
  },
  SIGNATURE_KEY_MISSING: {
    meaning: 'The image cannot be signed: the job has neither an OIDC token nor a key.',
    remedy: 'Give the job `permissions: id-token: write`, or this step a `signing-key`.',
  },
  SIGNATURE_NOT_MADE: {
    meaning: 'cosign could not sign the image; the message has its words.',
    remedy: 'Read the words of cosign. A wrong `signing-password` is called a failed decryption there.',
  },
  SIGNATURE_MISSING: {
    meaning: 'The image is not signed, and `verify: true` wants a signature.',
    remedy: 'Push it with `sign: true`, or deploy an image that is signed.',
  },
  SIGNATURE_REFUSED: {
    meaning: 'The image is signed, but not by whom `verify: true` expects.',
    remedy:
      'Find out who built this image before anything else. If the signer is right, correct `verification-key` or `signer`.',
  },
  SIGNATURE_UNKNOWN: {
    meaning: 'Whether the image is signed could not be found out; it is not passed.',
    remedy:
      'Read the words of cosign: most often the registry or Sigstore was not reached. Then run it again.',
  },
});

export type Cosign = {
  /** Signs an image by digest. Without a key by the OIDC token of the job. */
  readonly sign: (image: string, key: CosignKey | undefined, password: string) => Promise<void>;
  /** @throws SIGNATURE_MISSING, SIGNATURE_REFUSED, SIGNATURE_UNKNOWN */
  readonly verify: (image: string, by: Signer) => Promise<void>;
};

type Ports = {
  readonly exec: Exec;
  readonly files: Pick<Files, 'write' | 'join'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Private to this run; also Docker's settings with the login. */
  readonly folder: string;
};

/** Key services, Sigstore's own places, and the OIDC token of the job. */
const INHERIT = [
  'AWS_*',
  'GOOGLE_*',
  'AZURE_*',
  'VAULT_*',
  'TUF_*',
  'SIGSTORE_*',
  'ACTIONS_ID_TOKEN_*',
  'KUBECONFIG',
];
const TIMEOUT_MS = 120_000;
const ATTEMPTS = 4;
/** Names no service: a signature by key is not written to a public log, where the name of the image would be seen. */
const NO_LOG = '{"mediaType":"application/vnd.dev.sigstore.signingconfig.v0.2+json"}';

/** cosign 2 and 3, https://docs.sigstore.dev/cosign/signing/signing_with_containers/ */
export function createCosign({ exec, files, clock, signal, folder }: Ports): Cosign {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ExecResult> =>
    retry(
      () =>
        exec('cosign', args, {
          env: { DOCKER_CONFIG: folder, ...env },
          inherit: INHERIT,
          timeoutMs: TIMEOUT_MS,
        }),
      {
        attempts: ATTEMPTS,
        delayMs: 1_000,
        longestDelayMs: 15_000,
        isTransient: (error) => TRANSIENT.test((error as Partial<ExecError>).stderr ?? ''),
        clock,
        signal,
      },
    );
  const withoutLog = async (): Promise<readonly string[]> => {
    const { stdout } = await run(['version', '--json']);
    if (/"gitVersion":\s*"v?[12]\./.test(stdout)) return ['--tlog-upload=false'];
    const path = files.join(folder, 'signing-config.json');
    await files.write(path, NO_LOG);
    return ['--signing-config', path];
  };
  return {
    sign: async (image, key, password) => {
      try {
        const how = key ? [...keyArguments(key), ...(await withoutLog())] : [];
        await run(['sign', '--yes', ...how, image], { ...keyVariables(key), COSIGN_PASSWORD: password });
      } catch (error) {
        throw explain(image, error as ExecError, 'SIGNATURE_NOT_MADE');
      }
    },
    verify: async (image, by) => {
      try {
        const key = by.kind === 'key' ? by.key : undefined;
        await run(['verify', ...signerArguments(by), '--output', 'json', image], keyVariables(key));
      } catch (error) {
        throw explain(image, error as ExecError, verdictOf(error as ExecError));
      }
    },
  };
}

const KEY_VARIABLE = 'COSIGN_GIVEN_KEY';

/** The text of a key goes through the environment, never as an argument. */
const keyArguments = ({ kind, value }: CosignKey): readonly string[] => [
  '--key',
  kind === 'pem' ? `env://${KEY_VARIABLE}` : value,
];

const keyVariables = (key: CosignKey | undefined): Readonly<Record<string, string>> =>
  key?.kind === 'pem' ? { [KEY_VARIABLE]: key.value } : {};

function signerArguments(by: Signer): readonly string[] {
  if (by.kind === 'key') return [...keyArguments(by.key), '--insecure-ignore-tlog=true'];
  return [
    ...['--certificate-identity-regexp', by.identity, '--certificate-oidc-issuer', by.issuer],
    ...(by.repository === undefined ? [] : ['--certificate-github-workflow-repository', by.repository]),
  ];
}

type Code = keyof typeof signatureFailures & string;

/** Words of cosign 2.6 and 3.1. What is in neither list is no answer about the image. */
function verdictOf({ stderr = '' }: Partial<ExecError>): Code {
  if (/no signatures found|no attestations found|MANIFEST_UNKNOWN.*\.sig/i.test(stderr))
    return 'SIGNATURE_MISSING';
  const refused =
    /no matching (signatures|attestations)|failed to verify|none of the expected identities|invalid signature/i;
  return refused.test(stderr) ? 'SIGNATURE_REFUSED' : 'SIGNATURE_UNKNOWN';
}

function explain(image: string, error: ExecError, code: Code): Error {
  if (error.name !== 'ExecError') return error;
  if (error.ending.kind === 'not-found')
    return signatureFailures.SIGNATURE_TOOL_MISSING(undefined, { cause: error });
  const said =
    error.stderr
      .trim()
      .split('\n')
      .findLast((line) => /^Error: /.test(line)) ?? error.message;
  return signatureFailures[code](`${image}: ${said.replace(/^Error: /, '')}`, { cause: error });
}

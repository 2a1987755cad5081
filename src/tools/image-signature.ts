import type { Verified } from '../lib/checks/judge-image.ts';
import type { Exec, ExecError } from '../runtime/exec.ts';

type Ports = { readonly exec: Exec; readonly token: string | undefined; readonly repository: string };

/** Programs that verify who made an image. Both are asked of its digest. */
export type ImageSignature = {
  /** `gh attestation verify`: signed by a workflow of this repository. */
  readonly byGitHub: (image: string, predicate?: string) => Promise<Verified>;
  readonly byCosign: (image: string, identity: string, issuer: string) => Promise<Verified>;
};

const TIMEOUT_MS = 60_000;
const INHERIT = ['HOME', 'DOCKER_CONFIG', 'GH_HOST', 'AWS_*', 'XDG_*', 'TUF_ROOT', 'SIGSTORE_*'];

export function createImageSignature({ exec, token, repository }: Ports): ImageSignature {
  const run = async (file: string, args: readonly string[], by: string): Promise<Verified> => {
    try {
      const env = token === undefined ? {} : { GH_TOKEN: token };
      await exec(file, args, { env, inherit: INHERIT, timeoutMs: TIMEOUT_MS });
      return { kind: 'verified', by };
    } catch (error) {
      return reasonOf(error as ExecError, file);
    }
  };
  return {
    byGitHub: (image, predicate) => {
      const type = predicate === undefined ? [] : ['--predicate-type', predicate];
      const args = [
        'attestation',
        'verify',
        `oci://${image}`,
        '--repo',
        repository,
        ...type,
        '--format',
        'json',
      ];
      return run('gh', args, `a workflow of ${repository}`);
    },
    byCosign: (image, identity, issuer) => {
      const who = ['--certificate-identity-regexp', identity, '--certificate-oidc-issuer', issuer];
      return run('cosign', ['verify', ...who, '--output', 'json', image], identity);
    },
  };
}

/** Only what the programs say when a signature is missing or wrong is a no; a registry that is away is no answer. */
const REFUSED =
  /no attestations found|no matching (attestations|signatures)|verification failed|none of the expected identities|no signatures found|does not match|HTTP 404/i;

function reasonOf(error: ExecError, file: string): Verified {
  if (error.name !== 'ExecError') throw error;
  if (error.ending.kind === 'not-found') return { kind: 'unable', why: `${file} is not on the PATH` };
  const said = error.stderr.trim().split('\n').filter(Boolean).at(-1) ?? error.message;
  if (error.ending.kind !== 'exit') return { kind: 'unable', why: `${file} did not end by itself` };
  return { kind: REFUSED.test(error.stderr) ? 'refused' : 'unable', why: `${file}: ${said.slice(0, 300)}` };
}

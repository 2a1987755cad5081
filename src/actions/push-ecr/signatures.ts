import { type Signer, signerOf } from '../../lib/push/signature.ts';
import type { Process } from '../../runtime/start.ts';
import { type Cosign, createCosign, signatureFailures } from '../../tools/cosign.ts';
import type { Credentials } from '../../tools/registry/session.ts';
import type { Registries } from './registries.ts';
import type { Inputs } from './run.ts';

/** Signs and verifies images by digest, as the inputs say; `host` is the registry that has the image. */
export type Signatures = {
  readonly sign: (host: string, image: string) => Promise<void>;
  /** @throws SIGNATURE_MISSING, SIGNATURE_REFUSED, SIGNATURE_UNKNOWN */
  readonly verify: (host: string, image: string) => Promise<void>;
};

const HUB = 'https://index.docker.io/v1/';

export function createSignatures(
  inputs: Inputs,
  process: Process,
  { registries, folder }: { readonly registries: Registries; readonly folder: string },
): Signatures {
  const { workflow, github, files, variable } = process;
  const by = signer(inputs, process);
  const open = async (host: string): Promise<Cosign> => {
    const own = files.join(folder, 'cosign');
    const { credentials } = await registries(host);
    await files.write(files.join(own, 'config.json'), settingsOf(host, credentials), 0o600);
    return createCosign({ ...process, folder: own });
  };
  return {
    sign: async (host, image) => {
      const key = inputs['signing-key'];
      if (!key && variable('ACTIONS_ID_TOKEN_REQUEST_URL') === undefined)
        throw signatureFailures.SIGNATURE_KEY_MISSING();
      await (await open(host)).sign(image, key, inputs['signing-password'] ?? '');
      workflow.info(`signed ${image}${key ? '' : ` as a workflow of ${github.repository}`}`);
    },
    verify: async (host, image) => {
      await (await open(host)).verify(image, by);
      workflow.info(`verified ${image}: signed by ${wordsOf(by)}`);
    },
  };
}

const signer = (inputs: Inputs, { github }: Process): Signer =>
  signerOf({
    key: inputs['verification-key'],
    identity: inputs.signer,
    issuer: inputs['signer-issuer'],
    ...github,
  });

const wordsOf = (by: Signer): string => {
  if (by.kind === 'key') return 'the given key';
  return by.repository === undefined ? by.identity : `a workflow of ${by.repository}`;
};

/** Docker's settings with this one login, which cosign reads. */
function settingsOf(host: string, credentials: Credentials | undefined): string {
  if (!credentials) return '{}';
  const bytes = new TextEncoder().encode(`${credentials.username}:${credentials.password}`);
  const auth = btoa(String.fromCharCode(...bytes));
  return JSON.stringify({ auths: { [host === 'docker.io' ? HUB : host]: { auth } } });
}

import { ECRClient } from '@aws-sdk/client-ecr';
import {
  digestOf,
  findDigest,
  isDigest,
  isFixed,
  isRepository,
  listTags,
  putManifest,
} from './ecr-images.ts';
import type { Answer, Gate, RegistryRequest } from './registry.ts';

export type EcrGateOptions = {
  /** The ECR API. */
  readonly endpoint: string;
  readonly account: string;
  readonly region: string;
};

/**
 * The rules of ECR in front of a plain registry. The ECR API is the authority: it says which repositories exist, which
 * tag is which digest, and which tags may not move; the registry behind only keeps the bytes.
 * The words of the refusals are ECR's, as they are quoted in aws/containers-roadmap#862 and actions/starter-workflows#2647.
 */
export function ecrGate({ endpoint, account, region }: EcrGateOptions): Gate {
  const client = new ECRClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'registry', secretAccessKey: 'registry' },
  });
  return {
    admit: async (request) => {
      const { repository, kind, reference } = request;
      if (!(await isRepository(client, repository)))
        return { answer: unknownRepository(repository, account) };
      if (kind === 'tags')
        return { answer: ok({ name: repository, tags: await listTags(client, repository) }) };
      return kind === 'manifests' ? admitManifest(client, request) : { forward: reference };
    },
    stored: async ({ repository, reference, body, mediaType }) => {
      await putManifest(client, repository, {
        imageManifest: body.toString('utf8'),
        imageManifestMediaType: mediaType,
        imageDigest: digestOf(body),
        ...(isDigest(reference) ? {} : { imageTag: reference }),
      });
    },
  };
}

async function admitManifest(client: ECRClient, request: RegistryRequest): ReturnType<Gate['admit']> {
  const { method, repository, reference } = request;
  if (method === 'PUT') return admitStoring(client, request);
  if (method === 'DELETE') return { answer: refusal(405, 'UNSUPPORTED', 'The operation is unsupported.') };
  const digest = await findDigest(client, repository, reference);
  if (digest !== undefined) return { forward: digest };
  return { answer: refusal(404, 'MANIFEST_UNKNOWN', 'Requested image not found') };
}

/** The manifest goes to the registry under its digest; the tag is the ECR API's business. */
async function admitStoring(client: ECRClient, request: RegistryRequest): ReturnType<Gate['admit']> {
  const { repository, reference, body } = request;
  if (isDigest(reference)) return { forward: reference };
  if (!(await isFixed(client, repository, reference))) return { forward: digestOf(body) };
  const message =
    `The image tag '${reference}' already exists in the '${repository}' repository ` +
    'and cannot be overwritten because the tag is immutable.';
  return { answer: refusal(400, 'TAG_INVALID', message) };
}

const ok = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: JSON.stringify({ errors: [{ code, message }] }),
});

const unknownRepository = (repository: string, account: string): Answer =>
  refusal(
    404,
    'NAME_UNKNOWN',
    `The repository with name '${repository}' does not exist in the registry with id '${account}'`,
  );

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { Image } from '../../local/kubernetes/image.ts';

export type Push = {
  readonly endpoint: string;
  readonly caFile: string;
  readonly user: string;
  readonly password: string;
  readonly repository: string;
  readonly tag: string;
};

const types = {
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
};

/** Pushes an image by the distribution specification: two blobs, then the manifest that names them. */
export async function pushImage(push: Push, { config, layer }: Image): Promise<void> {
  for (const blob of [config, layer]) await pushBlob(push, blob);
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: types.manifest,
    config: descriptor(types.config, config),
    layers: [descriptor(types.layer, layer)],
  });
  await send(
    push,
    'PUT',
    `/v2/${push.repository}/manifests/${push.tag}`,
    Buffer.from(manifest),
    types.manifest,
  );
}

async function pushBlob(push: Push, blob: Uint8Array): Promise<void> {
  const location = await send(
    push,
    'POST',
    `/v2/${push.repository}/blobs/uploads/`,
    new Uint8Array(),
    types.layer,
  );
  const upload = new URL(location, push.endpoint);
  upload.searchParams.set('digest', digest(blob));
  await send(push, 'PUT', `${upload.pathname}${upload.search}`, blob, 'application/octet-stream');
}

/** Resolves to the Location header. */
function send(push: Push, method: string, path: string, body: Uint8Array, type: string): Promise<string> {
  const { endpoint, caFile, user, password } = push;
  const headers = { 'content-type': type, 'content-length': body.length };
  const options = {
    method,
    headers,
    auth: `${user}:${password}`,
    ca: readFileSync(caFile),
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, endpoint), options, (response) => {
      response.resume();
      const { statusCode = 0, headers: answered } = response;
      if (statusCode >= 200 && statusCode < 300) resolve(answered.location ?? '');
      else reject(new Error(`${method} ${path}: ${statusCode}`));
    });
    call.on('error', reject).end(body);
  });
}

const digest = (content: Uint8Array): string =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

const descriptor = (mediaType: string, content: Uint8Array) => ({
  mediaType,
  digest: digest(content),
  size: content.length,
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { goBuild } from '../../local/go.ts';
import { makeImage } from '../../local/kubernetes/image.ts';

/** A registry on this machine that has one image under every name, and whose first part of a name says how it behaves. */
export type UnsteadyRegistry = {
  /** `behaviour` is `good`, `late` (missing for 8 s), `limited` (429 for 15 s), `refused`, `broken` or `foreign`. */
  readonly image: (behaviour: string) => string;
  readonly close: () => Promise<void>;
};

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const LATE_MS = 8_000;
const LIMITED_MS = 15_000;

type Blob = { readonly content: Uint8Array; readonly type: string };

/** Serves the image of `misbehave`. A node pulls from it as it does from any registry on localhost: without TLS. */
export async function openUnsteadyRegistry(): Promise<UnsteadyRegistry> {
  const blobs = blobsOf(
    readFileSync(await goBuild('misbehave', '1', join(import.meta.dirname, 'misbehave'))),
  );
  const firstAsked = new Map<string, number>();
  const sinceFirst = (name: string): number => {
    const first = firstAsked.get(name) ?? Date.now();
    firstAsked.set(name, first);
    return Date.now() - first;
  };
  const server = createServer((request, response) => {
    const { name, what, reference } = wantedIn(request);
    const trouble = what === 'manifests' ? troubleOf(name, sinceFirst(name)) : undefined;
    const blob = blobs.get(keyOf(name, reference));
    if (name === '') response.end('{}');
    else if (trouble !== undefined || !blob) refuse(response, trouble ?? 404);
    else answer(request, response, blob);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let images = 0;
  return {
    image: (behaviour) => {
      images += 1;
      return `127.0.0.1:${port}/${behaviour}/app-${images}:1`;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** All parts empty for `/v2/` itself, by which a client looks whether there is a registry. */
function wantedIn({ url = '' }: IncomingMessage) {
  const [, name = '', what = '', reference = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(url) ?? [];
  return { name, what, reference };
}

function troubleOf(name: string, sinceMs: number): number | undefined {
  const [behaviour = ''] = name.split('/');
  if (behaviour === 'late') return sinceMs < LATE_MS ? 404 : undefined;
  if (behaviour === 'limited') return sinceMs < LIMITED_MS ? 429 : undefined;
  if (behaviour === 'refused') return 401;
  return behaviour === 'broken' ? 503 : undefined;
}

function refuse(response: ServerResponse, status: number): void {
  const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHORIZED', 404: 'MANIFEST_UNKNOWN' };
  const headers = status === 401 ? { 'www-authenticate': 'Basic realm="registry"' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ errors: [{ code: codes[status] ?? 'TOOMANYREQUESTS' }] }));
}

function answer({ method }: IncomingMessage, response: ServerResponse, blob: Blob): void {
  response.writeHead(200, {
    'content-type': blob.type,
    'content-length': blob.content.length,
    'docker-content-digest': digestOf(blob.content),
  });
  response.end(method === 'HEAD' ? undefined : blob.content);
}

/** A tag is the image, or for a foreign one an index without this machine's platform. */
const keyOf = (name: string, reference: string): string =>
  reference.startsWith('sha256:') ? reference : name.startsWith('foreign/') ? 'index' : 'manifest';

const digestOf = (content: Uint8Array): string =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

function blobsOf(program: Uint8Array): ReadonlyMap<string, Blob> {
  const { config, layer } = makeImage({ '/misbehave': program }, ['/misbehave']);
  const describe = (content: Uint8Array, mediaType: string) => ({
    mediaType,
    digest: digestOf(content),
    size: content.length,
  });
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const manifest = json({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: describe(config, 'application/vnd.oci.image.config.v1+json'),
    layers: [describe(layer, 'application/vnd.oci.image.layer.v1.tar')],
  });
  const platform = { os: 'linux', architecture: 's390x' };
  const index = json({
    schemaVersion: 2,
    mediaType: INDEX,
    manifests: [{ ...describe(manifest, MANIFEST), platform }],
  });
  const plain = 'application/octet-stream';
  return new Map([
    ['manifest', { content: manifest, type: MANIFEST }],
    ['index', { content: index, type: INDEX }],
    [digestOf(manifest), { content: manifest, type: MANIFEST }],
    [digestOf(index), { content: index, type: INDEX }],
    [digestOf(config), { content: config, type: plain }],
    [digestOf(layer), { content: layer, type: plain }],
  ]);
}

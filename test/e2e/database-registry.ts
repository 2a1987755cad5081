import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A registry that has one thing: a vulnerability database, as an OCI artifact like Trivy's own. */
export async function startDatabaseRegistry(databaseDir: string, scratch: string) {
  const archive = join(scratch, 'db.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', databaseDir, 'trivy.db', 'metadata.json']);
  const layer = readFileSync(archive);
  const config = Buffer.from('{}');
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.aquasec.trivy.config.v1+json',
        digest: sha256(config),
        size: config.length,
      },
      layers: [
        {
          mediaType: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
          digest: sha256(layer),
          size: layer.length,
          annotations: { 'org.opencontainers.image.title': 'db.tar.gz' },
        },
      ],
    }),
  );
  const blobs = new Map([config, layer].map((bytes) => [sha256(bytes), bytes]));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const { type, body } = found(path, manifest, blobs);
    if (!body)
      return response.writeHead(404, { 'content-type': type }).end('{"errors":[{"code":"NAME_UNKNOWN"}]}');
    response.writeHead(200, {
      'content-type': type,
      'content-length': String(body.length),
      'docker-content-digest': sha256(body),
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What is at a path; nothing of a repository that is called `gone`. */
function found(path: string, manifest: Buffer, blobs: ReadonlyMap<string, Buffer>) {
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (path === '/v2/') return { type: 'application/json', body: Buffer.from('{}') };
  if (path.includes('/gone/')) return { type: 'application/json', body: undefined };
  if (path.includes('/manifests/'))
    return { type: 'application/vnd.oci.image.manifest.v1+json', body: manifest };
  return { type: 'application/octet-stream', body: blobs.get(last) };
}

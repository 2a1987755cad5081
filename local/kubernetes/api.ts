import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { certificate } from './certificates.ts';
import type { Cluster } from './layout.ts';

/** Reads a path of the Kubernetes API as its administrator; rejects with the status unless it is 200. */
export function getFromApi({ layout, ports }: Cluster, path: string): Promise<string> {
  const read = (file: string) => readFileSync(certificate(layout, file));
  const tls = { ca: read('ca.crt'), cert: read('admin.crt'), key: read('admin.key'), agent: false };
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: ports.api, path, timeout: 5_000, ...tls }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`GET ${path}: ${response.statusCode} ${body.slice(0, 300)}`));
      });
    });
    call.on('timeout', () => call.destroy(new Error(`GET ${path}: no answer within 5 s`)));
    call.on('error', reject).end();
  });
}

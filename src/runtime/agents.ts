import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';

/** Connections for a client library that makes its own requests, by way of HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */
export type Agents = { readonly httpAgent: HttpAgent; readonly httpsAgent: HttpsAgent };

export async function createAgents(env: Readonly<Record<string, string | undefined>>): Promise<Agents> {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  return {
    httpAgent: new http.Agent({ keepAlive: true, proxyEnv: { ...env } }),
    httpsAgent: new https.Agent({ keepAlive: true, proxyEnv: { ...env } }),
  };
}

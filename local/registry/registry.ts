import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Progress } from '../install.ts';
import type { Server } from '../process.ts';
import type { Address } from '../proxy.ts';
import type { Certificate } from '../tls.ts';
import { serveRegistry } from './http.ts';
import { startStore } from './store.ts';

/** A request of the distribution API for one repository; `body` is only there for manifests. */
export type RegistryRequest = {
  readonly method: string;
  readonly repository: string;
  readonly kind: 'manifests' | 'blobs' | 'tags' | 'referrers';
  /** A tag, a digest, `list`, `uploads/…`: what follows the kind in the path. */
  readonly reference: string;
  readonly body: Buffer;
  readonly mediaType: string;
};

/** An answer in JSON; to HEAD it goes without the body. */
export type Answer = { readonly status: number; readonly body: string };

/** The rules of a particular registry. */
export type Gate = {
  /** Answers the request itself or says under which reference it goes on to the registry behind. */
  readonly admit: (request: RegistryRequest) => Promise<{ answer: Answer } | { forward: string }>;
  /** Told of each manifest that was stored, before the client is told. */
  readonly stored: (request: RegistryRequest) => Promise<void>;
};

export type RegistryOptions = {
  readonly dir: string;
  /** Tells several registries in one folder apart; `registry` by default. */
  readonly name?: string;
  readonly certificate: Certificate;
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>;
  readonly gate?: Gate;
  readonly progress?: Progress;
};

export type Registry = Server & { readonly address: Address };

const open: Gate = {
  admit: async ({ reference }) => ({ forward: reference }),
  stored: async () => undefined,
};

/** Starts a registry on https://127.0.0.1:PORT that asks for a user and a password, as ECR and GHCR do. */
export async function startRegistry(options: RegistryOptions): Promise<Registry> {
  const { dir, name = 'registry', certificate, users, gate = open, progress } = options;
  const store = await startStore(dir, name, progress);
  const tls = { cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) };
  const server = createServer(tls, (request, response) => {
    void serveRegistry(request, response, { users, gate, socketPath: store.socket });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.stop();
  };
  return { endpoint: `https://127.0.0.1:${address.port}`, address, stop };
}

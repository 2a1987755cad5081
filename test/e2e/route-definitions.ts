import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { goModuleFiles } from '../../local/go-module.ts';
import type { Kubectl } from '../../local/shop/environment.ts';

type Definition = { readonly metadata: { readonly name: string } };

/** Teaches the cluster HTTPRoute and VirtualService, by the definitions that their projects publish. */
export async function defineRoutes(kubectl: Kubectl): Promise<void> {
  const sources = await Promise.all([
    goModuleFiles('gateway-api', 'sigs.k8s.io/gateway-api@v1.4.1', [
      'config/crd/standard/gateway.networking.k8s.io_httproutes.yaml',
    ]),
    goModuleFiles('istio-api', 'istio.io/api@v1.31.1', ['kubernetes/customresourcedefinitions.gen.yaml']),
  ]);
  const wanted = ['httproutes.gateway.networking.k8s.io', 'virtualservices.networking.istio.io'];
  const items = sources
    .flat()
    .flatMap((file) =>
      parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as Definition),
    )
    .filter((definition) => wanted.includes(definition?.metadata?.name));
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  await kubectl(['apply', '--server-side', '--force-conflicts', '--filename', '-'], list);
  const names = wanted.map((name) => `crd/${name}`);
  await kubectl(['wait', '--for=condition=Established', '--timeout=30s', ...names]);
}

import { isMap, isScalar, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';

/** The repository whose workflows and actions are under test, and the ref they get. */
export type Suite = { readonly name: string; readonly ref: string };

/** A third-party action that a file uses: `owner/repository`, the folder in it (or empty) and the ref. */
export type ForeignAction = { readonly repository: string; readonly path: string; readonly ref: string };

export type Rewritten = { readonly text: string; readonly foreign: readonly ForeignAction[] };

/** The permissions that act's own schema knows; any other makes it refuse the whole file. */
const knownPermissions = new Set([
  ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues'],
  ...['models', 'packages', 'pages', 'pull-requests', 'repository-projects', 'security-events', 'statuses'],
]);

/**
 * Rewrites a workflow or an action.yml for act 0.2.87: references to the suite (`$/…`, or by its name at any ref) get
 * the ref under test, as the runner would resolve them, and keys that act refuses go: `concurrency.queue`,
 * `environment.deployment` and permissions it has not heard of. act ignores what these say in any case. The legs of a
 * matrix run one after the other.
 */
export function rewrite(text: string, suite: Suite): Rewritten {
  const document = parseDocument(text);
  const foreign: ForeignAction[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      // These declare names, which mean nothing here.
      if (['on', 'inputs', 'outputs'].includes(name)) return visit.SKIP;
      if (name === 'uses' && isScalar(value)) foreign.push(...rewriteReference(value, suite));
      if (isMap(value)) changes[name]?.(value);
      return undefined;
    },
    Scalar: (_, scalar) => rewriteContext(scalar, suite),
  });
  return { text: document.toString({ lineWidth: 0 }), foreign };
}

/** What has to be different for act, by the key it is under. */
const changes: Readonly<Record<string, (map: YAMLMap) => void>> = {
  // Legs that use the same action at the same time would overwrite it under each other's feet: act unpacks it per use.
  strategy: (map) => void map.set('max-parallel', 1),
  concurrency: (map) => void map.delete('queue'),
  environment: (map) => void map.delete('deployment'),
  permissions: (map) => {
    const unknown = map.items.map(({ key }) => String(key)).filter((name) => !knownPermissions.has(name));
    for (const name of unknown) map.delete(name);
  },
};

/** Changes a reference to the suite in place; returns a reference to another repository. */
function rewriteReference(scalar: Scalar, { name, ref }: Suite): readonly ForeignAction[] {
  const uses = String(scalar.value);
  if (uses.startsWith('./') || uses.startsWith('docker://')) return [];
  const [path = '', at = ''] = uses.split('@');
  const own = path.startsWith('$/') ? `${name}/${path.slice(2)}` : path;
  if (own === name || own.startsWith(`${name}/`)) {
    scalar.value = `${own.replace(/\/$/, '')}@${ref}`;
    // A comment says which version the commit is.
    delete scalar.comment;
    return [];
  }
  const [owner = '', repository = '', ...rest] = own.split('/');
  return [{ repository: `${owner}/${repository}`, path: rest.join('/'), ref: at }];
}

/** `job.workflow_repository` and `job.workflow_sha` are unknown to act. */
function rewriteContext(scalar: Scalar, { name, ref }: Suite): void {
  if (typeof scalar.value !== 'string' || !scalar.value.includes('job.workflow_')) return;
  scalar.value = scalar.value
    .replaceAll('job.workflow_repository', `'${name}'`)
    .replaceAll('job.workflow_sha', `'${ref}'`);
}

import { baseCommit } from '../../lib/scan/baseline.ts';
import { DECLARING_FILES } from '../../lib/scan/declared.ts';
import { fingerprint } from '../../lib/scan/fingerprint.ts';
import { createCache } from '../../runtime/cache.ts';
import { fileFailures } from '../../runtime/files.ts';
import { gzip } from '../../runtime/gzip.ts';
import type { Process } from '../../runtime/start.ts';
import { createCodeScanning } from '../../tools/code-scanning.ts';
import type { ScanInputs, ScanPorts } from './ports.ts';
import { prepareScanner } from './wire-scanner.ts';

/** The ports of a scan, from the process it runs in. */
export function realPorts(inputs: ScanInputs, process: Process): ScanPorts {
  const { workflow, clock, files, github, variable } = process;
  const password = variable('TRIVY_PASSWORD');
  if (password) workflow.mask(password);
  return {
    workflow,
    clock,
    gzip,
    prepareScanner: () => prepareScanner(inputs, process),
    read: async (path) => files.read(await files.inside(path)),
    keep: async (category, file, text) => {
      const folder = variable('RUNNER_TEMP') ?? github.workspace;
      const path = files.join(folder, `scan-${fingerprint(category)}`, file);
      await files.write(path, text);
      return path;
    },
    relative: (path) => {
      const root = `${github.workspace}/`;
      return path.startsWith(root) ? path.slice(root.length) : path;
    },
    list: files.list,
    declaringFiles: () => declaringFiles(inputs, process),
    baseline: baselinePort(inputs, process),
    upload: inputs.token ? uploader(inputs.token, process) : undefined,
  };
}

/** The Dockerfile, and the files beside it that declare packages. */
async function declaringFiles({ dockerfile }: ScanInputs, { files }: Process) {
  const folder = dockerfile.includes('/') ? dockerfile.slice(0, dockerfile.lastIndexOf('/') + 1) : '';
  const paths = [dockerfile, ...DECLARING_FILES.map((name) => `${folder}${name}`)];
  return Promise.all(
    paths
      .filter((path) => files.exists(path))
      .map(async (path) => ({ path, text: await files.read(await files.inside(path)) })),
  );
}

function baselinePort(inputs: ScanInputs, process: Process): ScanPorts['baseline'] {
  const { workflow, files, github, variable } = process;
  const cache = createCache(workflow.info);
  return {
    load: async (keyOf) => {
      const { baseline } = inputs;
      if (baseline) return { text: await readAnywhere(baseline, process), from: baseline };
      const commit = baseCommit(github.eventName, github.event);
      if (!commit) return undefined;
      // The cache puts folders back where they were, so the base's must be the same path on every run.
      const folder = folderOf(variable('RUNNER_TEMP') ?? github.workspace, keyOf(''));
      const key = await cache.restore(folder, keyOf(commit), 'exact');
      const file = files.join(folder, 'baseline.json');
      return key && files.exists(file)
        ? { text: await files.read(file), from: `commit ${commit}` }
        : undefined;
    },
    save: async (keyOf, file) => {
      // A pull request's own state is nobody's base, and its cache could not be read by others.
      if (github.eventName.startsWith('pull_request')) return;
      const folder = folderOf(variable('RUNNER_TEMP') ?? github.workspace, keyOf(''));
      await files.write(files.join(folder, 'baseline.json'), await files.read(file));
      await cache.save(folder, keyOf(github.sha));
    },
  };
}

/** A file that an earlier step made, which may be in the temporary folder of the job. @throws PATH_MISSING */
async function readAnywhere(path: string, { files }: Process): Promise<string> {
  if (!files.exists(path)) throw fileFailures.PATH_MISSING(`${path} does not exist`);
  return files.read(path);
}

const folderOf = (temporary: string, key: string): string => `${temporary}/${key}base`;

function uploader(token: string, { http, clock, github }: Process): NonNullable<ScanPorts['upload']> {
  const codeScanning = createCodeScanning({ http, clock, apiUrl: github.apiUrl, token });
  return (gzipped, startedAt) =>
    codeScanning.upload({
      repository: github.repository,
      commit: github.sha,
      ref: github.ref,
      sarif: Buffer.from(gzipped).toString('base64'),
      startedAt,
    });
}

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { goInstall } from '../../local/go.ts';
import { runProgram } from '../../local/install.ts';
import { pythonEnvironment } from '../../local/python.ts';
import { actionNames, root } from '../../scripts/actions.ts';

const folder = mkdtempSync(join(tmpdir(), 'linted-'));
const files = [
  ...readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  'action.yml',
  ...actionNames().map((name) => `actions/${name}/action.yml`),
];

beforeAll(() => {
  for (const file of files) mkdirSync(dirname(join(folder, file)), { recursive: true });
  for (const file of files) cpSync(join(root, file), join(folder, file));
  mkdirSync(join(folder, '.git'));
  symlinkSync(join(root, 'dist'), join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** actionlint does not know `$/` yet. As `./` it even compares inputs with those that the action declares. */
function referToFiles(): void {
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replaceAll(/(uses: )\$\//g, '$1./'));
  }
}

/** A key of GitHub's own schema that actionlint 1.7.12 does not have; everything else it says counts. */
const unknownToActionlint = 'unexpected key "queue" for "concurrency" section';

async function actionlint(): Promise<string> {
  const program = await goInstall('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12');
  const args = ['-no-color', '-shellcheck=', '-pyflakes=', '-ignore', unknownToActionlint];
  return runProgram(program, args, { cwd: folder });
}

test('zizmor has nothing to say, in its strictest mode, and every exception gives its reason', async () => {
  const python = await pythonEnvironment('zizmor', ['zizmor==1.32.0']);
  const zizmor = join(dirname(python), 'zizmor');
  await runProgram(zizmor, ['--offline', '--pedantic', '--no-progress', '--format=plain', folder]);
  for (const file of files) {
    const ignored = readFileSync(join(root, file), 'utf8').match(/zizmor: ignore\[.*/g) ?? [];
    for (const comment of ignored) expect([file, comment]).toEqual([file, expect.stringMatching(/\] \S+/)]);
  }
});

test('zizmor would have said it', async () => {
  const bad = join(folder, 'bad.yml');
  const python = await pythonEnvironment('zizmor', ['zizmor==1.32.0']);
  writeFileSync(
    bad,
    'on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: "echo ${{ github.head_ref }}" }]\n',
  );
  const run = runProgram(join(dirname(python), 'zizmor'), ['--offline', '--no-progress', bad]);
  await expect(run).rejects.toThrow(/template-injection/);
  rmSync(bad);
});

test('actionlint has nothing to say', async () => {
  referToFiles();
  expect(await actionlint()).toBe('');
});

test('actionlint would have said it', async () => {
  const workflow = join(folder, '.github/workflows/deploy.yml');
  writeFileSync(workflow, readFileSync(workflow, 'utf8').replace(/ operation: /, ' operatoin: '));
  await expect(actionlint()).rejects.toThrow(/input "operatoin" is not defined/);
});

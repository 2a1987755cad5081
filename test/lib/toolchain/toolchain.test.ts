import { describe, expect, test } from '@jest/globals';
import { toolchainOf } from '../../../src/lib/toolchain/detect.ts';
import type { Folder } from '../../../src/lib/toolchain/toolchain.ts';

/** A folder of these files, with their texts. */
const folder = (files: Readonly<Record<string, string>>): Folder => ({
  has: (name) => Object.hasOwn(files, name),
  text: (name) => files[name],
});
const packageJson = (more: object = {}) => ({ 'package.json': JSON.stringify(more) });
const scripts = { lint: 'biome', test: 'jest', typecheck: 'tsc', 'test:integration': 'jest x' };

describe('how a folder is set up', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['npm with a lock file', { ...packageJson(), 'package-lock.json': '' }, 'npm ci'],
    ['npm without one', packageJson(), 'npm install'],
    [
      'pnpm',
      { ...packageJson(), 'pnpm-lock.yaml': '' },
      'npm install --global pnpm@10 && pnpm install --frozen-lockfile',
    ],
    [
      'pnpm of a version, beside a lock file of npm',
      { ...packageJson({ packageManager: 'pnpm@9.1.0+sha512.abc' }), 'package-lock.json': '' },
      'npm install --global pnpm@9.1.0 && pnpm install --frozen-lockfile',
    ],
    [
      'devEngines',
      packageJson({ devEngines: { packageManager: { name: 'pnpm', version: '10.2.0' } } }),
      'npm install --global pnpm@10.2.0 && pnpm install --frozen-lockfile',
    ],
    [
      'a range in devEngines is no version',
      packageJson({ devEngines: { packageManager: [{ name: 'bun', version: '>=1' }] } }),
      'npm install --global bun@1 && bun install --frozen-lockfile',
    ],
    [
      'the old yarn',
      { ...packageJson(), 'yarn.lock': '' },
      'npm install --global yarn@1.22.22 && yarn install --frozen-lockfile',
    ],
    [
      'the new yarn, by its settings',
      { ...packageJson(), 'yarn.lock': '', '.yarnrc.yml': '' },
      'npm install --global @yarnpkg/cli-dist@4 && yarn install --immutable',
    ],
    [
      'the new yarn, by its version',
      packageJson({ packageManager: 'yarn@4.5.0' }),
      'npm install --global @yarnpkg/cli-dist@4.5.0 && yarn install --immutable',
    ],
    ['uv', { 'uv.lock': '', 'pyproject.toml': '' }, 'pipx install uv && uv sync --frozen'],
    ['poetry', { 'poetry.lock': '' }, 'pipx install poetry && poetry install'],
    [
      'pip',
      { 'requirements.txt': '', 'requirements-dev.txt': '' },
      'python3 -m venv .venv && .venv/bin/pip install -r requirements.txt -r requirements-dev.txt',
    ],
    ['Go', { 'go.mod': '' }, 'go mod download'],
    ['Maven', { 'pom.xml': '', mvnw: '' }, ''],
  ])('%s', (_, files, setup) => {
    expect(toolchainOf(folder(files))?.setup).toBe(setup);
  });
  test('two lock files and no word about it', () => {
    const both = { ...packageJson(), 'yarn.lock': '', 'package-lock.json': '' };
    expect(() => toolchainOf(folder(both))).toThrow(
      expect.objectContaining({
        code: 'TOOLCHAIN_UNCLEAR',
        message: expect.stringContaining('yarn.lock and package-lock.json'),
      }),
    );
    expect(() => toolchainOf(folder({ 'uv.lock': '', 'poetry.lock': '' }))).toThrow(
      /uv\.lock and poetry\.lock/,
    );
  });
  test('two names of one lock file are one', () => {
    expect(toolchainOf(folder({ ...packageJson(), 'bun.lock': '', 'bun.lockb': '' }))?.setup).toContain(
      'bun',
    );
  });
  test('a package.json that is none', () => {
    expect(() => toolchainOf(folder({ 'package.json': '{' }))).toThrow(/no JSON/);
  });
  test('no language is known', () => {
    expect(toolchainOf(folder({ 'README.md': '' }))).toBeUndefined();
  });
});

describe('what is run', () => {
  test('scripts that there are, by the manager that there is', () => {
    const files = packageJson({ packageManager: 'pnpm@9.1.0', scripts });
    expect(toolchainOf(folder(files))).toMatchObject({
      lint: 'pnpm run lint',
      types: 'pnpm run typecheck',
      unit: 'pnpm run test',
      integration: 'pnpm run test:integration',
      e2e: '',
    });
  });
  test('not the script that npm init writes', () => {
    const init = { scripts: { test: 'echo "Error: no test specified" && exit 1' } };
    expect(toolchainOf(folder(packageJson(init)))?.unit).toBe('');
  });
  test('Python, by what its project configures', () => {
    const project = '[tool.ruff]\nline-length = 100\n[tool.mypy]\n';
    expect(toolchainOf(folder({ 'uv.lock': '', 'pyproject.toml': project }))).toMatchObject({
      lint: 'uv run ruff check .',
      types: 'uv run mypy .',
      unit: 'uv run pytest --junitxml=junit.xml',
      reports: ['junit.xml'],
    });
  });
  test('Go, with a coverage report', () => {
    expect(toolchainOf(folder({ 'go.mod': '' }))).toMatchObject({
      unit: 'go test -coverprofile=coverage.out ./...',
      coverage: ['coverage.out'],
    });
  });
  test.each([
    [{ 'pom.xml': '', mvnw: '' }, './mvnw --batch-mode verify'],
    [{ 'pom.xml': '' }, 'mvn --batch-mode verify'],
    [{ 'build.gradle.kts': '', gradlew: '' }, './gradlew check'],
  ])('Java: %j', (files, unit) => {
    expect(toolchainOf(folder(files))?.unit).toBe(unit);
  });
});

test.each<[Readonly<Record<string, string>>, string]>([
  [{ ...packageJson(), 'package-lock.json': '' }, 'npm audit --omit=dev --audit-level=$SEVERITY'],
  [packageJson(), ''],
  [{ ...packageJson(), 'yarn.lock': '' }, ''],
  [{ 'requirements.txt': '' }, 'pipx run pip-audit==2.10.1 -r requirements.txt'],
  [{ 'go.mod': '' }, 'go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./...'],
])('what asks about vulnerabilities: %j', (files, audit) => {
  expect(toolchainOf(folder(files))?.audit).toBe(audit);
});

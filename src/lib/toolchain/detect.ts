import { nodeToolchain } from './node.ts';
import { type Folder, noCommands, onlyOne, type Toolchain } from './toolchain.ts';

/** How a folder is checked, by the files in it; undefined where no language is known. @throws TOOLCHAIN_UNCLEAR */
export const toolchainOf = (folder: Folder): Toolchain | undefined =>
  nodeToolchain(folder) ?? pythonToolchain(folder) ?? goToolchain(folder) ?? javaToolchain(folder);

type PythonManager = 'uv' | 'poetry' | 'pdm' | 'pipenv';

const PYTHON: Readonly<Record<PythonManager, { readonly install: string; readonly run: string }>> = {
  uv: { install: 'pipx install uv && uv sync --frozen', run: 'uv run' },
  poetry: { install: 'pipx install poetry && poetry install', run: 'poetry run' },
  pdm: { install: 'pipx install pdm && pdm sync', run: 'pdm run' },
  pipenv: { install: 'pipx install pipenv && pipenv sync --dev', run: 'pipenv run' },
};

/** Files of plain pip, in the order in which they are installed. */
const REQUIREMENTS = [
  'requirements.txt',
  'requirements-dev.txt',
  'requirements-test.txt',
  'dev-requirements.txt',
];

function pythonToolchain(folder: Folder): Toolchain | undefined {
  const manager = onlyOne<PythonManager>(folder, {
    'uv.lock': 'uv',
    'poetry.lock': 'poetry',
    'pdm.lock': 'pdm',
    'Pipfile.lock': 'pipenv',
  });
  const requirements = REQUIREMENTS.filter(folder.has);
  const project = folder.text('pyproject.toml');
  if (!manager && requirements.length === 0 && project === undefined) return undefined;
  const { install, run } = manager ? PYTHON[manager] : pip(requirements);
  const configures = (tool: string) => project?.includes(`[tool.${tool}`) ?? false;
  return {
    ...noCommands,
    language: 'python',
    setup: install,
    lint: configures('ruff') || folder.has('ruff.toml') ? `${run} ruff check .` : '',
    types: configures('mypy') || folder.has('mypy.ini') ? `${run} mypy .` : '',
    unit: `${run} pytest --junitxml=junit.xml`,
    audit: manager
      ? ''
      : requirements
          .slice(0, 1)
          .map((file) => `pipx run pip-audit==2.10.1 -r ${file}`)
          .join(''),
    reports: ['junit.xml'],
  };
}

function pip(requirements: readonly string[]) {
  const what = requirements.length > 0 ? requirements.map((file) => `-r ${file}`).join(' ') : '-e .';
  return { install: `python3 -m venv .venv && .venv/bin/pip install ${what}`, run: '.venv/bin/python -m' };
}

function goToolchain(folder: Folder): Toolchain | undefined {
  if (!folder.has('go.mod') && !folder.has('go.work')) return undefined;
  return {
    ...noCommands,
    language: 'go',
    setup: 'go mod download',
    lint: 'test -z "$(gofmt -l .)" && go vet ./...',
    unit: 'go test -coverprofile=coverage.out ./...',
    audit: 'go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./...',
    coverage: ['coverage.out'],
  };
}

function javaToolchain(folder: Folder): Toolchain | undefined {
  const [maven, gradle] = [folder.has('pom.xml'), ['build.gradle', 'build.gradle.kts'].some(folder.has)];
  if (!maven && !gradle) return undefined;
  const common = { ...noCommands, language: 'java' as const };
  if (maven)
    return {
      ...common,
      unit: `${folder.has('mvnw') ? './mvnw' : 'mvn'} --batch-mode verify`,
      reports: ['**/target/surefire-reports/*.xml', '**/target/failsafe-reports/*.xml'],
    };
  return {
    ...common,
    unit: `${folder.has('gradlew') ? './gradlew' : 'gradle'} check`,
    reports: ['**/build/test-results/**/*.xml'],
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { actionNames, loadFailures, root } from '../scripts/actions.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

describe.each([...pages, 'README.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s', (page) => {
  test('leads nowhere that does not exist', () => {
    const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });
  test('shows JSON and YAML that can be read', () => {
    for (const [, language, code = ''] of read(page).matchAll(/^ *```(json|yaml)\n([\s\S]*?)^ *```/gm)) {
      if (language === 'json') expect(() => JSON.parse(code) as unknown).not.toThrow();
      else expect(parseAllDocuments(code).flatMap(({ errors }) => errors)).toEqual([]);
    }
  });
});

test('troubleshooting has every failure code of every action', async () => {
  const text = read('docs/troubleshooting.md');
  for (const name of actionNames())
    for (const code of (await loadFailures(name)).keys()) expect(text).toContain(`| \`${code}\` |`);
});

test('adopting names every action of IAM that the ECR and CloudWatch clients use', () => {
  const sources = ['src/tools/ecr', 'src/tools/cloudwatch.ts'].flatMap((path) =>
    path.endsWith('.ts') ? [path] : readdirSync(join(root, path)).map((name) => `${path}/${name}`),
  );
  const commands = sources.flatMap((path) => [...read(path).matchAll(/new (?:sdk\.)?(\w+)Command\(/g)]);
  expect(commands.length).toBeGreaterThan(5);
  for (const [, operation = ''] of commands)
    expect(read('docs/adopting.md')).toMatch(new RegExp(`(ecr|cloudwatch):${operation}\\b`));
});

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

/** What IAM calls an operation of a client, where that is not its own name. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  's3:ListObjectsV2': 's3:ListBucket',
  's3:HeadObject': 's3:GetObject',
  's3:CreateMultipartUpload': 's3:PutObject',
  's3:UploadPart': 's3:PutObject',
  's3:CompleteMultipartUpload': 's3:PutObject',
};

test('adopting names every action of IAM that the clients of AWS use', () => {
  const sources = readdirSync(join(root, 'src/tools'), { recursive: true, encoding: 'utf8' });
  const used = sources
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = read(`src/tools/${path}`);
      const client = /@aws-sdk\/client-([a-z0-9-]+)/.exec(text)?.[1];
      const calls = [...text.matchAll(/new (?:sdk\.)?(\w+)Command\(|\bpaginate(\w+)/g)];
      return client ? calls.map(([, command, pages]) => `${client}:${command ?? pages}`) : [];
    });
  expect(used.length).toBeGreaterThan(15);
  const wanted = new Set(used.map((each) => PERMISSIONS[each] ?? each));
  const page = read('docs/adopting.md');
  expect([...wanted].filter((each) => !page.includes(`\`${each}\``)).sort()).toEqual([]);
});

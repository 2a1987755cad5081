// Makes the site's pages from docs/, the READMEs and SECURITY.md: a title in front, links between them as the site has them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const root = join(import.meta.dirname, '..');
/** The folder of the site: this one, or a copy of it. */
const site = process.argv[2] ?? import.meta.dirname;
const pagesDir = join(site, 'src/content/docs');
const source = 'https://github.com/org/deploy-actions/blob/main/';

/** Where each Markdown file of the repository stands on the site. */
const pages: Readonly<Record<string, string>> = {
  'README.md': 'index',
  'CONTRIBUTING.md': 'contributing',
  'SECURITY.md': 'security',
  ...Object.fromEntries(
    readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`docs/${name}`, name.replace('.md', '')]),
  ),
  ...Object.fromEntries(
    readdirSync(join(root, 'actions')).map((name) => [`actions/${name}/README.md`, `actions/${name}`]),
  ),
};

/** A link of one Markdown file, as it is on the site: another page, or the file in the repository. */
function onSite(link: string, from: string): string {
  if (/^[a-z]+:|^#/i.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = posix.normalize(posix.join(posix.dirname(from), path));
  const page = pages[target] ?? pages[posix.join(target, 'README.md')];
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (page === undefined) return `${source}${target}${hash}`;
  return page === 'index' ? `/deploy-actions/${hash}` : `/deploy-actions/${page}/${hash}`;
}

function pageText(from: string): string {
  const text = readFileSync(join(root, from), 'utf8');
  const [, title = from, body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  const [lead = ''] = body.trim().split('\n\n');
  const description = /^[#|`<>-]/.test(lead) ? title : lead.replace(/[*`]|\[|\]\([^)]*\)/g, '');
  const front = [
    '---',
    `title: ${JSON.stringify(title.replace(/`/g, ''))}`,
    `description: ${JSON.stringify(description.slice(0, 200))}`,
    `editUrl: ${source.replace('/blob/', '/edit/')}${from}`,
    '---',
  ];
  return `${front.join('\n')}\n${linked(body, from)}`;
}

/** Links outside of code: what stands in code is somebody's text, not ours. */
const linked = (body: string, from: string): string =>
  body
    .split(/(^```[\s\S]*?^```|`[^`\n]*`)/m)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/\]\(([^)\s]+)\)/g, (_, link: string) => `](${onSite(link, from)})`),
    )
    .join('')
    // A link whose text is code was cut in two above.
    .replace(
      /(`[^`\n]*`)\]\((?!\/deploy-actions|https?:|#)([^)\s]+)\)/g,
      (_, text, link: string) => `${text}](${onSite(link, from)})`,
    );

rmSync(pagesDir, { recursive: true, force: true });
for (const [from, page] of Object.entries(pages)) {
  const file = join(pagesDir, `${page}.md`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageText(from));
}
process.stdout.write(`${Object.keys(pages).length} pages\n`);

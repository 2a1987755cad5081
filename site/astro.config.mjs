import { readdirSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import mermaid from 'astro-mermaid';
import linksValidator from 'starlight-links-validator';

const docs = readdirSync(new URL('src/content/docs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => entry.name.replace('.md', ''));

/** The order in which somebody new reads. */
const groups = {
  Start: ['index', 'adopting', 'migrating', 'strategies'],
  Reference: ['configuration', 'troubleshooting', 'versioning-and-pinning'],
  Security: ['security-model', 'security'],
  'Working on it': ['contributing'],
};
const placed = Object.values(groups).flat();
const group = (label) => ({ label, items: groups[label].filter((name) => docs.includes(name)) });
/** A page that has no place above is still found. */
const others = { label: 'More', items: docs.filter((name) => !placed.includes(name)).sort() };

export default defineConfig({
  site: 'https://org.github.io',
  base: '/deploy-actions',
  integrations: [
    // Before Starlight, which would take the pictures for code.
    mermaid({ autoTheme: true }),
    starlight({
      title: 'deploy-actions',
      description: 'From commit to a verified production release on Kubernetes.',
      customCss: ['./src/styles/site.css'],
      plugins: [linksValidator()],
      sidebar: [
        group('Start'),
        { label: 'Actions', items: [{ autogenerate: { directory: 'actions' } }] },
        group('Reference'),
        group('Security'),
        others,
        group('Working on it'),
      ],
    }),
  ],
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { buildSummary } from '../../../src/lib/image/build-summary.ts';
import { pushSummary } from '../../../src/lib/push/summary.ts';

/** Names, tags and steps come from branches, Dockerfiles and registries: anybody's text. */
const hostile = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<script>',
        '<img src=x onerror=1>',
        '|',
        '`',
        '``',
        '```',
        '\n',
        '\r',
        '](http://x)',
        '![x](y)',
        '@all',
        '#1',
        '~~~',
        '\\',
        '%%{init}%%',
        ';',
        ':',
        '"',
        '</details>',
        '{{',
        'click a "x"',
        '-->',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const html = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const harmful = /<(script|img|a|iframe|input|details)\b/;

test('10,000 hostile texts put nothing into a summary but themselves', () => {
  const texts = fc.array(hostile, { minLength: 8, maxLength: 8 });
  const property = fc.property(texts, (all) => {
    const [name = '', tag = '', digest = ''] = all;
    const built = buildSummary({
      image: name,
      digest,
      form: 'image',
      note: digest,
      version: tag,
      references: all,
      platforms: [{ platform: name, bytes: 5 }],
      steps: ['RUN cached', ...all].map((step, at) => ({
        name: `[${at}/9] ${step}`,
        started: 1,
        completed: 2,
        cached: at === 0, // So that the summary says what broke the cache.
        error: '',
        log: [],
      })),
    });
    const attached = all.map((type) => ({ kind: 'attestation', type, digest }) as const);
    const target = { registry: name, path: tag, tags: all };
    const pushed = pushSummary([{ target, digest, set: [tag] }], attached, new Map([[tag, 1]]));
    for (const markdown of [built, pushed]) {
      const found = harmful.exec(html(markdown));
      if (found) throw new Error(`${found[0]} in ${markdown}`);
    }
    const chart = /```mermaid\n([\s\S]*?)\n```/.exec(built)?.[1] ?? '';
    expect(chart.split('\n')).toHaveLength(3 + all.length);
  });
  fc.assert(property, { numRuns: 1_250 });
}, 60_000);

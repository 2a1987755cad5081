import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Chapter } from './demo-chapter.ts';

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
  table { border-collapse: collapse; display: block; overflow-x: auto; } td, th { border: 1px solid #d1d9e0; padding: .3rem .7rem; }
  pre { background: #f6f8fa; padding: 1rem; overflow-x: auto; } code { font-size: .9em; }
  section { border: 1px solid #d1d9e0; border-radius: .5rem; padding: 0 1rem 1rem; margin: 1rem 0; }
  h2 small { font-weight: normal; color: #59636e; }`;

/** One page with the job summaries, rendered from the very Markdown that the steps wrote, and the Slack messages. */
export function page(chapters: readonly Chapter[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>deploy-actions demo</title><style>${STYLE}</style><h1>deploy-actions demo</h1>
${chapters.map(chapterHtml).join('\n')}</html>\n`;
}

function chapterHtml({ title, run, seconds, messages }: Chapter): string {
  const summaries = run.summaries.map(
    ({ job, markdown }) => `<section><h3>${escaped(job)}</h3>${html(markdown)}</section>`,
  );
  const slack = messages.map(({ text, blocks, history }) => {
    const states = history.map((state) => `<li>${escaped(state.text)}</li>`).join('');
    return `<section><h3>Slack: ${escaped(text)}</h3><ol>${states}</ol><details><summary>blocks</summary><pre>${escaped(JSON.stringify(blocks, null, 2))}</pre></details></section>`;
  });
  return `<h2>${escaped(title)} <small>${run.outcome}, ${seconds.toFixed(0)} s</small></h2>${[...summaries, ...slack].join('\n')}`;
}

/** GitHub allows a little HTML in summaries, such as details; this page is local and shows our own. */
const html = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

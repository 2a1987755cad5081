import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createGitHubApi } from '../../src/tools/github-api.ts';
import { createGitHubPulls } from '../../src/tools/github-pulls.ts';
import { type Answer, startGitHubApi } from '../fakes/github-api.ts';

const sha = 'a'.repeat(40);
let stop = (): void => undefined;
afterEach(() => stop());

async function ask(answer: (count: number) => Answer) {
  const api = await startGitHubApi((_, count) => answer(count));
  stop = api.stop;
  const http = createHttp({ env: {}, clock: systemClock });
  const context = { http, clock: systemClock, apiUrl: api.url, token: 'token', repository: 'acme/shop' };
  const pulls = createGitHubPulls(createGitHubApi(context));
  return { api, answer: pulls.ofCommit(sha) };
}

const pull = (number: number, merged: string | null, ...labels: readonly string[]) => ({
  ...{ number, merged_at: merged, labels: labels.map((name) => ({ name })) },
});

test('the merged ones, as GitHub describes the request', async () => {
  const { api, answer } = await ask(() => ({
    status: 200,
    body: [pull(7, '2026-11-20T10:00:00Z', 'bug', 'override-freeze'), pull(8, null, 'override-freeze')],
  }));
  expect(await answer).toEqual([{ number: 7, labels: ['bug', 'override-freeze'] }]);
  expect(api.problems).toEqual([]);
  expect(api.asked.map(({ path }) => path)).toEqual([
    `/repos/acme/shop/commits/${sha}/pulls?per_page=100&page=1`,
  ]);
});

test.each<[string, Answer]>([
  ['it may not be read', { status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['there is no such commit', { status: 409, body: { message: 'no' } }],
])('%s', async (_, given) => {
  const { answer } = await ask(() => given);
  await expect(answer).rejects.toMatchObject({ code: 'GITHUB_UNREADABLE' });
});

test('a server that fails once is asked again', async () => {
  const { answer } = await ask((count) => (count === 1 ? { status: 502 } : { status: 200, body: [] }));
  expect(await answer).toEqual([]);
});

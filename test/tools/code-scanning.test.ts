import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { gzip } from '../../src/runtime/gzip.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createCodeScanning } from '../../src/tools/code-scanning.ts';
import { fakeClock } from '../fakes/clock.ts';
import { type Answer, type Asked, startGitHubApi } from '../fakes/github-api.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const ID = '47177e22-5596-11eb-80a1-c1e54ef945c6';
const accepted: Answer = { status: 202, body: { id: ID, url: 'https://api.github.com/x' } };
const complete: Answer = { status: 200, body: { processing_status: 'complete' } };
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function uploadTo(answer: (asked: Asked, count: number) => Answer) {
  const api = await startGitHubApi(answer);
  stops.push(api.stop);
  const clock = fakeClock(Date.parse('2026-11-22T12:00:00Z'));
  const http = createHttp({ env: {}, clock: systemClock });
  const outcome = await createCodeScanning({ http, clock, apiUrl: api.url, token: 'the-token' }).upload({
    repository: 'acme/shop',
    commit: SHA,
    ref: 'refs/pull/7/merge',
    sarif: Buffer.from(await gzip('{"version":"2.1.0"}')).toString('base64'),
    startedAt: clock.now(),
  });
  return { outcome, clock, ...api };
}

describe('an upload to code scanning', () => {
  test('is what GitHub describes, and is waited for until it is processed', async () => {
    const run = await uploadTo(({ method }, count) =>
      method === 'POST'
        ? accepted
        : count < 4
          ? { status: 200, body: { processing_status: 'pending' } }
          : complete,
    );
    expect(run.outcome).toEqual({ kind: 'accepted', id: ID });
    expect(run.problems).toEqual([]);
    expect(run.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/acme/shop/code-scanning/sarifs',
      ...Array(3).fill(`GET /repos/acme/shop/code-scanning/sarifs/${ID}`),
    ]);
    const body = JSON.parse(run.asked[0]?.body ?? '');
    expect(body).toMatchObject({ commit_sha: SHA, ref: 'refs/pull/7/merge', tool_name: 'Trivy' });
    expect(gunzipSync(Buffer.from(body.sarif, 'base64')).toString()).toBe('{"version":"2.1.0"}');
    expect(run.asked[0]?.headers.authorization).toBe('Bearer the-token');
  });
  test('a file that code scanning cannot read is told with its reasons', async () => {
    const { outcome } = await uploadTo(({ method }) =>
      method === 'POST'
        ? accepted
        : { status: 200, body: { processing_status: 'failed', errors: ['no rule', 'bad uri'] } },
    );
    expect(outcome).toEqual({ kind: 'refused', why: expect.stringContaining('no rule; bad uri') });
  });
  test.each([
    [403, 'Resource not accessible by integration', /fork.*Resource not accessible/],
    [404, 'Not Found', /not found/],
    [413, 'Payload too large', /too large/],
    [400, 'Invalid SARIF', /refuses the file.*Invalid SARIF/],
  ])('%d is a line, not an error', async (status, message, why) => {
    const { outcome, asked, problems } = await uploadTo(() => ({ status, body: { message } }));
    expect(outcome).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
    expect(asked).toHaveLength(1);
    expect(problems).toEqual([]);
  });
  test('"not now" is tried again, as long as the server asks for', async () => {
    const { outcome, clock } = await uploadTo(({ method }, count) => {
      if (count === 1) return { status: 503, body: {} };
      if (count === 2) return { status: 429, body: {}, headers: { 'retry-after': '7' } };
      return method === 'POST' ? accepted : complete;
    });
    expect(outcome).toEqual({ kind: 'accepted', id: ID });
    expect(clock.sleeps.slice(0, 2)).toEqual([1_000, 7_000]);
    const dead = await uploadTo(() => ({ status: 502, body: {} }));
    expect(dead.outcome).toEqual({ kind: 'refused', why: expect.stringContaining('502') });
    expect(dead.asked).toHaveLength(4);
  });
  test('a server that is not there is a line too', async () => {
    const clock = fakeClock();
    const http = createHttp({ env: {}, clock: systemClock });
    const scanning = createCodeScanning({ http, clock, apiUrl: 'http://127.0.0.1:1', token: 't' });
    const request = { repository: 'a/b', commit: SHA, ref: 'refs/heads/main', sarif: '', startedAt: 0 };
    expect(await scanning.upload(request)).toEqual({
      kind: 'refused',
      why: expect.stringContaining('refused'),
    });
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createPullRequestComment } from '../../src/tools/pull-request-comment.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The part of GitHub's API that keeps comments; `mayWrite` is false for the token of a fork. */
async function gitHub(mayWrite: boolean, comments: { id: number; body: string }[]) {
  const write = (path: string, body: string) => {
    const existing = comments.find(({ id }) => path.endsWith(`/comments/${id}`));
    if (existing) existing.body = body;
    else comments.push({ id: comments.length + 1, body });
    return { status: 201, value: {} };
  };
  const answerTo = (method: string, url: URL, text: string): { status: number; value: unknown } => {
    const page = Number(url.searchParams.get('page'));
    if (method === 'GET') return { status: 200, value: comments.slice((page - 1) * 100, page * 100) };
    if (!mayWrite) return { status: 403, value: { message: 'Resource not accessible by integration' } };
    return write(url.pathname, (JSON.parse(text) as { body: string }).body);
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const allowed = request.headers.authorization === 'Bearer token';
    const url = new URL(request.url ?? '', 'http://x');
    const { status, value } = allowed
      ? answerTo(request.method ?? '', url, Buffer.concat(chunks).toString())
      : { status: 401, value: {} };
    response.writeHead(status).end(JSON.stringify(value));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = createHttp({ env: {}, clock: systemClock });
  const comment = createPullRequestComment({ http, apiUrl, token: 'token' });
  return (body: string) => comment({ repository: 'acme/shop', number: 7, body, mark: '<!-- ours -->' });
}

test('one comment, written and then updated, among two hundred of others', async () => {
  const comments = Array.from({ length: 200 }, (_, at) => ({ id: at + 1, body: 'LGTM' }));
  const comment = await gitHub(true, comments);
  expect(await comment('<!-- ours -->\nfirst')).toEqual({ kind: 'written' });
  expect(await comment('<!-- ours -->\nsecond')).toEqual({ kind: 'updated' });
  expect(comments.filter(({ body }) => body !== 'LGTM')).toEqual([
    { id: 201, body: '<!-- ours -->\nsecond' },
  ]);
});

test('a token that may only read is said, and is no error', async () => {
  const comment = await gitHub(false, []);
  expect(await comment('<!-- ours -->\nx')).toMatchObject({
    kind: 'refused',
    why: expect.stringMatching(/403.*forks/),
  });
});

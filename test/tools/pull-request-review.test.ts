import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createPullRequestReview } from '../../src/tools/pull-request-review.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Review = { readonly commit_id: string; readonly comments: readonly { readonly body: string }[] };

/** The part of GitHub's API that keeps reviews; `status` is what it answers to a new one. */
async function gitHub(status: number) {
  const reviews: Review[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isRead = request.method === 'GET';
    if (!isRead && status < 300) reviews.push(JSON.parse(Buffer.concat(chunks).toString()) as Review);
    const there = reviews.flatMap(({ comments }) => comments);
    response.writeHead(isRead ? 200 : status).end(JSON.stringify(isRead ? there : {}));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = createHttp({ env: {}, clock: systemClock });
  const review = createPullRequestReview({ http, apiUrl, token: 'token' });
  const suggestion = (line: number, endLine: number) => ({
    path: 'a.sql',
    line,
    endLine,
    mark: `<!-- ${line} -->`,
    body: `<!-- ${line} -->\nbetter`,
  });
  return {
    reviews,
    suggest: (...lines: [number, number][]) =>
      review({
        repository: 'acme/shop',
        number: 7,
        commit: 'c0ffee',
        suggestions: lines.map((each) => suggestion(...each)),
      }),
  };
}

test('what is there already is not said again', async () => {
  const { reviews, suggest } = await gitHub(200);
  expect(await suggest([1, 1], [3, 5])).toEqual({ kind: 'written' });
  expect(await suggest([1, 1], [3, 5])).toEqual({ kind: 'updated' });
  expect(await suggest([1, 1], [7, 7])).toEqual({ kind: 'written' });
  expect(reviews).toMatchObject([
    {
      commit_id: 'c0ffee',
      comments: [
        { path: 'a.sql', line: 1, side: 'RIGHT' },
        { line: 5, start_line: 3, start_side: 'RIGHT' },
      ],
    },
    { comments: [{ line: 7 }] },
  ]);
});

test('a token that may not is said, and is no error', async () => {
  const { suggest } = await gitHub(403);
  expect(await suggest([1, 1])).toEqual({ kind: 'refused', why: 'GitHub answered 403' });
});

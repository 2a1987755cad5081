import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createGitHubDeployments } from '../../src/tools/github-deployments.ts';

let server: Server;
let answer: { status: number; body: string };
const requests: { url: string | undefined; authorization: string | undefined; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { authorization } = request.headers;
    requests.push({ url: request.url, authorization, body: await text(request) });
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const list = (path = '') => {
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const http = createHttp({ env: {}, clock: systemClock });
  return createGitHubDeployments({ http, apiUrl, token: 'secret', repository: 'acme/shop' }).list('staging');
};
const nodes = (...list: unknown[]) =>
  JSON.stringify({ data: { repository: { deployments: { nodes: list } } } });

test('the deployments, newest first', async () => {
  answer = {
    status: 200,
    body: nodes({ commitOid: 'a', state: 'ACTIVE' }, { commitOid: 'b', state: 'FAILURE' }, null),
  };
  expect(await list()).toEqual([
    { commit: 'a', state: 'ACTIVE' },
    { commit: 'b', state: 'FAILURE' },
  ]);
  const [request] = requests;
  expect(request).toMatchObject({ url: '/graphql', authorization: 'Bearer secret' });
  expect(JSON.parse(request?.body ?? '')).toMatchObject({
    variables: { owner: 'acme', name: 'shop', environment: 'staging' },
  });
});

test('an Enterprise Server has GraphQL beside its REST API', async () => {
  answer = { status: 200, body: nodes() };
  expect(await list('/api/v3')).toEqual([]);
  expect(requests.at(-1)?.url).toBe('/api/graphql');
});

test.each<[string, number, string, string]>([
  [
    'a missing permission',
    200,
    '{"data":{"repository":null},"errors":[{"message":"Resource not accessible by integration"}]}',
    'Resource not accessible',
  ],
  ['a wrong token', 401, '{}', 'status 401'],
  ['an outage', 502, '<html>', 'status 502'],
  ['a page of a proxy', 200, '<html>', 'another shape'],
])('%s', async (_, status, body, said) => {
  answer = { status, body };
  await expect(list()).rejects.toMatchObject({
    code: 'GITHUB_DEPLOYMENTS_UNREADABLE',
    message: expect.stringContaining(said),
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Receiver } from '../../src/lib/slack/receiver.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { sendToReceiver } from '../../src/tools/slack-receiver.ts';
import { fakeClock } from '../fakes/clock.ts';

let server: Server;
/** What the next requests get: a status, or a dropped connection. */
let answers: (number | 'reset')[];
let keys: unknown[];

beforeEach(async () => {
  [answers, keys] = [[], []];
  server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    const answer = answers.shift() ?? 202;
    if (answer === 'reset') request.socket.resetAndDestroy();
    else request.resume().on('end', () => response.writeHead(answer).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const send = (kind: Receiver['kind']) => {
  const clock = fakeClock();
  const http = createHttp({ env: {}, clock });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-path`;
  return sendToReceiver({ kind, url, routingKey: '' }, { a: 1 }, 'd1/ live', {
    http,
    clock,
    deadline: 5_000,
  });
};

test.each<[string, Receiver['kind'], (number | 'reset')[], number]>([
  ['at once', 'json', [], 1],
  ['after 500', 'json', [500, 503], 3],
  ['after a reset', 'pagerduty', ['reset'], 2],
  ['after 429, Teams too', 'teams', [429], 2],
])('taken %s', async (_, kind, given, requests) => {
  answers = given;
  await send(kind);
  expect(keys).toEqual(Array(requests).fill('d1%2F%20live'));
});

test.each<[string, Receiver['kind'], (number | 'reset')[], string, number]>([
  ['a refusal', 'json', [404], 'RECEIVER_REFUSED', 1],
  ['a reset of Teams, where it may have arrived', 'teams', ['reset'], 'RECEIVER_UNREACHABLE', 1],
  ['500 for ever', 'json', Array(20).fill(500), 'RECEIVER_UNREACHABLE', 5],
])('given up after %s', async (_, kind, given, code, requests) => {
  answers = given;
  const sent = send(kind);
  await expect(sent).rejects.toMatchObject({ code, message: expect.not.stringContaining('secret-path') });
  expect(keys).toHaveLength(requests);
});

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { HttpTarget } from '../../src/lib/smoke/check.ts';
import { parseStatuses } from '../../src/lib/smoke/status.ts';
import { createTimedHttp } from '../../src/runtime/timed-http.ts';
import { createHttpProbe } from '../../src/tools/probe-http.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const probe = createHttpProbe(createTimedHttp({}));
const target: HttpTarget = {
  kind: 'http',
  where: { kind: 'url', url: '' },
  method: 'GET',
  headers: {},
  body: undefined,
  redirects: 5,
  expect: parseStatuses('200'),
  version: undefined,
  health: 'auto',
  series: undefined,
};
const look = (url: string, changes: Partial<HttpTarget> = {}, timeoutMs = 5000) =>
  probe({ url, target: { ...target, ...changes }, timeoutMs });

test('an answer becomes facts: status, headers, cookies, JSON, version, health and timings', async () => {
  const url = await serve((_, response) => {
    response.setHeader('set-cookie', ['session=abc; HttpOnly; SameSite=Lax', 'theme=dark']);
    response.end('{"status":"ok","version":"1.2.0","database":"down"}');
  });
  const view = await look(`${url}/health`);
  expect(view).toMatchObject({
    kind: 'facts',
    facts: {
      status: 200,
      version: '1.2.0',
      cookie: {
        session: { value: 'abc', httponly: true, samesite: 'Lax' },
        theme: { value: 'dark' },
      },
      json: { status: 'ok' },
      'health.status': 'fail',
      'health.component': { database: 'fail' },
      bytes: 51,
      ip: '127.0.0.1',
      redirects: 0,
      'timing.connect': expect.any(Number),
      'timing.first_byte': expect.any(Number),
    },
  });
});

test('redirects are followed, and credentials stay with the host they were given for', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.end('there');
  });
  const url = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: request.url === '/a' ? '/b' : `${other}/c` }).end();
  });
  const view = await look(`${url}/a`, { headers: { authorization: 'Bearer x' } });
  expect(view).toMatchObject({ facts: { status: 200, url: `${other}/c`, redirects: 2 } });
  expect(seen).toEqual(['Bearer x', 'Bearer x', undefined]);
});

test('a redirect without an end is judged as the redirect it is', async () => {
  const url = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
  expect(await look(url, { redirects: 3 })).toMatchObject({ facts: { status: 302, redirects: 3 } });
});

test('no answer says which way it failed', async () => {
  const url = await serve((request) => request.socket.destroy());
  expect(await look(url)).toMatchObject({ kind: 'silence', silence: 'reset' });
  expect(await look('http://127.0.0.1:9/')).toMatchObject({ kind: 'silence', silence: 'refused' });
  const silent = await serve(() => undefined);
  expect(await look(silent, {}, 50)).toMatchObject({ kind: 'silence', silence: 'timeout' });
});

test('an endless body is cut at 1 MiB', async () => {
  const url = await serve((_, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const push = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', push);
    push();
  });
  expect(await look(url)).toMatchObject({ facts: { bytes: 1024 * 1024 } });
});

test('a version may be in a header or be the whole body', async () => {
  const url = await serve((_, response) => response.setHeader('x-version', '7').end('8\n'));
  const version = (from: NonNullable<HttpTarget['version']>['from']) =>
    look(url, { version: { expected: '', from } });
  expect(await version({ kind: 'header', name: 'x-version' })).toMatchObject({ facts: { version: '7' } });
  expect(await version({ kind: 'text' })).toMatchObject({ facts: { version: '8' } });
});

describe('a kept connection', () => {
  /** Answers with the port that the request came from, and closes the connection when told to. */
  const portServer = () =>
    serve((request, response) => {
      if (request.url === '/close') response.once('finish', () => request.socket.destroy());
      response.end(String(request.socket.remotePort));
    });
  const port = async (url: string, kept: boolean) => {
    const view = await probe({ url, target, timeoutMs: 5000, kept });
    return view.kind === 'facts' ? view.facts['body'] : view.message;
  };

  test('carries one request after another, where others open their own', async () => {
    const url = await portServer();
    const kept = [await port(url, true), await port(url, true), await port(url, true)];
    expect(new Set(kept).size).toBe(1);
    const fresh = [await port(url, false), await port(url, false)];
    expect(new Set(fresh).size).toBe(2);
  });

  test('that the server closed is replaced without an error', async () => {
    const url = await portServer();
    const ports = [];
    for (const path of ['/', '/close', '/', '/close', '/']) ports.push(await port(`${url}${path}`, true));
    expect(ports.every((one) => /^\d+$/.test(String(one)))).toBe(true);
    expect(new Set(ports).size).toBe(3);
  });
});

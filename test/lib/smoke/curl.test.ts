import { describe, expect, test } from '@jest/globals';
import { curlConfig, curlSilence, readCurl } from '../../../src/lib/smoke/curl.ts';

const request = { url: 'http://app.shop.svc:80/', method: 'GET', headers: {}, timeoutMs: 2_500 };

test('a request is a configuration in which nothing can begin a line of its own', () => {
  const config = curlConfig({
    ...request,
    method: 'POST',
    headers: { authorization: 'Bearer "x"\nurl = "http://evil"' },
    body: '@/etc/passwd\r\n\\',
  });
  const lines = config.trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('url'))).toEqual(['url = "http://app.shop.svc:80/"']);
  expect(lines).toContain('header = "authorization: Bearer \\"x\\"\\nurl = \\"http://evil\\""');
  expect(lines).toContain('data-raw = "@/etc/passwd\\r\\n\\\\"');
  expect(lines).toContain('request = "POST"');
  expect(lines).toContain('max-time = 2.500');
  expect(config).not.toContain('connect-to');
});

test('HEAD is asked as such, and a known host needs no name server', () => {
  const config = curlConfig({ ...request, method: 'HEAD' }, { host: 'app.shop.svc', ip: '10.96.0.7' });
  expect(config.split('\n')).toContain('head');
  expect(config).not.toContain('request =');
  expect(config).toContain('connect-to = "app.shop.svc::10.96.0.7:"');
});

describe('what curl wrote', () => {
  const measured = {
    response_code: 200,
    http_version: '1.1',
    remote_ip: '10.96.0.7',
    time_namelookup: 0.001,
    time_connect: 0.0025,
    time_appconnect: 0,
    time_starttransfer: 0.0104,
    time_total: 0.0112,
  };
  const output = (answer: string) => `${answer}\n--measured-by-curl--\n${JSON.stringify(measured)}`;

  test('is an answer with its headers, its body and its times', () => {
    const text = 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\n{"status":"ok"}\n';
    expect(readCurl(output(text))).toEqual({
      status: 200,
      headers: { 'set-cookie': ['a=1', 'b=2'] },
      body: '{"status":"ok"}\n',
      httpVersion: '1.1',
      ip: '10.96.0.7',
      timings: { dns: 1, connect: 2.5, firstByte: 10.4, total: 11.2 },
    });
  });

  test('may have an interim answer before it, and a body that looks like the measurement', () => {
    const text = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nx: y\r\n\r\n\n--measured-by-curl--\n{}';
    expect(readCurl(output(text))).toMatchObject({
      headers: { x: ['y'] },
      body: '\n--measured-by-curl--\n{}',
    });
    expect(() => readCurl('HTTP/1.1 200 OK')).toThrow('no measurement');
  });
});

test.each([
  ['curl: (6) Could not resolve host: app', 'dns'],
  ['curl: (7) Failed to connect to app port 80', 'refused'],
  ['curl: (28) Operation timed out', 'timeout'],
  ['curl: (60) SSL certificate problem', 'tls'],
  ['curl: (52) Empty reply from server', 'reset'],
  ['curl: (3) URL rejected', 'other'],
  ['error: unable to upgrade connection', undefined],
])('%s is %s', (stderr, kind) => {
  expect(curlSilence(`${stderr}\ncommand terminated with exit code 1`)?.kind).toBe(kind);
});

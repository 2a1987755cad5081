import { describe, expect, test } from '@jest/globals';
import { withDigest } from '../../../src/lib/smoke/digest.ts';
import { choosePort, type EndpointSlice, podProxyPath, podsBehind } from '../../../src/lib/smoke/service.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const service = {
  spec: {
    ports: [
      { name: 'http', port: 80, targetPort: 'web' },
      { name: 'admin', port: 81, targetPort: 9090 },
    ],
  },
};
const endpoint = (name: string, conditions = {}) => ({ conditions, targetRef: { kind: 'Pod', name } });
const slice = (...endpoints: ReturnType<typeof endpoint>[]): EndpointSlice => ({
  ports: [
    { name: 'admin', port: 9090 },
    { name: 'http', port: 8080 },
  ],
  endpoints,
});

describe('the pods behind a Service', () => {
  test.each([
    [undefined, 8080],
    ['http', 8080],
    ['80', 8080],
    ['web', 8080],
    ['81', 9090],
    ['9090', 9090],
    ['8081', 8081],
  ])('are asked on the right port for %s', (wanted, port) => {
    const [pod] = podsBehind([slice(endpoint('a'))], [], choosePort(service, wanted));
    expect(pod?.port).toBe(port);
  });

  test('are those that are ready, each once', () => {
    const slices = [
      slice(endpoint('b', { ready: true }), endpoint('starting', { ready: false })),
      slice(
        endpoint('b'),
        endpoint('leaving', { ready: true, terminating: true }),
        endpoint('a', { ready: null }),
      ),
      { ports: null, endpoints: null },
    ];
    expect(podsBehind(slices, [], choosePort(service, 'http')).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('carry the digests that the kubelet reports', () => {
    const pod = {
      metadata: { name: 'a' },
      status: { containerStatuses: [{ name: 'x', imageID: `repo/shop@${DIGEST}` }] },
    };
    expect(podsBehind([slice(endpoint('a'))], [pod], choosePort(service, 'http'))[0]?.digests).toEqual([
      DIGEST,
    ]);
  });

  test('have no port of an unknown name', () => {
    expect(() => choosePort(service, 'grpc')).toThrow(
      'the Service has no port grpc; its ports: http (80), admin (81)',
    );
  });
});

test('a pod is asked through the API server by name, scheme and port', () => {
  const pod = { name: 'shop-1', port: 8443, scheme: 'https' as const, digests: [] };
  expect(podProxyPath('prod', pod, '/health?full=1')).toBe(
    '/api/v1/namespaces/prod/pods/https%3Ashop-1%3A8443/proxy/health?full=1',
  );
});

describe('the image of a pod', () => {
  const right = { kind: 'passed' as const, subject: 'a', said: '200', problems: [], warnings: [] };

  test('of another digest makes a right answer the wrong version', () => {
    expect(withDigest(right, [DIGEST], `sha256:${'b'.repeat(64)}`)).toMatchObject({
      kind: 'wrong-version',
      problems: [{ expected: 'image digest bbbbbbbbbbbb', actual: 'aaaaaaaaaaaa' }],
    });
  });

  test('that is the deployed one changes nothing, and a sidecar does not matter', () => {
    expect(withDigest(right, [`sha256:${'c'.repeat(64)}`, DIGEST], DIGEST)).toEqual({
      ...right,
      digest: DIGEST,
    });
  });
});

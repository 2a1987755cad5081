import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type EcrAnswer = { readonly status?: number; readonly error?: string; readonly body?: unknown };
/** Answers an operation by its input; called once a request. */
export type EcrOperations = Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => EcrAnswer>>;

/** The ECR API on loopback, as the AWS SDK speaks it (JSON 1.1): answers what it is told, keeps what was asked. */
export async function startEcrApi(operations: EcrOperations) {
  const asked: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
    const input = JSON.parse(await text(request)) as Record<string, unknown>;
    asked.push({ operation, input });
    const {
      status = 200,
      error,
      body = {},
    } = operations[operation]?.(input) ?? { error: 'UnknownOperationException' };
    response.writeHead(error && status === 200 ? 400 : status, {
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(JSON.stringify(error ? { __type: error, message: `${error} as told` } : body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    asked,
    env: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The login that ECR gives: token of `AWS:<password>`, its end, and whose registry it is for. */
export const ecrToken = (account: string, password = 'ecr-passw0rd', hours = 12): EcrAnswer => ({
  body: {
    authorizationData: [
      {
        authorizationToken: Buffer.from(`AWS:${password}`).toString('base64'),
        expiresAt: Date.now() / 1000 + hours * 3600,
        proxyEndpoint: `https://${account}.dkr.ecr.eu-west-1.amazonaws.com`,
      },
    ],
  },
});

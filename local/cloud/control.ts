import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Server } from '../process.ts';
import type { Fault } from '../slack/http.ts';
import type { Cloud } from './cloud.ts';

/** Lets other processes see what the in-process servers of the cloud know, set faults, and end the cloud. */
export async function startControl(cloud: Cloud, end: () => void): Promise<Server> {
  const answers: Readonly<Record<string, (request: IncomingMessage) => unknown>> = {
    'GET /': () => ({ up: true }),
    'GET /slack/messages': () => cloud.slack.messages(),
    'GET /slack/requests': () => cloud.slack.requests(),
    'POST /slack/fault': async (request) => {
      cloud.slack.fault((await json(request)) as Fault);
      return {};
    },
    'POST /slack/mend': () => {
      cloud.slack.mend();
      return {};
    },
    'POST /end': () => {
      setImmediate(end);
      return {};
    },
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = answers[`${request.method} ${request.url}`];
    if (!answer) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(await answer(request)));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

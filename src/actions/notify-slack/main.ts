import { patience } from '../../lib/slack/patience.ts';
import type { HttpRequest } from '../../runtime/http.ts';
import { start } from '../../runtime/start.ts';
import { createGitHubCompare } from '../../tools/github-compare.ts';
import { createGitHubDeployments } from '../../tools/github-deployments.ts';
import { createSlack } from '../../tools/slack.ts';
import { sendToReceiver } from '../../tools/slack-receiver.ts';
import { createSlackWebhook } from '../../tools/slack-webhook.ts';
import { OUTAGE_NOTE, run } from './run.ts';
import { notifySlack } from './spec.ts';

/** What is new is worth little beside the message itself; there are two such requests at most. */
const HISTORY_MS = 3_000;

await start(notifySlack, (inputs, { http, signal, ...ports }) => {
  const { workflow, clock, notes } = ports;
  const deadline = clock.now() + patience(notes.read(OUTAGE_NOTE), clock.now());
  const context = { http, clock, signal, deadline, onRetry: workflow.info };
  return run(inputs, {
    ...ports,
    slack: (token, channel) => createSlack(channel, { ...context, apiUrl: inputs['api-url'], token }),
    webhook: (url) => createSlackWebhook(url, context),
    history: (secret) => {
      const quick = {
        request: (request: HttpRequest) => http.request({ ...request, timeoutMs: HISTORY_MS }),
      };
      const site = {
        http: quick,
        apiUrl: ports.github.apiUrl,
        token: secret,
        repository: ports.github.repository,
      };
      return { ...createGitHubDeployments(site), compare: createGitHubCompare(site) };
    },
    receiver: (receiver, payload, key) => sendToReceiver(receiver, payload, key, context),
  });
});

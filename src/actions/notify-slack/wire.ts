import { patience } from '../../lib/slack/patience.ts';
import type { HttpRequest } from '../../runtime/http.ts';
import type { Process } from '../../runtime/start.ts';
import { createGitHubCompare } from '../../tools/github-compare.ts';
import { createGitHubDeployments } from '../../tools/github-deployments.ts';
import { createSlack } from '../../tools/slack.ts';
import { sendToReceiver } from '../../tools/slack-receiver.ts';
import { createSlackWebhook } from '../../tools/slack-webhook.ts';
import { OUTAGE_NOTE, type Ports } from './run.ts';

/** What is new is worth little beside the message itself; there are two such requests at most. */
const HISTORY_MS = 3_000;

/** The real ports of the action. */
export function realPorts(process: Process, apiUrl: string): Ports {
  const { http, signal, workflow, clock, notes } = process;
  const deadline = clock.now() + patience(notes.read(OUTAGE_NOTE), clock.now());
  const context = { http, clock, signal, deadline, onRetry: workflow.info };
  return {
    ...process,
    slack: (token, channel) => createSlack(channel, { ...context, apiUrl, token }),
    webhook: (url) => createSlackWebhook(url, context),
    history: (token) => historyOf(process, token),
    receiver: (receiver, payload, key) => sendToReceiver(receiver, payload, key, context),
  };
}

function historyOf({ http, github }: Process, token: string) {
  const quick = {
    request: (request: HttpRequest) => http.request({ ...request, timeoutMs: HISTORY_MS }),
  };
  const site = { http: quick, apiUrl: github.apiUrl, token, repository: github.repository };
  return { ...createGitHubDeployments(site), compare: createGitHubCompare(site) };
}

import { start } from '../../runtime/start.ts';
import { createSlack } from '../../tools/slack.ts';
import { BUDGET_MS } from '../../tools/slack-call.ts';
import { createSlackWebhook } from '../../tools/slack-webhook.ts';
import { run } from './run.ts';
import { notifySlack } from './spec.ts';

await start(notifySlack, (inputs, { workflow, github, clock, http, signal }) => {
  const context = { http, clock, signal, deadline: clock.now() + BUDGET_MS, onRetry: workflow.info };
  const apiUrl = inputs['api-url'];
  const slack = (token: string, channel: string) => createSlack(channel, { ...context, apiUrl, token });
  return run(inputs, { workflow, github, clock, slack, webhook: (url) => createSlackWebhook(url, context) });
});

import { patience } from '../../lib/slack/patience.ts';
import { start } from '../../runtime/start.ts';
import { createSlack } from '../../tools/slack.ts';
import { createSlackWebhook } from '../../tools/slack-webhook.ts';
import { OUTAGE_NOTE, run } from './run.ts';
import { notifySlack } from './spec.ts';

await start(notifySlack, (inputs, { workflow, github, clock, http, signal, notes }) => {
  const deadline = clock.now() + patience(notes.read(OUTAGE_NOTE), clock.now());
  const context = { http, clock, signal, deadline, onRetry: workflow.info };
  const apiUrl = inputs['api-url'];
  const slack = (token: string, channel: string) => createSlack(channel, { ...context, apiUrl, token });
  return run(inputs, {
    workflow,
    github,
    clock,
    notes,
    slack,
    webhook: (url) => createSlackWebhook(url, context),
  });
});

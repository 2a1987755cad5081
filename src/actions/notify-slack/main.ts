import { patience } from '../../lib/slack/patience.ts';
import { start } from '../../runtime/start.ts';
import { createSlack } from '../../tools/slack.ts';
import { sendToReceiver } from '../../tools/slack-receiver.ts';
import { createSlackWebhook } from '../../tools/slack-webhook.ts';
import { OUTAGE_NOTE, run } from './run.ts';
import { notifySlack } from './spec.ts';

await start(notifySlack, (inputs, { http, signal, ...ports }) => {
  const { workflow, clock, notes } = ports;
  const deadline = clock.now() + patience(notes.read(OUTAGE_NOTE), clock.now());
  const context = { http, clock, signal, deadline, onRetry: workflow.info };
  return run(inputs, {
    ...ports,
    slack: (token, channel) => createSlack(channel, { ...context, apiUrl: inputs['api-url'], token }),
    webhook: (url) => createSlackWebhook(url, context),
    receiver: (receiver, payload, key) => sendToReceiver(receiver, payload, key, context),
  });
});

import { parseMention } from '../../lib/slack/mention.ts';
import { parseReceiver } from '../../lib/slack/receiver.ts';
import { inputKind } from '../../runtime/inputs.ts';

/** Kinds of inputs that only this action has. */

/** People and groups, separated by commas or line ends. */
export const mentions = inputKind((raw) =>
  raw
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map(parseMention),
);

/** Addresses of other receivers, one a line. */
export const receivers = inputKind((raw) =>
  raw
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(parseReceiver),
);

/** The `ts` of a message: seconds, a dot and six digits. */
export const timestamp = inputKind((raw) => {
  if (!/^\d{1,12}\.\d{6}$/.test(raw))
    throw new Error(`expected the output ts of an earlier step, such as 1700000000.000100, got "${raw}"`);
  return raw;
});

/** A page that people open. */
export const page = inputKind((raw) => {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`expected an address that begins with https://, got "${raw}"`);
  return url.href;
});

/** An address; http only for a machine that is this one, because secrets travel to it. */
export const address = inputKind((raw) => {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const local = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!(url?.protocol === 'https:' || (url?.protocol === 'http:' && local)))
    throw new Error('expected an address that begins with https://');
  return raw.replace(/\/+$/, '');
});

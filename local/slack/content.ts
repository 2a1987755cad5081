import { areBlocksTooLong, checkBlocks } from './blocks.ts';

/** The arguments of a call, `blocks` and the like already parsed. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The answer of a method: always HTTP 200, `ok` says how it went. */
export type Reply = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** The answer to a call that fails: Slack's name of the error and what it objects to. */
export const refuse = (error: string, problems: readonly string[] = []): Reply => ({
  ok: false,
  error,
  ...(problems.length === 0
    ? {}
    : { response_metadata: { messages: problems.map((line) => `[ERROR] ${line}`) } }),
});

/** What Slack would say against the content of a message, or undefined. */
export function checkContent(args: Arguments): Reply | undefined {
  const { text, blocks, attachments, markdown_text: markdown } = args;
  if (markdown !== undefined && (text !== undefined || blocks !== undefined))
    return refuse('markdown_text_conflict');
  if (Array.isArray(attachments) && attachments.length > 100) return refuse('too_many_attachments');
  if (lengthOf(text) > 40_000 || lengthOf(markdown) > 12_000) return refuse('msg_too_long');
  if ([text, blocks, attachments, markdown].every(isEmpty)) return refuse('no_text');
  return blocks === undefined ? undefined : refuseBlocks(blocks);
}

function refuseBlocks(blocks: unknown): Reply | undefined {
  const objections = checkBlocks(blocks);
  const lines = objections.map(({ pointer, problem }) => `${problem} [json-pointer:${pointer}]`);
  if (lines.length > 0) return refuse('invalid_blocks', lines);
  return areBlocksTooLong(blocks) ? refuse('msg_blocks_too_long') : undefined;
}

/** Metadata is a type and a payload; `{}` is how an update removes it. */
export function checkMetadata(metadata: unknown): Reply | undefined {
  if (metadata === undefined || JSON.stringify(metadata) === '{}') return undefined;
  const { event_type: type, event_payload: payload } = metadata as Arguments;
  const valid = typeof type === 'string' && typeof payload === 'object' && payload !== null;
  return valid ? undefined : refuse('invalid_metadata_format');
}

/** Whether an argument is missing for Slack. */
export const isEmpty = (value: unknown): boolean => lengthOf(value) === 0;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0;

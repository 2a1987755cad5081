/** What Slack objects to, with the place in the blocks as it reports it: `/blocks/0/text/text`. */
export type Objection = { readonly pointer: string; readonly problem: string };

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown, pointer: string) => readonly Objection[];

/**
 * Checks blocks against Slack's limits: those of `@slack/types`, and the words of its refusals as people quote them
 * (adobe/spacecat-api-service#176). Returns every objection; none means that Slack would take the blocks.
 */
export function checkBlocks(blocks: unknown): readonly Objection[] {
  if (!Array.isArray(blocks)) return [{ pointer: '/blocks', problem: 'must be an array' }];
  const ids = blocks.map((block) => fields(block)['block_id']).filter((id) => id !== undefined);
  return [
    ...atMost(50, 'items')(blocks, '/blocks'),
    ...(new Set(ids).size < ids.length ? [{ pointer: '/blocks', problem: '`block_id` already exists' }] : []),
    ...blocks.flatMap((block, index) => checkBlock(block, `/blocks/${index}`)),
  ];
}

/**
 * Whether the blocks together are more than Slack takes (`msg_blocks_too_long`). The limit is undocumented: 9,597
 * characters of text in 15,561 of JSON are the most that was seen to pass, 11,341 the least refused (bolt-js#2867).
 */
export function areBlocksTooLong(blocks: unknown): boolean {
  return JSON.stringify(blocks).length > 15_561 || textLength(blocks) > 9_597;
}

function checkBlock(block: unknown, pointer: string): readonly Objection[] {
  const { type, block_id: id } = fields(block);
  const check = typeof type === 'string' ? checks[type] : undefined;
  if (check === undefined)
    return [{ pointer: `${pointer}/type`, problem: `unsupported type: ${String(type)}` }];
  return [...optional(upTo(255))(id, `${pointer}/block_id`), ...check(block, pointer)];
}

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const upTo =
  (limit: number): Check =>
  (value, pointer) => {
    if (typeof value !== 'string') return [{ pointer, problem: 'must be a string' }];
    if (value.length === 0) return [{ pointer, problem: 'must be more than 0 characters' }];
    return value.length > limit ? [{ pointer, problem: `must be less than ${limit + 1} characters` }] : [];
  };

const atMost =
  (limit: number, what: string): Check =>
  (value, pointer) => {
    if (!Array.isArray(value)) return [{ pointer, problem: 'missing required field' }];
    return value.length > limit ? [{ pointer, problem: `no more than ${limit} ${what} allowed` }] : [];
  };

const optional =
  (check: Check): Check =>
  (value, pointer) =>
    value === undefined ? [] : check(value, pointer);

/** A list of at most `limit` items that each pass a check. */
const list =
  (limit: number, each: Check): Check =>
  (value, pointer) => [
    ...atMost(limit, 'items')(value, pointer),
    ...(Array.isArray(value) ? value.flatMap((item, index) => each(item, `${pointer}/${index}`)) : []),
  ];

/** A text object: `plain_text` or, where allowed, `mrkdwn`. */
const text =
  (limit: number, types: readonly string[] = ['plain_text', 'mrkdwn']): Check =>
  (value, pointer) => {
    const { type, text: words } = fields(value);
    if (typeof type !== 'string' || !types.includes(type))
      return [{ pointer: `${pointer}/type`, problem: `must be a valid enum value: ${types.join(', ')}` }];
    return upTo(limit)(words, `${pointer}/text`);
  };

/** An object whose named fields pass their checks. */
const object =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, pointer) =>
    Object.entries(shape).flatMap(([name, check]) => check(fields(value)[name], `${pointer}/${name}`));

const anything: Check = () => [];

const image = object({ image_url: upTo(3000), alt_text: upTo(2000) });

const element: Check = (value, pointer) => {
  if (fields(value)['type'] !== 'button')
    return optional(upTo(255))(fields(value)['action_id'], `${pointer}/action_id`);
  return object({
    text: text(75, ['plain_text']),
    action_id: optional(upTo(255)),
    url: optional(upTo(3000)),
    value: optional(upTo(2000)),
    accessibility_label: optional(upTo(75)),
  })(value, pointer);
};

const contextElement: Check = (value, pointer) =>
  fields(value)['type'] === 'image' ? image(value, pointer) : text(3000)(value, pointer);

const section: Check = (value, pointer) => {
  const { text: words, fields: columns } = fields(value);
  if (words === undefined && columns === undefined)
    return [{ pointer, problem: 'missing required field: text or fields' }];
  return object({ text: optional(text(3000)), fields: optional(list(10, text(2000))) })(value, pointer);
};

const checks: Readonly<Record<string, Check>> = {
  section,
  header: object({ text: text(150, ['plain_text']) }),
  context: object({ elements: list(10, contextElement) }),
  actions: object({ elements: list(25, element) }),
  image,
  markdown: object({ text: upTo(12_000) }),
  table: object({ rows: list(100, atMost(20, 'cells')) }),
  rich_text: object({ elements: list(1000, anything) }),
  divider: anything,
};

/** The characters of every `text` in the blocks, however deep. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  const own = fields(value)['text'];
  const rest = Object.values(fields(value)).filter((child) => typeof child === 'object');
  return (
    (typeof own === 'string' ? own.length : 0) +
    rest.reduce((sum: number, child) => sum + textLength(child), 0)
  );
}

/**
 * What Slack would refuse in blocks of somebody's own, as far as it can be known before sending: sizes, kinds and
 * empty texts (https://docs.slack.dev/reference/block-kit/blocks). Returns every complaint; none when all is well.
 */
export function checkBlocks(blocks: unknown): readonly string[] {
  if (!Array.isArray(blocks)) return ['expected a list of blocks, or an object with `blocks`'];
  return [
    ...(blocks.length < 1 || blocks.length > 50 ? [`expected 1 to 50 blocks, got ${blocks.length}`] : []),
    ...blocks.flatMap((block, index) => checkBlock(fieldsOf(block), `blocks[${index}]`)),
    ...(JSON.stringify(blocks).length > 15_000 || textLength(blocks) > 9_500
      ? ['more than 9,500 characters of text or 15,000 of JSON in all']
      : []),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The most items that each kind may have, by the name of the field they are in. */
const KINDS: Readonly<Record<string, { readonly text?: number; readonly list?: readonly [string, number] }>> =
  {
    header: { text: 150 },
    section: { text: 3_000, list: ['fields', 10] },
    context: { list: ['elements', 10] },
    actions: { list: ['elements', 25] },
    rich_text: { list: ['elements', 1_000] },
    divider: {},
    image: {},
  };

function checkBlock(block: Fields, place: string): readonly string[] {
  const kind = KINDS[String(block['type'])];
  if (!kind)
    return [
      `${place}.type: expected one of ${Object.keys(KINDS).join(', ')}, got ${JSON.stringify(block['type'])}`,
    ];
  const [name = '', most = 0] = kind.list ?? [];
  const items = listOf(block[name]);
  return [
    ...(kind.text === undefined
      ? []
      : checkText(block['text'], kind.text, `${place}.text`, items.length > 0)),
    ...(items.length > most ? [`${place}.${name}: expected at most ${most}, got ${items.length}`] : []),
    ...items.flatMap((item, index) => {
      const text = block['type'] === 'section' ? item : fieldsOf(item)['text'];
      return typeof text === 'object' ? checkText(text, 3_000, `${place}.${name}[${index}]`, true) : [];
    }),
  ];
}

function checkText(value: unknown, most: number, place: string, optional: boolean): readonly string[] {
  if (value === undefined && optional) return [];
  const { type, text } = fieldsOf(value);
  if (typeof text !== 'string' || text === '' || (type !== 'plain_text' && type !== 'mrkdwn'))
    return [`${place}: expected { type: plain_text or mrkdwn, text: … } with some text`];
  return text.length > most ? [`${place}: expected at most ${most} characters, got ${text.length}`] : [];
}

function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, item) => sum + textLength(item), 0);
  const { text } = fieldsOf(value);
  return inside + (typeof text === 'string' ? text.length : 0);
}

import { nearestWord } from '../pipeline/nearest-word.ts';
import { checkBlocks } from './check-blocks.ts';
import type { DeploymentEvent } from './event.ts';
import { slackFailures } from './failures.ts';
import { SAID } from './stage.ts';
import { escapedLine, plainLine } from './text.ts';

/** The names that may stand in braces in somebody's own blocks. */
const SLOTS = {
  stage: ({ stage }) => SAID[stage].words,
  sign: ({ stage }) => SAID[stage].sign,
  service: ({ service }) => service,
  environment: ({ environment }) => environment,
  version: ({ version }) => version,
  cause: ({ cause }) => cause,
  title: ({ title }) => title,
  footer: ({ footer }) => footer,
  actor: ({ actor }) => actor,
  repository: ({ repository }) => repository,
  'run-url': ({ runUrl }) => runUrl,
  'commit-url': ({ commitUrl }) => commitUrl,
  'runbook-url': ({ runbookUrl }) => runbookUrl,
  'compare-url': ({ pushed }) => pushed.compareUrl,
  commits: ({ pushed }) => String(pushed.count),
  changes: ({ changes }) => changes.join(', '),
  progress: ({ progress }) => (progress === undefined ? '' : `${Math.round(progress * 100)} %`),
} as const satisfies Readonly<Record<string, (event: DeploymentEvent) => string>>;

const MOST_CHARACTERS = 500;

/**
 * Fills `{service}` and the like into the texts of blocks that were read from a file. The file is parsed before
 * anything is put in, so a value can never add a block or a key, and it is escaped, so it can never call anybody.
 * @throws SLACK_BLOCKS_INVALID with every complaint
 */
export function fillBlocks(json: string, event: DeploymentEvent): readonly object[] {
  const unknown = new Set<string>();
  const filled = fill(parse(json), event, unknown, false);
  const blocks = Array.isArray(filled) ? filled : (filled as { blocks?: unknown } | null)?.blocks;
  const complaints = [...[...unknown].map(unknownSlot), ...checkBlocks(blocks)];
  if (complaints.length > 0) throw slackFailures.SLACK_BLOCKS_INVALID(complaints.join('\n'));
  return blocks as readonly object[];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw slackFailures.SLACK_BLOCKS_INVALID(`The blocks are no JSON: ${(error as Error).message}`);
  }
}

/** `plain` holds inside `plain_text` and addresses, where escapes would be taken as they are. */
function fill(value: unknown, event: DeploymentEvent, unknown: Set<string>, plain: boolean): unknown {
  if (typeof value === 'string') return fillText(value, event, unknown, plain);
  if (Array.isArray(value)) return value.map((item) => fill(item, event, unknown, plain));
  if (typeof value !== 'object' || value === null) return value;
  const isPlain = 'type' in value && value.type === 'plain_text';
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      fill(item, event, unknown, isPlain || key.endsWith('url')),
    ]),
  );
}

const fillText = (text: string, event: DeploymentEvent, unknown: Set<string>, plain: boolean): string =>
  text.replace(/\{([a-z][a-z-]*)\}/g, (_, name: string) => {
    if (!Object.hasOwn(SLOTS, name)) unknown.add(name);
    const value = Object.hasOwn(SLOTS, name) ? SLOTS[name as keyof typeof SLOTS](event) : '';
    return (plain ? plainLine : escapedLine)(value, MOST_CHARACTERS) || '–';
  });

function unknownSlot(name: string): string {
  const nearest = nearestWord(name, Object.keys(SLOTS));
  return `there is no {${name}}; ${nearest ? `did you mean {${nearest}}?` : `there are ${Object.keys(SLOTS).join(', ')}`}`;
}

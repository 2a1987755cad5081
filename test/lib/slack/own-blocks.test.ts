import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeploymentEvent } from '../../../src/lib/slack/event.ts';
import { fillBlocks } from '../../../src/lib/slack/own-blocks.ts';

const event: DeploymentEvent = {
  stage: 'failed',
  service: 'api',
  environment: '',
  version: '1.2.3',
  cause: '"}] <!here> & {service}',
  title: '',
  fields: new Map(),
  footer: '',
  progress: undefined,
  changes: [],
  mentions: [],
  actor: 'jane',
  repository: 'acme/shop',
  runUrl: 'https://github.com/acme/shop/actions/runs/42?a=1&b=2',
  commitUrl: '',
  runbookUrl: '',
  pushed: { commits: [], count: 0, compareUrl: '', since: '' },
  ownBlocks: undefined,
};
const section = (text: unknown, type = 'mrkdwn') => ({ type: 'section', text: { type, text } });
const fill = (blocks: unknown, given = event) => fillBlocks(JSON.stringify(blocks), given);

test('values in their places, each as its place needs it', () => {
  const button = { type: 'button', text: { type: 'plain_text', text: 'Run {version}' }, url: '{run-url}' };
  const blocks = [
    section('{service} {stage}: {cause}, {environment}'),
    section('{cause}', 'plain_text'),
    { type: 'actions', elements: [button] },
  ];
  expect(fill({ blocks })).toEqual([
    section('api failed: "}] &lt;!here&gt; &amp; {service}, –'),
    section('"}] <!here> & {service}', 'plain_text'),
    {
      type: 'actions',
      elements: [{ ...button, text: { type: 'plain_text', text: 'Run 1.2.3' }, url: event.runUrl }],
    },
  ]);
});

test('no value changes the shape of the blocks', () => {
  const blocks = [section('{cause}'), { type: 'context', elements: [{ type: 'mrkdwn', text: '{version}' }] }];
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.entries(value).map(([key, item]) => [key, shape(item)]);
  };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (cause, version) => {
      expect(shape(fill(blocks, { ...event, cause, version }))).toEqual(shape(blocks));
    }),
    { numRuns: 50 },
  );
});

describe('refused, with every mistake', () => {
  test.each<[string, unknown, string]>([
    ['no list', 'x', 'expected a list of blocks'],
    ['nothing', [], 'expected 1 to 50 blocks, got 0'],
    ['too many', Array(51).fill({ type: 'divider' }), 'expected 1 to 50 blocks, got 51'],
    ['an unknown kind', [{ type: 'sectoin' }], 'blocks[0].type: expected one of header, section'],
    ['no text', [{ type: 'header' }], 'blocks[0].text: expected { type'],
    [
      'a text that is too long',
      [section('x'.repeat(3_001))],
      'blocks[0].text: expected at most 3000 characters, got 3001',
    ],
    [
      'too many fields',
      [{ type: 'section', fields: Array(11).fill({ type: 'mrkdwn', text: 'x' }) }],
      'blocks[0].fields: expected at most 10, got 11',
    ],
    [
      'a field without text',
      [{ type: 'section', fields: [{ type: 'mrkdwn' }] }],
      'blocks[0].fields[0]: expected',
    ],
    ['too much in all', Array(4).fill(section('x'.repeat(2_900))), 'more than 9,500 characters'],
    ['an unknown name', [section('{servce}')], 'there is no {servce}; did you mean {service}?'],
  ])('%s', (_, blocks, message) => {
    expect(() => fill(blocks)).toThrow(message);
  });
  test('no JSON', () => {
    expect(() => fillBlocks('{', event)).toThrow('The blocks are no JSON');
  });
});

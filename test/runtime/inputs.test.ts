import { describe, expect, test } from '@jest/globals';
import {
  duration,
  flag,
  integer,
  json,
  keyValues,
  lines,
  list,
  oneOf,
  percentage,
  text,
  yaml,
} from '../../src/runtime/input-kinds.ts';
import type { Input } from '../../src/runtime/inputs.ts';
import { readInputs } from '../../src/runtime/inputs.ts';

const about = { description: 'An input.' };
const kinds = {
  text: text.required(about),
  lines: lines.required(about),
  list: list.required(about),
  keyValues: keyValues.required(about),
  flag: flag.required(about),
  integer: integer(1, 10).required(about),
  percentage: percentage.required(about),
  duration: duration.required(about),
  oneOf: oneOf('rolling', 'canary').required(about),
  json: json.required(about),
  yaml: yaml.required(about),
} satisfies Record<string, Input<unknown>>;

const read = async (kind: keyof typeof kinds, raw: string) =>
  (await readInputs({ value: kinds[kind] as Input<unknown> }, { INPUT_VALUE: raw })).value;

describe('a good value', () => {
  test.each<[keyof typeof kinds, string, unknown]>([
    ['text', '  a b ', 'a b'],
    ['lines', ' a \n\n# comment\nb', ['a', 'b']],
    ['list', 'a, b\nc,', ['a', 'b', 'c']],
    ['flag', 'true', true],
    ['flag', 'false', false],
    ['integer', '10', 10],
    ['percentage', '5%', 0.05],
    ['percentage', '0.5%', 0.005],
    ['percentage', '100%', 1],
    ['duration', '500ms', 500],
    ['duration', '90s', 90_000],
    ['duration', '10m', 600_000],
    ['duration', '1d', 86_400_000],
    ['oneOf', 'canary', 'canary'],
    ['json', '{"a":[1]}', { a: [1] }],
    ['yaml', 'a: [1]', { a: [1] }],
  ])('%s %j', async (kind, raw, value) => {
    expect(await read(kind, raw)).toEqual(value);
  });
  test('keyValues keeps what follows the first "="', async () => {
    expect(await read('keyValues', 'A=1\nB=x=y\nC=')).toEqual(
      new Map([
        ['A', '1'],
        ['B', 'x=y'],
        ['C', ''],
      ]),
    );
  });
});

describe('a wrong value has no meaning', () => {
  test.each<[keyof typeof kinds, string, string]>([
    ['text', '  ', 'is required'],
    ['keyValues', 'A=1\nnonsense', 'NAME=value'],
    ['keyValues', '=1', 'NAME=value'],
    ['keyValues', 'A=1\nA=2', '"A" is given twice'],
    ['flag', 'yes', 'true or false'],
    ['flag', 'True', 'true or false'],
    ['integer', '0', 'from 1 to 10'],
    ['integer', '11', 'from 1 to 10'],
    ['integer', '1.5', 'from 1 to 10'],
    ['integer', '5x', 'from 1 to 10'],
    ['percentage', '5', 'such as 5%'],
    ['percentage', '101%', 'from 0% to 100%'],
    ['percentage', '-1%', 'from 0% to 100%'],
    ['duration', '15', 'a duration such as'],
    ['duration', '15x', 'a duration such as'],
    ['duration', '-1s', 'a duration such as'],
    ['duration', '1h30m', 'a duration such as'],
    ['oneOf', 'Canary', 'rolling, canary'],
    ['json', '{', 'expected JSON'],
    ['yaml', 'a: [', 'expected YAML'],
    ['yaml', 'a: 1\na: 2', 'expected YAML'],
    ['yaml', 'a: !Ref b', 'expected YAML'],
  ])('%s %j', async (kind, raw, message) => {
    await expect(read(kind, raw)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(message),
    });
  });
});

const several = {
  timeout: duration.withDefault('10m', about),
  namespace: text.required(about),
  'dry run': flag.withDefault('false', about),
  token: oneOf('right').optional({ ...about, secret: true }),
  replicas: integer(0, 5).optional(about),
};

test('defaults stand in for what is missing or empty', async () => {
  expect(
    await readInputs(several, { INPUT_NAMESPACE: 'shop', INPUT_TIMEOUT: '', INPUT_DRY_RUN: 'true' }),
  ).toEqual({
    timeout: 600_000,
    namespace: 'shop',
    'dry run': true,
    token: undefined,
    replicas: undefined,
  });
});

test('every problem is in one message, a secret is not, and a misspelt input is one of them', async () => {
  const env = { INPUT_TIMEOUT: 'soon', INPUT_TOKEN: 's3cret', INPUT_REPLICAS: '6', INPUT_REPLICA: '6' };
  const failure = await readInputs(several, env).catch((error: Error) => error);
  const { message } = failure as Error;
  expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
    'timeout',
    'namespace',
    'token',
    'replicas',
    'replica',
  ]);
  expect(message).toContain('replica: is not an input of this action; it has timeout, namespace, dry run');
  expect(message).not.toContain('s3cret');
});

import { describe, expect, test } from '@jest/globals';
import {
  parseCloudWatchQuery,
  readCloudWatch,
  wholeMinutes,
} from '../../../src/lib/analysis/cloudwatch-query.ts';
import { readDatadog } from '../../../src/lib/analysis/datadog-answer.ts';
import { parseJsonQuery, readJson } from '../../../src/lib/analysis/json-query.ts';
import { readInstant, readRange } from '../../../src/lib/analysis/prometheus-answer.ts';
import type { Reading } from '../../../src/lib/analysis/reading.ts';

const state = (reading: Reading) => (reading.state === 'value' ? reading.value : reading.state);
const vector = (...values: string[]) => ({
  status: 'success',
  data: { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [0, value] })) },
});

describe('one number, or the state it is in instead', () => {
  test.each<[string, unknown, number | string]>([
    ['a value', vector('0.25'), 0.25],
    ['zero', vector('0'), 0],
    ['a scalar', { status: 'success', data: { resultType: 'scalar', result: [0, '7'] } }, 7],
    ['an empty vector', vector(), 'no-data'],
    ['NaN', vector('NaN'), 'not-a-number'],
    ['infinity', vector('+Inf'), 'infinite'],
    ['two series', vector('1', '2'), 'several'],
    ['a warning', { ...vector('1'), warnings: ['remote read failed'] }, 'partial'],
    ['a matrix', { status: 'success', data: { resultType: 'matrix', result: [] } }, 'provider-error'],
    ['an error', { status: 'error', error: 'timeout' }, 'provider-error'],
    ['something else', {}, 'provider-error'],
  ])('Prometheus: %s', (_, answer, wanted) => {
    expect(state(readInstant(answer))).toBe(wanted);
  });

  const series = (points: readonly (readonly [number, number | null])[]) => ({
    status: 'ok',
    series: [{ interval: 20, pointlist: points }],
  });
  test.each<[string, unknown, string, number | string]>([
    [
      'counts are summed, the open bucket too',
      series([
        [0, 3],
        [20_000, 4],
        [110_000, 1],
      ]),
      'sum:x{*}.as_count()',
      8,
    ],
    [
      'others are averaged without the open bucket',
      series([
        [0, 3],
        [20_000, 5],
        [110_000, 99],
      ]),
      'avg:x{*}',
      4,
    ],
    [
      'gaps are not zeros',
      series([
        [0, null],
        [20_000, 5],
      ]),
      'avg:x{*}',
      5,
    ],
    ['only an open bucket', series([[110_000, 99]]), 'avg:x{*}', 'partial'],
    ['no points', series([[0, null]]), 'avg:x{*}', 'no-data'],
    ['no series', { status: 'ok', series: [] }, 'avg:x{*}', 'no-data'],
    ['two series', { status: 'ok', series: [{}, {}] }, 'avg:x{*}', 'several'],
    ['an error', { status: 'error', error: 'rate limit' }, 'avg:x{*}', 'provider-error'],
    ['something else', {}, 'avg:x{*}', 'provider-error'],
  ])('Datadog: %s', (_, answer, query, wanted) => {
    expect(state(readDatadog(answer, query, 120_000))).toBe(wanted);
  });

  test.each<[string, Parameters<typeof readCloudWatch>[0], number | string]>([
    ['a value', [{ StatusCode: 'Complete', Values: [4, 6] }], 5],
    ['nothing recorded', [{ StatusCode: 'Complete', Values: [] }], 'no-data'],
    ['no result', [], 'no-data'],
    ['a part', [{ StatusCode: 'PartialData', Values: [1] }], 'partial'],
    ['an error inside', [{ StatusCode: 'InternalError', Values: [1] }], 'provider-error'],
    ['two series', [{ StatusCode: 'Complete' }, { StatusCode: 'Complete' }], 'several'],
  ])('CloudWatch: %s', (_, results, wanted) => {
    expect(state(readCloudWatch(results, false))).toBe(wanted);
  });

  test.each<[readonly unknown[], number | string]>([
    [[3], 3],
    [['3.5'], 3.5],
    [[], 'no-data'],
    [[null], 'no-data'],
    [['fast'], 'not-a-number'],
    [[''], 'not-a-number'],
    [[true], 'not-a-number'],
    [[{}], 'not-a-number'],
    [[1, 2], 'several'],
  ])('JSON: %j', (found, wanted) => {
    expect(state(readJson(found))).toBe(wanted);
  });
});

test('a range of one series is its finite values; of several it is nothing', () => {
  const matrix = (...series: [number, string][][]) => ({
    status: 'success',
    data: { resultType: 'matrix', result: series.map((values) => ({ values })) },
  });
  expect(
    readRange(
      matrix([
        [0, '1'],
        [30, 'NaN'],
        [60, '2'],
      ]),
    ),
  ).toEqual([1, 2]);
  expect(readRange(matrix([], []))).toBeUndefined();
  expect(readRange(matrix())).toEqual([]);
});

test('queries of CloudWatch and of plain JSON are read, and refused with what is expected', () => {
  expect(
    parseCloudWatchQuery('AWS/ApplicationELB RequestCount Sum LoadBalancer=app/shop/1,TargetGroup=t'),
  ).toEqual({
    kind: 'metric',
    namespace: 'AWS/ApplicationELB',
    metric: 'RequestCount',
    statistic: 'Sum',
    dimensions: [
      { Name: 'LoadBalancer', Value: 'app/shop/1' },
      { Name: 'TargetGroup', Value: 't' },
    ],
  });
  expect(parseCloudWatchQuery('SELECT AVG(x) FROM y').kind).toBe('expression');
  expect(() => parseCloudWatchQuery('RequestCount')).toThrow('Namespace Metric Statistic');
  expect(parseJsonQuery('/stats?w=120s $.a[0].b', 'http://x:1/')).toEqual({
    url: 'http://x:1/stats?w=120s',
    path: '$.a[0].b',
  });
  expect(() => parseJsonQuery('$.a', undefined)).toThrow('an address and a JSONPath');
});

test.each([
  ['10:00:00', '10:02:00', '10:00', '10:02'],
  ['10:00:20', '10:02:20', '10:01', '10:02'],
  ['10:00:20', '10:05:40', '10:01', '10:05'],
  ['10:00:20', '10:01:50', '10:00', '10:01'],
  ['10:00:20', '10:00:50', '09:59', '10:00'],
])('CloudWatch is asked about whole minutes: of %s to %s about %s to %s', (from, to, first, last) => {
  const at = (time: string) => Date.parse(`2026-01-01T${time}Z`);
  expect(wholeMinutes(at(from), at(to))).toEqual({ from: at(`${first}:00`), to: at(`${last}:00`) });
});

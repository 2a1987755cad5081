import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '../src/metrics.ts';

test('requests are counted by status, durations put into cumulative buckets', () => {
  const metrics = createMetrics('1.2.3');
  metrics.observe({ method: 'GET', route: '/products', status: 200, seconds: 0.02 });
  metrics.observe({ method: 'GET', route: '/products', status: 200, seconds: 0.3 });
  metrics.observe({ method: 'GET', route: '/products', status: 500, seconds: 60 });
  const lines = metrics.render().split('\n');
  const where = 'method="GET",route="/products"';
  for (const line of [
    'shop_build_info{version="1.2.3"} 1',
    '# TYPE http_requests_total counter',
    `http_requests_total{${where},status="200"} 2`,
    `http_requests_total{${where},status="500"} 1`,
    '# TYPE http_request_duration_seconds histogram',
    `http_request_duration_seconds_bucket{${where},le="0.01"} 0`,
    `http_request_duration_seconds_bucket{${where},le="0.025"} 1`,
    `http_request_duration_seconds_bucket{${where},le="0.5"} 2`,
    `http_request_duration_seconds_bucket{${where},le="10"} 2`,
    `http_request_duration_seconds_bucket{${where},le="+Inf"} 3`,
    `http_request_duration_seconds_sum{${where}} 60.32`,
    `http_request_duration_seconds_count{${where}} 3`,
  ]) {
    assert.ok(lines.includes(line), `${line} is missing in\n${lines.join('\n')}`);
  }
  assert.ok(metrics.render().endsWith('\n'));
});

test('a label value is escaped', () => {
  assert.match(createMetrics('a"b\\c\nd').render(), /version="a\\"b\\\\c\\nd"/);
});

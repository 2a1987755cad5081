import { expect, test } from '@jest/globals';
import moment from 'moment-timezone';
import { frozenAt } from '../../../src/lib/pipeline/freeze.ts';
import type { FreezeWindow } from '../../../src/lib/pipeline/schema-freeze.ts';

/** Past years only: rules change later, and two libraries then know different ones. */
const YEARS = { from: 2016, count: 10 };
const LEAST_ZONES = 400;
const WINDOWS: FreezeWindow[] = [
  { days: ['fri', 'sun'], from: '01:30', to: '03:30' },
  { from: '2019-03-31', to: '2019-04-02' },
];

/** Moments of ten years: spread evenly, and around every change of the zone's offset, where clocks jump. */
function momentsOf(zone: moment.MomentZone): readonly number[] {
  const begin = Date.UTC(YEARS.from, 0, 1);
  const end = Date.UTC(YEARS.from + YEARS.count, 0, 1);
  const jumps = zone.untils.filter((until) => until !== null && until > begin && until < end);
  const around = jumps.flatMap((jump) => [-5_400_000, -1, 0, 1_800_000, 5_400_000].map((by) => jump + by));
  const spread = Array.from(
    { length: 30 },
    (_, index) => begin + ((end - begin) / 30) * index + index * 977_777,
  );
  return [...around, ...spread].map(Math.floor);
}

/** The same windows by the other library's calendar. */
function expected(zone: string, at: number): boolean {
  const [day, date = '', time = ''] = moment
    .tz(at, zone)
    .format('ddd YYYY-MM-DD HH:mm')
    .toLowerCase()
    .split(' ');
  const weekly = (day === 'fri' || day === 'sun') && '01:30' <= time && time < '03:30';
  return weekly || ('2019-03-31' <= date && date <= '2019-04-02');
}

test('ten years of every zone are as a library with time-zone data of its own says', () => {
  const zones = Intl.supportedValuesOf('timeZone').flatMap((name) => moment.tz.zone(name) ?? []);
  expect(zones.length).toBeGreaterThanOrEqual(LEAST_ZONES);
  const different = zones.flatMap((zone) =>
    momentsOf(zone)
      .filter((at) => {
        const freeze = { timezone: zone.name, windows: WINDOWS };
        return (frozenAt(freeze, at) !== undefined) !== expected(zone.name, at);
      })
      .map((at) => `${zone.name} ${new Date(at).toISOString()}`),
  );
  expect(different).toEqual([]);
});

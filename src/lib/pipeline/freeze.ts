import { type Freeze, type FreezeWindow, WEEKDAYS } from './schema-environment.ts';

/** A window that forbids deploying now; `until` is in the words of the file. */
export type Frozen = { readonly until: string; readonly reason: string };

/** The window that a moment (ms since 1970) is in, on the clock and the calendar of its own time zone. */
export function frozenAt(freeze: Freeze | null | undefined, now: number): Frozen | undefined {
  if (!freeze) return undefined;
  const local = localTime(now, freeze.timezone);
  const window = freeze.windows.find((each) => isWithin(each, local));
  if (!window) return undefined;
  const end = 'days' in window ? window.to : `the end of ${window.to}`;
  return { until: `${end} (${freeze.timezone})`, reason: window.reason ?? '' };
}

type Local = { readonly day: (typeof WEEKDAYS)[number]; readonly date: string; readonly time: string };

/** Wall-clock times are compared as texts: `16:00` ≤ `16:30` < `24:00`; so summer time needs no rule of its own. */
function isWithin(window: FreezeWindow, { day, date, time }: Local): boolean {
  if (!('days' in window)) return window.from <= date && date <= window.to;
  return window.days.includes(day) && window.from <= time && time < window.to;
}

function localTime(now: number, timeZone: string): Local {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: WEEKDAYS.find((day) => day === of('weekday').toLowerCase()) ?? 'mon',
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}`,
  };
}

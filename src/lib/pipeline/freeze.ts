import {
  type Freeze,
  type FreezeWindow,
  type INVOKERS,
  type RELEASE_ACTIONS,
  WEEKDAYS,
} from './schema-freeze.ts';

/** A window that forbids deploying now; `until` is in the words of the file. */
export type Frozen = { readonly until: string; readonly reason: string };

/** What is about to be done, and who began it. */
export type Occasion = {
  readonly action: (typeof RELEASE_ACTIONS)[number];
  readonly invoker: (typeof INVOKERS)[number];
};

const PUSH: Occasion = { action: 'deploy', invoker: 'automation' };

/**
 * The window that a moment (ms since 1970) is in, on the clock and the calendar of its own time zone. A local time
 * that comes twice is inside both times; one that is left out counts as the first that follows.
 */
export function frozenAt(
  freeze: Freeze | null | undefined,
  now: number,
  occasion = PUSH,
): Frozen | undefined {
  if (!freeze) return undefined;
  const local = localTime(now, freeze.timezone);
  const window = freeze.windows.find((each) => isMeant(each, occasion) && isWithin(each, local));
  if (!window) return undefined;
  const end = 'days' in window ? window.to : `the end of ${window.to}`;
  return { until: `${end} (${freeze.timezone})`, reason: window.reason ?? '' };
}

/** A window is for deployments by anybody unless it says something else: the way back must stay open by default. */
const isMeant = ({ actions = ['deploy'], invoker }: FreezeWindow, occasion: Occasion): boolean =>
  actions.includes(occasion.action) && (invoker === undefined || invoker === occasion.invoker);

type Local = { readonly day: (typeof WEEKDAYS)[number]; readonly date: string; readonly time: string };

/** Wall-clock times are compared as texts: `16:00` ≤ `16:30` < `24:00`; so summer time needs no rule of its own. */
function isWithin(window: FreezeWindow, { day, date, time }: Local): boolean {
  if (!('days' in window)) return window.from <= date && date <= window.to;
  return window.days.includes(day) && window.from <= time && time < window.to;
}

/** Making one costs more than using it, and a zone stays what it is. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  calendars.set(timeZone, made);
  return made;
}

function localTime(now: number, timeZone: string): Local {
  const parts = new Map(
    calendarOf(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: WEEKDAYS.find((day) => day === of('weekday').toLowerCase()) ?? 'mon',
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}`,
  };
}

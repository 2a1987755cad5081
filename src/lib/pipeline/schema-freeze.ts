import * as v from 'valibot';
import { choice, group, listOf, pattern, words } from './schema-fields.ts';

const clock = pattern(
  /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/,
  'a time of day such as "16:00", quoted',
  'Time of day.',
);

const day = pattern(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'a date such as "2026-12-20", quoted',
  'Date.',
);

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What a window can stop. A way back stays open unless a window names it. */
export const RELEASE_ACTIONS = ['deploy', 'rollback'] as const;
/** Who starts it: somebody by hand (`workflow_dispatch`), or anything else. */
export const INVOKERS = ['person', 'automation'] as const;

const whom = {
  actions: v.optional(
    listOf(choice(RELEASE_ACTIONS, 'What is stopped.'), 'What is stopped. Default `[deploy]`.'),
  ),
  invoker: v.optional(
    choice(INVOKERS, 'Stop only what a person starts by hand, or only what automation does.'),
  ),
  reason: v.optional(words('Shown to whoever meets it.')),
};

const window = v.pipe(
  v.union(
    [
      v.strictObject({
        days: listOf(choice(WEEKDAYS, 'Day of the week.'), 'Days of the week.'),
        from: clock,
        to: clock,
        ...whom,
      }),
      v.strictObject({ from: day, to: day, ...whom }),
    ],
    'expected { days: [fri], from: "16:00", to: "24:00" } or { from: "2026-12-20", to: "2027-01-04" }',
  ),
  v.description('Every week, or once from the first day to the last, both included.'),
);

export const freeze = group(
  {
    timezone: words('IANA name such as `Europe/Berlin`. There is no default.'),
    windows: listOf(window, 'Times in which nothing is deployed.'),
  },
  'When nothing is deployed here, unless somebody overrides it with a reason. Never inherited.',
);

export type FreezeWindow = v.InferOutput<typeof window>;
export type Freeze = v.InferOutput<typeof freeze>;

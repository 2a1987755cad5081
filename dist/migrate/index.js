import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 5705:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1655);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6609);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1597);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3385);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .wire */ .O)(inputs, process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
;// CONCATENATED MODULE: ./build/lib/migrate/digest.js
/**
 * A short word for a list of pending migrations: the same list gives the same word. For an approval between looking
 * and applying.
 */
async function pendingDigest(pending) {
    const bytes = new TextEncoder().encode(JSON.stringify(pending));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/migrate/failures.js

const migrateFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_URL_MISSING: {
        meaning: '`mode: apply` needs a database, but `database-url` is not given or empty.',
        remedy: 'Give `database-url`; check that the secret exists in this environment.',
    },
    MIGRATE_BASE_UNKNOWN: {
        meaning: 'The event of this run has no commit to compare with.',
        remedy: 'Name one with `base`, such as `origin/main`.',
    },
    MIGRATE_NOT_SQL: {
        meaning: 'The migrations are code, and their SQL is only known when they are run on a throwaway server.',
        remedy: 'Give `trace-database-url`, the URL of a PostgreSQL that nothing depends on, such as a service container.',
    },
    MIGRATE_DOES_NOT_APPLY: {
        meaning: 'A migration fails on an empty database, after all that come before it.',
        remedy: 'Correct the migration; the message has the words of the tool.',
    },
    MIGRATE_UNSAFE: {
        meaning: 'New migrations are dangerous for the database or for the running release.',
        remedy: 'Write them as the report says, or say with `-- deploy-actions:ignore <rule> -- <reason>` why they are right here.',
    },
    MIGRATE_WRONG_DATABASE: {
        meaning: 'The URL leads to another database than `expect-database` names. Nothing was changed.',
        remedy: 'Check which secret this environment gets; correct it or `expect-database`.',
    },
    MIGRATE_TO_MISSING: {
        meaning: '`operation: down` needs to know, by `to`, which applied migration is to be the newest.',
        remedy: 'Give `to` an identifier as `operation: status` lists it, or `all`.',
    },
    MIGRATE_NO_DOWN: {
        meaning: 'This tool cannot take migrations back. Nothing was changed.',
        remedy: 'Write a migration that undoes the change, or restore a backup.',
    },
    MIGRATE_PLAN_CHANGED: {
        meaning: 'What is pending is not what was looked at (`plan-digest`). Nothing was changed.',
        remedy: 'Look again with `operation: status` and approve that.',
    },
    MIGRATE_READ_ONLY: {
        meaning: 'The database cannot be written with this URL. Nothing was changed.',
        remedy: 'Give the URL of the primary server and of a user who owns the tables.',
    },
    MIGRATE_STUCK: {
        meaning: 'The migration tool cannot go on from where the database is. Nothing was changed.',
        remedy: 'Mend what the message names, then run the step again.',
    },
    MIGRATE_FAILED: {
        meaning: 'A migration failed. The message says how much of what was pending is in the database.',
        remedy: 'Mend the migration that failed and run the step again; it goes on where this one ended.',
    },
    MIGRATE_NOT_VERIFIED: {
        meaning: 'The tool said it succeeded, but the database is not as it should be afterwards.',
        remedy: 'Look at what the message names before anything is deployed.',
    },
    MIGRATE_OTHER_DATABASE: {
        meaning: 'The tool said it applied migrations, but nothing was written to the database of `database-url`.',
        remedy: "Let the tool's configuration take its database from DATABASE_URL (or PGHOST, PGUSER, PGPASSWORD and PGDATABASE).",
    },
});

;// CONCATENATED MODULE: ./build/lib/summary/markdown.js
/** Markdown for job summaries and pull-request comments. Every function takes plain text and escapes it. */
/** Line ends of every kind, and what is not seen but turns text around (bidirectional overrides). */
const LINE_ENDS = /[\r\n\u2028\u2029]+/g;
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const SPECIAL = /[&\\`*_{}[\]#|<>~@$]/g;
/** What begins a list, a rule or a heading's underline, but only at the beginning of a line. */
const OPENING = /^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))/;
/**
 * Plain text made inert: no markup, no HTML, no mention, no link and no issue reference comes out of it, in a
 * paragraph, a heading or a table cell (GitHub Flavored Markdown, https://github.github.com/gfm/).
 */
function markdown_text(plain) {
    const oneLine = plain.replace(LINE_ENDS, ' ').replace(INVISIBLE, '');
    const escaped = oneLine.replace(SPECIAL, (character) => REPLACED[character] ?? `\\${character}`);
    const links = escaped.replace(/(https?|www)(?=[:.])/gi, `$1${BREAK}`);
    return links.replace(OPENING, (_, space, mark) => /\d/.test(mark) ? `${space}${mark}${BREAK}` : `${space}\\${mark}`);
}
/** Nothing to see, but what stands before and after it is no longer one word to GitHub's search for mentions. */
const BREAK = '<!-- -->';
const REPLACED = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '@': `@${BREAK}`,
    '#': `\\#${BREAK}`,
};
/** Plain text in a fixed-width font, whatever back quotes it has. Also right inside a table cell. */
function code(plain) {
    const given = plain.replace(/[\r\n]+/g, ' ');
    if (given.trim() === '')
        return '';
    // After a backslash a pipe cannot be escaped in code: it would end the table cell and let the rest out.
    if (given.includes('\\|'))
        return `<code>${markdown_text(given)}</code>`;
    const oneLine = given.replaceAll('|', '\\|');
    const runs = oneLine.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const space = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
    return `${fence}${space}${oneLine}${space}${fence}`;
}
/** Several lines as they are, such as a log. */
function codeBlock(plain, language = '') {
    const runs = plain.match(/`{3,}/g) ?? [];
    const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${fence}${language}\n${plain.replace(/\n*$/, '')}\n${fence}\n`;
}
/** A link; one whose address is not http or https is shown as text. */
function markdown_link(label, url) {
    if (!/^https?:\/\/[^\s]+$/i.test(url))
        return markdown_text(label);
    return `[${markdown_text(label)}](<${url.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
}
const heading = (plain, level = 3) => `${'#'.repeat(level)} ${markdown_text(plain)}\n`;
const safe = (markdown) => ({ markdown });
/** A table. No rows, no table. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const body = rows.map((row) => line(row.map(cellOf)));
    return `${[line(head.map(markdown_text)), line(head.map(() => '---')), ...body].join('\n')}\n`;
}
const cellOf = (cell) => (typeof cell === 'object' ? cell.markdown : markdown_text(String(cell)));
/** Folded content; the content is Markdown that is already safe. */
const details = (title, content) => `<details><summary>${markdown_text(title)}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;
/** A picture, drawn by GitHub from Mermaid text. Put outside text into it with `mermaidText`. */
const mermaid = (diagram) => codeBlock(diagram, 'mermaid');
/** Plain text for a label in a Mermaid diagram: quotes, line ends and everything that has a meaning there goes. */
const mermaidText = (plain) => plain
    .replace(/[^\p{L}\p{N} .,/@%+=_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim() || '-';
/** Paragraphs, tables and pictures in order, with the blank lines that Markdown wants between them. */
const joined = (parts) => parts
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trimEnd())
    .join('\n\n');
/** Milliseconds for people: `850 ms`, `12.3 s`, `4 min 5 s`. */
function duration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1_000).toFixed(1)} s`;
    return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

;// CONCATENATED MODULE: ./build/lib/migrate/report.js

/** The run on one page: what happened to which database, each migration, and what to do next. */
function runReport(report) {
    const { tool, database, applied, remaining, problem, advice = [], warnings, durationMs } = report;
    const rows = [
        ...applied.map((id) => [safe(code(id)), 'applied']),
        ...remaining.map((id) => [safe(code(id)), WORDS[report.operation]]),
    ];
    return joined([
        heading(titleOf(report)),
        `${markdown_text(tool)}, ${markdown_text(database)}, ${duration(durationMs)}.`,
        problem && codeBlock(problem),
        table(['migration', 'state'], rows),
        ...warnings.map((warning) => `**Warning:** ${markdown_text(warning)}`),
        advice.length > 0 && `What to do:\n\n${advice.map((line) => `- ${markdown_text(line)}`).join('\n')}`,
    ]);
}
const WORDS = { up: 'not applied', down: 'taken back', status: 'pending' };
function titleOf({ problem, applied, remaining, state, operation }) {
    if (operation === 'down' && problem === undefined)
        return `Migrations: ${remaining.length} taken back`;
    if (operation === 'down')
        return 'Migrations: taking back failed';
    if (operation === 'status' && remaining.length > 0)
        return `Migrations: ${remaining.length} pending`;
    if (problem === undefined)
        return applied.length === 0 ? 'Migrations: nothing pending' : `Migrations: ${applied.length} applied`;
    const has = { nothing: 'nothing', partly: 'a part', all: 'everything', unknown: 'an unknown part' };
    return `Migrations failed: ${has[state]} of what was pending is in the database`;
}

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/lib/migrate/retry.js
/** Whether a tool failed only because a statement did not get its lock in time: PostgreSQL's words and SQLSTATE. */
const isLockTimeout = (words) => /canceling statement due to lock timeout|\b55P03\b/.test(words);
/** Attempts in all, when a statement does not get its lock within `lock-timeout`. */
const LOCK_ATTEMPTS = 6;
/**
 * Pause before the next attempt in ms: 1, 2, 4, 8, 16 s, each spread over half to one and a half times, so that runs
 * that started together do not meet again.
 * @param attempt counted from 1
 * @param chance from 0 to 1
 */
const pauseBefore = (attempt, chance) => Math.round(1_000 * 2 ** (attempt - 1) * (0.5 + chance));

;// CONCATENATED MODULE: ./build/lib/migrate/schema.js
/** What differs between two schemas, one line a thing, sorted: `added table x`, `removed …`, `changed …`. */
function schemaDifferences(before, after) {
    const lines = [];
    for (const [name, definition] of after) {
        const old = before.get(name);
        if (old === undefined)
            lines.push(`added ${name}`);
        else if (old !== definition)
            lines.push(`changed ${name}`);
    }
    for (const name of before.keys())
        if (!after.has(name))
            lines.push(`removed ${name}`);
    return lines.sort();
}

// EXTERNAL MODULE: ./build/lib/migrate/status.js
var migrate_status = __nccwpck_require__(6306);
// EXTERNAL MODULE: ./build/lib/migrate/words.js
var migrate_words = __nccwpck_require__(5175);
// EXTERNAL MODULE: ./build/lib/migrate/choose-tool.js
var choose_tool = __nccwpck_require__(5540);
;// CONCATENATED MODULE: ./build/lib/migrate/timeout-class.js
const PATIENT = /\bconcurrently\b|\bdeploy-actions:patient\b/i;
/** The class of a migration by its text; without a text it is brief, which is the safe one for the application. */
const timeoutClass = (text) => text !== undefined && PATIENT.test(withoutComments(text)) ? 'patient' : 'brief';
/** A comment about CONCURRENTLY is no use of it; the mark of ours is one, and counts. */
const withoutComments = (text) => text.replace(/(--|\/\/|#).*$/gm, (comment) => (comment.includes('deploy-actions:patient') ? comment : ''));
/** Neighbours of one class together, in their order. */
function stagesOf(ids, classOf) {
    const stages = [];
    for (const id of ids) {
        const last = stages.at(-1);
        if (last?.timeouts === classOf(id))
            last.ids.push(id);
        else
            stages.push({ ids: [id], timeouts: classOf(id) });
    }
    return stages;
}
/** A tool that only knows all at once runs all by the class of the most patient. */
const oneStage = (stages) => ({
    ids: stages.flatMap(({ ids }) => ids),
    timeouts: stages.some(({ timeouts }) => timeouts === 'patient') ? 'patient' : 'brief',
});

;// CONCATENATED MODULE: ./build/actions/migrate/watch.js
const LOOK_EVERY_MS = 5_000;
/**
 * Runs the tool, shows its words as they come, and says every few seconds that it is still at work and who keeps it
 * waiting.
 */
async function runWatched(work, body) {
    const { ports, signal } = work;
    const done = new AbortController();
    const watching = watch(work, AbortSignal.any([signal, done.signal]));
    try {
        await body((line) => ports.workflow.untrusted(line));
    }
    finally {
        done.abort();
        await watching;
    }
}
async function watch({ ports, database, tool }, until) {
    const started = ports.clock.now();
    while (!until.aborted) {
        // The end of the run ends the sleep; that is what it is for.
        await ports.clock.sleep(LOOK_EVERY_MS, until).catch(() => undefined);
        if (until.aborted)
            return;
        const waiting = await database.blockers().catch(() => []); // A lost session is reported by the run itself.
        const seconds = Math.round((ports.clock.now() - started) / 1000);
        if (waiting.length === 0)
            ports.workflow.info(`${tool.title} is at work since ${seconds} s.`);
        for (const sentence of waiting)
            ports.workflow.untrusted(`After ${seconds} s: ${sentence}.`);
    }
}

;// CONCATENATED MODULE: ./build/actions/migrate/stages.js



/** Applies what is pending, with timeouts that fit: short ones for locks of a moment, none for concurrent builds. */
async function applyStages(pending, work) {
    const { tool, inputs, ports } = work;
    const stages = await stagesFor(pending, tool, inputs, ports);
    for (const stage of stages) {
        const options = { timeouts: timeoutsOf(stage.timeouts, inputs), timeoutMs: inputs.timeout };
        const { upTo } = tool;
        await runWatched(work, async (onLine) => {
            if (stages.length === 1 || !upTo)
                return tool.up({ ...options, onLine });
            for (const id of stage.ids)
                await upTo(id, { ...options, onLine });
        });
    }
}
async function stagesFor(pending, tool, inputs, ports) {
    const classes = new Map();
    for (const id of pending)
        classes.set(id, timeoutClass(await textOf(id, inputs.directory, ports)));
    const stages = stagesOf(pending, (id) => classes.get(id) ?? 'brief');
    if (stages.length === 1 || tool.upTo)
        return stages;
    ports.workflow.warning(`${tool.title} applies all pending migrations in one go, and one of them builds an index CONCURRENTLY, so none of them gets a lock_timeout. Deploy that one by itself.`);
    return [oneStage(stages)];
}
/** The text of a migration, where its file is named after it. */
async function textOf(id, directory, { entries, read }) {
    for (const folder of [...choose_tool/* MIGRATION_FOLDERS */.ti, 'prisma/migrations', 'alembic/versions']) {
        const names = await entries(`${directory}/${folder}`);
        const name = names.find((entry) => entry === id || entry.startsWith(`${id}.`) || entry.startsWith(`${id}_`));
        if (name === undefined)
            continue;
        const nested = folder === 'prisma/migrations' ? '/migration.sql' : '';
        return read(`${directory}/${folder}/${name}${nested}`);
    }
    return undefined;
}
const timeoutsOf = (kind, inputs) => ({
    lockMs: kind === 'patient' ? 0 : inputs['lock-timeout'],
    statementMs: 0,
});

;// CONCATENATED MODULE: ./build/actions/migrate/apply.js







/** Applies what is pending, again when a statement only did not get its lock, and says what is in the database then. */
async function applyPending(status, work) {
    const { database, tool, ports, signal } = work;
    const baseline = {
        status,
        schema: await database.schema(tool.bookkeeping),
        writes: await database.writes(),
        invalid: await database.invalidIndexes(),
        notValid: await database.notValidConstraints(),
    };
    let left = status.pending;
    for (let attempt = 1;; attempt += 1) {
        const error = await attemptUp(left, work);
        if (error === undefined)
            return verified(baseline, work);
        signal.throwIfAborted();
        const after = await judged(baseline, wordsOf(error), work);
        if (!after.clean || !isLockTimeout(wordsOf(error)) || attempt === LOCK_ATTEMPTS)
            return failed(baseline, after, error, work);
        left = after.remaining;
        const pause = pauseBefore(attempt, ports.chance());
        ports.workflow.info(`A statement did not get its lock in time and nothing of its file was kept; attempt ${attempt + 1} of ${LOCK_ATTEMPTS} in ${(pause / 1000).toFixed(1)} s.`);
        await ports.clock.sleep(pause, signal);
    }
}
/** Undefined on success. What is thrown by a tool that fails is an Error; a bug of ours is one too, and shows its words. */
async function attemptUp(pending, work) {
    try {
        await work.ports.workflow.group(`${work.tool.title}: applying`, () => applyStages(pending, work));
        return undefined;
    }
    catch (error) {
        return error;
    }
}
async function judged({ status, schema }, words, { tool, database }) {
    const after = await tool.status().catch(() => undefined); // A tool that cannot be asked is a finding, not an end.
    const nothingApplied = after !== undefined && (0,migrate_status/* appliedBetween */.Qs)(status, after).length === 0;
    const leftovers = nothingApplied
        ? schemaDifferences(schema, await database.schema(tool.bookkeeping))
        : undefined;
    return (0,migrate_status/* judgeFailure */.c0)({ before: status, after, leftovers, wrapping: tool.wrapping, words });
}
/** Everything the tool printed, for one that failed; the message has only its last lines. */
const wordsOf = (error) => [error.stdout, error.stderr, error.message].filter(Boolean).join('\n');
async function failed(baseline, after, error, work) {
    const { inputs, tool } = work;
    const done = { ...after, warnings: await leftBehind(baseline, work) };
    const why = (message) => migrateFailures.MIGRATE_FAILED(message, { cause: error });
    const words = `${tool.title} failed: ${(0,migrate_words/* lastWords */.a)(error.message)}\n\n${after.sentence}`;
    if (inputs['on-failure'] === 'stop' || after.applied.length === 0)
        return { ...done, failure: why(words) };
    if (!tool.down)
        return { ...done, failure: why(`${words} They stay: there is no command to take them back.`) };
    return takeBack(after, (sentence) => why(`${words} ${sentence}`), work);
}
/** Takes back what this run applied, and asks again, for a `down` may fail as well. */
async function takeBack(after, why, work) {
    const { tool, inputs, database } = work;
    const options = { timeouts: { lockMs: inputs['lock-timeout'], statementMs: 0 }, timeoutMs: inputs.timeout };
    try {
        await runWatched(work, async (onLine) => tool.down?.(after.applied, { ...options, onLine }));
    }
    catch (error) {
        const { message } = error;
        return {
            ...after,
            warnings: [],
            failure: why(`Taking them back failed, so look before you go on: ${message}`),
        };
    }
    const now = await tool.status();
    const kept = after.applied.filter((id) => !now.pending.includes(id));
    const remaining = [...after.applied.filter((id) => !kept.includes(id)), ...after.remaining];
    const sentence = kept.length === 0 ? 'They were taken back.' : `${(0,migrate_status/* count */.U9)(kept.length)} could not be taken back.`;
    return {
        applied: kept,
        remaining,
        state: kept.length === 0 ? 'nothing' : 'partly',
        warnings: (await database.invalidIndexes()).map((name) => `The index ${name} is invalid.`),
        failure: why(sentence),
    };
}
async function verified(baseline, work) {
    const { tool, database } = work;
    const after = await tool.status();
    const applied = (0,migrate_status/* appliedBetween */.Qs)(baseline.status, after);
    const remaining = baseline.status.pending.filter((id) => !applied.includes(id));
    const warnings = await leftBehind(baseline, work);
    const base = { applied, remaining, warnings, state: remaining.length === 0 ? 'all' : 'partly' };
    const problem = (0,migrate_status/* unverified */.x7)(baseline.status, after);
    if (problem)
        return { ...base, failure: migrateFailures.MIGRATE_NOT_VERIFIED(`${tool.title}: ${problem}.`) };
    if (!(await wrote(baseline, work)))
        return { ...base, state: 'nothing', failure: migrateFailures.MIGRATE_OTHER_DATABASE() };
    const broken = (await database.invalidIndexes()).filter((name) => !baseline.invalid.includes(name));
    if (broken.length === 0)
        return base;
    const failure = migrateFailures.MIGRATE_NOT_VERIFIED(`This run left ${broken.join(', ')} invalid: every write pays for it and no query uses it. Drop it with DROP INDEX CONCURRENTLY and build it again.`);
    return { ...base, failure };
}
/** The statistics of a server before version 15 come up to half a second late. */
async function wrote({ writes }, { database, ports, signal }) {
    for (let look = 0; look < 4; look += 1) {
        if ((await database.writes()) !== writes)
            return true;
        await ports.clock.sleep(500, signal);
    }
    return false;
}
/** What works but is not finished. */
async function leftBehind(baseline, { database }) {
    const fresh = (now, old) => now.filter((name) => !old.includes(name));
    const invalid = fresh(await database.invalidIndexes(), baseline.invalid);
    const notValid = fresh(await database.notValidConstraints(), baseline.notValid);
    return [
        ...invalid.map((name) => `The index ${name} is invalid: drop it with DROP INDEX CONCURRENTLY and build it again.`),
        ...notValid.map((name) => `The constraint ${name} is NOT VALID: validate it in a later migration.`),
    ];
}

;// CONCATENATED MODULE: ./build/actions/migrate/find-tool.js

/** Finds the tool that migrates, by the inputs or by the files in the directory. Nothing is started. */
async function findTool(inputs, { entries, inside, read }) {
    const { directory, tool, 'status-command': statusCommand, 'up-command': upCommand } = inputs;
    await inside(directory);
    const listed = await Promise.all(choose_tool/* MIGRATION_FOLDERS */.ti.map(async (folder) => {
        const names = await entries(`${directory}/${folder}`);
        return folder === '.' ? names : names.map((name) => `${folder}/${name}`);
    }));
    const paths = listed.flat();
    const first = paths.find((path) => path.endsWith('.sql'));
    const sample = first === undefined ? '' : await read(`${directory}/${first}`);
    return (0,choose_tool/* chooseTool */.q1)({ tool, statusCommand, upCommand }, { paths, sample });
}

;// CONCATENATED MODULE: ./build/actions/migrate/install.js
/** Installs the repository's tool, when a command for that is given. */
async function install(command, { setUp, workflow }) {
    if (command !== undefined)
        await workflow.group(`Installing: ${command}`, () => setUp(command));
}

;// CONCATENATED MODULE: ./build/actions/migrate/take-back.js




/** Takes back what was applied after a migration, newest first, with the tool; asks afterwards what is left. */
async function takeBackTo(to, before, work) {
    const { tool, ports } = work;
    const ids = idsAfter(to, before);
    if (!tool.down)
        throw migrateFailures.MIGRATE_NO_DOWN(`${tool.title} cannot take migrations back.`);
    ports.workflow.info(`Taking back (${ids.length}): ${ids.toReversed().join(', ')}`);
    const problem = ids.length === 0 ? undefined : await attemptDown(ids, work);
    const after = await tool.status();
    const kept = ids.filter((id) => !after.pending.includes(id));
    const result = {
        applied: [],
        remaining: ids.filter((id) => !kept.includes(id)),
        state: stateOf(kept.length, ids.length),
        warnings: [],
    };
    if (!problem && kept.length === 0)
        return result;
    const words = problem ? (0,migrate_words/* lastWords */.a)(problem.message) : `${tool.title} says it succeeded.`;
    const message = `${words}\n\nStill in the database: ${kept.join(', ') || 'nothing'}.`;
    return { ...result, failure: migrateFailures.MIGRATE_FAILED(message, { cause: problem }) };
}
function idsAfter(to, before) {
    if (to === undefined)
        throw migrateFailures.MIGRATE_TO_MISSING();
    const ids = (0,migrate_status/* toTakeBack */.S_)(before, to);
    if (!ids)
        throw migrateFailures.MIGRATE_TO_MISSING(`${to} is not applied, so the database cannot be taken back to it.`);
    return ids;
}
async function attemptDown(ids, work) {
    const { tool, inputs } = work;
    const options = { timeouts: { lockMs: inputs['lock-timeout'], statementMs: 0 }, timeoutMs: inputs.timeout };
    try {
        await runWatched(work, async (onLine) => tool.down?.(ids, { ...options, onLine }));
        return undefined;
    }
    catch (error) {
        return error;
    }
}
function stateOf(kept, all) {
    if (kept === 0)
        return 'nothing';
    return kept === all ? 'all' : 'partly';
}

;// CONCATENATED MODULE: ./build/actions/migrate/migrate-database.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** Brings a database up to date, or takes it back: one run at a time, verified, its state said when it fails. */
async function migrateDatabase(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const url = inputs['database-url'];
        if (!url)
            throw migrateFailures.MIGRATE_URL_MISSING();
        for (const secret of (0,database_url/* secretsOf */.Fj)(url))
            ports.workflow.mask(secret);
        (0,database_url/* refusePooler */.aW)(url);
        const name = await findTool(inputs, ports);
        await install(inputs['setup-command'], ports);
        const database = __addDisposableResource(env_1, await ports.openDatabase(url, ports.application), true);
        const { tls } = await checkIdentity(database, inputs['expect-database']);
        const signal = AbortSignal.any([ports.signal, database.lost]);
        const tool = ports.makeTool(name, { signal, tls, query: database.query }, url);
        ports.workflow.info(`${tool.title} migrates ${(0,database_url/* describeDatabase */.DZ)(url)}.`);
        const work = { tool, database, inputs, ports, signal };
        if (inputs.operation !== 'status')
            await takeRunLock(work);
        const started = ports.clock.now();
        const before = await tool.status();
        announce(before, ports);
        const result = await carryOut(before, work);
        const durationMs = ports.clock.now() - started;
        return report(before, result, { database: (0,database_url/* describeDatabase */.DZ)(url), work, durationMs });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const takeRunLock = ({ database, inputs, ports, signal }) => database.takeRunLock({
    clock: ports.clock,
    waitMs: inputs['wait-timeout'],
    signal,
    onWait: ports.workflow.info,
});
async function carryOut(before, work) {
    const { tool, inputs } = work;
    if (inputs.operation === 'status')
        return { ...unchanged, remaining: before.pending };
    if (before.stuck)
        throw migrateFailures.MIGRATE_STUCK(`${tool.title}: ${before.stuck}.`);
    if (inputs.operation === 'down')
        return takeBackTo(inputs.to, before, work);
    await checkDigest(before, inputs['plan-digest']);
    return before.pending.length === 0 ? unchanged : applyPending(before, work);
}
async function checkIdentity(database, expected) {
    const identity = await database.identity();
    const { name, readOnly } = identity;
    if (expected !== undefined && name !== expected)
        throw migrateFailures.MIGRATE_WRONG_DATABASE(`The URL leads to ${name}, but ${expected} is expected.`);
    if (readOnly)
        throw migrateFailures.MIGRATE_READ_ONLY(`The database ${name} cannot be migrated: ${readOnly}.`);
    return identity;
}
function announce({ pending }, { workflow }) {
    workflow.info(pending.length === 0 ? 'Nothing is pending.' : `Pending (${pending.length}):`);
    for (const id of pending)
        workflow.untrusted(`  ${id}`);
}
async function checkDigest({ pending }, expected) {
    if (expected === undefined || expected === (await pendingDigest(pending)))
        return;
    throw migrateFailures.MIGRATE_PLAN_CHANGED(`Pending is now ${pending.join(', ') || 'nothing'}, which is not what was looked at.`);
}
const unchanged = { applied: [], remaining: [], state: 'nothing', warnings: [] };
async function report(before, result, about) {
    const { tool, inputs, ports } = about.work;
    const { workflow } = ports;
    const { failure, applied, remaining, state, warnings } = result;
    for (const warning of warnings)
        workflow.warning(warning);
    workflow.summary(runReport({
        tool: tool.title,
        operation: inputs.operation,
        database: about.database,
        applied,
        remaining,
        state,
        warnings,
        durationMs: about.durationMs,
        ...(failure ? { problem: failure.message, advice: [failure.remedy] } : {}),
    }));
    const outputs = {
        verdict: failure ? 'failed' : verdictOf(before, inputs.operation),
        pending: before.pending,
        applied,
        state,
        'plan-digest': await pendingDigest(before.pending),
        'lint-sarif': '',
    };
    return failure ? new action/* Failed */.c(outputs, failure) : outputs;
}
function verdictOf(before, operation) {
    if (operation === 'down')
        return 'taken-back';
    if (before.pending.length === 0)
        return 'nothing-pending';
    return operation === 'status' ? 'pending' : 'applied';
}

;// CONCATENATED MODULE: ./build/lib/migrate/changes.js
/**
 * Sorts migrations into those that were there at the base and those that are new. What was applied somewhere must not
 * change: edited, deleted and slipped in between are errors.
 * @param now paths in the directory now; @param changed against the base
 */
function sortChanges(format, now, changed) {
    const kinds = new Map(changed.map(({ kind, path }) => [path, kind]));
    const files = now.flatMap((path) => {
        const id = format.idOf(path);
        return id === undefined ? [] : [{ id, path }];
    });
    files.sort((one, other) => format.order(one.id, other.id));
    const added = files.filter(({ path }) => kinds.get(path) === 'A');
    const earlier = files.filter(({ path }) => kinds.get(path) !== 'A');
    const last = earlier.at(-1);
    const between = last ? added.filter(({ id }) => format.order(id, last.id) < 0) : [];
    const gone = changed.filter(({ kind, path }) => kind === 'D' && format.idOf(path) !== undefined);
    const edited = earlier.filter(({ path }) => kinds.has(path));
    return {
        earlier,
        added,
        problems: [
            ...edited.map(({ path }) => ({
                path,
                message: `${path} was edited. Where it was applied, the edit never arrives: make a new migration.`,
            })),
            ...gone.map(({ path }) => ({
                path,
                message: `${path} was deleted. Where it was applied, its changes stay: make a migration that takes them back.`,
            })),
            ...between.map(({ path }) => ({
                path,
                message: `${path} comes before ${last?.id}, which is applied already: tools skip it or refuse. Give it a later number.`,
            })),
        ],
    };
}

;// CONCATENATED MODULE: ./build/lib/migrate/plan-report.js

const MARKS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** GitHub refuses a longer comment. */
const LONGEST_COMMENT = 65_536;
/** By this line a later run finds the comment that it is to replace. */
const COMMENT_MARK = '<!-- deploy-actions:migrate -->';
/** The plan on one page: what is new, what is dangerous about it, and how to write it safely. */
function planReport({ tool, added, problems, warnings, findings, how }) {
    const open = findings.filter(({ suppressed }) => suppressed === undefined);
    const quiet = findings.filter(({ suppressed }) => suppressed !== undefined);
    return joined([
        heading(planTitle(added, problems, open)),
        `${markdown_text(tool)}. ${markdown_text(how)}`,
        ...problems.map(({ message }) => `${MARKS.error} ${markdown_text(message)}`),
        ...warnings.map((warning) => `${MARKS.warning} ${markdown_text(warning)}`),
        table(['', 'where', 'what', 'instead'], open.filter(({ severity }) => severity !== 'note').map(row)),
        ...rewrites(open),
        quiet.length > 0 &&
            details(`${quiet.length} suppressed`, table(['rule', 'where', 'because'], quiet.map((one) => [one.rule, `${one.file}:${one.line}`, one.suppressed ?? '']))),
        added.length > 0 && details('New migrations', added.map((id) => `- ${code(id)}`).join('\n')),
    ]);
}
function planTitle(added, problems, open) {
    if (added.length === 0 && problems.length === 0)
        return 'Migrations: nothing new';
    const errors = open.filter(({ severity }) => severity === 'error').length + problems.length;
    const warnings = open.filter(({ severity }) => severity === 'warning').length;
    if (errors === 0 && warnings === 0)
        return `Migrations: ${added.length} new, nothing to worry about`;
    const parts = [errors > 0 ? `${errors} dangerous` : '', warnings > 0 ? `${warnings} to look at` : ''];
    return `Migrations: ${added.length} new, ${parts.filter(Boolean).join(', ')}`;
}
const row = ({ severity, rule, file, line, message, advice }) => [
    safe(MARKS[severity]),
    safe(`${code(`${file}:${line}`)} ${code(rule)}`),
    message,
    advice,
];
/** SQL that does the same safely, once for each place. */
const rewrites = (open) => open.flatMap(({ instead, file, line, rule }) => instead === undefined ? [] : [details(`Instead of ${file}:${line} (${rule})`, codeBlock(instead, 'sql'))]);
/** The report as a comment: found again by its mark, and cut at a paragraph when it is too long. */
function planComment(report, fullReport) {
    const whole = `${COMMENT_MARK}\n${report}`;
    if (whole.length <= LONGEST_COMMENT)
        return whole;
    const note = `\n\n… the rest is in the [job summary](${fullReport}).`;
    const cut = whole.slice(0, LONGEST_COMMENT - note.length - 20);
    // A cut inside a folded part would swallow the note.
    const paragraph = cut.lastIndexOf('\n\n<details>');
    return `${paragraph > 0 ? cut.slice(0, paragraph) : cut}${note}`;
}

// EXTERNAL MODULE: ./build/lib/sql/effect.js
var effect = __nccwpck_require__(4038);
// EXTERNAL MODULE: ./build/lib/sql/node.js
var sql_node = __nccwpck_require__(6671);
;// CONCATENATED MODULE: ./build/lib/sql/column-type.js

/** Other names of the same, beside those that the grammar itself translates (`integer` comes as `int4`). */
const ALIASES = {
    bigserial: 'int8',
    serial8: 'int8',
    serial: 'int4',
    serial4: 'int4',
    smallserial: 'int2',
    serial2: 'int2',
    'character varying': 'varchar',
    bigint: 'int8',
    integer: 'int4',
    int: 'int4',
    smallint: 'int2',
    decimal: 'numeric',
};
/** Reads a TypeName node. `varchar` and `"char"` keep their own names; a user's type keeps its schema unless `public`. */
function columnType(typeName) {
    const parts = (0,sql_node/* strings */.P$)(typeName, 'names').filter((part) => part !== 'pg_catalog' && part !== 'public');
    const name = parts.join('.');
    const mods = (0,sql_node/* nodes */.a9)(typeName, 'typmods').map((mod) => {
        const constant = (0,sql_node/* child */.jf)(mod, 'A_Const');
        return 'ival' in constant ? (0,sql_node/* whole */.WQ)((0,sql_node/* child */.jf)(constant, 'ival'), 'ival', 0) : Number.NaN;
    });
    const canonical = ALIASES[name] ?? name;
    return {
        name: canonical,
        // A length of 1 is what `char` and `bit` without one mean.
        mods: mods.length === 0 && (canonical === 'bpchar' || canonical === 'bit') ? [1] : mods,
        array: (0,sql_node/* nodes */.a9)(typeName, 'arrayBounds').length > 0,
    };
}
/** Whether a column of this type gets a sequence of its own. */
const isSerial = (typeName) => (0,sql_node/* strings */.P$)(typeName, 'names').some((part) => /^(small|big)?serial[248]?$/.test(part));
function describeType({ name, mods, array }) {
    const shown = { int4: 'integer', int8: 'bigint', int2: 'smallint', bpchar: 'char', bool: 'boolean' }[name] ?? name;
    return `${shown}${mods.length > 0 ? `(${mods.join(',')})` : ''}${array ? '[]' : ''}`;
}
const sameType = (one, other) => one.name === other.name && one.array === other.array && one.mods.join() === other.mods.join();
const wordOfConstant = (node) => word(child(child(node, 'A_Const'), 'sval'), 'sval');

;// CONCATENATED MODULE: ./build/lib/sql/volatility.js

/**
 * Functions that may answer differently for each row: the server evaluates a default that calls one for every row, which
 * rewrites the table. From pg_proc.provolatile of PostgreSQL 18, and of the usual extensions.
 */
const VOLATILE = new Set([
    'random',
    'random_normal',
    'setseed',
    'clock_timestamp',
    'timeofday',
    'gen_random_uuid',
    'uuidv4',
    'uuidv7',
    'nextval',
    'currval',
    'lastval',
    'setval',
    'set_config',
    'pg_sleep',
    'uuid_generate_v1',
    'uuid_generate_v1mc',
    'uuid_generate_v4',
    'gen_random_bytes',
    'gen_salt',
]);
/** Functions of the server that are none of these, as far as defaults use them. Any other is unknown. */
const STEADY = /^(now|transaction_timestamp|statement_timestamp|current_.*|localtime.*|txid_.*|pg_current_.*|concat(_ws)?|lower|upper|initcap|md5|sha\d+|format|to_.*|date_.*|make_.*|coalesce|nullif|greatest|least|json.*|array_.*|string_to_.*|row_to_json|age|timezone|extract|length|l?r?trim|btrim|replace|substr(ing)?|repeat|left|right|l?r?pad|round|floor|ceil(ing)?|abs|trunc|power|encode|decode|convert_.*|quote_.*|version|inet_.*|hstore|point|box|int[248].*|numeric|text|bool|float[48]|date|timestamptz?|interval|uuid_nil|uuid_ns_.*|ulid_nil|pg_.*|has_.*|set_.*|get_.*|num.*|daterange|tsrange|tstzrange|int[48]range|regexp_.*|split_part|strpos|position|chr|ascii|xml.*|st_.*|unaccent|cardinality|bit_.*|justify_.*|isfinite|sqrt|exp|ln|log|mod|pi|sign|width_bucket|hashtext.*)$/;
/**
 * Whether a default is volatile, and by which function. An unknown function counts as volatile: that is what
 * CREATE FUNCTION makes it, and what generators of identifiers are.
 */
function volatilityOf(expression, known) {
    let because = '';
    (0,sql_node/* walk */.GG)(expression, (kind, body) => {
        if (kind === 'FuncCall' && because === '')
            because = volatileName(body, known);
    });
    return { volatile: because !== '', because };
}
function volatileName(call, known) {
    const name = (0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)(call, 'funcname'));
    const own = known(name);
    if (own)
        return own.volatility === 'volatile' && !own.inlined ? name : '';
    if (VOLATILE.has(name.split('.').at(-1) ?? name))
        return name;
    return STEADY.test(name) ? '' : name;
}

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-column.js




/** ALTER TABLE … ADD COLUMN: an effect for each thing about the column that costs more than a brief lock. */
function addColumn(table, definition, schema) {
    const constraints = (0,sql_node/* bodies */.rF)(definition, 'constraints', 'Constraint');
    const of = (type) => constraints.find((constraint) => (0,sql_node/* word */.Vm)(constraint, 'contype') === type);
    const context = {
        table,
        name: (0,sql_node/* word */.Vm)(definition, 'colname'),
        typeName: (0,sql_node/* child */.jf)(definition, 'typeName'),
        schema,
        of,
        fills: fillsRows(definition, of),
    };
    const effects = [rewriteOf(context), ...PARTS.flatMap((part) => part(context))].filter((found) => found !== undefined);
    return effects.length > 0
        ? effects
        : [(0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(table)], 'none', { because: 'ADD COLUMN' })];
}
function fillsRows(definition, of) {
    const given = of('CONSTR_DEFAULT');
    const isNull = given && (0,sql_node/* unwrap */.oA)((0,sql_node/* child */.jf)(given, 'raw_expr'))[1]['isnull'] === true;
    return ((given !== undefined && !isNull) ||
        of('CONSTR_IDENTITY') !== undefined ||
        of('CONSTR_GENERATED') !== undefined ||
        isSerial((0,sql_node/* child */.jf)(definition, 'typeName')));
}
/** Why the server writes the whole table again, if it does. */
function rewriteOf({ table, typeName, schema, of }) {
    const rewrite = (rule, because) => (0,effect/* effect */.QZ)(rule, [(0,effect/* exclusive */.jC)(table)], 'rewrite', { because });
    if (isSerial(typeName))
        return rewrite('PG014', 'serial');
    if (of('CONSTR_IDENTITY'))
        return rewrite('PG014', 'identity');
    const generated = of('CONSTR_GENERATED');
    if (generated)
        return (0,sql_node/* word */.Vm)(generated, 'generated_kind') === 'v' ? undefined : rewrite('PG015', 'GENERATED … STORED');
    const given = of('CONSTR_DEFAULT');
    const verdict = given && volatilityOf((0,sql_node/* child */.jf)(given, 'raw_expr'), (called) => schema.functions.get(called));
    if (verdict?.volatile)
        return rewrite('PG013', `${verdict.because}() is evaluated for every row`);
    const type = columnType(typeName);
    if (schema.domains.get(type.name)?.constrained)
        return rewrite('PG016', `domain ${type.name}`);
    return undefined;
}
const notNullWithoutValue = ({ table, name, of, fills }) => of('CONSTR_NOTNULL') && !fills && !of('CONSTR_PRIMARY')
    ? [
        (0,effect/* effect */.QZ)('DS006', [(0,effect/* exclusive */.jC)(table)], 'none', {
            because: name,
            instead: `ALTER TABLE ${table} ADD COLUMN ${name} … DEFAULT <constant> NOT NULL;`,
        }),
    ]
    : [];
const checked = ({ table, name, of }) => of('CONSTR_CHECK') ? [(0,effect/* effect */.QZ)('PG017', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: name })] : [];
const uniqueOrPrimary = ({ table, name, of }) => [
    ...(of('CONSTR_UNIQUE') ? [(0,effect/* effect */.QZ)('PG009', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: name })] : []),
    ...(of('CONSTR_PRIMARY') ? [(0,effect/* effect */.QZ)('PG010', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: name })] : []),
];
/** The foreign key of a new column is looked at only when the column has values. */
const references = ({ table, name, of, fills }) => {
    const constraint = of('CONSTR_FOREIGN');
    if (!constraint)
        return [];
    const other = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable'));
    const locks = [(0,effect/* exclusive */.jC)(table), (0,effect/* lock */.s2)(other, 'SHARE ROW EXCLUSIVE')];
    return [(0,effect/* effect */.QZ)('PG018', locks, fills ? 'scan' : 'none', { because: `${name} references ${other}` })];
};
const PARTS = [notNullWithoutValue, checked, uniqueOrPrimary, references];

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-constraint.js


/** ALTER TABLE … ADD CONSTRAINT. */
function addConstraint(table, constraint, schema) {
    const context = {
        table,
        constraint,
        schema,
        name: (0,sql_node/* word */.Vm)(constraint, 'conname'),
        notValid: (0,sql_node/* flag */.Jt)(constraint, 'skip_validation'),
    };
    const make = KINDS[(0,sql_node/* word */.Vm)(constraint, 'contype')];
    return make ? make(context) : [(0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(table)], 'none', { because: 'ADD CONSTRAINT' })];
}
const brief = (table, because) => [(0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(table)], 'none', { because })];
const KINDS = {
    CONSTR_CHECK: ({ table, name, notValid }) => notValid
        ? brief(table, 'ADD CONSTRAINT … NOT VALID')
        : [
            (0,effect/* effect */.QZ)('PG005', [(0,effect/* exclusive */.jC)(table)], 'scan', {
                because: name,
                instead: `ALTER TABLE ${table} ADD CONSTRAINT ${name || '<name>'} CHECK (…) NOT VALID;\n-- in a later migration\nALTER TABLE ${table} VALIDATE CONSTRAINT ${name || '<name>'};`,
            }),
        ],
    CONSTR_NOTNULL: ({ table, constraint, notValid }) => notValid
        ? brief(table, 'ADD CONSTRAINT … NOT NULL … NOT VALID')
        : [(0,effect/* effect */.QZ)('PG008', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: (0,sql_node/* strings */.P$)(constraint, 'keys').join(', ') })],
    CONSTR_FOREIGN: addForeignKey,
    CONSTR_UNIQUE: ({ table, constraint, name }) => (0,sql_node/* has */.zy)(constraint, 'indexname')
        ? brief(table, 'ADD CONSTRAINT … UNIQUE USING INDEX')
        : [(0,effect/* effect */.QZ)('PG009', [(0,effect/* exclusive */.jC)(table)], 'scan', uniqueInstead(table, constraint, name, 'UNIQUE'))],
    CONSTR_PRIMARY: addPrimaryKey,
    CONSTR_EXCLUSION: ({ table, name }) => [(0,effect/* effect */.QZ)('PG012', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: name })],
};
function addForeignKey({ table, constraint, name, notValid }) {
    const other = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable'));
    const locks = [(0,effect/* lock */.s2)(table, 'SHARE ROW EXCLUSIVE'), (0,effect/* lock */.s2)(other, 'SHARE ROW EXCLUSIVE')];
    if (notValid)
        return [(0,effect/* effect */.QZ)('PG028', locks, 'none', { because: `a foreign key to ${other}` })];
    const called = name || '<name>';
    const columns = (0,sql_node/* strings */.P$)(constraint, 'fk_attrs').join(', ');
    return [
        (0,effect/* effect */.QZ)('PG006', locks, 'scan', {
            worked: [table, other],
            because: `${columns} to ${other}`,
            instead: `ALTER TABLE ${table} ADD CONSTRAINT ${called} FOREIGN KEY (${columns}) REFERENCES ${other} NOT VALID;\n-- in a later migration\nALTER TABLE ${table} VALIDATE CONSTRAINT ${called};`,
        }),
    ];
}
function addPrimaryKey({ table, constraint, schema, name }) {
    const index = (0,sql_node/* word */.Vm)(constraint, 'indexname');
    if (index === '')
        return [
            (0,effect/* effect */.QZ)('PG010', [(0,effect/* exclusive */.jC)(table)], 'scan', uniqueInstead(table, constraint, name, 'PRIMARY KEY')),
        ];
    const known = schema.indexes.get(index);
    const nullable = known?.columns.filter((column) => canBeNull(table, column, schema)) ?? [];
    return nullable.length > 0
        ? [(0,effect/* effect */.QZ)('PG011', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: `${nullable.join(', ')} may be null` })]
        : brief(table, 'ADD PRIMARY KEY USING INDEX');
}
const canBeNull = (table, column, schema) => schema.column(table, column)?.notNull === false && !keptFromNull(table, column, schema);
/** A valid CHECK (c IS NOT NULL) spares the scan of SET NOT NULL, since PostgreSQL 12. */
const keptFromNull = (table, column, schema, dropped = new Set()) => schema.tables
    .get(table)
    ?.constraints.some(({ name, keepsNotNull, valid }) => keepsNotNull === column && valid && !dropped.has(name)) ?? false;
function uniqueInstead(table, constraint, name, kind) {
    const columns = (0,sql_node/* strings */.P$)(constraint, 'keys');
    const called = name || `${table.split('.').at(-1)}_${columns.join('_')}_${kind === 'UNIQUE' ? 'key' : 'pkey'}`;
    return {
        because: columns.join(', '),
        instead: `CREATE UNIQUE INDEX CONCURRENTLY ${called} ON ${table} (${columns.join(', ')}); -- a file of its own, without a transaction\nALTER TABLE ${table} ADD CONSTRAINT ${called} ${kind} USING INDEX ${called};`,
    };
}
/** ALTER TABLE … VALIDATE CONSTRAINT: harmless, unless the transaction still has the lock of the ADD. */
function validateConstraint(table, name, schema) {
    const known = schema.constraint(table, name);
    if (known?.valid)
        return [];
    if (known && known.addedIn === schema.transaction && known.addedIn > 0) {
        const held = known.kind === 'foreign' ? (0,effect/* lock */.s2)(table, 'SHARE ROW EXCLUSIVE') : (0,effect/* exclusive */.jC)(table);
        return [(0,effect/* effect */.QZ)('PG007', [held], 'scan', { because: name })];
    }
    return [(0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(table, 'SHARE UPDATE EXCLUSIVE')], 'scan', { because: name })];
}
/** ALTER TABLE … DROP CONSTRAINT: a foreign key locks the table that it leads to as well, a key those that lead to it. */
function dropConstraint(table, name, schema) {
    const known = schema.constraint(table, name);
    const to = known?.references ? [(0,effect/* exclusive */.jC)(known.references)] : [];
    const from = known?.kind === 'primary' || known?.kind === 'unique'
        ? schema.referencing(table).map((reference) => (0,effect/* exclusive */.jC)(reference.from))
        : [];
    const others = [...to, ...from].filter((other) => other.table !== table);
    const rule = others.length > 0 ? 'PG023' : 'PG029';
    return [(0,effect/* effect */.QZ)(rule, [(0,effect/* exclusive */.jC)(table), ...others], 'none', { because: `DROP CONSTRAINT ${name}` })];
}

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-partition.js


/**
 * ATTACH PARTITION scans the partition, unless a valid check on the key already proves what the bound demands, and the
 * default partition, where rows of the new one might be.
 */
function attachPartition(parent, command, schema) {
    const partition = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)((0,sql_node/* inner */.vW)(command, 'def', 'PartitionCmd'), 'name'));
    const locks = [(0,effect/* exclusive */.jC)(partition), (0,effect/* lock */.s2)(parent, 'SHARE UPDATE EXCLUSIVE')];
    const table = schema.tables.get(partition);
    const proven = table !== undefined && hasCheckOnKey(table, schema.tables.get(parent)?.partitionKey ?? []);
    const attached = table?.fresh || proven ? (0,effect/* effect */.QZ)('OK', locks) : (0,effect/* effect */.QZ)('PG020', locks, 'scan', { because: partition });
    return [attached, ...defaultPartition(parent, schema)];
}
function hasCheckOnKey(table, key) {
    const columns = table.constraints
        .filter(({ kind, valid }) => kind === 'check' && valid)
        .flatMap((check) => check.columns);
    return key.length === 0 ? columns.length > 0 : key.every((column) => columns.includes(column));
}
/** Rows for the new partition may lie in the default one, so that is read under the strongest lock. */
function defaultPartition(parent, schema) {
    const found = [...schema.tables.values()].find((table) => table.parent === parent && table.isDefaultPartition);
    return found && !found.fresh
        ? [(0,effect/* effect */.QZ)('PG020', [(0,effect/* exclusive */.jC)(found.name)], 'scan', { because: `the default partition ${found.name}` })]
        : [];
}
function detachPartition(parent, command, _schema) {
    const definition = (0,sql_node/* inner */.vW)(command, 'def', 'PartitionCmd');
    const partition = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(definition, 'name'));
    if ((0,sql_node/* flag */.Jt)(definition, 'concurrent'))
        return [
            (0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(parent, 'SHARE UPDATE EXCLUSIVE'), (0,effect/* lock */.s2)(partition, 'SHARE UPDATE EXCLUSIVE')]),
        ];
    return [
        (0,effect/* effect */.QZ)('PG022', [(0,effect/* exclusive */.jC)(parent), (0,effect/* exclusive */.jC)(partition)], 'none', {
            because: partition,
            instead: `ALTER TABLE ${parent} DETACH PARTITION ${partition} CONCURRENTLY; -- a file of its own, without a transaction`,
        }),
    ];
}
/** CREATE TABLE … PARTITION OF. */
function createPartition(parent, name, schema) {
    return [
        (0,effect/* effect */.QZ)('PG021', [(0,effect/* exclusive */.jC)(parent)], 'none', { because: name }),
        ...defaultPartition(parent, schema),
    ];
}

;// CONCATENATED MODULE: ./build/lib/sql/type-change.js

/**
 * Pairs that are the same on disk, so that the server only relabels them (pg_cast, castmethod `b`), and whose operators
 * are the same, so that indexes stay.
 */
const RELABELLED = new Set([
    'varchar>text',
    'text>varchar',
    'text>citext',
    'citext>text',
    'varchar>citext',
    'citext>varchar',
    'cidr>inet',
    'xml>text',
    'xml>varchar',
    'bit>varbit',
]);
/** The same on disk, but ordered or compared by other operators. */
const REINDEXED = new Set(['int4>oid', 'oid>int4', 'int8>oid', 'varbit>bit']);
/** The same on disk where the time zone is UTC. */
const TIMES = new Set(['timestamp>timestamptz', 'timestamptz>timestamp']);
/** The most precise of the types with fractions of a second; the same as none given. */
const FULL_PRECISION = 6;
/**
 * Whether the server rewrites a table for a change of a column's type, by the rules of ATColumnChangeRequiresRewrite and
 * of the simplification of length coercions (varchar, varbit, numeric, time, timestamp, interval; not char and bit).
 * @param utc whether the session's time zone is known to be UTC, in which timestamp and timestamptz are the same on disk
 */
function typeChangeWork(from, to, utc) {
    if (sameType(from, to))
        return 'none';
    if (from.array || to.array)
        return arrayWork(from, to);
    if (from.name === to.name)
        return widens(from, to) ? 'none' : 'rewrite';
    return betweenTypes(from, to, utc);
}
function betweenTypes(from, to, utc) {
    const pair = `${from.name}>${to.name}`;
    if (RELABELLED.has(pair))
        return lengthHolds(from, to) ? 'none' : 'rewrite';
    const same = TIMES.has(pair)
        ? utc && fractionHolds(undefined, precision(to))
        : REINDEXED.has(pair) && to.mods.length === 0;
    return same ? 'index' : 'rewrite';
}
/** Arrays are converted element by element unless only the length of the elements grows or goes. */
function arrayWork(from, to) {
    return from.array && to.array && from.name === to.name && to.mods.length === 0 ? 'none' : 'rewrite';
}
/** From one modified type to another of the same name. */
function widens(from, to) {
    switch (to.name) {
        case 'varchar':
        case 'varbit':
            return lengthHolds(from, to);
        case 'numeric':
            return numericHolds(from.mods, to.mods);
        case 'timestamp':
        case 'timestamptz':
        case 'time':
        case 'timetz':
        case 'interval':
            return fractionHolds(precision(from), precision(to));
        default:
            return false;
    }
}
/** For pairs such as varchar(10) to text, varchar(20) or varchar: no bound, or one that the old values keep. */
function lengthHolds(from, to) {
    const [bound] = to.mods;
    if (bound === undefined)
        return true;
    const [old] = from.mods;
    return from.name === to.name && old !== undefined && old <= bound;
}
function numericHolds(from, to) {
    const [precisionTo, scaleTo = 0] = to;
    if (precisionTo === undefined)
        return true;
    const [precisionFrom, scaleFrom = 0] = from;
    return precisionFrom !== undefined && scaleFrom === scaleTo && precisionFrom <= precisionTo;
}
function fractionHolds(from, to) {
    if (to === undefined || to >= FULL_PRECISION)
        return true;
    return from !== undefined && from <= to;
}
/** Interval carries its range (such as YEAR TO MONTH) before its precision. */
const precision = ({ mods }) => mods.at(-1);

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-type.js




/** ALTER COLUMN TYPE: what it costs depends on both types, and on the checks and indexes of the column. */
function alterType(table, command, schema) {
    const name = (0,sql_node/* word */.Vm)(command, 'name');
    const definition = (0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef');
    const work = workOfTypeChange(table, name, definition, schema);
    const to = describeType(columnType((0,sql_node/* child */.jf)(definition, 'typeName')));
    const column = schema.column(table, name);
    const because = `${name}${column ? ` from ${describeType(column.type)}` : ''} to ${to}`;
    return [(0,effect/* effect */.QZ)('PG019', [(0,effect/* exclusive */.jC)(table)], work, { because })];
}
function workOfTypeChange(table, name, definition, schema) {
    const wanted = columnType((0,sql_node/* child */.jf)(definition, 'typeName'));
    const domain = schema.domains.get(wanted.name);
    const converted = (0,sql_node/* has */.zy)(definition, 'raw_default') && !isPlain((0,sql_node/* child */.jf)(definition, 'raw_default'), name, wanted);
    if (domain?.constrained || converted)
        return 'rewrite';
    const from = schema.column(table, name)?.type;
    if (!from)
        return fromUnknown(wanted.name);
    const base = schema.domains.get(from.name)?.base ?? from;
    const work = typeChangeWork(base, domain?.base ?? wanted, schema.timezone === 'UTC');
    if (work === 'rewrite')
        return 'rewrite';
    return afterRelabelling(table, name, work === 'index', definition, schema);
}
/** What is left to do when the rows stay as they are, even for the type that the column has already. */
function afterRelabelling(table, name, reindex, definition, schema) {
    const collated = (0,sql_node/* has */.zy)(definition, 'collClause');
    return rechecked(table, name, reindex || collated, schema) ? 'scan' : 'none';
}
/** Without the old type: these are what columns usually come to from a type that is the same on disk. */
const fromUnknown = (to) => (to === 'text' || to === 'varchar' ? 'none' : 'rewrite');
/** A check that names the column is proven again, and an index with other operators is built again. */
function rechecked(table, name, reindex, schema) {
    const constraints = schema.tables.get(table)?.constraints ?? [];
    if (constraints.some(({ kind, columns }) => kind === 'check' && columns.includes(name)))
        return true;
    return schema
        .indexesOf(table)
        .some(({ columns, computedFrom }) => computedFrom.includes(name) || (reindex && columns.includes(name)));
}
/** `USING c` and `USING c::type` say no more than no USING. */
function isPlain(using, name, wanted) {
    const [kind, body] = (0,sql_node/* unwrap */.oA)(using);
    if (kind === 'ColumnRef')
        return (0,sql_node/* strings */.P$)(body, 'fields').at(-1) === name;
    if (kind !== 'TypeCast' || !sameType(columnType((0,sql_node/* child */.jf)(body, 'typeName')), wanted))
        return false;
    const [argument, reference] = (0,sql_node/* unwrap */.oA)((0,sql_node/* child */.jf)(body, 'arg'));
    return (argument === 'ColumnRef' &&
        (0,sql_node/* nodes */.a9)(reference, 'fields').length > 0 &&
        (0,sql_node/* strings */.P$)(reference, 'fields').at(-1) === name);
}

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-alter.js






/** ALTER TABLE, one effect or more for each of its parts. */
function alterTable(statement, schema) {
    const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    // ALTER INDEX and ALTER SEQUENCE lock no table that is read and written; ALTER VIEW is quick.
    if (!['OBJECT_TABLE', 'OBJECT_MATVIEW', ''].includes((0,sql_node/* word */.Vm)(statement, 'objtype')))
        return [];
    const commands = (0,sql_node/* bodies */.rF)(statement, 'cmds', 'AlterTableCmd');
    return commands.flatMap((command) => {
        const subtype = (0,sql_node/* word */.Vm)(command, 'subtype');
        const effects = COMMANDS[subtype] ?? effects_of_alter_brief(subtype.replace(/^AT_/, ''));
        return effects(table, command, schema, commands);
    });
}
const effects_of_alter_brief = (because) => (table) => [(0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(table)], 'none', { because })];
const gentle = (table) => [(0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(table, 'SHARE UPDATE EXCLUSIVE')])];
const triggers = (table) => [(0,effect/* effect */.QZ)('PG027', [(0,effect/* lock */.s2)(table, 'SHARE ROW EXCLUSIVE')])];
const rewrite = (because) => (table) => [(0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(table)], 'rewrite', { because })];
const COMMANDS = {
    AT_AddColumn: (table, command, schema) => {
        const definition = (0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef');
        const there = schema.column(table, (0,sql_node/* word */.Vm)(definition, 'colname')) !== undefined;
        return (0,sql_node/* flag */.Jt)(command, 'missing_ok') && there ? [] : addColumn(table, definition, schema);
    },
    AT_AddConstraint: (table, command, schema) => addConstraint(table, (0,sql_node/* inner */.vW)(command, 'def', 'Constraint'), schema),
    AT_AlterConstraint: effects_of_alter_brief('ALTER CONSTRAINT'),
    AT_ValidateConstraint: (table, command, schema) => validateConstraint(table, (0,sql_node/* word */.Vm)(command, 'name'), schema),
    AT_DropConstraint: (table, command, schema) => dropConstraint(table, (0,sql_node/* word */.Vm)(command, 'name'), schema),
    AT_DropColumn: dropColumn,
    AT_AlterColumnType: alterType,
    AT_SetNotNull: setNotNull,
    AT_DropNotNull: (table, command) => [
        (0,effect/* effect */.QZ)('DS005', [(0,effect/* exclusive */.jC)(table)], 'none', { because: (0,sql_node/* word */.Vm)(command, 'name') }),
    ],
    AT_AttachPartition: attachPartition,
    AT_DetachPartition: detachPartition,
    AT_SetStatistics: gentle,
    AT_SetOptions: gentle,
    AT_ResetOptions: gentle,
    AT_SetRelOptions: gentle,
    AT_ResetRelOptions: gentle,
    AT_ReplaceRelOptions: gentle,
    AT_ClusterOn: gentle,
    AT_DropCluster: gentle,
    AT_AddInherit: (table, command) => [
        (0,effect/* effect */.QZ)('OK', [
            (0,effect/* exclusive */.jC)(table),
            (0,effect/* lock */.s2)((0,sql_node/* relation */.JW)((0,sql_node/* inner */.vW)(command, 'def', 'RangeVar')), 'SHARE UPDATE EXCLUSIVE'),
        ]),
    ],
    AT_EnableTrig: triggers,
    AT_DisableTrig: triggers,
    AT_EnableTrigAll: triggers,
    AT_DisableTrigAll: triggers,
    AT_EnableTrigUser: triggers,
    AT_DisableTrigUser: triggers,
    AT_EnableAlwaysTrig: triggers,
    AT_EnableReplicaTrig: triggers,
    AT_SetLogged: (table, command, schema) => schema.tables.get(table)?.unlogged === false ? [] : rewrite('SET LOGGED')(table, command, schema, []),
    AT_SetUnLogged: (table, command, schema) => schema.tables.get(table)?.unlogged === true ? [] : rewrite('SET UNLOGGED')(table, command, schema, []),
    AT_SetTableSpace: (table, command, schema) => {
        const current = schema.tables.get(table)?.tablespace ?? 'pg_default';
        const same = current === (0,sql_node/* word */.Vm)(command, 'name');
        return (same ? effects_of_alter_brief : rewrite)('SET TABLESPACE')(table, command, schema, []);
    },
    // heap is what every table has unless an extension brings another.
    AT_SetAccessMethod: (table, command, schema) => ((0,sql_node/* word */.Vm)(command, 'name') === 'heap' ? effects_of_alter_brief : rewrite)('SET ACCESS METHOD')(table, command, schema, []),
    AT_SetExpression: rewrite('SET EXPRESSION'),
    AT_CheckNotNull: gentle,
};
const provenNotNull = effects_of_alter_brief('SET NOT NULL, proven by a check');
/** Constraints that go in the same ALTER TABLE: it drops first, whatever the order it is written in. */
const droppedBy = (siblings) => new Set(siblings
    .filter((command) => (0,sql_node/* word */.Vm)(command, 'subtype') === 'AT_DropConstraint')
    .map((command) => (0,sql_node/* word */.Vm)(command, 'name')));
/** With a foreign key on the column, the table that it leads to is locked too. */
function dropColumn(table, command, schema) {
    const name = (0,sql_node/* word */.Vm)(command, 'name');
    const others = (schema.tables.get(table)?.constraints ?? [])
        .filter((constraint) => constraint.references && constraint.columns.includes(name))
        .map((constraint) => (0,effect/* exclusive */.jC)(constraint.references ?? ''));
    const locks = [(0,effect/* exclusive */.jC)(table), ...others];
    return [
        ...(others.length > 0 ? [(0,effect/* effect */.QZ)('PG023', locks, 'none', { because: `DROP COLUMN ${name}` })] : []),
        (0,effect/* effect */.QZ)('DS002', locks, 'none', { because: name }),
    ];
}
function setNotNull(table, command, schema, siblings) {
    const name = (0,sql_node/* word */.Vm)(command, 'name');
    const column = schema.column(table, name);
    if (column?.notNull)
        return [];
    if (keptFromNull(table, name, schema, droppedBy(siblings)))
        return provenNotNull(table, command, schema, siblings);
    const check = `${table.split('.').at(-1)}_${name}_not_null`;
    return [
        (0,effect/* effect */.QZ)('PG008', [(0,effect/* exclusive */.jC)(table)], 'scan', {
            because: name,
            instead: `ALTER TABLE ${table} ADD CONSTRAINT ${check} CHECK (${name} IS NOT NULL) NOT VALID;\n-- in a later migration\nALTER TABLE ${table} VALIDATE CONSTRAINT ${check};\n-- in a third one\nALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL;\nALTER TABLE ${table} DROP CONSTRAINT ${check};`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-index.js


/** CREATE INDEX: with CONCURRENTLY writes go on; without, they wait until it is built. */
function createIndex(statement, schema) {
    const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    const name = (0,sql_node/* word */.Vm)(statement, 'idxname');
    const exists = (0,sql_node/* flag */.Jt)(statement, 'if_not_exists');
    if (exists && schema.indexes.has(name))
        return (0,sql_node/* flag */.Jt)(statement, 'concurrent') ? [(0,effect/* effect */.QZ)('PG108', [], 'none', { because: name })] : [];
    if ((0,sql_node/* flag */.Jt)(statement, 'concurrent')) {
        const built = (0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(table, 'SHARE UPDATE EXCLUSIVE')], 'scan');
        return exists
            ? [built, (0,effect/* effect */.QZ)('PG108', [(0,effect/* lock */.s2)(table, 'SHARE UPDATE EXCLUSIVE')], 'none', { because: name })]
            : [built];
    }
    const onlyParent = (0,sql_node/* child */.jf)(statement, 'relation')['inh'] !== true;
    if (onlyParent)
        return [(0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(table, 'SHARE')])];
    const partitions = schema.partitionsOf(table).map((partition) => partition.name);
    if (schema.tables.get(table)?.partitioned)
        return onPartitioned(table, name, partitions);
    return [
        (0,effect/* effect */.QZ)('PG001', [(0,effect/* lock */.s2)(table, 'SHARE')], 'scan', {
            because: name,
            instead: concurrently(statement, table),
        }),
    ];
}
function onPartitioned(table, name, partitions) {
    if (partitions.length === 0)
        return [(0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(table, 'SHARE')])];
    const called = name || '<name>';
    return [
        (0,effect/* effect */.QZ)('PG002', [table, ...partitions].map((each) => (0,effect/* lock */.s2)(each, 'SHARE')), 'scan', {
            worked: partitions,
            because: name,
            instead: `CREATE INDEX ${called} ON ONLY ${table} (…);\n-- for each partition, in a file of its own, without a transaction\nCREATE INDEX CONCURRENTLY <index of the partition> ON <partition> (…);\nALTER INDEX ${called} ATTACH PARTITION <index of the partition>;`,
        }),
    ];
}
function concurrently(statement, table) {
    const columns = (0,sql_node/* nodes */.a9)(statement, 'indexParams').map((item) => (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(item, 'IndexElem'), 'name'));
    if (columns.includes('') || 'whereClause' in statement || 'indexIncludingParams' in statement)
        return undefined;
    const name = (0,sql_node/* word */.Vm)(statement, 'idxname') || `${table.split('.').at(-1)}_${columns.join('_')}_idx`;
    const method = (0,sql_node/* word */.Vm)(statement, 'accessMethod');
    const using = method === '' || method === 'btree' ? '' : ` USING ${method}`;
    return `CREATE ${(0,sql_node/* flag */.Jt)(statement, 'unique') ? 'UNIQUE ' : ''}INDEX CONCURRENTLY ${name} ON ${table}${using} (${columns.join(', ')}); -- a file of its own, without a transaction`;
}
/** DROP INDEX locks the table of the index, if only for a moment. */
function dropIndex(statement, schema) {
    if ((0,sql_node/* flag */.Jt)(statement, 'concurrent'))
        return [];
    return (0,sql_node/* nodes */.a9)(statement, 'objects').flatMap((object) => {
        const name = (0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)((0,sql_node/* child */.jf)(object, 'List'), 'items'));
        const table = schema.indexes.get(name)?.table ?? `the table of ${name}`;
        return [
            (0,effect/* effect */.QZ)('PG003', [(0,effect/* exclusive */.jC)(table)], 'none', {
                because: name,
                instead: `DROP INDEX CONCURRENTLY ${name}; -- a file of its own, without a transaction`,
            }),
        ];
    });
}
/** REINDEX keeps writes from the table and, through its indexes, planning and so reading as well. */
function reindex(statement, schema) {
    if ((0,sql_node/* isOn */.Mp)((0,sql_node/* options */.fF)(statement, 'params'), 'concurrently'))
        return [];
    const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation')) || (0,sql_node/* word */.Vm)(statement, 'name');
    const isIndex = (0,sql_node/* word */.Vm)(statement, 'kind') === 'REINDEX_OBJECT_INDEX';
    const table = isIndex ? (schema.indexes.get(name)?.table ?? `the table of ${name}`) : name;
    const kind = (0,sql_node/* word */.Vm)(statement, 'kind').replace('REINDEX_OBJECT_', '');
    return [
        (0,effect/* effect */.QZ)('PG004', [(0,effect/* lock */.s2)(table, 'SHARE')], 'scan', {
            because: name,
            instead: `REINDEX ${kind} CONCURRENTLY ${name}; -- a file of its own, without a transaction`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-drop.js



/** DROP of anything; what hangs on it is locked as well. */
function drop(statement, schema) {
    const kind = (0,sql_node/* word */.Vm)(statement, 'removeType');
    if (kind === 'OBJECT_INDEX')
        return dropIndex(statement, schema);
    const names = droppedNames(statement);
    const cascade = (0,sql_node/* word */.Vm)(statement, 'behavior') === 'DROP_CASCADE';
    switch (kind) {
        case 'OBJECT_TABLE':
            return names.flatMap((name) => dropTable(name, cascade, schema));
        case 'OBJECT_SCHEMA':
            return names.map((name) => (0,effect/* effect */.QZ)('DS003', tablesIn(name, schema), 'none', { because: name }));
        case 'OBJECT_TYPE':
        case 'OBJECT_DOMAIN':
            return names.flatMap((name) => dropType(name, cascade, schema));
        case 'OBJECT_TRIGGER':
        case 'OBJECT_POLICY':
        case 'OBJECT_RULE':
            return names.map((name) => onTable(kind, name));
        default:
            return cascade ? [(0,effect/* effect */.QZ)('DS007', [], 'none', { because: names.join(', ') })] : [];
    }
}
function droppedNames(statement) {
    return (0,sql_node/* nodes */.a9)(statement, 'objects').map((object) => {
        if ('List' in object)
            return (0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)((0,sql_node/* child */.jf)(object, 'List'), 'items'));
        if ('TypeName' in object)
            return (0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)((0,sql_node/* child */.jf)(object, 'TypeName'), 'names'));
        return (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(object, 'String'), 'sval');
    });
}
function dropTable(name, cascade, schema) {
    const to = (schema.tables.get(name)?.constraints ?? []).flatMap(({ references }) => references ?? []);
    const from = cascade ? schema.referencing(name).map((reference) => reference.from) : [];
    const parent = schema.tables.get(name)?.parent;
    const others = [...new Set([...to, ...from, ...(parent ? [parent] : [])])].filter((other) => other !== name);
    const locks = [(0,effect/* exclusive */.jC)(name), ...others.map(effect/* exclusive */.jC)];
    return [
        ...(others.length > 0 ? [(0,effect/* effect */.QZ)('PG023', locks, 'none', { because: `DROP TABLE ${name}` })] : []),
        (0,effect/* effect */.QZ)('DS001', locks, 'none', { because: name }),
        ...(cascade ? [(0,effect/* effect */.QZ)('DS007', locks, 'none', { because: name })] : []),
    ];
}
function dropType(name, cascade, schema) {
    const tables = schema.using(name).map(effect/* exclusive */.jC);
    return cascade && tables.length > 0 ? [(0,effect/* effect */.QZ)('PG030', tables, 'none', { because: name })] : [];
}
/** Triggers, policies and rules are named after their table: `table.name`. */
function onTable(kind, name) {
    const table = name.split('.').slice(0, -1).join('.');
    const rule = kind === 'OBJECT_TRIGGER' ? 'PG027' : 'PG029';
    return (0,effect/* effect */.QZ)(rule, [(0,effect/* exclusive */.jC)(table)], 'none', { because: `DROP ${kind.slice('OBJECT_'.length)}` });
}
const tablesIn = (schemaName, schema) => [...schema.tables.keys()]
    .filter((name) => (schemaName === 'public' ? !name.includes('.') : name.startsWith(`${schemaName}.`)))
    .map(effect/* exclusive */.jC);

;// CONCATENATED MODULE: ./build/lib/sql/effects.js






/** What a statement makes the server do to tables, whoever uses them. Before the schema learns of the statement. */
function effectsOf(kind, statement, schema) {
    return STATEMENTS[kind]?.(statement, schema) ?? [];
}
const target = (statement) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
const briefly = (because) => (statement) => [
    (0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'table')) || target(statement))], 'none', {
        because,
    }),
];
const STATEMENTS = {
    AlterTableStmt: alterTable,
    IndexStmt: createIndex,
    ReindexStmt: reindex,
    DropStmt: drop,
    CreateStmt: createTable,
    RenameStmt: rename,
    AlterObjectSchemaStmt: (statement) => ['OBJECT_TABLE', 'OBJECT_MATVIEW'].includes((0,sql_node/* word */.Vm)(statement, 'objectType'))
        ? [(0,effect/* effect */.QZ)('BC003', [(0,effect/* exclusive */.jC)(target(statement))], 'none', { because: target(statement) })]
        : [],
    CreateTrigStmt: (statement) => [(0,effect/* effect */.QZ)('PG027', [(0,effect/* lock */.s2)(target(statement), 'SHARE ROW EXCLUSIVE')])],
    RuleStmt: briefly('CREATE RULE'),
    CreatePolicyStmt: briefly('CREATE POLICY'),
    AlterPolicyStmt: briefly('ALTER POLICY'),
    RefreshMatViewStmt: (statement) => (0,sql_node/* flag */.Jt)(statement, 'concurrent')
        ? [(0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(target(statement), 'EXCLUSIVE')])]
        : [
            (0,effect/* effect */.QZ)('PG024', [(0,effect/* exclusive */.jC)(target(statement))], 'rewrite', {
                instead: `REFRESH MATERIALIZED VIEW CONCURRENTLY ${target(statement)}; -- needs a unique index`,
            }),
        ],
    ClusterStmt: (statement) => [
        (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(target(statement))], 'rewrite', { because: 'CLUSTER' }),
    ],
    RepackStmt: (statement) => [
        (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(target(statement))], 'rewrite', { because: 'REPACK' }),
    ],
    VacuumStmt: (statement) => (0,sql_node/* isOn */.Mp)((0,sql_node/* options */.fF)(statement, 'options'), 'full')
        ? (0,sql_node/* bodies */.rF)(statement, 'rels', 'VacuumRelation').map((item) => (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(item, 'relation')))], 'rewrite', {
            because: 'VACUUM FULL',
        }))
        : [],
    TruncateStmt: truncate,
    AlterDomainStmt: alterDomain,
    AlterEnumStmt: (statement) => (0,sql_node/* has */.zy)(statement, 'oldVal') ? [(0,effect/* effect */.QZ)('BC004', [], 'none', { because: (0,sql_node/* word */.Vm)(statement, 'oldVal') })] : [],
    LockStmt: (statement) => {
        const mode = effect/* LOCK_MODES */.bx[(0,sql_node/* whole */.WQ)(statement, 'mode', 8) - 1] ?? 'ACCESS EXCLUSIVE';
        return (0,sql_node/* nodes */.a9)(statement, 'relations').map((item) => (0,effect/* effect */.QZ)('PG029', [(0,effect/* lock */.s2)((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(item, 'RangeVar')), mode)], 'none', { because: 'LOCK TABLE' }));
    },
    UpdateStmt: wholeTable('UPDATE'),
    DeleteStmt: wholeTable('DELETE'),
    DropdbStmt: (statement) => [(0,effect/* effect */.QZ)('DS003', [], 'none', { because: (0,sql_node/* word */.Vm)(statement, 'dbname') })],
};
function wholeTable(because) {
    return (statement) => (0,sql_node/* has */.zy)(statement, 'whereClause')
        ? []
        : [
            (0,effect/* effect */.QZ)('PG107', [(0,effect/* lock */.s2)(target(statement), 'ROW EXCLUSIVE')], 'none', {
                because: `${because} without WHERE`,
            }),
        ];
}
/** A new table is nobody's, but those that it refers to or becomes a part of are in use. */
function createTable(statement, schema) {
    const name = target(statement);
    if ((0,sql_node/* flag */.Jt)(statement, 'if_not_exists') && schema.tables.has(name))
        return [];
    const columns = (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'ColumnDef');
    const constraints = [
        ...(0,sql_node/* bodies */.rF)(statement, 'tableElts', 'Constraint'),
        ...columns.flatMap((column) => (0,sql_node/* bodies */.rF)(column, 'constraints', 'Constraint')),
    ].filter((constraint) => (0,sql_node/* word */.Vm)(constraint, 'contype') === 'CONSTR_FOREIGN');
    const referenced = new Set(constraints.map((constraint) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable'))));
    referenced.delete(name);
    const parents = (0,sql_node/* nodes */.a9)(statement, 'inhRelations').map((parent) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(parent, 'RangeVar')));
    return [
        ...[...referenced].map((other) => (0,effect/* effect */.QZ)('PG028', [(0,effect/* lock */.s2)(other, 'SHARE ROW EXCLUSIVE')], 'none', { because: `a foreign key to ${other}` })),
        ...((0,sql_node/* has */.zy)(statement, 'partbound')
            ? parents.flatMap((parent) => createPartition(parent, name, schema))
            : []),
    ];
}
const RENAMES = {
    OBJECT_TABLE: 'BC002',
    OBJECT_COLUMN: 'BC001',
    OBJECT_MATVIEW: 'BC002',
    OBJECT_TABCONSTRAINT: 'PG029',
    OBJECT_TRIGGER: 'PG029',
    OBJECT_POLICY: 'PG029',
    OBJECT_RULE: 'PG029',
};
function rename(statement) {
    const kind = (0,sql_node/* word */.Vm)(statement, 'renameType');
    if (kind === 'OBJECT_SCHEMA')
        return [(0,effect/* effect */.QZ)('BC003', [], 'none', { because: (0,sql_node/* word */.Vm)(statement, 'subname') })];
    const rule = RENAMES[kind];
    if (!rule || (0,sql_node/* word */.Vm)(statement, 'relationType') === 'OBJECT_VIEW')
        return [];
    const because = [(0,sql_node/* word */.Vm)(statement, 'subname') || target(statement), (0,sql_node/* word */.Vm)(statement, 'newname')].join(' to ');
    return [
        (0,effect/* effect */.QZ)(rule, [(0,effect/* exclusive */.jC)(target(statement))], 'none', {
            because: kind === 'OBJECT_TABCONSTRAINT' ? 'RENAME CONSTRAINT' : because,
        }),
    ];
}
function truncate(statement, schema) {
    const names = (0,sql_node/* nodes */.a9)(statement, 'relations').map((item) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(item, 'RangeVar')));
    const cascade = (0,sql_node/* word */.Vm)(statement, 'behavior') === 'DROP_CASCADE';
    const others = cascade ? names.flatMap((name) => schema.referencing(name).map(({ from }) => from)) : [];
    const locks = [...new Set([...names, ...others])].map(effect/* exclusive */.jC);
    return [(0,effect/* effect */.QZ)('DS004', locks, 'none', { because: [...names, ...(cascade ? ['CASCADE'] : [])].join(' ') })];
}
/** A constraint of a domain is proven on every table that uses it. Subtypes: C adds, V validates, O sets NOT NULL. */
function alterDomain(statement, schema) {
    const name = (0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)(statement, 'typeName'));
    const subtype = (0,sql_node/* word */.Vm)(statement, 'subtype');
    const notValid = (0,sql_node/* flag */.Jt)((0,sql_node/* child */.jf)((0,sql_node/* child */.jf)(statement, 'def'), 'Constraint'), 'skip_validation');
    if (!'COV'.includes(subtype) || (subtype === 'C' && notValid))
        return [];
    const tables = schema.using(name);
    if (tables.length === 0 && schema.domains.has(name))
        return [];
    const worked = tables.length > 0 ? tables : [`the tables that use ${name}`];
    // Validating takes a weaker lock, but the same as adding does when it is in one transaction.
    return [
        (0,effect/* effect */.QZ)('PG026', worked.map((table) => (0,effect/* lock */.s2)(table, 'SHARE')), 'scan', { worked, because: name }),
    ];
}

// EXTERNAL MODULE: ./build/lib/sql/measured.js
var sql_measured = __nccwpck_require__(175);
// EXTERNAL MODULE: ./build/lib/sql/parser.js + 1 modules
var parser = __nccwpck_require__(7870);
;// CONCATENATED MODULE: ./build/lib/sql/rule.js
const rule = (category, severity, title, advice) => ({
    category,
    severity,
    title,
    advice,
});

;// CONCATENATED MODULE: ./build/lib/sql/rules-of-locks.js

const TIMEOUT = 'Keep the transaction short; with a short lock_timeout it gives up instead of queueing the application.';
const TWO_STEPS = 'Add it NOT VALID, then VALIDATE CONSTRAINT in a later migration, which lets reads and writes go on.';
const NEW_COLUMN = 'Add a new column, write both, fill the old rows in batches, switch over, drop the old column later.';
/** Rules about what a statement locks and for how long. Lock modes were measured on PostgreSQL 12 to 18. */
const LOCK_RULES = {
    PG001: rule('lock', 'error', 'An index is built while writes wait', 'Build it with CREATE INDEX CONCURRENTLY, in a file of its own without a transaction.'),
    PG002: rule('lock', 'error', 'An index is built on every partition while writes wait', 'Create it ON ONLY the parent, build each part CONCURRENTLY, then attach the parts.'),
    PG003: rule('lock', 'warning', 'Dropping an index locks its table', 'Use DROP INDEX CONCURRENTLY, in a file of its own without a transaction.'),
    PG004: rule('lock', 'error', 'An index is built again while writes wait, and reads that would use it', 'Use REINDEX … CONCURRENTLY.'),
    PG005: rule('lock', 'error', 'A CHECK constraint is proven on every row under a lock', TWO_STEPS),
    PG006: rule('lock', 'error', 'A foreign key is proven on every row while writes to both tables wait', TWO_STEPS),
    PG007: rule('lock', 'error', 'A constraint is validated in the transaction that added it, which still has the strong lock', 'Validate it in a later migration, in a transaction of its own.'),
    PG008: rule('lock', 'error', 'SET NOT NULL reads every row under a lock', 'Prove it first with a CHECK (… IS NOT NULL) that is added NOT VALID and validated later; then SET NOT NULL reads nothing.'),
    PG009: rule('lock', 'error', 'A UNIQUE constraint builds its index under a lock', 'Build a unique index CONCURRENTLY, then ADD CONSTRAINT … UNIQUE USING INDEX.'),
    PG010: rule('lock', 'error', 'A PRIMARY KEY builds its index under a lock', 'Make the columns NOT NULL, build a unique index CONCURRENTLY, then ADD CONSTRAINT … PRIMARY KEY USING INDEX.'),
    PG011: rule('lock', 'error', 'PRIMARY KEY USING INDEX on a nullable column reads every row under a lock', 'Make the columns NOT NULL first, by way of a validated CHECK.'),
    PG012: rule('lock', 'error', 'An EXCLUDE constraint builds its index under a lock', 'There is no way around it: make it on a new table, or at a quiet time.'),
    PG013: rule('lock', 'error', 'A volatile default rewrites the table', 'Add the column without a default, SET DEFAULT, and fill the old rows in batches.'),
    PG014: rule('lock', 'error', 'A serial or identity column rewrites the table', 'Add a plain bigint, give it a sequence as default, and fill the old rows in batches.'),
    PG015: rule('lock', 'error', 'A stored generated column rewrites the table', 'Fill a plain column by a trigger and in batches; from PostgreSQL 18 a VIRTUAL one costs nothing.'),
    PG016: rule('lock', 'error', 'A column of a domain with a constraint rewrites the table', 'Use the base type, and a CHECK that is added NOT VALID and validated later.'),
    PG017: rule('lock', 'error', 'A CHECK on a new column is proven on every row', 'Add the column first, then the CHECK as NOT VALID, and validate it later.'),
    PG018: rule('lock', 'warning', 'A new column with a foreign key locks the referenced table', 'Add the column first, then the foreign key as NOT VALID, and validate it later.'),
    PG019: rule('lock', 'warning', 'Changing the type of a column locks its table', NEW_COLUMN),
    PG020: rule('lock', 'error', 'Attaching a partition reads all of its rows under a lock', 'Prove the bound first with a CHECK on the partition that is added NOT VALID and validated.'),
    PG021: rule('lock', 'warning', 'Creating a partition locks its parent', 'Create the table by itself, then ATTACH PARTITION, which lets the parent be used.'),
    PG022: rule('lock', 'warning', 'Detaching a partition locks its parent', 'Use DETACH PARTITION … CONCURRENTLY (PostgreSQL 14 and newer).'),
    PG023: rule('lock', 'warning', 'A table at the other end of a foreign key is locked too', `Drop the foreign key first, by itself. ${TIMEOUT}`),
    PG024: rule('lock', 'error', 'Refreshing a materialized view keeps readers out', 'Give it a unique index and use REFRESH MATERIALIZED VIEW CONCURRENTLY.'),
    PG025: rule('lock', 'error', 'The whole table is written again under a lock', 'Use pg_repack, or do it at a quiet time.'),
    PG026: rule('lock', 'error', 'A constraint of a domain is proven on every table that uses it', 'Add it NOT VALID, then ALTER DOMAIN … VALIDATE CONSTRAINT in a later migration.'),
    PG027: rule('lock', 'warning', 'Changing triggers keeps writers out for a moment', TIMEOUT),
    PG028: rule('lock', 'warning', 'A foreign key keeps writers of both tables out for a moment', TIMEOUT),
    PG029: rule('lock', 'warning', 'The table is locked for a moment', TIMEOUT),
    PG030: rule('data', 'error', 'Every table that uses the type is locked, and loses its columns', 'Drop the columns first, one table at a time.'),
    PG031: rule('lock', 'error', 'The server read or wrote a whole table under a lock, for a reason that no rule knows', 'Try the statement on a copy of the table, and look for a way in smaller steps.'),
};

;// CONCATENATED MODULE: ./build/lib/sql/rules-of-safety.js

/** Rules about transactions, lost data and the version of the application that still runs. */
const SAFETY_RULES = {
    PG101: rule('transaction', 'error', 'This cannot run inside a transaction', 'Put it into a file of its own and let the tool run that without a transaction.'),
    PG103: rule('transaction', 'error', 'Rows are read or changed while the transaction holds a strong lock', 'Do it before the lock is taken, or in a migration of its own.'),
    PG104: rule('transaction', 'warning', 'One transaction locks several tables, which waits longer and may deadlock', 'Make it a migration a table.'),
    PG105: rule('transaction', 'error', 'A table is read or written whole while the transaction locks another', 'Make it a migration a table.'),
    PG106: rule('transaction', 'error', 'BEGIN and COMMIT do not fit together or interfere with the tool', 'Leave transactions to the tool, or switch its own off for this file.'),
    PG107: rule('transaction', 'warning', 'All rows are changed in one go', 'Change them in batches, in a migration of its own.'),
    PG108: rule('transaction', 'warning', 'CONCURRENTLY IF NOT EXISTS keeps an index that an earlier attempt left invalid', 'DROP INDEX CONCURRENTLY IF EXISTS it first.'),
    PG109: rule('transaction', 'warning', 'The file sets a lock_timeout that is longer than the policy', 'Leave it out: the run gives every session a short one.'),
    PG110: rule('transaction', 'error', 'A new enum value is used in the transaction that adds it', 'Use it in a later migration.'),
    PG111: rule('transaction', 'note', 'Several ALTER TABLE on one table could be one', 'Put the parts into one ALTER TABLE: one lock, one pass.'),
    DS001: rule('data', 'error', 'A table is dropped with its rows', 'Drop it only when no release uses it any more, and with a backup.'),
    DS002: rule('data', 'error', 'A column is dropped with its values', 'Drop it only when no running release reads or writes it: one release later than the code that stopped.'),
    DS003: rule('data', 'error', 'A schema or database is dropped with all that is in it', 'Drop its parts one by one.'),
    DS004: rule('data', 'error', 'TRUNCATE deletes all rows and locks the table', 'Delete in batches, if the rows are really not needed.'),
    DS005: rule('compatibility', 'warning', 'A column may be null from now on', 'Let the code that reads it cope with null first.'),
    DS006: rule('data', 'error', 'A NOT NULL column without a default fails on a table that has rows', 'Give it a DEFAULT, or add it nullable, fill it, and SET NOT NULL later.'),
    DS007: rule('data', 'warning', 'CASCADE drops whatever hangs on it', 'Name what is to be dropped.'),
    BC001: rule('compatibility', 'warning', 'A column is renamed under the running release', 'Add the new column, write both, move the readers, drop the old one later.'),
    BC002: rule('compatibility', 'warning', 'A table is renamed under the running release', 'Leave a view with the old name until no release uses it.'),
    BC003: rule('compatibility', 'warning', 'A table or schema moves away from where the running release looks for it', 'Leave a view behind until no release uses the old place.'),
    BC004: rule('compatibility', 'warning', 'An enum value is renamed under the running release', 'Add the new value, move the rows, and leave the old one.'),
    BC005: rule('compatibility', 'warning', 'The running release may write what the new constraint refuses', 'Deploy code that keeps to it first.'),
    SUP001: rule('transaction', 'error', 'A suppression has no reason', 'Write `-- deploy-actions:ignore PG001 -- why it is right here`.'),
    SUP002: rule('transaction', 'warning', 'A suppression suppresses nothing', 'Remove it, or correct the rule that it names.'),
};

;// CONCATENATED MODULE: ./build/lib/sql/schema-model.js
/** The schema as far as the migrations tell it. What they do not tell is assumed to exist and to be in use. */
class SchemaModel {
    tables = new Map();
    indexes = new Map();
    domains = new Map();
    enums = new Set();
    functions = new Map();
    /** Enum values by `type.value`, with the transaction that added them. */
    enumValues = new Map();
    /** Whether what comes now is being looked at, rather than what was there before. */
    fresh = false;
    /** Counts the transactions. */
    transaction = 0;
    /** The session's time zone, where a SET gave one. */
    timezone;
    addTable(name, more = {}) {
        const table = {
            name,
            kind: 'table',
            partitioned: false,
            partitionKey: [],
            parent: undefined,
            isDefaultPartition: false,
            unlogged: false,
            tablespace: 'pg_default',
            fresh: this.fresh,
            columns: new Map(),
            constraints: [],
            ...more,
        };
        this.tables.set(name, table);
        return table;
    }
    /** Whether somebody may be using it: everything that was not made by what is looked at now. */
    inUse(table) {
        return !(this.tables.get(table)?.fresh ?? false);
    }
    column(table, name) {
        return this.tables.get(table)?.columns.get(name);
    }
    constraint(table, name) {
        return this.tables.get(table)?.constraints.find((constraint) => constraint.name === name);
    }
    partitionsOf(parent) {
        const direct = [...this.tables.values()].filter((table) => table.parent === parent);
        return direct.flatMap((table) => [table, ...this.partitionsOf(table.name)]);
    }
    indexesOf(table) {
        return [...this.indexes.values()].filter((index) => index.table === table);
    }
    /** Foreign keys that lead from elsewhere to this table, with the table they are on. */
    referencing(table) {
        return [...this.tables.values()].flatMap((from) => from.constraints
            .filter(({ kind, references }) => kind === 'foreign' && references === table)
            .map((constraint) => ({ from: from.name, constraint })));
    }
    /** Tables with a column of a type, such as a domain or an enum. */
    using(type) {
        return [...this.tables.values()]
            .filter((table) => [...table.columns.values()].some((column) => column.type.name === type))
            .map((table) => table.name);
    }
}

;// CONCATENATED MODULE: ./build/lib/sql/schema-alter.js



const schema_alter_KINDS = {
    CONSTR_CHECK: 'check',
    CONSTR_FOREIGN: 'foreign',
    CONSTR_UNIQUE: 'unique',
    CONSTR_PRIMARY: 'primary',
    CONSTR_EXCLUSION: 'exclude',
    CONSTR_NOTNULL: 'not-null',
};
const SUFFIX = {
    check: 'check',
    foreign: 'fkey',
    unique: 'key',
    primary: 'pkey',
    exclude: 'excl',
    'not-null': 'not_null',
};
/** A constraint with the name that the server gives it when it has none; undefined for what is no constraint, such as a default. */
function constraintModel(table, constraint, ofColumn, schema) {
    const kind = schema_alter_KINDS[(0,sql_node/* word */.Vm)(constraint, 'contype')];
    if (!kind || (kind === 'not-null' && ofColumn.length > 0))
        return undefined;
    const columns = columnsOf(kind, constraint, ofColumn, schema);
    const named = kind === 'primary' ? [] : columns;
    const name = (0,sql_node/* word */.Vm)(constraint, 'conname') || [table.name.split('.').at(-1), ...named, SUFFIX[kind]].join('_');
    const keepsNotNull = schema_alter_provenNotNull(constraint);
    return {
        name,
        kind,
        columns,
        valid: !(0,sql_node/* flag */.Jt)(constraint, 'skip_validation'),
        addedIn: schema.transaction,
        ...(kind === 'foreign' ? { references: (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable')) } : {}),
        ...(keepsNotNull ? { keepsNotNull } : {}),
    };
}
function columnsOf(kind, constraint, ofColumn, schema) {
    if (kind === 'check')
        return [...(0,sql_node/* columnsIn */.Jb)(constraint['raw_expr'])];
    const listed = (0,sql_node/* strings */.P$)(constraint, kind === 'foreign' ? 'fk_attrs' : 'keys');
    const index = schema.indexes.get((0,sql_node/* word */.Vm)(constraint, 'indexname'));
    return listed.length > 0 ? listed : (index?.columns ?? ofColumn);
}
/** `CHECK (c IS NOT NULL)` */
function schema_alter_provenNotNull(constraint) {
    const [kind, test] = (0,sql_node/* unwrap */.oA)((0,sql_node/* child */.jf)(constraint, 'raw_expr'));
    if (kind !== 'NullTest' || (0,sql_node/* word */.Vm)(test, 'nulltesttype') !== 'IS_NOT_NULL')
        return undefined;
    return (0,sql_node/* strings */.P$)((0,sql_node/* child */.jf)((0,sql_node/* child */.jf)(test, 'arg'), 'ColumnRef'), 'fields').at(-1);
}
/** ALTER TABLE as the schema learns it. A table that is not known yet becomes known by its name alone. */
function alterTableModel(statement, schema) {
    const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    const known = schema.tables.get(name);
    const table = known ?? schema.addTable(name, { fresh: false });
    for (const command of (0,sql_node/* bodies */.rF)(statement, 'cmds', 'AlterTableCmd'))
        schema_alter_COMMANDS[(0,sql_node/* word */.Vm)(command, 'subtype')]?.(table, command, schema);
}
const schema_alter_setNotNull = (notNull) => (table, command) => {
    const column = table.columns.get((0,sql_node/* word */.Vm)(command, 'name'));
    if (column)
        column.notNull = notNull;
};
const schema_alter_COMMANDS = {
    AT_AddColumn: (table, command, schema) => {
        const definition = (0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef');
        if (!table.columns.has((0,sql_node/* word */.Vm)(definition, 'colname')))
            addColumnModel(table, definition, schema);
    },
    AT_DropColumn: (table, command, schema) => {
        const name = (0,sql_node/* word */.Vm)(command, 'name');
        table.columns.delete(name);
        table.constraints = table.constraints.filter(({ columns }) => !columns.includes(name));
        for (const index of schema.indexesOf(table.name))
            if (index.columns.includes(name))
                schema.indexes.delete(index.name);
    },
    AT_AlterColumnType: (table, command) => {
        const column = table.columns.get((0,sql_node/* word */.Vm)(command, 'name'));
        const type = columnType((0,sql_node/* child */.jf)((0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef'), 'typeName'));
        if (column)
            column.type = type;
        else
            table.columns.set((0,sql_node/* word */.Vm)(command, 'name'), { name: (0,sql_node/* word */.Vm)(command, 'name'), type, notNull: false });
    },
    AT_SetNotNull: schema_alter_setNotNull(true),
    AT_DropNotNull: schema_alter_setNotNull(false),
    AT_AddConstraint: (table, command, schema) => addConstraintModel(table, (0,sql_node/* inner */.vW)(command, 'def', 'Constraint'), [], schema),
    AT_DropConstraint: (table, command, schema) => {
        const name = (0,sql_node/* word */.Vm)(command, 'name');
        table.constraints = table.constraints.filter((constraint) => constraint.name !== name);
        schema.indexes.delete(name);
    },
    AT_ValidateConstraint: (table, command) => {
        const constraint = table.constraints.find(({ name }) => name === (0,sql_node/* word */.Vm)(command, 'name'));
        if (constraint)
            constraint.valid = true;
    },
    AT_AttachPartition: (table, command, schema) => {
        const definition = (0,sql_node/* inner */.vW)(command, 'def', 'PartitionCmd');
        const partition = schema.tables.get((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(definition, 'name')));
        if (!partition)
            return;
        partition.parent = table.name;
        partition.isDefaultPartition = (0,sql_node/* flag */.Jt)((0,sql_node/* child */.jf)(definition, 'bound'), 'is_default');
    },
    AT_DetachPartition: (_, command, schema) => {
        const partition = schema.tables.get((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)((0,sql_node/* inner */.vW)(command, 'def', 'PartitionCmd'), 'name')));
        if (partition)
            partition.parent = undefined;
    },
    AT_SetLogged: (table) => {
        table.unlogged = false;
    },
    AT_SetUnLogged: (table) => {
        table.unlogged = true;
    },
    AT_SetTableSpace: (table, command) => {
        table.tablespace = (0,sql_node/* word */.Vm)(command, 'name');
    },
};

;// CONCATENATED MODULE: ./build/lib/sql/schema-update.js




/** Teaches the schema what a statement made, changed or removed. */
function learn(kind, statement, schema) {
    schema_update_STATEMENTS[kind]?.(statement, schema);
}
const schema_update_STATEMENTS = {
    CreateStmt: schema_update_createTable,
    AlterTableStmt: (statement, schema) => {
        if (['OBJECT_TABLE', ''].includes((0,sql_node/* word */.Vm)(statement, 'objtype')))
            alterTableModel(statement, schema);
    },
    IndexStmt: schema_update_createIndex,
    DropStmt: schema_update_drop,
    RenameStmt: schema_update_rename,
    CreateTableAsStmt: (statement, schema) => {
        const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)((0,sql_node/* child */.jf)(statement, 'into'), 'rel'));
        const kind = (0,sql_node/* word */.Vm)(statement, 'objtype') === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
        if (!schema.tables.has(name))
            schema.addTable(name, { kind });
    },
    ViewStmt: (statement, schema) => {
        const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'view'));
        if (!schema.tables.has(name))
            schema.addTable(name, { kind: 'view' });
    },
    CreateDomainStmt: (statement, schema) => {
        const constrained = (0,sql_node/* bodies */.rF)(statement, 'constraints', 'Constraint').some((constraint) => ['CONSTR_CHECK', 'CONSTR_NOTNULL'].includes((0,sql_node/* word */.Vm)(constraint, 'contype')));
        const base = columnType((0,sql_node/* child */.jf)(statement, 'typeName'));
        schema.domains.set((0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)(statement, 'domainname')), { base, constrained });
    },
    AlterDomainStmt: (statement, schema) => {
        const domain = schema.domains.get((0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)(statement, 'typeName')));
        if (domain && 'CO'.includes((0,sql_node/* word */.Vm)(statement, 'subtype')))
            domain.constrained = true;
    },
    CreateEnumStmt: (statement, schema) => void schema.enums.add((0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)(statement, 'typeName'))),
    AlterEnumStmt: (statement, schema) => {
        schema.enumValues.set((0,sql_node/* word */.Vm)(statement, 'newVal'), schema.transaction);
    },
    CreateFunctionStmt: createFunction,
    VariableSetStmt: (statement, schema) => {
        if ((0,sql_node/* word */.Vm)(statement, 'name').toLowerCase() !== 'timezone')
            return;
        const [value] = (0,sql_node/* nodes */.a9)(statement, 'args');
        schema.timezone = value && (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)((0,sql_node/* child */.jf)(value, 'A_Const'), 'sval'), 'sval').toUpperCase();
    },
};
function schema_update_createTable(statement, schema) {
    const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    if (schema.tables.has(name))
        return;
    const parents = (0,sql_node/* nodes */.a9)(statement, 'inhRelations').map((parent) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(parent, 'RangeVar')));
    const isPartition = (0,sql_node/* has */.zy)(statement, 'partbound');
    const table = schema.addTable(name, {
        partitioned: (0,sql_node/* has */.zy)(statement, 'partspec'),
        partitionKey: (0,sql_node/* bodies */.rF)((0,sql_node/* child */.jf)(statement, 'partspec'), 'partParams', 'PartitionElem').map((part) => (0,sql_node/* word */.Vm)(part, 'name')),
        parent: isPartition ? parents[0] : undefined,
        isDefaultPartition: (0,sql_node/* flag */.Jt)((0,sql_node/* child */.jf)(statement, 'partbound'), 'is_default'),
        unlogged: (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(statement, 'relation'), 'relpersistence') === 'u',
        tablespace: (0,sql_node/* word */.Vm)(statement, 'tablespacename') || 'pg_default',
    });
    for (const parent of parents)
        inherit(table, parent, schema);
    for (const like of (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'TableLikeClause'))
        inherit(table, (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(like, 'relation')), schema);
    for (const column of (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'ColumnDef'))
        addColumnModel(table, column, schema);
    for (const constraint of (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'Constraint'))
        addConstraintModel(table, constraint, [], schema);
}
function inherit(table, from, schema) {
    for (const column of schema.tables.get(from)?.columns.values() ?? [])
        table.columns.set(column.name, { ...column });
}
/** A column with its constraints, of a new table or of one that is there. */
function addColumnModel(table, definition, schema) {
    const name = (0,sql_node/* word */.Vm)(definition, 'colname');
    const typeName = (0,sql_node/* child */.jf)(definition, 'typeName');
    const constraints = (0,sql_node/* bodies */.rF)(definition, 'constraints', 'Constraint');
    const kinds = constraints.map((constraint) => (0,sql_node/* word */.Vm)(constraint, 'contype'));
    const notNull = isSerial(typeName) || kinds.some((kind) => NOT_NULL.has(kind));
    table.columns.set(name, { name, type: columnType(typeName), notNull });
    for (const constraint of constraints)
        addConstraintModel(table, constraint, [name], schema);
}
const NOT_NULL = new Set(['CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY']);
function addConstraintModel(table, constraint, ofColumn, schema) {
    const model = constraintModel(table, constraint, ofColumn, schema);
    if (!model)
        return;
    table.constraints.push(model);
    if (model.kind === 'primary')
        for (const name of model.columns) {
            const column = table.columns.get(name);
            if (column)
                column.notNull = true;
        }
    if (model.kind === 'primary' || model.kind === 'unique')
        schema.indexes.set(model.name, {
            name: model.name,
            table: table.name,
            columns: model.columns,
            computedFrom: [],
            unique: true,
        });
}
function schema_update_createIndex(statement, schema) {
    const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    const parts = (0,sql_node/* nodes */.a9)(statement, 'indexParams').map((part) => (0,sql_node/* child */.jf)(part, 'IndexElem'));
    const columns = parts.flatMap((part) => [(0,sql_node/* word */.Vm)(part, 'name'), ...(0,sql_node/* columnsIn */.Jb)(part)]).filter(Boolean);
    const computedFrom = [...(0,sql_node/* columnsIn */.Jb)([...parts.map((part) => part['expr']), statement['whereClause']])];
    const name = (0,sql_node/* word */.Vm)(statement, 'idxname') || `${table.split('.').at(-1)}_${columns.join('_')}_idx`;
    if (schema.indexes.has(name))
        return;
    schema.indexes.set(name, { name, table, columns, computedFrom, unique: (0,sql_node/* flag */.Jt)(statement, 'unique') });
}
function schema_update_drop(statement, schema) {
    for (const name of droppedNames(statement)) {
        schema.indexes.delete(name);
        schema.domains.delete(name);
        schema.enums.delete(name);
        if (!/^OBJECT_(TABLE|VIEW|MATVIEW)$/.test((0,sql_node/* word */.Vm)(statement, 'removeType')))
            continue;
        schema.tables.delete(name);
        for (const index of schema.indexesOf(name))
            schema.indexes.delete(index.name);
    }
}
function schema_update_rename(statement, schema) {
    const table = schema.tables.get((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation')));
    const [from, to] = [(0,sql_node/* word */.Vm)(statement, 'subname'), (0,sql_node/* word */.Vm)(statement, 'newname')];
    switch ((0,sql_node/* word */.Vm)(statement, 'renameType')) {
        case 'OBJECT_COLUMN':
            renameColumn(table, from, to);
            return;
        case 'OBJECT_TABLE':
            if (table)
                renameTable(table, to, schema);
            return;
        case 'OBJECT_TABCONSTRAINT': {
            const constraint = table?.constraints.find(({ name }) => name === from);
            if (constraint)
                constraint.name = to;
        }
    }
}
function renameColumn(table, from, to) {
    const column = table?.columns.get(from);
    if (!table || !column)
        return;
    table.columns.delete(from);
    table.columns.set(to, { ...column, name: to });
}
function renameTable(table, to, schema) {
    const prefix = table.name.includes('.') ? `${table.name.split('.')[0]}.` : '';
    for (const index of schema.indexesOf(table.name))
        index.table = `${prefix}${to}`;
    schema.tables.delete(table.name);
    table.name = `${prefix}${to}`;
    schema.tables.set(table.name, table);
}
/** A function in SQL of one simple query is put in place of its call, so that only what it says counts. */
function createFunction(statement, schema) {
    const given = (0,sql_node/* options */.fF)(statement, 'options');
    const text = (name) => (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(given.get(name) ?? {}, 'String'), 'sval').toLowerCase();
    const volatility = (text('volatility') || 'volatile');
    const [body] = (0,sql_node/* nodes */.a9)((0,sql_node/* child */.jf)(given.get('as') ?? {}, 'List'), 'items');
    const source = body ? (0,sql_node/* word */.Vm)((0,sql_node/* unwrap */.oA)(body)[1], 'sval') : '';
    const inlined = text('language') === 'sql' &&
        !/\b(from|insert|update|delete|nextval|random|gen_random_uuid|clock_timestamp)\b/i.test(source);
    schema.functions.set((0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)(statement, 'funcname')), { volatility, inlined });
}

;// CONCATENATED MODULE: ./build/lib/sql/suppression.js

/** `deploy-actions:ignore PG001, PG005 -- reason`, or `deploy-actions:ignore-file …` for all of the file. */
const SHAPE = /^deploy-actions:ignore(-file)?\s+((?:[A-Z]{2,3}\d{3}[,\s]*)+)(?:--\s*(.*))?$/;
/**
 * Marks what a comment on the line, or on the lines just above the statement, says is right here. One without a reason
 * is an error and suppresses nothing; one that suppresses nothing is reported.
 */
function applySuppressions(findings, comments, source) {
    const all = comments.flatMap(parseSuppression);
    const used = new Set();
    const judged = findings.map((finding) => {
        const by = all.find((one) => one.reason !== '' && one.rules.includes(finding.rule) && covers(one, finding, comments));
        if (!by)
            return finding;
        used.add(`${by.comment.line} ${finding.rule}`);
        return { ...finding, suppressed: by.reason };
    });
    const problems = all.flatMap(({ rules, reason, comment }) => {
        if (reason === '')
            return [problem('SUP001', rules.join(', '), comment, source)];
        const idle = rules.filter((rule) => !used.has(`${comment.line} ${rule}`));
        return idle.length > 0 ? [problem('SUP002', idle.join(', '), comment, source)] : [];
    });
    return [...judged, ...problems];
}
function parseSuppression(comment) {
    const match = SHAPE.exec(comment.text);
    if (!match)
        return [];
    const rules = (match[2] ?? '').split(/[,\s]+/).filter(Boolean);
    return [{ rules, reason: (match[3] ?? '').trim(), wholeFile: match[1] !== undefined, comment }];
}
/** On one of the statement's lines, or above it with only comments between. */
function covers({ wholeFile, comment }, { line, endLine }, comments) {
    if (wholeFile || (comment.line >= line && comment.line <= endLine))
        return true;
    const commented = new Set(comments.map((each) => each.line));
    for (let above = line - 1; commented.has(above); above -= 1)
        if (above === comment.line)
            return true;
    return false;
}
function problem(rule, because, { line, endLine }, source) {
    const described = SAFETY_RULES[rule];
    if (!described)
        throw new Error(`the rule ${rule} is not described`);
    const { category, severity, title, advice } = described;
    const message = `${title}: ${because}.`;
    return {
        rule,
        category,
        severity,
        title,
        message,
        advice,
        file: source.file,
        migration: source.id,
        line,
        endLine,
        tables: [],
    };
}

;// CONCATENATED MODULE: ./build/lib/sql/transaction.js


/** Follows the transactions of one file: what they hold, and what must not happen in them. */
class TransactionWatch {
    #owned;
    #longestMs;
    #begun = false;
    #held = new Map();
    #altered = new Set();
    #newValues = [];
    #saidSeveral = false;
    constructor(style, statements, longestMs) {
        this.#owned = style === 'wrapped' || (style === 'batch' && statements > 1);
        this.#longestMs = longestMs;
    }
    get #inside() {
        return this.#owned || this.#begun;
    }
    /** The number of the transaction that a statement runs in. */
    enter({ kind }, current) {
        if (kind === 'TransactionStmt')
            return current + 1;
        const continues = this.#inside && (this.#held.size > 0 || this.#altered.size > 0 || this.#started);
        if (continues)
            return current;
        this.#started = this.#inside;
        this.#forget();
        return current + 1;
    }
    #started = false;
    /** What is wrong about a statement because of what the transaction did before it. */
    observe(statement, effects) {
        const found = [
            ...this.#control(statement),
            ...this.#notInside(statement),
            ...this.#setting(statement),
            ...this.#enumValue(statement),
            ...this.#whileHolding(statement, effects),
            ...this.#several(statement),
        ];
        if (this.#inside)
            this.#remember(effects);
        return found;
    }
    atEnd() {
        return this.#begun && !this.#owned
            ? [(0,effect/* effect */.QZ)('PG106', [], 'none', { because: 'BEGIN without COMMIT' })]
            : [];
    }
    #forget() {
        this.#held.clear();
        this.#altered.clear();
        this.#newValues = [];
        this.#saidSeveral = false;
    }
    #remember(effects) {
        for (const { locks } of effects)
            for (const { table, mode } of locks)
                if ((0,effect/* isStrong */.kg)(mode))
                    this.#held.set(table, mode);
    }
    #control({ kind, body }) {
        if (kind !== 'TransactionStmt')
            return [];
        const control = (0,sql_node/* word */.Vm)(body, 'kind');
        if (control === 'TRANS_STMT_BEGIN' || control === 'TRANS_STMT_START')
            return this.#begin();
        return control === 'TRANS_STMT_COMMIT' || control === 'TRANS_STMT_ROLLBACK' ? this.#end() : [];
    }
    #begin() {
        const nested = this.#inside;
        if (!nested)
            this.#forget();
        // A BEGIN inside a transaction is only a warning of the server: the next COMMIT ends the outer one.
        if (!this.#owned)
            this.#begun = true;
        return nested ? [(0,effect/* effect */.QZ)('PG106', [], 'none', { because: 'BEGIN inside a transaction' })] : [];
    }
    #end() {
        const ofTheTool = this.#owned && !this.#begun;
        this.#begun = false;
        this.#started = false;
        this.#forget();
        return ofTheTool ? [(0,effect/* effect */.QZ)('PG106', [], 'none', { because: 'it ends the transaction of the tool' })] : [];
    }
    #notInside({ kind, body }) {
        const what = this.#inside ? OUTSIDE_ONLY[kind]?.(body) : undefined;
        return what ? [(0,effect/* effect */.QZ)('PG101', [], 'none', { because: what })] : [];
    }
    #setting({ kind, body }) {
        if (kind !== 'VariableSetStmt' || (0,sql_node/* word */.Vm)(body, 'name') !== 'lock_timeout')
            return [];
        const ms = milliseconds(body);
        return ms !== undefined && (ms === 0 || ms > this.#longestMs)
            ? [(0,effect/* effect */.QZ)('PG109', [], 'none', { because: ms === 0 ? 'it switches it off' : `${ms} ms` })]
            : [];
    }
    #enumValue({ kind, body }) {
        if (kind === 'AlterEnumStmt' && (0,sql_node/* word */.Vm)(body, 'newVal') && this.#inside) {
            this.#newValues.push((0,sql_node/* word */.Vm)(body, 'newVal'));
            return [];
        }
        const used = this.#newValues.filter((value) => mentions(body, value));
        return used.map((value) => (0,effect/* effect */.QZ)('PG110', [], 'none', { because: value }));
    }
    /** A scan, a rewrite or changed rows prolong every strong lock that is held already. */
    #whileHolding({ kind, body }, effects) {
        const held = [...this.#held.keys()];
        if (!this.#inside || held.length === 0)
            return [];
        if (CHANGES_ROWS.has(kind) || (kind === 'SelectStmt' && 'fromClause' in body))
            return [(0,effect/* effect */.QZ)('PG103', [], 'none', { because: `locked: ${held.join(', ')}` })];
        const long = effects.filter(({ work, worked }) => work !== 'none' && worked.some((table) => !this.#held.has(table)));
        if (long.length > 0)
            return [(0,effect/* effect */.QZ)('PG105', [], 'none', { because: `locked meanwhile: ${held.join(', ')}` })];
        const fresh = effects
            .flatMap(({ locks }) => locks)
            .filter(({ table, mode }) => mode === 'ACCESS EXCLUSIVE' && !this.#held.has(table));
        const others = held.filter((table) => this.#held.get(table) === 'ACCESS EXCLUSIVE');
        if (fresh.length === 0 || others.length === 0 || this.#saidSeveral)
            return [];
        this.#saidSeveral = true;
        return [
            (0,effect/* effect */.QZ)('PG104', [], 'none', {
                because: [...new Set([...others, ...fresh.map(({ table }) => table)])].join(', '),
            }),
        ];
    }
    #several({ kind, body }) {
        if (kind !== 'AlterTableStmt' || !this.#inside)
            return [];
        const table = (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(body, 'relation'), 'relname');
        const again = this.#altered.has(table) && this.#held.has(table);
        this.#altered.add(table);
        return again ? [(0,effect/* effect */.QZ)('PG111', [], 'none', { because: table })] : [];
    }
}
const CHANGES_ROWS = new Set([
    'UpdateStmt',
    'DeleteStmt',
    'InsertStmt',
    'MergeStmt',
    'CopyStmt',
]);
/** What the server refuses inside a transaction block. */
const OUTSIDE_ONLY = {
    IndexStmt: (body) => ((0,sql_node/* flag */.Jt)(body, 'concurrent') ? 'CREATE INDEX CONCURRENTLY' : undefined),
    DropStmt: (body) => ((0,sql_node/* flag */.Jt)(body, 'concurrent') ? 'DROP INDEX CONCURRENTLY' : undefined),
    ReindexStmt: (body) => ((0,sql_node/* isOn */.Mp)((0,sql_node/* options */.fF)(body, 'params'), 'concurrently') ? 'REINDEX CONCURRENTLY' : undefined),
    VacuumStmt: (body) => ((0,sql_node/* flag */.Jt)(body, 'is_vacuumcmd') ? 'VACUUM' : undefined),
    CreatedbStmt: () => 'CREATE DATABASE',
    DropdbStmt: () => 'DROP DATABASE',
    AlterSystemStmt: () => 'ALTER SYSTEM',
    AlterTableStmt: (body) => (0,sql_node/* bodies */.rF)(body, 'cmds', 'AlterTableCmd').some((command) => (0,sql_node/* flag */.Jt)((0,sql_node/* inner */.vW)(command, 'def', 'PartitionCmd'), 'concurrent'))
        ? 'DETACH PARTITION CONCURRENTLY'
        : undefined,
};
const UNITS = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000, us: 0.001 };
/** The value of a SET as the server reads it: a bare number is milliseconds. */
function milliseconds(body) {
    const [value] = (0,sql_node/* nodes */.a9)(body, 'args');
    const constant = (0,sql_node/* child */.jf)(value ?? {}, 'A_Const');
    if ('ival' in constant)
        return (0,sql_node/* whole */.WQ)((0,sql_node/* child */.jf)(constant, 'ival'), 'ival', 0);
    const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|min|h|us)?\s*$/.exec((0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(constant, 'sval'), 'sval'));
    return match ? Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? 1) : undefined;
}
function mentions(body, value) {
    let found = false;
    (0,sql_node/* walk */.GG)(body, (kind, node) => {
        if (kind === 'A_Const' && (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(node, 'sval'), 'sval') === value)
            found = true;
    });
    return found;
}

;// CONCATENATED MODULE: ./build/lib/sql/lint.js











const RULES = { ...LOCK_RULES, ...SAFETY_RULES };
/** Judges migrations in their order, with the schema that the earlier ones built up. */
function lint(sources, parse, options) {
    const schema = new SchemaModel();
    return sources.flatMap((source) => {
        schema.fresh = source.looked;
        const { statements, comments } = parsedFile(source, parse);
        const found = lintFile(source, statements, schema, options);
        return source.looked ? applySuppressions(found, comments, source) : [];
    });
}
/**
 * A file that is not SQL of PostgreSQL, such as one with commands of psql, cannot be judged; one that was applied long
 * ago only teaches us nothing.
 */
function parsedFile({ file, sql, looked }, parse) {
    try {
        return parse(sql);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        if (!looked)
            return { statements: [], comments: [] };
        throw parser/* parserFailures */.N.MIGRATE_SQL_INVALID(`${file}, ${error.message}`, { cause: error });
    }
}
function lintFile(source, statements, schema, options) {
    const watch = new TransactionWatch(source.style, statements.length, options.lockTimeoutMs);
    schema.timezone = undefined;
    const found = statements.flatMap((statement, at) => {
        schema.transaction = watch.enter(statement, schema.transaction);
        const { kind, body } = statement;
        const foreseen = effectsOf(kind, body, schema);
        const measured = source.measured?.[at];
        const effects = (measured ? (0,sql_measured/* overrule */.t)(foreseen, measured) : foreseen).map((effect) => onlyInUse(effect, schema));
        const notable = effects.filter((effect) => effect !== undefined);
        const more = watch.observe(statement, notable);
        learn(kind, body, schema);
        return [...notable.filter(({ rule }) => rule !== 'OK'), ...more].map((effect) => finding(effect, statement, source));
    });
    const last = statements.at(-1);
    const open = last ? watch.atEnd().map((effect) => finding(effect, last, source)) : [];
    return [...found, ...open];
}
/** A table that the same change made has no rows and no users: what happens to it alone is no danger. */
function onlyInUse(effect, schema) {
    const locks = effect.locks.filter(({ table }) => schema.inUse(table));
    if (effect.locks.length > 0 && locks.length === 0)
        return undefined;
    const worked = effect.worked.filter((table) => schema.inUse(table));
    return { ...effect, locks, worked, work: worked.length === 0 ? 'none' : effect.work };
}
const severityOf = (effect, rule) => effect.work !== 'none' && rule.category === 'lock' ? 'error' : briefSeverity(effect, rule);
/** A lock rule that is an error by its work is a warning where there is none, because the tables are new or empty. */
const briefSeverity = (effect, rule) => rule.category === 'lock' && rule.severity === 'error' && effect.work === 'none' ? 'warning' : rule.severity;
function finding(effect, statement, source) {
    const rule = RULES[effect.rule];
    if (!rule)
        throw new Error(`the rule ${effect.rule} is not described`);
    const { line, endLine } = statement;
    return {
        rule: effect.rule,
        category: rule.category,
        severity: severityOf(effect, rule),
        title: rule.title,
        message: messageOf(effect, rule),
        advice: rule.advice,
        ...(effect.instead === undefined ? {} : { instead: effect.instead }),
        file: source.file,
        migration: source.id,
        line,
        endLine,
        tables: effect.locks.map(({ table }) => table),
    };
}
function messageOf({ because, locks, work, worked }, { title }) {
    const what = because === '' ? `${title}.` : `${title}: ${because}.`;
    const held = locks.map(({ table, mode }) => `${table}: ${mode} (blocks ${(0,effect/* blockedBy */.yJ)(mode)})`).join(', ');
    const doing = {
        none: 'for a moment',
        scan: `while ${worked.join(', ')} is read through`,
        rewrite: `while ${worked.join(', ')} is written again`,
    };
    return held === '' ? what : `${what} Locks ${held}, ${doing[work]}.`;
}

;// CONCATENATED MODULE: ./build/lib/migrate/sarif.js

const LEVELS = { error: 'error', warning: 'warning', note: 'note' };
/** Findings for GitHub code scanning; https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function migrationSarif(findings, root = '') {
    const used = [...new Set(findings.map(({ rule }) => rule))].sort();
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'deploy-actions migrate',
                        rules: used.map((id) => ({
                            id,
                            shortDescription: { text: RULES[id]?.title ?? id },
                            help: { text: RULES[id]?.advice ?? '' },
                        })),
                    },
                },
                results: findings.map((finding) => result(finding, used, root)),
            },
        ],
    };
}
function result(finding, used, root) {
    const { rule, severity, message, advice, file, line, endLine, suppressed } = finding;
    return {
        ruleId: rule,
        ruleIndex: used.indexOf(rule),
        level: LEVELS[severity],
        message: { text: `${message} ${advice}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: encodeURI(`${root}${file}`) },
                    region: { startLine: line, endLine: Math.max(line, endLine) },
                },
            },
        ],
        // A line may move; what it says stays.
        partialFingerprints: { 'deployActions/v1': `${rule}:${finding.migration}:${finding.tables.join(',')}` },
        ...(suppressed === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: suppressed }] }),
    };
}

// EXTERNAL MODULE: ./build/lib/migrate/sql-format.js
var sql_format = __nccwpck_require__(4980);
;// CONCATENATED MODULE: ./build/lib/migrate/traced-source.js
/**
 * The SQL that a migration written as code turned out to be, ready to be judged: every command with what was measured.
 * A message of several commands is one text; what was measured then belongs to none of them alone.
 */
function tracedSource(id, file, looked, commands, parse) {
    const parts = commands
        .filter(({ query }, at) => query !== commands[at - 1]?.query)
        .map((command) => ({ command, statements: parse(command.query).statements.length }));
    const measured = parts.flatMap(({ command, statements }) => statements === 1 ? [command] : Array.from({ length: statements }, () => undefined));
    const transactions = new Set(commands.map(({ transaction }) => transaction));
    const bare = commands.length > 1 && transactions.size === commands.length;
    return {
        id,
        file,
        sql: parts.map(({ command }) => command.query.replace(/;?\s*$/, ';')).join('\n'),
        looked,
        style: bare ? 'bare' : 'wrapped',
        measured,
    };
}
/** What several commands of one statement did, together. Undefined for none: the server tells of some commands nothing. */
function mergedMeasure(commands) {
    if (commands.length === 0)
        return undefined;
    const unique = (names) => [...new Set(names)];
    return {
        locks: commands.flatMap(({ locks }) => locks),
        rewritten: unique(commands.flatMap(({ rewritten }) => rewritten)),
        scanned: unique(commands.flatMap(({ scanned }) => scanned)),
    };
}

;// CONCATENATED MODULE: ./build/actions/migrate/trace-files.js
var trace_files_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var trace_files_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/**
 * Runs migrations that are SQL files on a throwaway server, statement by statement, in transactions as their tool would.
 * @returns the same sources with what was measured
 * @throws MIGRATE_DOES_NOT_APPLY with the file and the line
 */
async function traceFiles(sources, server, parse, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        for (const secret of (0,database_url/* secretsOf */.Fj)(server))
            ports.workflow.mask(secret);
        const throwaway = trace_files_addDisposableResource(env_1, await ports.createThrowaway(server), true);
        const database = trace_files_addDisposableResource(env_1, await ports.openDatabase(throwaway.url, 'deploy-actions migrate trace'), true);
        await database.installTrace();
        const traced = [];
        for (const source of sources) {
            ports.workflow.info(`Trying ${source.id} on a throwaway database.`);
            traced.push({ ...source, measured: await traceFile(source, parse, database) });
        }
        return traced;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = trace_files_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function traceFile(source, parse, database) {
    const statements = statementsOf(source, parse);
    const whole = source.style === 'wrapped' || (source.style === 'batch' && statements.length > 1);
    const measured = [];
    if (whole)
        await database.query('begin');
    for (const statement of statements)
        measured.push(await traceStatement(statement, source, database));
    if (whole)
        await database.query('commit');
    return measured;
}
function statementsOf({ file, sql }, parse) {
    try {
        return parse(sql).statements;
    }
    catch (error) {
        const message = `${file} cannot be read, so it was not run: ${error.message}`;
        throw migrateFailures.MIGRATE_DOES_NOT_APPLY(message, { cause: error });
    }
}
/** What is in a DO block runs with it, so it is not run again; what it does cannot be told apart. */
async function traceStatement({ kind, text, line, nested }, { file }, database) {
    if (nested)
        return undefined;
    try {
        await database.query(text);
    }
    catch (error) {
        const message = `${file}:${line} fails on an empty database: ${error.message}`;
        throw migrateFailures.MIGRATE_DOES_NOT_APPLY(message, { cause: error });
    }
    const noted = await database.takeTrace();
    return kind === 'DoStmt' ? undefined : mergedMeasure(noted);
}

;// CONCATENATED MODULE: ./build/actions/migrate/trace-plan.js
var trace_plan_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var trace_plan_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





const PATIENCE = { timeouts: { lockMs: 0, statementMs: 0 }, timeoutMs: 300_000 };
/**
 * Runs the repository's own tool on an empty database, migration by migration, and notes what the server does. Proves
 * that every migration applies, and that the new ones can be taken back.
 */
async function traceMigrations(name, server, changed, inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        for (const secret of (0,database_url/* secretsOf */.Fj)(server))
            ports.workflow.mask(secret);
        const throwaway = trace_plan_addDisposableResource(env_1, await ports.createThrowaway(server), true);
        const database = trace_plan_addDisposableResource(env_1, await ports.openDatabase(throwaway.url, 'deploy-actions migrate trace'), true);
        await database.installTrace();
        const { tls } = await database.identity();
        const tool = ports.makeTool(name, { signal: ports.signal, tls, query: database.query }, throwaway.url);
        const { pending } = await tool.status();
        const parse = await ports.createParser();
        const placeOf = await places(changed, inputs, ports);
        await database.takeTrace(); // What the tool made for itself is no migration.
        const sources = [];
        const steps = [];
        for (const id of pending) {
            const place = placeOf(id);
            ports.workflow.info(`Trying ${id} on a throwaway database.`);
            if (place.added)
                steps.push({ id, path: place.path, before: await database.schema(tool.bookkeeping) });
            sources.push(await traceOne(id, place, { tool, database, parse }));
        }
        const warnings = await thereAndBack(steps, { tool, database, parse });
        return { sources, warnings, added: steps };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = trace_plan_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function traceOne(id, { path, added }, { tool, database, parse }) {
    if (!tool.upTo)
        throw migrateFailures.MIGRATE_NOT_SQL(`${tool.title} cannot apply one migration at a time.`);
    await tool.upTo(id, PATIENCE).catch((error) => {
        throw migrateFailures.MIGRATE_DOES_NOT_APPLY(`${id} fails on an empty database: ${(0,migrate_words/* lastWords */.a)(error.message)}`, {
            cause: error,
        });
    });
    const commands = await database.takeTrace();
    const own = commands.filter(({ query }) => !tool.bookkeeping.some((table) => query.includes(table)));
    return tracedSource(id, path, added, own, parse);
}
/** Takes the new migrations back, newest first: after each the schema must be as it was before it. */
async function thereAndBack(steps, { tool, database }) {
    if (!tool.down)
        return [];
    for (const { id, before } of steps.toReversed()) {
        try {
            await tool.down([id], PATIENCE);
        }
        catch (error) {
            return [`${id} cannot be taken back: ${(0,migrate_words/* lastWords */.a)(error.message)}`];
        }
        const left = schemaDifferences(before, await database.schema(tool.bookkeeping));
        if (left.length > 0)
            return [`Taking back ${id} does not restore the schema: ${left.slice(0, 5).join('; ')}.`];
    }
    return [];
}
/** The file of a migration is the one that has its identifier in its name, or as a word in its text. */
async function places(changed, { directory }, { git, read }) {
    const added = new Set(changed.filter(({ kind }) => kind === 'A').map(({ path }) => path));
    const paths = (await git.files(directory)).filter((path) => /\.(js|cjs|mjs|ts|py|sql|rb|xml|ya?ml|json)$/.test(path));
    const texts = new Map(await Promise.all([...added]
        .filter((path) => paths.includes(path))
        .map(async (path) => [path, await read(path)])));
    return (id) => {
        const named = paths.find((path) => path.endsWith(`/${id}`) || path === id || path.split('/').at(-1)?.startsWith(`${id}_`));
        const quoted = [...texts].find(([, text]) => new RegExp(`^revision\\b[^=]*=\\s*['"]${id}['"]`, 'm').test(text))?.[0];
        const path = named ?? quoted ?? directory;
        return { path, added: added.has(path) };
    };
}

;// CONCATENATED MODULE: ./build/actions/migrate/plan.js












/** Says what the new migrations would do to a database that is in use. Needs neither that nor a write token. */
async function plan(inputs, ports) {
    const name = await findTool(inputs, ports);
    const format = sql_format/* SQL_FORMATS */.y[name];
    const changed = await findChanges(inputs, ports);
    const evidence = format
        ? await evidenceOfFiles(format, changed, inputs, ports)
        : await evidenceOfTrace(name, changed, inputs, ports);
    const parse = await ports.createParser();
    const findings = lint(evidence.sources, parse, { lockTimeoutMs: inputs['lock-timeout'] });
    return conclude(name, evidence, findings, inputs, ports);
}
async function findChanges(inputs, { git, eventBase }) {
    const base = inputs.base ?? eventBase;
    if (base === undefined)
        throw migrateFailures.MIGRATE_BASE_UNKNOWN();
    return git.changed(await git.mergeBase(base), inputs.directory);
}
async function evidenceOfTrace(name, changed, inputs, ports) {
    const server = inputs['trace-database-url'];
    if (!server)
        throw migrateFailures.MIGRATE_NOT_SQL(`${name} does not keep its migrations in SQL.`);
    await install(inputs['setup-command'], ports);
    const { sources, added, warnings } = await traceMigrations(name, server, changed, inputs, ports);
    const how = 'Run on a throwaway server, command by command.';
    return { changes: { earlier: [], added, problems: [] }, sources, warnings, how };
}
async function evidenceOfFiles(format, changed, inputs, ports) {
    const changes = sortChanges(format, await ports.git.files(inputs.directory), changed);
    const files = changes.added.length === 0 ? [] : await readSources(changes, format, ports);
    const server = inputs['trace-database-url'];
    if (!server || files.length === 0) {
        const how = 'Judged by the SQL and the schema that the earlier migrations make.';
        return { changes, sources: files, warnings: [], how };
    }
    const sources = await traceFiles(files, server, await ports.createParser(), ports);
    return { changes, sources, warnings: [], how: 'Run on a throwaway server, statement by statement.' };
}
function readSources({ earlier, added }, format, ports) {
    const paths = new Set([...earlier, ...added].map(({ path }) => path));
    const source = async (id, path, looked) => {
        const { up, style } = format.read(path, await ports.read(path), (other) => paths.has(other));
        return { id, file: path, sql: up, looked, style };
    };
    return Promise.all([
        ...earlier.map(({ id, path }) => source(id, path, false)),
        ...added.map(({ id, path }) => source(id, path, true)),
    ]);
}
async function conclude(tool, { changes: { added, problems }, warnings, how }, findings, inputs, ports) {
    const open = findings.filter(({ suppressed }) => suppressed === undefined);
    annotate(open, problems, ports);
    const ids = added.map(({ id }) => id);
    for (const warning of warnings)
        ports.workflow.warning(warning);
    await publish(planReport({ tool, added: ids, problems, warnings, findings, how }), ports);
    const sarif = `${ports.outputFolder}/migrate.sarif`;
    await ports.write(sarif, JSON.stringify(migrationSarif(findings), undefined, 2));
    const bad = problems.length > 0 || open.some(({ severity }) => severity === 'error');
    const good = ids.length === 0 ? 'nothing-new' : 'safe';
    const outputs = {
        verdict: bad ? 'unsafe' : good,
        pending: ids,
        applied: [],
        state: 'nothing',
        'plan-digest': await pendingDigest(ids),
        'lint-sarif': sarif,
    };
    if (!mustFail(inputs['fail-on'], bad, open))
        return outputs;
    const worst = [...problems, ...open.filter(({ severity }) => severity !== 'note')];
    const words = worst.slice(0, 5).map(({ message }) => message);
    const more = worst.length > words.length ? [`and ${worst.length - words.length} more`] : [];
    return new action/* Failed */.c(outputs, migrateFailures.MIGRATE_UNSAFE([...words, ...more].join('\n')));
}
async function publish(report, { workflow, comment, runUrl }) {
    workflow.summary(report);
    if (!comment)
        return;
    const done = await comment(planComment(report, runUrl), COMMENT_MARK);
    if (done.kind === 'refused')
        workflow.notice(`The report is not on the pull request: ${done.why}.`);
}
function mustFail(failOn, bad, open) {
    if (failOn === 'never')
        return false;
    return bad || (failOn === 'warning' && open.some(({ severity }) => severity === 'warning'));
}
const plan_KINDS = { error: 'error', warning: 'warning', note: 'notice' };
function annotate(open, problems, { workflow }) {
    for (const { path, message } of problems)
        workflow.error(message, { file: path, line: 1 });
    for (const { severity, message, advice, file, line, endLine, rule } of open)
        workflow[plan_KINDS[severity]](`${message} ${advice}`, { file, line, endLine, title: rule });
}

;// CONCATENATED MODULE: ./build/actions/migrate/run.js


/** Looks at what is new (`mode: plan`), or changes a database (`mode: apply`). */
const run = (inputs, ports) => inputs.mode === 'plan' ? plan(inputs, ports) : migrateDatabase(inputs, ports);


/***/ }),

/***/ 1597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ spec)
});

// EXTERNAL MODULE: ./build/lib/migrate/choose-tool.js
var choose_tool = __nccwpck_require__(5540);
// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
// EXTERNAL MODULE: ./build/lib/migrate/status.js
var migrate_status = __nccwpck_require__(6306);
// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/runtime/inputs.js
var inputs = __nccwpck_require__(4634);
;// CONCATENATED MODULE: ./build/runtime/input-kinds.js

/** Any text, as given. */
const input_kinds_text = (0,inputs/* inputKind */.TP)((raw) => raw);
/** One value a line; blank lines and lines that start with `#` do not count. */
const lines = (0,inputs/* inputKind */.TP)(linesOf);
/** Values separated by commas or line ends. */
const list = (0,inputs/* inputKind */.TP)((raw) => raw
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean));
/** `NAME=value`, one a line. The value may contain `=`. A name that comes twice is an error. */
const keyValues = (0,inputs/* inputKind */.TP)((raw) => {
    const pairs = new Map();
    for (const line of linesOf(raw)) {
        const at = line.indexOf('=');
        const key = line.slice(0, at).trim();
        // The line itself is not repeated: its value may be a secret.
        if (at < 1 || key === '')
            throw new Error('expected lines such as NAME=value, but one has no name or no "="');
        if (pairs.has(key))
            throw new Error(`the name "${key}" is given twice`);
        pairs.set(key, line.slice(at + 1).trim());
    }
    return pairs;
});
/** `true` or `false`, in lower case and nothing else: `yes`, `True` and `1` mean different things to different tools. */
const flag = (0,inputs/* inputKind */.TP)((raw) => {
    if (raw === 'true')
        return true;
    if (raw === 'false')
        return false;
    throw new Error(`expected true or false, got "${raw}"`);
});
/** A whole number between two bounds, both included. */
const integer = (least, most) => inputKind((raw) => {
    const value = /^-?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    if (!(value >= least && value <= most))
        throw new Error(`expected a whole number from ${least} to ${most}, got "${raw}"`);
    return value;
});
/** A share such as `5%` or `0.5%`, read as 0.05 or 0.005. A bare number is refused: 5 and 0.05 mean different things. */
const percentage = (0,inputs/* inputKind */.TP)((raw) => {
    const match = /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(raw);
    const value = Number(match?.[1] ?? Number.NaN);
    if (!(value <= 100))
        throw new Error(`expected a percentage from 0% to 100%, such as 5%, got "${raw}"`);
    return value / 100;
});
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A length of time such as `500ms`, `90s`, `10m`, `2h` or `1d`, read as milliseconds. */
const duration = (0,inputs/* inputKind */.TP)((raw) => {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(raw);
    if (!match)
        throw new Error(`expected a duration such as 500ms, 90s, 10m or 2h, got "${raw}"`);
    return Number(match[1]) * UNITS[match[2]];
});
/** One of a few words. */
const oneOf = (...choices) => (0,inputs/* inputKind */.TP)((raw) => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined)
        throw new Error(`expected one of ${choices.join(', ')}, got "${raw}"`);
    return found;
});
/** JSON of any shape; the action checks the shape. */
const json = (0,inputs/* inputKind */.TP)((raw) => {
    try {
        return JSON.parse(raw);
    }
    catch (error) {
        throw new Error(`expected JSON: ${error.message}`);
    }
});
/** One YAML 1.2 document of any shape; the action checks the shape. Warnings of the parser are errors. */
const yaml = (0,inputs/* inputKind */.TP)(async (raw) => {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    const document = parseDocument(raw, { uniqueKeys: true, merge: false });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem)
        throw new Error(`expected YAML: ${problem.message}`);
    return document.toJS();
});
function linesOf(raw) {
    return raw
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}

;// CONCATENATED MODULE: ./build/runtime/outputs.js
const outputKind = (format) => (description) => ({ description, format });
const textOutput = outputKind((value) => value);
const linesOutput = outputKind((value) => value.join('\n'));
const integerOutput = outputKind((value) => {
    if (!Number.isSafeInteger(value))
        throw new TypeError(`${value} is not a whole number`);
    return String(value);
});
const flagOutput = outputKind((value) => String(value));
const jsonOutput = outputKind((value) => JSON.stringify(value) ?? 'null');
const oneOfOutput = (choices, description) => ({
    description: `${description} One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
    format: (value) => {
        if (!choices.includes(value))
            throw new TypeError(`"${value}" is none of ${choices.join(', ')}`);
        return value;
    },
});
/** The kinds of outputs: text, lines (one a line), integer, flag (`true` or `false`), json, and one of a few words. */
const output = {
    text: textOutput,
    lines: linesOutput,
    integer: integerOutput,
    flag: flagOutput,
    json: jsonOutput,
    oneOf: oneOfOutput,
};

;// CONCATENATED MODULE: ./build/actions/migrate/spec.js







const databaseUrl = (0,inputs/* inputKind */.TP)(database_url/* parseDatabaseUrl */.mx);
const spec = (0,action/* defineAction */.Q)({
    name: 'migrate',
    description: "Migrates a database with the repository's own tool: one run at a time, with timeouts, verified, and with a clear word on the database's state when it fails.",
    branding: { icon: 'database', color: 'blue' },
    inputs: {
        mode: oneOf('apply', 'plan').withDefault('apply', {
            description: '`apply` brings the database up to date. `plan` says what the new migrations of a pull request would do to it, without access to it.',
        }),
        operation: oneOf('up', 'down', 'status').withDefault('up', {
            description: 'For `apply`: `up` applies what is pending; `down` takes back what was applied after `to`; `status` only looks.',
        }),
        to: input_kinds_text.optional({
            description: 'For `operation: down`: the migration that is to be the newest afterwards, as `status` lists it, or `all`.',
        }),
        tool: oneOf(...choose_tool/* TOOL_NAMES */.K2).optional({
            description: `The migration tool: ${choose_tool/* TOOL_NAMES */.K2.map((name) => `\`${name}\``).join(', ')}. Found by the files in \`directory\` when not given.`,
        }),
        directory: input_kinds_text.withDefault('.', {
            description: 'Folder of the checkout in which the tool is run, such as `backend`.',
        }),
        'setup-command': input_kinds_text.optional({
            description: 'Command that installs the migration tool, run in `directory` first and without a shell, such as `npm ci --omit=dev`.',
        }),
        'database-url': databaseUrl.optional({
            description: 'Needed to apply. Direct URL of the database, such as `postgres://user:password@host:5432/shop`. The tool gets it as DATABASE_URL and as PGHOST, PGUSER, PGPASSWORD and so on, never as an argument.',
            secret: true,
        }),
        base: input_kinds_text.optional({
            description: 'For `plan`: the commit or branch to compare with, such as `origin/main`. That of the event when not given.',
        }),
        'trace-database-url': databaseUrl.optional({
            description: 'For `plan`: URL of a PostgreSQL that nothing depends on, such as a service container, with the rights of a superuser. The migrations are run there, in a database of their own, to see what they do; needed for those that are written as code, such as those of Knex and Alembic.',
            secret: true,
        }),
        'github-token': input_kinds_text.optional({
            description: 'For `plan`: a token with `pull-requests: write`, such as `github.token`. With it the report is also one comment on the pull request, updated with each push.',
            secret: true,
        }),
        'fail-on': oneOf('error', 'warning', 'never').withDefault('error', {
            description: 'For `plan`: from which severity on the step fails. An `error` blocks traffic for a time that grows with the table, loses data or fails; a `warning` is brief or needs care.',
        }),
        'status-command': input_kinds_text.optional({
            description: 'For a tool that is not known here: the command that prints the pending migrations, one a line and nothing else. Such as `./scripts/migrate pending`.',
        }),
        'up-command': input_kinds_text.optional({
            description: 'For such a tool: the command that applies all pending migrations.',
        }),
        'down-command': input_kinds_text.optional({
            description: 'For such a tool: the command that takes back the migration that the variable MIGRATION names. Needed for `on-failure: down`.',
        }),
        'pass-env': list.withDefault('', {
            description: 'Variables of the step that the tool may read besides those of the database, such as `APP_ENV, FEATURE_*`. It gets no others.',
        }),
        'lock-timeout': duration.withDefault('5s', {
            description: 'How long a statement of a migration may wait for a lock on a table, such as `5s` (the setting `lock_timeout` of PostgreSQL). Queries of the application queue behind a waiting one. `0s` waits for ever.',
        }),
        'wait-timeout': duration.withDefault('10m', {
            description: 'How long to wait while another run migrates the same database, such as `10m`.',
        }),
        timeout: duration.withDefault('30m', {
            description: 'How long the tool may take in all before it is stopped, such as `30m`.',
        }),
        'expect-database': input_kinds_text.optional({
            description: 'The name that the database must have, such as `shop_production`. A safeguard against the secret of another environment.',
        }),
        'plan-digest': input_kinds_text.optional({
            description: 'The output of the same name of an earlier `operation: status`. When something else is pending now, nothing is applied.',
        }),
        'on-failure': oneOf('stop', 'down').withDefault('stop', {
            description: 'After a failure: `stop` leaves the database as it is and says how that is; `down` takes back what this run applied, with the tool.',
        }),
    },
    outputs: {
        verdict: output.oneOf(['nothing-pending', 'pending', 'applied', 'taken-back', 'failed', 'nothing-new', 'safe', 'unsafe'], 'How it went. The last three are of `plan`.'),
        pending: output.lines('The migrations that were pending before, or that are new in `plan`, one a line, in their order.'),
        applied: output.lines('The migrations that this run applied and left in the database, one a line.'),
        state: output.oneOf(migrate_status/* DATABASE_STATES */.R7, 'How much of what was pending is in the database now; `nothing` also when nothing was pending.'),
        'plan-digest': output.text('A word for the list of pending migrations, for `plan-digest` of a later run.'),
        'lint-sarif': output.text('Path of the SARIF file with the findings of `plan`; empty when applying.'),
    },
});


/***/ }),

/***/ 3385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ wire)
});

;// CONCATENATED MODULE: ./build/lib/migrate/base-commit.js
const field = (event, name) => typeof event === 'object' && event !== null ? event[name] : undefined;
/**
 * The commit that a run is compared with: the base of a pull request or of a merge group, what a push replaced.
 * Undefined when the event has none, such as a run by hand.
 */
function baseCommit(eventName, event) {
    const candidates = {
        pull_request: field(field(field(event, 'pull_request'), 'base'), 'sha'),
        pull_request_target: field(field(field(event, 'pull_request'), 'base'), 'sha'),
        merge_group: field(field(event, 'merge_group'), 'base_sha'),
        push: field(event, 'before'),
    };
    const sha = candidates[eventName];
    return typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) && !/^0+$/.test(sha) ? sha : undefined;
}
/** The number of the pull request that an event is about. */
function pullRequestNumber(event) {
    const number = field(field(event, 'pull_request'), 'number');
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

;// CONCATENATED MODULE: ./build/lib/migrate/run-lock.js
/**
 * The advisory lock of every run of this suite: "dply" and "migr" in ASCII. Advisory locks are per database, so one
 * pair of numbers serves all tools and all repositories that migrate the same database.
 */
const RUN_LOCK = [0x64706c79, 0x6d696772];
/** PostgreSQL cuts longer names (NAMEDATALEN). */
const LONGEST_NAME = 63;
/** What the holder of the lock is called, so that others can name it: `deploy-actions migrate acme/shop run 42`. */
const lockApplication = (repository, runId) => `deploy-actions migrate ${repository} run ${runId}`.replace(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_NAME);
const describeHolder = ({ pid, application, address, seconds }) => `"${application || 'a session without a name'}" (process ${pid}${address ? ` from ${address}` : ''}, for ${seconds} s)`;

// EXTERNAL MODULE: ./build/lib/sql/parser.js + 1 modules
var parser = __nccwpck_require__(7870);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/tools/git-history.js

const gitFailures = (0,failure/* defineFailures */.Z0)({
    GIT_NO_BASE: {
        meaning: 'The commit to compare with is not in this checkout.',
        remedy: 'Let `actions/checkout` fetch the history, with `fetch-depth: 0`, or name another commit with `base`.',
    },
});
const TIMEOUT_MS = 60_000;
/** The folder may belong to another user (a container job), which git would refuse to read. */
function createGitHistory(exec, workspace) {
    const git = async (...args) => {
        const all = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '-C', workspace, ...args];
        return (await exec('git', all, { timeoutMs: TIMEOUT_MS })).stdout;
    };
    return {
        mergeBase: async (base) => {
            try {
                return (await git('merge-base', '--end-of-options', base, 'HEAD')).trim();
            }
            catch (error) {
                throw gitFailures.GIT_NO_BASE(`The checkout does not have the history up to ${base}.`, {
                    cause: error,
                });
            }
        },
        changed: async (commit, folder) => {
            const text = await git('diff', '--name-status', '--no-renames', '-z', '--end-of-options', commit, '--', folder);
            return parseChanges(text);
        },
        files: async (folder) => {
            const text = await git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder);
            return [...new Set(text.split('\0').filter(Boolean))].sort();
        },
        checkout: async (commit, into) => {
            await git('worktree', 'add', '--detach', '--force', into, commit);
        },
    };
}
/** Reads `git diff --name-status -z`: a letter, a path, and so on. */
function parseChanges(text) {
    const parts = text.split('\0').filter(Boolean);
    return parts.flatMap((kind, at) => {
        const path = parts[at + 1];
        if (at % 2 === 1 || path === undefined)
            return [];
        return [{ kind: (['A', 'M', 'D'].includes(kind) ? kind : 'T'), path }];
    });
}

// EXTERNAL MODULE: ./build/lib/migrate/words.js
var words = __nccwpck_require__(5175);
;// CONCATENATED MODULE: ./build/tools/migrate/alembic.js
const ALEMBIC = {
    name: 'alembic',
    folders: ['.venv/bin', 'venv/bin'],
    install: 'pip install -r requirements.txt',
};
/** Alembic 1; https://alembic.sqlalchemy.org. Its env.py has to take the URL from DATABASE_URL, or PGPASSWORD and its own URL. */
const alembic = (site) => ({
    title: 'Alembic',
    wrapping: 'all', // Unless env.py sets transaction_per_migration.
    bookkeeping: ['alembic_version'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => {
        const history = await run(site, ['history']);
        const current = await run(site, ['current']);
        return alembicStatus(history.stdout, current.stdout);
    },
    up: async (options) => void (await run(site, ['upgrade', 'heads'], options)),
    upTo: async (id, options) => void (await run(site, ['upgrade', id], options)),
    down: async (ids, options) => void (await run(site, ['downgrade', `-${ids.length}`], options)),
});
/** SQLAlchemy 1.4 and newer know `postgresql://`, not `postgres://`. */
function run(site, args, options = {}) {
    const { given } = site.database;
    const env = given.startsWith('postgres:')
        ? { DATABASE_URL: given.replace(/^postgres:/, 'postgresql:') }
        : {};
    return site.run(ALEMBIC, args, { ...options, env: { ...env, ...options.env } });
}
/**
 * Reads `alembic history` (newest first, `parent, parent -> id (head), words`) and `alembic current` (an id a line).
 * Applied is what the current revisions descend from.
 */
function alembicStatus(history, current) {
    const revisions = history.split('\n').flatMap(parseRevision).reverse();
    const byId = new Map(revisions.map((revision) => [revision.id, revision]));
    const applied = new Set();
    const queue = [...current.matchAll(/^([0-9a-zA-Z_-]+)( \(.*\))?$/gm)].map((match) => match[1] ?? '');
    const unknown = queue.filter((id) => !byId.has(id));
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (applied.has(id))
            continue;
        applied.add(id);
        queue.push(...(byId.get(id)?.parents ?? []));
    }
    const ids = revisions.map(({ id }) => id);
    const status = {
        applied: ids.filter((id) => applied.has(id)),
        pending: ids.filter((id) => !applied.has(id)),
    };
    return unknown.length === 0
        ? status
        : { ...status, stuck: `the database is at ${unknown.join(', ')}, which this checkout does not have` };
}
function parseRevision(line) {
    const match = /^(.+?) -> ([0-9a-zA-Z_-]+)(?: \([^)]*\))*,/.exec(line.trim());
    if (!match)
        return [];
    const parents = (match[1] ?? '').split(',').map((parent) => parent.trim().split(' ')[0] ?? '');
    return [{ id: match[2] ?? '', parents: parents.filter((parent) => parent !== '<base>') }];
}

;// CONCATENATED MODULE: ./node_modules/string-argv/index.js

function parseArgsStringToArgv(value, env, file) {
    const myArray = [];
    if (env) {
        myArray.push(env);
    }
    if (file) {
        myArray.push(file);
    }
    let current = "";
    let inQuote = null;
    let hasToken = false; // Track if we've started a token (for empty quotes)
    let i = 0;
    while (i < value.length) {
        const char = value[i];
        if (inQuote) {
            // Inside quotes - look for the closing quote
            if (char === inQuote) {
                // End of quoted section
                inQuote = null;
            }
            else {
                // Add character to current token (without the quotes)
                current += char;
            }
        }
        else {
            // Outside quotes
            if (char === '"' || char === "'") {
                // Start of quoted section - this means we have a token even if empty
                inQuote = char;
                hasToken = true;
            }
            else if (/\s/.test(char)) {
                // Whitespace - end current token if we have one
                if (hasToken) {
                    myArray.push(current);
                    current = "";
                    hasToken = false;
                }
            }
            else {
                // Regular character - add to current token
                current += char;
                hasToken = true;
            }
        }
        i++;
    }
    // Don't forget the last token
    if (hasToken) {
        myArray.push(current);
    }
    return myArray;
}

;// CONCATENATED MODULE: ./build/tools/migrate/commands.js


const commandFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_COMMAND_EMPTY: {
        meaning: 'A command that stands in for a migration tool is empty.',
        remedy: 'Give a program and its arguments, such as `./scripts/migrate status`.',
    },
});
/**
 * Any other tool, by its commands. `status` prints the pending migrations, one a line and nothing else; `up` applies
 * them all; `down` takes back the one that MIGRATION names. Split like a shell does with quotes, but no shell runs.
 */
const commands = (given) => (site) => {
    const { status, up, down } = given;
    return {
        title: 'commands',
        wrapping: 'none',
        bookkeeping: [],
        timeouts: 'unknown',
        ownLock: 'not known',
        status: async () => {
            const { stdout } = await runCommand(site, status, {});
            return { applied: [], pending: linesOf(stdout) };
        },
        up: async (options) => void (await runCommand(site, up, options)),
        ...(down === undefined
            ? {}
            : {
                down: async (ids, options) => {
                    for (const id of ids.toReversed())
                        await runCommand(site, down, { ...options, env: { MIGRATION: id } });
                },
            }),
    };
};
function runCommand(site, command, options) {
    const [name, ...args] = parseArgsStringToArgv(command);
    if (name === undefined)
        throw commandFailures.MIGRATE_COMMAND_EMPTY();
    return site.run({ name, folders: [], install: `the program \`${name}\`` }, args, options);
}
const linesOf = (text) => text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

// EXTERNAL MODULE: ./build/lib/migrate/choose-tool.js
var choose_tool = __nccwpck_require__(5540);
;// CONCATENATED MODULE: ./build/tools/migrate/folder.js

/** The folder of the directory that has migrations, for tools that do not say themselves where they are. */
async function folderWith(site, isMigration) {
    for (const folder of choose_tool/* MIGRATION_FOLDERS */.ti)
        if ((await site.entries(folder)).some(isMigration))
            return folder;
    throw new Error(`no migrations in the directory or in ${choose_tool/* MIGRATION_FOLDERS */.ti.slice(1).join(', ')}`);
}

;// CONCATENATED MODULE: ./build/tools/migrate/dbmate.js

const DBMATE = { name: 'dbmate', folders: ['node_modules/.bin', 'bin'], install: 'npm i -D dbmate' };
/** dbmate 2; https://github.com/amacneil/dbmate. Written from its documentation, not run. */
const dbmate = (site) => ({
    title: 'dbmate',
    wrapping: 'each', // Unless a file says `transaction:false`.
    bookkeeping: ['schema_migrations'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => parseDbmateStatus((await dbmate_run(site, ['status'])).stdout),
    up: async (options) => void (await dbmate_run(site, ['migrate'], options)),
    down: async (ids, options) => {
        for (const _ of ids)
            await dbmate_run(site, ['rollback'], options);
    },
});
async function dbmate_run(site, args, options = {}) {
    const env = {
        DBMATE_MIGRATIONS_DIR: await folderWith(site, (name) => /^\d+_.*\.sql$/.test(name)),
        DBMATE_NO_DUMP_SCHEMA: 'true',
    };
    return site.run(DBMATE, args, { ...options, env: { ...env, ...options.env } });
}
/** Reads `dbmate status`: `[X] file` for applied and `[ ] file` for pending ones. */
function parseDbmateStatus(text) {
    const of = (mark) => [...text.matchAll(/^\[(X| )\] (\S+)\s*$/gm)]
        .filter((line) => line[1] === mark)
        .map((line) => line[2] ?? '');
    if (!/^(Applied|Pending): \d+/m.test(text))
        throw new Error(`\`dbmate status\` printed no list:\n${text.slice(0, 500)}`);
    return { applied: of('X'), pending: of(' ') };
}

;// CONCATENATED MODULE: ./build/tools/migrate/drizzle.js
const DRIZZLE = { name: 'drizzle-kit', folders: ['node_modules/.bin'], install: 'npm ci' };
/** Drizzle Kit; https://orm.drizzle.team/docs/migrations. It has no status of its own, so its table is read. */
const drizzle = ({ run, read, query }) => ({
    title: 'Drizzle',
    wrapping: 'all',
    bookkeeping: ['__drizzle_migrations'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => {
        const journal = await read('drizzle/meta/_journal.json');
        const [table] = await query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
        if (table?.['there'] !== true)
            return drizzleStatus(journal, undefined);
        const [newest] = await query('select max(created_at)::text as at from drizzle.__drizzle_migrations');
        return drizzleStatus(journal, typeof newest?.['at'] === 'string' ? BigInt(newest['at']) : undefined);
    },
    up: async (options) => void (await run(DRIZZLE, ['migrate'], options)),
});
/** Drizzle applies what was generated after the newest one that it applied. */
function drizzleStatus(journal, newest) {
    const { entries = [] } = JSON.parse(journal);
    const isApplied = (when) => newest !== undefined && BigInt(when) <= newest;
    return {
        applied: entries.filter(({ when }) => isApplied(when)).map(({ tag }) => tag),
        pending: entries.filter(({ when }) => !isApplied(when)).map(({ tag }) => tag),
    };
}

;// CONCATENATED MODULE: ./build/lib/migrate/session.js
/** How this suite calls itself to the server; a session of a tool is found again by it after a runner died. */
const TOOL_APPLICATION = 'deploy-actions migrate tool';
/**
 * Settings given at the start of a connection, as PGOPTIONS. A `SET` could be undone by the migration's own `RESET`,
 * which returns to the value the session started with (measured with node-postgres).
 */
const startOptions = ({ lockMs, statementMs }) => `-c lock_timeout=${lockMs} -c statement_timeout=${statementMs}`;
/**
 * The environment that leads a tool to the database: DATABASE_URL and the variables of libpq, which most clients
 * read (https://www.postgresql.org/docs/current/libpq-envars.html).
 */
function sessionVariables(url, timeouts) {
    const { settings } = url;
    const optional = { PGSSLMODE: settings.get('sslmode'), PGSSLROOTCERT: settings.get('sslrootcert') };
    const given = Object.entries(optional).filter((pair) => pair[1] !== undefined);
    return {
        DATABASE_URL: withOptions(url.given, startOptions(timeouts)),
        PGHOST: url.host,
        PGPORT: url.port,
        PGUSER: url.user,
        ...(url.password === '' ? {} : { PGPASSWORD: url.password }),
        PGDATABASE: url.database,
        PGAPPNAME: TOOL_APPLICATION,
        PGOPTIONS: startOptions(timeouts),
        ...Object.fromEntries(given),
    };
}
/** Options in a URL win over PGOPTIONS, so a URL that has some gets ours added to its own. */
function withOptions(given, options) {
    const query = given.indexOf('?');
    if (query < 0)
        return given;
    const parameters = new URLSearchParams(given.slice(query + 1));
    const own = parameters.get('options');
    if (own === null)
        return given;
    parameters.set('options', `${own} ${options}`);
    return `${given.slice(0, query)}?${parameters.toString().replaceAll('+', '%20')}`;
}

;// CONCATENATED MODULE: ./build/tools/migrate/flyway.js

const FLYWAY = { name: 'flyway', folders: ['.'], install: 'the Flyway command line' };
/** Flyway 10; https://documentation.red-gate.com/flyway. User and password go by its own variables. */
const flyway = (site) => ({
    title: 'Flyway',
    wrapping: 'each', // Unless a file has statements that cannot be in a transaction.
    bookkeeping: ['flyway_schema_history'],
    timeouts: 'PGOPTIONS',
    ownLock: 'an advisory lock while it runs, which makes CREATE INDEX CONCURRENTLY hang unless flyway.postgresql.transactional.lock=false',
    status: async () => parseFlywayInfo((await flyway_run(site, ['info', '-outputType=json'])).stdout),
    up: async (options) => void (await flyway_run(site, ['migrate'], options)),
});
/** JDBC does not read PGOPTIONS, so the timeouts are in the URL. */
function flyway_run(site, args, options = {}) {
    const { host, port, database, user, password, settings } = site.database;
    const query = new URLSearchParams({ ApplicationName: 'deploy-actions migrate tool' });
    for (const name of ['sslmode', 'sslrootcert'])
        if (settings.has(name))
            query.set(name, settings.get(name) ?? '');
    if (options.timeouts)
        query.set('options', startOptions(options.timeouts));
    const env = {
        FLYWAY_URL: `jdbc:postgresql://${host}:${port}/${encodeURIComponent(database)}?${query.toString().replaceAll('+', '%20')}`,
        FLYWAY_USER: user,
        FLYWAY_PASSWORD: password,
        FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK: 'false',
    };
    return site.run(FLYWAY, args, { ...options, env: { ...env, ...options.env } });
}
/** Reads `flyway info -outputType=json`. */
function parseFlywayInfo(text) {
    const { migrations } = JSON.parse(text);
    if (!migrations)
        throw new Error(`\`flyway info\` printed no list of migrations:\n${text.slice(0, 500)}`);
    const named = migrations.map(({ version, description, filepath, state }) => ({
        id: filepath?.split(/[\\/]/).at(-1) || `${version || 'R'} ${description ?? ''}`,
        state: state ?? '',
    }));
    const failed = named.find(({ state }) => /failed/i.test(state));
    const status = {
        applied: named
            .filter(({ state }) => /success|baseline|out of order|superseded/i.test(state))
            .map(({ id }) => id),
        pending: named.filter(({ state }) => /^(pending|outdated)$/i.test(state)).map(({ id }) => id),
    };
    return failed
        ? { ...status, stuck: `${failed.id} failed before: mend it, then run \`flyway repair\`` }
        : status;
}

// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
;// CONCATENATED MODULE: ./build/tools/migrate/golang-migrate.js


const MIGRATE = {
    name: 'migrate',
    folders: ['bin'],
    install: 'go install -tags postgres github.com/golang-migrate/migrate/v4/cmd/migrate@v4.18.3',
};
/** golang-migrate 4; https://github.com/golang-migrate/migrate. The URL is an argument there, so it goes without its password. */
const golangMigrate = (site) => ({
    title: 'golang-migrate',
    wrapping: 'each', // A file goes to the server as one message, which is one transaction unless the file says otherwise.
    bookkeeping: ['schema_migrations'],
    timeouts: 'PGOPTIONS',
    ownLock: 'pg_advisory_lock of its own while it runs; what a failed run leaves is a dirty version, freed by `migrate force`',
    status: async () => {
        const folder = await folderOf(site);
        const files = await site.entries(folder);
        return statusOf(files, await version(site, folder));
    },
    up: async (options) => void (await golang_migrate_run(site, await folderOf(site), ['up'], options)),
    down: async (ids, options) => void (await golang_migrate_run(site, await folderOf(site), ['down', String(ids.length)], options)),
});
/** Versions come from file names, as `<version>_<title>.up.sql`; the database keeps only the newest. */
function statusOf(paths, at) {
    const files = paths.flatMap((path) => {
        const match = /(?:^|\/)((\d+)_[^/]*)\.up\.sql$/.exec(path);
        return match ? [{ id: match[1] ?? '', number: BigInt(match[2] ?? 0) }] : [];
    });
    files.sort((a, b) => (a.number < b.number ? -1 : 1));
    const isApplied = (number) => at !== undefined && (at.dirty ? number < at.number : number <= at.number);
    const status = {
        applied: files.filter(({ number }) => isApplied(number)).map(({ id }) => id),
        pending: files.filter(({ number }) => !isApplied(number)).map(({ id }) => id),
    };
    if (!at?.dirty)
        return status;
    const stuck = `version ${at.number} is dirty: an earlier run failed in the middle of it. Look at what it left, then say with \`migrate force <version>\` which version the database is at`;
    return { ...status, stuck };
}
/** Reads the answer of `migrate version`, which goes to stderr. */
function parseVersion(text) {
    const match = /^(\d+)( \(dirty\))?$/m.exec(text.trim());
    if (!match)
        throw new Error(`\`migrate version\` printed no version:\n${text.slice(0, 500)}`);
    return { number: BigInt(match[1] ?? 0), dirty: match[2] !== undefined };
}
async function version(site, folder) {
    try {
        const { stdout, stderr } = await golang_migrate_run(site, folder, ['version']);
        return parseVersion(`${stdout}${stderr}`);
    }
    catch (error) {
        if (/error: no migration\s*$/.test(error.stderr ?? ''))
            return undefined;
        throw error;
    }
}
function golang_migrate_run(site, folder, args, options = {}) {
    const url = new URL((0,database_url/* withoutPassword */.G5)(site.database));
    // Its client wants TLS when nothing is said, which a server without it can only refuse; others ask for it if it is there.
    if (!site.tls && !url.searchParams.has('sslmode'))
        url.searchParams.set('sslmode', 'disable');
    url.searchParams.delete('options'); // They are in PGOPTIONS, together with ours.
    return site.run(MIGRATE, ['-path', folder, '-database', url.href, ...args], options);
}
const isMigration = (name) => /^\d+_.*\.up\.sql$/.test(name);
const folderOf = (site) => folderWith(site, isMigration);

;// CONCATENATED MODULE: ./build/tools/migrate/goose.js


const GOOSE = {
    name: 'goose',
    folders: ['bin'],
    install: 'go install github.com/pressly/goose/v3/cmd/goose@v3.24.1',
};
const goose_isMigration = (name) => /^\d+_.*\.(sql|go)$/.test(name);
/** goose 3; https://pressly.github.io/goose. The URL goes by GOOSE_DBSTRING. */
const goose = (site) => ({
    title: 'goose',
    wrapping: 'each', // Unless a file says `-- +goose NO TRANSACTION`.
    bookkeeping: ['goose_db_version'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => {
        const { stdout, stderr } = await goose_run(site, ['status']);
        return parseGooseStatus(`${stdout}\n${stderr}`);
    },
    up: async (options) => void (await goose_run(site, ['up'], options)),
    down: async (ids, options) => {
        for (const _ of ids)
            await goose_run(site, ['down'], options);
    },
});
async function goose_run(site, args, options = {}) {
    const url = new URL(site.database.plain);
    if (!site.tls && !url.searchParams.has('sslmode'))
        url.searchParams.set('sslmode', 'disable');
    // Its client, pgx, does not read PGOPTIONS.
    if (options.timeouts)
        url.searchParams.set('options', startOptions(options.timeouts));
    const env = {
        GOOSE_DRIVER: 'postgres',
        GOOSE_DBSTRING: url.href,
        GOOSE_MIGRATION_DIR: await folderWith(site, goose_isMigration),
    };
    return site.run(GOOSE, args, { ...options, env: { ...env, ...options.env } });
}
/** Reads `goose status`: `<time or Pending> -- <file>` a line, behind a time stamp of its log. */
function parseGooseStatus(text) {
    const found = [
        ...text.matchAll(/^.*?(Pending|[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ [\d:]{8} \d{4})\s+-- (\S+)\s*$/gm),
    ];
    if (found.length === 0)
        throw new Error(`\`goose status\` printed no list of migrations:\n${text.slice(0, 500)}`);
    const of = (pending) => found.filter(([, when]) => (when === 'Pending') === pending).map(([, , file = '']) => file);
    return { applied: of(false), pending: of(true) };
}

;// CONCATENATED MODULE: ./build/tools/migrate/knex.js
const KNEX = { name: 'knex', folders: ['node_modules/.bin'], install: 'npm ci' };
/** Knex 0.95 and newer (`migrate:list` is since 0.19.3); https://knexjs.org/guide/migrations.html */
const knex = ({ run, query }) => ({
    title: 'Knex',
    wrapping: 'all', // Unless one of the pending files opts out with `config = { transaction: false }`: then each by itself.
    bookkeeping: ['knex_migrations', 'knex_migrations_lock'],
    timeouts: 'PGOPTIONS',
    ownLock: 'a row of knex_migrations_lock, which a killed run leaves at is_locked = 1; `knex migrate:unlock` frees it',
    status: async () => {
        const list = parseKnexList((await run(KNEX, ['migrate:list'])).stdout);
        return (await isLocked(query)) ? { ...list, stuck: LOCKED } : list;
    },
    up: async (options) => void (await run(KNEX, ['migrate:latest'], options)),
    // `migrate:up` runs the named file alone; called for each in turn, it is the same as `latest`.
    upTo: async (id, options) => void (await run(KNEX, ['migrate:up', id], options)),
    down: async (ids, options) => {
        for (const id of ids.toReversed())
            await run(KNEX, ['migrate:down', id], options);
    },
});
const LOCKED = 'its own lock is set, by a run that was cut off or by one that was started by hand. When nothing else migrates, free it with `knex migrate:unlock`';
/** Knex notes its lock in a row, which stays when the process is killed. */
async function isLocked(query) {
    const [table] = await query("select to_regclass('knex_migrations_lock') is not null as there");
    if (table?.['there'] !== true)
        return false;
    const [row] = await query('select bool_or(is_locked = 1) as locked from knex_migrations_lock');
    return row?.['locked'] === true;
}
/** Reads `knex migrate:list`: a heading for each of the two kinds, then a file name a line. */
function parseKnexList(text) {
    const lists = { applied: [], pending: [] };
    let into;
    for (const line of text.split('\n').map((raw) => raw.trim())) {
        const heading = /^(?:Found \d+|No) (Completed|Pending) Migration/.exec(line);
        if (heading)
            into = heading[1] === 'Completed' ? lists.applied : lists.pending;
        // A completed one is followed by when and in which batch, if the list is made for a terminal.
        else if (line !== '')
            into?.push(line.split(/\s+/)[0] ?? line);
    }
    if (!into)
        throw new Error(`\`knex migrate:list\` printed no list of migrations:\n${text.slice(0, 500)}`);
    return lists;
}

;// CONCATENATED MODULE: ./build/tools/migrate/prisma.js
const PRISMA = { name: 'prisma', folders: ['node_modules/.bin'], install: 'npm ci' };
/** Prisma Migrate; https://www.prisma.io/docs/orm/prisma-migrate. Written from its documentation, not run. */
const prisma = ({ run, entries }) => ({
    title: 'Prisma Migrate',
    wrapping: 'none', // A file is one message to the server, but Prisma notes a failed file all the same.
    bookkeeping: ['_prisma_migrations'],
    timeouts: 'unknown',
    ownLock: 'pg_advisory_lock 72707369 while it runs, with 10 s of patience',
    status: async () => {
        const folders = (await entries('prisma/migrations')).filter((name) => /^\d+/.test(name));
        return parsePrismaStatus(await statusText(() => run(PRISMA, ['migrate', 'status'])), folders);
    },
    up: async (options) => void (await run(PRISMA, ['migrate', 'deploy'], options)),
});
/** `prisma migrate status` ends with 1 when something is pending: that is an answer, not a failure. */
async function statusText(ask) {
    try {
        return (await ask()).stdout;
    }
    catch (error) {
        const { stdout = '', ending } = error;
        if (ending?.kind === 'exit' && /not yet been applied|have failed/.test(stdout))
            return stdout;
        throw error;
    }
}
/** @param folders all migrations of the repository, sorted */
function parsePrismaStatus(text, folders) {
    const listed = /have not yet been applied:\s*\n([\s\S]*?)(\n\s*\n|$)/.exec(text)?.[1] ?? '';
    const named = new Set(listed.split('\n').map((line) => line.trim()));
    const status = {
        applied: folders.filter((name) => !named.has(name)),
        pending: folders.filter((name) => named.has(name)),
    };
    return /have failed/.test(text)
        ? {
            ...status,
            stuck: 'a migration has failed before: mend it, then say so with `prisma migrate resolve`',
        }
        : status;
}

// EXTERNAL MODULE: ./build/lib/migrate/sql-format.js
var sql_format = __nccwpck_require__(4980);
;// CONCATENATED MODULE: ./build/tools/postgres.js


const postgresFailures = (0,failure/* defineFailures */.Z0)({
    POSTGRES_UNREACHABLE: {
        meaning: 'The PostgreSQL server cannot be reached.',
        remedy: 'Check host and port of the URL, that the server runs, and that the runner may reach it (network, firewall, TLS).',
    },
    POSTGRES_LOGIN: {
        meaning: 'The PostgreSQL server refused the user or the password.',
        remedy: 'Correct the user and the password in the secret that holds the database URL.',
    },
    POSTGRES_NO_DATABASE: {
        meaning: 'The database does not exist on that server.',
        remedy: 'Correct the database name in the URL, or create the database first.',
    },
    POSTGRES_REFUSED: {
        meaning: 'The PostgreSQL server refused the session.',
        remedy: 'The message has the words of the server.',
    },
    POSTGRES_LOST: {
        meaning: 'The session with the PostgreSQL server ended unexpectedly.',
        remedy: 'Look for a restart, a failover or an administrator who ended it; then run the step again.',
    },
});
const CONNECT_MS = 15_000;
/** A server notices within 30 s that our machine is gone, and frees its locks. Units: seconds, seconds, probes. */
const KEEPALIVE = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';
/**
 * Opens a session.
 * @throws POSTGRES_UNREACHABLE, POSTGRES_LOGIN, POSTGRES_NO_DATABASE, POSTGRES_REFUSED, none with the password in it
 */
const connectPostgres = async (url, { application, settings = '' }) => {
    const { Client } = (await __nccwpck_require__.e(/* import() */ 849).then(__nccwpck_require__.bind(__nccwpck_require__, 3849))).default;
    const lost = new AbortController();
    const client = new Client({
        connectionString: clientUrl(url),
        application_name: application,
        options: `${KEEPALIVE} ${settings}`.trim(),
        connectionTimeoutMillis: CONNECT_MS,
        keepAlive: true,
    });
    client.on('error', (error) => lost.abort(postgresFailures.POSTGRES_LOST(`The session with the server ended: ${error.message}`)));
    try {
        await client.connect();
    }
    catch (error) {
        await client.end().catch(() => undefined); // It may not have come as far as having something to end.
        throw refusal(error, url);
    }
    return database(client, lost.signal);
};
function database(client, lost) {
    let ended = false;
    return {
        lost,
        query: async (sql, values) => {
            lost.throwIfAborted();
            const { rows } = await client.query(sql, values ? [...values] : undefined);
            return rows;
        },
        [Symbol.asyncDispose]: async () => {
            if (ended)
                return;
            ended = true;
            await client.end().catch(() => undefined); // A session that is lost has ended already.
        },
    };
}
/** `sslmode` as libpq and the tools mean it: `require` encrypts, `verify-full` also checks who answers. */
function clientUrl({ plain, settings }) {
    const url = new URL(plain);
    url.searchParams.delete('options');
    if (settings.has('sslmode'))
        url.searchParams.set('uselibpqcompat', 'true');
    return url.href;
}
function refusal(error, url) {
    const where = (0,database_url/* describeDatabase */.DZ)(url);
    switch (error.code) {
        case '28P01':
        case '28000':
            return postgresFailures.POSTGRES_LOGIN(`${where}: ${error.message}`);
        case '3D000':
            return postgresFailures.POSTGRES_NO_DATABASE(`${where}: ${error.message}`);
        case '08P01':
            return postgresFailures.POSTGRES_REFUSED(`${where}: ${error.message}`, {
                remedy: 'A server that refuses start-up options is usually a connection pooler: give the direct address.',
            });
    }
    // Five characters are an SQLSTATE, so the server did answer: https://www.postgresql.org/docs/current/errcodes-appendix.html
    const answered = error.code !== undefined && /^[0-9A-Z]{5}$/.test(error.code) && /\d/.test(error.code);
    const make = answered ? postgresFailures.POSTGRES_REFUSED : postgresFailures.POSTGRES_UNREACHABLE;
    return make(`${where}: ${reasonOf(error)}`);
}
/** An attempt on several addresses fails with an error that has no words of its own. */
function reasonOf(error) {
    if (error instanceof AggregateError)
        return error.errors.map((inner) => inner.message).join('; ');
    return error.message || error.code || 'no reason given';
}

;// CONCATENATED MODULE: ./build/tools/migrate/sql-files.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




const TABLE = 'deploy_actions_migrations';
const format = sql_format/* SQL_FORMATS */.y.sql;
/**
 * Plain SQL files, for a repository without a tool: in the order of their names, each in a transaction together with the
 * note that it was applied; one that says `-- deploy-actions:no-transaction` is run as it is.
 */
const sqlFiles = (site) => ({
    title: 'SQL files',
    wrapping: 'each',
    bookkeeping: [TABLE],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => {
        const files = await filesOf(site);
        const applied = new Set(await appliedOf(site));
        return {
            applied: files.map(({ id }) => id).filter((id) => applied.has(id)),
            pending: files.map(({ id }) => id).filter((id) => !applied.has(id)),
        };
    },
    up: (options) => applyPending(site, options),
});
async function filesOf(site) {
    const folder = await folderWith(site, (name) => format?.idOf(name) !== undefined);
    const files = (await site.entries(folder)).flatMap((name) => {
        const id = format?.idOf(name);
        return id === undefined ? [] : [{ id, path: `${folder}/${name}` }];
    });
    return files.sort((one, other) => format?.order(one.id, other.id) ?? 0);
}
async function appliedOf({ query }) {
    const [table] = await query(`select to_regclass('${TABLE}') is not null as there`);
    if (table?.['there'] !== true)
        return [];
    return (await query(`select id from ${TABLE}`)).map((row) => String(row['id']));
}
async function applyPending(site, { timeouts = { lockMs: 0, statementMs: 0 }, onLine }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const applied = new Set(await appliedOf(site));
        const pending = (await filesOf(site)).filter(({ id }) => !applied.has(id));
        const database = __addDisposableResource(env_1, await connectPostgres(site.database, {
            application: TOOL_APPLICATION,
            settings: startOptions(timeouts),
        }), true);
        await database.query(`create table if not exists ${TABLE} (id text primary key, applied_at timestamptz not null default now())`);
        for (const { id, path } of pending) {
            onLine?.(id);
            await applyOne(database, id, path, await site.read(path));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function applyOne(database, id, path, text) {
    const bare = format?.read(path, text, () => false).style === 'bare';
    const note = () => database.query(`insert into ${TABLE} (id) values ($1)`, [id]);
    try {
        if (!bare)
            await database.query('begin');
        await database.query(text);
        await note();
        if (!bare)
            await database.query('commit');
    }
    catch (error) {
        if (!bare)
            await database.query('rollback').catch(() => undefined); // A lost session has rolled back already.
        throw new Error(`${path}: ${error.message}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/tools/migrate/tool.js

const toolFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_STATUS_FAILED: {
        meaning: 'The migration tool could not say which migrations are pending.',
        remedy: "The message has the tool's own words. Nothing was applied.",
    },
});

;// CONCATENATED MODULE: ./build/tools/migrate/registry.js













const TOOLS = {
    knex: knex,
    'golang-migrate': golangMigrate,
    alembic: alembic,
    goose: goose,
    dbmate: dbmate,
    flyway: flyway,
    prisma: prisma,
    drizzle: drizzle,
    sql: sqlFiles,
};
/** The adapter of a tool by its name. Its `status` fails with MIGRATE_STATUS_FAILED and the tool's own words. */
function makeTool(name, site, given) {
    const tool = name === 'commands' ? commands(given)(site) : TOOLS[name](site);
    const status = async () => {
        try {
            return await tool.status();
        }
        catch (error) {
            if (error instanceof failure/* Failure */.HR || site.stopped())
                throw error;
            throw toolFailures.MIGRATE_STATUS_FAILED(`${tool.title} cannot say what is pending: ${(0,words/* lastWords */.a)(error.message)}`, {
                cause: error,
            });
        }
    };
    return { ...tool, status };
}

;// CONCATENATED MODULE: ./build/tools/migrate/setup.js


const setupFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_SETUP_FAILED: {
        meaning: 'The command of `setup-command` failed, so the migration tool is not installed. Nothing was changed.',
        remedy: 'Run the command in the same folder of a fresh checkout and mend what it says.',
    },
});
/** What package managers take from the step: where packages come from and are kept. Tokens only if `pass-env` names them. */
const PACKAGE_MANAGERS = [
    'npm_config_*',
    'NPM_CONFIG_*',
    'PIP_*',
    'GOPROXY',
    'GOFLAGS',
    'NODE_EXTRA_CA_CERTS',
];
const LONGEST_MS = 10 * 60_000;
/** Installs a repository's migration tool by its own command, without a shell. @throws MIGRATE_SETUP_FAILED */
async function setUp(exec, command, { directory, passEnv, onLine }) {
    const [program = '', ...args] = parseArgsStringToArgv(command);
    try {
        const inherit = [...PACKAGE_MANAGERS, ...passEnv];
        await exec(program, args, { cwd: directory, inherit, timeoutMs: LONGEST_MS, onLine });
    }
    catch (error) {
        if (error.name !== 'ExecError')
            throw error; // A cancellation stays one.
        throw setupFailures.MIGRATE_SETUP_FAILED(`${command}: ${error.message}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/tools/migrate/site.js



const siteFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_PROGRAM_MISSING: {
        meaning: 'The program of the migration tool is not installed on the runner.',
        remedy: "Install the repository's dependencies in a step before this one.",
    },
});
/** What a session needs that only asks for a status: short, so that a status never waits for a lock for long. */
const ASKING = { lockMs: 10_000, statementMs: 60_000 };
const ASKING_MS = 120_000;
/** What the languages of the tools need beside what every program gets. No tokens are in it. */
const LANGUAGES = ['VIRTUAL_ENV', 'PYTHONPATH', 'JAVA_HOME', 'GEM_*', 'BUNDLE_*', 'NODE_ENV', 'PGSSL*'];
function createSite({ exec, files, signal }, where) {
    const at = (path) => files.join(where.directory, path);
    return {
        database: where.database,
        tls: where.tls,
        entries: (folder) => files.entries(at(folder)),
        read: (path) => files.read(at(path)),
        query: where.query,
        stopped: () => signal.aborted,
        run: async (program, args, { env = {}, timeouts = ASKING, timeoutMs = ASKING_MS, onLine } = {}) => {
            const cwd = await files.inside(where.directory);
            const variables = { ...sessionVariables(where.database, timeouts), ...env };
            try {
                return await exec(await locate(program, files, where.directory), args, {
                    cwd,
                    inherit: [...LANGUAGES, ...where.passEnv],
                    env: variables,
                    timeoutMs,
                    signal,
                    ...(onLine ? { onLine } : {}),
                });
            }
            catch (error) {
                throw notFound(error, program) ?? withoutSecrets(error, where.database);
            }
        },
    };
}
/** A program of the project wins over one of the same name on the PATH, as with `npx` and in a virtual environment. */
async function locate({ name, folders }, files, directory) {
    for (const place of parentsOf(directory))
        for (const folder of folders) {
            const path = files.join(place, folder, name);
            if (files.exists(path))
                return `${await files.inside(files.join(place))}/${folder}/${name}`;
        }
    return name;
}
/** The directory and those above it, up to the root of the checkout. */
function parentsOf(directory) {
    const parts = directory.split('/').filter((part) => part !== '' && part !== '.');
    return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), '.'];
}
function notFound(error, program) {
    if (error.ending?.kind !== 'not-found')
        return undefined;
    return siteFailures.MIGRATE_PROGRAM_MISSING(`${program.name} is neither in the repository nor on the PATH.`, {
        cause: error,
        remedy: `Install it in a step before this one, such as: ${program.install}.`,
    });
}
/** Tools like to quote the URL they could not reach; what they say must be fit to be shown. */
function withoutSecrets(error, database) {
    const clean = (text) => (0,database_url/* secretsOf */.Fj)(database).reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    const texts = error;
    for (const key of ['message', 'stdout', 'stderr'])
        if (texts[key] !== undefined)
            Object.defineProperty(error, key, { value: clean(texts[key]) });
    return error;
}

;// CONCATENATED MODULE: ./build/tools/postgres-run-lock.js



const runLockFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_LOCK_HELD: {
        meaning: 'Another run was migrating the same database all the time that this one was willing to wait.',
        remedy: 'Wait for the run that is named and start this one again, or end its session with pg_terminate_backend(pid).',
    },
});
const POLL_MS = 1_000;
const SAY_EVERY_MS = 5_000;
/**
 * Takes the run lock for as long as the session lives. It polls with pg_try_advisory_lock, for a session that waits in
 * a blocking lock holds a snapshot, and CREATE INDEX CONCURRENTLY waits for that: they hang or deadlock. The session
 * stays idle outside any transaction for the same reason. Also waits for tools that a dead run left at work.
 * @throws MIGRATE_LOCK_HELD with the name of the holder
 */
async function takeRunLock(database, options) {
    const { clock, waitMs, signal, onWait } = options;
    await neverIdleOut(database);
    const started = clock.now();
    let said = Number.NEGATIVE_INFINITY;
    for (;;) {
        const obstacle = (await tryLock(database)) ? await leftOver(database) : await holder(database);
        if (obstacle === 'none')
            return;
        const now = clock.now();
        if (now - started >= waitMs)
            throw runLockFailures.MIGRATE_LOCK_HELD(`After ${Math.round((now - started) / 1000)} s the database is still being migrated by ${obstacle}.`);
        if (now - said >= SAY_EVERY_MS) {
            onWait(`Waiting: the database is being migrated by ${obstacle}.`);
            said = now;
        }
        await clock.sleep(POLL_MS, signal);
    }
}
/** The server of some installations ends idle sessions (PostgreSQL 14 and newer), and with ours the lock would go. */
async function neverIdleOut(database) {
    await database.query("select set_config(name, '0', false) from pg_settings where name in ('idle_session_timeout', 'statement_timeout')");
}
/** True when we have it. Taking it again while we hold it would count twice, so an earlier success is asked for first. */
async function tryLock(database) {
    const [row] = await database.query(`select exists (select from pg_locks where ${LOCK} and pid = pg_backend_pid()) or pg_try_advisory_lock($1::int4, $2::int4) as taken`, RUN_LOCK);
    return row?.['taken'] === true;
}
const LOCK = `locktype = 'advisory' and classid = $1::int4::oid and objid = $2::int4::oid and objsubid = 2 and granted
  and database = (select oid from pg_database where datname = current_database())`;
const WHO = `a.pid, a.application_name, coalesce(host(a.client_addr), '') as address`;
async function holder(database) {
    const [row] = await database.query(`select ${WHO}, extract(epoch from now() - a.backend_start)::int as seconds
       from pg_locks l join pg_stat_activity a using (pid) where ${LOCK}`, RUN_LOCK);
    return row ? describeHolder(holderOf(row)) : 'a run that has just ended';
}
/** A tool whose runner died goes on until the server notices; two at once is what the lock is there to prevent. */
async function leftOver(database) {
    const [row] = await database.query(`select ${WHO}, extract(epoch from now() - a.backend_start)::int as seconds
       from pg_stat_activity a where datname = current_database() and application_name = $1`, [TOOL_APPLICATION]);
    return row ? `the tool of an earlier run that was cut off, ${describeHolder(holderOf(row))}` : 'none';
}
const holderOf = (row) => ({
    pid: Number(row['pid']),
    application: String(row['application_name'] ?? ''),
    address: String(row['address']),
    seconds: Number(row['seconds']),
});

;// CONCATENATED MODULE: ./build/tools/postgres-schema.js
/** Schemas of the server and of well-known extensions that change by themselves. */
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast_temp%'`;
/** One row a thing: what it is called and its definition, as the server would write it. */
const PARTS = [
    `select 'schema ' || quote_ident(n.nspname) as name, '' as definition from pg_namespace n where ${OURS}`,
    `select case c.relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence ' else 'table ' end
       || c.oid::regclass, concat_ws(' ', c.relkind, c.relpersistence, c.relrowsecurity, c.reloptions,
       case when c.relkind in ('v', 'm') then md5(pg_get_viewdef(c.oid)) end)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${OURS}`,
    `select 'column ' || c.oid::regclass || '.' || quote_ident(a.attname),
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f') and ${OURS}`,
    `select 'index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' INVALID' end
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}`,
    `select 'constraint ' || quote_ident(k.conname) || ' of ' || case when k.conrelid <> 0 then k.conrelid::regclass::text
       else k.contypid::regtype::text end, pg_get_constraintdef(k.oid) || case when k.convalidated then '' else ' NOT VALID' end
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OURS}`,
    `select 'trigger ' || quote_ident(t.tgname) || ' of ' || t.tgrelid::regclass, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and ${OURS}`,
    `select 'function ' || p.oid::regprocedure, md5(concat_ws(' ', p.prosrc, p.prokind, p.provolatile, p.prorettype::regtype))
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`,
    `select 'type ' || t.oid::regtype, coalesce((select string_agg(quote_literal(e.enumlabel), ',' order by e.enumsortorder)
       from pg_enum e where e.enumtypid = t.oid), concat_ws(' ', format_type(t.typbasetype, t.typtypmod), t.typnotnull))
     from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype in ('e', 'd') and ${OURS}`,
];
/**
 * Reads the schema that migrations make, without the tables in which `bookkeeping` tools note what they did.
 * @param bookkeeping names of tables, without a schema
 */
async function readSchema(database, bookkeeping) {
    const rows = await database.query(PARTS.map((part) => `(${part})`).join('\nunion all\n'));
    const skipped = new RegExp(`(^| |\\.)"?(${bookkeeping.join('|') || '(?!)'})"?(_[a-z_]+)?(\\.|$)`);
    const kept = rows.map((row) => [String(row['name']), String(row['definition'])]);
    return new Map(kept.filter(([name]) => !skipped.test(name)));
}
/** Indexes that a failed concurrent build left unusable: they cost every write and serve no read. */
async function invalidIndexes(database) {
    const rows = await database.query(`select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
       where not i.indisvalid and c.relkind = 'i' and ${OURS} order by 1`);
    return rows.map((row) => String(row['name']));
}
/** Constraints that were added NOT VALID and have not been validated. */
async function notValidConstraints(database) {
    const rows = await database.query(`select quote_ident(k.conname) || ' of ' || k.conrelid::regclass as name from pg_constraint k
       join pg_namespace n on n.oid = k.connamespace
       where not k.convalidated and k.conrelid <> 0 and ${OURS} order by 1`);
    return rows.map((row) => String(row['name']));
}

// EXTERNAL MODULE: ./build/lib/sql/measured.js
var measured = __nccwpck_require__(175);
;// CONCATENATED MODULE: ./build/tools/postgres-trace.js

const USERS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'deploy_actions_trace') and n.nspname not like 'pg\\_%'`;
const NAME = `case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname`;
/**
 * Event triggers that note, inside the session and transaction of whoever migrates, which locks are held after each command, and what it wrote
 * anew (the file of a table changed) and read through (its count of sequential scans grew). On an empty database that
 * gives the same answer as on a full one. In PL/pgSQL, which keeps its plans: in SQL each call was planned again.
 */
const INSTALL = `
create schema deploy_actions_trace;
create table deploy_actions_trace.log (
  n bigserial primary key, query text, message text, transaction text, locks jsonb, rewritten jsonb, scanned jsonb);
create function deploy_actions_trace.relations() returns jsonb language plpgsql as $$ begin return (
  select coalesce(jsonb_object_agg(c.oid::text, jsonb_build_array(${NAME}, pg_relation_filenode(c.oid), pg_stat_get_xact_numscans(c.oid))), '{}')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and ${USERS}); end $$;
create function deploy_actions_trace.locks() returns jsonb language plpgsql as $$ begin return (
  select coalesce(jsonb_agg(distinct jsonb_build_array(relation::text, mode)), '[]')
  from pg_locks where pid = pg_backend_pid() and locktype = 'relation' and granted); end $$;
create function deploy_actions_trace.before() returns event_trigger language plpgsql as $$
begin
  perform set_config('deploy_actions.relations', deploy_actions_trace.relations()::text, false);
end $$;
create function deploy_actions_trace.after() returns event_trigger language plpgsql as $$
declare
  old jsonb := current_setting('deploy_actions.relations')::jsonb;
  new jsonb := deploy_actions_trace.relations();
begin
  insert into deploy_actions_trace.log (query, message, transaction, locks, rewritten, scanned) values (
    current_query(), clock_timestamp()::text, txid_current()::text,
    (select coalesce(jsonb_agg(jsonb_build_array(old -> (l ->> 0) ->> 0, l ->> 1)), '[]')
       from jsonb_array_elements(deploy_actions_trace.locks()) l where old ? (l ->> 0)),
    (select coalesce(jsonb_agg(e.value ->> 0), '[]') from jsonb_each(old) e
       where new ? e.key and new -> e.key -> 1 <> e.value -> 1),
    (select coalesce(jsonb_agg(e.value ->> 0), '[]') from jsonb_each(old) e
       where new ? e.key and (new -> e.key ->> 2)::bigint > (e.value ->> 2)::bigint));
end $$;
create event trigger deploy_actions_before on ddl_command_start execute function deploy_actions_trace.before();
create event trigger deploy_actions_after on ddl_command_end execute function deploy_actions_trace.after();
`;
/** Begins to note what happens in a database. Needs a superuser: a throwaway database, never one that is in use. */
async function installTrace(database) {
    await database.query(INSTALL);
}
/** Takes what was noted since the last time. */
async function takeTrace(database) {
    const rows = await database.query(`with taken as (delete from deploy_actions_trace.log returning *) select * from taken order by n`);
    return rows.map((row) => ({
        query: String(row['query']),
        message: String(row['message']),
        transaction: String(row['transaction']),
        locks: row['locks'].flatMap(([table, name]) => {
            const mode = (0,measured/* lockModeOf */.w)(name);
            return mode === undefined ? [] : [{ table, mode }];
        }),
        rewritten: row['rewritten'],
        scanned: row['scanned'],
    }));
}

;// CONCATENATED MODULE: ./build/tools/migration-database.js





/** Opens the session. @throws the failures of `connectPostgres` */
async function openMigrationDatabase(url, application) {
    const database = await connectPostgres(url, { application });
    return {
        lost: database.lost,
        query: database.query,
        identity: () => identity(database),
        takeRunLock: (options) => takeRunLock(database, options),
        schema: (bookkeeping) => readSchema(database, bookkeeping),
        invalidIndexes: () => invalidIndexes(database),
        notValidConstraints: () => notValidConstraints(database),
        installTrace: () => installTrace(database),
        takeTrace: () => takeTrace(database),
        blockers: () => blockers(database),
        writes: async () => {
            const [row] = await database.query('select sum(n_tup_ins + n_tup_upd + n_tup_del)::text as rows from pg_stat_all_tables');
            return BigInt(String(row?.['rows']));
        },
        [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    };
}
/** A replica, a database set to read only and a user without the right to create anything cannot be migrated. */
async function identity(database) {
    const [row = {}] = await database.query(`select current_database() as name, pg_is_in_recovery() as replica,
       current_setting('default_transaction_read_only') = 'on' as read_only,
       current_setting('server_version_num')::int / 10000 as version, current_setting('ssl') = 'on' as tls,
       not exists (select from pg_namespace n where nspname not like 'pg\\_%' and nspname <> 'information_schema'
         and has_schema_privilege(n.oid, 'create'))
       and not has_database_privilege(current_database(), 'create')
       and not exists (select from pg_class c where c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
         and c.relnamespace <> 'pg_catalog'::regnamespace) as powerless`);
    return {
        name: String(row['name']),
        version: Number(row['version']),
        tls: row['tls'] === true,
        readOnly: whyReadOnly(row),
    };
}
function whyReadOnly(row) {
    if (row['replica'] === true)
        return 'the server is a read replica';
    if (row['read_only'] === true)
        return 'the database or the user is set to read only';
    if (row['powerless'] === true)
        return 'the user owns no table and may not create one';
    return undefined;
}
async function blockers(database) {
    const rows = await database.query(`select w.pid, left(regexp_replace(w.query, '\\s+', ' ', 'g'), 80) as query, b.pid as by, b.application_name as name, b.state,
       extract(epoch from now() - coalesce(b.xact_start, b.query_start))::int as seconds
     from pg_stat_activity w, lateral unnest(pg_blocking_pids(w.pid)) as blocking(pid) join pg_stat_activity b on b.pid = blocking.pid
     where w.application_name = $1 and w.datname = current_database()`, [TOOL_APPLICATION]);
    return rows.map((row) => `"${row['query']}" waits for a lock that process ${row['by']} ("${row['name']}", ${row['state']}, for ${row['seconds']} s) holds`);
}

;// CONCATENATED MODULE: ./build/tools/pull-request-comment.js
const pull_request_comment_TIMEOUT_MS = 20_000;
/** Comments are listed by pages of 100; a discussion longer than this gets a second comment rather than a long search. */
const MOST_PAGES = 10;
/**
 * Writes one comment on a pull request, or updates it: https://docs.github.com/rest/issues/comments
 * The token of a pull request from a fork may only read: that is said, and is not an error.
 */
function createPullRequestComment({ http, apiUrl, token }) {
    const ask = (method, path, body) => http.request({
        url: `${apiUrl}${path}`,
        method,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        timeoutMs: pull_request_comment_TIMEOUT_MS,
    });
    return async (request) => {
        try {
            return await write(ask, request);
        }
        catch (error) {
            if (!(error instanceof Error) || error.name !== 'HttpError')
                throw error;
            return { kind: 'refused', why: error.message };
        }
    };
}
async function write(ask, { repository, number, body, mark }) {
    const issues = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/issues`;
    const own = await findOwn((page) => ask('GET', `${issues}/${number}/comments?per_page=100&page=${page}`), mark);
    const answer = own === undefined
        ? await ask('POST', `${issues}/${number}/comments`, { body })
        : await ask('PATCH', `${issues}/comments/${own}`, { body });
    if (answer.status >= 300)
        return { kind: 'refused', why: explain(answer) };
    return { kind: own === undefined ? 'written' : 'updated' };
}
async function findOwn(page, mark) {
    for (let number = 1; number <= MOST_PAGES; number += 1) {
        const answer = await page(number);
        const comments = answer.status === 200 ? JSON.parse(answer.body) : [];
        const own = comments.find(({ body }) => typeof body === 'string' && body.startsWith(mark));
        if (typeof own?.id === 'number')
            return own.id;
        if (comments.length < 100)
            return undefined;
    }
    return undefined;
}
function explain({ status }) {
    if (status === 401 || status === 403 || status === 404)
        return `GitHub answered ${status}: the token may not write here, as for pull requests from forks; else give the job \`pull-requests: write\``;
    return `GitHub answered ${status}`;
}

;// CONCATENATED MODULE: ./build/tools/throwaway-database.js
var throwaway_database_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var throwaway_database_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


const APPLICATION = 'deploy-actions migrate trace';
/**
 * Makes a database of our own on a server, such as a service container, so that nothing that is there is touched.
 * @param suffix makes its name different from that of another run
 */
async function createThrowawayDatabase(server, suffix) {
    const name = `deploy_actions_${suffix.replace(/[^a-z0-9]/g, '_')}`;
    await administer(server, [`create database ${name}`]);
    const url = new URL(server.given.replace(/^(postgres(?:ql)?)\+[a-z0-9]+:/, '$1:'));
    url.pathname = `/${name}`;
    return {
        url: (0,database_url/* parseDatabaseUrl */.mx)(url.href),
        [Symbol.asyncDispose]: () => administer(server, [`drop database if exists ${name} with (force)`]),
    };
}
async function administer(server, statements) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const database = throwaway_database_addDisposableResource(env_1, await connectPostgres(server, { application: APPLICATION }), true);
        for (const statement of statements)
            await database.query(statement);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = throwaway_database_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/actions/migrate/wire.js










/** The real world of one run. */
function wire(inputs, process) {
    const { workflow, clock, signal, github, files, exec } = process;
    const { directory } = inputs;
    const commands = {
        status: inputs['status-command'] ?? '',
        up: inputs['up-command'] ?? '',
        down: inputs['down-command'],
    };
    return {
        workflow,
        clock,
        signal,
        chance: Math.random,
        application: lockApplication(github.repository, github.runId),
        openDatabase: openMigrationDatabase,
        git: createGitHistory(exec, github.workspace),
        eventBase: baseCommit(github.eventName, github.event),
        createParser: parser/* createParser */.C,
        createThrowaway: (server) => createThrowawayDatabase(server, `${github.runId || 'run'}_${clock.now().toString(36)}`),
        comment: commentOn(inputs, process),
        runUrl: github.runUrl,
        outputFolder: process.variable('RUNNER_TEMP') ?? '.',
        read: files.read,
        write: files.write,
        inside: files.inside,
        entries: files.entries,
        setUp: async (command) => setUp(exec, command, {
            directory: await files.inside(directory),
            passEnv: inputs['pass-env'],
            onLine: workflow.untrusted,
        }),
        makeTool: (name, session, database) => makeTool(name, createSite({ exec, files, signal: session.signal }, { directory, database, passEnv: inputs['pass-env'], tls: session.tls, query: session.query }), commands),
    };
}
function commentOn(inputs, { http, github }) {
    const token = inputs['github-token'];
    const number = pullRequestNumber(github.event);
    if (!token || number === undefined)
        return undefined;
    const { apiUrl, repository } = github;
    const comment = createPullRequestComment({ http, apiUrl, token });
    return (body, mark) => comment({ repository, number, body, mark });
}


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Z0: () => (/* binding */ defineFailures)
/* harmony export */ });
/* unused harmony export FAILURE_CATALOGUE */
/** A failure the user can act on. Anything else that is thrown is a bug in this repository, and says so. */
class Failure extends Error {
    name = 'Failure';
    code;
    remedy;
    constructor(code, message, remedy, options) {
        super(message, options);
        this.code = code;
        this.remedy = remedy;
    }
}
/** Marks a catalogue, so that the generator finds it among the exports of a file. */
const FAILURE_CATALOGUE = Symbol.for('deploy-actions.failures');
/**
 * Declares failure codes once, next to what throws them. A code is public: it stands in the README and in
 * people's searches, so it is never reused for something else.
 */
function defineFailures(entries) {
    const makers = Object.entries(entries).map(([code, { meaning, remedy }]) => {
        const make = (message = meaning, details = {}) => new Failure(code, message, details.remedy ?? remedy, details);
        return [code, make];
    });
    return { ...Object.fromEntries(makers), [FAILURE_CATALOGUE]: entries };
}


/***/ }),

/***/ 5540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ TOOL_NAMES),
/* harmony export */   q1: () => (/* binding */ chooseTool),
/* harmony export */   ti: () => (/* binding */ MIGRATION_FOLDERS)
/* harmony export */ });
/* unused harmony exports chooseToolFailures, foundTools */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** Every tool that there is an adapter for. `commands` is any other, by its three commands. */
const TOOL_NAMES = [
    'knex',
    'golang-migrate',
    'alembic',
    'goose',
    'dbmate',
    'flyway',
    'prisma',
    'drizzle',
    'sql',
    'commands',
];
const chooseToolFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    MIGRATE_TOOL_UNKNOWN: {
        meaning: 'No migration tool that is known left its files in the directory.',
        remedy: 'Set `directory` to the folder the tool is run in, or name the `tool`, or give `status-command` and `up-command`.',
    },
    MIGRATE_TOOL_AMBIGUOUS: {
        meaning: 'The directory has the files of more than one migration tool.',
        remedy: 'Name the one to run with `tool`.',
    },
    MIGRATE_COMMANDS_INCOMPLETE: {
        meaning: 'The commands that stand in for a migration tool are not complete, or contradict `tool`.',
        remedy: 'Give `status-command` and `up-command` together, and `tool` only as `commands` or not at all.',
    },
});
/** Folders in which SQL files of migrations usually lie, below the directory. */
const MIGRATION_FOLDERS = [
    '.',
    'migrations',
    'db/migrations',
    'sql/migrations',
    'sql',
    'drizzle',
    'prisma',
    'src/main/resources/db/migration',
];
const anyPath = (pattern) => ({ paths }) => paths.some((path) => pattern.test(path));
/** The files a tool is recognised by. Plain SQL files say nothing of their tool, so `sql` has to be named. */
const SIGNS = {
    knex: anyPath(/^knexfile\.(js|cjs|mjs|ts)$/),
    'golang-migrate': anyPath(/(^|\/)\d+_[^/]+\.up\.sql$/),
    alembic: anyPath(/^alembic\.ini$/),
    goose: ({ sample }) => /^--\s*\+goose\s+Up\b/im.test(sample),
    dbmate: ({ sample }) => /^--\s*migrate:up\b/m.test(sample),
    flyway: anyPath(/^flyway\.(toml|conf)$|(^|\/)V\d[\d._]*__[^/]+\.sql$/),
    prisma: anyPath(/^prisma\/schema\.prisma$|^schema\.prisma$/),
    drizzle: anyPath(/^drizzle\.config\.(ts|js|mjs|json)$/),
};
/**
 * Which tool migrates: the named one, the commands, or the one whose files are there.
 * @throws MIGRATE_TOOL_UNKNOWN, MIGRATE_TOOL_AMBIGUOUS, MIGRATE_COMMANDS_INCOMPLETE
 */
function chooseTool(given, traces) {
    const commands = checkCommands(given);
    if (commands)
        return 'commands';
    if (given.tool)
        return given.tool;
    const found = foundTools(traces);
    const [only] = found;
    if (found.length > 1)
        throw chooseToolFailures.MIGRATE_TOOL_AMBIGUOUS(`The directory has the files of ${found.join(' and ')}: which one is to run?`);
    if (only)
        return only;
    throw chooseToolFailures.MIGRATE_TOOL_UNKNOWN();
}
const foundTools = (traces) => TOOL_NAMES.filter((name) => SIGNS[name]?.(traces));
function checkCommands({ tool, statusCommand, upCommand }) {
    const some = statusCommand !== undefined || upCommand !== undefined;
    const both = statusCommand !== undefined && upCommand !== undefined;
    const wanted = some || tool === 'commands';
    if (wanted && !both)
        throw chooseToolFailures.MIGRATE_COMMANDS_INCOMPLETE(`${statusCommand === undefined ? '`status-command`' : '`up-command`'} is missing.`);
    if (some && tool !== undefined && tool !== 'commands')
        throw chooseToolFailures.MIGRATE_COMMANDS_INCOMPLETE(`Commands are given, but \`tool\` is ${tool}: which is to run?`);
    return wanted;
}


/***/ }),

/***/ 705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   G5: () => (/* binding */ withoutPassword),
/* harmony export */   aW: () => (/* binding */ refusePooler),
/* harmony export */   mx: () => (/* binding */ parseDatabaseUrl)
/* harmony export */ });
/* unused harmony export databaseUrlFailures */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const databaseUrlFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    MIGRATE_POOLER: {
        meaning: 'The database URL leads to a connection pooler, which gives each transaction another session.',
        remedy: 'Give `database-url` the direct address of the server: a run lock and start-up timeouts belong to one session.',
    },
});
const SHAPE = 'postgres://user:password@host:5432/database';
/**
 * Reads a database URL. The text is never part of an error: it holds a password.
 * @throws Error that says what shape is expected
 */
function parseDatabaseUrl(raw) {
    const scheme = /^(postgres(?:ql)?)(\+[a-z0-9]+)?:\/\//.exec(raw);
    if (!scheme)
        throw new Error(`expected a URL such as ${SHAPE}`);
    const plain = `postgresql://${raw.slice(scheme[0].length)}`;
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (!url)
        throw new Error(`expected a URL such as ${SHAPE}; encode special characters of the password, "#" as %23`);
    const missing = missingPart(url);
    if (missing)
        throw new Error(`names no ${missing}: expected ${SHAPE}`);
    return {
        given: raw,
        plain,
        user: decoded(url.username),
        password: decoded(url.password),
        host: url.hostname,
        port: url.port || '5432',
        database: decoded(url.pathname.slice(1)),
        settings: new Map(url.searchParams),
    };
}
function missingPart({ username, hostname, pathname }) {
    if (hostname === '')
        return 'host';
    if (username === '')
        return 'user';
    return pathname.length > 1 ? undefined : 'database';
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        throw new Error('has a "%" that begins no percent-encoding: write it as %25');
    }
}
/** Every text that gives the password away. */
function secretsOf({ given, plain, password }) {
    return [given, plain, password, new URL(plain).password].filter(Boolean);
}
/** The database in words that may be shown. */
const describeDatabase = ({ database, host, port, user }) => `database ${database} on ${host}:${port} as ${user}`;
/** The URL without its password, for a program that takes it as an argument and the password from PGPASSWORD. */
function withoutPassword({ plain }) {
    const url = new URL(plain);
    url.password = '';
    return url.href;
}
/**
 * Refuses addresses that are known to be poolers: Neon and RDS Proxy by their names, Supabase and PgBouncer by the
 * port or by the parameter that Prisma wants for it.
 */
function refusePooler({ host, port, settings }) {
    const sign = poolerSign(host, port, settings);
    if (sign)
        throw databaseUrlFailures.MIGRATE_POOLER(`The database URL leads to a connection pooler: ${sign}.`);
}
function poolerSign(host, port, settings) {
    if (/-pooler\.|\.pooler\.|(^|[.-])pgbouncer([.-]|$)/i.test(host))
        return 'the host name says so';
    if (/\.proxy-[^.]+\.[^.]+\.rds\.amazonaws\.com(\.cn)?$/i.test(host))
        return 'the host is an RDS Proxy';
    if (port === '6543')
        return 'port 6543 is the transaction pooler of Supabase';
    if (port === '6432')
        return 'port 6432 is the default of PgBouncer';
    return settings.get('pgbouncer') === 'true' ? 'it says pgbouncer=true' : undefined;
}


/***/ }),

/***/ 4980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ SQL_FORMATS)
/* harmony export */ });
const byText = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
/** By the number that an identifier begins with, then by the rest: `9_b` before `10_a`. */
const byNumber = (one, other) => {
    const [a, b] = [one, other].map((id) => BigInt(/\d+/.exec(id)?.[0] ?? 0));
    return a === b ? byText(one, other) : (a ?? 0n) < (b ?? 0n) ? -1 : 1;
};
/** The lines for which `keep` is true, the others empty, so that line numbers hold. */
const onlyLines = (text, keep) => text
    .split('\n')
    .map((line, at) => (keep(line, at) ? line : ''))
    .join('\n');
/** The part between a mark for up and one for down. */
function section(text, up, down) {
    let inside = false;
    return onlyLines(text, (line) => {
        if (up.test(line))
            inside = true;
        else if (down.test(line))
            inside = false;
        return inside;
    });
}
const named = (pattern) => (path) => pattern.exec(path)?.[1];
const golangMigrate = {
    idOf: named(/(?:^|\/)(\d+_[^/]*)\.up\.sql$/),
    order: byNumber,
    read: (path, text, exists) => ({
        up: text,
        style: 'batch',
        hasDown: exists(path.replace(/\.up\.sql$/, '.down.sql')),
    }),
};
const goose = {
    idOf: named(/(?:^|\/)(\d+_[^/]*)\.sql$/),
    order: byNumber,
    read: (_, text) => ({
        up: section(text, /^--\s*\+goose\s+Up\b/i, /^--\s*\+goose\s+Down\b/i),
        style: /^--\s*\+goose\s+NO\s+TRANSACTION\b/im.test(text) ? 'bare' : 'wrapped',
        hasDown: /^--\s*\+goose\s+Down\b[\s\S]*\S/im.test(text),
    }),
};
const dbmate = {
    idOf: named(/(?:^|\/)(\d+_[^/]*)\.sql$/),
    order: byNumber,
    read: (_, text) => ({
        up: section(text, /^--\s*migrate:up\b/, /^--\s*migrate:down\b/),
        style: /^--\s*migrate:up\b.*transaction:\s*false/m.test(text) ? 'bare' : 'wrapped',
        hasDown: /^--\s*migrate:down\b.*\n[\s\S]*\S/m.test(text),
    }),
};
/** Versions are compared part by part: `V1.10` comes after `V1.9`. Repeatable ones (`R__`) come last. */
const flyway = {
    idOf: named(/(?:^|\/)((?:V[\d._]+|R)__[^/]*)\.sql$/),
    order: (one, other) => {
        const parts = (id) => (id.startsWith('R')
            ? [Number.POSITIVE_INFINITY]
            : id.slice(1).split('__')[0]?.split(/[._]/).map(Number)) ?? [];
        const [a, b] = [parts(one), parts(other)];
        const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
        return at === undefined ? byText(one, other) : (a[at] ?? 0) - (b[at] ?? 0);
    },
    read: (path, text, exists) => ({
        up: text,
        style: 'wrapped',
        hasDown: exists(path.replace(/(^|\/)V([^/]*)$/, '$1U$2')),
    }),
};
const prisma = {
    idOf: named(/(?:^|\/)migrations\/([^/]+)\/migration\.sql$/),
    order: byText,
    read: (_, text) => ({ up: text, style: 'batch', hasDown: false }),
};
const drizzle = {
    idOf: named(/(?:^|\/)(\d{4,}_[^/]*)\.sql$/),
    order: byNumber,
    read: (_, text) => ({
        up: text.replaceAll('--> statement-breakpoint', ''),
        style: 'wrapped',
        hasDown: false,
    }),
};
const sql = {
    idOf: (path) => named(/(?:^|\/)([^/]+)\.sql$/)(/[._](down|undo|rollback)\.sql$/i.test(path) ? '' : path),
    order: byText,
    read: (path, text, exists) => ({
        up: text,
        style: /^--\s*deploy-actions:no-transaction\b/m.test(text) ? 'bare' : 'wrapped',
        hasDown: exists(path.replace(/(\.up)?\.sql$/, '.down.sql')),
    }),
};
const SQL_FORMATS = {
    'golang-migrate': golangMigrate,
    goose,
    dbmate,
    flyway,
    prisma,
    drizzle,
    sql,
};


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ appliedBetween),
/* harmony export */   R7: () => (/* binding */ DATABASE_STATES),
/* harmony export */   S_: () => (/* binding */ toTakeBack),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   c0: () => (/* binding */ judgeFailure),
/* harmony export */   x7: () => (/* binding */ unverified)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5175);

/** What is in the database after a run, of what was pending before it. */
const DATABASE_STATES = ['nothing', 'partly', 'all', 'unknown'];
/** In which state a failed run left the database, as far as it can be known. */
function judgeFailure({ before, after, leftovers, wrapping, words }) {
    if (!after)
        return {
            state: 'unknown',
            clean: false,
            applied: [],
            remaining: before.pending,
            sentence: 'The tool could not be asked afterwards, so the state of the database is not known.',
        };
    const applied = appliedBetween(before, after);
    const remaining = before.pending.filter((id) => !applied.includes(id));
    const failing = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .namedLast */ .e)(remaining, words) ?? remaining[0] ?? 'the last file';
    const has = applied.length;
    if (remaining.length === 0)
        return {
            state: 'all',
            clean: false,
            applied,
            remaining,
            sentence: 'Every pending migration is in the database.',
        };
    const done = has === 0 ? '' : `${count(has)} ${has === 1 ? 'is' : 'are'} in the database. `;
    const state = stateOf(has, leftovers, wrapping);
    const clean = wrapping !== 'none' && (leftovers ?? []).length === 0;
    return { state, clean, applied, remaining, sentence: done + restSentence(failing, leftovers, wrapping) };
}
function stateOf(applied, leftovers, wrapping) {
    if (applied > 0)
        return 'partly';
    if (leftovers === undefined)
        return wrapping === 'none' ? 'unknown' : 'nothing';
    if (leftovers.length > 0)
        return 'partly';
    return wrapping === 'none' ? 'unknown' : 'nothing';
}
function restSentence(failing, leftovers, wrapping) {
    if (leftovers !== undefined && leftovers.length > 0)
        return `${failing} failed half way and left changes in the schema: ${leftovers.slice(0, 5).join('; ')}.`;
    if (wrapping === 'all')
        return `Nothing was kept of this run, which is one transaction; it failed at ${failing}.`;
    if (wrapping === 'each')
        return `Nothing of ${failing} was kept.`;
    return leftovers === undefined
        ? `Whether ${failing} left something behind is not known.`
        : `${failing} left no change in the schema; whether it changed rows is not known, for it ran without a transaction.`;
}
/** The identifiers that were pending before and are not any more, in their order. */
function appliedBetween(before, after) {
    const pending = new Set(after.pending);
    return before.pending.filter((id) => !pending.has(id));
}
/**
 * What was applied after a migration, in the order it was applied; `all` means everything. Undefined when that one is
 * not applied.
 */
function toTakeBack({ applied }, to) {
    if (to === 'all')
        return applied;
    const at = applied.indexOf(to);
    return at < 0 ? undefined : applied.slice(at + 1);
}
/** What is wrong after a run that said it succeeded; undefined when all is as expected. */
function unverified(before, after) {
    if (after.stuck)
        return after.stuck;
    if (after.pending.length > 0)
        return `the tool succeeded, but ${count(after.pending.length)} still pending: ${after.pending.join(', ')}`;
    const known = new Set(after.applied);
    const lost = before.pending.filter((id) => !known.has(id));
    return after.applied.length > 0 && lost.length > 0
        ? `the tool succeeded, but does not list as applied: ${lost.join(', ')}`
        : undefined;
}
const count = (number) => `${number} migration${number === 1 ? '' : 's'}`;


/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lastWords),
/* harmony export */   e: () => (/* binding */ namedLast)
/* harmony export */ });
/** Lines of a stack say where in the tool it broke, which helps nobody who reads about a migration. */
const FRAME = /^\s*(at .+(:\d+:\d+\)?|<anonymous>\)?)|File ".+", line \d+, in .+|goroutine \d+ .*)$/;
const MOST_LINES = 12;
/** The part of a tool's last words that a person wants to read: no stack, no empty lines, the last few lines. */
function lastWords(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !FRAME.test(line));
    return lines.slice(-MOST_LINES).join('\n');
}
/** The pending migration that the tool's words name last: the one it was at when it failed. */
function namedLast(pending, words) {
    const named = pending.map((id) => ({ id, at: words.lastIndexOf(id) })).filter(({ at }) => at >= 0);
    return named.toSorted((a, b) => b.at - a.at)[0]?.id;
}


/***/ }),

/***/ 4038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ effect),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES),
/* harmony export */   jC: () => (/* binding */ exclusive),
/* harmony export */   kg: () => (/* binding */ isStrong),
/* harmony export */   s2: () => (/* binding */ lock),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/** Table locks of PostgreSQL, weakest first; https://www.postgresql.org/docs/current/explicit-locking.html */
const LOCK_MODES = [
    'ACCESS SHARE',
    'ROW SHARE',
    'ROW EXCLUSIVE',
    'SHARE UPDATE EXCLUSIVE',
    'SHARE',
    'SHARE ROW EXCLUSIVE',
    'EXCLUSIVE',
    'ACCESS EXCLUSIVE',
];
/** What a lock keeps others from, in words. */
function blockedBy(mode) {
    if (mode === 'ACCESS EXCLUSIVE')
        return 'reads and writes';
    return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE') ? 'writes' : 'neither reads nor writes';
}
const isStrong = (mode) => LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE');
const lock = (table, mode) => ({ table, mode });
function effect(rule, locks, work = 'none', { because = '', instead, worked = locks.slice(0, 1).map(({ table }) => table) } = {}) {
    return {
        rule,
        locks,
        work,
        worked: work === 'none' ? [] : worked,
        because,
        ...(instead === undefined ? {} : { instead }),
    };
}
const exclusive = (table) => lock(table, 'ACCESS EXCLUSIVE');


/***/ }),

/***/ 175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ overrule),
/* harmony export */   w: () => (/* binding */ lockModeOf)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4038);

/** `AccessExclusiveLock`, as pg_locks writes it, in the words of the documentation. */
function lockModeOf(name) {
    const words = name
        .replace(/Lock$/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
    return _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCK_MODES */ .bx.find((mode) => mode === words);
}
/**
 * What was measured overrules what was foreseen: whether rows are read or written under a strong lock, and on which
 * tables. Danger that no rule foresaw becomes an effect of its own.
 */
function overrule(effects, measured) {
    const strong = new Set(measured.locks.filter(({ mode }) => (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrong */ .kg)(mode)).map(({ table }) => table));
    const rewritten = measured.rewritten.filter((table) => strong.has(table));
    const scanned = measured.scanned.filter((table) => strong.has(table));
    const corrected = effects.map((foreseen) => correct(foreseen, rewritten, scanned));
    const worked = [...new Set([...rewritten, ...scanned])];
    const explained = corrected.some(({ work }) => work !== 'none');
    if (worked.length === 0 || explained)
        return corrected;
    const locks = measured.locks.filter(({ table }) => worked.includes(table));
    const work = rewritten.length > 0 ? 'rewrite' : 'scan';
    return [...corrected, (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .effect */ .QZ)('PG031', locks, work, { worked, because: 'seen on a real server' })];
}
function correct(foreseen, rewritten, scanned) {
    const tables = foreseen.locks.map(({ table }) => table);
    const touched = (list) => list.filter((table) => tables.includes(table));
    if (touched(rewritten).length > 0)
        return { ...foreseen, work: 'rewrite', worked: touched(rewritten) };
    if (touched(scanned).length > 0)
        return { ...foreseen, work: 'scan', worked: touched(scanned) };
    return { ...foreseen, work: 'none', worked: [] };
}


/***/ }),

/***/ 6671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   JW: () => (/* binding */ relation),
/* harmony export */   Jb: () => (/* binding */ columnsIn),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   a9: () => (/* binding */ nodes),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   rF: () => (/* binding */ bodies),
/* harmony export */   vW: () => (/* binding */ inner),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
const EMPTY = {};
const isNode = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A text field; empty when it is not there. */
const word = (node, field) => {
    const value = node[field];
    return typeof value === 'string' ? value : '';
};
const flag = (node, field) => node[field] === true;
const whole = (node, field, otherwise) => {
    const value = node[field];
    return typeof value === 'number' ? value : otherwise;
};
/** A node in a field; an empty one when it is not there. */
const child = (node, field) => {
    const value = node[field];
    return isNode(value) ? value : EMPTY;
};
const has = (node, field) => node[field] !== undefined;
const nodes = (node, field) => {
    const value = node[field];
    return Array.isArray(value) ? value.filter(isNode) : [];
};
/** A wrapped node `{Kind: {…}}` as its kind and its body. */
function unwrap(node) {
    const [entry] = Object.entries(node);
    return entry && isNode(entry[1]) ? [entry[0], entry[1]] : ['', EMPTY];
}
/** The bodies of the wrapped nodes of one kind in a list. */
const bodies = (node, field, kind) => nodes(node, field)
    .map((item) => child(item, kind))
    .filter((body) => body !== EMPTY);
/** A list of String nodes, such as a qualified name. */
const strings = (node, field) => nodes(node, field).map((item) => word(child(item, 'String'), 'sval'));
/** A node inside a field that is itself wrapped, of one kind. */
const inner = (node, field, kind) => child(child(node, field), kind);
/** Calls `visit` for every wrapped node in a tree, outermost first. */
function walk(value, visit) {
    if (Array.isArray(value))
        for (const item of value)
            walk(item, visit);
    if (!isNode(value))
        return;
    for (const [key, below] of Object.entries(value)) {
        if (isNode(below) && /^[A-Z]/.test(key))
            visit(key, below);
        walk(below, visit);
    }
}
/** The last part of every column reference in an expression. */
function columnsIn(expression) {
    const found = new Set();
    walk(expression, (kind, body) => {
        const last = kind === 'ColumnRef' ? strings(body, 'fields').at(-1) : undefined;
        if (last)
            found.add(last);
    });
    return found;
}
/** A name as the schema of ours keys it: without `public`, with any other schema. */
const qualified = (parts) => (parts[0] === 'public' || parts[0] === 'pg_catalog' ? parts.slice(1) : parts).join('.');
const relation = (node) => qualified([word(node, 'schemaname'), word(node, 'relname')].filter(Boolean));
/** The options of a statement such as `VACUUM (FULL)`: names in lower case, false for those switched off. */
function options(node, field) {
    return new Map(bodies(node, field, 'DefElem').map((option) => [word(option, 'defname'), child(option, 'arg')]));
}
/** An option without a value, or with one that means yes. */
function isOn(list, name) {
    const value = list.get(name);
    if (!value)
        return false;
    const text = word(child(value, 'String'), 'sval') || word(child(child(value, 'Boolean'), 'boolval'), 'x');
    return !/^(false|off|no|0)$/i.test(text);
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createParser),
  N: () => (/* binding */ parserFailures)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/lib/sql/node.js
var node = __nccwpck_require__(6671);
;// CONCATENATED MODULE: ./build/lib/sql/do-block.js

/**
 * The statements in a DO block of PL/pgSQL: those written down, and those that EXECUTE gets as one literal. Whether a
 * condition lets them run is not known, so they count. A block in another language, or that cannot be read, has none.
 */
function statementsOfBlock(block, parseBlock, parse) {
    return queriesOf(block.text, parseBlock).flatMap(({ text, line }) => rawStatements(text, parse).map((raw) => {
        const [kind, body] = (0,node/* unwrap */.oA)((0,node/* child */.jf)(raw, 'stmt'));
        const at = Math.min(block.line + line - 1, block.endLine);
        return { kind, body, text, line: at, endLine: at, nested: true };
    }));
}
function queriesOf(text, parseBlock) {
    const queries = [];
    (0,node/* walk */.GG)(blockTree(text, parseBlock), (kind, body) => {
        const line = (0,node/* whole */.WQ)(body, 'lineno', 1);
        if (kind === 'PLpgSQL_stmt_execsql')
            queries.push({ text: expression(body, 'sqlstmt'), line });
        if (kind !== 'PLpgSQL_stmt_dynexecute')
            return;
        const literal = /^'((?:[^']|'')*)'$/.exec(expression(body, 'query').trim());
        if (literal)
            queries.push({ text: (literal[1] ?? '').replaceAll("''", "'"), line });
    });
    return queries;
}
const expression = (body, field) => (0,node/* word */.Vm)((0,node/* child */.jf)((0,node/* child */.jf)(body, field), 'PLpgSQL_expr'), 'query');
/** The server only finds out what is wrong in a block when it runs it, so neither do we complain before. */
function blockTree(text, parseBlock) {
    try {
        return parseBlock(text);
    }
    catch {
        return {};
    }
}
function rawStatements(text, parse) {
    try {
        return (0,node/* nodes */.a9)(parse(text), 'stmts');
    }
    catch {
        return []; // A statement with variables of the block in places where SQL has none.
    }
}

;// CONCATENATED MODULE: ./build/lib/sql/parser.js



const parserFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_SQL_INVALID: {
        meaning: 'A migration is not valid SQL of PostgreSQL.',
        remedy: 'Correct the file at the place that the message names.',
    },
});
/** PostgreSQL's own grammar, version 18, as WebAssembly. Loaded once; 30 ms. */
async function createParser() {
    const { loadModule, parsePlPgSQLSync, parseSync, scanSync } = await __nccwpck_require__.e(/* import() */ 627).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2627, 19));
    await loadModule();
    return (sql) => {
        const bytes = new TextEncoder().encode(sql);
        const lineAt = lineFinder(bytes);
        const outer = parsed(() => parseSync(sql), bytes, lineAt);
        const inside = (block) => parsePlPgSQLSync(block);
        const statements = outer.flatMap((found) => found.kind === 'DoStmt'
            ? [found, ...statementsOfBlock(found, inside, (text) => parseSync(text))]
            : [found]);
        const tokens = sql.includes('--') || sql.includes('/*') ? scanSync(sql).tokens : [];
        const comments = tokens
            .filter(({ tokenName }) => tokenName === 'SQL_COMMENT' || tokenName === 'C_COMMENT')
            .map(({ start, end }) => ({
            text: textOf(bytes, start, end)
                .replace(/^(--|\/\*)\s*|\s*\*\/$/g, '')
                .trim(),
            line: lineAt(start),
            endLine: lineAt(end),
        }));
        return { statements, comments };
    };
}
function parsed(parse, bytes, lineAt) {
    try {
        return (0,node/* nodes */.a9)(parse(), 'stmts').map((raw) => statement(raw, bytes, lineAt));
    }
    catch (error) {
        const at = error.sqlDetails?.cursorPosition;
        if (at === undefined)
            throw error;
        throw parserFailures.MIGRATE_SQL_INVALID(`line ${lineAt(at)}: ${error.message}`, {
            cause: error,
        });
    }
}
/** The parser's offsets are bytes, and a statement begins with the white space and comments before it. */
function statement(raw, bytes, lineAt) {
    const start = (0,node/* whole */.WQ)(raw, 'stmt_location', 0);
    const length = (0,node/* whole */.WQ)(raw, 'stmt_len', bytes.length - start);
    const text = textOf(bytes, start, start + length);
    const lead = new TextEncoder().encode(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? '').length;
    const [kind, body] = (0,node/* unwrap */.oA)((0,node/* child */.jf)(raw, 'stmt'));
    return {
        kind,
        body,
        text: textOf(bytes, start + lead, start + length),
        line: lineAt(start + lead),
        endLine: lineAt(start + length),
    };
}
const textOf = (bytes, start, end) => new TextDecoder().decode(bytes.subarray(start, end));
/** Finds the line of a byte by bisection. */
function lineFinder(bytes) {
    const ends = [];
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
        ends.push(at);
    return (offset) => {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low + 1;
    };
}


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   c: () => (/* binding */ Failed)
/* harmony export */ });
/** A step that fails but has something to say: a verdict, a report, what was rolled back. */
class Failed {
    outputs;
    failure;
    constructor(outputs, failure) {
        this.outputs = outputs;
        this.failure = failure;
    }
}
const defineAction = (action) => action;


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ rawInput),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   TP: () => (/* binding */ inputKind)
/* harmony export */ });
/* unused harmony export inputFailures */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** A kind of input, declared as `kind.required(…)`, `kind.optional(…)` or `kind.withDefault(…)`. */
function inputKind(parse) {
    const about = (given) => ({ description: given.description, secret: given.secret ?? false });
    return {
        required: (given) => ({ ...about(given), required: true, default: undefined, parse }),
        optional: (given) => ({
            ...about(given),
            required: false,
            default: undefined,
            parse: (raw) => (raw === '' ? undefined : parse(raw)),
        }),
        withDefault: (value, given) => ({
            ...about(given),
            required: false,
            default: value,
            parse,
        }),
    };
}
const inputFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    INPUT_INVALID: {
        meaning: 'One or more inputs are missing or wrong; the message names each with what is allowed.',
        remedy: 'Correct these inputs in the `with:` block of this step.',
    },
});
/** The text the caller gave for an input, without surrounding white space; empty when it gave none. */
function rawInput(name, env) {
    return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
/**
 * Reads every declared input. An empty value is the same as none: workflows pass empty expressions.
 * @throws INPUT_INVALID with every problem at once, so that a user mends them in one push.
 */
async function readInputs(specs, env) {
    const problems = [];
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        const raw = rawInput(name, env) || spec.default || '';
        try {
            values[name] = await readInput(spec, raw);
        }
        catch (error) {
            problems.push(`${name}: ${hideValue(error.message, spec, raw)}`);
        }
    }
    problems.push(...undeclared(specs, env));
    if (problems.length > 0)
        throw inputFailures.INPUT_INVALID(problems.join('\n'));
    return values;
}
function readInput(spec, raw) {
    if (raw === '' && spec.required)
        throw new Error('is required, but was not given or is empty');
    return spec.parse(raw);
}
const hideValue = (message, { secret }, raw) => secret && raw !== '' ? message.replaceAll(raw, '***') : message;
/** The runner passes an unknown input on with only a warning; a misspelt one would silently mean its default. */
function undeclared(specs, env) {
    const known = new Map(Object.keys(specs).map((name) => [name.replaceAll(' ', '_').toUpperCase(), name]));
    return Object.keys(env).flatMap((variable) => {
        if (!variable.startsWith('INPUT_'))
            return [];
        const name = variable.slice('INPUT_'.length);
        if (known.has(name) || !env[variable])
            return [];
        return [
            `${name.toLowerCase()}: is not an input of this action; it has ${[...known.values()].join(', ')}`,
        ];
    });
}


/***/ }),

/***/ 1655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/runtime/action.js
var runtime_action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/runtime/agents.js
async function createAgents(env) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))]);
    return {
        httpAgent: new http.Agent({ keepAlive: true, proxyEnv: { ...env } }),
        httpsAgent: new https.Agent({ keepAlive: true, proxyEnv: { ...env } }),
    };
}

;// CONCATENATED MODULE: ./build/runtime/cancellation.js
/** The reason of every abort that comes from the runner; it says SIGINT, after 7.5 s SIGTERM, then it kills. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/** Clean-up that has not ended by then would be killed in the middle anyway; ending ourselves keeps the log whole. */
const CLEAN_UP_MS = 7_000;
/** Turns SIGINT and SIGTERM into an abort, once. The process ends by itself when all clean-up is done. */
function cancelOnSignals() {
    const controller = new AbortController();
    let timer;
    const cancel = (signal) => {
        if (controller.signal.aborted)
            return;
        controller.abort(new Cancelled(`received ${signal}`));
        timer = setTimeout(() => {
            process.stdout.write('Clean-up did not end within 7 s of the cancellation; ending now.\n');
            process.exit(1);
        }, CLEAN_UP_MS);
        timer.unref();
    };
    process.on('SIGINT', cancel).on('SIGTERM', cancel);
    return {
        signal: controller.signal,
        release: () => {
            clearTimeout(timer);
            process.off('SIGINT', cancel).off('SIGTERM', cancel);
        },
    };
}
const isCancellation = (error) => error instanceof Cancelled;

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/runtime/clock.js

const systemClock = {
    now: Date.now,
    sleep: async (ms, signal) => {
        try {
            await (0,promises_namespaceObject.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    },
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./build/runtime/http-error.js
const SAID = {
    timeout: 'did not answer in time',
    refused: 'refused the connection',
    reset: 'closed the connection before its answer was complete',
    dns: 'has a name that cannot be resolved',
    tls: 'has a certificate or TLS setting that was not accepted',
    unreachable: 'cannot be reached',
    other: 'could not be asked',
};
/** No answer came. Only the host is in the message: the rest of a URL may be a secret. */
class HttpError extends Error {
    name = 'HttpError';
    kind;
    constructor(kind, url, cause) {
        super(`${hostOf(url)} ${SAID[kind]}: ${cause.message}`, { cause });
        this.kind = kind;
    }
}
/** Whether asking again may bring an answer: a name or a certificate does not mend itself within seconds. */
const isTransientHttpError = (error) => error instanceof HttpError && ['timeout', 'refused', 'reset', 'unreachable'].includes(error.kind);
/** Statuses by which a server says "not now": https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
const isTransientStatus = (status) => status === 429 || (status >= 500 && status !== 501);
const KINDS = {
    ECONNREFUSED: 'refused',
    ECONNRESET: 'reset',
    EPIPE: 'reset',
    ECONNABORTED: 'reset',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
    ETIMEDOUT: 'timeout',
    EHOSTUNREACH: 'unreachable',
    ENETUNREACH: 'unreachable',
    ENOENT: 'refused', // The Unix socket is not there.
};
function kindOfError(error) {
    const { code = '' } = error;
    const known = KINDS[code];
    if (known)
        return known;
    // Node names them ERR_TLS_…, ERR_SSL_…, CERT_…, DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_….
    return /TLS|SSL|CERT|SIGNATURE|EPROTO/.test(code) ? 'tls' : 'other';
}
function hostOf(url) {
    try {
        return new URL(url).host || 'the server';
    }
    catch {
        return 'the server';
    }
}

;// CONCATENATED MODULE: ./build/runtime/http.js

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;
function createHttp(context) {
    const send = createSender(context);
    return {
        request: async (request) => {
            const started = context.clock.now();
            const deadline = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
            const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
            const response = await send(request, signal);
            const { body, truncated } = await readBody(response, request, signal);
            return {
                status: response.statusCode ?? 0,
                headers: headersOf(response),
                body,
                truncated,
                durationMs: context.clock.now() - started,
            };
        },
        stream: async (request) => {
            const headersLate = new AbortController();
            const timer = setTimeout(() => headersLate.abort(new DOMException('no headers in time', 'TimeoutError')), request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
            const signal = request.signal
                ? AbortSignal.any([request.signal, headersLate.signal])
                : headersLate.signal;
            const response = await send(request, signal).finally(() => clearTimeout(timer));
            return {
                status: response.statusCode ?? 0,
                headers: headersOf(response),
                lines: linesOf(response, request, signal),
                close: () => void response.destroy(),
            };
        },
    };
}
function createSender({ env }) {
    return async (request, signal) => {
        const url = new URL(request.url);
        const { request: open, Agent } = await (url.protocol === 'https:'
            ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))
            : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
        const { method = 'GET', headers = {}, body, socketPath } = request;
        const options = {
            method,
            headers: { 'user-agent': 'deploy-actions', ...headers },
            signal,
            ...(socketPath ? { socketPath } : { agent: new Agent({ proxyEnv: { ...env } }) }),
        };
        return new Promise((resolve, reject) => {
            const sent = open(url, options, resolve);
            sent.on('error', (error) => reject(asHttpError(error, request, signal)));
            sent.end(body);
        });
    };
}
async function readBody(response, request, signal) {
    const most = request.maxBytes ?? DEFAULT_MAX_BYTES;
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > most)
                break;
        }
    }
    catch (error) {
        throw asHttpError(error, request, signal);
    }
    return { body: Buffer.concat(chunks).subarray(0, most).toString('utf8'), truncated: size > most };
}
async function* linesOf(response, request, signal) {
    let rest = '';
    try {
        for await (const chunk of response.setEncoding('utf8')) {
            const lines = (rest + chunk).split('\n');
            rest = lines.pop() ?? '';
            yield* lines;
        }
    }
    catch (error) {
        throw asHttpError(error, request, signal);
    }
    if (rest !== '')
        yield rest;
}
function headersOf(response) {
    const named = Object.entries(response.headers).map(([name, value = '']) => [
        name,
        [value].flat().join(', '),
    ]);
    return Object.fromEntries(named);
}
/** The caller's own abort is passed on as it is: it is not an error of the server. */
function asHttpError(error, request, signal) {
    if (request.signal?.aborted)
        return request.signal.reason;
    const kind = signal.aborted ? 'timeout' : kindOfError(error);
    return new HttpError(kind, request.url, error);
}

;// CONCATENATED MODULE: ./build/runtime/download.js






/** An answer came, and it was not the file. */
class DownloadError extends Error {
    name = 'DownloadError';
    problem;
    constructor(problem) {
        super(describeProblem(problem));
        this.problem = problem;
    }
}
/** GitHub's release pages redirect once; more than a few is a loop. */
const MOST_REDIRECTS = 5;
function createDownload(context) {
    const send = createSender(context);
    return async (request) => {
        const deadline = AbortSignal.timeout(request.timeoutMs);
        const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
        const response = await follow(request.url, (url) => send({ url, ...(request.signal ? { signal: request.signal } : {}) }, signal));
        try {
            const sha256 = await save(response, request);
            if (sha256 !== request.sha256)
                throw new DownloadError({ kind: 'checksum', sha256 });
        }
        catch (error) {
            await (0,external_node_fs_promises_namespaceObject.rm)(request.to, { force: true });
            throw error instanceof DownloadError ? error : asHttpError(error, request, signal);
        }
    };
}
async function follow(start, get) {
    let url = start;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const response = await get(url);
        const { statusCode: status = 0 } = response;
        if (status === 200)
            return response;
        response.destroy();
        const { location } = response.headers;
        if (status < 300 || status >= 400 || !location)
            throw new DownloadError({ kind: 'status', status });
        const next = new URL(location, url);
        if (url.startsWith('https:') && next.protocol !== 'https:')
            throw new DownloadError({
                kind: 'redirect',
                reason: 'it leads from https to a connection without TLS',
            });
        url = next.href;
    }
    throw new DownloadError({ kind: 'redirect', reason: `there are more than ${MOST_REDIRECTS}` });
}
/** Writes the body to the file; returns its sha256. */
async function save(response, request) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const total = Number(response.headers['content-length']) || undefined;
    let bytes = 0;
    const measure = new external_node_stream_namespaceObject.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            hash.update(chunk);
            request.onProgress?.(bytes, total);
            done(bytes > request.maxBytes ? new DownloadError({ kind: 'too-large' }) : null, chunk);
        },
    });
    await (0,external_node_stream_promises_namespaceObject.pipeline)(response, measure, (0,external_node_fs_.createWriteStream)(request.to));
    return hash.digest('hex');
}
function describeProblem(problem) {
    switch (problem.kind) {
        case 'status':
            return `the server answered ${problem.status}`;
        case 'checksum':
            return `the file's sha256 is ${problem.sha256}`;
        case 'too-large':
            return 'the file is larger than it can be';
        case 'redirect':
            return `the redirect is not followed: ${problem.reason}`;
    }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: ./build/runtime/child-environment.js
/** What every program needs to run and to reach the network. No token, no input, no secret of the step is in it. */
const ALWAYS = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'RUNNER_TEMP',
    'RUNNER_TRACKING_ID', // The runner ends what carries it when the job ends.
    'LANG',
    'LC_*',
    'TZ',
    'XDG_*',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/** The environment of a child process, by allow-list: the tokens of a step are for the step only. */
function childEnvironment(env, { inherit = [], env: extra = {} }) {
    const patterns = [...ALWAYS, ...inherit];
    const allowed = (name) => patterns.some((pattern) => pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
    const passed = Object.entries(env).flatMap(([name, value]) => value !== undefined && allowed(name) ? [[name, value]] : []);
    return { ...Object.fromEntries(passed), ...extra };
}

;// CONCATENATED MODULE: ./build/runtime/exec.js



/** A program that did not end with exit code 0. Arguments are not in the message: they may be long or private. */
class ExecError extends Error {
    name = 'ExecError';
    file;
    ending;
    stdout;
    stderr;
    constructor(file, ending, { stdout, stderr }) {
        super([`${file} ${describeEnding(ending)}`, lastLines(stderr || stdout, 20)].filter(Boolean).join(':\n'));
        this.file = file;
        this.ending = ending;
        this.stdout = stdout;
        this.stderr = stderr;
    }
}
/** A stopped program gets this long to end by itself before it is killed; the runner gives us 7.5 s in all. */
const GRACE_MS = 3_000;
/** Makes an Exec whose programs get their environment from `env`, by allow-list. */
const createExec = (env, stopped) => async (file, args, options = {}) => {
    const signal = options.signal ?? stopped;
    signal?.throwIfAborted();
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
        cwd: options.cwd,
        env: childEnvironment(env, options),
        detached: true, // A group of its own, so that what the program started can be ended with it.
    });
    const output = collect(child, options.onLine);
    child.stdin.on('error', () => undefined).end(options.input ?? ''); // It may exit before it has read its input.
    const ending = await endOf(child, options.timeoutMs, signal);
    signal?.throwIfAborted();
    if (ending.kind === 'exit' && ending.code === 0)
        return output;
    throw new ExecError(file, ending, output);
};
/** Waits for the end of a child and of its output; ends it when its time is over or the signal says so. */
async function endOf(child, timeoutMs, signal) {
    let timedOut = false;
    const stop = () => void endGroup(child);
    const onTimeout = () => {
        timedOut = true;
        stop();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener('abort', stop, { once: true });
    try {
        const [code, killedBy] = await exec_closed(child);
        if (timedOut && timeoutMs !== undefined)
            return { kind: 'timeout', afterMs: timeoutMs };
        return code === null
            ? { kind: 'signal', signal: killedBy ?? 'an unknown signal' }
            : { kind: 'exit', code };
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return { kind: 'not-found' };
        throw error;
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
    }
}
const exec_closed = (child) => new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve([code, signal]));
});
/** Ends a child and all that it started: politely, then for good. */
async function endGroup(child, graceMs = GRACE_MS) {
    const { pid } = child;
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    signalGroup(pid, 'SIGTERM');
    const kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
    await new Promise((resolve) => child.once('exit', () => resolve()));
    clearTimeout(kill);
}
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error; // ESRCH: it has ended already.
    }
}
function collect({ stdout, stderr }, onLine) {
    const output = { stdout: '', stderr: '' };
    for (const [name, stream] of Object.entries({ stdout, stderr })) {
        if (!stream)
            continue;
        stream.setEncoding('utf8').on('data', (chunk) => {
            output[name] += chunk;
        });
        if (onLine)
            (0,external_node_readline_namespaceObject.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
    }
    return output;
}
function describeEnding(ending) {
    switch (ending.kind) {
        case 'not-found':
            return 'was not found on the PATH';
        case 'exit':
            return `exited with code ${ending.code}`;
        case 'signal':
            return `was killed by ${ending.signal}`;
        case 'timeout':
            return `did not finish within ${ending.afterMs / 1000} s`;
    }
}
function lastLines(text, count) {
    return text.trim().split('\n').slice(-count).join('\n');
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/runtime/files.js




const fileFailures = (0,failure/* defineFailures */.Z0)({
    PATH_MISSING: {
        meaning: 'A file or folder that an input names does not exist.',
        remedy: 'Check the path, and that a checkout step runs before this one.',
    },
    PATH_OUTSIDE: {
        meaning: 'A path leads out of the workspace, directly or by a symbolic link.',
        remedy: 'Name a path below the checked-out repository.',
    },
});
function createFiles(workspace) {
    const at = (path) => (0,external_node_path_namespaceObject.resolve)(workspace, path);
    return {
        read: (path) => (0,external_node_fs_promises_namespaceObject.readFile)(at(path), 'utf8'),
        write: async (path, text, mode) => {
            await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(at(path)), { recursive: true });
            await (0,external_node_fs_promises_namespaceObject.writeFile)(at(path), text, mode === undefined ? {} : { mode });
            if (mode !== undefined)
                await (0,external_node_fs_promises_namespaceObject.chmod)(at(path), mode); // `mode` alone does nothing to a file that exists.
        },
        exists: (path) => (0,external_node_fs_.existsSync)(at(path)),
        list: async (path) => listBelow(workspace, await insideOf(workspace, path)),
        entries: async (path) => ((0,external_node_fs_.existsSync)(at(path)) ? (await (0,external_node_fs_promises_namespaceObject.readdir)(at(path))).sort() : []),
        inside: (path) => insideOf(workspace, path),
        move: async (from, to) => {
            await (0,external_node_fs_promises_namespaceObject.rm)(at(to), { recursive: true, force: true });
            await (0,external_node_fs_promises_namespaceObject.rename)(at(from), at(to));
        },
        remove: (path) => (0,external_node_fs_promises_namespaceObject.rm)(at(path), { recursive: true, force: true }),
        link: async (path, to) => {
            if ((0,external_node_fs_.existsSync)(at(path)))
                await (0,external_node_fs_promises_namespaceObject.symlink)(at(path), at(to));
        },
        join: (...parts) => (0,external_node_path_namespaceObject.join)(...parts),
    };
}
async function insideOf(workspace, path) {
    const wanted = (0,external_node_path_namespaceObject.resolve)(workspace, path);
    if (!(0,external_node_fs_.existsSync)(wanted))
        throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
    const [root, real] = await Promise.all([(0,external_node_fs_promises_namespaceObject.realpath)(workspace), (0,external_node_fs_promises_namespaceObject.realpath)(wanted)]);
    if (real !== root && !real.startsWith(root + external_node_path_namespaceObject.sep))
        throw fileFailures.PATH_OUTSIDE(`${path} leads out of the workspace, to ${real}`);
    return real;
}
async function listBelow(workspace, start) {
    const root = await (0,external_node_fs_promises_namespaceObject.realpath)(workspace);
    const entries = await (0,external_node_fs_promises_namespaceObject.readdir)(start, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (!entries)
        return [(0,external_node_path_namespaceObject.relative)(root, start)];
    const found = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_namespaceObject.join)(entry.parentPath, entry.name));
    return found.map((path) => (0,external_node_path_namespaceObject.relative)(root, path)).sort();
}

;// CONCATENATED MODULE: ./build/runtime/github.js

function readGitHubContext(env) {
    const of = (name, otherwise = '') => env[`GITHUB_${name}`] || otherwise;
    const serverUrl = of('SERVER_URL', 'https://github.com');
    const [repository, runId] = [of('REPOSITORY'), of('RUN_ID')];
    return {
        eventName: of('EVENT_NAME'),
        event: readEvent(of('EVENT_PATH')),
        ref: of('REF'),
        sha: of('SHA'),
        headRef: of('HEAD_REF'),
        baseRef: of('BASE_REF'),
        repository,
        actor: of('ACTOR'),
        workflow: of('WORKFLOW'),
        job: of('JOB'),
        runId,
        runAttempt: of('RUN_ATTEMPT', '1'),
        serverUrl,
        apiUrl: of('API_URL', 'https://api.github.com'),
        workspace: of('WORKSPACE', process.cwd()),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    };
}
function readEvent(path) {
    if (path === '')
        return {};
    const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    return typeof event === 'object' && event !== null ? event : {};
}

// EXTERNAL MODULE: ./build/runtime/inputs.js
var runtime_inputs = __nccwpck_require__(4634);
;// CONCATENATED MODULE: ./build/runtime/job-notes.js


/** Kept below RUNNER_TEMP, which every job has to itself and the runner empties after it. Without one, nothing is kept. */
function createJobNotes(env) {
    const folder = env['RUNNER_TEMP'] ? (0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'], 'deploy-actions-notes') : undefined;
    return {
        read: (name) => {
            const path = folder && (0,external_node_path_namespaceObject.join)(folder, name);
            return path && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
        },
        write: (name, text) => {
            if (folder === undefined)
                return;
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_namespaceObject.join)(folder, name), text);
        },
    };
}

;// CONCATENATED MODULE: ./build/runtime/dns.js
const DNS_TYPES = (/* unused pure expression or super */ null && (['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'SRV', 'CAA']));
const RCODES = {
    ENOTFOUND: 'NXDOMAIN',
    ENODATA: 'NOERROR',
    ESERVFAIL: 'SERVFAIL',
    EREFUSED: 'REFUSED',
    ETIMEOUT: 'TIMEOUT',
    ECONNREFUSED: 'REFUSED',
};
/** Asks the domain name system once. An answer that says no is an answer. */
async function resolveDns({ name, type, server, timeoutMs }) {
    const { Resolver } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1553, 19));
    const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
    if (server !== undefined)
        resolver.setServers([server]);
    const started = performance.now();
    try {
        const records = (await resolver.resolve(name, type));
        const answers = Array.isArray(records) ? records.map(textOf) : [textOf(records)];
        return { answers, rcode: 'NOERROR', durationMs: performance.now() - started };
    }
    catch (error) {
        const rcode = RCODES[error.code ?? ''];
        if (rcode === undefined)
            throw error;
        return { answers: [], rcode, durationMs: performance.now() - started };
    }
}
function textOf(record) {
    if (typeof record === 'string')
        return record;
    if (Array.isArray(record))
        return record.join('');
    return Object.values(record).join(' ');
}

;// CONCATENATED MODULE: ./build/runtime/grpc.js

/** One unary call: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md. Rejects with HttpError. */
async function grpcUnary(request) {
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2467, 19));
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
    const session = connect(request.origin);
    const stop = () => session.destroy(new Error('no answer in time'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        const { headers, body } = await call(session, request);
        return {
            ...statusOf(headers),
            message: body.subarray(PREFIX_BYTES),
            durationMs: performance.now() - started,
        };
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        // A stream is cancelled when its session fails; why is in the cause.
        const { cause = error } = error;
        const kind = limit.aborted ? 'timeout' : kindOfError(cause);
        throw new HttpError(kind, request.origin, cause);
    }
    finally {
        signal.removeEventListener('abort', stop);
        session.destroy();
    }
}
/** A flag for compression and the length, before each message. */
const PREFIX_BYTES = 5;
function call(session, { path, message, metadata, timeoutMs }) {
    return new Promise((resolve, reject) => {
        session.once('error', reject);
        const stream = session.request({
            ':method': 'POST',
            ':path': path,
            'content-type': 'application/grpc+proto',
            te: 'trailers',
            'grpc-timeout': `${timeoutMs}m`,
            ...metadata,
        });
        const chunks = [];
        let headers = {};
        const take = (more) => {
            headers = { ...headers, ...more };
        };
        stream.on('response', take).on('trailers', take);
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.once('error', reject).once('end', () => resolve({ headers, body: Buffer.concat(chunks) }));
        const prefix = Buffer.alloc(PREFIX_BYTES);
        prefix.writeUInt32BE(message.length, 1);
        stream.end(Buffer.concat([prefix, message]));
    });
}
function statusOf(headers) {
    const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
    const metadata = Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
    const status = Number(metadata['grpc-status'] ?? Number.NaN);
    // A proxy that knows no gRPC answers with an HTTP status alone.
    if (Number.isNaN(status))
        return { status: 2, statusMessage: `no gRPC status, HTTP ${headers[':status']}`, metadata };
    return { status, statusMessage: decodeURIComponent(metadata['grpc-message'] ?? ''), metadata };
}

;// CONCATENATED MODULE: ./build/runtime/tcp.js

/** A greeting comes in one piece; after this silence it is taken as whole. */
const PAUSE_MS = 200;
const MOST_BYTES = 64 * 1024;
/** Opens a TCP connection, says something if wanted, and closes it. Rejects with HttpError. */
async function connectTcp(request) {
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7030, 19));
    const { host, port, send, wantsBanner } = request;
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
    const passed = () => Math.round((performance.now() - started) * 10) / 10;
    const socket = connect({ host, port });
    const stop = () => socket.destroy(new Error('no answer in time'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
        const connectMs = passed();
        const ip = socket.remoteAddress;
        if (send !== undefined)
            socket.write(send);
        const banner = wantsBanner ? await readBanner(socket) : '';
        return { connectMs, durationMs: passed(), banner, ip };
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, `tcp://${host}:${port}`, error);
    }
    finally {
        signal.removeEventListener('abort', stop);
        socket.destroy();
    }
}
function readBanner(socket) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let timer;
        const finish = () => {
            clearTimeout(timer);
            resolve(Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8'));
        };
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            clearTimeout(timer);
            timer = setTimeout(finish, PAUSE_MS);
        });
        socket.once('end', finish).once('error', reject);
    });
}

;// CONCATENATED MODULE: ./build/runtime/timed-http.js

const createTimedHttp = (env) => (request) => withinLimit(request, env);
async function withinLimit(request, env) {
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const client = await clientFor(request, env);
    try {
        return await exchange(client, request, signal);
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, request.url, error);
    }
    finally {
        client.agent.destroy();
    }
}
async function exchange({ open, agent }, request, signal) {
    const { url, method, socketPath } = request;
    const started = performance.now();
    const passed = () => Math.round((performance.now() - started) * 10) / 10;
    const headers = { 'user-agent': 'deploy-actions', ...request.headers };
    const sent = open(url, { method, headers, signal, ...(socketPath ? { socketPath } : { agent }) });
    const marks = markConnection(sent, passed);
    const response = await responseOf(sent, request.body);
    const firstByte = passed();
    const ip = response.socket.remoteAddress;
    const { body, truncated } = await timed_http_readBody(response, request.maxBytes);
    return {
        status: response.statusCode ?? 0,
        headers: response.headersDistinct,
        body,
        truncated,
        httpVersion: response.httpVersion,
        ip,
        timings: { ...marks, firstByte, total: passed() },
    };
}
async function clientFor({ url }, env) {
    const secure = new URL(url).protocol === 'https:';
    const { request: open, Agent } = await (secure ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
    return { open, agent: new Agent({ keepAlive: false, proxyEnv: { ...env } }) };
}
function markConnection(sent, passed) {
    const marks = {};
    sent.once('socket', (socket) => {
        socket.once('lookup', () => {
            marks.dns = passed();
        });
        socket.once('connect', () => {
            marks.connect = passed();
        });
        socket.once('secureConnect', () => {
            marks.tls = passed();
        });
    });
    return marks;
}
const responseOf = (sent, body) => new Promise((resolve, reject) => {
    sent.once('response', resolve).once('error', reject).end(body);
});
async function timed_http_readBody(response, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > most)
            break;
    }
    return { body: new Uint8Array(Buffer.concat(chunks).subarray(0, most)), truncated: size > most };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/runtime/tls-handshake.js


/** Begins a TLS connection and ends it again. Rejects with HttpError when there is no handshake. */
async function handshake(request) {
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
    const { host, port, serverName } = request;
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
    // The certificate is looked at in any case; what is wrong with it is what we came for.
    const socket = connect({
        host,
        port,
        servername: serverName,
        rejectUnauthorized: false,
        requestOCSP: true,
    });
    const stop = () => socket.destroy(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    try {
        let ocspStapled = false;
        socket.once('OCSPResponse', (response) => {
            ocspStapled = (response?.length ?? 0) > 0;
        });
        await new Promise((resolve, reject) => {
            socket.once('secureConnect', resolve).once('error', reject);
        });
        return { ...describe(socket, serverName), ocspStapled, durationMs: performance.now() - started };
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, `https://${host}:${port}`, error);
    }
    finally {
        signal.removeEventListener('abort', stop);
        socket.destroy();
    }
}
function describe(socket, serverName) {
    const certificate = socket.getPeerX509Certificate();
    if (!certificate)
        throw new Error('the server showed no certificate');
    const reason = String(socket.authorizationError ?? '');
    return {
        protocol: socket.getProtocol() ?? 'unknown',
        // A name that does not fit is found after the chain was accepted.
        chainTrusted: socket.authorized || reason.includes('ERR_TLS_CERT_ALTNAME_INVALID'),
        hostnameVerified: isFor(certificate, serverName),
        ...about(certificate),
    };
}
/** The two ask for one kind of name each, and one throws for the other kind. */
const isFor = (certificate, name) => ((0,external_node_net_.isIP)(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
function about(certificate) {
    return {
        selfSigned: certificate.issuer === certificate.subject,
        validTo: Date.parse(certificate.validTo),
        issuerCommonName: /^CN=(.+)$/m.exec(certificate.issuer)?.[1],
        subjectAltNames: (certificate.subjectAltName ?? '')
            .split(', ')
            .map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
            .filter(Boolean),
        keySizeBits: certificate.toLegacyObject().bits,
        signatureAlgorithm: certificate.signatureAlgorithm,
    };
}

;// CONCATENATED MODULE: ./build/runtime/network.js





const createNetwork = (env) => ({
    exchange: createTimedHttp(env),
    handshake: handshake,
    connect: connectTcp,
    resolve: resolveDns,
    grpc: grpcUnary,
});

;// CONCATENATED MODULE: ./build/runtime/supervise.js




const LAST_WORDS = 20;
const createSupervise = (env) => (file, args, options) => {
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
        env: childEnvironment(env, options),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const words = [];
    const ended = new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('close', () => resolve(words.join('\n')));
    });
    const ready = new Promise((resolve, reject) => {
        eachLine(child, (line) => {
            words.push(line);
            if (words.length > LAST_WORDS)
                words.shift();
            options.onLine?.(line);
            if (options.isReady(line))
                resolve(line);
        });
        void ended.then((last) => reject(new Error(`${file} ended before it was ready: ${last}`)));
    });
    ready.catch(() => undefined); // A caller that only waits for `ended` must not crash on the other promise.
    return { ready, ended, [Symbol.asyncDispose]: () => endGroup(child) };
};
function eachLine(child, take) {
    for (const input of [child.stdout, child.stderr])
        if (input)
            (0,external_node_readline_namespaceObject.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', take);
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/runtime/temporary.js



const kept = new Set();
/** Makes one below RUNNER_TEMP, which the runner empties after the job, should this process be killed. */
function temporaryFolder(env) {
    if (kept.size === 0)
        process.once('exit', removeAll);
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), 'deploy-actions-'));
    kept.add(path);
    return {
        path,
        [Symbol.asyncDispose]: async () => {
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
            kept.delete(path);
        },
    };
}
function removeAll() {
    for (const path of kept)
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./build/runtime/tool-cache.js




/** Keeps programs in RUNNER_TOOL_CACHE as `<name>/<version>/<platform>`, with the marker file that GitHub's own cache has. */
function createToolCache(variable) {
    const root = variable('RUNNER_TOOL_CACHE') ?? (0,external_node_path_namespaceObject.join)(variable('RUNNER_TEMP') ?? (0,external_node_os_namespaceObject.tmpdir)(), 'tool-cache');
    const platform = `${process.platform}-${process.arch}`;
    const folderOf = (name, version) => (0,external_node_path_namespaceObject.join)(root, name, version, platform);
    const find = (name, version) => {
        const folder = folderOf(name, version);
        return (0,external_node_fs_.existsSync)(`${folder}.complete`) && (0,external_node_fs_.existsSync)(folder) ? folder : undefined;
    };
    return {
        platform,
        find,
        add: async (name, version, fill) => {
            const folder = folderOf(name, version);
            await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.join)(root, name, version), { recursive: true });
            const staging = await (0,external_node_fs_promises_namespaceObject.mkdtemp)(`${folder}-`);
            try {
                await fill(staging);
                await moveInto(staging, folder, () => find(name, version) !== undefined);
            }
            finally {
                await (0,external_node_fs_promises_namespaceObject.rm)(staging, { recursive: true, force: true });
            }
            await (0,external_node_fs_promises_namespaceObject.writeFile)(`${folder}.complete`, '');
            return folder;
        },
    };
}
/** Another job on the same machine may have put the same program there meanwhile: that one is then as good. */
async function moveInto(staging, folder, isComplete) {
    if (isComplete())
        return;
    await (0,external_node_fs_promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    await (0,external_node_fs_promises_namespaceObject.rename)(staging, folder);
}

;// CONCATENATED MODULE: ./build/runtime/transfer.js


const REDIRECTS = [301, 302, 303, 307, 308];
const transfer_MOST_REDIRECTS = 5;
/** Layers are large; a transfer that stands still is ended by the server, one that never ends by this. */
const LONGEST_MS = 3_600_000;
const MOST_WORDS = 64 * 1024;
function createTransfer(context) {
    const send = createSender(context);
    return async (from, to, cancelled) => {
        const limit = AbortSignal.timeout(LONGEST_MS);
        const signal = cancelled ? AbortSignal.any([cancelled, limit]) : limit;
        const source = await transfer_follow(send, from, signal);
        const { statusCode: readStatus = 0 } = source;
        if (readStatus !== 200) {
            source.destroy();
            return { readStatus, status: 0, body: '' };
        }
        try {
            const answer = await sendStream(context, source, to, signal);
            return { readStatus, status: answer.statusCode ?? 0, body: await wordsOf(answer) };
        }
        catch (error) {
            cancelled?.throwIfAborted();
            throw asHttpError(error, to, signal);
        }
    };
}
async function transfer_follow(send, request, signal, left = transfer_MOST_REDIRECTS) {
    const answer = await send(request, signal);
    const { location } = answer.headers;
    if (!REDIRECTS.includes(answer.statusCode ?? 0) || !location || left === 0)
        return answer;
    answer.destroy();
    const url = new URL(location, request.url);
    const { authorization: _, ...others } = request.headers ?? {};
    const headers = url.host === new URL(request.url).host ? (request.headers ?? {}) : others;
    return transfer_follow(send, { ...request, url: url.href, headers }, signal, left - 1);
}
async function sendStream({ env }, source, to, signal) {
    const { request: open, Agent } = await (new URL(to.url).protocol === 'https:'
        ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))
        : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
    const length = source.headers['content-length'];
    const headers = {
        'user-agent': 'deploy-actions',
        'content-type': 'application/octet-stream',
        ...(length ? { 'content-length': length } : {}),
        ...to.headers,
    };
    const method = to.method ?? 'PUT';
    const sent = open(to.url, { method, headers, signal, agent: new Agent({ proxyEnv: { ...env } }) });
    const answered = answerOf(sent);
    answered.catch(() => undefined); // Reported by the await below; the pipeline may fail first.
    await (0,external_node_stream_promises_namespaceObject.pipeline)(source, sent).catch(async (error) => {
        // A server that refuses early closes while we still send: its answer says more than the broken pipe.
        await Promise.race([answered, Promise.reject(error)]);
    });
    return answered;
}
const answerOf = (sent) => new Promise((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
});
async function wordsOf(answer) {
    let words = '';
    for await (const chunk of answer.setEncoding('utf8'))
        if (words.length < MOST_WORDS)
            words += chunk;
    return words;
}

;// CONCATENATED MODULE: ./build/runtime/commands.js

/** The runner cuts a longer annotation by itself, in the middle of a sentence (ExecutionContext.cs). */
const LONGEST_MESSAGE = 4096;
/** One workflow command line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatCommand(name, properties, message) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}\n`;
}
function formatAnnotation(kind, message, place) {
    const { file, line, endLine, column, title } = place;
    const known = { file, line, endLine, col: column, title };
    const properties = Object.entries(known).flatMap(([key, value]) => value === undefined ? [] : [[key, String(value)]]);
    return formatCommand(kind, Object.fromEntries(properties), cut(message, LONGEST_MESSAGE));
}
/** A name and value as the runner reads them from GITHUB_OUTPUT and GITHUB_STATE, whatever the value contains. */
function formatFileEntry(name, value) {
    const delimiter = `delimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** Whether the runner would take a line of output for a command, in either of its two syntaxes. */
const looksLikeCommand = (text) => /^\s*::|##\[/m.test(text);
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

;// CONCATENATED MODULE: ./build/runtime/masking.js
/** Shorter lines of a multi-line secret (braces, brackets) are not masked: they would blank out the whole log. */
const SHORTEST_LINE = 4;
/**
 * Every form of a secret that must not be seen: each line (the runner masks line by line), and the encodings in
 * which a secret usually leaks: base64, base64url, percent-encoded, and inside a JSON string.
 */
function maskedForms(secret) {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const whole = lines.filter(Boolean);
    const plain = whole.length > 1 ? whole.filter((line) => line.length >= SHORTEST_LINE) : whole;
    const forms = [
        ...plain,
        ...(whole.length > 0 ? encodingsOf(secret.trim()) : []),
        ...plain.flatMap(encodingsOf),
    ];
    return [...new Set(forms)].filter((form) => form !== '' && !form.includes('\n'));
}
function encodingsOf(text) {
    const bytes = Buffer.from(text);
    return [
        bytes.toString('base64'),
        bytes.toString('base64url'),
        encodeURIComponent(text.toWellFormed()),
        JSON.stringify(text).slice(1, -1),
    ];
}
/** Keeps the secrets of this process, so that text can be cleaned of them before it leaves. */
class Secrets {
    #forms = new Set();
    /** Remembers a secret; returns the forms that were not known before. */
    add(secret) {
        const fresh = maskedForms(secret).filter((form) => !this.#forms.has(form));
        for (const form of fresh)
            this.#forms.add(form);
        return fresh;
    }
    /** Replaces every known form by `***`, longest first, so that no part of a longer one is left over. */
    redact(text) {
        const found = [...this.#forms].filter((form) => text.includes(form));
        found.sort((a, b) => b.length - a.length);
        return found.reduce((clean, form) => clean.replaceAll(form, '***'), text);
    }
}

;// CONCATENATED MODULE: ./build/runtime/step-summary.js
/** Over this many bytes GitHub shows nothing of a step's summary (CreateStepSummaryCommand.AttachmentSizeLimit). */
const LIMIT_BYTES = 1024 * 1024;
const NOTE = '\n\n_The rest of this summary is left out: GitHub shows at most 1 MiB a step. The log has it all._\n';
/** Keeps what one step writes to its summary within GitHub's limit, saying so where it cuts. */
class StepSummary {
    #left = LIMIT_BYTES - Buffer.byteLength(NOTE);
    #full = false;
    /** The part of the text that may still be written: all of it, its first lines and a note, or nothing. */
    fit(markdown) {
        if (this.#full)
            return '';
        const size = Buffer.byteLength(markdown);
        if (size <= this.#left) {
            this.#left -= size;
            return markdown;
        }
        this.#full = true;
        const kept = Buffer.from(markdown).subarray(0, this.#left).toString('utf8');
        return `${kept.slice(0, kept.lastIndexOf('\n') + 1)}${NOTE}`;
    }
}

;// CONCATENATED MODULE: ./build/runtime/workflow.js





/** The runner shows 10 annotations of a kind for a step and drops the rest without a word. One error is kept for the end. */
const MOST_SHOWN = { notice: 10, warning: 10, error: 9 };
/** The real workflow run, spoken to by standard output and the files that the runner names in the environment. */
function createWorkflow({ env, write }) {
    const secrets = new Secrets();
    const log = createLog(write);
    const summary = new StepSummary();
    const shown = { notice: 0, warning: 0, error: 0 };
    const append = (variable, text) => {
        const path = env[variable];
        if (path)
            (0,external_node_fs_.appendFileSync)(path, text, 'utf8');
        else
            log.text(`${variable} is not set, so this is not kept:\n${text}`);
    };
    const annotate = (kind) => (message, place = {}) => {
        shown[kind] += 1;
        const text = secrets.redact(message);
        if (shown[kind] <= MOST_SHOWN[kind])
            log.command(formatAnnotation(kind, text, place));
        else
            log.text(`${kind}: ${text}`);
    };
    return {
        info: (message) => log.text(secrets.redact(message)),
        debug: (message) => log.command(formatCommand('debug', {}, secrets.redact(message))),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        finalError: (message) => log.command(formatAnnotation('error', secrets.redact(message), {})),
        untrusted: (text) => log.untrusted(secrets.redact(text)),
        mask: (secret) => {
            for (const form of secrets.add(secret))
                log.command(formatCommand('add-mask', {}, form));
        },
        redact: (text) => secrets.redact(text),
        group: async (title, body) => {
            log.command(formatCommand('group', {}, secrets.redact(title)));
            try {
                return await body();
            }
            finally {
                log.command(formatCommand('endgroup', {}, ''));
            }
        },
        summary: (markdown) => append('GITHUB_STEP_SUMMARY', summary.fit(`${secrets.redact(markdown)}\n`)),
        state: (name, value) => append('GITHUB_STATE', formatFileEntry(name, value)),
        output: (name, value) => append('GITHUB_OUTPUT', formatFileEntry(name, value)),
        close: () => {
            for (const [kind, count] of Object.entries(shown)) {
                const hidden = count - MOST_SHOWN[kind];
                if (hidden > 0)
                    log.text(`${hidden} more of kind ${kind} are only in this log: GitHub shows 10 a step.`);
            }
            log.resume();
        },
    };
}
/** Standard output with commands switched off exactly while outside text is printed. */
function createLog(write) {
    let token;
    const resume = () => {
        if (token !== undefined)
            write(`::${token}::\n`);
        token = undefined;
    };
    const line = (text) => (text.endsWith('\n') ? text : `${text}\n`);
    const untrusted = (text) => {
        if (token === undefined && looksLikeCommand(text)) {
            token = (0,external_node_crypto_.randomUUID)();
            write(`::stop-commands::${token}\n`);
        }
        write(line(text));
    };
    return {
        resume,
        untrusted,
        /** Our own words may quote others', so they get the same protection; plain ones cost no extra lines. */
        text: untrusted,
        command: (text) => {
            resume();
            write(text);
        },
    };
}

;// CONCATENATED MODULE: ./build/runtime/start.js


















const PHASE = 'deploy-actions-phase';
/** The one place where an action meets the process it runs in. Sets the exit code; never throws. */
async function start(action, run, post) {
    const { env } = process;
    const workflow = createWorkflow({ env, write: (text) => process.stdout.write(text) });
    const cancellation = cancelOnSignals();
    try {
        // Before anything else: no later line, not even an error about an input, may show a secret.
        for (const [name, { secret }] of Object.entries(action.inputs))
            if (secret)
                workflow.mask((0,runtime_inputs/* rawInput */.JR)(name, env));
        if (post && env[`STATE_${PHASE}`])
            return await post(realProcess(workflow, cancellation.signal), (name) => env[`STATE_${name}`] || undefined);
        if (post)
            workflow.state(PHASE, 'post');
        const inputs = await (0,runtime_inputs/* readInputs */.Ko)(action.inputs, env);
        const result = await run(inputs, realProcess(workflow, cancellation.signal));
        writeOutputs(action.outputs, result instanceof runtime_action/* Failed */.c ? result.outputs : result, workflow);
        if (result instanceof runtime_action/* Failed */.c)
            throw result.failure;
    }
    catch (error) {
        process.exitCode = 1;
        workflow.finalError(start_describe(error, action.name));
    }
    finally {
        workflow.close();
        cancellation.release();
    }
}
function realProcess(workflow, signal) {
    const { env } = process;
    const github = readGitHubContext(env);
    const variable = (name) => env[name] || undefined;
    return {
        workflow,
        github,
        exec: createExec(env, signal),
        supervise: createSupervise(env),
        http: createHttp({ env, clock: systemClock }),
        network: createNetwork(env),
        agents: () => createAgents(env),
        download: createDownload({ env, clock: systemClock }),
        transfer: createTransfer({ env, clock: systemClock }),
        toolCache: createToolCache(variable),
        clock: systemClock,
        files: createFiles(github.workspace),
        temporaryFolder: () => temporaryFolder(env),
        notes: createJobNotes(env),
        variable,
        signal,
    };
}
/** A masked value would vanish between jobs without a word, and must not be written to a file in plain text. */
function writeOutputs(specs, values, workflow) {
    for (const [name, { format }] of Object.entries(specs)) {
        const value = format(values[name]); // OutputValues pairs each name with the value of its own kind.
        if (workflow.redact(value) === value)
            workflow.output(name, value);
        else
            workflow.warning(`The output "${name}" is not set: it contains a masked secret, and GitHub drops such values between jobs. Keep that part of the value (such as an account id or a channel) out of secrets.`);
    }
}
function start_describe(error, action) {
    if (error instanceof failure/* Failure */.HR)
        return `${error.message}\n\nWhat to do: ${error.remedy} [${error.code}]`;
    if (isCancellation(error))
        return 'The run was cancelled, so this step stopped. [CANCELLED]';
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug in deploy-actions (${action}), please report it with this text: ${stack}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5705);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

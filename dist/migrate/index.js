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

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 2327:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

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

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 5705:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9030);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6133);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9716);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8623);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .wire */ .O)(inputs, process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/backup/failed-after.js

/** Who reads of a failure after a backup is told that there is a way back. */
function withBackup({ code, message, remedy, cause }, { identifier }) {
    const words = `${remedy} The database as it was before this run: ${identifier}; the summary has the commands that bring it back.`;
    return new failure/* Failure */.HR(code, message, words, { cause });
}

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

// EXTERNAL MODULE: ./build/lib/migrate/failures.js
var failures = __nccwpck_require__(7035);
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
    const { tool, database, applied, remaining, problem, advice = [], warnings, durationMs, backup } = report;
    const rows = [
        ...applied.map((id) => [safe(code(id)), 'applied']),
        ...remaining.map((id) => [safe(code(id)), id === report.failing ? 'failed' : WORDS[report.operation]]),
    ];
    return joined([
        heading(titleOf(report)),
        `${markdown_text(tool)}, ${markdown_text(database)}, ${duration(durationMs)}.`,
        problem && codeBlock(problem),
        table(['migration', 'state'], rows),
        ...warnings.map((warning) => `**Warning:** ${markdown_text(warning)}`),
        backup && backupPart(backup, problem !== undefined),
        advice.length > 0 && `What to do:\n\n${advice.map((line) => `- ${markdown_text(line)}`).join('\n')}`,
    ]);
}
/** After a failure the way back is in sight; otherwise it is folded away. */
function backupPart({ sentence, restore }, failed) {
    const words = `Backup: ${markdown_text(sentence)}`;
    if (restore.length === 0)
        return words;
    const commands = codeBlock(restore.join('\n'), 'sh');
    const title = 'How to bring it back';
    return joined([words, failed ? `${title}:\n\n${commands}` : details(title, commands)]);
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

// EXTERNAL MODULE: ./build/lib/migrate/session.js
var session = __nccwpck_require__(9978);
// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/lib/migrate/retry.js
/** Whether a tool failed only because a statement did not get its lock in time: words and codes of PostgreSQL and MySQL. */
const isLockTimeout = (words) => /canceling statement due to lock timeout|\b55P03\b|Lock wait timeout exceeded|\bER_LOCK_WAIT_TIMEOUT\b/.test(words);
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

// EXTERNAL MODULE: ./build/lib/migrate/choose-tool.js
var choose_tool = __nccwpck_require__(5540);
;// CONCATENATED MODULE: ./build/actions/migrate/migration-file.js

/** Files that take a migration back are named after it too. */
const TAKES_BACK = /[._](down|undo|rollback)\.\w+$|^U[\d._]+__/i;
/** The file of a migration, where it is named after it. */
async function migrationFile(id, directory, { entries, read }) {
    for (const place of [...choose_tool/* MIGRATION_FOLDERS */.ti, 'prisma/migrations', 'alembic/versions']) {
        const folder = `${directory}/${place}`;
        const name = (await entries(folder)).find((entry) => !TAKES_BACK.test(entry) && (entry === id || entry.startsWith(`${id}.`) || entry.startsWith(`${id}_`)));
        if (name === undefined)
            continue;
        const nested = place === 'prisma/migrations' ? '/migration.sql' : '';
        const path = `${folder}/${name}${nested}`;
        return { path, folder, text: await read(path) };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/migrate/watch.js
const SAY_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 1_000;
const LEAST_MS = 50;
/**
 * Runs the tool, shows its words as they come, and says every few seconds that it is still at work and who keeps it
 * waiting.
 */
async function runWatched(work, body) {
    const { ports, signal, inTheWay } = work;
    inTheWay.length = 0;
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
async function watch(work, until) {
    const { database, inputs, inTheWay } = work;
    const { clock } = work.ports;
    const started = clock.now();
    let said = started;
    while (!until.aborted) {
        // The end of the run ends the sleep; that is what it is for.
        await clock.sleep(pauseFor(inputs['lock-timeout']), until).catch(() => undefined);
        if (until.aborted)
            return;
        const waiting = await database.blockers().catch(() => []); // A lost session is reported by the run itself.
        if (waiting.length > 0)
            inTheWay.splice(0, inTheWay.length, ...waiting);
        if (clock.now() - said < SAY_EVERY_MS)
            continue;
        said = clock.now();
        say(waiting, Math.round((said - started) / 1000), work);
    }
}
function say(waiting, seconds, { ports: { workflow }, tool }) {
    if (waiting.length === 0)
        workflow.info(`${tool.title} is at work since ${seconds} s.`);
    for (const sentence of waiting)
        workflow.untrusted(`After ${seconds} s: ${sentence}.`);
}
/** Often enough to see whom a statement waits for before it gives up. */
const pauseFor = (lockMs) => lockMs === 0 ? LOOK_EVERY_MS : Math.max(LEAST_MS, Math.min(LOOK_EVERY_MS, lockMs / 3));

;// CONCATENATED MODULE: ./build/actions/migrate/stages.js



/** Applies what is pending, with timeouts that fit: short ones for locks of a moment, none for concurrent builds. */
async function applyStages(pending, work) {
    const { tool, inputs, ports, timeouts } = work;
    const stages = await stagesFor(pending, tool, inputs, ports);
    for (const stage of stages) {
        const options = { timeouts: timeouts[stage.timeouts], timeoutMs: inputs.timeout };
        const { upTo } = tool;
        await runWatched(work, async (onLine) => {
            if (stages.length === 1 || !upTo)
                return tool.up({ ...options, onLine });
            return upTo(stage.ids, { ...options, onLine });
        });
    }
}
async function stagesFor(pending, tool, inputs, ports) {
    const classes = new Map();
    for (const id of pending)
        classes.set(id, timeoutClass((await migrationFile(id, inputs.directory, ports))?.text));
    const stages = stagesOf(pending, (id) => classes.get(id) ?? 'brief');
    if (stages.length === 1 || tool.upTo)
        return stages;
    ports.workflow.warning(`${tool.title} applies all pending migrations in one go, and one of them builds an index CONCURRENTLY, so none of them gets a lock_timeout. Deploy that one by itself.`);
    return [oneStage(stages)];
}

;// CONCATENATED MODULE: ./build/actions/migrate/verify.js


const takeBaseline = async (status, { database, tool }) => ({
    status,
    schema: await database.schema(tool.bookkeeping),
    writes: await database.writes(),
    invalid: await database.invalidIndexes(),
    notValid: await database.notValidConstraints(),
});
/** Asks the tool and the database whether all is as a run that succeeded leaves it. */
async function verified(baseline, work) {
    const { tool, database } = work;
    const after = await tool.status();
    const applied = (0,migrate_status/* appliedBetween */.Qs)(baseline.status, after);
    const remaining = baseline.status.pending.filter((id) => !applied.includes(id));
    const warnings = await leftBehind(baseline, work);
    const base = { applied, remaining, warnings, state: remaining.length === 0 ? 'all' : 'partly' };
    const problem = (0,migrate_status/* unverified */.x7)(baseline.status, after);
    if (problem)
        return { ...base, failure: failures/* migrateFailures */.P.MIGRATE_NOT_VERIFIED(`${tool.title}: ${problem}.`) };
    if (!(await wrote(baseline, work)))
        return { ...base, state: 'nothing', failure: failures/* migrateFailures */.P.MIGRATE_OTHER_DATABASE() };
    const broken = (await database.invalidIndexes()).filter((name) => !baseline.invalid.includes(name));
    if (broken.length > 0)
        return {
            ...base,
            failure: failures/* migrateFailures */.P.MIGRATE_NOT_VERIFIED(`This run left ${broken.join(', ')} invalid: every write pays for it and no query uses it. Drop it with DROP INDEX CONCURRENTLY and build it again.`),
        };
    const failure = await askVerifyQuery(work);
    return failure ? { ...base, failure } : base;
}
/** The caller's own question, which must not change anything. */
async function askVerifyQuery({ inputs, database }) {
    const sql = inputs['verify-query'];
    if (sql === undefined)
        return undefined;
    try {
        const [row = {}] = await database.readOnly(sql);
        const [answer = 'no row'] = Object.values(row);
        if (answer === true || answer === 1)
            return undefined;
        return failures/* migrateFailures */.P.MIGRATE_NOT_VERIFIED(`\`verify-query\` answered ${String(answer)}, not true.`);
    }
    catch (error) {
        const message = `\`verify-query\` failed: ${error.message}.`;
        return failures/* migrateFailures */.P.MIGRATE_NOT_VERIFIED(message, { cause: error });
    }
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
/** What is broken since before this run: one that was cut off while it built an index leaves it like this. */
const leftFromBefore = (invalid) => invalid.map((name) => `The index ${name} is invalid since before this run, as an earlier one that failed or was cut off leaves it: every write pays for it and no query uses it. Drop it with DROP INDEX CONCURRENTLY and build it again.`);
/** What works but is not finished. */
async function leftBehind(baseline, { database }) {
    const fresh = (now, old) => now.filter((name) => !old.includes(name));
    const present = await database.invalidIndexes();
    const invalid = fresh(present, baseline.invalid);
    const notValid = fresh(await database.notValidConstraints(), baseline.notValid);
    return [
        ...leftFromBefore(baseline.invalid.filter((name) => present.includes(name))),
        ...invalid.map((name) => `The index ${name} is invalid: drop it with DROP INDEX CONCURRENTLY and build it again.`),
        ...notValid.map((name) => `The constraint ${name} is NOT VALID: validate it in a later migration.`),
    ];
}

;// CONCATENATED MODULE: ./build/lib/migrate/down-safety.js
/** Undefined when everything can be taken back; otherwise why not, as part of a sentence. */
function whyDownIsUnsafe(applied) {
    for (const { id, text, hasDown } of applied) {
        if (hasDown === false)
            return `${id} has no way back`;
        const loss = text === undefined ? undefined : lossOf(text);
        if (loss !== undefined)
            return `${id} removed data (${loss}), which its way back does not bring back`;
    }
    return undefined;
}
/** Where the part of a file begins that takes it back: a mark of SQL files, or a function in code. */
const DOWN = /^--\s*(\+goose\s+Down|migrate:down)\b|\bexports\.down\b|\b(function|const|async|def)\s+(down|downgrade)\b|\bdown\s*[:(=]/im;
/** What no way back restores, in SQL and as tools write it in code. More than strictly so: in doubt nothing is taken back. */
const LOSS = /\bdrop\s+(table|column|schema|materialized\s+view)\b|\btruncate\b|\bdelete\s+from\b|\bupdate\s+\S+\s+set\b|\b(drop_?(table|column)|remove_?column|RemoveField|DeleteModel)\b/i;
function lossOf(text) {
    const up = text.slice(0, DOWN.exec(text)?.index ?? text.length).replace(/(--|\/\/|#).*$/gm, '');
    return LOSS.exec(up)?.[0].replace(/\s+/g, ' ');
}

// EXTERNAL MODULE: ./build/lib/migrate/sql-format.js
var sql_format = __nccwpck_require__(4980);
;// CONCATENATED MODULE: ./build/actions/migrate/why-not-down.js



/** Why applied migrations cannot be taken back without harm, as part of a sentence; undefined when they can. */
async function whyNotDown(ids, { name, tool, inputs, ports }) {
    if (!tool.down)
        return `the tool (${tool.title}) has no command for it`;
    const format = sql_format/* SQL_FORMATS */.y[name];
    const found = ids.map(async (id) => {
        const file = await migrationFile(id, inputs.directory, ports);
        if (!file || !format)
            return { id, text: file?.text, hasDown: undefined };
        const names = new Set((await ports.entries(file.folder)).map((entry) => `${file.folder}/${entry}`));
        return {
            id,
            text: file.text,
            hasDown: format.read(file.path, file.text, (path) => names.has(path)).hasDown,
        };
    });
    return whyDownIsUnsafe(await Promise.all(found));
}

;// CONCATENATED MODULE: ./build/actions/migrate/apply.js









/** Applies what is pending, again when a statement only did not get its lock, and says what is in the database then. */
async function applyPending(status, work) {
    const { ports, signal } = work;
    const baseline = await takeBaseline(status, work);
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
        for (const sentence of inTheWayOf(error, work))
            ports.workflow.untrusted(sentence);
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
    const why = (message) => failures/* migrateFailures */.P.MIGRATE_FAILED(message, { cause: error, ...remedyFor(error) });
    const said = [(0,migrate_words/* lastWords */.a)(error.message), ...inTheWayOf(error, work)].join('\n');
    const words = `${tool.title} failed: ${said}\n\n${after.sentence}`;
    if (after.applied.length === 0)
        return { ...done, failure: why(words) };
    const unsafe = await whyNotDown(after.applied, work);
    if (unsafe === undefined && inputs['on-failure'] === 'down')
        return takeBack(after, (sentence) => why(`${words} ${sentence}`), work);
    return { ...done, failure: why(`${words} ${wayBack(unsafe, baseline.status, inputs['on-failure'])}`) };
}
/** A migration that only did not get its lock is not to be mended. */
const remedyFor = (error) => isLockTimeout(wordsOf(error))
    ? {
        remedy: 'Run the step again when what was in the way has ended, or end it with pg_terminate_backend(pid); a longer `lock-timeout` also keeps the application waiting for longer.',
    }
    : {};
/** Only a statement that waited for a lock in vain was in somebody's way. */
const inTheWayOf = (error, { inTheWay }) => isLockTimeout(wordsOf(error)) ? inTheWay.map((sentence) => `In the way: ${sentence}.`) : [];
/** What a person can do about the ones that stay. */
function wayBack(unsafe, { applied }, asked) {
    if (unsafe !== undefined)
        return `${asked === 'down' ? 'They were not taken back' : 'Taking them back is not safe'}: ${unsafe}.`;
    return `They can be taken back: \`operation: down\` with \`to: ${applied.at(-1) ?? 'all'}\`.`;
}
/** Takes back what this run applied, and asks again, for a `down` may fail as well. */
async function takeBack(after, why, work) {
    const { tool, inputs, database, timeouts } = work;
    const options = { timeouts: timeouts.brief, timeoutMs: inputs.timeout };
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

// EXTERNAL MODULE: ./build/lib/backup/failures.js
var backup_failures = __nccwpck_require__(4708);
;// CONCATENATED MODULE: ./build/lib/backup/source.js

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.Endpoints.html */
const ENDPOINT = /^([a-z0-9-]+)\.(cluster-(?:ro-|custom-)?)?[a-z0-9]+\.([a-z0-9-]+)\.rds\.amazonaws\.com(\.cn)?$/i;
/** The instance or cluster that an endpoint of RDS belongs to; undefined for any other host. */
function sourceOfHost(host) {
    const match = ENDPOINT.exec(host);
    if (!match)
        return undefined;
    return { kind: match[2] ? 'cluster' : 'instance', id: match[1] ?? '', region: match[3] };
}
/**
 * What to make a snapshot of: what was named, else what the host of the URL says.
 * @throws BACKUP_SOURCE_UNKNOWN, also when a host of a cluster is to be backed up as an instance
 */
function chooseSource({ kind, id, region, host }) {
    const found = sourceOfHost(host);
    if (id !== undefined)
        return { kind, id, region: region ?? found?.region };
    if (!found)
        throw backup_failures/* backupFailures */.m.BACKUP_SOURCE_UNKNOWN();
    if (found.kind !== kind && kind === 'instance')
        throw backup_failures/* backupFailures */.m.BACKUP_AURORA_MEMBER(`The host of the database is that of the cluster ${found.id}.`, {
            remedy: 'Set `backup: aurora-snapshot`.',
        });
    // The address of a member names the member; which cluster it is in, only RDS knows.
    if (found.kind !== kind)
        throw backup_failures/* backupFailures */.m.BACKUP_SOURCE_UNKNOWN(`The host of the database is that of the instance ${found.id}, which does not say in which cluster it is.`, { remedy: 'Give `backup-source` the identifier of the cluster.' });
    return { ...found, region: region ?? found.region };
}

;// CONCATENATED MODULE: ./build/actions/migrate/back-up.js



/**
 * Reads what is to be backed up and how, before anything is done.
 * @throws failures of `backupFailures` about the inputs
 */
function chooseBackup(url, inputs, ports) {
    if (inputs.backup === 'none')
        return async () => undefined;
    const choose = { 'rds-snapshot': snapshot, 'aurora-snapshot': snapshot, dump, command }[inputs.backup];
    const make = choose(url, inputs, ports);
    return async () => {
        const made = await ports.workflow.group('Backing up first', make);
        ports.workflow.info(made.sentence);
        return made;
    };
}
const snapshot = ({ host }, inputs, { backups, origin }) => {
    const kind = inputs.backup === 'rds-snapshot' ? 'instance' : 'cluster';
    const wanted = { kind, id: inputs['backup-source'], region: inputs.region, host };
    const source = chooseSource(wanted);
    const { 'backup-keep': keep, 'backup-retention': retentionMs, 'backup-timeout': timeoutMs } = inputs;
    return () => backups.snapshot({ ...origin, source, keep, retentionMs, timeoutMs });
};
/** Reading a whole database takes no strong lock and may take long, so its session has no timeouts. */
const back_up_PATIENT = { lockMs: 0, statementMs: 0 };
const dump = (url, inputs, { backups, origin }) => {
    const place = inputs['backup-to'];
    if (!place)
        throw backup_failures/* backupFailures */.m.BACKUP_PLACE_UNKNOWN();
    const order = {
        ...origin,
        place,
        region: inputs.region,
        dialect: /^(mysql|mariadb)/.test(url.given) ? 'mysql' : 'postgres',
        database: url,
        env: { ...(0,session/* sessionVariables */.qu)(url, back_up_PATIENT), PGAPPNAME: 'deploy-actions migrate backup' },
        timeoutMs: inputs['backup-timeout'],
    };
    return () => backups.dump(order);
};
const command = (url, inputs, { backups, inside, workflow }) => {
    const given = inputs['backup-command'];
    if (!given)
        throw backup_failures/* backupFailures */.m.BACKUP_COMMAND_FAILED('`backup: command` needs `backup-command`.');
    return async () => backups.command({
        command: given,
        cwd: await inside(inputs.directory),
        env: (0,session/* sessionVariables */.qu)(url, back_up_PATIENT),
        passEnv: inputs['pass-env'],
        timeoutMs: inputs['backup-timeout'],
        onLine: workflow.untrusted,
    });
};

;// CONCATENATED MODULE: ./build/actions/migrate/find-tool.js

/** Finds the tool that migrates, by the inputs or by the files in the directory. Nothing is started. */
async function findTool(inputs, { entries, inside, read }) {
    const { directory, tool, 'status-command': statusCommand, 'up-command': upCommand } = inputs;
    await inside(directory);
    const listed = await Promise.all([...choose_tool/* MIGRATION_FOLDERS */.ti, ...choose_tool/* SIGN_FOLDERS */.Gl].map(async (folder) => {
        const names = await entries(`${directory}/${folder}`);
        return folder === '.' ? names : names.map((name) => `${folder}/${name}`);
    }));
    const paths = listed.flat();
    const first = paths.find((path) => path.endsWith('.sql'));
    const sample = first === undefined ? '' : await read(`${directory}/${first}`);
    const manifest = paths.includes('package.json') ? await read(`${directory}/package.json`) : '';
    return (0,choose_tool/* chooseTool */.q1)({ tool, statusCommand, upCommand }, { paths, sample, manifest });
}

;// CONCATENATED MODULE: ./build/actions/migrate/install.js
/** Installs the repository's tool, when a command for that is given. */
async function install(command, { setUp, workflow }) {
    if (command !== undefined)
        await workflow.group(`Installing: ${command}`, () => setUp(command));
}

;// CONCATENATED MODULE: ./build/actions/migrate/take-back.js




/** Takes back what was applied after a migration, newest first, with the tool; asks afterwards what is left. */
async function takeBackTo(to, before, backUp, work) {
    const { tool, ports } = work;
    const ids = idsAfter(to, before);
    if (!tool.down)
        throw failures/* migrateFailures */.P.MIGRATE_NO_DOWN(`${tool.title} cannot take migrations back.`);
    ports.workflow.info(`Taking back (${ids.length}): ${ids.toReversed().join(', ')}`);
    const backup = ids.length === 0 ? undefined : await backUp();
    const problem = ids.length === 0 ? undefined : await attemptDown(ids, work);
    const after = await tool.status();
    const kept = ids.filter((id) => !after.pending.includes(id));
    const result = {
        applied: [],
        remaining: ids.filter((id) => !kept.includes(id)),
        state: stateOf(kept.length, ids.length),
        warnings: [],
        ...(backup ? { backup } : {}),
    };
    if (!problem && kept.length === 0)
        return result;
    const words = problem ? (0,migrate_words/* lastWords */.a)(problem.message) : `${tool.title} says it succeeded.`;
    const message = `${words}\n\nStill in the database: ${kept.join(', ') || 'nothing'}.`;
    return { ...result, failure: failures/* migrateFailures */.P.MIGRATE_FAILED(message, { cause: problem }) };
}
function idsAfter(to, before) {
    if (to === undefined)
        throw failures/* migrateFailures */.P.MIGRATE_TO_MISSING();
    const ids = (0,migrate_status/* toTakeBack */.S_)(before, to);
    if (!ids)
        throw failures/* migrateFailures */.P.MIGRATE_TO_MISSING(`${to} is not applied, so the database cannot be taken back to it.`);
    return ids;
}
async function attemptDown(ids, work) {
    const { tool, inputs, timeouts } = work;
    const options = { timeouts: timeouts.brief, timeoutMs: inputs.timeout };
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
            throw failures/* migrateFailures */.P.MIGRATE_URL_MISSING();
        for (const secret of (0,database_url/* secretsOf */.Fj)(url))
            ports.workflow.mask(secret);
        (0,database_url/* refusePooler */.aW)(url);
        const backUp = chooseBackup(url, inputs, ports);
        const name = await findTool(inputs, ports);
        await install(inputs['setup-command'], ports);
        const database = __addDisposableResource(env_1, await ports.openDatabase(url, ports.application), true);
        const { tls, checksClients } = await checkIdentity(database, inputs['expect-database']);
        const signal = AbortSignal.any([ports.signal, database.lost]);
        const tool = ports.makeTool(name, { signal, tls, query: database.query }, url);
        ports.workflow.info(`Migrating ${(0,database_url/* describeDatabase */.DZ)(url)}, by ${tool.title}.`);
        const timeouts = (0,session/* timeoutsOf */.aA)(inputs['lock-timeout'], checksClients);
        const work = { name, tool, database, inputs, ports, signal, timeouts, inTheWay: [] };
        if (inputs.operation !== 'status')
            await takeRunLock(work);
        const started = ports.clock.now();
        const before = await tool.status();
        announce(before, ports);
        const result = await carryOut(before, backUp, work);
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
async function carryOut(before, backUp, work) {
    const { tool, inputs } = work;
    if (inputs.operation === 'status')
        return { ...unchanged, remaining: before.pending };
    if (before.stuck)
        throw failures/* migrateFailures */.P.MIGRATE_STUCK(`${tool.title}: ${before.stuck}.`);
    if (inputs.operation === 'down')
        return takeBackTo(inputs.to, before, backUp, work);
    await checkDigest(before, inputs['plan-digest']);
    if (before.pending.length === 0)
        return nothingPending(work);
    const backup = await backUp();
    const applied = await applyPending(before, work);
    if (!backup)
        return applied;
    const { failure } = applied;
    return { ...applied, backup, ...(failure ? { failure: withBackup(failure, backup) } : {}) };
}
async function checkIdentity(database, expected) {
    const identity = await database.identity();
    const { name, readOnly } = identity;
    if (expected !== undefined && name !== expected)
        throw failures/* migrateFailures */.P.MIGRATE_WRONG_DATABASE(`The URL leads to ${name}, but ${expected} is expected.`);
    if (readOnly)
        throw failures/* migrateFailures */.P.MIGRATE_READ_ONLY(`The database ${name} cannot be migrated: ${readOnly}.`);
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
    throw failures/* migrateFailures */.P.MIGRATE_PLAN_CHANGED(`Pending is now ${pending.join(', ') || 'nothing'}, which is not what was looked at.`);
}
const nothingPending = async ({ database }) => ({
    ...unchanged,
    warnings: leftFromBefore(await database.invalidIndexes()),
});
const unchanged = { applied: [], remaining: [], state: 'nothing', warnings: [] };
async function report(before, result, about) {
    const { tool, inputs, ports } = about.work;
    const { workflow } = ports;
    const { failure, applied, remaining, state, warnings, backup } = result;
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
        ...(backup ? { backup } : {}),
        failing: result.failing,
        ...(failure ? { problem: failure.message, advice: [failure.remedy] } : {}),
    }));
    const outputs = {
        verdict: failure ? 'failed' : verdictOf(before, inputs.operation),
        pending: before.pending,
        applied,
        state,
        'plan-digest': await pendingDigest(before.pending),
        reversible: await reversibility(applied, about.work),
        before: before.applied.at(-1) ?? 'all',
        backup: backup?.identifier ?? '',
        restore: backup?.restore ?? [],
        'lint-sarif': '',
    };
    return failure ? new action/* Failed */.c(outputs, failure) : outputs;
}
/** A tool of commands does not list what is applied, so there is nothing to go back to. */
async function reversibility(applied, work) {
    if (applied.length === 0)
        return 'nothing-applied';
    return work.name !== 'commands' && (await whyNotDown(applied, work)) === undefined ? 'yes' : 'no';
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

;// CONCATENATED MODULE: ./build/lib/migrate/lacking.js
/** What a server has that is not part of the migrations: roles, extensions, tablespaces. */
const LACKING = /role "[^"]+" does not exist|extension "[^"]+" (is not available|has no installation script)[^\n]*|could not open extension control file[^\n]*|tablespace "[^"]+" does not exist|type "[^"]+" is not available/;
/** The words of a server that lacks what migrations take for granted; undefined when they failed by themselves. */
const lacking = (words) => LACKING.exec(words)?.[0];

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

// EXTERNAL MODULE: ./build/lib/mysql/rules.js
var rules = __nccwpck_require__(6382);
// EXTERNAL MODULE: ./build/lib/sql/lint.js + 25 modules
var lint = __nccwpck_require__(1819);
;// CONCATENATED MODULE: ./build/lib/migrate/all-rules.js


/** Every rule of every server, by its name. */
const ALL_RULES = { ...lint/* RULES */.y, ...rules/* MYSQL_RULES */.X };

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
                            shortDescription: { text: ALL_RULES[id]?.title ?? id },
                            help: { text: ALL_RULES[id]?.advice ?? '' },
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

// EXTERNAL MODULE: ./build/lib/migrate/server.js + 9 modules
var server = __nccwpck_require__(4248);
;// CONCATENATED MODULE: ./build/lib/migrate/suggestions.js

/** Safe rewrites as suggestions of a review, one for each statement that there is one for. */
function suggestionsOf(findings) {
    const seen = new Set();
    return findings.flatMap(({ suppressed, suggestion, file, line, endLine, rule, message, advice }) => {
        const place = `${file}:${line}`;
        if (suggestion === undefined || suppressed !== undefined || seen.has(place))
            return [];
        seen.add(place);
        const mark = `<!-- deploy-actions:migrate ${rule} ${place} -->`;
        const body = joined([
            `${mark}\n${code(rule)} ${markdown_text(message)}`,
            markdown_text(advice),
            // A fence longer than any in the text, for a statement may have one in a string.
            `${fence(suggestion)}suggestion\n${suggestion}\n${fence(suggestion)}`,
        ]);
        return [{ path: file, line, endLine, body, mark }];
    });
}
const fence = (within) => '`'.repeat(Math.max(3, ...[...within.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));

;// CONCATENATED MODULE: ./build/actions/migrate/publish.js


/** Shows a plan where people look: job summary, one comment, and suggestions on the lines of the pull request. */
async function publish(report, findings, { workflow, comment, suggest, runUrl }) {
    workflow.summary(report);
    if (comment) {
        const done = await comment(planComment(report, runUrl), COMMENT_MARK);
        if (done.kind === 'refused')
            workflow.notice(`The report is not on the pull request: ${done.why}.`);
    }
    const suggestions = suggestionsOf(findings);
    if (!suggest || suggestions.length === 0)
        return;
    const done = await suggest(suggestions);
    if (done.kind === 'refused')
        workflow.notice(`The suggestions are not on the pull request: ${done.why}.`);
}
const KINDS = { error: 'error', warning: 'warning', note: 'notice' };
/** Every problem at its place in the files. */
function annotate(open, problems, { workflow }) {
    for (const { path, message } of problems)
        workflow.error(message, { file: path, line: 1 });
    for (const { severity, message, advice, file, line, endLine, rule } of open)
        workflow[KINDS[severity]](`${message} ${advice}`, { file, line, endLine, title: rule });
}

;// CONCATENATED MODULE: ./build/lib/migrate/table-size.js
/**
 * Bytes a second: what a gp3 volume reads at its least (https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html),
 * and a quarter of it where a table is read, written, logged and indexed again. Orders of magnitude, not promises.
 */
const RATES = { scan: 125_000_000, rewrite: 31_000_000 };
/** A lock that is held for less is felt as one of a moment. */
const MOMENT_SECONDS = 1;
/** Changing so many rows in one go bloats the table and holds their locks for minutes. */
const MANY_ROWS = 1_000_000;
/**
 * Judges findings by how large the tables are: what grows with a table that is small is no danger, and how long the others
 * block is said. A table that is not among the sizes stays what it was.
 */
const judgeSizes = (findings, sizes) => findings.map((finding) => judge(finding, sizes));
function judge(finding, sizes) {
    const known = (finding.worked ?? finding.tables).flatMap((table) => sizes.get(shortName(table)) ?? []);
    if (known.length === 0)
        return finding;
    const bytes = known.reduce((sum, size) => sum + size.bytes, 0);
    const rows = known.reduce((sum, size) => sum + (size.rows ?? 0), 0);
    const size = `${rows > 0 ? `${rows.toLocaleString('en-US')} rows, ` : ''}${inBytes(bytes)}`;
    if (finding.rule === 'PG107' && rows >= MANY_ROWS)
        return { ...finding, severity: 'error', message: `${finding.message} In production: ${size}.` };
    if (finding.category !== 'lock' || finding.severity !== 'error')
        return finding;
    const seconds = bytes / RATES[finding.work === 'rewrite' ? 'rewrite' : 'scan'];
    const message = `${finding.message} In production: ${size}, ${inTime(seconds)}.`;
    return { ...finding, severity: seconds < MOMENT_SECONDS ? 'warning' : 'error', message };
}
const shortName = (table) => table.replaceAll('"', '').replace(/^public\./, '');
const inBytes = (bytes) => bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
function inTime(seconds) {
    if (seconds < MOMENT_SECONDS)
        return 'less than a second';
    if (seconds < 90)
        return `about ${Math.ceil(seconds)} s`;
    return `about ${Math.ceil(seconds / 60)} min`;
}
/**
 * Reads sizes from a file: JSON, a list of `{table, rows, bytes}`; or CSV with these three columns in its first line.
 * @throws Error that says what is expected
 */
function parseSizes(text) {
    const rows = /^\s*\[/.test(text) ? JSON.parse(text) : rowsOfCsv(text);
    return new Map(rows.map((row, at) => {
        const { table, rows: count, bytes } = row;
        if (typeof table !== 'string' || !isCount(bytes))
            throw new Error(`row ${at + 1} is no table with its rows and bytes`);
        return [shortName(table), { rows: isCount(count) ? Number(count) : undefined, bytes: Number(bytes) }];
    }));
}
const isCount = (value) => value !== null && value !== '' && Number.isFinite(Number(value)) && Number(value) >= 0;
function rowsOfCsv(text) {
    const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
    const names = head.split(',').map((name) => name.trim());
    for (const name of ['table', 'rows', 'bytes'])
        if (!names.includes(name))
            throw new Error('expected JSON, or CSV whose first line is `table,rows,bytes`');
    return lines.map((line) => {
        const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
        return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    });
}

;// CONCATENATED MODULE: ./build/actions/migrate/sizes.js



/** Judges findings by the sizes of the tables in production, where somebody said them. */
async function bySize(findings, inputs, ports) {
    if (findings.length === 0)
        return findings;
    const sizes = await readSizes(inputs, ports);
    return sizes ? judgeSizes(findings, sizes) : findings;
}
async function readSizes(inputs, ports) {
    const { stats: path, 'stats-database-url': url } = inputs;
    if (path !== undefined) {
        await ports.inside(path);
        try {
            return parseSizes(await ports.read(path));
        }
        catch (error) {
            throw failures/* migrateFailures */.P.MIGRATE_STATS_INVALID(`${path}: ${error.message}.`, { cause: error });
        }
    }
    if (!url)
        return undefined;
    for (const secret of (0,database_url/* secretsOf */.Fj)(url))
        ports.workflow.mask(secret);
    return ports.readTableSizes(url);
}

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
        rendered: true,
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

;// CONCATENATED MODULE: ./build/actions/migrate/trace-back.js


/** Takes the new migrations back, newest first: after each the schema must be as it was before it. */
async function thereAndBack(steps, { database, bookkeeping, down }) {
    for (const { id, before } of steps.toReversed()) {
        try {
            await down(id);
        }
        catch (error) {
            return [`${id} cannot be taken back: ${(0,migrate_words/* lastWords */.a)(error.message)}`];
        }
        const left = schemaDifferences(before, await database.schema(bookkeeping));
        if (left.length > 0)
            return [`Taking back ${id} does not restore the schema: ${left.slice(0, 5).join('; ')}.`];
    }
    return [];
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
 * @param downs SQL that takes a new migration back, by its identifier
 * @throws MIGRATE_DOES_NOT_APPLY with the file and the line
 */
async function traceFiles(sources, downs, server, parse, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        for (const secret of (0,database_url/* secretsOf */.Fj)(server))
            ports.workflow.mask(secret);
        const throwaway = trace_files_addDisposableResource(env_1, await ports.createThrowaway(server), true);
        const database = trace_files_addDisposableResource(env_1, await ports.openDatabase(throwaway.url, 'deploy-actions migrate trace'), true);
        await database.installTrace();
        const traced = [];
        const steps = [];
        for (const source of sources) {
            if (source.looked)
                steps.push({ id: source.id, before: await database.schema([]) });
            ports.workflow.info(`Trying ${source.id} on a throwaway database.`);
            traced.push({ ...source, measured: await traceFile(source, parse, database) });
        }
        const down = (id) => database.query(downs.get(id) ?? '');
        const known = steps.slice(steps.findLastIndex(({ id }) => !downs.has(id)) + 1);
        return { sources: traced, warnings: await thereAndBack(known, { database, bookkeeping: [], down }) };
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
        throw failures/* migrateFailures */.P.MIGRATE_DOES_NOT_APPLY(message, { cause: error });
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
        throw failures/* migrateFailures */.P.MIGRATE_DOES_NOT_APPLY(message, { cause: error });
    }
    const noted = await database.takeTrace();
    return kind === 'DoStmt' ? undefined : mergedMeasure(noted);
}

;// CONCATENATED MODULE: ./build/actions/migrate/migration-places.js
/** Finds the files of migrations that are written as code. What is not found counts as there before. */
async function migrationPlaces(ids, tool, base, inputs, { git, read }) {
    const kinds = new Map(base.changed.map(({ kind, path }) => [path, kind]));
    const paths = (await git.files(inputs.directory)).filter((path) => CODE.test(path));
    const touched = paths.filter((path) => kinds.has(path));
    const texts = new Map(await Promise.all(touched.map(async (path) => [path, await read(path)])));
    const places = ids.map(async (id) => {
        const path = fileOf(id, tool, paths, texts) ?? inputs.directory;
        const kind = kinds.get(path);
        if (kind === undefined)
            return { id, path, change: 'none' };
        if (kind === 'A')
            return { id, path, change: 'new' };
        if (!tool.isInText)
            return { id, path, change: 'edited' };
        const there = tool.isInText((await git.read(base.commit, path)) ?? '', id);
        return { id, path, change: there ? 'none' : 'new' };
    });
    return Promise.all(places);
}
const CODE = /\.(js|cjs|mjs|ts|cts|mts|py|sql|rb|xml|ya?ml|json)$/;
/** By the tool's own way to name files, by the identifier in the file's name, or by the revision that the text gives. */
function fileOf(id, { isFileOf }, paths, texts) {
    if (isFileOf)
        return paths.find((path) => isFileOf(path, id));
    const named = paths.find((path) => {
        const name = path.split('/').at(-1) ?? path;
        return name === id || name.startsWith(`${id}_`) || name.startsWith(`${id}.`);
    });
    const says = new RegExp(`^revision\\b[^=]*=\\s*['"]${id}['"]`, 'm');
    return named ?? [...texts].find(([, text]) => says.test(text))?.[0];
}
/** What was applied somewhere must not change: edited, deleted and slipped in between are errors. */
function historyProblems(places, tool, { changed }) {
    const folders = new Set(places.map(({ path }) => folderOf(path)));
    const gone = changed.filter(({ kind, path }) => kind === 'D' && CODE.test(path) && !/__init__/.test(path) && folders.has(folderOf(path)));
    const last = places.findLastIndex(({ change }) => change !== 'new');
    const between = tool.graph ? [] : places.filter(({ change }, at) => change === 'new' && at < last);
    return [
        ...places
            .filter(({ change }) => change === 'edited')
            .map(({ path }) => ({
            path,
            message: `${path} was edited. Where it was applied, the edit never arrives: make a new migration.`,
        })),
        ...gone.map(({ path }) => ({
            path,
            message: `${path} was deleted. Where it was applied, its changes stay: make a migration that takes them back.`,
        })),
        ...between.map(({ path }) => ({
            path,
            message: `${path} comes before ${places[last]?.id}, which is applied already: tools skip it or refuse. Give it a later number.`,
        })),
    ];
}
const folderOf = (path) => path.split('/').slice(0, -1).join('/');

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
 * Runs the repository's own tool on an empty database and notes what the server does: what was there before in one go,
 * each new migration by itself. Proves that every migration applies, and that the new ones can be taken back.
 */
async function traceMigrations(name, server, base, inputs, ports) {
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
        const places = await migrationPlaces(pending, tool, base, inputs, ports);
        await database.takeTrace(); // What the tool made for itself is no migration.
        const workshop = { tool, database, parse: await ports.createParser(), ports };
        const steps = [];
        const sources = tool.upTo
            ? await traceInTurn(places, steps, workshop)
            : await traceAtOnce(places, workshop);
        return {
            sources,
            added: places.filter(({ change }) => change === 'new'),
            problems: historyProblems(places, tool, base),
            warnings: [...(await onceMore(workshop)), ...(await back(steps, workshop))],
        };
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
const back = async (steps, { tool, database }) => {
    const { down, bookkeeping } = tool;
    return down ? thereAndBack(steps, { database, bookkeeping, down: (id) => down([id], PATIENCE) }) : [];
};
async function traceInTurn(places, steps, { tool, database, parse, ports }) {
    const sources = [];
    for (const group of groups(places)) {
        const [first] = group;
        const looked = first?.change === 'new';
        ports.workflow.info(`Trying ${looked ? first.id : `${group.length} earlier migrations`} on a throwaway database.`);
        if (looked)
            steps.push({ id: first.id, before: await database.schema(tool.bookkeeping) });
        const ids = group.map(({ id }) => id);
        await tool.upTo?.(ids, PATIENCE).catch(doesNotApply(ids));
        sources.push(sourceOf(group, await database.takeTrace(), tool, parse));
    }
    return sources;
}
/** Neighbours that were there before together, each new one alone. */
function groups(places) {
    const found = [];
    for (const place of places) {
        const last = found.at(-1);
        if (last && place.change !== 'new' && last[0]?.change !== 'new')
            last.push(place);
        else
            found.push([place]);
    }
    return found;
}
/** For a tool that only knows all: each migration's commands are those up to the transaction in which it was noted. */
async function traceAtOnce(places, { tool, database, parse }) {
    if (!tool.upApart)
        throw failures/* migrateFailures */.P.MIGRATE_NOT_SQL(`${tool.title} cannot apply one migration at a time.`);
    const noted = await tool.upApart(PATIENCE).catch(doesNotApply(places.map(({ id }) => id)));
    const commands = await database.takeTrace();
    let from = 0n;
    return places.map((place) => {
        const until = BigInt(noted.get(place.id) ?? 0);
        const own = commands.filter(({ transaction }) => BigInt(transaction) > from && BigInt(transaction) <= until);
        from = until;
        return sourceOf([place], own, tool, parse);
    });
}
function sourceOf([place], commands, { bookkeeping }, parse) {
    const own = commands.filter(({ query }) => !bookkeeping.some((table) => query.includes(table)));
    return tracedSource(place?.id ?? '', place?.path ?? '', place?.change === 'new', own, parse);
}
const doesNotApply = (ids) => (error) => {
    const which = ids.findLast((id) => error.message.includes(id)) ?? ids[0];
    throw failures/* migrateFailures */.P.MIGRATE_DOES_NOT_APPLY(`${which} fails on an empty database: ${(0,migrate_words/* lastWords */.a)(error.message)}`, { cause: error });
};
/** A tool that is run again must find nothing to do. */
async function onceMore({ tool, database }) {
    const before = await database.schema(tool.bookkeeping);
    await tool.up(PATIENCE).catch(doesNotApply(['A second run']));
    const { pending } = await tool.status();
    const changed = [
        ...pending.map((id) => `${id} is pending still`),
        ...schemaDifferences(before, await database.schema(tool.bookkeeping)),
    ];
    return changed.length === 0
        ? []
        : [`A second run is not without effect: ${changed.slice(0, 5).join('; ')}.`];
}

;// CONCATENATED MODULE: ./build/actions/migrate/trace-server.js
/** The server that was given, else one of the machine's own programs; undefined when neither is there or wanted. */
async function openTraceServer(inputs, ports) {
    const url = inputs['trace-database-url'];
    if (url)
        return { url, ours: false, title: 'a throwaway server', [Symbol.asyncDispose]: async () => undefined };
    if (inputs.trace === 'never' || serverOf(inputs).engine !== 'postgres')
        return undefined;
    const started = await ports.startTraceServer();
    return started && { ...started, title: `a throwaway ${started.title}`, ours: true };
}
/** The one that is named, or whose URL is given. */
function serverOf({ server, 'database-url': url }) {
    if (server)
        return server;
    if (url?.kind !== 'mysql')
        return { engine: 'postgres', version: undefined };
    return { engine: url.given.startsWith('mariadb') ? 'mariadb' : 'mysql', version: undefined };
}

;// CONCATENATED MODULE: ./build/actions/migrate/plan.js
var plan_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var plan_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
















/** Says what the new migrations would do to a database that is in use. Needs neither that nor a write token. */
async function plan(inputs, ports) {
    const name = await findTool(inputs, ports);
    const format = sql_format/* SQL_FORMATS */.y[name];
    const base = await findChanges(inputs, ports);
    const evidence = format
        ? await evidenceOfFiles(format, base, inputs, ports)
        : await evidenceOfTrace(name, base, inputs, ports);
    const options = { lockTimeoutMs: inputs['lock-timeout'], style: inputs.style };
    const judged = await (0,server/* judgeFor */.z)(serverOf(inputs), evidence.sources, ports.createParser, options);
    const findings = await bySize(judged, inputs, ports);
    return conclude(name, evidence, findings, inputs, ports);
}
async function findChanges(inputs, { git, eventBase }) {
    const base = inputs.base ?? eventBase;
    if (base === undefined)
        throw failures/* migrateFailures */.P.MIGRATE_BASE_UNKNOWN();
    const commit = await git.mergeBase(base);
    return { commit, changed: await git.changed(commit, inputs.directory) };
}
async function evidenceOfTrace(name, base, inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const server = plan_addDisposableResource(env_1, await openTraceServer(inputs, ports), true);
        if (!server)
            throw failures/* migrateFailures */.P.MIGRATE_NOT_SQL(`${name} does not keep its migrations in SQL.`);
        await install(inputs['setup-command'], ports);
        const { sources, added, problems, warnings } = await traceMigrations(name, server.url, base, inputs, ports);
        const how = `Run on ${server.title}, command by command.`;
        return { changes: { earlier: [], added, problems }, sources, warnings, how };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = plan_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function evidenceOfFiles(format, { changed }, inputs, ports) {
    const changes = sortChanges(format, await ports.git.files(inputs.directory), changed);
    const files = changes.added.length === 0 ? [] : await readSources(changes, format, inputs, ports);
    if (files.length === 0)
        return { changes, sources: files, warnings: [], how: BY_READING };
    const downs = await readDowns(changes, format, inputs, ports);
    return { changes, ...(await seenOrRead(files, downs, inputs, ports)) };
}
const BY_READING = 'Judged by the SQL and the schema that the earlier migrations make.';
/** Runs SQL files where there is a server for it; where that is only ours and lacks something, they are read. */
async function seenOrRead(files, downs, inputs, ports) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const server = plan_addDisposableResource(env_2, await openTraceServer(inputs, ports), true);
        if (!server)
            return { sources: files, warnings: [], how: BY_READING };
        try {
            const { sources, warnings } = await traceFiles(files, downs, server.url, await ports.createParser(), ports);
            return { sources, warnings, how: `Run on ${server.title}, statement by statement.` };
        }
        catch (error) {
            const lacks = server.ours ? lacking(error.message) : undefined;
            if (lacks === undefined)
                throw error;
            ports.workflow.notice(`The migrations were read and not run, for ${server.title} on this machine has not what they need: ${lacks}. Give \`trace-database-url\` a server that has it.`);
            return { sources: files, warnings: [], how: BY_READING };
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = plan_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function readSources({ earlier, added }, format, { directory }, ports) {
    const there = new Set(await ports.git.files(directory));
    const source = async (id, path, looked) => {
        const { up, style, hasDown } = format.read(path, await ports.read(path), (other) => there.has(other));
        return { id, file: path, sql: up, looked, style, hasDown: format.goesBack ? hasDown : undefined };
    };
    return Promise.all([
        ...earlier.map(({ id, path }) => source(id, path, false)),
        ...added.map(({ id, path }) => source(id, path, true)),
    ]);
}
/** What takes the new migrations back, where their tool can and somebody wrote it. */
async function readDowns({ added }, { down }, { directory }, { git, read }) {
    if (!down)
        return new Map();
    const paths = new Set(await git.files(directory));
    const found = added.map(async ({ id, path }) => {
        const part = down(path, await read(path));
        if ('text' in part)
            return [id, part.text];
        return [id, paths.has(part.path) ? await read(part.path) : ''];
    });
    return new Map((await Promise.all(found)).filter(([, text]) => text.trim() !== ''));
}
async function conclude(tool, { changes: { added, problems }, warnings, how }, findings, inputs, ports) {
    const open = findings.filter(({ suppressed }) => suppressed === undefined);
    annotate(open, problems, ports);
    const ids = added.map(({ id }) => id);
    for (const warning of warnings)
        ports.workflow.warning(warning);
    await publish(planReport({ tool, added: ids, problems, warnings, findings, how }), findings, ports);
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
        reversible: 'nothing-applied',
        before: '',
        backup: '',
        restore: [],
        'lint-sarif': sarif,
    };
    if (!mustFail(inputs['fail-on'], bad, open))
        return outputs;
    const worst = [...problems, ...open.filter(({ severity }) => severity !== 'note')];
    const words = worst.slice(0, 5).map(({ message }) => message);
    const more = worst.length > words.length ? [`and ${worst.length - words.length} more`] : [];
    return new action/* Failed */.c(outputs, failures/* migrateFailures */.P.MIGRATE_UNSAFE([...words, ...more].join('\n')));
}
function mustFail(failOn, bad, open) {
    if (failOn === 'never')
        return false;
    return bad || (failOn === 'warning' && open.some(({ severity }) => severity === 'warning'));
}

// EXTERNAL MODULE: ./build/lib/migrate/job-failures.js
var job_failures = __nccwpck_require__(5869);
// EXTERNAL MODULE: ./build/lib/migrate/job-result.js
var job_result = __nccwpck_require__(8135);
;// CONCATENATED MODULE: ./build/actions/migrate/job-inputs.js

/** @throws MIGRATE_JOB_INPUTS with every problem at once */
function checkJobInputs(inputs) {
    const { image } = inputs;
    const problems = [
        image === undefined && '`image` is not given: the Job runs the image that is to be deployed',
        inputs['setup-command'] !== undefined &&
            '`setup-command` is given, but the Job runs what is in the image: install the tool there',
        inputs.backup === 'dump' &&
            '`backup: dump` is made by the runner, which does not reach the database: take a snapshot or a command',
    ].filter((problem) => problem !== false);
    if (image === undefined || problems.length > 0)
        throw job_failures/* jobFailures */.N.MIGRATE_JOB_INPUTS(`${problems.join('.\n')}.`);
    return { ...inputs, image };
}
/**
 * What the action reads inside the Job, as the runner would give it: the inputs about the database and the tool. Backups
 * and the Job itself are the runner's business.
 */
function jobEnvironment(inputs, { repository, runId }) {
    const given = {
        mode: 'apply',
        operation: inputs.operation,
        to: inputs.to,
        tool: inputs.tool,
        directory: inputs.directory,
        'database-url': inputs['database-url']?.given,
        'status-command': inputs['status-command'],
        'up-command': inputs['up-command'],
        'down-command': inputs['down-command'],
        'pass-env': inputs['pass-env'].join(','),
        'lock-timeout': milliseconds(inputs['lock-timeout']),
        'wait-timeout': milliseconds(inputs['wait-timeout']),
        timeout: milliseconds(inputs.timeout),
        'expect-database': inputs['expect-database'],
        'plan-digest': inputs['plan-digest'],
        'on-failure': inputs['on-failure'],
        'verify-query': inputs['verify-query'],
    };
    const set = Object.entries(given).filter((pair) => pair[1] !== undefined);
    return {
        ...Object.fromEntries(set.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ID: runId,
    };
}
const milliseconds = (value) => `${value}ms`;

;// CONCATENATED MODULE: ./build/actions/migrate/run-job.js
var run_job_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_job_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** How long a pod may take to start: a cluster may have to get another machine first. */
const START_MS = 10 * 60_000;
/** What the Job may take beyond its tool and its waiting: to start, to ask, to verify. */
const MARGIN_MS = START_MS + 5 * 60_000;
/** Runs this action in the cluster, in the image that is to be deployed; what it says there is what is said here. */
async function migrateInCluster(given, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = checkJobInputs(given);
        const url = inputs['database-url'];
        if (!url)
            throw failures/* migrateFailures */.P.MIGRATE_URL_MISSING();
        for (const secret of (0,database_url/* secretsOf */.Fj)(url))
            ports.workflow.mask(secret);
        (0,database_url/* refusePooler */.aW)(url);
        const backUp = chooseBackup(url, inputs, ports);
        const jobs = run_job_addDisposableResource(env_1, await ports.openJobs(), true);
        for (const sentence of await jobs.earlier())
            ports.workflow.warning(sentence);
        if (inputs.backup === 'none' || inputs.operation === 'status')
            return run_job_conclude(await run(inputs, jobs, ports), ports);
        const looked = await lookFirst(inputs, jobs, ports);
        if ('nothing' in looked)
            return run_job_conclude(looked.nothing, ports);
        const backup = await backUp();
        return run_job_conclude(await run(looked.inputs, jobs, ports), ports, backup);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_job_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A Job cannot make the backup, so one before it looks whether there is anything to back up for. */
async function lookFirst(inputs, jobs, ports) {
    if (inputs.operation === 'down')
        return { inputs };
    const looked = await run({ ...inputs, operation: 'status' }, jobs, ports);
    const status = outputsOf(looked);
    if (status?.verdict !== 'pending')
        return { nothing: looked };
    // What was seen is what is backed up for and applied.
    return { inputs: { ...inputs, 'plan-digest': inputs['plan-digest'] ?? status['plan-digest'] } };
}
function run(inputs, jobs, ports) {
    const { workflow, clock, jobContext, chance } = ports;
    const mark = `deploy-actions-result-${chance().toString(36).slice(2)}${chance().toString(36).slice(2)}:`;
    const { timeout, 'wait-timeout': wait, image, 'node-image': nodeImage, 'service-account': serviceAccount, } = inputs;
    const request = {
        name: `migrate-${jobContext.runId}-${clock.now().toString(36)}`,
        image,
        nodeImage,
        serviceAccount,
        deadlineSeconds: Math.ceil((timeout + wait + MARGIN_MS) / 1_000),
        origin: ports.runUrl,
        startMs: START_MS,
        settings: { mark, env: jobEnvironment(inputs, jobContext) },
    };
    return workflow.group(`Kubernetes Job: ${inputs.operation}`, () => jobs.run(request));
}
function run_job_conclude(result, { workflow }, backup) {
    passOn(result, workflow);
    const failure = (0,job_result/* failureOfResult */.f)(result);
    const parts = [result.summary, backup ? backupPart(backup, failure !== undefined) : ''].filter(Boolean);
    if (parts.length > 0)
        workflow.summary(parts.join('\n\n'));
    const said = outputsOf(result);
    if (!said)
        throw failure ?? job_failures/* jobFailures */.N.MIGRATE_JOB_LOST('The Job succeeded without outputs.');
    if (!backup)
        return failure ? new action/* Failed */.c(said, failure) : said;
    const outputs = { ...said, backup: backup.identifier, restore: backup.restore };
    return failure ? new action/* Failed */.c(outputs, withBackup(failure, backup)) : outputs;
}
/** Errors before the last stand in the log already. */
function passOn({ messages }, workflow) {
    for (const { kind, text } of messages)
        if (kind !== 'error')
            workflow[kind](text);
}
/** Undefined when it failed before it knew anything. The values are checked when they are written. */
function outputsOf({ outputs }) {
    const verdict = outputs.get('verdict');
    if (verdict === undefined)
        return undefined;
    const lines = (name) => (outputs.get(name) ?? '').split('\n').filter(Boolean);
    return {
        verdict: verdict,
        pending: lines('pending'),
        applied: lines('applied'),
        state: (outputs.get('state') ?? 'unknown'),
        'plan-digest': outputs.get('plan-digest') ?? '',
        reversible: (outputs.get('reversible') ?? 'no'),
        before: outputs.get('before') ?? '',
        backup: '',
        restore: [],
        'lint-sarif': '',
    };
}

;// CONCATENATED MODULE: ./build/actions/migrate/run.js



/** Looks at what is new (`mode: plan`), or changes a database (`mode: apply`), from here or from inside a cluster. */
function run_run(inputs, ports) {
    if (inputs.mode === 'plan')
        return plan(inputs, ports);
    return inputs.via === 'kubernetes-job' ? migrateInCluster(inputs, ports) : migrateDatabase(inputs, ports);
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ spec)
});

// EXTERNAL MODULE: ./build/lib/migrate/choose-tool.js
var choose_tool = __nccwpck_require__(5540);
// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
// EXTERNAL MODULE: ./build/lib/migrate/server.js + 9 modules
var server = __nccwpck_require__(4248);
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
const integer = (least, most) => (0,inputs/* inputKind */.TP)((raw) => {
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

;// CONCATENATED MODULE: ./build/lib/backup/backup.js
/** The ways to back a database up before it is changed. */
const BACKUP_KINDS = ['none', 'rds-snapshot', 'aurora-snapshot', 'dump', 'command'];
/**
 * The place of a dump.
 * @param text a folder, or `s3://bucket/prefix`
 */
function parsePlace(text) {
    const s3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(text);
    if (s3)
        return { kind: 's3', bucket: s3[1] ?? '', prefix: (s3[2] ?? '').replace(/^\/+|\/+$/g, '') };
    if (/^[a-z0-9]+:/i.test(text))
        throw new Error(`expected a folder or s3://bucket/prefix, got "${text}"`);
    return { kind: 'folder', folder: text.replace(/\/+$/, '') || '/' };
}

;// CONCATENATED MODULE: ./build/actions/migrate/backup-spec.js



const place = (0,inputs/* inputKind */.TP)(parsePlace);
/** The inputs about what is made before anything is changed. */
const backupInputs = {
    backup: oneOf(...BACKUP_KINDS).withDefault('none', {
        description: 'Backup to make first, when there is something to apply or to take back: `rds-snapshot`, `aurora-snapshot` (also for other RDS clusters), `dump` (pg_dump or mysqldump), `command`, or `none`. Nothing is migrated unless it succeeds.',
    }),
    'backup-source': input_kinds_text.optional({
        description: 'For a snapshot: the identifier of the RDS instance or of the cluster, such as `shop-production`. Found by the host of `database-url` when that is an endpoint of RDS.',
    }),
    region: input_kinds_text.optional({
        description: 'AWS region of the snapshot, the bucket or the EKS cluster, such as `eu-central-1`. That of the database host, then of the AWS credentials when not given.',
    }),
    'backup-keep': integer(1, 100).withDefault('5', {
        description: 'For a snapshot: how many that this action made of the same database to keep, such as `5`. Older ones are deleted once the new one is there; nobody else’s are touched.',
    }),
    'backup-retention': duration.optional({
        description: 'For a snapshot: how long those of ours are kept, such as `30d`. Older ones are deleted too once the new one is there.',
    }),
    'backup-to': place.optional({
        description: 'For a dump: where the file goes. A folder, such as `backup`, for a step that uploads it; or a bucket with a prefix, such as `s3://acme-backups/shop`.',
    }),
    'backup-command': input_kinds_text.optional({
        description: 'For `backup: command`: the command that makes the backup and prints its identifier as the last line. Run in `directory`, without a shell, with the variables of the database.',
    }),
    'backup-timeout': duration.withDefault('60m', {
        description: 'How long the backup may take, such as `60m`.',
    }),
};

;// CONCATENATED MODULE: ./build/actions/migrate/job-spec.js

/** The inputs about where the tool is run. */
const jobInputs = {
    via: oneOf('runner', 'kubernetes-job').withDefault('runner', {
        description: 'Where the tool is run: on the `runner`, or, for a database that only the cluster reaches, in a `kubernetes-job` with the new image.',
    }),
    image: input_kinds_text.optional({
        description: 'For a Job: the image that is to be deployed, with the migrations and their tool in it, such as the output `image` of build-image. `directory` is below its working directory.',
    }),
    'node-image': input_kinds_text.optional({
        description: 'For a Job whose image has no Node 24: an image to take `node` from, such as `node:24-bookworm-slim`, or `node:24-alpine` for an image of Alpine.',
    }),
    namespace: input_kinds_text.withDefault('default', {
        description: 'For a Job: the namespace it runs in.',
    }),
    'service-account': input_kinds_text.optional({
        description: 'For a Job: the service account of its pod, such as one with `imagePullSecrets`. That of the namespace when not given.',
    }),
    cluster: input_kinds_text.optional({
        description: 'For a Job: the name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
    }),
    kubeconfig: input_kinds_text.optional({
        description: 'For a Job: the path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
    }),
};

;// CONCATENATED MODULE: ./build/actions/migrate/spec.js










const databaseUrl = (0,inputs/* inputKind */.TP)(database_url/* parseDatabaseUrl */.mx);
const postgresUrl = (0,inputs/* inputKind */.TP)(database_url/* parsePostgresUrl */.qQ);
const spec_server = (0,inputs/* inputKind */.TP)(server/* parseServer */.l);
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
            description: 'Needed to apply. Direct URL of the database, such as `postgres://user:password@host:5432/shop` or `mysql://user:password@host/shop`. The tool gets it as DATABASE_URL and as PGHOST, PGUSER, PGPASSWORD and so on (MYSQL_HOST, MYSQL_PWD …), never as an argument.',
            secret: true,
        }),
        base: input_kinds_text.optional({
            description: 'For `plan`: the commit or branch to compare with, such as `origin/main`. That of the event when not given.',
        }),
        server: spec_server.optional({
            description: 'For `plan`: the server in production, such as `postgres:15`, `mysql:8.4` or `mariadb:10.11`, whose rules hold. PostgreSQL of any version when it is not given.',
        }),
        stats: input_kinds_text.optional({
            description: 'For `plan`: a file that says how large the tables are in production, with `table`, `rows` and `bytes` as CSV or JSON, such as `db/sizes.csv`. What blocks a small table for less than a second is then only a warning, and the others say for how long.',
        }),
        'stats-database-url': postgresUrl.optional({
            description: 'For `plan`, instead of `stats`: URL of the production database or a replica, for a user who may only connect. Only the sizes of its tables are read.',
            secret: true,
        }),
        trace: oneOf('auto', 'never').withDefault('auto', {
            description: 'For `plan`: `auto` runs the migrations to see what they do, on the server of `trace-database-url`, else on a PostgreSQL that is started from the programs of the machine (GitHub-hosted runners have them) and thrown away. `never` only reads them.',
        }),
        style: list.withDefault('', {
            description: 'For `plan`: rules of style that are reported too, such as `ST001, ST005`, or `all`. They are notes and never fail the step.',
        }),
        'trace-database-url': postgresUrl.optional({
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
        'verify-query': input_kinds_text.optional({
            description: 'Query that is asked when all is applied, in a transaction that cannot write: its first value must be true (or 1), such as `select count(*) > 0 from orders`.',
        }),
        ...backupInputs,
        ...jobInputs,
    },
    outputs: {
        verdict: output.oneOf(['nothing-pending', 'pending', 'applied', 'taken-back', 'failed', 'nothing-new', 'safe', 'unsafe'], 'How it went. The last three are of `plan`.'),
        pending: output.lines('The migrations that were pending before, or that are new in `plan`, one a line, in their order.'),
        applied: output.lines('The migrations that this run applied and left in the database, one a line.'),
        state: output.oneOf(migrate_status/* DATABASE_STATES */.R7, 'How much of what was pending is in the database now; `nothing` also when nothing was pending.'),
        'plan-digest': output.text('A word for the list of pending migrations, for `plan-digest` of a later run.'),
        reversible: output.oneOf(['yes', 'no', 'nothing-applied'], 'Whether `operation: down` with `to` as in `before` can take back what this run applied: each has a way back, and none removed data.'),
        before: output.text('The newest migration before this run, for `to` of an `operation: down` that takes it back; `all` when there was none. Empty in `plan`.'),
        backup: output.text('What was backed up first: the ARN of a snapshot, the path or the address of a dump, or what the command printed. Empty when there was nothing to do or no backup was asked for.'),
        restore: output.lines('The commands that bring that backup back, one a line.'),
        'lint-sarif': output.text('Path of the SARIF file with the findings of `plan`; empty when applying.'),
    },
});


/***/ }),

/***/ 8623:
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
/** The newest commit of the pull request that an event is about: the one whose lines people see. */
function headCommit(event) {
    const sha = field(field(field(event, 'pull_request'), 'head'), 'sha');
    return typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) ? sha : undefined;
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
;// CONCATENATED MODULE: ./build/runtime/job-script.js
/**
 * Runs the action inside the Job: unpacks it, gives it the inputs, and says at the end what a runner would have read from
 * its files. A pod's log is read by many, so what only masks a secret is not written to it.
 */
const JOB_SCRIPT = `import { mkdirSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const root = '/deploy-actions';
const work = root + '/work';
const { mark, env } = JSON.parse(readFileSync(root + '/settings/settings.json', 'utf8'));
const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_STATE: 'state' };
const messages = [];
const read = (name) => readFileSync(work + '/' + name, 'utf8');
const say = (result) => writeSync(1, '\\n' + mark + Buffer.from(JSON.stringify(result)).toString('base64') + '\\n');

if (Number(process.versions.node.split('.')[0]) < 24) {
  say({ node: process.versions.node });
  process.exit(1);
}
for (const name of readdirSync(root + '/programs').filter((name) => name.endsWith('.gz')))
  writeFileSync(work + '/' + name.slice(0, -3), gunzipSync(readFileSync(root + '/programs/' + name)));
writeFileSync(work + '/package.json', '{"type":"module"}');
mkdirSync(work + '/temp', { recursive: true });
for (const [variable, name] of Object.entries(files)) {
  writeFileSync(work + '/' + name, '');
  process.env[variable] = work + '/' + name;
}
Object.assign(process.env, env, { RUNNER_TEMP: work + '/temp', GITHUB_WORKSPACE: process.cwd() });
process.argv[1] = work + '/index.js';

const decoded = (text) => text.replaceAll('%0D', '\\r').replaceAll('%0A', '\\n').replaceAll('%25', '%');
const write = process.stdout.write.bind(process.stdout);
let quoted;
process.stdout.write = (text, ...rest) => {
  const line = String(text);
  const stop = /^::stop-commands::(.*)\\n$/.exec(line);
  if (stop) quoted = stop[1];
  else if (quoted !== undefined && line === '::' + quoted + '::\\n') quoted = undefined;
  else if (quoted === undefined) return command(line, rest);
  else return write(text, ...rest);
  return true;
};
function command(line, rest) {
  const found = /^::(add-mask|group|endgroup|debug|notice|warning|error)(?: [^:]*)?::([\\s\\S]*)\\n$/.exec(line);
  if (!found) return write(line, ...rest);
  const [, kind, text] = found;
  if (kind === 'group') return write(decoded(text) + '\\n', ...rest);
  if (kind === 'notice' || kind === 'warning' || kind === 'error') messages.push({ kind, text: decoded(text) });
  return true;
}
process.on('exit', (code) => say({ code, output: read('output'), summary: read('summary'), messages }));
await import(work + '/index.js');
`;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./build/runtime/large-files.js





function createLargeFiles(workspace) {
    const at = (path) => (0,external_node_path_.resolve)(workspace, path);
    return {
        size: async (path) => {
            try {
                return (await (0,promises_.stat)(at(path))).size;
            }
            catch (error) {
                if (error.code === 'ENOENT')
                    return 0;
                throw error;
            }
        },
        slice: async (path, offset, length) => {
            const file = await (0,promises_.open)(at(path));
            try {
                const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
                return buffer.subarray(0, bytesRead);
            }
            finally {
                await file.close();
            }
        },
        sha256: async (path) => {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(at(path)), hash);
            return hash.digest('hex');
        },
        write: (path, pieces) => (0,external_node_stream_promises_.pipeline)(pieces, (0,external_node_fs_.createWriteStream)(at(path), { mode: 0o600 })),
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./build/runtime/own-bundle.js



/** Reads the JavaScript of the bundle that Node was started with, so that it can be run elsewhere. */
const readOwnBundle = () => {
    const folder = (0,external_node_path_.dirname)(process.argv[1] ?? '.');
    const names = (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.js'));
    return new Map(names.map((name) => [name, (0,external_node_zlib_.gzipSync)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name)))]));
};

;// CONCATENATED MODULE: ./build/lib/backup/restore.js
/** A POSIX shell reads it as one word, whatever is in it. */
const quoted = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
const command = (...words) => words.flat().map(quoted).join(' ');
const restore_option = (name, value) => value === undefined ? [] : [name, value];
/**
 * How to get the data back: the exact commands, with the settings of the source. A restore is always into a new instance,
 * so nothing is overwritten; the last line says how it takes the place of the old one.
 */
function restoreSnapshot({ kind, id, region }, snapshot, settings) {
    const target = `${id}-restored`;
    const where = restore_option('--region', region);
    const network = [
        ...restore_option('--db-subnet-group-name', settings.subnetGroup),
        ...(settings.securityGroups.length > 0 ? ['--vpc-security-group-ids', ...settings.securityGroups] : []),
    ];
    return kind === 'instance'
        ? ofInstance({ id, target, snapshot, where, network, settings })
        : ofCluster({ id, target, snapshot, where, network, settings });
}
function ofInstance({ id, target, snapshot, where, network, settings }) {
    const named = ['--db-instance-identifier', target];
    return [
        command(['aws', 'rds', 'restore-db-instance-from-db-snapshot', ...named, '--db-snapshot-identifier', snapshot], restore_option('--db-instance-class', settings.instanceClass), restore_option('--db-parameter-group-name', settings.parameterGroup), [...network, '--no-publicly-accessible', ...where]),
        command('aws', 'rds', 'wait', 'db-instance-available', named, where),
        renaming('modify-db-instance', '--db-instance-identifier', '--new-db-instance-identifier', {
            id,
            target,
            where,
        }),
    ];
}
function ofCluster({ id, target, snapshot, where, network, settings }) {
    const named = ['--db-cluster-identifier', target];
    const member = ['--db-instance-identifier', `${target}-1`];
    const instance = [
        '--db-instance-class',
        settings.instanceClass ?? 'db.r6g.large',
        '--engine',
        settings.engine,
    ];
    return [
        command(['aws', 'rds', 'restore-db-cluster-from-snapshot', ...named, '--snapshot-identifier', snapshot], ['--engine', settings.engine], restore_option('--db-cluster-parameter-group-name', settings.parameterGroup), [...network, ...where]),
        command('aws', 'rds', 'create-db-instance', member, named, instance, '--no-publicly-accessible', where),
        command('aws', 'rds', 'wait', 'db-instance-available', member, where),
        renaming('modify-db-cluster', '--db-cluster-identifier', '--new-db-cluster-identifier', {
            id,
            target,
            where,
        }),
    ];
}
function renaming(verb, from, to, { id, target, where }) {
    const rename = (old, name) => command('aws', 'rds', verb, from, old, to, name, '--apply-immediately', where);
    return `${rename(id, `${id}-broken`)} && ${rename(target, id)}  # once the data is looked at: the old address leads to it`;
}
/** A place in words that may be shown and used: a path, or `s3://bucket/key`. */
const describePlace = (place) => place.kind === 'file' ? place.path : `s3://${place.bucket}/${place.key}`;
/**
 * The commands that bring a dump back, into a new database beside the old one: what a failed migration left behind is not
 * in it, and nothing is overwritten. Programs ask for the password, so none is written down.
 */
function restoreDump(place, dialect, sha256, database) {
    const file = place.kind === 'file' ? place.path : (place.key.split('/').at(-1) ?? place.key);
    const fetched = place.kind === 'file' ? [] : [command('aws', 's3', 'cp', describePlace(place), file)];
    const check = `echo ${quoted(`${sha256}  ${file}`)} | sha256sum --check`;
    const target = `${database.database}_restored`;
    return [...fetched, check, ...LOAD[dialect](file, target, database)];
}
const LOAD = {
    postgres: (file, target, { host, port, user, database }) => {
        const where = ['--host', host, '--port', port, '--username', user];
        const rename = (from, to) => `alter database "${from}" rename to "${to}"`;
        return [
            command('createdb', where, target),
            command('pg_restore', where, '--exit-on-error', '--dbname', target, file),
            `${command('psql', where, '--dbname', 'postgres', '--command', rename(database, `${database}_broken`), '--command', rename(target, database))}  # once the data is looked at and nobody is connected`,
        ];
    },
    mysql: (file, target, { host, port, user }) => {
        const where = ['--host', host, '--port', port, '--user', user, '--password'];
        return [
            command('mysqladmin', where, 'create', target),
            `${command('mysql', where, target)} < ${quoted(file)}  # once the data is looked at, lead the application to ${target}`,
        ];
    },
};

;// CONCATENATED MODULE: ./build/lib/backup/snapshot.js
/** By this tag a snapshot is ours, and may be deleted by us when there are newer ones. */
const OWNER_TAG = 'deploy-actions:backup-of';
/** Values of tags may have letters, digits, spaces and _.:/=+-@ (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html). */
const tagValue = (text) => text.replace(/[^\p{L}\p{N}\p{Z}_.:/=+\-@]/gu, '_').slice(0, 256);
/** What a snapshot says about itself: of what it is, which makes it ours, and which run made it why. */
const snapshotTags = (source, run, purpose) => new Map([
    [OWNER_TAG, tagValue(source)],
    ['deploy-actions:run', tagValue(run)],
    ['deploy-actions:purpose', tagValue(purpose)],
]);
/**
 * A name that no other run gives: letters, digits and single hyphens, at most 255, first a letter (the rules of
 * CreateDBSnapshot).
 * @param now milliseconds since 1970
 */
function snapshotName(source, now, runId) {
    const words = ['deploy-actions', source, timestampOf(now), runId].join('-');
    return words
        .replace(/[^A-Za-z0-9-]/g, '-')
        .replace(/-+/g, '-')
        .slice(0, 255)
        .replace(/-$/, '')
        .toLowerCase();
}
/** `20261122-091500`, in UTC: sorts by time and may stand in a name. */
const timestampOf = (now) => new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
/** Our own finished snapshots of a source, newest first. */
const ours = (snapshots, source) => snapshots
    .filter(({ tags, status }) => tags.get(OWNER_TAG) === tagValue(source) && status === 'available')
    .toSorted((one, other) => other.createdAt - one.createdAt);
/**
 * What may be deleted: ours beyond the newest `keep`, and those from before a moment. Never the last good one, never one
 * that is being made.
 * @param from milliseconds since 1970
 */
const superseded = (snapshots, source, keep, from = 0) => ours(snapshots, source).filter(({ createdAt }, at) => at > 0 && (at >= keep || createdAt < from));
/** What makes room when the quota is full: the oldest of ours, when there is a newer good one. */
const oldestSpare = (snapshots, source) => ours(snapshots, source).slice(1).at(-1);
/** States of an instance or a cluster in which RDS takes a snapshot, in which it never will, and in between. */
function readiness(status) {
    if (status === 'available' || status === 'storage-optimization')
        return 'ready';
    const hopeless = /^(deleting|failed|stopped|stopping|incompatible-.*|inaccessible-.*|restore-error|insufficient-capacity)$/;
    return hopeless.test(status) ? 'hopeless' : 'wait';
}

// EXTERNAL MODULE: ./build/lib/backup/failures.js
var failures = __nccwpck_require__(4708);
;// CONCATENATED MODULE: ./build/tools/backup/snapshot-api.js
const tagList = (tags) => [...tags].map(([Key, Value]) => ({ Key, Value }));
const tagMap = (tags = []) => new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));

;// CONCATENATED MODULE: ./build/tools/backup/cluster-snapshots.js


/** Snapshots of one Aurora cluster, or of an RDS cluster with several instances. */
function clusterSnapshots({ client, call }, id) {
    const all = { resource: '*' };
    const snapshots = (name) => call({ action: 'rds:DescribeDBClusterSnapshots', ...all }, async () => {
        const { paginateDescribeDBClusterSnapshots: pages } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
        const asked = name === undefined ? {} : { DBClusterSnapshotIdentifier: name };
        const input = { DBClusterIdentifier: id, SnapshotType: 'manual', ...asked };
        const found = [];
        for await (const { DBClusterSnapshots = [] } of pages({ client: await client() }, input))
            found.push(...DBClusterSnapshots.map(readSnapshot));
        return found;
    });
    return {
        describe: () => call({ action: 'rds:DescribeDBClusters', ...all }, async () => {
            const { DescribeDBClustersCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const command = new DescribeDBClustersCommand({ DBClusterIdentifier: id });
            const { DBClusters = [] } = await (await client()).send(command).catch(missing(id));
            return readCluster(DBClusters[0] ?? {});
        }),
        create: (name, tags) => call({ action: 'rds:CreateDBClusterSnapshot', ...all }, async () => {
            const { CreateDBClusterSnapshotCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const input = { DBClusterIdentifier: id, DBClusterSnapshotIdentifier: name, Tags: tagList(tags) };
            const { DBClusterSnapshot = {} } = await (await client()).send(new CreateDBClusterSnapshotCommand(input));
            return readSnapshot(DBClusterSnapshot);
        }),
        find: async (name) => {
            try {
                return (await snapshots(name))[0];
            }
            catch (error) {
                if (/SnapshotNotFound/.test(error.name))
                    return undefined;
                throw error;
            }
        },
        list: () => snapshots(),
        remove: (name) => call({ action: 'rds:DeleteDBClusterSnapshot', ...all }, async () => {
            const { DeleteDBClusterSnapshotCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            await (await client()).send(new DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: name }));
        }),
    };
}
const missing = (id) => (error) => {
    if (!/DBClusterNotFound/.test(error.name))
        throw error;
    throw failures/* backupFailures */.m.BACKUP_SOURCE_MISSING(`There is no cluster ${id} in this region and account.`, {
        cause: error,
        remedy: 'Check `backup-source` and the region; a single RDS instance has `backup: rds-snapshot`.',
    });
};
const readCluster = (cluster) => ({
    arn: cluster.DBClusterArn ?? '',
    status: cluster.Status ?? 'unknown',
    cluster: undefined,
    settings: {
        engine: cluster.Engine ?? '',
        instanceClass: cluster.DBClusterInstanceClass,
        subnetGroup: cluster.DBSubnetGroup,
        securityGroups: (cluster.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
        parameterGroup: cluster.DBClusterParameterGroup,
    },
});
const readSnapshot = (snapshot) => ({
    id: snapshot.DBClusterSnapshotIdentifier ?? '',
    arn: snapshot.DBClusterSnapshotArn ?? '',
    status: snapshot.Status ?? 'unknown',
    percent: snapshot.PercentProgress ?? 0,
    createdAt: snapshot.SnapshotCreateTime?.getTime() ?? 0,
    sizeGb: snapshot.AllocatedStorage ?? 0,
    encrypted: snapshot.StorageEncrypted ?? false,
    tags: tagMap(snapshot.TagList),
});

;// CONCATENATED MODULE: ./build/tools/backup/dump.js

const SAY_EVERY_MS = 5_000;
/**
 * Dumps a database to a file that only this user can read, and proves that the file is whole.
 * @throws BACKUP_DUMP_FAILED, BACKUP_PROGRAM_MISSING, BACKUP_TIMEOUT; the file is removed then
 */
async function dump(request, ports) {
    const { files, largeFiles } = ports;
    const { path, dialect } = request;
    await files.write(path, '', 0o600);
    try {
        await withProgress(path, ports, () => PROGRAMS[dialect](request, ports));
        return { path, bytes: await largeFiles.size(path), sha256: await largeFiles.sha256(path) };
    }
    catch (error) {
        await files.remove(path);
        throw error;
    }
}
/** In the format of pg_restore, which reads its own list of contents back: a dump that was cut short has none. */
const dumpPostgres = async (request, ports) => {
    const { path, snapshot } = request;
    const moment = snapshot === undefined ? [] : [`--snapshot=${snapshot}`];
    await run('pg_dump', ['--format=custom', '--no-password', `--file=${path}`, ...moment], request, ports);
    await run('pg_restore', ['--list', path], request, ports);
};
/** A dump that was cut short lacks the last line, which mysqldump writes at its end. */
const dumpMysql = async (request, ports) => {
    const { path, database } = request;
    const { host, port, user } = database;
    const options = [
        '--single-transaction',
        '--quick',
        '--routines',
        '--triggers',
        '--events',
        '--no-tablespaces',
    ];
    const where = [`--host=${host}`, `--port=${port}`, `--user=${user}`, `--result-file=${path}`];
    await run('mysqldump', [...where, ...options, database.database], request, ports);
    const size = await ports.largeFiles.size(path);
    const tail = await ports.largeFiles.slice(path, Math.max(0, size - 200), 200);
    if (!/-- Dump completed/.test(new TextDecoder().decode(tail)))
        throw failures/* backupFailures */.m.BACKUP_DUMP_FAILED('mysqldump ended without the line that says the dump is complete.');
};
const PROGRAMS = { postgres: dumpPostgres, mysql: dumpMysql };
async function run(program, args, { env, timeoutMs }, { exec, signal }) {
    try {
        await exec(program, args, { env, timeoutMs, signal, inherit: ['PGSSL*'] });
    }
    catch (error) {
        throw explain(error, program);
    }
}
function explain(error, program) {
    if (error.name !== 'ExecError')
        return error; // A cancellation stays one.
    const options = { cause: error };
    switch (error.ending.kind) {
        case 'not-found':
            return failures/* backupFailures */.m.BACKUP_PROGRAM_MISSING(`${program} is not on the PATH.`, options);
        case 'timeout':
            return failures/* backupFailures */.m.BACKUP_TIMEOUT(`${error.message}.`, options);
        default:
            return failures/* backupFailures */.m.BACKUP_DUMP_FAILED(error.message, {
                ...options,
                ...(/server version mismatch/.test(error.message)
                    ? {
                        remedy: 'Install pg_dump of the version of the server or newer, such as `postgresql-client-17`.',
                    }
                    : {}),
            });
    }
}
async function withProgress(path, ports, body) {
    const { clock, largeFiles, onProgress } = ports;
    const done = new AbortController();
    const started = clock.now();
    const telling = (async () => {
        for (;;) {
            // The end of the dump ends the sleep; that is what it is for.
            await clock.sleep(SAY_EVERY_MS, done.signal).catch(() => undefined);
            if (done.signal.aborted)
                return;
            const seconds = Math.round((clock.now() - started) / 1_000);
            onProgress(`The dump has ${megabytes(await largeFiles.size(path))} after ${seconds} s.`);
        }
    })();
    try {
        await body();
    }
    finally {
        done.abort();
        await telling;
    }
}
const megabytes = (bytes) => bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

;// CONCATENATED MODULE: ./build/tools/backup/instance-snapshots.js


/** Snapshots of one RDS instance. */
function instanceSnapshots({ client, call }, id) {
    const all = { resource: '*' };
    const snapshots = (name) => call({ action: 'rds:DescribeDBSnapshots', ...all }, async () => {
        const { paginateDescribeDBSnapshots } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
        const asked = name === undefined ? {} : { DBSnapshotIdentifier: name };
        const input = { DBInstanceIdentifier: id, SnapshotType: 'manual', ...asked };
        const found = [];
        for await (const { DBSnapshots = [] } of paginateDescribeDBSnapshots({ client: await client() }, input))
            found.push(...DBSnapshots.map(instance_snapshots_readSnapshot));
        return found;
    });
    return {
        describe: () => call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
            const { DescribeDBInstancesCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: id });
            const { DBInstances = [] } = await (await client()).send(command).catch(instance_snapshots_missing(id));
            return readInstance(DBInstances[0] ?? {});
        }),
        create: (name, tags) => call({ action: 'rds:CreateDBSnapshot', ...all }, async () => {
            const { CreateDBSnapshotCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const input = { DBInstanceIdentifier: id, DBSnapshotIdentifier: name, Tags: tagList(tags) };
            const { DBSnapshot = {} } = await (await client()).send(new CreateDBSnapshotCommand(input));
            return instance_snapshots_readSnapshot(DBSnapshot);
        }),
        find: async (name) => {
            try {
                return (await snapshots(name))[0];
            }
            catch (error) {
                if (/SnapshotNotFound/.test(error.name))
                    return undefined;
                throw error;
            }
        },
        list: () => snapshots(),
        remove: (name) => call({ action: 'rds:DeleteDBSnapshot', ...all }, async () => {
            const { DeleteDBSnapshotCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            await (await client()).send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier: name }));
        }),
    };
}
const instance_snapshots_missing = (id) => (error) => {
    if (!/DBInstanceNotFound/.test(error.name))
        throw error;
    throw failures/* backupFailures */.m.BACKUP_SOURCE_MISSING(`There is no RDS instance ${id} in this region and account.`, {
        cause: error,
    });
};
function readInstance(instance) {
    const { DBSubnetGroup, VpcSecurityGroups = [], DBParameterGroups = [], Engine = '' } = instance;
    return {
        arn: instance.DBInstanceArn ?? '',
        status: instance.DBInstanceStatus ?? 'unknown',
        cluster: instance.DBClusterIdentifier,
        settings: {
            engine: Engine,
            instanceClass: instance.DBInstanceClass,
            subnetGroup: DBSubnetGroup?.DBSubnetGroupName,
            securityGroups: VpcSecurityGroups.flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []),
            parameterGroup: DBParameterGroups[0]?.DBParameterGroupName,
        },
    };
}
const instance_snapshots_readSnapshot = (snapshot) => ({
    id: snapshot.DBSnapshotIdentifier ?? '',
    arn: snapshot.DBSnapshotArn ?? '',
    status: snapshot.Status ?? 'unknown',
    percent: snapshot.PercentProgress ?? 0,
    createdAt: snapshot.SnapshotCreateTime?.getTime() ?? 0,
    sizeGb: snapshot.AllocatedStorage ?? 0,
    encrypted: snapshot.Encrypted ?? false,
    tags: tagMap(snapshot.TagList),
});

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

;// CONCATENATED MODULE: ./build/tools/backup/run-command.js


/**
 * Makes a backup by the caller's own command, without a shell.
 * @returns the identifier of the backup: the last line it prints
 * @throws BACKUP_COMMAND_FAILED
 */
async function backupByCommand(exec, request) {
    const { command, cwd, env, passEnv, timeoutMs, onLine } = request;
    const [program = '', ...args] = parseArgsStringToArgv(command);
    const options = { cwd, env, timeoutMs, onLine, inherit: ['AWS_*', 'PGSSL*', ...passEnv] };
    const { stdout } = await exec(program, args, options).catch((error) => {
        if (error.name !== 'ExecError')
            throw error; // A cancellation stays one.
        throw failures/* backupFailures */.m.BACKUP_COMMAND_FAILED(`${command}: ${error.message}`, { cause: error });
    });
    const last = stdout.trim().split('\n').at(-1)?.trim() ?? '';
    if (last === '')
        throw failures/* backupFailures */.m.BACKUP_COMMAND_FAILED(`${command} succeeded, but printed nothing.`);
    return last;
}

;// CONCATENATED MODULE: ./build/tools/backup/store-file.js
/** S3 takes at most 10,000 parts: this is enough for 640 GB. */
const PART_BYTES = 64 * 1024 * 1024;
/**
 * Uploads a file part by part; S3 refuses a part whose SHA-256 is not the one that it was sent with. An upload that fails
 * leaves no parts behind.
 * @throws BACKUP_REFUSED, BACKUP_ACCESS_DENIED, BACKUP_CREDENTIALS_MISSING
 */
async function storeFile(request, ports) {
    const { bucket: Bucket, key: Key, sha256, origin } = request;
    const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
    const client = await ports.client();
    const put = { action: 's3:PutObject', resource: `arn:aws:s3:::${Bucket}/${Key}` };
    const { UploadId } = await ports.call(put, () => client.send(new sdk.CreateMultipartUploadCommand({
        Bucket,
        Key,
        ChecksumAlgorithm: 'SHA256',
        Metadata: { sha256, origin },
    })));
    const upload = { Bucket, Key, UploadId };
    try {
        const Parts = await sendParts(request, ports, (part, Body, ChecksumSHA256) => ports.call(put, () => client.send(new sdk.UploadPartCommand({ ...upload, PartNumber: part, Body, ChecksumSHA256 }))));
        const complete = new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } });
        await ports.call(put, () => client.send(complete));
    }
    catch (error) {
        // What stopped the upload is the news; parts that are left are removed by the bucket's lifecycle rule.
        await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
        throw error;
    }
}
async function sendParts({ path, bytes }, { largeFiles, onProgress }, send) {
    const parts = [];
    const count = Math.max(1, Math.ceil(bytes / PART_BYTES));
    for (let number = 1; number <= count; number += 1) {
        const body = await largeFiles.slice(path, (number - 1) * PART_BYTES, PART_BYTES);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(body)));
        const ChecksumSHA256 = btoa(String.fromCharCode(...digest));
        const { ETag } = await send(number, body, ChecksumSHA256);
        parts.push({ PartNumber: number, ETag, ChecksumSHA256 });
        if (count > 1)
            onProgress(`Uploaded part ${number} of ${count}.`);
    }
    return parts;
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/tools/backup/take-snapshot.js



const POLL_MS = 5_000;
/**
 * Makes a snapshot and waits until it is available.
 * @throws failures of `backupFailures`; nothing is left behind but a snapshot that is still being made
 */
async function takeSnapshot(work, request) {
    const deadline = work.clock.now() + request.timeoutMs;
    const described = await ready(work, deadline);
    await begun(work, request, deadline);
    return { snapshot: await available(work, request.name, deadline), described };
}
/** RDS refuses a snapshot while it backs up or changes the instance, and that passes. */
async function ready(work, deadline) {
    const { api, source } = work;
    for (;;) {
        const described = await api.describe();
        if (source.kind === 'instance' && described.cluster !== undefined)
            throw failures/* backupFailures */.m.BACKUP_AURORA_MEMBER(`${source.id} is a member of the cluster ${described.cluster}.`, {
                remedy: `Set \`backup: aurora-snapshot\` and \`backup-source: ${described.cluster}\`.`,
            });
        const state = readiness(described.status);
        if (state === 'ready')
            return described;
        const words = `${source.id} is ${described.status}`;
        if (state === 'hopeless')
            throw failures/* backupFailures */.m.BACKUP_SOURCE_NOT_READY(`${words}, so it cannot be backed up.`);
        await pause(work, deadline, `${words}; waiting until it is available.`);
    }
}
async function begun(work, request, deadline) {
    for (let rooms = 0;;) {
        const refused = await tryToBegin(work, request);
        if (!refused)
            return;
        switch (kindOfRefusal(refused)) {
            case 'not now':
                await pause(work, deadline, `RDS takes no snapshot right now: ${refused.message}`);
                break;
            case 'no room':
                rooms += 1;
                await makeRoom(work, refused, rooms);
                break;
            case 'other':
                throw asFailure(refused);
        }
    }
}
async function tryToBegin({ api }, { name, tags }) {
    try {
        await api.create(name, tags);
        return undefined;
    }
    catch (error) {
        // The answer to an earlier attempt was lost: the name is only ours.
        return /AlreadyExists/.test(error.name) ? undefined : error;
    }
}
function kindOfRefusal({ name }) {
    if (/QuotaExceeded/.test(name))
        return 'no room';
    return /InvalidDB(Instance|Cluster)State/.test(name) ? 'not now' : 'other';
}
/** Only what is ours and has a newer good one goes, and only one: a quota that is still full then is not ours to empty. */
async function makeRoom({ api, source, onProgress }, refused, times) {
    const spare = times > 1 ? undefined : oldestSpare(await api.list(), source.id);
    if (!spare)
        throw failures/* backupFailures */.m.BACKUP_QUOTA(`RDS: ${refused.message}`, { cause: refused });
    onProgress(`The account has no room for another snapshot; deleting ${spare.id}, the oldest of ours.`);
    await api.remove(spare.id);
}
async function available(work, name, deadline) {
    for (;;) {
        const snapshot = await work.api.find(name);
        if (snapshot?.status === 'available')
            return snapshot;
        // A snapshot that was asked for a moment ago need not be listed yet.
        if (snapshot && /failed|deleting|incompatible/.test(snapshot.status))
            throw failures/* backupFailures */.m.BACKUP_SNAPSHOT_FAILED(`The snapshot ${name} is ${snapshot.status}.`);
        await pause(work, deadline, `Snapshot ${name}: ${snapshot?.status ?? 'asked for'}, ${snapshot?.percent ?? 0} %.`);
    }
}
async function pause({ clock, signal, onProgress }, deadline, words) {
    if (clock.now() >= deadline)
        throw failures/* backupFailures */.m.BACKUP_TIMEOUT(`The backup was not finished in time: ${words}`);
    onProgress(words);
    await clock.sleep(POLL_MS, signal);
}
/**
 * Deletes our own snapshots of the source beyond the newest `keep`, and those from before `from` (ms since 1970).
 * @returns what was deleted
 */
async function pruneSnapshots({ api, source }, keep, from = 0) {
    const old = superseded(await api.list(), source.id, keep, from);
    for (const { id } of old)
        await api.remove(id);
    return old.map(({ id }) => id);
}
const asFailure = (error) => error instanceof failure/* Failure */.HR ? error : failures/* backupFailures */.m.BACKUP_REFUSED(`RDS: ${error.message}`, { cause: error });

;// CONCATENATED MODULE: ./build/tools/backup/backups.js








function createBackups(ports) {
    return {
        snapshot: (order) => snapshot(order, ports),
        dump: (order) => dumpTo(order, ports),
        command: async (request) => {
            const identifier = await backupByCommand(ports.exec, request);
            return { identifier, sentence: `Backed up by the command as ${identifier}.`, restore: [] };
        },
        snapshotsOf: (source) => snapshotsOf(source, ports),
    };
}
function snapshotsOf(source, ports) {
    const rds = { call: ports.call, client: shared(() => ports.rds(source.region)) };
    return source.kind === 'instance' ? instanceSnapshots(rds, source.id) : clusterSnapshots(rds, source.id);
}
async function snapshot(order, ports) {
    const { source, keep, timeoutMs, purpose, runId, url } = order;
    const { clock, signal, onProgress } = ports;
    const work = { api: snapshotsOf(source, ports), source, clock, signal, onProgress };
    const started = clock.now();
    const tags = snapshotTags(source.id, url, purpose);
    const request = { name: snapshotName(source.id, started, runId), tags, timeoutMs };
    const { snapshot: made, described } = await takeSnapshot(work, request);
    if (keep !== undefined)
        await prune(work, keep, order.retentionMs, ports);
    const seconds = Math.round((clock.now() - started) / 1_000);
    return {
        identifier: made.arn,
        sentence: `Snapshot ${made.id} of ${source.id} (${made.sizeGb} GB${made.encrypted ? ', encrypted' : ''}) is available after ${seconds} s.`,
        restore: restoreSnapshot(source, made.id, described.settings),
        facts: { name: made.id, sha256: null, bytes: null, settings: described.settings },
    };
}
/** The backup is good without it, so a role that may not delete only leaves more of them. */
async function prune(work, keep, retentionMs, { clock, signal, onProgress, onWarning }) {
    try {
        const from = retentionMs === undefined ? 0 : clock.now() - retentionMs;
        const gone = await pruneSnapshots(work, keep, from);
        if (gone.length > 0)
            onProgress(`Deleted older snapshots of ours: ${gone.join(', ')}.`);
    }
    catch (error) {
        signal.throwIfAborted();
        onWarning(`Older snapshots of ours are still there: ${error.message}`);
    }
}
async function dumpTo(order, ports) {
    const { place, dialect, database, runId } = order;
    const ending = dialect === 'postgres' ? 'dump' : 'sql';
    const name = `${database.database}-${timestampOf(ports.clock.now())}-${runId}.${ending}`.replace(/[^\w.-]/g, '_');
    const folder = place.kind === 'folder' ? ports.absolute(place.folder) : ports.temporary();
    const made = await dump({ ...order, path: `${folder}/${name}` }, ports);
    const put = await keep(made, name, order, ports);
    const words = describePlace(put);
    return {
        identifier: words,
        sentence: `The dump ${words} has ${megabytes(made.bytes)}, sha256 ${made.sha256}.`,
        restore: restoreDump(put, dialect, made.sha256, database),
        facts: { name, sha256: made.sha256, bytes: made.bytes, settings: null },
    };
}
/** A folder of the runner has the file already; a bucket gets it, and the runner's copy goes. */
async function keep({ path, bytes, sha256 }, name, { place, region, url }, ports) {
    if (place.kind === 'folder')
        return { kind: 'file', path };
    const { bucket, prefix } = place;
    const key = prefix === '' ? name : `${prefix}/${name}`;
    const client = shared(() => ports.s3(region));
    try {
        await storeFile({ path, bytes, sha256, bucket, key, origin: url }, { ...ports, client });
    }
    finally {
        await ports.files.remove(path);
    }
    return { kind: 's3', bucket, key };
}
/** One client for all calls of a backup: each would look for credentials again. */
function shared(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

;// CONCATENATED MODULE: ./build/lib/ecr/explain-error.js

const ecrFailures = (0,failure/* defineFailures */.Z0)({
    ECR_ACCESS_DENIED: {
        meaning: 'The AWS role of this job may not do this; the message has the statement that is missing.',
        remedy: 'Add this statement to a policy of the role.',
    },
    ECR_CREDENTIALS_MISSING: {
        meaning: 'There are no AWS credentials in this job, or they are over.',
        remedy: 'Add aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write`.',
    },
    ECR_WRONG_ACCOUNT: {
        meaning: 'The credentials belong to another AWS account than the registry.',
        remedy: 'Take the role of the account in the name of the registry, or set `cross-account: true` if this is meant.',
    },
    ECR_THROTTLED: {
        meaning: 'ECR said for a minute that there are too many requests.',
        remedy: 'Run the job again; if it happens often, ask AWS for a higher quota or start fewer jobs at once.',
    },
    ECR_UNREACHABLE: {
        meaning: 'The ECR API did not answer, or answered with errors of its own, several times.',
        remedy: 'Look at the state of AWS in that region and at the proxy of the runner.',
    },
    ECR_REFUSED: {
        meaning: 'ECR refused a request, for the reason that is quoted.',
        remedy: 'Read the reason of ECR.',
    },
});
const THROTTLED = /throttl|TooManyRequests|RequestLimitExceeded|SlowDown|rate exceeded/i;
const MISSING = /CredentialsProviderError|could not load credentials|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|TokenRefreshRequired|InvalidIdentityToken/i;
const DENIED = /AccessDenied|UnauthorizedOperation|NotAuthorized|BlockedByOrganizationPolicy/i;
const NETWORK = /TimeoutError|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|socket hang up/;
/** What kind of error it is; only `throttled` and `unreachable` may go away by themselves. */
function kindOfAwsError({ name = '', message = '', $metadata = {} }) {
    const words = `${name} ${message}`;
    if (THROTTLED.test(words) || $metadata.httpStatusCode === 429)
        return 'throttled';
    if (MISSING.test(words))
        return 'credentials';
    if (DENIED.test(words))
        return 'denied';
    if (($metadata.httpStatusCode ?? 0) >= 500 || NETWORK.test(words))
        return 'unreachable';
    return 'other';
}
/** The Failure for an error that does not go away. */
function explainAwsError(error, permission) {
    const words = `${permission.action}: ${error.name ?? 'error'}: ${error.message ?? ''}`.trim();
    const options = { cause: error };
    switch (kindOfAwsError(error)) {
        case 'throttled':
            return ecrFailures.ECR_THROTTLED(words, options);
        case 'unreachable':
            return ecrFailures.ECR_UNREACHABLE(words, options);
        case 'credentials':
            return ecrFailures.ECR_CREDENTIALS_MISSING(words, options);
        case 'denied':
            return ecrFailures.ECR_ACCESS_DENIED(`${words}\nMissing statement:\n${statement(permission)}`, options);
        case 'other':
            return ecrFailures.ECR_REFUSED(words, options);
    }
}
const statement = ({ action, resource }) => JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource });

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

;// CONCATENATED MODULE: ./build/runtime/retry.js

/** Repeats an operation while its error is transient. Rejects with the last error, unchanged. */
function retry(operation, options) {
    const { attempts, delayMs, longestDelayMs, budgetMs, isTransient, waitAsked, onRetry, signal, clock } = options;
    return pRetry(operation, {
        retries: attempts - 1,
        minTimeout: delayMs,
        factor: 2,
        randomize: true,
        ...(longestDelayMs === undefined ? {} : { maxTimeout: longestDelayMs }),
        ...(budgetMs === undefined ? {} : { maxRetryTime: budgetMs }),
        ...(signal === undefined ? {} : { signal }),
        shouldRetry: ({ error }) => isTransient(error),
        onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
            if (retriesLeft === 0 || !isTransient(error))
                return;
            onRetry?.(error, attemptNumber);
            const asked = waitAsked?.(error) ?? 0;
            if (asked > 0)
                await clock.sleep(asked, signal);
        },
    });
}

;// CONCATENATED MODULE: ./build/tools/backup/call.js




/** Errors of RDS that say something about the database, by their names: who calls knows what they mean for it. */
const MEANT = /DBInstanceNotFound|DBClusterNotFound|InvalidDB(Instance|Cluster)State|QuotaExceeded|SnapshotNotFound|AlreadyExists/;
const createAwsCall = ({ clock, signal, onRetry }) => async (permission, send) => {
    try {
        return await retry(send, {
            attempts: 20,
            delayMs: 500,
            longestDelayMs: 10_000,
            budgetMs: 60_000,
            isTransient: (error) => ['throttled', 'unreachable'].includes(kindOfAwsError(error)),
            onRetry: (error, count) => onRetry(`${permission.action}: ${error.message}; trying again (${count})`),
            clock,
            signal,
        });
    }
    catch (error) {
        signal.throwIfAborted();
        // What was explained already, and an error in our own code.
        if (error instanceof failure/* Failure */.HR || error instanceof TypeError || error instanceof ReferenceError)
            throw error;
        if (MEANT.test(error.name))
            throw error;
        throw call_explain(error, permission);
    }
};
function call_explain(error, permission) {
    const words = `${permission.action}: ${error.name ?? 'error'}: ${error.message ?? ''}`.trim();
    const options = { cause: error };
    // S3 answers some requests without words.
    switch (error.$metadata?.httpStatusCode === 403 ? 'denied' : kindOfAwsError(error)) {
        case 'credentials':
            return failures/* backupFailures */.m.BACKUP_CREDENTIALS_MISSING(words, options);
        case 'denied':
            return failures/* backupFailures */.m.BACKUP_ACCESS_DENIED(`${words}\nMissing statement:\n${statement(permission)}`, options);
        default:
            return failures/* backupFailures */.m.BACKUP_REFUSED(words, options);
    }
}

;// CONCATENATED MODULE: ./build/tools/backup/wire.js


const settings = async ({ agents }, region) => ({
    ...(region === undefined ? {} : { region }),
    maxAttempts: 1, // Our own retry knows what may pass; the one of the library would come on top of it.
    requestHandler: { ...(await agents()), requestTimeout: 60_000, connectionTimeout: 5_000 },
});
/** A client of RDS with the credentials of the step. */
const rdsClientOf = async (process, region) => new (await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19))).RDSClient(await settings(process, region));
/** A client of S3 with the credentials of the step. */
async function s3ClientOf(process, region) {
    const { S3Client } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
    // A server that is not AWS, named by AWS_ENDPOINT_URL, has no host name for each bucket.
    const forcePathStyle = process.variable('AWS_ENDPOINT_URL') !== undefined;
    return new S3Client({ ...(await settings(process, region)), forcePathStyle });
}
/** Backups as a step makes them: its programs, its AWS credentials, its workspace. `largeFiles` are those of the workspace. */
function backupsOf(process, largeFiles) {
    const { workflow, clock, signal, github, files, exec } = process;
    return createBackups({
        exec,
        files,
        largeFiles,
        clock,
        signal,
        onProgress: workflow.info,
        onWarning: workflow.warning,
        call: createAwsCall({ clock, signal, onRetry: workflow.info }),
        rds: (region) => rdsClientOf(process, region),
        s3: (region) => s3ClientOf(process, region),
        absolute: (path) => (path.startsWith('/') ? path : files.join(github.workspace, path)),
        temporary: () => process.temporaryFolder().path,
    });
}

;// CONCATENATED MODULE: ./build/tools/eks.js

const eksFailures = (0,failure/* defineFailures */.Z0)({
    EKS_CLI_MISSING: {
        meaning: 'The `aws` CLI is not on the PATH.',
        remedy: 'GitHub-hosted runners have it; install it on your own runner, or give a `kubeconfig` instead of `cluster`.',
    },
    EKS_CREDENTIALS: {
        meaning: 'There are no AWS credentials, or they are not accepted.',
        remedy: 'Sign in to AWS in an earlier step, such as aws-actions/configure-aws-credentials with a role.',
    },
    EKS_FORBIDDEN: {
        meaning: 'The AWS role may not describe the cluster.',
        remedy: 'Allow the role eks:DescribeCluster on this cluster.',
    },
    EKS_CLUSTER_MISSING: {
        meaning: 'There is no EKS cluster of that name in the region.',
        remedy: 'Check the inputs `cluster` and `region`, and which account the role belongs to.',
    },
    EKS_UNREADABLE: {
        meaning: 'The `aws` CLI answered something unexpected about the cluster.',
        remedy: 'Read its answer in the message.',
    },
});
/** What the programs that talk to AWS read: keys, role, region, endpoint, profile. */
const AWS_ENVIRONMENT = ['AWS_*'];
/**
 * A kubeconfig for an EKS cluster, as JSON, which is YAML too. It has no token: kubectl asks the `aws` CLI for one
 * whenever the last has expired, so a release may take longer than the 15 minutes that a token lives.
 * https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html
 */
async function eksKubeconfig(exec, { cluster, region }) {
    const where = region === undefined ? [] : ['--region', region];
    const { endpoint, authority } = await describe(exec, cluster, where);
    const token = ['eks', 'get-token', '--cluster-name', cluster, ...where, '--output', 'json'];
    return JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': cluster,
        contexts: [{ name: cluster, context: { cluster, user: cluster } }],
        clusters: [{ name: cluster, cluster: { server: endpoint, 'certificate-authority-data': authority } }],
        users: [
            {
                name: cluster,
                user: {
                    exec: {
                        apiVersion: 'client.authentication.k8s.io/v1beta1',
                        command: 'aws',
                        args: token,
                        interactiveMode: 'Never',
                    },
                },
            },
        ],
    });
}
async function describe(exec, cluster, where) {
    const args = ['eks', 'describe-cluster', '--name', cluster, ...where, '--output', 'json'];
    const answer = await exec('aws', args, { inherit: AWS_ENVIRONMENT, timeoutMs: 20_000 }).catch((error) => {
        throw refusal(error, cluster);
    });
    const found = parse(answer.stdout);
    if (!found.endpoint || !found.authority)
        throw eksFailures.EKS_UNREADABLE(`The cluster ${cluster} has no endpoint yet: ${answer.stdout.slice(0, 300)}`);
    return found;
}
function parse(text) {
    try {
        const { cluster } = JSON.parse(text);
        return { endpoint: cluster?.endpoint, authority: cluster?.certificateAuthority?.data };
    }
    catch {
        return { endpoint: undefined, authority: undefined };
    }
}
/** The CLI says what is wrong in words that have not changed for years; anything else is passed on as it is. */
function refusal(error, cluster) {
    if (error.name !== 'ExecError')
        return error;
    if (error.ending.kind === 'not-found')
        return eksFailures.EKS_CLI_MISSING();
    const message = `Cannot describe the EKS cluster ${cluster}: ${error.stderr.trim() || error.message}`;
    if (/ResourceNotFoundException/.test(message))
        return eksFailures.EKS_CLUSTER_MISSING(message);
    if (/AccessDenied/.test(message))
        return eksFailures.EKS_FORBIDDEN(message);
    if (/Unable to locate credentials|ExpiredToken|UnrecognizedClient|InvalidClientTokenId/.test(message))
        return eksFailures.EKS_CREDENTIALS(message);
    return eksFailures.EKS_UNREADABLE(message);
}

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
        read: (commit, path) => git('show', `${commit}:./${path}`).catch(() => undefined),
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

// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
;// CONCATENATED MODULE: ./build/tools/local-postgres.js

/** Where Debian and Ubuntu, and so the runners of GitHub, keep the programs of a server; they are not on the PATH. */
const DEBIAN = '/usr/lib/postgresql';
const ATTEMPTS = 5;
/** Nothing must survive a crash here, so nothing is waited for. */
const SETTINGS = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'shared_buffers=32MB',
    'max_connections=20',
    'max_wal_senders=0',
    'wal_level=minimal',
];
/** Starts a PostgreSQL of the machine's own programs on loopback; undefined when it has none. */
async function startLocalPostgres(ports) {
    const programs = await findPrograms(ports);
    if (!programs)
        return undefined;
    const folder = (await ports.exec('mktemp', ['--directory', '--tmpdir', 'deploy-actions-postgres-XXXXXX'])).stdout.trim();
    const remove = () => ports.files.remove(folder);
    try {
        const account = await serverAccount(ports.exec);
        const password = ports.word();
        ports.mask(password);
        await initialize(programs, folder, password, account, ports);
        const { port, server } = await launch(programs, folder, account, ports);
        return {
            url: (0,database_url/* parseDatabaseUrl */.mx)(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`),
            title: programs.version,
            [Symbol.asyncDispose]: async () => {
                await server[Symbol.asyncDispose]();
                await remove();
            },
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Those on the PATH, else the newest that the distribution has. */
async function findPrograms({ exec, files }) {
    const versions = await files.entries(DEBIAN);
    const newest = versions.toSorted((one, other) => Number(other) - Number(one));
    const places = ['', ...newest.map((version) => `${DEBIAN}/${version}/bin/`)];
    for (const place of places) {
        const path = (name) => `${place}${name}`;
        try {
            const { stdout } = await exec(path('initdb'), ['--version']);
            await exec(path('postgres'), ['--version']);
            return { path, version: stdout.trim().replace(/^initdb \(PostgreSQL\)/, 'PostgreSQL') };
        }
        catch (error) {
            if (error.ending?.kind !== 'not-found')
                throw error;
        }
    }
    return undefined;
}
/** PostgreSQL refuses to be run by root, as steps in a container are: then it is nobody. */
async function serverAccount(exec) {
    const { stdout } = await exec('id', ['-u']);
    return stdout.trim() === '0' ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
}
/** A command as the server's account runs it. */
function as(account, program, args) {
    const [first, ...rest] = [...account, program, ...args];
    return [first ?? program, rest];
}
async function initialize({ path }, folder, password, account, { exec, files }) {
    const secret = `${folder}/password`;
    await files.write(secret, password, 0o600);
    if (account.length > 0)
        await exec('chown', ['--recursive', '65534:65534', folder]);
    const how = ['--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync', '--locale=C', '--encoding=UTF8'];
    await exec(...as(account, path('initdb'), ['-D', `${folder}/data`, '-U', 'postgres', ...how]), {
        timeoutMs: 60_000,
    });
    await files.remove(secret);
}
/** On a random port of loopback; another one when somebody has it already. */
async function launch({ path }, folder, account, { supervise, chance }) {
    for (let attempt = 1;; attempt += 1) {
        const port = 20_000 + Math.floor(chance() * 12_000);
        const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
        const args = ['-D', `${folder}/data`, '-p', String(port), ...settings];
        const server = supervise(...as(account, path('postgres'), args), {
            isReady: (line) => line.includes('ready to accept connections'),
        });
        try {
            await server.ready;
            return { port, server };
        }
        catch (error) {
            await server[Symbol.asyncDispose]();
            if (attempt === ATTEMPTS || !/Address already in use/.test(error.message))
                throw error;
        }
    }
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
    graph: true,
    bookkeeping: ['alembic_version'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => {
        const history = await alembic_run(site, ['history']);
        const current = await alembic_run(site, ['current']);
        return alembicStatus(history.stdout, current.stdout);
    },
    up: async (options) => void (await alembic_run(site, ['upgrade', 'heads'], options)),
    upTo: async (ids, options) => {
        for (const id of ids)
            await alembic_run(site, ['upgrade', id], options); // Branches: the last does not stand for all.
    },
    down: async (ids, options) => void (await alembic_run(site, ['downgrade', `-${ids.length}`], options)),
});
/** SQLAlchemy 1.4 and newer know `postgresql://`, not `postgres://`. */
function alembic_run(site, args, options = {}) {
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
/** dbmate 2; https://github.com/amacneil/dbmate. */
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
    const url = new URL(site.database.plain);
    const isPostgres = site.database.kind === 'postgres';
    // Its client wants TLS when nothing is said, which a server without it can only refuse.
    if (isPostgres && !site.tls && !url.searchParams.has('sslmode'))
        url.searchParams.set('sslmode', 'disable');
    url.searchParams.delete('options'); // They are in PGOPTIONS, together with ours.
    const env = {
        DATABASE_URL: url.href.replace(/^postgresql:/, 'postgres:'),
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

;// CONCATENATED MODULE: ./build/tools/migrate/django.js
const PYTHON = {
    name: 'python3',
    folders: ['.venv/bin', 'venv/bin'],
    install: 'pip install -r requirements.txt',
};
/** Django 4 and newer; https://docs.djangoproject.com/en/5.2/topics/migrations. Its settings have to take the database from the environment. */
const django = (site) => ({
    title: 'Django',
    wrapping: 'each', // Unless a file says `atomic = False`.
    graph: true,
    bookkeeping: ['django_migrations'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => parseDjangoPlan((await manage(site, ['showmigrations', '--plan'])).stdout),
    up: async (options) => void (await manage(site, ['migrate', '--no-input'], options)),
    upTo: async (ids, options) => {
        for (const id of ids)
            await manage(site, ['migrate', '--no-input', ...id.split('.')], options);
    },
    down: (ids, options) => takeBack(site, ids, options),
    isFileOf: (path, id) => {
        const [app = '', name = ''] = id.split('.');
        return path.endsWith(`/${app}/migrations/${name}.py`) || path === `${app}/migrations/${name}.py`;
    },
});
const manage = (site, args, options = {}) => site.run(PYTHON, ['manage.py', ...args, '--no-color'], options);
/** Django is told which migration of an app is to be the newest, not which one is to go. */
async function takeBack(site, ids, options) {
    for (const id of ids.toReversed()) {
        const [app = '', name = ''] = id.split('.');
        const { stdout } = await manage(site, ['showmigrations', '--plan', app]);
        const own = parseDjangoPlan(stdout).applied.filter((other) => other.startsWith(`${app}.`));
        const before = own[own.indexOf(id) - 1]?.slice(app.length + 1) ?? 'zero';
        if (own.includes(`${app}.${name}`))
            await manage(site, ['migrate', '--no-input', app, before], options);
    }
}
/** Reads `showmigrations --plan`: `[X]  app.name` for what is applied, `[ ]  app.name` for what is not, in their order. */
function parseDjangoPlan(text) {
    const found = [...text.matchAll(/^\[(X| )\] {2}(\S+\.\S+)/gm)];
    if (found.length === 0 && !/no migrations/i.test(text))
        throw new Error(`\`showmigrations --plan\` printed no list of migrations:\n${text.slice(0, 500)}`);
    const of = (mark) => found.filter((line) => line[1] === mark).map((line) => line[2] ?? '');
    return { applied: of('X'), pending: of(' ') };
}

;// CONCATENATED MODULE: ./build/tools/migrate/drizzle.js
const DRIZZLE = { name: 'drizzle-kit', folders: ['node_modules/.bin'], install: 'npm ci' };
/** Drizzle Kit; https://orm.drizzle.team/docs/migrations. It has no status of its own, so its table is read. */
const drizzle = ({ run, read, query }) => ({
    title: 'Drizzle',
    wrapping: 'all',
    onlyPostgres: true,
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

// EXTERNAL MODULE: ./build/lib/migrate/session.js
var session = __nccwpck_require__(9978);
;// CONCATENATED MODULE: ./build/tools/migrate/jdbc.js

/** The address for tools of Java, without user and password. JDBC reads no variables, so the timeouts are in it. */
function jdbcUrl({ database }, { timeouts }) {
    const { host, port, settings, kind, given } = database;
    const kept = [...settings].filter(([name]) => TLS.has(name));
    const own = (kind === 'postgres' ? ofPostgres : ofMysql)(timeouts);
    const scheme = kind === 'postgres' ? 'postgresql' : (/^(mariadb|mysql)/.exec(given)?.[0] ?? 'mysql');
    const parameters = new URLSearchParams([...kept, ...own]).toString().replaceAll('+', '%20');
    return `jdbc:${scheme}://${host}:${port}/${encodeURIComponent(database.database)}?${parameters}`;
}
const TLS = new Set(['sslmode', 'sslrootcert', 'sslMode']);
function ofPostgres(timeouts) {
    const name = [['ApplicationName', session/* TOOL_APPLICATION */.GR]];
    return timeouts ? [...name, ['options', (0,session/* startOptions */.nw)(timeouts)]] : name;
}
const ofMysql = (timeouts) => timeouts && timeouts.lockMs > 0
    ? [['sessionVariables', `lock_wait_timeout=${Math.ceil(timeouts.lockMs / 1000)}`]]
    : [];

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
    upTo: async (ids, options) => {
        const version = /^V([\d._]+?)__/.exec(ids.at(-1) ?? '')?.[1];
        await flyway_run(site, version === undefined ? ['migrate'] : ['migrate', `-target=${version.replaceAll('_', '.')}`], options);
    },
});
function flyway_run(site, args, options = {}) {
    const { user, password } = site.database;
    const env = {
        FLYWAY_URL: jdbcUrl(site, options),
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
    onlyPostgres: true,
    bookkeeping: ['schema_migrations'],
    timeouts: 'PGOPTIONS',
    ownLock: 'pg_advisory_lock of its own while it runs; what a failed run leaves is a dirty version, freed by `migrate force`',
    status: async () => {
        const folder = await folderOf(site);
        const files = await site.entries(folder);
        return statusOf(files, await version(site, folder));
    },
    up: async (options) => void (await golang_migrate_run(site, await folderOf(site), ['up'], options)),
    upTo: async (ids, options) => void (await golang_migrate_run(site, await folderOf(site), ['up', String(ids.length)], options)),
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
    onlyPostgres: true,
    bookkeeping: ['goose_db_version'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => {
        const { stdout, stderr } = await goose_run(site, ['status']);
        return parseGooseStatus(`${stdout}\n${stderr}`);
    },
    up: async (options) => void (await goose_run(site, ['up'], options)),
    upTo: async (ids, options) => {
        for (const _ of ids)
            await goose_run(site, ['up-by-one'], options);
    },
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
        url.searchParams.set('options', (0,session/* startOptions */.nw)(options.timeouts));
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
const knex = ({ run, query, hasTable }) => ({
    title: 'Knex',
    wrapping: 'all', // Unless one of the pending files opts out with `config = { transaction: false }`: then each by itself.
    bookkeeping: ['knex_migrations', 'knex_migrations_lock'],
    timeouts: 'PGOPTIONS',
    ownLock: 'a row of knex_migrations_lock, which a killed run leaves at is_locked = 1; `knex migrate:unlock` frees it',
    status: async () => {
        const list = parseKnexList((await run(KNEX, ['migrate:list'])).stdout);
        return (await isLocked(hasTable, query)) ? { ...list, stuck: LOCKED } : list;
    },
    up: async (options) => void (await run(KNEX, ['migrate:latest'], options)),
    // `migrate:up` runs the named file alone; called for each in turn, it is the same as `latest`.
    upTo: async (ids, options) => {
        for (const id of ids)
            await run(KNEX, ['migrate:up', id], options);
    },
    down: async (ids, options) => {
        for (const id of ids.toReversed())
            await run(KNEX, ['migrate:down', id], options);
    },
});
const LOCKED = 'its own lock is set, by a run that was cut off or by one that was started by hand. When nothing else migrates, free it with `knex migrate:unlock`';
/** Knex notes its lock in a row, which stays when the process is killed. */
async function isLocked(hasTable, query) {
    if (!(await hasTable('knex_migrations_lock')))
        return false;
    const [row] = await query('select max(is_locked) as locked from knex_migrations_lock');
    return Number(row?.['locked']) === 1;
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

;// CONCATENATED MODULE: ./build/tools/migrate/liquibase.js

const LIQUIBASE = { name: 'liquibase', folders: ['.'], install: 'the Liquibase command line' };
/** Liquibase 4 and newer; https://docs.liquibase.com. `liquibase.properties` names the changelog; a changeset is one migration. */
const liquibase = (site) => ({
    title: 'Liquibase',
    wrapping: 'each', // Unless a changeset says `runInTransaction="false"`.
    graph: true,
    bookkeeping: ['databasechangelog', 'databasechangeloglock'],
    timeouts: 'PGOPTIONS',
    ownLock: 'a row of databasechangeloglock, which a killed run leaves locked; `liquibase release-locks` frees it',
    status: async () => {
        const applied = await appliedOf(site);
        const locked = await liquibase_isLocked(site); // Before it is asked, for it would wait for its own lock.
        if (locked)
            return { applied, pending: [], stuck: liquibase_LOCKED };
        return { applied, pending: parseLiquibaseStatus((await liquibase_run(site, ['status', '--verbose'])).stdout) };
    },
    up: async (options) => void (await liquibase_run(site, ['update'], options)),
    upTo: async (ids, options) => void (await liquibase_run(site, ['update-count', `--count=${ids.length}`], options)),
    down: async (ids, options) => void (await liquibase_run(site, ['rollback-count', `--count=${ids.length}`], options)),
    isFileOf: (path, id) => {
        const file = id.split('::')[0] ?? id;
        return path === file || path.endsWith(`/${file}`);
    },
    isInText: (text, id) => {
        const [, name = ''] = id.split('::').map((part) => part.replace(/[^\w-]/g, '\\$&'));
        return new RegExp(`\\bid["']?\\s*[=:]\\s*["']?${name}\\b|^--\\s*changeset\\s+[^:]+:${name}\\b`, 'im').test(text);
    },
});
const liquibase_LOCKED = 'its own lock is set, by a run that was cut off or by one that was started by hand. When nothing else migrates, free it with `liquibase release-locks`';
function liquibase_run(site, args, options = {}) {
    const { user, password } = site.database;
    const env = {
        LIQUIBASE_COMMAND_URL: jdbcUrl(site, options),
        LIQUIBASE_COMMAND_USERNAME: user,
        LIQUIBASE_COMMAND_PASSWORD: password,
        LIQUIBASE_SHOW_BANNER: 'false',
        LIQUIBASE_ANALYTICS_ENABLED: 'false',
    };
    return site.run(LIQUIBASE, args, { ...options, env: { ...env, ...options.env } });
}
/** MySQL keeps the case of its names, which are in capitals there. */
const tableOf = ({ database }, name) => database.kind === 'mysql' ? name.toUpperCase() : name;
async function liquibase_isLocked(site) {
    if (!(await site.hasTable(tableOf(site, 'databasechangeloglock'))))
        return false;
    const locked = await site.query(`select id from ${tableOf(site, 'databasechangeloglock')} where locked`);
    return locked.length > 0;
}
async function appliedOf(site) {
    if (!(await site.hasTable(tableOf(site, 'databasechangelog'))))
        return [];
    const rows = await site.query(`select id as id, author as author, filename as filename from ${tableOf(site, 'databasechangelog')} order by orderexecuted`);
    return rows.map((row) => `${row['filename']}::${row['id']}::${row['author']}`);
}
/** Reads `liquibase status --verbose`: `file::id::author` a line, for each changeset that is pending. */
function parseLiquibaseStatus(text) {
    if (!/up to date|not been applied/.test(text))
        throw new Error(`\`liquibase status\` printed no list of changesets:\n${text.slice(0, 500)}`);
    return [...text.matchAll(/^ {5}(\S.*::.*::.*?)\s*$/gm)].map((line) => line[1] ?? '');
}

;// CONCATENATED MODULE: ./build/tools/migrate/node-pg-migrate.js

const PROGRAM = { name: 'node-pg-migrate', folders: ['node_modules/.bin'], install: 'npm ci' };
const FILE = /^(\d+[_-].*?)(\.up)?\.(js|cjs|mjs|ts|cts|mts|sql)$/;
/** node-pg-migrate 6 and newer; https://salsita.github.io/node-pg-migrate. It has no list of its own, so its table is read. */
const nodePgMigrate = (site) => ({
    title: 'node-pg-migrate',
    wrapping: 'all', // Unless one of the pending files says `pgm.noTransaction()`.
    onlyPostgres: true,
    bookkeeping: ['pgmigrations'],
    timeouts: 'PGOPTIONS',
    ownLock: 'pg_try_advisory_lock of its own while it runs, which ends with its session',
    status: async () => nodePgMigrateStatus(await site.entries(await node_pg_migrate_folderOf(site)), await node_pg_migrate_appliedOf(site)),
    up: (options) => node_pg_migrate_run(site, ['up'], options),
    upTo: (ids, options) => node_pg_migrate_run(site, ['up', String(ids.length)], options),
    down: (ids, options) => node_pg_migrate_run(site, ['down', String(ids.length)], options),
});
/** The URL that holds the timeouts has them from PGOPTIONS, which its client reads. */
async function node_pg_migrate_run(site, args, options) {
    await site.run(PROGRAM, [...args, '-m', await node_pg_migrate_folderOf(site)], options);
}
const node_pg_migrate_folderOf = (site) => folderWith(site, (name) => FILE.test(name));
async function node_pg_migrate_appliedOf({ query, hasTable }) {
    if (!(await hasTable('pgmigrations')))
        return [];
    return (await query('select name from pgmigrations order by run_on, id')).map((row) => String(row['name']));
}
/** @param files the names in the folder of migrations; those that take back are not listed */
function nodePgMigrateStatus(files, applied) {
    const names = files.flatMap((file) => (/\.down\.\w+$/.test(file) ? [] : (FILE.exec(file)?.[1] ?? [])));
    const done = new Set(applied);
    const order = (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10);
    const all = [...new Set(names)].sort(order);
    const unknown = applied.filter((name) => !all.includes(name));
    const status = {
        applied: all.filter((name) => done.has(name)),
        pending: all.filter((name) => !done.has(name)),
    };
    return unknown.length === 0
        ? status
        : { ...status, stuck: `${unknown.join(', ')} is applied, but this checkout does not have it` };
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

;// CONCATENATED MODULE: ./build/tools/migrate/rails.js
const RAILS = { name: 'rails', folders: ['bin'], install: 'bundle install' };
const FOLDER = 'db/migrate';
/** Rails 6 and newer; https://guides.rubyonrails.org/active_record_migrations.html. Written from its documentation, not run. */
const rails = (site) => ({
    title: 'Rails',
    wrapping: 'each', // Unless a file says `disable_ddl_transaction!`.
    bookkeeping: ['schema_migrations', 'ar_internal_metadata'],
    timeouts: 'PGOPTIONS',
    ownLock: 'pg_try_advisory_lock of its own while it runs, which ends with its session',
    status: async () => {
        const { stdout } = await rails_run(site, ['db:migrate:status']);
        return parseRailsStatus(stdout, await site.entries(FOLDER));
    },
    up: async (options) => void (await rails_run(site, ['db:migrate'], options)),
    upTo: async (ids, options) => void (await rails_run(site, ['db:migrate', `VERSION=${versionOf(ids.at(-1))}`], options)),
    down: async (ids, options) => {
        for (const id of ids.toReversed())
            await rails_run(site, ['db:migrate:down', `VERSION=${versionOf(id)}`], options);
    },
});
const versionOf = (id = '') => id.split('_')[0] ?? id;
const rails_run = (site, args, options = {}) => site.run(RAILS, args, { ...options, env: { DISABLE_SPRING: '1', ...options.env } });
/**
 * Reads `rails db:migrate:status`: `up` or `down`, the version and a title a line. An identifier is the name of the file.
 * @param files the names in db/migrate
 */
function parseRailsStatus(text, files) {
    const found = [...text.matchAll(/^\s*(up|down)\s+(\d+)\s+(.*?)\s*$/gm)];
    if (found.length === 0 && !/Migration ID/.test(text))
        throw new Error(`\`rails db:migrate:status\` printed no list of migrations:\n${text.slice(0, 500)}`);
    const idOf = (version = '') => files.find((name) => name.startsWith(`${version}_`))?.replace(/\.rb$/, '') ?? version;
    const gone = found.filter(([, state, , title]) => state === 'up' && /NO FILE/.test(title ?? ''));
    const of = (wanted) => found.filter(([, state]) => state === wanted).map(([, , version]) => idOf(version));
    const status = { applied: of('up'), pending: of('down') };
    return gone.length === 0
        ? status
        : {
            ...status,
            stuck: `${gone.map(([, , version]) => version).join(', ')} is applied, but this checkout does not have it`,
        };
}

;// CONCATENATED MODULE: ./build/tools/migrate/sequelize.js
const SEQUELIZE = { name: 'sequelize-cli', folders: ['node_modules/.bin'], install: 'npm ci' };
/** Sequelize CLI 6; https://sequelize.org/docs/v6/other-topics/migrations. Its configuration has to say `use_env_variable: 'DATABASE_URL'`. */
const sequelize = ({ run }) => ({
    title: 'Sequelize',
    wrapping: 'none', // A file opens a transaction itself, or does not.
    bookkeeping: ['SequelizeMeta', 'SequelizeData'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => parseSequelizeStatus((await run(SEQUELIZE, ['db:migrate:status'])).stdout),
    up: async (options) => void (await run(SEQUELIZE, ['db:migrate'], options)),
    upTo: async (ids, options) => void (await run(SEQUELIZE, ['db:migrate', '--to', ids.at(-1) ?? ''], options)),
    down: async (ids, options) => {
        for (const id of ids.toReversed())
            await run(SEQUELIZE, ['db:migrate:undo', '--name', id], options);
    },
});
/** Reads `sequelize db:migrate:status`: below a banner, `up` or `down` and a file name a line. */
function parseSequelizeStatus(text) {
    if (!/Using environment/.test(text))
        throw new Error(`\`sequelize db:migrate:status\` printed no list of migrations:\n${text.slice(0, 500)}`);
    const of = (state) => [...text.matchAll(new RegExp(`^${state} (\\S+)\\s*$`, 'gm'))].map((line) => line[1] ?? '');
    return { applied: of('up'), pending: of('down') };
}

// EXTERNAL MODULE: ./build/lib/migrate/sql-format.js
var sql_format = __nccwpck_require__(4980);
// EXTERNAL MODULE: ./build/lib/mysql/statements.js + 1 modules
var statements = __nccwpck_require__(8077);
;// CONCATENATED MODULE: ./build/tools/mysql.js


const mysqlFailures = (0,failure/* defineFailures */.Z0)({
    MYSQL_UNREACHABLE: {
        meaning: 'The MySQL or MariaDB server cannot be reached.',
        remedy: 'Check host and port of the URL, that the server runs, and that the runner may reach it (network, firewall, TLS).',
    },
    MYSQL_LOGIN: {
        meaning: 'The MySQL or MariaDB server refused the user or the password.',
        remedy: 'Correct the user and the password in the secret that holds the database URL.',
    },
    MYSQL_NO_DATABASE: {
        meaning: 'The database does not exist on that MySQL or MariaDB server, or the user may not use it.',
        remedy: 'Correct the database name in the URL, or create the database first.',
    },
    MYSQL_REFUSED: {
        meaning: 'The MySQL or MariaDB server refused the session.',
        remedy: 'The message has the words of the server.',
    },
    MYSQL_LOST: {
        meaning: 'The session with the MySQL or MariaDB server ended unexpectedly.',
        remedy: 'Look for a restart, a failover or an administrator who ended it; then run the step again.',
    },
});
const CONNECT_MS = 15_000;
/**
 * Opens a session. Values stand at `?`.
 * @throws MYSQL_UNREACHABLE, MYSQL_LOGIN, MYSQL_NO_DATABASE, MYSQL_REFUSED, none with the password in it
 */
async function connectMysql(url) {
    const { createConnection } = await __nccwpck_require__.e(/* import() */ 588).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7588, 19));
    try {
        const client = await createConnection({
            host: url.host,
            port: Number(url.port),
            user: url.user,
            password: url.password,
            database: url.database,
            connectTimeout: CONNECT_MS,
            enableKeepAlive: true,
            supportBigNumbers: true,
            bigNumberStrings: true,
            ...tlsOf(url),
        });
        return database(client);
    }
    catch (error) {
        throw mysql_refusal(error, url);
    }
}
function database(client) {
    const lost = new AbortController();
    let ended = false;
    client.on('error', (error) => lost.abort(mysqlFailures.MYSQL_LOST(`The session with the server ended: ${error.message}`)));
    return {
        lost: lost.signal,
        query: async (sql, values = []) => {
            lost.signal.throwIfAborted();
            const [rows] = await client.query(sql, [...values]);
            return Array.isArray(rows) ? rows : [];
        },
        [Symbol.asyncDispose]: async () => {
            if (ended)
                return;
            ended = true;
            await client.end().catch(() => undefined); // A session that is lost has ended already.
        },
    };
}
/** `ssl-mode` as the `mysql` program means it; `sslmode` is the same in other words. */
function tlsOf({ settings }) {
    const mode = (settings.get('ssl-mode') ?? settings.get('sslmode') ?? '').toLowerCase().replace('-', '_');
    if (mode === 'required' || mode === 'require')
        return { ssl: { rejectUnauthorized: false } };
    return mode.startsWith('verify') ? { ssl: { rejectUnauthorized: true } } : {};
}
/** By the names of https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html */
function mysql_refusal(error, url) {
    const words = `${(0,database_url/* describeDatabase */.DZ)(url)}: ${error.message || error.code || 'no reason given'}`;
    if (error.code === 'ER_ACCESS_DENIED_ERROR')
        return mysqlFailures.MYSQL_LOGIN(words);
    if (error.code === 'ER_BAD_DB_ERROR' || error.code === 'ER_DBACCESS_DENIED_ERROR')
        return mysqlFailures.MYSQL_NO_DATABASE(words);
    const answered = error.code?.startsWith('ER_') || error.code === 'HANDSHAKE_SSL_ERROR';
    return (answered ? mysqlFailures.MYSQL_REFUSED : mysqlFailures.MYSQL_UNREACHABLE)(words);
}

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
const postgres_CONNECT_MS = 15_000;
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
        connectionTimeoutMillis: postgres_CONNECT_MS,
        keepAlive: true,
    });
    client.on('error', (error) => lost.abort(postgresFailures.POSTGRES_LOST(`The session with the server ended: ${error.message}`)));
    try {
        await client.connect();
    }
    catch (error) {
        await client.end().catch(() => undefined); // It may not have come as far as having something to end.
        throw postgres_refusal(error, url);
    }
    return postgres_database(client, lost.signal);
};
function postgres_database(client, lost) {
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
function postgres_refusal(error, url) {
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
        const applied = new Set(await sql_files_appliedOf(site));
        return {
            applied: files.map(({ id }) => id).filter((id) => applied.has(id)),
            pending: files.map(({ id }) => id).filter((id) => !applied.has(id)),
        };
    },
    up: (options) => applyPending(site, Number.POSITIVE_INFINITY, options),
    upTo: (ids, options) => applyPending(site, ids.length, options),
});
async function filesOf(site) {
    const folder = await folderWith(site, (name) => format?.idOf(name) !== undefined);
    const files = (await site.entries(folder)).flatMap((name) => {
        const id = format?.idOf(name);
        return id === undefined ? [] : [{ id, path: `${folder}/${name}` }];
    });
    return files.sort((one, other) => format?.order(one.id, other.id) ?? 0);
}
async function sql_files_appliedOf({ query, hasTable }) {
    if (!(await hasTable(TABLE)))
        return [];
    return (await query(`select id from ${TABLE}`)).map((row) => String(row['id']));
}
async function applyPending(site, most, { timeouts, onLine }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const applied = new Set(await sql_files_appliedOf(site));
        const pending = (await filesOf(site)).filter(({ id }) => !applied.has(id)).slice(0, most);
        const session = __addDisposableResource(env_1, await SESSIONS[site.database.kind](site, timeouts ?? { lockMs: 0, statementMs: 0 }), true);
        for (const { id, path } of pending) {
            onLine?.(id);
            await applyOne(session, id, path, await site.read(path));
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
const SESSIONS = {
    postgres: async (site, timeouts) => {
        const options = { application: session/* TOOL_APPLICATION */.GR, settings: (0,session/* startOptions */.nw)(timeouts) };
        const database = await connectPostgres(site.database, options);
        await database.query(`create table if not exists ${TABLE} (id text primary key, applied_at timestamptz not null default now())`);
        const note = (id) => database.query(`insert into ${TABLE} (id) values ($1)`, [id]);
        return { database, run: database.query, note, [Symbol.asyncDispose]: database[Symbol.asyncDispose] };
    },
    mysql: async (site, { lockMs }) => {
        const database = await connectMysql(site.database);
        if (lockMs > 0)
            await database.query(`set session lock_wait_timeout = ${Math.ceil(lockMs / 1000)}`);
        await database.query(`create table if not exists ${TABLE} (id varchar(255) primary key, applied_at timestamp not null default current_timestamp)`);
        const run = async (text) => {
            for (const statement of (0,statements/* readMysql */.F0)(text).statements)
                await database.query(statement.text);
        };
        const note = (id) => database.query(`insert into ${TABLE} (id) values (?)`, [id]);
        return { database, run, note, [Symbol.asyncDispose]: database[Symbol.asyncDispose] };
    },
};
async function applyOne({ database, run, note }, id, path, text) {
    const bare = format?.read(path, text, () => false).style === 'bare';
    try {
        if (!bare)
            await database.query('begin');
        await run(text);
        await note(id);
        if (!bare)
            await database.query('commit');
    }
    catch (error) {
        if (!bare)
            await database.query('rollback').catch(() => undefined); // A lost session has rolled back already.
        throw new Error(wordsOf(error, path, text), { cause: error });
    }
}
function wordsOf({ message, code, detail, hint, position }, path, text) {
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
    const more = [detail, hint].filter(Boolean).map((words) => `\n${words}`);
    return `${path}${line}: ${message}${code ? ` (${code})` : ''}${more.join('')}`;
}

;// CONCATENATED MODULE: ./build/tools/migrate/tool.js

const toolFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_ENGINE_UNSUPPORTED: {
        meaning: 'This action runs the migration tool on PostgreSQL only, but the URL leads to MySQL or MariaDB.',
        remedy: 'Run the tool by `status-command`, `up-command` and `down-command`.',
    },
    MIGRATE_STATUS_FAILED: {
        meaning: 'The migration tool could not say which migrations are pending.',
        remedy: "The message has the tool's own words. Nothing was applied.",
    },
});

;// CONCATENATED MODULE: ./build/tools/migrate/typeorm.js
/** Data sources in TypeScript are read by the program that TypeORM brings for that. */
const program = (source) => ({
    name: source.endsWith('ts') ? 'typeorm-ts-node-commonjs' : 'typeorm',
    folders: ['node_modules/.bin'],
    install: 'npm ci',
});
/** Where data sources usually lie; what is compiled first, for a deployment often has no compiler. */
const FOLDERS = [
    'dist',
    'build',
    'dist/src',
    '.',
    'src',
    'src/config',
    'src/database',
    'src/db',
    'config',
    'db',
];
const SOURCE = /^(data-?source|ormconfig|typeorm\.config)\.(js|cjs|mjs|ts|cts|mts)$/i;
/** TypeORM 0.3 and newer; https://typeorm.io/docs/migrations/executing. Its data source has to take the URL from DATABASE_URL. */
const typeorm = (site) => ({
    title: 'TypeORM',
    wrapping: 'all', // Unless the data source says otherwise with `migrationsTransactionMode`.
    bookkeeping: ['migrations', 'typeorm_metadata'],
    timeouts: 'PGOPTIONS',
    ownLock: 'none',
    status: async () => parseTypeormList((await typeorm_run(site, ['migration:show'])).stdout),
    up: async (options) => void (await typeorm_run(site, ['migration:run'], options)),
    upApart: async (options) => {
        await typeorm_run(site, ['migration:run', '--transaction', 'each'], options);
        const rows = await site.query('select name, xmin::text as transaction from migrations order by id');
        return new Map(rows.map((row) => [String(row['name']), String(row['transaction'])]));
    },
    down: async (ids, options) => {
        for (const _ of ids)
            await typeorm_run(site, ['migration:revert'], options);
    },
    isFileOf: (path, id) => {
        const stamp = /\d{13}$/.exec(id)?.[0] ?? id;
        return new RegExp(`(^|/)${stamp}-[^/]+\\.(ts|js|mts|mjs|cts|cjs)$`).test(path);
    },
});
async function typeorm_run(site, [command = '', ...args], options = {}) {
    const source = await dataSource(site);
    return site.run(program(source), [command, '-d', source, ...args], options);
}
async function dataSource(site) {
    for (const folder of FOLDERS) {
        const found = (await site.entries(folder)).find((name) => SOURCE.test(name));
        if (found !== undefined)
            return folder === '.' ? found : `${folder}/${found}`;
    }
    throw new Error(`no data source, such as data-source.ts, in ${FOLDERS.join(', ')}`);
}
/** Reads `typeorm migration:show`: `[X] 1 Name1700000000000` for what is executed, `[ ] Name1700000000000` for what is not. */
function parseTypeormList(text) {
    const found = [...text.matchAll(/^\s*\[(X| )\] (?:\d+ )?(\S+)\s*$/gm)];
    if (found.length === 0 && !/No migrations/i.test(text))
        throw new Error(`\`typeorm migration:show\` printed no list of migrations:\n${text.slice(0, 500)}`);
    const of = (mark) => found.filter((line) => line[1] === mark).map((line) => line[2] ?? '');
    return { applied: of('X'), pending: of(' ') };
}

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
    typeorm: typeorm,
    sequelize: sequelize,
    'node-pg-migrate': nodePgMigrate,
    django: django,
    liquibase: liquibase,
    rails: rails,
    sql: sqlFiles,
};
/** The adapter of a tool by its name. Its `status` fails with MIGRATE_STATUS_FAILED and the tool's own words. */
function makeTool(name, site, given) {
    const made = name === 'commands' ? commands(given)(site) : TOOLS[name](site);
    // MySQL commits before and after every change of the schema, whatever the tool wraps around it.
    const tool = site.database.kind === 'mysql' ? { ...made, wrapping: 'none' } : made;
    if (tool.onlyPostgres && site.database.kind === 'mysql')
        throw toolFailures.MIGRATE_ENGINE_UNSUPPORTED(`${tool.title} is run on PostgreSQL only.`);
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
        hasTable: (name) => hasTable(where, name),
        stopped: () => signal.aborted,
        run: async (program, args, { env = {}, timeouts = ASKING, timeoutMs = ASKING_MS, onLine } = {}) => {
            const cwd = await files.inside(where.directory);
            const variables = { ...(0,session/* sessionVariables */.qu)(where.database, timeouts), ...env };
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
async function hasTable({ database, query }, name) {
    const sql = database.kind === 'mysql'
        ? 'select 1 as there from information_schema.tables where table_schema = database() and table_name = ?'
        : 'select 1 as there where to_regclass($1) is not null';
    return (await query(sql, [name])).length > 0;
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

// EXTERNAL MODULE: ./build/lib/migrate/failures.js
var migrate_failures = __nccwpck_require__(7035);
;// CONCATENATED MODULE: ./build/tools/run-lock-wait.js

const runLockFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_LOCK_HELD: {
        meaning: 'Another run was migrating the same database all the time that this one was willing to wait.',
        remedy: 'Wait for the run that is named and start this one again, or end its session (pg_terminate_backend, KILL).',
    },
});
const run_lock_wait_POLL_MS = 1_000;
const run_lock_wait_SAY_EVERY_MS = 5_000;
/**
 * Asks until nothing is in the way.
 * @param obstacle tries to take the lock; what is in the way, or `none` when it is ours
 * @throws MIGRATE_LOCK_HELD with the name of the holder
 */
async function waitForRunLock(obstacle, { clock, waitMs, signal, onWait }) {
    const started = clock.now();
    let said = Number.NEGATIVE_INFINITY;
    for (;;) {
        const inTheWay = await obstacle();
        if (inTheWay === 'none')
            return;
        const now = clock.now();
        if (now - started >= waitMs)
            throw runLockFailures.MIGRATE_LOCK_HELD(`After ${Math.round((now - started) / 1000)} s the database is still being migrated by ${inTheWay}.`);
        if (now - said >= run_lock_wait_SAY_EVERY_MS) {
            onWait(`Waiting: the database is being migrated by ${inTheWay}.`);
            said = now;
        }
        await clock.sleep(run_lock_wait_POLL_MS, signal);
    }
}

;// CONCATENATED MODULE: ./build/tools/mysql-database.js



/** The database that is migrated, on MySQL or MariaDB. @throws the failures of `connectMysql` */
async function openMysqlDatabase(url) {
    const database = await connectMysql(url);
    const noTrace = () => Promise.reject(migrate_failures/* migrateFailures */.P.MIGRATE_NOT_SQL('There is no trace on MySQL and MariaDB.'));
    return {
        lost: database.lost,
        query: database.query,
        identity: () => identity(database),
        takeRunLock: (options) => takeRunLock(database, options),
        schema: (bookkeeping) => readSchema(database, bookkeeping),
        // An index is built whole or not at all, and every constraint is proven when it is added.
        invalidIndexes: async () => [],
        notValidConstraints: async () => [],
        installTrace: noTrace,
        takeTrace: noTrace,
        blockers: () => blockers(database),
        readOnly: (sql) => readOnly(database, sql),
        writes: () => writes(database),
        [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    };
}
async function readOnly(database, sql) {
    await database.query('start transaction read only');
    try {
        return await database.query(sql);
    }
    finally {
        await database.query('rollback');
    }
}
async function identity(database) {
    const [row = {}] = await database.query('select database() as name, version() as version, @@global.read_only as read_only');
    const grants = await database.query('show grants');
    const able = grants.some((grant) => /\b(ALL PRIVILEGES|ALTER|CREATE)\b(?! USER)/.test(Object.values(grant).join()));
    const readOnly = String(row['read_only']) === '1';
    return {
        name: String(row['name']),
        version: Number.parseFloat(String(row['version'])),
        tls: false,
        checksClients: false,
        readOnly: whyReadOnly(readOnly, able),
    };
}
function whyReadOnly(readOnly, able) {
    if (readOnly)
        return 'the server is set to read only, as a replica is';
    return able ? undefined : 'the user may not create or alter tables';
}
/** Names of locks hold for the whole server, have at most 64 characters, and any case is the same. */
async function lockName(database) {
    const [row] = await database.query("select concat('deploy-actions ', sha1(database())) as name");
    return String(row?.['name']);
}
/**
 * Takes the run lock for as long as the session lives, which the server must not end for being idle. Polled, so that the
 * holder can be named and a cancellation is heard.
 */
async function takeRunLock(database, options) {
    await database.query('set session wait_timeout = 2147483');
    const name = await lockName(database);
    await waitForRunLock(async () => {
        const [row] = await database.query('select get_lock(?, 0) as taken', [name]);
        return Number(row?.['taken']) === 1 ? 'none' : holder(database, name);
    }, options);
}
async function holder(database, name) {
    const [row] = await database.query(`select p.id, p.user, p.host from information_schema.processlist p where p.id = is_used_lock(?)`, [name]);
    return row
        ? `another run, connection ${row['id']} of ${row['user']} from ${row['host']}`
        : 'a run that has just ended';
}
const HERE = 'table_schema = database()';
/** One row a thing: what it is called and its definition. */
const PARTS = [
    `select concat('table ', table_name) as name, concat_ws(' ', table_type, engine, table_collation) as definition
     from information_schema.tables where ${HERE}`,
    `select concat('column ', table_name, '.', column_name), concat_ws(' ', column_type, is_nullable, column_default, extra, collation_name, ordinal_position)
     from information_schema.columns where ${HERE}`,
    `select concat('index ', index_name, ' of ', table_name), group_concat(concat_ws(' ', non_unique, column_name, index_type) order by seq_in_index)
     from information_schema.statistics where ${HERE} group by table_name, index_name`,
    `select concat('constraint ', constraint_name, ' of ', table_name), constraint_type
     from information_schema.table_constraints where ${HERE}`,
    `select concat('view ', table_name), md5(view_definition) from information_schema.views where ${HERE}`,
    `select concat('trigger ', trigger_name), md5(action_statement) from information_schema.triggers where trigger_schema = database()`,
    `select concat('routine ', routine_name), md5(routine_definition) from information_schema.routines where routine_schema = database()`,
];
async function readSchema(database, bookkeeping) {
    const rows = [];
    for (const part of PARTS)
        rows.push(...(await database.query(part)));
    const skipped = new RegExp(`( of |^\\w+ )(${bookkeeping.join('|') || '(?!)'})(\\.|$)`);
    const kept = rows.map((row) => {
        const [name, definition] = Object.values(row);
        return [String(name), String(definition)];
    });
    return new Map(kept.filter(([name]) => !skipped.test(name)));
}
/** Who has the lock is only told by a plugin of the server that is usually off. */
async function blockers(database) {
    const rows = await database.query(`select id, time as seconds, left(info, 80) as query from information_schema.processlist
       where db = database() and state like 'Waiting for table%'`);
    return rows.map((row) => `"${row['query']}" (connection ${row['id']}) waits since ${row['seconds']} s for a table that another session uses`);
}
/** Rows that were written on the whole server. */
async function writes(database) {
    const rows = await database.query("show global status where variable_name in ('Innodb_rows_inserted', 'Innodb_rows_updated', 'Innodb_rows_deleted', 'Com_create_table', 'Com_alter_table')");
    return rows.reduce((sum, row) => sum + BigInt(String(row['Value'])), 0n);
}

;// CONCATENATED MODULE: ./build/tools/postgres-run-lock.js



/**
 * Takes the run lock for as long as the session lives. It polls with pg_try_advisory_lock, for a session that waits in
 * a blocking lock holds a snapshot, and CREATE INDEX CONCURRENTLY waits for that: they hang or deadlock. The session
 * stays idle outside any transaction for the same reason. Also waits for tools that a dead run left at work.
 * @throws MIGRATE_LOCK_HELD with the name of the holder
 */
async function postgres_run_lock_takeRunLock(database, options) {
    await neverIdleOut(database);
    await waitForRunLock(async () => ((await tryLock(database)) ? leftOver(database) : postgres_run_lock_holder(database)), options);
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
async function postgres_run_lock_holder(database) {
    const [row] = await database.query(`select ${WHO}, extract(epoch from now() - a.backend_start)::int as seconds
       from pg_locks l join pg_stat_activity a using (pid) where ${LOCK}`, RUN_LOCK);
    return row ? describeHolder(holderOf(row)) : 'a run that has just ended';
}
/** A tool whose runner died goes on until the server notices; two at once is what the lock is there to prevent. */
async function leftOver(database) {
    const [row] = await database.query(`select ${WHO}, extract(epoch from now() - a.backend_start)::int as seconds
       from pg_stat_activity a where datname = current_database() and application_name = $1`, [session/* TOOL_APPLICATION */.GR]);
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
const postgres_schema_PARTS = [
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
async function postgres_schema_readSchema(database, bookkeeping) {
    const rows = await database.query(postgres_schema_PARTS.map((part) => `(${part})`).join('\nunion all\n'));
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






/** Opens the session. @throws the failures of `connectPostgres` and `connectMysql` */
async function openMigrationDatabase(url, application) {
    if (url.kind === 'mysql')
        return openMysqlDatabase(url);
    const database = await connectPostgres(url, { application });
    return {
        lost: database.lost,
        query: database.query,
        identity: () => migration_database_identity(database),
        takeRunLock: (options) => postgres_run_lock_takeRunLock(database, options),
        schema: (bookkeeping) => postgres_schema_readSchema(database, bookkeeping),
        invalidIndexes: () => invalidIndexes(database),
        notValidConstraints: () => notValidConstraints(database),
        installTrace: () => installTrace(database),
        takeTrace: () => takeTrace(database),
        blockers: () => migration_database_blockers(database),
        readOnly: (sql) => migration_database_readOnly(database, sql),
        writes: async () => {
            const [row] = await database.query('select sum(n_tup_ins + n_tup_upd + n_tup_del)::text as rows from pg_stat_all_tables');
            return BigInt(String(row?.['rows']));
        },
        [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
    };
}
async function migration_database_readOnly(database, sql) {
    await database.query('begin read only');
    try {
        await database.query("set local statement_timeout = '60s'");
        return await database.query(sql);
    }
    finally {
        await database.query('rollback');
    }
}
/** A replica, a database set to read only and a user without the right to create anything cannot be migrated. */
async function migration_database_identity(database) {
    const [row = {}] = await database.query(`select current_database() as name, pg_is_in_recovery() as replica,
       current_setting('default_transaction_read_only') = 'on' as read_only,
       current_setting('server_version_num')::int / 10000 as version, current_setting('ssl') = 'on' as tls,
       current_setting('client_connection_check_interval', true) is not null as checks_clients,
       not exists (select from pg_namespace n where nspname not like 'pg\\_%' and nspname <> 'information_schema'
         and has_schema_privilege(n.oid, 'create'))
       and not has_database_privilege(current_database(), 'create')
       and not exists (select from pg_class c where c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
         and c.relnamespace <> 'pg_catalog'::regnamespace) as powerless`);
    return {
        name: String(row['name']),
        version: Number(row['version']),
        tls: row['tls'] === true,
        checksClients: row['checks_clients'] === true,
        readOnly: migration_database_whyReadOnly(row),
    };
}
function migration_database_whyReadOnly(row) {
    if (row['replica'] === true)
        return 'the server is a read replica';
    if (row['read_only'] === true)
        return 'the database or the user is set to read only';
    if (row['powerless'] === true)
        return 'the user owns no table and may not create one';
    return undefined;
}
async function migration_database_blockers(database) {
    const rows = await database.query(`select w.pid, left(regexp_replace(w.query, '\\s+', ' ', 'g'), 80) as query, b.pid as by, b.application_name as name, b.state,
       extract(epoch from now() - coalesce(b.xact_start, b.query_start))::int as seconds
     from pg_stat_activity w, lateral unnest(pg_blocking_pids(w.pid)) as blocking(pid) join pg_stat_activity b on b.pid = blocking.pid
     where w.application_name = $1 and w.datname = current_database()`, [session/* TOOL_APPLICATION */.GR]);
    return rows.map((row) => `"${row['query']}" waits for a lock that process ${row['by']} ("${row['name']}", ${row['state']}, for ${row['seconds']} s) holds`);
}

;// CONCATENATED MODULE: ./build/tools/kubectl.js

const kubectlFailures = (0,failure/* defineFailures */.Z0)({
    KUBECTL_MISSING: {
        meaning: 'kubectl is not on the PATH.',
        remedy: 'GitHub-hosted runners have it. On your own runner install kubectl 1.28 or newer before this step.',
    },
    KUBECTL_PROXY: {
        meaning: '`kubectl proxy` did not start.',
        remedy: 'Check the kubeconfig that the message names, and the program that it takes credentials from.',
    },
    KUBECTL_KUSTOMIZE: {
        meaning: '`kubectl kustomize` could not build a folder.',
        remedy: 'Run `kubectl kustomize <folder>` in a checkout and correct what it says.',
    },
});
/** What kubectl and the credential programs that kubeconfigs call (aws, gke, kubelogin) read. */
const KUBECTL_INHERIT = [
    'KUBECONFIG',
    'AWS_*',
    'GOOGLE_*',
    'CLOUDSDK_*',
    'USE_GKE_GCLOUD_AUTH_PLUGIN',
    'AZURE_*',
    'ARM_*',
];
/** Starts `kubectl proxy` when the socket is first asked for. `folder` is private and exists. */
function createApiProxy(supervise, folder, kubeconfig) {
    let running;
    let started = 0;
    let disposed = false;
    const begin = async () => {
        // A path of its own for each start: a proxy that died leaves its socket behind.
        started += 1;
        const path = `${folder}/api-${started}.sock`;
        const proxy = supervise('kubectl', proxyArguments(path, kubeconfig), {
            inherit: KUBECTL_INHERIT,
            isReady: (line) => line.startsWith('Starting to serve on'),
        });
        void proxy.ended.then(() => {
            running = undefined;
        });
        try {
            await proxy.ready;
        }
        catch (error) {
            running = undefined;
            throw startFailure(error);
        }
        return { proxy, path };
    };
    return {
        socket: async () => {
            if (disposed)
                throw kubectlFailures.KUBECTL_PROXY('kubectl proxy was stopped already');
            running ??= begin();
            return (await running).path;
        },
        [Symbol.asyncDispose]: async () => {
            disposed = true;
            const last = await running?.catch(() => undefined);
            await last?.proxy[Symbol.asyncDispose]();
        },
    };
}
const proxyArguments = (socket, kubeconfig) => [
    'proxy',
    `--unix-socket=${socket}`,
    ...(kubeconfig ? [`--kubeconfig=${kubeconfig}`] : []),
];
function startFailure(error) {
    if (/ENOENT/.test(error.message))
        return kubectlFailures.KUBECTL_MISSING(undefined, { cause: error });
    return kubectlFailures.KUBECTL_PROXY(error.message, { cause: error });
}
/** The YAML that a kustomization builds. `folder` is an absolute path. @throws KUBECTL_KUSTOMIZE, KUBECTL_MISSING */
async function kustomize(exec, folder) {
    try {
        return (await exec('kubectl', ['kustomize', folder], { inherit: KUBECTL_INHERIT, timeoutMs: 60_000 }))
            .stdout;
    }
    catch (error) {
        if (error.ending?.kind === 'not-found')
            throw kubectlFailures.KUBECTL_MISSING();
        if (error.name !== 'ExecError')
            throw error;
        throw kubectlFailures.KUBECTL_KUSTOMIZE(error.message, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/objects.js
/** Whether a value has what every object has. A server that answers something else is not a Kubernetes API. */
function isKubernetesObject(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string')
        return false;
    return (typeof metadata === 'object' && metadata !== null && typeof metadata.name === 'string');
}
/** The API group, empty for the core group: `apps` of `apps/v1`. */
const groupOf = ({ apiVersion }) => apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
/** `kind.group`, the same in every version of the group: `Deployment.apps`, `Pod.`. */
const typeOf = (object) => `${object.kind}.${groupOf(object)}`;
/** How messages name an object: `Deployment/shop`. */
const nameOf = (object) => `${object.kind}/${object.metadata.name}`;
/** The same object in two places: kind, group, namespace and name. */
const identityOf = (object) => `${typeOf(object)}/${object.metadata.namespace ?? ''}/${object.metadata.name}`;
/** The kinds that run pods and for which there are rules. */
const WORKLOADS = (/* unused pure expression or super */ null && ([
    'Deployment.apps',
    'StatefulSet.apps',
    'DaemonSet.apps',
    'Job.batch',
    'Rollout.argoproj.io',
]));
const isWorkload = (object) => WORKLOADS.includes(typeOf(object));

;// CONCATENATED MODULE: ./build/lib/kubernetes/kinds.js

const named = (plural) => ({ plural, namespaced: true });
const cluster = (plural) => ({ plural, namespaced: false });
/** Kinds whose place never changes, so that it need not be asked for: the built-in ones and Gateway API. */
const KNOWN = {
    'ConfigMap.': named('configmaps'),
    'Endpoints.': named('endpoints'),
    'Event.': named('events'),
    'LimitRange.': named('limitranges'),
    'Namespace.': cluster('namespaces'),
    'PersistentVolume.': cluster('persistentvolumes'),
    'PersistentVolumeClaim.': named('persistentvolumeclaims'),
    'Pod.': named('pods'),
    'ResourceQuota.': named('resourcequotas'),
    'Secret.': named('secrets'),
    'Service.': named('services'),
    'ServiceAccount.': named('serviceaccounts'),
    'ControllerRevision.apps': named('controllerrevisions'),
    'DaemonSet.apps': named('daemonsets'),
    'Deployment.apps': named('deployments'),
    'ReplicaSet.apps': named('replicasets'),
    'StatefulSet.apps': named('statefulsets'),
    'SelfSubjectAccessReview.authorization.k8s.io': cluster('selfsubjectaccessreviews'),
    'HorizontalPodAutoscaler.autoscaling': named('horizontalpodautoscalers'),
    'CronJob.batch': named('cronjobs'),
    'Job.batch': named('jobs'),
    'EndpointSlice.discovery.k8s.io': named('endpointslices'),
    'HTTPRoute.gateway.networking.k8s.io': named('httproutes'),
    'Ingress.networking.k8s.io': named('ingresses'),
    'IngressClass.networking.k8s.io': cluster('ingressclasses'),
    'NetworkPolicy.networking.k8s.io': named('networkpolicies'),
    'PodDisruptionBudget.policy': named('poddisruptionbudgets'),
    'ClusterRole.rbac.authorization.k8s.io': cluster('clusterroles'),
    'ClusterRoleBinding.rbac.authorization.k8s.io': cluster('clusterrolebindings'),
    'Role.rbac.authorization.k8s.io': named('roles'),
    'RoleBinding.rbac.authorization.k8s.io': named('rolebindings'),
    'PriorityClass.scheduling.k8s.io': cluster('priorityclasses'),
    'StorageClass.storage.k8s.io': cluster('storageclasses'),
    'CustomResourceDefinition.apiextensions.k8s.io': cluster('customresourcedefinitions'),
};
const knownResource = (object) => KNOWN[typeOf(object)];
/** `/api/v1` or `/apis/apps/v1`. */
const versionPath = (apiVersion) => apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
/** The path of all objects of a resource, in a namespace where it has namespaces. */
function collectionPath(apiVersion, { plural, namespaced }, namespace) {
    const scope = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${versionPath(apiVersion)}${scope}/${plural}`;
}
/** The resource of a kind in the answer of `GET /apis/<group>/<version>`; subresources have a slash in their name. */
function resourceIn(discovery, kind) {
    const { resources = [] } = (discovery ?? {});
    const found = resources.find((one) => one.kind === kind && !one.name.includes('/'));
    return found && { plural: found.name, namespaced: found.namespaced };
}

;// CONCATENATED MODULE: ./build/tools/kubernetes-failures.js

const kubernetesFailures = (0,failure/* defineFailures */.Z0)({
    KUBERNETES_UNREACHABLE: {
        meaning: 'The Kubernetes API does not answer.',
        remedy: 'Check the server address in the kubeconfig, and that this runner may reach it (network, firewall, private endpoint).',
    },
    KUBERNETES_UNAUTHORIZED: {
        meaning: 'The Kubernetes API does not accept the credentials of the kubeconfig.',
        remedy: 'Check the token or role of this step; on EKS that the role has an access entry for the cluster.',
    },
    KUBERNETES_FORBIDDEN: {
        meaning: 'The identity of the kubeconfig may not do what is needed.',
        remedy: 'Grant it the Role in the README of k8s-deploy.',
    },
    KUBERNETES_REFUSED: {
        meaning: 'The Kubernetes API or an admission webhook refuses an object.',
        remedy: 'Correct what the message names in the manifest.',
    },
    KUBERNETES_CONFLICT: {
        meaning: 'Somebody else owns a field that the manifests set.',
        remedy: 'Take the field out of the manifests, or set `force-conflicts: true` once to take it over from its owner.',
    },
    KUBERNETES_UNKNOWN_KIND: {
        meaning: 'The cluster does not know the kind of an object.',
        remedy: 'Install its CustomResourceDefinition first, or correct apiVersion and kind.',
    },
    KUBERNETES_ERROR: {
        meaning: 'The Kubernetes API answered with an error.',
        remedy: 'Read its answer in the message; if it is about load or time, run again.',
    },
});
/** The failure that an answer of the API is, in its own words. `what` says what was tried: `apply Deployment/shop`. */
function failureOf(status, body, what) {
    const said = messageOf(body);
    const message = `Cannot ${what}: ${said}`;
    if (status === 401)
        return kubernetesFailures.KUBERNETES_UNAUTHORIZED(message);
    if (status === 403 && /is forbidden: User |cannot .* resource/.test(said))
        return kubernetesFailures.KUBERNETES_FORBIDDEN(message);
    if (status === 409 && /conflict with/.test(said))
        return kubernetesFailures.KUBERNETES_CONFLICT(message);
    if ([400, 403, 404, 409, 413, 415, 422].includes(status))
        return kubernetesFailures.KUBERNETES_REFUSED(message);
    // kubectl proxy answers 502 when it cannot reach the server or get credentials, in plain text.
    if (status === 502)
        return kubernetesFailures.KUBERNETES_UNREACHABLE(message);
    return kubernetesFailures.KUBERNETES_ERROR(`${message} (HTTP ${status})`);
}
function messageOf(body) {
    try {
        const { message } = JSON.parse(body);
        if (message)
            return message;
    }
    catch {
        // Not JSON: a proxy's own text.
    }
    return body.trim().slice(0, 500) || 'no reason given';
}

;// CONCATENATED MODULE: ./build/tools/kubernetes.js



const FIELD_MANAGER = 'deploy-actions';
function createKubernetes(transport, namespace) {
    const pathOf = createPaths(transport, namespace);
    return { pathOf, ...createReads(transport, pathOf, namespace), ...createWrites(transport, pathOf) };
}
/** Where a kind lives: known, or asked for once a group and version. */
function createPaths({ ask }, namespace) {
    const asked = new Map();
    const discover = (apiVersion) => {
        const path = versionPath(apiVersion);
        const answer = asked.get(path) ?? ask({ path }).then(({ status, body }) => (status === 200 ? JSON.parse(body) : {}));
        asked.set(path, answer);
        return answer;
    };
    return async (kind) => {
        const resource = knownResource(kind) ?? resourceIn(await discover(kind.apiVersion), kind.kind);
        if (resource)
            return collectionPath(kind.apiVersion, resource, namespace);
        asked.delete(versionPath(kind.apiVersion)); // A CRD that is applied later makes it known.
        throw kubernetesFailures.KUBERNETES_UNKNOWN_KIND(`The cluster has no kind ${kind.kind} in ${kind.apiVersion}.`);
    };
}
const itemPath = async (pathOf, reference) => `${await pathOf(reference)}/${encodeURIComponent(reference.metadata.name)}`;
function createReads({ ask }, pathOf, namespace) {
    return {
        get: async (reference) => {
            const { status, body } = await ask({ path: await itemPath(pathOf, reference) });
            if (status === 404)
                return undefined;
            if (status >= 300)
                throw failureOf(status, body, `read ${reference.kind}/${reference.metadata.name}`);
            return parseObject(body);
        },
        list: async (kind, labels) => {
            const query = labels ? `?labelSelector=${encodeURIComponent(labels)}` : '';
            const { status, body } = await ask({ path: `${await pathOf(kind)}${query}` });
            if (status >= 300)
                throw failureOf(status, body, `list ${kind.kind}`);
            return parseList(body, kind).items;
        },
        log: async (pod, container, previous, lines) => {
            const place = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
            const query = `container=${encodeURIComponent(container)}&previous=${previous}&tailLines=${lines}&limitBytes=65536`;
            const { status, body } = await ask({ path: `${place}?${query}`, timeoutMs: 5_000 });
            return status === 200 ? body : '';
        },
    };
}
function createWrites({ ask }, pathOf) {
    const dry = (dryRun = false) => (dryRun ? '&dryRun=All' : '');
    return {
        apply: async (object, { force = false, dryRun } = {}) => {
            const item = await itemPath(pathOf, object);
            const send = (forced) => ask({
                path: `${item}?fieldManager=${FIELD_MANAGER}&force=${forced}${dry(dryRun)}`,
                method: 'PATCH',
                body: object,
                contentType: 'application/apply-patch+yaml',
            });
            const first = await send(force);
            const { status, body } = isOwnConflict(first) ? await send(true) : first;
            if (status >= 300)
                throw failureOf(status, body, `apply ${nameOf(object)}`);
            return { object: parseObject(body), created: status === 201 };
        },
        create: async (object, { dryRun } = {}) => {
            const path = `${await pathOf(object)}?fieldManager=${FIELD_MANAGER}${dry(dryRun)}`;
            const { status, body } = await ask({ path, method: 'POST', body: object });
            if (status >= 300)
                throw failureOf(status, body, `create ${object.kind}`);
            return parseCreated(body, object);
        },
        patch: async (read, change, subresource) => {
            const { resourceVersion } = read.metadata;
            const metadata = { ...change['metadata'], resourceVersion };
            const { status, body } = await ask({
                path: `${await itemPath(pathOf, read)}${subresource ? `/${subresource}` : ''}?fieldManager=${FIELD_MANAGER}`,
                method: 'PATCH',
                body: { ...change, metadata },
                contentType: 'application/merge-patch+json',
            });
            if (status === 409 || status === 404)
                return undefined;
            if (status >= 300)
                throw failureOf(status, body, `change ${nameOf(read)}`);
            return parseObject(body);
        },
        remove: async (reference) => {
            const path = `${await itemPath(pathOf, reference)}?propagationPolicy=Background`;
            const { status, body } = await ask({ path, method: 'DELETE' });
            if (status >= 300 && status !== 404)
                throw failureOf(status, body, `delete ${reference.kind}/${reference.metadata.name}`);
        },
    };
}
/** Fields that we ourselves wrote by a patch (weights, selectors, sizes) are nobody else's. */
function isOwnConflict({ status, body }) {
    if (status !== 409)
        return false;
    const owners = [...body.matchAll(/conflicts? with \\"([^"\\]+)\\"/g)].map(([, owner]) => owner);
    return owners.length > 0 && owners.every((owner) => owner === FIELD_MANAGER);
}
/** A review is answered, not kept: it has no name, neither when it is asked nor in the answer. */
function parseCreated(body, { metadata }) {
    const answer = parseJson(body);
    return parseObject(JSON.stringify({ ...answer, metadata: { ...metadata, ...answer?.metadata } }));
}
function parseObject(body) {
    const value = parseJson(body);
    if (isKubernetesObject(value))
        return value;
    throw kubernetesFailures.KUBERNETES_ERROR(`The server answered something that is no Kubernetes object: ${body.slice(0, 200)}`);
}
/** Items of a list do not repeat what kind they are; the version of the whole is where a watch goes on. */
function parseList(body, { apiVersion, kind }) {
    const value = parseJson(body);
    if (!Array.isArray(value.items))
        throw kubernetesFailures.KUBERNETES_ERROR(`The server answered something that is no list: ${body.slice(0, 200)}`);
    const items = value.items.map((item) => ({ ...item, apiVersion, kind })).filter(isKubernetesObject);
    return { items, version: value.metadata?.resourceVersion ?? '' };
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/tools/kubernetes-transport.js

/** kubectl proxy refuses any other host name. */
const ORIGIN = 'http://localhost';
const kubernetes_transport_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 300;
/** A namespace with thousands of pods in one answer. */
const MOST_BYTES = 512 * 1024 * 1024;
function createTransport(ports) {
    const { http, socket, clock, onWarning, signal } = ports;
    const cancellable = signal ? { signal } : {};
    const once = async (request) => http.request({ ...toHttp(request), ...cancellable, socketPath: await socket() });
    return {
        ask: async (request) => {
            let answer = await settled(once(request), signal);
            for (let attempt = 1; attempt < kubernetes_transport_ATTEMPTS && isPassing(answer, request); attempt += 1) {
                await clock.sleep(pauseAfter(attempt, answer), signal);
                answer = await settled(once(request), signal);
            }
            if (answer instanceof Error)
                throw unreachable(answer);
            for (const warning of warningsIn(answer.headers))
                onWarning(warning);
            return answer;
        },
        stream: async (path, until) => http.stream({ url: `${ORIGIN}${path}`, socketPath: await socket(), signal: until }),
    };
}
const unreachable = (cause) => kubernetesFailures.KUBERNETES_UNREACHABLE(`The Kubernetes API does not answer: ${cause.message}`, {
    cause,
});
function toHttp({ path, method = 'GET', body, contentType = 'application/json', accept = 'application/json', timeoutMs = 30_000, }) {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    return {
        url: `${ORIGIN}${path}`,
        method,
        headers: { accept, ...(body === undefined ? {} : { 'content-type': contentType }) },
        ...content,
        timeoutMs,
        maxBytes: MOST_BYTES,
    };
}
/** An answer, or the error that no answer came; a cancellation and a failure of ours are thrown on. */
async function settled(answer, signal) {
    try {
        return await answer;
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof Error && error.name === 'HttpError')
            return error;
        throw error;
    }
}
/**
 * The proxy's words when the server ended the connection before it took the request: Go says them only of requests that
 * could be sent again, if their body were still there. An API server ends a connection after every request whose sender
 * it does not know (its feature UnauthenticatedHTTP2DOSMitigation), and when it stops.
 */
const NOT_TAKEN = /^(http2: Transport: cannot retry err \[http2: Transport received Server's graceful shutdown GOAWAY\]|net\/http: cannot rewind body after connection loss)/;
/** A POST may have been done although its answer was lost, so only a plain "too many" repeats it. */
function isPassing(answer, { method = 'GET' }) {
    if (answer instanceof Error)
        return method !== 'POST' && ['reset', 'refused'].includes(kindOf(answer));
    if (answer.status === 429 || NOT_TAKEN.test(answer.body))
        return true;
    return method !== 'POST' && [500, 503, 504].includes(answer.status);
}
const kindOf = (error) => error.kind ?? '';
function pauseAfter(attempt, answer) {
    const asked = answer instanceof Error ? 0 : Number(answer.headers['retry-after'] ?? 0) * 1000;
    const own = FIRST_PAUSE_MS * 2 ** (attempt - 1);
    return Math.min(10_000, Math.max(asked || 0, own)) * (0.75 + Math.random() / 2);
}
/** The texts of `Warning: 299 - "…"` headers: https://www.rfc-editor.org/rfc/rfc7234#section-5.5 */
function warningsIn(headers) {
    const texts = [...(headers['warning'] ?? '').matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)];
    return texts.map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

;// CONCATENATED MODULE: ./build/lib/migrate/job.js
/** By these a later run finds a Job whose runner died. */
const JOB_LABELS = {
    'app.kubernetes.io/managed-by': 'deploy-actions',
    'deploy-actions/job': 'migrate',
};
/** When nobody removes the Job, the cluster does, and what belongs to it goes with it. */
const KEPT_SECONDS = 600;
const ROOT = '/deploy-actions';
const WORK = `${ROOT}/work`;
/** A migration must not be moved to another machine half way, and needs no proxy beside it. */
const STAY = {
    'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false',
    'karpenter.sh/do-not-disrupt': 'true',
    'sidecar.istio.io/inject': 'false',
    'linkerd.io/inject': 'disabled',
};
const CAREFUL = {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
};
/** The Job that runs this action in the application's image. Its Secret and its programs are made after it, and go with it. */
function jobObject(plan, programs) {
    const { name, image, nodeImage, serviceAccount, deadlineSeconds, origin } = plan;
    const node = nodeImage === undefined ? 'node' : `${WORK}/node`;
    const mounts = [
        { name: 'work', mountPath: WORK },
        { name: 'programs', mountPath: `${ROOT}/programs`, readOnly: true },
        { name: 'settings', mountPath: `${ROOT}/settings`, readOnly: true },
    ];
    const container = {
        resources: { requests: { cpu: '50m', memory: '128Mi' } },
        securityContext: CAREFUL,
    };
    const pod = {
        restartPolicy: 'Never',
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        ...(serviceAccount === undefined ? {} : { serviceAccountName: serviceAccount }),
        ...(nodeImage === undefined ? {} : { initContainers: [{ ...container, ...copiesNode(nodeImage) }] }),
        containers: [
            {
                ...container,
                name: 'migrate',
                image,
                command: [node, `${ROOT}/settings/job.mjs`],
                volumeMounts: mounts,
            },
        ],
        volumes: volumes(name, programs),
    };
    return {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name, labels: JOB_LABELS, annotations: { 'deploy-actions/run': origin } },
        spec: {
            backoffLimit: 0,
            activeDeadlineSeconds: deadlineSeconds,
            ttlSecondsAfterFinished: KEPT_SECONDS,
            template: {
                metadata: { labels: { ...JOB_LABELS, 'sidecar.istio.io/inject': 'false' }, annotations: STAY },
                spec: pod,
            },
        },
    };
}
const copiesNode = (image) => ({
    name: 'node',
    image,
    command: ['node', '-e', `process.getBuiltinModule('fs').copyFileSync(process.execPath, '${WORK}/node')`],
    volumeMounts: [{ name: 'work', mountPath: WORK }],
});
const volumes = (name, programs) => [
    { name: 'work', emptyDir: {} },
    { name: 'settings', secret: { secretName: name, defaultMode: 0o444 } },
    { name: 'programs', projected: { sources: programs.map((map) => ({ configMap: { name: map } })) } },
];
/** Belongs to the Job: when that goes, this goes. */
const owned = (name, uid, owner) => ({
    name,
    labels: JOB_LABELS,
    ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: owner, uid }],
});
/** @param script what Node runs in the Job */
const settingsSecret = (name, uid, settings, script) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: owned(name, uid, name),
    immutable: true,
    stringData: { 'settings.json': JSON.stringify(settings), 'job.mjs': script },
});
const programMap = ({ name, files }, uid, owner) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: owned(name, uid, owner),
    immutable: true,
    binaryData: Object.fromEntries(files),
});
/** A ConfigMap holds 1 MiB; https://kubernetes.io/docs/concepts/configuration/configmap/ */
const job_MOST_BYTES = 900 * 1024;
/** Spreads compressed files over ConfigMaps, in base64. */
function packPrograms(name, files) {
    const maps = [];
    for (const [file, content] of files) {
        let map = maps.at(-1);
        if (!map || map.bytes + content.length > job_MOST_BYTES) {
            map = { name: `${name}-${maps.length}`, files: new Map(), bytes: 0 };
            maps.push(map);
        }
        map.files.set(`${file}.gz`, base64(content));
        map.bytes += content.length;
    }
    return maps;
}
function base64(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
}

// EXTERNAL MODULE: ./build/lib/migrate/job-failures.js
var job_failures = __nccwpck_require__(5869);
;// CONCATENATED MODULE: ./build/lib/migrate/job-pod.js
/** What a container waits for that only a person changes. */
const HOPELESS = /^(ImagePullBackOff|ErrImagePull|ErrImageNeverPull|InvalidImageName|ErrInvalidImage\w*|CreateContainerConfigError|CreateContainerError|RunContainerError)$/;
function podState(pod) {
    if (!pod)
        return { kind: 'waiting', why: 'there is no pod yet' };
    const { status = {} } = pod;
    const statuses = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
    const broken = statuses.map(brokenContainer).find((one) => one !== undefined);
    return broken ?? endedPod(status) ?? goingPod(status);
}
function endedPod(status) {
    const { phase, reason, message, containerStatuses } = status;
    const terminated = containerStatuses?.[0]?.state?.terminated;
    if (terminated)
        return { kind: 'ended', why: ending(terminated) };
    // Evicted, or its machine is gone: no container says anything any more.
    if (phase !== 'Failed' && phase !== 'Succeeded')
        return undefined;
    return { kind: 'ended', why: [reason, message].filter(Boolean).join(': ') || 'no reason given' };
}
function goingPod({ containerStatuses, conditions, phase }) {
    const { running, waiting } = containerStatuses?.[0]?.state ?? {};
    if (running)
        return { kind: 'running' };
    const scheduled = conditions?.find(({ type }) => type === 'PodScheduled');
    if (scheduled?.status === 'False')
        return { kind: 'waiting', why: `no machine has room for it: ${scheduled.message ?? ''}` };
    return { kind: 'waiting', why: waiting?.reason ?? phase ?? 'it is being made' };
}
function brokenContainer({ state = {}, image }) {
    const { waiting, terminated } = state;
    if (HOPELESS.test(waiting?.reason ?? ''))
        return broken(`${waiting?.reason}: ${waiting?.message ?? ''} (image ${image})`);
    if (terminated?.reason === 'StartError' || terminated?.reason === 'ContainerCannotRun')
        return broken(`${terminated.message ?? terminated.reason}`);
    return undefined;
}
const broken = (why) => ({
    kind: 'broken',
    why: why.trim(),
    node: /"node":? (stat node|executable file not found|no such file)|exec: "?\S*node"?: /.test(why),
});
const ending = (ended) => [`${ended.reason ?? 'ended'}, exit code ${ended.exitCode}`, ended.message].filter(Boolean).join(': ');

// EXTERNAL MODULE: ./build/lib/migrate/job-result.js
var job_result = __nccwpck_require__(8135);
;// CONCATENATED MODULE: ./build/tools/migration-job.js




const JOB = { apiVersion: 'batch/v1', kind: 'Job' };
const POD = { apiVersion: 'v1', kind: 'Pod' };
const EVENT = { apiVersion: 'v1', kind: 'Event' };
const LABELS = Object.entries(JOB_LABELS).map(([name, value]) => `${name}=${value}`);
const migration_job_POLL_MS = 1_000;
const migration_job_SAY_EVERY_MS = 5_000;
/**
 * Runs this action in a Job and removes the Job with all that belongs to it, however it ends.
 * @throws MIGRATE_JOB_NOT_STARTED, MIGRATE_JOB_NODE, MIGRATE_JOB_LOST, failures of `kubernetesFailures`
 */
async function runJob(request, ports) {
    const { uncancelled } = ports;
    try {
        await create(request, ports);
        const pod = await started(request, ports);
        return await finished(pod, request, ports);
    }
    finally {
        await uncancelled.remove({ ...JOB, metadata: { name: request.name } });
    }
}
/** The Job first, so that all that follows belongs to it from the beginning: a runner that dies here leaves nothing for ever. */
async function create(request, { kubernetes, bundle, script, onProgress }) {
    const { name, image, settings } = request;
    const programs = packPrograms(name, bundle());
    const job = await kubernetes.create(jobObject(request, programs.map((map) => map.name)));
    const uid = job.metadata.uid ?? '';
    onProgress(`Job ${name} runs ${image}.`);
    await kubernetes.create(settingsSecret(name, uid, settings, script));
    for (const map of programs)
        await kubernetes.create(programMap(map, uid, name));
}
async function started(request, ports) {
    const { clock, signal, onProgress } = ports;
    const begun = clock.now();
    let said = begun;
    for (;;) {
        const seen = await look(request.name, ports);
        if ('pod' in seen)
            return seen.pod;
        const now = clock.now();
        if (now - begun >= request.startMs)
            throw job_failures/* jobFailures */.N.MIGRATE_JOB_NOT_STARTED(`The pod did not start within ${request.startMs / 1000} s: ${seen.why}.`);
        if (now - said >= migration_job_SAY_EVERY_MS) {
            onProgress(`Waiting for the pod: ${seen.why}.`);
            said = now;
        }
        await clock.sleep(migration_job_POLL_MS, signal);
    }
}
/** The name of the pod once it has started, or why it has not. */
async function look(job, ports) {
    const pod = await podOf(job, ports);
    if (!pod)
        return { why: await whyNoPod(job, ports) };
    const state = podState(pod);
    switch (state.kind) {
        case 'broken':
            throw notStarted(state);
        case 'waiting':
            return { why: state.why };
        default:
            return { pod: pod.metadata.name };
    }
}
function notStarted({ why, node }) {
    return node
        ? job_failures/* jobFailures */.N.MIGRATE_JOB_NODE(`The image has no program \`node\`: ${why}`)
        : job_failures/* jobFailures */.N.MIGRATE_JOB_NOT_STARTED(`The pod does not start: ${why}`);
}
async function podOf(job, { kubernetes }) {
    const [pod] = await kubernetes.list(POD, `job-name=${job}`);
    return pod;
}
/** A quota or an admission webhook refuses pods, and only an event says so. */
async function whyNoPod(job, { kubernetes }) {
    const events = (await kubernetes.list(EVENT));
    const last = events.findLast(({ involvedObject, reason }) => involvedObject?.kind === 'Job' && involvedObject.name === job && reason === 'FailedCreate');
    return last?.message ?? 'there is no pod yet';
}
async function finished(pod, request, ports) {
    const { settings } = request;
    let encoded;
    const take = (line) => {
        if (line.startsWith(settings.mark))
            encoded = line.slice(settings.mark.length);
        else if (line !== '')
            ports.onLine(line);
    };
    const why = await ports.follow(pod, take, async () => {
        const state = podState((await podOf(request.name, ports)) ?? undefined);
        return state.kind === 'ended' || state.kind === 'broken' ? state.why : undefined;
    });
    if (encoded === undefined)
        throw job_failures/* jobFailures */.N.MIGRATE_JOB_LOST(`The pod ${pod} ended without a result: ${why}.`);
    const result = (0,job_result/* parseResult */.F)(encoded);
    if ('node' in result)
        throw job_failures/* jobFailures */.N.MIGRATE_JOB_NODE(`The image has Node ${result.node}.`);
    return result;
}
/** What a run whose runner died left in the namespace: Jobs that have ended are removed, those at work are named. */
async function earlierJobs(ports) {
    const jobs = (await ports.kubernetes.list(JOB, LABELS.join(',')));
    const found = [];
    for (const job of jobs) {
        const { metadata } = job;
        const origin = metadata.annotations?.['deploy-actions/run'] ?? 'an unknown run';
        const how = endOf(job);
        if (how)
            await ports.uncancelled.remove({ ...JOB, metadata: { name: metadata.name } });
        found.push(`An earlier run (${origin}) was cut off and left the Job ${metadata.name}. ${how ?? 'It is still at work'}.`);
    }
    return found;
}
function endOf({ status = {} }) {
    const ended = status.conditions?.find(({ type, status: holds }) => holds === 'True' && (type === 'Complete' || type === 'Failed'));
    if (!ended)
        return undefined;
    return ended.type === 'Complete' ? 'It succeeded' : `It failed (${ended.reason ?? 'no reason given'})`;
}

;// CONCATENATED MODULE: ./build/tools/pod-log.js
const PAUSE_MS = 1_000;
/** A log stream breaks now and then; it is read again from its beginning, without the lines that were passed on. */
const followLog = (transport, clock, namespace, signal) => async (pod, onLine, ended) => {
    const place = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
    let passed = 0;
    const read = async () => {
        const { status, lines, close } = await transport.stream(`${place}?container=migrate&follow=true`, signal);
        if (status !== 200)
            return close();
        let at = 0;
        for await (const line of lines) {
            at += 1;
            if (at <= passed)
                continue;
            passed = at;
            onLine(line);
        }
    };
    for (;;) {
        // A pod that has ended before it is read is read once more, for its last lines.
        const why = await ended();
        await read().catch((error) => {
            if (error.name !== 'HttpError')
                throw error;
        });
        if (why !== undefined)
            return why;
        signal.throwIfAborted();
        if ((await ended()) === undefined)
            await clock.sleep(PAUSE_MS, signal);
    }
};

;// CONCATENATED MODULE: ./build/tools/migration-jobs.js





function openMigrationJobs(ports, { namespace, kubeconfig }) {
    const { http, clock, signal, onWarning } = ports;
    const proxy = createApiProxy(ports.supervise, ports.folder, kubeconfig);
    const connection = { http, clock, onWarning, socket: proxy.socket };
    const transport = createTransport({ ...connection, signal });
    const job = {
        ...ports,
        kubernetes: createKubernetes(transport, namespace),
        uncancelled: createKubernetes(createTransport(connection), namespace),
        follow: followLog(transport, clock, namespace, signal),
    };
    return {
        run: (request) => runJob(request, job),
        earlier: () => earlierJobs(job),
        [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
    };
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
        return { kind: 'refused', why: pull_request_comment_explain(answer) };
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
function pull_request_comment_explain({ status }) {
    if (status === 401 || status === 403 || status === 404)
        return `GitHub answered ${status}: the token may not write here, as for pull requests from forks; else give the job \`pull-requests: write\``;
    return `GitHub answered ${status}`;
}

;// CONCATENATED MODULE: ./build/tools/pull-request-review.js
const pull_request_review_TIMEOUT_MS = 20_000;
/** More would bury the discussion. */
const MOST = 20;
/**
 * Makes suggestions on lines of a pull request, those that are not there yet:
 * https://docs.github.com/rest/pulls/comments. Nothing here fails a step.
 */
function createPullRequestReview({ http, apiUrl, token }) {
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
        timeoutMs: pull_request_review_TIMEOUT_MS,
    });
    return async ({ repository, number, commit, suggestions }) => {
        const pull = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls/${number}`;
        try {
            const there = await existing((page) => ask('GET', `${pull}/comments?per_page=100&page=${page}`));
            const fresh = suggestions.filter(({ mark }) => !there.has(mark)).slice(0, MOST);
            if (fresh.length === 0)
                return { kind: 'updated' };
            const comments = fresh.map(commentOf);
            const answer = await ask('POST', `${pull}/reviews`, { commit_id: commit, event: 'COMMENT', comments });
            return answer.status < 300
                ? { kind: 'written' }
                : { kind: 'refused', why: `GitHub answered ${answer.status}` };
        }
        catch (error) {
            if (!(error instanceof Error) || error.name !== 'HttpError')
                throw error;
            return { kind: 'refused', why: error.message };
        }
    };
}
const commentOf = ({ path, line, endLine, body }) => ({
    path,
    body,
    side: 'RIGHT',
    line: endLine,
    ...(line === endLine ? {} : { start_line: line, start_side: 'RIGHT' }),
});
const pull_request_review_MOST_PAGES = 10;
/** The first lines of the comments that are there. */
async function existing(page) {
    const marks = new Set();
    for (let number = 1; number <= pull_request_review_MOST_PAGES; number += 1) {
        const comments = commentsOf(await page(number));
        for (const { body } of comments)
            marks.add(String(body).split('\n')[0] ?? '');
        if (comments.length < 100)
            break;
    }
    return marks;
}
const commentsOf = ({ status, body }) => status === 200 ? JSON.parse(body) : [];

;// CONCATENATED MODULE: ./build/tools/table-sizes.js
var table_sizes_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var table_sizes_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

/** With the partitions of a partitioned table; needs the right to connect and no other. */
const SIZES = `
select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
  sum(case when p.reltuples < 0 then null else p.reltuples end)::float8 as rows,
  sum(pg_total_relation_size(p.oid))::float8 as bytes
from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join lateral (select c.oid where c.relkind <> 'p' union all
  select t.relid from pg_partition_tree(c.oid) t where c.relkind = 'p' and t.isleaf) part(oid)
join pg_class p on p.oid = part.oid
where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
group by 1`;
/** How large the tables of a database are, by the server's own counts. @throws the failures of `connectPostgres` */
async function readTableSizes(url) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const settings = '-c default_transaction_read_only=on -c statement_timeout=60000';
        const database = table_sizes_addDisposableResource(env_1, await connectPostgres(url, { application: 'deploy-actions migrate plan', settings }), true);
        const rows = await database.query(SIZES);
        return new Map(rows.map(({ name, rows: count, bytes }) => [
            String(name),
            { rows: count === null ? undefined : Number(count), bytes: Number(bytes) },
        ]));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = table_sizes_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
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
        backups: backupsOf(process, createLargeFiles(github.workspace)),
        openJobs: () => openJobs(inputs, process),
        jobContext: { repository: github.repository, runId: github.runId },
        origin: { runId: github.runId, url: github.runUrl, purpose: 'before a migration' },
        git: createGitHistory(exec, github.workspace),
        eventBase: baseCommit(github.eventName, github.event),
        createParser: parser/* createParser */.C,
        readTableSizes: readTableSizes,
        startTraceServer: () => startTraceServer(process),
        createThrowaway: (server) => createThrowawayDatabase(server, `${github.runId || 'run'}_${clock.now().toString(36)}`),
        comment: commentOn(inputs, process),
        suggest: suggestOn(inputs, process),
        runUrl: github.runUrl,
        outputFolder: process.variable('RUNNER_TEMP') ?? '.',
        read: files.read,
        write: files.write,
        inside: files.inside,
        entries: files.entries,
        setUp: (command) => install(command, inputs, process),
        makeTool: (name, session, database) => makeTool(name, createSite({ exec, files, signal: session.signal }, { directory, database, passEnv: inputs['pass-env'], tls: session.tls, query: session.query }), commands),
    };
}
const install = async (command, inputs, { exec, files, workflow }) => setUp(exec, command, {
    directory: await files.inside(inputs.directory),
    passEnv: inputs['pass-env'],
    onLine: workflow.untrusted,
});
function commentOn(inputs, { http, github }) {
    const token = inputs['github-token'];
    const number = pullRequestNumber(github.event);
    if (!token || number === undefined)
        return undefined;
    const { apiUrl, repository } = github;
    const comment = createPullRequestComment({ http, apiUrl, token });
    return (body, mark) => comment({ repository, number, body, mark });
}
async function openJobs(inputs, process) {
    const { workflow, files, exec } = process;
    const { path: folder } = process.temporaryFolder();
    const { namespace, cluster, region } = inputs;
    const kubeconfig = cluster === undefined ? inputs.kubeconfig : files.join(folder, 'kubeconfig');
    if (cluster !== undefined && kubeconfig !== undefined)
        await files.write(kubeconfig, await eksKubeconfig(exec, { cluster, region }), 0o600);
    const says = { onProgress: workflow.info, onLine: workflow.untrusted, onWarning: workflow.debug };
    return openMigrationJobs({ ...process, ...says, folder, bundle: readOwnBundle, script: JOB_SCRIPT }, { namespace, kubeconfig });
}
const startTraceServer = ({ exec, supervise, files, workflow }) => startLocalPostgres({
    exec,
    supervise,
    files,
    mask: workflow.mask,
    word: () => crypto.randomUUID().replaceAll('-', ''),
    chance: Math.random,
});
function suggestOn(inputs, { http, github }) {
    const token = inputs['github-token'];
    const number = pullRequestNumber(github.event);
    const commit = headCommit(github.event);
    if (!token || number === undefined || commit === undefined)
        return undefined;
    const { apiUrl, repository } = github;
    const review = createPullRequestReview({ http, apiUrl, token });
    return (suggestions) => review({ repository, number, commit, suggestions });
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

/***/ 4708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ backupFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const backupFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    BACKUP_SOURCE_UNKNOWN: {
        meaning: 'A snapshot is asked for, but not of which database: its host is no endpoint of RDS.',
        remedy: 'Give `backup-source` (in the action backup: `source`) the identifier of the RDS instance or of the Aurora cluster.',
    },
    BACKUP_SOURCE_MISSING: {
        meaning: 'There is no RDS instance or cluster of that identifier in the region. Nothing was changed.',
        remedy: 'Check `backup-source` (in the action backup: `source`), the region (`region`) and the account of the AWS role.',
    },
    BACKUP_AURORA_MEMBER: {
        meaning: 'The instance is a member of a cluster, of which only the cluster has snapshots. Nothing was changed.',
        remedy: 'Set `backup: aurora-snapshot` and `backup-source` to the cluster.',
    },
    BACKUP_SOURCE_NOT_READY: {
        meaning: 'The database is not in a state in which RDS takes snapshots. Nothing was changed.',
        remedy: 'Start or mend the database in the RDS console, or give `backup-timeout` longer if it is being modified.',
    },
    BACKUP_QUOTA: {
        meaning: 'The account has no room for another manual snapshot, and none of ours could make some. Nothing was changed.',
        remedy: 'Delete manual snapshots that nobody needs, or ask AWS for a higher quota of manual snapshots in this region.',
    },
    BACKUP_TIMEOUT: {
        meaning: 'The backup was not finished within `backup-timeout`. Nothing was changed.',
        remedy: 'Give `backup-timeout` longer. A snapshot that is being made goes on, and the next run starts another.',
    },
    BACKUP_SNAPSHOT_FAILED: {
        meaning: 'RDS could not make the snapshot. Nothing was changed.',
        remedy: 'Read the events of the database in the RDS console, then run the step again.',
    },
    BACKUP_ACCESS_DENIED: {
        meaning: 'The AWS role of this job may not do this; the message has the statement that is missing. Nothing was changed.',
        remedy: 'Add this statement to a policy of the role.',
    },
    BACKUP_CREDENTIALS_MISSING: {
        meaning: 'There are no AWS credentials in this job, or they are over. Nothing was changed.',
        remedy: 'Add aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write`.',
    },
    BACKUP_REFUSED: {
        meaning: 'AWS refused or did not answer a request of the backup, for the reason that is quoted. Nothing was changed.',
        remedy: 'Read the reason of AWS.',
    },
    BACKUP_PROGRAM_MISSING: {
        meaning: 'The program that dumps the database is not installed on the runner. Nothing was changed.',
        remedy: 'Install the client of the database, of the version of the server or newer, in a step before this one.',
    },
    BACKUP_DUMP_FAILED: {
        meaning: 'The database could not be dumped. Nothing was changed.',
        remedy: 'The message has the words of the program; the user of the URL must be able to read every table.',
    },
    BACKUP_PLACE_UNKNOWN: {
        meaning: '`backup: dump` needs to know where the file goes.',
        remedy: 'Give `backup-to` a folder, which a later step uploads, or an address such as `s3://bucket/prefix`.',
    },
    BACKUP_COMMAND_FAILED: {
        meaning: 'The command of `backup-command` failed, or did not print what it made. Nothing was changed.',
        remedy: 'Its last line must be the identifier of the backup; the message has its own words.',
    },
});


/***/ }),

/***/ 5540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ SIGN_FOLDERS),
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
    'typeorm',
    'sequelize',
    'node-pg-migrate',
    'django',
    'liquibase',
    'rails',
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
    'typeorm',
    'sequelize',
    'node-pg-migrate',
    'django',
    'liquibase',
    'rails',
    'prisma',
    'src/main/resources/db/migration',
];
/** More folders in which a tool is recognised by a file, without its migrations being there. */
const SIGN_FOLDERS = [
    'src',
    'config',
    'db',
    'db/migrate',
    'db/changelog',
    'src/main/resources/db/changelog',
];
const SCRIPT = /^migrations\/\d+[-_][^/]+\.(js|cjs|mjs|ts|cts|mts|sql)$/;
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
    drizzle: anyPath(/^drizzle\.config\.(ts|js|json)$/),
    typeorm: anyPath(/^(src\/|config\/|db\/)?(data-?source|ormconfig|typeorm\.config)\.(js|cjs|mjs|ts|json)$/i),
    sequelize: (traces) => anyPath(/^\.sequelizerc$/)(traces) ||
        (/"sequelize(-cli)?"\s*:/.test(traces.manifest) && anyPath(SCRIPT)(traces)),
    'node-pg-migrate': (traces) => /"node-pg-migrate"\s*:/.test(traces.manifest) && anyPath(SCRIPT)(traces),
    django: anyPath(/^manage\.py$/),
    liquibase: anyPath(/^liquibase\.properties$|(^|\/)(db\.)?changelog[^/]*\.(xml|ya?ml|json|sql)$/),
    rails: anyPath(/^db\/migrate\/\d{14}_[^/]+\.rb$|^bin\/rails$/),
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
/* harmony export */   mx: () => (/* binding */ parseDatabaseUrl),
/* harmony export */   qQ: () => (/* binding */ parsePostgresUrl)
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
    const scheme = /^(postgres(?:ql)?|mysql2?|mariadb)(\+[a-z0-9]+)?:\/\//.exec(raw);
    if (!scheme)
        throw new Error(`expected a URL such as ${SHAPE}`);
    const kind = scheme[1]?.startsWith('postgres') ? 'postgres' : 'mysql';
    const plain = `${kind === 'mysql' ? 'mysql' : 'postgresql'}://${raw.slice(scheme[0].length)}`;
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (!url)
        throw new Error(`expected a URL such as ${SHAPE}; encode special characters of the password, "#" as %23`);
    const missing = missingPart(url);
    if (missing)
        throw new Error(`names no ${missing}: expected ${SHAPE}`);
    return {
        kind,
        given: raw,
        plain,
        user: decoded(url.username),
        password: decoded(url.password),
        host: url.hostname,
        port: url.port || (kind === 'mysql' ? '3306' : '5432'),
        database: decoded(url.pathname.slice(1)),
        settings: new Map(url.searchParams),
    };
}
/** The same for a server that has to be a PostgreSQL. @throws Error that says what shape is expected */
function parsePostgresUrl(raw) {
    const url = parseDatabaseUrl(raw);
    if (url.kind === 'mysql')
        throw new Error(`leads to MySQL; expected PostgreSQL, such as ${SHAPE}`);
    return url;
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

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ migrateFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const migrateFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
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
        remedy: 'Give `trace-database-url`, the URL of a PostgreSQL that nothing depends on, such as a service container; or install the programs of a PostgreSQL server (`initdb`, `postgres`) on the runner.',
    },
    MIGRATE_DOES_NOT_APPLY: {
        meaning: 'A migration fails on an empty database, after all that come before it.',
        remedy: 'Correct the migration; the message has the words of the tool.',
    },
    MIGRATE_STATS_INVALID: {
        meaning: 'The file of `stats` does not say how large tables are.',
        remedy: 'Write JSON, a list of `{"table": "orders", "rows": 1200, "bytes": 81920}`, or CSV with the columns `table,rows,bytes`.',
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


/***/ }),

/***/ 5869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ jobFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const jobFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    MIGRATE_JOB_INPUTS: {
        meaning: 'With `via: kubernetes-job` some inputs are missing, or cannot be used. Nothing was changed.',
        remedy: 'Correct the inputs that the message names.',
    },
    MIGRATE_JOB_NOT_STARTED: {
        meaning: 'The Job in the cluster could not start, so no migration was begun. Nothing was changed.',
        remedy: 'Correct what the message names; the Job is removed.',
    },
    MIGRATE_JOB_NODE: {
        meaning: 'The image has no Node 24, with which this action runs itself inside it. Nothing was changed.',
        remedy: 'Give `node-image` an image that has it and that fits the C library of yours, such as `node:24-bookworm-slim` or `node:24-alpine`.',
    },
    MIGRATE_JOB_LOST: {
        meaning: 'The Job in the cluster ended without a result, so it is not known what is in the database.',
        remedy: 'Run the step again with `operation: status`: it waits for what is still at work and says what is applied.',
    },
});


/***/ }),

/***/ 8135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseResult),
/* harmony export */   f: () => (/* binding */ failureOfResult)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/**
 * Reads the line of the result.
 * @throws Error when it is cut
 */
function parseResult(encoded) {
    const bytes = Uint8Array.from(atob(encoded.trim()), (letter) => letter.charCodeAt(0));
    const result = JSON.parse(new TextDecoder().decode(bytes));
    if (result.node !== undefined)
        return { node: result.node };
    const { code = 1, output = '', summary = '', messages = [] } = result;
    return { exitCode: code, outputs: parseOutputs(output), summary, messages };
}
/** `name<<delimiter`, the value, `delimiter`; https://docs.github.com/actions/reference/workflow-commands#multiline-strings */
function parseOutputs(file) {
    const found = new Map();
    const lines = file.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const [name, delimiter] = lines[at]?.split('<<') ?? [];
        if (!name || delimiter === undefined)
            continue;
        const end = lines.indexOf(delimiter, at + 1);
        found.set(name, lines.slice(at + 1, end).join('\n'));
        at = end;
    }
    return found;
}
/** The failure that a step's last error is, with its code and its remedy; undefined when it succeeded. */
function failureOfResult({ exitCode, messages }) {
    if (exitCode === 0)
        return undefined;
    const last = messages.findLast(({ kind }) => kind === 'error')?.text ?? 'It ended without an error message.';
    const parts = /^([\s\S]*)\n\nWhat to do: ([\s\S]*) \[([A-Z][A-Z_]+)\]$/.exec(last);
    const [, message = last, remedy = 'Read the log of the Job above.', code = 'MIGRATE_FAILED'] = parts ?? [];
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, message, remedy);
}


/***/ }),

/***/ 4248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ judgeFor),
  l: () => (/* binding */ parseServer)
});

// EXTERNAL MODULE: ./build/lib/sql/rules-of-safety.js
var rules_of_safety = __nccwpck_require__(4711);
// EXTERNAL MODULE: ./build/lib/sql/suppression.js
var suppression = __nccwpck_require__(2448);
;// CONCATENATED MODULE: ./build/lib/mysql/work.js
/** How the server carries a change out, cheapest first; https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html */
const ALGORITHMS = (/* unused pure expression or super */ null && (['instant', 'nocopy', 'inplace', 'copy']));
const INSTANT = { algorithm: 'instant', lock: 'none' };
/** An index is built while the table is used. */
const BUILDS = { algorithm: 'nocopy', lock: 'none' };
/** The table is built anew while it is used. */
const REBUILDS = { algorithm: 'inplace', lock: 'none' };
const REBUILDS_LOCKED = { algorithm: 'inplace', lock: 'shared' };
const COPIES = { algorithm: 'copy', lock: 'shared' };
/** The dearer of two, for the parts of one ALTER TABLE. */
function dearer(one, other) {
    const algorithm = ALGORITHMS.indexOf(one.algorithm) >= ALGORITHMS.indexOf(other.algorithm)
        ? one.algorithm
        : other.algorithm;
    return { algorithm, lock: one.lock === 'shared' ? 'shared' : other.lock };
}

;// CONCATENATED MODULE: ./build/lib/mysql/change.js

const change = (rule, table, work = COPIES, because = '') => ({
    rule,
    table,
    work,
    because,
});
/** Harmless: it costs what it costs, and no rule has anything to say. */
const quiet = (table, work = INSTANT) => change('OK', table, work);

// EXTERNAL MODULE: ./build/lib/mysql/statements.js + 1 modules
var mysql_statements = __nccwpck_require__(8077);
;// CONCATENATED MODULE: ./build/lib/mysql/column.js

const ALIASES = {
    integer: 'int',
    int4: 'int',
    int8: 'bigint',
    int2: 'smallint',
    dec: 'decimal',
    numeric: 'decimal',
    fixed: 'decimal',
    bool: 'tinyint',
    boolean: 'tinyint',
    character: 'char',
    real: 'double',
};
/** Reads what follows the name of a column: type, constraints, place. */
function columnDefinition(tokens) {
    const first = (tokens[0]?.text ?? '').toLowerCase();
    if (first === 'serial')
        return { ...columnDefinition(tokens.slice(1)), ...SERIAL };
    const varying = (0,mysql_statements/* after */.Pl)(tokens, 1, 'VARYING');
    const { inside, after: rest } = (0,mysql_statements/* enclosed */.AK)(tokens, varying ?? 1);
    return {
        type: varying === undefined ? (ALIASES[first] ?? first) : 'varchar',
        values: (0,mysql_statements/* atCommas */.cP)(inside).map((item) => item.map(({ text }) => text).join('')),
        ...attributes(outside(tokens.slice(rest))),
    };
}
/** What SERIAL stands for. */
const SERIAL = {
    type: 'bigint',
    values: [],
    unsigned: true,
    notNull: true,
    autoIncrement: true,
    unique: true,
};
function attributes(words) {
    const has = (...wanted) => words.some((_, at) => wanted.every((word, offset) => words[at + offset]?.word === word));
    const primary = has('PRIMARY', 'KEY') || (has('KEY') && !has('UNIQUE', 'KEY'));
    return {
        unsigned: has('UNSIGNED') || has('ZEROFILL'),
        charset: charsetOf(words),
        notNull: has('NOT', 'NULL') || primary,
        default: defaultOf(words),
        autoIncrement: has('AUTO_INCREMENT'),
        generated: generatedOf(has),
        references: has('REFERENCES'),
        check: has('CHECK'),
        primary,
        unique: has('UNIQUE'),
        moved: has('FIRST') || has('AFTER'),
    };
}
/** What stands in no parentheses; an opening one stays, as the sign of an expression. */
function outside(tokens) {
    let depth = 0;
    return tokens.filter(({ word }) => {
        if (word === ')')
            depth -= 1;
        const kept = depth === 0;
        if (word === '(')
            depth += 1;
        return kept;
    });
}
function charsetOf(words) {
    const at = words.findIndex(({ word }, index) => word === 'CHARSET' || word === 'COLLATE' || (word === 'CHARACTER' && words[index + 1]?.word === 'SET'));
    if (at < 0)
        return undefined;
    const value = words.slice(at + 1).find(({ word }) => word !== 'SET' && word !== '=');
    return value?.text.toLowerCase();
}
/** The time of the statement is the same for all rows; anything else that is called is not. */
const STEADY = new Set([
    'CURRENT_TIMESTAMP',
    'NOW',
    'LOCALTIME',
    'LOCALTIMESTAMP',
    'NULL',
    'TRUE',
    'FALSE',
]);
function defaultOf(words) {
    const at = words.findIndex(({ word }) => word === 'DEFAULT');
    const [value, next] = [words[at + 1], words[at + 2]];
    if (at < 0 || !value || value.word === 'NULL')
        return 'none';
    if (value.word === '(')
        return 'expression';
    const called = value.kind === 'word' && next?.word === '(';
    return called && !STEADY.has(value.word) ? 'expression' : 'constant';
}
function generatedOf(has) {
    if (!has('AS'))
        return 'no';
    return has('STORED') || has('PERSISTENT') ? 'stored' : 'virtual';
}
function describeColumn({ type, values, unsigned }) {
    const length = values.length > 0 ? `(${values.slice(0, 4).join(',')}${values.length > 4 ? ',…' : ''})` : '';
    return `${type}${length}${unsigned ? ' unsigned' : ''}`;
}

;// CONCATENATED MODULE: ./build/lib/mysql/column-change.js

const nothing = { rule: undefined, work: INSTANT };
const copies = (rule) => ({ rule, work: COPIES });
/**
 * Compares the definitions before and after MODIFY or CHANGE. MySQL's rules are those of its manual on online DDL, MariaDB's
 * are what a server of version 10.11 accepted.
 * @param bytesPerCharacter of the column's character set, at most
 */
function columnChange(from, to, flavor, bytesPerCharacter) {
    const kind = ofAnotherKind(from, to, flavor);
    if (kind)
        return copies(kind);
    const sized = (SIZES[to.type] ?? sameValues)(from, to, flavor, bytesPerCharacter);
    if (sized)
        return sized;
    if (from.notNull !== to.notNull)
        return { rule: 'MY012', work: REBUILDS };
    return to.moved && flavor === 'mysql' ? { rule: 'MY012', work: REBUILDS } : nothing;
}
/** The rule about values that are stored in another way, whatever their length. */
function ofAnotherKind(from, to, flavor) {
    if (from.generated !== to.generated || to.generated === 'stored')
        return 'MY008';
    if (to.charset !== undefined && !sameText(to.charset, from.charset, flavor))
        return 'MY003';
    if (to.autoIncrement && !from.autoIncrement)
        return 'MY007';
    return from.type !== to.type || from.unsigned !== to.unsigned ? 'MY001' : undefined;
}
/** MariaDB changes the order of characters at once, if not of an index; MySQL does not. */
const sameText = (to, from, flavor) => flavor === 'mariadb' ? to.split('_')[0] === (from ?? 'utf8mb4').split('_')[0] : to === from;
/** The display width of an integer is nothing that is stored. */
const INTEGERS = /^(tiny|small|medium|big)?int$|^year$/;
const sameValues = (from, to) => INTEGERS.test(to.type) || from.values.join() === to.values.join() ? undefined : copies('MY001');
/** The length of a value is stored in one byte up to 255 bytes, in two above. */
const varying = (from, to, flavor, bytesPerCharacter) => {
    const [old, wanted] = [Number(from.values[0] ?? 0), Number(to.values[0] ?? 0)];
    if (wanted < old)
        return copies('MY001');
    const bytes = to.type === 'varbinary' ? 1 : bytesPerCharacter;
    const crosses = old * bytes <= 255 && wanted * bytes > 255;
    // MariaDB stores the length of up to 127 bytes in a way that leaves room for more.
    const blocked = flavor === 'mysql' || old * bytes > 127;
    return crosses && blocked ? copies('MY002') : undefined;
};
/** Values may be added at the end, as long as their number fits into the bytes that are stored. */
const listed = (bytesOf) => (from, to) => {
    const appended = from.values.every((value, at) => to.values[at] === value);
    const fits = bytesOf(from.values.length) === bytesOf(to.values.length);
    return appended && fits ? undefined : copies('MY011');
};
const SIZES = {
    varchar: varying,
    varbinary: varying,
    enum: listed((count) => (count < 256 ? 1 : 2)),
    set: listed((count) => [1, 2, 3, 4, 8].find((bytes) => count <= bytes * 8) ?? 8),
};

;// CONCATENATED MODULE: ./build/lib/mysql/schema.js
/** The schema as far as the migrations tell it. Names of tables and columns are compared in lower case. */
class MysqlSchema {
    #tables = new Map();
    /** Whether what comes now is being looked at, rather than what was there before. */
    fresh = false;
    /** The session's setting, as the file sets it. */
    foreignKeyChecks = true;
    add(name, charset) {
        const table = { name, fresh: this.fresh, columns: new Map(), charset };
        this.#tables.set(name.toLowerCase(), table);
        return table;
    }
    table(name) {
        return this.#tables.get(name.toLowerCase());
    }
    /** Whether somebody may be using it: everything that was not made by what is looked at now. */
    inUse(name) {
        return !(this.table(name)?.fresh ?? false);
    }
    drop(name) {
        this.#tables.delete(name.toLowerCase());
    }
    rename(from, to) {
        const table = this.table(from);
        this.drop(from);
        if (table)
            this.#tables.set(to.toLowerCase(), { ...table, name: to });
    }
}
/** Characters take at most this many bytes; the default of both servers is utf8mb4. */
function bytesPerCharacter(charset) {
    if (charset === undefined || charset.startsWith('utf8mb4'))
        return 4;
    if (charset.startsWith('utf8'))
        return 3;
    return /^(ucs2|sjis|gbk|big5|euckr)/.test(charset) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/lib/mysql/alter-column.js






/** One column, or several in parentheses. */
const addColumns = (clause, at, context) => {
    const { inside } = (0,mysql_statements/* enclosed */.AK)(clause, at);
    const columns = inside.length > 0 ? (0,mysql_statements/* atCommas */.cP)(inside) : [clause.slice(at)];
    return columns.flatMap((column) => addColumn(column, context));
};
function addColumn(tokens, context) {
    const { table, known, flavor } = context;
    const { name, after: rest } = (0,mysql_statements/* nameAt */.Dc)(tokens, 0);
    const column = columnDefinition(tokens.slice(rest));
    if (known?.columns.has(name.toLowerCase()))
        return [];
    known?.columns.set(name.toLowerCase(), column);
    const cost = costOfNew(column, table, name, flavor) ?? costOfPlace(column, name, context);
    return [...(cost ? [cost] : [quiet(table)]), ...aboutNew(column, table, name, flavor)];
}
/** Why a new column makes the server write the table again, if it does. */
function costOfNew(column, table, name, flavor) {
    if (column.generated === 'stored')
        return change('MY008', table, COPIES, name);
    if (column.autoIncrement)
        return change('MY007', table, REBUILDS_LOCKED, name);
    if (column.default === 'expression')
        return change('MY006', table, COPIES, name);
    if (column.check && flavor === 'mysql')
        return change('MY005', table, COPIES, name);
    if (column.references && flavor === 'mariadb')
        return change('MY004', table, COPIES, name);
    if (column.primary || column.unique)
        return change('MY012', table, REBUILDS, name);
    return undefined;
}
/** MariaDB keeps the place of virtual columns by their number. */
function costOfPlace(column, name, { table, known, flavor }) {
    const virtual = [...(known?.columns.values() ?? [])].some(({ generated }) => generated === 'virtual');
    return column.moved && virtual && flavor === 'mariadb' ? change('MY022', table, COPIES, name) : undefined;
}
function aboutNew(column, table, name, flavor) {
    const bare = column.notNull && column.default === 'none' && column.generated === 'no' && !column.autoIncrement;
    return [
        ...(bare ? [change('MY015', table, INSTANT, name)] : []),
        ...(column.references && flavor === 'mysql' ? [change('MY016', table, INSTANT, name)] : []),
    ];
}
/** MODIFY names a column once, CHANGE twice. */
const modify = (twice) => (clause, at, context) => {
    const { table, known } = context;
    const old = (0,mysql_statements/* nameAt */.Dc)(clause, (0,mysql_statements/* after */.Pl)(clause, at, '[IF]', '[EXISTS]') ?? at);
    const { name, after: rest } = twice ? (0,mysql_statements/* nameAt */.Dc)(clause, old.after) : old;
    const to = columnDefinition(clause.slice(rest));
    const from = known?.columns.get(old.name.toLowerCase());
    known?.columns.delete(old.name.toLowerCase());
    known?.columns.set(name.toLowerCase(), to);
    const renamed = name === old.name ? [] : [change('BC001', table, INSTANT, `${old.name} to ${name}`)];
    return [...renamed, redefined(name, from, to, context)];
};
function redefined(name, from, to, context) {
    const { table, known, flavor } = context;
    const wanted = describeColumn(to);
    if (!from)
        return change('MY001', table, COPIES, `${name} to ${wanted}, from what is not known here`);
    const charset = from.charset ?? known?.charset;
    const before = { ...from, charset: to.charset && charset };
    const { rule, work } = columnChange(before, to, flavor, bytesPerCharacter(charset));
    if (!rule)
        return costOfPlace(to, name, context) ?? quiet(table, work);
    return change(rule, table, work, `${name} from ${describeColumn(from)} to ${wanted}`);
}
const dropColumn = (clause, at, { table, known }) => {
    const { name } = (0,mysql_statements/* nameAt */.Dc)(clause, at);
    known?.columns.delete(name.toLowerCase());
    return [change('DS002', table, INSTANT, name)];
};
const renameColumn = (clause, at, { table, known }) => {
    const from = (0,mysql_statements/* nameAt */.Dc)(clause, at);
    const to = (0,mysql_statements/* nameAt */.Dc)(clause, from.after + 1);
    const column = known?.columns.get(from.name.toLowerCase());
    known?.columns.delete(from.name.toLowerCase());
    if (column)
        known?.columns.set(to.name.toLowerCase(), column);
    return [change('BC001', table, INSTANT, `${from.name} to ${to.name}`)];
};

;// CONCATENATED MODULE: ./build/lib/mysql/alter.js




/** ALTER TABLE, part by part; also teaches the schema what becomes of the columns. */
function alterTable(table, tokens, schema, flavor) {
    const clauses = (0,mysql_statements/* atCommas */.cP)(tokens);
    const context = { table, known: schema.table(table), schema, flavor, clauses };
    const changes = clauses.flatMap((clause) => judgeClause(clause, context));
    return [...changes, ...mixed(table, clauses, changes)];
}
/** What is instant by itself is not so beside the building of an index. */
function mixed(table, clauses, changes) {
    const adds = clauses.some((clause) => clause[0]?.word === 'ADD' && judgedAsColumn(clause));
    const builds = changes.some(({ work }) => work === BUILDS);
    return adds && builds ? [change('MY012', table, REBUILDS, 'a column and an index in one statement')] : [];
}
const judgedAsColumn = (clause) => CLAUSES.find(([words]) => (0,mysql_statements/* after */.Pl)(clause, 0, ...words) !== undefined)?.[1] === addColumns;
function judgeClause(clause, context) {
    for (const [words, judge] of CLAUSES) {
        const at = (0,mysql_statements/* after */.Pl)(clause, 0, ...words);
        if (at !== undefined)
            return judge(clause, at, context);
    }
    return [];
}
const addForeignKey = (_, __, { table, schema }) => schema.foreignKeyChecks ? [change('MY004', table)] : [quiet(table, BUILDS)];
/** MySQL can add a check that it does not enforce; MariaDB has none of that kind. */
const addCheck = (clause, _, { table }) => clause.some(({ word }, at) => word === 'NOT' && clause[at + 1]?.word === 'ENFORCED')
    ? [quiet(table)]
    : [change('MY005', table)];
const addPrimaryKey = (_, __, { table }) => [change('MY012', table, REBUILDS, 'PRIMARY KEY')];
const dropPrimaryKey = (_, __, { table, clauses }) => {
    const together = clauses.some((clause) => (0,mysql_statements/* after */.Pl)(clause, 0, 'ADD', 'PRIMARY', 'KEY') !== undefined);
    return together ? [change('MY012', table, REBUILDS, 'PRIMARY KEY')] : [change('MY009', table)];
};
const always = (...changes) => (_, __, { table }) => changes.map(([rule, work, because]) => change(rule, table, work, because));
const explicitAlgorithm = (clause, at, { table }) => clause.slice(at).some(({ word }) => word === 'COPY')
    ? [change('MY013', table, COPIES, 'ALGORITHM=COPY')]
    : [];
const explicitLock = (clause, at, { table }) => {
    const wanted = clause.slice(at).find(({ word }) => word === 'SHARED' || word === 'EXCLUSIVE');
    return wanted
        ? [change('MY013', table, { algorithm: 'inplace', lock: 'shared' }, `LOCK=${wanted.word}`)]
        : [];
};
const rename = (clause, at, { table }) => [
    change('BC002', table, INSTANT, `${table} to ${(0,mysql_statements/* nameAt */.Dc)(clause, (0,mysql_statements/* after */.Pl)(clause, at, '[TO]', '[AS]', '[=]') ?? at).name}`),
];
/** A constraint may have a name before what it is. */
const named = (clause, at, context) => {
    const start = KINDS.has(clause[at]?.word ?? '') ? at : (0,mysql_statements/* nameAt */.Dc)(clause, at).after;
    const rest = [...clause.slice(0, 1), ...clause.slice(start)];
    return judgeClause(rest, context);
};
const KINDS = new Set(['PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK']);
const build = (_, __, { table }) => [quiet(table, BUILDS)];
const instant = (_, __, { table }) => [quiet(table)];
/** The first that fits decides. */
const CLAUSES = [
    [['ADD', 'CONSTRAINT', '[IF]', '[NOT]', '[EXISTS]'], named],
    [['ADD', 'FOREIGN', 'KEY'], addForeignKey],
    [['ADD', 'PRIMARY', 'KEY'], addPrimaryKey],
    [['ADD', 'CHECK'], addCheck],
    [['ADD', 'FULLTEXT'], always(['MY010', REBUILDS_LOCKED, 'FULLTEXT'])],
    [['ADD', 'SPATIAL'], always(['MY010', REBUILDS_LOCKED, 'SPATIAL'])],
    [['ADD', 'UNIQUE'], build],
    [['ADD', 'INDEX'], build],
    [['ADD', 'KEY'], build],
    [['ADD', 'PARTITION'], instant],
    [['ADD', '[COLUMN]', '[IF]', '[NOT]', '[EXISTS]'], addColumns],
    [['MODIFY', '[COLUMN]'], modify(false)],
    [['CHANGE', '[COLUMN]'], modify(true)],
    [['DROP', 'PRIMARY', 'KEY'], dropPrimaryKey],
    [['DROP', 'PARTITION'], always(['MY019', INSTANT, 'DROP PARTITION deletes its rows'])],
    [['TRUNCATE', 'PARTITION'], always(['MY019', INSTANT, 'TRUNCATE PARTITION deletes its rows'])],
    [['EXCHANGE', 'PARTITION'], always(['MY019', COPIES, 'EXCHANGE PARTITION reads every row'])],
    [['REORGANIZE', 'PARTITION'], always(['MY019', COPIES, 'REORGANIZE PARTITION'])],
    [['REMOVE', 'PARTITIONING'], always(['MY019', COPIES, 'REMOVE PARTITIONING'])],
    [['PARTITION', 'BY'], always(['MY019', COPIES, 'PARTITION BY'])],
    [['DROP', 'FOREIGN', 'KEY'], instant],
    [['DROP', 'CONSTRAINT'], instant],
    [['DROP', 'CHECK'], instant],
    [['DROP', 'INDEX'], build],
    [['DROP', 'KEY'], build],
    [['DROP', '[COLUMN]', '[IF]', '[EXISTS]'], dropColumn],
    [['RENAME', 'COLUMN', '[IF]', '[EXISTS]'], renameColumn],
    [['RENAME', 'INDEX'], instant],
    [['RENAME', 'KEY'], instant],
    [['RENAME'], rename],
    [['CONVERT', 'TO'], always(['MY003', COPIES, 'CONVERT TO CHARACTER SET'])],
    [['ORDER', 'BY'], always(['MY019', COPIES, 'ORDER BY'])],
    [['ENGINE'], always(['MY012', REBUILDS, 'ENGINE'])],
    [['ROW_FORMAT'], always(['MY012', REBUILDS, 'ROW_FORMAT'])],
    [['KEY_BLOCK_SIZE'], always(['MY012', REBUILDS, 'KEY_BLOCK_SIZE'])],
    [['FORCE'], always(['MY012', REBUILDS, 'FORCE'])],
    [['ALGORITHM'], explicitAlgorithm],
    [['LOCK'], explicitLock],
];

;// CONCATENATED MODULE: ./build/lib/mysql/effects.js





/** What a statement does to tables; the schema learns of it. Nothing for what touches no table. */
function effectsOf({ tokens }, schema, flavor) {
    for (const [words, judge] of STATEMENTS) {
        const at = (0,mysql_statements/* after */.Pl)(tokens, 0, ...words);
        if (at !== undefined)
            return judge(tokens, at, schema, flavor);
    }
    return [];
}
const alter = (tokens, at, schema, flavor) => {
    const { name, after: rest } = (0,mysql_statements/* nameAt */.Dc)(tokens, (0,mysql_statements/* after */.Pl)(tokens, at, '[IF]', '[EXISTS]') ?? at);
    const waits = tokens[rest]?.word === 'WAIT' ? rest + 2 : ((0,mysql_statements/* after */.Pl)(tokens, rest, '[NOWAIT]') ?? rest);
    const changes = alterTable(name, tokens.slice(waits), schema, flavor);
    const renamed = changes.find(({ rule }) => rule === 'BC002');
    if (renamed)
        schema.rename(name, renamed.because.split(' to ')[1] ?? name);
    return changes;
};
const NO_COLUMN = new Set([
    'PRIMARY',
    'UNIQUE',
    'KEY',
    'INDEX',
    'FULLTEXT',
    'SPATIAL',
    'FOREIGN',
    'CONSTRAINT',
    'CHECK',
    'LIKE',
    'PERIOD',
]);
const createTable = (tokens, at, schema) => {
    const { name, after: rest } = (0,mysql_statements/* nameAt */.Dc)(tokens, (0,mysql_statements/* after */.Pl)(tokens, at, '[IF]', '[NOT]', '[EXISTS]') ?? at);
    if (schema.table(name))
        return [];
    const { inside, after: end } = (0,mysql_statements/* enclosed */.AK)(tokens, rest);
    const charset = tokens.findIndex(({ word }, index) => index >= end && /^(CHARSET|SET|COLLATE)$/.test(word));
    const table = schema.add(name, charset < 0
        ? undefined
        : tokens
            .slice(charset + 1)
            .find(({ word }) => word !== '=')
            ?.text.toLowerCase());
    for (const item of (0,mysql_statements/* atCommas */.cP)(inside)) {
        if (item[0]?.kind === 'word' && NO_COLUMN.has(item[0].word))
            continue;
        const column = (0,mysql_statements/* nameAt */.Dc)(item, 0);
        table.columns.set(column.name.toLowerCase(), columnDefinition(item.slice(column.after)));
    }
    const like = (0,mysql_statements/* after */.Pl)(tokens, rest, 'LIKE');
    const other = like === undefined ? undefined : schema.table((0,mysql_statements/* nameAt */.Dc)(tokens, like).name);
    for (const [column, definition] of other?.columns ?? [])
        table.columns.set(column, definition);
    return [];
};
const tableOfIndex = (tokens) => (0,mysql_statements/* nameAt */.Dc)(tokens, tokens.findIndex(({ word }) => word === 'ON') + 1).name;
/** ALGORITHM and LOCK stand after an index as well. */
const asked = (tokens) => {
    const table = tableOfIndex(tokens);
    const valueAfter = (name) => {
        const at = tokens.findIndex(({ word }) => word === name);
        return at < 0 ? undefined : tokens.slice(at + 1).find(({ word }) => word !== '=')?.word;
    };
    const lock = valueAfter('LOCK');
    if (valueAfter('ALGORITHM') === 'COPY')
        return [change('MY013', table, COPIES, 'ALGORITHM=COPY')];
    return lock === 'SHARED' || lock === 'EXCLUSIVE'
        ? [change('MY013', table, REBUILDS_LOCKED, `LOCK=${lock}`)]
        : [];
};
const index = (tokens) => [quiet(tableOfIndex(tokens), BUILDS), ...asked(tokens)];
const locked = (because) => (tokens) => [change('MY010', tableOfIndex(tokens), REBUILDS_LOCKED, because)];
const names = (tokens, at) => (0,mysql_statements/* atCommas */.cP)(tokens.slice((0,mysql_statements/* after */.Pl)(tokens, at, '[IF]', '[EXISTS]') ?? at)).map((item) => (0,mysql_statements/* nameAt */.Dc)(item, 0).name);
const dropTables = (tokens, at, schema) => {
    const dropped = names(tokens, at);
    const changes = dropped.map((name) => change('DS001', name, INSTANT, name));
    const used = changes.filter(({ table }) => schema.inUse(table));
    for (const name of dropped)
        schema.drop(name);
    return used;
};
const renameTables = (tokens, at, schema) => (0,mysql_statements/* atCommas */.cP)(tokens.slice(at)).flatMap((item) => {
    const from = (0,mysql_statements/* nameAt */.Dc)(item, 0);
    const to = (0,mysql_statements/* nameAt */.Dc)(item, from.after + 1);
    const inUse = schema.inUse(from.name);
    schema.rename(from.name, to.name);
    return inUse ? [change('BC002', from.name, INSTANT, `${from.name} to ${to.name}`)] : [];
});
const everyRow = (what) => (tokens, at) => tokens.some(({ word }) => word === 'WHERE' || word === 'LIMIT')
    ? []
    : [
        change('MY021', (0,mysql_statements/* nameAt */.Dc)(tokens, (0,mysql_statements/* after */.Pl)(tokens, at, '[LOW_PRIORITY]', '[IGNORE]', '[FROM]') ?? at).name, INSTANT, `${what} without WHERE`),
    ];
const setVariable = (tokens, at, schema) => {
    for (const item of (0,mysql_statements/* atCommas */.cP)(tokens.slice(at))) {
        const words = item.map(({ word, text }) => word || text.toUpperCase()).join(' ');
        const checks = /(?:^|[ .@])FOREIGN_KEY_CHECKS (?:: )?= (ON|OFF|1|0|@\S+)/.exec(words)?.[1];
        // Put back to what a variable keeps is as much as switched on.
        if (checks)
            schema.foreignKeyChecks = checks !== '0' && checks !== 'OFF';
        const mode = /(?:^|[ .@])SQL_MODE (?:: )?= (.*)$/.exec(words)?.[1];
        if (mode !== undefined && !/STRICT|@/.test(mode))
            return [change('MY020', '', INSTANT, 'sql_mode')];
    }
    return [];
};
const dropDatabase = (tokens, at) => [
    change('DS003', '', INSTANT, (0,mysql_statements/* nameAt */.Dc)(tokens, (0,mysql_statements/* after */.Pl)(tokens, at, '[IF]', '[EXISTS]') ?? at).name),
];
const whole = (rule, work, because) => (tokens, at) => names(tokens, at).map((name) => change(rule, name, work, because));
/** The first that fits decides. */
const STATEMENTS = [
    [['ALTER', '[ONLINE]', '[IGNORE]', 'TABLE'], alter],
    [['CREATE', '[OR]', '[REPLACE]', 'TABLE'], createTable],
    [['CREATE', 'FULLTEXT', 'INDEX'], locked('FULLTEXT')],
    [['CREATE', 'SPATIAL', 'INDEX'], locked('SPATIAL')],
    [['CREATE', '[OR]', '[REPLACE]', '[UNIQUE]', 'INDEX'], index],
    [['DROP', 'INDEX'], index],
    [['DROP', 'TABLE'], dropTables],
    [['DROP', 'DATABASE'], dropDatabase],
    [['DROP', 'SCHEMA'], dropDatabase],
    [['TRUNCATE', '[TABLE]'], whole('DS004', INSTANT, '')],
    [['RENAME', 'TABLE'], renameTables],
    [['OPTIMIZE', '[NO_WRITE_TO_BINLOG]', '[LOCAL]', 'TABLE'], whole('MY019', REBUILDS, 'OPTIMIZE TABLE')],
    [['UPDATE'], everyRow('UPDATE')],
    [['DELETE'], everyRow('DELETE')],
    [['SET'], setVariable],
];

// EXTERNAL MODULE: ./build/lib/mysql/rules.js
var rules = __nccwpck_require__(6382);
;// CONCATENATED MODULE: ./build/lib/mysql/lint.js








/** Judges migrations in their order, with the schema that the earlier ones built up. */
function lintMysql(sources, flavor) {
    const schema = new MysqlSchema();
    return sources.flatMap((source) => {
        schema.fresh = source.looked;
        schema.foreignKeyChecks = true;
        const { statements, comments } = (0,mysql_statements/* readMysql */.F0)(source.sql);
        const found = lintFile(source, statements, schema, flavor);
        return source.looked ? (0,suppression/* applySuppressions */.p)(found, comments, source) : [];
    });
}
function lintFile(source, statements, schema, flavor) {
    const patient = !statements.some(({ text }) => /lock_wait_timeout/i.test(text));
    const tables = []; // What the statements that commit were about, so far.
    return statements.flatMap((statement) => {
        const changes = effectsOf(statement, schema, flavor).filter(({ table }) => table === '' || schema.inUse(table));
        const [first] = changes;
        const commits = first !== undefined && IMPLICIT_COMMIT.test(statement.text);
        if (commits)
            tables.push(first.table);
        const more = commits ? aboutCommits(statement, changes, tables, patient) : [];
        const told = [...changes.filter(({ rule }) => rule !== 'OK'), ...more];
        return told.map((one) => finding(one, statement, source));
    });
}
/** What is said once for a file: at its first change of the schema and at its second. */
function aboutCommits(statement, changes, tables, patient) {
    const table = tables.at(-1) ?? '';
    return [
        ...(tables.length === 2 ? [change('MY017', table, INSTANT)] : []),
        ...(tables.length === 1 && patient ? [change('MY018', table, INSTANT)] : []),
        ...(isUnasked(statement, changes) ? [change('MY014', table, INSTANT)] : []),
    ];
}
const IMPLICIT_COMMIT = /^\s*(alter|create|drop|rename|truncate|optimize)\b/i;
/** Whether ALGORITHM and LOCK would be of use: what copies the table would only be refused. */
const isUnasked = ({ text }, changes) => /^\s*(alter\s+table|create\s+(unique\s+)?index)\b/i.test(text) &&
    !/\b(algorithm|lock)\s*=/i.test(text) &&
    changes.every(({ work }) => work.lock === 'none');
const ruleOf = (id) => {
    const found = rules/* MYSQL_RULES */.X[id] ?? rules_of_safety/* SAFETY_RULES */.n[id];
    if (!found)
        throw new Error(`the rule ${id} is not described`);
    return found;
};
function finding({ rule: id, table, work, because }, { line, endLine }, { file, id: migration }) {
    const { category, severity, title, advice } = ruleOf(id);
    const what = because === '' ? `${title}.` : `${title}: ${because}.`;
    return {
        rule: id,
        category,
        severity: work.lock === 'shared' ? 'error' : severity,
        title,
        message: table === '' ? what : `${what} ${costOf(table, work)}`,
        advice,
        file,
        migration,
        line,
        endLine,
        tables: table === '' ? [] : [table],
    };
}
function costOf(table, { algorithm, lock }) {
    const writes = lock === 'shared' ? 'writes wait until it is done' : 'reads and writes go on';
    return `The server does it with ALGORITHM=${algorithm.toUpperCase()}: ${table}: ${writes}.`;
}

// EXTERNAL MODULE: ./build/lib/sql/lint.js + 25 modules
var lint = __nccwpck_require__(1819);
;// CONCATENATED MODULE: ./build/lib/migrate/server.js


/** Reads `postgres:15`, `mysql:8.4`, `mariadb`. @throws Error that says what is expected */
function parseServer(text) {
    const match = /^(postgres|postgresql|mysql|mariadb)(?::(\d+)(\.[\d.]+)?)?$/.exec(text);
    if (!match)
        throw new Error('expected a server such as `postgres:15`, `mysql:8.4` or `mariadb:10.11`');
    const engine = match[1] === 'postgresql' ? 'postgres' : match[1];
    return { engine, version: match[2] === undefined ? undefined : Number(match[2]) };
}
/** Judges migrations by the rules of their server. */
async function judgeFor({ engine, version }, sources, createParser, options) {
    if (engine !== 'postgres')
        return lintMysql(sources, engine);
    return (0,lint/* lint */.u)(sources, await createParser(), { ...options, version });
}


/***/ }),

/***/ 9978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ TOOL_APPLICATION),
/* harmony export */   aA: () => (/* binding */ timeoutsOf),
/* harmony export */   nw: () => (/* binding */ startOptions),
/* harmony export */   qu: () => (/* binding */ sessionVariables)
/* harmony export */ });
/** How this suite calls itself to the server; a session of a tool is found again by it after a runner died. */
const TOOL_APPLICATION = 'deploy-actions migrate tool';
/** Well below the minute in which everything that a dead run held must be free. */
const CLIENT_CHECK_MS = 5_000;
/** The timeouts of one run: short ones for locks of a moment, none for what may take long. */
function timeoutsOf(lockMs, checksClients) {
    const both = { statementMs: 0, ...(checksClients ? { clientCheckMs: CLIENT_CHECK_MS } : {}) };
    return { brief: { lockMs, ...both }, patient: { lockMs: 0, ...both } };
}
/**
 * Settings given at the start of a connection, as PGOPTIONS. A `SET` could be undone by the migration's own `RESET`,
 * which returns to the value the session started with (measured with node-postgres).
 */
function startOptions({ lockMs, statementMs, clientCheckMs }) {
    const check = clientCheckMs === undefined ? '' : ` -c client_connection_check_interval=${clientCheckMs}`;
    return `-c lock_timeout=${lockMs} -c statement_timeout=${statementMs}${check}`;
}
/** What leads the usual clients of MySQL; https://dev.mysql.com/doc/refman/8.4/en/environment-variables.html */
const mysqlVariables = (url) => ({
    DATABASE_URL: url.given,
    MYSQL_HOST: url.host,
    MYSQL_TCP_PORT: url.port,
    MYSQL_USER: url.user,
    ...(url.password === '' ? {} : { MYSQL_PWD: url.password }),
    MYSQL_DATABASE: url.database,
});
/**
 * The environment that leads a tool to the database: DATABASE_URL and the variables of libpq, which most clients
 * read (https://www.postgresql.org/docs/current/libpq-envars.html).
 */
function sessionVariables(url, timeouts) {
    if (url.kind === 'mysql')
        return mysqlVariables(url);
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
    goesBack: true,
    idOf: named(/(?:^|\/)(\d+_[^/]*)\.up\.sql$/),
    order: byNumber,
    read: (path, text, exists) => ({
        up: text,
        style: 'batch',
        hasDown: exists(path.replace(/\.up\.sql$/, '.down.sql')),
    }),
    down: (path) => ({ path: path.replace(/\.up\.sql$/, '.down.sql') }),
};
const goose = {
    goesBack: true,
    idOf: named(/(?:^|\/)(\d+_[^/]*)\.sql$/),
    order: byNumber,
    read: (_, text) => ({
        up: section(text, /^--\s*\+goose\s+Up\b/i, /^--\s*\+goose\s+Down\b/i),
        style: /^--\s*\+goose\s+NO\s+TRANSACTION\b/im.test(text) ? 'bare' : 'wrapped',
        hasDown: /^--\s*\+goose\s+Down\b[\s\S]*\S/im.test(text),
    }),
    down: (_, text) => ({ text: section(text, /^--\s*\+goose\s+Down\b/i, /^--\s*\+goose\s+Up\b/i) }),
};
const dbmate = {
    goesBack: true,
    idOf: named(/(?:^|\/)(\d+_[^/]*)\.sql$/),
    order: byNumber,
    read: (_, text) => ({
        up: section(text, /^--\s*migrate:up\b/, /^--\s*migrate:down\b/),
        style: /^--\s*migrate:up\b.*transaction:\s*false/m.test(text) ? 'bare' : 'wrapped',
        hasDown: /^--\s*migrate:down\b.*\n[\s\S]*\S/m.test(text),
    }),
    down: (_, text) => ({ text: section(text, /^--\s*migrate:down\b/, /^--\s*migrate:up\b/) }),
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
            failing: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .namedLast */ .e)(before.pending, words),
            clean: false,
            applied: [],
            remaining: before.pending,
            sentence: 'The tool could not be asked afterwards, so the state of the database is not known.',
        };
    const applied = appliedBetween(before, after);
    const remaining = before.pending.filter((id) => !applied.includes(id));
    const failing = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .namedLast */ .e)(remaining, words) ?? remaining[0];
    const has = applied.length;
    if (remaining.length === 0)
        return {
            state: 'all',
            failing: undefined,
            clean: false,
            applied,
            remaining,
            sentence: 'Every pending migration is in the database.',
        };
    const done = has === 0 ? '' : `${count(has)} ${has === 1 ? 'is' : 'are'} in the database. `;
    const state = stateOf(has, leftovers, wrapping);
    const clean = wrapping !== 'none' && (leftovers ?? []).length === 0;
    return {
        state,
        failing,
        clean,
        applied,
        remaining,
        sentence: done + restSentence(failing ?? 'the last file', leftovers, wrapping),
    };
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

/***/ 6382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ MYSQL_RULES)
/* harmony export */ });
/* harmony import */ var _sql_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9333);

const ONLINE = 'Use an online schema change tool, such as gh-ost or pt-online-schema-change; or add a new column, write both, fill the old rows in batches, and switch over.';
/** Rules of MySQL and MariaDB. Whether writes wait was asked of MariaDB 10.11; MySQL is by its manual. */
const MYSQL_RULES = {
    MY001: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'Changing the type of a column copies the table while writes wait', ONLINE),
    MY002: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'A VARCHAR that grows past 255 bytes copies the table while writes wait', `Stay below 256 bytes (63 characters of utf8mb4). ${ONLINE}`),
    MY003: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'Changing a character set copies the table while writes wait', ONLINE),
    MY004: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'Adding a foreign key copies the table while writes wait', 'Prove the rows with a query first, then SET SESSION foreign_key_checks = 0 for this one statement.'),
    MY005: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'Adding a CHECK copies the table while writes wait', ONLINE),
    MY006: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'A new column whose default is an expression copies the table while writes wait', 'Add it without a default, then ALTER COLUMN … SET DEFAULT, and fill the old rows in batches.'),
    MY007: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'A new AUTO_INCREMENT builds the table again while writes wait', ONLINE),
    MY008: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'A STORED generated column copies the table while writes wait', 'Make it VIRTUAL, which is instant.'),
    MY009: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'Dropping the primary key copies the table while writes wait', 'Drop the old one and add the new one in one ALTER TABLE, which builds the table again while it is used.'),
    MY010: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'A FULLTEXT or SPATIAL index is built while writes wait', 'Build it at a quiet time, or on a new table.'),
    MY011: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'Changing the values of an ENUM or SET copies the table while writes wait', 'Add new values at the end only; that is instant.'),
    MY012: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'warning', 'The table is built again, while it is used', 'It takes time and space that grow with the table, and replicas lag behind meanwhile: look at their lag.'),
    MY013: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'The statement itself asks to keep writers out', 'Leave the clause out, or ask for LOCK=NONE.'),
    MY014: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'note', 'What the statement may cost is not said', 'Add ALGORITHM=INSTANT, or ALGORITHM=INPLACE, LOCK=NONE: the server then refuses, instead of silently copying the table.'),
    MY015: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'warning', 'A NOT NULL column without a default fills old rows with 0 or an empty text', 'Give it a DEFAULT that means something.'),
    MY016: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'error', 'REFERENCES after a column is read and ignored by MySQL', 'Add the foreign key by ADD FOREIGN KEY.'),
    MY017: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'Each change of the schema commits by itself, so this file cannot be taken back as a whole', 'Make it a migration a statement, so that one that fails leaves nothing half done.'),
    MY018: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'note', 'A statement may wait for its lock for a day or a year, and the application behind it', 'Begin with SET SESSION lock_wait_timeout = 5.'),
    MY019: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'The table or a part of it is moved, emptied or built again', 'Try it on a copy first, and do it at a quiet time.'),
    MY020: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'Without strict mode the server changes values that do not fit instead of refusing them', 'Leave sql_mode alone, or keep STRICT_TRANS_TABLES in it.'),
    MY021: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'All rows are changed in one go', 'Change them in batches, in a migration of its own.'),
    MY022: (0,_sql_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('lock', 'error', 'A column that is not the last copies a table with virtual columns while writes wait', 'Put it at the end, without FIRST or AFTER: that is instant.'),
};


/***/ }),

/***/ 8077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pl: () => (/* binding */ after),
  cP: () => (/* binding */ atCommas),
  AK: () => (/* binding */ enclosed),
  Dc: () => (/* binding */ nameAt),
  F0: () => (/* binding */ readMysql)
});

;// CONCATENATED MODULE: ./build/lib/mysql/tokens.js
/**
 * The parts of a text in the lexical grammar of MySQL and MariaDB, in this order of trial; what a version comment holds
 * is run, so it counts. https://dev.mysql.com/doc/refman/8.4/en/language-structure.html
 */
const PARTS = new RegExp([
    /(?<version>\/\*M?!\d*)/,
    /(?<closing>\*\/)/,
    /(?<comment>\/\*[\s\S]*?\*\/|#[^\n]*|--(?=[\s]|$)[^\n]*)/,
    /(?<string>'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")/,
    /`(?<name>(?:[^`]|``)*)`/,
    /(?<number>\d+(?:\.\d+)?(?![\w$]))/,
    /(?<word>[@\w$\u0080-\uffff]+)/,
    /(?<mark>[^\s\w])/,
]
    .map(({ source }) => source)
    .join('|'), 'gu');
/** @param lineAt the line of an offset, from 1 */
function scan(sql, lineAt) {
    const tokens = [];
    const comments = [];
    for (const match of sql.matchAll(PARTS)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const { comment, version, closing } = match.groups ?? {};
        if (comment !== undefined)
            comments.push({ text: bare(comment), line: lineAt(start), endLine: lineAt(end) });
        else if (version === undefined && closing === undefined)
            tokens.push({ ...tokenOf(match.groups ?? {}), start, end });
    }
    return { tokens, comments };
}
const bare = (comment) => comment.replace(/^(--|#|\/\*)\s*|\s*\*\/$/g, '').trim();
function tokenOf(groups) {
    const { string, name, number, word } = groups;
    if (string !== undefined)
        return { kind: 'string', text: string.slice(1, -1), word: '' };
    if (name !== undefined)
        return { kind: 'name', text: name.replaceAll('``', '`'), word: '' };
    if (number !== undefined)
        return { kind: 'number', text: number, word: '' };
    if (word !== undefined)
        return { kind: 'word', text: word, word: word.toUpperCase() };
    const mark = groups['mark'] ?? '';
    return { kind: 'mark', text: mark, word: mark };
}

;// CONCATENATED MODULE: ./build/lib/mysql/statements.js

/** Reads a file as the `mysql` program does: statements end at `;`, or at what DELIMITER names. */
function readMysql(sql) {
    const ends = [...sql.matchAll(/\n/g)].map(({ index }) => index);
    const lineAt = (offset) => 1 + ends.filter((end) => end < offset).length;
    const comments = [];
    const statements = [];
    for (const part of parts(sql)) {
        const scanned = scan(part.text, (offset) => lineAt(part.start + offset));
        comments.push(...scanned.comments);
        for (const tokens of part.whole ? [scanned.tokens] : split(scanned.tokens)) {
            const [first, last] = [tokens[0], tokens.at(-1)];
            if (!first || !last)
                continue;
            const [start, end] = [part.start + first.start, part.start + last.end];
            statements.push({ tokens, text: sql.slice(start, end), line: lineAt(start), endLine: lineAt(end) });
        }
    }
    return { statements, comments };
}
function parts(sql) {
    const found = [];
    let from = 0;
    let delimiter = ';';
    const take = (until) => {
        const text = sql.slice(from, until);
        if (delimiter === ';')
            found.push({ text, start: from, whole: false });
        else
            for (let at = 0; at < text.length;) {
                const end = text.indexOf(delimiter, at);
                const stop = end < 0 ? text.length : end;
                found.push({ text: text.slice(at, stop), start: from + at, whole: true });
                at = stop + delimiter.length;
            }
    };
    for (const command of sql.matchAll(/^[ \t]*delimiter[ \t]+(\S+)[ \t]*$/gim)) {
        take(command.index);
        delimiter = command[1] ?? ';';
        from = command.index + command[0].length;
    }
    take(sql.length);
    return found;
}
const ROUTINES = new Set(['PROCEDURE', 'FUNCTION', 'TRIGGER', 'EVENT', 'PACKAGE']);
const OPENS = new Set(['BEGIN', 'CASE', 'IF', 'LOOP', 'REPEAT', 'WHILE']);
/** The body of a routine has statements of its own, between BEGIN and END. */
function split(tokens) {
    const found = [[]];
    let depth = 0;
    let before = '';
    for (const token of tokens) {
        const current = found.at(-1) ?? [];
        if (token.word === ';' && depth === 0)
            found.push([]);
        else
            current.push(token);
        if (isRoutine(current))
            depth = Math.max(0, depth + nesting(token.word, before));
        before = token.word;
    }
    return found.filter((statement) => statement.length > 0);
}
/** `END IF` opens nothing. */
function nesting(word, before) {
    if (word === 'END')
        return -1;
    return OPENS.has(word) && before !== 'END' ? 1 : 0;
}
const isRoutine = (tokens) => tokens[0]?.word === 'CREATE' && tokens.slice(0, 12).some(({ word }) => ROUTINES.has(word));
/** The items between commas that are in no parentheses. */
function atCommas(tokens) {
    const found = [[]];
    let depth = 0;
    for (const token of tokens) {
        if (token.word === '(')
            depth += 1;
        if (token.word === ')')
            depth -= 1;
        if (token.word === ',' && depth === 0)
            found.push([]);
        else
            found.at(-1)?.push(token);
    }
    return found.filter((item) => item.length > 0);
}
/** What is between the parenthesis at a place and the one that closes it, and the place after that. */
function enclosed(tokens, at) {
    if (tokens[at]?.word !== '(')
        return { inside: [], after: at };
    let depth = 0;
    for (let end = at; end < tokens.length; end += 1) {
        if (tokens[end]?.word === '(')
            depth += 1;
        if (tokens[end]?.word === ')')
            depth -= 1;
        if (depth === 0)
            return { inside: tokens.slice(at + 1, end), after: end + 1 };
    }
    return { inside: tokens.slice(at + 1), after: tokens.length };
}
/** A name such as `t`, `db`.`t` or db.t at a place, without quotes, and the place after it. */
function nameAt(tokens, at) {
    const parts = [tokens[at]?.text ?? ''];
    let after = at + 1;
    while (tokens[after]?.word === '.' && tokens[after + 1]) {
        parts.push(tokens[after + 1]?.text ?? '');
        after += 2;
    }
    return { name: parts.join('.'), after };
}
/** The place after these words, if they stand at a place; a word in brackets may be missing. */
function after(tokens, at, ...words) {
    let place = at;
    for (const word of words) {
        const optional = word.startsWith('[');
        const wanted = optional ? word.slice(1, -1) : word;
        if (tokens[place]?.word === wanted)
            place += 1;
        else if (!optional)
            return undefined;
    }
    return place;
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

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* reexport */ RULES),
  u: () => (/* binding */ lint)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/lib/sql/effect.js
var effect = __nccwpck_require__(4038);
// EXTERNAL MODULE: ./build/lib/sql/node.js
var sql_node = __nccwpck_require__(6671);
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
function addForeignKey({ table, constraint, name, notValid, schema }) {
    const other = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable'));
    const tables = [...new Set([table, ...schema.withChildren(other)])];
    const locks = tables.map((each) => (0,effect/* lock */.s2)(each, 'SHARE ROW EXCLUSIVE'));
    // A new table has no rows to look for in the other one.
    if (notValid || !schema.inUse(table))
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
    const known = schema.indexes.get(schema.besides(table, index));
    const nullable = known?.columns.filter((column) => canBeNull(table, column, schema)) ?? [];
    return nullable.length > 0
        ? [(0,effect/* effect */.QZ)('PG011', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: `${nullable.join(', ')} may be null` })]
        : brief(table, 'ADD PRIMARY KEY USING INDEX');
}
const canBeNull = (table, column, schema) => schema.column(table, column)?.notNull === false && !keptFromNull(table, column, schema);
/** A valid CHECK (c IS NOT NULL) spares the scan of SET NOT NULL, since PostgreSQL 12. */
const keptFromNull = (table, column, schema, dropped = new Set()) => schema.tables
    .get(table)
    ?.constraints.some(({ name, keepsNotNull, valid }) => keepsNotNull?.includes(column) && valid && !dropped.has(name)) ?? false;
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
    const to = known?.references ? schema.withChildren(known.references).map(effect/* exclusive */.jC) : [];
    const from = known?.kind === 'primary' || known?.kind === 'unique'
        ? schema.referencing(table).map((reference) => (0,effect/* exclusive */.jC)(reference.from))
        : [];
    const others = [...to, ...from].filter((other) => other.table !== table);
    const rule = others.length > 0 ? 'PG023' : 'PG029';
    return [(0,effect/* effect */.QZ)(rule, [(0,effect/* exclusive */.jC)(table), ...others], 'none', { because: `DROP CONSTRAINT ${name}` })];
}

;// CONCATENATED MODULE: ./build/lib/sql/demands.js



/** What a table in use refuses from now on, though the running release may still write it. */
function newDemands(kind, body, schema) {
    const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(body, 'relation'));
    if (!schema.inUse(table))
        return [];
    if (kind === 'IndexStmt')
        return (0,sql_node/* flag */.Jt)(body, 'unique') ? demand(table, 'UNIQUE', indexed(body), schema) : [];
    if (kind !== 'AlterTableStmt')
        return [];
    return (0,sql_node/* bodies */.rF)(body, 'cmds', 'AlterTableCmd').flatMap((command) => {
        if ((0,sql_node/* word */.Vm)(command, 'subtype') === 'AT_SetNotNull')
            return notNull(table, (0,sql_node/* word */.Vm)(command, 'name'), schema);
        if ((0,sql_node/* word */.Vm)(command, 'subtype') !== 'AT_AddConstraint')
            return [];
        const constraint = (0,sql_node/* inner */.vW)(command, 'def', 'Constraint');
        const what = demands_KINDS[(0,sql_node/* word */.Vm)(constraint, 'contype')];
        // With an index that is there already, the index refuses it already.
        return what && !(0,sql_node/* has */.zy)(constraint, 'indexname') ? demand(table, what, columnsOf(constraint), schema) : [];
    });
}
const demands_KINDS = {
    CONSTR_CHECK: 'CHECK',
    CONSTR_UNIQUE: 'UNIQUE',
    CONSTR_FOREIGN: 'FOREIGN KEY',
    CONSTR_EXCLUSION: 'EXCLUDE',
    CONSTR_NOTNULL: 'NOT NULL',
};
const columnsOf = (constraint) => [
    ...(0,sql_node/* strings */.P$)(constraint, 'keys'),
    ...(0,sql_node/* strings */.P$)(constraint, 'fk_attrs'),
    ...(0,sql_node/* columnsIn */.Jb)(constraint['raw_expr']),
];
const indexed = (statement) => (0,sql_node/* nodes */.a9)(statement, 'indexParams').map((item) => (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(item, 'IndexElem'), 'name'));
/** A column that this change brings is written by no release that runs. */
function demand(table, what, columns, schema) {
    const isNew = columns.length > 0 && columns.every((name) => schema.column(table, name)?.fresh);
    return isNew
        ? []
        : [(0,effect/* effect */.QZ)('BC005', [], 'none', { because: `${what} on ${table} (${columns.join(', ')})` })];
}
const notNull = (table, name, schema) => schema.column(table, name)?.notNull || keptFromNull(table, name, schema)
    ? []
    : demand(table, 'NOT NULL', [name], schema);

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
    // The grammar itself gives `char` and `bit` their length of 1; `bpchar` without one has none.
    return { name: canonical, mods, array: (0,sql_node/* nodes */.a9)(typeName, 'arrayBounds').length > 0 };
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
    'current_query',
    'uuid_generate_v6',
    'uuid_generate_v7',
]);
/**
 * Functions that answer the same for all rows of a statement, as far as defaults use them: pg_proc.provolatile of
 * PostgreSQL 18 and of the usual extensions. Any other is unknown.
 */
const STEADY = new Set(`now transaction_timestamp statement_timestamp txid_current txid_current_if_assigned txid_current_snapshot
  pg_current_xact_id pg_current_xact_id_if_assigned pg_current_snapshot pg_backend_pid pg_postmaster_start_time
  current_setting current_database current_schema current_schemas current_user session_user user version
  pg_typeof pg_size_pretty pg_get_userbyid inet_client_addr inet_client_port inet_server_addr inet_server_port
  age date_bin date_part date_trunc extract isfinite justify_days justify_hours justify_interval timezone
  make_date make_interval make_time make_timestamp make_timestamptz overlaps
  to_ascii to_char to_date to_hex to_bin to_oct to_json to_jsonb to_number to_timestamp to_tsquery to_tsvector
  plainto_tsquery phraseto_tsquery websearch_to_tsquery to_regclass to_regtype to_regproc to_regrole to_regnamespace
  concat concat_ws format lower upper initcap casefold length char_length character_length octet_length bit_length bit_count
  trim btrim ltrim rtrim lpad rpad left right repeat replace reverse overlay position strpos starts_with
  substr substring split_part translate chr ascii normalize unistr quote_ident quote_literal quote_nullable
  regexp_count regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array regexp_substr
  string_to_array array_to_string encode decode convert convert_from convert_to md5 sha224 sha256 sha384 sha512
  crc32 crc32c hashtext hashtextextended get_bit get_byte set_bit set_byte
  abs ceil ceiling floor round trunc sign sqrt cbrt power exp ln log log10 mod div gcd lcm pi degrees radians
  sin cos tan asin acos atan atan2 factorial width_bucket scale min_scale trim_scale num_nulls num_nonnulls
  greatest least coalesce nullif int2 int4 int8 float4 float8 numeric text varchar bpchar bool date time timestamp
  timestamptz interval bytea json jsonb uuid point box circle line lseg path polygon inet cidr macaddr
  int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange
  tstzmultirange datemultirange lower_inc upper_inc isempty
  json_build_array json_build_object json_object json_typeof json_array_length json_strip_nulls row_to_json array_to_json
  jsonb_build_array jsonb_build_object jsonb_object jsonb_typeof jsonb_array_length jsonb_strip_nulls jsonb_set
  jsonb_set_lax jsonb_insert jsonb_pretty jsonb_extract_path jsonb_extract_path_text json_extract_path json_extract_path_text
  array_append array_prepend array_cat array_fill array_length array_lower array_upper array_ndims array_dims
  array_position array_positions array_remove array_replace array_sort array_reverse cardinality trim_array
  xmlcomment xmlconcat xmlelement setweight strip numnode querytree family host hostmask masklen netmask network broadcast abbrev
  has_table_privilege has_schema_privilege has_database_privilege
  uuid_nil uuid_ns_dns uuid_ns_url uuid_ns_oid uuid_ns_x500 uuid_generate_v3 uuid_generate_v5 uuid_extract_timestamp
  uuid_extract_version unaccent hstore digest hmac citext soundex metaphone dmetaphone
  st_makepoint st_point st_setsrid st_geomfromtext st_geogfromtext st_makeenvelope st_geomfromgeojson
  auth.uid auth.role auth.jwt auth.email`
    .trim()
    .split(/\s+/));
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
    return STEADY.has(name) ? '' : name;
}

;// CONCATENATED MODULE: ./build/lib/sql/effects-of-column.js




/** ALTER TABLE … ADD COLUMN: an effect for each thing about the column that costs more than a brief lock. */
/** @param siblings all commands of the same ALTER TABLE */
function addColumn(table, definition, schema, siblings = []) {
    const constraints = (0,sql_node/* bodies */.rF)(definition, 'constraints', 'Constraint');
    const of = (type) => constraints.find((constraint) => (0,sql_node/* word */.Vm)(constraint, 'contype') === type);
    const context = {
        table,
        name: (0,sql_node/* word */.Vm)(definition, 'colname'),
        typeName: (0,sql_node/* child */.jf)(definition, 'typeName'),
        schema,
        of,
        fills: fillsRows(definition, of),
        proves: hasDefault(definition) || (schema.olderThan(13) && siblings.some(addsDefault)),
    };
    const effects = [rewriteOf(context), ...PARTS.flatMap((part) => part(context))].filter((found) => found !== undefined);
    return effects.length > 0
        ? effects
        : [(0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(table)], 'none', { because: 'ADD COLUMN' })];
}
/** Version 12 proves the foreign keys of all new columns when one of them has a default. */
const addsDefault = (command) => hasDefault((0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef'));
const hasDefault = (definition) => isSerial((0,sql_node/* child */.jf)(definition, 'typeName')) ||
    (0,sql_node/* bodies */.rF)(definition, 'constraints', 'Constraint').some((constraint) => ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].includes((0,sql_node/* word */.Vm)(constraint, 'contype')));
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
const references = ({ table, name, of, proves, schema }) => {
    const constraint = of('CONSTR_FOREIGN');
    if (!constraint)
        return [];
    const other = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable'));
    const others = schema.withChildren(other).map((each) => (0,effect/* lock */.s2)(each, 'SHARE ROW EXCLUSIVE'));
    const locks = [(0,effect/* exclusive */.jC)(table), ...others];
    return [(0,effect/* effect */.QZ)('PG018', locks, proves ? 'scan' : 'none', { because: `${name} references ${other}` })];
};
const PARTS = [notNullWithoutValue, checked, uniqueOrPrimary, references];

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
    const missing = table?.fresh ? undefined : missingIndex(parent, partition, schema);
    const because = proven && missing ? `${partition} has no index like ${missing} yet` : partition;
    const quick = table?.fresh || (proven && missing === undefined);
    const attached = quick ? (0,effect/* effect */.QZ)('OK', locks) : (0,effect/* effect */.QZ)('PG020', locks, 'scan', { because });
    return [attached, ...defaultPartition(parent, schema)];
}
/** Every index of the parent is built on the partition, unless it has the same already. */
function missingIndex(parent, partition, schema) {
    const own = schema.indexesOf(partition).map(({ columns, unique }) => `${columns.join()} ${unique}`);
    return schema.indexesOf(parent).find(({ columns, unique }) => !own.includes(`${columns.join()} ${unique}`))
        ?.name;
}
function hasCheckOnKey(table, key) {
    const columns = table.constraints
        .filter(({ kind, valid }) => kind === 'check' && valid)
        .flatMap((check) => check.columns);
    return key.length === 0 ? columns.length > 0 : key.every((column) => columns.includes(column));
}
/** Rows for the new partition may lie in the default one, so that is read under the strongest lock. */
function defaultPartition(parent, schema) {
    return defaultsOf(parent, schema)
        .filter((name) => schema.inUse(name))
        .map((name) => (0,effect/* effect */.QZ)('PG020', [(0,effect/* exclusive */.jC)(name)], 'scan', { because: `the default partition ${name}` }));
}
/** The default partition of a table, if it has one: what belongs there depends on all the others. */
const defaultsOf = (parent, schema) => [...schema.tables.values()]
    .filter((table) => table.parent === parent && table.isDefaultPartition)
    .map(({ name }) => name);
function detachPartition(parent, command, schema) {
    const definition = (0,sql_node/* inner */.vW)(command, 'def', 'PartitionCmd');
    const partition = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(definition, 'name'));
    if ((0,sql_node/* flag */.Jt)(definition, 'concurrent'))
        return [
            (0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(parent, 'SHARE UPDATE EXCLUSIVE'), (0,effect/* lock */.s2)(partition, 'SHARE UPDATE EXCLUSIVE')]),
        ];
    // Measured: versions 12 and 13 take the weaker lock on what is detached.
    const own = (0,effect/* lock */.s2)(partition, schema.olderThan(14) ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE');
    const locks = [(0,effect/* exclusive */.jC)(parent), own, ...defaultsOf(parent, schema).map(effect/* exclusive */.jC)];
    return [
        (0,effect/* effect */.QZ)('PG022', locks, 'none', {
            because: partition,
            instead: schema.olderThan(14)
                ? undefined
                : `ALTER TABLE ${parent} DETACH PARTITION ${partition} CONCURRENTLY; -- a file of its own, without a transaction`,
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
const REINDEXED = new Set([
    'int4>oid',
    'oid>int4',
    'int8>oid',
    'varbit>bit',
    'varchar>bpchar',
    'text>bpchar',
]);
/** Names of things by their number: all of them are stored and compared as one. */
const OIDS = /^oid$|^reg(class|type|proc|procedure|oper|operator|role|namespace|config|dictionary|collation)$/;
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
    if (OIDS.test(from.name) && OIDS.test(to.name) && (from.name === 'oid' || to.name === 'oid'))
        return 'none';
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
        case 'bpchar':
            return to.mods.length === 0;
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
    const domainOf = schema.domains.get(from.name);
    // A length that a domain gives is not known to be kept by the column, so it is applied again.
    const base = domainOf ? { ...domainOf.base, mods: [] } : from;
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
    // An index over an expression or with a condition is always built again, and so are those of partitions.
    const always = reindex || schema.tables.get(table)?.partitioned;
    return schema
        .indexesOf(table)
        .filter(({ columns, computedFrom }) => columns.includes(name) || computedFrom.includes(name))
        .some(({ computedFrom }) => always || computedFrom.length > 0);
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
        const found = effects(table, command, schema, commands);
        const only = (0,sql_node/* child */.jf)(statement, 'relation')['inh'] !== true;
        return only || !RECURSES.has(subtype) ? found : found.map((one) => withHeirs(one, table, schema));
    });
}
/** What is done to the partitions and heirs of a table as well. */
const RECURSES = new Set([
    'AT_AddColumn',
    'AT_DropColumn',
    'AT_AddConstraint',
    'AT_DropConstraint',
    'AT_AlterColumnType',
    'AT_SetNotNull',
    'AT_DropNotNull',
    'AT_SetExpression',
]);
function withHeirs(one, table, schema) {
    const own = one.locks.find((held) => held.table === table);
    const heirs = schema.withChildren(table).slice(1);
    if (!own || heirs.length === 0)
        return one;
    // A key is an index on each partition, and is built there as such.
    const isKey = /^PG(009|010)$/.test(one.rule) && schema.tables.get(table)?.partitioned === true;
    const mode = isKey && !schema.atLeast(18) ? 'SHARE' : own.mode;
    return { ...one, locks: [...one.locks, ...heirs.map((heir) => (0,effect/* lock */.s2)(heir, mode))] };
}
const effects_of_alter_brief = (because) => (table) => [(0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(table)], 'none', { because })];
const gentle = (table) => [(0,effect/* effect */.QZ)('OK', [(0,effect/* lock */.s2)(table, 'SHARE UPDATE EXCLUSIVE')])];
const triggers = (table) => [(0,effect/* effect */.QZ)('PG027', [(0,effect/* lock */.s2)(table, 'SHARE ROW EXCLUSIVE')])];
const rewrite = (because) => (table) => [(0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(table)], 'rewrite', { because })];
const COMMANDS = {
    AT_AddColumn: (table, command, schema, siblings) => {
        const definition = (0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef');
        const there = schema.column(table, (0,sql_node/* word */.Vm)(definition, 'colname')) !== undefined;
        return (0,sql_node/* flag */.Jt)(command, 'missing_ok') && there
            ? effects_of_alter_brief('ADD COLUMN IF NOT EXISTS')(table, command, schema, siblings)
            : addColumn(table, definition, schema, siblings);
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
    AT_SetLogged: (table, command, schema) => (schema.tables.get(table)?.unlogged === false ? effects_of_alter_brief : rewrite)('SET LOGGED')(table, command, schema, []),
    AT_SetUnLogged: (table, command, schema) => (schema.tables.get(table)?.unlogged === true ? effects_of_alter_brief : rewrite)('SET UNLOGGED')(table, command, schema, []),
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
    if ((0,sql_node/* word */.Vm)(command, 'behavior') === 'DROP_CASCADE')
        others.push(...schema.referencing(table).map(({ from }) => (0,effect/* exclusive */.jC)(from)));
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
        return effects_of_alter_brief('SET NOT NULL, as it is')(table, command, schema, siblings);
    if (keptFromNull(table, name, schema, droppedBy(siblings)))
        return provenNotNull(table, command, schema, siblings);
    const filled = column?.filledIn !== undefined && column.filledIn === schema.transaction;
    if (filled)
        return [(0,effect/* effect */.QZ)('PG112', [(0,effect/* exclusive */.jC)(table)], 'scan', { because: name })];
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
    if (exists && schema.indexes.has(schema.besides(table, name)))
        return alreadyThere(statement, table, name);
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
/** The table is locked even to find that there is nothing to do. */
const alreadyThere = (statement, table, name) => (0,sql_node/* flag */.Jt)(statement, 'concurrent')
    ? [(0,effect/* effect */.QZ)('PG108', [], 'none', { because: name })]
    : [(0,effect/* effect */.QZ)('PG029', [(0,effect/* lock */.s2)(table, 'SHARE')], 'none', { because: `the index ${name} is there already` })];
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
            (0,effect/* effect */.QZ)('PG003', schema.withChildren(table).map(effect/* exclusive */.jC), 'none', {
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
    const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation')) || (0,sql_node/* word */.Vm)(statement, 'name') || 'every table';
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
        case 'OBJECT_MATVIEW':
            return names.map((name) => (0,effect/* effect */.QZ)('PG029', [(0,effect/* exclusive */.jC)(name)], 'none', { because: 'DROP MATERIALIZED VIEW' }));
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
    const family = [...schema.withChildren(name), ...(parent ? [parent, ...defaultsOf(parent, schema)] : [])];
    const others = [...new Set([...to, ...from, ...family])].filter((other) => other !== name);
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
        (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(target(statement) || 'every table that was clustered')], 'rewrite', {
            because: 'CLUSTER',
        }),
    ],
    RepackStmt: (statement) => [
        (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(target(statement))], 'rewrite', { because: 'REPACK' }),
    ],
    VacuumStmt: (statement) => (0,sql_node/* isOn */.Mp)((0,sql_node/* options */.fF)(statement, 'options'), 'full')
        ? vacuumed(statement).map((table) => (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)(table)], 'rewrite', { because: 'VACUUM FULL' }))
        : [],
    AlterTableMoveAllStmt: (statement) => [
        (0,effect/* effect */.QZ)('PG025', [(0,effect/* exclusive */.jC)('every table there')], 'rewrite', {
            because: `ALL IN TABLESPACE ${(0,sql_node/* word */.Vm)(statement, 'orig_tablespacename')}`,
        }),
    ],
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
/** Without a name it is every table of the database. */
function vacuumed(statement) {
    const named = (0,sql_node/* bodies */.rF)(statement, 'rels', 'VacuumRelation').map((item) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(item, 'relation')));
    return named.length > 0 ? named : ['every table'];
}
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
function rename(statement, schema) {
    const kind = (0,sql_node/* word */.Vm)(statement, 'renameType');
    if (kind === 'OBJECT_SCHEMA')
        return [(0,effect/* effect */.QZ)('BC003', [], 'none', { because: (0,sql_node/* word */.Vm)(statement, 'subname') })];
    const rule = RENAMES[kind];
    if (!rule || (0,sql_node/* word */.Vm)(statement, 'relationType') === 'OBJECT_VIEW')
        return [];
    const because = [(0,sql_node/* word */.Vm)(statement, 'subname') || target(statement), (0,sql_node/* word */.Vm)(statement, 'newname')].join(' to ');
    return [
        (0,effect/* effect */.QZ)(rule, (kind === 'OBJECT_COLUMN' ? schema.withChildren(target(statement)) : [target(statement)]).map(effect/* exclusive */.jC), 'none', {
            because: kind === 'OBJECT_TABCONSTRAINT' ? 'RENAME CONSTRAINT' : because,
        }),
    ];
}
function truncate(statement, schema) {
    const names = (0,sql_node/* nodes */.a9)(statement, 'relations').map((item) => (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(item, 'RangeVar')));
    const cascade = (0,sql_node/* word */.Vm)(statement, 'behavior') === 'DROP_CASCADE';
    const whole = names.flatMap((name) => schema.withChildren(name));
    const others = cascade ? whole.flatMap((name) => schema.referencing(name).map(({ from }) => from)) : [];
    const locks = [...new Set([...whole, ...others])].map(effect/* exclusive */.jC);
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

// EXTERNAL MODULE: ./build/lib/sql/rule.js
var rule = __nccwpck_require__(9333);
;// CONCATENATED MODULE: ./build/lib/sql/rules-of-locks.js

const TIMEOUT = 'Keep the transaction short; with a short lock_timeout it gives up instead of queueing the application.';
const TWO_STEPS = 'Add it NOT VALID, then VALIDATE CONSTRAINT in a later migration, which lets reads and writes go on.';
const NEW_COLUMN = 'Add a new column, write both, fill the old rows in batches, switch over, drop the old column later.';
/** Rules about what a statement locks and for how long. Lock modes were measured on PostgreSQL 12 to 18. */
const LOCK_RULES = {
    PG001: (0,rule/* rule */.H)('lock', 'error', 'An index is built while writes wait', 'Build it with CREATE INDEX CONCURRENTLY, in a file of its own without a transaction.'),
    PG002: (0,rule/* rule */.H)('lock', 'error', 'An index is built on every partition while writes wait', 'Create it ON ONLY the parent, build each part CONCURRENTLY, then attach the parts.'),
    PG003: (0,rule/* rule */.H)('lock', 'warning', 'Dropping an index locks its table', 'Use DROP INDEX CONCURRENTLY, in a file of its own without a transaction.'),
    PG004: (0,rule/* rule */.H)('lock', 'error', 'An index is built again while writes wait, and reads that would use it', 'Use REINDEX … CONCURRENTLY.'),
    PG005: (0,rule/* rule */.H)('lock', 'error', 'A CHECK constraint is proven on every row under a lock', TWO_STEPS),
    PG006: (0,rule/* rule */.H)('lock', 'error', 'A foreign key is proven on every row while writes to both tables wait', TWO_STEPS),
    PG007: (0,rule/* rule */.H)('lock', 'error', 'A constraint is validated in the transaction that added it, which still has the strong lock', 'Validate it in a later migration, in a transaction of its own.'),
    PG008: (0,rule/* rule */.H)('lock', 'error', 'SET NOT NULL reads every row under a lock', 'Prove it first with a CHECK (… IS NOT NULL) that is added NOT VALID and validated later; then SET NOT NULL reads nothing.'),
    PG009: (0,rule/* rule */.H)('lock', 'error', 'A UNIQUE constraint builds its index under a lock', 'Build a unique index CONCURRENTLY, then ADD CONSTRAINT … UNIQUE USING INDEX.'),
    PG010: (0,rule/* rule */.H)('lock', 'error', 'A PRIMARY KEY builds its index under a lock', 'Make the columns NOT NULL, build a unique index CONCURRENTLY, then ADD CONSTRAINT … PRIMARY KEY USING INDEX.'),
    PG011: (0,rule/* rule */.H)('lock', 'error', 'PRIMARY KEY USING INDEX on a nullable column reads every row under a lock', 'Make the columns NOT NULL first, by way of a validated CHECK.'),
    PG012: (0,rule/* rule */.H)('lock', 'error', 'An EXCLUDE constraint builds its index under a lock', 'There is no way around it: make it on a new table, or at a quiet time.'),
    PG013: (0,rule/* rule */.H)('lock', 'error', 'A volatile default rewrites the table', 'Add the column without a default, SET DEFAULT, and fill the old rows in batches.'),
    PG014: (0,rule/* rule */.H)('lock', 'error', 'A serial or identity column rewrites the table', 'Add a plain bigint, give it a sequence as default, and fill the old rows in batches.'),
    PG015: (0,rule/* rule */.H)('lock', 'error', 'A stored generated column rewrites the table', 'Fill a plain column by a trigger and in batches; from PostgreSQL 18 a VIRTUAL one costs nothing.'),
    PG016: (0,rule/* rule */.H)('lock', 'error', 'A column of a domain with a constraint rewrites the table', 'Use the base type, and a CHECK that is added NOT VALID and validated later.'),
    PG017: (0,rule/* rule */.H)('lock', 'error', 'A CHECK on a new column is proven on every row', 'Add the column first, then the CHECK as NOT VALID, and validate it later.'),
    PG018: (0,rule/* rule */.H)('lock', 'warning', 'A new column with a foreign key locks the referenced table', 'Add the column first, then the foreign key as NOT VALID, and validate it later.'),
    PG019: (0,rule/* rule */.H)('lock', 'warning', 'Changing the type of a column locks its table', NEW_COLUMN),
    PG020: (0,rule/* rule */.H)('lock', 'error', 'Attaching a partition reads all of its rows under a lock', 'Prove the bound first with a CHECK on the partition that is added NOT VALID and validated.'),
    PG021: (0,rule/* rule */.H)('lock', 'warning', 'Creating a partition locks its parent', 'Create the table by itself, then ATTACH PARTITION, which lets the parent be used.'),
    PG022: (0,rule/* rule */.H)('lock', 'warning', 'Detaching a partition locks its parent', 'Use DETACH PARTITION … CONCURRENTLY (PostgreSQL 14 and newer).'),
    PG023: (0,rule/* rule */.H)('lock', 'warning', 'A table at the other end of a foreign key is locked too', `Drop the foreign key first, by itself. ${TIMEOUT}`),
    PG024: (0,rule/* rule */.H)('lock', 'error', 'Refreshing a materialized view keeps readers out', 'Give it a unique index and use REFRESH MATERIALIZED VIEW CONCURRENTLY.'),
    PG025: (0,rule/* rule */.H)('lock', 'error', 'The whole table is written again under a lock', 'Use pg_repack, or do it at a quiet time.'),
    PG026: (0,rule/* rule */.H)('lock', 'error', 'A constraint of a domain is proven on every table that uses it', 'Add it NOT VALID, then ALTER DOMAIN … VALIDATE CONSTRAINT in a later migration.'),
    PG027: (0,rule/* rule */.H)('lock', 'warning', 'Changing triggers keeps writers out for a moment', TIMEOUT),
    PG028: (0,rule/* rule */.H)('lock', 'warning', 'A foreign key keeps writers of both tables out for a moment', TIMEOUT),
    PG029: (0,rule/* rule */.H)('lock', 'warning', 'The table is locked for a moment', TIMEOUT),
    PG030: (0,rule/* rule */.H)('data', 'error', 'Every table that uses the type is locked, and loses its columns', 'Drop the columns first, one table at a time.'),
    PG031: (0,rule/* rule */.H)('lock', 'error', 'The server read or wrote a whole table under a lock, for a reason that no rule knows', 'Try the statement on a copy of the table, and look for a way in smaller steps.'),
    PG112: (0,rule/* rule */.H)('lock', 'error', 'SET NOT NULL right after the column was added reads every row under a lock', 'Write it in one: ADD COLUMN … DEFAULT … NOT NULL reads nothing.'),
};

// EXTERNAL MODULE: ./build/lib/sql/rules-of-safety.js
var rules_of_safety = __nccwpck_require__(4711);
;// CONCATENATED MODULE: ./build/lib/sql/rules-of-style.js

/** Rules of style, which are only reported when they are asked for. */
const STYLE_RULES = {
    ST001: (0,rule/* rule */.H)('style', 'note', 'A column of type json', 'Use jsonb: it can be compared and indexed.'),
    ST002: (0,rule/* rule */.H)('style', 'note', 'A column of 16 or 32 bits', 'Use bigint: a key that runs out is an outage, and changing its type later writes the table again.'),
    ST003: (0,rule/* rule */.H)('style', 'note', 'A serial column', 'Use GENERATED BY DEFAULT AS IDENTITY: its sequence belongs to the column.'),
    ST004: (0,rule/* rule */.H)('style', 'note', 'A column of limited length', 'Use text, and a CHECK for its length: that can be changed without a strong lock for long.'),
    ST005: (0,rule/* rule */.H)('style', 'note', 'A timestamp without a time zone', 'Use timestamptz: it means the same moment to everybody.'),
    ST006: (0,rule/* rule */.H)('style', 'note', 'A new enum', 'Use a table with a foreign key, or text with a CHECK: values of an enum cannot be taken away.'),
    ST007: (0,rule/* rule */.H)('style', 'note', 'A foreign key without an index', 'Index its columns: each deletion in the referenced table reads through this one otherwise.'),
    ST008: (0,rule/* rule */.H)('style', 'note', 'A name of more than 63 bytes', 'Shorten it: the server cuts it off without an error.'),
    ST009: (0,rule/* rule */.H)('style', 'note', 'A column is assigned twice', 'Assign it once: the server refuses the statement.'),
    ST010: (0,rule/* rule */.H)('style', 'note', 'An index of more than three columns', 'Fewer columns serve more queries and cost less to write.'),
    ST011: (0,rule/* rule */.H)('style', 'note', 'It cannot be run again after a failure', 'Outside a transaction, say IF EXISTS or IF NOT EXISTS.'),
    ST012: (0,rule/* rule */.H)('style', 'note', 'A name without its schema', 'Name the schema: what is meant otherwise depends on search_path.'),
};

;// CONCATENATED MODULE: ./build/lib/sql/finding.js




const RULES = { ...LOCK_RULES, ...rules_of_safety/* SAFETY_RULES */.n, ...STYLE_RULES };
const severityOf = (effect, rule) => effect.work !== 'none' && rule.category === 'lock' ? 'error' : briefSeverity(effect, rule);
/** A lock rule that is an error by its work is a warning where there is none, because the tables are new or empty. */
const briefSeverity = (effect, rule) => rule.category === 'lock' && rule.severity === 'error' && effect.work === 'none' ? 'warning' : rule.severity;
/** An effect as it is reported, with the place of its statement. @throws Error for a rule that is not described */
function finding(effect, statement, source) {
    const rule = RULES[effect.rule];
    if (!rule)
        throw new Error(`the rule ${effect.rule} is not described`);
    const { line, endLine } = source.rendered ? { line: 1, endLine: 1 } : statement;
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
        ...(effect.work === 'none' ? {} : { work: effect.work, worked: effect.worked }),
    };
}
/** A table may have a partition for each day. */
const MOST_TABLES = 6;
function messageOf({ because, locks, work, worked }, { title }) {
    const what = because === '' ? `${title}.` : `${title}: ${because}.`;
    const named = locks
        .slice(0, MOST_TABLES)
        .map(({ table, mode }) => `${table}: ${mode} (blocks ${(0,effect/* blockedBy */.yJ)(mode)})`);
    const held = [
        ...named,
        ...(locks.length > MOST_TABLES ? [`and ${locks.length - MOST_TABLES} more`] : []),
    ].join(', ');
    const doing = {
        none: 'for a moment',
        scan: `while ${worked.join(', ')} is read through`,
        rewrite: `while ${worked.join(', ')} is written again`,
    };
    return held === '' ? what : `${what} Locks ${held}, ${doing[work]}.`;
}

// EXTERNAL MODULE: ./build/lib/sql/measured.js
var sql_measured = __nccwpck_require__(175);
// EXTERNAL MODULE: ./build/lib/sql/parser.js + 1 modules
var parser = __nccwpck_require__(7870);
;// CONCATENATED MODULE: ./build/lib/sql/rewrite.js

/**
 * A statement written so that it does the same safely, for the rules where that is a matter of words: the first of the
 * steps that the advice names. CONCURRENTLY only where the statement is in no transaction, for it fails in one.
 */
function rewritten(rule, statement, style, alone) {
    if (statement.nested)
        return undefined;
    const bare = style === 'bare' || (style === 'batch' && alone);
    return (WORDS[rule] ?? (bare ? CONCURRENTLY[rule] : undefined))?.(statement);
}
/** The only part of an ALTER TABLE. */
function onlyCommand({ kind, body }) {
    const commands = (0,sql_node/* bodies */.rF)(body, 'cmds', 'AlterTableCmd');
    return kind === 'AlterTableStmt' && commands.length === 1 ? commands[0] : undefined;
}
const notValid = (statement) => {
    const command = onlyCommand(statement);
    const isAdded = command && (0,sql_node/* word */.Vm)(command, 'subtype') === 'AT_AddConstraint';
    return isAdded ? `${statement.text.trimEnd()} NOT VALID` : undefined;
};
const WORDS = {
    PG005: notValid,
    PG006: notValid,
    PG008: (statement) => {
        const command = onlyCommand(statement);
        if (!command || (0,sql_node/* word */.Vm)(command, 'subtype') !== 'AT_SetNotNull')
            return undefined;
        const alter = /^(.*?)\balter\s+(?:column\s+)?("(?:[^"]|"")+"|\S+)\s+set\s+not\s+null\s*$/is.exec(statement.text);
        const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement.body, 'relation')).split('.').at(-1) ?? '';
        const name = `"${table}_${(0,sql_node/* word */.Vm)(command, 'name')}_not_null"`.replace(/^"([a-z_][a-z0-9_]*)"$/, '$1');
        return alter ? `${alter[1]}ADD CONSTRAINT ${name} CHECK (${alter[2]} IS NOT NULL) NOT VALID` : undefined;
    },
};
const withWord = (before) => ({ text }) => before.test(text) ? text.replace(before, (found) => `${found} CONCURRENTLY`).trimEnd() : undefined;
/** What the server does CONCURRENTLY for one index only, and not with what hangs on it. */
const dropOne = (statement) => (0,sql_node/* nodes */.a9)(statement.body, 'objects').length === 1 && (0,sql_node/* word */.Vm)(statement.body, 'behavior') !== 'DROP_CASCADE'
    ? withWord(/^drop\s+index\b/i)(statement)
    : undefined;
const detach = (statement) => {
    const command = onlyCommand(statement);
    const asked = (0,sql_node/* flag */.Jt)((0,sql_node/* inner */.vW)(command ?? {}, 'def', 'PartitionCmd'), 'concurrent');
    return command && !asked ? `${statement.text.trimEnd()} CONCURRENTLY` : undefined;
};
const CONCURRENTLY = {
    PG001: withWord(/^create\s+(?:unique\s+)?index\b/i),
    PG003: dropOne,
    PG004: (statement) => (0,sql_node/* options */.fF)(statement.body, 'params').size === 0
        ? withWord(/^reindex\s+(?:index|table|schema|database)\b/i)(statement)
        : undefined,
    PG022: detach,
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
    /** Major version of the server; undefined for any. */
    version;
    /** The session's time zone, where a SET gave one. */
    timezone;
    addTable(name, more = {}) {
        const table = {
            name,
            kind: 'table',
            partitioned: false,
            partitionKey: [],
            parent: undefined,
            inherits: [],
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
    /** A table with its partitions and heirs, which most of what is done to it is done to as well. */
    withChildren(table) {
        const direct = [...this.tables.values()].filter(({ parent, inherits }) => parent === table || inherits.includes(table));
        return [table, ...direct.flatMap(({ name }) => this.withChildren(name))];
    }
    /** The name of an index as it is kept here: in the schema of its table. */
    besides(table, name) {
        const at = table.lastIndexOf('.');
        return at < 0 ? name : `${table.slice(0, at)}.${name}`;
    }
    /** Whether the server is known to be older than a version. */
    olderThan(version) {
        return this.version !== undefined && this.version < version;
    }
    /** Whether the server is known to be of a version or newer. */
    atLeast(version) {
        return this.version !== undefined && this.version >= version;
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

;// CONCATENATED MODULE: ./build/lib/sql/schema-add.js


/** A column as a table learns it, with the constraints that stand beside it; `isNew` for one of a new table. */
function addColumnModel(table, definition, schema, isNew = false) {
    const name = (0,sql_node/* word */.Vm)(definition, 'colname');
    const typeName = (0,sql_node/* child */.jf)(definition, 'typeName');
    const constraints = (0,sql_node/* bodies */.rF)(definition, 'constraints', 'Constraint');
    const kinds = constraints.map((constraint) => (0,sql_node/* word */.Vm)(constraint, 'contype'));
    const notNull = isSerial(typeName) || kinds.some((kind) => NOT_NULL.has(kind));
    const filled = !isNew && kinds.includes('CONSTR_DEFAULT');
    table.columns.set(name, {
        name,
        type: columnType(typeName),
        notNull,
        fresh: schema.fresh,
        ...(filled ? { filledIn: schema.transaction } : {}),
    });
    for (const constraint of constraints)
        addConstraintModel(table, constraint, [name], schema, isNew);
}
const NOT_NULL = new Set(['CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY']);
/** A constraint, and the index and the NOT NULL that come with it. */
function addConstraintModel(table, constraint, ofColumn, schema, isNew = false) {
    const model = constraintModel(table, constraint, ofColumn, schema, isNew);
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
        schema.indexes.set(schema.besides(table.name, model.name), {
            name: model.name,
            table: table.name,
            columns: model.columns,
            computedFrom: [],
            unique: true,
        });
}
const schema_add_KINDS = {
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
function constraintModel(table, constraint, ofColumn, schema, isNew) {
    const kind = schema_add_KINDS[(0,sql_node/* word */.Vm)(constraint, 'contype')];
    if (!kind || (kind === 'not-null' && ofColumn.length > 0))
        return undefined;
    const columns = schema_add_columnsOf(table, kind, constraint, ofColumn, schema);
    const named = kind === 'primary' ? [] : columns;
    const name = (0,sql_node/* word */.Vm)(constraint, 'conname') || [table.name.split('.').at(-1), ...named, SUFFIX[kind]].join('_');
    const keepsNotNull = schema_add_provenNotNull((0,sql_node/* child */.jf)(constraint, 'raw_expr'));
    return {
        name,
        kind,
        columns,
        // Of a new table every constraint is valid, whatever is said.
        valid: isNew || !(0,sql_node/* flag */.Jt)(constraint, 'skip_validation'),
        addedIn: schema.transaction,
        ...(kind === 'foreign' ? { references: (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(constraint, 'pktable')) } : {}),
        ...(keepsNotNull.length > 0 ? { keepsNotNull } : {}),
    };
}
function schema_add_columnsOf(table, kind, constraint, ofColumn, schema) {
    if (kind === 'check')
        return [...(0,sql_node/* columnsIn */.Jb)(constraint['raw_expr'])];
    const listed = (0,sql_node/* strings */.P$)(constraint, kind === 'foreign' ? 'fk_attrs' : 'keys');
    const index = schema.indexes.get(schema.besides(table.name, (0,sql_node/* word */.Vm)(constraint, 'indexname')));
    return listed.length > 0 ? listed : (index?.columns ?? ofColumn);
}
/** `c IS NOT NULL`, alone or among others that all must hold. */
function schema_add_provenNotNull(expression) {
    const [kind, test] = (0,sql_node/* unwrap */.oA)(expression);
    if (kind === 'BoolExpr' && (0,sql_node/* word */.Vm)(test, 'boolop') === 'AND_EXPR')
        return (0,sql_node/* nodes */.a9)(test, 'args').flatMap(schema_add_provenNotNull);
    if (kind !== 'NullTest' || (0,sql_node/* word */.Vm)(test, 'nulltesttype') !== 'IS_NOT_NULL')
        return [];
    return (0,sql_node/* strings */.P$)((0,sql_node/* child */.jf)((0,sql_node/* child */.jf)(test, 'arg'), 'ColumnRef'), 'fields').slice(-1);
}

;// CONCATENATED MODULE: ./build/lib/sql/schema-alter.js



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
                schema.indexes.delete(schema.besides(table.name, index.name));
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
        schema.indexes.delete(schema.besides(table.name, name));
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
    AT_AddInherit: (table, command) => {
        table.inherits = [...table.inherits, (0,sql_node/* relation */.JW)((0,sql_node/* inner */.vW)(command, 'def', 'RangeVar'))];
    },
    AT_DropInherit: (table, command) => {
        const gone = (0,sql_node/* relation */.JW)((0,sql_node/* inner */.vW)(command, 'def', 'RangeVar'));
        table.inherits = table.inherits.filter((parent) => parent !== gone);
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

;// CONCATENATED MODULE: ./build/lib/sql/schema-function.js

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

;// CONCATENATED MODULE: ./build/lib/sql/schema-rename.js

/** RENAME of a table, an index, a column or a constraint, as the schema learns it. */
function schema_rename_rename(statement, schema) {
    const name = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    const table = schema.tables.get(name);
    const [from, to] = [(0,sql_node/* word */.Vm)(statement, 'subname'), (0,sql_node/* word */.Vm)(statement, 'newname')];
    switch ((0,sql_node/* word */.Vm)(statement, 'renameType')) {
        case 'OBJECT_COLUMN':
            for (const each of schema.withChildren(name))
                renameColumn(each, from, to, schema);
            return;
        case 'OBJECT_TABLE':
            if (table)
                moveTable(table, schema.besides(name, to), schema);
            return;
        case 'OBJECT_INDEX':
            renameIndex(name, to, schema);
            return;
        case 'OBJECT_DOMAIN':
        case 'OBJECT_TYPE':
            renameType(statement, to, schema);
            return;
        case 'OBJECT_TABCONSTRAINT': {
            const constraint = table?.constraints.find((one) => one.name === from);
            if (constraint)
                constraint.name = to;
        }
    }
}
/** SET SCHEMA of a table. */
function setSchema(statement, schema) {
    const table = schema.tables.get((0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation')));
    if (!table || (0,sql_node/* word */.Vm)(statement, 'objectType') !== 'OBJECT_TABLE')
        return;
    moveTable(table, (0,sql_node/* qualified */.LX)([(0,sql_node/* word */.Vm)(statement, 'newschema'), table.name.split('.').at(-1) ?? '']), schema);
}
function renameColumn(name, from, to, schema) {
    const table = schema.tables.get(name);
    const column = table?.columns.get(from);
    if (!table || !column)
        return;
    table.columns.delete(from);
    table.columns.set(to, { ...column, name: to });
    const renamed = (columns) => columns.map((each) => (each === from ? to : each));
    for (const constraint of table.constraints) {
        constraint.columns = renamed(constraint.columns);
        if (constraint.keepsNotNull)
            constraint.keepsNotNull = renamed(constraint.keepsNotNull);
    }
    for (const index of schema.indexesOf(name)) {
        index.columns = renamed(index.columns);
        index.computedFrom = renamed(index.computedFrom);
    }
}
/** Indexes go with their table, and foreign keys and partitions lead to its new name. */
function moveTable(table, to, schema) {
    const from = table.name;
    for (const index of schema.indexesOf(from)) {
        schema.indexes.delete(schema.besides(from, index.name));
        index.table = to;
        schema.indexes.set(schema.besides(to, index.name), index);
    }
    schema.tables.delete(from);
    table.name = to;
    schema.tables.set(to, table);
    for (const other of schema.tables.values()) {
        if (other.parent === from)
            other.parent = to;
        other.inherits = other.inherits.map((parent) => (parent === from ? to : parent));
        for (const constraint of other.constraints)
            if (constraint.references === from)
                constraint.references = to;
    }
}
function renameIndex(name, to, schema) {
    const index = schema.indexes.get(name);
    if (!index)
        return;
    schema.indexes.delete(name);
    index.name = to;
    schema.indexes.set(schema.besides(index.table, to), index);
}
function renameType(statement, to, schema) {
    const from = (0,sql_node/* qualified */.LX)((0,sql_node/* strings */.P$)((0,sql_node/* child */.jf)((0,sql_node/* child */.jf)(statement, 'object'), 'List'), 'items'));
    const name = schema.besides(from, to);
    const domain = schema.domains.get(from);
    schema.domains.delete(from);
    if (domain)
        schema.domains.set(name, domain);
    for (const table of schema.tables.values())
        for (const column of table.columns.values())
            if (column.type.name === from)
                column.type = { ...column.type, name };
}

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
    RenameStmt: schema_rename_rename,
    AlterObjectSchemaStmt: setSchema,
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
        inherits: isPartition ? [] : parents,
        isDefaultPartition: (0,sql_node/* flag */.Jt)((0,sql_node/* child */.jf)(statement, 'partbound'), 'is_default'),
        unlogged: (0,sql_node/* word */.Vm)((0,sql_node/* child */.jf)(statement, 'relation'), 'relpersistence') === 'u',
        tablespace: (0,sql_node/* word */.Vm)(statement, 'tablespacename') || 'pg_default',
    });
    for (const parent of parents)
        inherit(table, parent, schema);
    for (const like of (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'TableLikeClause'))
        inherit(table, (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(like, 'relation')), schema);
    for (const column of (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'ColumnDef'))
        addColumnModel(table, column, schema, true);
    for (const constraint of (0,sql_node/* bodies */.rF)(statement, 'tableElts', 'Constraint'))
        addConstraintModel(table, constraint, [], schema, true);
}
function inherit(table, from, schema) {
    for (const column of schema.tables.get(from)?.columns.values() ?? [])
        table.columns.set(column.name, { ...column });
}
/** A column with its constraints, of a new table or of one that is there. */
function schema_update_createIndex(statement, schema) {
    const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(statement, 'relation'));
    const parts = (0,sql_node/* nodes */.a9)(statement, 'indexParams').map((part) => (0,sql_node/* child */.jf)(part, 'IndexElem'));
    const columns = parts.flatMap((part) => [(0,sql_node/* word */.Vm)(part, 'name'), ...(0,sql_node/* columnsIn */.Jb)(part)]).filter(Boolean);
    const computedFrom = [...(0,sql_node/* columnsIn */.Jb)([...parts.map((part) => part['expr']), statement['whereClause']])];
    const name = (0,sql_node/* word */.Vm)(statement, 'idxname') || `${table.split('.').at(-1)}_${columns.join('_')}_idx`;
    const key = schema.besides(table, name);
    if (schema.indexes.has(key))
        return;
    schema.indexes.set(key, { name, table, columns, computedFrom, unique: (0,sql_node/* flag */.Jt)(statement, 'unique') });
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
            schema.indexes.delete(schema.besides(name, index.name));
    }
}

;// CONCATENATED MODULE: ./build/lib/sql/since-version.js


/** What an older server does not know; from the release notes of PostgreSQL 13 to 18. */
function tooNew(kind, body, schema) {
    return SINCE.filter(([version, , is]) => schema.olderThan(version) && is(kind, body)).map(([version, what]) => (0,effect/* effect */.QZ)('PG113', [], 'none', {
        because: `${what} is new in PostgreSQL ${version}, the server is ${schema.version}`,
    }));
}
const command = (test) => (kind, body) => kind === 'AlterTableStmt' && (0,sql_node/* bodies */.rF)(body, 'cmds', 'AlterTableCmd').some(test);
const subtype = (name) => command((one) => (0,sql_node/* word */.Vm)(one, 'subtype') === name);
/** Any constraint of a statement, of the table or of one of its columns. */
const constraint = (test) => (kind, body) => {
    const definitions = kind === 'CreateStmt'
        ? [...(0,sql_node/* bodies */.rF)(body, 'tableElts', 'ColumnDef'), ...(0,sql_node/* bodies */.rF)(body, 'tableElts', 'Constraint')]
        : (0,sql_node/* bodies */.rF)(body, 'cmds', 'AlterTableCmd').flatMap((one) => [
            (0,sql_node/* inner */.vW)(one, 'def', 'ColumnDef'),
            (0,sql_node/* inner */.vW)(one, 'def', 'Constraint'),
        ]);
    return definitions.some((definition) => test(definition) || (0,sql_node/* bodies */.rF)(definition, 'constraints', 'Constraint').some(test));
};
const SINCE = [
    [13, 'DROP EXPRESSION', subtype('AT_DropExpression')],
    [
        14,
        'DETACH PARTITION … CONCURRENTLY',
        command((one) => (0,sql_node/* flag */.Jt)((0,sql_node/* inner */.vW)(one, 'def', 'PartitionCmd'), 'concurrent')),
    ],
    [14, 'SET COMPRESSION', subtype('AT_SetCompression')],
    [14, 'CREATE OR REPLACE TRIGGER', (kind, body) => kind === 'CreateTrigStmt' && (0,sql_node/* flag */.Jt)(body, 'replace')],
    [15, 'MERGE', (kind) => kind === 'MergeStmt'],
    [15, 'SET ACCESS METHOD', subtype('AT_SetAccessMethod')],
    [15, 'NULLS NOT DISTINCT', (kind, body) => kind === 'IndexStmt' && (0,sql_node/* flag */.Jt)(body, 'nulls_not_distinct')],
    [15, 'NULLS NOT DISTINCT', constraint((one) => (0,sql_node/* flag */.Jt)(one, 'nulls_not_distinct'))],
    [
        15,
        'security_invoker',
        (kind, body) => kind === 'ViewStmt' && (0,sql_node/* options */.fF)(body, 'options').has('security_invoker'),
    ],
    [17, 'SET EXPRESSION', subtype('AT_SetExpression')],
    [18, 'a virtual generated column', constraint((one) => (0,sql_node/* word */.Vm)(one, 'generated_kind') === 'v')],
    [
        18,
        'a NOT NULL constraint of a table',
        command((one) => (0,sql_node/* word */.Vm)((0,sql_node/* inner */.vW)(one, 'def', 'Constraint'), 'contype') === 'CONSTR_NOTNULL'),
    ],
    [
        18,
        'NOT ENFORCED',
        constraint((one) => (0,sql_node/* has */.zy)(one, 'is_enforced') && !(0,sql_node/* flag */.Jt)(one, 'is_enforced') && (0,sql_node/* word */.Vm)(one, 'contype') !== ''),
    ],
    [18, 'WITHOUT OVERLAPS', constraint((one) => (0,sql_node/* flag */.Jt)(one, 'without_overlaps'))],
    [18, 'uuidv7()', (_, body) => JSON.stringify(body).includes('"sval":"uuidv7"')],
];

;// CONCATENATED MODULE: ./build/lib/sql/style.js



const note = (rule, because) => (0,effect/* effect */.QZ)(rule, [], 'none', { because });
/** What could be written in a better style. */
function styleEffects(context) {
    return style_PARTS.flatMap((part) => part(context));
}
const commandsOf = (body) => (0,sql_node/* bodies */.rF)(body, 'cmds', 'AlterTableCmd');
const newColumns = (kind, body) => {
    if (kind === 'CreateStmt')
        return (0,sql_node/* bodies */.rF)(body, 'tableElts', 'ColumnDef');
    if (kind !== 'AlterTableStmt')
        return [];
    return commandsOf(body)
        .filter((command) => (0,sql_node/* word */.Vm)(command, 'subtype') === 'AT_AddColumn')
        .map((command) => (0,sql_node/* inner */.vW)(command, 'def', 'ColumnDef'));
};
const BY_TYPE = {
    json: 'ST001',
    int2: 'ST002',
    int4: 'ST002',
    bpchar: 'ST004',
    timestamp: 'ST005',
};
const types = ({ kind, body }) => newColumns(kind, body).flatMap((column) => {
    const name = (0,sql_node/* word */.Vm)(column, 'colname');
    const typeName = (0,sql_node/* child */.jf)(column, 'typeName');
    if (isSerial(typeName))
        return [note('ST003', name)];
    const type = columnType(typeName);
    const limited = type.name === 'varchar' && type.mods.length > 0;
    const rule = limited ? 'ST004' : BY_TYPE[type.name];
    return rule ? [note(rule, `${name} ${describeType(type)}`)] : [];
});
const enums = ({ kind, body }) => kind === 'CreateEnumStmt' ? [note('ST006', (0,sql_node/* strings */.P$)(body, 'typeName').join('.'))] : [];
/** An index may come in a later file, for it is built by itself. */
const foreignKeys = ({ kind, body, final }) => {
    if (kind !== 'CreateStmt' && kind !== 'AlterTableStmt')
        return [];
    const table = (0,sql_node/* relation */.JW)((0,sql_node/* child */.jf)(body, 'relation'));
    const indexes = final.indexesOf(table).map(({ columns }) => columns);
    return keysOf(kind, body)
        .filter((key) => !indexes.some((columns) => key.every((name) => columns.slice(0, key.length).includes(name))))
        .map((key) => note('ST007', `${table} (${key.join(', ')})`));
};
const isForeign = (constraint) => (0,sql_node/* word */.Vm)(constraint, 'contype') === 'CONSTR_FOREIGN';
function keysOf(kind, body) {
    const ofColumns = newColumns(kind, body)
        .filter((column) => (0,sql_node/* bodies */.rF)(column, 'constraints', 'Constraint').some(isForeign))
        .map((column) => [(0,sql_node/* word */.Vm)(column, 'colname')]);
    const ofTable = kind === 'CreateStmt'
        ? (0,sql_node/* bodies */.rF)(body, 'tableElts', 'Constraint')
        : commandsOf(body).map((command) => (0,sql_node/* inner */.vW)(command, 'def', 'Constraint'));
    return [...ofColumns, ...ofTable.filter(isForeign).map((constraint) => (0,sql_node/* strings */.P$)(constraint, 'fk_attrs'))];
}
/** Looked for in the text, for the parser has cut them off already. Texts and comments are no names. */
const names = ({ text }) => {
    const bare = text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
    const found = [...bare.matchAll(/"([^"]+)"|[\p{L}_][\p{L}\p{N}_$]*/gu)].map(([whole, quoted]) => quoted ?? whole);
    const long = found.filter((name) => new TextEncoder().encode(name).length > LONGEST_NAME);
    return [...new Set(long)].map((name) => note('ST008', name));
};
const LONGEST_NAME = 63;
const assignments = ({ kind, body }) => {
    if (kind !== 'UpdateStmt')
        return [];
    const assigned = (0,sql_node/* bodies */.rF)(body, 'targetList', 'ResTarget').map((target) => (0,sql_node/* word */.Vm)(target, 'name'));
    const twice = assigned.filter((name, at) => assigned.indexOf(name) !== at);
    return twice.map((name) => note('ST009', name));
};
const wideIndexes = ({ kind, body }) => {
    const columns = (0,sql_node/* nodes */.a9)(body, 'indexParams').length;
    return kind === 'IndexStmt' && !(0,sql_node/* flag */.Jt)(body, 'unique') && columns > 3
        ? [note('ST010', `${columns} columns`)]
        : [];
};
const REPEATABLE = {
    CreateStmt: 'if_not_exists',
    IndexStmt: 'if_not_exists',
    CreateSchemaStmt: 'if_not_exists',
    CreateSeqStmt: 'if_not_exists',
    DropStmt: 'missing_ok',
};
const repeatable = ({ kind, body, inside }) => {
    const field = REPEATABLE[kind];
    return field !== undefined && !inside && !(0,sql_node/* flag */.Jt)(body, field) ? [note('ST011', '')] : [];
};
const qualifiedNames = ({ kind, body }) => {
    const table = (0,sql_node/* child */.jf)(body, 'relation');
    const bare = /^(CreateStmt|AlterTableStmt|IndexStmt)$/.test(kind) && (0,sql_node/* word */.Vm)(table, 'schemaname') === '';
    return bare && (0,sql_node/* word */.Vm)(table, 'relpersistence') !== 't' ? [note('ST012', (0,sql_node/* word */.Vm)(table, 'relname'))] : [];
};
const style_PARTS = [
    types,
    enums,
    foreignKeys,
    names,
    assignments,
    wideIndexes,
    repeatable,
    qualifiedNames,
];

// EXTERNAL MODULE: ./build/lib/sql/suppression.js
var suppression = __nccwpck_require__(2448);
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
    /** Whether a failure of the statement takes back what is before it. */
    get inside() {
        return this.#owned || this.#begun;
    }
    /** The number of the transaction that a statement runs in. */
    enter({ kind }, current) {
        if (kind === 'TransactionStmt')
            return current + 1;
        const continues = this.inside && (this.#held.size > 0 || this.#altered.size > 0 || this.#started);
        if (continues)
            return current;
        this.#started = this.inside;
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
        if (this.inside)
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
        const nested = this.inside;
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
        const what = this.inside ? OUTSIDE_ONLY[kind]?.(body) : undefined;
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
        if (kind === 'AlterEnumStmt' && (0,sql_node/* word */.Vm)(body, 'newVal') && this.inside) {
            this.#newValues.push((0,sql_node/* word */.Vm)(body, 'newVal'));
            return [];
        }
        const used = this.#newValues.filter((value) => mentions(body, value));
        return used.map((value) => (0,effect/* effect */.QZ)('PG110', [], 'none', { because: value }));
    }
    /** A scan, a rewrite or changed rows prolong every strong lock that is held already. */
    #whileHolding({ kind, body }, effects) {
        const held = [...this.#held.keys()];
        if (!this.inside || held.length === 0)
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
        if (kind !== 'AlterTableStmt' || !this.inside)
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
















/** Judges migrations in their order, with the schema that the earlier ones built up. */
function lint(sources, parse, options) {
    const schema = new SchemaModel();
    schema.version = options.version;
    const style = wantedStyle(sources, parse, options.style ?? []);
    return sources.flatMap((source) => {
        schema.fresh = source.looked;
        const { statements, comments } = parsedFile(source, parse);
        const found = [
            ...lintFile(source, statements, schema, { ...options, wanted: style }),
            ...wayBack(source),
        ];
        return source.looked ? (0,suppression/* applySuppressions */.p)(found, comments, source) : [];
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
    const impatient = impatience(options.lockTimeoutMs);
    schema.timezone = undefined;
    const found = statements.flatMap((statement, at) => {
        schema.transaction = watch.enter(statement, schema.transaction);
        const { kind, body } = statement;
        const foreseen = effectsOf(kind, body, schema);
        const measured = source.measured?.[at];
        const effects = measured ? (0,sql_measured/* overrule */.t)(foreseen, measured) : foreseen;
        const notable = effects.map((one) => onlyInUse(one, schema)).filter((one) => one !== undefined);
        const told = [
            ...notable.filter(({ rule }) => rule !== 'OK'),
            ...watch.observe(statement, notable),
            ...impatient(statement, notable),
            ...newDemands(kind, body, schema),
            ...tooNew(kind, body, schema),
            ...options.wanted(statement, watch.inside),
        ];
        learn(kind, body, schema);
        return told.map((one) => suggested(finding(one, statement, source), statement, source, statements.length === 1));
    });
    const last = statements.at(-1);
    const open = last ? watch.atEnd().map((one) => finding(one, last, source)) : [];
    return [...found, ...open];
}
/** A suggestion replaces whole lines, so the statement has to be all that is on them. */
function suggested(found, statement, source, alone) {
    if (found.category !== 'lock' || source.rendered)
        return found;
    const text = rewritten(found.rule, statement, source.style, alone);
    const lines = source.sql
        .split('\n')
        .slice(statement.line - 1, statement.endLine)
        .join('\n');
    const indent = /^\s*/.exec(lines)?.[0] ?? '';
    if (text === undefined || lines.trim() !== `${statement.text.trim()};`)
        return found;
    return { ...found, suggestion: `${indent}${text};` };
}
const wayBack = (source) => source.looked && source.hasDown === false
    ? [finding((0,effect/* effect */.QZ)('DS008', [], 'none', { because: source.id }), { line: 1, endLine: 1 }, source)]
    : [];
/** Without a timeout from outside, a file has to set one before it waits for a strong lock. Said once. */
function impatience(lockTimeoutMs) {
    let done = lockTimeoutMs > 0;
    return ({ kind, body }, effects) => {
        if (kind === 'VariableSetStmt' && (0,sql_node/* word */.Vm)(body, 'name') === 'lock_timeout')
            done = true;
        if (done || !effects.some(({ locks }) => locks.some(({ mode }) => (0,effect/* isStrong */.kg)(mode))))
            return [];
        done = true;
        return [(0,effect/* effect */.QZ)('PG102', [])];
    };
}
/** Whether a foreign key has an index is only known when all files are read. */
function wantedStyle(sources, parse, wanted) {
    if (wanted.length === 0)
        return () => [];
    const final = new SchemaModel();
    for (const source of sources)
        for (const { kind, body } of parsedFile(source, parse).statements)
            learn(kind, body, final);
    return ({ kind, body, text }, inside) => styleEffects({ kind, body, text, final, inside }).filter(({ rule }) => wanted.includes('all') || wanted.includes(rule));
}
/** A table that the same change made has no rows and no users: what happens to it alone is no danger. */
function onlyInUse(effect, schema) {
    const locks = effect.locks.filter(({ table }) => schema.inUse(table));
    if (effect.locks.length > 0 && locks.length === 0)
        return undefined;
    const worked = effect.worked.filter((table) => schema.inUse(table));
    return { ...effect, locks, worked, work: worked.length === 0 ? 'none' : effect.work };
}


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

/***/ 9333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule)
/* harmony export */ });
const rule = (category, severity, title, advice) => ({
    category,
    severity,
    title,
    advice,
});


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ SAFETY_RULES)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9333);

/** Rules about transactions, lost data and the version of the application that still runs. */
const SAFETY_RULES = {
    PG101: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'This cannot run inside a transaction', 'Put it into a file of its own and let the tool run that without a transaction.'),
    PG102: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'A strong lock is waited for without a lock_timeout, and the application queues behind it', 'Let the run give one (input `lock-timeout`), or begin the file with SET lock_timeout.'),
    PG103: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'Rows are read or changed while the transaction holds a strong lock', 'Do it before the lock is taken, or in a migration of its own.'),
    PG104: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'One transaction locks several tables, which waits longer and may deadlock', 'Make it a migration a table.'),
    PG105: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'A table is read or written whole while the transaction locks another', 'Make it a migration a table.'),
    PG106: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'BEGIN and COMMIT do not fit together or interfere with the tool', 'Leave transactions to the tool, or switch its own off for this file.'),
    PG107: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'All rows are changed in one go', 'Change them in batches, in a migration of its own.'),
    PG108: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'CONCURRENTLY IF NOT EXISTS keeps an index that an earlier attempt left invalid', 'DROP INDEX CONCURRENTLY IF EXISTS it first.'),
    PG109: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'The file sets a lock_timeout that is longer than the policy', 'Leave it out: the run gives every session a short one.'),
    PG110: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'A new enum value is used in the transaction that adds it', 'Use it in a later migration.'),
    PG111: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'note', 'Several ALTER TABLE on one table could be one', 'Put the parts into one ALTER TABLE: one lock, one pass.'),
    PG113: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'The server does not know this yet', 'Write it in the way of that version, or update the server first.'),
    DS001: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'error', 'A table is dropped with its rows', 'Drop it only when no release uses it any more, and with a backup.'),
    DS002: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'error', 'A column is dropped with its values', 'Drop it only when no running release reads or writes it: one release later than the code that stopped.'),
    DS003: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'error', 'A schema or database is dropped with all that is in it', 'Drop its parts one by one.'),
    DS004: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'error', 'TRUNCATE deletes all rows and locks the table', 'Delete in batches, if the rows are really not needed.'),
    DS005: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('compatibility', 'warning', 'A column may be null from now on', 'Let the code that reads it cope with null first.'),
    DS006: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'error', 'A NOT NULL column without a default fails on a table that has rows', 'Give it a DEFAULT, or add it nullable, fill it, and SET NOT NULL later.'),
    DS007: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'warning', 'CASCADE drops whatever hangs on it', 'Name what is to be dropped.'),
    DS008: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('data', 'warning', 'The migration has no way back', 'Write the part that takes it back, so that a bad release can be undone with its migration.'),
    BC001: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('compatibility', 'warning', 'A column is renamed under the running release', 'Add the new column, write both, move the readers, drop the old one later.'),
    BC002: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('compatibility', 'warning', 'A table is renamed under the running release', 'Leave a view with the old name until no release uses it.'),
    BC003: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('compatibility', 'warning', 'A table or schema moves away from where the running release looks for it', 'Leave a view behind until no release uses the old place.'),
    BC004: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('compatibility', 'warning', 'An enum value is renamed under the running release', 'Add the new value, move the rows, and leave the old one.'),
    BC005: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('compatibility', 'warning', 'The running release may write what the new constraint refuses', 'Deploy code that keeps to it first.'),
    SUP001: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'error', 'A suppression has no reason', 'Write `-- deploy-actions:ignore PG001 -- why it is right here`.'),
    SUP002: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .H)('transaction', 'warning', 'A suppression suppresses nothing', 'Remove it, or correct the rule that it names.'),
};


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ applySuppressions)
/* harmony export */ });
/* harmony import */ var _rules_of_safety_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4711);

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
    const described = _rules_of_safety_js__WEBPACK_IMPORTED_MODULE_0__/* .SAFETY_RULES */ .n[rule];
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

/***/ 9030:
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
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2327, 19))]);
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

;// CONCATENATED MODULE: ./build/runtime/connections.js
/** Through HTTPS_PROXY, HTTP_PROXY and NO_PROXY. An idle connection does not keep the process alive. */
function createConnections(env) {
    const kept = new Map();
    const proxyEnv = { ...env };
    return async (protocol) => {
        const { request, Agent } = await (protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2327, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
        return {
            open: request,
            fresh: () => new Agent({ proxyEnv }),
            kept: () => {
                const agent = kept.get(protocol) ?? new Agent({ proxyEnv, keepAlive: true });
                kept.set(protocol, agent);
                return agent;
            },
        };
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
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
function createSender({ env, connections = createConnections(env) }) {
    const send = async (request, signal, anew = false) => {
        const url = new URL(request.url);
        const { open, kept, fresh } = await connections(url.protocol);
        const { method = 'GET', headers = {}, body, socketPath, keepAlive = false } = request;
        const options = {
            method,
            headers: { 'user-agent': 'deploy-actions', ...headers },
            signal,
            ...(socketPath ? { socketPath } : { agent: keepAlive && !anew ? kept() : fresh() }),
        };
        return new Promise((resolve, reject) => {
            const sent = open(url, options, resolve);
            sent.on('error', (error) => {
                // The server closed an idle connection while we took it: nothing was asked yet.
                if (sent.reusedSocket && error.code === 'ECONNRESET' && !anew)
                    resolve(send(request, signal, true));
                else
                    reject(asHttpError(error, request, signal));
            });
            sent.end(body);
        });
    };
    return (request, signal) => send(request, signal);
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
            await (0,promises_.rm)(request.to, { force: true });
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
    const measure = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            hash.update(chunk);
            request.onProgress?.(bytes, total);
            done(bytes > request.maxBytes ? new DownloadError({ kind: 'too-large' }) : null, chunk);
        },
    });
    await (0,external_node_stream_promises_.pipeline)(response, measure, (0,external_node_fs_.createWriteStream)(request.to));
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
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
    const child = (0,external_node_child_process_.spawn)(file, args, {
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
    const at = (path) => (0,external_node_path_.resolve)(workspace, path);
    return {
        read: (path) => (0,promises_.readFile)(at(path), 'utf8'),
        readAll: (paths) => paths.map((path) => (0,external_node_fs_.readFileSync)(at(path), 'utf8')),
        write: async (path, text, mode) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(at(path)), { recursive: true });
            await (0,promises_.writeFile)(at(path), text, mode === undefined ? {} : { mode });
            if (mode !== undefined)
                await (0,promises_.chmod)(at(path), mode); // `mode` alone does nothing to a file that exists.
        },
        exists: (path) => (0,external_node_fs_.existsSync)(at(path)),
        list: async (path) => listBelow(workspace, await insideOf(workspace, path)),
        entries: async (path) => ((0,external_node_fs_.existsSync)(at(path)) ? (await (0,promises_.readdir)(at(path))).sort() : []),
        inside: (path) => insideOf(workspace, path),
        move: async (from, to) => {
            await (0,promises_.rm)(at(to), { recursive: true, force: true });
            await (0,promises_.rename)(at(from), at(to));
        },
        remove: (path) => (0,promises_.rm)(at(path), { recursive: true, force: true }),
        link: async (path, to) => {
            if ((0,external_node_fs_.existsSync)(at(path)))
                await (0,promises_.symlink)(at(path), at(to));
        },
        join: (...parts) => (0,external_node_path_.join)(...parts),
    };
}
async function insideOf(workspace, path) {
    const wanted = (0,external_node_path_.resolve)(workspace, path);
    if (!(0,external_node_fs_.existsSync)(wanted))
        throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
    const [root, real] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(wanted)]);
    // An image without a working directory has the root itself as its workspace.
    if (real !== root && !real.startsWith(root === external_node_path_.sep ? external_node_path_.sep : root + external_node_path_.sep))
        throw fileFailures.PATH_OUTSIDE(`${path} leads out of the workspace, to ${real}`);
    return real;
}
async function listBelow(workspace, start) {
    const root = await (0,promises_.realpath)(workspace);
    const entries = await (0,promises_.readdir)(start, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (!entries)
        return [(0,external_node_path_.relative)(root, start)];
    const found = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    return found.map((path) => (0,external_node_path_.relative)(root, path)).sort();
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
    const folder = env['RUNNER_TEMP'] ? (0,external_node_path_.join)(env['RUNNER_TEMP'], 'deploy-actions-notes') : undefined;
    return {
        read: (name) => {
            const path = folder && (0,external_node_path_.join)(folder, name);
            return path && (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : undefined;
        },
        write: (name, text) => {
            if (folder === undefined)
                return;
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
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

function createGrpc() {
    const sessions = new Map();
    return async (request) => {
        const http2 = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2467, 19));
        // What breaks a session is told by each of its streams.
        const connect = (origin) => http2.connect(origin).on('error', () => undefined);
        if (!request.kept)
            return unary(connect(request.origin), request);
        const known = sessions.get(request.origin);
        const usable = known && !known.session.closed && !known.session.destroyed;
        const kept = usable ? known : { session: connect(request.origin), calls: 0 };
        sessions.set(request.origin, kept);
        kept.calls += 1;
        kept.session.ref();
        return unary(kept.session, request).finally(() => {
            kept.calls -= 1;
            // The process may end while a connection waits for a next call.
            if (kept.calls === 0)
                kept.session.unref();
        });
    };
}
async function unary(session, request) {
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    const started = performance.now();
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
        session.destroy();
        if (request.signal?.aborted)
            throw request.signal.reason;
        // A stream is cancelled when its session fails; why is in the cause.
        const { cause = error } = error;
        const kind = limit.aborted ? 'timeout' : kindOfError(cause);
        throw new HttpError(kind, request.origin, cause);
    }
    finally {
        signal.removeEventListener('abort', stop);
        if (!request.kept)
            session.destroy();
    }
}
/** A flag for compression and the length, before each message. */
const PREFIX_BYTES = 5;
function call(session, { path, message, metadata, timeoutMs }) {
    return new Promise((resolve, reject) => {
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

function createTimedHttp(env) {
    const clients = new Map();
    return async (request) => {
        if (!request.kept) {
            const client = await clientFor(request, env);
            return withinLimit(client, request).finally(() => client.agent.destroy());
        }
        const { protocol } = new URL(request.url);
        const known = clients.get(protocol) ?? clientFor(request, env);
        clients.set(protocol, known);
        return withinLimit(await known, request);
    };
}
async function withinLimit(client, request) {
    const limit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
    try {
        return await exchange(client, request, signal);
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        // The other side had closed it just then: https://nodejs.org/api/http.html#requestreusedsocket
        if (isStale(error))
            return withinLimit(client, request);
        const kind = limit.aborted ? 'timeout' : kindOfError(error);
        throw new HttpError(kind, request.url, error);
    }
}
/** Marks the error of a kept connection that was gone before anything was answered. */
const STALE = Symbol('stale');
const isStale = (error) => error instanceof Error && STALE in error;
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);
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
async function clientFor({ url, kept = false }, env) {
    const secure = new URL(url).protocol === 'https:';
    const { request: open, Agent } = await (secure ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2327, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
    return { open, agent: new Agent({ keepAlive: kept, proxyEnv: { ...env } }) };
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
    const fail = (error) => {
        const stale = sent.reusedSocket && error.code === 'ECONNRESET' && REPEATABLE.has(sent.method);
        reject(stale ? Object.assign(error, { [STALE]: true }) : error);
    };
    sent.once('response', resolve).once('error', fail).end(body);
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
    grpc: createGrpc(),
});

;// CONCATENATED MODULE: ./build/runtime/read-part.js
const readFilePart = async (path, offset, length) => {
    const { open } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 19));
    const file = await open(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
};

;// CONCATENATED MODULE: ./build/runtime/sibling.js

/** The main file of another action, given that of our own: `dist/<action>/index.js`. */
const siblingOf = (own, action) => (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(own)), action, 'index.js');

;// CONCATENATED MODULE: ./build/runtime/watchdog.js


/**
 * Waits until its standard input ends, which is when our process is gone however it ended, and then ends the group of
 * the program that it watches. Nothing else can do that for a step that is killed: it has no last word.
 */
const WATCH = `
const end = () => { try { process.kill(-Number(process.argv[1]), 'SIGTERM'); } catch {} };
process.stdin.on('end', end).on('error', end).resume();
`;
/** Ends a program that leads a group of its own when our process dies without having done so. The result calls it off. */
function watchOver({ pid }, env) {
    if (pid === undefined)
        return () => undefined;
    const watchdog = (0,external_node_child_process_.spawn)(process.execPath, ['-e', WATCH, String(pid)], {
        env: childEnvironment(env, {}),
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true, // What ends our group must not end it first.
    });
    watchdog.on('error', () => undefined); // Then the runner ends it with the job, as it would have without us.
    watchdog.unref();
    return () => void watchdog.kill('SIGKILL');
}

;// CONCATENATED MODULE: ./build/runtime/supervise.js





const LAST_WORDS = 20;
const createSupervise = (env) => (file, args, options) => {
    const child = (0,external_node_child_process_.spawn)(file, args, {
        env: childEnvironment(env, options),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const words = [];
    const ended = new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('close', () => resolve(words.join('\n')));
    });
    const callOff = watchOver(child, env);
    void ended.then(callOff);
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

;// CONCATENATED MODULE: ./build/runtime/tar.js
const BLOCK = 512;
/** Jumps from header to header: an archive of gigabytes is listed in milliseconds. */
const openArchive = async (path) => {
    const { open } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 19));
    const reading = async (work) => {
        const file = await open(path);
        return work(file).finally(() => file.close());
    };
    const entries = await reading(readEntries);
    return {
        path,
        entries,
        text: async (name) => {
            const entry = entries.get(name);
            return entry && reading(async (file) => (await part(file, entry.offset, entry.size)).toString('utf8'));
        },
    };
};
/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html: a header of 512 bytes, then the file in whole blocks. */
async function readEntries(file) {
    const entries = new Map();
    let extended = new Map();
    let at = 0;
    for (let header = await headerAt(file, at); header; header = await headerAt(file, at)) {
        const size = Number(extended.get('size') ?? readSize(header));
        const entry = { offset: at + BLOCK, size };
        const type = String.fromCharCode(header[156] ?? 0);
        if (type === '0' || type === '\0')
            entries.set(extended.get('path') ?? readName(header), entry);
        // What an extended header says is about the file after it.
        extended = type === 'x' ? readExtended(await part(file, entry.offset, size)) : new Map();
        at = entry.offset + Math.ceil(size / BLOCK) * BLOCK;
    }
    return entries;
}
/** Undefined at the end, which is a block of zeros. */
async function headerAt(file, at) {
    const header = await part(file, at, BLOCK);
    if (header.length < BLOCK || header.every((byte) => byte === 0))
        return undefined;
    if (!isHeader(header))
        throw new Error(`there is no tar header at byte ${at}`);
    return header;
}
async function part(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
/** The sum of all bytes, those of the sum itself counted as spaces. */
function isHeader(header) {
    const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
    return sum === Number.parseInt(field(header, 148, 8), 8);
}
const field = (header, at, length) => header.toString('utf8', at, at + length).replace(/\0[\s\S]*$/, '');
function readName(header) {
    const prefix = field(header, 345, 155);
    return prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`;
}
/** Octal; more than 8 GiB as a number of 95 bits with the first bit set, which is GNU's way. */
function readSize(header) {
    if ((header[124] ?? 0) < 0x80)
        return Number.parseInt(field(header, 124, 12).trim() || '0', 8);
    return header.subarray(125, 136).reduce((size, byte) => size * 256 + byte, 0);
}
/** Records of the form `<length> <key>=<value>\n`. */
function readExtended(records) {
    const found = new Map();
    for (let at = 0; at < records.length;) {
        const space = records.indexOf(' ', at);
        const length = Number(records.toString('utf8', at, space));
        if (space < 0 || !(length > 0))
            return found;
        const [key = '', ...value] = records.toString('utf8', space + 1, at + length - 1).split('=');
        found.set(key, value.join('='));
        at += length;
    }
    return found;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/runtime/temporary.js



const kept = new Set();
/** Makes one below RUNNER_TEMP, which the runner empties after the job, should this process be killed. */
function temporaryFolder(env) {
    if (kept.size === 0)
        process.once('exit', removeAll);
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'deploy-actions-'));
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
    const root = variable('RUNNER_TOOL_CACHE') ?? (0,external_node_path_.join)(variable('RUNNER_TEMP') ?? (0,external_node_os_.tmpdir)(), 'tool-cache');
    const platform = `${process.platform}-${process.arch}`;
    const folderOf = (name, version) => (0,external_node_path_.join)(root, name, version, platform);
    const find = (name, version) => {
        const folder = folderOf(name, version);
        return (0,external_node_fs_.existsSync)(`${folder}.complete`) && (0,external_node_fs_.existsSync)(folder) ? folder : undefined;
    };
    return {
        platform,
        find,
        add: async (name, version, fill) => {
            const folder = folderOf(name, version);
            await (0,promises_.mkdir)((0,external_node_path_.join)(root, name, version), { recursive: true });
            const staging = await (0,promises_.mkdtemp)(`${folder}-`);
            try {
                await fill(staging);
                await moveInto(staging, folder, () => find(name, version) !== undefined);
            }
            finally {
                await (0,promises_.rm)(staging, { recursive: true, force: true });
            }
            await (0,promises_.writeFile)(`${folder}.complete`, '');
            return folder;
        },
    };
}
/** Another job on the same machine may have put the same program there meanwhile: that one is then as good. */
async function moveInto(staging, folder, isComplete) {
    if (isComplete())
        return;
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.rename)(staging, folder);
}

;// CONCATENATED MODULE: ./build/runtime/transfer.js




const REDIRECTS = [301, 302, 303, 307, 308];
const transfer_MOST_REDIRECTS = 5;
/** Layers are large; one that never ends is ended by this. */
const LONGEST_MS = 3_600_000;
/** Nothing moved for so long: the other side is gone, or it takes more than its time to check what it got. */
const STALLED_MS = 300_000;
const MOST_WORDS = 64 * 1024;
function createTransfer(context) {
    const send = createSender(context);
    return async (from, to, cancelled) => {
        const signal = limited(cancelled);
        const source = await transfer_follow(send, from, signal);
        const { statusCode: readStatus = 0 } = source;
        if (readStatus !== 200) {
            source.destroy();
            return { readStatus, status: 0, body: '' };
        }
        const length = source.headers['content-length'];
        return { readStatus, ...(await transfer_exchange(context, { stream: source, length }, to, cancelled)) };
    };
}
const createUpload = (context) => async ({ path, offset, size }, to, cancelled) => {
    const { createReadStream } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3024, 19));
    const range = { start: offset, end: offset + size - 1 };
    const stream = size === 0 ? external_node_stream_.Readable.from([]) : createReadStream(path, range);
    return transfer_exchange(context, { stream, length: String(size) }, to, cancelled);
};
function limited(cancelled) {
    const limit = AbortSignal.timeout(LONGEST_MS);
    return cancelled ? AbortSignal.any([cancelled, limit]) : limit;
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
/** Streams a body to a server and reads what it says. @throws HttpError, or the reason of the caller's own abort */
async function transfer_exchange(context, body, to, cancelled) {
    const signal = limited(cancelled);
    try {
        const answer = await sendStream(context, body, to, signal);
        return { status: answer.statusCode ?? 0, body: await wordsOf(answer) };
    }
    catch (error) {
        cancelled?.throwIfAborted();
        throw asHttpError(error, to, signal);
    }
}
async function sendStream({ env, connections = createConnections(env), stalledMs = STALLED_MS }, { stream, length }, to, signal) {
    const url = new URL(to.url);
    const { open, fresh, kept } = await connections(url.protocol);
    const headers = {
        'user-agent': 'deploy-actions',
        'content-type': 'application/octet-stream',
        ...(length ? { 'content-length': length } : {}),
        ...to.headers,
    };
    const { method = 'PUT', keepAlive = false } = to;
    const sent = open(url, { method, headers, signal, agent: keepAlive ? kept() : fresh() });
    sent.setTimeout(stalledMs, () => sent.destroy(stalled(stalledMs)));
    const answered = answerOf(sent);
    answered.catch(() => undefined); // Reported by the await below; the pipeline may fail first.
    await (0,external_node_stream_promises_.pipeline)(stream, sent).catch(async (error) => {
        // A server that refuses early closes while we still send: its answer says more than the broken pipe.
        await Promise.race([answered, Promise.reject(error)]);
    });
    return answered;
}
const stalled = (ms) => Object.assign(new Error(`nothing moved for ${ms / 1000} s`), { code: 'ETIMEDOUT' });
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
    const web = { env, clock: systemClock, connections: createConnections(env) };
    return {
        workflow,
        github,
        exec: createExec(env, signal),
        supervise: createSupervise(env),
        http: createHttp(web),
        network: createNetwork(env),
        agents: () => createAgents(env),
        download: createDownload(web),
        transfer: createTransfer(web),
        upload: createUpload(web),
        openArchive: openArchive,
        readFilePart: readFilePart,
        toolCache: createToolCache(variable),
        clock: systemClock,
        files: createFiles(github.workspace),
        temporaryFolder: () => temporaryFolder(env),
        sibling: (action) => [process.execPath, siblingOf(process.argv[1] ?? '', action)],
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

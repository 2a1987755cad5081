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

/***/ 7618:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9030);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1222);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8164);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6872);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .backup */ .R, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(inputs, process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/backup/manifest.js
var backup_manifest = __nccwpck_require__(5762);
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

;// CONCATENATED MODULE: ./build/lib/backup/summary.js

/** What was backed up, and the commands that bring it back. */
function createdSummary({ source, identifier, createdAt, after, restore, businessTime, }) {
    const rows = Object.values(after.tables);
    const total = rows.reduce((sum, count) => sum + count, 0);
    return [
        heading(`Backup of ${source}`),
        table(['', ''], [
            ['backup', safe(code(identifier))],
            ['begun', createdAt],
            ['server', after.server],
            ['tables', `${rows.length} with ${total} rows`],
            ...(businessTime === null ? [] : [[`newest ${businessTime}`, after.newest ?? 'none']]),
        ]),
        restoreSection(restore),
    ].join('\n');
}
const restoreSection = (restore) => `${heading('How to bring it back', 4)}\n${codeBlock(restore.join('\n'), 'sh')}`;
const listSummary = (source, backups) => [
    heading(`Backups of ${source}`),
    table(['name', 'begun', 'status', 'manifest'], backups.map(({ name, at, status, manifest }) => [
        safe(code(name)),
        at,
        status,
        manifest ? 'yes' : 'no',
    ])),
].join('\n');

// EXTERNAL MODULE: ./build/lib/migrate/session.js
var session = __nccwpck_require__(9978);
;// CONCATENATED MODULE: ./build/actions/backup/ports.js
const NOTHING = {
    backup: '',
    name: '',
    manifest: '',
    restore: [],
    backups: [],
    deleted: [],
    level: 0,
    rto: '',
    rpo: '',
    report: '',
};

;// CONCATENATED MODULE: ./build/actions/backup/create.js
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




/** Reading a whole database takes no strong lock and may take long, so its session has no timeouts. */
const PATIENT = { lockMs: 0, statementMs: 0 };
/** Makes a backup, then its manifest: one without the other is no good. */
async function create(inputs, url, ports) {
    const { workflow, clock, store } = ports;
    const createdAt = new Date(clock.now()).toISOString();
    const made = await workflow.group('Backing up', () => ports.source.snapshots ? snapshot(inputs, url, ports) : dump(inputs, url, ports));
    workflow.info(made.backup.sentence);
    const manifest = manifestOf(made, createdAt, inputs, ports);
    const name = `${manifest.name}${backup_manifest/* MANIFEST_ENDING */.yb}`;
    const json = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await store.write(name, json);
    workflow.info(`To bring it back:\n${manifest.restore.join('\n')}`);
    workflow.summary(createdSummary(manifest));
    return {
        ...NOTHING,
        verdict: 'created',
        backup: manifest.identifier,
        name: manifest.name,
        manifest: store.address(name),
        restore: manifest.restore,
        report: await ports.keep('backup.json', json),
    };
}
function manifestOf({ backup, before, after }, createdAt, inputs, ports) {
    const { identifier, restore, facts } = backup;
    return {
        version: 1,
        outcome: 'passed',
        environment: inputs.environment ?? '',
        createdAt,
        finishedAt: new Date(ports.clock.now()).toISOString(),
        url: ports.origin.url,
        kind: inputs.kind,
        source: ports.source.name,
        name: facts?.name ?? identifier,
        identifier,
        sha256: facts?.sha256 ?? null,
        bytes: facts?.bytes ?? null,
        settings: facts?.settings ?? null,
        businessTime: inputs['business-time'] ?? null,
        before,
        after,
        restore,
    };
}
async function snapshot(inputs, url, ports) {
    const { snapshots: source } = ports.source;
    if (!source)
        throw new TypeError('a snapshot has a source'); // `create` looked.
    const request = { url, businessTime: inputs['business-time'] };
    const before = await ports.readData(request);
    const order = { ...ports.origin, source, keep: undefined, timeoutMs: inputs.timeout };
    const backup = await ports.backups.snapshot(order);
    return { backup, before, after: await ports.readData(request) };
}
/** PostgreSQL gives pg_dump exactly what was counted; what MySQL dumps is between two counts. */
async function dump(inputs, url, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const request = { url, businessTime: inputs['business-time'] };
        const held = __addDisposableResource(env_1, await ports.holdData(request), true);
        const backup = await ports.backups.dump({
            ...ports.origin,
            place: inputs.store,
            region: inputs.region,
            dialect: url.kind,
            database: url,
            env: { ...(0,session/* sessionVariables */.qu)(url, PATIENT), PGAPPNAME: 'deploy-actions backup' },
            timeoutMs: inputs.timeout,
            ...(held.snapshot === undefined ? {} : { snapshot: held.snapshot }),
        });
        const after = held.snapshot === undefined ? await ports.readData(request) : held.state;
        return { backup, before: held.state, after };
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

// EXTERNAL MODULE: ./build/lib/backup/operation-failures.js
var operation_failures = __nccwpck_require__(5224);
;// CONCATENATED MODULE: ./build/lib/backup/drill.js

/** What a drill proves, one after the other: each is worth nothing without those before. */
const LEVELS = [
    'exists',
    'restores',
    'equals the manifest',
    'structure is sound',
    'the application works on it',
];
function drillSummary(report) {
    const { source, outcome, backup, pointInTime, levels, rtoSeconds, rpoSeconds } = report;
    const seconds = (value) => (value === null ? 'unknown' : `${value} s`);
    return [
        heading(`Drill of ${source}: ${outcome}`),
        table(['', ''], [
            ['backup', safe(code(backup))],
            ...(pointInTime === null ? [] : [['moment', pointInTime]]),
            ['RTO, to the first right answer', seconds(rtoSeconds)],
            ['RPO, by the newest business event', seconds(rpoSeconds)],
        ]),
        table(['level', 'proves', 'outcome', 'took', ''], levels.map(({ level, name, outcome: how, seconds: took, words }) => [
            level,
            name,
            how,
            `${took} s`,
            words,
        ])),
    ].join('\n');
}
/** What to do about a refusal of RDS, by its name (API reference of RestoreDBInstanceFromDBSnapshot and …ToPointInTime). */
const REFUSALS = [
    [
        /PointInTimeRestoreNotEnabled/,
        'Automated backups of the source are off: set its backup retention period.',
    ],
    [
        /InvalidRestoreFault|RestoreTime/,
        'Give `point-in-time` within the retention of the automated backups, and before the latest restorable time.',
    ],
    [
        /InstanceQuotaExceeded/,
        'Delete instances that nobody needs, or ask AWS for a higher quota of DB instances.',
    ],
    [/StorageQuotaExceeded/, 'Ask AWS for a higher quota of storage for DB instances.'],
    [
        /InsufficientDBInstanceCapacity/,
        'AWS has no machine of that class in the zones of the subnet group now: a recovery would have waited, too. Add a zone to the subnet group.',
    ],
    [
        /KMSKeyNotAccessible/,
        'Let the role use the KMS key of the backup (`kms:CreateGrant`, `kms:DescribeKey`), and see that the key is enabled.',
    ],
    [
        /DBSubnetGroupDoesNotCoverEnoughAZs|SubnetGroupNotFound/,
        'Mend the subnet group of the source: a restore needs subnets in two zones.',
    ],
    [/InvalidDBSnapshotState/, 'Wait until the snapshot is available.'],
    [
        /ParameterGroupNotFound/,
        'The parameter group of the source is gone: bring it back from the infrastructure code.',
    ],
];
/** Undefined for words that say nothing known. */
const remedyOfRefusal = (words) => REFUSALS.find(([sign]) => sign.test(words))?.[1];

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/actions/backup/conclude.js




/** In seconds: to the first right answer, and from the newest event that came back to what was to be recovered. */
function measured({ startedAt, rightAt, newest }, at) {
    const seconds = (ms) => Math.round(ms / 100) / 10;
    if (rightAt === undefined)
        return { rto: null, rpo: null };
    const rpo = newest === null ? null : seconds((at ?? startedAt) - Date.parse(newest));
    return { rto: seconds(rightAt - startedAt), rpo };
}
/** Tells what came of it, and judges how long it took. */
async function conclude({ inputs, ports, subject, manifest }, course, leftover) {
    const { clock, origin, source, workflow } = ports;
    const { startedAt, levels } = course;
    const at = inputs['point-in-time'];
    const iso = (time) => new Date(time).toISOString();
    const { rto, rpo } = measured(course, at);
    const failure = course.failure ?? tooSlow(inputs, rto, rpo) ?? leftover;
    const report = {
        version: 1,
        outcome: failure === undefined ? 'passed' : 'failed',
        environment: inputs.environment ?? '',
        startedAt: iso(startedAt),
        finishedAt: iso(clock.now()),
        url: origin.url,
        kind: manifest.kind,
        source: source.name,
        backup: subject.backup,
        pointInTime: at === undefined ? null : iso(at),
        levels,
        rtoSeconds: rto,
        rpoSeconds: rpo,
    };
    workflow.summary(drillSummary(report));
    const outputs = {
        ...NOTHING,
        verdict: report.outcome,
        backup: subject.backup,
        name: manifest.name,
        level: levels.filter(({ outcome }) => outcome === 'passed').length,
        rto: rto === null ? '' : String(rto),
        rpo: rpo === null ? '' : String(rpo),
        report: await ports.keep('drill.json', `${JSON.stringify(report, undefined, 2)}\n`),
    };
    return failure === undefined ? outputs : new action/* Failed */.c(outputs, failure);
}
function tooSlow(inputs, rto, rpo) {
    const over = (what, is, most) => most === undefined || (is !== null && is * 1_000 <= most)
        ? []
        : [`${what} is ${is === null ? 'unknown' : `${is} s`}, over ${most / 1_000} s`];
    const problems = [...over('RTO', rto, inputs['max-rto']), ...over('RPO', rpo, inputs['max-rpo'])];
    return problems.length === 0 ? undefined : operation_failures/* operationFailures */.T.DRILL_TOO_SLOW(problems.join('; '));
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/backup/compare.js
/** How restored data differs from what the manifest says; nothing when it is the same. One sentence each. */
function compareData(found, { before, after }) {
    const lines = [...compareTables(found, before, after)];
    if (found.schema !== before.schema && found.schema !== after.schema)
        lines.push(`the schema has the fingerprint ${compare_short(found.schema)}, not ${compare_short(after.schema)}`);
    const { newest } = found;
    if (before.newest === null || after.newest === null)
        return lines;
    if (newest === null || newest < before.newest || newest > after.newest)
        lines.push(`the newest business timestamp is ${newest ?? 'none'}, not ${range(before.newest, after.newest)}`);
    return lines;
}
function compareTables(found, before, after) {
    const names = new Set([before, after, found].flatMap(({ tables }) => Object.keys(tables)));
    return [...names].sort().flatMap((name) => {
        const counts = [before.tables[name], after.tables[name]];
        const rows = found.tables[name];
        // Made or dropped during the backup: both are right.
        if (counts.some((count) => count === rows))
            return [];
        if (rows === undefined)
            return [`the table ${name} is missing`];
        const known = counts.filter((count) => count !== undefined);
        if (known.length === 0)
            return [`the table ${name} is one that the manifest does not have`];
        const [least, most] = [Math.min(...known), Math.max(...known)];
        return rows >= least && rows <= most
            ? []
            : [`the table ${name} has ${rows} rows, not ${range(least, most)}`];
    });
}
const range = (least, most) => least === most ? `${least}` : `from ${least} to ${most}`;
const compare_short = (hash) => hash.slice(0, 12);
/** How a restored instance differs from its source: a recovery with other groups is open to others, or slow. */
function compareSettings(found, wanted) {
    const rows = [
        ['engine', found.engine, wanted.engine],
        ['parameter group', found.parameterGroup ?? 'none', wanted.parameterGroup ?? 'none'],
        ['subnet group', found.subnetGroup ?? 'none', wanted.subnetGroup ?? 'none'],
        ['security groups', groups(found), groups(wanted)],
    ];
    return rows.flatMap(([what, is, be]) => (is === be ? [] : [`${what}: ${is}, not ${be}`]));
}
const groups = ({ securityGroups }) => securityGroups.toSorted().join(' ') || 'none';
/**
 * What must hold of data that was brought back to a moment: nothing newer, and the newest that the source still has from
 * before that moment.
 * @param live newest business timestamp of the source up to that moment
 * @param target in ISO 8601
 */
function comparePointInTime(found, live, target) {
    const { newest } = found;
    const tables = Object.keys(live.tables).filter((name) => found.tables[name] === undefined);
    const lines = tables.map((name) => `the table ${name} is missing`);
    if (newest !== null && newest > target)
        lines.push(`the newest business timestamp is ${newest}, after the moment ${target}`);
    if (live.newest !== null && (newest ?? '') < live.newest)
        lines.push(`the newest business timestamp is ${newest ?? 'none'}, but the source has ${live.newest} from before ${target}`);
    return lines;
}

;// CONCATENATED MODULE: ./build/actions/backup/levels.js




/** Proves level by level, up to the first that fails. */
async function runLevels(all) {
    const { clock } = all.ports;
    const startedAt = clock.now();
    const levels = [];
    const seen = { newest: null };
    let rightAt;
    for (const name of LEVELS) {
        const { result, failure } = await prove(name, all, seen);
        levels.push(result);
        if (failure)
            return { startedAt, levels, failure, rightAt, newest: seen.newest };
        if (name === 'equals the manifest')
            rightAt = clock.now();
    }
    return { startedAt, levels, failure: undefined, rightAt, newest: seen.newest };
}
async function prove(name, all, seen) {
    const { clock, workflow, signal } = all.ports;
    const begun = clock.now();
    const level = LEVELS.indexOf(name) + 1;
    const resultOf = (outcome, words) => {
        workflow.info(`Level ${level}, ${name}: ${outcome}. ${words}`);
        return { level, name, outcome, seconds: Math.round((clock.now() - begun) / 100) / 10, words };
    };
    try {
        const words = await PROOFS[name](all, seen);
        if (words === undefined)
            return { result: resultOf('not-asked', 'No `smoke-command` is given.') };
        return { result: resultOf('passed', words) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof TypeError || error instanceof ReferenceError)
            throw error;
        const failure = failureOf(name, error);
        return { result: resultOf('failed', failure.message), failure };
    }
}
const restored = ({ url }) => {
    if (!url)
        throw new TypeError('a level needs those before it');
    return url;
};
const stopOn = (problems) => {
    if (problems.length > 0)
        throw new Error(problems.join('; '));
};
const PROOFS = {
    exists: ({ subject }) => subject.exists(),
    restores: async ({ subject }, seen) => {
        seen.url = await subject.restore();
        return `restored as ${seen.url.database} on ${seen.url.host}`;
    },
    'equals the manifest': async ({ subject, inputs, ports, manifest }, seen) => {
        const businessTime = inputs['business-time'] ?? manifest.businessTime ?? undefined;
        const found = await ports.readData({ url: restored(seen), businessTime });
        seen.newest = found.newest;
        const [at, live] = [inputs['point-in-time'], inputs['database-url']];
        const settings = await subject.settings();
        if (at === undefined || live === undefined)
            stopOn([...settings, ...compareData(found, manifest)]);
        else {
            const until = new Date(at).toISOString();
            stopOn([
                ...settings,
                ...comparePointInTime(found, await ports.readData({ url: live, businessTime, until }), until),
            ]);
        }
        const rows = Object.values(found.tables).reduce((sum, count) => sum + count, 0);
        return `${Object.keys(found.tables).length} tables with ${rows} rows`;
    },
    'structure is sound': async ({ drill: { checkStructure } }, seen) => {
        const { problems, tables, indexes } = await checkStructure(restored(seen));
        stopOn(problems);
        return `${tables} tables and ${indexes} indexes looked into`;
    },
    'the application works on it': async ({ inputs, drill: { smoke } }, seen) => {
        const command = inputs['smoke-command'];
        if (command === undefined)
            return undefined;
        await smoke(command, restored(seen));
        return command;
    },
};
const FAILURES = {
    exists: operation_failures/* operationFailures */.T.DRILL_EXISTS,
    restores: operation_failures/* operationFailures */.T.DRILL_RESTORES,
    'equals the manifest': operation_failures/* operationFailures */.T.DRILL_DIFFERS,
    'structure is sound': operation_failures/* operationFailures */.T.DRILL_STRUCTURE,
    'the application works on it': operation_failures/* operationFailures */.T.DRILL_SMOKE,
};
function failureOf(name, error) {
    const words = ['Error', 'Failure', 'ExecError', 'error'].includes(error.name)
        ? error.message
        : `${error.name}: ${error.message}`;
    const remedy = remedyOfRefusal(words) ?? (error instanceof failure/* Failure */.HR ? error.remedy : undefined);
    return FAILURES[name](words, { cause: error, ...(remedy === undefined ? {} : { remedy }) });
}

// EXTERNAL MODULE: ./build/lib/backup/snapshot.js
var backup_snapshot = __nccwpck_require__(2183);
;// CONCATENATED MODULE: ./build/actions/backup/stock.js





/** The manifests of the source in the store, newest first. @throws BACKUP_MANIFEST_BROKEN */
async function manifestsOf(inputs, { store, source }) {
    const names = await store.manifests();
    const all = await Promise.all(names.map(async (name) => (0,backup_manifest/* parseManifest */.Ng)(await store.read(name), store.address(name))));
    return (0,backup_manifest/* byAge */.jI)(all.filter((each) => each.kind === inputs.kind && each.source === source.name));
}
/** The manifest of the backup that is asked for. @throws BACKUP_NOT_FOUND */
async function chosen(inputs, ports) {
    const all = await manifestsOf(inputs, ports);
    const wanted = inputs.backup;
    const found = wanted === undefined ? all[0] : all.find(({ name, identifier }) => [name, identifier].includes(wanted));
    if (found)
        return found;
    const what = wanted === undefined ? 'no backup' : `no backup ${wanted}`;
    throw operation_failures/* operationFailures */.T.BACKUP_NOT_FOUND(`The store has ${what} of ${ports.source.name} (${inputs.kind}).`);
}
/** Ours, newest first: snapshots as RDS lists them, dumps as their manifests say. */
async function stock(inputs, ports) {
    const manifests = await manifestsOf(inputs, ports);
    const { snapshots } = ports.source;
    if (!snapshots)
        return manifests.map(({ name, createdAt }) => ({
            name,
            at: Date.parse(createdAt),
            status: 'stored',
            manifest: true,
        }));
    const listed = await ports.backups.snapshotsOf(snapshots).list();
    return listed
        .filter(({ tags }) => tags.get(backup_snapshot/* OWNER_TAG */.FX) === snapshots.id)
        .map(({ id, createdAt, status }) => ({
        name: id,
        at: createdAt,
        status,
        manifest: manifests.some(({ name }) => name === id),
    }))
        .toSorted((one, other) => other.at - one.at);
}
async function list(inputs, ports) {
    const backups = (await stock(inputs, ports)).map((each) => ({
        ...each,
        at: new Date(each.at).toISOString(),
    }));
    ports.workflow.summary(listSummary(ports.source.name, backups));
    ports.workflow.info(`${ports.source.name} has ${backups.length} backups of ours.`);
    for (const { name, at, status } of backups)
        ports.workflow.info(`${name}: ${status}, of ${at}`);
    return { ...NOTHING, verdict: 'listed', backups };
}
/** Deletes what is old. One that is being made or has failed is none that could replace another, so it does not count. */
async function prune(inputs, ports) {
    const { store, source, workflow, clock, backups } = ports;
    const good = (await stock(inputs, ports)).filter(({ status }) => ['available', 'stored'].includes(status));
    const old = (0,backup_manifest/* expired */._7)(good, inputs.keep, inputs['keep-for'], clock.now());
    for (const { name } of old) {
        await (source.snapshots ? backups.snapshotsOf(source.snapshots).remove(name) : store.remove(name));
        await store.remove(`${name}${backup_manifest/* MANIFEST_ENDING */.yb}`);
        workflow.info(`Deleted ${name}.`);
    }
    workflow.info(`${good.length - old.length} backups of ${source.name} stay.`);
    return { ...NOTHING, verdict: 'pruned', deleted: old.map(({ name }) => name) };
}
async function restorePlan(inputs, ports) {
    const { name, identifier, restore, createdAt } = await chosen(inputs, ports);
    ports.workflow.info(`The backup ${identifier} of ${createdAt} comes back so:\n${restore.join('\n')}`);
    ports.workflow.summary(restoreSection(restore));
    const manifest = ports.store.address(`${name}${backup_manifest/* MANIFEST_ENDING */.yb}`);
    return { ...NOTHING, verdict: 'planned', backup: identifier, name, manifest, restore };
}

;// CONCATENATED MODULE: ./build/actions/backup/subject-dump.js
/** A dump, restored into a database of its own on a server on which nothing depends. */
function dumpSubject(manifest, inputs, ports, drill) {
    const { name, identifier, sha256, bytes } = manifest;
    let made;
    let path = '';
    return {
        backup: identifier,
        sweep: () => drill.databases().sweep(),
        exists: async () => {
            const fetched = await ports.store.fetch(name);
            if (fetched === undefined)
                throw new Error(`${ports.store.address(name)} is not there`);
            path = fetched;
            const size = await drill.largeFiles.size(path);
            if (size !== bytes)
                throw new Error(`${identifier} has ${size} bytes, not ${bytes}`);
            const hash = await drill.largeFiles.sha256(path);
            if (hash !== sha256)
                throw new Error(`${identifier} has the sha256 ${hash}, not ${sha256}`);
            return `${size} bytes with the sha256 of the manifest`;
        },
        restore: async () => {
            made = await drill.databases().create();
            await drill.loadDump(path, made.url, inputs.timeout);
            return made.url;
        },
        settings: async () => [],
        remove: async () => {
            await made?.[Symbol.asyncDispose]();
            if (inputs.store.kind === 's3' && path !== '')
                await drill.removeFile(path);
        },
    };
}

// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
// EXTERNAL MODULE: ./build/tools/backup/drill-instances.js
var drill_instances = __nccwpck_require__(3143);
;// CONCATENATED MODULE: ./build/actions/backup/subject-instance.js




const POLL_MS = 2_000;
/** Names of instances have at most 63 characters. */
const LONGEST_NAME = 63;
/** A snapshot, or a point in time, restored into a new private instance with the groups of the source. */
function instanceSubject({ source, url, manifest }, inputs, ports, drill) {
    const { clock, origin, backups } = ports;
    const id = nameOf(source.id, clock.now(), origin.runId);
    const at = inputs['point-in-time'];
    const snapshots = backups.snapshotsOf(source);
    const wanted = async () => (at === undefined ? manifest.settings : undefined) ?? (await snapshots.describe()).settings;
    let found;
    let asked = false;
    return {
        backup: at === undefined ? manifest.identifier : `${source.id} at ${new Date(at).toISOString()}`,
        sweep: async () => {
            const left = await drill.instances.leftovers(source.id);
            for (const each of left)
                await drill.instances.remove(each);
            return left;
        },
        exists: async () => {
            if (at !== undefined)
                return `${source.id} is ${(await snapshots.describe()).status}`;
            const snapshot = await snapshots.find(manifest.name);
            if (snapshot?.status !== 'available')
                throw new Error(`the snapshot ${manifest.name} is ${snapshot?.status ?? 'not there'}`);
            return `${snapshot.sizeGb} GB, available`;
        },
        restore: async () => {
            const tags = new Map([...(0,backup_snapshot/* snapshotTags */.yi)(source.id, origin.url, 'drill'), [drill_instances/* DRILL_TAG */.R, source.id]]);
            tags.delete('deploy-actions:backup-of'); // It is no backup.
            const from = at === undefined ? { snapshot: manifest.name } : { source: source.id, at };
            asked = true;
            await drill.instances.restore({ id, settings: await wanted(), tags, from });
            found = await available(id, inputs.timeout, ports, drill);
            return urlAt(url, found);
        },
        settings: async () => {
            if (!found)
                throw new TypeError('settings are compared after the restore');
            const open = found.public ? ['it can be reached from the internet'] : [];
            return [...compareSettings(found.settings, await wanted()), ...open];
        },
        remove: async () => {
            if (asked)
                await drill.instances.remove(id);
        },
    };
}
async function available(id, timeoutMs, ports, drill) {
    const { clock, signal, workflow } = ports;
    const deadline = clock.now() + timeoutMs;
    for (let told = '';;) {
        const instance = await drill.instances.find(id);
        const words = `the instance ${id} is ${instance?.status ?? 'asked for'}`;
        if (isReady(instance, words))
            return instance;
        if (clock.now() > deadline)
            throw new Error(`${words} still after ${timeoutMs / 1_000} s`);
        if (words !== told)
            workflow.info(words);
        told = words;
        await clock.sleep(POLL_MS, signal);
    }
}
/** A restore that is asked for need not be listed yet. @throws when it will never be ready */
function isReady(instance, words) {
    if (instance === undefined)
        return false;
    const state = (0,backup_snapshot/* readiness */.xz)(instance.status);
    if (state === 'hopeless' || instance.status === 'storage-full')
        throw new Error(words);
    return state === 'ready' && instance.address !== undefined;
}
/** The same user, password and database at another server. */
function urlAt({ given }, { address }) {
    const url = new URL(given.replace(/^(postgres(?:ql)?)\+[a-z0-9]+:/, '$1:'));
    url.hostname = address?.host ?? '';
    url.port = String(address?.port ?? '');
    return (0,database_url/* parseDatabaseUrl */.mx)(url.href);
}
const nameOf = (source, now, run) => {
    const ending = `-${(0,backup_snapshot/* timestampOf */.U_)(now)}-${run}`.toLowerCase();
    const start = `drill-${source}`.slice(0, LONGEST_NAME - ending.length);
    return `${start}${ending}`.replace(/[^a-z0-9-]/gi, '-').replace(/-+/g, '-');
};

;// CONCATENATED MODULE: ./build/actions/backup/drill.js






/** Restores a backup, proves it level by level, and deletes what it made. */
async function drill(inputs, ports, makeDrillPorts) {
    const manifest = await chosen(inputs, ports);
    const made = makeDrillPorts();
    const subject = subjectOf(manifest, inputs, ports, made);
    const swept = await subject.sweep();
    if (swept.length > 0)
        ports.workflow.warning(`Deleted what an earlier drill left: ${swept.join(', ')}.`);
    const all = { inputs, ports, drill: made, subject, manifest };
    const [course, leftover] = await runAndRemove(all);
    return conclude(all, course, leftover);
}
function subjectOf(manifest, inputs, ports, made) {
    const { snapshots: source } = ports.source;
    const url = inputs['database-url'];
    if (!source)
        return dumpSubject(manifest, inputs, ports, made);
    if (!url)
        throw new TypeError('database-url is required before'); // By requireInputs.
    return instanceSubject({ source, url, manifest }, inputs, ports, made);
}
async function runAndRemove(all) {
    let course;
    try {
        course = await runLevels(all);
    }
    catch (error) {
        // A cancellation, or an error of ours: what was made goes all the same.
        await remove(all);
        throw error;
    }
    return [course, await remove(all)];
}
async function remove({ subject, ports }) {
    try {
        await subject.remove();
        return undefined;
    }
    catch (error) {
        const words = `What the drill made is still there: ${error.message}`;
        ports.workflow.warning(words);
        return operation_failures/* operationFailures */.T.DRILL_LEFTOVER(words, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/actions/backup/run.js



/** @throws failures of `backupFailures` and `operationFailures` */
async function run(inputs, ports) {
    switch (inputs.operation) {
        case 'create': {
            const url = inputs['database-url'];
            if (!url)
                throw new TypeError('database-url is required before'); // By requireInputs.
            return create(inputs, url, ports);
        }
        case 'list':
            return list(inputs, ports);
        case 'prune':
            return prune(inputs, ports);
        case 'drill':
            return drill(inputs, ports, ports.forDrill);
        case 'restore-plan':
            return restorePlan(inputs, ports);
    }
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ backup)
});

// EXTERNAL MODULE: ./build/lib/backup/manifest.js
var manifest = __nccwpck_require__(5762);
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
const BACKUP_KINDS = (/* unused pure expression or super */ null && (['none', 'rds-snapshot', 'aurora-snapshot', 'dump', 'command']));
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

// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
;// CONCATENATED MODULE: ./build/actions/backup/kinds.js



const databaseUrl = (0,inputs/* inputKind */.TP)(database_url/* parseDatabaseUrl */.mx);
const place = (0,inputs/* inputKind */.TP)(parsePlace);
/** `table.column` or `schema.table.column`. */
const column = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^[^.\s"`']+(\.[^.\s"`']+){1,2}$/.test(raw))
        throw new Error(`expected table.column, such as orders.created_at, got "${raw}"`);
    return raw;
});
const environmentName = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^[\w.-]{1,255}$/.test(raw))
        throw new Error(`expected a name such as production, got "${raw}"`);
    return raw;
});
/** A moment in ISO 8601 with its zone, in ms since 1970. */
const moment = (0,inputs/* inputKind */.TP)((raw) => {
    const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
    const at = shape.test(raw) ? Date.parse(raw) : Number.NaN;
    if (Number.isNaN(at))
        throw new Error(`expected a moment such as 2026-11-22T09:30:00Z, got "${raw}"`);
    return at;
});

;// CONCATENATED MODULE: ./build/actions/backup/spec.js





const backup = (0,action/* defineAction */.Q)({
    name: 'backup',
    description: 'Backs a database up with a manifest to prove it by, lists and prunes backups, says how to restore, and proves by a drill that one gives the data back.',
    branding: { icon: 'life-buoy', color: 'blue' },
    inputs: {
        operation: oneOf('create', 'list', 'prune', 'drill', 'restore-plan').required({
            description: '`create` a backup; `list` those there are; `prune` old ones of ours; `drill` restores one beside the original, proves it and deletes it again; `restore-plan` prints the commands that bring one back.',
        }),
        kind: oneOf(...manifest/* MANIFEST_KINDS */.ak).required({
            description: '`rds-snapshot` of an instance, `aurora-snapshot` of a cluster, or `dump` by pg_dump or mysqldump.',
        }),
        store: place.required({
            description: 'Where manifests and dumps are kept: `s3://bucket/prefix`, or a folder that a later step uploads.',
        }),
        environment: environmentName.optional({
            description: 'Name of the environment in deploy.yml, such as `production`. Needed to create and to drill.',
        }),
        'database-url': databaseUrl.optional({
            description: 'URL of the database, such as `postgres://user:password@host:5432/shop`; its user must be able to read every table. Needed to create, and to drill a snapshot, which has the same users.',
            secret: true,
        }),
        source: input_kinds_text.optional({
            description: 'Identifier of the RDS instance or of the Aurora cluster, or name of the dumped database. Default: as `database-url` says.',
        }),
        region: input_kinds_text.optional({ description: 'AWS region. Default: as the host says, else `AWS_REGION`.' }),
        'business-time': column.optional({
            description: 'Column with the time of the newest business event, such as `orders.created_at`: what age data has is measured by it.',
        }),
        backup: input_kinds_text.optional({
            description: 'Name or identifier of a backup, for `drill` and `restore-plan`; `list` has them. Default: the newest.',
        }),
        keep: integer(1, 1_000).withDefault('7', {
            description: 'For `prune`: how many of the newest stay in any case.',
        }),
        'keep-for': duration.optional({
            description: 'For `prune`: what is younger stays, too, such as `30d`.',
        }),
        'point-in-time': moment.optional({
            description: 'For `drill` of `rds-snapshot`: the moment to bring back by the automated backups, such as `2026-11-22T09:30:00Z`, in place of a snapshot. Needs `business-time`.',
        }),
        'drill-server': databaseUrl.optional({
            description: 'For `drill` of `dump`: URL of a PostgreSQL on which nothing depends, such as a service container; a database is made there and dropped again.',
            secret: true,
        }),
        'smoke-command': input_kinds_text.optional({
            description: 'For `drill`: command of the application that must succeed on the restored database, such as `npm run smoke`; run without a shell, with `DATABASE_URL` and the variables of libpq.',
        }),
        'pass-env': list.withDefault('', {
            description: 'Variables of the job that `smoke-command` gets besides, such as `SMOKE_TOKEN`.',
        }),
        'max-rto': duration.optional({
            description: 'For `drill`: it fails when the first right answer takes longer, such as `30m`.',
        }),
        'max-rpo': duration.optional({
            description: 'For `drill`: it fails when the newest business event that came back is older, such as `1d`.',
        }),
        timeout: duration.withDefault('60m', {
            description: 'How long it may take to create the backup, or to restore it in a drill.',
        }),
    },
    outputs: {
        verdict: output.oneOf(['created', 'listed', 'pruned', 'planned', 'passed', 'failed'], 'What came of it; the last two are of `drill`.'),
        backup: output.text('Identifier of the backup: ARN of a snapshot, path or address of a dump.'),
        name: output.text('Its name, for the input `backup`.'),
        manifest: output.text('Path or address of its manifest in the store.'),
        restore: output.lines('The commands that bring it back, one a line. They are never executed.'),
        backups: output.json('What `list` found, newest first: `name`, `at`, `status`, `manifest`.'),
        deleted: output.lines('Names of what `prune` deleted.'),
        level: output.integer('How many of the five levels of a drill passed.'),
        rto: output.text('Seconds from the call of a drill to the first right answer; empty when there was none.'),
        rpo: output.text('Seconds from the newest business event that came back to the moment that was to be recovered; empty when unknown.'),
        report: output.text('Path of a JSON file on the runner that is evidence for check-release; empty when there is none.'),
    },
});


/***/ }),

/***/ 6872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: ./build/lib/migrate/database-url.js
var database_url = __nccwpck_require__(705);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/runtime/hash.js

/** SHA-256 of text as UTF-8, in hexadecimal. */
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** SHA-256, with a secret HMAC-SHA-256, in the form that libraries which sign requests take. */
class Sha256Checksum {
    #secret;
    #hash;
    constructor(secret) {
        this.#secret = secret;
        this.#hash = this.#begin();
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return Promise.resolve(new Uint8Array(this.#hash.digest()));
    }
    reset() {
        this.#hash = this.#begin();
    }
    #begin() {
        const secret = this.#secret;
        if (secret === undefined)
            return createHash('sha256');
        if (typeof secret === 'string')
            return createHmac('sha256', secret);
        const bytes = ArrayBuffer.isView(secret)
            ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
            : new Uint8Array(secret);
        return createHmac('sha256', bytes);
    }
}
/** HMAC with SHA-256 of text as UTF-8, in hexadecimal. */
const hmacSha256 = (key, text) => createHmac('sha256', key).update(text).digest('hex');

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

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/lib/backup/failures.js
var failures = __nccwpck_require__(4708);
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
        throw explain(error, permission);
    }
};
function explain(error, permission) {
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

// EXTERNAL MODULE: ./build/lib/backup/manifest.js
var manifest = __nccwpck_require__(5762);
;// CONCATENATED MODULE: ./build/tools/backup/manifest-store.js

const createBackupStore = (place, ports) => place.kind === 'folder' ? inFolder(ports.absolute(place.folder), ports) : inBucket(place, ports);
const isManifest = (name) => name.endsWith(manifest/* MANIFEST_ENDING */.yb);
function inFolder(folder, { files }) {
    const at = (name) => files.join(folder, name);
    return {
        address: at,
        manifests: async () => (await files.entries(folder)).filter(isManifest),
        read: (name) => files.read(at(name)),
        write: (name, text) => files.write(at(name), text, 0o600),
        remove: (name) => files.remove(at(name)),
        fetch: async (name) => (files.exists(at(name)) ? at(name) : undefined),
    };
}
function inBucket({ bucket: Bucket, prefix }, { s3, call, files, largeFiles, temporary }) {
    const keyOf = (name) => (prefix === '' ? name : `${prefix}/${name}`);
    const resource = (name) => `arn:aws:s3:::${Bucket}/${keyOf(name)}`;
    const get = async (name) => {
        const { GetObjectCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
        const command = new GetObjectCommand({ Bucket, Key: keyOf(name) });
        return (await s3()).send(command);
    };
    return {
        address: (name) => `s3://${Bucket}/${keyOf(name)}`,
        manifests: () => call({ action: 's3:ListBucket', resource: `arn:aws:s3:::${Bucket}` }, async () => {
            const { paginateListObjectsV2 } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
            const Prefix = keyOf('');
            const names = [];
            for await (const { Contents = [] } of paginateListObjectsV2({ client: await s3() }, { Bucket, Prefix }))
                names.push(...Contents.map(({ Key = '' }) => Key.slice(Prefix.length)));
            return names.filter((name) => isManifest(name) && !name.includes('/'));
        }),
        read: (name) => call({ action: 's3:GetObject', resource: resource(name) }, async () => {
            const { Body } = await get(name);
            return (await Body?.transformToString()) ?? '';
        }),
        write: (name, text) => call({ action: 's3:PutObject', resource: resource(name) }, async () => {
            const { PutObjectCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
            const object = { Bucket, Key: keyOf(name), Body: text, ContentType: 'application/json' };
            await (await s3()).send(new PutObjectCommand(object));
        }),
        remove: (name) => call({ action: 's3:DeleteObject', resource: resource(name) }, async () => {
            const { DeleteObjectCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3711, 19));
            await (await s3()).send(new DeleteObjectCommand({ Bucket, Key: keyOf(name) }));
        }),
        fetch: (name) => call({ action: 's3:GetObject', resource: resource(name) }, async () => {
            const path = files.join(temporary(), name);
            try {
                const { Body } = await get(name);
                await largeFiles.write(path, Body);
                return path;
            }
            catch (error) {
                if (error.name === 'NoSuchKey')
                    return undefined;
                throw error;
            }
        }),
    };
}

// EXTERNAL MODULE: ./build/lib/backup/operation-failures.js
var operation_failures = __nccwpck_require__(5224);
// EXTERNAL MODULE: ./build/lib/migrate/session.js
var session = __nccwpck_require__(9978);
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
        throw refusal(error, url);
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
function refusal(error, url) {
    const words = `${(0,database_url/* describeDatabase */.DZ)(url)}: ${error.message || error.code || 'no reason given'}`;
    if (error.code === 'ER_ACCESS_DENIED_ERROR')
        return mysqlFailures.MYSQL_LOGIN(words);
    if (error.code === 'ER_BAD_DB_ERROR' || error.code === 'ER_DBACCESS_DENIED_ERROR')
        return mysqlFailures.MYSQL_NO_DATABASE(words);
    const answered = error.code?.startsWith('ER_') || error.code === 'HANDSHAKE_SSL_ERROR';
    return (answered ? mysqlFailures.MYSQL_REFUSED : mysqlFailures.MYSQL_UNREACHABLE)(words);
}

;// CONCATENATED MODULE: ./build/tools/run-lock-wait.js

const runLockFailures = (0,failure/* defineFailures */.Z0)({
    MIGRATE_LOCK_HELD: {
        meaning: 'Another run was migrating the same database all the time that this one was willing to wait.',
        remedy: 'Wait for the run that is named and start this one again, or end its session (pg_terminate_backend, KILL).',
    },
});
const POLL_MS = 1_000;
const SAY_EVERY_MS = 5_000;
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
        if (now - said >= SAY_EVERY_MS) {
            onWait(`Waiting: the database is being migrated by ${inTheWay}.`);
            said = now;
        }
        await clock.sleep(POLL_MS, signal);
    }
}

;// CONCATENATED MODULE: ./build/tools/mysql-database.js



/** The database that is migrated, on MySQL or MariaDB. @throws the failures of `connectMysql` */
async function openMysqlDatabase(url) {
    const database = await connectMysql(url);
    const noTrace = () => Promise.reject(migrateFailures.MIGRATE_NOT_SQL('There is no trace on MySQL and MariaDB.'));
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

;// CONCATENATED MODULE: ./build/lib/sql/effect.js
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
const effect_isStrong = (mode) => LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf('SHARE');
const lock = (table, mode) => ({ table, mode });
function effect_effect(rule, locks, work = 'none', { because = '', instead, worked = locks.slice(0, 1).map(({ table }) => table) } = {}) {
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

;// CONCATENATED MODULE: ./build/lib/sql/measured.js

/** `AccessExclusiveLock`, as pg_locks writes it, in the words of the documentation. */
function lockModeOf(name) {
    const words = name
        .replace(/Lock$/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
    return LOCK_MODES.find((mode) => mode === words);
}
/**
 * What was measured overrules what was foreseen: whether rows are read or written under a strong lock, and on which
 * tables. Danger that no rule foresaw becomes an effect of its own.
 */
function overrule(effects, measured) {
    const strong = new Set(measured.locks.filter(({ mode }) => isStrong(mode)).map(({ table }) => table));
    const rewritten = measured.rewritten.filter((table) => strong.has(table));
    const scanned = measured.scanned.filter((table) => strong.has(table));
    const corrected = effects.map((foreseen) => correct(foreseen, rewritten, scanned));
    const worked = [...new Set([...rewritten, ...scanned])];
    const explained = corrected.some(({ work }) => work !== 'none');
    if (worked.length === 0 || explained)
        return corrected;
    const locks = measured.locks.filter(({ table }) => worked.includes(table));
    const work = rewritten.length > 0 ? 'rewrite' : 'scan';
    return [...corrected, effect('PG031', locks, work, { worked, because: 'seen on a real server' })];
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
            const mode = lockModeOf(name);
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

;// CONCATENATED MODULE: ./build/tools/backup/read-data.js
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


const DIALECTS = {
    postgres: {
        begin: [
            'begin isolation level repeatable read read only',
            "set local time zone 'UTC'",
            'set local statement_timeout = 0',
        ],
        tables: `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
        version: "select current_setting('server_version') as version",
        quote: (name) => `"${name.replaceAll('"', '""')}"`,
        time: (column) => `to_char(max(${column})::timestamptz, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
        moment: (iso) => `timestamptz '${iso}'`,
    },
    mysql: {
        begin: ["set session time_zone = '+00:00'", 'start transaction with consistent snapshot, read only'],
        tables: `select concat('\`', replace(table_name, '\`', '\`\`'), '\`') as name from information_schema.tables
      where table_schema = database() and table_type = 'BASE TABLE' order by 1`,
        version: 'select version() as version',
        quote: (name) => `\`${name.replaceAll('`', '``')}\``,
        time: (column) => `date_format(max(${column}), '%Y-%m-%dT%H:%i:%s.%fZ')`,
        moment: (iso) => `'${iso.replace('T', ' ').replace('Z', '')}'`,
    },
};
/** @throws BACKUP_BUSINESS_TIME, and what a connection throws */
async function holdData(request, sha256) {
    const { url } = request;
    const database = await openMigrationDatabase(url, 'deploy-actions backup');
    try {
        for (const statement of DIALECTS[url.kind].begin)
            await database.query(statement);
        const [exported] = url.kind === 'postgres' ? await database.query('select pg_export_snapshot() as name') : [];
        const state = await stateOf(database, request, sha256);
        const snapshot = exported === undefined ? undefined : String(exported['name']);
        return { state, snapshot, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
    }
    catch (error) {
        await database[Symbol.asyncDispose]();
        throw error;
    }
}
/** What a database holds now. */
async function readData(request, sha256) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const held = __addDisposableResource(env_1, await holdData(request, sha256), true);
        return held.state;
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
async function stateOf(database, request, sha256) {
    const words = DIALECTS[request.url.kind];
    const [version] = await database.query(words.version);
    const definitions = [...(await database.schema([]))].sort(([one], [other]) => (one < other ? -1 : 1));
    const tables = {};
    for (const { name } of await database.query(words.tables)) {
        const [row] = await database.query(`select count(*) as rows_found from ${String(name)}`);
        tables[String(name)] = Number(row?.['rows_found']);
    }
    return {
        server: String(version?.['version']),
        schema: sha256(JSON.stringify(definitions)),
        tables,
        newest: await newestOf(database, request, words),
    };
}
async function newestOf(database, { businessTime, until }, { quote, time, moment }) {
    if (businessTime === undefined)
        return null;
    const parts = businessTime.split('.').map(quote);
    const column = parts.at(-1) ?? '';
    const condition = until === undefined ? '' : ` where ${column} <= ${moment(until)}`;
    const sql = `select ${time(column)} as newest from ${parts.slice(0, -1).join('.')}${condition}`;
    const [row] = await database.query(sql).catch((error) => {
        throw operation_failures/* operationFailures */.T.BACKUP_BUSINESS_TIME(`business-time ${businessTime}: ${error.message}`, {
            cause: error,
        });
    });
    return row?.['newest'] == null ? null : String(row['newest']);
}

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

// EXTERNAL MODULE: ./build/lib/backup/snapshot.js
var snapshot = __nccwpck_require__(2183);
// EXTERNAL MODULE: ./build/tools/backup/snapshot-api.js
var snapshot_api = __nccwpck_require__(8262);
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
            const input = { DBClusterIdentifier: id, DBClusterSnapshotIdentifier: name, Tags: (0,snapshot_api/* tagList */.T)(tags) };
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
    tags: (0,snapshot_api/* tagMap */.l)(snapshot.TagList),
});

;// CONCATENATED MODULE: ./build/tools/backup/dump.js

const dump_SAY_EVERY_MS = 5_000;
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
        throw dump_explain(error, program);
    }
}
function dump_explain(error, program) {
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
            await clock.sleep(dump_SAY_EVERY_MS, done.signal).catch(() => undefined);
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

// EXTERNAL MODULE: ./build/tools/backup/instance-snapshots.js
var instance_snapshots = __nccwpck_require__(4040);
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

;// CONCATENATED MODULE: ./build/tools/backup/take-snapshot.js



const take_snapshot_POLL_MS = 5_000;
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
        const state = (0,snapshot/* readiness */.xz)(described.status);
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
    const spare = times > 1 ? undefined : (0,snapshot/* oldestSpare */["do"])(await api.list(), source.id);
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
    await clock.sleep(take_snapshot_POLL_MS, signal);
}
/**
 * Deletes our own snapshots of the source beyond the newest `keep`, and those from before `from` (ms since 1970).
 * @returns what was deleted
 */
async function pruneSnapshots({ api, source }, keep, from = 0) {
    const old = (0,snapshot/* superseded */.zT)(await api.list(), source.id, keep, from);
    for (const { id } of old)
        await api.remove(id);
    return old.map(({ id }) => id);
}
const asFailure = (error) => error instanceof failure/* Failure */.HR ? error : failures/* backupFailures */.m.BACKUP_REFUSED(`RDS: ${error.message}`, { cause: error });

;// CONCATENATED MODULE: ./build/tools/backup/backups.js








function createBackups(ports) {
    return {
        snapshot: (order) => backups_snapshot(order, ports),
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
    return source.kind === 'instance' ? (0,instance_snapshots/* instanceSnapshots */.R)(rds, source.id) : clusterSnapshots(rds, source.id);
}
async function backups_snapshot(order, ports) {
    const { source, keep, timeoutMs, purpose, runId, url } = order;
    const { clock, signal, onProgress } = ports;
    const work = { api: snapshotsOf(source, ports), source, clock, signal, onProgress };
    const started = clock.now();
    const tags = (0,snapshot/* snapshotTags */.yi)(source.id, url, purpose);
    const request = { name: (0,snapshot/* snapshotName */.aN)(source.id, started, runId), tags, timeoutMs };
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
    const name = `${database.database}-${(0,snapshot/* timestampOf */.U_)(ports.clock.now())}-${runId}.${ending}`.replace(/[^\w.-]/g, '_');
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
        throw failures/* backupFailures */.m.BACKUP_SOURCE_UNKNOWN();
    if (found.kind !== kind && kind === 'instance')
        throw failures/* backupFailures */.m.BACKUP_AURORA_MEMBER(`The host of the database is that of the cluster ${found.id}.`, {
            remedy: 'Set `backup: aurora-snapshot`.',
        });
    // The address of a member names the member; which cluster it is in, only RDS knows.
    if (found.kind !== kind)
        throw failures/* backupFailures */.m.BACKUP_SOURCE_UNKNOWN(`The host of the database is that of the instance ${found.id}, which does not say in which cluster it is.`, { remedy: 'Give `backup-source` the identifier of the cluster.' });
    return { ...found, region: region ?? found.region };
}

;// CONCATENATED MODULE: ./build/actions/backup/requirements.js


/** What each operation needs; all of it is named at once. @throws BACKUP_INPUT_MISSING */
function requireInputs(inputs) {
    const problems = [...requirements_missing(inputs), ...sourceProblems(inputs), ...drillProblems(inputs)];
    if (problems.length > 0)
        throw operation_failures/* operationFailures */.T.BACKUP_INPUT_MISSING(problems.join('\n'));
}
const NEEDED = {
    create: ['environment', 'database-url'],
    drill: ['environment'],
};
const requirements_missing = (inputs) => (NEEDED[inputs.operation] ?? [])
    .filter((name) => inputs[name] === undefined)
    .map((name) => `${name}: is needed for operation: ${inputs.operation}`);
function sourceProblems({ kind, source, 'database-url': url }) {
    if (source !== undefined)
        return [];
    if (kind === 'dump')
        return url === undefined ? ['source: is needed without database-url'] : [];
    const host = url === undefined ? undefined : sourceOfHost(url.host);
    return host === undefined ? ['source: is needed, for no host of RDS says what it is'] : [];
}
function drillProblems(inputs) {
    const { operation, kind, 'database-url': url, 'drill-server': server, 'point-in-time': at } = inputs;
    if (operation !== 'drill')
        return [];
    const rows = [
        [kind === 'aurora-snapshot', 'kind: a drill is of rds-snapshot or dump'],
        [kind === 'rds-snapshot' && url === undefined, 'database-url: is needed to drill a snapshot'],
        [kind === 'dump' && server === undefined, 'drill-server: is needed to drill a dump'],
        [
            url?.kind === 'mysql' || server?.kind === 'mysql',
            'database-url, drill-server: a drill is of PostgreSQL',
        ],
        [
            url !== undefined && server !== undefined && url.host === server.host && url.port === server.port,
            'drill-server: is the server of database-url; a drill must not touch it',
        ],
        [at !== undefined && kind !== 'rds-snapshot', 'point-in-time: belongs to kind: rds-snapshot'],
        [
            at !== undefined && inputs['business-time'] === undefined,
            'business-time: is needed with point-in-time',
        ],
        [at !== undefined && inputs.backup !== undefined, 'backup: is not taken together with point-in-time'],
    ];
    return rows.flatMap(([wrong, words]) => (wrong ? [words] : []));
}
/** @throws BACKUP_SOURCE_UNKNOWN, BACKUP_AURORA_MEMBER */
function sourceOf({ kind, source, region, 'database-url': url }) {
    if (kind === 'dump')
        return { name: source ?? url?.database ?? '', snapshots: undefined };
    const wanted = kind === 'rds-snapshot' ? 'instance' : 'cluster';
    const snapshots = chooseSource({ kind: wanted, id: source, region, host: url?.host ?? '' });
    return { name: snapshots.id, snapshots };
}

;// CONCATENATED MODULE: ./build/tools/backup/amcheck.js
var amcheck_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var amcheck_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

/** More of the same says nothing new. */
const MOST_PROBLEMS = 20;
const INDEXES = `select c.oid::text as oid, c.oid::regclass::text as name from pg_index i
  join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
  where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p' and i.indisready and i.indisvalid order by 2`;
const TABLES = `select c.oid::text as oid, c.oid::regclass::text as name from pg_class c
  where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p' and c.relam <> 0 order by 2`;
/**
 * Looks into every table and every B-tree index of a database with PostgreSQL's own amcheck, which it installs there: row
 * counts do not see a damaged page of an index.
 * @returns what is wrong, one sentence each, and how much was looked at
 */
async function checkStructure(url) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const database = amcheck_addDisposableResource(env_1, await connectPostgres(url, { application: 'deploy-actions backup drill' }), true);
        await database.query('create extension if not exists amcheck');
        const [able] = await database.query(`select to_regproc('verify_heapam') is not null as heap`); // Since PostgreSQL 14.
        const tables = able?.['heap'] === true ? await database.query(TABLES) : [];
        const indexes = await database.query(INDEXES);
        const problems = [];
        const note = (name, words) => {
            if (problems.length < MOST_PROBLEMS)
                problems.push(`${String(name)}: ${String(words)}`);
        };
        for (const { oid, name } of tables)
            for (const { msg } of await database
                .query('select msg from verify_heapam($1::oid::regclass) limit 3', [oid])
                .catch((error) => [{ msg: error.message }]))
                note(name, msg);
        for (const { oid, name } of indexes)
            await database
                .query('select bt_index_check($1::oid::regclass, true)', [oid])
                .catch((error) => note(name, error.message));
        database.lost.throwIfAborted();
        return { problems, tables: tables.length, indexes: indexes.length };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = amcheck_disposeResources(env_1);
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

;// CONCATENATED MODULE: ./build/tools/backup/drill-database.js
var drill_database_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var drill_database_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



const PATIENT = { lockMs: 0, statementMs: 0 };
const drill_database_APPLICATION = 'deploy-actions backup drill';
/**
 * @param mark of the source, letters and digits: other sources may be drilled on the same server
 * @param run makes the name different from those of other runs
 */
const drillDatabases = (server, mark, run) => ({
    create: () => createThrowawayDatabase(server, `drill_${mark}_${run}`),
    sweep: async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const database = drill_database_addDisposableResource(env_1, await connectPostgres(server, { application: drill_database_APPLICATION }), true);
            const rows = await database.query('select datname from pg_database where starts_with(datname, $1)', [
                `deploy_actions_drill_${mark}_`,
            ]);
            const names = rows.map(({ datname }) => String(datname));
            for (const name of names)
                await database.query(`drop database if exists "${name}" with (force)`);
            return names;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = drill_database_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    },
});
/** Loads a dump into an empty database, without owners and grants: their roles are not on that server. */
async function loadDump(exec, path, url, limits) {
    const args = [
        '--exit-on-error',
        '--no-owner',
        '--no-privileges',
        '--jobs=2',
        `--dbname=${url.database}`,
        path,
    ];
    const env = { ...(0,session/* sessionVariables */.qu)(url, PATIENT), PGAPPNAME: drill_database_APPLICATION };
    await exec('pg_restore', args, { ...limits, env, inherit: ['PGSSL*'] });
}

// EXTERNAL MODULE: ./build/tools/backup/drill-instances.js
var drill_instances = __nccwpck_require__(3143);
;// CONCATENATED MODULE: ./build/tools/backup/run-smoke.js

/** Runs the application's own check, without a shell. @throws ExecError when it does not succeed */
async function runSmokeCommand(exec, request) {
    const { command, cwd, env, passEnv, timeoutMs, onLine } = request;
    const [program = '', ...args] = parseArgsStringToArgv(command);
    await exec(program, args, { cwd, env, timeoutMs, onLine, inherit: ['PGSSL*', ...passEnv] });
}

;// CONCATENATED MODULE: ./build/actions/backup/wire-drill.js










/** What only a drill needs of the world. */
function drillPorts(inputs, process) {
    const { github, files, clock, signal, workflow, exec } = process;
    const { name, snapshots } = sourceOf(inputs);
    const client = () => rdsClientOf(process, snapshots?.region);
    const calls = (until) => createAwsCall({ clock, signal: until, onRetry: workflow.info });
    const server = inputs['drill-server'];
    const run = `${github.runId || 'run'}_${clock.now().toString(36)}`;
    const instances = (0,drill_instances/* drillInstances */.k)({ client, call: calls(signal) });
    return {
        instances: {
            ...instances,
            // What was made must go when the run is cancelled, too: its signal does not hold for this.
            remove: (id) => (0,drill_instances/* drillInstances */.k)({ client, call: calls(new AbortController().signal) }).remove(id),
        },
        databases: () => {
            if (!server)
                throw new TypeError('drill-server is required before'); // By requireInputs.
            return drillDatabases(server, sha256(name).slice(0, 8), run);
        },
        largeFiles: createLargeFiles(github.workspace),
        loadDump: (path, url, timeoutMs) => loadDump(exec, path, url, { timeoutMs, signal }),
        checkStructure: checkStructure,
        smoke: (command, url) => runSmokeCommand(exec, {
            command,
            cwd: github.workspace,
            env: (0,session/* sessionVariables */.qu)(url, { lockMs: 0, statementMs: 0 }),
            passEnv: inputs['pass-env'],
            timeoutMs: inputs.timeout,
            onLine: workflow.untrusted,
        }),
        removeFile: files.remove,
    };
}

;// CONCATENATED MODULE: ./build/actions/backup/wire.js









/** The real world of one run. @throws BACKUP_INPUT_MISSING with everything that is missing */
function realPorts(inputs, process) {
    const { github, files, clock, signal, workflow, variable } = process;
    requireInputs(inputs);
    for (const url of [inputs['database-url'], inputs['drill-server']])
        for (const secret of url === undefined ? [] : (0,database_url/* secretsOf */.Fj)(url))
            workflow.mask(secret);
    const largeFiles = createLargeFiles(github.workspace);
    return {
        ...process,
        forDrill: () => drillPorts(inputs, process),
        origin: { runId: github.runId, url: github.runUrl, purpose: 'backup' },
        source: sourceOf(inputs),
        backups: backupsOf(process, largeFiles),
        store: createBackupStore(inputs.store, {
            files,
            largeFiles,
            absolute: (path) => (path.startsWith('/') ? path : files.join(github.workspace, path)),
            temporary: () => process.temporaryFolder().path,
            s3: () => s3ClientOf(process, inputs.region),
            call: createAwsCall({ clock, signal, onRetry: workflow.info }),
        }),
        holdData: (request) => holdData(request, sha256),
        readData: (request) => readData(request, sha256),
        keep: async (name, text) => {
            const path = files.join(variable('RUNNER_TEMP') ?? '.', `backup-${clock.now()}`, name);
            await files.write(path, text);
            return path;
        },
    };
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

/***/ 5762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   _7: () => (/* binding */ expired),
/* harmony export */   ak: () => (/* binding */ MANIFEST_KINDS),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   yb: () => (/* binding */ MANIFEST_ENDING)
/* harmony export */ });
/* harmony import */ var _operation_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5224);

const MANIFEST_KINDS = ['rds-snapshot', 'aurora-snapshot', 'dump'];
/** Ending of the name of a manifest; before it stands the name of the backup. */
const MANIFEST_ENDING = '.manifest.json';
/** @throws BACKUP_MANIFEST_BROKEN */
function parseManifest(text, place) {
    const manifest = parse(text);
    const texts = ['createdAt', 'finishedAt', 'kind', 'source', 'name', 'identifier'];
    const whole = manifest?.version === 1 &&
        texts.every((key) => typeof manifest[key] === 'string') &&
        [manifest.before, manifest.after].every((state) => isState(state)) &&
        Array.isArray(manifest.restore);
    if (!whole)
        throw _operation_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .operationFailures */ .T.BACKUP_MANIFEST_BROKEN(`${place} is no manifest of a backup.`);
    return manifest;
}
function parse(text) {
    try {
        return JSON.parse(text) ?? undefined;
    }
    catch {
        return undefined;
    }
}
const isState = (state) => typeof state?.schema === 'string' && typeof state.tables === 'object' && state.tables !== null;
/** Newest first. */
const byAge = (manifests) => manifests.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
/**
 * What may be deleted: beyond the newest `keep` and, where an age is given, older than that. Never the newest.
 * @param backups newest first
 */
const expired = (backups, keep, keepForMs, now) => backups.slice(Math.max(1, keep)).filter(({ at }) => keepForMs === undefined || now - at > keepForMs);


/***/ }),

/***/ 5224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ operationFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const operationFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    BACKUP_INPUT_MISSING: {
        meaning: 'The operation needs other inputs than it was given; the message has all of them. Nothing was done.',
        remedy: 'Give the inputs that the message names.',
    },
    BACKUP_NOT_FOUND: {
        meaning: 'There is no backup of this source, or none of that name, in the store.',
        remedy: 'Look at `operation: list`; check `source`, `store` and `backup`.',
    },
    BACKUP_MANIFEST_BROKEN: {
        meaning: 'A file in the store is named like a manifest but is none.',
        remedy: 'Delete the file, or bring its right version back from the versions of the bucket.',
    },
    BACKUP_BUSINESS_TIME: {
        meaning: 'The column of `business-time` cannot be read as a time.',
        remedy: 'Give `business-time` as `table.column` of a column with times that the user may read.',
    },
    DRILL_EXISTS: {
        meaning: 'Level 1: the backup is not there, not finished, or its bytes are not those that were stored.',
        remedy: 'Make a backup at once, then find out who or what changed this one.',
    },
    DRILL_RESTORES: {
        meaning: 'Level 2: the backup could not be restored, for the reason that is quoted.',
        remedy: 'Mend the reason: a recovery would have failed by it, too. Then run the drill again.',
    },
    DRILL_DIFFERS: {
        meaning: 'Level 3: what was restored is not what the manifest of the backup says.',
        remedy: 'Make a backup at once, drill that one, and find out what is different in this one.',
    },
    DRILL_STRUCTURE: {
        meaning: 'Level 4: a table or an index of the restored database is damaged inside.',
        remedy: 'Check the same table or index on the live database with amcheck; reindex or repair it there, then make a backup.',
    },
    DRILL_SMOKE: {
        meaning: 'Level 5: the command of the application failed on the restored database.',
        remedy: 'Read the words of the command above.',
    },
    DRILL_TOO_SLOW: {
        meaning: 'The data is right, but it took longer to come back, or was older, than allowed.',
        remedy: 'Back up more often, or restore to a larger instance; or change `max-rto` and `max-rpo` to what the business accepts.',
    },
    DRILL_LEFTOVER: {
        meaning: 'What the drill made could not be deleted; it costs money until it is.',
        remedy: 'Delete what the message names, or run the drill again, which deletes it first.',
    },
});


/***/ }),

/***/ 2183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ OWNER_TAG),
/* harmony export */   U_: () => (/* binding */ timestampOf),
/* harmony export */   aN: () => (/* binding */ snapshotName),
/* harmony export */   "do": () => (/* binding */ oldestSpare),
/* harmony export */   xz: () => (/* binding */ readiness),
/* harmony export */   yi: () => (/* binding */ snapshotTags),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
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


/***/ }),

/***/ 705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   mx: () => (/* binding */ parseDatabaseUrl)
/* harmony export */ });
/* unused harmony exports databaseUrlFailures, parsePostgresUrl, withoutPassword, refusePooler */
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

/***/ 9978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ TOOL_APPLICATION),
/* harmony export */   qu: () => (/* binding */ sessionVariables)
/* harmony export */ });
/* unused harmony exports timeoutsOf, startOptions */
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


/***/ }),

/***/ 3143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ DRILL_TAG),
/* harmony export */   k: () => (/* binding */ drillInstances)
/* harmony export */ });
/* harmony import */ var _instance_snapshots_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4040);
/* harmony import */ var _snapshot_api_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8262);


/** By this tag an instance is one that a drill made of a source, and may be deleted. */
const DRILL_TAG = 'deploy-actions:drill-of';
function drillInstances({ client, call }) {
    const all = { resource: '*' };
    return {
        restore: (order) => {
            const named = 'snapshot' in order.from ? 'FromDBSnapshot' : 'ToPointInTime';
            return call({ action: `rds:RestoreDBInstance${named}`, ...all }, () => restore(order, client).catch(unlessNamed(/DBInstanceAlreadyExists/)));
        },
        find: (id) => call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
            const { DescribeDBInstancesCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: id });
            const answer = await (await client()).send(command).catch(unlessNamed(/DBInstanceNotFound/));
            const [instance] = answer?.DBInstances ?? [];
            return instance === undefined ? undefined : readDrillInstance(instance);
        }),
        leftovers: (source) => call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
            const { paginateDescribeDBInstances } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const found = [];
            for await (const { DBInstances = [] } of paginateDescribeDBInstances({ client: await client() }, {}))
                found.push(...DBInstances);
            const ours = found.filter(({ TagList = [], DBInstanceStatus }) => DBInstanceStatus !== 'deleting' &&
                TagList.some(({ Key, Value }) => Key === DRILL_TAG && Value === source));
            return ours.flatMap(({ DBInstanceIdentifier }) => DBInstanceIdentifier ?? []);
        }),
        remove: (id) => call({ action: 'rds:DeleteDBInstance', ...all }, async () => {
            const { DeleteDBInstanceCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const input = { DBInstanceIdentifier: id, SkipFinalSnapshot: true, DeleteAutomatedBackups: true };
            const gone = unlessNamed(/DBInstanceNotFound|InvalidDBInstanceState/);
            await (await client()).send(new DeleteDBInstanceCommand(input)).catch(gone);
        }),
    };
}
const unlessNamed = (names) => (error) => {
    if (!names.test(error.name))
        throw error;
    return undefined;
};
/** Private, with the groups of the source: without them it would get those of the account, open to others. */
async function restore({ id, settings, tags, from }, client) {
    const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
    const { instanceClass, subnetGroup, parameterGroup, securityGroups } = settings;
    const common = {
        ...(instanceClass === undefined ? {} : { DBInstanceClass: instanceClass }),
        ...(subnetGroup === undefined ? {} : { DBSubnetGroupName: subnetGroup }),
        ...(parameterGroup === undefined ? {} : { DBParameterGroupName: parameterGroup }),
        ...(securityGroups.length === 0 ? {} : { VpcSecurityGroupIds: [...securityGroups] }),
        PubliclyAccessible: false,
        DeletionProtection: false,
        MultiAZ: false,
        Tags: (0,_snapshot_api_js__WEBPACK_IMPORTED_MODULE_1__/* .tagList */ .T)(tags),
    };
    const command = 'snapshot' in from
        ? new sdk.RestoreDBInstanceFromDBSnapshotCommand({
            ...common,
            DBInstanceIdentifier: id,
            DBSnapshotIdentifier: from.snapshot,
        })
        : new sdk.RestoreDBInstanceToPointInTimeCommand({
            ...common,
            TargetDBInstanceIdentifier: id,
            SourceDBInstanceIdentifier: from.source,
            RestoreTime: new Date(from.at),
        });
    await (await client()).send(command);
}
function readDrillInstance(instance) {
    const { Address: host, Port: port } = instance.Endpoint ?? {};
    const { status, settings } = (0,_instance_snapshots_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstance */ .o)(instance);
    return {
        status,
        settings,
        public: instance.PubliclyAccessible ?? false,
        address: host === undefined || port === undefined ? undefined : { host, port },
    };
}


/***/ }),

/***/ 4040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ instanceSnapshots),
/* harmony export */   o: () => (/* binding */ readInstance)
/* harmony export */ });
/* harmony import */ var _lib_backup_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4708);
/* harmony import */ var _snapshot_api_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8262);


/** Snapshots of one RDS instance. */
function instanceSnapshots({ client, call }, id) {
    const all = { resource: '*' };
    const snapshots = (name) => call({ action: 'rds:DescribeDBSnapshots', ...all }, async () => {
        const { paginateDescribeDBSnapshots } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
        const asked = name === undefined ? {} : { DBSnapshotIdentifier: name };
        const input = { DBInstanceIdentifier: id, SnapshotType: 'manual', ...asked };
        const found = [];
        for await (const { DBSnapshots = [] } of paginateDescribeDBSnapshots({ client: await client() }, input))
            found.push(...DBSnapshots.map(readSnapshot));
        return found;
    });
    return {
        describe: () => call({ action: 'rds:DescribeDBInstances', ...all }, async () => {
            const { DescribeDBInstancesCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier: id });
            const { DBInstances = [] } = await (await client()).send(command).catch(missing(id));
            return readInstance(DBInstances[0] ?? {});
        }),
        create: (name, tags) => call({ action: 'rds:CreateDBSnapshot', ...all }, async () => {
            const { CreateDBSnapshotCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(195), __nccwpck_require__.e(202)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7202, 19));
            const input = { DBInstanceIdentifier: id, DBSnapshotIdentifier: name, Tags: (0,_snapshot_api_js__WEBPACK_IMPORTED_MODULE_1__/* .tagList */ .T)(tags) };
            const { DBSnapshot = {} } = await (await client()).send(new CreateDBSnapshotCommand(input));
            return readSnapshot(DBSnapshot);
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
const missing = (id) => (error) => {
    if (!/DBInstanceNotFound/.test(error.name))
        throw error;
    throw _lib_backup_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .backupFailures */ .m.BACKUP_SOURCE_MISSING(`There is no RDS instance ${id} in this region and account.`, {
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
const readSnapshot = (snapshot) => ({
    id: snapshot.DBSnapshotIdentifier ?? '',
    arn: snapshot.DBSnapshotArn ?? '',
    status: snapshot.Status ?? 'unknown',
    percent: snapshot.PercentProgress ?? 0,
    createdAt: snapshot.SnapshotCreateTime?.getTime() ?? 0,
    sizeGb: snapshot.AllocatedStorage ?? 0,
    encrypted: snapshot.Encrypted ?? false,
    tags: (0,_snapshot_api_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMap */ .l)(snapshot.TagList),
});


/***/ }),

/***/ 8262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ tagList),
/* harmony export */   l: () => (/* binding */ tagMap)
/* harmony export */ });
const tagList = (tags) => [...tags].map(([Key, Value]) => ({ Key, Value }));
const tagMap = (tags = []) => new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));


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
/******/ var __webpack_exports__ = __nccwpck_require__(7618);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

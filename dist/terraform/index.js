import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

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

/***/ 4708:
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

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7578:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(495);
/* harmony import */ var _rescue_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2718);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6632);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7744);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7475);
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





await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .terraform */ .v, async (inputs, process) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_1, process.temporaryFolder(), true);
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, await (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .wire */ .O4)(inputs, process, folder.path));
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
}, async (process, saved) => {
    const [directory, tool] = [saved(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .DIRECTORY */ .Md), saved(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .TOOL */ .js)];
    if (directory && tool)
        await (0,_rescue_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanUp */ .nY)(await (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .wire */ .O4)({ directory, tool }, process, ''), saved);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ IN_FLIGHT),
/* harmony export */   T5: () => (/* binding */ rescueState),
/* harmony export */   hV: () => (/* binding */ ENDED),
/* harmony export */   nY: () => (/* binding */ cleanUp),
/* harmony export */   uL: () => (/* binding */ BEGAN)
/* harmony export */ });
/* harmony import */ var _lib_terraform_lock_info_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9629);

/** Note with the addresses that are being changed, as a JSON array. */
const IN_FLIGHT = 'terraform-in-flight';
/** State of the main step: when it began, in ms since 1970; and `done` when it ended by itself. */
const BEGAN = 'terraform-began';
const ENDED = 'terraform-ended';
/** Where Terraform leaves a state that it could not save. */
const ERRORED = 'errored.tfstate';
const PAUSES_MS = [0, 2_000, 5_000, 10_000, 20_000];
/**
 * Saves the state that an apply could not save, once the backend answers again.
 * @returns where it still lies, sealed if there is a key; undefined when nothing is left behind
 */
async function rescueState(inputs, ports) {
    const { files, workflow, directory } = ports;
    const path = files.join(directory, ERRORED);
    if (!files.exists(path))
        return undefined;
    workflow.warning('The state could not be saved. Trying again for half a minute.');
    if (await pushed(path, ports)) {
        await files.remove(path);
        workflow.info('The state is saved now.');
        return undefined;
    }
    const key = inputs['seal-key'];
    if (key === undefined) {
        workflow.error(`The state is only in ${path}, on this runner. With \`seal-key\` it could leave it.`);
        return path;
    }
    const sealed = `${path}.sealed`;
    await files.write(sealed, ports.seal(await files.read(path), key), 0o600);
    workflow.error(`The state could not be saved. It is in ${sealed}, sealed: upload it, and push it when the backend is back.`);
    return sealed;
}
async function pushed(path, { terraform, clock }) {
    for (const pause of PAUSES_MS) {
        await clock.sleep(pause);
        const done = await terraform.pushState(path).then(() => true, () => false);
        if (done)
            return true;
    }
    return false;
}
/** After the job: a step that was killed left its lock, perhaps a state, and resources of which nobody knows. */
async function cleanUp(ports, saved) {
    const { workflow, notes, terraform, hostName, clock } = ports;
    const since = Number(saved(BEGAN) ?? Number.NaN);
    if (Number.isNaN(since) || saved(ENDED) !== undefined)
        return;
    const inFlight = JSON.parse(notes.read(IN_FLIGHT) ?? '[]');
    if (inFlight.length > 0)
        workflow.error(`The step was ended while these were being changed, and the state may not know of it: ${inFlight.join(', ')}. Look at them before the next apply; \`terraform import\` takes in what was made.`);
    await rescueState({ 'seal-key': undefined }, ports);
    const lock = await terraform.lock();
    if (!lock)
        return;
    if (!(0,_lib_terraform_lock_info_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(lock, { host: hostName, since }))
        return workflow.info(`${(0,_lib_terraform_lock_info_js__WEBPACK_IMPORTED_MODULE_0__/* .lockSentence */ .Bd)(lock, clock.now())}: it is not ours, and stays.`);
    await terraform.unlock(lock.id);
    workflow.info(`Freed the lock ${lock.id} that the ended step left.`);
}


/***/ }),

/***/ 6632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
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

;// CONCATENATED MODULE: ./build/lib/pipeline/secrets.js

/** Shapes of well-known secrets, by the documents of those who give them out. */
const SHAPES = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
    [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key of AWS'],
    [/\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/, 'a token of GitHub'],
    [/\bglpat-[\w-]{20,}/, 'a token of GitLab'],
    [/\bxox[abeoprs]-[\w-]{10,}/, 'a token of Slack'],
    [/hooks\.slack\.com\/(services|workflows)\//, 'a webhook of Slack'],
    [/\bnpm_[A-Za-z0-9]{36}\b/, 'a token of npm'],
    [/\bsk[-_](live|test|proj|ant)[-_][\w-]{16,}/, 'an API key'],
    [/\bAIza[\w-]{35}\b/, 'an API key of Google'],
    [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/, 'a JSON Web Token'],
    [/\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:[^\s:/@$]+@/i, 'a URL with a password'],
];
/** Under such a key, what looks random is a secret. */
const TELLING_KEY = /password|passwd|token|secret|api_?key|private_?key|credential/i;
const SHORTEST = 12;
/** Bits for each character; words of a language have less than 3.2, random letters and digits more than 3.5. */
const RANDOM_BITS = 3.3;
/** Every value that must not stand in a file under version control. The complaint never repeats the value. */
function findSecrets(value, path = []) {
    if (typeof value === 'string') {
        const what = secretKind(value, String(path.at(-1) ?? ''));
        return what === undefined
            ? []
            : [
                aboutValue(path, `${pathText(path)}: this looks like ${what}; keep it in a secret and list its name under \`secrets\``),
            ];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value)
        ? value.map((item, index) => [index, item])
        : Object.entries(value);
    return entries.flatMap(([key, item]) => findSecrets(item, [...path, key]));
}
/** What a text under a key looks like, such as `an access key of AWS`; undefined when like no secret. */
function secretKind(text, key) {
    const known = SHAPES.find(([shape]) => shape.test(text));
    if (known)
        return known[1];
    const looks = TELLING_KEY.test(key) && text.length >= SHORTEST && /^(?=.*\d)(?=.*[a-z])[^\s$/]+$/i.test(text);
    return looks && bitsEach(text) > RANDOM_BITS ? 'a secret' : undefined;
}
/** Shannon entropy for each character, in bits. */
function bitsEach(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

;// CONCATENATED MODULE: ./build/lib/terraform/values.js

const SENSITIVE = '(sensitive)';
const UNKNOWN = '(known after apply)';
const HIDDEN = '(hidden: looks like a secret)';
const LONGEST = 80;
/**
 * The attributes that differ, with values that may be shown: what the plan marks sensitive and what looks like a secret
 * is not. A subtree that is sensitive as a whole is one attribute.
 */
function attributesOf(change) {
    const forcing = (change.replace_paths ?? []).map(values_pathText);
    return leavesOf([], change).map(({ path, before, after }) => {
        const text = values_pathText(path);
        return { path: text, before, after, forcesReplacement: forcing.some((one) => isAtOrBelow(text, one)) };
    });
}
const isAtOrBelow = (path, above) => path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
/** Two values side by side, down to where neither has anything below it, or all of it is sensitive or not known yet. */
function leavesOf(path, pair) {
    const { before, after, after_unknown: unknown } = pair;
    if (isSensitive(pair) || unknown === true || !(isTree(before) || isTree(after)))
        return leafOf(path, pair);
    return keysOf(before, after, unknown).flatMap((key) => leavesOf([...path, key], below(pair, key)));
}
const isSensitive = ({ before_sensitive, after_sensitive }) => before_sensitive === true || after_sensitive === true;
const below = (pair, key) => ({
    before: childOf(pair.before, key),
    after: childOf(pair.after, key),
    after_unknown: childOf(pair.after_unknown, key),
    before_sensitive: childOf(pair.before_sensitive, key),
    after_sensitive: childOf(pair.after_sensitive, key),
});
function leafOf(path, pair) {
    const { before, after, after_unknown: unknown } = pair;
    const same = unknown !== true && JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
    if (same && pair.before_sensitive === pair.after_sensitive)
        return [];
    if (isSensitive(pair))
        return [{ path, before: SENSITIVE, after: SENSITIVE }];
    const key = String(path.at(-1) ?? '');
    return [{ path, before: show(before, key), after: unknown === true ? UNKNOWN : show(after, key) }];
}
const isTree = (value) => typeof value === 'object' && value !== null;
function keysOf(...trees) {
    const keys = new Set(trees.filter(isTree).flatMap((tree) => Object.keys(tree)));
    const all = [...keys];
    return trees.some(Array.isArray) ? all.map(Number).sort((a, b) => a - b) : all.sort();
}
const childOf = (tree, key) => isTree(tree) ? tree[key] : undefined;
function show(value, key) {
    if (value === undefined || value === null)
        return 'null';
    const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? '');
    if (looksSecret(typeof value === 'string' ? value : text, key))
        return HIDDEN;
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
/** A password inside a longer text, such as a script for a new machine: `PASSWORD=…`, `"password": "…"`. */
const ASSIGNED = /(pass(word|wd)?|secret|token|api_?key|private_?key|credentials?)["']?\s*[=:]\s*["']?[^\s"',;]{3,}/i;
/** A name that says so, whatever its value looks like: a short password is one too. */
const NAMED = /^(.*_)?(password|passwd|secret|secret_key|private_key|api_key|auth_token|access_token|master_user_password)$/i;
/** Errs on the side of hiding: what is hidden can be looked up, what is shown cannot be taken back. A name is no secret. */
const looksSecret = (value, key) => !/^"?arn:/.test(value) &&
    ((NAMED.test(key) && !['', '{}', '[]'].includes(value)) ||
        ASSIGNED.test(value) ||
        secretKind(value, key) !== undefined);
/** Every text that a plan marks as sensitive, for masking. Shorter ones would hide half of a log and nothing of a secret. */
function sensitiveTexts(plan) {
    const found = new Set();
    const resources = [...plan.resource_changes, ...plan.resource_drift].map(({ change }) => change);
    for (const change of [...resources, ...Object.values(plan.output_changes)]) {
        collectMarked(change.before, change.before_sensitive, found);
        collectMarked(change.after, change.after_sensitive, found);
    }
    return found;
}
const SHORTEST_MASKED = 4;
function collectMarked(value, marks, found) {
    if (typeof value === 'string') {
        if (marks === true && value.length >= SHORTEST_MASKED)
            found.add(value);
        return;
    }
    if (!isTree(value) || (marks !== true && !isTree(marks)))
        return;
    for (const key of Object.keys(value))
        collectMarked(childOf(value, key), marks === true ? true : childOf(marks, key), found);
}
function values_pathText(path) {
    return path.reduce((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '');
}

;// CONCATENATED MODULE: ./build/lib/terraform/drift.js


/** What was changed behind the back of the configuration. */
function driftReport(drifted) {
    if (drifted.length === 0)
        return joined([heading('Drift'), markdown_text('Everything is as the configuration says.')]);
    const rows = drifted.flatMap(({ kind, resource }) => {
        const address = safe(code(resource.address));
        if (kind === 'delete')
            return [[address, 'it is gone', '', '']];
        return attributesOf(resource.change).map(({ path, before, after }) => [
            address,
            safe(code(path)),
            safe(code(before)),
            safe(code(after)),
        ]);
    });
    return joined([
        heading('Drift'),
        markdown_text('This was changed outside of the configuration. The next apply would change it back.'),
        table(['resource', 'attribute', 'should be', 'is'], rows),
    ]);
}
/** One issue for each state: the title is how it is found again by people. */
const driftTitle = (directory, workspace, environment) => ['Drift of the infrastructure', environment || workspace, directory === '.' ? '' : `in ${directory}`]
    .filter(Boolean)
    .join(' ');

;// CONCATENATED MODULE: ./build/lib/terraform/kinds.js
const BY_ACTIONS = {
    create: 'create',
    update: 'update',
    delete: 'delete',
    forget: 'forget',
    read: 'read',
    'delete,create': 'replace',
    'create,delete': 'replace',
    'create,forget': 'forget-and-create',
};
/** The kind of a change; undefined for one that does nothing. An action that is not known counts as `delete`. */
function kindOf({ change, previous_address, address }) {
    const actions = change.actions.join(',');
    if (actions === 'no-op' || actions === '') {
        if (change.importing)
            return 'import';
        return previous_address !== undefined && previous_address !== address ? 'move' : undefined;
    }
    return BY_ACTIONS[actions] ?? 'delete';
}
/** The kinds after which the object that was there is gone, or nobody's. */
const LOSES = new Set(['replace', 'delete', 'forget', 'forget-and-create']);
/** Most dangerous first: what a person must see before anything else. */
const ORDER = [
    'delete',
    'replace',
    'forget',
    'forget-and-create',
    'update',
    'import',
    'move',
    'create',
    'read',
];
/** What a plan does, the most dangerous first, then by address. Reading data is nothing that happens to anybody. */
function effectsOf({ resource_changes }) {
    return resource_changes
        .flatMap((resource) => {
        const kind = kindOf(resource);
        return kind === undefined || kind === 'read' ? [] : [{ kind, resource }];
    })
        .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.resource.address < b.resource.address ? -1 : 1));
}
/** As Terraform counts: a replacement adds one and destroys one. */
function countsOf(effects) {
    const count = (...kinds) => effects.filter(({ kind }) => kinds.includes(kind)).length;
    return {
        added: count('create', 'replace', 'forget-and-create'),
        changed: count('update'),
        destroyed: count('delete', 'replace'),
        forgotten: count('forget', 'forget-and-create'),
        imported: effects.filter(({ resource }) => resource.change.importing !== undefined).length,
    };
}
const REASONS = {
    replace_because_cannot_update: 'an attribute cannot be changed in place',
    replace_because_tainted: 'it is tainted: its creation failed, or somebody marked it',
    replace_by_request: 'asked for with -replace',
    replace_by_triggers: 'one of its replace_triggered_by changed',
    delete_because_no_resource_config: 'its block is gone from the configuration',
    delete_because_wrong_repetition: 'count or for_each came or went',
    delete_because_count_index: 'its index is beyond count',
    delete_because_each_key: 'its key is no longer in for_each',
    delete_because_no_module: 'its module is gone from the configuration',
    delete_because_no_move_target: 'a moved block leads nowhere',
};
/** Why Terraform does it, in words; empty when the plan does not say. A word that is not known is shown as it is. */
const reasonOf = ({ action_reason }) => action_reason === undefined ? '' : (REASONS[action_reason] ?? action_reason.replaceAll('_', ' '));

// EXTERNAL MODULE: ./build/lib/terraform/lock-info.js
var lock_info = __nccwpck_require__(9629);
;// CONCATENATED MODULE: ./build/lib/terraform/report.js



const SIGNS = {
    delete: '🔴 destroy',
    replace: '🔴 replace',
    forget: '🟠 forget',
    'forget-and-create': '🟠 forget and create',
    update: '🟡 change',
    import: '🔵 import',
    move: '⚪ move',
    create: '🟢 create',
    read: '⚪ read',
};
/** Rows that a person reads; the rest is counted. A comment of GitHub holds 65,536 characters in all. */
const MOST_ROWS = 100;
const MOST_ATTRIBUTES = 30;
/** What a plan does, for a pull request and the job summary: the dangerous first, and by which attribute. */
function planReport({ title, where, effects, guarded, digest, cost }) {
    const shown = effects.slice(0, MOST_ROWS);
    const left = effects.length - shown.length;
    return joined([
        heading(title),
        `${markdown_text(`${where}: ${countsSentence(effects)}`)}`,
        guarded.stopped.length > 0 &&
            joined([
                `**${markdown_text('Stopped: this would lose what is protected.')}**`,
                table(['resource', 'what'], guarded.stopped.map(({ address, what }) => [safe(code(address)), what])),
            ]),
        table(['', 'resource', 'because'], shown.map((effect) => [SIGNS[effect.kind], safe(code(effect.resource.address)), because(effect)])),
        left > 0 && markdown_text(`… and ${left} more.`),
        ...shown.filter(hasAttributes).map(attributesTable),
        cost && markdown_text(cost),
        digest && `${markdown_text('Approve this plan by its digest:')} ${code(digest)}`,
    ]);
}
/** `2 to add, 1 to change, 1 to destroy`, or that nothing changes. */
function countsSentence(effects) {
    const { added, changed, destroyed, forgotten, imported } = countsOf(effects);
    const parts = [
        [added, 'to add'],
        [changed, 'to change'],
        [destroyed, 'to destroy'],
        [forgotten, 'to forget'],
        [imported, 'to import'],
        [effects.filter(({ kind }) => kind === 'move').length, 'to move'],
    ];
    const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
    return said.length === 0 ? 'nothing changes' : said.join(', ');
}
function because({ kind, resource }) {
    const forcing = attributesOf(resource.change)
        .filter(({ forcesReplacement }) => forcesReplacement)
        .map(({ path }) => path);
    const moved = kind === 'move' || resource.previous_address ? `it was ${resource.previous_address}` : '';
    const by = forcing.length > 0 ? `by ${forcing.join(', ')}` : '';
    return [reasonOf(resource), by, moved].filter(Boolean).join('; ');
}
const hasAttributes = ({ kind, resource }) => (kind === 'update' || LOSES.has(kind)) && kind !== 'delete' && attributesOf(resource.change).length > 0;
function attributesTable({ resource }) {
    const attributes = attributesOf(resource.change);
    const rows = attributes.slice(0, MOST_ATTRIBUTES);
    const left = attributes.length - rows.length;
    return details(resource.address, joined([
        table(['attribute', 'is', 'becomes'], rows.map(({ path, before, after, forcesReplacement }) => [
            safe(`${code(path)}${forcesReplacement ? ` ${markdown_text('(forces replacement)')}` : ''}`),
            safe(code(before)),
            safe(code(after)),
        ])),
        left > 0 && markdown_text(`… and ${left} more.`),
    ]));
}

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/tools/terraform-words.js
var terraform_words = __nccwpck_require__(1828);
;// CONCATENATED MODULE: ./build/lib/terraform/progress.js
const KINDS = {
    apply_start: 'started',
    apply_complete: 'done',
    apply_errored: 'failed',
};
/** Reads a line; what is no JSON, or of a type that does not matter, is `other`. Values of outputs are never passed on. */
function readApplyEvent(line) {
    const event = parse(line);
    const kind = KINDS[String(event?.type)];
    const address = event?.hook?.resource?.addr;
    if (kind !== undefined && typeof address === 'string')
        return { kind, address, text: String(event?.['@message'] ?? '') };
    if (event?.type !== 'diagnostic')
        return { kind: 'other' };
    const { severity = 'error', summary = '', detail = '', address: about } = event.diagnostic ?? {};
    const text = [about ? `${about}: ` : '', summary, detail && detail !== summary ? `: ${detail}` : ''].join('');
    return { kind: 'said', severity, text };
}
function parse(line) {
    if (!line.startsWith('{'))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined; // A line that was cut when the program was killed.
    }
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/actions/terraform/failures.js

const runFailures = (0,failure/* defineFailures */.Z0)({
    TERRAFORM_DESTROY_STOPPED: {
        meaning: 'The plan would lose resources that are protected.',
        remedy: 'If that is meant, name each address in `allow-destroy`. If not: a block or a module that is gone from the configuration takes `prevent_destroy` with it; bring it back.',
    },
    TERRAFORM_PLAN_REFUSED: {
        meaning: 'Terraform refuses to make this plan; the report shows what it would do.',
        remedy: 'Read its words in the message. `prevent_destroy` is one reason.',
    },
    TERRAFORM_NOT_APPROVED: {
        meaning: 'What would be applied now is not what was approved; nothing was applied.',
        remedy: 'Look at the difference in the report, and approve the new digest if it is right.',
    },
    TERRAFORM_INPUTS_CONTRADICT: {
        meaning: 'Inputs of this step do not go together.',
        remedy: 'Correct them as the message says.',
    },
    TERRAFORM_APPLY_FAILED: {
        meaning: 'Applying ended with an error; what was done until then stays done.',
        remedy: 'Read the words of the provider, then plan again: the state knows what is there.',
    },
    TERRAFORM_STATE_NOT_SAVED: {
        meaning: 'The changes were made, but the state that knows of them could not be saved.',
        remedy: 'Do not plan or apply before it is saved: `terraform state push errored.tfstate`, with the file of the output `errored-state`.',
    },
    TERRAFORM_LOCK_CHANGED: {
        meaning: 'The lock is not the one that should be broken.',
        remedy: 'Somebody else works with the state now. Wait for that run.',
    },
});

;// CONCATENATED MODULE: ./build/lib/terraform/digest.js
/**
 * A name for what a plan would do, `sha256:…`: equal for the same change however often it is planned, and whatever
 * unrelated resources were changed in between; different for any other change. Sensitive values count, but only as
 * HMAC: a short password could else be guessed from the digest.
 */
function planDigest(plan, ports) {
    const changes = plan.resource_changes
        .filter(({ change, previous_address }) => !isNothing(change) || previous_address !== undefined)
        .map(({ address, previous_address, deposed, type, change }) => ({
        address,
        previous_address,
        deposed,
        type,
        change: sealed(change, ports),
    }))
        .sort((a, b) => compare(`${a.address} ${a.deposed ?? ''}`, `${b.address} ${b.deposed ?? ''}`));
    const outputs = Object.entries(plan.output_changes)
        .filter(([, change]) => !isNothing(change))
        .map(([name, change]) => [name, sealed(change, ports)]);
    const named = {
        changes,
        outputs: Object.fromEntries(outputs),
        deferred: plan.deferred_changes,
        actions: plan.action_invocations,
    };
    return `sha256:${ports.sha256(canonical(named))}`;
}
const isNothing = ({ actions, importing }) => actions.every((action) => action === 'no-op' || action === 'read') && importing === undefined;
const sealed = (change, { hmac }) => ({
    ...change,
    before: hideMarked(change.before, change.before_sensitive, hmac),
    after: hideMarked(change.after, change.after_sensitive, hmac),
});
/** A value with its marked leaves replaced; the marks have the shape of the value. */
function hideMarked(value, marks, hmac) {
    if (marks === true)
        return { hmac: hmac(canonical(value)) };
    if (typeof value !== 'object' || value === null || typeof marks !== 'object' || marks === null)
        return value;
    const inner = (key) => marks[key];
    if (Array.isArray(value))
        return value.map((item, index) => hideMarked(item, inner(String(index)), hmac));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hideMarked(item, inner(key), hmac)]));
}
/** JSON with sorted keys, and without what is undefined: the same value is the same text. */
function canonical(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value ?? null);
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const sorted = entries.sort(([a], [b]) => compare(a, b));
    return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
const compare = (a, b) => (a < b ? -1 : Number(a > b));

;// CONCATENATED MODULE: ./build/lib/terraform/guard.js

/**
 * Types whose loss loses data, or everything that stands on them. A trailing `*` stands for any ending. Removing a block
 * removes its `prevent_destroy` too, without a warning (hashicorp/terraform#17599): so this is read from the plan.
 */
const PROTECTED_TYPES = [
    'aws_db_instance',
    'aws_rds_cluster*',
    'aws_docdb_cluster*',
    'aws_neptune_cluster*',
    'aws_s3_bucket',
    'aws_dynamodb_table',
    'aws_elasticache_*',
    'aws_opensearch_domain',
    'aws_msk_cluster',
    'aws_eks_cluster',
    'aws_vpc',
    'aws_kms_key',
    'aws_efs_file_system',
    'aws_ecr_repository',
    'aws_route53_zone',
    'aws_secretsmanager_secret',
    'aws_backup_vault',
    'google_sql_database*',
    'google_storage_bucket',
    'google_bigquery_dataset',
    'google_bigquery_table',
    'google_spanner_*',
    'google_redis_instance',
    'google_container_cluster',
    'google_compute_network',
    'google_kms_crypto_key',
    'google_kms_key_ring',
    'google_filestore_instance',
    'google_artifact_registry_repository',
    'google_dns_managed_zone',
    'google_secret_manager_secret',
    'azurerm_mssql_*',
    'azurerm_postgresql_*',
    'azurerm_mysql_*',
    'azurerm_cosmosdb_*',
    'azurerm_storage_account',
    'azurerm_storage_container',
    'azurerm_redis_cache',
    'azurerm_kubernetes_cluster',
    'azurerm_virtual_network',
    'azurerm_key_vault*',
    'azurerm_container_registry',
    'azurerm_dns_zone',
    'azurerm_resource_group',
];
/** What a plan would lose that is protected and not named. */
function guard(effects, { protect, allowed }) {
    const losses = effects.filter(({ kind, resource }) => LOSES.has(kind) && resource.mode !== 'data' && isProtected(resource, protect));
    const stopped = losses
        .filter(({ resource }) => !allowed.includes(resource.address))
        .map(({ kind, resource }) => ({
        address: resource.address,
        what: [WORDS[kind] ?? kind, reasonOf(resource)].filter(Boolean).join(', because '),
    }));
    const addresses = new Set(losses.map(({ resource }) => resource.address));
    return { stopped, unused: allowed.filter((address) => !addresses.has(address)) };
}
const WORDS = {
    delete: 'would be destroyed',
    replace: 'would be destroyed and created anew',
    forget: 'would be forgotten: it goes on existing, and nobody looks after it',
    'forget-and-create': 'would be forgotten and created a second time',
};
const isProtected = ({ type, address }, protect) => PROTECTED_TYPES.some((pattern) => matches(pattern, type)) ||
    protect.some((pattern) => matches(pattern, type) || matches(pattern, address));
const matches = (pattern, value) => pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;

;// CONCATENATED MODULE: ./build/lib/terraform/infracost.js

const infracostFailures = (0,failure/* defineFailures */.Z0)({
    TERRAFORM_COST_UNREADABLE: {
        meaning: 'The file of `infracost-json` is not what `infracost diff --format json` writes.',
        remedy: 'Write it with `infracost diff --path … --format json --out-file infracost.json`.',
    },
});
/** One line about money: `+12.40 USD a month, 312.00 in all (Infracost)`. */
function costLine(json) {
    const { currency = 'USD', diffTotalMonthlyCost, totalMonthlyCost } = infracost_parse(json);
    const difference = Number(diffTotalMonthlyCost ?? Number.NaN);
    const total = Number(totalMonthlyCost ?? Number.NaN);
    if (Number.isNaN(difference) && Number.isNaN(total))
        throw infracostFailures.TERRAFORM_COST_UNREADABLE('The file of `infracost-json` names no monthly cost.');
    const change = Number.isNaN(difference)
        ? ''
        : `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(2)} ${currency} a month`;
    const all = Number.isNaN(total) ? '' : `${total.toFixed(2)} ${currency} a month in all`;
    return `Cost by Infracost: ${[change, all].filter(Boolean).join(', ')}.`;
}
function infracost_parse(json) {
    try {
        const value = JSON.parse(json);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (cause) {
        throw infracostFailures.TERRAFORM_COST_UNREADABLE('The file of `infracost-json` is no JSON.', { cause });
    }
    throw infracostFailures.TERRAFORM_COST_UNREADABLE();
}

;// CONCATENATED MODULE: ./build/lib/terraform/plan-json.js

const planJsonFailures = (0,failure/* defineFailures */.Z0)({
    TERRAFORM_PLAN_UNREADABLE: {
        meaning: 'The plan that Terraform shows as JSON cannot be read.',
        remedy: 'Use Terraform 1.5 or OpenTofu 1.6, or newer; if it is, report this with the version.',
    },
});
/** Reads `show -json`. @throws TERRAFORM_PLAN_UNREADABLE for other JSON and for another major version of the format */
function readPlan(text) {
    const plan = plan_json_parse(text);
    const version = plan['format_version'];
    if (typeof version !== 'string' || !/^1\./.test(version))
        throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE(`The plan has the format ${JSON.stringify(version)}; 1.x is known.`);
    const changes = (name) => resourceChanges(plan[name]);
    return {
        ...plan,
        format_version: version,
        terraform_version: String(plan['terraform_version'] ?? ''),
        resource_changes: changes('resource_changes'),
        resource_drift: changes('resource_drift'),
        output_changes: (plan['output_changes'] ?? {}),
        errored: plan['errored'] === true,
    };
}
function plan_json_parse(text) {
    try {
        const plan = JSON.parse(text);
        if (typeof plan === 'object' && plan !== null)
            return plan;
    }
    catch (cause) {
        throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE('What should be the JSON of a plan is no JSON.', {
            cause,
        });
    }
    throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE('What should be the JSON of a plan is no object.');
}
function resourceChanges(value) {
    if (value === undefined || value === null)
        return [];
    const good = (one) => typeof one?.address === 'string' && typeof one.type === 'string' && Array.isArray(one.change?.actions);
    if (Array.isArray(value) && value.every(good))
        return value;
    throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE('A change in the plan has no address, type or actions.');
}

;// CONCATENATED MODULE: ./build/actions/terraform/make-plan.js







/** Plans, reads the plan, and hides what is secret in it before a word of it is shown. */
async function makePlan(inputs, kind, ports) {
    const { terraform, workflow, files, sha256 } = ports;
    const file = files.join(ports.privateFolder, `${kind}.tfplan`);
    workflow.info('planning');
    const { refused } = await terraform.plan({
        kind,
        file,
        varFiles: inputs['var-file'],
        lockTimeoutMs: inputs['lock-timeout'],
    });
    if (refused && !files.exists(file))
        throw refused;
    const plan = readPlan(await terraform.show(file));
    for (const secret of sensitiveTexts(plan))
        workflow.mask(secret);
    const effects = effectsOf(plan);
    const changes = effects.length > 0 || Object.values(plan.output_changes).some(({ actions }) => actions[0] !== 'no-op');
    const lineage = changes ? await terraform.lineage() : undefined;
    // Before the first state there is no key: then a sensitive value is left out rather than made easy to guess.
    const hmac = (text) => (lineage === undefined ? 'no state yet' : ports.hmac(lineage, text));
    return {
        file,
        plan,
        effects,
        refused,
        guarded: guard(effects, { protect: inputs.protect, allowed: inputs['allow-destroy'] }),
        digest: changes ? planDigest(plan, { sha256, hmac }) : '',
    };
}
/** The report of a plan as Markdown, with the price if Infracost was asked. */
async function reportOf(title, made, inputs, { files }) {
    const price = inputs['infracost-json'];
    const where = [
        `${inputs.tool} ${made.plan.terraform_version}`,
        inputs.directory === '.' ? '' : `in ${inputs.directory}`,
        inputs.workspace ? `workspace ${inputs.workspace}` : '',
    ];
    return planReport({
        title,
        where: where.filter(Boolean).join(', '),
        effects: made.effects,
        guarded: made.guarded,
        digest: made.digest,
        cost: price === undefined ? '' : costLine(await files.read(price)),
    });
}
/** The output `changes`: names and reasons, no values. */
const changesOutput = (effects) => effects.map(({ kind, resource }) => ({ address: resource.address, kind, reason: reasonOf(resource) }));

// EXTERNAL MODULE: ./build/actions/terraform/rescue.js
var rescue = __nccwpck_require__(2718);
;// CONCATENATED MODULE: ./build/actions/terraform/apply-operation.js







/** Functions that give another value each time: a plan with one of them can never be planned twice. */
const RESTLESS = /\b(timestamp|uuid|bcrypt|plantimestamp)\(\)?/g;
/** Plans again, and applies that plan if it does what was approved. */
async function applyOperation(inputs, ports) {
    const made = await makePlan(inputs, inputs.destroy ? 'destroy' : 'normal', ports);
    const outputs = outputsOf(made);
    const title = `Apply${inputs.environment ? ` to ${inputs.environment}` : ''}`;
    ports.workflow.summary(await reportOf(title, made, inputs, ports));
    if (made.digest === '' && !made.refused) {
        // Also of a run that is repeated: what was approved is done.
        ports.workflow.info('Nothing changes: everything is as the configuration says.');
        return outputs;
    }
    const refusal = await refusalOf(made, inputs, ports);
    if (refusal)
        return new action/* Failed */.c({ ...outputs, outcome: refusal.outcome }, refusal.failure);
    return apply(made, outputs, inputs, ports);
}
const nothing = {
    outcome: 'no-changes',
    'plan-digest': '',
    changes: [],
    destroyed: 0,
    'errored-state': '',
};
/** What is known of a plan, whatever comes of it. */
const outputsOf = (made) => ({
    ...nothing,
    outcome: made.digest === '' ? 'no-changes' : 'changes',
    'plan-digest': made.digest,
    changes: changesOutput(made.effects),
    destroyed: countsOf(made.effects).destroyed,
});
/** Why this plan is not applied; undefined when it may be. */
async function refusalOf(made, inputs, ports) {
    if (made.refused)
        return { outcome: 'failed', failure: runFailures.TERRAFORM_PLAN_REFUSED(made.refused.message) };
    if (made.digest !== inputs['plan-digest']) {
        const names = await restlessFunctions(ports);
        const hint = names.length === 0
            ? ''
            : ` The configuration uses ${names.join(', ')}, whose value is another one in each plan.`;
        const message = `Approved was ${inputs['plan-digest']}, but now it is ${made.digest} (${countsSentence(made.effects)}).${hint}`;
        return { outcome: 'not-approved', failure: runFailures.TERRAFORM_NOT_APPROVED(message) };
    }
    return stoppedBy(made);
}
/** The guard asks again at apply: an approval of the digest is no approval of a loss. */
function stoppedBy({ guarded }) {
    const list = guarded.stopped.map(({ address, what }) => `${address} ${what}`).join('\n');
    return list === ''
        ? undefined
        : { outcome: 'stopped', failure: runFailures.TERRAFORM_DESTROY_STOPPED(list) };
}
async function restlessFunctions({ files, directory }) {
    const names = new Set();
    for (const path of await files.list(directory)) {
        if (!path.endsWith('.tf') || path.includes('/.terraform/'))
            continue;
        for (const [found] of (await files.read(path)).matchAll(RESTLESS))
            names.add(`${found.replace(/\(\)?$/, '')}()`);
    }
    return [...names].sort();
}
async function apply(made, outputs, inputs, ports) {
    const { terraform: program, workflow } = ports;
    const heard = createListener(ports);
    try {
        await workflow.group('Apply', () => program.apply(made.file, inputs['lock-timeout'], heard.line));
        return { ...outputs, outcome: 'applied' };
    }
    catch (error) {
        const left = await (0,rescue/* rescueState */.T5)(inputs, ports);
        const message = heard.errors.length > 0 ? heard.errors.join('\n') : error.message;
        const failed = { ...outputs, outcome: 'failed', 'errored-state': left ?? '' };
        const code = left === undefined ? 'TERRAFORM_APPLY_FAILED' : 'TERRAFORM_STATE_NOT_SAVED';
        return new action/* Failed */.c(failed, runFailures[code](message, { cause: error }));
    }
}
function createListener({ workflow, notes }) {
    const inFlight = new Set();
    const errors = [];
    const move = ({ kind, address }) => {
        if (kind === 'started')
            inFlight.add(address);
        else
            inFlight.delete(address);
        // A killed step cannot say any more what it was doing; this note can.
        notes.write(rescue/* IN_FLIGHT */.Ri, JSON.stringify([...inFlight]));
    };
    const line = (text) => {
        const event = readApplyEvent(text);
        if (event.kind === 'other')
            return;
        if (event.kind !== 'said')
            move(event);
        else if (event.severity === 'error')
            errors.push(event.text);
        workflow.untrusted(event.text);
    };
    return { line, errors };
}

;// CONCATENATED MODULE: ./build/actions/terraform/run.js










/**
 * Plans, applies, looks for drift or breaks a lock.
 * @throws TERRAFORM_INPUTS_CONTRADICT before any program is started, and what Terraform refuses
 */
async function run(inputs, ports) {
    checkInputs(inputs);
    const { workflow, clock, terraform: program } = ports;
    workflow.state(rescue/* BEGAN */.uL, String(clock.now()));
    const result = await operate(inputs, ports, program);
    workflow.state(rescue/* ENDED */.hV, 'true');
    return result;
}
async function operate(inputs, ports, program) {
    await program.init(inputs['backend-config']);
    if (inputs.workspace)
        await program.selectWorkspace(inputs.workspace);
    switch (inputs.operation) {
        case 'plan':
            await checkConfiguration(inputs, ports);
            return planOperation(inputs, ports);
        case 'apply':
            return applyOperation(inputs, ports);
        case 'drift':
            return driftOperation(inputs, ports);
        case 'unlock':
            return unlockOperation(inputs, ports);
    }
}
function checkInputs(inputs) {
    const { operation, destroy, environment, 'confirm-destroy': confirmed, 'lock-id': lock } = inputs;
    const digest = inputs['plan-digest'];
    const problems = [
        operation === 'unlock' &&
            !lock &&
            '`unlock` needs `lock-id`, from the message of a run that did not get the lock',
        operation === 'apply' &&
            digest === undefined &&
            '`apply` needs `plan-digest`, of the plan that was approved',
        digest !== undefined &&
            !/^sha256:[0-9a-f]{64}$/.test(digest) &&
            '`plan-digest` is `sha256:` and 64 hexadecimal digits',
        destroy &&
            (environment === undefined || confirmed !== environment) &&
            '`destroy` needs `environment`, and its name again in `confirm-destroy`',
        destroy && operation === 'drift' && '`destroy` does not go with `drift`',
    ].filter((problem) => typeof problem === 'string');
    if (problems.length > 0)
        throw runFailures.TERRAFORM_INPUTS_CONTRADICT(problems.join('; '));
}
/** Format and validity, with each mistake at its line. @throws TERRAFORM_UNFORMATTED, TERRAFORM_INVALID */
async function checkConfiguration({ format }, { terraform: program, workflow, files, directory }) {
    const wrong = format ? await program.unformatted() : [];
    for (const file of wrong)
        workflow.error('This file is not in the canonical format.', { file: files.join(directory, file) });
    if (wrong.length > 0)
        throw terraform_words/* terraformFailures */.OM.TERRAFORM_UNFORMATTED(`Not in the canonical format: ${wrong.join(', ')}.`);
    const errors = (await program.validate()).filter(({ severity }) => severity === 'error');
    for (const { summary, detail, file, line } of errors)
        workflow.error(`${summary}: ${detail}`, file === undefined ? {} : { file: files.join(directory, file), line: line ?? 1 });
    if (errors.length > 0)
        throw terraform_words/* terraformFailures */.OM.TERRAFORM_INVALID(errors.map(({ summary, file, line }) => `${file ?? ''}:${line ?? ''} ${summary}`).join('\n'));
}
async function planOperation(inputs, ports) {
    const made = await makePlan(inputs, inputs.destroy ? 'destroy' : 'normal', ports);
    const report = await reportOf(`Plan${inputs.environment ? ` for ${inputs.environment}` : ''}`, made, inputs, ports);
    ports.workflow.summary(report);
    await ports.comment(report);
    ports.workflow.info(`The plan: ${countsSentence(made.effects)}.`);
    for (const address of made.guarded.unused)
        ports.workflow.warning(`\`allow-destroy\` names ${address}, which this plan does not lose.`);
    const outputs = outputsOf(made);
    const stopped = stoppedBy(made);
    if (stopped)
        return new action/* Failed */.c({ ...outputs, outcome: stopped.outcome }, stopped.failure);
    if (made.refused)
        return new action/* Failed */.c({ ...outputs, outcome: 'failed' }, runFailures.TERRAFORM_PLAN_REFUSED(made.refused.message));
    return outputs;
}
/** Only what reality changed: a change of the configuration that nobody applied yet is no drift. */
async function driftOperation(inputs, ports) {
    const { plan } = await makePlan(inputs, 'refresh-only', ports);
    const drifted = effectsOf({ resource_changes: plan.resource_drift });
    const report = driftReport(drifted);
    ports.workflow.summary(report);
    const title = driftTitle(inputs.directory, inputs.workspace ?? '', inputs.environment ?? '');
    await ports.driftIssue(title, drifted.length > 0 ? report : undefined);
    ports.workflow.info(drifted.length === 0 ? 'Nothing drifted.' : `${drifted.length} resources drifted.`);
    return {
        ...nothing,
        outcome: drifted.length > 0 ? 'drifted' : 'no-drift',
        changes: changesOutput(drifted),
    };
}
/** Breaks the lock that was named, and no other that somebody may have taken since. */
async function unlockOperation(inputs, { terraform: program, workflow, clock }) {
    const lock = await program.lock();
    if (!lock) {
        workflow.info('Nobody holds the lock.');
        return { ...nothing, outcome: 'unlocked' };
    }
    if (lock.id !== inputs['lock-id'])
        throw runFailures.TERRAFORM_LOCK_CHANGED(`${(0,lock_info/* lockSentence */.Bd)(lock, clock.now())}, with another id: ${lock.id}.`);
    await program.unlock(lock.id);
    workflow.info(`${(0,lock_info/* lockSentence */.Bd)(lock, clock.now())}: this lock is broken now.`);
    return { ...nothing, outcome: 'unlocked' };
}


/***/ }),

/***/ 7744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ terraform)
});

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

;// CONCATENATED MODULE: ./build/actions/terraform/spec.js



const terraform = (0,action/* defineAction */.Q)({
    name: 'terraform',
    description: 'Plans a change of infrastructure, and applies exactly the plan that was approved, by its digest. Nothing protected is destroyed by accident.',
    branding: { icon: 'layers', color: 'purple' },
    post: true,
    inputs: {
        operation: oneOf('plan', 'apply', 'drift', 'unlock').withDefault('plan', {
            description: '`plan` says what would change. `apply` plans again and applies that, if it is what `plan-digest` names. `drift` says what was changed behind the back of the configuration. `unlock` breaks the lock `lock-id`.',
        }),
        tool: oneOf('terraform', 'tofu').withDefault('terraform', {
            description: 'The program on the PATH: Terraform 1.5 or OpenTofu 1.6, or newer.',
        }),
        directory: input_kinds_text.withDefault('.', {
            description: 'Folder with the configuration, such as `infrastructure`.',
        }),
        workspace: input_kinds_text.optional({
            description: 'Workspace of the state, such as `production`; made when it is not there. Default is the one that is selected.',
        }),
        'var-file': lines.withDefault('', {
            description: 'Files with values for variables, relative to `directory`, one a line, such as `production.tfvars`.',
        }),
        'backend-config': lines.withDefault('', {
            description: 'Settings of the backend, `name=value` or a file, one a line, such as `key=shop/production.tfstate`. No credentials: those are taken from the environment.',
        }),
        'plan-digest': input_kinds_text.optional({
            description: 'For `apply`: the output `plan-digest` of the plan that was approved, `sha256:…`.',
        }),
        protect: lines.withDefault('', {
            description: 'More resource types or addresses that must not be lost, one a line; a trailing `*` stands for any ending. Databases, buckets, keys, clusters and networks are protected without being named.',
        }),
        'allow-destroy': lines.withDefault('', {
            description: 'Exact addresses of protected resources whose loss is meant this time, one a line, such as `aws_db_instance.reports`.',
        }),
        destroy: flag.withDefault('false', {
            description: 'Plan to destroy everything in the state. Needs `confirm-destroy`.',
        }),
        environment: input_kinds_text.optional({
            description: 'Name of the environment, such as `production`, for reports, and for `confirm-destroy`.',
        }),
        'confirm-destroy': input_kinds_text.optional({
            description: 'With `destroy`: the name of the environment, typed again.',
        }),
        format: flag.withDefault('true', { description: 'Fail when files are not in the canonical format.' }),
        'lock-timeout': duration.withDefault('5m', {
            description: 'How long to wait for the lock of the state.',
        }),
        'lock-id': input_kinds_text.optional({
            description: 'For `unlock`: the id of the lock, from the message of a run that did not get it.',
        }),
        'infracost-json': input_kinds_text.optional({
            description: 'Output of `infracost diff --format json`; its sum becomes a line of the report.',
        }),
        'seal-key': input_kinds_text.optional({
            description: 'Key for what must not be lost and must not be read: the state that could not be saved, as the output `errored-state`.',
            secret: true,
        }),
        token: input_kinds_text.optional({
            description: 'Token that writes the plan on the pull request (`pull-requests: write`) and keeps one issue about drift (`issues: write`).',
            secret: true,
        }),
    },
    outputs: {
        outcome: output.oneOf([
            'no-changes',
            'changes',
            'stopped',
            'not-approved',
            'applied',
            'failed',
            'drifted',
            'no-drift',
            'unlocked',
        ], 'What came of it.'),
        'plan-digest': output.text('A name for exactly what the plan would do, `sha256:…`: to be approved, and given to `apply`. Empty when nothing changes.'),
        changes: output.json('The changes as a JSON array of objects with `address`, `kind` and `reason`, the most dangerous first; for `drift` what drifted.'),
        destroyed: output.integer('How many resources are destroyed, replaced ones included.'),
        'errored-state': output.text('Path of a sealed state that could not be saved; upload it as an artifact. Empty when there is none.'),
    },
});


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Md: () => (/* binding */ DIRECTORY),
  js: () => (/* binding */ TOOL),
  O4: () => (/* binding */ wire)
});

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
const hmacSha256 = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex');

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/runtime/host-name.js

/** The name of this machine, as programs write it into locks. */
const hostName = () => (0,external_node_os_.hostname)();

;// CONCATENATED MODULE: ./build/runtime/seal.js

/** Marks a sealed text and says how: AES-256-GCM, key by scrypt, then salt, nonce, tag and text in base64. */
const MARK = 'deploy-actions-sealed-1';
/** Encrypts text so that only who has the key can read it, and nobody can change it unseen. */
function seal(text, key) {
    const [salt, nonce] = [(0,external_node_crypto_.randomBytes)(16), (0,external_node_crypto_.randomBytes)(12)];
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', (0,external_node_crypto_.scryptSync)(key, salt, 32), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [MARK, ...[salt, nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'))].join('\n');
}
/** The text that was sealed. @throws when the key is another one, or anything was changed */
function unseal(sealed, key) {
    const [mark, ...parts] = sealed.trim().split('\n');
    // Of an empty text nothing stands in the last line.
    const [salt, nonce, tag, text = Buffer.alloc(0)] = parts.map((part) => Buffer.from(part, 'base64'));
    if (mark !== MARK || !salt || !nonce || !tag)
        throw new Error('this is not a sealed text');
    const decipher = createDecipheriv('aes-256-gcm', scryptSync(key, salt, 32), nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

;// CONCATENATED MODULE: ./build/tools/drift-issue.js
const LABEL = 'drift';
const TIMEOUT_MS = 20_000;
/**
 * Keeps one open issue by its title: opened when there is something to say, brought up to date while there is, closed by
 * itself when there is nothing any more. Returns what was done, for people; an answer that refuses is one of these.
 * https://docs.github.com/rest/issues/issues
 */
function createDriftIssue({ http, apiUrl, token, repository }) {
    const ask = (method, path, body) => http.request({
        url: `${apiUrl}/repos/${repository}/issues${path}`,
        method,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        timeoutMs: TIMEOUT_MS,
    });
    return async (title, body) => {
        const listed = await ask('GET', `?state=open&labels=${LABEL}&per_page=100`);
        if (listed.status !== 200)
            return refused(listed);
        const open = JSON.parse(listed.body).find((issue) => issue.title === title && issue.pull_request === undefined);
        const [method, path, change, done] = changeFor(open, title, body);
        if (method === undefined)
            return 'There is no issue about drift, and none is needed.';
        const answer = await ask(method, path, change);
        return answer.status < 300 ? done : refused(answer);
    };
}
function changeFor(open, title, body) {
    if (body === undefined && open === undefined)
        return [undefined, '', undefined, ''];
    if (open === undefined)
        return ['POST', '', { title, body, labels: [LABEL] }, `Opened the issue "${title}".`];
    if (body === undefined)
        return [
            'PATCH',
            `/${open.number}`,
            { state: 'closed' },
            `Closed issue ${open.number}: nothing drifts any more.`,
        ];
    return ['PATCH', `/${open.number}`, { body }, `Brought issue ${open.number} up to date.`];
}
const refused = ({ status }) => `GitHub answered ${status}: no issue is kept. The job needs \`issues: write\`.`;

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

// EXTERNAL MODULE: ./build/lib/terraform/lock-info.js
var lock_info = __nccwpck_require__(9629);
// EXTERNAL MODULE: ./build/tools/terraform-words.js
var terraform_words = __nccwpck_require__(1828);
;// CONCATENATED MODULE: ./build/tools/terraform.js


/** Credentials of the clouds and what people set for Terraform itself; no token of the step. */
const INHERIT = [
    'AWS_*',
    'GOOGLE_*',
    'CLOUDSDK_*',
    'ARM_*',
    'AZURE_*',
    'KUBE*',
    'TF_*',
    'TOFU_*',
    'VAULT_*',
    'DATADOG_*',
    'CLOUDFLARE_*',
    'ACTIONS_ID_TOKEN_*',
];
const QUIET = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
/** No lock has it: asking to break it makes the backend say whose lock there is. */
const NO_LOCK = '00000000-0000-0000-0000-000000000000';
function createTerraform({ exec, clock, program, directory, onLine }) {
    const run = (args, options = {}) => exec(program, args, { cwd: directory, env: QUIET, inherit: INHERIT, ...options });
    const explained = async (args, code, options) => {
        try {
            return await run(args, options);
        }
        catch (error) {
            throw (0,terraform_words/* explainTerraform */.Uv)(error, code, program, clock.now());
        }
    };
    return {
        version: async () => {
            const { stdout } = await explained(['version', '-json'], 'TERRAFORM_FAILED');
            return String(JSON.parse(stdout).terraform_version ?? '');
        },
        init: async (backendConfig) => {
            const backend = backendConfig.map((line) => `-backend-config=${line}`);
            await explained(['init', '-input=false', '-no-color', ...backend], 'TERRAFORM_INIT_FAILED', { onLine });
        },
        selectWorkspace: async (name) => {
            await explained(['workspace', 'select', '-no-color', '-or-create', name], 'TERRAFORM_FAILED');
        },
        unformatted: async () => {
            const checked = await run(['fmt', '-check', '-recursive', '-no-color']).catch((error) => error);
            return checked.stdout.split('\n').filter(Boolean);
        },
        validate: async () => {
            const said = await run(['validate', '-json', '-no-color']).catch((error) => {
                if (error.stdout.trimStart().startsWith('{'))
                    return error;
                throw (0,terraform_words/* explainTerraform */.Uv)(error, 'TERRAFORM_FAILED', program, clock.now());
            });
            return (0,terraform_words/* readDiagnostics */.tl)(said.stdout);
        },
        plan: (request) => plan(request, run, (error) => (0,terraform_words/* explainTerraform */.Uv)(error, 'TERRAFORM_FAILED', program, clock.now())),
        show: async (file) => (await explained(['show', '-json', '-no-color', file], 'TERRAFORM_FAILED')).stdout,
        apply: async (file, lockTimeoutMs, line) => {
            const timeout = `-lock-timeout=${Math.round(lockTimeoutMs / 1000)}s`;
            await explained(['apply', '-json', '-input=false', timeout, file], 'TERRAFORM_FAILED', {
                onLine: line,
            });
        },
        ...stateCommands(run, explained),
    };
}
/** What is done to the state itself. */
function stateCommands(run, explained) {
    return {
        lineage: async () => {
            const { stdout } = await explained(['state', 'pull'], 'TERRAFORM_FAILED');
            return stdout.trim() === '' ? undefined : JSON.parse(stdout).lineage;
        },
        pushState: async (file) => {
            await explained(['state', 'push', file], 'TERRAFORM_FAILED');
        },
        lock: async () => {
            const said = await run(['force-unlock', '-force', '-no-color', NO_LOCK]).catch((error) => error);
            return (0,lock_info/* readLockInfo */.GD)(`${said.stdout}\n${said.stderr}`);
        },
        unlock: async (id) => {
            await explained(['force-unlock', '-force', '-no-color', id], 'TERRAFORM_FAILED');
        },
    };
}
async function plan({ kind, file, varFiles, lockTimeoutMs }, run, explained) {
    const modes = {
        normal: [],
        destroy: ['-destroy'],
        'refresh-only': ['-refresh-only'],
    };
    const vars = varFiles.map((path) => `-var-file=${path}`);
    const timeout = `-lock-timeout=${Math.round(lockTimeoutMs / 1000)}s`;
    const args = ['plan', '-input=false', '-no-color', timeout, ...modes[kind], ...vars, `-out=${file}`];
    try {
        await run(args);
        return {};
    }
    catch (error) {
        // `prevent_destroy` refuses the plan and writes it all the same; without the file there is nothing to show.
        if (error.name !== 'ExecError' || (0,lock_info/* readLockInfo */.GD)(error.stderr))
            throw explained(error);
        return { refused: error };
    }
}

;// CONCATENATED MODULE: ./build/actions/terraform/wire.js






/** State for the post step: what it needs to look after the same directory. */
const DIRECTORY = 'terraform-directory';
const TOOL = 'terraform-tool';
/** Joins the flow to the real program and GitHub. */
async function wire(inputs, process, privateFolder) {
    const { workflow, exec, clock, files, notes, variable } = process;
    const directory = await files.inside(inputs.directory);
    workflow.state(DIRECTORY, inputs.directory);
    workflow.state(TOOL, inputs.tool);
    const wrapped = inputs.tool === 'terraform' ? variable('TERRAFORM_CLI_PATH') : undefined;
    const program = wrapped === undefined ? inputs.tool : files.join(wrapped, 'terraform-bin');
    const real = files.exists(program) ? program : inputs.tool;
    const onLine = workflow.untrusted;
    return {
        workflow,
        clock,
        files,
        notes,
        directory,
        privateFolder,
        hostName: hostName(),
        sha256: sha256,
        hmac: hmacSha256,
        seal: seal,
        terraform: createTerraform({ exec, clock, program: real, directory, onLine }),
        comment: (body) => comment(body, inputs, process),
        driftIssue: (title, body) => driftIssue(title, body, inputs.token, process),
    };
}
async function comment(body, { token, ...inputs }, { http, github, workflow }) {
    const number = github.event['pull_request']?.number;
    if (typeof number !== 'number' || token === undefined)
        return;
    const mark = `<!-- deploy-actions terraform ${inputs.directory} ${inputs.workspace ?? ''} -->`;
    const write = createPullRequestComment({ http, apiUrl: github.apiUrl, token });
    const done = await write({
        repository: github.repository,
        number,
        mark,
        body: `${mark}\n${body}`.slice(0, LONGEST),
    });
    if (done.kind === 'refused')
        workflow.info(`The plan is not on the pull request: ${done.why}`);
}
/** GitHub takes no longer comment; the job summary has all of it. */
const LONGEST = 65_000;
async function driftIssue(title, body, token, { http, github, workflow }) {
    if (token === undefined)
        return;
    const { apiUrl, repository } = github;
    const keep = createDriftIssue({ http, apiUrl, token, repository });
    workflow.info(await keep(title, body?.slice(0, LONGEST)));
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

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ lockSentence),
/* harmony export */   GD: () => (/* binding */ readLockInfo),
/* harmony export */   MU: () => (/* binding */ isOurs)
/* harmony export */ });
/** Reads the block `Lock Info:`; undefined when the text has none. The frame of Terraform's errors does not matter. */
function readLockInfo(text) {
    const field = (name) => new RegExp(`^[\\s│|]*${name}:[ \\t]+(.+?)\\s*$`, 'm').exec(text)?.[1];
    const id = field('ID');
    if (id === undefined || !/Lock Info:/.test(text))
        return undefined;
    // Go prints `2026-11-22 09:00:00.123456789 +0000 UTC`.
    const created = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(field('Created') ?? '');
    return {
        id,
        who: field('Who') ?? '',
        operation: (field('Operation') ?? '').replace(/^OperationType/, '').toLowerCase(),
        created: created ? Date.parse(`${created[1]}T${created[2]}Z`) : Number.NaN,
    };
}
/** One sentence for people: who, what, since when. */
function lockSentence({ who, operation, created }, now) {
    const minutes = Math.max(0, Math.round((now - created) / 60_000));
    const age = Number.isNaN(created) ? '' : `, for ${minutes < 1 ? 'less than a minute' : `${minutes} min`}`;
    return `The state is locked by ${who || 'somebody'}${operation && ` (${operation})`}${age}`;
}
/** Ours alone: taken on this machine, in this run. Only then may it be broken without asking anybody. */
const isOurs = (lock, run) => lock.who.endsWith(`@${run.host}`) && lock.created >= Math.floor(run.since / 1000) * 1000;


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

/***/ 495:
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

;// CONCATENATED MODULE: ./build/runtime/connections.js
/** Through HTTPS_PROXY, HTTP_PROXY and NO_PROXY. An idle connection does not keep the process alive. */
function createConnections(env) {
    const kept = new Map();
    const proxyEnv = { ...env };
    return async (protocol) => {
        const { request, Agent } = await (protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
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
        read: (path) => (0,promises_.readFile)(at(path), 'utf8'),
        readAll: (paths) => paths.map((path) => (0,external_node_fs_.readFileSync)(at(path), 'utf8')),
        write: async (path, text, mode) => {
            await (0,promises_.mkdir)((0,external_node_path_namespaceObject.dirname)(at(path)), { recursive: true });
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
        join: (...parts) => (0,external_node_path_namespaceObject.join)(...parts),
    };
}
async function insideOf(workspace, path) {
    const wanted = (0,external_node_path_namespaceObject.resolve)(workspace, path);
    if (!(0,external_node_fs_.existsSync)(wanted))
        throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
    const [root, real] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(wanted)]);
    // An image without a working directory has the root itself as its workspace.
    if (real !== root && !real.startsWith(root === external_node_path_namespaceObject.sep ? external_node_path_namespaceObject.sep : root + external_node_path_namespaceObject.sep))
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
    const { request: open, Agent } = await (secure ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
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
const siblingOf = (own, action) => (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.dirname)(own)), action, 'index.js');

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
    const watchdog = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, ['-e', WATCH, String(pid)], {
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
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_namespaceObject.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'deploy-actions-'));
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
    const root = variable('RUNNER_TOOL_CACHE') ?? (0,external_node_path_namespaceObject.join)(variable('RUNNER_TEMP') ?? (0,external_node_os_.tmpdir)(), 'tool-cache');
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
            await (0,promises_.mkdir)((0,external_node_path_namespaceObject.join)(root, name, version), { recursive: true });
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
    const stream = size === 0 ? external_node_stream_namespaceObject.Readable.from([]) : createReadStream(path, range);
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
    await (0,external_node_stream_promises_namespaceObject.pipeline)(stream, sent).catch(async (error) => {
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

/***/ 1828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ terraformFailures),
/* harmony export */   Uv: () => (/* binding */ explainTerraform),
/* harmony export */   tl: () => (/* binding */ readDiagnostics)
/* harmony export */ });
/* unused harmony export errorsIn */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);
/* harmony import */ var _lib_terraform_lock_info_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9629);


const terraformFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    TERRAFORM_MISSING: {
        meaning: 'There is no such program on the PATH.',
        remedy: 'Add hashicorp/setup-terraform or opentofu/setup-opentofu before this step, or set `tool`.',
    },
    TERRAFORM_INIT_FAILED: {
        meaning: 'The directory cannot be initialised: backend, providers or modules.',
        remedy: 'Read the words of Terraform. Most often the credentials may not read the state, or a lock file lacks a checksum.',
    },
    TERRAFORM_INVALID: {
        meaning: 'The configuration has mistakes.',
        remedy: 'Correct the lines that the message names; `terraform validate` shows the same.',
    },
    TERRAFORM_UNFORMATTED: {
        meaning: 'Files are not in the canonical format.',
        remedy: 'Run `terraform fmt -recursive` and commit what it changes; or set `format: false`.',
    },
    TERRAFORM_LOCKED: {
        meaning: 'Somebody else holds the lock of the state.',
        remedy: 'Wait for that run. If it is dead, break its lock with `operation: unlock` and the `lock-id` of the message.',
    },
    TERRAFORM_FAILED: {
        meaning: 'Terraform ended with an error.',
        remedy: 'Read its words in the message.',
    },
});
/** The failure that a person can act on, out of what a program said; `now` is for the age of a lock. */
function explainTerraform(error, code, program, now) {
    if (error.name !== 'ExecError')
        return error;
    if (error.ending.kind === 'not-found')
        return terraformFailures.TERRAFORM_MISSING(`There is no program \`${program}\` on the PATH.`, {
            cause: error,
        });
    const text = `${error.stdout}\n${error.stderr}`;
    const lock = (0,_lib_terraform_lock_info_js__WEBPACK_IMPORTED_MODULE_1__/* .readLockInfo */ .GD)(text);
    if (lock)
        return terraformFailures.TERRAFORM_LOCKED(`${(0,_lib_terraform_lock_info_js__WEBPACK_IMPORTED_MODULE_1__/* .lockSentence */ .Bd)(lock, now)}; its id is ${lock.id}.`, {
            cause: error,
        });
    return terraformFailures[code](errorsIn(text) || error.message, { cause: error });
}
/** Terraform draws a frame around its errors, which is in the way everywhere but on a terminal. */
function errorsIn(text) {
    const plain = text.replace(/^[\s]*[│╷╵|]\s?/gm, '').replace(/\n{3,}/g, '\n\n');
    const at = plain.search(/^Error: /m);
    return at < 0
        ? ''
        : plain
            .slice(at)
            .replace(/^Error: /gm, '')
            .trim()
            .slice(0, 4000);
}
/** What `validate -json` found. */
function readDiagnostics(stdout) {
    const { diagnostics = [] } = JSON.parse(stdout);
    return diagnostics.map(({ severity = 'error', summary = '', detail = '', range }) => ({
        severity,
        summary,
        detail,
        file: range?.filename,
        line: range?.start?.line,
    }));
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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ var __webpack_exports__ = __nccwpck_require__(7578);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

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

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.parseDocument = publicApi.parseDocument;
exports.As = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(7493);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(7493);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 1173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ applyAll),
/* harmony export */   z: () => (/* binding */ objectFor)
/* harmony export */ });
/* harmony import */ var _lib_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1505);
/* harmony import */ var _lib_kubernetes_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(620);
/* harmony import */ var _lib_manifests_autoscale_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5490);
/* harmony import */ var _tools_kubernetes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2733);




/** Applies objects in the order given. Stops at the first refusal, for what comes later needs what came before. */
async function applyAll(manifests, site) {
    const { done } = site;
    for (const manifest of manifests) {
        try {
            done.push(await applyOne(manifest, site));
        }
        catch (error) {
            if (error.name !== 'Failure')
                throw error;
            return { done, failure: { manifest, error: error } };
        }
    }
    return { done };
}
async function applyOne(manifest, site) {
    const { cluster, before, force, ports, kubernetes } = site;
    const live = cluster.store.get((0,_lib_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(manifest.object), manifest.object.metadata.name);
    const { object, created } = await kubernetes.apply(objectFor(manifest.object, live, before.autoscaled), {
        force,
    });
    if ((0,_lib_kubernetes_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .isAwaited */ .AJ)(object))
        cluster.store.putIfNewer(object);
    const changed = live?.metadata.generation !== object.metadata.generation;
    ports.workflow.info(`${(0,_lib_kubernetes_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(object)} ${created ? 'created' : changed ? 'applied' : 'unchanged'}`);
    const applied = {
        object,
        before: live,
        restartsBefore: before.restarts,
        eventsBefore: before.events,
        at: ports.clock.now(),
    };
    return { manifest, applied, created };
}
/** What is sent: replicas are left to the autoscaler where there is one. */
const objectFor = (object, live, autoscaled) => (0,_lib_manifests_autoscale_js__WEBPACK_IMPORTED_MODULE_3__/* .isAutoscaled */ .Q5)(object, autoscaled) ? (0,_lib_manifests_autoscale_js__WEBPACK_IMPORTED_MODULE_3__/* .leaveReplicas */ .Ny)(object, live, _tools_kubernetes_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELD_MANAGER */ .vy) : object;


/***/ }),

/***/ 5711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Drain),
/* harmony export */   s: () => (/* binding */ DRAIN_MS)
/* harmony export */ });
/** Gateways and proxies take a moment to forget pods; what ends them before that breaks requests. */
const DRAIN_MS = 5_000;
/** The moment after requests were led elsewhere, for which the pods that got them must stay. */
class Drain {
    #until = 0;
    /** Requests were led elsewhere just now. */
    begin({ now }, ms = DRAIN_MS) {
        this.#until = now() + ms;
    }
    /** Waits for what is left of it: nothing where nothing was led elsewhere. */
    async over({ now, sleep }, signal) {
        const left = this.#until - now();
        if (left > 0)
            await sleep(left, signal);
    }
}


/***/ }),

/***/ 5482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ deployFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const deployFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    DEPLOY_SUPERSEDED: {
        meaning: 'Somebody else changed a workload while it was being deployed, so this release is not the one that runs.',
        remedy: 'Look for another pipeline, an operator or a person that deploys the same workload; run again if this release should be live.',
    },
    DEPLOY_REFUSED: {
        meaning: 'The cluster would refuse objects or pods of this release; a dry run says so. Nothing was changed.',
        remedy: 'Correct what the message names.',
    },
    DEPLOY_CANCELLED: {
        meaning: 'The run was cancelled during the rollout; the release before was put back.',
        remedy: 'Run again when the release should go out.',
    },
    DEPLOY_ROLLBACK_FAILED: {
        meaning: 'Going back to an earlier release failed.',
        remedy: 'Act by hand now, with the commands in the message.',
    },
    DEPLOY_ANALYSIS: {
        meaning: 'The analysis of a canary did not find it good, or came to no verdict in time.',
        remedy: 'Read what the command or the report says; the release before serves all requests again.',
    },
    DEPLOY_NOTHING_PENDING: {
        meaning: 'There is nothing to promote or to abort.',
        remedy: 'Use `operation: deploy` for a new release, or `operation: rollback` to go back from one that is done.',
    },
    DEPLOY_TWO_CLUSTERS: {
        meaning: 'Both `cluster` and `kubeconfig` are given, and they may mean different clusters.',
        remedy: 'Give only one of them.',
    },
    DEPLOY_NO_RELEASE_NAME: {
        meaning: 'The manifests have no workload to name the release after.',
        remedy: 'Set the input `release` to a name of your choice.',
    },
    DEPLOY_WHICH_RELEASE: {
        meaning: 'The namespace has records of several releases, or of none, so it is not clear which is meant.',
        remedy: 'Set the input `release` to one of the names in the message, or check `namespace`.',
    },
});


/***/ }),

/***/ 2760:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8808);
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6151);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9439);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2266);
/* harmony import */ var _wiring_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8379);





await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .k8sDeploy */ .e, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, (0,_wiring_js__WEBPACK_IMPORTED_MODULE_4__/* .portsOf */ .a)(process)), (process, saved) => (0,_restore_js__WEBPACK_IMPORTED_MODULE_1__/* .restore */ .PF)((0,_wiring_js__WEBPACK_IMPORTED_MODULE_4__/* .portsOf */ .a)(process), saved));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ keepForPost),
/* harmony export */   PF: () => (/* binding */ restore),
/* harmony export */   v0: () => (/* binding */ restored)
/* harmony export */ });
/* harmony import */ var _lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3188);
/* harmony import */ var _lib_manifests_order_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5805);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1173);
/* harmony import */ var _drain_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5711);
/* harmony import */ var _way_back_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5820);
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





const KEPT = 'in-the-middle';
const ENDED = 'ended';
/** Before the first change: from now on the post step must look. */
function keepForPost(kept, { workflow }) {
    const { namespace, kubeconfig, cluster, region, release, previous, way } = kept;
    workflow.state(KEPT, JSON.stringify({ namespace, kubeconfig, cluster, region, release, previous, way }));
}
/** The main step came to an end of its own, so there is nothing left to do for the post step. */
const restored = ({ workflow }) => workflow.state(ENDED, 'true');
/** The post step: when the main step was killed in the middle, requests and the release before are put back. */
async function restore(ports, saved) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const kept = saved(KEPT);
        if (kept === undefined || saved(ENDED) === 'true')
            return;
        const wish = JSON.parse(kept);
        const { namespace, release, previous, way } = wish;
        const cluster = __addDisposableResource(env_1, ports.openCluster({ namespace, kubeconfig: await ports.kubeconfig(wish) }), true);
        const { uncancelled } = cluster;
        if (await (0,_way_back_js__WEBPACK_IMPORTED_MODULE_2__/* .returnTraffic */ ._i)(way, uncancelled, ports))
            await ports.clock.sleep(_drain_js__WEBPACK_IMPORTED_MODULE_3__/* .DRAIN_MS */ .s);
        const record = (await cluster.records(release).list()).find(({ revision }) => revision === previous);
        if (!record) {
            await (0,_way_back_js__WEBPACK_IMPORTED_MODULE_2__/* .clearAway */ .MB)(way, uncancelled, ports);
            ports.workflow.warning(`${release}: the deployment did not end, and there is no release before it to put back.`);
            return;
        }
        ports.workflow.info(`${release}: the deployment did not end; putting revision ${record.revision} back.`);
        const before = {
            previous: record,
            records: [],
            waits: false,
            nextRevision: 0,
            autoscaled: new Set(),
            restarts: new Map(),
            events: new Map(),
        };
        const manifests = (0,_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_4__/* .restorable */ .wq)(record).map((object) => ({ object, file: '', line: 0 }));
        const site = { cluster, kubernetes: uncancelled, before, force: true, ports, done: [] };
        const { failure } = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_1__/* .applyAll */ .y)((0,_lib_manifests_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inPhases */ .c)(manifests).flat(), site);
        if (failure)
            throw failure.error;
        await (0,_way_back_js__WEBPACK_IMPORTED_MODULE_2__/* .clearAway */ .MB)(way, uncancelled, ports);
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


/***/ }),

/***/ 9439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/kubernetes/objects.js
var kubernetes_objects = __nccwpck_require__(1505);
;// CONCATENATED MODULE: ./build/lib/kubernetes/pod-security-checks.js
const allContainers = ({ initContainers = [], containers }) => [
    ...initContainers,
    ...containers,
];
/** `container app: privileged` for every container that does something. */
const perContainer = (what, does) => ({ spec }) => allContainers(spec)
    .filter(does)
    .map(({ name }) => `container ${name}: ${what}`);
const context = ({ securityContext }) => securityContext ?? {};
const isWindows = ({ os }) => os?.name === 'windows';
const BASELINE_CAPABILITIES = [
    'AUDIT_WRITE',
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'NET_BIND_SERVICE',
    'SETFCAP',
    'SETGID',
    'SETPCAP',
    'SETUID',
    'SYS_CHROOT',
];
const SAFE_SYSCTLS = [
    'kernel.shm_rmid_forced',
    'net.ipv4.ip_local_port_range',
    'net.ipv4.ip_unprivileged_port_start',
    'net.ipv4.tcp_syncookies',
    'net.ipv4.ping_group_range',
    'net.ipv4.ip_local_reserved_ports',
    'net.ipv4.tcp_keepalive_time',
    'net.ipv4.tcp_fin_timeout',
    'net.ipv4.tcp_keepalive_intvl',
    'net.ipv4.tcp_keepalive_probes',
    'net.ipv4.tcp_rmem',
    'net.ipv4.tcp_wmem',
];
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const VOLUMES = [
    'configMap',
    'csi',
    'downwardAPI',
    'emptyDir',
    'ephemeral',
    'image',
    'persistentVolumeClaim',
    'projected',
    'secret',
];
const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
/** The pod's own context and those of its containers, each with the words for it. */
const contexts = ({ spec }) => [
    ['pod', (spec.securityContext ?? {})],
    ...allContainers(spec).map((one) => [`container ${one.name}`, context(one)]),
];
const perContext = (what, does) => (pod) => contexts(pod)
    .filter(([, profiles]) => does(profiles))
    .map(([place]) => `${place}: ${what}`);
const hostOf = (container) => [container.livenessProbe, container.readinessProbe, container.startupProbe]
    .concat([container.lifecycle?.postStart, container.lifecycle?.preStop])
    .some((handler) => Boolean(handler?.httpGet?.host || handler?.tcpSocket?.host));
/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline, as of Kubernetes 1.34 */
const BASELINE = [
    perContext('hostProcess', ({ windowsOptions }) => windowsOptions?.hostProcess === true),
    ({ spec }) => ['hostNetwork', 'hostPID', 'hostIPC']
        .filter((field) => spec[field])
        .map((field) => `pod: ${field}`),
    perContainer('privileged', (one) => context(one).privileged === true),
    perContainer('capabilities beyond the default ones', (one) => (context(one).capabilities?.add ?? []).some((name) => !BASELINE_CAPABILITIES.includes(name))),
    ({ spec }) => (spec.volumes ?? []).filter(({ hostPath }) => hostPath).map(({ name }) => `volume ${name}: hostPath`),
    perContainer('hostPort', ({ ports = [] }) => ports.some(({ hostPort = 0 }) => hostPort !== 0)),
    perContainer('a host in a probe or lifecycle hook', hostOf),
    perContext('AppArmor Unconfined', ({ appArmorProfile }) => appArmorProfile?.type === 'Unconfined'),
    ({ annotations }) => Object.entries(annotations)
        .filter(([key, value]) => key.startsWith(APPARMOR_ANNOTATION) && !/^(runtime\/default|localhost\/.*|)$/.test(value))
        .map(([key, value]) => `container ${key.slice(APPARMOR_ANNOTATION.length)}: AppArmor ${value}`),
    perContext('seLinuxOptions', ({ seLinuxOptions: { type = '', user, role } = {} }) => !SELINUX_TYPES.includes(type) || Boolean(user) || Boolean(role)),
    perContainer('procMount', (one) => !['Default', undefined].includes(context(one).procMount)),
    perContext('seccomp Unconfined', ({ seccompProfile }) => seccompProfile?.type === 'Unconfined'),
    ({ spec }) => (spec.securityContext?.sysctls ?? [])
        .filter(({ name }) => !SAFE_SYSCTLS.includes(name))
        .map(({ name }) => `pod: sysctl ${name}`),
];
/** A setting that a container has itself or takes from its pod. */
const effective = ({ spec }, read) => allContainers(spec).map((one) => ({
    name: one.name,
    value: read(context(one)) ?? read((spec.securityContext ?? {})),
}));
/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted, what it adds to baseline */
const RESTRICTED = [
    ({ spec }) => (spec.volumes ?? [])
        .filter((volume) => !Object.keys(volume).some((key) => VOLUMES.includes(key)))
        .filter(({ hostPath }) => !hostPath) // Baseline has said so.
        .filter((volume) => Object.keys(volume).length > 1) // None of any kind is an emptyDir.
        .map(({ name }) => `volume ${name}: of a kind that is not allowed`),
    ({ spec }) => unlessWindows(spec, allContainers(spec).filter((one) => context(one).allowPrivilegeEscalation !== false), 'allowPrivilegeEscalation is not false'),
    (pod) => effective(pod, ({ runAsNonRoot }) => runAsNonRoot)
        .filter(({ value }) => value !== true)
        .map(({ name }) => `container ${name}: runAsNonRoot is not true`),
    (pod) => [
        ...(pod.spec.securityContext?.runAsUser === 0 ? ['pod: runAsUser is 0'] : []),
        ...perContainer('runAsUser is 0', (one) => context(one).runAsUser === 0)(pod),
    ],
    (pod) => isWindows(pod.spec)
        ? []
        : effective(pod, ({ seccompProfile }) => seccompProfile?.type)
            .filter(({ value }) => value !== 'RuntimeDefault' && value !== 'Localhost')
            .map(({ name }) => `container ${name}: seccompProfile is not RuntimeDefault or Localhost`),
    ({ spec }) => unlessWindows(spec, allContainers(spec).filter((one) => !context(one).capabilities?.drop?.includes('ALL')), 'capabilities do not drop ALL'),
    ({ spec }) => unlessWindows(spec, allContainers(spec).filter((one) => (context(one).capabilities?.add ?? []).some((name) => name !== 'NET_BIND_SERVICE')), 'capabilities add more than NET_BIND_SERVICE'),
];
const unlessWindows = (spec, bad, what) => isWindows(spec) ? [] : bad.map(({ name }) => `container ${name}: ${what}`);

// EXTERNAL MODULE: ./build/lib/kubernetes/template.js
var kubernetes_template = __nccwpck_require__(1139);
;// CONCATENATED MODULE: ./build/lib/kubernetes/pod-security.js



/** The levels of the Pod Security Standards, the freest first. */
const LEVELS = ['privileged', 'baseline', 'restricted'];
/** Judges the pod template of an object; undefined when it has none. The same rules as the server's own admission. */
function podSecurityOf(object) {
    const template = (0,kubernetes_template/* templateOf */.kW)(object);
    if (!template?.spec)
        return undefined;
    const pod = { spec: template.spec, annotations: template.metadata?.annotations ?? {} };
    const againstBaseline = found(BASELINE, pod);
    const againstRestricted = found(RESTRICTED, pod);
    const level = againstBaseline.length > 0 ? 'privileged' : againstRestricted.length > 0 ? 'baseline' : 'restricted';
    return { workload: (0,kubernetes_objects/* nameOf */.Vb)(object), level, againstBaseline, againstRestricted };
}
const found = (checks, pod) => [
    ...new Set(checks.flatMap((check) => check(pod))),
];
const isBelow = (level, wanted) => LEVELS.indexOf(level) < LEVELS.indexOf(wanted);
/** What keeps pods from a level. */
const against = (security, wanted) => [
    ...(wanted === 'privileged' ? [] : security.againstBaseline),
    ...(wanted === 'restricted' ? security.againstRestricted : []),
];
const ENFORCE = 'pod-security.kubernetes.io/enforce';
/** The level that a namespace enforces; without a label it lets everything in. */
const enforcedBy = ({ metadata }) => LEVELS.find((level) => level === metadata.labels?.[ENFORCE]) ?? 'privileged';
/** The names of the NetworkPolicies that select the pods of a workload; without one every pod may reach them. */
function policiesFor(object, policies) {
    const labels = (0,kubernetes_template/* templateOf */.kW)(object)?.metadata?.labels ?? {};
    return policies
        .filter((policy) => selects(policy['spec']?.podSelector ?? {}, labels))
        .map(({ metadata }) => metadata.name);
}
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors; an empty one selects all. */
function selects({ matchLabels = {}, matchExpressions = [] }, labels) {
    const equal = Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
    return (equal &&
        matchExpressions.every(({ key, operator, values = [] }) => {
            const value = labels[key];
            if (operator === 'Exists')
                return value !== undefined;
            if (operator === 'DoesNotExist')
                return value === undefined;
            const among = value !== undefined && values.includes(value);
            return operator === 'In' ? among : !among;
        }));
}

// EXTERNAL MODULE: ./build/lib/kubernetes/wait.js
var wait = __nccwpck_require__(620);
;// CONCATENATED MODULE: ./build/lib/manifests/images.js

/** The name of an image as manifests write it, without registry path, tag or digest: `shop` of `ghcr.io/a/shop:1`. */
function nameOfImage(image) {
    const [beforeDigest = ''] = image.split('@');
    const last = beforeDigest.slice(beforeDigest.lastIndexOf('/') + 1);
    return last.split(':')[0] ?? '';
}
/** The image without tag and digest: `ghcr.io/a/shop` of `ghcr.io/a/shop:1@sha256:…`. */
function repositoryOf(image) {
    const [beforeDigest = ''] = image.split('@');
    const slash = beforeDigest.lastIndexOf('/');
    const colon = beforeDigest.indexOf(':', slash + 1);
    return colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
}
/**
 * Puts given images in place in every pod template: init containers and sidecars included. A name matches the
 * whole repository (`ghcr.io/acme/shop`) or its last part (`shop`). A name that matches nothing is a problem.
 */
function substituteImages(manifests, images) {
    const used = new Set();
    const imageFor = (current) => {
        for (const name of [repositoryOf(current), nameOfImage(current)]) {
            const image = images.get(name);
            if (image === undefined)
                continue;
            used.add(name);
            return image;
        }
        return current;
    };
    const substituted = manifests.map((manifest) => ({
        ...manifest,
        object: withImages(manifest.object, imageFor),
    }));
    const first = manifests[0];
    const present = [...new Set(manifests.flatMap(({ object }) => imagesOf(object)))].join(', ');
    const problems = [...images.keys()].flatMap((name) => used.has(name) || !first
        ? []
        : [
            {
                file: first.file,
                line: first.line,
                message: `no container has the image "${name}" of \`images\`; there are: ${present || 'none'}`,
            },
        ]);
    return { manifests: substituted, problems };
}
/** The images of every container of an object that has pods. */
function imagesOf(object) {
    const spec = (0,kubernetes_template/* templateOf */.kW)(object)?.spec;
    if (!spec)
        return [];
    return [...(spec.initContainers ?? []), ...(spec.containers ?? [])].flatMap(({ image }) => image ?? []);
}
function withImages(object, imageFor) {
    const spec = (0,kubernetes_template/* templateOf */.kW)(object)?.spec;
    if (!spec)
        return object;
    const replace = (containers) => containers?.map((container) => container.image === undefined ? container : { ...container, image: imageFor(container.image) });
    const { initContainers, containers } = spec;
    const changed = {
        ...spec,
        ...(initContainers ? { initContainers: replace(initContainers) } : {}),
        ...(containers ? { containers: replace(containers) } : {}),
    };
    return withPodSpec(object, changed);
}
/** The same object with another pod spec, wherever its kind keeps it. */
function withPodSpec(object, podSpec) {
    if (object.kind === 'Pod')
        return { ...object, spec: podSpec };
    const spec = object['spec'];
    if (object.kind === 'CronJob') {
        const jobTemplate = spec['jobTemplate'];
        const template = { ...jobTemplate.spec.template, spec: podSpec };
        return {
            ...object,
            spec: { ...spec, jobTemplate: { ...jobTemplate, spec: { ...jobTemplate.spec, template } } },
        };
    }
    return { ...object, spec: { ...spec, template: { ...spec['template'], spec: podSpec } } };
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/manifests/manifest.js

const manifestFailures = (0,failure/* defineFailures */.Z0)({
    MANIFEST_INVALID: {
        meaning: 'Manifests cannot be read or do not fit the inputs; the message names each problem with file and line.',
        remedy: 'Correct the manifests or the inputs that the message names. Nothing was changed in the cluster.',
    },
});
/** @throws MANIFEST_INVALID with all problems at once, when there are any. */
function throwProblems(problems) {
    if (problems.length === 0)
        return;
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    throw manifestFailures.MANIFEST_INVALID(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the manifests:\n${lines.join('\n')}`);
}

;// CONCATENATED MODULE: ./build/lib/manifests/placeholders.js
/** `${NAME}` with an upper-case name. `$${NAME}` stays as `${NAME}`; other dollar signs mean nothing here. */
const PLACEHOLDER = /\$?\$\{([A-Z][A-Z0-9_]*)\}/g;
/**
 * Puts values in place of `${NAME}` in every text of every object. It works on parsed values, so no value can
 * change the structure of a document; what is not text there (a number of replicas) has an input of its own.
 */
function fillPlaceholders(manifests, values) {
    const problems = [];
    const filled = manifests.map((manifest) => {
        const unset = new Set();
        const object = fill(manifest.object, (name) => {
            const value = values.get(name);
            if (value === undefined)
                unset.add(name);
            return value ?? '';
        });
        for (const name of unset)
            problems.push({
                file: manifest.file,
                line: manifest.line,
                message: `\${${name}} in ${manifest.object.kind}/${manifest.object.metadata.name} has no value: add ${name}=… to \`variables\``,
            });
        return { ...manifest, object };
    });
    return { manifests: filled, problems };
}
function fill(value, valueFor) {
    if (typeof value === 'string')
        return value.replace(PLACEHOLDER, (found, name) => found.startsWith('$$') ? found.slice(1) : valueFor(name));
    if (Array.isArray(value))
        return value.map((item) => fill(item, valueFor));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, valueFor)]));
}

;// CONCATENATED MODULE: ./build/lib/manifests/nothing-named.js

/** At the line of the document that has the name but is of another kind; else at the first. */
function nothingNamed(input, name, manifests, candidates) {
    const other = manifests.find(({ object }) => object.metadata.name === name);
    const { file = '', line = 1 } = other ?? manifests[0] ?? {};
    const known = candidates.map(({ object }) => (0,kubernetes_objects/* nameOf */.Vb)(object)).join(', ') || 'none';
    const why = other ? `${(0,kubernetes_objects/* nameOf */.Vb)(other.object)} cannot have it` : `no document has the name "${name}"`;
    return { file, line, message: `\`${input}\`: ${why}; it can be set for: ${known}` };
}

;// CONCATENATED MODULE: ./build/lib/manifests/set-autoscale.js


const AUTOSCALERS = ['HorizontalPodAutoscaler', 'ScaledObject'];
const specOf = (object) => (object['spec'] ?? {});
/** Sets limits and target of the autoscaler of a workload, named by the workload or by its own name. */
function setAutoscale(manifests, wanted, principal) {
    const scalers = manifests.filter(({ object }) => AUTOSCALERS.includes(object.kind));
    const means = ({ workload }, { object }) => [object.metadata.name, specOf(object).scaleTargetRef?.name].includes(workload || principal);
    const lost = new Set(wanted
        .filter((value) => !scalers.some((one) => means(value, one)))
        .map(({ workload }) => workload || principal));
    const problems = [...lost].map((name) => nothingNamed('autoscale', name, manifests, scalers));
    const changed = manifests.map((manifest) => {
        const own = scalers.includes(manifest) ? wanted.filter((value) => means(value, manifest)) : [];
        if (own.length === 0)
            return manifest;
        const { object, problem } = scaled(manifest.object, own);
        if (problem)
            problems.push({ file: manifest.file, line: manifest.line, message: `${(0,kubernetes_objects/* nameOf */.Vb)(object)}: ${problem}` });
        return { ...manifest, object };
    });
    return { manifests: changed, problems };
}
function scaled(object, own) {
    const of = (field) => own.find((one) => one.field === field)?.value;
    const spec = specOf(object);
    const keda = object.kind === 'ScaledObject';
    const [least, most] = keda
        ? ['minReplicaCount', 'maxReplicaCount']
        : ['minReplicas', 'maxReplicas'];
    const min = of('min') ?? spec[least];
    const max = of('max') ?? spec[most];
    const cpu = of('cpu');
    const after = {
        ...spec,
        ...(min === undefined ? {} : { [least]: min }),
        ...(max === undefined ? {} : { [most]: max }),
        ...(cpu === undefined || keda ? {} : { metrics: withCpu(spec.metrics ?? [], cpu) }),
    };
    return { object: { ...object, spec: after }, problem: problemOf(min, max, keda && cpu !== undefined) };
}
function problemOf(min = 1, max = 0, kedaCpu) {
    if (kedaCpu)
        return '`autoscale` cannot set cpu of a ScaledObject; its triggers are in the manifest';
    return max > 0 && min > max ? `\`autoscale\` gives a least of ${min} and a most of ${max}` : undefined;
}
function withCpu(metrics, percent) {
    const target = { type: 'Utilization', averageUtilization: percent };
    const cpu = { type: 'Resource', resource: { name: 'cpu', target } };
    const isCpu = ({ type, resource }) => type === 'Resource' && resource?.name === 'cpu';
    return metrics.some(isCpu) ? metrics.map((one) => (isCpu(one) ? cpu : one)) : [...metrics, cpu];
}

;// CONCATENATED MODULE: ./build/lib/manifests/set-containers.js




/**
 * Sets variables and resources of containers. Without a container's name a variable goes to every container of the
 * pod that is no init container, and resources to its only one.
 */
function setContainers(manifests, { env, resources }, principal) {
    const withPods = manifests.filter(({ object }) => (0,kubernetes_template/* templateOf */.kW)(object)?.spec !== undefined);
    const own = (all, { metadata }) => all.filter(({ workload }) => (workload || principal) === metadata.name);
    const problems = [...unknown('env', env), ...unknown('resources', resources)];
    const changed = manifests.map((manifest) => {
        if (!withPods.includes(manifest))
            return manifest;
        const variables = own(env, manifest.object);
        const amounts = own(resources, manifest.object);
        if (variables.length + amounts.length === 0)
            return manifest;
        const complain = (message) => problems.push({
            file: manifest.file,
            line: manifest.line,
            message: `${(0,kubernetes_objects/* nameOf */.Vb)(manifest.object)}: ${message}`,
        });
        return { ...manifest, object: setInPod(manifest.object, variables, amounts, complain) };
    });
    return { manifests: changed, problems };
    function unknown(input, all) {
        const names = new Set(all.map(({ workload }) => workload || principal));
        return [...names]
            .filter((name) => !withPods.some(({ object }) => object.metadata.name === name))
            .map((name) => nothingNamed(input, name, manifests, withPods));
    }
}
function setInPod(object, variables, amounts, complain) {
    const spec = (0,kubernetes_template/* templateOf */.kW)(object)?.spec;
    if (!spec)
        return object;
    const all = [...(spec.initContainers ?? []), ...spec.containers];
    const known = all.map(({ name }) => name).join(', ');
    for (const { container } of [...variables, ...amounts])
        if (container !== '' && !all.some(({ name }) => name === container))
            complain(`no container is called "${container}"; there are: ${known}`);
    if (spec.containers.length > 1 && amounts.some(({ container }) => container === ''))
        complain(`\`resources\` must name one of its containers: ${known}`);
    const set = (container, isMain) => {
        const means = ({ container: wanted }) => wanted === container.name || (wanted === '' && isMain);
        return withResources(withVariables(container, variables.filter(means), complain), amounts.filter(means));
    };
    return withPodSpec(object, {
        ...spec,
        ...(spec.initContainers ? { initContainers: spec.initContainers.map((one) => set(one, false)) } : {}),
        containers: spec.containers.map((one) => set(one, true)),
    });
}
/** In place where the variable is there already, for later ones may refer to it; else at the end. */
function withVariables(container, wanted, complain) {
    if (wanted.length === 0)
        return container;
    const values = new Map(wanted.map(({ name, value }) => [name, value]));
    const before = container.env ?? [];
    for (const { name, valueFrom } of before)
        if (values.has(name) && valueFrom)
            complain(`${name} of container ${container.name} comes from elsewhere (valueFrom), so \`env\` cannot set it`);
    const kept = before.map((one) => ({
        ...one,
        ...(values.has(one.name) ? { value: values.get(one.name) } : {}),
    }));
    const added = [...values].filter(([name]) => !before.some((one) => one.name === name));
    return { ...container, env: [...kept, ...added.map(([name, value]) => ({ name, value }))] };
}
function withResources(container, wanted) {
    if (wanted.length === 0)
        return container;
    const listOf = (list) => {
        const given = wanted
            .filter((one) => one.list === list)
            .map(({ resource, quantity }) => [resource, quantity]);
        const merged = { ...container.resources?.[list], ...Object.fromEntries(given) };
        return Object.keys(merged).length > 0 ? { [list]: merged } : {};
    };
    return { ...container, resources: { ...container.resources, ...listOf('requests'), ...listOf('limits') } };
}

;// CONCATENATED MODULE: ./build/lib/manifests/set-hosts.js


/** Where the hosts of a kind are. */
const FIELDS = {
    Ingress: 'rules',
    HTTPRoute: 'hostnames',
    GRPCRoute: 'hostnames',
    VirtualService: 'hosts',
};
/** Sets the public host of an Ingress, a route or a VirtualService; without a name there must be only one of them. */
function setHosts(manifests, wanted) {
    const exposed = manifests.filter(({ object }) => object.kind in FIELDS);
    const meant = (name) => name === '' ? exposed : exposed.filter(({ object }) => object.metadata.name === name);
    const hosts = new Map([...wanted].flatMap(([name, host]) => meant(name).map((one) => [one, host])));
    const problems = [...wanted.keys()].flatMap((name) => set_hosts_problemOf(name, meant(name), manifests, exposed));
    const changed = manifests.map((manifest) => {
        const host = hosts.get(manifest);
        return host === undefined ? manifest : { ...manifest, object: withHost(manifest.object, host) };
    });
    return { manifests: changed, problems };
}
function set_hosts_problemOf(name, meant, manifests, exposed) {
    const [first] = meant;
    if (!first)
        return [nothingNamed('host', name, manifests, exposed)];
    if (meant.length > 1 && name === '')
        return [ambiguous(first, exposed)];
    return meant.filter(({ object }) => hostsOf(object).length > 1).map(tooMany);
}
const set_hosts_specOf = (object) => (object['spec'] ?? {});
/** The different hosts of a document. */
function hostsOf(object) {
    const { rules = [], hostnames = [], hosts = [] } = set_hosts_specOf(object);
    return [...new Set([...rules.flatMap(({ host }) => host ?? []), ...hostnames, ...hosts])];
}
function withHost(object, host) {
    const spec = set_hosts_specOf(object);
    const [before] = hostsOf(object);
    const field = FIELDS[object.kind];
    if (field !== 'rules')
        return { ...object, spec: { ...spec, [field ?? 'hosts']: [host] } };
    const tls = spec.tls?.map((one) => ({
        ...one,
        ...(one.hosts ? { hosts: one.hosts.map((old) => (old === before ? host : old)) } : {}),
    }));
    const rules = (spec.rules ?? []).map((rule) => ({ ...rule, host }));
    return { ...object, spec: { ...spec, rules, ...(tls ? { tls } : {}) } };
}
const ambiguous = ({ file, line }, all) => ({
    file,
    line,
    message: `\`host\` must say which document is meant, as name=host: ${all.map(({ object }) => (0,kubernetes_objects/* nameOf */.Vb)(object)).join(', ')}`,
});
const tooMany = ({ file, line, object }) => ({
    file,
    line,
    message: `${(0,kubernetes_objects/* nameOf */.Vb)(object)} has several hosts (${hostsOf(object).join(', ')}), so \`host\` cannot set one`,
});

;// CONCATENATED MODULE: ./build/lib/manifests/set-values.js





/**
 * Puts values into the documents that they name. A value without a name goes to the workload that the release is
 * named after; one whose name is nobody's is a problem that says which names there are.
 */
function setValues(manifests, values, release) {
    const principal = principalOf(manifests, release);
    const steps = [
        (now) => setReplicas(now, values.replicas, principal),
        (now) => setContainers(now, values, principal),
        (now) => setAutoscale(now, values.autoscale, principal),
        (now) => setHosts(now, values.host),
    ];
    return steps.reduce((before, step) => {
        const after = step(before.manifests);
        return { manifests: after.manifests, problems: [...before.problems, ...after.problems] };
    }, { manifests, problems: [] });
}
/** The workload that values without a name mean: that of the release's name, else the first. */
function principalOf(manifests, release) {
    const objects = manifests.map(({ object }) => object).filter(hasPods);
    const named = objects.find(({ metadata }) => metadata.name === release);
    return (named ?? objects.find(kubernetes_objects/* isWorkload */.gv) ?? objects[0])?.metadata.name ?? '';
}
const hasPods = (object) => (0,kubernetes_objects/* isWorkload */.gv)(object) || object.kind === 'Rollout' || object.kind === 'CronJob';
const SCALABLE = ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout'];
function setReplicas(manifests, replicas, principal) {
    const wanted = new Map([...replicas].map(([name, count]) => [name || principal, count]));
    const scalable = manifests.filter(({ object }) => SCALABLE.includes(object.kind));
    const problems = [...wanted.keys()]
        .filter((name) => !scalable.some(({ object }) => object.metadata.name === name))
        .map((name) => nothingNamed('replicas', name, manifests, scalable));
    const set = ({ object }) => {
        const count = SCALABLE.includes(object.kind) ? wanted.get(object.metadata.name) : undefined;
        return count === undefined
            ? object
            : { ...object, spec: { ...object['spec'], replicas: count } };
    };
    return { manifests: manifests.map((one) => ({ ...one, object: set(one) })), problems };
}

;// CONCATENATED MODULE: ./build/lib/manifests/prepare.js







/**
 * From parsed files to what is applied.
 * @throws MANIFEST_INVALID with every problem of every document at once, before anything is asked of a cluster.
 */
function prepare(parsed, wishes) {
    const found = parsed.flatMap(({ manifests }) => manifests);
    const filled = fillPlaceholders(found, wishes.variables);
    const substituted = substituteImages(filled.manifests, wishes.images);
    const valued = setValues(substituted.manifests, wishes, wishes.release);
    throwProblems([
        ...parsed.flatMap(({ problems }) => problems),
        ...filled.problems,
        ...substituted.problems,
        ...valued.problems,
        ...namespaceProblems(found, wishes.namespace),
        ...twice(found),
        ...waitProblems(found),
        ...securityProblems(valued.manifests, wishes['require-pod-security']),
    ]);
    return valued.manifests;
}
/** A manifest with another namespace than the input's would be deployed where nobody looks. */
function namespaceProblems(manifests, namespace) {
    return manifests.flatMap(({ object, file, line }) => {
        const own = object.metadata.namespace;
        if (own === undefined || own === namespace)
            return [];
        const message = `${object.kind}/${object.metadata.name} is for the namespace ${own}, but \`namespace\` is ${namespace}: leave it out or make them equal`;
        return [{ file, line, message }];
    });
}
function waitProblems(manifests) {
    return manifests.flatMap(({ object, file, line }) => {
        try {
            (0,wait/* waitOf */.pE)(object);
            return [];
        }
        catch (error) {
            return [{ file, line, message: `${nameIn(object)}: ${error.message}` }];
        }
    });
}
function securityProblems(manifests, wanted) {
    if (wanted === undefined)
        return [];
    return manifests.flatMap(({ object, file, line }) => {
        const security = podSecurityOf(object);
        if (!security || !isBelow(security.level, wanted))
            return [];
        const message = `${nameIn(object)}: its pods are ${security.level}, but \`require-pod-security\` is ${wanted}: ${against(security, wanted).join('; ')}`;
        return [{ file, line, message }];
    });
}
function twice(manifests) {
    const first = new Map();
    return manifests.flatMap((manifest) => {
        const identity = (0,kubernetes_objects/* identityOf */.cu)(manifest.object);
        const earlier = first.get(identity);
        first.set(identity, earlier ?? manifest);
        if (!earlier)
            return [];
        const { file, line, object } = manifest;
        return [{ file, line, message: `${nameIn(object)} is already in ${earlier.file}:${earlier.line}` }];
    });
}
const nameIn = ({ kind, metadata }) => `${kind}/${metadata.name}`;

// EXTERNAL MODULE: ./build/runtime/inputs.js
var runtime_inputs = __nccwpck_require__(4634);
// EXTERNAL MODULE: ./build/lib/kubernetes/record.js
var kubernetes_record = __nccwpck_require__(3188);
// EXTERNAL MODULE: ./build/lib/kubernetes/steps.js
var kubernetes_steps = __nccwpck_require__(1810);
;// CONCATENATED MODULE: ./build/lib/kubernetes/failures.js

/** Why a release is not healthy: one code a rule (see docs in rules.ts), each with what to do about it. */
const rolloutFailures = (0,failure/* defineFailures */.Z0)({
    ROLLOUT_IMAGE_NOT_FOUND: {
        meaning: 'The registry has no image of that name and tag or digest.',
        remedy: 'Check the image name, and that the build pushed it to this registry. If a replica of the registry lags behind, set `image-wait`.',
    },
    ROLLOUT_IMAGE_REFUSED: {
        meaning: 'The registry refuses the credentials of the node or of the pull secret.',
        remedy: 'Check `imagePullSecrets` of the pod or its ServiceAccount, and that the node role may pull from this repository.',
    },
    ROLLOUT_IMAGE_PLATFORM: {
        meaning: 'The image has no variant for the platform of the node.',
        remedy: 'Build the image for the platform of the nodes, such as linux/arm64, or choose other nodes with a nodeSelector.',
    },
    ROLLOUT_IMAGE_INVALID: {
        meaning: 'The image cannot be pulled as it is named, or must not be pulled at all.',
        remedy: 'Correct the image name in the manifest or in `images`, or its imagePullPolicy.',
    },
    ROLLOUT_IMAGE_PULL: {
        meaning: 'The image could not be pulled after several attempts: the registry cannot be reached, is too slow or limits requests.',
        remedy: 'Check that the nodes reach the registry (name, certificate, firewall) and that it is up, then run again.',
    },
    ROLLOUT_CONFIGURATION_MISSING: {
        meaning: 'A container needs a Secret, a ConfigMap or a key of one that does not exist.',
        remedy: 'Create it in this namespace before deploying, or mark the reference as optional.',
    },
    ROLLOUT_CONTAINER_CONFIGURATION: {
        meaning: 'The kubelet cannot make the container from its configuration.',
        remedy: 'Correct what the message names in the pod template.',
    },
    ROLLOUT_COMMAND: {
        meaning: 'The command of a container cannot be run: it does not exist, is not executable or is built for another platform.',
        remedy: 'Check `command` and `args` against the image, and the platform that the image was built for.',
    },
    ROLLOUT_CRASH_LOOP: {
        meaning: 'A container ends again and again.',
        remedy: 'Read the last log lines of the container in this report; they are from the run that failed.',
    },
    ROLLOUT_OUT_OF_MEMORY: {
        meaning: 'A container is killed because it uses more memory than its limit.',
        remedy: 'Raise `resources.limits.memory` of the container, or make it use less at start.',
    },
    ROLLOUT_PROBE_KILLS: {
        meaning: 'A liveness or startup probe kills a container again and again.',
        remedy: 'Check path, port and timing of the probe; a slow starter needs a startupProbe.',
    },
    ROLLOUT_NOT_READY: {
        meaning: 'Pods of the new release do not become ready in time.',
        remedy: 'Read the last answer of the readiness probe in this report. If the program only needs longer, raise `ready-within`.',
    },
    ROLLOUT_UNSCHEDULABLE: {
        meaning: 'No node can take a pod of the new release.',
        remedy: 'Lower the requests, add nodes, or correct nodeSelector, affinity or tolerations, as the message of the scheduler says.',
    },
    ROLLOUT_PODS_REFUSED: {
        meaning: 'The cluster refuses to create pods of the new release: quota, pod security, a limit range or a webhook.',
        remedy: 'Change the pod template or the policy that the message names.',
    },
    ROLLOUT_VOLUME: {
        meaning: 'A volume cannot be attached or mounted, or its claim is not bound.',
        remedy: 'Check the claim, its storage class and the events of the pod in this report.',
    },
    ROLLOUT_SANDBOX: {
        meaning: 'The node cannot make the sandbox of a pod; usually its network plugin has no address or is down.',
        remedy: 'Check the network plugin of the node that the report names.',
    },
    ROLLOUT_ROUTE_REFUSED: {
        meaning: 'A gateway does not accept a route of the release, or does not find a backend that it names.',
        remedy: 'Correct parentRefs and backendRefs as the message says; a backend of another namespace needs a ReferenceGrant.',
    },
    ROLLOUT_DEADLINE: {
        meaning: 'The controller gave up: no progress within progressDeadlineSeconds.',
        remedy: 'Look at the pods in this report; raise progressDeadlineSeconds if the release only needs longer.',
    },
    ROLLOUT_TIMEOUT: {
        meaning: 'The release was not healthy within `timeout`.',
        remedy: 'Look at what it was still waiting for; raise `timeout` if it only needs longer.',
    },
    ROLLOUT_POD_FAILED: {
        meaning: 'Pods of the new release end as failed.',
        remedy: 'Read the reason and the log of the pod in this report.',
    },
    ROLLOUT_JOB_FAILED: {
        meaning: 'A Job failed.',
        remedy: 'Read the log of its pod in this report.',
    },
    ROLLOUT_RESOURCE_FAILED: {
        meaning: 'A resource says of itself that it failed.',
        remedy: 'Read its condition in this report.',
    },
    ROLLOUT_DELETED: {
        meaning: 'An object was deleted while it was being deployed.',
        remedy: 'Find out who deleted it (audit log, another pipeline), then run again.',
    },
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/lib/manifests/comparable.js


/**
 * An object as text in which only what somebody means differs: without what the server adds, keys sorted, values of
 * Secrets as hashes.
 */
const comparable = (object, sha256) => (0,dist/* stringify */.As)((0,kubernetes_record/* hideSecret */.DL)((0,kubernetes_record/* asApplied */.kY)(object), sha256), { sortMapEntries: true, lineWidth: 0 }).trimEnd();

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/line.js


class LineDiff extends Diff {
    constructor() {
        super(...arguments);
        this.tokenize = tokenize;
    }
    equals(left, right, options) {
        // If we're ignoring whitespace, we need to normalise lines by stripping
        // whitespace before checking equality. (This has an annoying interaction
        // with newlineIsToken that requires special handling: if newlines get their
        // own token, then we DON'T want to trim the *newline* tokens down to empty
        // strings, since this would cause us to treat whitespace-only line content
        // as equal to a separator between lines, which would be weird and
        // inconsistent with the documented behavior of the options.)
        if (options.ignoreWhitespace) {
            if (!options.newlineIsToken || !left.includes('\n')) {
                left = left.trim();
            }
            if (!options.newlineIsToken || !right.includes('\n')) {
                right = right.trim();
            }
        }
        else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
            if (left.endsWith('\n')) {
                left = left.slice(0, -1);
            }
            if (right.endsWith('\n')) {
                right = right.slice(0, -1);
            }
        }
        return super.equals(left, right, options);
    }
}
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
}
function diffTrimmedLines(oldStr, newStr, options) {
    options = generateOptions(options, { ignoreWhitespace: true });
    return lineDiff.diff(oldStr, newStr, options);
}
// Exported standalone so it can be used from jsonDiff too.
function tokenize(value, options) {
    if (options.stripTrailingCr) {
        // remove one \r before \n to match GNU diff's --strip-trailing-cr behavior
        value = value.replace(/\r\n/g, '\n');
    }
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    // Ignore the final empty token that occurs if the string ends with a new line
    if (!linesAndNewlines[linesAndNewlines.length - 1]) {
        linesAndNewlines.pop();
    }
    // Merge the content and line separators into single tokens
    for (let i = 0; i < linesAndNewlines.length; i++) {
        const line = linesAndNewlines[i];
        if (i % 2 && !options.newlineIsToken) {
            retLines[retLines.length - 1] += line;
        }
        else {
            retLines.push(line);
        }
    }
    return retLines;
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/patch/create.js

/**
 * Returns true if the filename contains characters that require C-style
 * quoting (as used by Git and GNU diffutils in diff output).
 */
function needsQuoting(s) {
    for (let i = 0; i < s.length; i++) {
        if (s[i] < '\x20' || s[i] > '\x7e' || s[i] === '"' || s[i] === '\\') {
            return true;
        }
    }
    return false;
}
/**
 * C-style quotes a filename, encoding special characters as escape sequences
 * and non-ASCII bytes as octal escapes. This is the inverse of
 * `parseQuotedFileName` in parse.ts.
 *
 * Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
 * This matches the behaviour of both Git and GNU diffutils, which always emit
 * UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
 * Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
 *
 * If the filename doesn't need quoting, returns it as-is.
 */
function quoteFileNameIfNeeded(s) {
    if (!needsQuoting(s)) {
        return s;
    }
    let result = '"';
    const bytes = new TextEncoder().encode(s);
    let i = 0;
    while (i < bytes.length) {
        const b = bytes[i];
        // See https://en.wikipedia.org/wiki/Escape_sequences_in_C#Escape_sequences
        if (b === 0x07) {
            result += '\\a';
        }
        else if (b === 0x08) {
            result += '\\b';
        }
        else if (b === 0x09) {
            result += '\\t';
        }
        else if (b === 0x0a) {
            result += '\\n';
        }
        else if (b === 0x0b) {
            result += '\\v';
        }
        else if (b === 0x0c) {
            result += '\\f';
        }
        else if (b === 0x0d) {
            result += '\\r';
        }
        else if (b === 0x22) {
            result += '\\"';
        }
        else if (b === 0x5c) {
            result += '\\\\';
        }
        else if (b >= 0x20 && b <= 0x7e) {
            // Just a printable ASCII character that is neither a double quote nor a
            // backslash; no need to escape it.
            result += String.fromCharCode(b);
        }
        else {
            // Either part of a non-ASCII character or a control character without a
            // special escape sequence; needs escaping as a 3-digit octal escape
            result += '\\' + b.toString(8).padStart(3, '0');
        }
        i++;
    }
    result += '"';
    return result;
}
const INCLUDE_HEADERS = {
    includeIndex: true,
    includeUnderline: true,
    includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true
};
const OMIT_HEADERS = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) {
        optionsObj = {};
    }
    else if (typeof options === 'function') {
        optionsObj = { callback: options };
    }
    else {
        optionsObj = options;
    }
    if (typeof optionsObj.context === 'undefined') {
        optionsObj.context = 4;
    }
    // We copy this into its own variable to placate TypeScript, which thinks
    // optionsObj.context might be undefined in the callbacks below.
    const context = optionsObj.context;
    // @ts-expect-error (runtime check for something that is correctly a static type error)
    if (optionsObj.newlineIsToken) {
        throw new Error('newlineIsToken may not be used with patch-generation functions, only with diffing functions');
    }
    if (!optionsObj.callback) {
        return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
    }
    else {
        const { callback } = optionsObj;
        diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
                const patch = diffLinesResultToPatch(diff);
                // TypeScript is unhappy without the cast because it does not understand that `patch` may
                // be undefined here only if `callback` is StructuredPatchCallbackAbortable:
                callback(patch);
            } }));
    }
    function diffLinesResultToPatch(diff) {
        // STEP 1: Build up the patch with no "\ No newline at end of file" lines and with the arrays
        //         of lines containing trailing newline characters. We'll tidy up later...
        if (!diff) {
            return;
        }
        diff.push({ value: '', lines: [] }); // Append an empty value to make cleanup easier
        function contextLines(lines) {
            return lines.map(function (entry) { return ' ' + entry; });
        }
        const hunks = [];
        let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
        for (let i = 0; i < diff.length; i++) {
            const current = diff[i], lines = current.lines || splitLines(current.value);
            current.lines = lines;
            if (current.added || current.removed) {
                // If we have previous context, start with that
                if (!oldRangeStart) {
                    const prev = diff[i - 1];
                    oldRangeStart = oldLine;
                    newRangeStart = newLine;
                    if (prev) {
                        curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
                        oldRangeStart -= curRange.length;
                        newRangeStart -= curRange.length;
                    }
                }
                // Output our changes
                for (const line of lines) {
                    curRange.push((current.added ? '+' : '-') + line);
                }
                // Track the updated file position
                if (current.added) {
                    newLine += lines.length;
                }
                else {
                    oldLine += lines.length;
                }
            }
            else {
                // Identical context lines. Track line changes
                if (oldRangeStart) {
                    // Close out any changes that have been output (or join overlapping)
                    if (lines.length <= context * 2 && i < diff.length - 2) {
                        // Overlapping
                        for (const line of contextLines(lines)) {
                            curRange.push(line);
                        }
                    }
                    else {
                        // end the range and output
                        const contextSize = Math.min(lines.length, context);
                        for (const line of contextLines(lines.slice(0, contextSize))) {
                            curRange.push(line);
                        }
                        const hunk = {
                            oldStart: oldRangeStart,
                            oldLines: (oldLine - oldRangeStart + contextSize),
                            newStart: newRangeStart,
                            newLines: (newLine - newRangeStart + contextSize),
                            lines: curRange
                        };
                        hunks.push(hunk);
                        oldRangeStart = 0;
                        newRangeStart = 0;
                        curRange = [];
                    }
                }
                oldLine += lines.length;
                newLine += lines.length;
            }
        }
        // Step 2: eliminate the trailing `\n` from each line of each hunk, and, where needed, add
        //         "\ No newline at end of file".
        for (const hunk of hunks) {
            for (let i = 0; i < hunk.lines.length; i++) {
                if (hunk.lines[i].endsWith('\n')) {
                    hunk.lines[i] = hunk.lines[i].slice(0, -1);
                }
                else {
                    hunk.lines.splice(i + 1, 0, '\\ No newline at end of file');
                    i++; // Skip the line we just added, then continue iterating
                }
            }
        }
        return {
            oldFileName: oldFileName, newFileName: newFileName,
            oldHeader: oldHeader, newHeader: newHeader,
            hunks: hunks
        };
    }
}
/**
 * creates a unified diff patch.
 *
 * @param patch either a single structured patch object (as returned by `structuredPatch`) or an
 *   array of them (as returned by `parsePatch`).
 * @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
 *   Ignored for patches where `isGit` is `true`.
 *
 * When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
 * output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
 * properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
 * headers for patches with no hunks (e.g. renames without content changes).
 */
function formatPatch(patch, headerOptions) {
    var _a, _b, _c, _d, _e, _f;
    if (!headerOptions) {
        headerOptions = INCLUDE_HEADERS;
    }
    if (Array.isArray(patch)) {
        if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every(p => p.isGit)) {
            throw new Error('Cannot omit file headers on a multi-file patch. '
                + '(The result would be unparseable; how would a tool trying to apply '
                + 'the patch know which changes are to which file?)');
        }
        return patch.map(p => formatPatch(p, headerOptions)).join('\n');
    }
    const ret = [];
    // Git patches have a fixed header format (diff --git, extended headers,
    // and ---/+++ when hunks are present), so headerOptions is ignored.
    if (patch.isGit) {
        headerOptions = INCLUDE_HEADERS;
        // Emit Git-style diff --git header and extended headers.
        // Git never puts /dev/null in the "diff --git" line; for file
        // creations/deletions it uses the real filename on both sides.
        if (!patch.oldFileName) {
            throw new Error('oldFileName must be specified for Git patches');
        }
        if (!patch.newFileName) {
            throw new Error('newFileName must be specified for Git patches');
        }
        let gitOldName = patch.oldFileName;
        let gitNewName = patch.newFileName;
        if (patch.isCreate && gitOldName === '/dev/null') {
            gitOldName = gitNewName.replace(/^b\//, 'a/');
        }
        else if (patch.isDelete && gitNewName === '/dev/null') {
            gitNewName = gitOldName.replace(/^a\//, 'b/');
        }
        ret.push('diff --git ' + quoteFileNameIfNeeded(gitOldName) + ' ' + quoteFileNameIfNeeded(gitNewName));
        if (patch.isDelete) {
            ret.push('deleted file mode ' + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : '100644'));
        }
        if (patch.isCreate) {
            ret.push('new file mode ' + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : '100644'));
        }
        if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
            ret.push('old mode ' + patch.oldMode);
            ret.push('new mode ' + patch.newMode);
        }
        if (patch.isRename) {
            ret.push('rename from ' + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : '').replace(/^a\//, '')));
            ret.push('rename to ' + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : '').replace(/^b\//, '')));
        }
        if (patch.isCopy) {
            ret.push('copy from ' + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : '').replace(/^a\//, '')));
            ret.push('copy to ' + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : '').replace(/^b\//, '')));
        }
    }
    else {
        if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== undefined) {
            ret.push('Index: ' + patch.oldFileName);
        }
        if (headerOptions.includeUnderline) {
            ret.push('===================================================================');
        }
    }
    // Emit --- / +++ file headers. For Git patches with no hunks (e.g.
    // pure renames, mode-only changes), Git omits these, so we do too.
    const hasHunks = patch.hunks.length > 0;
    if (headerOptions.includeFileHeaders && patch.oldFileName !== undefined && patch.newFileName !== undefined
        && (!patch.isGit || hasHunks)) {
        ret.push('--- ' + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? '\t' + patch.oldHeader : ''));
        ret.push('+++ ' + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? '\t' + patch.newHeader : ''));
    }
    for (let i = 0; i < patch.hunks.length; i++) {
        const hunk = patch.hunks[i];
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
        const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
        ret.push('@@ -' + oldStart + ',' + hunk.oldLines
            + ' +' + newStart + ',' + hunk.newLines
            + ' @@');
        for (const line of hunk.lines) {
            ret.push(line);
        }
    }
    return ret.join('\n') + '\n';
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    if (typeof options === 'function') {
        options = { callback: options };
    }
    if (!(options === null || options === void 0 ? void 0 : options.callback)) {
        const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
        if (!patchObj) {
            return;
        }
        return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
    }
    else {
        const { callback } = options;
        structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: patchObj => {
                if (!patchObj) {
                    callback(undefined);
                }
                else {
                    callback(formatPatch(patchObj, options.headerOptions));
                }
            } }));
    }
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
    return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
 * Split `text` into an array of lines, including the trailing newline character (where present)
 */
function splitLines(text) {
    const hasTrailingNl = text.endsWith('\n');
    const result = text.split('\n').map(line => line + '\n');
    if (hasTrailingNl) {
        result.pop();
    }
    else {
        result.push(result.pop().slice(0, -1));
    }
    return result;
}

;// CONCATENATED MODULE: ./build/lib/manifests/unified-diff.js

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** The unified diff of two texts, as `diff -u` writes it; empty when they are equal. */
function unifiedDiff(before, after, name) {
    if (before === after)
        return '';
    const patch = createTwoFilesPatch(name, name, `${before}\n`, `${after}\n`, undefined, undefined, {
        context: CONTEXT,
    });
    // The library puts an index line and a rule before it, and a line end after it.
    return patch.slice(patch.indexOf('--- ')).trimEnd();
}

// EXTERNAL MODULE: ./build/lib/kubernetes/apart.js
var kubernetes_apart = __nccwpck_require__(9095);
// EXTERNAL MODULE: ./build/lib/kubernetes/traffic/splitters.js + 4 modules
var splitters = __nccwpck_require__(7313);
;// CONCATENATED MODULE: ./build/lib/kubernetes/canary.js


const CANARY_LABEL = 'deploy-actions/canary-of';
const SUFFIX = 'canary';
const canaryName = (name) => (0,kubernetes_apart/* nameBeside */.Cw)(name, SUFFIX);
/**
 * How the manifests would send requests to a canary. A Deployment whose Service a route uses (HTTPRoute, GRPCRoute,
 * VirtualService, Ingress of ingress-nginx) gets a canary behind a Service of its own; any other one a canary that its
 * Services select too.
 */
function planCanary(objects, deployments, policies, release) {
    const pairOf = ({ metadata }) => ({
        old: metadata.name,
        fresh: (0,kubernetes_apart/* serviceNameBeside */.jP)(metadata.name, SUFFIX),
    });
    const all = objects.filter(({ kind }) => kind === 'Service').map(pairOf);
    const routed = new Set((0,splitters/* routesFor */.M)(objects, all).flatMap(({ pairs }) => pairs.map(({ old }) => old)));
    const parts = deployments.map((deployment) => {
        const services = (0,kubernetes_apart/* servicesOf */.Yj)(deployment, objects).filter(({ metadata }) => routed.has(metadata.name));
        const key = (0,kubernetes_apart/* apartKey */.Ut)(deployment, services, policies, SUFFIX);
        if (key === undefined)
            return { deployment, apart: undefined, services: [] };
        const apart = { suffix: SUFFIX, key };
        return { deployment, apart, services: services.map((one) => (0,kubernetes_apart/* serviceBeside */.ky)(one, apart, markOf(release))) };
    });
    const fresh = new Set(parts.flatMap(({ services }) => services.map(({ metadata }) => metadata.name)));
    const pairs = all.filter((pair) => fresh.has(pair.fresh));
    return { parts, routes: (0,splitters/* routesFor */.M)(objects, pairs) };
}
const markOf = (release) => ({ [CANARY_LABEL]: release });
/** How many canary pods beside `stable` old ones make that share; never more than there are old ones. */
function canaryReplicas(stable, share) {
    const exact = share >= 1 ? stable : (stable * share) / (1 - share);
    return Math.max(1, Math.min(stable, Math.round(exact)));
}
/** How many canary pods can take that share of the requests of `stable` old ones. */
const routedReplicas = (stable, share) => Math.max(1, Math.ceil(stable * share));
/** The Deployment of the canary for a share of the requests, beside `stable` old pods. */
function canaryFor({ deployment, apart }, release, stable, share) {
    if (!apart)
        return canaryOf(deployment, release, canaryReplicas(stable, share));
    const beside = (0,kubernetes_apart/* deploymentBeside */.qS)(deployment, apart, markOf(release));
    return { ...beside, spec: { ...beside.spec, replicas: routedReplicas(stable, share) } };
}
/**
 * The new version as a Deployment of its own beside the old one. Its pods have all labels that Services select by,
 * and one more, so that each Deployment knows its own.
 */
function canaryOf(deployment, release, replicas) {
    const { spec, metadata } = deployment;
    const mark = markOf(release);
    const template = spec?.template;
    return {
        apiVersion: deployment.apiVersion,
        kind: deployment.kind,
        metadata: { name: canaryName(metadata.name), labels: { ...metadata.labels, ...mark } },
        spec: {
            ...spec,
            replicas,
            selector: { ...spec?.selector, matchLabels: { ...spec?.selector.matchLabels, ...mark } },
            template: {
                ...template,
                metadata: { ...template?.metadata, labels: { ...template?.metadata?.labels, ...mark } },
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/field-changes.js




/** A diff that is longer than this is shown up to here. */
const MOST_CHARACTERS = 6_000;
/**
 * The fields that this release applies beside those that the release before applied. It asks nothing of the cluster:
 * both are known. Values of Secrets are hashes. A canary is no object of the release.
 */
function fieldChanges(before, now, sha256) {
    const earlier = new Map(before.map((object) => [(0,kubernetes_objects/* nameOf */.Vb)(object), object]));
    return now
        .filter(({ metadata }) => metadata.labels?.[CANARY_LABEL] === undefined)
        .map((object) => {
        const old = earlier.get((0,kubernetes_objects/* nameOf */.Vb)(object));
        const texts = [old ? withoutNamespace(old, sha256) : '', withoutNamespace(object, sha256)];
        return { object: (0,kubernetes_objects/* nameOf */.Vb)(object), diff: shortened(unifiedDiff(...texts, (0,kubernetes_objects/* nameOf */.Vb)(object))) };
    })
        .filter(({ diff }) => diff !== '');
}
/** Records of what was found have a namespace, manifests need not; it is the same one. */
function withoutNamespace(object, sha256) {
    const { namespace: _, ...metadata } = object.metadata;
    return comparable({ ...object, metadata }, sha256);
}
const shortened = (diff) => diff.length <= MOST_CHARACTERS ? diff : `${diff.slice(0, MOST_CHARACTERS)}\n… (cut)`;

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

;// CONCATENATED MODULE: ./build/lib/kubernetes/replicas.js

function sampleOf({ pods, oldPods }, at) {
    const ready = (all) => all.filter(({ status }) => status?.conditions?.some(({ type, status: value }) => type === 'Ready' && value === 'True')).length;
    return { at, fresh: ready(pods), old: ready(oldPods) };
}
/** What goes back takes the failed pods for the old ones; in the picture of the release they stay the new ones. */
const swapped = (samples) => samples.map(({ at, fresh, old }) => ({ at, fresh: old, old: fresh }));
/**
 * Adds a sample where it says something new. Until the controller has seen the revision no pod is known to belong to
 * it; that is not an outage, so the first sample is one with pods.
 */
function withSample(samples, next) {
    const last = samples.at(-1);
    if (!last && next.fresh + next.old === 0)
        return samples;
    return last && last.fresh === next.fresh && last.old === next.old ? samples : [...samples, next];
}
/** A chart has evenly spaced points; between two samples the first one holds. */
const POINTS = 40;
const MOST_CHARTS = 3;
/** Ready pods over time as charts that GitHub draws, for workloads that had any; `end` in ms since 1970. */
const replicaCharts = (lines, end) => lines
    .filter(({ samples }) => samples.some(({ fresh, old }) => fresh + old > 0))
    .slice(0, MOST_CHARTS)
    .map((line) => chart(line, end));
function chart({ workload, samples }, end) {
    const start = samples[0]?.at ?? end;
    const length = Math.max(1_000, end - start);
    const points = Array.from({ length: POINTS }, (_, point) => {
        const at = start + (length * point) / (POINTS - 1);
        return samples.findLast((sample) => sample.at <= at) ?? { at, fresh: 0, old: 0 };
    });
    const most = Math.max(1, ...samples.map(({ fresh, old }) => Math.max(fresh, old)));
    return mermaid([
        '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2da44e, #8c959f"}}}}%%',
        'xychart-beta',
        `  title "${mermaidText(workload)}: ready pods, new (green) and old (grey)"`,
        `  x-axis "seconds" 0 --> ${Math.ceil(length / 1000)}`,
        `  y-axis "pods" 0 --> ${most}`,
        `  line [${points.map(({ fresh }) => fresh).join(', ')}]`,
        `  line [${points.map(({ old }) => old).join(', ')}]`,
    ].join('\n'));
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/timeline.js

/** More bars than this nobody reads. */
const MOST = 24;
/** Moments at which what is said of a workload changed, as spans up to the next change or the end. */
function spansOf(workload, moments, end) {
    return moments.map(({ at, what }, index) => ({
        workload,
        what,
        from: at,
        to: moments[index + 1]?.at ?? Math.max(end, at),
    }));
}
/** The spans as a Gantt chart that GitHub draws, in seconds since the first. Empty without spans. */
function timeline(spans) {
    const start = Math.min(...spans.map(({ from }) => from));
    // Changes faster than a tenth of a second are steps of controllers that no eye can tell apart.
    const visible = joinedSpans(spans.filter(({ from, to }) => to - from >= 100)).slice(0, MOST);
    if (visible.length === 0)
        return '';
    const sections = Map.groupBy(visible, ({ workload }) => workload);
    const lines = [...sections].flatMap(([workload, own]) => [
        `  section ${mermaidText(workload)}`,
        ...own.map(({ what, from, to }) => `  ${label(what)} :${from - start}, ${to - start}`),
    ]);
    return mermaid(['gantt', '  dateFormat x', '  axisFormat %M:%S', ...lines].join('\n'));
}
/** One bar where the picture would have several that say the same: more is said in the log than fits a bar. */
function joinedSpans(spans) {
    const bars = [];
    for (const span of spans) {
        const last = bars.at(-1);
        const same = last?.workload === span.workload && label(last.what) === label(span.what);
        if (same && last)
            bars[bars.length - 1] = { ...last, to: span.to };
        else
            bars.push(span);
    }
    return bars;
}
/** A colon ends a label in a Gantt chart, and a long one runs out of the picture. */
const label = (what) => {
    const plain = mermaidText(what.replace(/[:;].*$/s, ''));
    return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

;// CONCATENATED MODULE: ./build/lib/kubernetes/report.js



const SIGNS = {
    succeeded: '✅',
    'rolled-back': '↩️',
    failed: '❌',
    'timed-out': '⌛',
    superseded: '⏭️',
    cancelled: '🚫',
    paused: '⏸️',
};
/** The job summary: what a person needs within ten seconds first, the evidence folded below. */
function summaryOf(report) {
    const { outcome, release, namespace, revision, durationMs, operation } = report;
    const title = `${SIGNS[outcome] ?? ''} ${release}: ${operation} ${outcome}`;
    const where = `Namespace ${code(namespace)}${revision ? `, revision ${code(revision)}` : ''}, ${markdown_text(duration(durationMs))}.`;
    return joined([
        heading(title, 3),
        where,
        report.cause && `**Why:** ${markdown_text(report.cause)}`,
        report.remedy && `**What to do:** ${markdown_text(report.remedy)}${report.code ? ` (${code(report.code)})` : ''}`,
        report.rollback && rollbackLine(report.rollback),
        objectTable(report.objects),
        timeline(report.spans),
        ...replicaCharts(report.replicas, endOf(report.spans)),
        report.changes.length > 0 &&
            details(`What changed in ${counted(report.changes.length, 'object')}`, diffs(report.changes)),
        report.pods.length > 0 && details('Pods of the new release', podTable(report.pods)),
        report.podSecurity.length > 0 && details('Pod security', securityTable(report.podSecurity)),
        report.events.length > 0 && details('Events', eventTable(report.events)),
        ...report.logs.map(({ pod, container, lines }) => details(`Last log lines of container ${container} of pod ${pod}`, codeBlock(lines))),
    ]);
}
const rollbackLine = ({ revision, succeeded, said }) => succeeded
    ? `**Traffic is on revision ${code(String(revision))} again.**`
    : `**The rollback to revision ${code(String(revision))} failed:** ${markdown_text(said)}`;
const objectTable = (objects) => table(['object', 'change', 'state'], objects.map(({ object, change, state }) => [safe(code(object)), change, state]));
const endOf = (spans) => Math.max(0, ...spans.map(({ to }) => to));
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
/** GitHub takes 1 MiB a step; the rest of a release of hundreds of objects is in the report file. */
const MOST_DIFFS = 40;
const diffs = (changes) => codeBlock(changes
    .slice(0, MOST_DIFFS)
    .map(({ diff }) => diff)
    .join('\n'), 'diff');
const securityTable = (all) => table(['workload', 'level', 'what keeps it from the next level'], all.map((one) => [
    safe(code(one.workload)),
    one.level,
    (one.againstBaseline.length > 0 ? one.againstBaseline : one.againstRestricted).join('; '),
]));
const podTable = (pods) => table(['pod', 'node', 'phase', 'ready', 'restarts'], pods.map(({ pod, node, phase, ready, restarts }) => [
    safe(code(pod)),
    node,
    phase,
    ready ? 'yes' : 'no',
    restarts,
]));
const eventTable = (events) => table(['time', 'about', 'reason', 'message', 'count'], events.map(({ at, about, reason, message, count }) => [at, safe(code(about)), reason, message, count]));

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
;// CONCATENATED MODULE: ./build/lib/kubernetes/observation.js
const containerKey = (pod, container) => `${pod.metadata.uid ?? pod.metadata.name}/${container}`;
const eventsOf = (observation, object) => observation.events.filter(({ involvedObject }) => involvedObject?.uid === object.metadata.uid);
/** How often an event has occurred, in either of the two ways servers count. */
const countOf = (event) => event.series?.count ?? event.count ?? 1;
/** When an event last occurred, in ms; 0 when unknown. */
function lastSeen(event) {
    const time = event.series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime ?? event.firstTimestamp;
    return time ? Date.parse(String(time)) : 0;
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/containers.js

/** All containers of a pod that the kubelet speaks of, init containers and sidecars first, as they start. */
function containersOf(pod, applied) {
    const { spec, status } = pod;
    const init = (status?.initContainerStatuses ?? []).map((one) => {
        const declared = spec?.initContainers?.find(({ name }) => name === one.name);
        const role = declared?.restartPolicy === 'Always' ? 'sidecar' : 'init container';
        return observe(pod, applied, one, role, declared);
    });
    const main = (status?.containerStatuses ?? []).map((one) => observe(pod, applied, one, 'container', spec?.containers.find(({ name }) => name === one.name)));
    return [...init, ...main];
}
function observe(pod, applied, status, role, spec) {
    const before = applied.restartsBefore.get(containerKey(pod, status.name)) ?? 0;
    const { crashes, end } = endsOf(status, mayEnd(pod, role));
    return { pod, name: status.name, role, spec, status, crashes: Math.max(0, crashes - before), end };
}
/** Exit code 0 is an end in good order only for an init container and in pods that may end (Jobs). */
const mayEnd = (pod, role) => role === 'init container' || (role === 'container' && (pod.spec?.restartPolicy ?? 'Always') !== 'Always');
/**
 * `restartCount` counts restarts; a container that is down now has ended once more than it was restarted. A failed
 * start counts the same: the kubelet records it as an end with the reason StartError.
 */
function endsOf({ state, lastState, restartCount }, allowed) {
    const now = state?.terminated;
    if (now) {
        if (allowed && now.exitCode === 0)
            return { crashes: restartCount, end: undefined };
        return { crashes: restartCount + 1, end: now };
    }
    const last = lastState?.terminated;
    const down = state?.waiting !== undefined && last !== undefined;
    return { crashes: restartCount + (down ? 1 : 0), end: last };
}
/** `container app of pod shop-1`, as messages name it. */
const placeOf = ({ role, name, pod }) => `${role} ${name} of pod ${pod.metadata.name}`;

;// CONCATENATED MODULE: ./build/lib/kubernetes/evidence.js


const MOST_EVENTS = 20;
const MOST_LOGS = 3;
/** The newest events, warnings before others: what people look for with `kubectl describe`. */
function eventLines({ events }) {
    const warnings = events.filter(({ type }) => type !== 'Normal');
    const chosen = (warnings.length > 0 ? warnings : events).slice(-MOST_EVENTS);
    return chosen.map(eventLine);
}
function eventLine(event) {
    const { type = '', reason = '', message = '', involvedObject } = event;
    const at = lastSeen(event);
    return {
        at: at > 0 ? new Date(at).toISOString() : '',
        type,
        reason,
        about: `${involvedObject?.kind ?? ''}/${involvedObject?.name ?? ''}`,
        message,
        count: countOf(event),
    };
}
const podLines = ({ pods }) => pods.map((pod) => ({
    pod: pod.metadata.name,
    node: pod.spec?.nodeName ?? '',
    phase: pod.status?.phase ?? 'Unknown',
    ready: pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false,
    restarts: (pod.status?.containerStatuses ?? []).reduce((sum, one) => sum + one.restartCount, 0),
}));
/** At most three logs: of the container that decided, then of others that are not well. */
function logSources(observation, finding) {
    const sources = observation.pods.flatMap((pod) => sourcesOf(pod, observation));
    const decided = (source) => source.pod === finding?.pod && source.container === finding.container ? 0 : 1;
    return sources.sort((a, b) => decided(a) - decided(b)).slice(0, MOST_LOGS);
}
/** A container that runs again has said why it ended in its previous log. */
const sourcesOf = (pod, { applied }) => containersOf(pod, applied)
    .filter(({ status, end, crashes }) => (end !== undefined && crashes > 0) || (status.state?.running && !status.ready))
    .map(({ name, status, crashes }) => ({
    pod: pod.metadata.name,
    container: name,
    previous: status.state?.running !== undefined && crashes > 0,
}));

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/evidence.js

const NO_EVIDENCE = { pods: [], events: [], logs: [] };
const LOG_LINES = 25;
async function collectEvidence(workload, finding, kubernetes) {
    const observation = workload?.observation;
    if (!observation)
        return NO_EVIDENCE;
    const logs = await Promise.all(logSources(observation, finding).map(async ({ pod, container, previous }) => {
        const lines = await lastLines(kubernetes, pod, container, previous);
        return { pod, container, lines };
    }));
    return {
        pods: podLines(observation),
        events: eventLines(observation),
        logs: logs.filter(({ lines }) => lines !== ''),
    };
}
/** A log that cannot be had must not hide why the release failed. */
async function lastLines(kubernetes, pod, container, previous) {
    const read = (earlier) => kubernetes.log(pod, container, earlier, LOG_LINES).catch(() => '');
    return ((await read(previous)) || (await read(!previous))).trimEnd();
}
/** Everything of it is outside text: a container can print whatever it likes. */
function printEvidence({ pods, events, logs }, { workflow }) {
    for (const { pod, phase, ready, restarts, node } of pods)
        workflow.untrusted(`pod ${pod}: ${phase}, ${ready ? 'ready' : 'not ready'}, ${restarts} restarts, node ${node || '-'}`);
    for (const { at, about, reason, message, count } of events)
        workflow.untrusted(`event ${at} ${about} ${reason} (${count}): ${message}`);
    for (const { pod, container, lines } of logs)
        workflow.untrusted(`log of container ${container} of pod ${pod}, last ${LOG_LINES} lines:\n${lines}`);
}

// EXTERNAL MODULE: ./build/lib/kubernetes/finding.js
var kubernetes_finding = __nccwpck_require__(7976);
// EXTERNAL MODULE: ./build/lib/kubernetes/standing.js
var standing = __nccwpck_require__(8621);
;// CONCATENATED MODULE: ./build/lib/kubernetes/claim-rules.js



/** How the scheduler says that a claim is the reason. */
const UNBOUND = /persistentvolumeclaim|\bpvc\b|persistent volumes to bind|volume node affinity/i;
/** What controllers and provisioners say of a claim, the newest counts. */
const TROUBLE = ['ProvisioningFailed', 'FailedBinding', 'VolumeMismatch', 'ClaimLost', 'ClaimMisbound'];
const UNDER_WAY = ['ExternalProvisioning', 'Provisioning', 'WaitForFirstConsumer', 'WaitForPodScheduled'];
const DONE = ['ProvisioningSucceeded'];
/** The claims that a pod mounts: named ones, those of a StatefulSet's templates, and those that live as long as it. */
const claimsOf = ({ spec, metadata }) => (spec?.volumes ?? []).flatMap(({ name, persistentVolumeClaim, ephemeral }) => ephemeral ? `${metadata.name}-${name}` : (persistentVolumeClaim?.claimName ?? []));
/** The newest word about a claim by those who should bind it. */
const newestOf = (events) => events
    .filter(({ reason = '' }) => [...TROUBLE, ...UNDER_WAY, ...DONE].includes(reason))
    .sort((a, b) => lastSeen(a) - lastSeen(b))
    .at(-1);
/**
 * F21: a pod gets no node because a claim of it is not bound. One that is being provisioned is only said, however
 * long it takes, and one that waits for its first pod is in order; only trouble decides.
 */
function judgeClaims(pod, observation, limits) {
    const names = claimsOf(pod);
    if (names.length === 0 || pod.spec?.nodeName || pod.status?.phase !== 'Pending')
        return undefined;
    const about = { pod: pod.metadata.name, code: 'ROLLOUT_VOLUME', key: `${pod.metadata.uid} claim` };
    const said = names.flatMap((name) => newestAbout(name, observation) ?? []);
    const trouble = said.find(({ reason = '' }) => TROUBLE.includes(reason));
    if (trouble)
        return { ...about, cause: `pod ${about.pod} waits for ${wordsOf(trouble)}`, confirmMs: limits.volumeMs };
    const underWay = said.find(({ reason = '' }) => UNDER_WAY.includes(reason));
    if (underWay)
        return { ...about, cause: `pod ${about.pod} waits for ${wordsOf(underWay)}`, confirmMs: kubernetes_finding/* ONLY_SAID */.j };
    const scheduler = schedulerSays(pod);
    if (scheduler === undefined)
        return undefined;
    return { ...about, cause: `pod ${about.pod} finds no node: ${scheduler}`, confirmMs: limits.volumeMs };
}
const newestAbout = (name, { events }) => newestOf(events.filter(({ involvedObject }) => involvedObject?.kind === 'PersistentVolumeClaim' && involvedObject.name === name));
const wordsOf = ({ involvedObject, reason, message }) => `claim ${involvedObject?.name}: ${reason}: ${message ?? ''}`;
function schedulerSays({ status }) {
    const condition = status?.conditions?.find(({ type }) => type === 'PodScheduled');
    const message = condition?.status === 'False' ? (condition.message ?? '') : '';
    return UNBOUND.test(message) ? message.replace(/ (not found|preemption:.*)$/s, '') : undefined;
}
/** F21 for a claim that is itself waited for: bound, or bound as soon as a pod uses it. */
function judgeClaim(live, observation) {
    const { phase = 'Pending' } = (live['status'] ?? {});
    if (phase === 'Bound')
        return standing/* ready */.Gc;
    const newest = newestOf(eventsOf(observation, live));
    if (newest?.reason === 'WaitForFirstConsumer')
        return standing/* ready */.Gc;
    return (0,standing/* waiting */.eg)(`its phase is ${phase}${newest ? ` (${newest.reason}: ${newest.message ?? ''})` : ''}`);
}
/** What a claim that is waited for lacks; decides where its provisioner says that it cannot. */
function findInClaim(observation, limits) {
    const { live } = observation;
    const newest = live?.kind === 'PersistentVolumeClaim' ? newestOf(eventsOf(observation, live)) : undefined;
    if (!newest || !TROUBLE.includes(newest.reason ?? ''))
        return undefined;
    return { code: 'ROLLOUT_VOLUME', key: 'claim', cause: wordsOf(newest), confirmMs: limits.volumeMs };
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/observe.js



const REVISION = 'deployment.kubernetes.io/revision';
/** Takes out of all that is known what belongs to one workload, with its pods told apart by revision (G2). */
function observe_observe(view, applied, more) {
    const { object } = applied;
    const live = view.get((0,kubernetes_objects/* typeOf */.QP)(object), object.metadata.name);
    const gone = !live || live.metadata.uid !== object.metadata.uid;
    const { revision, pods, oldPods } = gone
        ? { revision: undefined, pods: [], oldPods: [] }
        : podsOf(view, live, applied);
    const claims = new Set(pods.flatMap(claimsOf).map((name) => `PersistentVolumeClaim/${name}`));
    const owners = [live, revision, ...pods].flatMap((subject) => subject?.metadata.uid ?? []);
    const subjects = [...owners, ...claims];
    return {
        applied,
        live: gone ? undefined : live,
        revision,
        pods,
        oldPods,
        events: subjects
            .flatMap((uid) => view.eventsOf(uid))
            .flatMap((event) => sinceApply(event, applied))
            .sort((a, b) => lastSeen(a) - lastSeen(b)),
        ...more,
    };
}
/** G4: an event from before the apply counts only by what was added to it. */
function sinceApply(event, { eventsBefore }) {
    const before = eventsBefore.get(event.metadata.uid ?? '') ?? 0;
    const added = countOf(event) - before;
    if (before === 0)
        return [event];
    return added > 0 ? [{ ...event, count: added, series: undefined }] : [];
}
function podsOf(view, live, applied) {
    const uid = live.metadata.uid ?? '';
    if (!isObserved(live, applied))
        return { revision: undefined, pods: [], oldPods: [] };
    switch ((0,kubernetes_objects/* typeOf */.QP)(live)) {
        case 'Deployment.apps':
            return deploymentPods(view, live, uid);
        case 'StatefulSet.apps': {
            const { updateRevision } = live.status ?? {};
            return byLabel(view, uid, 'controller-revision-hash', updateRevision);
        }
        case 'Rollout.argoproj.io':
            return argoPods(view, live, uid);
        case 'DaemonSet.apps':
            return daemonPods(view, uid, applied, live);
        default:
            return { revision: undefined, ...splitEnding(podsOwnedBy(view, uid), []) };
    }
}
function deploymentPods(view, live, uid) {
    const wanted = live.metadata.annotations?.[REVISION];
    return setPods(view, uid, ({ metadata }) => metadata.annotations?.[REVISION] === wanted);
}
/** Argo Rollouts says by hash which ReplicaSet is the new one. */
function argoPods(view, live, uid) {
    const { currentPodHash } = (live['status'] ?? {});
    return setPods(view, uid, ({ metadata }) => metadata.labels?.['rollouts-pod-template-hash'] === currentPodHash);
}
function setPods(view, uid, isNew) {
    const sets = view.ownedBy('ReplicaSet.apps', uid);
    const revision = sets.find(isNew);
    const of = (set) => podsOwnedBy(view, set.metadata.uid ?? '');
    const old = sets.filter((set) => set !== revision).flatMap(of);
    return { revision, ...splitEnding(revision ? of(revision) : [], old) };
}
function byLabel(view, uid, label, value) {
    const pods = podsOwnedBy(view, uid);
    const isNew = ({ metadata }) => value !== undefined && metadata.labels?.[label] === value;
    return {
        revision: undefined,
        ...splitEnding(pods.filter(isNew), pods.filter((pod) => !isNew(pod))),
    };
}
/** G1: until its controller has seen our generation, what it calls its newest revision is the one before. */
function isObserved(live, { object }) {
    if ((0,kubernetes_objects/* typeOf */.QP)(live) === 'Job.batch')
        return true;
    const { observedGeneration = 0 } = (live['status'] ?? {});
    // Argo Rollouts writes this number as text.
    return (Number(observedGeneration) >= Math.max(live.metadata.generation ?? 1, object.metadata.generation ?? 1));
}
/** A DaemonSet does not say which revision is the new one; `pod-template-generation` is its generation. */
function daemonPods(view, uid, _, live) {
    const generation = live.metadata.annotations?.['deprecated.daemonset.template.generation'];
    return byLabel(view, uid, 'pod-template-generation', generation);
}
const podsOwnedBy = (view, uid) => view.ownedBy('Pod.', uid);
/** A pod of the new revision that is being deleted (drained, evicted, scaled down) is no longer judged. */
function splitEnding(current, old) {
    const ending = ({ metadata }) => metadata.deletionTimestamp !== undefined;
    return {
        pods: current.filter((pod) => !ending(pod)),
        oldPods: [...old, ...current.filter(ending)],
    };
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/pulls.js


/** Counts failed pulls by how states follow each other: a new error after a back-off is a new attempt. */
function countPulls(observation, seen) {
    const next = new Map(seen);
    const containers = observation.pods.flatMap((pod) => containersOf(pod, observation.applied));
    for (const { pod, name, status } of containers) {
        const key = containerKey(pod, name);
        const reason = status.state?.waiting?.reason ?? '';
        const last = next.get(key) ?? { count: 0, reason: '' };
        if (reason !== last.reason)
            next.set(key, { count: last.count + failedNow(reason, last.count), reason });
    }
    return next;
}
/** A back-off without an error before it means that the error was too short to be seen. */
const failedNow = (reason, count) => reason === 'ErrImagePull' || (reason === 'ImagePullBackOff' && count === 0) ? 1 : 0;

;// CONCATENATED MODULE: ./build/lib/kubernetes/argo.js

const statusOf = (live) => (live['status'] ?? {});
/** F23 for a Rollout of Argo Rollouts, by the phase that its controller sets: https://argo-rollouts.readthedocs.io/en/stable/ */
function judgeRollout(live) {
    const { phase = '', message = '' } = statusOf(live);
    if (phase === 'Healthy')
        return standing/* ready */.Gc;
    if (phase === 'Degraded')
        return (0,standing/* failed */.gz)('ROLLOUT_RESOURCE_FAILED', `Rollout/${live.metadata.name}: Degraded: ${message || 'no reason given'}`);
    if (isPaused(live))
        return (0,standing/* waiting */.eg)(`paused at ${argo_placeOf(live)}, until somebody promotes it`);
    const at = argo_placeOf(live);
    return (0,standing/* waiting */.eg)([`its phase is ${phase || 'not known yet'}`, at, message].filter(Boolean).join(', '));
}
/** Whether it has stopped at a step of its own until somebody promotes it. A pause with a time ends by itself. */
function isPaused(live) {
    const { phase, currentStepIndex = 0, pauseConditions } = statusOf(live);
    if (phase !== 'Paused' || !pauseConditions?.length)
        return false;
    const step = stepsOf(live)[currentStepIndex];
    return step?.pause?.duration === undefined;
}
function argo_placeOf(live) {
    const { length } = stepsOf(live);
    return length > 0 ? `step ${statusOf(live).currentStepIndex ?? 0} of ${length}` : '';
}
function stepsOf({ spec }) {
    const { strategy } = (spec ?? {});
    return strategy?.canary?.steps ?? [];
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/crash-rules.js



/** F8, F9, F10: the container ends when it should run. */
function judgeCrash(container, observation, limits) {
    const { crashes, end } = container;
    if (crashes === 0 || !end || isUp(container))
        return undefined;
    const about = end.reason === 'OOMKilled'
        ? outOfMemory(container, limits)
        : endedAgain(container, end, observation, limits);
    return {
        ...about,
        pod: container.pod.metadata.name,
        container: container.name,
        key: `${containerKey(container.pod, container.name)} crash`,
    };
}
const timesOf = ({ crashes }) => (crashes === 1 ? 'once' : `${crashes} times`);
const outOfMemory = (container, limits) => ({
    code: 'ROLLOUT_OUT_OF_MEMORY',
    cause: `${placeOf(container)} was killed ${timesOf(container)} because it used more memory than its limit${limitOf(container)}`,
    confirmMs: container.crashes >= limits.outOfMemoryKills ? 0 : kubernetes_finding/* ONLY_SAID */.j,
});
function endedAgain(container, end, observation, limits) {
    const window = anotherIsReady(container, observation) ? limits.partialCrashMs : 0;
    const probe = killingProbe(container, observation);
    const times = timesOf(container);
    if (probe)
        return {
            code: 'ROLLOUT_PROBE_KILLS',
            cause: `${placeOf(container)} was killed ${times} by its ${probe.kind} probe${probe.answer}`,
            confirmMs: container.crashes >= limits.probeKills ? window : kubernetes_finding/* ONLY_SAID */.j,
        };
    return {
        code: 'ROLLOUT_CRASH_LOOP',
        cause: `${placeOf(container)} crashed ${times}, ${exitOf(end)}`,
        confirmMs: container.crashes > limits.crashesAllowed ? window : kubernetes_finding/* ONLY_SAID */.j,
    };
}
/** Running and passing its probes again; a restart that has only just begun is neither up nor a new crash. */
const isUp = ({ status, crashes, role }) => status.state?.running !== undefined && (status.ready || role === 'sidecar' || crashes <= 1);
function exitOf(end) {
    if (end.exitCode === 0)
        return 'last with exit code 0: it ended, but should keep running';
    const signal = end.exitCode > 128 ? ` (signal ${end.exitCode - 128})` : '';
    const message = end.message?.trim() ? `: ${end.message.trim().split('\n').slice(-3).join(' | ')}` : '';
    return `last with exit code ${end.exitCode}${signal}${message}`;
}
function limitOf({ spec }) {
    const limit = spec?.resources?.limits?.['memory'];
    return limit ? ` of ${limit}` : ', which is that of its pod or node';
}
/** The kubelet says in an event that a probe was the reason, and in another what the probe was answered. */
function killingProbe(container, observation) {
    const events = eventsOf(observation, container.pod);
    const kill = /Container (\S+) failed (liveness|startup) probe, will be restarted/;
    for (const { reason, message = '' } of [...events].reverse()) {
        const match = reason === 'Killing' ? kill.exec(message) : null;
        if (match?.[1] !== container.name)
            continue;
        const kind = match[2] ?? '';
        const answer = lastProbeAnswer(observation, container, kind);
        return { kind, answer: answer === '' ? '' : `: ${answer}` };
    }
    return undefined;
}
/** What a probe of a kind was last answered: `HTTP probe failed with statuscode: 503`. */
function lastProbeAnswer(observation, { pod, name }, kind) {
    const start = new RegExp(`^${kind} probe (?:failed|errored)[^:]*: `, 'i');
    const path = new RegExp(`\\{${name.replace(/[^\w-]/g, '')}\\}$`);
    const found = eventsOf(observation, pod).filter(({ reason, message = '', involvedObject }) => reason === 'Unhealthy' &&
        start.test(message) &&
        (involvedObject?.fieldPath === undefined || path.test(involvedObject.fieldPath)));
    const newest = found.at(-1);
    if (!newest)
        return '';
    return `${(newest.message ?? '').replace(start, '').trim().split('\n')[0]} (${countOf(newest)} times)`;
}
/** Another pod of the same revision is ready: the release as such can run, so one pod's loop is given more time. */
const anotherIsReady = ({ pod }, { pods }) => pods.some((other) => other.metadata.name !== pod.metadata.name &&
    other.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True'));

;// CONCATENATED MODULE: ./build/lib/kubernetes/room.js

/**
 * Whether an old pod of this rollout may still go and free what a new one waits for (a node's resources, a quota):
 * one is ending now, or a new pod is on its way up, after which the controller takes an old one down.
 */
function roomMayCome(observation) {
    const { oldPods, pods } = observation;
    if (oldPods.some(({ metadata }) => metadata.deletionTimestamp !== undefined))
        return true;
    return oldPods.length > 0 && pods.some((pod) => isOnItsWay(pod, observation));
}
const STILL_FINE = ['PodInitializing', 'ContainerCreating'];
/** It has a node and has not stumbled. A ready one counts too, until the controller has acted on it. */
function isOnItsWay(pod, { applied }) {
    if (!pod.spec?.nodeName || pod.status?.phase === 'Failed')
        return false;
    return containersOf(pod, applied).every(({ crashes, status }) => {
        const waiting = status.state?.waiting?.reason;
        return crashes === 0 && (waiting === undefined || STILL_FINE.includes(waiting));
    });
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/start-rules.js



const MISSING = /(?:secrets?|configmaps?) "(?<object>[^"]+)" not found|couldn't find key (?<key>\S+) in (?<kind>Secret|ConfigMap) \S*?\/?(?<owner>[^/\s]+)$|references non-existent (?:secret|config) key: (?<path>\S+)/i;
/** The kubelet's own caches are not filled yet; it mends itself. */
const CACHE_SYNC = /failed to sync .* cache/;
const FINAL_COMMAND = /exec format error|executable file not found|no such file or directory|permission denied|is a directory/i;
/** What a text of the kubelet says is missing: the name of a Secret or ConfigMap and, where one is meant, its key. */
function missingIn(message) {
    const groups = MISSING.exec(message)?.groups;
    if (!groups)
        return undefined;
    const isSecret = /secret/i.test(message);
    return { secret: isSecret ? (groups['object'] ?? groups['owner']) : undefined };
}
/** F6: the container cannot be made from its configuration. */
function judgeConfiguration(container, observation, limits) {
    const { reason, message = '' } = container.status.state?.waiting ?? {};
    if (reason !== 'CreateContainerConfigError' || CACHE_SYNC.test(message))
        return undefined;
    const missing = missingIn(message);
    return {
        pod: container.pod.metadata.name,
        container: container.name,
        code: missing ? 'ROLLOUT_CONFIGURATION_MISSING' : 'ROLLOUT_CONTAINER_CONFIGURATION',
        key: `${containerKey(container.pod, container.name)} configuration`,
        cause: `${placeOf(container)}: ${message || reason}${missing ? usageOf(container, message) : ''}`,
        confirmMs: configurationWindow(missing?.secret, observation, limits),
    };
}
const configurationWindow = (secret, { operatedSecrets }, limits) => secret !== undefined && operatedSecrets.has(secret)
    ? limits.operatedConfigurationMs
    : limits.configurationMs;
/** Where the pod template asks for it: the variable, or envFrom. */
function usageOf({ spec }, message) {
    const quoted = (name) => name !== undefined && message.includes(name);
    const variables = (spec?.env ?? []).filter(({ valueFrom }) => {
        const reference = valueFrom?.secretKeyRef ?? valueFrom?.configMapKeyRef;
        const keyMatters = message.startsWith("couldn't find key");
        return quoted(reference?.name) && (!keyMatters || quoted(reference?.key));
    });
    if (variables.length > 0)
        return ` (used for env ${variables.map(({ name }) => name).join(', ')})`;
    const all = (spec?.envFrom ?? []).some((from) => quoted(from.secretRef?.name ?? from.configMapRef?.name));
    return all ? ' (used in envFrom)' : '';
}
const START_REASONS = ['RunContainerError', 'CreateContainerError', 'StartError', 'ContainerCannotRun'];
/** F7: the container cannot be started: its command, or the runtime. */
function judgeStart(container, limits) {
    const message = startError(container);
    if (message === undefined)
        return undefined;
    const command = FINAL_COMMAND.test(message);
    return {
        pod: container.pod.metadata.name,
        container: container.name,
        code: command ? 'ROLLOUT_COMMAND' : 'ROLLOUT_CONTAINER_CONFIGURATION',
        key: `${containerKey(container.pod, container.name)} start`,
        cause: `${placeOf(container)} cannot be started: ${lastCause(message)}`,
        confirmMs: command ? commandWindow(container, limits) : limits.containerErrorMs,
    };
}
const commandWindow = ({ crashes }, { startAttempts }) => crashes >= startAttempts ? 0 : kubernetes_finding/* ONLY_SAID */.j;
/** What the runtime said about a start that failed; undefined when the container did start. */
function startError({ status, end }) {
    const { reason = '', message } = status.state?.waiting ?? {};
    if (START_REASONS.includes(reason))
        return message ?? reason;
    const inBackOff = reason === 'CrashLoopBackOff' && START_REASONS.includes(end?.reason ?? '');
    return inBackOff ? (end?.message ?? end?.reason) : undefined;
}
/** containerd prefixes the cause with one sentence a layer. */
const lastCause = (message) => message.replace(/^failed to create containerd task: .*?(unable to start container process: )/s, '').trim();

;// CONCATENATED MODULE: ./build/lib/kubernetes/pod-rules.js






const conditionOf = (pod, wanted) => pod.status?.conditions?.find(({ type }) => type === wanted);
const isReady = (pod) => conditionOf(pod, 'Ready')?.status === 'True';
/** F12: no node takes the pod. */
function judgeScheduling(pod, observation, limits) {
    const refused = refusedByScheduler(pod);
    if (!refused)
        return undefined;
    const growing = eventsOf(observation, pod).some((event) => GROWING.includes(event.reason ?? ''));
    const waits = refused.gated || roomMayCome(observation);
    return {
        pod: pod.metadata.name,
        // The window starts anew when an autoscaler announces a node: it has its own time.
        key: `${pod.metadata.uid} scheduling${growing ? ' scaling' : ''}`,
        code: 'ROLLOUT_UNSCHEDULABLE',
        cause: `pod ${pod.metadata.name} finds no node: ${refused.why}${growing ? ' (an autoscaler is adding a node)' : ''}`,
        confirmMs: waits ? kubernetes_finding/* ONLY_SAID */.j : growing ? limits.scalingUpMs : limits.unschedulableMs,
    };
}
function refusedByScheduler(pod) {
    const { status, reason = '', message = reason } = conditionOf(pod, 'PodScheduled') ?? {};
    if (status !== 'False' || pod.spec?.nodeName)
        return undefined;
    if (reason !== 'SchedulingGated' && reason !== 'Unschedulable')
        return undefined;
    return {
        why: message.replace(/ (no new claims|preemption:).*$/s, ''),
        gated: reason === 'SchedulingGated',
    };
}
/** Events of the cluster autoscaler and of Karpenter that announce a node for a pod. */
const GROWING = ['TriggeredScaleUp', 'Nominated'];
const VOLUME_REASONS = ['FailedMount', 'FailedAttachVolume', 'FailedMapVolume'];
/** What happens to a pod once its volumes are there and its sandbox is up. */
const LATER = ['Pulling', 'Pulled', 'Created', 'Started'];
/** F14, F15: the node cannot give the pod its volumes or its sandbox. Only events say so. */
function judgeNode(pod, observation, limits) {
    if (pod.status?.phase !== 'Pending' || !pod.spec?.nodeName)
        return undefined;
    const events = eventsOf(observation, pod);
    const passed = Math.max(0, ...events.filter(({ reason = '' }) => LATER.includes(reason)).map(lastSeen));
    const open = events.filter((event) => lastSeen(event) >= passed);
    const volume = open.findLast(({ reason = '' }) => VOLUME_REASONS.includes(reason));
    if (volume)
        return volumeFinding(pod, volume, observation, limits);
    const sandbox = open.findLast(({ reason }) => reason === 'FailedCreatePodSandBox');
    if (!sandbox)
        return undefined;
    return {
        pod: pod.metadata.name,
        key: `${pod.metadata.uid} sandbox`,
        code: 'ROLLOUT_SANDBOX',
        cause: `pod ${pod.metadata.name} gets no sandbox on node ${pod.spec.nodeName}: ${sandbox.message ?? ''}`,
        confirmMs: limits.sandboxMs,
    };
}
function volumeFinding(pod, { message = '' }, observation, limits) {
    const missing = missingIn(message);
    return {
        pod: pod.metadata.name,
        key: `${pod.metadata.uid} volume`,
        code: missing ? 'ROLLOUT_CONFIGURATION_MISSING' : 'ROLLOUT_VOLUME',
        cause: `pod ${pod.metadata.name}: ${message}`,
        confirmMs: missing ? configurationWindow(missing.secret, observation, limits) : limits.volumeMs,
    };
}
/** Ends that say something about the node or the scheduler, not about the release; the pod is replaced. */
const NOT_ITS_FAULT = [
    'Evicted',
    'Preempting',
    'Preempted',
    'NodeLost',
    'NodeShutdown',
    'Terminated',
    'Shutdown',
];
const failedByItself = (pod) => pod.status?.phase === 'Failed' && !NOT_ITS_FAULT.includes(pod.status.reason ?? '');
/** F18: pods end as failed. One may be bad luck, several are not. */
function judgeFailedPods(observation, limits) {
    const failed = observation.pods.filter(failedByItself);
    const newest = failed.at(-1);
    if (!newest)
        return undefined;
    const { reason = 'Failed', message = '' } = newest.status ?? {};
    return {
        pod: newest.metadata.name,
        key: 'failed pods',
        code: 'ROLLOUT_POD_FAILED',
        cause: `pod ${newest.metadata.name} failed: ${reason}${message ? `: ${message}` : ''}`,
        confirmMs: failed.length >= limits.failedPods ? 0 : kubernetes_finding/* ONLY_SAID */.j,
    };
}
/** F11: a pod runs but is not ready. Said at once; only time decides, for nobody knows how long a program needs. */
function judgeReadiness(pod, observation, limits) {
    if (pod.status?.phase !== 'Running' || isReady(pod))
        return undefined;
    const late = containersOf(pod, observation.applied).find(({ status, role }) => role === 'container' && status.state?.running && !status.ready);
    if (!late)
        return undefined;
    const kind = late.status.started === false ? 'startup' : 'readiness';
    const answer = lastProbeAnswer(observation, late, kind);
    return {
        pod: pod.metadata.name,
        container: late.name,
        key: 'readiness',
        code: 'ROLLOUT_NOT_READY',
        cause: `${placeOf(late)} runs but is not ready${answer ? `: its ${kind} probe says: ${answer}` : ''}`,
        confirmMs: limits.readyWithinMs ?? kubernetes_finding/* ONLY_SAID */.j,
    };
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/pull-rules.js



const PULL_REASONS = ['ErrImagePull', 'ImagePullBackOff', 'RegistryUnavailable', 'SignatureValidationFailed'];
const NEVER_REASONS = ['InvalidImageName', 'ErrImageNeverPull', 'ImageInspectError'];
/** Words by which registries and containerd say that asking again will not help. Anything else may pass. */
const FINAL = [
    [
        /no match for platform|no matching manifest for|does not match the specified platform/i,
        'ROLLOUT_IMAGE_PLATFORM',
    ],
    [
        /\b(429|5\d\d) [A-Z]|too many requests|toomanyrequests|timeout|no such host|refused the connection|connection refused|x509/i,
        'ROLLOUT_IMAGE_PULL',
    ],
    [
        /unauthorized|\b40[13] [A-Z]|forbidden|access denied|\bdenied\b|no basic auth|authorization failed|insufficient_scope/i,
        'ROLLOUT_IMAGE_REFUSED',
    ],
    [
        /not found|manifest unknown|name unknown|code = NotFound|does not exist|\b404 [A-Z]/i,
        'ROLLOUT_IMAGE_NOT_FOUND',
    ],
];
/** F3, F4, F5: the image cannot be pulled. */
function judgePull(container, observation, limits) {
    const waiting = container.status.state?.waiting;
    const reason = waiting?.reason ?? '';
    const image = container.spec?.image ?? container.status.image;
    const about = { pod: container.pod.metadata.name, container: container.name };
    if (NEVER_REASONS.includes(reason))
        return {
            ...about,
            code: 'ROLLOUT_IMAGE_INVALID',
            key: `${containerKey(container.pod, container.name)} ${reason}`,
            cause: `${placeOf(container)}: image ${image} cannot be used: ${waiting?.message ?? reason}`,
            confirmMs: 0,
        };
    if (!PULL_REASONS.includes(reason))
        return undefined;
    const words = registryWords(container, observation, image);
    // A name or tag of the image may look like an answer of the registry: `shop:404`, `forbidden-city`.
    const code = classify(words.replaceAll(image, ''));
    const attempts = attemptsOf(container, observation, image);
    return {
        ...about,
        code,
        key: `${containerKey(container.pod, container.name)} pull`,
        cause: `${placeOf(container)}: cannot pull ${image}: ${words} (${attempts} attempts)`,
        confirmMs: pullWindow(code, attempts, limits),
    };
}
/** The window starts at the first pull error, so a number of attempts is reached or it is not: 0 or never. */
function pullWindow(code, attempts, limits) {
    if (code === 'ROLLOUT_IMAGE_PULL')
        return attempts >= limits.pullAttempts ? 0 : limits.pullWindowMs;
    const least = code === 'ROLLOUT_IMAGE_NOT_FOUND' ? limits.imageWaitMs : 0;
    return attempts >= limits.finalPullAttempts ? least : kubernetes_finding/* ONLY_SAID */.j;
}
function classify(words) {
    return FINAL.find(([pattern]) => pattern.test(words))?.[1] ?? 'ROLLOUT_IMAGE_PULL';
}
/** Servers before 1.32 keep the registry's words only in the first of the two states, and in the event. */
function registryWords(container, observation, image) {
    const message = container.status.state?.waiting?.message ?? '';
    const said = message.replace(/^Back-off pulling image "[^"]*"(: ErrImagePull: )?/, '');
    const event = pullEvents(container, observation, image).at(-1)?.message ?? '';
    return shorten(said || event.replace(/^Failed to pull image "[^"]*": /, '') || message);
}
const pullEvents = (container, observation, image) => eventsOf(observation, container.pod).filter(({ reason, message = '' }) => reason === 'Failed' && message.startsWith(`Failed to pull image "${image}"`));
function attemptsOf(container, observation, image) {
    const told = pullEvents(container, observation, image).reduce((sum, event) => sum + countOf(event), 0);
    const seen = observation.pulls.get(containerKey(container.pod, container.name)) ?? 0;
    return Math.max(1, told, seen);
}
/** containerd repeats the image name in front of each cause; the last causes say most. */
function shorten(words) {
    const plain = words
        .replace(/^rpc error: code = \w+ desc = /, '')
        .replace(/failed to pull and unpack image "[^"]*": /g, '')
        .replace(/failed to resolve (reference|image) "[^"]*": /g, '')
        .trim();
    return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/trial-pod.js

/**
 * F2: a Pod as the controller of a workload would create it, for a dry run. Pod security, quota, limit ranges and
 * webhooks judge pods, so a Deployment is accepted whose every pod is then refused (kubernetes/kubernetes#125507).
 */
function trialPod(object) {
    const template = (0,kubernetes_template/* templateOf */.kW)(object);
    if (!template?.spec || object.kind === 'Pod')
        return undefined;
    const spec = {
        ...template.spec,
        volumes: [...(template.spec.volumes ?? []), ...claimedVolumes(object)],
    };
    const { labels, annotations } = template.metadata ?? {};
    const metadata = {
        name: `${object.metadata.name.slice(0, 50)}-trial`,
        ...(labels ? { labels } : {}),
        ...(annotations ? { annotations } : {}),
    };
    return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}
/** A StatefulSet gives its pods a volume for each claim; without them the mounts would name nothing. */
function claimedVolumes(object) {
    const spec = object['spec'];
    return (spec?.volumeClaimTemplates ?? []).map(({ metadata }) => ({ name: metadata.name, emptyDir: {} }));
}
/**
 * Whether the rollout takes away old pods first, so that a quota that is full now need not be full then. Exact where
 * the number of replicas is given; an autoscaler may have another one than the manifest.
 */
function freesOldPodsFirst(object, replicas) {
    if (object.kind !== 'Deployment')
        return object.kind === 'StatefulSet' || object.kind === 'DaemonSet';
    const { strategy } = (object['spec'] ?? {});
    if (strategy?.type === 'Recreate')
        return true;
    // The default of 25 % is rounded down, so it frees nothing below four replicas: what is unsure is not refused.
    const most = strategy?.rollingUpdate?.maxUnavailable ?? '25%';
    const share = /^(\d+)%$/.exec(String(most))?.[1];
    if (share === undefined || replicas === undefined)
        return most !== 0 && most !== '0' && most !== '0%';
    return Math.floor((Number(share) * replicas) / 100) > 0;
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/refusal-rules.js





/**
 * F13: the cluster refuses the pods of the new revision. Deployments and ReplicaSets have a condition for it, on
 * the ReplicaSet comes an event too; StatefulSets, DaemonSets and Jobs only have the event.
 */
function judgeRefusal(observation, limits) {
    const owner = observation.revision ?? observation.live;
    if (!owner)
        return undefined;
    const message = conditionMessage(owner) ?? eventMessage(owner, observation);
    if (message === undefined)
        return undefined;
    return {
        // Each old pod that goes frees something, so the time begins anew with it.
        key: `pods refused beside ${observation.oldPods.length} old ones`,
        code: 'ROLLOUT_PODS_REFUSED',
        cause: `${(0,kubernetes_objects/* nameOf */.Vb)(owner)} may not create pods: ${message.replace(/^Error creating: /, '')}`,
        confirmMs: /exceeded quota/.test(message) ? quotaWindow(observation, limits) : limits.refusedMs,
    };
}
/**
 * A quota that old pods of this rollout can free. The controller then creates again only after a back-off that grows
 * with each refusal, and until then its condition still tells of the last one (kubernetes/kubernetes#98656).
 */
function quotaWindow(observation, limits) {
    if (roomMayCome(observation))
        return kubernetes_finding/* ONLY_SAID */.j;
    const { live, applied } = observation;
    const replicas = live?.spec?.replicas ?? 1;
    const frees = applied.before !== undefined && live !== undefined && freesOldPodsFirst(live, replicas);
    return frees ? limits.quotaRetryMs : limits.refusedMs;
}
function conditionMessage(owner) {
    const { conditions = [] } = (owner['status'] ?? {});
    const failure = conditions.find(({ type, status }) => type === 'ReplicaFailure' && status === 'True');
    return failure?.message;
}
/** A later pod created by the same owner means that it is over. */
function eventMessage(owner, observation) {
    const events = eventsOf(observation, owner);
    const newest = events
        .filter(({ reason }) => reason === 'FailedCreate' || reason === 'SuccessfulCreate')
        .sort((a, b) => lastSeen(a) - lastSeen(b))
        .at(-1);
    return newest?.reason === 'FailedCreate' ? (newest.message ?? newest.reason) : undefined;
}

// EXTERNAL MODULE: ./build/lib/kubernetes/route-rules.js
var route_rules = __nccwpck_require__(9374);
;// CONCATENATED MODULE: ./build/lib/kubernetes/generic.js

/** Conditions that mean "done", and phases that do, in the words of the controllers that people run. */
const GOOD_CONDITIONS = [
    'Ready',
    'Available',
    'Established',
    'Programmed',
    'Accepted',
    'Complete',
    'Healthy',
];
const BAD_CONDITIONS = ['Stalled', 'Failed', 'Degraded'];
const GOOD_PHASES = ['Healthy', 'Bound', 'Ready', 'Running', 'Succeeded', 'Active'];
const BAD_PHASES = ['Degraded', 'Failed', 'Error', 'Lost'];
/** F23: an object without a rule of its own, by the conditions and the phase that its controller sets. */
function judgeGeneric(live) {
    const status = (live['status'] ?? {});
    const name = `${live.kind}/${live.metadata.name}`;
    // Argo Rollouts writes this number as text.
    const observed = status.observedGeneration === undefined ? undefined : Number(status.observedGeneration);
    if (observed !== undefined && observed < (live.metadata.generation ?? 0))
        return (0,standing/* waiting */.eg)('its controller has not seen this version yet');
    const bad = failureIn(status);
    return bad ? (0,standing/* failed */.gz)(codeOf(live), `${name}: ${bad}`) : progressOf(live, status);
}
function progressOf(live, { conditions = [], phase = '' }) {
    const good = conditions.find((one) => isCurrent(one, live) && GOOD_CONDITIONS.includes(one.type));
    if (good)
        return good.status === 'True' ? standing/* ready */.Gc : (0,standing/* waiting */.eg)(`${good.type} is ${good.status}${said(good)}`);
    if (GOOD_PHASES.includes(phase))
        return standing/* ready */.Gc;
    return (0,standing/* waiting */.eg)(phase ? `its phase is ${phase}` : 'its controller says nothing yet');
}
const codeOf = ({ kind }) => kind === 'PersistentVolumeClaim' ? 'ROLLOUT_VOLUME' : 'ROLLOUT_RESOURCE_FAILED';
function failureIn(status) {
    const condition = status.conditions?.find((one) => BAD_CONDITIONS.includes(one.type) && one.status === 'True');
    if (condition)
        return `${condition.type}${said(condition)}`;
    return BAD_PHASES.includes(status.phase ?? '')
        ? `${status.phase}: ${status.message ?? 'no reason given'}`
        : undefined;
}
const said = ({ reason, message }) => reason || message ? `: ${[reason, message].filter(Boolean).join(': ')}` : '';
const isCurrent = ({ observedGeneration }, { metadata }) => observedGeneration === undefined || observedGeneration >= (metadata.generation ?? 0);

;// CONCATENATED MODULE: ./build/lib/kubernetes/sets.js

/** D2. With OnDelete nothing is replaced by the controller, so there is nothing to wait for. */
function judgeStatefulSet({ spec, status }) {
    const wanted = spec?.replicas ?? 1;
    const { readyReplicas = 0, updatedReplicas = 0, currentRevision, updateRevision, } = status ?? { replicas: 0 };
    if (spec?.updateStrategy?.type === 'OnDelete')
        return standing/* ready */.Gc;
    const partition = spec?.updateStrategy?.rollingUpdate?.partition ?? 0;
    const due = Math.max(0, wanted - partition);
    if (updatedReplicas < due && currentRevision !== updateRevision)
        return (0,standing/* waiting */.eg)(`${updatedReplicas} of ${due} pods are of the new revision`);
    if (readyReplicas < wanted)
        return (0,standing/* waiting */.eg)(`${readyReplicas} of ${wanted} pods are ready`);
    if (partition === 0 && currentRevision !== updateRevision)
        return (0,standing/* waiting */.eg)('its controller has not closed the update yet');
    return standing/* ready */.Gc;
}
/** D3. The controller counts every node that should have a pod, also one that is gone and will never answer. */
function judgeDaemonSet({ spec, status }, { pods, oldPods }) {
    if (!status || spec?.updateStrategy?.type === 'OnDelete')
        return status ? standing/* ready */.Gc : (0,standing/* waiting */.eg)('it has no status yet');
    const { desiredNumberScheduled, updatedNumberScheduled = 0, numberAvailable = 0 } = status;
    const wanted = desiredNumberScheduled - [...pods, ...oldPods].filter(isOnLostNode).length;
    if (updatedNumberScheduled < wanted)
        return (0,standing/* waiting */.eg)(`${updatedNumberScheduled} of ${wanted} pods are of the new revision`);
    if (numberAvailable < wanted)
        return (0,standing/* waiting */.eg)(`${numberAvailable} of ${wanted} pods are available`);
    return standing/* ready */.Gc;
}
/**
 * The node no longer reports: then the node controller sets Ready alone to False, and the last word of the kubelet on
 * the containers stays. https://kubernetes.io/docs/concepts/architecture/nodes/#condition
 */
function isOnLostNode({ spec, status }) {
    const is = (wanted, value) => status?.conditions?.some(({ type, status: found }) => type === wanted && found === value) ?? false;
    return is('Ready', 'False') && is('ContainersReady', 'True') && (spec?.readinessGates ?? []).length === 0;
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/workload.js









/** D1–D4 for the kinds that have a rule, after the gate of the generation (G1). */
function standingOf(observation) {
    const { live, applied } = observation;
    if (!live)
        return (0,standing/* failed */.gz)('ROLLOUT_DELETED', `${applied.object.kind}/${applied.object.metadata.name} was deleted`);
    if (live.kind === 'PersistentVolumeClaim')
        return judgeClaim(live, observation);
    if ((0,route_rules/* isRoute */.Cn)(live))
        return (0,route_rules/* judgeRoute */.LH)(live);
    if (!(0,kubernetes_objects/* isWorkload */.gv)(live))
        return judgeGeneric(live);
    if (!isObserved(live, applied))
        return (0,standing/* waiting */.eg)('its controller has not seen this revision yet');
    switch ((0,kubernetes_objects/* typeOf */.QP)(live)) {
        case 'Deployment.apps':
            return judgeDeployment(live, observation);
        case 'StatefulSet.apps':
            return judgeStatefulSet(live);
        case 'DaemonSet.apps':
            return judgeDaemonSet(live, observation);
        case 'Rollout.argoproj.io':
            return judgeRollout(live);
        default:
            return judgeJob(live);
    }
}
/** D1, F16, F24. */
function judgeDeployment(live, observation) {
    if (live.spec?.paused)
        return (0,standing/* waiting */.eg)('it is paused (spec.paused), so nothing will change');
    const missing = missingReplicas(live, observation.revision);
    if (missing === undefined)
        return standing/* ready */.Gc;
    const deadline = live.status?.conditions?.find(({ reason }) => reason === 'ProgressDeadlineExceeded');
    if (deadline && !isStale(deadline, observation.applied.before))
        return (0,standing/* failed */.gz)('ROLLOUT_DEADLINE', `Deployment/${live.metadata.name}: ${deadline.message ?? 'no progress'}`);
    return (0,standing/* waiting */.eg)(missing);
}
/** What a rolling update still lacks; undefined when nothing. */
function missingReplicas(live, revision) {
    const { spec, status = {} } = live;
    const wanted = spec?.replicas ?? 1;
    const { replicas = 0, updatedReplicas = 0, availableReplicas = 0 } = status;
    if (wanted > 0 && revision?.spec?.replicas === undefined)
        return 'its new ReplicaSet is not there yet';
    const required = (0,wait/* requiredReplicas */.zn)(live, wanted);
    if (required < wanted && Math.min(updatedReplicas, availableReplicas) >= required)
        return undefined;
    if (updatedReplicas < wanted)
        return `${updatedReplicas} of ${wanted} replicas are of the new revision`;
    if (availableReplicas < updatedReplicas)
        return `${availableReplicas} of ${updatedReplicas} new replicas are available`;
    if (replicas > updatedReplicas)
        return `${replicas - updatedReplicas} old replicas are still there`;
    if ((revision?.spec?.replicas ?? wanted) !== wanted)
        return 'its new ReplicaSet is being scaled';
    return undefined;
}
/** The deadline of an earlier try says nothing about this one, even when the object did not change. */
function isStale(condition, before) {
    const then = before;
    const earlier = then?.status?.conditions?.find(({ type }) => type === 'Progressing');
    const { lastUpdateTime } = condition;
    return earlier?.reason === 'ProgressDeadlineExceeded' && earlier.lastUpdateTime === lastUpdateTime;
}
/** D4, F20. */
function judgeJob(live) {
    const { spec, status = {} } = live;
    const of = (wanted) => status.conditions?.find(({ type, status: value }) => type === wanted && value === 'True');
    if (of('Complete'))
        return standing/* ready */.Gc;
    const failure = of('Failed');
    if (failure)
        return (0,standing/* failed */.gz)('ROLLOUT_JOB_FAILED', `Job/${live.metadata.name} failed: ${failure.reason}: ${failure.message}`);
    if (spec?.suspend)
        return (0,standing/* waiting */.eg)('it is suspended (spec.suspend), so nothing will run');
    const { succeeded = 0, active = 0 } = status;
    return (0,standing/* waiting */.eg)(`${succeeded} of ${spec?.completions ?? 1} completions, ${active} pods at work`);
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/verdict.js












const NOTHING_REMEMBERED = { firstSeen: new Map(), readySince: undefined, restarts: 0 };
/** Everything wrong with the new pods at one moment, the most telling first. Pure: time comes later. */
function findingsOf(observation, limits) {
    const { pods, applied } = observation;
    const found = [
        ...pods.flatMap((pod) => containersOf(pod, applied).map((container) => judgePull(container, observation, limits) ??
            judgeConfiguration(container, observation, limits) ??
            judgeStart(container, limits) ??
            judgeCrash(container, observation, limits))),
        ...pods.map((pod) => judgeNode(pod, observation, limits) ??
            judgeClaims(pod, observation, limits) ??
            judgeScheduling(pod, observation, limits)),
        findInClaim(observation, limits),
        (0,route_rules/* findInRoute */.gg)(observation, limits),
        judgeRefusal(observation, limits),
        judgeFailedPods(observation, limits),
        ...pods.map((pod) => judgeReadiness(pod, observation, limits)),
    ];
    const all = found.filter((finding) => finding !== undefined);
    return applied.object.kind === 'Job' ? all.map(leftToTheJob) : all;
}
/** A Job tries again by itself, as often as its backoffLimit says; its own condition is the verdict (F20). */
const leftToTheJob = (finding) => ENDS.includes(finding.code) ? { ...finding, confirmMs: kubernetes_finding/* ONLY_SAID */.j } : finding;
const ENDS = ['ROLLOUT_CRASH_LOOP', 'ROLLOUT_OUT_OF_MEMORY', 'ROLLOUT_PROBE_KILLS', 'ROLLOUT_POD_FAILED'];
/** Judges an observation with what is remembered of earlier ones; `now` in ms. Ready beats failed (G3). */
function judge(observation, memory, limits, now) {
    const { live, applied } = observation;
    if (live && isNewer(live, applied) && !(0,kubernetes_template/* sameTemplate */.N_)(live, applied.object))
        return {
            memory,
            verdict: {
                status: 'superseded',
                reason: `${live.kind}/${live.metadata.name} was changed by somebody else while it was being deployed`,
            },
        };
    const standing = standingOf(observation);
    if (standing.status === 'ready' || (limits.allowPaused && live && isPaused(live)))
        return soak(observation, memory, limits, now);
    const findings = findingsOf(observation, limits);
    const firstSeen = new Map(findings.map(({ key }) => [key, memory.firstSeen.get(key) ?? now]));
    const next = { firstSeen, readySince: undefined, restarts: 0 };
    const decisive = findings.find((finding) => isConfirmed(finding, firstSeen, applied.at, now));
    if (decisive)
        return { memory: next, verdict: { status: 'failed', finding: decisive } };
    if (standing.status === 'failed')
        return { memory: next, verdict: { status: 'failed', finding: explained(standing.finding, findings) } };
    if (standing.unverifiedWhenSilent && now - applied.at >= limits.silentMs)
        return { memory: next, verdict: { status: 'steady', unverified: standing.reason } };
    return { memory: next, verdict: { status: 'waiting', reason: standing.reason, findings } };
}
/** What the watch has not brought yet is older than our own apply, and says nothing about others. */
const isNewer = (live, { object }) => (live.metadata.generation ?? 0) > (object.metadata.generation ?? 0);
/** Readiness has its time from the apply, for pods come and go; every other signal from when it was first seen. */
function isConfirmed({ key, code, confirmMs }, firstSeen, appliedAt, now) {
    const since = code === 'ROLLOUT_NOT_READY' ? appliedAt : (firstSeen.get(key) ?? now);
    return now - since >= confirmMs;
}
/** A deadline says that nothing happened, and a Job that it failed; the pods say why. */
function explained(finding, findings) {
    const [why] = findings;
    if (!why)
        return finding;
    if (finding.code === 'ROLLOUT_DEADLINE')
        return { ...why, cause: `${why.cause} (and its deadline has passed)` };
    if (finding.code !== 'ROLLOUT_JOB_FAILED')
        return finding;
    return { ...why, code: finding.code, cause: `${finding.cause}; ${why.cause}` };
}
/** D5: ready must stay ready for a while, without a restart. */
function soak(observation, memory, limits, now) {
    const restarts = restartsOf(observation);
    const undisturbed = memory.readySince !== undefined && restarts === memory.restarts;
    const readySince = undisturbed ? (memory.readySince ?? now) : now;
    const next = { firstSeen: new Map(), readySince, restarts };
    // Only pods restart; what has none is ready when it says so.
    const soakMs = (0,kubernetes_template/* templateOf */.kW)(observation.applied.object) ? limits.soakMs : 0;
    const left = soakMs - (now - readySince);
    const verdict = left <= 0
        ? { status: 'steady' }
        : { status: 'waiting', reason: 'ready; watching that it stays so', findings: [] };
    return { memory: next, verdict };
}
const restartsOf = ({ pods, applied }) => pods
    .flatMap((pod) => containersOf(pod, applied))
    .reduce((sum, { status }) => sum + (status.restartCount ?? 0), 0);

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/tracker.js





/** One workload that is being followed. */
class Followed {
    applied;
    verdict = { status: 'waiting', reason: 'nothing is known yet', findings: [] };
    observation;
    /** When what there was to say changed, for the picture of the rollout. */
    moments = [];
    /** Ready pods, new and old, whenever their number changed. */
    samples = [];
    #memory = NOTHING_REMEMBERED;
    #pulls = new Map();
    #operatedSecrets;
    constructor(applied, operatedSecrets) {
        this.applied = applied;
        this.#operatedSecrets = operatedSecrets;
    }
    get name() {
        return (0,kubernetes_objects/* nameOf */.Vb)(this.applied.object);
    }
    /** Only the passing of time can change the verdict: a signal is waiting to be confirmed, or readiness to be steady. */
    get waitsForTime() {
        if (this.verdict.status === 'steady')
            return false;
        return this.#memory.firstSeen.size > 0 || this.#memory.readySince !== undefined;
    }
    /** Judges what is known now. Whether there is something new to tell. */
    step(store, limits, now) {
        const pulls = new Map([...this.#pulls].map(([key, { count }]) => [key, count]));
        const first = observe_observe(store, this.applied, { pulls, operatedSecrets: this.#operatedSecrets });
        this.#pulls = countPulls(first, this.#pulls);
        const counted = new Map([...this.#pulls].map(([key, { count }]) => [key, count]));
        this.observation = { ...first, pulls: counted };
        this.samples = withSample(this.samples, sampleOf(this.observation, now));
        const told = tellingOf(this.verdict);
        const { verdict, memory } = judge(this.observation, this.#memory, limits, now);
        this.#memory = memory;
        this.verdict = verdict;
        const changed = tellingOf(verdict) !== told;
        if (changed)
            this.moments.push({ at: now, what: tellingOf(verdict) });
        return changed;
    }
}
/** A verdict in words, for a line of the log. */
function tellingOf(verdict) {
    switch (verdict.status) {
        case 'steady':
            return verdict.unverified ? `applied, not verified: ${verdict.unverified}` : 'healthy';
        case 'failed':
            return `failed: ${verdict.finding.cause}`;
        case 'superseded':
            return verdict.reason;
        case 'waiting': {
            const [first] = verdict.findings;
            return first ? `${verdict.reason}; ${first.cause}` : verdict.reason;
        }
    }
}
/** The uid of the workload that an object belongs to, by the owners that are known; its own when it has none. */
function rootUid(store, object) {
    if (object.kind === 'Event')
        return object['involvedObject']?.uid;
    const owner = object.metadata.ownerReferences?.find(({ controller }) => controller);
    if (!owner)
        return object.metadata.uid;
    const above = owner.kind === 'ReplicaSet' ? store.get('ReplicaSet.apps', owner.name) : undefined;
    return above ? rootUid(store, above) : owner.uid;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/conclude.js










/** Writes report and summary, and makes the outputs of them. */
async function conclude(ending, ports) {
    const report = reportOf(ending, ports);
    const path = ports.files.join(ports.reportFolder, `k8s-deploy-${ending.namespace}-${ending.release}.json`);
    await ports.files.write(path, ports.workflow.redact(`${JSON.stringify(report, null, 2)}\n`));
    ports.workflow.summary(summaryOf(report));
    const outputs = {
        outcome: ending.outcome,
        revision: report.revision,
        previous: report.previous,
        report: path,
        cause: report.cause,
    };
    return ending.failure ? new action/* Failed */.c(outputs, ending.failure) : outputs;
}
function reportOf(ending, { clock, sha256 }) {
    const now = clock.now();
    const { operation, outcome, release, namespace, failure, done = [], compared } = ending;
    const { pods, events, logs } = ending.evidence ?? NO_EVIDENCE;
    const followed = followedIn(ending);
    const objects = done.map(({ manifest }) => manifest.object);
    return {
        version: 1,
        operation,
        outcome,
        release,
        namespace,
        revision: numbered(ending.revision),
        previous: numbered(ending.previous),
        durationMs: now - ending.startedAt,
        cause: oneLine(failure?.message ?? ''),
        code: failure?.code ?? '',
        remedy: failure?.remedy ?? '',
        objects: objectLines(done, followed),
        pods,
        events,
        logs,
        rollback: ending.rollback && conclude_rollbackLine(ending.rollback),
        spans: followed.flatMap((one) => spansOf(one.name, one.moments, now)),
        changes: compared && done.length > 0 ? fieldChanges(...compared, sha256) : [],
        replicas: replicaLines(ending),
        podSecurity: (compared?.[1] ?? objects).flatMap((object) => podSecurityOf(object) ?? []),
    };
}
const numbered = (revision) => (revision === undefined ? '' : String(revision));
const conclude_rollbackLine = ({ revision, succeeded, said }) => ({
    revision,
    succeeded,
    said,
});
/** The workloads of the release, and those that were put back after it. */
const followedIn = ({ followed = [], rollback }) => [
    ...followed,
    ...(rollback?.followed ?? []),
];
/** A workload that was put back goes on in the same picture. */
function replicaLines({ followed = [], rollback }) {
    const lines = [
        ...followed.map(({ name, samples }) => ({ workload: name, samples })),
        ...(rollback?.followed ?? []).map(({ name, samples }) => ({ workload: name, samples: swapped(samples) })),
    ];
    return [...Map.groupBy(lines, ({ workload }) => workload)].map(([workload, all]) => ({
        workload,
        samples: all.flatMap(({ samples }) => samples),
    }));
}
/** The first line says it; log lines and commands may follow. */
const oneLine = (message) => message.split('\n')[0]?.trim() ?? '';
const objectLines = (done, followed) => done.map((one) => ({
    object: (0,kubernetes_objects/* nameOf */.Vb)(one.applied.object),
    change: changeOf(one),
    state: stateOf(one, followed.find(({ applied }) => applied === one.applied)),
}));
function changeOf({ applied, created }) {
    if (created)
        return 'created';
    const generation = applied.before?.metadata.generation;
    return generation !== undefined && generation === applied.object.metadata.generation
        ? 'unchanged'
        : 'applied';
}
/** G5: what is not watched is not called healthy. */
function stateOf({ applied }, watched) {
    if (watched)
        return tellingOf(watched.verdict);
    return (0,kubernetes_objects/* isWorkload */.gv)(applied.object) ? 'not watched to the end' : 'applied, not verified';
}
/** The failure of a finding, with the last log lines where there are some. */
function failureOfFinding({ code, cause }, { logs }) {
    const tail = logs[0];
    const log = tail
        ? `\n\nLast log lines of container ${tail.container} of pod ${tail.pod}:\n${tail.lines}`
        : '';
    return rolloutFailures[code](`${oneLine(cause)}${log}`);
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/release.js

/** Ends a deployment with report, summary and outputs. */
function end(release, outcome, more) {
    const { name, inputs, previous, revision, startedAt, ports, operation, manifests } = release;
    const base = {
        operation,
        release: name,
        namespace: inputs.namespace,
        startedAt,
        revision,
        previous: previous?.revision,
        compared: [previous?.objects ?? [], manifests.map(({ object }) => object)],
    };
    return conclude({ ...base, ...more, outcome }, ports);
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/approval.js



/** Ends the run with the canary in place, and writes down how a later one goes on or takes it back. */
async function paused(release, done, followed, nextStep) {
    const { name, revision, ports, inputs, cluster, manifests, strategy } = release;
    await cluster.pending(name).write({
        revision,
        at: new Date(ports.clock.now()).toISOString(),
        origin: ports.origin,
        objects: manifests.map(({ object }) => (0,kubernetes_record/* hideSecret */.DL)(object, ports.sha256)),
        steps: inputs.steps.map(kubernetes_steps/* textOf */.b6),
        nextStep,
        way: strategy.way,
        created: done.filter(({ created }) => created).map(({ manifest }) => referenceOf(manifest.object)),
    });
    ports.workflow.notice(`${name}: the canary of revision ${revision} is healthy and waits for approval: \`operation: promote\` goes on, \`operation: abort\` takes it back.`);
    return end(release, 'paused', { done, followed });
}
const referenceOf = ({ apiVersion, kind, metadata }) => ({
    apiVersion,
    kind,
    metadata: { name: metadata.name },
});
/** What an earlier run made, so that it is taken away with what this run makes. */
const asDone = (created, at) => created.map((object) => ({
    manifest: { object, file: '', line: 0 },
    applied: { object, before: undefined, restartsBefore: new Map(), eventsBefore: new Map(), at },
    created: true,
}));

// EXTERNAL MODULE: ./build/lib/manifests/autoscale.js
var autoscale = __nccwpck_require__(5490);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/before.js





const POD_KINDS = [
    { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
    { apiVersion: 'v1', kind: 'Pod' },
    { apiVersion: 'v1', kind: 'Event' },
];
const AUTOSCALER = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' };
/** One list and one watch a kind, however many objects: the kinds that are waited for and what they make. */
function watchedKinds(objects) {
    const awaited = objects.filter(wait/* isAwaited */.AJ);
    const own = new Map(awaited.map(({ apiVersion, kind }) => [`${apiVersion}/${kind}`, { apiVersion, kind }]));
    if (!awaited.some(kubernetes_objects/* isWorkload */.gv))
        return [...own.values()];
    const hasSets = awaited.some(({ kind }) => kind === 'Deployment' || kind === 'Rollout');
    const pods = POD_KINDS.filter(({ kind }) => kind !== 'ReplicaSet' || hasSets);
    return [...own.values(), ...pods];
}
/** Looks at the namespace; the store is watching already. Changes nothing. */
async function lookBefore(cluster, release, manifests) {
    const objects = manifests.map(({ object }) => object);
    const scalable = objects.some(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    const [{ records, waits }, autoscalers] = await Promise.all([
        cluster.records(release).read(),
        scalable ? cluster.kubernetes.list(AUTOSCALER) : [],
    ]);
    const pods = [...cluster.store.all('Pod.')];
    return {
        previous: records[0],
        records,
        waits,
        nextRevision: (records[0]?.revision ?? 0) + 1,
        autoscaled: (0,autoscale/* autoscaledBy */.X5)([...objects, ...autoscalers]),
        restarts: new Map(pods.flatMap(before_restartsOf)),
        events: new Map(cluster.store.allEvents().map((event) => [event.metadata.uid ?? '', countOf(event)])),
    };
}
const before_restartsOf = ({ metadata, status }) => [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].map(({ name, restartCount }) => [`${metadata.uid ?? metadata.name}/${name}`, restartCount]);
/**
 * Before our first release there is no record. What runs and serves is then recorded as it is, so that a first
 * release that fails can be undone like any other.
 */
async function recordFound(cluster, release, manifests, { sha256, clock }) {
    const running = ({ object }) => cluster.store.get((0,kubernetes_objects/* typeOf */.QP)(object), object.metadata.name);
    const known = manifests.filter(({ object }) => (0,kubernetes_objects/* isWorkload */.gv)(object)).map(running);
    // In a namespace where nothing runs yet, nothing else need be asked for, however many manifests there are.
    if (!known.some((object) => object && (0,kubernetes_record/* serves */.xu)(object)))
        return undefined;
    const live = await Promise.all(manifests.map(({ object }) => liveOf(cluster, object)));
    const found = live.filter((object) => object !== undefined);
    const record = {
        revision: 1,
        status: 'found',
        at: new Date(clock.now()).toISOString(),
        origin: 'what ran here before the first deployment',
        objects: found.map((object) => (0,kubernetes_record/* hideSecret */.DL)((0,kubernetes_record/* asApplied */.kY)(object), sha256)),
    };
    await cluster.records(release).add(record, []);
    return record;
}
const liveOf = async (cluster, object) => (0,kubernetes_objects/* isWorkload */.gv)(object)
    ? cluster.store.get((0,kubernetes_objects/* typeOf */.QP)(object), object.metadata.name)
    : cluster.kubernetes.get(object);

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/changes.js
/** What the watches brought since it was last asked for. */
class Changes {
    #objects = [];
    #relisted = false;
    #wake;
    #clock;
    #signal;
    constructor(clock, signal) {
        this.#clock = clock;
        this.#signal = signal;
    }
    /** An object changed; or, without one, a whole kind was listed anew. */
    add(object) {
        if (object)
            this.#objects.push(object);
        else
            this.#relisted = true;
        this.#wake?.();
    }
    /**
     * The next changes, as soon as there are some, or after a time. Undefined when anything may have changed.
     * @throws the reason of the signal
     */
    async next(mostMs) {
        if (this.#objects.length === 0 && !this.#relisted)
            await this.#wait(mostMs);
        this.#signal.throwIfAborted();
        const objects = this.#objects;
        const all = this.#relisted;
        this.#objects = [];
        this.#relisted = false;
        return all ? undefined : objects;
    }
    async #wait(mostMs) {
        const woken = new AbortController();
        this.#wake = () => woken.abort();
        const either = AbortSignal.any([woken.signal, this.#signal]);
        await this.#clock.sleep(mostMs, either).catch(() => undefined);
        this.#wake = undefined;
    }
}

// EXTERNAL MODULE: ./build/actions/k8s-deploy/drain.js
var drain = __nccwpck_require__(5711);
// EXTERNAL MODULE: ./build/actions/k8s-deploy/failures.js
var failures = __nccwpck_require__(5482);
// EXTERNAL MODULE: ./build/lib/kubernetes/colours.js
var colours = __nccwpck_require__(9996);
// EXTERNAL MODULE: ./build/lib/kubernetes/pending.js
var kubernetes_pending = __nccwpck_require__(7438);
// EXTERNAL MODULE: ./build/lib/manifests/order.js
var order = __nccwpck_require__(5805);
;// CONCATENATED MODULE: ./build/lib/kubernetes/access.js
const WATCH = ['list', 'watch'];
/** What recording, watching and explaining need beside the objects themselves, by the kinds there are. */
function standingNeeds(namespace, kinds) {
    const need = (group, resource, verbs) => verbs.map((verb) => ({ group, resource, verb, namespace }));
    const has = (...some) => some.some((kind) => kinds.has(kind));
    return [
        ...need('', 'secrets', ['list', 'create', 'delete']),
        ...(has('Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'Rollout')
            ? [...need('', 'pods', WATCH), ...need('', 'pods/log', ['get']), ...need('', 'events', WATCH)]
            : []),
        ...(has('Deployment', 'Rollout') ? need('apps', 'replicasets', WATCH) : []),
        ...(has('Deployment', 'StatefulSet') ? need('autoscaling', 'horizontalpodautoscalers', ['list']) : []),
        // A rollback of an ordered StatefulSet deletes the pod that it is stuck at.
        ...(has('StatefulSet') ? need('', 'pods', ['delete']) : []),
    ];
}
/** What applying objects at a path such as `/apis/apps/v1/namespaces/shop/deployments` needs. */
function applyNeeds(path, watched) {
    const parts = path.split('/').filter(Boolean);
    const group = parts[0] === 'apis' ? (parts[1] ?? '') : '';
    const at = parts.indexOf('namespaces');
    const namespaced = at >= 0 && parts.length > at + 2;
    const namespace = namespaced ? (parts[at + 1] ?? '') : '';
    const verbs = ['get', 'create', 'patch', ...(watched ? WATCH : [])];
    return verbs.map((verb) => ({ group, resource: parts.at(-1) ?? '', verb, namespace }));
}
/** The question whether the identity may do it: https://kubernetes.io/docs/reference/access-authn-authz/authorization/ */
function accessReview({ group, resource, verb, namespace }) {
    const [name = '', subresource] = resource.split('/');
    const attributes = { group, resource: name, verb, namespace, ...(subresource ? { subresource } : {}) };
    return {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        metadata: { name: '' }, // The API refuses a review with metadata.
        spec: { resourceAttributes: attributes },
    };
}
/** A Role and a ClusterRole that grant what is missing, to paste. */
function roleFor(missing, namespace) {
    const [inside, outside] = [
        missing.filter((need) => need.namespace),
        missing.filter((need) => !need.namespace),
    ];
    const role = (kind, metadata, needs) => needs.length === 0
        ? []
        : [
            `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { ${metadata} }\nrules:\n${rulesFor(needs)}`,
        ];
    return [
        ...role('Role', `name: deploy-actions, namespace: ${namespace}`, inside),
        ...role('ClusterRole', 'name: deploy-actions', outside),
    ].join('\n---\n');
}
function rulesFor(needs) {
    const byResource = Map.groupBy(needs, ({ group, resource }) => `${group}|${resource}`);
    const rules = [...byResource].map(([key, all]) => {
        const [group = '', resource = ''] = key.split('|');
        const verbs = [...new Set(all.map(({ verb }) => verb))].join(', ');
        return `  - { apiGroups: ["${group}"], resources: [${resource}], verbs: [${verbs}] }`;
    });
    return rules.join('\n');
}

// EXTERNAL MODULE: ./build/tools/kubernetes-failures.js
var kubernetes_failures = __nccwpck_require__(8652);
// EXTERNAL MODULE: ./build/actions/k8s-deploy/apply.js
var apply = __nccwpck_require__(1173);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/preflight.js






/**
 * Asks for every permission that will be needed, the first request of all, so that a wrong endpoint or role is
 * said at once. @throws KUBERNETES_FORBIDDEN with a Role to paste; KUBERNETES_UNREACHABLE, KUBERNETES_UNAUTHORIZED
 */
async function checkAccess(manifests, cluster, more = []) {
    const { namespace } = cluster;
    const objects = manifests.map(({ object }) => object);
    const kinds = new Map(objects.map((object) => [(0,kubernetes_objects/* typeOf */.QP)(object), object]));
    const defined = definedKinds(objects);
    const needs = await Promise.all([...kinds.values()]
        .filter((object) => !defined.has(object.kind))
        .map(async (object) => applyNeeds(await cluster.kubernetes.pathOf(object), (0,wait/* isAwaited */.AJ)(object))));
    const all = [
        ...needs.flat(),
        ...standingNeeds(namespace, new Set(objects.map(({ kind }) => kind))),
        ...more,
    ];
    const answers = await Promise.all(all.map((need) => mayDo(need, cluster.kubernetes)));
    const missing = all.filter((_, at) => !answers[at]);
    if (missing.length === 0)
        return;
    const said = missing.map(({ verb, resource, group }) => `${verb} ${resource}${group ? `.${group}` : ''}`);
    throw kubernetes_failures/* kubernetesFailures */.o.KUBERNETES_FORBIDDEN(`The identity of the kubeconfig lacks ${missing.length} permissions in namespace ${namespace}: ${said.join(', ')}. ` +
        `Nothing was changed.\n\n${roleFor(missing, namespace)}`, { remedy: 'Grant it the Role in the message, by a RoleBinding to its user or group.' });
}
async function mayDo(need, kubernetes) {
    const answer = await kubernetes.create(accessReview(need));
    return answer['status']?.allowed === true;
}
/** Kinds that a CustomResourceDefinition among the manifests will make; the cluster may not know them yet. */
function definedKinds(objects) {
    const definitions = objects.filter(({ kind }) => kind === 'CustomResourceDefinition');
    return new Set(definitions.flatMap((one) => one['spec']?.names?.kind ?? []));
}
/** Tries everything without doing it: every object, and a pod of every template. All refusals, not the first. */
async function tryDry(manifests, cluster, { autoscaled, force }, ports) {
    const objects = manifests.map(({ object }) => object);
    if (objects.some(({ kind }) => kind === 'Namespace'))
        return []; // What is in it cannot be tried before it exists.
    const defined = definedKinds(objects);
    const mayTryPods = await mayDo({ group: '', resource: 'pods', verb: 'create', namespace: cluster.namespace }, cluster.kubernetes);
    if (!mayTryPods)
        ports.workflow.info('Pods are not tried beforehand: the identity may not create pods, which a dry run needs too.');
    const made = new Set(objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name));
    const tryOne = async (manifest) => {
        const object = (0,apply/* objectFor */.z)(manifest.object, preflight_liveOf(manifest, cluster), autoscaled);
        const whole = await attempt(manifest, () => cluster.kubernetes.apply(object, { force, dryRun: true }), ports);
        return whole || !mayTryPods ? whole : tryPod(manifest, cluster, made, ports);
    };
    return inTurns(manifests.filter(({ object }) => !defined.has(object.kind)), tryOne);
}
/** So many questions at a time: a server that is flooded answers all of them later. */
const AT_A_TIME = 16;
async function inTurns(manifests, tryOne) {
    const refusals = [];
    for (let from = 0; from < manifests.length; from += AT_A_TIME)
        refusals.push(...(await Promise.all(manifests.slice(from, from + AT_A_TIME).map(tryOne))));
    return refusals.filter((refusal) => refusal !== undefined);
}
const preflight_liveOf = ({ object }, { store }) => store.get((0,kubernetes_objects/* typeOf */.QP)(object), object.metadata.name);
async function tryPod(manifest, cluster, made, ports) {
    const pod = trialPod(manifest.object);
    const account = pod?.['spec']?.serviceAccountName;
    if (!pod || (account && made.has(account)))
        return undefined; // Its ServiceAccount comes with this release.
    const refusal = await attempt(manifest, () => cluster.kubernetes.create(pod, { dryRun: true }), ports);
    if (!refusal)
        return undefined;
    const before = preflight_liveOf(manifest, cluster);
    const mayPass = /exceeded quota/.test(refusal.error.message) && before && freesOldPodsFirst(manifest.object);
    if (!mayPass)
        return refusal;
    ports.workflow.warning(`${(0,kubernetes_objects/* nameOf */.Vb)(manifest.object)}: ${refusal.error.message}; an old pod may make room.`);
    return undefined;
}
/** A webhook that cannot be asked without consequences is no refusal (Shopify/krane#797). */
async function attempt(manifest, trial, { workflow }) {
    try {
        await trial();
        return undefined;
    }
    catch (error) {
        const { name, message, code } = error;
        if (name !== 'Failure' || ['KUBERNETES_UNREACHABLE', 'KUBERNETES_ERROR'].includes(code))
            throw error;
        if (!/does not support dry run/i.test(message))
            return { manifest, error: error };
        workflow.warning(`${(0,kubernetes_objects/* nameOf */.Vb)(manifest.object)} could not be tried beforehand: ${message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/protection.js



const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace' };
const POLICY = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
/**
 * Says where the namespace protects its pods less than `require-pod-security` asks of them: it lets in what is below
 * that level, or no network policy selects the pods. Only said: both are the business of who owns the namespace.
 */
async function reportProtection(manifests, cluster, wanted, ports) {
    if (wanted === undefined || wanted === 'privileged')
        return;
    const objects = manifests.map(({ object }) => object);
    await reportLevel(objects, cluster, wanted, ports);
    await reportPolicies(objects, cluster, ports);
}
async function reportLevel(objects, { namespace: name, kubernetes }, wanted, ports) {
    const made = objects.find(({ kind }) => kind === 'Namespace');
    const namespace = made ?? (await readable(() => kubernetes.get({ ...NAMESPACE, metadata: { name } }), ports));
    if (!namespace || !isBelow(enforcedBy(namespace), wanted))
        return;
    ports.workflow.warning(`Namespace ${name} enforces the pod security level ${enforcedBy(namespace)}, below ${wanted}: others may start freer pods in it. The label is pod-security.kubernetes.io/enforce: ${wanted}.`);
}
async function reportPolicies(objects, { kubernetes }, ports) {
    const there = await readable(() => kubernetes.list(POLICY), ports);
    const policies = [...(there ?? []), ...objects.filter(({ kind }) => kind === 'NetworkPolicy')];
    for (const object of objects.filter((one) => (0,kubernetes_template/* templateOf */.kW)(one))) {
        const names = [...new Set(policiesFor(object, policies))];
        if (names.length > 0)
            ports.workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(object)}: network policies ${names.join(', ')}`);
        else if (there)
            ports.workflow.warning(`${(0,kubernetes_objects/* nameOf */.Vb)(object)}: no network policy selects its pods, so every pod may reach them.`);
    }
}
/** Not every identity may look at namespaces; that must not stop a release. */
async function readable(read, { workflow }) {
    try {
        return await read();
    }
    catch (error) {
        if (error.name !== 'Failure')
            throw error;
        workflow.info(`The protection of the namespace cannot be told: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/actions/k8s-deploy/traffic-failures.js
var traffic_failures = __nccwpck_require__(118);
;// CONCATENATED MODULE: ./build/lib/kubernetes/endpoints.js
/** The pods that get requests by some slices, each once. An endpoint that ends gets none. */
function podsBehind(slices) {
    const serving = slices.flatMap(({ endpoints }) => (endpoints ?? []).filter(({ conditions }) => conditions?.ready !== false));
    return [...new Set(serving.map(({ targetRef }) => targetRef?.name ?? 'an address without a pod'))];
}
/** Why some endpoints are not new pods alone; undefined when they are. */
function whyNotOnly(pods, isNew) {
    if (pods.length === 0)
        return 'it has no endpoint that is ready';
    const others = pods.filter((pod) => !isNew(pod));
    return others.length > 0 ? `its endpoints still are ${others.join(', ')}` : undefined;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/endpoints.js



const SLICE = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' };
const LIMIT_MS = 30_000;
const PAUSE_MS = 300;
/**
 * Proves that a Service sends requests to some pods and to no others, by its EndpointSlices, which is what every
 * kube-proxy and gateway goes by. @throws TRAFFIC_NOT_TAKEN
 */
async function proveEndpoints(service, isNew, kubernetes, { clock, signal, workflow }) {
    const deadline = clock.now() + LIMIT_MS;
    for (;;) {
        const slices = await kubernetes.list(SLICE, `kubernetes.io/service-name=${service}`);
        const behind = podsBehind(slices);
        const why = whyNotOnly(behind, isNew);
        if (why === undefined) {
            workflow.info(`Service/${service}: its ${behind.length} endpoints are new pods`);
            return;
        }
        if (clock.now() > deadline)
            throw traffic_failures/* trafficFailures */.p.TRAFFIC_NOT_TAKEN(`Service/${service}: ${why}`);
        await clock.sleep(PAUSE_MS, signal);
    }
}
/** Whether a pod belongs to a Deployment, by its owners. */
function isPodOf(store, deployment, pod) {
    const [owner, found] = [store.get('Deployment.apps', deployment), store.get('Pod.', pod)];
    return !!owner && !!found && rootUid(store, found) === owner.metadata.uid;
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/thresholds.js
/** From section 3 of the rules and the times that users are promised in the README of k8s-deploy. */
const DEFAULT_THRESHOLDS = {
    finalPullAttempts: 2,
    imageWaitMs: 0,
    pullAttempts: 3,
    pullWindowMs: 90_000,
    configurationMs: 10_000,
    operatedConfigurationMs: 60_000,
    startAttempts: 2,
    containerErrorMs: 30_000,
    crashesAllowed: 2,
    partialCrashMs: 30_000,
    outOfMemoryKills: 2,
    probeKills: 3,
    unschedulableMs: 15_000,
    scalingUpMs: 180_000,
    refusedMs: 10_000,
    quotaRetryMs: 90_000,
    volumeMs: 45_000,
    sandboxMs: 60_000,
    routeMs: 15_000,
    silentMs: 20_000,
    failedPods: 3,
    readyWithinMs: undefined,
    soakMs: 10_000,
    allowPaused: false,
};

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/targets.js


/** What is watched of all that was applied. */
const targetsOf = (done) => done.map(({ applied }) => applied).filter(({ object }) => (0,wait/* isAwaited */.AJ)(object));
const limitsOf = (inputs) => ({
    ...DEFAULT_THRESHOLDS,
    soakMs: inputs.soak,
    allowPaused: inputs['allow-paused'],
    readyWithinMs: inputs['ready-within'],
    crashesAllowed: inputs['crashes-allowed'],
    imageWaitMs: inputs['image-wait'],
});

;// CONCATENATED MODULE: ./build/lib/kubernetes/operated-secrets.js
/** Kinds whose operators make Secrets, in the versions that are served. */
const SECRET_MAKERS = [
    { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' },
    { apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret' },
    { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret' },
];
/** The Secret that such an object becomes: named in it, or like it. */
function secretMadeBy(object) {
    const { target, template } = (object['spec'] ?? {});
    return target?.name ?? template?.metadata?.name ?? object.metadata.name;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/operated.js

/**
 * Names of Secrets that operators make, asked for only once a Secret is missing: then there is time, and until then
 * it would cost every release three requests.
 */
class OperatedSecrets {
    names = new Set();
    #kubernetes;
    #asked = false;
    constructor(kubernetes) {
        this.#kubernetes = kubernetes;
    }
    /** Begins to ask when a workload misses something; the answer is in `names` well before the verdict falls. */
    askFor({ verdict }) {
        if (this.#asked || verdict.status !== 'waiting')
            return;
        if (!verdict.findings.some(({ code }) => code === 'ROLLOUT_CONFIGURATION_MISSING'))
            return;
        this.#asked = true;
        for (const kind of SECRET_MAKERS)
            void this.#ask(kind);
    }
    async #ask(kind) {
        try {
            for (const object of await this.#kubernetes.list(kind))
                this.names.add(secretMadeBy(object));
        }
        catch (error) {
            // Most clusters do not have that operator, or do not let us look; a cancelled run has other worries.
            if (error.name !== 'Failure' && error.name !== 'Cancelled')
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/track.js



/** Time alone decides some verdicts, so nothing is left unjudged for longer than this. */
const TICK_MS = 400;
const HEARTBEAT_MS = 5_000;
/** Watches workloads until all are healthy and steady, one fails, or time is over (F17). Throws when cancelled. */
async function track(applied, watching) {
    const { clock } = watching.ports;
    const operated = new OperatedSecrets(watching.cluster.kubernetes);
    const followed = applied.map((one) => new Followed(one, operated.names));
    const byUid = new Map(followed.map((one) => [one.applied.object.metadata.uid ?? '', one]));
    const say = createTeller(watching);
    const limits = () => (watching.enough?.aborted ? { ...watching.limits, soakMs: 0 } : watching.limits);
    const judgeAll = (due) => {
        for (const one of due)
            if (one.step(watching.cluster.store, limits(), clock.now()))
                say(one);
        for (const one of followed)
            operated.askFor(one);
        say();
    };
    judgeAll(followed);
    let ended = track_endOf(followed, false, watching.timeoutMs);
    let lastTick = clock.now();
    while (!ended) {
        const changed = await watching.changes.next(TICK_MS);
        // A thousand workloads that wait for time must not be judged again at each change of one.
        const ticks = clock.now() - lastTick >= TICK_MS;
        if (ticks)
            lastTick = clock.now();
        judgeAll(changed ? dueOf(changed, ticks, followed, byUid, watching.cluster) : followed);
        ended = track_endOf(followed, clock.now() >= watching.deadline, watching.timeoutMs);
    }
    return { followed, ...ended };
}
/** The workloads that changed objects belong to, and at every tick those for which time passes. */
function dueOf(changed, ticks, followed, byUid, { store }) {
    // A claim is named by pods of any workload.
    if (changed.some((object) => aboutClaim(object)))
        return followed;
    const due = new Set(ticks ? followed.filter(({ waitsForTime }) => waitsForTime) : []);
    for (const object of changed) {
        const uid = rootUid(store, object) ?? '';
        const subject = byUid.get(uid) ?? byUid.get(rootOfSubject(store, uid));
        if (subject)
            due.add(subject);
    }
    return due;
}
const aboutClaim = (object) => object.involvedObject?.kind === 'PersistentVolumeClaim';
/** An event names its pod or ReplicaSet by uid. */
function rootOfSubject(store, uid) {
    const subject = store.byUid(uid);
    return (subject && rootUid(store, subject)) ?? '';
}
function track_endOf(followed, late, timeoutMs) {
    for (const workload of followed) {
        const { verdict } = workload;
        if (verdict.status === 'failed')
            return { status: 'failed', finding: verdict.finding, workload };
        if (verdict.status === 'superseded')
            return { status: 'superseded', reason: verdict.reason };
    }
    const open = followed.filter(({ verdict }) => verdict.status !== 'steady');
    if (open.length === 0)
        return { status: 'steady' };
    if (!late)
        return undefined;
    const reason = open.map((one) => `${one.name}: ${tellingOf(one.verdict)}`).join('; ');
    return { status: 'timed-out', reason: `not healthy within ${duration(timeoutMs)}: ${reason}` };
}
/** A line a change, and a sign of life when nothing changes. */
function createTeller({ ports: { clock, workflow } }) {
    const started = clock.now();
    let last = started;
    const say = (line) => {
        last = clock.now();
        workflow.untrusted(`${duration(clock.now() - started).padStart(8)}  ${line}`);
    };
    return (one) => {
        if (one)
            say(`${one.name}: ${tellingOf(one.verdict)}`);
        else if (clock.now() - last >= HEARTBEAT_MS)
            say('still waiting');
    };
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/phase.js




const PASSED = { status: 'passed' };
/** Applies one phase and watches it until it is healthy. */
async function runPhase(phase, release, site) {
    if (phase.length === 0)
        return PASSED;
    const from = site.done.length;
    const applying = `Applying ${[...new Set(phase.map(({ object }) => object.kind))].join(', ')}`;
    const { failure } = await release.ports.workflow.group(applying, () => (0,apply/* applyAll */.y)(phase, site));
    if (failure)
        return { status: 'refused', refusal: failure };
    return watchPart(site.done.slice(from), release);
}
/** Watches what was applied until all of it is healthy and stays so. */
async function watchPart(done, release, { title, limits, enough } = {}) {
    const targets = targetsOf(done);
    if (targets.length === 0)
        return PASSED;
    const { workflow } = release.ports;
    const watching = title ?? `Watching ${targets.map(({ object }) => (0,kubernetes_objects/* nameOf */.Vb)(object)).join(', ')}`;
    const tracked = await workflow.group(watching, () => track(targets, {
        ...release,
        limits: { ...limitsOf(release.inputs), ...limits },
        deadline: release.limit.at,
        timeoutMs: release.inputs.timeout,
        ...(enough ? { enough } : {}),
    }));
    return { status: tracked.status === 'steady' ? 'passed' : 'unhealthy', tracked };
}

// EXTERNAL MODULE: ./build/actions/k8s-deploy/traffic.js + 1 modules
var traffic = __nccwpck_require__(5396);
// EXTERNAL MODULE: ./build/actions/k8s-deploy/way-back.js
var way_back = __nccwpck_require__(5820);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/live-colour.js




async function selectorNow(service, key, kubernetes) {
    const live = await kubernetes.get(service);
    return live && (0,kubernetes_apart/* selectorOf */.Bk)(live)[key];
}
/**
 * The colour that gets the requests now, by the Services themselves; undefined before the first release, when there is
 * nothing to switch from. @throws TRAFFIC_CHANGED when a Service selects neither, or not all select the same
 */
async function liveColour(coloured, cluster) {
    const all = coloured.flatMap((one) => one.services.map((service) => ({ one, service })));
    const found = await Promise.all(all.map(({ one, service }) => colourFor(one, service, cluster)));
    const [first, ...others] = new Set(found.filter((colour) => colour !== undefined));
    if (others.length > 0)
        throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED('Some Services select the blue pods and some the green ones. Nothing was changed: let all of them select the same.');
    return first;
}
async function colourFor(one, service, { kubernetes, store }) {
    const live = await kubernetes.get(service);
    if (!live)
        return undefined;
    const colour = (0,colours/* colourOf */.GW)(live, service, one.apart);
    if (!colour)
        throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`${(0,kubernetes_objects/* nameOf */.Vb)(service)} selects ${one.apart.key}=${(0,kubernetes_apart/* selectorOf */.Bk)(live)[one.apart.key] ?? '–'}, which is neither colour of ${(0,kubernetes_objects/* nameOf */.Vb)(one.deployment)}. Nothing was changed.`);
    return store.get('Deployment.apps', (0,colours/* deploymentName */.pC)(one, colour)) ? colour : undefined;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/blue-green.js












/**
 * The new version beside the old one, all of it, healthy and steady; then every request at once. The old colour is kept
 * for a while, so that going back is one change of a selector.
 */
function blueGreen(manifests, coloured, live) {
    const next = (0,colours/* otherColour */.RQ)(live);
    const objects = (0,colours/* paint */.nI)(manifests.map(({ object }) => object), coloured, { pods: next, traffic: live });
    const painted = manifests.map((manifest, at) => ({ ...manifest, object: objects[at] ?? manifest.object }));
    const course = { coloured, live, next, manifests, painted };
    return {
        manifests: painted,
        way: wayBackOf(course),
        painted: { colour: next, keys: (0,colours/* keysOf */.YD)(coloured) },
        phase: (phase, release, site) => bringUp(phase, course, release, site),
        complete: (release, site) => switchOver(course, release, site),
        finish: (release) => retire(course, release),
    };
}
const wayBackOf = ({ coloured, live, next }) => ({
    routes: [],
    selectors: coloured.flatMap(({ services, apart }) => services.map((service) => ({
        service: service.metadata.name,
        key: apart.key,
        value: (0,colours/* selectorValue */.Ne)(service, apart, live),
    }))),
    extra: [],
    idle: coloured.map((one) => (0,colours/* deploymentName */.pC)(one, next)),
});
/** Deployments of the new colour get as many pods as the old one has; everything else is applied as usual. */
async function bringUp(phase, course, release, site) {
    const names = new Set(course.coloured.map((one) => (0,colours/* deploymentName */.pC)(one, course.next)));
    const isColoured = ({ object }) => object.kind === 'Deployment' && names.has(object.metadata.name);
    const ours = phase.filter(isColoured).map((manifest) => sized(manifest, course, release));
    const others = phase.filter((manifest) => !isColoured(manifest));
    if (ours.length === 0)
        return runPhase(others, release, site);
    const before = { ...site.before, autoscaled: new Set() };
    const from = site.done.length;
    const { failure } = await (0,apply/* applyAll */.y)(ours, { ...site, before, force: true });
    if (failure)
        return { status: 'refused', refusal: failure };
    const title = `Bringing up ${course.next} beside ${course.live}`;
    const ended = await watchPart(site.done.slice(from), release, { title });
    return ended.status === 'passed' ? runPhase(others, release, site) : ended;
}
/** Where an autoscaler has decided how many pods there are, that is how many the load needs now. */
function sized(manifest, { coloured, next, live }, { cluster, before }) {
    const one = coloured.find((each) => (0,colours/* deploymentName */.pC)(each, next) === manifest.object.metadata.name);
    const old = one && cluster.store.get('Deployment.apps', (0,colours/* deploymentName */.pC)(one, live));
    const replicas = old?.spec?.replicas;
    if (!one || !old || replicas === undefined || replicas === 0)
        return manifest;
    if (!(0,autoscale/* isAutoscaled */.Q5)(old, before.autoscaled))
        return manifest;
    return { ...manifest, object: withReplicas(manifest.object, replicas) };
}
const withReplicas = (object, replicas) => ({
    ...object,
    spec: { ...object['spec'], replicas },
});
async function switchOver(course, release, site) {
    const { ports, inputs } = release;
    try {
        await ports.workflow.group(`Switching to ${course.next}`, () => selectNew(course, release));
        const keep = inputs.keep === 'promote' ? 0 : inputs.keep;
        release.limit.extend(keep);
        const names = new Set(course.coloured.map((one) => (0,colours/* deploymentName */.pC)(one, course.next)));
        const ours = site.done.filter(({ applied }) => names.has(applied.object.metadata.name) && isDeployment(applied.object));
        const ended = await watchPart(ours, release, {
            title: `Watching ${course.next} for ${duration(keep)}; ${course.live} is kept`,
            limits: { soakMs: keep },
        });
        if (ended.status === 'passed')
            await expectSelectors(course, release);
        return ended;
    }
    catch (error) {
        if (!(0,traffic/* isFailure */.N6)(error))
            throw error;
        return { status: 'refused', refusal: { manifest: manifestOf(course, site.done), error } };
    }
}
const isDeployment = ({ kind }) => kind === 'Deployment';
/** One change a Service, written on what was read; then the proof that it sends to new pods alone. */
async function selectNew({ coloured, next }, { cluster, ports }) {
    for (const { services, apart } of coloured)
        for (const service of services) {
            const value = (0,colours/* selectorValue */.Ne)(service, apart, next);
            await (0,way_back/* selectPods */.x0)(service.metadata.name, apart.key, value, cluster.kubernetes);
            ports.workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(service)}: selects ${apart.key}=${value}`);
        }
    for (const one of coloured) {
        const deployment = (0,colours/* deploymentName */.pC)(one, next);
        const isNew = (pod) => isPodOf(cluster.store, deployment, pod);
        for (const service of one.services)
            await proveEndpoints(service.metadata.name, isNew, cluster.kubernetes, ports);
    }
}
/** Nobody else has switched meanwhile. @throws TRAFFIC_CHANGED */
async function expectSelectors({ coloured, next }, { cluster }) {
    for (const { services, apart } of coloured)
        for (const service of services) {
            const [wanted, now] = [
                (0,colours/* selectorValue */.Ne)(service, apart, next),
                await selectorNow(service, apart.key, cluster.kubernetes),
            ];
            if (now !== wanted)
                throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`${(0,kubernetes_objects/* nameOf */.Vb)(service)} was changed by somebody else: it selects ${apart.key}=${now ?? '–'} instead of ${wanted}`);
        }
}
const manifestOf = ({ coloured, painted }, done) => {
    const service = coloured[0]?.services[0]?.metadata.name;
    const found = painted.find(({ object }) => object.kind === 'Service' && object.metadata.name === service);
    return (found ??
        done[0]?.manifest ?? { object: { apiVersion: '', kind: '', metadata: { name: '' } }, file: '', line: 0 });
};
/** The old colour goes, or waits for `operation: promote`. */
async function retire({ coloured, live }, { inputs, cluster, ports }) {
    const names = coloured.map((one) => (0,colours/* deploymentName */.pC)(one, live));
    if (inputs.keep === 'promote') {
        ports.workflow.notice(`Deployment ${names.join(', ')} (${live}) is kept as it is: \`operation: promote\` scales it down, \`operation: abort\` goes back to it.`);
        return;
    }
    if (inputs.keep < drain/* DRAIN_MS */.s)
        await ports.clock.sleep(drain/* DRAIN_MS */.s - inputs.keep, ports.signal);
    for (const name of names)
        if (await (0,way_back/* scale */.hs)(name, 0, cluster.kubernetes))
            ports.workflow.info(`Deployment/${name} (${live}) scaled to 0`);
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/analysis.js
const VERDICTS = ['keep', 'roll-back', 'inconclusive'];
/**
 * The verdict in a file: JSON with a field `verdict` as analyze-release writes it, or the word alone. Undefined while
 * the file is not whole yet.
 */
function verdictIn(content) {
    const word = fieldOf(content) ?? content.trim();
    return VERDICTS.find((verdict) => verdict === word);
}
function fieldOf(content) {
    try {
        const value = JSON.parse(content);
        return typeof value?.verdict === 'string' ? value.verdict : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/analyze-release.js

/** The word in `analyze-command` that stands for the action of this repository. */
const ANALYZE_RELEASE = 'analyze-release';
/**
 * Watches the canary by its metrics: the action analyze-release as a program, with its inputs as `name=value`, one an
 * argument. @throws DEPLOY_ANALYSIS with its reasons
 */
async function analyzeByMetrics(args, inherit, release, signal) {
    const { inputs, ports } = release;
    const { command, secrets } = ports.analysis;
    for (const secret of secrets.values())
        ports.workflow.mask(secret);
    const report = ports.files.join(ports.reportFolder, `analysis-${ports.clock.now()}.json`);
    const given = new Map([...secrets, ...args.map(splitArgument), ['report-file', report]]);
    const env = Object.fromEntries([...given].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
    const [file, ...rest] = command;
    const onLine = (line) => {
        if (!line.startsWith('::add-mask::'))
            ports.workflow.untrusted(line);
    };
    try {
        await ports.exec(file, rest, { inherit, env, timeoutMs: inputs.timeout, signal, onLine });
    }
    catch (error) {
        if (error.name !== 'ExecError')
            throw error;
        throw failures/* deployFailures */.l.DEPLOY_ANALYSIS(await reasonOf(report, error, ports), { cause: error });
    }
}
function splitArgument(argument) {
    const at = argument.indexOf('=');
    if (at < 1)
        throw failures/* deployFailures */.l.DEPLOY_ANALYSIS(`After ${ANALYZE_RELEASE} come its inputs as name=value, one a line, not "${argument}".`);
    return [argument.slice(0, at).trim(), argument.slice(at + 1).trim()];
}
/** Without a report it could not watch at all, and its last lines say why. */
async function reasonOf(path, error, { files }) {
    if (!files.exists(path))
        return `The analysis failed: ${error.message}`;
    const { verdict, reasons = [] } = JSON.parse(await files.read(path));
    return `The metrics of the canary say ${verdict}: ${reasons.join('; ')}`;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/analyze.js




const FILE_PAUSE_MS = 1_000;
/** What an analysis may know; tokens of this step are not among it. `ANALYZE_…` is for what a workflow hands over. */
const INHERIT = [
    'ANALYZE_*',
    'AWS_*',
    'KUBECONFIG',
    'GITHUB_REF',
    'GITHUB_REPOSITORY',
    'GITHUB_RUN_ID',
    'GITHUB_SHA',
    'GITHUB_WORKSPACE',
];
/**
 * Waits for the verdict of a command or of a file, while the canary is watched on: whichever of the two fails first
 * ends it. @throws DEPLOY_ANALYSIS
 */
async function analyze(part, title, release) {
    const { clock, signal } = release.ports;
    const begun = clock.now();
    const [enough, stop] = [new AbortController(), new AbortController()];
    const until = AbortSignal.any([stop.signal, signal]);
    // The analysis has `timeout` for itself.
    release.limit.extend(release.inputs.timeout);
    const verdict = Promise.all([ofCommand(release, until), ofFile(release, until)]).finally(() => enough.abort());
    const failed = verdict.then(() => undefined, (error) => error);
    try {
        const watched = await watchPart(part, release, {
            title,
            limits: { soakMs: Number.POSITIVE_INFINITY },
            enough: enough.signal,
        });
        if (watched.status !== 'passed')
            return watched;
    }
    finally {
        stop.abort(new Error('the canary ended before its analysis'));
        await failed;
        release.limit.extend(clock.now() - begun - release.inputs.timeout);
    }
    const error = await failed;
    if (error)
        throw error;
    return { status: 'passed' };
}
/** A program that ends with 0 has found nothing wrong. */
async function ofCommand(release, signal) {
    const { inputs, ports, name } = release;
    const [program, ...args] = inputs['analyze-command'];
    if (program === undefined)
        return;
    if (program === ANALYZE_RELEASE)
        return analyzeByMetrics(args, INHERIT, release, signal);
    try {
        await ports.exec(program, args, {
            inherit: INHERIT,
            env: { DEPLOY_NAMESPACE: inputs.namespace, DEPLOY_RELEASE: name },
            timeoutMs: inputs.timeout,
            signal,
            onLine: (line) => ports.workflow.untrusted(line),
        });
    }
    catch (error) {
        if (error.name !== 'ExecError')
            throw error;
        throw failures/* deployFailures */.l.DEPLOY_ANALYSIS(`The analysis failed: ${error.message}`, {
            cause: error,
        });
    }
}
/** Waits for a file with a verdict, such as the report of analyze-release. */
async function ofFile({ inputs, ports }, signal) {
    const path = inputs['analyze-file'];
    if (path === undefined)
        return;
    const deadline = ports.clock.now() + inputs.timeout;
    let verdict = await readVerdict(path, ports);
    while (verdict === undefined && ports.clock.now() <= deadline) {
        await ports.clock.sleep(FILE_PAUSE_MS, signal);
        verdict = await readVerdict(path, ports);
    }
    if (verdict === undefined)
        throw failures/* deployFailures */.l.DEPLOY_ANALYSIS(`There was no verdict in ${path} within the time limit.`);
    if (verdict !== 'keep')
        throw failures/* deployFailures */.l.DEPLOY_ANALYSIS(`The verdict in ${path} is ${verdict}.`);
}
/** A verdict is taken away with its file, so that the next analysis waits for one of its own. */
async function readVerdict(path, { files }) {
    const verdict = files.exists(path) ? verdictIn(await files.read(path)) : undefined;
    if (verdict !== undefined)
        await files.remove(path);
    return verdict;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/canary-plan.js





const canary_plan_POLICY = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
const canary_plan_referenceOf = ({ apiVersion, kind, metadata }) => ({
    apiVersion,
    kind,
    metadata: { name: metadata.name },
});
/** Network policies there are and will be. Asked for only where pods get another label. */
async function policiesOf(objects, cluster) {
    return [
        ...(await cluster.kubernetes.list(canary_plan_POLICY)),
        ...objects.filter(({ kind }) => kind === 'NetworkPolicy'),
    ];
}
/** @throws TRAFFIC_POLICY when a policy would not hold for the second set of pods as it does for the first */
function refuseBlindPolicies(parts, policies) {
    for (const { deployment, apart } of parts) {
        const [blind] = apart ? (0,kubernetes_apart/* tellsApart */.ny)(deployment, policies, apart) : [];
        if (blind && apart)
            throw traffic_failures/* trafficFailures */.p.TRAFFIC_POLICY(`${(0,kubernetes_objects/* nameOf */.Vb)(blind)} selects pods of ${(0,kubernetes_objects/* nameOf */.Vb)(deployment)} by the label ${apart.key}, which the new pods beside them have another value of. Nothing was changed.`);
    }
}
/**
 * What a canary of these manifests is made of. A Deployment that is not there yet has no old pods, and no canary.
 * @throws TRAFFIC_POLICY
 */
async function canaryPlan(release, objects, cluster, { workflow }) {
    const live = (object) => cluster.store.get('Deployment.apps', object.metadata.name);
    const deployments = objects.filter((object) => object.kind === 'Deployment' && live(object));
    const first = planCanary(objects, deployments, [], release);
    if (first.routes.length === 0)
        return first;
    const policies = await policiesOf(objects, cluster);
    const plan = planCanary(objects, deployments, policies, release);
    refuseBlindPolicies(plan.parts, policies);
    for (const route of plan.routes)
        workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(route.object)} sends the canary its share of the requests`);
    return plan;
}
/** Every share of the steps, tried on the routes as the manifests have them. @throws TRAFFIC_TOO_COARSE */
function refuseCoarseWeights({ routes }, steps) {
    const shares = steps.flatMap((step) => (step.kind === 'share' ? [step.share] : []));
    for (const { object, pairs } of routes)
        for (const share of shares) {
            try {
                (0,splitters/* splitterOf */.F)(object)?.write(object, pairs, share);
            }
            catch (error) {
                throw traffic_failures/* trafficFailures */.p.TRAFFIC_TOO_COARSE(`${(0,kubernetes_objects/* nameOf */.Vb)(object)}: ${error.message}. Nothing was changed.`, { cause: error });
            }
        }
}
function canary_plan_wayBackOf({ parts, routes }) {
    const direct = routes.filter(({ object }) => !(0,splitters/* splitterOf */.F)(object)?.companion);
    const companions = routes.flatMap(({ object, pairs }) => (0,splitters/* splitterOf */.F)(object)?.companion?.(object, pairs) ?? []);
    return {
        routes: [
            ...direct.map(({ object, pairs }) => ({ ...canary_plan_referenceOf(object), pairs })),
            ...companions.map((object) => ({ ...canary_plan_referenceOf(object), pairs: [] })),
        ],
        selectors: [],
        extra: [
            ...companions.map(canary_plan_referenceOf),
            ...parts.map(({ deployment }) => ({
                ...canary_plan_referenceOf(deployment),
                metadata: { name: canaryName(deployment.metadata.name) },
            })),
            ...parts.flatMap(({ services }) => services.map(canary_plan_referenceOf)),
        ],
        idle: [],
    };
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/canary.js











/**
 * Runs the new version beside the old one with a growing share of the requests. The old pods are not touched, so
 * whatever happens, the way back is short.
 */
function canary(course) {
    const { manifests, plan } = course;
    const way = canary_plan_wayBackOf(plan);
    const deployments = new Set(plan.parts.map(({ deployment }) => deployment));
    return {
        manifests,
        way,
        phase: async (phase, release, site) => {
            const ended = phase.some(({ object }) => deployments.has(object))
                ? await runSteps(course, release, site)
                : PASSED;
            return ended.status === 'passed' ? runPhase(phase, release, site) : ended;
        },
        complete: async ({ cluster, ports }) => {
            if (plan.routes.length === 0)
                return PASSED;
            await (0,way_back/* returnTraffic */._i)(way, cluster.kubernetes, ports);
            await ports.clock.sleep(drain/* DRAIN_MS */.s, ports.signal);
            return PASSED;
        },
        finish: ({ cluster, ports }) => (0,way_back/* clearAway */.MB)(way, cluster.kubernetes, ports),
    };
}
async function runSteps(course, release, site) {
    const { steps, plan, from } = course;
    const steered = (0,traffic/* steeredOf */.cY)(plan.routes, { kubernetes: release.cluster.kubernetes, ports: release.ports });
    if (from > 0)
        for (const one of steered)
            await one.resume();
    // What a run that was lost has left gets no requests before it is this version, and healthy.
    else
        await (0,way_back/* returnTraffic */._i)(canary_plan_wayBackOf(plan), release.cluster.kubernetes, release.ports);
    for (let index = from; index < steps.length; index += 1) {
        const ended = await runStep(course, index, steered, release, site);
        if (ended.status !== 'passed')
            return ended;
    }
    return PASSED;
}
async function runStep(course, index, steered, release, site) {
    const step = course.steps[index];
    if (!step)
        return PASSED;
    if (step.kind === 'approve')
        return { status: 'paused', nextStep: index + 1 };
    try {
        const opened = index === course.from ? await canary_open(course, steered, site) : PASSED;
        if (opened.status !== 'passed')
            return opened;
        const size = await resize(course, index, release, site);
        if (size.status !== 'passed')
            return size;
        await shift(step, course, steered, release);
        return PASSED;
    }
    catch (error) {
        if (!(0,traffic/* isFailure */.N6)(error))
            throw error;
        return { status: 'refused', refusal: { manifest: canary_manifestOf(course), error } };
    }
}
/** Where a failure of the traffic is shown: at the route, or else at the Deployment. */
function canary_manifestOf({ manifests, plan }) {
    const object = plan.routes[0]?.object ?? plan.parts[0]?.deployment;
    const found = manifests.find((manifest) => manifest.object === object);
    return (found ?? { object: object ?? { apiVersion: '', kind: '', metadata: { name: '' } }, file: '', line: 0 });
}
/** The Services and companions of the canary, before it gets any request. */
async function canary_open({ plan, manifests }, steered, site) {
    const companions = steered.flatMap(({ companion }) => companion ?? []);
    const services = plan.parts.flatMap((part) => part.services);
    const added = [...services, ...companions].map((object) => ({
        object,
        file: manifests[0]?.file ?? '',
        line: 0,
    }));
    const { failure } = await (0,apply/* applyAll */.y)(added, { ...site, force: true });
    return failure ? { status: 'refused', refusal: failure } : PASSED;
}
/** As many canary pods as the step needs, healthy and steady; a pause or an analysis keeps those it has. */
async function resize(course, index, release, site) {
    const { steps, plan, manifests } = course;
    const step = steps[index];
    if (!step)
        return PASSED;
    const from = site.done.length;
    const share = (0,kubernetes_steps/* shareAt */.Ni)(steps, index);
    const canaries = plan.parts.map((part) => canaryManifest(part, manifests, share, release));
    const { failure } = await (0,apply/* applyAll */.y)(canaries, { ...site, force: true });
    if (failure)
        return { status: 'refused', refusal: failure };
    const part = site.done.slice(from);
    const title = titleOf(step, canaries);
    if (step.kind === 'analyze')
        return analyze(part, title, release);
    if (step.kind !== 'pause')
        return watchPart(part, release, { title });
    release.limit.extend(step.ms);
    return watchPart(part, release, { title, limits: { soakMs: step.ms } });
}
function canaryManifest(part, manifests, share, { name, cluster }) {
    const { deployment } = part;
    const live = cluster.store.get('Deployment.apps', deployment.metadata.name);
    const found = manifests.find(({ object }) => object === deployment);
    return {
        object: canaryFor(part, name, live?.spec?.replicas ?? 1, share),
        file: found?.file ?? '',
        line: found?.line ?? 0,
    };
}
const titleOf = (step, canaries) => {
    const size = canaries
        .map(({ object }) => `${(0,kubernetes_objects/* nameOf */.Vb)(object)}: ${object.spec?.replicas} pods`)
        .join(', ');
    return step.kind === 'share' ? `Canary ${(0,kubernetes_steps/* tellingOf */.Nr)(step)} (${size})` : `Canary: ${(0,kubernetes_steps/* tellingOf */.Nr)(step)}`;
};
/** Moves the requests once the pods for them are there; in a pause, sees that nobody else has moved them. */
async function shift(step, { plan }, steered, { cluster, ports }) {
    if (step.kind !== 'share') {
        for (const one of steered)
            await one.read();
        return;
    }
    const names = plan.parts.map(({ deployment }) => canaryName(deployment.metadata.name));
    const isNew = (pod) => names.some((name) => isPodOf(cluster.store, name, pod));
    for (const service of plan.parts.flatMap((part) => part.services))
        await proveEndpoints(service.metadata.name, isNew, cluster.kubernetes, ports);
    for (const one of steered)
        await one.set(step.share);
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/way-back.js
const NO_WAY_BACK = { routes: [], selectors: [], extra: [], idle: [] };

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/strategy.js


/** Every workload is updated in place, as its manifest says: RollingUpdate, Recreate, or by its own controller. */
const rolling = (manifests, painted) => ({
    manifests,
    way: NO_WAY_BACK,
    painted,
    phase: runPhase,
    complete: async () => PASSED,
    finish: async () => undefined,
});

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/create.js







/** What brings these manifests to serve, from what the cluster is like now. Changes nothing. */
async function createStrategy(wish) {
    if (wish.strategy === 'blue-green')
        return createBlueGreen(wish);
    const { painted, name, cluster, ports, steps, from } = wish;
    const manifests = repainted(wish.manifests, painted);
    const kept = painted?.colour === 'green' ? painted : undefined;
    if (wish.strategy === 'rolling')
        return rolling(manifests, kept);
    const plan = await canaryPlan(name, manifests.map(({ object }) => object), cluster, ports);
    refuseCoarseWeights(plan, steps);
    return { ...canary({ manifests, plan, steps, from }), painted: kept };
}
/** After a release that is green, whatever comes next is for the green pods, unless it changes colours itself. */
function repainted(manifests, painted) {
    const objects = (0,colours/* paintedAs */._P)(manifests.map(({ object }) => object), painted);
    return manifests.map((manifest, at) => ({ ...manifest, object: objects[at] ?? manifest.object }));
}
/** @throws TRAFFIC_NO_SERVICE, TRAFFIC_POLICY, TRAFFIC_CHANGED */
async function createBlueGreen({ manifests, painted, cluster, ports }) {
    const objects = manifests.map(({ object }) => object);
    const policies = await policiesOf(objects, cluster);
    const coloured = (0,colours/* colouredIn */.Rz)(objects, policies, painted?.keys);
    if (coloured.length === 0)
        throw traffic_failures/* trafficFailures */.p.TRAFFIC_NO_SERVICE('strategy: blue-green needs a Deployment and a Service among the manifests that selects its pods. Nothing was changed.');
    refuseBlindPolicies(coloured, policies);
    const live = await liveColour(coloured, cluster);
    if (live)
        return blueGreen(manifests, coloured, live);
    ports.workflow.info('There is no release yet to switch from, so this one is rolled out as blue.');
    return rolling(manifests, { colour: 'blue', keys: (0,colours/* keysOf */.YD)(coloured) });
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/strategies/needs.js

/** What a strategy needs to be allowed beside applying and watching. */
function strategyNeeds(strategy, objects, namespace) {
    const need = (group, resource, ...verbs) => verbs.map((verb) => ({ group, resource, verb, namespace }));
    const looks = [
        ...need('discovery.k8s.io', 'endpointslices', 'list'),
        ...need('networking.k8s.io', 'networkpolicies', 'list'),
    ];
    if (strategy === 'rolling')
        return [];
    if (strategy === 'blue-green')
        return looks;
    const services = objects.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
    const routes = (0,splitters/* routesFor */.M)(objects, services.map((name) => ({ old: name, fresh: name })));
    const removes = [...need('', 'secrets', 'get'), ...need('apps', 'deployments', 'delete')];
    if (routes.length === 0)
        return removes;
    const ingresses = routes.some(({ object }) => object.kind === 'Ingress')
        ? need('networking.k8s.io', 'ingresses', 'create', 'delete')
        : [];
    return [...removes, ...looks, ...need('', 'services', 'create', 'delete'), ...ingresses];
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/time-limit.js
/** When a release must be healthy, in ms since 1970; the time that a strategy was asked to wait comes on top. */
class TimeLimit {
    #at;
    constructor(at) {
        this.#at = at;
    }
    get at() {
        return this.#at;
    }
    extend(ms) {
        this.#at += ms;
    }
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/look-around.js









/** Everything that is known before anything is changed. */
async function lookAround(name, manifests, cluster, inputs, ports, { operation, rollbackTo, resumed }) {
    const startedAt = ports.clock.now();
    const changes = new Changes(ports.clock, ports.signal);
    const objects = manifests.map(({ object }) => object);
    await checkAccess(manifests, cluster, strategyNeeds(inputs.strategy, objects, cluster.namespace));
    await reportProtection(manifests, cluster, inputs['require-pod-security'], ports);
    await cluster.watch(watchedKinds(objects), (object) => changes.add(object));
    const first = await lookBefore(cluster, name, manifests);
    const found = first.previous ? undefined : await recordFound(cluster, name, manifests, ports);
    const previous = first.previous ?? found;
    const strategy = await createStrategy({
        ...{ name, manifests, cluster, ports, strategy: inputs.strategy, steps: inputs.steps },
        from: resumed?.nextStep ?? 0,
        painted: previous?.painted,
    });
    const scaled = (0,autoscale/* autoscaledBy */.X5)(strategy.manifests.map(({ object }) => object));
    const before = { ...first, autoscaled: new Set([...first.autoscaled, ...scaled]) };
    const revision = (previous?.revision ?? 0) + 1;
    const limit = new TimeLimit(startedAt + inputs.timeout);
    const known = { name, inputs, ports, cluster, changes, before, previous, revision, startedAt, limit };
    return {
        ...known,
        drain: new drain/* Drain */.Z(),
        progress: { recorded: false },
        strategy,
        manifests,
        operation,
        rollbackTo,
    };
}

;// CONCATENATED MODULE: ./build/lib/manifests/leftover.js

/** Kinds that are never removed: with them goes what nobody can put back. */
const NEVER_REMOVED = [
    'Namespace',
    'CustomResourceDefinition',
    'PersistentVolume',
    'PersistentVolumeClaim',
];
/** Objects of the release before that the manifests no longer have. */
function leftover(before, now) {
    const wanted = new Set(now.map(identityWithoutNamespace));
    const gone = before.filter((object) => !wanted.has(identityWithoutNamespace(object)));
    return {
        removable: gone.filter(({ kind }) => !NEVER_REMOVED.includes(kind)),
        kept: gone.filter(({ kind }) => NEVER_REMOVED.includes(kind)),
    };
}
/** All objects of a step are in one namespace, which manifests may name or not. */
const identityWithoutNamespace = (object) => {
    const { namespace: _, ...metadata } = object.metadata;
    return (0,kubernetes_objects/* identityOf */.cu)({ ...object, metadata });
};
/** Whether our field manager has a part in a live object: what is somebody else's alone is not ours to remove. */
const isOurs = (live, fieldManager) => (live.metadata.managedFields ?? []).some(({ manager }) => manager === fieldManager);

// EXTERNAL MODULE: ./build/tools/kubernetes.js + 1 modules
var kubernetes = __nccwpck_require__(2733);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/prune.js



/**
 * After a release is healthy: what only the release before had is named, and removed when that is wished. Only
 * releases that we deployed count; what was merely found here is not ours.
 */
async function prune(previous, now, cluster, wished, { workflow }) {
    if (previous?.status !== 'deployed')
        return;
    const { removable, kept } = leftover(previous.objects, now);
    for (const object of kept)
        workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(object)} is no longer in the manifests; its kind is never removed.`);
    for (const object of removable) {
        const live = await cluster.kubernetes.get(object);
        if (!live)
            continue;
        if (!wished)
            workflow.notice(`${(0,kubernetes_objects/* nameOf */.Vb)(object)} is no longer in the manifests; \`prune: true\` would remove it.`);
        else if (isOurs(live, kubernetes/* FIELD_MANAGER */.vy)) {
            await cluster.kubernetes.remove(object);
            workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(object)} removed: it is no longer in the manifests`);
        }
        else
            workflow.warning(`${(0,kubernetes_objects/* nameOf */.Vb)(object)} is no longer in the manifests, but somebody else made it, so it stays.`);
    }
}

// EXTERNAL MODULE: ./build/actions/k8s-deploy/restore.js
var restore = __nccwpck_require__(6151);
;// CONCATENATED MODULE: ./build/lib/kubernetes/stuck.js
/**
 * Pods that keep an ordered StatefulSet from going back: its controller waits for each pod to be ready before it
 * replaces the next, and so for one that never will be (kubernetes/kubernetes#67250).
 */
function stuckPods(object, view) {
    if (object.kind !== 'StatefulSet')
        return [];
    const { spec, metadata } = object;
    if (spec?.podManagementPolicy === 'Parallel')
        return [];
    const pods = view.ownedBy('Pod.', metadata.uid ?? '');
    return pods.filter((pod) => !stuck_isReady(pod) && pod.metadata.deletionTimestamp === undefined);
}
const stuck_isReady = ({ status }) => status?.conditions?.some(({ type, status: value }) => type === 'Ready' && value === 'True') ?? false;

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/rollback.js








/** Objects that are never deleted on the way back: with them goes what nobody can put back. */
const KEPT = ['Namespace', 'CustomResourceDefinition', 'PersistentVolume', 'PersistentVolumeClaim', 'Secret'];
/** Applies a record again and takes away what the failed release added. Does not wait. @throws the first refusal */
async function putBack(record, added, { cluster, before, ports }) {
    const kubernetes = cluster.uncancelled;
    const manifests = (0,kubernetes_record/* restorable */.wq)(record).map((object) => ({ object, file: '', line: 0 }));
    const { done, failure } = await (0,apply/* applyAll */.y)((0,order/* inPhases */.c)(manifests).flat(), {
        cluster,
        kubernetes,
        before,
        force: true,
        ports,
        done: [],
    });
    if (failure)
        throw failure.error;
    const wanted = new Set([...record.objects, ...(0,kubernetes_record/* restorable */.wq)(record)].map(kubernetes_objects/* nameOf */.Vb));
    for (const { manifest, created } of added) {
        if (!created || wanted.has((0,kubernetes_objects/* nameOf */.Vb)(manifest.object)) || KEPT.includes(manifest.object.kind))
            continue;
        await kubernetes.remove(manifest.object);
        ports.workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(manifest.object)} removed: the release before did not have it`);
    }
    await freeStuck(done, cluster, ports);
    return done;
}
async function freeStuck(done, cluster, { workflow }) {
    for (const pod of done.flatMap(({ applied }) => stuckPods(applied.object, cluster.store))) {
        await cluster.uncancelled.remove(pod);
        workflow.info(`Pod/${pod.metadata.name} deleted: its StatefulSet would wait for it for ever`);
    }
}
/** Goes back to a record and watches it by the same rules, without a soak: it ran before. Never throws a failure. */
async function rollBack(record, added, site) {
    const { revision } = record;
    return site.ports.workflow.group(`Rolling back to revision ${revision}`, async () => {
        try {
            const done = await putBack(record, added, site);
            const ended = await track(targetsOf(done), {
                ...site,
                deadline: site.ports.clock.now() + site.timeoutMs,
                // What it goes back to may have been paused at a step of its own.
                limits: { ...site.limits, soakMs: 0, allowPaused: true },
            });
            const { followed, status } = ended;
            const evidence = await evidenceOf(ended, site);
            return { revision, succeeded: status === 'steady', said: saidOf(ended), done, followed, evidence };
        }
        catch (error) {
            if (error.name !== 'Failure')
                throw error;
            const said = error.message;
            return { revision, succeeded: false, said, done: [], followed: [], evidence: NO_EVIDENCE };
        }
    });
}
/** Why the release that ran before does not run now, which nobody expects. */
async function evidenceOf(ended, { cluster, ports }) {
    if (ended.status === 'steady' || ended.status === 'superseded')
        return NO_EVIDENCE;
    const failed = ended.status === 'failed' ? ended : undefined;
    const open = failed?.workload ?? ended.followed.find(({ verdict }) => verdict.status !== 'steady');
    const evidence = await collectEvidence(open, failed?.finding, cluster.uncancelled);
    printEvidence(evidence, ports);
    return evidence;
}
function saidOf(ended) {
    if (ended.status === 'steady')
        return '';
    return ended.status === 'failed' ? ended.finding.cause : ended.reason;
}
/** What a person can do when going back failed too. */
const byHand = (namespace) => [
    'By hand:',
    `kubectl -n ${namespace} get pods,events`,
    `kubectl -n ${namespace} rollout undo deployment/<name>`,
].join('\n');

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/unhealthy.js








/** Explains before anything is put back, for going back removes the evidence. */
async function unhealthy(release, done, tracked) {
    const { ports, cluster } = release;
    const failed = tracked.status === 'failed' ? tracked : undefined;
    const open = tracked.followed.find(({ verdict }) => verdict.status !== 'steady');
    const evidence = await collectEvidence(failed?.workload ?? open, failed?.finding, cluster.kubernetes);
    await ports.workflow.group('What the cluster shows', async () => printEvidence(evidence, ports));
    const reason = tracked.status === 'timed-out' ? tracked.reason : '';
    const failure = failed
        ? failureOfFinding(failed.finding, evidence)
        : rolloutFailures.ROLLOUT_TIMEOUT(reason);
    const manifest = done.find(({ applied }) => applied === failed?.workload.applied)?.manifest;
    announce(failure, manifest, ports, failed?.finding.container);
    return goBack(release, done, failure, { evidence, followed: tracked.followed, timedOut: !failed });
}
/** On the lines of the manifest, at once: going back takes its time. */
function announce({ message }, manifest, { workflow }, container = '') {
    const line = manifest?.containers?.get(container) ?? manifest?.line;
    workflow.error(message.split('\n')[0] ?? message, manifest && line !== undefined ? { file: manifest.file, line } : {});
}
/** Nothing was changed, so there is nothing to undo. */
async function refusedBefore(release, refusals) {
    for (const { manifest, error } of refusals)
        announce(error, manifest, release.ports);
    const [first] = refusals;
    const said = refusals.map(({ manifest, error }) => `${manifest.file}:${manifest.line}: ${error.message}`);
    const details = first ? { remedy: first.error.remedy, cause: first.error } : {};
    const failure = failures/* deployFailures */.l.DEPLOY_REFUSED(`The cluster would refuse this release, so nothing was changed: ${said.join('\n')}`, details);
    return end(release, 'failed', { failure });
}
/** The cluster refused in the middle what the dry run had let pass, or the dry run could not tell. */
async function refused(release, done, { manifest, error }) {
    announce(error, manifest, release.ports);
    return goBack(release, done, error, { evidence: NO_EVIDENCE, followed: [], timedOut: false });
}
async function goBack(release, done, failure, shown) {
    const { previous, inputs, ports, name } = release;
    const more = { failure, done, followed: shown.followed, evidence: shown.evidence };
    const held = shown.timedOut ? 'timed-out' : 'failed';
    if (inputs['on-failure'] === 'hold' || done.length === 0)
        return end(release, held, more);
    if (!previous) {
        ports.workflow.warning(`${name}: there is no release before this one, so everything stays as it is.`);
        return end(release, held, more);
    }
    await release.drain.over(ports.clock, ports.signal);
    const rollback = await rollBack(previous, done, {
        ...release,
        limits: limitsOf(inputs),
        timeoutMs: inputs.timeout,
    });
    if (rollback.succeeded)
        return end(release, 'rolled-back', { ...more, rollback, failure: undone(failure, previous.revision) });
    return end(release, held, { ...more, rollback, failure: lost(release, failure, rollback.said) });
}
const undone = ({ code, message, remedy, cause }, revision) => new failure/* Failure */.HR(code, `${message}\n\nRevision ${revision} serves again.`, remedy, { cause });
/** Said loudly, with what a person can do now. */
function lost({ inputs }, failure, said) {
    return failures/* deployFailures */.l.DEPLOY_ROLLBACK_FAILED(`${failure.message.split('\n')[0]} AND THE ROLLBACK FAILED: ${said}\n\n${byHand(inputs.namespace)}`, { cause: failure });
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/deploy.js













/** look → apply → watch → record, or → explain → go back. */
async function deploy(name, manifests, cluster, inputs, ports, occasion = { operation: 'deploy' }) {
    const release = await lookAround(name, manifests, cluster, inputs, ports, occasion);
    const { strategy, before, previous } = release;
    const force = inputs['force-conflicts'];
    const refusals = await tryDry(strategy.manifests, cluster, { autoscaled: before.autoscaled, force }, ports);
    if (refusals.length > 0)
        return refusedBefore(release, refusals);
    (0,restore/* keepForPost */.$b)({ ...inputs, release: name, previous: previous?.revision, way: strategy.way }, ports);
    await takeUp(release, occasion.resumed);
    const done = [...asDone(occasion.resumed?.created ?? [], ports.clock.now())];
    const result = await applyAndWatch(release, done).catch((error) => {
        if (!ports.signal.aborted)
            throw error;
        return release.progress.recorded ? cutShort(release, done) : cancelled(release, done);
    });
    // Not in a `finally`: what throws on its way has not put anything back, so the post step must.
    (0,restore/* restored */.v0)(ports);
    return result;
}
/** A canary that still waited for approval: this run goes on with it, or takes its place. */
async function takeUp({ cluster, name, ports, before }, resumed) {
    if (!before.waits)
        return;
    const pending = cluster.pending(name);
    const left = resumed ? undefined : await pending.read();
    if (left) {
        ports.workflow.info(`The canary of revision ${left.revision}, which waits for approval, is given up for this one.`);
        await (0,way_back/* returnTraffic */._i)(left.way, cluster.kubernetes, ports);
        await (0,way_back/* clearAway */.MB)(left.way, cluster.kubernetes, ports);
    }
    await pending.clear();
}
/** Phase by phase: what is applied is healthy before anything that needs it is applied. */
async function applyAndWatch(release, done) {
    const { ports, inputs, cluster, before, strategy } = release;
    const force = inputs['force-conflicts'];
    const site = { cluster, kubernetes: cluster.kubernetes, before, force, ports, done };
    const followed = [];
    const parts = [
        ...(0,order/* inPhases */.c)(strategy.manifests).map((phase) => () => strategy.phase(phase, release, site)),
        () => strategy.complete(release, site),
    ];
    for (const part of parts) {
        const ended = await part();
        if (ended.status === 'paused')
            return paused(release, done, followed, ended.nextStep);
        if (ended.status !== 'refused')
            followed.push(...(ended.tracked?.followed ?? []));
        if (ended.status !== 'passed')
            return notHealthy(release, done, ended, followed);
    }
    return succeeded(release, done, followed);
}
/** Requests first: everything else about a failure can wait until clients no longer see it. */
async function notHealthy(release, done, ended, followed) {
    const { strategy, cluster, ports, inputs } = release;
    if (ended.status === 'unhealthy' && ended.tracked.status === 'superseded') {
        const failure = failures/* deployFailures */.l.DEPLOY_SUPERSEDED(ended.tracked.reason);
        return end(release, 'superseded', { failure, done, followed });
    }
    if (await (0,way_back/* returnTraffic */._i)(strategy.way, cluster.uncancelled, ports))
        release.drain.begin(ports.clock);
    const result = ended.status === 'refused'
        ? await refused(release, done, ended.refusal)
        : await unhealthy(release, done, { ...ended.tracked, followed });
    if (inputs['on-failure'] === 'rollback')
        await (0,way_back/* clearAway */.MB)(strategy.way, cluster.uncancelled, ports);
    return result;
}
async function succeeded(release, done, followed) {
    const { ports, cluster, name, revision, before, inputs, strategy, manifests, rollbackTo } = release;
    const { painted } = strategy;
    const objects = manifests.map(({ object }) => object);
    const record = {
        revision,
        status: 'deployed',
        at: new Date(ports.clock.now()).toISOString(),
        origin: ports.origin,
        objects: objects.map((object) => (0,kubernetes_record/* hideSecret */.DL)(object, ports.sha256)),
        ...(painted ? { painted } : {}),
        ...(rollbackTo === undefined ? {} : { rollbackTo }),
    };
    await keepRecord(record, release);
    release.progress.recorded = true;
    // From here on the post step has nothing to put back: this release is the one that serves.
    (0,restore/* restored */.v0)(ports);
    await strategy.finish(release);
    await prune(before.previous, objects, cluster, inputs.prune, ports);
    ports.workflow.info(`${name}: revision ${revision} is healthy`);
    return end(release, outcomeOf(release, followed), { done, followed });
}
function outcomeOf({ rollbackTo, ports }, followed) {
    const stopped = followed.filter(({ observation }) => observation?.live && isPaused(observation.live));
    for (const { name } of stopped)
        ports.workflow.notice(`${name} is paused at a step of its own, until somebody promotes it.`);
    if (stopped.length > 0)
        return 'paused';
    return rollbackTo === undefined ? 'succeeded' : 'rolled-back';
}
/** A release that serves does not become a failure because its record could not be kept; but it is said. */
async function keepRecord(record, { cluster, name, before, ports }) {
    try {
        await cluster.records(name).add(record, before.records);
    }
    catch (error) {
        if (error.name !== 'Failure')
            throw error;
        ports.workflow.warning(`${name} is healthy, but was not recorded, so later runs cannot go back to it: ${error.message}`);
    }
}
/** The new release serves and is recorded: going back now would be a second release that nobody asked for. */
function cutShort(release, done) {
    const { name, revision, previous } = release;
    const failure = failures/* deployFailures */.l.DEPLOY_CANCELLED(`${name}: revision ${revision} is healthy and serves; the run was cancelled before everything of revision ${previous?.revision ?? 0} was tidied up.`, { remedy: 'Nothing needs to be done: the next release tidies up.' });
    return end(release, 'cancelled', { failure, done });
}
/** Of the seven seconds that a runner gives a cancelled step. */
const CANCELLED_DRAIN_MS = 1_500;
/** There are seconds until the process is killed: everything is put back, and nothing is waited for. */
async function cancelled(release, done) {
    const { previous, ports, strategy, cluster } = release;
    if (await (0,way_back/* returnTraffic */._i)(strategy.way, cluster.uncancelled, ports))
        release.drain.begin(ports.clock, CANCELLED_DRAIN_MS);
    await release.drain.over(ports.clock);
    if (previous && done.length > 0) {
        ports.workflow.info('The run was cancelled: putting the release before back.');
        await putBack(previous, done, release);
    }
    await (0,way_back/* clearAway */.MB)(strategy.way, cluster.uncancelled, ports);
    return end(release, 'cancelled', { failure: failures/* deployFailures */.l.DEPLOY_CANCELLED(), done });
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/promote-rollouts.js











/** The Rollouts of a release that have stopped at a step of their own. */
async function pausedRollouts({ objects }, { kubernetes }) {
    const rollouts = objects.filter(({ kind }) => kind === 'Rollout');
    const live = await Promise.all(rollouts.map((rollout) => kubernetes.get(rollout)));
    return live.filter((object) => object !== undefined).filter(isPaused);
}
/** Lets paused Rollouts go on, as their own tool does, and follows them. A failure goes back to the release before. */
async function promoteRollouts(name, paused, [current, previous], cluster, inputs, ports) {
    const startedAt = ports.clock.now();
    const changes = new Changes(ports.clock, ports.signal);
    await cluster.watch(watchedKinds(paused), (object) => changes.add(object));
    const manifests = paused.map((object) => ({ object, file: '', line: 0 }));
    const before = await lookBefore(cluster, name, manifests);
    for (const rollout of paused)
        await goOn(rollout, cluster, ports);
    const limits = limitsOf(inputs);
    const site = { cluster, before, changes, limits, timeoutMs: inputs.timeout, ports };
    const tracked = await track(applied(paused, before, startedAt), {
        ...site,
        deadline: startedAt + inputs.timeout,
    });
    const done = manifests.map((manifest, at) => ({
        manifest,
        applied: tracked.followed[at]?.applied,
        created: false,
    }));
    const base = {
        ...{ operation: 'promote', release: name, namespace: inputs.namespace, startedAt },
        ...{ revision: current?.revision, previous: previous?.revision, followed: tracked.followed },
        done: done.flatMap(({ applied: one, ...rest }) => (one ? [{ ...rest, applied: one }] : [])),
    };
    if (tracked.status === 'steady') {
        const stopped = tracked.followed.some(({ observation }) => observation?.live && isPaused(observation.live));
        return conclude({ ...base, outcome: stopped ? 'paused' : 'succeeded' }, ports);
    }
    const { failure, evidence } = await explain(tracked, cluster, ports);
    if (!previous || inputs['on-failure'] === 'hold')
        return conclude({ ...base, outcome: 'failed', failure, evidence }, ports);
    const rollback = await rollBack(previous, [], site);
    if (rollback.succeeded)
        return conclude({ ...base, outcome: 'rolled-back', failure, evidence, rollback }, ports);
    const lost = failures/* deployFailures */.l.DEPLOY_ROLLBACK_FAILED(`${rollback.said}\n\n${byHand(inputs.namespace)}`, {
        cause: failure,
    });
    return conclude({ ...base, outcome: 'failed', failure: lost, evidence, rollback }, ports);
}
/** https://github.com/argoproj/argo-rollouts: a promotion takes away what the controller waits for. */
async function goOn(rollout, { kubernetes }, { workflow }) {
    const written = await kubernetes.patch(rollout, { status: { pauseConditions: null } }, 'status');
    if (!written)
        throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`${(0,kubernetes_objects/* nameOf */.Vb)(rollout)} was changed by somebody else just now`);
    workflow.info(`${(0,kubernetes_objects/* nameOf */.Vb)(rollout)}: goes on`);
}
const applied = (rollouts, before, at) => rollouts.map((object) => ({
    object,
    before: object,
    restartsBefore: before.restarts,
    eventsBefore: before.events,
    at,
}));
async function explain(tracked, cluster, ports) {
    if (tracked.status !== 'failed') {
        const reason = tracked.status === 'steady' ? '' : tracked.reason;
        return { failure: failures/* deployFailures */.l.DEPLOY_SUPERSEDED(reason), evidence: NO_EVIDENCE };
    }
    const evidence = await collectEvidence(tracked.workload, tracked.finding, cluster.kubernetes);
    printEvidence(evidence, ports);
    return { failure: failureOfFinding(tracked.finding, evidence), evidence };
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/promote-operation.js







/** `operation: promote`: goes on with a canary or a Rollout that waits, or lets go of the old colour. */
async function promote(name, cluster, inputs, ports) {
    const pending = await cluster.pending(name).read();
    if (pending) {
        const wishes = { ...inputs, strategy: 'canary', steps: (0,kubernetes_pending/* stepsOf */.B_)(pending) };
        const occasion = { operation: 'promote', resumed: pending };
        return deploy(name, manifestsOf(pending), cluster, wishes, ports, occasion);
    }
    const startedAt = ports.clock.now();
    const records = await cluster.records(name).list();
    const [current, previous] = records;
    const paused = current ? await pausedRollouts(current, cluster) : [];
    if (paused.length > 0)
        return promoteRollouts(name, paused, records, cluster, inputs, ports);
    if (!current?.painted)
        throw nothingPending(name, current);
    for (const old of oldOf(current, current.painted))
        if (await (0,way_back/* scale */.hs)(old, 0, cluster.kubernetes))
            ports.workflow.info(`Deployment/${old} scaled to 0`);
    return conclude({
        operation: 'promote',
        outcome: 'succeeded',
        release: name,
        namespace: inputs.namespace,
        revision: current.revision,
        previous: previous?.revision,
        startedAt,
    }, ports);
}
/** What was applied already when it stopped is applied again, except Secrets, whose values nobody keeps. */
const manifestsOf = ({ objects }) => objects
    .filter(({ kind }) => kind !== 'Secret')
    .map((object) => ({ object, file: '', line: 0 }));
const oldOf = ({ objects }, { colour, keys }) => (0,colours/* colouredIn */.Rz)(objects, [], keys)
    .filter(({ deployment }) => deployment.metadata.name in keys)
    .map((one) => (0,colours/* deploymentName */.pC)(one, (0,colours/* otherColour */.RQ)(colour)));
const nothingPending = (name, current) => failures/* deployFailures */.l.DEPLOY_NOTHING_PENDING(`${name}: no canary waits for approval, and ${current ? `revision ${current.revision} was not deployed as blue-green` : 'there is no record of a release'}.`);

// EXTERNAL MODULE: ./build/tools/kubernetes-records.js
var kubernetes_records = __nccwpck_require__(4633);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/rollback-operation.js











/** `operation: rollback`: applies the objects of an earlier release again, watches them, and records that. */
async function rollbackTo(name, cluster, inputs, ports) {
    const startedAt = ports.clock.now();
    const records = await cluster.records(name).list();
    const target = (0,kubernetes_record/* rollbackTarget */.es)(records, inputs.revision);
    if (!target)
        throw missing(name, records, inputs.revision);
    if (records[0]?.painted)
        return switchBack(name, target, cluster, inputs, ports);
    const manifests = target.objects.map((object) => ({ object, file: '', line: 0 }));
    await checkAccess(manifests, cluster);
    const changes = new Changes(ports.clock, ports.signal);
    await cluster.watch(watchedKinds(target.objects), (object) => changes.add(object));
    const before = await lookBefore(cluster, name, manifests);
    const site = { cluster, before, changes, limits: limitsOf(inputs), timeoutMs: inputs.timeout, ports };
    const rollback = await rollBack(target, [], site);
    const base = { operation: 'rollback', release: name, namespace: inputs.namespace, startedAt };
    const { done, followed, evidence } = rollback;
    const [current] = records;
    const compared = [current?.objects ?? [], target.objects];
    const told = { done, followed, evidence, compared };
    const ending = { ...base, ...told, previous: current?.revision, rollback: { ...rollback, followed: [] } };
    if (!rollback.succeeded)
        return conclude({ ...ending, ...rollback_operation_lost(rollback, inputs) }, ports);
    const { revision } = await recordRollback(target, before, cluster, name, ports);
    await prune(records[0], target.objects, cluster, inputs.prune, ports);
    return conclude({ ...ending, outcome: 'rolled-back', revision }, ports);
}
/** After a blue-green release the way back is the same one: the other colour comes up, is verified, and is switched to. */
function switchBack(name, target, cluster, inputs, ports) {
    const objects = target.objects.filter(({ kind }) => kind !== 'Secret');
    const manifests = objects.map((object) => ({ object, file: '', line: 0 }));
    const wishes = { ...inputs, strategy: 'blue-green', keep: 0 };
    return deploy(name, manifests, cluster, wishes, ports, {
        operation: 'rollback',
        rollbackTo: target.revision,
    });
}
function rollback_operation_lost({ said, revision }, { namespace }) {
    const failure = failures/* deployFailures */.l.DEPLOY_ROLLBACK_FAILED(`Going back to revision ${revision} failed: ${said}\n\n${byHand(namespace)}`);
    return { outcome: 'failed', revision: undefined, failure };
}
async function recordRollback(target, before, cluster, name, ports) {
    const record = {
        ...target,
        revision: before.nextRevision,
        status: 'deployed',
        rollbackTo: target.revision,
        at: new Date(ports.clock.now()).toISOString(),
        origin: ports.origin,
    };
    await cluster.records(name).add(record, before.records);
    return record;
}
function missing(name, records, wanted) {
    const known = records.map(({ revision, at, origin }) => `${revision} (${at}, ${origin})`).join('; ');
    const asked = wanted === undefined ? 'an earlier release' : `revision ${wanted}`;
    return kubernetes_records/* recordFailures */.X6.KUBERNETES_RECORD_MISSING(`${name}: there is no record of ${asked}. Recorded are: ${known || 'none'}`);
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/abort-operation.js











/** `operation: abort`: takes back a canary that waits for approval, or a blue-green release whose old pods are kept. */
async function abort(name, cluster, inputs, ports) {
    const startedAt = ports.clock.now();
    const waiting = cluster.pending(name);
    const [pending, [current]] = await Promise.all([waiting.read(), cluster.records(name).list()]);
    if (!pending && current?.painted)
        return rollbackTo(name, cluster, inputs, ports);
    if (!pending)
        throw nothingPending(name, current);
    const returned = await (0,way_back/* returnTraffic */._i)(pending.way, cluster.uncancelled, ports);
    if (returned)
        await ports.clock.sleep(drain/* DRAIN_MS */.s, ports.signal);
    const base = {
        operation: 'abort',
        release: name,
        namespace: inputs.namespace,
        revision: current?.revision,
        previous: current?.revision,
        startedAt,
    };
    if (current) {
        const changes = new Changes(ports.clock, ports.signal);
        await cluster.watch(watchedKinds(current.objects), (object) => changes.add(object));
        const manifests = current.objects.map((object) => ({ object, file: '', line: 0 }));
        const before = await lookBefore(cluster, name, manifests);
        const site = { cluster, before, changes, limits: limitsOf(inputs), timeoutMs: inputs.timeout, ports };
        const rollback = await rollBack(current, asDone(pending.created, startedAt), site);
        if (!rollback.succeeded) {
            const failure = failures/* deployFailures */.l.DEPLOY_ROLLBACK_FAILED(`${rollback.said}\n\n${byHand(inputs.namespace)}`);
            return conclude({ ...base, ...rollback, rollback, outcome: 'failed', failure }, ports);
        }
    }
    await (0,way_back/* clearAway */.MB)(pending.way, cluster.uncancelled, ports);
    await waiting.clear();
    return conclude({ ...base, outcome: 'rolled-back' }, ports);
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/diff-operation.js








/** `operation: diff`: what a deployment would change, by the server's own dry run. Changes nothing. */
async function diff(name, manifests, cluster, inputs, ports) {
    const { autoscaled, previous: last } = await lookBefore(cluster, name, manifests);
    const serving = repainted(manifests, last?.painted);
    const changes = [];
    for (const { object } of (0,order/* inPhases */.c)(serving).flat()) {
        const live = await cluster.kubernetes.get(object);
        const after = await cluster.kubernetes.apply((0,apply/* objectFor */.z)(object, live, autoscaled), {
            dryRun: true,
            force: inputs['force-conflicts'],
        });
        const before = live ? comparable(live, ports.sha256) : '';
        changes.push({
            name: (0,kubernetes_objects/* nameOf */.Vb)(object),
            diff: unifiedDiff(before, comparable(after.object, ports.sha256), (0,kubernetes_objects/* nameOf */.Vb)(object)),
        });
    }
    const different = changes.filter((change) => change.diff !== '');
    for (const { diff: text } of different)
        ports.workflow.untrusted(text);
    ports.workflow.info(`${different.length} of ${changes.length} objects would change`);
    ports.workflow.summary(diff_operation_summaryOf(name, changes.length, different));
    const path = ports.files.join(ports.reportFolder, `k8s-deploy-${inputs.namespace}-${name}.diff`);
    await ports.files.write(path, ports.workflow.redact(`${different.map((change) => change.diff).join('\n')}\n`));
    const previous = last ? String(last.revision) : '';
    return { outcome: 'succeeded', revision: '', previous, report: path, cause: '' };
}
const diff_operation_summaryOf = (name, all, different) => joined([
    heading(`${name}: ${different.length} of ${all} objects would change`, 3),
    ...different.map((change) => details(change.name, codeBlock(change.diff, 'diff'))),
]);

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./build/lib/manifests/globs.js

/** Whether a path of the input is a pattern: it has a star, a question mark, brackets or braces. */
const isGlob = (path) => /[*?[\]{}]/.test(path);
/** The folder above the first part that is a pattern; `.` when the first one is. */
function folderOf(glob) {
    const parts = glob.split('/');
    return parts.slice(0, parts.findIndex(isGlob)).join('/') || '.';
}
/** The paths that a pattern means. One star stays within a folder, two do not; hidden files are left out. */
function matching(glob, paths) {
    const matches = picomatch(glob.replace(/^\.\//, ''));
    return paths.filter((path) => matches(path));
}

;// CONCATENATED MODULE: ./build/lib/manifests/parse.js


/** Whether a file of a folder is read: kustomizations and Helm values are something else. */
const isManifestFile = (path) => /\.(ya?ml|json)$/i.test(path) &&
    !/(^|\/)(kustomization\.ya?ml|Kustomization|values\.ya?ml|Chart\.yaml)$/.test(path);
/** All documents of one file. YAML 1.2 with the merge keys that kubectl knows; duplicate keys are errors. */
function parseManifests(file, text) {
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter: lines, uniqueKeys: true, merge: true });
    const manifests = [];
    const problems = [];
    for (const document of Array.isArray(documents) ? documents : []) {
        const start = document.contents?.range?.[0] ?? document.range[0];
        const line = lines.linePos(start).line;
        const read = readDocument(document, file, line, lines);
        const containers = containerLines(document, lines);
        if ('problems' in read)
            problems.push(...read.problems);
        else
            manifests.push(...read.objects.map((object) => ({ object, file, line, containers })));
    }
    return { manifests, problems };
}
/** The lines at which containers begin, wherever the kind of the document has them; the first of a name counts. */
function containerLines(document, lines) {
    const found = new Map();
    const take = (item) => {
        if (!(0,dist/* isMap */.jh)(item) || !item.range)
            return;
        const name = String(item.get('name') ?? '');
        if (!found.has(name))
            found.set(name, lines.linePos(item.range[0]).line);
    };
    (0,dist/* visit */.YR)(document, {
        Pair: (_, { key, value }) => {
            if ((0,dist/* isScalar */.jn)(key) && CONTAINERS.includes(String(key.value)) && (0,dist/* isSeq */.oP)(value))
                value.items.forEach(take);
        },
    });
    return found;
}
const CONTAINERS = ['containers', 'initContainers'];
function readDocument(document, file, line, lines) {
    if (document.errors.length > 0)
        return {
            problems: document.errors.map(({ message, pos }) => ({
                file,
                line: lines.linePos(pos[0]).line,
                message: message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'is not YAML',
            })),
        };
    const value = document.toJS({ maxAliasCount: 1000 });
    if (value === null || value === undefined)
        return { objects: [] };
    const items = isList(value) ? value.items : [value];
    const wrong = items.filter((item) => !(0,kubernetes_objects/* isKubernetesObject */.i1)(item));
    if (wrong.length > 0)
        return { problems: wrong.map((item) => ({ file, line, message: whyNot(item) })) };
    return { objects: items };
}
const isList = (value) => typeof value === 'object' &&
    value !== null &&
    value.kind === 'List' &&
    Array.isArray(value.items);
function whyNot(value) {
    if (typeof value !== 'object' || value === null)
        return 'is not an object';
    const { apiVersion, kind, metadata } = value;
    if (typeof apiVersion !== 'string')
        return 'has no apiVersion';
    if (typeof kind !== 'string')
        return 'has no kind';
    const named = metadata?.['generateName'];
    return named
        ? `${kind} has only a generateName; an object that is applied needs metadata.name`
        : `${kind} has no metadata.name`;
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/read.js


const KUSTOMIZATION = /^(kustomization\.ya?ml|Kustomization)$/;
/**
 * Reads files, folders and kustomizations. A folder with a kustomization is built, any other is read file by file.
 * @throws PATH_MISSING, PATH_OUTSIDE, KUBECTL_KUSTOMIZE
 */
async function readManifests(paths, { files, kustomize }) {
    const read = await Promise.all(paths.map(async (path) => {
        if (isGlob(path))
            return readGlob(path, files);
        const folder = await files.inside(path);
        const listed = await files.list(path);
        const kustomized = listed.some((file) => KUSTOMIZATION.test(read_nameIn(file, path)));
        if (kustomized)
            return [parseManifests(path, await kustomize(folder))];
        // A file that is named is read whatever it is called; a folder may hold other things too.
        const named = listed.length === 1 && read_nameIn(listed[0] ?? '', path) === path.replace(/^\.\//, '');
        const wanted = named ? listed : listed.filter(isManifestFile);
        if (wanted.length === 0)
            return [nothingIn(path)];
        return Promise.all(wanted.map(async (file) => parseManifests(file, await files.read(file))));
    }));
    return read.flat();
}
/** Files by a pattern; one that matches nothing is most likely a mistake. */
async function readGlob(glob, files) {
    const wanted = matching(glob, await files.list(folderOf(glob))).filter(isManifestFile);
    if (wanted.length === 0)
        return [nothingIn(glob)];
    return Promise.all(wanted.map(async (file) => parseManifests(file, await files.read(file))));
}
/** The file's name where it is directly in the folder that was asked for, else its longer path. */
const read_nameIn = (file, path) => {
    const folder = path.replace(/^\.\//, '').replace(/\/+$/, '');
    return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
};
const nothingIn = (path) => ({
    manifests: [],
    problems: [{ file: path, line: 1, message: 'has no .yaml, .yml or .json file' }],
});

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/release-name.js




/**
 * The first workload in the order of the files; the same manifests give the same name every time.
 * @throws DEPLOY_NO_RELEASE_NAME
 */
function releaseNameOf(objects) {
    const first = objects.find(kubernetes_objects/* isWorkload */.gv) ?? objects.find(({ kind }) => kind === 'Rollout' || kind === 'CronJob');
    if (!first)
        throw failures/* deployFailures */.l.DEPLOY_NO_RELEASE_NAME();
    return first.metadata.name;
}
/**
 * Which release is meant where nothing of the manifests is applied: the input, the name that the manifests give
 * (images and variables do not matter for it), or the only one that the namespace has a record of.
 * @throws DEPLOY_WHICH_RELEASE, DEPLOY_NO_RELEASE_NAME
 */
async function recordedName(inputs, cluster, ports) {
    if (inputs.release !== undefined)
        return inputs.release;
    if (inputs.manifests.length > 0) {
        const parsed = await readManifests(inputs.manifests, ports);
        const found = parsed.flatMap(({ manifests }) => manifests);
        const { manifests } = fillPlaceholders(found, inputs.variables);
        return releaseNameOf(manifests.map(({ object }) => object));
    }
    const names = await cluster.releases();
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return only;
    throw failures/* deployFailures */.l.DEPLOY_WHICH_RELEASE(`The namespace ${inputs.namespace} has records of ${names.length} releases${names.length > 0 ? `: ${names.join(', ')}` : ''}. Say with \`release\` which one is meant.`);
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/status-operation.js









/** `operation: status`: judges what runs now, once, by the rules of a deployment. Changes nothing. */
async function status_operation_status(name, manifests, cluster, inputs, ports) {
    const startedAt = ports.clock.now();
    await cluster.watch(watchedKinds(manifests.map(({ object }) => object)), () => { });
    const [current, previous] = await cluster.records(name).list();
    const done = repainted(manifests, current?.painted)
        .filter(({ object }) => (0,wait/* isAwaited */.AJ)(object))
        .map((manifest) => status_operation_asDone(manifest, cluster, startedAt));
    const followed = done.map(({ applied }) => new Followed(applied, new Set()));
    for (const one of followed) {
        one.step(cluster.store, { ...limitsOf(inputs), soakMs: 0 }, startedAt);
        ports.workflow.untrusted(`${one.name}: ${tellingOf(one.verdict)}`);
    }
    const bad = followed.find(({ verdict }) => verdict.status !== 'steady');
    const ending = {
        operation: 'status',
        release: name,
        namespace: inputs.namespace,
        revision: current?.revision,
        previous: previous?.revision,
        startedAt,
        done,
        followed,
    };
    if (!bad)
        return conclude({ ...ending, outcome: 'succeeded', evidence: NO_EVIDENCE }, ports);
    const finding = bad.verdict.status === 'failed' ? bad.verdict.finding : undefined;
    const evidence = await collectEvidence(bad, finding, cluster.kubernetes);
    const failure = rolloutFailures[finding?.code ?? 'ROLLOUT_NOT_READY'](`${bad.name}: ${tellingOf(bad.verdict)}`);
    return conclude({ ...ending, outcome: 'failed', evidence, failure }, ports);
}
/** What is there now, as if it had just been applied: every restart and event of its pods counts. */
function status_operation_asDone(manifest, cluster, at) {
    const live = cluster.store.get((0,kubernetes_objects/* typeOf */.QP)(manifest.object), manifest.object.metadata.name);
    if (!live)
        throw rolloutFailures.ROLLOUT_DELETED(`${(0,kubernetes_objects/* nameOf */.Vb)(manifest.object)} does not exist in this namespace.`);
    const applied = { object: live, before: live, restartsBefore: new Map(), eventsBefore: new Map(), at };
    return { manifest, applied, created: false };
}

;// CONCATENATED MODULE: ./build/actions/k8s-deploy/run.js
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










/** Reads everything, then opens the cluster, then does the operation. */
async function run(inputs, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (isAboutRecorded(inputs.operation))
            return aboutRecorded(inputs.operation, inputs, ports);
        expectAnalysis(inputs);
        if (inputs.manifests.length === 0)
            throw runtime_inputs/* inputFailures */.MB.INPUT_INVALID(`manifests: is required with operation: ${inputs.operation}`);
        // What runs already is judged as it is.
        const wishes = inputs.operation === 'status' ? { ...inputs, 'require-pod-security': undefined } : inputs;
        const manifests = prepare(await readManifests(inputs.manifests, ports), wishes);
        const name = inputs.release ?? releaseNameOf(manifests.map(({ object }) => object));
        const cluster = __addDisposableResource(env_1, await run_open(inputs, ports), true);
        switch (inputs.operation) {
            case 'deploy':
                return await deploy(name, manifests, cluster, inputs, ports);
            case 'status':
                return await status_operation_status(name, manifests, cluster, inputs, ports);
            case 'diff':
                return await diff(name, manifests, cluster, inputs, ports);
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
const ABOUT_RECORDED = { rollback: rollbackTo, promote: promote, abort: abort };
const isAboutRecorded = (operation) => operation in ABOUT_RECORDED;
/** Needs only the namespace, and which release of it: what is applied is in the record. */
async function aboutRecorded(operation, inputs, ports) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const cluster = __addDisposableResource(env_2, await run_open(inputs, ports), true);
        return await ABOUT_RECORDED[operation](await recordedName(inputs, cluster, ports), cluster, inputs, ports);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** @throws INPUT_INVALID for a step that nothing could ever answer */
function expectAnalysis(inputs) {
    if (inputs.operation !== 'deploy' || inputs.strategy !== 'canary')
        return;
    if (!inputs.steps.some(({ kind }) => kind === 'analyze'))
        return;
    if (inputs['analyze-command'].length === 0 && inputs['analyze-file'] === undefined)
        throw runtime_inputs/* inputFailures */.MB.INPUT_INVALID('steps: the step analyze needs `analyze-command` or `analyze-file`, which say whose verdict it waits for');
}
const run_open = async (inputs, ports) => ports.openCluster({ namespace: inputs.namespace, kubeconfig: await ports.kubeconfig(inputs) });


/***/ }),

/***/ 2266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ k8sDeploy)
});

// UNUSED EXPORTS: OUTCOMES

// EXTERNAL MODULE: ./build/lib/kubernetes/steps.js
var steps = __nccwpck_require__(1810);
;// CONCATENATED MODULE: ./build/lib/manifests/values.js
/** Values that a caller sets without touching the manifests: replicas, env, resources, host and autoscale. */
const NO_VALUES = {
    replicas: new Map(),
    env: [],
    resources: [],
    host: new Map(),
    autoscale: [],
};
/** `key=value` lines, a value alone on its line with an empty key; blank lines and comments do not count. */
function pairsOf(raw, alone) {
    const lines = raw
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const pairs = lines.map((line) => {
        const at = line.indexOf('=');
        if (at < 0 && alone)
            return ['', line];
        // The line is not repeated: its value may be nobody's business.
        if (at < 1)
            throw new Error('expected lines such as name=value, but one has no name or no "="');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
    const keys = pairs.map(([key]) => key);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined)
        throw new Error(twice === '' ? 'several values have no name' : `"${twice}" is given twice`);
    return pairs;
}
function wholeNumber(text, most) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value <= most))
        throw new Error(`expected a whole number from 0 to ${most}, got "${text}"`);
    return value;
}
/** `3`, or `api=3` one a line. @throws Error that says what is allowed; so do all that follow */
const parseReplicas = (raw) => new Map(pairsOf(raw, true).map(([name, value]) => [name, wholeNumber(value, 10_000)]));
/** `shop.example.com`, or `web=shop.example.com` one a line. */
const parseHosts = (raw) => new Map(pairsOf(raw, true).map(([name, value]) => {
    if (!/^(\*\.)?([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)*[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value))
        throw new Error(`expected a host name such as shop.example.com, got "${value}"`);
    return [name, value];
}));
/** `NAME`, `workload/NAME` or `workload/container/NAME`. */
function placeOf(key) {
    const parts = key.split('/');
    const last = parts.pop() ?? '';
    const [workload = '', container = '', more] = parts;
    if (more !== undefined || last === '' || parts.includes(''))
        throw new Error(`expected a name, workload/name or workload/container/name before "=", got "${key}"`);
    return { workload, container, last };
}
/** `LOG_LEVEL=info`, `api/LOG_LEVEL=info` or `api/proxy/LOG_LEVEL=info`, one a line. */
const parseEnv = (raw) => pairsOf(raw, false).map(([key, value]) => {
    const { last: name, ...place } = placeOf(key);
    if (!/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name))
        throw new Error(`"${name}" is no name of a variable`);
    return { ...place, name, value };
});
/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const QUANTITY = /^\d+(\.\d+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|e[-+]?\d+)?$/;
/** `limits.memory=512Mi`, `api/requests.cpu=200m` or `api/proxy/limits.memory=64Mi`, one a line. */
const parseResources = (raw) => pairsOf(raw, false).map(([key, quantity]) => {
    const { last, ...place } = placeOf(key);
    const [, list, resource = ''] = /^(requests|limits)\.([a-z][-./a-z0-9]*)$/.exec(last) ?? [];
    if (list !== 'requests' && list !== 'limits')
        throw new Error(`expected requests.cpu, limits.memory and such, got "${last}"`);
    if (!QUANTITY.test(quantity))
        throw new Error(`expected a quantity such as 200m or 512Mi for ${last}, got "${quantity}"`);
    return { ...place, list, resource, quantity };
});
/** `min=3`, `max=10`, `cpu=70%`, each also as `api/min=3`, one a line. */
const parseAutoscale = (raw) => pairsOf(raw, false).map(([key, value]) => {
    const { last: field, workload, container } = placeOf(key);
    if ((field !== 'min' && field !== 'max' && field !== 'cpu') || container !== '')
        throw new Error(`expected min, max or cpu, or workload/min and such, got "${key}"`);
    return { workload, field, value: wholeNumber(field === 'cpu' ? value.replace(/%$/, '') : value, 10_000) };
});

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/runtime/input-kinds.js
var input_kinds = __nccwpck_require__(7205);
// EXTERNAL MODULE: ./build/runtime/inputs.js
var inputs = __nccwpck_require__(4634);
// EXTERNAL MODULE: ./build/runtime/outputs.js
var outputs = __nccwpck_require__(5649);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/spec.js






const OUTCOMES = [
    'succeeded',
    'failed',
    'rolled-back',
    'superseded',
    'timed-out',
    'cancelled',
    'paused',
];
const keepFor = (0,inputs/* inputKind */.TP)((raw) => {
    if (raw === 'promote')
        return 'promote';
    const ms = /^(\d{1,6})(s|m|h)$/.exec(raw);
    if (!ms)
        throw new Error(`expected promote, or a duration such as 10m, got "${raw}"`);
    return Number(ms[1]) * ({ s: 1_000, m: 60_000, h: 3_600_000 }[ms[2] ?? ''] ?? 0);
});
const k8sDeploy = (0,action/* defineAction */.Q)({
    name: 'Deploy to Kubernetes',
    description: 'Applies manifests, watches the pods of the new release, fails within seconds with the reason, and goes back to the release before.',
    branding: { icon: 'anchor', color: 'blue' },
    post: true,
    inputs: {
        operation: (0,input_kinds/* oneOf */.yL)('deploy', 'promote', 'abort', 'rollback', 'status', 'diff').withDefault('deploy', {
            description: '`deploy` applies the manifests; `promote` goes on with a canary or a Rollout that waits for approval, or lets go of the old pods of a blue-green release; `abort` takes such a one back; `rollback` goes back to the release before the last one, or to `revision`; `status` judges what runs now and `diff` says what a deployment would change, both without changing anything.',
        }),
        manifests: input_kinds/* lines */.Mn.withDefault('', {
            description: 'Manifest files, folders, patterns or folders with a kustomization, one a line, below the workspace: `k8s/shop` or `k8s/*.yaml`. `promote`, `abort` and `rollback` do without.',
        }),
        namespace: input_kinds/* text */.Qq.withDefault('default', {
            description: 'Namespace to deploy to. Manifests may leave it out, or must name the same one.',
        }),
        release: input_kinds/* text */.Qq.optional({
            description: 'Name under which releases of these manifests are recorded in the namespace. Default is the name of the first workload; for a rollback without manifests, the only release of the namespace.',
        }),
        images: input_kinds/* keyValues */.K7.withDefault('', {
            description: 'Images to put into the manifests, `name=image` one a line: `shop=123.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:…`. The name is the repository in the manifest, or its last part.',
        }),
        variables: input_kinds/* keyValues */.K7.withDefault('', {
            description: 'Values for `${NAME}` in texts of the manifests, `NAME=value` one a line.',
        }),
        replicas: (0,inputs/* inputKind */.TP)(parseReplicas).withDefault('', {
            description: 'Number of pods, `3`, or `api=3` one a line for several workloads. A value without a name is for the workload that the release is named after, here and in the next three.',
        }),
        env: (0,inputs/* inputKind */.TP)(parseEnv).withDefault('', {
            description: 'Environment variables of containers, one a line: `LOG_LEVEL=info`, `api/LOG_LEVEL=info` or `api/container/LOG_LEVEL=info`. Not for secrets: those belong into a Secret.',
        }),
        resources: (0,inputs/* inputKind */.TP)(parseResources).withDefault('', {
            description: 'Requests and limits of containers, one a line: `limits.memory=512Mi`, `api/requests.cpu=200m` or `api/container/limits.memory=64Mi`.',
        }),
        autoscale: (0,inputs/* inputKind */.TP)(parseAutoscale).withDefault('', {
            description: 'Limits of the autoscaler that the manifests have for a workload, one a line: `min=3`, `max=10`, `cpu=70%`, or `api/min=3`.',
        }),
        host: (0,inputs/* inputKind */.TP)(parseHosts).withDefault('', {
            description: 'Public host name of the Ingress, HTTPRoute or VirtualService of the manifests, `shop.example.com`, or `name=shop.example.com` one a line.',
        }),
        'require-pod-security': (0,input_kinds/* oneOf */.yL)('privileged', 'baseline', 'restricted').optional({
            description: 'Level of the Pod Security Standards that every pod template must meet, `baseline` or `restricted`. A namespace that enforces less, and pods that no NetworkPolicy selects, are warned of. Without it the levels are only reported.',
        }),
        timeout: input_kinds/* duration */.p0.withDefault('10m', {
            description: 'The release must be healthy within this time, whatever happens. A rollback has as long again.',
        }),
        soak: input_kinds/* duration */.p0.withDefault('10s', {
            description: 'How long everything must stay ready, without a restart, before the release counts as healthy.',
        }),
        strategy: (0,input_kinds/* oneOf */.yL)('rolling', 'canary', 'blue-green').withDefault('rolling', {
            description: '`rolling` updates as the manifests say. `canary` sends the new version a growing share of the requests, given by `steps`. `blue-green` brings the whole new version up beside the old one and then switches the Services.',
        }),
        steps: (0,inputs/* inputKind */.TP)((raw) => (0,steps/* parseSteps */.$i)(raw
            .split(/[\n,]/)
            .map((part) => part.trim())
            .filter(Boolean))).withDefault('10%, 5m, 50%, 5m', {
            description: 'Steps of a canary, separated by commas: a share of the requests such as `10%`, a time such as `5m` in which nothing may go wrong, `analyze` to wait for a verdict, or `approve` to end here until a later run says `operation: promote`. After the last one everything is updated.',
        }),
        'analyze-command': input_kinds/* lines */.Mn.withDefault('', {
            description: 'The program that the step `analyze` runs, and its arguments, one a line, such as `./scripts/compare-errors.sh`. It runs without a shell and gets variables that begin with `ANALYZE_`; exit code 0 goes on, any other goes back. The word `analyze-release` is the action of that name, its inputs follow as `name=value`.',
        }),
        'analyze-file': input_kinds/* text */.Qq.optional({
            description: 'The file that the step `analyze` waits for, such as the report of analyze-release: JSON with a `verdict` of `keep`, `roll-back` or `inconclusive`. Only `keep` goes on.',
        }),
        keep: keepFor.withDefault('10m', {
            description: 'How long the old pods of a blue-green release are kept after the switch, such as `10m`, while the new ones are watched: when those fail, requests go back at once. `promote` keeps them until `operation: promote`.',
        }),
        'ready-within': input_kinds/* duration */.p0.optional({
            description: 'How long pods may run without becoming ready, such as `90s`. Default is progressDeadlineSeconds of the Deployment.',
        }),
        'crashes-allowed': (0,input_kinds/* integer */.nd)(0, 20).withDefault('2', {
            description: 'How often a container may crash before it is a failure: a program that waits for its database by crashing twice is healthy.',
        }),
        'image-wait': input_kinds/* duration */.p0.withDefault('0s', {
            description: 'How long an image may be missing, for registries that replicate, such as `60s`.',
        }),
        'allow-paused': input_kinds/* flag */.Jt.withDefault('false', {
            description: 'A `Rollout` of Argo Rollouts that stops at a pause without a duration ends the step well, with the outcome `paused`; without it the step waits until somebody promotes it, or until `timeout`.',
        }),
        'on-failure': (0,input_kinds/* oneOf */.yL)('rollback', 'hold').withDefault('rollback', {
            description: '`rollback` goes back to the release before; `hold` leaves everything as it is, to look at it.',
        }),
        'force-conflicts': input_kinds/* flag */.Jt.withDefault('false', {
            description: 'Take over fields that somebody else owns, such as an earlier `kubectl apply`.',
        }),
        prune: input_kinds/* flag */.Jt.withDefault('false', {
            description: 'Remove what the release before had and the manifests no longer have; without it such objects are only named. Never Namespaces, CustomResourceDefinitions, volumes and their claims, or what somebody else made.',
        }),
        revision: (0,input_kinds/* integer */.nd)(1, 1_000_000_000).optional({
            description: 'The recorded revision that `operation: rollback` goes back to.',
        }),
        cluster: input_kinds/* text */.Qq.optional({
            description: 'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
        }),
        region: input_kinds/* text */.Qq.optional({ description: 'Region of that cluster. Default is that of the AWS credentials.' }),
        kubeconfig: input_kinds/* text */.Qq.optional({
            description: 'Path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
        }),
    },
    outputs: {
        outcome: outputs/* output */.C.oneOf(OUTCOMES, 'How the operation ended.'),
        revision: outputs/* output */.C.text('Number of the release in the record of the namespace, empty when nothing was recorded.'),
        previous: outputs/* output */.C.text('Number of the release before, to which a rollback goes; empty when there is none.'),
        report: outputs/* output */.C.text('Path of the report: what was applied, the verdict, events and logs, as JSON.'),
        cause: outputs/* output */.C.text('Why the release failed, in one line; empty on success.'),
    },
});


/***/ }),

/***/ 118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ trafficFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const trafficFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    TRAFFIC_CHANGED: {
        meaning: 'Somebody else changed the weights or the selector by which a release is being shifted in.',
        remedy: 'Find the other writer that the message names (another pipeline, GitOps, a person) and let only one of you steer this object. With GitOps, exclude the weights from its comparison.',
    },
    TRAFFIC_NOT_TAKEN: {
        meaning: 'Weights or a selector were written, but the cluster does not send requests accordingly: a Gateway refused the route, or the endpoints are not the new pods.',
        remedy: 'Read what the controller says in the message, and check that it runs.',
    },
    TRAFFIC_TOO_COARSE: {
        meaning: 'A weight beside others is too small to be split into the share of a step.',
        remedy: 'Multiply all weights of that rule by 100 in the manifest; their proportions stay the same.',
    },
    TRAFFIC_POLICY: {
        meaning: 'A network policy holds for the old pods and not for the new ones beside them.',
        remedy: 'Let the Services select by a label of its own that no policy looks at, such as `traffic: shop` on the pods and in the selector of the Service.',
    },
    TRAFFIC_NO_SERVICE: {
        meaning: 'The strategy needs a Service that selects the pods of a Deployment, and the manifests have none.',
        remedy: 'Put the Service among the manifests, or use `strategy: rolling`.',
    },
});


/***/ }),

/***/ 5396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N6: () => (/* binding */ isFailure),
  Of: () => (/* binding */ restoreRoute),
  cY: () => (/* binding */ steeredOf)
});

// UNUSED EXPORTS: Steered

// EXTERNAL MODULE: ./build/lib/kubernetes/objects.js
var objects = __nccwpck_require__(1505);
;// CONCATENATED MODULE: ./build/lib/kubernetes/traffic/split.js
const sameSplits = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** The share of requests that the new pods get, by the first place that is split; 0 where none is. */
function shareOf(splits) {
    const first = splits.find(({ fresh }) => fresh !== undefined);
    const total = (first?.old ?? 0) + (first?.fresh ?? 0);
    return first && total > 0 ? (first.fresh ?? 0) / total : 0;
}

// EXTERNAL MODULE: ./build/lib/kubernetes/traffic/splitters.js + 4 modules
var splitters = __nccwpck_require__(7313);
// EXTERNAL MODULE: ./build/tools/kubernetes.js + 1 modules
var kubernetes = __nccwpck_require__(2733);
// EXTERNAL MODULE: ./build/actions/k8s-deploy/traffic-failures.js
var traffic_failures = __nccwpck_require__(118);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/traffic.js





/** How often a write is tried again when somebody else wrote another part of the object meanwhile. */
const ATTEMPTS = 5;
const PROOF_MS = 20_000;
const PROOF_PAUSE_MS = 300;
/** One object whose weights are steered: every weight is written on what was read, read back and proven. */
class Steered {
    route;
    #splitter;
    #target;
    #site;
    /** What we wrote last; undefined before the first time. */
    #written;
    constructor(route, splitter, site) {
        this.route = route;
        this.#splitter = splitter;
        this.#target = splitter.companion?.(route.object, route.pairs) ?? route.object;
        this.#site = site;
    }
    get name() {
        return (0,objects/* nameOf */.Vb)(this.#target);
    }
    /** The object of our own that carries the weight, where the kind needs one. */
    get companion() {
        return this.#splitter.companion && this.#target;
    }
    /** Takes up the steering that an earlier run began: its weights are ours. */
    async resume() {
        this.#written = this.#splits(await this.#read());
    }
    /** The share of requests that the new pods get, as the cluster has it now. @throws TRAFFIC_CHANGED */
    async read() {
        const live = await this.#read();
        this.#expect(live);
        return shareOf(this.#splits(live));
    }
    /** Sends a share (0 to 1) of the requests to the new pods. @throws TRAFFIC_CHANGED, TRAFFIC_TOO_COARSE, TRAFFIC_NOT_TAKEN */
    async set(share) {
        for (let attempt = 1;; attempt += 1) {
            const live = await this.#read();
            this.#expect(live);
            const written = await this.#site.kubernetes.patch(live, this.#change(live, share));
            if (written) {
                this.#written = this.#splits(written);
                return this.#prove(share);
            }
            if (attempt === ATTEMPTS)
                throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`${this.name} is written all the time by ${writersOf(live)}`);
        }
    }
    #change(live, share) {
        try {
            return this.#splitter.write(live, this.route.pairs, share);
        }
        catch (error) {
            throw traffic_failures/* trafficFailures */.p.TRAFFIC_TOO_COARSE(`${this.name}: ${error.message}`, { cause: error });
        }
    }
    /** The weights are there, and the controller says that it has taken them, where there is one that says such things. */
    async #prove(share) {
        const { clock, workflow, signal } = this.#site.ports;
        const deadline = clock.now() + PROOF_MS;
        const told = `${Math.round(share * 100)}% of its requests go to the new pods`;
        for (;;) {
            const live = await this.#read();
            this.#expect(live);
            const standing = this.#splitter.taken(live);
            if (standing.status === 'ready')
                return workflow.info(`${this.name}: ${told}`);
            const late = clock.now() > deadline;
            if (late && 'unverifiedWhenSilent' in standing && standing.unverifiedWhenSilent)
                return workflow.warning(`${this.name}: ${told} as it is written, but no controller says that it has taken that`);
            const said = standing.status === 'failed' ? standing.finding.cause : standing.reason;
            if (late)
                throw traffic_failures/* trafficFailures */.p.TRAFFIC_NOT_TAKEN(`${this.name}: ${said}`);
            await clock.sleep(PROOF_PAUSE_MS, signal);
        }
    }
    async #read() {
        const live = await this.#site.kubernetes.get(this.#target);
        if (!live)
            throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`${this.name} was deleted while its requests were being split`);
        return live;
    }
    #splits = (live) => this.#splitter.read(live, this.route.pairs);
    /** Somebody else who steers the same requests would undo every step, and we theirs. */
    #expect(live) {
        if (!this.#written || sameSplits(this.#splits(live), this.#written))
            return;
        throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`the weights of ${this.name} were changed by ${writersOf(live)}: ${told(this.#written)} were written here, ${told(this.#splits(live))} are there now`);
    }
}
const told = (splits) => splits.map(({ old, fresh }) => `${old ?? '–'}:${fresh ?? '–'}`).join(', ') || 'none';
/** Who wrote an object last, by its managed fields. Their times are whole seconds: of two in one it was not us. */
function writersOf({ metadata }) {
    const isOurs = (manager) => Number(manager === kubernetes/* FIELD_MANAGER */.vy);
    const writers = (metadata.managedFields ?? [])
        .filter(({ subresource }) => subresource !== 'status')
        .sort((a, b) => Date.parse(String(b.time ?? 0)) - Date.parse(String(a.time ?? 0)) ||
        isOurs(a.manager) - isOurs(b.manager));
    return writers[0]?.manager ?? 'somebody else';
}
/** The steering of every route among some. */
const steeredOf = (routes, site) => routes.flatMap((route) => {
    const splitter = (0,splitters/* splitterOf */.F)(route.object);
    return splitter ? [new Steered(route, splitter, site)] : [];
});
/** Writes the weights of one route as they were before the first split, whoever changed what meanwhile. */
async function restoreRoute(reference, pairs, kubernetes) {
    const splitter = (0,splitters/* splitterOf */.F)(reference);
    for (let attempt = 1; splitter && attempt <= ATTEMPTS; attempt += 1) {
        const live = await kubernetes.get(reference);
        const change = live && splitter.restore(live, pairs);
        if (!live || !change)
            return false;
        if (await kubernetes.patch(live, change))
            return true;
    }
    throw traffic_failures/* trafficFailures */.p.TRAFFIC_CHANGED(`${reference.kind}/${reference.metadata.name} is written all the time by somebody else`);
}
const isFailure = (error) => error?.name === 'Failure';


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ clearAway),
/* harmony export */   _i: () => (/* binding */ returnTraffic),
/* harmony export */   hs: () => (/* binding */ scale),
/* harmony export */   x0: () => (/* binding */ selectPods)
/* harmony export */ });
/* harmony import */ var _lib_kubernetes_apart_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9095);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5396);
/* harmony import */ var _traffic_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(118);



const ATTEMPTS = 5;
const SERVICE = { apiVersion: 'v1', kind: 'Service' };
const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };
/**
 * Every request to the old pods again: first of all that is put back, and it takes seconds. Twice does no harm.
 * Whether there was something to change.
 */
async function returnTraffic(way, kubernetes, { workflow }) {
    let changed = false;
    for (const route of way.routes)
        if (await (0,_traffic_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreRoute */ .Of)(route, route.pairs, kubernetes)) {
            changed = true;
            workflow.info(`${route.kind}/${route.metadata.name}: all requests go to the old pods again`);
        }
    for (const { service, key, value } of way.selectors)
        if (await selectPods(service, key, value, kubernetes)) {
            changed = true;
            workflow.info(`Service/${service}: selects the old pods again (${key}=${value})`);
        }
    return changed;
}
/** Takes away what only the strategy made; requests must be back before. */
async function clearAway(way, kubernetes, { workflow }) {
    for (const extra of way.extra) {
        await kubernetes.remove(extra);
        workflow.info(`${extra.kind}/${extra.metadata.name} removed`);
    }
    for (const name of way.idle)
        if (await scale(name, 0, kubernetes))
            workflow.info(`Deployment/${name} scaled to 0: no requests go there`);
}
/** Lets a Service select by another value of one label. Whether something changed. @throws TRAFFIC_CHANGED */
async function selectPods(service, key, value, kubernetes) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const live = await kubernetes.get({ ...SERVICE, metadata: { name: service } });
        if (!live || (0,_lib_kubernetes_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorOf */ .Bk)(live)[key] === value)
            return false;
        if (await kubernetes.patch(live, { spec: { selector: { [key]: value } } }))
            return true;
    }
    throw _traffic_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .trafficFailures */ .p.TRAFFIC_CHANGED(`Service/${service} is written all the time by somebody else`);
}
/** Whether the number of pods that are wanted changed. A Deployment that is gone has none. */
async function scale(name, replicas, kubernetes) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const live = await kubernetes.get({ ...DEPLOYMENT, metadata: { name } });
        if (!live || live.spec?.replicas === replicas)
            return false;
        if (await kubernetes.patch(live, { spec: { replicas } }))
            return true;
    }
    throw _traffic_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .trafficFailures */ .p.TRAFFIC_CHANGED(`Deployment/${name} is written all the time by somebody else`);
}


/***/ }),

/***/ 8379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ portsOf)
});

;// CONCATENATED MODULE: ./build/runtime/gzip.js
const gzip = async (text) => {
    const [{ promisify }, zlib] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7975, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19))]);
    return promisify(zlib.gzip)(text);
};
const gunzip = async (bytes) => {
    const [{ promisify }, zlib] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7975, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19))]);
    return (await promisify(zlib.gunzip)(bytes)).toString('utf8');
};

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

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
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

// EXTERNAL MODULE: ./build/lib/kubernetes/objects.js
var objects = __nccwpck_require__(1505);
;// CONCATENATED MODULE: ./build/lib/kubernetes/store.js

/** The newest known state of a namespace, fed by list and watch. */
class Store {
    #types = new Map();
    #uids = new Map();
    #events = new Map();
    /** Replaces all objects of a type by a fresh list. */
    replace(type, objects) {
        for (const object of this.all(type))
            this.#uids.delete(object.metadata.uid ?? '');
        this.#types.delete(type);
        if (type === 'Event.')
            this.#events.clear();
        for (const object of objects)
            this.put(object);
    }
    put(object) {
        const type = (0,objects/* typeOf */.QP)(object);
        if (type === 'Event.') {
            this.#putEvent(object);
            return;
        }
        const kept = this.#kept(type);
        kept.byName.set(object.metadata.name, object);
        if (object.metadata.uid)
            this.#uids.set(object.metadata.uid, object);
        for (const { uid } of object.metadata.ownerReferences ?? []) {
            const names = kept.byOwner.get(uid) ?? new Set();
            kept.byOwner.set(uid, names.add(object.metadata.name));
        }
    }
    /** Takes the answer to a write, unless a watch has brought something newer already. */
    putIfNewer(object) {
        const known = this.get((0,objects/* typeOf */.QP)(object), object.metadata.name);
        if (!known || versionOf(object) > versionOf(known))
            this.put(object);
    }
    /** Events expire on the server without meaning that what they told did not happen, so those stay. */
    remove(object) {
        const kept = this.#types.get((0,objects/* typeOf */.QP)(object));
        if (!kept?.byName.delete(object.metadata.name))
            return;
        this.#uids.delete(object.metadata.uid ?? '');
        for (const { uid } of object.metadata.ownerReferences ?? [])
            kept.byOwner.get(uid)?.delete(object.metadata.name);
    }
    get(type, name) {
        return this.#types.get(type)?.byName.get(name);
    }
    byUid(uid) {
        return this.#uids.get(uid);
    }
    all(type) {
        return this.#types.get(type)?.byName.values() ?? [];
    }
    ownedBy(type, ownerUid) {
        const kept = this.#types.get(type);
        return [...(kept?.byOwner.get(ownerUid) ?? [])].flatMap((name) => kept?.byName.get(name) ?? []);
    }
    eventsOf(uid) {
        return [...(this.#events.get(uid)?.values() ?? [])];
    }
    allEvents() {
        return [...this.#events.values()].flatMap((events) => [...events.values()]);
    }
    #putEvent(event) {
        const { uid = '', kind, name } = event.involvedObject ?? {};
        // A pod names its claims, not their uids.
        const about = kind === 'PersistentVolumeClaim' ? [uid, `${kind}/${name}`] : [uid];
        for (const key of about) {
            const events = this.#events.get(key) ?? new Map();
            this.#events.set(key, events.set(event.metadata.name, event));
        }
    }
    #kept(type) {
        const kept = this.#types.get(type) ?? { byName: new Map(), byOwner: new Map() };
        this.#types.set(type, kept);
        return kept;
    }
}
/** Versions of one kind are comparable numbers: https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions */
const versionOf = ({ metadata }) => Number(metadata.resourceVersion ?? 0);

// EXTERNAL MODULE: ./build/tools/kubernetes.js + 1 modules
var tools_kubernetes = __nccwpck_require__(2733);
// EXTERNAL MODULE: ./build/lib/kubernetes/pending.js
var kubernetes_pending = __nccwpck_require__(7438);
;// CONCATENATED MODULE: ./build/tools/kubernetes-pending.js

function createPending(kubernetes, release, { gzip, gunzip }) {
    const reference = { apiVersion: 'v1', kind: 'Secret', metadata: { name: (0,kubernetes_pending/* pendingName */.lx)(release) } };
    const clear = () => kubernetes.remove(reference);
    return {
        clear,
        read: async () => {
            const secret = await kubernetes.get(reference);
            const { content } = (secret?.['data'] ?? {});
            return content ? (0,kubernetes_pending/* parsePending */.h9)(await gunzip(Buffer.from(content, 'base64'))) : undefined;
        },
        write: async (pending) => {
            const content = Buffer.from(await gzip(JSON.stringify(pending))).toString('base64');
            await clear();
            await kubernetes.create((0,kubernetes_pending/* pendingSecret */.G4)(release, content));
        },
    };
}

// EXTERNAL MODULE: ./build/tools/kubernetes-records.js
var kubernetes_records = __nccwpck_require__(4633);
// EXTERNAL MODULE: ./build/tools/kubernetes-failures.js
var kubernetes_failures = __nccwpck_require__(8652);
;// CONCATENATED MODULE: ./build/tools/kubernetes-reflector.js



const TIMES = { watchMs: 1_200_000, idleMs: 100_000, firstPauseMs: 500 };
const LONGEST_PAUSE_MS = 15_000;
/** The server no longer knows the version a watch wants to go on from. */
class Expired extends Error {
}
/**
 * Keeps a store in step with all objects of a kind in a path: one list, then one watch that is resumed after
 * whatever ends it. Resolves when the first list is in the store; goes on until the signal.
 * @throws KUBERNETES_FORBIDDEN and others when the first list is refused
 */
async function reflect(kind, path, store, ports, times = TIMES) {
    const reflector = new Reflector(kind, path, store, ports, times);
    await reflector.list();
    void reflector.follow();
}
class Reflector {
    #kind;
    #path;
    #store;
    #ports;
    #times;
    /** Where the next watch goes on; undefined when only a new list can say. */
    #version;
    constructor(kind, path, store, ports, times) {
        this.#kind = kind;
        this.#path = path;
        this.#store = store;
        this.#ports = ports;
        this.#times = times;
    }
    async list() {
        const { status, body } = await this.#ports.transport.ask({ path: this.#path });
        if (status >= 300)
            throw (0,kubernetes_failures/* failureOf */.g)(status, body, `list ${this.#kind.kind} objects`);
        const { items, version } = (0,tools_kubernetes/* parseList */.E1)(body, this.#kind);
        this.#store.replace((0,objects/* typeOf */.QP)(this.#kind), items.map(trimmed));
        this.#version = version;
        this.#ports.onChange();
    }
    /** Never rejects: what it cannot get now it gets later, and the deadline of the rollout is somebody else's. */
    async follow() {
        const { clock, signal } = this.#ports;
        let pause = this.#times.firstPauseMs;
        while (!signal.aborted) {
            const went = await this.#round();
            pause = went ? this.#times.firstPauseMs : Math.min(pause * 2, LONGEST_PAUSE_MS);
            await clock.sleep(pause * (0.5 + Math.random() / 2), signal).catch(() => undefined);
        }
    }
    /** One watch, after a list where that is needed. Whether it brought anything. */
    async #round() {
        const before = this.#version;
        try {
            if (before === undefined)
                await this.list();
            await this.#watch(this.#version ?? '');
        }
        catch (error) {
            if (this.#ports.signal.aborted)
                return false;
            this.#ports.debug(`watch of ${this.#kind.kind}: ${error.message}`);
            if (error instanceof Expired)
                this.#version = undefined;
        }
        return this.#version !== before && this.#version !== undefined;
    }
    async #watch(from) {
        const seconds = Math.ceil(this.#times.watchMs / 1000);
        const query = `watch=1&allowWatchBookmarks=true&resourceVersion=${from}&timeoutSeconds=${seconds}`;
        const { transport, signal, clock } = this.#ports;
        const stream = await transport.stream(`${this.#path}?${query}`, signal);
        if (stream.status !== 200) {
            stream.close();
            if (stream.status === 410)
                throw new Expired('the version is gone');
            throw new Error(`HTTP ${stream.status}`);
        }
        const idle = endWhenIdle(stream, clock, this.#times.idleMs);
        try {
            for await (const line of stream.lines) {
                idle.touch();
                this.#take(line);
            }
        }
        finally {
            idle.stop();
        }
    }
    /** Puts one event of a watch into the store. A bookmark has only a version. */
    #take(line) {
        const { type, object } = JSON.parse(line);
        if (type === 'ERROR') {
            if (object.code === 410)
                throw new Expired(object.message ?? 'the version is gone');
            throw new Error(object.message ?? line);
        }
        this.#version = object.metadata.resourceVersion ?? this.#version;
        if (type === 'BOOKMARK')
            return;
        const complete = trimmed({ ...object, ...this.#kind });
        if (type === 'DELETED')
            this.#store.remove(complete);
        else
            this.#store.put(complete);
        this.#ports.onChange(complete);
    }
}
/** Who set which field is asked of workloads only, and is a third of the size of a pod. */
function trimmed(object) {
    if ((0,objects/* isWorkload */.gv)(object))
        return object;
    const { managedFields: _, ...metadata } = object.metadata;
    return { ...object, metadata };
}
/** Closes a stream on which nothing has come for a while, not even a bookmark. */
function endWhenIdle(stream, clock, idleMs) {
    const stopped = new AbortController();
    let last = clock.now();
    const wait = async () => {
        while (clock.now() - last < idleMs)
            await clock.sleep(idleMs - (clock.now() - last), stopped.signal);
        stream.close();
    };
    wait().catch(() => undefined);
    return {
        touch: () => {
            last = clock.now();
        },
        stop: () => stopped.abort(),
    };
}

;// CONCATENATED MODULE: ./build/tools/kubernetes-transport.js

/** kubectl proxy refuses any other host name. */
const ORIGIN = 'http://localhost';
const ATTEMPTS = 4;
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
            for (let attempt = 1; attempt < ATTEMPTS && isPassing(answer, request); attempt += 1) {
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
const unreachable = (cause) => kubernetes_failures/* kubernetesFailures */.o.KUBERNETES_UNREACHABLE(`The Kubernetes API does not answer: ${cause.message}`, {
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

;// CONCATENATED MODULE: ./build/tools/kubernetes-cluster.js







function openCluster(ports, { namespace, kubeconfig }) {
    const { http, clock, onWarning, signal, debug } = ports;
    const proxy = createApiProxy(ports.supervise, ports.folder, kubeconfig);
    const closed = new AbortController();
    const until = AbortSignal.any([signal, closed.signal]);
    const transport = createTransport({ http, clock, onWarning, socket: proxy.socket, signal: until });
    const lasting = createTransport({ http, clock, onWarning: debug, socket: proxy.socket });
    const kubernetes = (0,tools_kubernetes/* createKubernetes */.H9)(transport, namespace);
    const uncancelled = (0,tools_kubernetes/* createKubernetes */.H9)(lasting, namespace);
    const store = new Store();
    return {
        namespace,
        kubernetes,
        uncancelled,
        store,
        watch: async (kinds, onChange) => {
            const begin = async (kind) => reflect(kind, await kubernetes.pathOf(kind), store, {
                transport,
                clock,
                signal: until,
                onChange,
                debug,
            });
            await Promise.all(kinds.map(begin));
        },
        records: (release) => (0,kubernetes_records/* createRecords */.t6)(uncancelled, release, ports),
        pending: (release) => createPending(uncancelled, release, ports),
        releases: () => (0,kubernetes_records/* recordedReleases */.Xc)(kubernetes),
        [Symbol.asyncDispose]: async () => {
            closed.abort(new Error('the cluster is no longer asked'));
            await proxy[Symbol.asyncDispose]();
        },
    };
}

;// CONCATENATED MODULE: ./build/lib/analysis/ready-queries.js
const increase = (metric, matchers = '') => `sum(increase(${metric}{{{selector}}${matchers}}[{{window}}]))`;
const p95 = (bucket) => `histogram_quantile(0.95, sum by (le) (rate(${bucket}{{{selector}}}[{{window}}])))`;
/** Prometheus: the names that these programs give their metrics by default, and the labels for a status of 5xx. */
const PROMETHEUS = {
    // https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/
    'nginx-ingress': {
        errors: increase('nginx_ingress_controller_requests', ',status=~"5.."'),
        total: increase('nginx_ingress_controller_requests'),
        latency: p95('nginx_ingress_controller_request_duration_seconds_bucket'),
        unitMs: 1000,
    },
    // https://istio.io/latest/docs/reference/config/metrics/
    istio: {
        errors: increase('istio_requests_total', ',reporter="destination",response_code=~"5.."'),
        total: increase('istio_requests_total', ',reporter="destination"'),
        latency: p95('istio_request_duration_milliseconds_bucket'),
        unitMs: 1,
    },
    // Envoy and the Gateway API implementations on it: https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats
    envoy: {
        errors: increase('envoy_cluster_upstream_rq', ',envoy_response_code=~"5.."'),
        total: increase('envoy_cluster_upstream_rq'),
        latency: p95('envoy_cluster_upstream_rq_time_bucket'),
        unitMs: 1,
    },
    // Micrometer; the buckets need management.metrics.distribution.percentiles-histogram.http.server.requests=true.
    'spring-boot': {
        errors: increase('http_server_requests_seconds_count', ',status=~"5.."'),
        total: increase('http_server_requests_seconds_count'),
        latency: p95('http_server_requests_seconds_bucket'),
        unitMs: 1000,
    },
    // prom-client and its middlewares, which call the label status_code, status or code.
    node: {
        errors: ['status_code', 'status', 'code']
            .map((label) => increase('http_request_duration_seconds_count', `,${label}=~"5.."`))
            .join(' or '),
        total: increase('http_request_duration_seconds_count'),
        latency: p95('http_request_duration_seconds_bucket'),
        unitMs: 1000,
    },
    'http-requests-total': {
        errors: ['status', 'code', 'status_code']
            .map((label) => increase('http_requests_total', `,${label}=~"5.."`))
            .join(' or '),
        total: increase('http_requests_total'),
        latency: p95('http_request_duration_seconds_bucket'),
        unitMs: 1000,
    },
};
/** CloudWatch: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html */
const CLOUDWATCH = {
    alb: {
        errors: 'AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum {{selector}}',
        total: 'AWS/ApplicationELB RequestCount Sum {{selector}}',
        latency: 'AWS/ApplicationELB TargetResponseTime p95 {{selector}}',
        unitMs: 1000,
    },
};
/** Datadog's APM: https://docs.datadoghq.com/tracing/metrics/metrics_namespace/ */
const DATADOG = {
    apm: {
        errors: 'sum:trace.http.request.errors{{{selector}}}.as_count()',
        total: 'sum:trace.http.request.hits{{{selector}}}.as_count()',
        latency: 'p95:trace.http.request{{{selector}}}',
        unitMs: 1000,
    },
};
const PROVIDERS = ['prometheus', 'datadog', 'cloudwatch', 'json'];
const READY = {
    prometheus: PROMETHEUS,
    cloudwatch: CLOUDWATCH,
    datadog: DATADOG,
    json: {},
};
/** The ready queries of a name with a provider's label matchers put in. @throws Error that says which names there are */
function readyQueries(provider, name, selector) {
    const known = READY[provider];
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!found)
        throw new Error(`"${name}" is not known for ${provider}; there are ${Object.keys(known).join(', ') || 'none, so give queries'}`);
    const fill = (query) => withSelector(provider, query, selector);
    return {
        errors: fill(found.errors),
        total: fill(found.total),
        latency: fill(found.latency),
        unitMs: found.unitMs,
    };
}
function withSelector(provider, query, selector) {
    const filled = query.replaceAll('{{selector}}', selector.trim() || (provider === 'datadog' ? '*' : ''));
    return provider === 'prometheus' ? filled.replaceAll('{,', '{') : filled;
}
/** The names of all ready queries, by provider, for documentation. */
const readyNames = (provider) => Object.keys(READY[provider]);
/** `{{window}}` as the languages write it: `120s`. */
const withWindow = (query, windowMs) => query.replaceAll('{{window}}', `${Math.max(1, Math.round(windowMs / 1000))}s`);

;// CONCATENATED MODULE: ./build/lib/analysis/verdict.js
/** What to do with the release. The words are public. */
const VERDICTS = ['keep', 'roll-back', 'inconclusive'];
/** What follows when nothing could be decided: `hold` fails the step and leaves the release for a person. */
const POLICIES = ['hold', 'keep', 'roll-back'];
/** One broken condition is enough; without one, every condition that could not be judged is for its policy. */
function decideVerdict(assessments, { noData, inconclusive }) {
    const says = assessments.map(({ state }) => {
        if (state === 'broken')
            return 'roll-back';
        if (state === 'kept')
            return 'keep';
        return verdictOf(state === 'no-data' ? noData : inconclusive);
    });
    if (says.includes('roll-back'))
        return 'roll-back';
    return says.length === 0 || says.includes('inconclusive') ? 'inconclusive' : 'keep';
}
const verdictOf = (policy) => (policy === 'hold' ? 'inconclusive' : policy);

;// CONCATENATED MODULE: ./build/lib/smoke/facts.js
/** More of an answer is not kept; what is shown of it is cut shorter, once its secrets are out (presentable.ts). */
const MOST = 4_000;
/** A value for people: JSON, cut so that an error page does not fill the log. */
function facts_shown(value, most = MOST) {
    if (value === undefined)
        return 'nothing';
    const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
    return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}

;// CONCATENATED MODULE: ./build/lib/smoke/fields.js

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Milliseconds from `500ms`, `30s`, `2m` or `1h`. @throws Error that says what is allowed */
function fields_parseDuration(given) {
    const match = typeof given === 'string' ? /^(\d{1,9})(ms|s|m|h)$/.exec(given) : null;
    if (!match)
        throw new Error(`expected a duration such as 500ms, 30s or 2m, got ${shown(given)}`);
    return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
}
/**
 * The fields of one YAML map, read one by one. What is wrong is collected with its place, so that a user sees
 * every problem at once; a field that nobody asked for is a problem too.
 */
class Fields {
    place;
    #map;
    #problems;
    #asked = new Set();
    constructor(given, place, problems) {
        this.place = place;
        this.#problems = problems;
        const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
        if (!isMap)
            problems.push(`${place}: expected a map, got ${shown(given)}`);
        this.#map = isMap ? given : {};
    }
    has(name) {
        return this.#map[name] !== undefined && this.#map[name] !== null;
    }
    problem(name, message) {
        this.#problems.push(`${this.place}.${name}: ${message}`);
    }
    /** The field, if given, by a function that throws an Error saying what is allowed. */
    read(name, parse) {
        this.#asked.add(name);
        if (!this.has(name))
            return undefined;
        try {
            return parse(this.#map[name]);
        }
        catch (error) {
            this.problem(name, error.message);
            return undefined;
        }
    }
    async readAsync(name, parse) {
        try {
            return await this.read(name, parse);
        }
        catch (error) {
            this.problem(name, error.message);
            return undefined;
        }
    }
    text(name) {
        return this.read(name, (value) => {
            if (typeof value !== 'string' && typeof value !== 'number')
                throw new Error(`expected a text, got ${shown(value)}`);
            return String(value);
        });
    }
    flag(name) {
        return this.read(name, (value) => {
            if (typeof value !== 'boolean')
                throw new Error(`expected true or false, got ${shown(value)}`);
            return value;
        });
    }
    integer(name, least, most) {
        return this.read(name, (value) => {
            if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
                throw new Error(`expected a whole number from ${least} to ${most}, got ${shown(value)}`);
            return value;
        });
    }
    duration(name) {
        return this.read(name, fields_parseDuration);
    }
    oneOf(name, ...choices) {
        return this.read(name, (value) => {
            const found = choices.find((choice) => choice === value);
            if (!found)
                throw new Error(`expected one of ${choices.join(', ')}, got ${shown(value)}`);
            return found;
        });
    }
    /** Texts by name, such as headers; numbers and flags become text. */
    texts(name) {
        return this.read(name, (value) => {
            if (typeof value !== 'object' || value === null || Array.isArray(value))
                throw new Error(`expected names and values, got ${shown(value)}`);
            return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
        });
    }
    list(name) {
        return this.read(name, (value) => (Array.isArray(value) ? value : [value])) ?? [];
    }
    /** Says which fields nobody asked for: a misspelt one would silently mean its default. */
    finish() {
        for (const name of Object.keys(this.#map))
            if (!this.#asked.has(name))
                this.problem(name, `is not a field here; there are ${[...this.#asked].join(', ')}`);
    }
}

;// CONCATENATED MODULE: ./build/lib/smoke/sources.js
/** Sources with a property: a JSONPath, the name of a header and so on. */
const WITH_PROPERTY = new Set(['json', 'header', 'cookie', 'metadata', 'health.component', 'health.latency']);
/** What can be asked of an answer; the words are those of Checkly and Hurl where they agree. */
const SOURCES = new Set([
    ...WITH_PROPERTY,
    ...['status', 'body', 'bytes', 'sha256', 'url', 'redirects', 'http.version', 'ip', 'duration', 'version'],
    ...['timing.dns', 'timing.connect', 'timing.tls', 'timing.first_byte', 'health.status', 'dependencies.all'],
    ...['latency.p50', 'latency.p90', 'latency.p95', 'latency.p99', 'latency.max', 'latency.avg', 'error_rate'],
    ...['tls.days_until_expiry', 'tls.version', 'tls.chain_trusted', 'tls.hostname_verified', 'tls.issuer_cn'],
    ...['tls.sans', 'tls.self_signed', 'tls.key_size_bits', 'tls.signature_algorithm', 'tls.ocsp_stapled'],
    ...['connect', 'banner', 'grpc.status', 'status_code', 'answer', 'rcode'],
    ...[
        'replicas',
        'replicas.desired',
        'replicas.ready',
        'replicas.updated',
        'replicas.all_ready',
        'restarts',
        'events',
        'image.digest',
        'image.digests',
    ],
]);
const ALIASES = {
    'body.text': 'body',
    'body.json': 'json',
    'body.bytes': 'bytes',
    'body.sha256': 'sha256',
    p50: 'latency.p50',
    p90: 'latency.p90',
    p95: 'latency.p95',
    p99: 'latency.p99',
};
/** Sources that only a series of requests has. */
const sources_isAboutSeries = (source) => /^(?:latency\.|error_rate$)/.test(full(source));
const IN_MS = /^(?:duration$|latency\.|timing\.|health\.latency$)/;
const sources_UNITS = { ms: 1, s: 1_000, m: 60_000 };
/** The target as a number where the source is a time or a share: `500ms`, `1%`. */
function targetFor(source, target) {
    if (typeof target !== 'string')
        return target;
    const name = full(source);
    const time = IN_MS.test(name) ? /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(target) : undefined;
    if (time)
        return Number(time[1]) * (sources_UNITS[time[2] ?? ''] ?? 1);
    const share = name === 'error_rate' ? /^(\d+(?:\.\d+)?)%$/.exec(target) : undefined;
    return share ? Number(share[1]) / 100 : target;
}
/**
 * How a source is read from what was seen. `every`: all nodes that a JSONPath finds, as a list; otherwise its one
 * node, a list of them when it finds several, undefined when it finds none.
 * @throws Error when there is no such source, or its property is missing or wrong
 */
async function readerOf(given, property, every = false) {
    const source = full(given);
    if (!SOURCES.has(source))
        throw new Error(`"${given}" is not a source; there are ${[...SOURCES].join(', ')}`);
    if (WITH_PROPERTY.has(source))
        return propertyReader(source, property, every);
    if (property)
        throw new Error(`"${given}" takes no "${property}"`);
    return (facts) => facts[source];
}
function propertyReader(source, property, every) {
    if (!property)
        throw new Error(`"${source}" needs ${source === 'json' ? 'a JSONPath' : 'a name'}`);
    if (source === 'json')
        return jsonReader(property, every);
    if (source === 'cookie')
        return cookieReader(property);
    const name = source === 'header' || source === 'metadata' ? property.toLowerCase() : property;
    return (facts) => {
        const named = facts[source];
        return named && Object.hasOwn(named, name) ? named[name] : undefined;
    };
}
/** `session` is its value, `session[SameSite]` an attribute; one without a value, such as `Secure`, is true. */
function cookieReader(property) {
    const [, name = property, attribute = 'value'] = /^([^[]+)\[([\w-]+)\]$/.exec(property) ?? [];
    return (facts) => {
        const cookies = facts['cookie'];
        const cookie = cookies && Object.hasOwn(cookies, name) ? cookies[name] : undefined;
        return cookie?.[attribute.toLowerCase()];
    };
}
/** JSONPath by RFC 9535: no script in it, and none can be smuggled in. */
async function jsonReader(path, every) {
    const { query } = await __nccwpck_require__.e(/* import() */ 525).then(__nccwpck_require__.bind(__nccwpck_require__, 4525));
    try {
        query(null, path);
    }
    catch (error) {
        throw new Error(`"${path}" is not a JSONPath of RFC 9535: ${error.message.split('\n')[0]}`);
    }
    return (facts) => {
        if (facts['json'] === undefined)
            return undefined;
        const found = query(facts['json'], path);
        return every || found.length > 1 ? found : found[0];
    };
}
const full = (source) => ALIASES[source] ?? source;

;// CONCATENATED MODULE: ./build/lib/smoke/parse-series.js



/** Samples for latency assertions that do not say how many: the p95 of 20 is one of their values. */
const DEFAULT_SAMPLES = 20;
/** Enough to see a service under some load, too little to hurt one that is in use. */
const MOST_PER_SECOND = 100;
const LONGEST_LOAD_MS = 300_000;
const MOST_AT_ONCE = 50;
/** The requests that a check makes once it has passed: so many `samples`, or a load of `rate` a second `for` a time. */
function parse_series_parseSeries(fields, assertions) {
    const samples = fields.integer('samples', 1, 10_000);
    const concurrency = fields.integer('concurrency', 1, MOST_AT_ONCE);
    const warmup = fields.integer('warmup', 0, 1000) ?? 0;
    const load = parseLoad(fields);
    const kept = fields.flag('keep_alive') ?? load !== undefined;
    if (load)
        return { ...load, concurrency: concurrency ?? MOST_AT_ONCE, warmup, kept };
    if (samples === undefined && !assertions.some(({ source }) => isAboutSeries(source)))
        return undefined;
    return {
        samples: samples ?? DEFAULT_SAMPLES,
        concurrency: concurrency ?? 1,
        warmup,
        paceMs: undefined,
        kept,
    };
}
function parseLoad(fields) {
    const rate = fields.integer('rate', 1, MOST_PER_SECOND);
    const forMs = fields.read('for', parseLoadTime);
    if (fields.has('rate') !== fields.has('for'))
        fields.problem(fields.has('rate') ? 'for' : 'rate', 'is missing: a load has a rate a second and a time');
    if (fields.has('rate') && fields.has('samples'))
        fields.problem('samples', 'of a load is its rate times its time');
    if (rate === undefined || forMs === undefined)
        return undefined;
    return { samples: Math.max(1, Math.round((rate * forMs) / 1000)), paceMs: 1000 / rate };
}
function parseLoadTime(value) {
    const ms = parseDuration(value);
    if (ms > LONGEST_LOAD_MS)
        throw new Error(`expected at most 5m, got ${shown(value)}`);
    return ms;
}

;// CONCATENATED MODULE: ./build/lib/smoke/status.js
/** Reads `200`, `2xx`, `200-299` or several of them with commas. @throws Error that says what is allowed */
function status_parseStatuses(raw) {
    const parts = raw.split(',').map((part) => rangeOf(part.trim()));
    return { text: raw, accepts: (status) => parts.some(([low, high]) => status >= low && status <= high) };
}
function rangeOf(part) {
    const [, one, family, low, high] = /^(?:([1-5]\d\d)|([1-5])xx|([1-5]\d\d)-([1-5]\d\d))$/.exec(part) ?? [];
    if (one)
        return [Number(one), Number(one)];
    if (family)
        return [Number(family) * 100, Number(family) * 100 + 99];
    if (low && high && low <= high)
        return [Number(low), Number(high)];
    throw new Error(`expected HTTP statuses such as 200, 2xx or 200-299,404, got "${part}"`);
}

;// CONCATENATED MODULE: ./build/lib/smoke/parse-http.js




const EXPECT_OK = status_parseStatuses('200');
/** The part of a check that is about HTTP. */
function parseHttpTarget(fields, defaults, assertions) {
    const json = fields.read('json', (value) => JSON.stringify(value));
    const body = fields.text('body') ?? json;
    const contentType = json === undefined ? {} : { 'content-type': 'application/json' };
    // A check that says what it expects of the status says it once.
    const judgesStatus = assertions.some(({ source }) => source === 'status');
    return {
        kind: 'http',
        where: parseWhere(fields, defaults),
        method: fields.text('method')?.toUpperCase() ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...contentType, ...lowerCased(fields.texts('headers') ?? {}) },
        body,
        redirects: fields.integer('redirects', 0, 20) ?? 5,
        expect: fields.read('expect', (value) => parseStatuses(String(value))) ??
            (judgesStatus ? parseStatuses('1xx,2xx,3xx,4xx,5xx') : EXPECT_OK),
        version: parseVersion(fields, defaults),
        health: fields.read('health', parseHealth) ?? 'auto',
        series: parseSeries(fields, assertions),
    };
}
function parseWhere(fields, defaults) {
    const url = fields.read('url', (value) => parseUrl(String(value)));
    const path = fields.read('path', parsePath);
    if (fields.has('url') && fields.has('path'))
        fields.problem('path', 'give either url or path');
    if (url !== undefined)
        return { kind: 'url', url };
    if (path !== undefined && defaults.hasService)
        return { kind: 'pods', path };
    if (path !== undefined && defaults.url !== undefined)
        return { kind: 'url', url: `${new URL(defaults.url).origin}${path}` };
    if (!fields.has('url') && !fields.has('path'))
        fields.problem('url', 'is missing: give url, or path with the input url or service');
    else if (path !== undefined)
        fields.problem('path', 'needs the input url or service, to know of whom to ask it');
    return { kind: 'url', url: '' };
}
/** An absolute http or https address. @throws Error that says what is allowed */
function parseUrl(raw) {
    // Values are put in later; until then they stand for something harmless, and the text is kept as it is.
    const plain = raw.replaceAll(/\{\{[^}]*\}\}/g, 'x');
    const url = URL.canParse(plain) ? new URL(plain) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        throw new Error(`expected an http or https address, got ${facts_shown(raw)}`);
    return plain === raw ? url.href : raw;
}
/** A path on the server, with its query if it has one. @throws Error that says what is allowed */
function parsePath(value) {
    if (typeof value !== 'string' || !value.startsWith('/'))
        throw new Error(`expected a path such as /health, got ${facts_shown(value)}`);
    return value;
}
function parseVersion(fields, { version, versionFrom }) {
    const from = fields.read('version_from', (value) => parseVersionSource(String(value))) ?? versionFrom;
    const expected = fields.read('version', (value) => {
        if (value === true && version === undefined)
            throw new Error('true needs the input version');
        return value === true ? version : value === false ? undefined : String(value);
    });
    const normalize = fields.oneOf('normalize', ...NORMALIZATIONS);
    return expected === undefined ? undefined : { expected, from, ...(normalize ? { normalize } : {}) };
}
function parseHealth(value) {
    if (value === true)
        return 'required';
    if (value === false)
        return 'off';
    if (value === 'auto')
        return value;
    throw new Error(`expected true, false or auto, got ${shown(value)}`);
}
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/runtime/input-kinds.js
var input_kinds = __nccwpck_require__(7205);
// EXTERNAL MODULE: ./build/runtime/inputs.js
var inputs = __nccwpck_require__(4634);
// EXTERNAL MODULE: ./build/runtime/outputs.js
var outputs = __nccwpck_require__(5649);
;// CONCATENATED MODULE: ./build/actions/analyze-release/spec.js







const address = (0,inputs/* inputKind */.TP)(parseUrl);
const analyzeRelease = (0,action/* defineAction */.Q)({
    name: 'analyze-release',
    description: 'Watches a release against its metrics and says whether to keep it or roll it back, or that nobody can know',
    branding: { icon: 'activity', color: 'orange' },
    inputs: {
        conditions: input_kinds/* text */.Qq.required({
            description: 'What must hold, as YAML or the path of a YAML file: `error_rate_threshold: 5%`, `response_time_threshold: 2000ms`, `health_check_failures: 3`, `monitoring_duration: 10m`, and `queries` of your own.',
        }),
        provider: (0,input_kinds/* oneOf */.yL)(...PROVIDERS).withDefault('prometheus', {
            description: 'Where the metrics are: `prometheus`, `datadog`, `cloudwatch`, or `json` for any address that answers JSON.',
        }),
        url: address.optional({
            description: 'Address of the provider, such as `http://prometheus.monitoring:9090`. Default for Datadog: `https://api.datadoghq.com`; CloudWatch needs none.',
        }),
        token: input_kinds/* text */.Qq.optional({
            description: 'Bearer token for Prometheus or JSON, if they want one.',
            secret: true,
        }),
        'api-key': input_kinds/* text */.Qq.optional({ description: 'API key of Datadog.', secret: true }),
        'app-key': input_kinds/* text */.Qq.optional({ description: 'Application key of Datadog.', secret: true }),
        region: input_kinds/* text */.Qq.optional({
            description: 'AWS region of CloudWatch and of `cluster`, such as `eu-central-1`. Default: `AWS_REGION`.',
        }),
        metrics: input_kinds/* text */.Qq.optional({
            description: 'Ready queries by name. Prometheus: `nginx-ingress`, `istio`, `envoy`, `spring-boot`, `node`, `http-requests-total`; CloudWatch: `alb`; Datadog: `apm`.',
        }),
        selector: input_kinds/* text */.Qq.withDefault('', {
            description: 'Which series the ready queries mean, in the provider’s language: `namespace="shop",service="api"`, `service:api,env:prod` or `LoadBalancer=app/shop/1`.',
        }),
        values: input_kinds/* keyValues */.K7.withDefault('', {
            description: 'What `{{name}}` stands for in `selector` and in `conditions`, one `name=value` a line, such as `version=1.4.0`.',
        }),
        'health-url': address.optional({
            description: 'Address for `health_check_failures`, such as `https://shop.example.com/health`.',
        }),
        service: input_kinds/* text */.Qq.optional({
            description: 'Kubernetes Service of which every pod is asked for `health_check_failures` through the API server, such as `shop`.',
        }),
        namespace: input_kinds/* text */.Qq.withDefault('default', { description: 'Namespace of that Service.' }),
        path: (0,inputs/* inputKind */.TP)(parsePath).withDefault('/health', { description: 'Path that its pods are asked for.' }),
        port: input_kinds/* text */.Qq.optional({
            description: 'Port of that Service by name or number, or any port number of its pods. Default: its first port.',
        }),
        cluster: input_kinds/* text */.Qq.optional({
            description: 'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
        }),
        kubeconfig: input_kinds/* text */.Qq.optional({
            description: 'Path of a kubeconfig file. Default: what kubectl uses by itself (`KUBECONFIG`, `~/.kube/config`).',
        }),
        duration: input_kinds/* duration */.p0.withDefault('10m', { description: 'How long to watch, such as `10m`.' }),
        interval: input_kinds/* duration */.p0.withDefault('30s', { description: 'Time between two measurements, such as `30s`.' }),
        window: input_kinds/* duration */.p0.withDefault('2m', { description: 'How far each measurement looks back, such as `2m`.' }),
        'initial-delay': input_kinds/* duration */.p0.withDefault('60s', {
            description: 'Time before the first measurement, for metrics arrive late. Such as `60s`.',
        }),
        'on-no-data': (0,input_kinds/* oneOf */.yL)(...POLICIES).withDefault('hold', {
            description: 'What follows when a condition had no data at all: `hold` (the step fails, nothing is rolled back), `keep` or `roll-back`.',
        }),
        'on-inconclusive': (0,input_kinds/* oneOf */.yL)(...POLICIES).withDefault('hold', {
            description: 'What follows when the data prove nothing: `hold`, `keep` or `roll-back`.',
        }),
        'report-file': input_kinds/* text */.Qq.optional({
            description: 'Path for the JSON report, such as `analysis.json`. Default: a file of its own beside the other temporary files of the runner.',
        }),
        'dry-run': input_kinds/* flag */.Jt.withDefault('false', {
            description: '`true`: watch and say the verdict, but never fail.',
        }),
    },
    outputs: {
        verdict: outputs/* output */.C.oneOf(VERDICTS, 'What to do with the release.'),
        cause: outputs/* output */.C.text('The first condition that is not kept, and why; empty when all are.'),
        report: outputs/* output */.C.text('Path of the JSON report with every window of every condition.'),
    },
});

// EXTERNAL MODULE: ./build/actions/k8s-deploy/failures.js
var failures = __nccwpck_require__(5482);
;// CONCATENATED MODULE: ./build/actions/k8s-deploy/wiring.js







/** The real ports, from the process. */
function portsOf(process) {
    const { workflow, clock, files, signal, exec, supervise, http, github } = process;
    const warned = new Set();
    const onWarning = (text) => {
        if (warned.has(text))
            return;
        warned.add(text);
        workflow.warning(`Kubernetes: ${text}`);
    };
    return {
        workflow,
        clock,
        files,
        signal,
        exec,
        analysis: { command: process.sibling('analyze-release'), secrets: analysisSecrets(process) },
        sha256: sha256,
        kustomize: (folder) => kustomize(exec, folder),
        reportFolder: process.variable('RUNNER_TEMP') ?? github.workspace,
        origin: [github.repository, github.sha, github.runUrl].filter(Boolean).join(' '),
        kubeconfig: async ({ kubeconfig, cluster, region }) => {
            if (cluster === undefined)
                return kubeconfig;
            if (kubeconfig !== undefined)
                throw failures/* deployFailures */.l.DEPLOY_TWO_CLUSTERS();
            const path = files.join(process.temporaryFolder().path, 'kubeconfig');
            await files.write(path, await eksKubeconfig(exec, { cluster, region }), 0o600);
            return path;
        },
        openCluster: (place) => {
            const { path: folder } = process.temporaryFolder();
            const debug = workflow.debug;
            return openCluster({ supervise, http, clock, gzip: gzip, gunzip: gunzip, folder, onWarning, debug, signal }, place);
        },
    };
}
/** By variables of the step: what is written into an input of it shows in its log. */
function analysisSecrets({ variable }) {
    const names = Object.entries(analyzeRelease.inputs).flatMap(([name, { secret }]) => (secret ? [name] : []));
    const values = names.map((name) => [name, variable(`ANALYZE_${variableName(name)}`)]);
    return new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
const variableName = (input) => input.toUpperCase().replaceAll('-', '_');


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

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ selectorOf),
/* harmony export */   Cw: () => (/* binding */ nameBeside),
/* harmony export */   KP: () => (/* binding */ podLabelsOf),
/* harmony export */   Ut: () => (/* binding */ apartKey),
/* harmony export */   Yj: () => (/* binding */ servicesOf),
/* harmony export */   i6: () => (/* binding */ labelsBeside),
/* harmony export */   jP: () => (/* binding */ serviceNameBeside),
/* harmony export */   ko: () => (/* binding */ selects),
/* harmony export */   ky: () => (/* binding */ serviceBeside),
/* harmony export */   ny: () => (/* binding */ tellsApart),
/* harmony export */   qS: () => (/* binding */ deploymentBeside),
/* harmony export */   yc: () => (/* binding */ valueBeside)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1139);

const MOST_OF_LABEL = 63;
const MOST_OF_NAME = 253;
const ending = (value, suffix, most) => `${value.slice(0, most - suffix.length - 1)}-${suffix}`;
const nameBeside = (name, suffix) => ending(name, suffix, MOST_OF_NAME);
/** The value that the label has on the second set of pods; a Service's name is no longer than a label. */
const valueBeside = (value, suffix) => ending(value, suffix, MOST_OF_LABEL);
const serviceNameBeside = valueBeside;
const selectorOf = (service) => (service.spec?.selector ?? {});
const podLabelsOf = (workload) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateOf */ .kW)(workload)?.metadata?.labels ?? {};
const matches = (selector, labels) => Object.entries(selector).every(([key, value]) => labels[key] === value);
/** The Services that send requests to the pods of a workload. */
function servicesOf(workload, objects) {
    const labels = podLabelsOf(workload);
    return objects.filter((object) => {
        const selector = object.kind === 'Service' ? selectorOf(object) : {};
        return Object.keys(selector).length > 0 && matches(selector, labels);
    });
}
/** Labels with one of them changed, as the second set of pods has them. */
const labelsBeside = (labels, { key, suffix }) => labels[key] === undefined ? labels : { ...labels, [key]: valueBeside(labels[key], suffix) };
/**
 * The label that all Services of a workload select by, and that the second set of pods has another value of. Where
 * several would do, one that no policy looks at. Undefined when the Services have no label in common.
 */
function apartKey(workload, services, policies, suffix) {
    const [first, ...others] = services.map(selectorOf);
    const common = Object.keys(first ?? {}).filter((key) => others.every((selector) => key in selector));
    const unseen = common.find((key) => tellsApart(workload, policies, { key, suffix }).length === 0);
    return unseen ?? common[0];
}
/** The network policies that hold for the pods of a workload, or let them through, but not for the second set. */
function tellsApart(workload, policies, apart) {
    const labels = podLabelsOf(workload);
    const beside = labelsBeside(labels, apart);
    return policies.filter((policy) => selectorsIn(policy['spec']).some((selector) => selects(selector, labels) && !selects(selector, beside)));
}
/** Every pod selector anywhere in a policy: of the policy itself and of its rules. */
function selectorsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(selectorsIn);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, part]) => key === 'podSelector' ? [part] : selectorsIn(part));
}
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements */
function selects(selector, labels) {
    const { matchLabels = {}, matchExpressions = [] } = selector;
    return (matches(matchLabels, labels) &&
        matchExpressions.every(({ key, operator, values = [] }) => {
            const value = labels[key];
            if (operator === 'Exists')
                return value !== undefined;
            if (operator === 'DoesNotExist')
                return value === undefined;
            return (value !== undefined && values.includes(value)) === (operator === 'In');
        }));
}
/** A Deployment as a second one whose pods no Service of the first selects. */
function deploymentBeside(deployment, apart, marks = {}) {
    const { spec, metadata, ...rest } = deployment;
    const template = spec?.template;
    const change = (labels) => ({ ...labelsBeside(labels ?? {}, apart), ...marks });
    const own = { [apart.key]: change(podLabelsOf(deployment))[apart.key] };
    return {
        ...rest,
        apiVersion: deployment.apiVersion,
        kind: deployment.kind,
        metadata: {
            ...metadata,
            name: nameBeside(metadata.name, apart.suffix),
            labels: { ...metadata.labels, ...marks },
        },
        spec: {
            ...spec,
            selector: {
                ...spec?.selector,
                matchLabels: { ...change(spec?.selector.matchLabels), ...own },
            },
            template: {
                ...template,
                metadata: { ...template?.metadata, labels: change(template?.metadata?.labels) },
            },
        },
    };
}
/** A Service for the second set of pods. Addresses and node ports stay with the first. */
function serviceBeside(service, apart, marks = {}) {
    const { ports = [], sessionAffinity } = service.spec ?? {};
    return {
        apiVersion: service.apiVersion,
        kind: service.kind,
        metadata: {
            name: serviceNameBeside(service.metadata.name, apart.suffix),
            labels: { ...service.metadata.labels, ...marks },
        },
        spec: {
            selector: { ...labelsBeside(selectorOf(service), apart), ...marks },
            ports: ports.map(({ nodePort: _, ...port }) => port),
            ...(sessionAffinity ? { sessionAffinity } : {}),
        },
    };
}


/***/ }),

/***/ 9996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ colourOf),
/* harmony export */   Ne: () => (/* binding */ selectorValue),
/* harmony export */   RQ: () => (/* binding */ otherColour),
/* harmony export */   Rz: () => (/* binding */ colouredIn),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   _P: () => (/* binding */ paintedAs),
/* harmony export */   nI: () => (/* binding */ paint),
/* harmony export */   pC: () => (/* binding */ deploymentName)
/* harmony export */ });
/* harmony import */ var _apart_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9095);

const otherColour = (colour) => (colour === 'blue' ? 'green' : 'blue');
const SUFFIX = 'green';
/** The Deployments that can have two colours: those with a Service whose selector can be switched. */
function colouredIn(objects, policies, keys = {}) {
    return objects.flatMap((deployment) => {
        if (deployment.kind !== 'Deployment')
            return [];
        const services = (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .servicesOf */ .Yj)(deployment, objects);
        const key = keys[deployment.metadata.name] ?? (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .apartKey */ .Ut)(deployment, services, policies, SUFFIX);
        return key === undefined ? [] : [{ deployment, services, apart: { suffix: SUFFIX, key } }];
    });
}
/** Manifests as they serve by the word of a record: unchanged unless its colour is green. */
function paintedAs(objects, painted) {
    if (painted?.colour !== 'green')
        return objects;
    const known = colouredIn(objects, [], painted.keys).filter(({ deployment }) => deployment.metadata.name in painted.keys);
    return paint(objects, known, { pods: 'green', traffic: 'green' });
}
const keysOf = (coloured) => Object.fromEntries(coloured.map(({ deployment, apart }) => [deployment.metadata.name, apart.key]));
/** The colour that a live Service selects. */
function colourOf(live, service, { key }) {
    const [wanted = '', now] = [(0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorOf */ .Bk)(service)[key], (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorOf */ .Bk)(live)[key]];
    if (now === wanted)
        return 'blue';
    return now === (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .valueBeside */ .yc)(wanted, SUFFIX) ? 'green' : undefined;
}
/** The value of a Service's selector that means a colour. */
const selectorValue = (service, { key, suffix }, colour) => {
    const value = (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorOf */ .Bk)(service)[key] ?? '';
    return colour === 'blue' ? value : (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .valueBeside */ .yc)(value, suffix);
};
const deploymentName = ({ deployment }, colour) => colour === 'blue' ? deployment.metadata.name : (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBeside */ .Cw)(deployment.metadata.name, SUFFIX);
/**
 * Manifests as one colour: the Deployments with what goes with them (autoscaler, disruption budget) for the pods of
 * `pods`, the Services for those of `traffic`. Blue and blue are the manifests themselves.
 */
function paint(objects, coloured, { pods, traffic }) {
    return objects.map((object) => {
        const service = coloured.find(({ services }) => services.includes(object));
        if (service)
            return traffic === 'blue' ? object : greenService(object, service.apart);
        return pods === 'blue' ? object : green(object, coloured);
    });
}
function greenService(object, apart) {
    const spec = object['spec'];
    return { ...object, spec: { ...spec, selector: (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsBeside */ .i6)((0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorOf */ .Bk)(object), apart) } };
}
function green(object, coloured) {
    for (const one of coloured) {
        if (one.deployment === object)
            return (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentBeside */ .qS)(object, one.apart);
        if (scales(object, one))
            return greenAutoscaler(object, one);
        if (guards(object, one))
            return greenBudget(object, one);
    }
    return object;
}
const scales = (object, { deployment }) => {
    const { kind = 'Deployment', name } = object['spec']?.scaleTargetRef ?? {};
    return kind === 'Deployment' && name === deployment.metadata.name;
};
function greenAutoscaler(object, one) {
    const spec = object['spec'];
    const target = { ...spec.scaleTargetRef, name: deploymentName(one, 'green') };
    return renamed({ ...object, spec: { ...spec, scaleTargetRef: target } });
}
const guards = (object, { deployment }) => {
    const { selector } = object['spec'] ?? {};
    return object.kind === 'PodDisruptionBudget' && !!selector && (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .selects */ .ko)(selector, (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .podLabelsOf */ .KP)(deployment));
};
function greenBudget(object, { apart, deployment }) {
    const spec = object['spec'];
    const own = { [apart.key]: (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsBeside */ .i6)((0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .podLabelsOf */ .KP)(deployment), apart)[apart.key] };
    const matchLabels = {
        ...(0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsBeside */ .i6)((spec.selector?.matchLabels ?? {}), apart),
        ...own,
    };
    return renamed({ ...object, spec: { ...spec, selector: { ...spec.selector, matchLabels } } });
}
const renamed = (object) => ({
    ...object,
    metadata: { ...object.metadata, name: (0,_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBeside */ .Cw)(object.metadata.name, SUFFIX) },
});


/***/ }),

/***/ 7976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ONLY_SAID)
/* harmony export */ });
/** Only said, never a verdict by itself. */
const ONLY_SAID = Number.POSITIVE_INFINITY;


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   gv: () => (/* binding */ isWorkload),
/* harmony export */   i1: () => (/* binding */ isKubernetesObject)
/* harmony export */ });
/* unused harmony exports groupOf, WORKLOADS */
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
const WORKLOADS = [
    'Deployment.apps',
    'StatefulSet.apps',
    'DaemonSet.apps',
    'Job.batch',
    'Rollout.argoproj.io',
];
const isWorkload = (object) => WORKLOADS.includes(typeOf(object));


/***/ }),

/***/ 7438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   G4: () => (/* binding */ pendingSecret),
/* harmony export */   fL: () => (/* binding */ PENDING_TYPE),
/* harmony export */   h9: () => (/* binding */ parsePending),
/* harmony export */   lx: () => (/* binding */ pendingName)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1505);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3188);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1810);



const PENDING_TYPE = 'deploy-actions/pending.v1';
const pendingName = (release) => `deploy-actions.${release}.pending`;
/** The Secret that keeps it; `content` is its compressed JSON in base64. */
const pendingSecret = (release, content) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    type: PENDING_TYPE,
    metadata: {
        name: pendingName(release),
        labels: { 'app.kubernetes.io/managed-by': 'deploy-actions', [_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_LABEL */ .l5]: release },
    },
    data: { content },
});
/** Undefined when it is none, such as one of a later version of this action. */
function parsePending(json) {
    const value = JSON.parse(json);
    if (!Number.isSafeInteger(value?.revision) || !Array.isArray(value?.objects))
        return undefined;
    return value.objects.every(_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .isKubernetesObject */ .i1) ? value : undefined;
}
const stepsOf = ({ steps }) => (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSteps */ .$i)(steps);


/***/ }),

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ RECORD_TYPE),
/* harmony export */   DL: () => (/* binding */ hideSecret),
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   es: () => (/* binding */ rollbackTarget),
/* harmony export */   kY: () => (/* binding */ asApplied),
/* harmony export */   kr: () => (/* binding */ recordSecret),
/* harmony export */   l5: () => (/* binding */ RELEASE_LABEL),
/* harmony export */   tI: () => (/* binding */ surplus),
/* harmony export */   wq: () => (/* binding */ restorable),
/* harmony export */   xD: () => (/* binding */ recordName),
/* harmony export */   xu: () => (/* binding */ serves)
/* harmony export */ });
/* unused harmony exports REVISION_LABEL, RECORDS_KEPT */
/* harmony import */ var _colours_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9996);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1505);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1139);



const RELEASE_LABEL = 'deploy-actions/release';
const REVISION_LABEL = 'deploy-actions/revision';
const RECORD_TYPE = 'deploy-actions/release.v1';
/** As many releases can be gone back to. */
const RECORDS_KEPT = 10;
/** The name of the Secret that holds a record. Lengths: a Secret's name may have 253 characters, a label 63. */
const recordName = (release, revision) => `deploy-actions.${release}.v${revision}`;
/** The Secret for a record; `content` is its compressed JSON in base64. */
const recordSecret = (release, { revision }, content) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    type: RECORD_TYPE,
    metadata: {
        name: recordName(release, revision),
        labels: {
            'app.kubernetes.io/managed-by': 'deploy-actions',
            [RELEASE_LABEL]: release,
            [REVISION_LABEL]: String(revision),
        },
    },
    data: { content },
});
/** A record from its JSON; undefined when it is none, such as one of a later version of this action. */
function parseRecord(json) {
    const value = JSON.parse(json);
    if (!Number.isSafeInteger(value?.revision) || !Array.isArray(value?.objects))
        return undefined;
    return value.objects.every(_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isKubernetesObject */ .i1) ? value : undefined;
}
/** The record a rollback goes to, newest first in `records`; what was rolled back from is left out. */
function rollbackTarget(records, wanted) {
    if (wanted !== undefined)
        return records.find(({ revision }) => revision === wanted);
    const [current, ...earlier] = records;
    const running = current?.rollbackTo ?? current?.revision ?? 0;
    return earlier.find(({ revision, rollbackTo }) => revision < running && rollbackTo === undefined);
}
/** The records beyond the newest ten; `records` newest first. */
const surplus = (records) => records.slice(RECORDS_KEPT);
const HASH = 'deploy-actions/sha256';
/** A Secret without its values: kept is that they were there, and a hash that says whether they are the same. */
function hideSecret(object, sha256) {
    if (object.kind !== 'Secret')
        return object;
    const { data, stringData, metadata, ...rest } = object;
    const hash = sha256((0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)({ data, stringData }));
    return { ...rest, metadata: { ...metadata, annotations: { ...metadata.annotations, [HASH]: hash } } };
}
/** What of a record can be applied again, as it served. Values of Secrets were not kept, so those stay as they are. */
const restorable = ({ objects, painted }) => (0,_colours_js__WEBPACK_IMPORTED_MODULE_2__/* .paintedAs */ ._P)(objects, painted).filter(({ kind }) => kind !== 'Secret');
const SERVER_METADATA = ['name', 'namespace', 'labels', 'annotations'];
const SERVER_ANNOTATION = /^(kubectl\.kubernetes\.io\/last-applied|deployment\.kubernetes\.io\/|deprecated\.daemonset)/;
/** A live object as somebody could have applied it: without what the server and its controllers add. */
function asApplied(live) {
    const { status: _, metadata, ...rest } = live;
    const kept = SERVER_METADATA.flatMap((key) => metadata[key] === undefined ? [] : [[key, metadata[key]]]);
    const annotations = Object.entries(metadata.annotations ?? {}).filter(([key]) => !SERVER_ANNOTATION.test(key));
    return {
        ...rest,
        apiVersion: live.apiVersion,
        kind: live.kind,
        metadata: {
            ...Object.fromEntries(kept),
            name: metadata.name,
            annotations: Object.fromEntries(annotations),
        },
    };
}
/** Whether a live workload serves now, so that going back to it is better than staying with what fails. */
function serves(live) {
    const { availableReplicas, readyReplicas, numberAvailable } = (live['status'] ?? {});
    return (availableReplicas ?? readyReplicas ?? numberAvailable ?? 0) > 0;
}


/***/ }),

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   Cn: () => (/* binding */ isRoute),
/* harmony export */   LH: () => (/* binding */ judgeRoute),
/* harmony export */   gg: () => (/* binding */ findInRoute)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7976);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1505);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8621);



const ROUTES = ['HTTPRoute.gateway.networking.k8s.io', 'GRPCRoute.gateway.networking.k8s.io'];
const isRoute = (object) => ROUTES.includes((0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(object));
/** What gateways say of the generation that was applied: https://gateway-api.sigs.k8s.io/guides/implementers/#standard-status-fields-and-conditions */
function answersOf(live) {
    const { parents = [] } = (live['status'] ?? {});
    return parents.flatMap(({ parentRef, conditions = [] }) => conditions
        .filter(({ observedGeneration = 0 }) => observedGeneration >= (live.metadata.generation ?? 0))
        .map((condition) => ({ ...condition, gateway: parentRef?.name ?? '' })));
}
const REFUSALS = ['Accepted', 'ResolvedRefs'];
/** F22: a route is done when a gateway has accepted this version and found its backends. */
function judgeRoute(live) {
    const answers = answersOf(live);
    const refused = answers.some(({ type, status }) => REFUSALS.includes(type) && status !== 'True');
    if (!refused && answers.some(({ type }) => type === 'Accepted'))
        return _standing_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .Gc;
    const reason = refused ? 'a gateway refuses it' : 'no gateway has said anything of this version';
    // A cluster may have the kind and nobody who serves it: then nothing will ever be said.
    return { status: 'waiting', reason, unverifiedWhenSilent: answers.length === 0 };
}
/** A refusal may pass while the gateway learns of Services that came with this release; silence is only said. */
function findInRoute({ live }, limits) {
    if (!live || !isRoute(live))
        return undefined;
    const answers = answersOf(live);
    const refusal = answers.find(({ type, status }) => REFUSALS.includes(type) && status === 'False');
    const about = { code: 'ROLLOUT_ROUTE_REFUSED', key: `route ${refusal?.type ?? ''}` };
    if (!refusal)
        return answers.length === 0
            ? { ...about, cause: `${(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(live)} has no answer yet`, confirmMs: _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .ONLY_SAID */ .j }
            : undefined;
    const { gateway, type, reason = '', message = '' } = refusal;
    return {
        ...about,
        cause: `${(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(live)} is not served by gateway ${gateway}: ${type} is False: ${reason}: ${message}`,
        confirmMs: limits.routeMs,
    };
}


/***/ }),

/***/ 8621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ ready),
/* harmony export */   eg: () => (/* binding */ waiting),
/* harmony export */   gz: () => (/* binding */ failed)
/* harmony export */ });
const ready = { status: 'ready' };
const waiting = (reason) => ({ status: 'waiting', reason });
const failed = (code, cause) => ({
    status: 'failed',
    finding: { code, cause, key: code, confirmMs: 0 },
});


/***/ }),

/***/ 1810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ parseSteps),
/* harmony export */   Ni: () => (/* binding */ shareAt),
/* harmony export */   Nr: () => (/* binding */ tellingOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export parseStep */
const UNITS = { s: 1_000, m: 60_000, h: 3_600_000 };
/** `10%`, `5m`, `approve` or `analyze`. @throws Error that says what is allowed */
function parseStep(text) {
    if (text === 'approve' || text === 'analyze')
        return { kind: text };
    const share = /^(\d{1,2}|100)%$/.exec(text)?.[1];
    if (share !== undefined && Number(share) > 0)
        return { kind: 'share', share: Number(share) / 100 };
    const [, count, unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(text) ?? [];
    if (count !== undefined)
        return { kind: 'pause', ms: Number(count) * (UNITS[unit] ?? 0) };
    throw new Error(`expected steps such as 10%, 5m, analyze, 50%, approve, 100%, got "${text}"`);
}
/** Steps must rise, and begin with a share. @throws Error */
function parseSteps(texts) {
    const steps = texts.map(parseStep);
    if (steps.length > 0 && steps[0]?.kind !== 'share')
        throw new Error('the first step must be a share such as 10%');
    const shares = steps.flatMap((step) => (step.kind === 'share' ? [step.share] : []));
    if (shares.some((share, at) => at > 0 && share <= (shares[at - 1] ?? 0)))
        throw new Error('each share must be larger than the one before');
    return steps;
}
/** The share that holds during a step: its own, or that of the last share before it. */
function shareAt(steps, index) {
    const last = steps.slice(0, index + 1).findLast((step) => step.kind === 'share');
    return last?.kind === 'share' ? last.share : 0;
}
/** A step in words, for the log. */
function tellingOf(step) {
    switch (step.kind) {
        case 'share':
            return `${Math.round(step.share * 100)}%`;
        case 'pause':
            return `watching for ${step.ms / 1000} s`;
        case 'approve':
            return 'waiting for approval';
        case 'analyze':
            return 'waiting for the analysis';
    }
}
/** A step as it is written in the input. */
function textOf(step) {
    if (step.kind === 'share')
        return `${Math.round(step.share * 100)}%`;
    return step.kind === 'pause' ? `${step.ms / 1000}s` : step.kind;
}


/***/ }),

/***/ 1139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   N_: () => (/* binding */ sameTemplate),
/* harmony export */   kW: () => (/* binding */ templateOf)
/* harmony export */ });
/** Where the pod template of a kind is; the kinds of Argo Rollouts included. */
function templateOf(object) {
    const spec = object['spec'];
    if (!spec)
        return undefined;
    if (object.kind === 'CronJob') {
        const job = spec['jobTemplate'];
        return job?.spec?.template;
    }
    if (object.kind === 'Pod')
        return { metadata: object.metadata, spec: spec };
    return spec['template'];
}
/**
 * Whether two states of an object would run the same pods. An autoscaler changes `replicas` and with it the
 * generation; only another template means that somebody else has deployed. A controller that writes its objects anew
 * (Argo Rollouts) adds empty fields, which say nothing.
 */
const sameTemplate = (one, other) => canonical(withoutEmpty(templateOf(one))) === canonical(withoutEmpty(templateOf(other)));
function withoutEmpty(value) {
    if (Array.isArray(value))
        return value.map(withoutEmpty);
    if (typeof value !== 'object' || value === null)
        return value;
    const kept = Object.entries(value)
        .map(([key, part]) => [key, withoutEmpty(part)])
        .filter(([, part]) => !isEmpty(part));
    return Object.fromEntries(kept);
}
const isEmpty = (value) => value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
/** JSON with sorted keys, so that equal values are equal texts. */
function canonical(value) {
    return (JSON.stringify(value, (_, part) => typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part) ?? '');
}


/***/ }),

/***/ 7313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ routesFor),
  F: () => (/* binding */ splitterOf)
});

// EXTERNAL MODULE: ./build/lib/kubernetes/objects.js
var objects = __nccwpck_require__(1505);
// EXTERNAL MODULE: ./build/lib/kubernetes/route-rules.js
var route_rules = __nccwpck_require__(9374);
// EXTERNAL MODULE: ./build/lib/kubernetes/standing.js
var kubernetes_standing = __nccwpck_require__(8621);
;// CONCATENATED MODULE: ./build/lib/kubernetes/traffic/weighted.js
/** What our backend weighed before the first split, by place, so that it is written again as it was. */
const WEIGHTS_ANNOTATION = 'deploy-actions/weights-before';
/** A rule without other backends is split in hundredths; beside others the sum of ours stays what it was. */
const WHOLE = 100;
const rulesOf = (object, { rules }) => object['spec']?.[rules] ?? [];
const entriesOf = (rule, { entries }) => rule[entries] ?? [];
const usesIn = (object, service, form) => rulesOf(object, form).some((rule) => entriesOf(rule, form).some((entry) => form.isFor(entry, service)));
/** The weights of each pair in each rule that has it. */
function readWeights(object, pairs, form) {
    return rulesOf(object, form).flatMap((rule, at) => pairs.flatMap(({ old, fresh }) => {
        const entries = entriesOf(rule, form);
        const [ours, theirs] = [old, fresh].map((service) => entries.find((entry) => form.isFor(entry, service)));
        if (!ours && !theirs)
            return [];
        return [{ place: `${form.rules}[${at}] ${old}`, old: ours?.weight, fresh: theirs?.weight }];
    }));
}
/** Splits every rule of a pair; all other backends stay as they are. @throws Error for weights that are too coarse */
function writeWeights(object, pairs, share, form) {
    const before = object.metadata.annotations?.[WEIGHTS_ANNOTATION];
    const splits = readWeights(object, pairs, form);
    const kept = before ?? JSON.stringify(Object.fromEntries(splits.map(({ place, old }) => [place, old ?? null])));
    const rules = rulesOf(object, form).map((rule) => pairs.reduce((split, pair) => splitRule(split, pair, share, form), rule));
    return { metadata: { annotations: { [WEIGHTS_ANNOTATION]: kept } }, spec: { [form.rules]: rules } };
}
function splitRule(rule, pair, share, form) {
    const entries = entriesOf(rule, form);
    const ours = entries.find((entry) => form.isFor(entry, pair.old));
    if (!ours)
        return rule;
    const fresh = entries.find((entry) => form.isFor(entry, pair.fresh));
    const alone = entries.every((entry) => entry === ours || entry === fresh);
    const total = alone ? WHOLE : (ours.weight ?? form.unwritten(false)) + (fresh?.weight ?? 0);
    const weight = Math.round(total * share);
    if (isCoarse(weight, total, share))
        throw new Error(`the backend ${pair.old} weighs ${total} beside other backends, which cannot be split at ${Math.round(share * 100)}%: give all weights of that rule two more digits, such as ${total * WHOLE}`);
    const split = entries
        .filter((entry) => entry !== fresh)
        .flatMap((entry) => entry === ours
        ? [
            { ...ours, weight: total - weight },
            { ...form.aimedAt(ours, pair.fresh), weight },
        ]
        : [entry]);
    return { ...rule, [form.entries]: split };
}
/** A tenth of the share, or half a hundredth of all requests, may be lost by rounding. */
const isCoarse = (weight, total, share) => total <= 0 || Math.abs(weight / total - share) > Math.max(0.005, share / 10);
/** Takes the new backends out and writes the weights of the old ones as they were. */
function restoreWeights(object, pairs, form) {
    const kept = object.metadata.annotations?.[WEIGHTS_ANNOTATION];
    const isSplit = readWeights(object, pairs, form).some(({ fresh }) => fresh !== undefined);
    if (!isSplit && kept === undefined)
        return undefined;
    const before = JSON.parse(kept ?? '{}');
    const rules = rulesOf(object, form).map((rule, at) => pairs.reduce((joined, pair) => joinRule(joined, pair, before[`${form.rules}[${at}] ${pair.old}`], form), rule));
    return { metadata: { annotations: { [WEIGHTS_ANNOTATION]: null } }, spec: { [form.rules]: rules } };
}
/** `before` is null where no weight was written, undefined where nothing is known of it. */
function joinRule(rule, pair, before, form) {
    const entries = entriesOf(rule, form);
    const fresh = entries.find((entry) => form.isFor(entry, pair.fresh));
    if (!fresh)
        return rule;
    const joined = entries
        .filter((entry) => entry !== fresh)
        .map((entry) => {
        if (!form.isFor(entry, pair.old))
            return entry;
        const { weight = 0, ...rest } = entry;
        if (before === null)
            return rest;
        return { ...rest, weight: before ?? weight + (fresh.weight ?? 0) };
    });
    return { ...rule, [form.entries]: joined };
}

;// CONCATENATED MODULE: ./build/lib/kubernetes/traffic/http-route.js



/** https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref: a backend without a weight counts 1. */
const FORM = {
    rules: 'rules',
    entries: 'backendRefs',
    unwritten: () => 1,
    isFor: ({ name, kind = 'Service', group = '' }, service) => name === service && kind === 'Service' && group === '',
    aimedAt: (entry, service) => ({ ...entry, name: service }),
};
const REFUSALS = ['Accepted', 'ResolvedRefs'];
/** F22, with the words of the gateway that refuses. */
function routeTaken(object) {
    const standing = (0,route_rules/* judgeRoute */.LH)(object);
    const refusal = (0,route_rules/* answersOf */.Bw)(object).find(({ type, status }) => REFUSALS.includes(type) && status === 'False');
    if (standing.status !== 'waiting' || !refusal)
        return standing;
    const { gateway, type, reason = '', message = '' } = refusal;
    return (0,kubernetes_standing/* waiting */.eg)(`gateway ${gateway} says: ${type} is False: ${reason}: ${message}`);
}
const splitterFor = (type) => ({
    type,
    uses: (object, service) => usesIn(object, service, FORM),
    read: (object, pairs) => readWeights(object, pairs, FORM),
    write: (object, pairs, share) => writeWeights(object, pairs, share, FORM),
    restore: (object, pairs) => restoreWeights(object, pairs, FORM),
    taken: routeTaken,
});
const httpRoute = splitterFor('HTTPRoute.gateway.networking.k8s.io');
const grpcRoute = splitterFor('GRPCRoute.gateway.networking.k8s.io');

;// CONCATENATED MODULE: ./build/lib/kubernetes/traffic/nginx-ingress.js

const PREFIX = 'nginx.ingress.kubernetes.io/';
const CANARY = `${PREFIX}canary`;
const WEIGHT = `${PREFIX}canary-weight`;
const TOTAL = `${PREFIX}canary-weight-total`;
/** ingress-nginx, by the name of the class or by annotations that only it reads; other controllers have no weights. */
function isNginx(object) {
    const { annotations = {} } = object.metadata;
    const named = object.spec?.ingressClassName ?? annotations['kubernetes.io/ingress.class'];
    if (named !== undefined)
        return /(^|-)nginx($|-)/.test(named);
    return Object.keys(annotations).some((key) => key.startsWith(PREFIX));
}
const isFor = ({ backend }, service) => backend.service?.name === service;
const uses = (object, service) => isNginx(object) &&
    (object.spec?.rules ?? []).some(({ http }) => (http?.paths ?? []).some((path) => isFor(path, service)));
/**
 * A second Ingress for the same hosts and paths, marked as canary, at weight 0:
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
 */
function companion(object, pairs) {
    const { spec } = object;
    const aimed = (path) => {
        const pair = pairs.find(({ old }) => isFor(path, old));
        if (!pair)
            return [];
        return [{ ...path, backend: { service: { ...path.backend.service, name: pair.fresh } } }];
    };
    const rules = (spec?.rules ?? []).flatMap((rule) => {
        const paths = (rule.http?.paths ?? []).flatMap(aimed);
        return paths.length > 0 ? [{ ...rule, http: { paths } }] : [];
    });
    const inherited = Object.entries(object.metadata.annotations ?? {}).filter(([key]) => !key.startsWith(CANARY));
    return {
        apiVersion: object.apiVersion,
        kind: object.kind,
        metadata: {
            name: `${object.metadata.name.slice(0, 240)}-canary`,
            ...(object.metadata.labels ? { labels: object.metadata.labels } : {}),
            annotations: { ...Object.fromEntries(inherited), [CANARY]: 'true', [WEIGHT]: '0', [TOTAL]: '100' },
        },
        spec: { ...(spec?.ingressClassName ? { ingressClassName: spec.ingressClassName } : {}), rules },
    };
}
/** The weight is an annotation of the companion; ingress-nginx does not say what it has taken. */
const nginxIngress = {
    type: 'Ingress.networking.k8s.io',
    uses,
    companion,
    read: ({ metadata }) => {
        const { [CANARY]: canary, [WEIGHT]: weight } = metadata.annotations ?? {};
        if (canary !== 'true' || weight === undefined)
            return [];
        return [{ place: WEIGHT, old: 100 - Number(weight), fresh: Number(weight) }];
    },
    write: (_object, _pairs, share) => ({
        metadata: {
            annotations: { [CANARY]: 'true', [WEIGHT]: String(Math.round(share * 100)), [TOTAL]: '100' },
        },
    }),
    restore: () => ({ metadata: { annotations: { [WEIGHT]: '0' } } }),
    taken: () => kubernetes_standing/* ready */.Gc,
};

;// CONCATENATED MODULE: ./build/lib/kubernetes/traffic/virtual-service.js


const destinationOf = (entry) => (entry['destination'] ?? {});
/**
 * https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination: a host is a name in
 * the same namespace or a whole one. A subset belongs to the old host, so the new one has none.
 */
const virtual_service_FORM = {
    rules: 'http',
    entries: 'route',
    unwritten: (alone) => (alone ? 100 : 0),
    isFor: (entry, service) => {
        const { host = '' } = destinationOf(entry);
        return host === service || host.startsWith(`${service}.`);
    },
    aimedAt: (entry, service) => {
        const { subset: _, ...destination } = destinationOf(entry);
        const { host = '' } = destination;
        const rest = host.includes('.') ? host.slice(host.indexOf('.')) : '';
        return { ...entry, destination: { ...destination, host: `${service}${rest}` } };
    },
};
/** Istio says nothing about a VirtualService that it has taken, so what is written and read back is the proof. */
const virtualService = {
    type: 'VirtualService.networking.istio.io',
    uses: (object, service) => usesIn(object, service, virtual_service_FORM),
    read: (object, pairs) => readWeights(object, pairs, virtual_service_FORM),
    write: (object, pairs, share) => writeWeights(object, pairs, share, virtual_service_FORM),
    restore: (object, pairs) => restoreWeights(object, pairs, virtual_service_FORM),
    taken: () => kubernetes_standing/* ready */.Gc,
};

;// CONCATENATED MODULE: ./build/lib/kubernetes/traffic/splitters.js




const SPLITTERS = [httpRoute, grpcRoute, virtualService, nginxIngress];
const splitterOf = (object) => SPLITTERS.find(({ type }) => type === (0,objects/* typeOf */.QP)(object));
/** The objects among some that can split requests between those pairs. */
function routesFor(objects, pairs) {
    return objects.flatMap((object) => {
        const splitter = splitterOf(object);
        const used = splitter ? pairs.filter(({ old }) => splitter.uses(object, old)) : [];
        return used.length > 0 ? [{ object, pairs: used }] : [];
    });
}


/***/ }),

/***/ 620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ isAwaited),
/* harmony export */   pE: () => (/* binding */ waitOf),
/* harmony export */   zn: () => (/* binding */ requiredReplicas)
/* harmony export */ });
/* unused harmony export WAIT_ANNOTATION */
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1505);
/* harmony import */ var _route_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9374);


const WAIT_ANNOTATION = 'deploy-actions/wait';
/** Kinds without pods that are waited for all the same, for what comes after needs them. */
const AWAITED = ['CustomResourceDefinition.apiextensions.k8s.io'];
const isAwaitedKind = (object) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorkload */ .gv)(object) || (0,_route_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoute */ .Cn)(object) || AWAITED.includes((0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .typeOf */ .QP)(object));
/** What the annotation `deploy-actions/wait` says, or what its kind means. @throws Error when it says something else */
function waitOf(object) {
    const value = object.metadata.annotations?.[WAIT_ANNOTATION];
    if (value === undefined)
        return isAwaitedKind(object) ? { kind: 'ready' } : { kind: 'none' };
    if (value === 'none' || value === 'ready')
        return { kind: value };
    const share = /^(\d{1,2}|100)%$/.exec(value)?.[1];
    if (share === undefined)
        throw new Error(`${WAIT_ANNOTATION} must be none, ready or a share such as 80%, not "${value}"`);
    return { kind: 'share', share: Number(share) / 100 };
}
const isAwaited = (object) => waitOf(object).kind !== 'none';
/** How many of the wanted replicas must be available. */
function requiredReplicas(object, wanted) {
    const wait = waitOf(object);
    return wait.kind === 'share' ? Math.ceil(wanted * wait.share) : wanted;
}


/***/ }),

/***/ 5490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ leaveReplicas),
/* harmony export */   Q5: () => (/* binding */ isAutoscaled),
/* harmony export */   X5: () => (/* binding */ autoscaledBy)
/* harmony export */ });
/** `kind/name` of what the autoscalers among some objects scale: HorizontalPodAutoscaler and KEDA's ScaledObject. */
function autoscaledBy(objects) {
    const targets = new Set();
    for (const object of objects) {
        if (object.kind !== 'HorizontalPodAutoscaler' && object.kind !== 'ScaledObject')
            continue;
        const spec = object['spec'];
        const { kind = 'Deployment', name = '' } = spec?.scaleTargetRef ?? {};
        targets.add(`${kind}/${name}`);
    }
    return targets;
}
/**
 * An autoscaler owns `replicas`. Leaving the field out is right only where somebody else owns it already: a field
 * that loses its last owner falls back to its default of 1. So the live number is sent until then.
 */
function leaveReplicas(object, live, fieldManager) {
    if (!live)
        return object;
    const { replicas: _, ...spec } = object['spec'];
    const owned = ownersOfReplicas(live).some((manager) => manager !== fieldManager);
    const replicas = live.spec?.replicas;
    return { ...object, spec: owned || replicas === undefined ? spec : { ...spec, replicas } };
}
function ownersOfReplicas(live) {
    return (live.metadata.managedFields ?? []).flatMap(({ manager = '', fieldsV1 }) => {
        const spec = fieldsV1?.['f:spec'];
        return spec && 'f:replicas' in spec ? [manager] : [];
    });
}
/** Whether an object is scaled by one of those targets. */
const isAutoscaled = (object, targets) => targets.has(`${object.kind}/${object.metadata.name}`);


/***/ }),

/***/ 5805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ inPhases)
/* harmony export */ });
/* unused harmony export phaseOf */
/** What others need comes first. A kind that is not named comes with the workloads. */
const ORDER = [
    ['Namespace'],
    ['CustomResourceDefinition', 'PriorityClass', 'StorageClass', 'IngressClass', 'GatewayClass'],
    [
        'ServiceAccount',
        'Role',
        'ClusterRole',
        'RoleBinding',
        'ClusterRoleBinding',
        'ResourceQuota',
        'LimitRange',
        'NetworkPolicy',
    ],
    ['ConfigMap', 'Secret', 'ExternalSecret', 'SealedSecret', 'SecretStore'],
    ['PersistentVolume', 'PersistentVolumeClaim'],
    ['Service'],
    ['Job'],
    [],
    ['HorizontalPodAutoscaler', 'VerticalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget'],
    ['Ingress', 'Gateway', 'HTTPRoute', 'GRPCRoute', 'VirtualService', 'DestinationRule'],
];
const WORKLOAD_PHASE = ORDER.findIndex((kinds) => kinds.length === 0);
/** The phase in which an object is applied, from 0. */
const phaseOf = ({ kind }) => {
    const named = ORDER.findIndex((kinds) => kinds.includes(kind));
    return named < 0 ? WORKLOAD_PHASE : named;
};
/** Manifests in groups, each to be applied and verified before the next; the order within a group is kept. */
function inPhases(manifests) {
    const groups = Map.groupBy(manifests, ({ object }) => phaseOf(object));
    return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
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

/***/ 7205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   K7: () => (/* binding */ keyValues),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports list, percentage, json, yaml */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4634);

/** Any text, as given. */
const text = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => raw);
/** One value a line; blank lines and lines that start with `#` do not count. */
const lines = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)(linesOf);
/** Values separated by commas or line ends. */
const list = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => raw
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean));
/** `NAME=value`, one a line. The value may contain `=`. A name that comes twice is an error. */
const keyValues = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
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
const flag = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    if (raw === 'true')
        return true;
    if (raw === 'false')
        return false;
    throw new Error(`expected true or false, got "${raw}"`);
});
/** A whole number between two bounds, both included. */
const integer = (least, most) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const value = /^-?\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    if (!(value >= least && value <= most))
        throw new Error(`expected a whole number from ${least} to ${most}, got "${raw}"`);
    return value;
});
/** A share such as `5%` or `0.5%`, read as 0.05 or 0.005. A bare number is refused: 5 and 0.05 mean different things. */
const percentage = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const match = /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(raw);
    const value = Number(match?.[1] ?? Number.NaN);
    if (!(value <= 100))
        throw new Error(`expected a percentage from 0% to 100%, such as 5%, got "${raw}"`);
    return value / 100;
});
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A length of time such as `500ms`, `90s`, `10m`, `2h` or `1d`, read as milliseconds. */
const duration = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(raw);
    if (!match)
        throw new Error(`expected a duration such as 500ms, 90s, 10m or 2h, got "${raw}"`);
    return Number(match[1]) * UNITS[match[2]];
});
/** One of a few words. */
const oneOf = (...choices) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined)
        throw new Error(`expected one of ${choices.join(', ')}, got "${raw}"`);
    return found;
});
/** JSON of any shape; the action checks the shape. */
const json = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)((raw) => {
    try {
        return JSON.parse(raw);
    }
    catch (error) {
        throw new Error(`expected JSON: ${error.message}`);
    }
});
/** One YAML 1.2 document of any shape; the action checks the shape. Warnings of the parser are errors. */
const yaml = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputKind */ .TP)(async (raw) => {
    const { parseDocument } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
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


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ rawInput),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   MB: () => (/* binding */ inputFailures),
/* harmony export */   TP: () => (/* binding */ inputKind)
/* harmony export */ });
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

/***/ 5649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ output)
/* harmony export */ });
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


/***/ }),

/***/ 8808:
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

/***/ 8652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf),
/* harmony export */   o: () => (/* binding */ kubernetesFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const kubernetesFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
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


/***/ }),

/***/ 4633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X6: () => (/* binding */ recordFailures),
/* harmony export */   Xc: () => (/* binding */ recordedReleases),
/* harmony export */   t6: () => (/* binding */ createRecords)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);
/* harmony import */ var _lib_kubernetes_pending_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7438);
/* harmony import */ var _lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3188);



const recordFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    KUBERNETES_RECORD_MISSING: {
        meaning: 'There is no record of a release to go back to.',
        remedy: 'Name a `revision` that the message lists, or deploy the wanted version with `operation: deploy`.',
    },
});
const SECRET = { apiVersion: 'v1', kind: 'Secret' };
/** The names of all releases that the namespace has records of, in the order of the alphabet. */
async function recordedReleases(kubernetes) {
    const secrets = await kubernetes.list(SECRET, _lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_LABEL */ .l5);
    return [...new Set(secrets.flatMap(({ metadata }) => metadata.labels?.[_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_LABEL */ .l5] ?? []))].sort();
}
function createRecords(kubernetes, release, { gzip, gunzip }) {
    const read = async () => {
        const secrets = await kubernetes.list(SECRET, `${_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE_LABEL */ .l5}=${release}`);
        const records = await Promise.all(secrets
            .filter(({ type }) => type === _lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_TYPE */ .Bm)
            .map(async ({ data }) => {
            const { content } = (data ?? {});
            return content ? (0,_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(await gunzip(Buffer.from(content, 'base64'))) : undefined;
        }));
        return {
            records: records.filter((record) => record !== undefined).sort((a, b) => b.revision - a.revision),
            waits: secrets.some(({ type }) => type === _lib_kubernetes_pending_js__WEBPACK_IMPORTED_MODULE_1__/* .PENDING_TYPE */ .fL),
        };
    };
    return {
        read,
        list: async () => (await read()).records,
        add: async (record, known) => {
            const content = Buffer.from(await gzip(JSON.stringify(record))).toString('base64');
            await kubernetes.create((0,_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSecret */ .kr)(release, record, content));
            for (const { revision } of (0,_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .surplus */ .tI)([record, ...known]))
                await kubernetes.remove({ ...SECRET, metadata: { name: (0,_lib_kubernetes_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD)(release, revision) } });
        },
    };
}


/***/ }),

/***/ 2733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  vy: () => (/* binding */ FIELD_MANAGER),
  H9: () => (/* binding */ createKubernetes),
  E1: () => (/* binding */ parseList)
});

// UNUSED EXPORTS: parseObject

// EXTERNAL MODULE: ./build/lib/kubernetes/objects.js
var objects = __nccwpck_require__(1505);
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
const knownResource = (object) => KNOWN[(0,objects/* typeOf */.QP)(object)];
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

// EXTERNAL MODULE: ./build/tools/kubernetes-failures.js
var kubernetes_failures = __nccwpck_require__(8652);
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
        throw kubernetes_failures/* kubernetesFailures */.o.KUBERNETES_UNKNOWN_KIND(`The cluster has no kind ${kind.kind} in ${kind.apiVersion}.`);
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
                throw (0,kubernetes_failures/* failureOf */.g)(status, body, `read ${reference.kind}/${reference.metadata.name}`);
            return parseObject(body);
        },
        list: async (kind, labels) => {
            const query = labels ? `?labelSelector=${encodeURIComponent(labels)}` : '';
            const { status, body } = await ask({ path: `${await pathOf(kind)}${query}` });
            if (status >= 300)
                throw (0,kubernetes_failures/* failureOf */.g)(status, body, `list ${kind.kind}`);
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
                throw (0,kubernetes_failures/* failureOf */.g)(status, body, `apply ${(0,objects/* nameOf */.Vb)(object)}`);
            return { object: parseObject(body), created: status === 201 };
        },
        create: async (object, { dryRun } = {}) => {
            const path = `${await pathOf(object)}?fieldManager=${FIELD_MANAGER}${dry(dryRun)}`;
            const { status, body } = await ask({ path, method: 'POST', body: object });
            if (status >= 300)
                throw (0,kubernetes_failures/* failureOf */.g)(status, body, `create ${object.kind}`);
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
                throw (0,kubernetes_failures/* failureOf */.g)(status, body, `change ${(0,objects/* nameOf */.Vb)(read)}`);
            return parseObject(body);
        },
        remove: async (reference) => {
            const path = `${await itemPath(pathOf, reference)}?propagationPolicy=Background`;
            const { status, body } = await ask({ path, method: 'DELETE' });
            if (status >= 300 && status !== 404)
                throw (0,kubernetes_failures/* failureOf */.g)(status, body, `delete ${reference.kind}/${reference.metadata.name}`);
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
    if ((0,objects/* isKubernetesObject */.i1)(value))
        return value;
    throw kubernetes_failures/* kubernetesFailures */.o.KUBERNETES_ERROR(`The server answered something that is no Kubernetes object: ${body.slice(0, 200)}`);
}
/** Items of a list do not repeat what kind they are; the version of the whole is where a watch goes on. */
function parseList(body, { apiVersion, kind }) {
    const value = parseJson(body);
    if (!Array.isArray(value.items))
        throw kubernetes_failures/* kubernetesFailures */.o.KUBERNETES_ERROR(`The server answered something that is no list: ${body.slice(0, 200)}`);
    const items = value.items.map((item) => ({ ...item, apiVersion, kind })).filter(objects/* isKubernetesObject */.i1);
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
/******/ var __webpack_exports__ = __nccwpck_require__(2760);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

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

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

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

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

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

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 923:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1051);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(279);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6907);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4278);




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .scan */ .S, (inputs, process) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .realPorts */ .R)(inputs, process)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/lib/scan/finding.js
var scan_finding = __nccwpck_require__(8349);
// EXTERNAL MODULE: ./build/lib/scan/shape.js
var shape = __nccwpck_require__(6925);
;// CONCATENATED MODULE: ./build/lib/scan/ignore.js


const ignoreFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_IGNORE_INVALID: {
        meaning: 'The ignore file cannot be read; the message names every entry that is wrong.',
        remedy: 'Write a YAML list of entries with `id`, `owner`, `reason` and `expires: YYYY-MM-DD`, and, to narrow them, `package` and `path`.',
    },
});
const DAY_MS = 86_400_000;
/** An entry is announced this long before it expires. */
const WARN_DAYS = 14;
const REQUIRED = ['id', 'owner', 'reason', 'expires'];
const KNOWN = [...REQUIRED, 'package', 'path'];
/** Reads an ignore file. @throws SCAN_IGNORE_INVALID with every problem at once. */
async function parseIgnores(text, file) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    const document = parseDocument(text, { uniqueKeys: true, schema: 'core' });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem)
        throw ignoreFailures.SCAN_IGNORE_INVALID(`${file}: ${problem.message}`);
    const value = document.toJS() ?? [];
    if (!Array.isArray(value))
        throw ignoreFailures.SCAN_IGNORE_INVALID(`${file}: expected a list of entries`);
    const problems = value.flatMap((entry, at) => problemsOf(entry).map((found) => `entry ${at + 1}: ${found}`));
    if (problems.length > 0)
        throw ignoreFailures.SCAN_IGNORE_INVALID(`${file}:\n${problems.join('\n')}`);
    return value;
}
function problemsOf(entry) {
    if (!(0,shape/* isObject */.Gv)(entry))
        return ['expected a mapping with id, owner, reason and expires'];
    const missing = REQUIRED.filter((name) => entry[name] === undefined).map((name) => `${name} is missing`);
    const wrong = Object.entries(entry).flatMap(([name, value]) => problemOf(name, value));
    return [...missing, ...wrong];
}
function problemOf(name, value) {
    if (!KNOWN.includes(name))
        return [`${name} is not known; an entry has ${KNOWN.join(', ')}`];
    if (typeof value !== 'string' || value.trim() === '')
        return [`${name} must be a text`];
    return name === 'expires' && Number.isNaN(endOf(value))
        ? [`expires must be a day such as 2026-12-31, is "${value}"`]
        : [];
}
/** The first moment at which an entry no longer holds, in ms since 1970; NaN for what is not a day. */
function endOf(day) {
    const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    // Date.parse takes 2026-02-30 for the 2nd of March in some engines: such a day is no day.
    return new Date(start || 0).toISOString().startsWith(day) ? start + DAY_MS : Number.NaN;
}
const isExpired = ({ expires }, now) => now >= endOf(expires);
/** Whether it is time to warn: it still holds, for 14 days at most. */
const expiresSoon = (entry, now) => !isExpired(entry, now) && now >= endOf(entry.expires) - WARN_DAYS * DAY_MS;
/** The entry that holds for a finding, and one that would have held before it expired. */
function ignoreFor(finding, entries, now) {
    const fitting = entries.filter((entry) => fits(entry, finding));
    return {
        active: fitting.find((entry) => !isExpired(entry, now)),
        expired: fitting.find((entry) => isExpired(entry, now)),
    };
}
const fits = ({ id, package: name, path }, finding) => id === finding.id &&
    (name === undefined || name === finding.package?.name) &&
    (path === undefined || isBelow(finding.place.path, path));
const isBelow = (path, folder) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
/** Entries that fit nothing any more, and can be deleted. */
const unusedEntries = (entries, findings) => entries.filter((entry) => !findings.some((finding) => fits(entry, finding)));

// EXTERNAL MODULE: ./build/lib/scan/severity.js
var severity = __nccwpck_require__(5921);
;// CONCATENATED MODULE: ./build/lib/scan/gate.js




const findingFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_FINDINGS: {
        meaning: 'Findings that `fail-on` names are open.',
        remedy: 'Upgrade what the column "fix it by" of the summary says. What cannot be mended now is put off, with an owner and an end, by an entry of the ignore file.',
    },
});
/**
 * Judges every finding. The order of reasons is fixed, strongest first: the maintainer's VEX, an entry of the ignore
 * file that has not expired, no fix, in the baseline, milder than `fail-on`.
 */
function judge(findings, rules) {
    const seen = new Map();
    return findings.map((finding) => {
        const identity = (0,scan_finding/* identityOf */.c)(finding);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        const known = rules.baseline !== undefined && count <= (rules.baseline.get(identity) ?? 0);
        return judgeOne(finding, known, rules);
    });
}
function judgeOne(finding, known, rules) {
    const { active, expired } = ignoreFor(finding, rules.ignores, rules.now);
    const standing = standingOf(finding, active, known, rules);
    return expired && !active ? { finding, standing, expired } : { finding, standing };
}
function standingOf(finding, active, known, { failOn, ignoreUnfixed }) {
    if (finding.excuse)
        return { kind: 'excused', ...finding.excuse };
    if (active)
        return { kind: 'ignored', entry: active };
    if (ignoreUnfixed && finding.kind === 'vulnerability' && finding.package?.fixed.length === 0)
        return { kind: 'unfixed' };
    if (known)
        return { kind: 'known' };
    return meets(finding, failOn) ? { kind: 'fails' } : { kind: 'below' };
}
const meets = (finding, { least, kinds }) => kinds.includes(finding.kind) || (least !== undefined && (0,severity/* isAtLeast */.du)(finding.severity, least));
/** Whether somebody still has to do something about it, now or later. */
const isOpen = ({ standing }) => standing.kind !== 'ignored' && standing.kind !== 'excused';
/** Open findings of a severity or worse, worst first; those that fail before others. */
function reported(judged, least) {
    const weight = ({ finding, standing }) => [standing.kind === 'fails' ? 0 : 1, finding.severity];
    return judged
        .filter((one) => (isOpen(one) && (0,severity/* isAtLeast */.du)(one.finding.severity, least)) || one.standing.kind === 'fails')
        .map((one, at) => ({ one, at, weight: weight(one) }))
        .sort((a, b) => compare(a.weight, b.weight) || a.at - b.at)
        .map(({ one }) => one);
}
function compare([failsA, severityA], [failsB, severityB]) {
    if (severityA !== severityB)
        return (0,severity/* isAtLeast */.du)(severityA, severityB) ? -1 : 1;
    return failsA - failsB;
}
/** Open findings by severity, whatever `report` says. */
function countOpen(judged) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
    for (const one of judged)
        if (isOpen(one))
            counts[one.finding.severity] += 1;
    return counts;
}

;// CONCATENATED MODULE: ./build/lib/scan/licenses.js

const licenseFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_LICENSES: {
        meaning: 'An entry of `deny-licenses` is not a licence id or a pattern of one.',
        remedy: 'Name SPDX ids such as `AGPL-3.0-only`, or patterns such as `GPL-*`.',
    },
});
/** @throws SCAN_LICENSES */
function checkDenied(denied) {
    const wrong = denied.filter((pattern) => !/^[\w.+-]+\*?$/.test(pattern));
    if (wrong.length > 0)
        throw licenseFailures.SCAN_LICENSES(`deny-licenses: ${wrong.join(', ')}`);
    return denied;
}
/**
 * Of the licences a scanner lists, those that are denied. A choice (`MIT OR GPL-3.0-only`) is denied only when
 * every part of it is; of several that all hold (`AND`), one is enough. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
function deniedLicenses(findings, denied) {
    return findings.flatMap((finding) => {
        if (finding.kind !== 'license')
            return [finding];
        // A denial is the reader's own judgement, so it does not keep the scanner's mild severity.
        return isDenied(finding.id, denied) ? [{ ...finding, severity: 'high' }] : [];
    });
}
const isDenied = (expression, denied) => expression
    .replace(/[()]/g, ' ')
    .split(/\s+OR\s+/)
    .every((part) => part.split(/\s+AND\s+/).some((id) => denied.some((pattern) => licenses_fits(id.trim(), pattern))));
const licenses_fits = (id, pattern) => {
    const [lowerId, lower] = [id.toLowerCase(), pattern.toLowerCase()];
    return lower.endsWith('*') ? lowerId.startsWith(lower.slice(0, -1)) : lowerId === lower;
};

;// CONCATENATED MODULE: ./build/lib/scan/version.js
/**
 * Compares two versions of any kind of package: numbers by value, words by letters, `~` before everything (Debian),
 * and a pre-release before its release (semver). Enough to order the releases of one package; negative when a < b.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html#version and https://semver.org/#spec-item-11
 */
function compareVersions(a, b) {
    const [epochA, restA] = splitEpoch(a);
    const [epochB, restB] = splitEpoch(b);
    if (epochA !== epochB)
        return epochA - epochB;
    const [partsA, partsB] = [partsOf(restA), partsOf(restB)];
    for (let at = 0; at < Math.max(partsA.length, partsB.length); at += 1) {
        const order = compareParts(partsA[at], partsB[at]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function splitEpoch(version) {
    const match = /^(\d+):(.*)$/.exec(version);
    return match ? [Number(match[1]), match[2] ?? ''] : [0, version.replace(/^v(?=\d)/, '')];
}
/** Runs of digits, runs of letters, and the signs that have a meaning; build data after `+` counts only as text. */
const partsOf = (version) => version.match(/\d+|[a-z]+|~|\+/gi) ?? [];
function compareParts(a, b) {
    if (a === b)
        return 0;
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    if (rankA !== rankB)
        return rankA - rankB;
    if (a === undefined || b === undefined)
        return 0;
    if (rankA === RANK_NUMBER)
        return compareNumbers(a, b);
    return a < b ? -1 : 1;
}
const RANK_NUMBER = 3;
const PRE_RELEASE = /^(alpha|beta|rc|pre|preview|dev|snapshot|next|canary)$/i;
/** `~` and the words of pre-releases come before the end of the version, everything else after it. */
function rankOf(part) {
    if (part === '~')
        return -1;
    if (part === undefined)
        return 1;
    if (/^\d/.test(part))
        return RANK_NUMBER;
    return PRE_RELEASE.test(part) ? 0 : 2;
}
/** Without Number: a date with a time in it is longer than a double is exact. */
function compareNumbers(a, b) {
    const [cleanA, cleanB] = [a.replace(/^0+(?=.)/, ''), b.replace(/^0+(?=.)/, '')];
    if (cleanA.length !== cleanB.length)
        return cleanA.length - cleanB.length;
    if (cleanA === cleanB)
        return 0;
    return cleanA < cleanB ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/lib/scan/upgrade.js

/** One installed package: an upgrade is worked out for all findings of it together. */
const packageKey = ({ package: of, place }) => [of?.ecosystem, of?.name, of?.installed, place.path].join('|');
/** For each package with findings, the smallest version in which all of them are fixed. */
function upgradesOf(findings) {
    const byPackage = Map.groupBy(findings.filter(({ kind, package: of }) => kind === 'vulnerability' && of), packageKey);
    return new Map([...byPackage].map(([key, group]) => [key, upgradeOf(group)]));
}
function upgradeOf(group) {
    const needed = group.map(({ package: of }) => smallestFix(of?.installed ?? '', of?.fixed ?? []));
    const known = needed.filter((version) => version !== undefined);
    const partly = known.sort(compareVersions).at(-1);
    return { to: known.length === needed.length ? partly : undefined, partly };
}
/** Of the fixed versions (one for each line of releases), the smallest that is not below the installed one. */
function smallestFix(installed, fixed) {
    const above = fixed.filter((version) => compareVersions(version, installed) > 0).sort(compareVersions);
    return above[0] ?? [...fixed].sort(compareVersions).at(-1);
}

;// CONCATENATED MODULE: ./build/lib/scan/lines.js

/** One line of the log for each finding: `✗ CRITICAL  CVE-2021-23337  lodash 4.17.20 → 4.17.21  package-lock.json:13`. */
function findingLines(judged, most) {
    const upgrades = upgradesOf(judged.map(({ finding }) => finding));
    const lines = judged.slice(0, most).map(({ finding, standing }) => {
        const fix = upgrades.get(packageKey(finding))?.to;
        return [
            standing.kind === 'fails' ? '✗' : ' ',
            finding.severity.toUpperCase().padEnd(8),
            finding.id.padEnd(16),
            subject(finding, fix),
            `${finding.place.path}${finding.place.line ? `:${finding.place.line}` : ''}`,
        ].join('  ');
    });
    return judged.length > most ? [...lines, `  and ${judged.length - most} more`] : lines;
}
function subject({ package: of, title }, fix) {
    if (!of)
        return title;
    return `${of.name} ${of.installed}${fix ? ` → ${fix}` : ''}`.trim();
}

;// CONCATENATED MODULE: ./build/lib/scan/scanners.js

const scannerFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_SCANNERS: {
        meaning: 'The input `scanners` asks for something that this target cannot be searched for.',
        remedy: 'Name some of `vuln`, `secret` and `misconfig`; an SBOM can only be searched for `vuln`.',
    },
});
const POSSIBLE = {
    image: ['vuln', 'secret'],
    archive: ['vuln', 'secret'],
    directory: ['vuln', 'secret', 'misconfig'],
    sbom: ['vuln'],
};
/** What to search a target for: what was asked, else all it can have. @throws SCAN_SCANNERS */
function scannersFor(target, asked) {
    const possible = POSSIBLE[target.kind];
    if (asked === undefined || asked.length === 0)
        return possible;
    const wrong = asked.filter((word) => !possible.some((scanner) => scanner === word));
    if (wrong.length > 0)
        throw scannerFailures.SCAN_SCANNERS(`scanners: ${wrong.join(', ')} cannot be searched for in ${target.kind === 'image' ? 'an' : 'a'} ${target.kind}; possible: ${possible.join(', ')}`);
    return possible.filter((scanner) => asked.includes(scanner));
}

;// CONCATENATED MODULE: ./build/lib/scan/target.js

const targetFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_TARGET: {
        meaning: 'The step must name exactly one thing to scan.',
        remedy: 'Give exactly one of `image`, `archive`, `directory` and `sbom`.',
    },
});
/**
 * @param relative makes a path relative to the checkout where it is below it.
 * @throws SCAN_TARGET for none and for several, naming those that were given.
 */
function targetOf({ image, archive, directory, sbom }, relative = (path) => path) {
    const given = [
        ...(image ? [{ kind: 'image', reference: image }] : []),
        ...(archive ? [{ kind: 'archive', path: relative(archive) }] : []),
        ...(directory ? [{ kind: 'directory', path: relative(directory) }] : []),
        ...(sbom ? [{ kind: 'sbom', path: relative(sbom) }] : []),
    ];
    const [target, ...more] = given;
    if (target === undefined)
        throw targetFailures.SCAN_TARGET('Nothing to scan was named');
    if (more.length > 0)
        throw targetFailures.SCAN_TARGET(`Several targets were named: ${given.map(({ kind }) => kind).join(', ')}`);
    return target;
}
/** How the target is spoken of in logs and summaries. */
const describeTarget = (target) => target.kind === 'image' ? target.reference : `${target.kind} ${target.path}`;
/**
 * The name under which alerts about a target are kept: the same for every build of it. Of an image, the repository
 * without registry, tag and digest, for one image moves between registries and changes its digest each time.
 */
function stableName(target) {
    if (target.kind === 'image')
        return repositoryOf(target.reference) || 'image';
    const isInCheckout = !target.path.startsWith('/');
    if (target.kind === 'directory' && isInCheckout)
        return cleanPath(target.path);
    return cleanPath(target.path).split('/').at(-1) || target.kind;
}
/** `123.dkr.ecr.eu-west-1.amazonaws.com/acme/shop:1.2@sha256:…` → `acme/shop`. Empty for a bare image id. */
function repositoryOf(reference) {
    const [name = ''] = reference.split('@');
    const untagged = name.replace(/:[^/:]*$/, '');
    const [first = '', ...rest] = untagged.split('/');
    // By Docker's rule, a first part with a dot or a port, or `localhost`, is the registry.
    const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
    const repository = hasRegistry ? rest.join('/') : untagged;
    return /^(sha256|[0-9a-f]{12,64})$/.test(repository) ? '' : repository;
}
/** Groups the alerts of one target in code scanning, so that scans of several targets do not close each other's. */
const categoryOf = (target) => `scan/${target.kind}/${stableName(target) || '.'}`;
/**
 * Where a finding is, in words that stay the same for every build: below the scanned directory for files of the
 * repository, below the name of the image for files in it.
 */
function pathsOf(target) {
    const root = stableName(target);
    return (scanned, resultClass, file) => {
        // Of the operating system's packages, Trivy's target is the image's reference and the system: only the name is stable.
        const inside = resultClass === 'os-pkgs' ? '' : file || fileOf(scanned, resultClass, target);
        return cleanPath([root, inside].filter(Boolean).join('/')) || '.';
    };
}
/** Trivy's target is a file, except for classes of files such as `Node.js`, for secrets and for an image's own settings. */
function fileOf(scanned, resultClass, target) {
    if (target.kind === 'directory')
        return scanned;
    const isReference = target.kind === 'image' && scanned.startsWith(target.reference);
    if (isReference || resultClass === 'license')
        return '';
    return scanned.replace(/^(Node\.js|Python|Ruby|Java|PHP|Conda|Julia|R)$/, '');
}
const cleanPath = (path) => path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/lib/scan/baseline.js
var scan_baseline = __nccwpck_require__(7905);
;// CONCATENATED MODULE: ./build/lib/scan/trivy-result.js


/** All findings of one element of `Results`, those that VEX excuses included. */
function findingsOfResult(result, pathOf) {
    const context = { result, pathOf, lines: linesOfPackages(result) };
    const excused = (0,shape/* objectsAt */.yR)(result, 'ExperimentalModifiedFindings').filter((modified) => (0,shape/* textAt */.$6)(modified, 'Type') === 'vulnerability' && (0,shape/* isObject */.Gv)(modified['Finding']));
    return [
        ...(0,shape/* objectsAt */.yR)(result, 'Vulnerabilities').map((found) => vulnerability(found, context)),
        ...excused.map((modified) => ({
            ...vulnerability((0,shape/* objectAt */.lJ)(modified, 'Finding'), context),
            excuse: excuseOf(modified),
        })),
        ...(0,shape/* objectsAt */.yR)(result, 'Secrets').map((found) => secret(found, context)),
        ...(0,shape/* objectsAt */.yR)(result, 'Misconfigurations')
            .filter((found) => (0,shape/* textAt */.$6)(found, 'Status') === 'FAIL')
            .map((found) => misconfiguration(found, context)),
        ...(0,shape/* objectsAt */.yR)(result, 'Licenses').map((found) => license(found, context)),
    ];
}
const excuseOf = (modified) => ({
    status: (0,shape/* textAt */.$6)(modified, 'Status'),
    statement: (0,shape/* textAt */.$6)(modified, 'Statement'),
});
/** Where each package is declared in its lock file; vulnerabilities themselves carry no lines. */
function linesOfPackages(result) {
    const lines = (0,shape/* objectsAt */.yR)(result, 'Packages').flatMap((found) => {
        const [first] = (0,shape/* objectsAt */.yR)(found, 'Locations');
        const [line, endLine] = [(0,shape/* numberAt */.tk)(first ?? {}, 'StartLine'), (0,shape/* numberAt */.tk)(first ?? {}, 'EndLine')];
        return line && endLine ? [[uidOf(found, 'Identifier'), { line, endLine }]] : [];
    });
    return new Map(lines);
}
const uidOf = (of, name) => (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(of, name), 'UID');
function vulnerability(found, context) {
    const layer = (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(found, 'Layer'), 'DiffID');
    const score = highestScore(found);
    return {
        kind: 'vulnerability',
        id: (0,shape/* textAt */.$6)(found, 'VulnerabilityID'),
        severity: (0,severity/* severityOf */.xJ)((0,shape/* textAt */.$6)(found, 'Severity')),
        title: (0,shape/* textAt */.$6)(found, 'Title') || (0,shape/* textAt */.$6)(found, 'VulnerabilityID'),
        description: (0,shape/* textAt */.$6)(found, 'Description'),
        ...optional('url', (0,shape/* textAt */.$6)(found, 'PrimaryURL')),
        place: { path: pathIn(context, (0,shape/* textAt */.$6)(found, 'PkgPath')), ...linesOf(found, context) },
        package: packageOf(found, context.result),
        ...optional('layer', layer),
        ...(score === undefined ? {} : { score }),
    };
}
const linesOf = (found, { lines }) => lines.get(uidOf(found, 'PkgIdentifier')) ?? {};
function packageOf(found, result) {
    const fixed = (0,shape/* textAt */.$6)(found, 'FixedVersion').split(/,|\|\|/);
    return {
        name: (0,shape/* textAt */.$6)(found, 'PkgName'),
        installed: (0,shape/* textAt */.$6)(found, 'InstalledVersion'),
        fixed: fixed.map((version) => version.trim()).filter(Boolean),
        ecosystem: (0,shape/* textAt */.$6)(result, 'Type'),
        system: (0,shape/* textAt */.$6)(result, 'Class') === 'os-pkgs',
        ...optional('purl', (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(found, 'PkgIdentifier'), 'PURL')),
    };
}
function highestScore(found) {
    const scores = Object.values((0,shape/* objectAt */.lJ)(found, 'CVSS')).flatMap((of) => (0,shape/* isObject */.Gv)(of) ? [(0,shape/* numberAt */.tk)(of, 'V40Score'), (0,shape/* numberAt */.tk)(of, 'V3Score'), (0,shape/* numberAt */.tk)(of, 'V2Score')] : []);
    const known = scores.filter((score) => score !== undefined);
    return known.length > 0 ? Math.max(...known) : undefined;
}
/** The scanner's excerpt stays out: it blanks out this secret, but not another one on the line above. */
function secret(found, context) {
    const title = (0,shape/* textAt */.$6)(found, 'Title') || (0,shape/* textAt */.$6)(found, 'RuleID');
    return {
        kind: 'secret',
        id: (0,shape/* textAt */.$6)(found, 'RuleID'),
        severity: (0,severity/* severityOf */.xJ)((0,shape/* textAt */.$6)(found, 'Severity')),
        title,
        description: `${title} in plain text. Take it back where it was issued: removing it here is not enough.`,
        place: placeOf(found, context),
        ...optional('layer', (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(found, 'Layer'), 'DiffID')),
    };
}
function misconfiguration(found, context) {
    return {
        kind: 'misconfiguration',
        id: (0,shape/* textAt */.$6)(found, 'ID'),
        severity: (0,severity/* severityOf */.xJ)((0,shape/* textAt */.$6)(found, 'Severity')),
        title: (0,shape/* textAt */.$6)(found, 'Title'),
        description: [(0,shape/* textAt */.$6)(found, 'Message'), (0,shape/* textAt */.$6)(found, 'Resolution')].filter(Boolean).join(' - '),
        ...optional('url', (0,shape/* textAt */.$6)(found, 'PrimaryURL')),
        place: placeOf((0,shape/* objectAt */.lJ)(found, 'CauseMetadata'), context),
    };
}
function license(found, context) {
    const name = (0,shape/* textAt */.$6)(found, 'PkgName');
    return {
        kind: 'license',
        id: (0,shape/* textAt */.$6)(found, 'Name'),
        severity: (0,severity/* severityOf */.xJ)((0,shape/* textAt */.$6)(found, 'Severity')),
        title: `${(0,shape/* textAt */.$6)(found, 'Name')}${name ? ` of ${name}` : ''}`,
        description: (0,shape/* textAt */.$6)(found, 'Category'),
        place: { path: pathIn(context, (0,shape/* textAt */.$6)(found, 'FilePath')) },
        ...(name
            ? {
                package: {
                    name,
                    installed: '',
                    fixed: [],
                    ecosystem: (0,shape/* textAt */.$6)(context.result, 'Type'),
                    system: false,
                },
            }
            : {}),
    };
}
function placeOf(found, context) {
    const [line, endLine] = [(0,shape/* numberAt */.tk)(found, 'StartLine'), (0,shape/* numberAt */.tk)(found, 'EndLine')];
    return {
        path: pathIn(context, ''),
        ...(line ? { line } : {}),
        ...(endLine ? { endLine } : {}),
    };
}
const pathIn = ({ result, pathOf }, file) => pathOf((0,shape/* textAt */.$6)(result, 'Target'), (0,shape/* textAt */.$6)(result, 'Class'), file);
const optional = (name, value) => (value === '' ? {} : { [name]: value });

;// CONCATENATED MODULE: ./build/lib/scan/trivy-report.js



const reportFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_REPORT_UNREADABLE: {
        meaning: 'Trivy ended without an error, but its report is not one that this action understands.',
        remedy: 'Use the pinned Trivy (`trivy: pinned`); if it was, please report this with the version and the message.',
    },
});
/**
 * @param pathOf gives the stable path of what Trivy calls a target, such as `app/package-lock.json`.
 * @throws SCAN_REPORT_UNREADABLE: a report of unknown shape must never read as "nothing found".
 */
function readTrivyReport(text, pathOf) {
    const report = parse(text);
    const results = (0,shape/* objectsAt */.yR)(report, 'Results');
    const metadata = (0,shape/* objectAt */.lJ)(report, 'Metadata');
    const os = (0,shape/* objectAt */.lJ)(metadata, 'OS');
    return {
        findings: results.flatMap((result) => findingsOfResult(result, pathOf)),
        scannerVersion: (0,shape/* textAt */.$6)((0,shape/* objectAt */.lJ)(report, 'Trivy'), 'Version'),
        system: [(0,shape/* textAt */.$6)(os, 'Family'), (0,shape/* textAt */.$6)(os, 'Name')].filter(Boolean).join(' '),
        packages: results.reduce((sum, result) => sum + (0,shape/* objectsAt */.yR)(result, 'Packages').length, 0),
        lockFiles: new Set(results.filter(hasPackages).map((result) => pathOf((0,shape/* textAt */.$6)(result, 'Target'), 'lang-pkgs', ''))),
        layers: layersOf((0,shape/* objectAt */.lJ)(metadata, 'ImageConfig')),
    };
}
const hasPackages = (result) => (0,shape/* textAt */.$6)(result, 'Class') === 'lang-pkgs' && (0,shape/* objectsAt */.yR)(result, 'Packages').length > 0;
function parse(text) {
    let report;
    try {
        report = JSON.parse(text);
    }
    catch (cause) {
        throw reportFailures.SCAN_REPORT_UNREADABLE('The report of Trivy is not JSON', { cause });
    }
    if (!(0,shape/* isObject */.Gv)(report) || report['SchemaVersion'] !== 2)
        throw reportFailures.SCAN_REPORT_UNREADABLE(`The report of Trivy has the schema version ${(0,shape/* isObject */.Gv)(report) ? report['SchemaVersion'] : 'none'}, expected 2`);
    const { Results: results } = report;
    // Trivy leaves the member out (or null) for a target with nothing to look at; anything else must be a list.
    if (results !== undefined && results !== null && !Array.isArray(results))
        throw reportFailures.SCAN_REPORT_UNREADABLE('The results in the report of Trivy are not a list');
    return report;
}
function layersOf(config) {
    const diffIds = (0,shape/* textsAt */.i1)((0,shape/* objectAt */.lJ)(config, 'rootfs'), 'diff_ids');
    const history = (0,shape/* objectsAt */.yR)(config, 'history');
    const base = baseLayerCount(history);
    const made = history.filter((step) => step['empty_layer'] !== true);
    return diffIds.map((diffId, at) => ({
        diffId,
        createdBy: (0,shape/* textAt */.$6)(made[at] ?? {}, 'created_by'),
        base: at < base,
    }));
}
/**
 * How many layers the base image brought. An image does not record that. But base images end with the command they
 * would run (CMD or ENTRYPOINT), so everything up to the last such step that another layer follows is the base.
 * 0 where no step says so: then nobody is blamed.
 */
function baseLayerCount(history) {
    const isLayer = (step) => step['empty_layer'] !== true;
    const lastLayer = history.findLastIndex(isLayer);
    const end = history.findLastIndex((step, at) => at < lastLayer && !isLayer(step) && /\b(CMD|ENTRYPOINT)\b/.test((0,shape/* textAt */.$6)(step, 'created_by')));
    return history.slice(0, end + 1).filter(isLayer).length;
}

;// CONCATENATED MODULE: ./build/actions/scan/observe.js



/** Scans the target and, for `only-new`, looks up what the base had in the same database. */
async function observe(request, ports) {
    const { target, scanners } = request;
    const scanner = await ports.prepareScanner();
    const database = scanners.includes('vuln') ? await scanner.prepareDatabase() : undefined;
    const { report, sbom } = await scanner.scan(target, scanners);
    sbom.catch(() => undefined); // Reported where it is waited for.
    return {
        report: readTrivyReport(report, pathsOf(target)),
        sbom,
        database,
        base: request.onlyNew ? await lookUpBase(request, scanner, ports) : undefined,
    };
}
async function lookUpBase({ target, scanners, category }, scanner, { workflow, baseline }) {
    const found = await baseline.load((commit) => (0,scan_baseline/* baselineKey */.x2)(category, commit));
    const document = found && (0,scan_baseline/* readBaseline */.mF)(found.text);
    if (!document) {
        workflow.warning(`There is no baseline ${found ? `in ${found.from}` : 'of the base commit'}, so every finding counts as new. A scan with \`only-new: true\` on the base branch makes one.`);
        return undefined;
    }
    const vulnerabilities = scanners.includes('vuln')
        ? readTrivyReport(await scanner.lookUp(JSON.stringify(document.sbom)), pathsOf(target)).findings
        : [];
    return { known: (0,scan_baseline/* knownIdentities */.Wp)(vulnerabilities, document.others), from: found.from };
}

;// CONCATENATED MODULE: ./build/lib/scan/annotations.js
/** The runner shows 10 annotations of a kind for a step; the last is kept for the verdict. */
const MOST_ANNOTATIONS = 9;
/**
 * The findings that fail, on the lines where they are declared.
 * @param sorted worst first.
 * @param lineOf where in the repository a finding can be mended; undefined for what is not declared there.
 */
function annotationsOf(sorted, lineOf) {
    return sorted
        .filter(({ standing }) => standing.kind === 'fails')
        .flatMap(({ finding }) => {
        const place = lineOf(finding);
        return place ? [{ ...place, ...wordsOf(finding) }] : [];
    })
        .slice(0, MOST_ANNOTATIONS);
}
function wordsOf({ id, severity, title, package: of }) {
    const fixed = of && (of.fixed.length > 0 ? `, fixed in ${of.fixed.join(', ')}` : ', no fix yet');
    return {
        title: `${severity}: ${id}`,
        message: of ? `${of.name} ${of.installed}: ${title}${fixed}` : title,
    };
}

// EXTERNAL MODULE: ./build/lib/scan/database.js
var scan_database = __nccwpck_require__(9923);
// EXTERNAL MODULE: ./build/lib/scan/declared.js
var declared = __nccwpck_require__(3364);
;// CONCATENATED MODULE: ./build/lib/scan/ignore-notes.js

/** What is to be said about the ignore file: warnings for what counts again or soon will, notes for the rest. */
function ignoreWords(entries, judged, now) {
    const unused = unusedEntries(entries, judged.map(({ finding }) => finding));
    const used = entries.filter((entry) => !unused.includes(entry));
    const expired = used.filter((entry) => isExpired(entry, now));
    const soon = used.filter((entry) => expiresSoon(entry, now));
    return {
        warnings: [
            ...expired.map((entry) => `${nameOf(entry)} counts again: its entry expired on ${entry.expires}`),
            ...soon.map((entry) => `${nameOf(entry)} is ignored only until ${entry.expires}`),
        ],
        notes: unused.map((entry) => `The entry for ${nameOf(entry)} fits no finding any more and can be deleted.`),
    };
}
const nameOf = ({ id, package: name, path, owner }) => `${id}${name ? ` in ${name}` : ''}${path ? ` at ${path}` : ''} (owner ${owner})`;

// EXTERNAL MODULE: ./build/lib/scan/fail-on.js
var fail_on = __nccwpck_require__(4110);
;// CONCATENATED MODULE: ./build/lib/scan/report.js



/** The report file: every finding, what was decided about it and why. Version 1 of its shape; members are only added. */
function scanReport(judged, about) {
    const { failOn, scannerVersion, database, databaseStale, ...rest } = about;
    const upgrades = upgradesOf(judged.map(({ finding }) => finding));
    const failing = judged.filter(({ standing }) => standing.kind === 'fails').length;
    const report = {
        version: 1,
        verdict: failing === 0 ? 'passed' : 'failed',
        ...rest,
        failOn: (0,fail_on/* describeFailOn */.n)(failOn),
        scanner: { name: 'trivy', version: scannerVersion },
        database: database === '' ? null : { updatedAt: database, stale: databaseStale },
        counts: countOpen(judged),
        failing,
        findings: judged.map((one) => entryOf(one, upgrades.get(packageKey(one.finding))?.to)),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}
function entryOf({ finding, standing, expired }, fixBy) {
    const { kind, id, severity, title, url, place, package: of, score, layer } = finding;
    return {
        kind,
        id,
        severity,
        title,
        url,
        path: place.path,
        line: place.line,
        package: of?.name,
        installed: of?.installed,
        fixed: of?.fixed,
        purl: of?.purl,
        fixBy,
        score,
        layer,
        decision: decisionOf(standing),
        ...(expired ? { ignoreExpired: expired } : {}),
    };
}
/** One word for each way a finding can be let through, and who said so. */
function decisionOf(standing) {
    switch (standing.kind) {
        case 'ignored': {
            const { owner, reason, expires } = standing.entry;
            return { outcome: 'ignored', owner, reason, expires };
        }
        case 'excused':
            return { outcome: 'vex', status: standing.status, statement: standing.statement };
        case 'fails':
            return { outcome: 'fails' };
        case 'below':
            return { outcome: 'reported' };
        case 'unfixed':
            return { outcome: 'unfixed' };
        case 'known':
            return { outcome: 'not-new' };
    }
}

// EXTERNAL MODULE: ./build/lib/scan/fingerprint.js
var fingerprint = __nccwpck_require__(476);
;// CONCATENATED MODULE: ./build/lib/scan/sarif.js



/** Longer texts add size and are not shown: GitHub's own pages cut them. */
const LONGEST_TEXT = 1_000;
/**
 * A SARIF 2.1.0 log of findings, in their order, as GitHub reads it:
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
function toSarif(findings, about) {
    const rules = rulesOf(findings);
    const indexes = new Map([...rules.keys()].map((key, at) => [key, at]));
    const names = (0,scan_finding/* numbered */.j)(findings);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Trivy',
                        ...(about.scannerVersion ? { version: about.scannerVersion } : {}),
                        informationUri: 'https://github.com/aquasecurity/trivy',
                        rules: [...rules.values()],
                    },
                },
                automationDetails: { id: `${about.category}/` },
                columnKind: 'utf16CodeUnits',
                results: findings.map((finding) => resultOf(finding, indexes.get(ruleIdOf(finding)) ?? 0, names.get(finding) ?? '')),
            },
        ],
    };
}
/** One rule for each id; where findings of one id differ in severity, the worst is the rule's. */
function rulesOf(findings) {
    const worst = new Map();
    for (const finding of findings) {
        const known = worst.get(ruleIdOf(finding));
        if (!known || !(0,severity/* isAtLeast */.du)(known.severity, finding.severity))
            worst.set(ruleIdOf(finding), finding);
    }
    return new Map([...worst].map(([id, finding]) => [id, ruleOf(finding)]));
}
const ruleIdOf = ({ id }) => clean(id) || 'unnamed';
function ruleOf(finding) {
    const title = clean(finding.title) || ruleIdOf(finding);
    const description = clean(finding.description) || title;
    return {
        id: ruleIdOf(finding),
        name: NAMES[finding.kind],
        shortDescription: { text: title },
        fullDescription: { text: description },
        ...(isWebAddress(finding.url) ? { helpUri: finding.url } : {}),
        help: { text: [description, isWebAddress(finding.url) ? finding.url : ''].filter(Boolean).join('\n') },
        defaultConfiguration: { level: LEVELS[finding.severity] },
        properties: {
            precision: 'very-high',
            'security-severity': (0,severity/* securitySeverity */.KW)(finding.severity, finding.score),
            tags: ['security', finding.kind, finding.severity],
        },
    };
}
const NAMES = {
    vulnerability: 'VulnerablePackage',
    secret: 'SecretInPlainText',
    misconfiguration: 'Misconfiguration',
    license: 'DeniedLicense',
};
const LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    unknown: 'note',
};
function resultOf(finding, ruleIndex, name) {
    const { line = 1, endLine = line, path } = finding.place;
    const at = name.lastIndexOf('|');
    return {
        ruleId: ruleIdOf(finding),
        ruleIndex,
        level: LEVELS[finding.severity],
        message: { text: messageOf(finding) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: toUri(path), uriBaseId: '%SRCROOT%' },
                    region: { startLine: line, endLine: Math.max(line, endLine) },
                },
            },
        ],
        // The name GitHub reads; without it, every upload of a file that is not in the repository makes new alerts.
        partialFingerprints: {
            primaryLocationLineHash: `${(0,fingerprint/* fingerprint */.R)(name.slice(0, at))}:${name.slice(at + 1)}`,
        },
    };
}
function messageOf(finding) {
    const { title, package: of } = finding;
    if (!of)
        return clean(title) || ruleIdOf(finding);
    const fixed = of.fixed.length > 0 ? `fixed in ${of.fixed.join(', ')}` : 'no fix yet';
    return clean(`${of.name} ${of.installed}: ${title} (${fixed})`);
}
/** One line of plain text. Square brackets would be read as links (SARIF 3.11.6), so they are escaped. */
const clean = (text) => text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]+/gu, ' ')
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(/[\\[\]]/g, '\\$&')
    .trim();
/** A path as a relative URI (RFC 3986): `a b/c#d` → `a%20b/c%23d`. It cannot name another host or scheme. */
const toUri = (path) => path
    .toWellFormed()
    .split('/')
    .filter((part) => part !== '..' && part !== '')
    .map(encodeURIComponent)
    .join('/') || '.';
const isWebAddress = (url) => url !== undefined && /^https:\/\/[\w.-]+(\/[\w.~:/?#@!$&'()*+,;=%-]*)?$/.test(url);

;// CONCATENATED MODULE: ./build/lib/scan/sarif-limits.js
/**
 * What code scanning accepts: 25,000 results in a run, of which it shows the 5,000 most severe, and 10 MB after gzip.
 * https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
const SARIF_LIMITS = { results: 25_000, shown: 5_000, gzippedBytes: 10_000_000 };
/**
 * Makes the largest SARIF that code scanning accepts.
 * @param findings sorted, most severe first: the end is cut.
 */
async function fitSarif(findings, { render, gzip }) {
    let kept = Math.min(findings.length, SARIF_LIMITS.results);
    while (true) {
        const text = render(findings.slice(0, kept));
        const gzipped = await gzip(text);
        if (gzipped.length <= SARIF_LIMITS.gzippedBytes || kept === 0)
            return { text, gzipped, kept, cut: findings.length - kept };
        // The size is about proportional to the number; a little less, so that the next try usually fits.
        kept = Math.floor(kept * Math.min(0.9, (0.95 * SARIF_LIMITS.gzippedBytes) / gzipped.length));
    }
}

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

;// CONCATENATED MODULE: ./build/lib/scan/summary.js





/** A longer list is not read, and a summary has 1 MiB for all steps' words. */
const MOST_ROWS = 50;
/** The job summary of a scan: verdict, counts, and what to do about each finding. */
function scanSummary(facts) {
    const failing = facts.judged.filter(({ standing }) => standing.kind === 'fails').length;
    const counts = countOpen(facts.judged);
    const listed = reported(facts.judged, facts.report);
    const silenced = facts.judged.filter(({ standing }) => ['ignored', 'excused'].includes(standing.kind));
    return joined([
        heading(`${failing === 0 ? '✅ Scan passed' : '❌ Scan failed'}${facts.databaseStale ? ' with a stale database' : ''}: ${facts.target}`),
        `${markdown_text(sentence(failing, facts.failOn))}`,
        table(severity/* SEVERITIES */.oC.map((severity) => severity), [severity/* SEVERITIES */.oC.map((severity) => counts[severity])]),
        findingTable(listed.slice(0, MOST_ROWS), facts),
        listed.length > MOST_ROWS &&
            markdown_text(`${listed.length - MOST_ROWS} more are not listed here; the report has them all.`),
        silenced.length > 0 && details(`${silenced.length} ignored or excused`, silencedTable(silenced)),
        facts.notes.map((note) => `- ${markdown_text(note)}`).join('\n'),
    ]);
}
const sentence = (failing, failOn) => failing === 0
    ? `Nothing found that fails the step (it fails on: ${(0,fail_on/* describeFailOn */.n)(failOn)}).`
    : `${failing} ${failing === 1 ? 'finding fails' : 'findings fail'} the step (it fails on: ${(0,fail_on/* describeFailOn */.n)(failOn)}).`;
function findingTable(rows, { judged, layers }) {
    const upgrades = upgradesOf(judged.map(({ finding }) => finding));
    return table(['', 'severity', 'finding', 'where', 'fix it by', 'comes from'], rows.map(({ finding, standing, expired }) => [
        standing.kind === 'fails' ? '❌' : WORDS[standing.kind],
        expired ? `${finding.severity} (ignored until ${expired.expires})` : finding.severity,
        safe(`${summary_name(finding)}<br>${markdown_text(cut(finding.title))}`),
        safe(where(finding)),
        fix(finding, upgrades),
        origin(finding, layers),
    ]));
}
const WORDS = {
    below: '',
    unfixed: 'no fix yet',
    known: 'not new',
    ignored: '',
    excused: '',
    fails: '',
};
const summary_name = ({ id, url }) => (url ? markdown_link(id, url) : markdown_text(id));
function where({ place, package: of }) {
    const line = place.line ? `:${place.line}` : '';
    const package_ = of ? `${code(`${of.name} ${of.installed}`.trim())} in ` : '';
    return `${package_}${code(`${place.path}${line}`)}`;
}
function fix(finding, upgrades) {
    if (finding.kind !== 'vulnerability')
        return finding.kind === 'misconfiguration' ? cut(finding.description) : '';
    const upgrade = upgrades.get(packageKey(finding));
    if (upgrade?.to)
        return `upgrade to ${upgrade.to}`;
    return upgrade?.partly ? `${upgrade.partly} fixes a part` : 'no fix yet';
}
/** Whether the base image is the cause: then a newer base is the fix, not a change of this repository's own layers. */
function origin(finding, layers) {
    const layer = layers.find(({ diffId }) => diffId === finding.layer);
    if (!layer)
        return finding.package?.system && layers.length === 0 ? 'operating system' : '';
    return layer.base ? 'base image' : cut(layer.createdBy, 60);
}
const silencedTable = (rows) => table(['finding', 'where', 'why', 'owner', 'until'], rows
    .slice(0, MOST_ROWS)
    .map(({ finding, standing }) => [
    safe(summary_name(finding)),
    safe(where(finding)),
    ...(standing.kind === 'ignored'
        ? [cut(standing.entry.reason), standing.entry.owner, standing.entry.expires]
        : standing.kind === 'excused'
            ? [cut(`${standing.status}: ${standing.statement}`), 'VEX', '']
            : ['', '', '']),
]));
const cut = (plain, most = 120) => plain.length <= most ? plain : `${plain.slice(0, most - 1).toWellFormed()}…`;

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./build/lib/scan/unread.js

/** Names of lock files that Trivy reads packages from. https://trivy.dev/docs/latest/coverage/language/ */
const LOCK_FILES = new Set([
    'package-lock.json',
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    'Pipfile.lock',
    'poetry.lock',
    'uv.lock',
    'go.mod',
    'Gemfile.lock',
    'Cargo.lock',
    'composer.lock',
    'packages.lock.json',
    'gradle.lockfile',
]);
/** Folders that are not the repository's own, or that Trivy leaves out. */
const OTHERS = /(^|\/)(node_modules|vendor|\.git|\.terraform)\//;
/**
 * Lock files from which no package was read. Trivy 0.70.0 passes over one that it cannot parse without a word, which
 * would look like a clean project.
 * @param paths files of the checkout, relative to it.
 * @param read paths that the scanner has packages of.
 * @param skip globs of what was to be left out.
 */
function unreadLockFiles(paths, read, skip) {
    const isSkipped = picomatch(skip.flatMap((glob) => [glob, `${glob}/**`]));
    return paths
        .filter((path) => LOCK_FILES.has(path.slice(path.lastIndexOf('/') + 1)) && !OTHERS.test(path))
        .filter((path) => !read.has(path) && !isSkipped(path));
}

;// CONCATENATED MODULE: ./build/actions/scan/publish.js













const MOST_LOG_LINES = 100;
/** One scan, many outputs: SARIF, report, SBOM, log, annotations and summary, all from the same judged findings. */
async function publish(outcome, ports) {
    const { plan, judged, observed } = outcome;
    const { inputs, category } = plan;
    const listed = reported(judged, inputs.report);
    const ignored = ignoreWords(plan.ignores, judged, plan.startedAt);
    const warnings = [...ignored.warnings, ...(await unread(outcome, ports))];
    for (const warning of warnings)
        ports.workflow.warning(warning);
    const sarif = await writeSarif(listed, outcome, ports);
    const notes = [...scanNotes(observed), ...warnings, ...ignored.notes, ...sarif.notes];
    const report = await ports.keep(category, 'report.json', reportOf(outcome, notes));
    await tell(listed, plan, ports);
    const files = { sarif: sarif.path, report, ...(await keepPackages(outcome, ports)) };
    ports.workflow.summary(summaryOf(outcome, notes));
    return { ...countOutputs(judged), ...files, database: isoTime(observed) };
}
async function unread({ plan, observed }, ports) {
    const { target, scanners, inputs } = plan;
    if (!isInCheckout(target) || !scanners.includes('vuln'))
        return [];
    const paths = await ports.list(target.path);
    return unreadLockFiles(paths, observed.report.lockFiles, inputs.skip ?? []).map((path) => `No package was read from ${path}: it has none that is shipped, or Trivy cannot read it`);
}
/** Files of such a target are in the checkout by the path of the finding; those of an image are not. */
const isInCheckout = (target) => target.kind === 'directory' && !target.path.startsWith('/');
async function writeSarif(listed, { plan, observed }, ports) {
    const about = { scannerVersion: observed.report.scannerVersion, category: plan.category };
    const render = (some) => JSON.stringify(toSarif(some, about));
    const findings = listed.map(({ finding }) => finding);
    const { text, gzipped, kept, cut } = await fitSarif(findings, { render, gzip: ports.gzip });
    const path = await ports.keep(plan.category, 'results.sarif', text);
    const notes = [
        cut > 0 &&
            `The SARIF file has the ${kept} most severe findings; ${cut} are left out, for code scanning takes no more.`,
        kept > SARIF_LIMITS.shown &&
            `Code scanning shows the ${SARIF_LIMITS.shown} most severe of the ${kept} findings uploaded.`,
        await upload(gzipped, plan, ports),
    ];
    return { path, notes: notes.filter((note) => typeof note === 'string') };
}
async function upload(gzipped, plan, ports) {
    if (!ports.upload)
        return false;
    const outcome = await ports.upload(gzipped, plan.startedAt);
    if (outcome.kind === 'accepted')
        return `Uploaded to code scanning as ${plan.category}.`;
    const words = `Not uploaded to code scanning: ${outcome.why}`;
    ports.workflow.warning(words);
    return words;
}
async function keepPackages({ plan, judged, observed }, ports) {
    const findings = judged.map(({ finding }) => finding);
    const packages = await observed.sbom;
    const sbom = await ports.keep(plan.category, 'sbom.cdx.json', packages);
    if (!plan.inputs['only-new'])
        return { sbom, baseline: '' };
    const document = (0,scan_baseline/* writeBaseline */.B9)(packages, findings);
    const baseline = await ports.keep(plan.category, 'baseline/baseline.json', document);
    await ports.baseline.save((commit) => (0,scan_baseline/* baselineKey */.x2)(plan.category, commit), baseline);
    return { sbom, baseline };
}
function scanNotes({ report, database, base }) {
    const stale = ', which is stale: newer vulnerabilities are not in it';
    return [
        `Trivy ${report.scannerVersion} looked at ${report.packages} packages${report.system ? ` on ${report.system}` : ''}.`,
        ...(database
            ? [`Vulnerability database of ${(0,scan_database/* describeTime */.Ht)(database.updatedAt)}${database.stale ? stale : ''}.`]
            : []),
        ...(base ? [`Compared with ${base.from}: what it has does not fail.`] : []),
    ];
}
const isoTime = ({ database }) => database ? new Date(database.updatedAt).toISOString() : '';
const reportOf = ({ plan, judged, observed }, notes) => scanReport(judged, {
    target: describeTarget(plan.target),
    category: plan.category,
    scannerVersion: observed.report.scannerVersion,
    database: isoTime(observed),
    databaseStale: observed.database?.stale ?? false,
    failOn: plan.inputs['fail-on'],
    notes,
});
const summaryOf = ({ plan, judged, observed }, notes) => scanSummary({
    target: describeTarget(plan.target),
    judged,
    failOn: plan.inputs['fail-on'],
    report: plan.inputs.report,
    layers: observed.report.layers,
    databaseStale: observed.database?.stale ?? false,
    notes,
});
async function tell(listed, { target }, ports) {
    for (const line of findingLines(listed, MOST_LOG_LINES))
        ports.workflow.untrusted(line);
    const inCheckout = isInCheckout(target);
    const files = inCheckout ? [] : await ports.declaringFiles();
    const annotations = annotationsOf(listed, (finding) => inCheckout ? { file: finding.place.path, line: finding.place.line ?? 1 } : (0,declared/* declaredAt */.k)(finding, files));
    for (const { message, ...place } of annotations)
        ports.workflow.error(message, place);
}
function countOutputs(judged) {
    const { critical, high, medium, low } = countOpen(judged);
    const failing = judged.filter(({ standing }) => standing.kind === 'fails').length;
    return {
        critical: String(critical),
        high: String(high),
        medium: String(medium),
        low: String(low),
        failing: String(failing),
    };
}

;// CONCATENATED MODULE: ./build/actions/scan/run.js










/** Plan → scan → judge → publish. An error on the way is a verdict of its own: a scanner that died passes nothing. */
async function run(inputs, ports) {
    const plan = await makePlan(inputs, ports);
    try {
        const observed = await observe({ ...plan, onlyNew: inputs['only-new'] }, ports);
        const judged = judge(deniedLicenses(observed.report.findings, plan.denied), {
            failOn: inputs['fail-on'],
            ignoreUnfixed: inputs['ignore-unfixed'],
            ignores: plan.ignores,
            baseline: observed.base?.known,
            now: plan.startedAt,
        });
        return conclude(await publish({ plan, judged, observed }, ports), judged);
    }
    catch (error) {
        return unknown(error);
    }
}
async function makePlan(inputs, ports) {
    const target = targetOf(inputs, ports.relative);
    const denied = checkDenied(inputs['deny-licenses'] ?? []);
    const file = inputs['ignore-file'];
    return {
        inputs,
        target,
        scanners: [...scannersFor(target, inputs.scanners), ...(denied.length > 0 ? ['license'] : [])],
        category: inputs.category ?? categoryOf(target),
        ignores: file ? await parseIgnores(await ports.read(file), file) : [],
        denied,
        startedAt: ports.clock.now(),
    };
}
/** The error names the first findings: whoever is woken by it wants to know which. */
const MOST_NAMED = 5;
function conclude(known, judged) {
    if (known.failing === '0')
        return { ...known, verdict: 'passed' };
    const many = known.failing === '1' ? '1 finding fails' : `${known.failing} findings fail`;
    const message = `${many} the step: ${known.critical} critical, ${known.high} high, ${known.medium} medium, ${known.low} low are open`;
    const failing = judged.filter(({ standing }) => standing.kind === 'fails');
    const named = findingLines(failing, MOST_NAMED).join('\n');
    return new action/* Failed */.c({ ...known, verdict: 'failed' }, findingFailures.SCAN_FINDINGS(`${message}.\n${named}`));
}
/** Outputs that claim nothing: a count of 0 would read as "clean". */
function unknown(error) {
    if (!(error instanceof failure/* Failure */.HR))
        throw error;
    const verdict = error.code.startsWith('SCAN_DATABASE_') ? 'database-error' : 'scanner-error';
    return new action/* Failed */.c({ ...NOTHING, verdict }, error);
}
const NOTHING = {
    critical: '',
    high: '',
    medium: '',
    low: '',
    failing: '',
    sarif: '',
    report: '',
    sbom: '',
    baseline: '',
    database: '',
};


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./build/lib/scan/fail-on.js
var fail_on = __nccwpck_require__(4110);
// EXTERNAL MODULE: ./build/lib/scan/severity.js
var severity = __nccwpck_require__(5921);
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

;// CONCATENATED MODULE: ./build/actions/scan/spec.js






const failOn = (0,inputs/* inputKind */.TP)(fail_on/* parseFailOn */.X);
const spec_severity = oneOf(...severity/* SEVERITIES */.oC);
const scan = (0,action/* defineAction */.Q)({
    name: 'Scan',
    description: 'Looks for vulnerabilities, secrets and misconfigurations in an image, a directory or an SBOM, and fails on what you say.',
    branding: { icon: 'shield', color: 'red' },
    inputs: {
        image: input_kinds_text.optional({
            description: 'Image to scan, from the Docker daemon or its registry, such as `ghcr.io/acme/shop@sha256:…`. Exactly one of `image`, `archive`, `directory` and `sbom` is given.',
        }),
        archive: input_kinds_text.optional({
            description: 'Image in a file (`docker save`) or an OCI layout folder, such as `image.tar`.',
        }),
        directory: input_kinds_text.optional({
            description: 'Directory to scan: lock files, secrets, Dockerfiles, manifests and Terraform, such as `.`.',
        }),
        sbom: input_kinds_text.optional({
            description: 'SBOM to scan, CycloneDX or SPDX, such as `sbom.cdx.json`. The image itself is not needed.',
        }),
        scanners: list.optional({
            description: 'What to look for: `vuln`, `secret`, `misconfig`. By default what the target can have: the first two in images, all in directories, `vuln` in an SBOM.',
        }),
        'fail-on': failOn.withDefault('critical,secret', {
            description: 'Findings that fail the step: a severity (it and worse) and kinds, such as `high`, `critical,secret`, `medium,misconfiguration`; or `none`.',
        }),
        report: spec_severity.withDefault('low', {
            description: 'Findings of this severity and worse are listed in the summary, the SARIF and the report; it has no say in what fails.',
        }),
        'ignore-unfixed': flag.withDefault('false', {
            description: '`true`: a vulnerability that no version fixes yet is reported, but does not fail the step.',
        }),
        'ignore-file': input_kinds_text.optional({
            description: 'YAML list of findings to live with for a while, each with `id`, `owner`, `reason`, `expires` and perhaps `package` and `path`, such as `.github/scan-ignore.yaml`.',
        }),
        vex: lines.optional({
            description: 'VEX documents (OpenVEX, CycloneDX or CSAF) that excuse findings, one path a line, such as `security/shop.openvex.json`.',
        }),
        'only-new': flag.withDefault('false', {
            description: '`true`: only findings that the base does not have fail: the base commit of a pull request or merge queue, or what was pushed before. Its packages are kept in the Actions cache, and looked up in the same database.',
        }),
        baseline: input_kinds_text.optional({
            description: 'With `only-new`: the SBOM (CycloneDX) or the `baseline` file of an earlier scan to compare with, instead of the base commit.',
        }),
        'deny-licenses': list.optional({
            description: 'Licences that no package may have, such as `AGPL-3.0-only, GPL-*`; each is a high finding.',
        }),
        skip: list.optional({
            description: 'Files and folders to leave out, as globs, such as `**/testdata`.',
        }),
        dockerfile: input_kinds_text.withDefault('Dockerfile', {
            description: 'What the image was built from, such as `backend/Dockerfile`: findings in an image are shown on its lines and on those of the package files beside it.',
        }),
        token: input_kinds_text.optional({
            description: 'Token to upload the SARIF to code scanning with, such as `github.token` of a job with `security-events: write`. Without one nothing is uploaded.',
            secret: true,
        }),
        trivy: oneOf('pinned', 'system').withDefault('pinned', {
            description: '`pinned`: the release of Trivy that this action knows by its checksum, downloaded and kept in the tool cache. `system`: the one on the PATH.',
        }),
        'trivy-source': input_kinds_text.withDefault('https://github.com/aquasecurity/trivy/releases/download', {
            description: 'Where the pinned Trivy is downloaded from: `<source>/v<version>/<file>`. A mirror is as good: the checksum is the same.',
        }),
        database: oneOf('update', 'offline').withDefault('update', {
            description: '`update`: a newer vulnerability database is downloaded when there is one. `offline`: only the one in the cache folder (TRIVY_CACHE_DIR), and no address is asked for anything.',
        }),
        'database-max-age': duration.withDefault('3d', {
            description: 'A database made longer ago than this is stale, such as `24h` or `7d`.',
        }),
        'allow-stale-database': flag.withDefault('false', {
            description: '`true`: a stale database is used when there is no newer one, and the verdict says so.',
        }),
        'database-mirrors': list.withDefault('mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2,public.ecr.aws/aquasecurity/trivy-db:2', { description: 'OCI repositories of the database, tried in order.' }),
        category: input_kinds_text.optional({
            description: 'Name under which code scanning keeps the alerts of this target, such as `scan/image/acme/shop` (the default for that image).',
        }),
        timeout: duration.withDefault('10m', {
            description: 'How long the scan itself may take, such as `90s` or `10m`.',
        }),
    },
    outputs: {
        verdict: output.oneOf(['passed', 'failed', 'scanner-error', 'database-error'], 'What came of it. Only `passed` means that the target was looked at and nothing fails.'),
        critical: output.text('Open critical findings; empty when nothing is known.'),
        high: output.text('Open high findings.'),
        medium: output.text('Open medium findings.'),
        low: output.text('Open low findings.'),
        failing: output.text('Findings that fail the step.'),
        sarif: output.text('Path of the SARIF file; empty when nothing is known.'),
        report: output.text('Path of the report: JSON with every finding and what was decided about it.'),
        sbom: output.text('Path of a CycloneDX SBOM with the packages found; empty when no packages were looked for.'),
        baseline: output.text('Path of what a later scan can be compared with; empty without `only-new`.'),
        database: output.text('When the vulnerability database was made, such as `2026-11-20T06:00:00.000Z`.'),
    },
});


/***/ }),

/***/ 4278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: ./build/lib/scan/baseline.js
var scan_baseline = __nccwpck_require__(7905);
// EXTERNAL MODULE: ./build/lib/scan/declared.js
var declared = __nccwpck_require__(3364);
// EXTERNAL MODULE: ./build/lib/scan/fingerprint.js
var fingerprint = __nccwpck_require__(476);
;// CONCATENATED MODULE: ./build/runtime/cache.js
/** The cache of the run; outside GitHub, one that never has anything. */
function createCache(info) {
    const attempt = async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            info(`The Actions cache could not ${what}: ${error.message}`);
            return undefined;
        }
    };
    return {
        restore: (folder, key, match) => attempt('be read', () => restore(folder, key, match)),
        save: async (folder, key) => {
            await attempt('be written', async () => {
                const cache = await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 1746));
                if (cache.isFeatureAvailable())
                    await cache.saveCache([folder], key);
            });
        },
    };
}
async function restore(folder, key, match) {
    const cache = await __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 1746));
    if (!cache.isFeatureAvailable())
        return undefined;
    // For a prefix: a primary key that no entry has, so that the newest of those with the prefix is taken.
    if (match === 'prefix')
        return cache.restoreCache([folder], `${key}none`, [key]);
    const found = await cache.restoreCache([folder], key);
    return found === key ? found : undefined;
}

// EXTERNAL MODULE: ./build/runtime/files.js
var runtime_files = __nccwpck_require__(8560);
;// CONCATENATED MODULE: ./build/runtime/gzip.js
const gzip = async (text) => {
    const [{ promisify }, zlib] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7975, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19))]);
    return promisify(zlib.gzip)(text);
};
const gunzip = async (bytes) => {
    const [{ promisify }, zlib] = await Promise.all([Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7975, 19)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19))]);
    return (await promisify(zlib.gunzip)(bytes)).toString('utf8');
};

// EXTERNAL MODULE: ./build/lib/scan/shape.js
var shape = __nccwpck_require__(6925);
// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./build/tools/code-scanning.js


const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1_000;
const TIMEOUT_MS = 60_000;
/** Processing goes on without us; this long we wait to hear of what is wrong with a file. */
const WAIT_MS = 30_000;
const POLL_MS = 2_000;
/**
 * Uploads results: https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 * A pull request from a fork has a token that may only read: that is said, and is not an error.
 */
function createCodeScanning({ http, clock, apiUrl, token }) {
    const ask = (path, body) => http.request({
        url: `${apiUrl}${path}`,
        method: body ? 'POST' : 'GET',
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
            ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        timeoutMs: TIMEOUT_MS,
    });
    return {
        upload: async ({ repository, commit, ref, sarif, startedAt }) => {
            const path = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/code-scanning/sarifs`;
            const answer = await withPatience(clock, () => ask(path, {
                commit_sha: commit,
                ref,
                sarif,
                started_at: new Date(startedAt).toISOString(),
                tool_name: 'Trivy',
            }));
            if ('why' in answer)
                return { kind: 'refused', ...answer };
            if (answer.status !== 202)
                return { kind: 'refused', why: explain(answer) };
            const id = (0,shape/* textAt */.$6)(parse(answer.body), 'id');
            return outcome(id, await waitForProcessing(clock, () => ask(`${path}/${encodeURIComponent(id)}`)));
        },
    };
}
const outcome = (id, problem) => problem === undefined ? { kind: 'accepted', id } : { kind: 'refused', why: problem };
/** Tries again while the server or the network says "not now". */
async function withPatience(clock, ask) {
    for (let attempt = 1;; attempt += 1) {
        const { answer, pauseMs } = await once(ask, attempt);
        if (pauseMs === undefined || attempt === ATTEMPTS)
            return answer;
        await clock.sleep(pauseMs);
    }
}
/** One attempt; `pauseMs` is there when another one may help. */
async function once(ask, attempt) {
    try {
        const answer = await ask();
        return (0,http_error/* isTransientStatus */.Dm)(answer.status) ? { answer, pauseMs: pauseOf(answer, attempt) } : { answer };
    }
    catch (error) {
        if (error.name !== 'HttpError')
            throw error;
        const answer = { why: error.message };
        return (0,http_error/* isTransientHttpError */.HN)(error)
            ? { answer, pauseMs: FIRST_PAUSE_MS * 2 ** (attempt - 1) }
            : { answer };
    }
}
/** What the server asked for, within reason, else longer each time. */
function pauseOf({ headers }, attempt) {
    const asked = Number(headers['retry-after']) * 1_000;
    return asked > 0 ? Math.min(asked, 30_000) : FIRST_PAUSE_MS * 2 ** (attempt - 1);
}
/** What code scanning finds wrong with an accepted file; undefined when nothing is, or nothing is known in time. */
async function waitForProcessing(clock, ask) {
    const deadline = clock.now() + WAIT_MS;
    while (clock.now() < deadline) {
        const answer = await withPatience(clock, ask);
        if ('why' in answer || answer.status !== 200)
            return undefined;
        const status = parse(answer.body);
        if ((0,shape/* textAt */.$6)(status, 'processing_status') === 'complete')
            return undefined;
        if ((0,shape/* textAt */.$6)(status, 'processing_status') === 'failed')
            return `code scanning cannot read the file: ${(0,shape/* textsAt */.i1)(status, 'errors').join('; ')}`;
        await clock.sleep(POLL_MS);
    }
    return undefined;
}
const MEANINGS = {
    400: 'code scanning refuses the file',
    401: 'the token is not valid',
    403: 'the token may not upload: it is read-only in a pull request from a fork, needs `security-events: write`, and the repository needs code scanning',
    404: 'the repository is not found with this token, or has no code scanning',
    413: 'the file is too large',
};
const explain = ({ status, body }) => [`${MEANINGS[status] ?? 'code scanning cannot be reached'} (${status})`, (0,shape/* textAt */.$6)(parse(body), 'message')]
    .filter(Boolean)
    .join(': ');
function parse(body) {
    try {
        const value = JSON.parse(body);
        return (0,shape/* isObject */.Gv)(value) ? value : {};
    }
    catch {
        return {}; // A proxy's page instead of JSON: the status says enough.
    }
}

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/lib/scan/trivy-pins.js
/**
 * The release this version of the action runs. In March 2026 a release of Trivy was replaced by a malicious one under
 * its own version number, and releases have been deleted: so the file is pinned by what is in it, not by its name.
 * From trivy_0.72.0_checksums.txt of the release.
 */
const TRIVY_PINS = {
    version: '0.72.0',
    assets: {
        'linux-x64': {
            file: 'trivy_0.72.0_Linux-64bit.tar.gz',
            sha256: 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
        },
        'linux-arm64': {
            file: 'trivy_0.72.0_Linux-ARM64.tar.gz',
            sha256: '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467',
        },
        'darwin-x64': {
            file: 'trivy_0.72.0_macOS-64bit.tar.gz',
            sha256: 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08',
        },
        'darwin-arm64': {
            file: 'trivy_0.72.0_macOS-ARM64.tar.gz',
            sha256: '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016',
        },
    },
};

;// CONCATENATED MODULE: ./build/runtime/heartbeat.js
/** Says something every so often while work goes on, so that a silent program does not look like a dead one. */
async function withHeartbeat(work, { clock, everyMs, beat, }) {
    const ended = new AbortController();
    const started = clock.now();
    const beating = (async () => {
        while (true) {
            await clock.sleep(everyMs, ended.signal);
            beat(clock.now() - started);
        }
    })().catch(() => undefined); // The abort below, which ends the sleep.
    try {
        return await work();
    }
    finally {
        ended.abort();
        await beating;
    }
}

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

;// CONCATENATED MODULE: ./build/tools/trivy.js


const trivyFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_TRIVY_MISSING: {
        meaning: 'Trivy is not on the PATH, or is not a program that this machine can run.',
        remedy: 'Leave the input `trivy` at `pinned`, or install Trivy before this step.',
    },
    SCAN_FAILED: {
        meaning: 'Trivy ended with an error, so nothing is known about the target.',
        remedy: 'See the last lines of Trivy in the message. Nothing was passed: run the step again when it is mended.',
    },
    SCAN_TIMEOUT: {
        meaning: 'Trivy did not finish within `timeout`, so nothing is known about the target.',
        remedy: 'Raise `timeout`, or leave large folders out with `skip`.',
    },
    SCAN_TARGET_MISSING: {
        meaning: 'Trivy cannot get what it should scan: the image, folder or file is not there or may not be read.',
        remedy: 'Check the name. For an image of a private registry, log in before this step; for an image that was only built, build it with `load: true`.',
    },
    SCAN_VEX_UNREADABLE: {
        meaning: 'A VEX document of the input `vex` is missing, or is none that Trivy reads.',
        remedy: 'Check the path and the format: OpenVEX, CycloneDX VEX or CSAF, in JSON.',
    },
    SCAN_DATABASE_BROKEN: {
        meaning: 'Trivy cannot read the vulnerability database in its cache.',
        remedy: 'Delete the cache folder (`TRIVY_CACHE_DIR`) and run again, or let the step download the database.',
    },
});
/** Variables about access to registries and Docker. No AWS variable: a scanner needs no cloud role. */
const INHERITED = [
    'DOCKER_CONFIG',
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'TRIVY_USERNAME',
    'TRIVY_PASSWORD',
    'TRIVY_INSECURE',
    'TRIVY_NON_SSL',
];
const ALWAYS = ['--skip-version-check', '--disable-telemetry', '--no-progress'];
function createTrivy(exec, setup) {
    const { file, cacheDir, cwd, onLine, clock, retryDelayMs } = setup;
    const run = (args, options) => exec(file, args, { inherit: INHERITED, cwd, onLine, ...options });
    return {
        version: async () => {
            const { stdout } = await exec(file, ['--version'], { cwd, timeoutMs: 30_000 }).catch(failStart);
            return /^Version: v?(\S+)/m.exec(stdout)?.[1] ?? '';
        },
        scan: async (request) => {
            const args = scanArguments(request, cacheDir);
            await retry(() => run(args, { timeoutMs: request.timeoutMs + 5_000 }), {
                attempts: trivy_ATTEMPTS,
                delayMs: retryDelayMs,
                isTransient,
                onRetry: () => onLine('The registry did not answer as it should; scanning again'),
                clock,
            }).catch(failScan);
        },
        toSbom: async (report, output) => {
            const args = ['convert', '--format', 'cyclonedx', '--output', output, report];
            await exec(file, args, { cwd, timeoutMs: 60_000 }).catch(failScan);
        },
        downloadDatabase: async (repository, folder, timeoutMs) => {
            const from = ['--cache-dir', folder, '--db-repository', repository];
            await run(['image', '--download-db-only', ...from, ...ALWAYS], { timeoutMs });
        },
    };
}
/** The memory cache has no lock that a second scan on the same machine would wait for. */
function scanArguments(request, cacheDir) {
    const { scanners, output, vex, skip, offline, timeoutMs } = request;
    return [
        ...targetArguments(request.target, scanners),
        ...['--format', 'json', '--output', output, '--cache-dir', cacheDir, '--cache-backend', 'memory'],
        ...['--skip-db-update', '--list-all-pkgs', '--timeout', `${Math.ceil(timeoutMs / 1000)}s`],
        ...vex.flatMap((path) => ['--vex', path]),
        ...(vex.length > 0 ? ['--show-suppressed'] : []),
        ...(request.target.kind === 'sbom'
            ? []
            : skip.flatMap((glob) => ['--skip-dirs', glob, '--skip-files', glob])),
        ...(offline ? ['--offline-scan', ...offlineArguments(request)] : []),
        ...ALWAYS,
        ...subjectOf(request.target),
    ];
}
/** `sbom` only looks for vulnerabilities and licences, and knows fewer options than the others. */
function targetArguments(target, scanners) {
    const command = { image: 'image', archive: 'image', directory: 'fs', sbom: 'sbom' }[target.kind];
    return [command, '--scanners', scanners.join(',')];
}
const offlineArguments = ({ scanners, target }) => [
    '--skip-java-db-update',
    ...(scanners.includes('misconfig') && target.kind !== 'sbom' ? ['--skip-check-update'] : []),
];
function subjectOf(target) {
    if (target.kind === 'image')
        return ['--', target.reference];
    return target.kind === 'archive' ? ['--input', target.path] : ['--', target.path];
}
const trivy_ATTEMPTS = 3;
/** Words of a registry, or of Go about the network, for "not now". A refused connection is an image that is nowhere. */
const isTransient = (error) => /TOOMANYREQUESTS|\b429 Too Many|unexpected status( code)? 50[0234]|\b50[234] (Bad Gateway|Service Unavailable|Gateway)|reset by peer|i\/o timeout|TLS handshake timeout|unexpected EOF/.test(error.message);
function failStart(error) {
    if (error.ending?.kind === 'not-found')
        throw trivyFailures.SCAN_TRIVY_MISSING(undefined, { cause: error });
    throw trivyFailures.SCAN_FAILED(`Trivy does not start: ${error.message}`, { cause: error });
}
function failScan(error) {
    if (error.name !== 'ExecError')
        throw error;
    if (error.ending.kind === 'not-found')
        throw trivyFailures.SCAN_TRIVY_MISSING(undefined, { cause: error });
    const said = lastWords(error.stderr);
    if (error.ending.kind === 'timeout' || /context deadline exceeded/.test(said))
        throw trivyFailures.SCAN_TIMEOUT(`Trivy did not finish in time: ${said}`, { cause: error });
    if (/VEX error/.test(said))
        throw trivyFailures.SCAN_VEX_UNREADABLE(said, { cause: error });
    if (DATABASE.test(said))
        throw trivyFailures.SCAN_DATABASE_BROKEN(said, { cause: error });
    if (TARGET.test(said))
        throw trivyFailures.SCAN_TARGET_MISSING(said, { cause: error });
    throw trivyFailures.SCAN_FAILED(`${error.message.split(':\n')[0]}: ${said}`, { cause: error });
}
// Words of Trivy 0.70.0, each seen in a run.
const DATABASE = /DB error|database error|Java DB|failed to (open|download).*\bDB\b|invalid database/i;
const TARGET = /unable to find the specified image|could not parse reference|no such file or directory|SBOM decode error|MANIFEST_UNKNOWN|NAME_UNKNOWN|UNAUTHORIZED|DENIED/;
/** The part after `Fatal error`, which has the whole chain of causes; else the last lines. */
function lastWords(stderr) {
    const fatal = /\bFATAL\b\s+(?:Fatal error\s+)?([\s\S]+)$/.exec(stderr)?.[1] ?? stderr;
    return fatal.trim().split('\n').slice(-20).join('\n').slice(0, 3_000);
}

;// CONCATENATED MODULE: ./build/lib/scan/bolt.js
/** Where bbolt keeps things, https://github.com/etcd-io/bbolt/blob/main/internal/common/page.go and meta.go; little endian. */
const MAGIC = 0xed0cdaed;
const META = 16;
const PAGE_HEADER = 16;
const ELEMENT = 16;
const LEAF = 0x02;
const META_BYTES = 64;
/** A root that is larger than this is not empty. */
const MOST_PAGE = 1024 * 1024;
/**
 * Whether a bucket at the top of a bbolt file has nothing in it, or is not there. A file that is no bbolt file, or is
 * damaged, is not called empty: its reader says what is wrong with it.
 */
async function isEmptyBucket(read, name) {
    const first = readMeta(await read(META, META_BYTES));
    if (!first)
        return false;
    const second = readMeta(await read(first.pageSize + META, META_BYTES));
    const { pageSize, root } = second && second.transaction > first.transaction ? second : first;
    const page = await read(root * pageSize, MOST_PAGE);
    const { isLeaf, count } = header(page);
    if (!isLeaf)
        return false; // So many buckets that they need several pages.
    const value = bucketOf(page, count, name);
    if (!value)
        return true;
    const { root: own, inline } = readBucket(value);
    const { isLeaf: isSmall, count: entries } = header(own === 0 ? inline : await read(own * pageSize, PAGE_HEADER));
    return isSmall && entries === 0;
}
const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function readMeta(bytes) {
    if (bytes.length < META_BYTES)
        return undefined;
    const at = view(bytes);
    if (at.getUint32(0, true) !== MAGIC)
        return undefined;
    return {
        pageSize: at.getUint32(8, true),
        root: Number(at.getBigUint64(16, true)),
        transaction: at.getBigUint64(48, true),
    };
}
function header(page) {
    if (page.length < PAGE_HEADER)
        return { isLeaf: false, count: 0 };
    return { isLeaf: (view(page).getUint16(8, true) & LEAF) !== 0, count: view(page).getUint16(10, true) };
}
/** An element of a leaf: flags, where key and value begin from the element on, and how long each is. */
function bucketOf(page, count, name) {
    for (let index = 0; index < count; index += 1) {
        const at = PAGE_HEADER + index * ELEMENT;
        if (at + ELEMENT > page.length)
            return undefined;
        const element = view(page.subarray(at, at + ELEMENT));
        const [position, keySize, valueSize] = [4, 8, 12].map((field) => element.getUint32(field, true));
        const from = at + position;
        if (new TextDecoder().decode(page.subarray(from, from + keySize)) === name)
            return page.subarray(from + keySize, from + keySize + valueSize);
    }
    return undefined;
}
/** A bucket is the number of its own root page, or 0 and a page right here while it is small. */
const readBucket = (value) => value.length < 16
    ? { root: 0, inline: new Uint8Array() }
    : { root: Number(view(value).getBigUint64(0, true)), inline: value.subarray(16) };

// EXTERNAL MODULE: ./build/lib/scan/database.js
var scan_database = __nccwpck_require__(9923);
;// CONCATENATED MODULE: ./build/tools/trivy-database-download.js

const trivy_database_download_ATTEMPTS = 3;
const trivy_database_download_TIMEOUT_MS = 300_000;
/**
 * Gets the newest database into `<cacheDir>/db`, from the first repository that has it; all of them are tried again
 * while one says "not now". Rejects with what each of them said.
 *
 * Trivy 0.70.0 is given one repository at a time, for it gives up at the first that does not know the name; and an
 * empty folder, for it does not look whether the database that is there can be read, or is older than we allow.
 */
async function downloadDatabase(cacheDir, repositories, ports) {
    const { files, info, clock } = ports;
    const incoming = files.join(cacheDir, `incoming-${clock.now()}`);
    try {
        await retry(() => fromAny(repositories, incoming, ports), {
            attempts: trivy_database_download_ATTEMPTS,
            delayMs: ports.retryDelayMs,
            isTransient: trivy_database_download_isTransient,
            onRetry: (_, attempt) => info(`The download failed (${attempt} of ${trivy_database_download_ATTEMPTS}), trying again`),
            clock,
        });
        await files.move(files.join(incoming, 'db'), files.join(cacheDir, 'db'));
    }
    finally {
        await files.remove(incoming);
    }
}
async function fromAny(repositories, folder, { trivy, files, info }) {
    const problems = [];
    for (const repository of repositories) {
        info(`Downloading the vulnerability database from ${repository}`);
        try {
            await trivy.downloadDatabase(repository, folder, trivy_database_download_TIMEOUT_MS);
            if (files.exists(files.join(folder, 'db', 'trivy.db')))
                return;
            problems.push(`${repository}: the download left no database`);
        }
        catch (error) {
            if (error.name !== 'ExecError')
                throw error;
            problems.push(`${repository}: ${error.message}`);
        }
    }
    throw new Error(problems.join('\n'));
}
/** Words of registries and of Go's network errors for "not now". A name or right that is wrong stays wrong. */
const trivy_database_download_isTransient = (error) => /TOOMANYREQUESTS|too many requests|\b(429|50[0234])\b|refused|reset|timeout|EOF|temporary/i.test(error.message);

;// CONCATENATED MODULE: ./build/tools/trivy-database.js




const databaseFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_DATABASE_MISSING: {
        meaning: 'There is no vulnerability database, and `database: offline` forbids getting one.',
        remedy: 'Put a database into the cache folder (`TRIVY_CACHE_DIR`), or set `database: update`.',
    },
    SCAN_DATABASE_UNAVAILABLE: {
        meaning: 'The vulnerability database cannot be downloaded from any of its repositories.',
        remedy: 'Run the step again later, name a mirror in `database-mirrors`, or accept an older database with `allow-stale-database: true` and `database-max-age`.',
    },
    SCAN_DATABASE_EMPTY: {
        meaning: 'The vulnerability database knows no vulnerability, so that with it every scan would pass.',
        remedy: 'Delete the cache folder (`TRIVY_CACHE_DIR`), and look at how the mirror in `database-mirrors` is filled.',
    },
    SCAN_DATABASE_STALE: {
        meaning: 'The vulnerability database is older than `database-max-age`, so new vulnerabilities would be missed.',
        remedy: 'Refresh it, raise `database-max-age`, or accept it with `allow-stale-database: true`.',
    },
});
/**
 * Makes sure that there is a database and that it is young enough: from the cache folder, the Actions cache, or a
 * download. @throws SCAN_DATABASE_MISSING, SCAN_DATABASE_UNAVAILABLE, SCAN_DATABASE_STALE
 */
async function prepareDatabase(request, ports) {
    const here = await currentState(request, ports);
    if (here.kind === 'fresh')
        return use(here.updatedAt, false, ports);
    if (request.mode === 'offline')
        return acceptOld(here, request, ports);
    const restored = await restoreNewer(request, ports);
    if (restored.kind === 'fresh')
        return use(restored.updatedAt, false, ports);
    try {
        await downloadDatabase(request.cacheDir, request.repositories, ports);
    }
    catch (error) {
        return acceptOld(restored, request, ports, error);
    }
    return useDownloaded(request, ports);
}
async function useDownloaded(request, ports) {
    const state = await currentState(request, ports);
    if (state.kind === 'empty')
        throw databaseFailures.SCAN_DATABASE_EMPTY('The database that was downloaded knows no vulnerability.');
    if (state.kind === 'missing')
        throw databaseFailures.SCAN_DATABASE_UNAVAILABLE('The download ended, but left no readable database');
    if (state.kind === 'stale')
        return acceptOld(state, request, ports);
    await ports.cache.save(ports.files.join(request.cacheDir, 'db'), (0,scan_database/* databaseKey */.hL)(state.updatedAt));
    return use(state.updatedAt, false, ports);
}
async function currentState({ cacheDir, maxAgeMs }, { files, clock, readPart }) {
    const file = files.join(cacheDir, 'db', 'metadata.json');
    const database = files.join(cacheDir, 'db', 'trivy.db');
    const whole = files.exists(file) && files.exists(database);
    // The details of every vulnerability are in this bucket, whatever package it is of.
    const part = (offset, length) => readPart(database, offset, length);
    if (whole && (await isEmptyBucket(part, 'vulnerability')))
        return { kind: 'empty' };
    return (0,scan_database/* stateOf */.L4)((0,scan_database/* readDatabaseMetadata */.rH)(whole ? await files.read(file) : undefined), maxAgeMs, clock.now());
}
async function restoreNewer(request, ports) {
    const key = await ports.cache.restore(ports.files.join(request.cacheDir, 'db'), scan_database/* DATABASE_KEY_PREFIX */.RY, 'prefix');
    if (key !== undefined)
        ports.info(`The vulnerability database ${key} was in the Actions cache`);
    return currentState(request, ports);
}
/** Gets another database in the place of one that cannot be read. @throws SCAN_DATABASE_UNAVAILABLE */
async function replaceDatabase(request, ports) {
    ports.warning('The vulnerability database in the cache cannot be read, so another one is downloaded');
    try {
        await downloadDatabase(request.cacheDir, request.repositories, ports);
    }
    catch (error) {
        return acceptOld({ kind: 'missing' }, request, ports, error);
    }
    return useDownloaded(request, ports);
}
/** What happens when there is nothing newer: still young enough, allowed to be old, or an error. */
function acceptOld(state, request, ports, cause) {
    const options = cause ? { cause } : {};
    const why = cause ? `: ${cause.message}` : '';
    if (!('updatedAt' in state))
        throw noDatabase(state.kind, request.cacheDir, cause);
    const made = (0,scan_database/* describeTime */.Ht)(state.updatedAt);
    if (state.kind === 'stale' && !request.allowStale)
        throw cause
            ? databaseFailures.SCAN_DATABASE_UNAVAILABLE(`The database is of ${made}, too old, and has no newer one${why}`, options)
            : databaseFailures.SCAN_DATABASE_STALE(`The vulnerability database is of ${made}`);
    if (cause)
        ports.warning(`The vulnerability database could not be refreshed; the one of ${made} is used${why}`);
    return use(state.updatedAt, state.kind === 'stale', ports);
}
function noDatabase(kind, cacheDir, cause) {
    const options = cause ? { cause } : {};
    const why = cause ? `: ${cause.message}` : '';
    if (kind === 'empty')
        return databaseFailures.SCAN_DATABASE_EMPTY(`The database in ${cacheDir} knows no vulnerability${why}`, options);
    return cause
        ? databaseFailures.SCAN_DATABASE_UNAVAILABLE(`There is no vulnerability database${why}`, options)
        : databaseFailures.SCAN_DATABASE_MISSING(`There is no vulnerability database in ${cacheDir}`);
}
function use(updatedAt, stale, { info, warning }) {
    if (stale)
        warning(`The vulnerability database is stale: it is of ${(0,scan_database/* describeTime */.Ht)(updatedAt)}`);
    else
        info(`Vulnerability database of ${(0,scan_database/* describeTime */.Ht)(updatedAt)}`);
    return { updatedAt, stale };
}

;// CONCATENATED MODULE: ./build/tools/trivy-release.js


const releaseFailures = (0,failure/* defineFailures */.Z0)({
    SCAN_TRIVY_PLATFORM: {
        meaning: 'There is no pinned Trivy for this operating system and processor.',
        remedy: 'Run the job on Linux or macOS, or install Trivy yourself and set `trivy: system`.',
    },
    SCAN_TRIVY_GONE: {
        meaning: 'The pinned file of Trivy is not at the address any more.',
        remedy: 'Name another place that has it in `trivy-source`, install Trivy yourself and set `trivy: system`, or update this action.',
    },
    SCAN_TRIVY_CHECKSUM: {
        meaning: 'The file is not the Trivy that is pinned here: it was changed, or something answered in its place.',
        remedy: 'Do not go on with it. Check the proxy or the mirror in `trivy-source`; if GitHub itself served it, report it.',
    },
    SCAN_TRIVY_UNPACK: {
        meaning: 'The right file of Trivy was downloaded, but cannot be unpacked.',
        remedy: 'See that the machine has `tar` and `gzip`, and 300 MB of free disk for the tool cache.',
    },
    SCAN_TRIVY_UNREACHABLE: {
        meaning: 'Trivy cannot be downloaded: the server or a proxy on the way refused or did not answer.',
        remedy: 'Allow the address on the proxy, name a mirror in `trivy-source`, or install Trivy yourself and set `trivy: system`.',
    },
});
/** The largest file is 60 MB; a program that grew to three times that is another program. */
const MOST_BYTES = 200_000_000;
const trivy_release_TIMEOUT_MS = 300_000;
/**
 * The path of the pinned Trivy: from the tool cache, or downloaded, checked and put there.
 * @param source base address: the file is at `<source>/v<version>/<file>`, as in GitHub's releases.
 */
async function pinnedTrivy(pins, source, ports) {
    const asset = pins.assets[ports.toolCache.platform];
    if (!asset)
        throw releaseFailures.SCAN_TRIVY_PLATFORM(`There is no pinned Trivy for ${ports.toolCache.platform}`);
    // The checksum is part of the version: a pin that changes never finds what an older pin left.
    const version = `${pins.version}-${asset.sha256.slice(0, 12)}`;
    const folder = ports.toolCache.find('deploy-actions-trivy', version) ??
        (await ports.toolCache.add('deploy-actions-trivy', version, (empty) => fill(empty, asset, `${source.replace(/\/+$/, '')}/v${pins.version}/${asset.file}`, ports)));
    return ports.join(folder, 'trivy');
}
async function fill(folder, asset, url, ports) {
    const archive = ports.join(folder, asset.file);
    ports.info(`Downloading ${url}`);
    await fetchAsset(url, archive, asset, ports);
    await ports.exec('tar', ['-xzf', archive, '-C', folder], { timeoutMs: 120_000 }).catch((cause) => {
        throw releaseFailures.SCAN_TRIVY_UNPACK(`${asset.file}: ${cause.message}`, { cause });
    });
}
async function fetchAsset(url, to, { sha256 }, ports) {
    const { download, clock, info } = ports;
    try {
        await retry(() => download({
            url,
            to,
            sha256,
            timeoutMs: trivy_release_TIMEOUT_MS,
            maxBytes: MOST_BYTES,
            onProgress: progress(info, clock),
        }), {
            attempts: 4,
            delayMs: ports.retryDelayMs,
            isTransient: trivy_release_isTransient,
            onRetry: (error, attempt) => info(`Download failed, trying again (${attempt}): ${error.message}`),
            clock,
        });
    }
    catch (error) {
        throw trivy_release_explain(error, url) ?? error;
    }
}
/** Something to read every 3 s, for a slow connection. */
function progress(info, clock) {
    let last = clock.now();
    return (bytes, total) => {
        if (clock.now() - last < 3_000)
            return;
        last = clock.now();
        info(`${Math.round(bytes / 1e6)}${total ? ` of ${Math.round(total / 1e6)}` : ''} MB`);
    };
}
const isDownloadError = (error) => error.name === 'DownloadError';
const isHttpError = (error) => error.name === 'HttpError';
function trivy_release_isTransient(error) {
    if (isDownloadError(error)) {
        const { problem } = error;
        return problem.kind === 'status' && (problem.status === 429 || problem.status >= 500);
    }
    return isHttpError(error) && ['timeout', 'refused', 'reset', 'unreachable'].includes(error.kind);
}
function trivy_release_explain(error, url) {
    const at = `${url}: ${error.message}`;
    if (isHttpError(error))
        return releaseFailures.SCAN_TRIVY_UNREACHABLE(at, { cause: error });
    if (!isDownloadError(error))
        return undefined;
    const { problem } = error;
    if (problem.kind === 'checksum' || problem.kind === 'too-large')
        return releaseFailures.SCAN_TRIVY_CHECKSUM(at, { cause: error });
    if (problem.kind === 'status' && (problem.status === 404 || problem.status === 410))
        return releaseFailures.SCAN_TRIVY_GONE(at, { cause: error });
    return releaseFailures.SCAN_TRIVY_UNREACHABLE(at, { cause: error });
}

;// CONCATENATED MODULE: ./build/actions/scan/wire-scanner.js







/** A line at least this often, in ms: whoever watches sees that it goes on. */
const HEARTBEAT_MS = 5_000;
const RETRY_DELAY_MS = 3_000;
/** Gets Trivy and makes it a scanner. Everything it writes is in a folder that goes when the process ends. */
async function prepareScanner(inputs, process) {
    const { workflow, files, exec, variable, clock } = process;
    const file = inputs.trivy === 'system' ? 'trivy' : await pinned(inputs, process);
    const cacheDir = variable('TRIVY_CACHE_DIR') ?? defaultCacheDir(process);
    const folder = process.temporaryFolder().path;
    const trivy = createTrivy(exec, {
        file,
        cacheDir,
        cwd: folder,
        onLine: workflow.untrusted,
        clock,
        retryDelayMs: RETRY_DELAY_MS,
    });
    const database = getDatabase(inputs, cacheDir, trivy, process);
    const scanTo = async (output, request) => {
        const once = () => whileWaiting('Scanning', process, () => trivy.scan({ ...request, output }));
        await once().catch(async (error) => {
            if (!isBroken(error) || inputs.database === 'offline')
                throw error;
            await database(replaceDatabase);
            await once();
        });
        // An ending without an error is no report: what did not look at anything has not found nothing.
        if (!files.exists(output))
            throw trivyFailures.SCAN_FAILED('Trivy ended without an error and without a report');
        return files.read(output);
    };
    return {
        prepareDatabase: () => database(prepareDatabase),
        scan: async (target, scanners) => {
            const [output, sbom] = [files.join(folder, 'trivy.json'), files.join(folder, 'sbom.json')];
            const report = await scanTo(output, { ...requestOf(inputs, process, target), scanners });
            return { report, sbom: trivy.toSbom(output, sbom).then(() => files.read(sbom)) };
        },
        lookUp: async (sbom) => {
            const path = files.join(folder, 'base.cdx.json');
            await files.write(path, sbom);
            const request = requestOf(inputs, process, { kind: 'sbom', path });
            return scanTo(files.join(folder, 'base.json'), { ...request, vex: [], scanners: ['vuln'] });
        },
    };
}
const whileWaiting = (what, { clock, workflow }, work) => withHeartbeat(work, {
    clock,
    everyMs: HEARTBEAT_MS,
    beat: (passed) => workflow.info(`${what}, ${Math.round(passed / 1000)} s`),
});
const pinned = (inputs, { workflow, ...process }) => pinnedTrivy(TRIVY_PINS, inputs['trivy-source'], {
    ...process,
    join: process.files.join,
    info: workflow.info,
    retryDelayMs: RETRY_DELAY_MS,
});
const isBroken = (error) => error instanceof failure/* Failure */.HR && error.code === 'SCAN_DATABASE_BROKEN';
function getDatabase(inputs, cacheDir, trivy, process) {
    const { workflow, clock, files, readFilePart: readPart } = process;
    const request = {
        cacheDir,
        mode: inputs.database,
        maxAgeMs: inputs['database-max-age'],
        allowStale: inputs['allow-stale-database'],
        repositories: inputs['database-mirrors'],
    };
    const { info, warning } = workflow;
    const cache = createCache(info);
    const ports = { trivy, files, clock, cache, readPart, info, warning, retryDelayMs: RETRY_DELAY_MS };
    return (get) => whileWaiting('Getting the vulnerability database', process, () => get(request, ports));
}
/** Where Trivy itself keeps it, so that a machine that stays has one copy. */
function defaultCacheDir({ variable, files }) {
    const home = variable('XDG_CACHE_HOME') ?? files.join(variable('HOME') ?? '/tmp', '.cache');
    return files.join(home, 'trivy');
}
function requestOf(inputs, { files, github }, target) {
    const absolute = (path) => (path.startsWith('/') ? path : files.join(github.workspace, path));
    return {
        target: target.kind === 'image' ? target : { ...target, path: absolute(target.path) },
        vex: (inputs.vex ?? []).map(absolute),
        skip: inputs.skip ?? [],
        offline: inputs.database === 'offline',
        timeoutMs: inputs.timeout,
    };
}

;// CONCATENATED MODULE: ./build/actions/scan/wire.js








/** The ports of a scan, from the process it runs in. */
function realPorts(inputs, process) {
    const { workflow, clock, files, github, variable } = process;
    const password = variable('TRIVY_PASSWORD');
    if (password)
        workflow.mask(password);
    return {
        workflow,
        clock,
        gzip: gzip,
        prepareScanner: () => prepareScanner(inputs, process),
        read: async (path) => files.read(await files.inside(path)),
        keep: async (category, file, text) => {
            const folder = variable('RUNNER_TEMP') ?? github.workspace;
            const path = files.join(folder, `scan-${(0,fingerprint/* fingerprint */.R)(category)}`, file);
            await files.write(path, text);
            return path;
        },
        relative: (path) => {
            const root = `${github.workspace}/`;
            return path.startsWith(root) ? path.slice(root.length) : path;
        },
        list: files.list,
        declaringFiles: () => declaringFiles(inputs, process),
        baseline: baselinePort(inputs, process),
        upload: inputs.token ? uploader(inputs.token, process) : undefined,
    };
}
/** The Dockerfile, and the files beside it that declare packages. */
async function declaringFiles({ dockerfile }, { files }) {
    const folder = dockerfile.includes('/') ? dockerfile.slice(0, dockerfile.lastIndexOf('/') + 1) : '';
    const paths = [dockerfile, ...declared/* DECLARING_FILES */.K.map((name) => `${folder}${name}`)];
    return Promise.all(paths
        .filter((path) => files.exists(path))
        .map(async (path) => ({ path, text: await files.read(await files.inside(path)) })));
}
function baselinePort(inputs, process) {
    const { workflow, files, github, variable } = process;
    const cache = createCache(workflow.info);
    return {
        load: async (keyOf) => {
            const { baseline } = inputs;
            if (baseline)
                return { text: await readAnywhere(baseline, process), from: baseline };
            const commit = (0,scan_baseline/* baseCommit */.tI)(github.eventName, github.event);
            if (!commit)
                return undefined;
            // The cache puts folders back where they were, so the base's must be the same path on every run.
            const folder = folderOf(variable('RUNNER_TEMP') ?? github.workspace, keyOf(''));
            const key = await cache.restore(folder, keyOf(commit), 'exact');
            const file = files.join(folder, 'baseline.json');
            return key && files.exists(file)
                ? { text: await files.read(file), from: `commit ${commit}` }
                : undefined;
        },
        save: async (keyOf, file) => {
            // A pull request's own state is nobody's base, and its cache could not be read by others.
            if (github.eventName.startsWith('pull_request'))
                return;
            const folder = folderOf(variable('RUNNER_TEMP') ?? github.workspace, keyOf(''));
            await files.write(files.join(folder, 'baseline.json'), await files.read(file));
            await cache.save(folder, keyOf(github.sha));
        },
    };
}
/** A file that an earlier step made, which may be in the temporary folder of the job. @throws PATH_MISSING */
async function readAnywhere(path, { files }) {
    if (!files.exists(path))
        throw runtime_files/* fileFailures */.Z.PATH_MISSING(`${path} does not exist`);
    return files.read(path);
}
const folderOf = (temporary, key) => `${temporary}/${key}base`;
function uploader(token, { http, clock, github }) {
    const codeScanning = createCodeScanning({ http, clock, apiUrl: github.apiUrl, token });
    return (gzipped, startedAt) => codeScanning.upload({
        repository: github.repository,
        commit: github.sha,
        ref: github.ref,
        sarif: Buffer.from(gzipped).toString('base64'),
        startedAt,
    });
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

/***/ 7905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ writeBaseline),
/* harmony export */   Wp: () => (/* binding */ knownIdentities),
/* harmony export */   mF: () => (/* binding */ readBaseline),
/* harmony export */   tI: () => (/* binding */ baseCommit),
/* harmony export */   x2: () => (/* binding */ baselineKey)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8349);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(476);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6925);



function writeBaseline(sbom, findings) {
    const others = findings.filter(({ kind }) => kind !== 'vulnerability').map(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c);
    return JSON.stringify({ version: 1, sbom: JSON.parse(sbom), others });
}
/** Undefined for what is not a baseline. A plain CycloneDX SBOM is one that knows packages alone. */
function readBaseline(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return undefined;
    if (value['bomFormat'] === 'CycloneDX')
        return { sbom: value, others: [] };
    if (value['version'] !== 1 || (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(value, 'sbom'), 'bomFormat') !== 'CycloneDX')
        return undefined;
    return { sbom: value['sbom'], others: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textsAt */ .i1)(value, 'others') };
}
/** How often the base has each identity. */
function knownIdentities(vulnerabilities, others) {
    const counts = new Map();
    for (const identity of [...vulnerabilities.map(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c), ...others])
        counts.set(identity, (counts.get(identity) ?? 0) + 1);
    return counts;
}
/** Key of a baseline in the Actions cache: of one target at one commit. */
const baselineKey = (category, commit) => `deploy-actions-scan-base-${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .R)(category)}-${commit}`;
/** The commit that a run is compared with; undefined where there is none, as for a schedule. */
function baseCommit(eventName, event) {
    const commit = eventName === 'merge_group'
        ? (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(event, 'merge_group'), 'base_sha')
        : eventName === 'push'
            ? (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(event, 'before')
            : (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(event, 'pull_request'), 'base'), 'sha');
    // A new branch has zeros for what was before it.
    return /^(?!0{40})[0-9a-f]{40}$/.test(commit) ? commit : undefined;
}


/***/ }),

/***/ 9923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ describeTime),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   RY: () => (/* binding */ DATABASE_KEY_PREFIX),
/* harmony export */   hL: () => (/* binding */ databaseKey),
/* harmony export */   rH: () => (/* binding */ readDatabaseMetadata)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6925);

/** The schema that Trivy 0.x reads. */
const SCHEMA = 2;
/** Undefined for a file that is not there, not readable or of another schema: as good as no database. */
function readDatabaseMetadata(text) {
    const value = parse(text);
    if (!(0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) || (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(value, 'Version') !== SCHEMA)
        return undefined;
    const updatedAt = Date.parse((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'UpdatedAt'));
    const nextUpdate = Date.parse((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'NextUpdate'));
    return Number.isNaN(updatedAt)
        ? undefined
        : { updatedAt, nextUpdate: Number.isNaN(nextUpdate) ? updatedAt : nextUpdate };
}
function parse(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined; // A half-written file of an interrupted download.
    }
}
/** @param maxAgeMs from the making of the database, not from its download. */
function stateOf(metadata, maxAgeMs, now) {
    if (metadata === undefined)
        return { kind: 'missing' };
    const { updatedAt, nextUpdate } = metadata;
    if (now - updatedAt > maxAgeMs)
        return { kind: 'stale', updatedAt };
    return { kind: now < nextUpdate ? 'fresh' : 'due', updatedAt };
}
/** `2026-11-20 06:00 UTC`. */
const describeTime = (ms) => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** Key of the Actions cache: a database of another time has another key, for a key can be written only once. */
const DATABASE_KEY_PREFIX = 'deploy-actions-trivy-db-2-';
const databaseKey = (updatedAt) => `${DATABASE_KEY_PREFIX}${new Date(updatedAt).toISOString().slice(0, 16).replaceAll(':', '')}`;


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ DECLARING_FILES),
/* harmony export */   k: () => (/* binding */ declaredAt)
/* harmony export */ });
/** Files in which packages are declared, the ones people edit before the ones tools write. */
const DECLARING_FILES = [
    'package.json',
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'requirements.txt',
    'pyproject.toml',
    'poetry.lock',
    'go.mod',
    'Gemfile',
    'Gemfile.lock',
    'Cargo.toml',
    'Cargo.lock',
    'composer.json',
    'pom.xml',
    'build.gradle',
];
/**
 * Where in the repository something found in an image can be mended: the line that names the package, or the line of
 * the Dockerfile that installs it or names the base image. Undefined for what is not declared in any of the files.
 */
function declaredAt(finding, files) {
    const { package: of } = finding;
    if (!of)
        return undefined;
    return of.system ? inDockerfile(of.name, files) : inPackageFile(of.name, files);
}
const isDockerfile = ({ path }) => !DECLARING_FILES.some((name) => path === name || path.endsWith(`/${name}`));
function inPackageFile(name, files) {
    const word = wholeWord(name);
    return first(files.filter((file) => !isDockerfile(file)), (line) => word.test(line));
}
function inDockerfile(name, files) {
    const dockerfiles = files.filter(isDockerfile);
    const word = wholeWord(name);
    const installed = first(dockerfiles, (line) => word.test(line) && !/^\s*(#|FROM\b)/i.test(line));
    return installed ?? lastBase(dockerfiles);
}
/** The base of the last stage: the one that is shipped. */
function lastBase(files) {
    for (const { path, text } of files) {
        const line = text.split('\n').findLastIndex((one) => /^\s*FROM\s/i.test(one));
        if (line >= 0)
            return { file: path, line: line + 1 };
    }
    return undefined;
}
function first(files, fits) {
    for (const { path, text } of files) {
        const line = text.split('\n').findIndex(fits);
        if (line >= 0)
            return { file: path, line: line + 1 };
    }
    return undefined;
}
/** The name between characters that cannot be part of a package's name: `ms` is not in `forms`. */
const wholeWord = (name) => new RegExp(`(?<![\\w@./-])(node_modules/)?${name.replace(/[^\w]/g, '\\$&')}(?![\\w./-])`);


/***/ }),

/***/ 4110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseFailOn),
/* harmony export */   n: () => (/* binding */ describeFailOn)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5921);

const KINDS = ['vulnerability', 'secret', 'misconfiguration', 'license'];
const WORDS = [..._severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC, ...KINDS, 'none'];
/**
 * Reads `critical,secret`: any finding that is critical, and any secret. The mildest of several severities counts.
 * `none` alone reports without failing.
 * @throws Error naming the words that are allowed.
 */
function parseFailOn(raw) {
    const words = raw
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter(Boolean);
    const wrong = words.filter((word) => !WORDS.includes(word));
    if (wrong.length > 0 || words.length === 0)
        throw new Error(`expected some of ${WORDS.join(', ')}, separated by commas, got "${wrong.join(', ')}"`);
    if (words.includes('none') && words.length > 1)
        throw new Error('expected "none" alone: it stands for never failing');
    return {
        least: _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.findLast((severity) => words.includes(severity)),
        kinds: KINDS.filter((kind) => words.includes(kind)),
    };
}
/** In words, for summaries: `critical or worse, any secret`. */
function describeFailOn({ least, kinds }) {
    const parts = [
        ...(least === undefined ? [] : [least === 'critical' ? 'critical' : `${least} or worse`]),
        ...kinds.map((kind) => `any ${kind}`),
    ];
    return parts.join(', ') || 'nothing';
}


/***/ }),

/***/ 8349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf),
/* harmony export */   j: () => (/* binding */ numbered)
/* harmony export */ });
/**
 * What makes a finding the same one in another scan: not its line, not the installed version, not its text.
 * Several findings may share it, such as two keys of a kind in one file.
 */
const identityOf = ({ kind, id, place, package: of }) => [kind, id, of?.name ?? '', place.path].join('|');
/** The finding's identity with a number behind it where several share one: the first has 1. In the order given. */
function numbered(findings) {
    const seen = new Map();
    return new Map(findings.map((finding) => {
        const identity = identityOf(finding);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        return [finding, `${identity}|${count}`];
    }));
}


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;
/**
 * 64 bits of FNV-1a over the text's UTF-16 units, as 16 hexadecimal digits: short, the same everywhere, and enough to
 * tell findings of one upload apart. Not for anything that an attacker may gain from.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
function fingerprint(text) {
    let hash = OFFSET;
    for (let at = 0; at < text.length; at += 1) {
        hash ^= BigInt(text.charCodeAt(at));
        hash = (hash * PRIME) & MASK;
    }
    return hash.toString(16).padStart(16, '0');
}


/***/ }),

/***/ 5921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ securitySeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* unused harmony export rankOf */
/** How bad a finding is, worst first; the scanner's own words in lower case. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'];
/** 0 for the worst; for sorting. */
const rankOf = (severity) => SEVERITIES.indexOf(severity);
/** Whether a severity is as bad as another, or worse. */
const isAtLeast = (severity, least) => rankOf(severity) <= rankOf(least);
/** A severity as a scanner spells it; one that is not known is `unknown`, never dropped. */
function severityOf(word) {
    const lower = word.toLowerCase();
    return SEVERITIES.find((severity) => severity === lower) ?? 'unknown';
}
/**
 * Bands in which GitHub reads `security-severity`: above 9 critical, 7 to 8.9 high, 4 to 6.9 medium, 0.1 to 3.9 low.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const BANDS = {
    critical: [9.1, 10],
    high: [7, 8.9],
    medium: [4, 6.9],
    low: [0.1, 3.9],
    unknown: [0, 0],
};
/**
 * The number that code scanning sorts by, with one decimal: the CVSS score where there is one, moved into the band of
 * the severity, so that the alert and our gate never disagree.
 */
function securitySeverity(severity, score) {
    const [least, most] = BANDS[severity];
    return Math.min(most, Math.max(least, score ?? least)).toFixed(1);
}


/***/ }),

/***/ 6925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   i1: () => (/* binding */ textsAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   yR: () => (/* binding */ objectsAt)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (from, name) => {
    const value = from[name];
    return isObject(value) ? value : {};
};
const objectsAt = (from, name) => {
    const value = from[name];
    return Array.isArray(value) ? value.filter(isObject) : [];
};
const textAt = (from, name) => {
    const value = from[name];
    return typeof value === 'string' ? value : '';
};
const textsAt = (from, name) => {
    const value = from[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};
const numberAt = (from, name) => {
    const value = from[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};


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

/***/ 8560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fileFailures),
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9874);




const fileFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .defineFailures */ .Z0)({
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
    const at = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(at(path), 'utf8'),
        readAll: (paths) => paths.map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(at(path), 'utf8')),
        write: async (path, text, mode) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at(path)), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(at(path), text, mode === undefined ? {} : { mode });
            if (mode !== undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(at(path), mode); // `mode` alone does nothing to a file that exists.
        },
        exists: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(at(path)),
        list: async (path) => listBelow(workspace, await insideOf(workspace, path)),
        entries: async (path) => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(at(path)) ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(at(path))).sort() : []),
        inside: (path) => insideOf(workspace, path),
        move: async (from, to) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(at(to), { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(at(from), at(to));
        },
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(at(path), { recursive: true, force: true }),
        link: async (path, to) => {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(at(path)))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(at(path), at(to));
        },
        join: (...parts) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(...parts),
    };
}
async function insideOf(workspace, path) {
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(wanted))
        throw fileFailures.PATH_MISSING(`${path} does not exist in ${workspace}`);
    const [root, real] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(wanted)]);
    // An image without a working directory has the root itself as its workspace.
    if (real !== root && !real.startsWith(root === node_path__WEBPACK_IMPORTED_MODULE_2__.sep ? node_path__WEBPACK_IMPORTED_MODULE_2__.sep : root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        throw fileFailures.PATH_OUTSIDE(`${path} leads out of the workspace, to ${real}`);
    return real;
}
async function listBelow(workspace, start) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(start, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (!entries)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, start)];
    const found = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name));
    return found.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path)).sort();
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   HN: () => (/* binding */ isTransientHttpError),
/* harmony export */   OK: () => (/* binding */ kindOfError),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
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

/***/ 1051:
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
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
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
    const kind = signal.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
    return new http_error/* HttpError */.j$(kind, request.url, error);
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

// EXTERNAL MODULE: ./build/runtime/files.js
var files = __nccwpck_require__(8560);
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(cause);
        throw new http_error/* HttpError */.j$(kind, request.origin, cause);
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
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
        throw new http_error/* HttpError */.j$(kind, `tcp://${host}:${port}`, error);
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
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
        throw new http_error/* HttpError */.j$(kind, request.url, error);
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
        const kind = limit.aborted ? 'timeout' : (0,http_error/* kindOfError */.OK)(error);
        throw new http_error/* HttpError */.j$(kind, `https://${host}:${port}`, error);
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
        files: (0,files/* createFiles */.q)(github.workspace),
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
/******/ var __webpack_exports__ = __nccwpck_require__(923);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

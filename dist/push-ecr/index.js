import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 5385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(6353)
const { safeRe: re, t } = __nccwpck_require__(5471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 7648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 6874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 8511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 2603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 2173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 7192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 9872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 6114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 2088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(5471)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(3348)
const parse = __nccwpck_require__(6353)
const valid = __nccwpck_require__(8780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(2338)
const diff = __nccwpck_require__(711)
const major = __nccwpck_require__(8511)
const minor = __nccwpck_require__(2603)
const patch = __nccwpck_require__(8756)
const prerelease = __nccwpck_require__(5714)
const compare = __nccwpck_require__(8469)
const rcompare = __nccwpck_require__(2173)
const compareLoose = __nccwpck_require__(6874)
const compareBuild = __nccwpck_require__(7648)
const sort = __nccwpck_require__(9872)
const rsort = __nccwpck_require__(7192)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(1236)
const lte = __nccwpck_require__(6717)
const cmp = __nccwpck_require__(8646)
const coerce = __nccwpck_require__(5385)
const truncate = __nccwpck_require__(6114)
const Comparator = __nccwpck_require__(9379)
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const toComparators = __nccwpck_require__(4750)
const maxSatisfying = __nccwpck_require__(3193)
const minSatisfying = __nccwpck_require__(8595)
const minVersion = __nccwpck_require__(1866)
const validRange = __nccwpck_require__(4737)
const outside = __nccwpck_require__(280)
const gtr = __nccwpck_require__(2276)
const ltr = __nccwpck_require__(5213)
const intersects = __nccwpck_require__(3465)
const simplifyRange = __nccwpck_require__(2028)
const subset = __nccwpck_require__(1489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 2276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 3465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 5213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 3193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 8595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 1866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const gt = __nccwpck_require__(6599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)
const gte = __nccwpck_require__(1236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 2028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 1489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 4750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

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

/***/ 1080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ removeLogins),
/* harmony export */   c: () => (/* binding */ prepareLogins)
/* harmony export */ });
const FOLDER = 'login-folder';
/**
 * Makes the folder that Docker keeps the login of this run in, instead of the user's. Plugins and the address of the
 * engine are found through that folder, so what says where they are goes along. The login ends with the step; the
 * post step removes the folder where a killed step left it.
 */
async function prepareLogins({ files, variable, workflow }, folder) {
    workflow.state(FOLDER, folder);
    const usual = variable('DOCKER_CONFIG') ?? files.join(variable('HOME') ?? '/', '.docker');
    const path = files.join(usual, 'config.json');
    const { currentContext, proxies } = files.exists(path)
        ? JSON.parse(await files.read(path))
        : {};
    const kept = { currentContext, proxies, cliPluginsExtraDirs: [files.join(usual, 'cli-plugins')] };
    await files.write(files.join(folder, 'config.json'), JSON.stringify(kept), 0o600);
    // A context is a folder of files; none of them is secret to this user.
    await files.link(files.join(usual, 'contexts'), files.join(folder, 'contexts'));
}
async function removeLogins({ files }, saved) {
    const folder = saved(FOLDER);
    if (folder)
        await files.remove(folder);
}


/***/ }),

/***/ 7509:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);
/* harmony import */ var _login_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1080);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9810);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7801);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2010);
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





const main = async (inputs, process) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_1, process.temporaryFolder(), true);
        await (0,_login_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .prepareLogins */ .c)(process, folder.path);
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .wire */ .O)(inputs, process, folder.path));
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
};
await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, main, _login_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLogins */ .T);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/image/reference.js
var reference = __nccwpck_require__(7807);
// EXTERNAL MODULE: ./build/lib/push/failures.js
var failures = __nccwpck_require__(5946);
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

;// CONCATENATED MODULE: ./build/lib/push/summary.js


/** Which repository has the image under which tags now, and which of them are new. */
const pushSummary = (pushed, attached = [], findings = new Map()) => joined([
    heading('Pushed'),
    table(['repository', 'digest', 'tags set', 'already there'], pushed.map(({ target, digest, set }) => [
        safe(code((0,reference/* repositoryOf */._M)(target))),
        safe(code(digest)),
        safe(set.map(code).join(' ')),
        safe(target.tags
            .filter((tag) => !set.includes(tag))
            .map(code)
            .join(' ')),
    ])),
    findings.size > 0 &&
        table(['found by ECR', 'count'], [...findings].map(([severity, count]) => [severity, String(count)])),
    attached.length > 0 &&
        table(['belongs to it', 'type', 'digest'], attached.map(({ kind, type, digest }) => [kind, safe(code(type)), safe(code(digest))])),
]);

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
;// CONCATENATED MODULE: ./build/lib/push/tag-state.js


/** Judges all tags of a repository together, before anything is sent. @throws PUSH_TAG_TAKEN */
function planTags(repository, wanted, states) {
    const taken = states.filter(({ digest, same, fixed }) => digest !== undefined && !same && fixed);
    if (taken.length > 0)
        throw failures/* pushFailures */.i.PUSH_TAG_TAKEN(taken
            .map(({ tag, digest }) => `${repository}:${tag} is ${digest}, which cannot be replaced by ${wanted}.`)
            .join('\n'));
    const moving = states.filter(({ digest, same }) => digest !== undefined && !same);
    return {
        missing: states.filter(({ same }) => !same).map(({ tag }) => tag),
        notes: moving.map(({ tag, digest }) => semver.valid(tag)
            ? `${repository}:${tag} is a release and now moves from ${digest}: who pulls it gets another image. Make the tag immutable in the registry, or set \`immutable: true\`.`
            : `${repository}:${tag} moves from ${digest}`),
    };
}

// EXTERNAL MODULE: ./build/lib/push/targets.js
var push_targets = __nccwpck_require__(2047);
// EXTERNAL MODULE: ./build/runtime/action.js
var action = __nccwpck_require__(9217);
// EXTERNAL MODULE: ./build/lib/ecr/scan-state.js
var scan_state = __nccwpck_require__(7820);
// EXTERNAL MODULE: ./build/tools/ecr/aftermath.js
var ecr_aftermath = __nccwpck_require__(6829);
;// CONCATENATED MODULE: ./build/actions/push-ecr/assure.js

const fixed = ({ registry, path }, digest) => ({
    registry,
    path,
    tag: undefined,
    digest,
});
/** What is copied must be signed where it comes from, before any of it is sent. */
async function assureSource(image, inputs, ports) {
    if (inputs.verify)
        await ports.signatures.verify(image.registry, (0,reference/* formatReference */.FH)(image));
}
/** Signs what is in the registries now, and verifies what this run made. @returns what belongs to the first image */
async function assurePushed(pushed, inputs, isCopied, ports) {
    const [first] = pushed;
    if (!first)
        return [];
    const image = fixed(first.target, first.digest);
    if (inputs.sign)
        for (const one of pushed)
            await sign(one, ports);
    if (inputs.verify && !isCopied)
        await ports.signatures.verify(image.registry, (0,reference/* formatReference */.FH)(image));
    return listAttached(image, inputs, ports);
}
/** Half a dozen questions to the registry, for those who care. */
const listAttached = async (image, { sign: signs, verify }, { attached }) => (signs || verify ? attached(image) : []);
/** A signature more each time would help nobody: what was there before and has one is left alone. */
async function sign({ target, digest, set }, { signatures, attached, workflow }) {
    const image = fixed(target, digest);
    const isSigned = set.length === 0 && (await attached(image)).some(({ kind }) => kind === 'signature');
    if (isSigned)
        workflow.info(`${(0,reference/* formatReference */.FH)(image)} has a signature already`);
    else
        await signatures.sign(target.registry, (0,reference/* formatReference */.FH)(image));
}
const attachedLine = ({ kind, type, digest }) => `${kind} ${type} ${digest}`;

;// CONCATENATED MODULE: ./build/actions/push-ecr/after-push.js





/** Waits for what ECR does after a push, as far as it is asked for, and judges it. @throws PUSH_NOT_ECR and those of Aftermath */
async function afterPush(pushed, inputs, ports) {
    const images = pushed.map(({ target, digest }) => fixed(target, digest));
    if (inputs['wait-for-replication'])
        for (const image of images)
            await replicated(image, inputs, ports);
    const threshold = inputs['fail-on-findings'];
    if (threshold === undefined)
        return { counts: new Map(), failure: undefined };
    const all = [];
    for (const image of images)
        all.push(await scanned(image, threshold, inputs, ports));
    return {
        counts: (0,scan_state/* addCounts */.c5)(all.map(({ counts }) => counts)),
        failure: all.find(({ failure }) => failure)?.failure,
    };
}
async function aftermathOf({ registry }, ports) {
    const aftermath = await ports.aftermath(registry);
    if (aftermath)
        return aftermath;
    throw failures/* pushFailures */.i.PUSH_NOT_ECR(`${registry} is no private registry of ECR that is used with an AWS role.`);
}
async function replicated(image, inputs, ports) {
    const aftermath = await aftermathOf(image, ports);
    const digests = new Set([...(await ports.platformsOf(image)).map(({ digest }) => digest), image.digest]);
    const places = await Promise.all([...digests].map((digest) => aftermath.replicated(image.path, digest, inputs['wait-timeout'])));
    ports.workflow.info(`${(0,reference/* formatReference */.FH)(image)} is replicated to ${[...new Set(places.flat())].join(', ')}`);
}
/** Each platform by itself: ECR scans images, not indexes. */
async function scanned(image, threshold, inputs, ports) {
    const aftermath = await aftermathOf(image, ports);
    const results = await Promise.all((await ports.platformsOf(image)).map(async ({ platform, digest }) => ({
        name: platform || digest,
        ...(await aftermath.scanned(image.path, digest, inputs['wait-timeout'])),
    })));
    for (const { name, counts } of results)
        ports.workflow.info(`ECR found in ${name}: ${(0,scan_state/* countWords */.rj)(counts)}`);
    const failing = results.filter(({ counts }) => (0,scan_state/* countFrom */.kh)(counts, threshold) > 0);
    const words = failing.map(({ name, counts, worst }) => [`${name}: ${(0,scan_state/* countWords */.rj)(counts)}`, ...worst].join('\n'));
    return {
        counts: (0,scan_state/* addCounts */.c5)(results.map(({ counts }) => counts)),
        failure: words.length === 0
            ? undefined
            : ecr_aftermath/* aftermathFailures */.A.ECR_SCAN_FINDINGS(`${(0,reference/* formatReference */.FH)(image)}\n${words.join('\n')}`),
    };
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/run.js








/** Checks every repository before anything is sent to any, then pushes, then reads back what is there. */
async function run(inputs, ports) {
    if (inputs.operation === 'resolve')
        return resolveOnly(inputs, ports);
    const { account, region = ports.region } = inputs;
    const repository = (0,push_targets/* targetRepository */.WU)(inputs.image, inputs.repository, { account, region });
    const targets = (0,push_targets/* planTargets */.iS)(inputs.image, inputs.tags, repository);
    const [source, destinations] = await Promise.all([ports.findSource(), openAll(targets, ports)]);
    const isCopied = source.place.kind === 'registry';
    if (isCopied)
        await assureSource(fixed(inputs.image, source.id), inputs, ports);
    const jobs = [];
    for (const [target, destination] of destinations)
        jobs.push(await judge(target, destination, source, inputs, ports));
    const pushed = [];
    for (const job of jobs)
        pushed.push(await push(job, source, ports));
    const [first] = pushed;
    if (!first)
        throw failures/* pushFailures */.i.PUSH_NOT_NAMED();
    const attached = await assurePushed(pushed, inputs, isCopied, ports);
    const { counts, failure } = await afterPush(pushed, inputs, ports);
    ports.workflow.summary(pushSummary(pushed, attached, counts));
    const outputs = {
        image: (0,reference/* formatReference */.FH)(fixed(first.target, first.digest)),
        digest: first.digest,
        tags: targets.flatMap((target) => target.tags.map((tag) => `${(0,reference/* repositoryOf */._M)(target)}:${tag}`)),
        pushed: pushed.some(({ set }) => set.length > 0),
        attestations: attached.map(attachedLine),
        findings: Object.fromEntries(counts),
        'expires-at': timeOf(first.expiresAt),
    };
    return failure ? new action/* Failed */.c(outputs, failure) : outputs;
}
async function resolveOnly(inputs, ports) {
    const { digest, expiresAt } = await ports.resolve();
    ports.workflow.info(`${inputs.image.text} is ${digest}`);
    const image = fixed(inputs.image, digest);
    await assureSource(image, inputs, ports);
    return {
        image: (0,reference/* formatReference */.FH)(image),
        digest,
        tags: [],
        pushed: false,
        attestations: (await listAttached(image, inputs, ports)).map(attachedLine),
        findings: {},
        'expires-at': timeOf(expiresAt),
    };
}
const timeOf = (ms) => (ms === undefined ? '' : new Date(ms).toISOString());
/** One after the other: two targets may be in one registry, and one of them may have to be made. */
async function openAll(targets, ports) {
    const opened = [];
    for (const target of targets)
        opened.push([target, await ports.open(target)]);
    return opened;
}
async function judge(target, destination, source, inputs, ports) {
    const states = await Promise.all(target.tags.map(async (tag) => {
        const there = await destination.look(tag, source);
        return { tag, ...there, fixed: inputs.immutable || destination.isFixed(tag) };
    }));
    const plan = planTags((0,reference/* repositoryOf */._M)(target), source.digest ?? `the new image (${source.id})`, states);
    for (const note of plan.notes)
        ports.workflow.info(note);
    return { target, destination, missing: plan.missing };
}
async function push({ target, destination, missing }, source, { workflow }) {
    const name = (0,reference/* repositoryOf */._M)(target);
    if (missing.length > 0)
        await destination.push(source, missing);
    const digest = await destination.confirm(target.tags, missing.length > 0 ? source.digest : undefined);
    workflow.info(missing.length === 0
        ? `${name}: every tag (${target.tags.join(', ')}) is already on ${digest}; nothing sent`
        : `${name}: ${missing.join(', ')} now on ${digest}`);
    return { target, digest, set: missing, expiresAt: destination.expiresAt };
}


/***/ }),

/***/ 7801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ spec)
});

// EXTERNAL MODULE: ./build/lib/ecr/settings.js
var settings = __nccwpck_require__(3048);
// EXTERNAL MODULE: ./build/lib/image/reference.js
var reference = __nccwpck_require__(7807);
// EXTERNAL MODULE: ./build/lib/push/signature.js
var signature = __nccwpck_require__(4687);
// EXTERNAL MODULE: ./build/lib/push/targets.js
var targets = __nccwpck_require__(2047);
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

;// CONCATENATED MODULE: ./build/actions/push-ecr/spec.js








const spec_reference = (0,inputs/* inputKind */.TP)((raw) => ({ text: raw, ...(0,reference/* parseReference */.F2)(raw) }));
const repository = (0,inputs/* inputKind */.TP)(reference/* parseRepository */.SU);
const tagLines = (0,inputs/* inputKind */.TP)(targets/* parseTagLines */.hH);
const cosignKey = (0,inputs/* inputKind */.TP)(signature/* parseCosignKey */.O);
const account = (0,inputs/* inputKind */.TP)((raw) => {
    if (!/^\d{12}$/.test(raw))
        throw new Error(`expected the 12 digits of an AWS account, got "${raw}"`);
    return raw;
});
const encryption = (0,inputs/* inputKind */.TP)((raw) => {
    if (raw !== 'AES256' && !/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:(key|alias)\/.+$/.test(raw))
        throw new Error(`expected AES256 or the ARN of a KMS key, got "${raw}"`);
    return raw;
});
const spec = (0,action/* defineAction */.Q)({
    name: 'push-ecr',
    description: 'Puts an image into Amazon ECR or any other registry, by digest: pushes what was built in this job, or copies what another registry has. The same image again costs nothing; another one under an immutable tag is refused before anything is sent.',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: {
        operation: oneOf('push', 'resolve').withDefault('push', {
            description: '`push` puts the image where its tags say; `resolve` only asks the registry for the digest of `image`, so that what is deployed is one fixed image.',
        }),
        image: spec_reference.required({
            description: 'The image: one of this runner, such as the output `image` of build-image, or one of a registry, best by digest: `ghcr.io/acme/shop@sha256:…`.',
        }),
        tags: tagLines.withDefault('', {
            description: 'Full names with tags, such as the output `tags` of build-image, or tags alone, which belong to `repository`; one a line. Default is the tag of `image`.',
        }),
        repository: repository.optional({
            description: 'Where tags without a repository belong, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop`. Default is that of `image`.',
        }),
        create: flag.withDefault('false', { description: 'Makes a repository that is missing in ECR.' }),
        'tag-mutability': oneOf('mutable', 'immutable').optional({
            description: 'Whether tags of the ECR repository may move: `immutable` or `mutable`. Default leaves it as it is.',
        }),
        'mutable-tags': list.withDefault(settings/* DEFAULT_EXCLUSIONS */._t.join(','), {
            description: 'With `tag-mutability: immutable`: wildcards of tags that may move all the same; at most five.',
        }),
        'scan-on-push': flag.optional({
            description: 'Whether ECR scans what is pushed (basic scanning). Default leaves it as it is.',
        }),
        encryption: encryption.optional({
            description: 'For a new ECR repository: `AES256`, or the ARN of a KMS key. It cannot be changed later.',
        }),
        'repository-tags': keyValues.withDefault('', {
            description: 'AWS tags of the ECR repository, such as `team=shop`, one a line.',
        }),
        'lifecycle-policy': json.optional({
            description: 'Lifecycle policy of the ECR repository, as its JSON: `{"rules": […]}`.',
        }),
        'apply-settings': flag.withDefault('false', {
            description: 'Changes the settings of an ECR repository that exists to what is given here. Default only warns of differences.',
        }),
        immutable: flag.withDefault('false', {
            description: 'Treats every tag as one that never moves, also where the registry would let it. Tags that ECR keeps immutable never move anyway.',
        }),
        'cross-account': flag.withDefault('false', {
            description: 'Allows a registry of another AWS account than that of the credentials.',
        }),
        'fail-on-findings': oneOf('critical', 'high', 'medium', 'low').optional({
            description: 'Waits for the scan of ECR (basic or enhanced, every platform) and fails on findings of this severity or a higher one.',
        }),
        'wait-for-replication': flag.withDefault('false', {
            description: 'Waits until the image is in every registry that the replication rules of ECR name.',
        }),
        'wait-timeout': duration.withDefault('10m', {
            description: 'How long to wait for a scan and for a replication, such as `20m`.',
        }),
        account: account.optional({
            description: 'AWS account of the registry, such as `123456789012`, for a `repository` without a host, such as `shop/api`.',
        }),
        region: input_kinds_text.optional({
            description: 'Region of that registry, such as `eu-west-1`. Default is `AWS_REGION`.',
        }),
        sign: flag.withDefault('false', {
            description: 'Signs what was pushed with cosign: with `signing-key`, or without one by the OIDC token of the job (`id-token: write`).',
        }),
        'signing-key': cosignKey.optional({
            description: 'Private key of cosign as text, or the address of one in a key service, such as `awskms:///alias/release`. Such a signature is in no public log.',
            secret: true,
        }),
        'signing-password': input_kinds_text.optional({ description: 'Password of that key.', secret: true }),
        verify: flag.withDefault('false', {
            description: 'Fails unless the image is signed by the right one: with `resolve` the image that was found, with `push` an image that is copied before it is, and one of this runner after it was signed.',
        }),
        'verification-key': cosignKey.optional({
            description: 'Public key that must have signed, as text or as an address. Without it the signature must be by OIDC.',
        }),
        signer: input_kinds_text.optional({
            description: 'Who must have signed by OIDC, as a regular expression such as `^https://github.com/acme/release/.github/workflows/`. Default is any workflow that ran for this repository.',
        }),
        'signer-issuer': input_kinds_text.withDefault('https://token.actions.githubusercontent.com', {
            description: 'Who must have vouched for the signer.',
        }),
        username: input_kinds_text.optional({
            description: 'User of a registry other than ECR, such as `AWS` or the name of an account. Default is the login of an earlier step.',
        }),
        password: input_kinds_text.optional({
            description: 'Password or token of that user (for ghcr.io the token of the job).',
            secret: true,
        }),
    },
    outputs: {
        image: output.text('The image in the first repository by digest, `repository@sha256:…`.'),
        digest: output.text('Its digest, as the registry says it after the push.'),
        tags: output.lines('Full names of all tags that are on it now, one a line.'),
        pushed: output.flag('Whether anything had to be sent: `false` when every tag was already on this image.'),
        attestations: output.lines('What belongs to the image, one a line: `signature`, `attestation` or `other`, its type, and its digest.'),
        findings: output.json('What the scan of ECR found, by severity over all platforms, such as `{"critical":1,"high":4}`; empty without `fail-on-findings`.'),
        'expires-at': output.text('When the login of ECR ends, ISO 8601; empty for other registries.'),
    },
    post: true,
});


/***/ }),

/***/ 2010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ wire)
});

;// CONCATENATED MODULE: ./build/lib/registry/manifest.js
/** Reads an OCI or Docker manifest or index. Layers that live elsewhere by their own address are left out. */
function contentsOf(body) {
    const { config, layers = [], manifests = [], } = JSON.parse(body);
    const blobs = [...(config ? [config] : []), ...layers].filter(({ urls }) => urls === undefined);
    return { blobs: unique(blobs.map(descriptor)), children: unique(manifests.map(descriptor)) };
}
const descriptor = ({ digest, size, mediaType }) => ({
    digest: String(digest),
    size: Number(size ?? 0),
    mediaType: String(mediaType ?? ''),
});
const unique = (all) => [
    ...new Map(all.map((one) => [one.digest, one])).values(),
];
/** `linux/arm/v7` of a platform as manifests have it; empty for attestations, whose platform is `unknown`. */
function platformName({ os, architecture, variant }) {
    if (!os || !architecture || os === 'unknown')
        return '';
    return [os, architecture, variant].filter(Boolean).join('/');
}
/** The images of an index by platform, attestations left out. */
function platformsIn(body) {
    const { manifests = [] } = JSON.parse(body);
    return manifests
        .map(({ platform = {}, digest }) => ({ platform: platformName(platform), digest: String(digest) }))
        .filter(({ platform }) => platform !== '');
}
/** Bytes of all layers, as they are sent. */
const layerBytes = (body) => {
    const { layers = [] } = JSON.parse(body);
    return layers.reduce((sum, { size }) => sum + Number(size ?? 0), 0);
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

;// CONCATENATED MODULE: ./build/lib/image/builder.js
/** Reads `docker buildx inspect`, which has no machine-readable form in older versions. */
const parseDriver = (inspected) => /^Driver:\s+(\S+)/m.exec(inspected)?.[1] ?? 'docker';
/** Reads `docker info --format '{{json .DriverStatus}}'`. */
const hasContainerdStore = (driverStatus) => driverStatus.includes('io.containerd.snapshotter.v1');
/** Whether attestations, several platforms and cache export work: BuildKit by itself, or Docker with containerd's store. */
const isFull = ({ driver, containerdStore }) => driver !== 'docker' || containerdStore;
/** Whether a loaded image has the digest that it will have in a registry. */
const keepsDigest = ({ containerdStore }) => containerdStore;

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
;// CONCATENATED MODULE: ./build/tools/docker-failures.js

const dockerFailures = (0,failure/* defineFailures */.Z0)({
    DOCKER_MISSING: {
        meaning: 'There is no program `docker` on the PATH.',
        remedy: 'Use a runner that has Docker, such as `ubuntu-24.04`, or install it before this step.',
    },
    DOCKER_UNAVAILABLE: {
        meaning: 'The Docker engine does not answer.',
        remedy: 'Start it, or correct DOCKER_HOST; on a runner in a container, mount the socket of the engine.',
    },
    DOCKER_BUILDX_MISSING: {
        meaning: 'Docker has no plugin `buildx`, or one older than 0.13.',
        remedy: 'Add docker/setup-buildx-action before this step.',
    },
});

;// CONCATENATED MODULE: ./build/tools/docker.js



const INHERIT = ['DOCKER_*', 'BUILDX_*', 'BUILDKIT_*'];
const QUICK_MS = 60_000;
function createDocker(exec, { config, ask } = {}) {
    const docker = (args, options = {}) => runDocker(exec, args, { ...options, ...(config ? { env: { DOCKER_CONFIG: config } } : {}) });
    const quick = (...args) => docker(args, { timeoutMs: QUICK_MS });
    return {
        hasContainerdStore: async () => {
            const info = await ask?.('/info');
            if (info?.status === 200)
                return hasContainerdStore(JSON.stringify(readStatus(info.body)));
            return hasContainerdStore((await quick('info', '--format', '{{json .DriverStatus}}')).stdout);
        },
        inspect: async (image) => {
            const said = await ask?.(`/images/${encodeURI(image)}/json`);
            if (!said)
                return inspectByProgram(quick, image);
            return said.status === 404 ? undefined : readInspected(JSON.parse(said.body));
        },
        tag: async (image, name) => void (await quick('image', 'tag', image, name)),
        save: async (image, path) => void (await docker(['image', 'save', '--output', path, image])),
        push: async (name, onLine) => void (await docker(['image', 'push', name], { onLine })),
        login: async (registry, { username, password }) => void (await docker(['login', '--username', username, '--password-stdin', registry], {
            input: password,
            timeoutMs: QUICK_MS,
        })),
    };
}
async function inspectByProgram(quick, image) {
    try {
        const [found] = JSON.parse((await quick('image', 'inspect', image)).stdout);
        return found && readInspected(found);
    }
    catch (error) {
        if (/no such image|not found/i.test(error.stderr ?? ''))
            return undefined;
        throw error;
    }
}
const readStatus = (info) => JSON.parse(info).DriverStatus ?? [];
const readInspected = (found) => ({
    id: found.Id,
    repoDigests: found.RepoDigests ?? [],
    repoTags: found.RepoTags ?? [],
    platform: platformName({ os: found.Os, architecture: found.Architecture, variant: found.Variant }),
    bytes: found.Size ?? 0,
});
/** Runs `docker` with its own variables, and translates what is wrong with Docker itself. */
async function runDocker(exec, args, options = {}) {
    try {
        return await exec('docker', args, { ...options, inherit: [...INHERIT, ...(options.inherit ?? [])] });
    }
    catch (error) {
        const { name, ending, stderr = '' } = error;
        if (name !== 'ExecError')
            throw error;
        if (ending?.kind === 'not-found')
            throw dockerFailures.DOCKER_MISSING(undefined, { cause: error });
        if (/cannot connect to the docker daemon|error during connect|permission denied while trying to connect/i.test(stderr))
            throw dockerFailures.DOCKER_UNAVAILABLE(stderr.trim(), { cause: error });
        throw error;
    }
}

// EXTERNAL MODULE: ./build/runtime/http-error.js
var http_error = __nccwpck_require__(472);
;// CONCATENATED MODULE: ./build/tools/docker-engine.js

const DEFAULT_ENGINE = 'unix:///var/run/docker.sock';
const docker_engine_QUICK_MS = 15_000;
const createAskEngine = (ports) => async (path) => {
    const socketPath = await socketOf(ports);
    if (socketPath === undefined)
        return undefined;
    try {
        const answer = await ports.http.request({
            url: `http://docker${path}`,
            socketPath,
            timeoutMs: docker_engine_QUICK_MS,
        });
        return answer.status === 200 || answer.status === 404 ? answer : undefined;
    }
    catch (error) {
        if (error instanceof http_error/* HttpError */.j$)
            return undefined;
        throw error;
    }
};
/** Folder of Docker's settings. */
const dockerFolder = ({ variable, files }) => variable('DOCKER_CONFIG') ?? files.join(variable('HOME') ?? '/', '.docker');
/** Contexts and other kinds of addresses are left to the program. */
async function socketOf(ports) {
    const { files, variable } = ports;
    const host = variable('DOCKER_HOST');
    if (host !== undefined)
        return host.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
    if (variable('DOCKER_CONTEXT') !== undefined)
        return undefined;
    const settings = files.join(dockerFolder(ports), 'config.json');
    const chosen = files.exists(settings) && /"currentContext"\s*:/.test(await files.read(settings));
    return chosen ? undefined : DEFAULT_ENGINE.slice('unix://'.length);
}

;// CONCATENATED MODULE: ./build/lib/registry/attached.js
/** The manifests of BuildKit's attestations in an index; https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
const attestationManifests = (index) => manifestsOf(index)
    .filter(({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest')
    .flatMap(({ digest }) => digest ?? []);
/** The statements in one of them. */
const statementsIn = (digest, manifest) => {
    const { layers = [] } = JSON.parse(manifest);
    return layers.map(({ annotations }) => ({
        kind: 'attestation',
        type: annotations?.['in-toto.io/predicate-type'] ?? 'in-toto',
        digest,
    }));
};
/** What a list of referrers has (OCI 1.1). A bundle of Sigstore says in an annotation what it is about. */
const referrersIn = (index) => manifestsOf(index).map(({ digest = '', artifactType = '', annotations }) => {
    const predicate = annotations?.['dev.sigstore.bundle.predicateType'] ?? '';
    const isBundle = /sigstore\.bundle|cosign/.test(artifactType);
    const isSignature = isBundle && (predicate === '' || /cosign\/sign/.test(predicate));
    const kind = isSignature ? 'signature' : isBundle || predicate !== '' ? 'attestation' : 'other';
    return { kind, type: predicate || artifactType, digest };
});
function manifestsOf(index) {
    const { manifests = [] } = JSON.parse(index);
    return manifests;
}

;// CONCATENATED MODULE: ./build/lib/registry/challenge.js
/** Reads a `WWW-Authenticate` header; undefined when it has neither scheme, or a realm that is no address. */
function parseChallenge(header) {
    if (/^basic\b/i.test(header))
        return { scheme: 'basic' };
    if (!/^bearer\s/i.test(header))
        return undefined;
    const field = (name) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(header)?.[1] ?? '';
    const realm = field('realm');
    return URL.canParse(realm) ? { scheme: 'bearer', realm, service: field('service') } : undefined;
}
/** The path of the next page from a `Link` header, https://www.rfc-editor.org/rfc/rfc8288 */
const nextPage = (header) => /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header)?.[1];
/** Code and words of an error body, as the distribution specification has it. */
function readErrors(body) {
    try {
        const { errors = [] } = JSON.parse(body);
        const [first] = errors;
        return {
            code: String(first?.code ?? ''),
            message: errors.map(({ message }) => String(message ?? '')).join('; '),
        };
    }
    catch {
        return { code: '', message: '' };
    }
}
/** The address of a registry's interface. Docker speaks plain HTTP with one on the same machine, and so do we. */
function registryUrl(host) {
    if (/^(localhost|127(\.\d+){3})(:\d+)?$/.test(host))
        return `http://${host}`;
    return `https://${host === 'docker.io' ? 'registry-1.docker.io' : host}`;
}

;// CONCATENATED MODULE: ./build/tools/registry/failures.js

const registryFailures = (0,failure/* defineFailures */.Z0)({
    REGISTRY_UNREACHABLE: {
        meaning: 'A registry did not answer, or answered with errors of its own, several times.',
        remedy: "Look at the registry's state and at the proxy of the runner, then run the job again.",
    },
    REGISTRY_LOGIN_REFUSED: {
        meaning: 'A registry does not know this user, or the password or token is wrong or over.',
        remedy: 'Check `username` and `password`, or the role of this job. A token of ECR lives for 12 hours.',
    },
    REGISTRY_FORBIDDEN: {
        meaning: 'The user is known to the registry but may not do this.',
        remedy: 'Give this user or role the right to read and write in the repository.',
    },
    REGISTRY_REPOSITORY_MISSING: {
        meaning: 'The repository does not exist in the registry.',
        remedy: 'Make it first, or set `create: true` where it is ECR. Check account and region in its name.',
    },
    REGISTRY_CONTENT_MISSING: {
        meaning: 'A part of the image, such as one of its platforms, is neither where it comes from nor where it goes to.',
        remedy: 'An image that was pulled for one platform has only that one: name it by its digest in the registry it came from, and all of it is copied from there.',
    },
    REGISTRY_REFUSED: {
        meaning: 'A registry refused what was sent, for the reason that is quoted.',
        remedy: 'Read the reason of the registry.',
    },
});

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

;// CONCATENATED MODULE: ./build/tools/registry/session.js




const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
const TIMEOUT_MS = 60_000;
const ANY_SCOPE = '';
/** An answer that says "not now". */
class BusyStatus extends Error {
    answer;
    constructor(host, answer) {
        super(`${host} answered ${answer.status} ${readErrors(answer.body).message}`.trim());
        this.answer = answer;
    }
}
/** @throws REGISTRY_UNREACHABLE, REGISTRY_LOGIN_REFUSED. Any other answer is returned, whatever its status. */
function createSession(context, host, login) {
    const tokens = new Map();
    const credentials = typeof login === 'function' ? undefined : login;
    /** A user and a password open every scope; a token only its own. */
    const known = async (scope) => typeof login === 'function' ? basic(await login()) : (tokens.get(scope) ?? tokens.get(ANY_SCOPE));
    const send = (request, authorization) => {
        const { path, scope: _, ...rest } = request;
        const headers = { ...rest.headers, ...(authorization ? { authorization } : {}) };
        return context.http.request({
            timeoutMs: TIMEOUT_MS,
            keepAlive: true,
            ...rest,
            url: new URL(path, registryUrl(host)).href,
            headers,
        });
    };
    const authorize = async (challenge, scope) => {
        if (typeof login === 'function')
            throw refused(host); // It was sent along already.
        const asked = parseChallenge(challenge);
        if (asked?.scheme === 'bearer')
            return bearer(context, asked, scope, credentials);
        return credentials ? basic(credentials) : undefined;
    };
    const attempt = async (request) => {
        const first = await send(request, await known(request.scope));
        if (first.status !== 401)
            return busy(host, first);
        const authorization = await authorize(first.headers['www-authenticate'] ?? '', request.scope);
        if (!authorization)
            throw registryFailures.REGISTRY_LOGIN_REFUSED(`${host} wants to know who asks, and there is no login for it.`);
        tokens.set(authorization.startsWith('Basic ') ? ANY_SCOPE : request.scope, authorization);
        const second = await send(request, authorization);
        if (second.status === 401)
            throw refused(host);
        return busy(host, second);
    };
    return {
        send: (request) => persistently(context, host, () => attempt(request)),
        fetch: (url) => persistently(context, host, () => fetchElsewhere(context, host, url)),
        authorization: known,
    };
}
async function fetchElsewhere({ http }, host, url) {
    const { href } = new URL(url, registryUrl(host));
    return busy(host, await http.request({ url: href, timeoutMs: TIMEOUT_MS }));
}
const refused = (host) => registryFailures.REGISTRY_LOGIN_REFUSED(`${host} refused the login (401).`);
function busy(host, answer) {
    if ((0,http_error/* isTransientStatus */.Dm)(answer.status))
        throw new BusyStatus(host, answer);
    return answer;
}
/** Repeats what fails for the moment. @throws REGISTRY_UNREACHABLE when it goes on */
async function persistently(context, host, work) {
    const { clock, signal, onRetry } = context;
    try {
        return await retry(work, {
            attempts: ATTEMPTS,
            delayMs: FIRST_PAUSE_MS,
            longestDelayMs: LONGEST_PAUSE_MS,
            isTransient: (error) => error instanceof BusyStatus || (0,http_error/* isTransientHttpError */.HN)(error),
            waitAsked: (error) => (error instanceof BusyStatus ? retryAfter(error.answer) : undefined),
            onRetry: (error, count) => onRetry?.(`${error.message}; trying again (${count} of ${ATTEMPTS - 1})`),
            ...(signal ? { signal } : {}),
            clock,
        });
    }
    catch (error) {
        if (error instanceof BusyStatus || error instanceof http_error/* HttpError */.j$)
            throw registryFailures.REGISTRY_UNREACHABLE(`${host}: ${error.message}`, { cause: error });
        throw error;
    }
}
/** Seconds in `Retry-After`, as milliseconds and at most a minute. */
function retryAfter({ headers }) {
    const seconds = Number(headers['retry-after'] ?? 0);
    return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0;
}
const basic = ({ username, password }) => {
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    return `Basic ${btoa(String.fromCharCode(...bytes))}`;
};
async function bearer({ http }, { realm, service }, scope, credentials) {
    const url = new URL(realm);
    if (service)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    const headers = credentials ? { authorization: basic(credentials) } : {};
    const answer = busy(url.host, await http.request({ url: url.href, headers }));
    const { token, access_token: access } = answer.status === 200 ? JSON.parse(answer.body) : {};
    const given = token ?? access;
    if (typeof given !== 'string')
        throw registryFailures.REGISTRY_LOGIN_REFUSED(`${url.host} gave no token (${answer.status} ${readErrors(answer.body).message}).`);
    return `Bearer ${given}`;
}

;// CONCATENATED MODULE: ./build/tools/registry/registry.js



const MANIFESTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const LARGEST_MANIFEST = 4 * 1024 * 1024;
const MOST_PAGES = 1_000;
/** Talks to a registry with the given login, or none. @throws the failures of `registryFailures` */
function createRegistry(context, host, login) {
    const session = createSession(context, host, login);
    const get = (repository, reference, method) => session.send({
        method,
        path: `/v2/${repository}/manifests/${reference}`,
        scope: pull(repository),
        headers: { accept: MANIFESTS },
        maxBytes: LARGEST_MANIFEST,
    });
    return {
        host,
        session,
        resolve: async (repository, reference) => {
            const answer = await get(repository, reference, 'HEAD');
            return found(host, repository, answer)
                ? (answer.headers['docker-content-digest'] ?? undefined)
                : undefined;
        },
        manifest: async (repository, reference) => {
            const answer = await get(repository, reference, 'GET');
            if (!found(host, repository, answer))
                return undefined;
            const digest = await sha256(answer.body);
            const said = answer.headers['docker-content-digest'] ?? digest;
            if (said !== digest)
                throw registryFailures.REGISTRY_REFUSED(`${host} gave a manifest of ${repository}:${reference} that is not ${said}, but ${digest}.`);
            return { digest, mediaType: answer.headers['content-type'] ?? '', body: answer.body };
        },
        blob: (repository, digest) => smallBlob(session, host, repository, digest),
        putManifest: async (repository, reference, { mediaType, body }) => {
            const answer = await session.send({
                method: 'PUT',
                path: `/v2/${repository}/manifests/${reference}`,
                scope: pullAndPush(repository),
                headers: { 'content-type': mediaType },
                body,
            });
            check(host, repository, answer);
        },
        tags: (repository) => allTags(session, host, repository),
    };
}
async function smallBlob(session, host, repository, digest) {
    const path = `/v2/${repository}/blobs/${digest}`;
    const maxBytes = LARGEST_MANIFEST;
    const first = await session.send({ path, scope: pull(repository), maxBytes });
    const { location } = first.headers;
    // Large registries keep blobs elsewhere; that address has its own signature and must not get our login.
    const answer = first.status >= 300 && first.status < 400 && location ? await session.fetch(location) : first;
    if (!found(host, repository, answer))
        return undefined;
    if ((await sha256(answer.body)) === digest)
        return answer.body;
    throw registryFailures.REGISTRY_REFUSED(`${host} gave a blob of ${repository} that is not ${digest}.`);
}
/** What a token is asked for: https://distribution.github.io/distribution/spec/auth/scope/ */
const pull = (repository) => `repository:${repository}:pull`;
const pullAndPush = (repository) => `repository:${repository}:pull,push`;
async function allTags(session, host, repository) {
    const tags = [];
    let path = `/v2/${repository}/tags/list?n=1000`;
    for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
        const answer = await session.send({ path, scope: pull(repository) });
        if (!found(host, repository, answer))
            return undefined;
        const { tags: some } = JSON.parse(answer.body);
        tags.push(...(some ?? []));
        path = nextPage(answer.headers['link'] ?? '');
    }
    return tags;
}
/** Whether it is there: 404 is an answer, anything else that is not a success is an error. */
function found(host, repository, answer) {
    if (answer.status === 404)
        return false;
    check(host, repository, answer);
    return true;
}
/** @throws REGISTRY_FORBIDDEN, REGISTRY_REPOSITORY_MISSING, REGISTRY_REFUSED unless the answer is a success */
function check(host, repository, { status, body }) {
    if (status < 300)
        return;
    const { code, message } = readErrors(body);
    const words = `${host} refused ${repository}: ${status} ${code} ${message}`.trim();
    if (status === 403)
        throw registryFailures.REGISTRY_FORBIDDEN(words);
    if (status === 404)
        throw registryFailures.REGISTRY_REPOSITORY_MISSING(words);
    throw registryFailures.REGISTRY_REFUSED(words);
}
/** Digest of a text's bytes, as registries write it. */
async function sha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return `sha256:${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

;// CONCATENATED MODULE: ./build/tools/registry/attached.js


/** Everything that belongs to an image in a registry: in its index, as referrers, and under cosign's older tags. */
async function attachedTo(place, digest) {
    const [inIndex, referrers, older] = await Promise.all([
        inIndexOf(place, digest),
        referrersTo(place, digest),
        underOlderTags(place, digest),
    ]);
    return [...inIndex, ...referrers, ...older];
}
async function inIndexOf({ registry, path }, digest) {
    const index = await registry.manifest(path, digest);
    const found = await Promise.all(attestationManifests(index?.body ?? '{}').map(async (child) => {
        const manifest = await registry.manifest(path, child);
        return manifest ? statementsIn(child, manifest.body) : [];
    }));
    return found.flat();
}
/** Where the registry keeps no such list, clients keep it under a tag made of the digest. */
async function referrersTo({ registry, path }, digest) {
    const answer = await registry.session.send({ path: `/v2/${path}/referrers/${digest}`, scope: pull(path) });
    const listed = answer.status === 200 ? referrersIn(answer.body) : [];
    if (listed.length > 0)
        return listed;
    const kept = await registry.manifest(path, digest.replace(':', '-'));
    return kept ? referrersIn(kept.body) : [];
}
async function underOlderTags({ registry, path }, digest) {
    const name = digest.replace(':', '-');
    const kinds = { sig: 'signature', att: 'attestation', sbom: 'other' };
    const found = await Promise.all(Object.entries(kinds).map(async ([ending, kind]) => {
        const there = await registry.resolve(path, `${name}.${ending}`);
        return there === undefined ? [] : [{ kind, type: `cosign .${ending}`, digest: there }];
    }));
    return found.flat();
}

;// CONCATENATED MODULE: ./build/tools/registry/content.js




/** What a registry has. */
function registryContent({ registry, path }, transfer) {
    return {
        name: `${registry.host}/${path}`,
        manifest: (digest) => registry.manifest(path, digest),
        besideIn: (host) => (host === registry.host ? path : undefined),
        send: async ({ digest }, to, signal) => {
            const url = `${registryUrl(registry.host)}/v2/${path}/blobs/${digest}`;
            await hasBlob({ registry, path }, digest); // Renews the login where it has run out.
            const authorization = await registry.session.authorization(pull(path));
            const from = { url, headers: authorization ? { authorization } : {} };
            const { readStatus, ...sent } = await transfer(from, to, signal);
            const read = { status: readStatus, headers: {}, body: '' };
            if ((0,http_error/* isTransientStatus */.Dm)(readStatus))
                throw new BusyStatus(registry.host, read);
            if (readStatus !== 200)
                check(registry.host, path, { ...read, status: Math.max(readStatus, 400) });
            return sent;
        },
    };
}
/**
 * An OCI layout in a tar archive, as `docker image save` writes it: every part under the name of its digest.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
function layoutContent(archive, upload) {
    const nameOf = (digest) => `blobs/${digest.replace(':', '/')}`;
    return {
        name: 'Docker',
        manifest: async (digest) => {
            const body = await archive.text(nameOf(digest));
            if (body === undefined || (await sha256(body)) !== digest)
                return undefined;
            const { mediaType } = JSON.parse(body);
            return { digest, body, mediaType: mediaType ?? guessMediaType(body) };
        },
        besideIn: () => undefined,
        send: async ({ digest }, to, signal) => {
            const entry = archive.entries.get(nameOf(digest));
            if (!entry)
                return { status: 404, body: JSON.stringify({ errors: [{ message: `Docker has no ${digest}` }] }) };
            return upload({ path: archive.path, ...entry }, to, signal);
        },
    };
}
/** OCI lets a manifest leave out its own type: an index has `manifests`. */
const guessMediaType = (body) => `application/vnd.oci.image.${'manifests' in JSON.parse(body) ? 'index' : 'manifest'}.v1+json`;
async function hasBlob({ registry, path }, digest) {
    const answer = await registry.session.send({
        method: 'HEAD',
        path: `/v2/${path}/blobs/${digest}`,
        scope: pull(path),
    });
    // Some registries answer with the place where the blob is kept.
    if (answer.status === 404)
        return false;
    if (answer.status >= 400)
        check(registry.host, path, answer);
    return true;
}
/** A server that fails and an upload that it forgot: both begin anew. @throws BusyStatus, REGISTRY_REFUSED and the like */
function checkSent({ registry, path }, { status, body }) {
    if ((0,http_error/* isTransientStatus */.Dm)(status) || readErrors(body).code === 'BLOB_UPLOAD_UNKNOWN')
        throw new BusyStatus(registry.host, { status, headers: {}, body });
    check(registry.host, path, { status, body });
}

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./build/tools/registry/send-image.js







/** docker push sends as many layers at once. */
const AT_ONCE = 5;
const createSendImage = (ports) => async (from, to, digest) => {
    const stop = new AbortController();
    const signal = ports.signal ? AbortSignal.any([ports.signal, stop.signal]) : stop.signal;
    const limit = pLimit(AT_ONCE);
    const blobs = new Map();
    const sendBlob = (blob) => {
        const sent = blobs.get(blob.digest) ?? limit(() => sendOnce({ ...ports, signal }, from, to, blob));
        blobs.set(blob.digest, sent);
        return sent;
    };
    try {
        return await sendParts(from, to, digest, sendBlob);
    }
    finally {
        stop.abort(); // One part that cannot be sent is enough: the others need not be.
        await Promise.allSettled(blobs.values());
    }
};
async function sendParts(from, to, digest, sendBlob) {
    const manifest = await from.manifest(digest);
    if (!manifest)
        throw registryFailures.REGISTRY_CONTENT_MISSING(`${from.name} does not have ${digest}, which belongs to the image.`);
    const { blobs, children } = contentsOf(manifest.body);
    const sendChild = async (child) => {
        if ((await to.registry.resolve(to.path, child)) !== undefined)
            return;
        await to.registry.putManifest(to.path, child, await sendParts(from, to, child, sendBlob));
    };
    await Promise.all([...blobs.map(sendBlob), ...children.map((child) => sendChild(child.digest))]);
    return manifest;
}
async function sendOnce(ports, from, to, blob) {
    if (await hasBlob(to, blob.digest))
        return;
    await persistently(ports, to.registry.host, async () => {
        const address = await beginUpload(from, to, blob.digest);
        if (address === undefined)
            return;
        address.searchParams.set('digest', blob.digest);
        const authorization = await to.registry.session.authorization(pullAndPush(to.path));
        const headers = authorization ? { authorization } : {};
        const target = { url: address.href, method: 'PUT', headers, keepAlive: true };
        checkSent(to, await from.send(blob, target, ports.signal));
    });
    ports.onBlob(blob.digest, blob.size);
}
/** Undefined when the registry took the blob over from the other repository by itself. */
async function beginUpload(from, to, digest) {
    const beside = from.besideIn(to.registry.host);
    const query = beside === undefined ? '' : `?mount=${digest}&from=${beside}`;
    const answer = await to.registry.session.send({
        method: 'POST',
        path: `/v2/${to.path}/blobs/uploads/${query}`,
        scope: pullAndPush(to.path),
    });
    check(to.registry.host, to.path, answer);
    if (answer.status === 201)
        return undefined;
    return new URL(answer.headers['location'] ?? '', registryUrl(to.registry.host));
}

;// CONCATENATED MODULE: ./build/tools/registry/copy.js




const createCopy = (ports) => async (from, to, digest) => {
    const send = createSendImage(ports);
    const content = registryContent(from, ports.transfer);
    const image = await send(content, to, digest);
    for (const referrer of await referrersOf(from, digest))
        await to.registry.putManifest(to.path, referrer, await send(content, to, referrer));
    for (const tag of signatureTags(digest)) {
        const there = await from.registry.resolve(from.path, tag);
        if (there !== undefined)
            await to.registry.putManifest(to.path, tag, await send(content, to, there));
    }
    return image;
};
/** Signatures and bills of materials, where the registry keeps a list of them (OCI 1.1). */
async function referrersOf({ registry, path }, digest) {
    const answer = await registry.session.send({ path: `/v2/${path}/referrers/${digest}`, scope: pull(path) });
    if (answer.status !== 200)
        return [];
    return contentsOf(answer.body).children.map((child) => child.digest);
}
/** Where cosign and older clients put them: tags made of the digest. */
function signatureTags(digest) {
    const name = digest.replace(':', '-');
    return [`${name}.sig`, `${name}.att`, `${name}.sbom`, name];
}

// EXTERNAL MODULE: ./build/lib/image/reference.js
var reference = __nccwpck_require__(7807);
// EXTERNAL MODULE: ./build/lib/push/failures.js
var failures = __nccwpck_require__(5946);
;// CONCATENATED MODULE: ./build/actions/push-ecr/destination.js


function createDestination(target, ports) {
    const { registry } = ports;
    return {
        isFixed: ports.isFixed,
        expiresAt: ports.expiresAt,
        look: (tag, source) => look(registry, target.path, tag, source),
        push: (source, tags) => push(target, ports, source, tags),
        confirm: async (tags, wanted) => {
            const found = await Promise.all(tags.map((tag) => registry.resolve(target.path, tag)));
            const [digest = ''] = found;
            const expected = wanted ?? digest;
            const wrong = tags.flatMap((tag, at) => found[at] === expected ? [] : [`${tag} is ${found[at] ?? 'missing'}`]);
            if (wrong.length > 0)
                throw failures/* pushFailures */.i.PUSH_DIGEST_DIFFERS(`${(0,reference/* repositoryOf */._M)(target)}: expected ${expected}, but ${wrong.join(', ')}.`);
            return digest;
        },
    };
}
/** In Docker's classic store the digest is not known, but the configuration is: equal ones are the same image. */
async function look(registry, path, tag, source) {
    const digest = await registry.resolve(path, tag);
    if (digest === undefined || source.digest !== undefined)
        return { digest, same: digest === source.digest && digest !== undefined };
    const manifest = await registry.manifest(path, digest);
    const { config } = JSON.parse(manifest?.body ?? '{}');
    return { digest, same: config?.digest === source.id };
}
/** The content first, by digest where it is known; the tags come last and only name what is there. */
async function push(target, ports, source, tags) {
    const { registry } = ports;
    const [first = ''] = tags;
    const isClassic = source.place.kind === 'docker' && source.digest === undefined;
    if (isClassic)
        await ports.pushLocal(source.place, `${(0,reference/* repositoryOf */._M)(target)}:${first}`);
    const there = await registry.manifest(target.path, source.digest ?? first);
    const manifest = there ?? (await send(target, ports, source));
    for (const tag of isClassic ? tags.slice(1) : tags)
        await putTag(registry, target, tag, manifest);
}
async function send(target, ports, { place, digest }) {
    if (digest === undefined)
        throw failures/* pushFailures */.i.PUSH_DIGEST_DIFFERS(`${(0,reference/* repositoryOf */._M)(target)} does not have the image after the push.`);
    if (place.kind === 'docker')
        return ports.sendSaved(place, digest);
    return ports.copy(place, { registry: ports.registry, path: target.path }, digest);
}
async function putTag(registry, target, tag, manifest) {
    try {
        await registry.putManifest(target.path, tag, manifest);
    }
    catch (error) {
        const taken = refusedTag(error, `${(0,reference/* repositoryOf */._M)(target)}:${tag}`);
        // Our first attempt may have set it, and only its answer was lost.
        if (taken && (await registry.resolve(target.path, tag)) === manifest.digest)
            return;
        throw taken ?? error;
    }
}
/** What ECR says when somebody else set an immutable tag between our look and our push. */
function refusedTag(error, name) {
    if (!/immutable|ImageTagAlreadyExists|TAG_INVALID/i.test(error.message))
        return undefined;
    return failures/* pushFailures */.i.PUSH_TAG_TAKEN(`${name} already names another image and cannot be replaced: ${error.message}`, { cause: error });
}

;// CONCATENATED MODULE: ./build/lib/image/failures.js

const failures_buildFailures = (0,failure/* defineFailures */.Z0)({
    BUILD_STEP_FAILED: {
        meaning: 'A step of the Dockerfile failed; the message has its command, its line and its last words.',
        remedy: 'Mend this step. It fails the same way on your machine with `docker build`.',
    },
    BUILD_DOCKERFILE_INVALID: {
        meaning: 'The Dockerfile is missing or cannot be read.',
        remedy: 'Check the inputs `context` and `file`, and the line that is named.',
    },
    BUILD_TARGET_UNKNOWN: {
        meaning: 'The Dockerfile has no stage of the name in `target`.',
        remedy: 'Correct `target`, or name the stage with `FROM … AS <name>`.',
    },
    BUILD_IMAGE_MISSING: {
        meaning: 'An image that the Dockerfile builds on, or the repository that is pushed to, does not exist.',
        remedy: 'Check its name and tag; a private one looks missing to who is not logged in.',
    },
    BUILD_REGISTRY_REFUSED: {
        meaning: 'A registry refused the login, the pull or the push.',
        remedy: 'Log in to that registry before this step, with a user who may do this.',
    },
    BUILD_REGISTRY_UNREACHABLE: {
        meaning: 'A registry did not answer or broke off, several times.',
        remedy: 'Run the job again; if it happens again, look at the state of the registry and at the proxy of the runner.',
    },
    BUILD_NEEDS_BUILDER: {
        meaning: 'The builder cannot do what is asked for.',
        remedy: "Add docker/setup-buildx-action before this step, or switch on containerd's image store in the Docker engine.",
    },
    BUILD_NOT_NAMED: {
        meaning: 'The image has no name to be pushed or loaded under.',
        remedy: 'Give `images`, and `tags` with a rule that makes a tag for this event.',
    },
    BUILD_MERGE_CONFLICT: {
        meaning: 'Two of the images that are merged are for the same platform.',
        remedy: 'Give each platform once in `sources`: one build a platform, each with its own `platforms`.',
    },
    BUILD_MERGE_INCOMPLETE: {
        meaning: 'A platform is missing among the images that are merged.',
        remedy: 'Look at the build of that platform: its output `image` did not come to `sources`. Give every leg of a matrix an output of its own name.',
    },
    BUILD_TAG_RULE: {
        meaning: 'An expression in a tag rule or a label cannot be filled for this event.',
        remedy: 'Correct the rule that is named.',
    },
    BUILD_SECRET_MISSING: {
        meaning: 'A secret for the build is not in the environment of this step.',
        remedy: 'Set it in the `env:` of this step, and name the variable in `secrets` as `id=VARIABLE`. Values do not belong there.',
    },
    BUILD_FAILED: {
        meaning: 'The build failed for a reason that is not known here; the message has the last words of buildx.',
        remedy: 'Read the log above it.',
    },
});

;// CONCATENATED MODULE: ./build/lib/image/build-failure.js

/** Words of a network or a registry that may be well again in a moment. */
const TRANSIENT = /connection reset|broken pipe|unexpected EOF|: EOF\b|TLS handshake timeout|i\/o timeout|context deadline exceeded|Client\.Timeout|connection refused|toomanyrequests|429 Too Many|\b50[0234] |server misbehaving|temporary failure in name resolution|blob upload unknown/i;
const CODES = {
    BUILD_DOCKERFILE_INVALID: true,
    BUILD_TARGET_UNKNOWN: true,
    BUILD_NEEDS_BUILDER: true,
    BUILD_REGISTRY_REFUSED: true,
    BUILD_IMAGE_MISSING: true,
};
/** Words of buildx 0.13 to 0.31 and BuildKit 0.13 to 0.26; the first that fits decides. */
const RULES = [
    {
        pattern: /dockerfile parse error|failed to read dockerfile|file with no instructions/i,
        code: 'BUILD_DOCKERFILE_INVALID',
    },
    {
        pattern: /target stage .* could not be found|target stage "[^"]*" not found/i,
        code: 'BUILD_TARGET_UNKNOWN',
    },
    {
        pattern: /not supported for the docker driver|does not currently support exporting manifest lists|multiple platforms feature|no match for platform|exec format error/i,
        code: 'BUILD_NEEDS_BUILDER',
    },
    {
        pattern: /unauthorized|authorization failed|access denied|insufficient_scope|no basic auth|401 Unauthorized|403 Forbidden|denied:/i,
        code: 'BUILD_REGISTRY_REFUSED',
    },
    { pattern: /not found|name unknown|manifest unknown|does not exist/i, code: 'BUILD_IMAGE_MISSING' },
];
/** Explains a failed build from its steps and from what buildx said last. `file` is the Dockerfile as the user knows it. */
function explainBuild(steps, words, file) {
    const error = errorLine(words);
    const line = lineOf(words);
    const failed = steps.find((step) => step.error !== '' && !/canceled/.test(step.error));
    if (failed && /did not complete successfully/.test(failed.error))
        return { failure: stepFailure(failed, file, line), line, transient: false };
    const text = `${error}\n${failed?.error ?? ''}`;
    const rule = RULES.find(({ pattern }) => pattern.test(text));
    const where = line === undefined ? '' : ` (${file}, line ${line})`;
    if (rule && rule.code !== 'BUILD_IMAGE_MISSING')
        return { failure: buildFailures[rule.code](`${error}${where}`), line, transient: false };
    if (TRANSIENT.test(text))
        return { failure: buildFailures.BUILD_REGISTRY_UNREACHABLE(`${error}${where}`), line, transient: true };
    const make = rule ? buildFailures[rule.code] : buildFailures.BUILD_FAILED;
    return { failure: make(`${error}${where}`), line, transient: false };
}
function stepFailure({ name, error, log }, file, line) {
    const where = line === undefined ? file : `${file}, line ${line}`;
    const said = log.length > 0 ? `\nIts last lines:\n${log.join('\n')}` : '';
    return buildFailures.BUILD_STEP_FAILED(`${where}: ${name}\n${error}${said}`);
}
/** `ERROR: failed to build: failed to solve: …`, without what every error begins with. */
function errorLine(words) {
    const last = words.findLast((word) => /^(ERROR|error): /.test(word)) ?? words.findLast((word) => word.trim() !== '');
    return (last ?? 'docker buildx said nothing')
        .replace(/^(ERROR|error): /, '')
        .replace(/^(failed to (build|solve): )+/, '')
        .replace(/^process "(.*)" did not/, 'the command "$1" did not');
}
/** buildx quotes the place as `Dockerfile:4` above an excerpt between dashes. */
function lineOf(words) {
    const at = words.findIndex((word, index) => /^\S.*:\d+$/.test(word) && /^-{5,}$/.test(words[index + 1] ?? ''));
    const line = Number(/:(\d+)$/.exec(words[at] ?? '')?.[1]);
    return Number.isInteger(line) && line > 0 ? line : undefined;
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/push-local.js





const push_local_ATTEMPTS = 4;
const push_local_FIRST_PAUSE_MS = 1_000;
const push_local_LONGEST_PAUSE_MS = 15_000;
/** Pushes an image of Docker's classic store, which is never an index, logged in for this push alone: the login is in `folder` and goes with it. */
async function pushLocal({ exec, workflow, clock, signal }, folder, { registry, credentials }, image, name) {
    const docker = createDocker(exec, credentials ? { config: folder } : {});
    const persistently = (work) => retry(work, {
        attempts: push_local_ATTEMPTS,
        delayMs: push_local_FIRST_PAUSE_MS,
        longestDelayMs: push_local_LONGEST_PAUSE_MS,
        isTransient: (error) => TRANSIENT.test(error.stderr ?? ''),
        onRetry: (error, count) => workflow.warning(`Attempt ${count} of ${push_local_ATTEMPTS} broke off and is made again: ${error.message}`),
        clock,
        signal,
    });
    try {
        if (credentials)
            await persistently(() => docker.login(registry, credentials));
        // A name that it does not have yet stays behind on the runner, as `docker tag` leaves it.
        if (!image.tags.includes(name))
            await docker.tag(image.name, name);
        await workflow.group(`docker push ${name}`, () => persistently(() => docker.push(name, quiet(workflow.untrusted))));
    }
    catch (error) {
        if (error.name !== 'ExecError')
            throw error;
        const { message } = error;
        throw refusedTag(error, name) ?? failures/* pushFailures */.i.PUSH_FAILED(message, { cause: error });
    }
}
/** Without a terminal Docker repeats the state of every layer several times a second. */
function quiet(print) {
    const seen = new Set();
    return (line) => {
        if (seen.has(line))
            return;
        seen.add(line);
        print(line);
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

// EXTERNAL MODULE: ./build/lib/ecr/host.js
var ecr_host = __nccwpck_require__(4775);
;// CONCATENATED MODULE: ./build/tools/docker-logins.js
const HELPER_MS = 30_000;
const HUB = 'https://index.docker.io/v1/';
/** The login that an earlier step left in Docker's settings for a registry; undefined when there is none. */
const createDockerLogins = (ports) => async (host) => {
    const config = await readConfig(ports);
    const server = host === 'docker.io' ? HUB : host;
    const helper = config.credHelpers?.[server] ?? config.credsStore;
    const { auths = {} } = config;
    const found = helper
        ? await fromHelper(ports.exec, helper, server)
        : fromFile((auths[server] ?? auths[`https://${server}`])?.auth);
    if (found)
        ports.mask(found.password);
    return found;
};
async function readConfig({ files, variable }) {
    const folder = variable('DOCKER_CONFIG') ?? files.join(variable('HOME') ?? '/', '.docker');
    const path = files.join(folder, 'config.json');
    return files.exists(path) ? JSON.parse(await files.read(path)) : {};
}
function fromFile(auth) {
    if (!auth)
        return undefined;
    const plain = atob(auth);
    const at = plain.indexOf(':');
    return at < 0
        ? undefined
        : { username: plain.slice(0, at), password: plain.slice(at + 1).replace(/\0+$/, '') };
}
/** https://github.com/docker/docker-credential-helpers: the server's name on standard input, JSON as the answer. */
async function fromHelper(exec, helper, server) {
    try {
        const said = await exec(`docker-credential-${helper}`, ['get'], {
            input: server,
            timeoutMs: HELPER_MS,
            inherit: ['AWS_*', 'DOCKER_*', 'GOOGLE_*', 'CLOUDSDK_*'],
        });
        const { Username, Secret } = JSON.parse(said.stdout);
        return Username && Secret ? { username: Username, password: Secret } : undefined;
    }
    catch (error) {
        if (error.name !== 'ExecError')
            throw error;
        return undefined; // The helper has no login for this registry, or is not installed: the registry will say so.
    }
}

// EXTERNAL MODULE: ./build/tools/ecr/aftermath.js
var ecr_aftermath = __nccwpck_require__(6829);
;// CONCATENATED MODULE: ./build/tools/ecr/call.js


/** A throttled API is asked again for a minute; https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html */
const BUDGET_MS = 60_000;
const call_FIRST_PAUSE_MS = 250;
const call_LONGEST_PAUSE_MS = 10_000;
const MOST_ATTEMPTS = 40;
const createAwsCall = ({ clock, signal, onRetry }) => async (permission, send) => {
    try {
        return await retry(send, {
            attempts: MOST_ATTEMPTS,
            delayMs: call_FIRST_PAUSE_MS,
            longestDelayMs: call_LONGEST_PAUSE_MS,
            budgetMs: BUDGET_MS,
            isTransient: (error) => ['throttled', 'unreachable'].includes(kindOfAwsError(error)),
            onRetry: (error, count) => onRetry(`${permission.action}: ${error.message}; trying again (${count})`),
            clock,
            signal,
        });
    }
    catch (error) {
        signal.throwIfAborted();
        // An error in our own code is not an answer of AWS.
        if (error instanceof TypeError || error instanceof ReferenceError)
            throw error;
        throw explainAwsError(error, permission);
    }
};

// EXTERNAL MODULE: ./build/lib/ecr/settings.js
var settings = __nccwpck_require__(3048);
;// CONCATENATED MODULE: ./build/tools/ecr/settings.js

/** How a repository is made so that nothing has to be changed afterwards. */
function creationInput({ account }, name, { mutability, scanOnPush, encryption, tags }) {
    return {
        registryId: account,
        repositoryName: name,
        ...(mutability ? mutabilityInput(mutability) : {}),
        ...(scanOnPush === undefined ? {} : { imageScanningConfiguration: { scanOnPush } }),
        ...(encryption === undefined ? {} : { encryptionConfiguration: encryptionInput(encryption) }),
        ...(tags.size === 0 ? {} : { tags: [...tags].map(([Key, Value]) => ({ Key, Value })) }),
    };
}
const mutabilityInput = ({ setting, exclusions }) => ({
    imageTagMutability: setting,
    ...(exclusions.length === 0
        ? {}
        : {
            imageTagMutabilityExclusionFilters: exclusions.map((filter) => ({
                filterType: 'WILDCARD',
                filter,
            })),
        }),
});
const encryptionInput = (encryption) => encryption === 'AES256'
    ? { encryptionType: 'AES256' }
    : { encryptionType: 'KMS', kmsKey: encryption };
const readMutability = ({ imageTagMutability = 'MUTABLE', imageTagMutabilityExclusionFilters = [], }) => ({
    setting: imageTagMutability,
    exclusions: imageTagMutabilityExclusionFilters.flatMap(({ filter }) => filter ?? []),
});
/** Reads what is compared; tags and lifecycle policy cost a request each, so only when they are wanted. */
async function readSettings(ports, described, wanted) {
    const name = described.repositoryName ?? '';
    const { encryptionType = 'AES256', kmsKey = encryptionType } = described.encryptionConfiguration ?? {};
    return {
        mutability: readMutability(described),
        scanOnPush: described.imageScanningConfiguration?.scanOnPush ?? false,
        encryption: encryptionType === 'AES256' ? 'AES256' : kmsKey,
        tags: wanted.tags.size === 0 ? new Map() : await readTags(ports, name),
        lifecycle: wanted.lifecycle === undefined ? undefined : await readLifecycle(ports, name),
    };
}
const about = ({ host }, action, name) => ({
    action: `ecr:${action}`,
    resource: (0,ecr_host/* repositoryArn */.qM)(host, name),
});
const readTags = (ports, name) => ports.call(about(ports, 'ListTagsForResource', name), async () => {
    const { ListTagsForResourceCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new ListTagsForResourceCommand({ resourceArn: (0,ecr_host/* repositoryArn */.qM)(ports.host, name) });
    const { tags = [] } = await (await ports.client()).send(command);
    return new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
});
const readLifecycle = (ports, name) => ports.call(about(ports, 'GetLifecyclePolicy', name), async () => {
    const { GetLifecyclePolicyCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new GetLifecyclePolicyCommand({ registryId: ports.host.account, repositoryName: name });
    const answer = await (await ports.client()).send(command).catch((error) => {
        if (error.name === 'LifecyclePolicyNotFoundException')
            return undefined;
        throw error;
    });
    return answer?.lifecyclePolicyText === undefined
        ? undefined
        : JSON.parse(answer.lifecyclePolicyText);
});
/** Changes one setting to what is wanted. @returns false for what ECR fixes when a repository is made */
async function applySetting(ports, repositoryName, { setting }, wanted) {
    const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const { host, call, client } = ports;
    const place = { registryId: host.account, repositoryName };
    const send = async (action, work) => {
        await call(about(ports, action, repositoryName), async () => work(await client()));
        return true;
    };
    switch (setting) {
        case 'encryption':
            return false;
        case 'tag mutability': {
            const input = mutabilityInput(wanted.mutability ?? { setting: 'MUTABLE', exclusions: [] });
            return send('PutImageTagMutability', (ready) => ready.send(new sdk.PutImageTagMutabilityCommand({ ...place, ...input })));
        }
        case 'scan on push': {
            const imageScanningConfiguration = { scanOnPush: wanted.scanOnPush ?? false };
            return send('PutImageScanningConfiguration', (ready) => ready.send(new sdk.PutImageScanningConfigurationCommand({ ...place, imageScanningConfiguration })));
        }
        case 'tags': {
            const input = {
                resourceArn: (0,ecr_host/* repositoryArn */.qM)(host, repositoryName),
                tags: [...wanted.tags].map(([Key, Value]) => ({ Key, Value })),
            };
            return send('TagResource', (ready) => ready.send(new sdk.TagResourceCommand(input)));
        }
        case 'lifecycle policy': {
            const lifecyclePolicyText = JSON.stringify(wanted.lifecycle);
            return send('PutLifecyclePolicy', (ready) => ready.send(new sdk.PutLifecyclePolicyCommand({ ...place, lifecyclePolicyText })));
        }
    }
}

;// CONCATENATED MODULE: ./build/tools/ecr/ecr.js



/** @throws the failures of `ecrFailures` */
function createEcr(ports) {
    return {
        token: () => readToken(ports),
        repository: async (name, wanted) => {
            const described = await describeRepository(ports, name);
            if (!described)
                return undefined;
            const drift = (0,settings/* findDrift */.L1)(wanted, await readSettings(ports, described, wanted));
            return { name, mutability: readMutability(described), drift };
        },
        create: (name, wanted) => createRepository(ports, name, wanted),
        apply: async (name, drift, wanted) => {
            const left = [];
            for (const one of drift)
                if (!(await applySetting(ports, name, one, wanted)))
                    left.push(one);
            return left;
        },
    };
}
const readToken = ({ call, client }) => call({ action: 'ecr:GetAuthorizationToken', resource: '*' }, async () => {
    const { GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const { authorizationData = [] } = await (await client()).send(new GetAuthorizationTokenCommand({}));
    return parseToken(authorizationData[0]);
});
function parseToken({ authorizationToken = '', expiresAt, proxyEndpoint = '', } = {}) {
    const plain = atob(authorizationToken);
    const at = plain.indexOf(':');
    return {
        username: plain.slice(0, at),
        password: plain.slice(at + 1),
        expiresAt: expiresAt?.getTime() ?? 0,
        account: /^https:\/\/(\d{12})\./.exec(proxyEndpoint)?.[1] ?? '',
    };
}
const describeRepository = ({ host, call, client }, name) => call({ action: 'ecr:DescribeRepositories', resource: (0,ecr_host/* repositoryArn */.qM)(host, name) }, async () => {
    const { DescribeRepositoriesCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new DescribeRepositoriesCommand({ registryId: host.account, repositoryNames: [name] });
    const answer = await (await client()).send(command).catch((error) => {
        if (error.name === 'RepositoryNotFoundException')
            return undefined;
        throw error;
    });
    return answer?.repositories?.[0];
});
const createRepository = ({ host, call, client }, name, wanted) => call({ action: 'ecr:CreateRepository', resource: (0,ecr_host/* repositoryArn */.qM)(host, name) }, async () => {
    const { CreateRepositoryCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new CreateRepositoryCommand(creationInput(host, name, wanted));
    await (await client()).send(command).catch((error) => {
        if (error.name !== 'RepositoryAlreadyExistsException')
            throw error;
    });
});

;// CONCATENATED MODULE: ./build/tools/ecr/renewed-login.js
/** A token with less than this left is renewed before it is used again: a large layer may take that long. */
const LEAST_LEFT_MS = 15 * 60_000;
/** A new token that is as short is used all the same, and not asked for at every request. */
const LEAST_PAUSE_MS = 60_000;
/** The login of ECR from a token that was just given, asked for again before it ends. Requests at once share one question. */
function renewedLogin(given, renew, clock) {
    let token = Promise.resolve(given);
    let asked = clock.now();
    return async () => {
        const { expiresAt } = await token;
        const now = clock.now();
        if (expiresAt - now < LEAST_LEFT_MS && now - asked > LEAST_PAUSE_MS) {
            asked = now;
            const before = token;
            token = renew().catch(() => before); // The old one may still serve; if not, the registry says so.
        }
        return token;
    };
}

;// CONCATENATED MODULE: ./build/tools/ecr/open-ecr.js




/** @throws the failures of `ecrFailures` */
async function openEcr(host, ports) {
    const { clock, signal, info, mask } = ports;
    const api = { host, client: clientOf(host, ports), call: createAwsCall({ clock, signal, onRetry: info }) };
    const ecr = createEcr(api);
    const ask = async () => {
        const token = await ecr.token();
        mask(token.password);
        return token;
    };
    const renew = async () => {
        const token = await ask();
        info('the login of ECR was renewed before its end');
        return token;
    };
    const token = await ask();
    const aftermath = (0,ecr_aftermath/* createAftermath */.h)({ ...api, clock, signal, info });
    return { ecr, aftermath, token, login: renewedLogin(token, renew, clock) };
}
function clientOf(host, { agents }) {
    const make = async () => {
        const { ECRClient } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
        // Our own retry knows what may pass; the one of the library would come on top of it.
        return new ECRClient({
            region: host.region,
            maxAttempts: 1,
            requestHandler: { ...(await agents()), requestTimeout: 15_000, connectionTimeout: 5_000 },
        });
    };
    let shared;
    return () => {
        shared ??= make();
        return shared;
    };
}

;// CONCATENATED MODULE: ./build/tools/ecr/ecr-public.js
/** @throws the failures of `ecrFailures` */
const createEcrPublic = ({ client, call }) => ({
    token: () => 
    // The login is made by STS, which has a permission of its own: sts:GetServiceBearerToken.
    call({ action: 'ecr-public:GetAuthorizationToken', resource: '*' }, async () => {
        const { GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(821)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9821, 19));
        const { authorizationData } = await (await client()).send(new GetAuthorizationTokenCommand({}));
        const plain = atob(authorizationData?.authorizationToken ?? '');
        const at = plain.indexOf(':');
        const expiresAt = authorizationData?.expiresAt?.getTime() ?? 0;
        return { username: plain.slice(0, at), password: plain.slice(at + 1), expiresAt };
    }),
    create: (path) => call({ action: 'ecr-public:CreateRepository', resource: '*' }, async () => {
        const { CreateRepositoryCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(821)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9821, 19));
        const repositoryName = path.slice(path.indexOf('/') + 1); // The alias is that of the account.
        try {
            await (await client()).send(new CreateRepositoryCommand({ repositoryName }));
            return true;
        }
        catch (error) {
            if (error.name === 'RepositoryAlreadyExistsException')
                return false;
            throw error;
        }
    }),
});

;// CONCATENATED MODULE: ./build/tools/ecr/open-ecr-public.js


/** Where ECR Public has its API, whatever the region of the job is. */
const REGION = 'us-east-1';
/** ECR Public with the role of this job, and its login. @throws the failures of `ecrFailures` */
async function openEcrPublic({ agents, clock, signal, info, mask }) {
    const make = async () => {
        const { ECRPUBLICClient } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(821)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9821, 19));
        return new ECRPUBLICClient({
            region: REGION,
            maxAttempts: 1,
            requestHandler: { ...(await agents()), requestTimeout: 15_000, connectionTimeout: 5_000 },
        });
    };
    let shared;
    const client = () => {
        shared ??= make();
        return shared;
    };
    const api = createEcrPublic({ client, call: createAwsCall({ clock, signal, onRetry: info }) });
    const token = await api.token();
    mask(token.password);
    return { api, token };
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/registries.js






const PLAIN = { expiresAt: undefined, ecr: undefined, aftermath: undefined, ecrPublic: undefined };
function createRegistries(inputs, process) {
    const known = new Map();
    return (host) => {
        const access = known.get(host) ?? registries_open(host, inputs, process);
        known.set(host, access);
        return access;
    };
}
async function registries_open(host, inputs, process) {
    const { http, clock, signal, workflow } = process;
    const context = { http, clock, signal, onRetry: workflow.info };
    const place = (0,ecr_host/* parseEcrHost */.wl)(host);
    if (place?.kind === 'private' && inputs.username === undefined) {
        const { ecr, aftermath, token, login } = await openEcr(place, { ...process, ...workflow });
        checkAccount(place, token, inputs);
        const registry = createRegistry(context, host, login);
        return { ...PLAIN, registry, credentials: token, expiresAt: token.expiresAt, ecr, aftermath };
    }
    // Who only pulls from ECR Public needs no role.
    if (place?.kind === 'public' && inputs.username === undefined && isTarget(host, inputs)) {
        const { api, token } = await openEcrPublic({ ...process, ...workflow });
        const registry = createRegistry(context, host, token);
        return { ...PLAIN, registry, credentials: token, expiresAt: token.expiresAt, ecrPublic: api };
    }
    const credentials = await loginOf(host, inputs, process);
    return { ...PLAIN, registry: createRegistry(context, host, credentials), credentials };
}
function isTarget(host, { tags, repository, image }) {
    const targets = tags.map((line) => (line.repository ?? repository ?? image).registry);
    return targets.length === 0 || targets.includes(host);
}
/** The inputs are for the registry that is pushed to; the source has the login of an earlier step. */
async function loginOf(host, inputs, process) {
    const { exec, files, variable, workflow } = process;
    const { username, password = '' } = inputs;
    if (username !== undefined && isTarget(host, inputs))
        return { username, password };
    return createDockerLogins({ exec, files, variable, mask: workflow.mask })(host);
}
function checkAccount({ account }, token, inputs) {
    if (inputs['cross-account'] || token.account === '' || token.account === account)
        return;
    throw ecrFailures.ECR_WRONG_ACCOUNT(`The registry belongs to the account ${account}, the credentials to ${token.account}.`);
}

;// CONCATENATED MODULE: ./build/lib/ecr/mutability.js
/** Whether a tag that exists can never name another image; https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html */
function isFixedTag(tag, { setting, exclusions }) {
    const excluded = setting.endsWith('_WITH_EXCLUSION') && exclusions.some((filter) => matches(filter, tag));
    return setting.startsWith('IMMUTABLE') !== excluded;
}
/** Only `*` has a meaning. Compared part by part, so that no filter can make a regular expression run away. */
function matches(filter, tag) {
    const parts = filter.split('*');
    const [first = '', ...rest] = parts;
    if (rest.length === 0)
        return filter === tag;
    const last = rest.pop() ?? '';
    if (!tag.startsWith(first) || !tag.endsWith(last) || tag.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const part of rest) {
        const found = tag.indexOf(part, at);
        if (found < 0 || found + part.length > tag.length - last.length)
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/repository.js



/**
 * Finds the repository or makes it, and compares its settings with what is wanted.
 * @throws REGISTRY_REPOSITORY_MISSING
 */
async function ensureRepository({ registry, ecr, ecrPublic }, path, ports) {
    const { inputs, workflow } = ports;
    if (ecrPublic && inputs.create && (await ecrPublic.create(path)))
        workflow.info(`made the repository ${path}`);
    if (!ecr)
        return () => false; // Other registries make a repository at the first push, or say what they lack.
    const wanted = wantedSettings(inputs);
    const found = await ecr.repository(path, wanted);
    if (!found && !inputs.create)
        throw registryFailures.REGISTRY_REPOSITORY_MISSING(`${registry.host} has no repository ${path}.`);
    const repository = found ?? (await make(ecr, path, wanted, workflow));
    // A lifecycle policy cannot be given when a repository is made.
    if (found === undefined || inputs['apply-settings'])
        return settle(ecr, repository, wanted, workflow);
    report(path, repository.drift, workflow, 'was left as it is; `apply-settings: true` changes it');
    return (tag) => isFixedTag(tag, repository.mutability);
}
/** Changes what can be changed, and says what cannot. */
async function settle(ecr, { name, drift, mutability }, wanted, workflow) {
    const left = await ecr.apply(name, drift, wanted);
    for (const one of drift)
        if (!left.includes(one))
            workflow.info(`${name}: ${one.setting} is now ${one.wanted}`);
    report(name, left, workflow, 'is fixed when a repository is made');
    return (tag) => isFixedTag(tag, wanted.mutability ?? mutability);
}
async function make(ecr, path, wanted, { info }) {
    await ecr.create(path, wanted);
    info(`made the repository ${path}`);
    const made = await ecr.repository(path, wanted);
    if (!made)
        throw registryFailures.REGISTRY_REPOSITORY_MISSING(`${path} was made, but is not there.`);
    return made;
}
function report(path, drift, { warning }, why) {
    for (const { setting, wanted, real } of drift)
        warning(`${path}: ${setting} is ${real}, wanted is ${wanted}. It ${why}.`);
}
function wantedSettings(inputs) {
    return {
        mutability: (0,settings/* wantedMutability */._9)(inputs['tag-mutability'], inputs['mutable-tags']),
        scanOnPush: inputs['scan-on-push'],
        encryption: inputs.encryption,
        tags: inputs['repository-tags'],
        lifecycle: inputs['lifecycle-policy'],
    };
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/saved.js



/**
 * Docker's own push is not used where a digest is known: it sends every part of an index under the tag itself, so
 * that an immutable tag refuses the second part, and a push that breaks off leaves the tag on the first.
 */
function createSaved({ exec, files, workflow, openArchive, upload }, folder) {
    const known = new Map();
    const save = async (image) => {
        const path = files.join(folder, `image-${known.size}.tar`);
        try {
            workflow.info(`reading ${image} from Docker`);
            await createDocker(exec).save(image, path);
        }
        catch (error) {
            if (error.name !== 'ExecError')
                throw error;
            throw failures/* pushFailures */.i.PUSH_FAILED(error.message, { cause: error });
        }
        return layoutContent(await openArchive(path), upload);
    };
    return (image) => {
        const content = known.get(image) ?? save(image);
        known.set(image, content);
        return content;
    };
}

// EXTERNAL MODULE: ./build/lib/push/signature.js
var signature = __nccwpck_require__(4687);
;// CONCATENATED MODULE: ./build/tools/cosign.js



const signatureFailures = (0,failure/* defineFailures */.Z0)({
    SIGNATURE_TOOL_MISSING: {
        meaning: 'There is no program `cosign` on the PATH, which signs and verifies.',
        remedy: 'Add sigstore/cosign-installer before this step.',
    },
    SIGNATURE_KEY_MISSING: {
        meaning: 'The image cannot be signed: the job has neither an OIDC token nor a key.',
        remedy: 'Give the job `permissions: id-token: write`, or this step a `signing-key`.',
    },
    SIGNATURE_NOT_MADE: {
        meaning: 'cosign could not sign the image; the message has its words.',
        remedy: 'Read the words of cosign. A wrong `signing-password` is called a failed decryption there.',
    },
    SIGNATURE_MISSING: {
        meaning: 'The image is not signed, and `verify: true` wants a signature.',
        remedy: 'Push it with `sign: true`, or deploy an image that is signed.',
    },
    SIGNATURE_REFUSED: {
        meaning: 'The image is signed, but not by whom `verify: true` expects.',
        remedy: 'Find out who built this image before anything else. If the signer is right, correct `verification-key` or `signer`.',
    },
    SIGNATURE_UNKNOWN: {
        meaning: 'Whether the image is signed could not be found out; it is not passed.',
        remedy: 'Read the words of cosign: most often the registry or Sigstore was not reached. Then run it again.',
    },
});
/** Key services, Sigstore's own places, and the OIDC token of the job. */
const cosign_INHERIT = [
    'AWS_*',
    'GOOGLE_*',
    'AZURE_*',
    'VAULT_*',
    'TUF_*',
    'SIGSTORE_*',
    'ACTIONS_ID_TOKEN_*',
    'KUBECONFIG',
];
const cosign_TIMEOUT_MS = 120_000;
const cosign_ATTEMPTS = 4;
/** Names no service: a signature by key is not written to a public log, where the name of the image would be seen. */
const NO_LOG = '{"mediaType":"application/vnd.dev.sigstore.signingconfig.v0.2+json"}';
/** cosign 2 and 3, https://docs.sigstore.dev/cosign/signing/signing_with_containers/ */
function createCosign({ exec, files, clock, signal, folder }) {
    const run = (args, env = {}) => retry(() => exec('cosign', args, {
        env: { DOCKER_CONFIG: folder, ...env },
        inherit: cosign_INHERIT,
        timeoutMs: cosign_TIMEOUT_MS,
    }), {
        attempts: cosign_ATTEMPTS,
        delayMs: 1_000,
        longestDelayMs: 15_000,
        isTransient: (error) => TRANSIENT.test(error.stderr ?? ''),
        clock,
        signal,
    });
    const withoutLog = async () => {
        const { stdout } = await run(['version', '--json']);
        if (/"gitVersion":\s*"v?[12]\./.test(stdout))
            return ['--tlog-upload=false'];
        const path = files.join(folder, 'signing-config.json');
        await files.write(path, NO_LOG);
        return ['--signing-config', path];
    };
    return {
        sign: async (image, key, password) => {
            try {
                const how = key ? [...keyArguments(key), ...(await withoutLog())] : [];
                await run(['sign', '--yes', ...how, image], { ...keyVariables(key), COSIGN_PASSWORD: password });
            }
            catch (error) {
                throw explain(image, error, 'SIGNATURE_NOT_MADE');
            }
        },
        verify: async (image, by) => {
            try {
                const key = by.kind === 'key' ? by.key : undefined;
                await run(['verify', ...signerArguments(by), '--output', 'json', image], keyVariables(key));
            }
            catch (error) {
                throw explain(image, error, verdictOf(error));
            }
        },
    };
}
const KEY_VARIABLE = 'COSIGN_GIVEN_KEY';
/** The text of a key goes through the environment, never as an argument. */
const keyArguments = ({ kind, value }) => [
    '--key',
    kind === 'pem' ? `env://${KEY_VARIABLE}` : value,
];
const keyVariables = (key) => key?.kind === 'pem' ? { [KEY_VARIABLE]: key.value } : {};
function signerArguments(by) {
    if (by.kind === 'key')
        return [...keyArguments(by.key), '--insecure-ignore-tlog=true'];
    return [
        ...['--certificate-identity-regexp', by.identity, '--certificate-oidc-issuer', by.issuer],
        ...(by.repository === undefined ? [] : ['--certificate-github-workflow-repository', by.repository]),
    ];
}
/** Words of cosign 2.6 and 3.1. What is in neither list is no answer about the image. */
function verdictOf({ stderr = '' }) {
    if (/no signatures found|no attestations found|MANIFEST_UNKNOWN.*\.sig/i.test(stderr))
        return 'SIGNATURE_MISSING';
    const refused = /no matching (signatures|attestations)|failed to verify|none of the expected identities|invalid signature/i;
    return refused.test(stderr) ? 'SIGNATURE_REFUSED' : 'SIGNATURE_UNKNOWN';
}
function explain(image, error, code) {
    if (error.name !== 'ExecError')
        return error;
    if (error.ending.kind === 'not-found')
        return signatureFailures.SIGNATURE_TOOL_MISSING(undefined, { cause: error });
    const said = error.stderr
        .trim()
        .split('\n')
        .findLast((line) => /^Error: /.test(line)) ?? error.message;
    return signatureFailures[code](`${image}: ${said.replace(/^Error: /, '')}`, { cause: error });
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/signatures.js


const signatures_HUB = 'https://index.docker.io/v1/';
function createSignatures(inputs, process, { registries, folder }) {
    const { workflow, github, files, variable } = process;
    const by = signer(inputs, process);
    const open = async (host) => {
        const own = files.join(folder, 'cosign');
        const { credentials } = await registries(host);
        await files.write(files.join(own, 'config.json'), settingsOf(host, credentials), 0o600);
        return createCosign({ ...process, folder: own });
    };
    return {
        sign: async (host, image) => {
            const key = inputs['signing-key'];
            if (!key && variable('ACTIONS_ID_TOKEN_REQUEST_URL') === undefined)
                throw signatureFailures.SIGNATURE_KEY_MISSING();
            await (await open(host)).sign(image, key, inputs['signing-password'] ?? '');
            workflow.info(`signed ${image}${key ? '' : ` as a workflow of ${github.repository}`}`);
        },
        verify: async (host, image) => {
            await (await open(host)).verify(image, by);
            workflow.info(`verified ${image}: signed by ${wordsOf(by)}`);
        },
    };
}
const signer = (inputs, { github }) => (0,signature/* signerOf */.K)({
    key: inputs['verification-key'],
    identity: inputs.signer,
    issuer: inputs['signer-issuer'],
    ...github,
});
const wordsOf = (by) => {
    if (by.kind === 'key')
        return 'the given key';
    return by.repository === undefined ? by.identity : `a workflow of ${by.repository}`;
};
/** Docker's settings with this one login, which cosign reads. */
function settingsOf(host, credentials) {
    if (!credentials)
        return '{}';
    const bytes = new TextEncoder().encode(`${credentials.username}:${credentials.password}`);
    const auth = btoa(String.fromCharCode(...bytes));
    return JSON.stringify({ auths: { [host === 'docker.io' ? signatures_HUB : host]: { auth } } });
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/source.js


/** Looks on this runner first: what was built and scanned in this job is what is meant. @throws PUSH_IMAGE_MISSING */
async function findSource(image, { docker, openRegistry }) {
    const local = await docker.inspect(image.text);
    if (local) {
        const digest = local.repoDigests.some((known) => known.endsWith(`@${local.id}`)) ? local.id : undefined;
        return { digest, id: local.id, place: { kind: 'docker', name: image.text, tags: local.repoTags } };
    }
    const registry = await openRegistry(image.registry, image.path);
    const digest = await resolveIn(registry, image);
    return { digest, id: digest, place: { kind: 'registry', registry, path: image.path } };
}
/** The digest that a registry has under the name of an image. @throws PUSH_IMAGE_MISSING */
async function resolveIn(registry, image) {
    const digest = await registry.resolve(image.path, image.digest ?? image.tag ?? 'latest');
    if (digest !== undefined)
        return digest;
    throw failures/* pushFailures */.i.PUSH_IMAGE_MISSING(`${(0,reference/* formatReference */.FH)(image)} is neither in Docker on this runner nor in ${(0,reference/* repositoryOf */._M)(image)}.`);
}

;// CONCATENATED MODULE: ./build/actions/push-ecr/wire.js














const BEAT_MS = 5_000;
/** Joins the flow to the real Docker, registries and ECR. `folder` is for the login of this run alone. */
function wire(inputs, process, folder) {
    const { workflow, exec, http, clock, signal, transfer, variable } = process;
    const registries = createRegistries(inputs, process);
    const onBlob = (digest, bytes) => workflow.info(`sent ${digest} (${bytes} bytes)`);
    const sending = { http, clock, signal, onBlob, onRetry: workflow.info };
    const copyImage = createCopy({ ...sending, transfer });
    const sendImage = createSendImage(sending);
    const patiently = (work) => withHeartbeat(work, {
        clock,
        everyMs: BEAT_MS,
        beat: (ms) => workflow.info(`still sending after ${Math.round(ms / 1000)} s`),
    });
    const saved = createSaved(process, folder);
    return {
        workflow,
        region: variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION'),
        signatures: createSignatures(inputs, process, { registries, folder }),
        aftermath: async (host) => (await registries(host)).aftermath,
        platformsOf: (image) => platformsOf(image, registries),
        attached: (image) => attached(image, registries, process),
        findSource: () => findSource(inputs.image, {
            docker: createDocker(exec, { ask: createAskEngine(process) }),
            openRegistry: async (host) => (await registries(host)).registry,
        }),
        resolve: async () => {
            const { image } = inputs;
            const { registry, expiresAt } = await registries(image.registry);
            return { digest: await resolveIn(registry, image), expiresAt };
        },
        open: async (target) => {
            const access = await registries(target.registry);
            const isFixed = await ensureRepository(access, target.path, { inputs, workflow });
            const { registry, credentials, expiresAt } = access;
            return createDestination(target, {
                registry,
                isFixed,
                expiresAt,
                copy: (...parts) => patiently(() => copyImage(...parts)),
                sendSaved: (image, digest) => patiently(async () => sendImage(await saved(image.name), { registry, path: target.path }, digest)),
                pushLocal: (image, name) => pushLocal(process, folder, { registry: target.registry, credentials }, image, name),
            });
        },
    };
}
/** What is pushed stays pushed: a list that cannot be read is said and left out. */
async function attached({ registry: host, path, digest }, registries, { workflow, signal }) {
    try {
        return await attachedTo({ registry: (await registries(host)).registry, path }, digest);
    }
    catch (error) {
        signal.throwIfAborted();
        workflow.info(`What belongs to the image cannot be said: ${error.message}`);
        return [];
    }
}
async function platformsOf({ registry: host, path, digest }, registries) {
    const manifest = await (await registries(host)).registry.manifest(path, digest);
    const platforms = platformsIn(manifest?.body ?? '{}');
    return platforms.length > 0 ? platforms : [{ platform: '', digest }];
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

/***/ 4775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ ecrHostName),
/* harmony export */   qM: () => (/* binding */ repositoryArn),
/* harmony export */   wl: () => (/* binding */ parseEcrHost)
/* harmony export */ });
const PRIVATE = /^(\d{12})\.(?:dkr\.ecr|dkr-ecr)(?:-fips)?\.([a-z]{2,}(?:-[a-z]+)+-\d)\.(?:on\.aws|on\.amazonwebservices\.com\.cn|amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)$/;
const PARTITIONS = [
    [/^cn-/, 'aws-cn'],
    [/^us-gov-/, 'aws-us-gov'],
    [/^eusc-/, 'aws-eusc'],
    [/^us-isob-/, 'aws-iso-b'],
    [/^us-iso-/, 'aws-iso'],
];
/** Undefined for any other registry. ECR Public hands out logins in us-east-1 only. */
function parseEcrHost(host) {
    if (host === 'public.ecr.aws')
        return { kind: 'public', region: 'us-east-1' };
    const [, account, region] = PRIVATE.exec(host) ?? [];
    if (account === undefined || region === undefined)
        return undefined;
    const partition = PARTITIONS.find(([pattern]) => pattern.test(region))?.[1] ?? 'aws';
    return { kind: 'private', account, region, partition };
}
const repositoryArn = ({ partition, region, account }, repository) => `arn:${partition}:ecr:${region}:${account}:repository/${repository}`;
const DOMAINS = [
    [/^cn-/, 'amazonaws.com.cn'],
    [/^eusc-/, 'amazonaws.eu'],
    [/^us-isob-/, 'sc2s.sgov.gov'],
    [/^us-iso-/, 'c2s.ic.gov'],
];
/** The host name of a private registry; https://docs.aws.amazon.com/general/latest/gr/ecr.html */
const ecrHostName = (account, region) => `${account}.dkr.ecr.${region}.${DOMAINS.find(([pattern]) => pattern.test(region))?.[1] ?? 'amazonaws.com'}`;


/***/ }),

/***/ 7820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ readScan),
/* harmony export */   c5: () => (/* binding */ addCounts),
/* harmony export */   kh: () => (/* binding */ countFrom),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* unused harmony export SEVERITIES */
/** From the most severe on; what enhanced scanning has not judged yet comes last. */
const SEVERITIES = [
    'critical',
    'high',
    'medium',
    'low',
    'informational',
    'undefined',
    'untriaged',
];
const ORDER = SEVERITIES;
const PENDING = ['PENDING', 'IN_PROGRESS'];
const MOST_NAMED = 5;
/** `undefined` is an image that ECR knows no scan of: one that was pushed a moment ago has none yet. */
function readScan(answer) {
    const { status = 'PENDING', description = '' } = answer?.imageScanStatus ?? {};
    const found = answer?.imageScanFindings;
    if (PENDING.includes(status) || (status === 'ACTIVE' && !found?.imageScanCompletedAt))
        return { kind: 'pending' };
    if (status !== 'COMPLETE' && status !== 'ACTIVE')
        return { kind: 'impossible', why: [status, description].filter(Boolean).join(': ') };
    const all = [...(found?.findings ?? []), ...(found?.enhancedFindings ?? [])];
    const rank = ({ severity = '' }) => ORDER.indexOf(severity.toLowerCase());
    const worst = all.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b));
    return {
        kind: 'done',
        settled: status === 'COMPLETE',
        counts: readCounts(found?.findingSeverityCounts ?? {}),
        worst: worst
            .slice(0, MOST_NAMED)
            .map((one) => `${one.severity} ${'name' in one ? one.name : 'title' in one ? one.title : ''}`),
    };
}
function readCounts(given) {
    const all = new Map(Object.entries(given).map(([severity, count = 0]) => [severity.toLowerCase(), count]));
    return new Map(SEVERITIES.flatMap((severity) => (all.get(severity) ?? 0) > 0 ? [[severity, all.get(severity) ?? 0]] : []));
}
/** How many findings are of this severity or worse. */
function countFrom(counts, threshold) {
    const worse = ORDER.slice(0, ORDER.indexOf(threshold) + 1);
    return worse.reduce((sum, severity) => sum + (counts.get(severity) ?? 0), 0);
}
const addCounts = (all) => new Map(SEVERITIES.flatMap((severity) => {
    const sum = all.reduce((total, counts) => total + (counts.get(severity) ?? 0), 0);
    return sum > 0 ? [[severity, sum]] : [];
}));
const countWords = (counts) => [...counts].map(([severity, count]) => `${count} ${severity}`).join(', ') || 'nothing';


/***/ }),

/***/ 3048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ findDrift),
/* harmony export */   _9: () => (/* binding */ wantedMutability),
/* harmony export */   _t: () => (/* binding */ DEFAULT_EXCLUSIONS)
/* harmony export */ });
/** Cache and signatures are written again under the same tag, so an immutable repository excepts them. */
const DEFAULT_EXCLUSIONS = ['buildcache*', 'sha256-*'];
function wantedMutability(setting, exclusions) {
    if (setting === undefined)
        return undefined;
    if (setting === 'mutable')
        return { setting: 'MUTABLE', exclusions: [] };
    return exclusions.length === 0
        ? { setting: 'IMMUTABLE', exclusions: [] }
        : { setting: 'IMMUTABLE_WITH_EXCLUSION', exclusions };
}
/** Compares; nothing is said of what is not wanted. */
function findDrift(wanted, real) {
    const tags = [...wanted.tags].filter(([key, value]) => real.tags.get(key) !== value);
    const pairs = [
        [
            'tag mutability',
            wanted.mutability && mutabilityWords(wanted.mutability),
            mutabilityWords(real.mutability),
        ],
        ['scan on push', wanted.scanOnPush?.toString(), String(real.scanOnPush)],
        ['encryption', wanted.encryption, real.encryption],
        [
            'tags',
            tags.length === 0 ? undefined : words(tags),
            words(tags.map(([key]) => [key, real.tags.get(key) ?? '(none)'])),
        ],
        [
            'lifecycle policy',
            wanted.lifecycle === undefined ? undefined : canonical(wanted.lifecycle),
            canonical(real.lifecycle),
        ],
    ];
    return pairs.flatMap(([setting, want, have]) => want === undefined || want === have ? [] : [{ setting, wanted: want, real: have }]);
}
const words = (tags) => tags.map((pair) => pair.join('=')).join(', ');
const mutabilityWords = ({ setting, exclusions }) => exclusions.length === 0 ? setting : `${setting} ${[...exclusions].sort().join(' ')}`;
/** JSON with sorted keys, so that the same policy written differently is the same. */
function canonical(value) {
    if (value === undefined)
        return '(none)';
    return JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
        : inner);
}


/***/ }),

/***/ 7807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* unused harmony export DIGEST */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\d{1,5})?$/;
const LONGEST_NAME = 255;
/**
 * Reads a name such as `ghcr.io/acme/shop:1.2@sha256:…`.
 * @throws Error that says what is wrong with it, for the message of an input.
 */
function parseReference(text) {
    const [name, digest] = splitAt(text, '@');
    if (digest !== undefined && !DIGEST.test(digest))
        throw new Error(`"${text}" has a digest that is not sha256: and 64 hexadecimal digits`);
    const colon = name.lastIndexOf(':');
    const tagged = colon > name.lastIndexOf('/');
    const tag = tagged ? name.slice(colon + 1) : undefined;
    if (tag !== undefined && !TAG.test(tag))
        throw new Error(`"${text}" has a tag that no registry takes: at most 128 letters, digits, ".", "_" and "-", the first neither "." nor "-"`);
    return { ...parseRepository(tagged ? name.slice(0, colon) : name), tag, digest };
}
/** Reads a repository's name without tag or digest. Capitals in the path become small: registries take no others. */
function parseRepository(text) {
    const [first, rest] = splitAt(text, '/');
    const hasHost = rest !== undefined && (/[.:]/.test(first) || first === 'localhost');
    const registry = hasHost ? first : 'docker.io';
    const path = (hasHost ? (rest ?? '') : text).toLowerCase();
    if (!HOST.test(registry) || !PATH.test(path) || text.length > LONGEST_NAME)
        throw new Error(`"${text}" is not the name of an image, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop`);
    const official = registry === 'docker.io' && !path.includes('/');
    return { registry, path: official ? `library/${path}` : path };
}
const repositoryOf = ({ registry, path }) => `${registry}/${path}`;
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryOf(reference)}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}
function splitAt(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 5946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ pushFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const pushFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    PUSH_NOT_NAMED: {
        meaning: 'There is no tag under which to push the image.',
        remedy: 'Give `tags`, such as the output `tags` of build-image.',
    },
    PUSH_IMAGE_MISSING: {
        meaning: 'The image is neither on this runner nor in a registry.',
        remedy: 'Build it in this job with `load: true`, or name an image of a registry by digest.',
    },
    PUSH_TAG_TAKEN: {
        meaning: 'A tag that must not move already names another image.',
        remedy: 'Give the new image a tag of its own (a new version or its commit), or deploy the image that has the tag. An immutable tag can only be deleted, which breaks who runs it.',
    },
    PUSH_DIGEST_DIFFERS: {
        meaning: 'What the registry has under the tag after the push is not what was pushed.',
        remedy: 'Another job pushed the same tag at the same time: run them one after the other (`concurrency`), then run this one again.',
    },
    PUSH_NOT_ECR: {
        meaning: 'Only a private registry of Amazon ECR scans and replicates what is pushed.',
        remedy: 'Leave `fail-on-findings` and `wait-for-replication` out for this registry, and `username` for one of ECR.',
    },
    PUSH_FAILED: {
        meaning: 'Docker could not push the image, or not hand it over (`docker image save`); the message has its last words.',
        remedy: 'Read these words; `docker image save` needs as much free disk as the image has bytes.',
    },
});


/***/ }),

/***/ 4687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf),
/* harmony export */   O: () => (/* binding */ parseCosignKey)
/* harmony export */ });
const ADDRESS = /^(awskms|gcpkms|azurekms|hashivault|k8s|pkcs11):\/\//;
/** Reads a key. What was given is not repeated in the error: it may be half of a secret. */
function parseCosignKey(raw) {
    const value = raw.trim();
    if (/^-----BEGIN [A-Z ]+-----[\s\S]+-----END [A-Z ]+-----$/.test(value))
        return { kind: 'pem', value };
    if (ADDRESS.test(value))
        return { kind: 'address', value };
    throw new Error('expected a key as text (-----BEGIN …-----) or the address of one, such as awskms:///alias/release or azurekms://…');
}
/**
 * Without a key or an identity: any workflow that ran for this repository. The certificate's identity alone would not
 * do, for that of a reusable workflow is the repository it is in, not the one that called it.
 */
function signerOf({ key, identity, issuer, serverUrl, repository }) {
    if (key)
        return { kind: 'key', key };
    if (identity)
        return { kind: 'keyless', identity, issuer, repository: undefined };
    const host = serverUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return { kind: 'keyless', identity: `^${host}/`, issuer, repository };
}


/***/ }),

/***/ 2047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ targetRepository),
/* harmony export */   hH: () => (/* binding */ parseTagLines),
/* harmony export */   iS: () => (/* binding */ planTargets)
/* harmony export */ });
/* harmony import */ var _ecr_host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4775);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7807);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5946);



/** Reads `tags`. @throws Error that names the line. */
function parseTagLines(raw) {
    const lines = raw
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    return lines.map((line) => {
        if (_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.test(line))
            return { tag: line, repository: undefined };
        const { tag, digest, registry, path } = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(line);
        if (tag === undefined || digest !== undefined)
            throw new Error(`"${line}" is neither a tag nor a full name with a tag, such as ghcr.io/acme/shop:1.2.3`);
        return { tag, repository: { registry, path } };
    });
}
/**
 * The repository that bare tags belong to: that of the input, else that of the image; without a host in the ECR
 * registry of the account that is given. @throws PUSH_NOT_NAMED when an account has no region
 */
function targetRepository(image, repository, { account, region }) {
    const { registry, path } = repository ?? image;
    if (account === undefined || (repository !== undefined && registry !== 'docker.io'))
        return { registry, path };
    if (region === undefined)
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .pushFailures */ .i.PUSH_NOT_NAMED('`account` is given, but neither `region` nor AWS_REGION.');
    return { registry: (0,_ecr_host_js__WEBPACK_IMPORTED_MODULE_2__/* .ecrHostName */ .OK)(account, region), path: path.replace(/^library\//, '') };
}
/**
 * Where the image goes: each repository once, with its tags in order. A bare tag belongs to `repository`, which is
 * that of the image unless it is given; no tag at all means the one that the image has.
 * @throws PUSH_NOT_NAMED
 */
function planTargets(image, tags, repository = image) {
    const lines = tags.length > 0 ? tags : image.tag ? [{ tag: image.tag, repository: undefined }] : [];
    if (lines.length === 0)
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .pushFailures */ .i.PUSH_NOT_NAMED('`tags` is empty, and `image` has no tag of its own.');
    const targets = new Map();
    for (const line of lines) {
        const { registry, path } = line.repository ?? repository;
        const target = targets.get((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)({ registry, path })) ?? { registry, path, tags: [] };
        if (!target.tags.includes(line.tag))
            target.tags.push(line.tag);
        targets.set((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(target), target);
    }
    return [...targets.values()];
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

/***/ 578:
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

/***/ 6829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ aftermathFailures),
/* harmony export */   h: () => (/* binding */ createAftermath)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);
/* harmony import */ var _lib_ecr_host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4775);
/* harmony import */ var _lib_ecr_scan_state_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7820);



const aftermathFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
    ECR_SCAN_FINDINGS: {
        meaning: 'The scan of ECR found what `fail-on-findings` does not allow.',
        remedy: 'Upgrade what is named and push again. The image is in the registry, but it is not for deployment.',
    },
    ECR_SCAN_MISSING: {
        meaning: 'ECR has no result of a scan for this image within `wait-timeout`.',
        remedy: 'Set `scan-on-push: true`, or switch on enhanced scanning for the repository. A large image wants a longer `wait-timeout`.',
    },
    ECR_SCAN_IMPOSSIBLE: {
        meaning: 'ECR cannot scan this image; the message has its reason.',
        remedy: 'Basic scanning knows only images with the packages of an operating system. Use enhanced scanning, or the action scan, and leave `fail-on-findings` out.',
    },
    ECR_REPLICATION_FAILED: {
        meaning: 'ECR could not replicate the image to another registry; the message has its reason.',
        remedy: 'Look at the replication rules of the registry and at the policy of the one it goes to.',
    },
    ECR_REPLICATION_LATE: {
        meaning: 'The image was not replicated within `wait-timeout`, or no replication rule is for its repository.',
        remedy: 'Check the replication rules of the registry; a large image wants a longer `wait-timeout`.',
    },
});
const PAUSE_MS = 5_000;
/**
 * Our own loops: the waiter of the SDK takes every state but two for "not yet", so that it spins on enhanced scanning
 * and on images that cannot be scanned until its time is over.
 */
function createAftermath(ports) {
    return {
        scanned: async (repository, digest, timeoutMs) => {
            let before = '';
            const found = await poll(ports, timeoutMs, `the scan of ${digest}`, async () => {
                const state = (0,_lib_ecr_scan_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readScan */ .CY)(await describeScan(ports, repository, digest));
                if (state.kind === 'impossible')
                    throw aftermathFailures.ECR_SCAN_IMPOSSIBLE(`${repository}@${digest}: ${state.why}`);
                if (state.kind === 'pending')
                    return undefined;
                // Results of enhanced scanning trickle in: the same twice in a row is taken for all.
                const now = JSON.stringify([...state.counts]);
                const isSame = state.settled || now === before;
                before = now;
                return isSame ? state : undefined;
            });
            if (found)
                return found;
            throw aftermathFailures.ECR_SCAN_MISSING(`${repository}@${digest} has no result after ${timeoutMs / 1000} s.`);
        },
        replicated: async (repository, digest, timeoutMs) => {
            const found = await poll(ports, timeoutMs, `the replication of ${digest}`, async () => {
                const statuses = await describeReplication(ports, repository, digest);
                const failed = statuses.find(({ status }) => status === 'FAILED');
                if (failed)
                    throw aftermathFailures.ECR_REPLICATION_FAILED(`${repository}@${digest} to ${failed.region}/${failed.registryId}: ${failed.failureCode ?? 'no reason given'}`);
                const isThere = statuses.length > 0 && statuses.every(({ status }) => status === 'COMPLETE');
                return isThere ? statuses.map(({ region, registryId }) => `${region}/${registryId}`) : undefined;
            });
            if (found)
                return found;
            throw aftermathFailures.ECR_REPLICATION_LATE(`${repository}@${digest} after ${timeoutMs / 1000} s.`);
        },
    };
}
/** Asks until there is an answer; undefined when the time is over. */
async function poll({ clock, signal, info }, timeoutMs, what, ask) {
    const started = clock.now();
    for (;;) {
        const found = await ask();
        if (found !== undefined)
            return found;
        const passed = clock.now() - started;
        if (passed + PAUSE_MS > timeoutMs)
            return undefined;
        info(`waiting for ${what}, ${Math.round(passed / 1000)} s`);
        await clock.sleep(PAUSE_MS, signal);
    }
}
const place = ({ host }, repositoryName, imageDigest) => ({
    registryId: host.account,
    repositoryName,
    imageId: { imageDigest },
});
const describeScan = (ports, repository, digest) => ports.call({ action: 'ecr:DescribeImageScanFindings', resource: (0,_lib_ecr_host_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryArn */ .qM)(ports.host, repository) }, async () => {
    const { DescribeImageScanFindingsCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new DescribeImageScanFindingsCommand({
        ...place(ports, repository, digest),
        maxResults: 1000,
    });
    return (await ports.client()).send(command).catch((error) => {
        if (error.name === 'ScanNotFoundException')
            return undefined;
        throw error;
    });
});
const describeReplication = (ports, repository, digest) => ports.call({ action: 'ecr:DescribeImageReplicationStatus', resource: (0,_lib_ecr_host_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryArn */ .qM)(ports.host, repository) }, async () => {
    const { DescribeImageReplicationStatusCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(861), __nccwpck_require__.e(249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new DescribeImageReplicationStatusCommand(place(ports, repository, digest));
    return (await (await ports.client()).send(command)).replicationStatuses ?? [];
});


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
/******/ var __webpack_exports__ = __nccwpck_require__(7509);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 3706:
/***/ (function(module) {

!function(t,e){ true?module.exports=e():0}(this,(function(){"use strict";var t=1e3,e=6e4,n=36e5,r="millisecond",i="second",s="minute",u="hour",a="day",o="week",c="month",f="quarter",h="year",d="date",l="Invalid Date",$=/^(\d{4})[-/]?(\d{1,2})?[-/]?(\d{0,2})[Tt\s]*(\d{1,2})?:?(\d{1,2})?:?(\d{1,2})?[.:]?(\d+)?$/,y=/\[([^\]]+)]|YYYY|YY|M{1,4}|D{1,2}|d{1,4}|H{1,2}|h{1,2}|a|A|m{1,2}|s{1,2}|Z{1,2}|SSS/g,M={name:"en",weekdays:"Sunday_Monday_Tuesday_Wednesday_Thursday_Friday_Saturday".split("_"),months:"January_February_March_April_May_June_July_August_September_October_November_December".split("_"),ordinal:function(t){var e=["th","st","nd","rd"],n=t%100;return"["+t+(e[(n-20)%10]||e[n]||e[0])+"]"}},m=function(t,e,n){var r=String(t);return!r||r.length>=e?t:""+Array(e+1-r.length).join(n)+t},v={s:m,z:function(t){var e=-t.utcOffset(),n=Math.abs(e),r=Math.floor(n/60),i=n%60;return(e<=0?"+":"-")+m(r,2,"0")+":"+m(i,2,"0")},m:function t(e,n){if(e.date()<n.date())return-t(n,e);var r=12*(n.year()-e.year())+(n.month()-e.month()),i=e.clone().add(r,c),s=n-i<0,u=e.clone().add(r+(s?-1:1),c);return+(-(r+(n-i)/(s?i-u:u-i))||0)},a:function(t){return t<0?Math.ceil(t)||0:Math.floor(t)},p:function(t){return{M:c,y:h,w:o,d:a,D:d,h:u,m:s,s:i,ms:r,Q:f}[t]||String(t||"").toLowerCase().replace(/s$/,"")},u:function(t){return void 0===t}},g="en",D={};D[g]=M;var p="$isDayjsObject",S=function(t){return t instanceof _||!(!t||!t[p])},w=function t(e,n,r){var i;if(!e)return g;if("string"==typeof e){var s=e.toLowerCase();D[s]&&(i=s),n&&(D[s]=n,i=s);var u=e.split("-");if(!i&&u.length>1)return t(u[0])}else{var a=e.name;D[a]=e,i=a}return!r&&i&&(g=i),i||!r&&g},O=function(t,e){if(S(t))return t.clone();var n="object"==typeof e?e:{};return n.date=t,n.args=arguments,new _(n)},b=v;b.l=w,b.i=S,b.w=function(t,e){return O(t,{locale:e.$L,utc:e.$u,x:e.$x,$offset:e.$offset})};var _=function(){function M(t){this.$L=w(t.locale,null,!0),this.parse(t),this.$x=this.$x||t.x||{},this[p]=!0}var m=M.prototype;return m.parse=function(t){this.$d=function(t){var e=t.date,n=t.utc;if(null===e)return new Date(NaN);if(b.u(e))return new Date;if(e instanceof Date)return new Date(e);if("string"==typeof e&&!/Z$/i.test(e)){var r=e.match($);if(r){var i=r[2]-1||0,s=(r[7]||"0").substring(0,3);return n?new Date(Date.UTC(r[1],i,r[3]||1,r[4]||0,r[5]||0,r[6]||0,s)):new Date(r[1],i,r[3]||1,r[4]||0,r[5]||0,r[6]||0,s)}}return new Date(e)}(t),this.init()},m.init=function(){var t=this.$d;this.$y=t.getFullYear(),this.$M=t.getMonth(),this.$D=t.getDate(),this.$W=t.getDay(),this.$H=t.getHours(),this.$m=t.getMinutes(),this.$s=t.getSeconds(),this.$ms=t.getMilliseconds()},m.$utils=function(){return b},m.isValid=function(){return!(this.$d.toString()===l)},m.isSame=function(t,e){var n=O(t);return this.startOf(e)<=n&&n<=this.endOf(e)},m.isAfter=function(t,e){return O(t)<this.startOf(e)},m.isBefore=function(t,e){return this.endOf(e)<O(t)},m.$g=function(t,e,n){return b.u(t)?this[e]:this.set(n,t)},m.unix=function(){return Math.floor(this.valueOf()/1e3)},m.valueOf=function(){return this.$d.getTime()},m.startOf=function(t,e){var n=this,r=!!b.u(e)||e,f=b.p(t),l=function(t,e){var i=b.w(n.$u?Date.UTC(n.$y,e,t):new Date(n.$y,e,t),n);return r?i:i.endOf(a)},$=function(t,e){return b.w(n.toDate()[t].apply(n.toDate("s"),(r?[0,0,0,0]:[23,59,59,999]).slice(e)),n)},y=this.$W,M=this.$M,m=this.$D,v="set"+(this.$u?"UTC":"");switch(f){case h:return r?l(1,0):l(31,11);case c:return r?l(1,M):l(0,M+1);case o:var g=this.$locale().weekStart||0,D=(y<g?y+7:y)-g;return l(r?m-D:m+(6-D),M);case a:case d:return $(v+"Hours",0);case u:return $(v+"Minutes",1);case s:return $(v+"Seconds",2);case i:return $(v+"Milliseconds",3);default:return this.clone()}},m.endOf=function(t){return this.startOf(t,!1)},m.$set=function(t,e){var n,o=b.p(t),f="set"+(this.$u?"UTC":""),l=(n={},n[a]=f+"Date",n[d]=f+"Date",n[c]=f+"Month",n[h]=f+"FullYear",n[u]=f+"Hours",n[s]=f+"Minutes",n[i]=f+"Seconds",n[r]=f+"Milliseconds",n)[o],$=o===a?this.$D+(e-this.$W):e;if(o===c||o===h){var y=this.clone().set(d,1);y.$d[l]($),y.init(),this.$d=y.set(d,Math.min(this.$D,y.daysInMonth())).$d}else l&&this.$d[l]($);return this.init(),this},m.set=function(t,e){return this.clone().$set(t,e)},m.get=function(t){return this[b.p(t)]()},m.add=function(r,f){var d,l=this;r=Number(r);var $=b.p(f),y=function(t){var e=O(l);return b.w(e.date(e.date()+Math.round(t*r)),l)};if($===c)return this.set(c,this.$M+r);if($===h)return this.set(h,this.$y+r);if($===a)return y(1);if($===o)return y(7);var M=(d={},d[s]=e,d[u]=n,d[i]=t,d)[$]||1,m=this.$d.getTime()+r*M;return b.w(m,this)},m.subtract=function(t,e){return this.add(-1*t,e)},m.format=function(t){var e=this,n=this.$locale();if(!this.isValid())return n.invalidDate||l;var r=t||"YYYY-MM-DDTHH:mm:ssZ",i=b.z(this),s=this.$H,u=this.$m,a=this.$M,o=n.weekdays,c=n.months,f=n.meridiem,h=function(t,n,i,s){return t&&(t[n]||t(e,r))||i[n].slice(0,s)},d=function(t){return b.s(s%12||12,t,"0")},$=f||function(t,e,n){var r=t<12?"AM":"PM";return n?r.toLowerCase():r};return r.replace(y,(function(t,r){return r||function(t){switch(t){case"YY":return String(e.$y).slice(-2);case"YYYY":return b.s(e.$y,4,"0");case"M":return a+1;case"MM":return b.s(a+1,2,"0");case"MMM":return h(n.monthsShort,a,c,3);case"MMMM":return h(c,a);case"D":return e.$D;case"DD":return b.s(e.$D,2,"0");case"d":return String(e.$W);case"dd":return h(n.weekdaysMin,e.$W,o,2);case"ddd":return h(n.weekdaysShort,e.$W,o,3);case"dddd":return o[e.$W];case"H":return String(s);case"HH":return b.s(s,2,"0");case"h":return d(1);case"hh":return d(2);case"a":return $(s,u,!0);case"A":return $(s,u,!1);case"m":return String(u);case"mm":return b.s(u,2,"0");case"s":return String(e.$s);case"ss":return b.s(e.$s,2,"0");case"SSS":return b.s(e.$ms,3,"0");case"Z":return i}return null}(t)||i.replace(":","")}))},m.utcOffset=function(){return 15*-Math.round(this.$d.getTimezoneOffset()/15)},m.diff=function(r,d,l){var $,y=this,M=b.p(d),m=O(r),v=(m.utcOffset()-this.utcOffset())*e,g=this-m,D=function(){return b.m(y,m)};switch(M){case h:$=D()/12;break;case c:$=D();break;case f:$=D()/3;break;case o:$=(g-v)/6048e5;break;case a:$=(g-v)/864e5;break;case u:$=g/n;break;case s:$=g/e;break;case i:$=g/t;break;default:$=g}return l?$:b.a($)},m.daysInMonth=function(){return this.endOf(c).$D},m.$locale=function(){return D[this.$L]},m.locale=function(t,e){if(!t)return this.$L;var n=this.clone(),r=w(t,e,!0);return r&&(n.$L=r),n},m.clone=function(){return b.w(this.$d,this)},m.toDate=function(){return new Date(this.valueOf())},m.toJSON=function(){return this.isValid()?this.toISOString():null},m.toISOString=function(){return this.$d.toISOString()},m.toString=function(){return this.$d.toUTCString()},M}(),Y=_.prototype;return O.prototype=Y,[["$ms",r],["$s",i],["$m",s],["$H",u],["$W",a],["$M",c],["$y",h],["$D",d]].forEach((function(t){Y[t[1]]=function(e){return this.$g(e,t[0],t[1])}})),O.extend=function(t,e){return t.$i||(t(e,_,O),t.$i=!0),O},O.locale=w,O.isDayjs=S,O.unix=function(t){return O(1e3*t)},O.en=D[g],O.Ls=D,O.p={},O}));

/***/ }),

/***/ 5440:
/***/ (function(module) {

!function(e,t){ true?module.exports=t():0}(this,(function(){"use strict";return function(e,t){var r=t.prototype,n=r.format;r.format=function(e){var t=this,r=this.$locale();if(!this.isValid())return n.bind(this)(e);var s=this.$utils(),a=(e||"YYYY-MM-DDTHH:mm:ssZ").replace(/\[([^\]]+)]|Q|wo|ww|w|WW|W|zzz|z|gggg|GGGG|Do|X|x|k{1,2}|S/g,(function(e){switch(e){case"Q":return Math.ceil((t.$M+1)/3);case"Do":return r.ordinal(t.$D);case"gggg":return t.weekYear();case"GGGG":return t.isoWeekYear();case"wo":return r.ordinal(t.week(),"W");case"w":case"ww":return s.s(t.week(),"w"===e?1:2,"0");case"W":case"WW":return s.s(t.isoWeek(),"W"===e?1:2,"0");case"k":case"kk":return s.s(String(0===t.$H?24:t.$H),"k"===e?1:2,"0");case"X":return Math.floor(t.$d.getTime()/1e3);case"x":return t.$d.getTime();case"z":return"["+t.offsetName()+"]";case"zzz":return"["+t.offsetName("long")+"]";default:return e}}));return n.bind(this)(a)}}}));

/***/ }),

/***/ 7818:
/***/ (function(module) {

!function(t,e){ true?module.exports=e():0}(this,(function(){"use strict";var t={year:0,month:1,day:2,hour:3,minute:4,second:5},e={};return function(n,i,r){var o,a=function(t,n,i){void 0===i&&(i={});var r=new Date(t),o=function(t,n){void 0===n&&(n={});var i=n.timeZoneName||"short",r=t+"|"+i,o=e[r];return o||(o=new Intl.DateTimeFormat("en-US",{hour12:!1,timeZone:t,year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit",timeZoneName:i}),e[r]=o),o}(n,i);return o.formatToParts(r)},u=function(e,n){for(var i=a(e,n),o=[],u=0;u<i.length;u+=1){var f=i[u],s=f.type,m=f.value,c=t[s];c>=0&&(o[c]=parseInt(m,10))}var l=o[3],d=24===l?0:l,h=o[0]+"-"+o[1]+"-"+o[2]+" "+d+":"+o[4]+":"+o[5]+":000",v=+e;return(r.utc(h).valueOf()-(v-=v%1e3))/6e4},f=i.prototype;f.tz=function(t,e){if(void 0===t&&(t=o),!this.isValid())return this;var n,i=this.utcOffset(),a=this.toDate(),f=a.toLocaleString("en-US",{timeZone:t}),s=u(+a,t);if(!Number(s))n=this.utcOffset(0,e);else if(n=r(f,{locale:this.$L}).$set("millisecond",this.$ms).utcOffset(s,!0),e){var m=n.utcOffset();n=n.add(i-m,"minute")}return n.$x.$timezone=t,n},f.offsetName=function(t){var e=this.$x.$timezone||r.tz.guess(),n=a(this.valueOf(),e,{timeZoneName:t}).find((function(t){return"timezonename"===t.type.toLowerCase()}));return n&&n.value};var s=f.startOf;f.startOf=function(t,e){if(!this.$x||!this.$x.$timezone)return s.call(this,t,e);var n=r(this.format("YYYY-MM-DD HH:mm:ss:SSS"),{locale:this.$L});return s.call(n,t,e).tz(this.$x.$timezone,!0)},r.tz=function(t,e,n){var i=n&&e,a=n||e||o,f=u(+r(),a);if("string"!=typeof t)return r(t).tz(a);var s=r.utc(t,i).valueOf();if(Number.isNaN(s)){var m=r(NaN);return m.$x.$timezone=a,m}var c=function(t,e,n){var i=t-60*e*1e3,r=u(i,n);if(e===r)return[i,e];var o=u(i-=60*(r-e)*1e3,n);return r===o?[i,r]:[t-60*Math.min(r,o)*1e3,Math.max(r,o)]}(s,f,a),l=c[0],d=c[1],h=r(l).utcOffset(d);return h.$x.$timezone=a,h},r.tz.guess=function(){return Intl.DateTimeFormat().resolvedOptions().timeZone},r.tz.setDefault=function(t){o=t}}}));

/***/ }),

/***/ 5279:
/***/ (function(module) {

!function(t,i){ true?module.exports=i():0}(this,(function(){"use strict";var t="minute",i=/[+-]\d\d(?::?\d\d)?/g,e=/([+-]|\d\d)/g;return function(s,f,n){var u=f.prototype;n.utc=function(t){var i={date:t,utc:!0,args:arguments};return new f(i)},u.utc=function(i){var e=n(this.toDate(),{locale:this.$L,utc:!0});return i?e.add(this.utcOffset(),t):e},u.local=function(){return n(this.toDate(),{locale:this.$L,utc:!1})};var r=u.parse;u.parse=function(t){t.utc&&(this.$u=!0),this.$utils().u(t.$offset)||(this.$offset=t.$offset),r.call(this,t)};var o=u.init;u.init=function(){if(this.$u){var t=this.$d;this.$y=t.getUTCFullYear(),this.$M=t.getUTCMonth(),this.$D=t.getUTCDate(),this.$W=t.getUTCDay(),this.$H=t.getUTCHours(),this.$m=t.getUTCMinutes(),this.$s=t.getUTCSeconds(),this.$ms=t.getUTCMilliseconds()}else o.call(this)};var a=u.utcOffset;u.utcOffset=function(s,f){var n=this.$utils().u;if(n(s))return this.$u?0:n(this.$offset)?a.call(this):this.$offset;if("string"==typeof s&&(s=function(t){void 0===t&&(t="");var s=t.match(i);if(!s)return null;var f=(""+s[0]).match(e)||["-",0,0],n=f[0],u=60*+f[1]+ +f[2];return 0===u?0:"+"===n?u:-u}(s),null===s))return this;var u=Math.abs(s)<=16?60*s:s;if(0===u)return this.utc(f);var r=this.clone();if(f)return r.$offset=u,r.$u=!1,r;var o=this.$u?this.toDate().getTimezoneOffset():-1*this.utcOffset();return(r=this.local().add(u+o,t)).$offset=u,r.$x.$localOffset=o,r};var h=u.format;u.format=function(t){var i=t||(this.$u?"YYYY-MM-DDTHH:mm:ss[Z]":"");return h.call(this,i)},u.valueOf=function(){var t=this.$utils().u(this.$offset)?0:this.$offset+(this.$x.$localOffset||this.$d.getTimezoneOffset());return this.$d.valueOf()-6e4*t},u.isUTC=function(){return!!this.$u},u.toISOString=function(){return this.toDate().toISOString()},u.toString=function(){return this.toDate().toUTCString()};var l=u.toDate;u.toDate=function(t){return"s"===t&&this.$offset?n(this.format("YYYY-MM-DD HH:mm:ss:SSS")).toDate():l.call(this)};var c=u.diff;u.diff=function(t,i,e){if(t&&this.$u===t.$u)return c.call(this,t,i,e);var s=this.local(),f=n(t).local();return c.call(s,f,i,e)}}}));

/***/ }),

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

/***/ 9138:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(316);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5268);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9561);
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




await (0,_runtime_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .spec */ .I, async (inputs, process) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_1, process.temporaryFolder(), true);
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
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/image/build-plan.js
var build_plan = __nccwpck_require__(5612);
// EXTERNAL MODULE: ./build/lib/image/builder.js
var image_builder = __nccwpck_require__(7421);
;// CONCATENATED MODULE: ./build/lib/image/build-result.js

/** Reads the file that `--metadata-file` named. */
function readResult(metadata, { references, destination }, builder) {
    const digest = String(metadata['containerimage.digest'] ?? '');
    const form = formOf(metadata['containerimage.descriptor']);
    const [first = ''] = references;
    if (destination === 'nowhere' || first === '')
        return {
            image: '',
            digest: '',
            form,
            note: 'Neither `push` nor `load` is set: the result stays in the build cache.',
        };
    if (destination === 'load' && !(0,image_builder/* keepsDigest */.du)(builder))
        return { image: first, digest: '', form: 'image', note: CLASSIC };
    return { image: `${first.slice(0, first.lastIndexOf(':'))}@${digest}`, digest, form, note: undefined };
}
const CLASSIC = "The image has no digest before it is pushed: Docker's classic image store packs layers anew at every push. `image` names it by tag, `digest` is empty; push-ecr gives both. With containerd's image store the digest is known now and stays.";
function formOf(descriptor) {
    if (typeof descriptor !== 'object' || descriptor === null || !('mediaType' in descriptor))
        return 'unknown';
    return /index|manifest\.list/.test(String(descriptor.mediaType)) ? 'index' : 'image';
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

;// CONCATENATED MODULE: ./build/lib/image/cache-break.js
/** `[linux/arm64 build 2/5] RUN npm ci`: the platform where there are several, the stage where it has a name. */
const STEP = /^\[(?<stage>.*?)(?<number>\d+)\/\d+\] (?<command>.+)$/;
/**
 * What invalidated the cache. BuildKit does not say why a step was run again, but a step after one that ran must run
 * too, so the first one of each stage is the cause. Nothing when no step came from the cache, or all did.
 */
function cacheBreaks(steps) {
    const numbered = steps.flatMap(read);
    if (!numbered.some(({ step }) => step.cached))
        return [];
    const stages = Map.groupBy(numbered, ({ stage }) => stage);
    return [...stages.values()].flatMap((all) => {
        const inOrder = all.sort((a, b) => a.number - b.number);
        const at = inOrder.findIndex(({ step }) => !step.cached);
        const first = inOrder[at];
        if (!first)
            return [];
        const base = at === 0 ? ', or the image that the stage is built from' : '';
        return [{ step: first.step.name, why: `${whyOf(first.command)}${base}` }];
    });
}
/** FROM is no step of its own: it is fetched when a later step needs it. */
function read(step) {
    const { stage = '', number = '', command = '' } = STEP.exec(step.name)?.groups ?? {};
    if (number === '' || /^FROM /i.test(command) || step.completed === undefined)
        return [];
    return [{ stage: stage.trim(), number: Number(number), command, step }];
}
function whyOf(command) {
    if (/^(COPY|ADD) .*--from=/i.test(command))
        return 'what is copied from another stage or image changed';
    if (/^(COPY|ADD) /i.test(command))
        return 'a file that is copied changed';
    if (/^RUN /i.test(command))
        return 'the command, a build argument or something mounted changed';
    return 'the instruction changed';
}

;// CONCATENATED MODULE: ./build/lib/image/build-summary.js


const MOST_IN_CHART = 25;
const MOST_BREAKS = 6;
/** What was built, under which names, from how much cache, and where the time went. */
function buildSummary({ image, form, note, version, references, platforms, steps, }) {
    const counted = steps.filter(({ name, completed }) => isStep(name) && completed !== undefined);
    const cached = counted.filter((step) => step.cached).length;
    const rows = [
        ['image', safe(code(image || 'kept in the build cache only'))],
        ['form', form === 'index' ? 'index (several platforms, or attestations)' : form],
        ['tags', safe(references.map(code).join('<br>'))],
        ['platforms', platforms.map(sizeWords).join(', ')],
        ...(counted.length === 0
            ? []
            : [
                ['cached', `${cached} of ${counted.length} steps`],
                ['run again from', safe(breaksOf(steps))],
                ['time', duration(spent(steps))],
            ]),
    ];
    return joined([heading(`Image ${version}`), table(['', ''], rows), note && code(note), chart(steps)]);
}
const breaksOf = (steps) => cacheBreaks(steps)
    .slice(0, MOST_BREAKS)
    .map(({ step, why }) => `${code(step)}: ${why}`)
    .join('<br>') || 'nothing';
const sizeWords = ({ platform, bytes }) => bytes === 0 ? platform : `${platform} ${(bytes / 1_000_000).toFixed(1)} MB`.trim();
const isStep = (name) => /^\[(?!internal)/.test(name) && !/\] FROM /.test(name);
function spent(steps) {
    const times = steps
        .flatMap(({ started, completed }) => [started, completed])
        .filter((time) => time !== undefined);
    return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}
/** The longest steps on a time line, with those that came from the cache left out. */
function chart(steps) {
    const timed = steps.flatMap(({ name, started, completed, cached }) => started === undefined || completed === undefined || cached || /^\[(internal|auth)\]/.test(name)
        ? []
        : [{ name, started, length: completed - started }]);
    if (timed.length === 0)
        return '';
    const first = Math.min(...timed.map(({ started }) => started));
    const longest = [...timed].sort((a, b) => b.length - a.length).slice(0, MOST_IN_CHART);
    longest.sort((a, b) => a.started - b.started);
    const lines = longest.map(({ name, started, length }, index) => {
        const label = mermaidText(name).replaceAll(',', ' ').slice(0, 60);
        return `  ${label} :s${index}, ${started - first}, ${Math.max(1, Math.round(length))}ms`;
    });
    return mermaid(['gantt', '  dateFormat x', '  axisFormat %M:%S', ...lines].join('\n'));
}

// EXTERNAL MODULE: ./build/lib/image/failures.js
var failures = __nccwpck_require__(1871);
// EXTERNAL MODULE: ./build/lib/image/merge.js
var merge = __nccwpck_require__(5106);
// EXTERNAL MODULE: ./build/lib/image/reference.js
var reference = __nccwpck_require__(7807);
// EXTERNAL MODULE: ./build/tools/registry/registry.js
var registry = __nccwpck_require__(7007);
// EXTERNAL MODULE: ./build/tools/registry/sizes.js
var sizes = __nccwpck_require__(4476);
;// CONCATENATED MODULE: ./build/actions/build-image/merge.js






/** Joins images of single platforms, built by other jobs, to one index, and sets the tags on it. */
async function merge_merge(inputs, named, ports) {
    const { references, version } = named;
    const [first] = references;
    if (first === undefined)
        throw failures/* buildFailures */.g.BUILD_NOT_NAMED('The merged image has no name: give `images`, or a full name in `tags`.');
    const parts = await Promise.all(inputs.sources.map((source) => readPart(source, ports)));
    const merged = (0,merge/* mergeParts */.N3)(parts, inputs.platforms, (0,merge/* indexAnnotations */.nM)(inputs.annotations));
    const index = { digest: await (0,registry/* sha256 */.sc)(merged.body), mediaType: merged.mediaType, body: merged.body };
    for (const target of targetsOf(references))
        await publish(inputs.sources, target, index, ports);
    const { registry: host, path } = (0,reference/* parseReference */.F2)(first);
    const platforms = await (0,sizes/* platformSizes */.I)(await ports.open(host), path, index.digest, '');
    const image = `${first.slice(0, first.lastIndexOf(':'))}@${index.digest}`;
    ports.workflow.info(`merged ${image}`);
    const note = `Merged from ${inputs.sources.length} images that other jobs built.`;
    const report = {
        image,
        digest: index.digest,
        form: 'index',
        note,
        version,
        references,
        platforms,
    };
    ports.workflow.summary(buildSummary({ ...report, steps: [] }));
    return {
        image,
        digest: index.digest,
        tags: references,
        version,
        platforms: merged.platforms,
        sbom: '',
        metadata: {},
    };
}
async function readPart(source, { open }) {
    const { registry: host, path, digest = '' } = source;
    const registry = await open(host);
    const manifest = await registry.manifest(path, digest);
    if (!manifest)
        throw failures/* buildFailures */.g.BUILD_MERGE_INCOMPLETE(`${(0,reference/* formatReference */.FH)(source)} is not in its registry.`);
    const { config } = JSON.parse(manifest.body);
    const configuration = config && (await registry.blob(path, config.digest));
    return { ...manifest, configuration };
}
function targetsOf(references) {
    const targets = new Map();
    for (const { registry, path, tag = 'latest' } of references.map(reference/* parseReference */.F2)) {
        const target = targets.get((0,reference/* repositoryOf */._M)({ registry, path })) ?? { registry, path, tags: [] };
        target.tags.push(tag);
        targets.set((0,reference/* repositoryOf */._M)(target), target);
    }
    return [...targets.values()];
}
/** The parts first, then the index by its digest, then the tags. */
async function publish(sources, target, index, { open, copy, workflow }) {
    const registry = await open(target.registry);
    const { path } = target;
    for (const source of sources) {
        const isThere = (0,reference/* repositoryOf */._M)(source) === (0,reference/* repositoryOf */._M)(target);
        const from = { registry: await open(source.registry), path: source.path };
        const { digest = '' } = source;
        if (!isThere)
            await registry.putManifest(path, digest, await copy(from, { registry, path }, digest));
    }
    await registry.putManifest(path, index.digest, index);
    for (const tag of target.tags) {
        workflow.info(`tag ${(0,reference/* repositoryOf */._M)(target)}:${tag}`);
        // An immutable tag cannot be set again, not even to what it names.
        if ((await registry.resolve(path, tag)) !== index.digest)
            await registry.putManifest(path, tag, index);
    }
}

// EXTERNAL MODULE: ./build/lib/image/event.js
var image_event = __nccwpck_require__(7866);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
;// CONCATENATED MODULE: ./build/lib/image/forward-only.js

/** Whether any tag depends on what the registry has; if not, there is no need to ask. */
const mayMove = (tags) => tags.some(({ follows }) => follows !== undefined);
/**
 * Of the tags of a release, those that may be set in a repository: a tag that follows releases never moves to a
 * lower version than one that is there, and where that cannot be known it does not move.
 */
function forwardOnly(tags, known, flavor) {
    const notes = [];
    const allowed = tags.filter(({ name, follows }) => {
        if (follows === undefined)
            return true;
        if ('unknown' in known) {
            notes.push(`\`${name}\` is not set: whether ${follows} is the highest version is not known (${known.unknown})`);
            return false;
        }
        const higher = highest(known.tags, flavor, scopeOf(name, follows, flavor));
        if (higher === undefined || !semver.gt(higher, follows))
            return true;
        notes.push(`\`${name}\` stays where it is: the registry already has ${higher}, which is higher than ${follows}`);
        return false;
    });
    return { tags: allowed.map(({ name }) => name), notes };
}
/** The range of releases that a tag stands for: `1` for 1.x.x, `1.2` for 1.2.x, any other name for all. */
function scopeOf(name, follows, flavor) {
    const bare = stripped(name, flavor).replace(/^v/, '');
    const { major, minor } = semver.parse(follows) ?? { major: 0, minor: 0 };
    if (bare === `${major}.${minor}`)
        return `${major}.${minor}.x`;
    return bare === `${major}` ? `${major}.x.x` : '*';
}
function highest(tags, flavor, range) {
    const versions = tags.flatMap((tag) => {
        const version = semver.parse(stripped(tag, flavor));
        return version && version.prerelease.length === 0 ? [version.version] : [];
    });
    return semver.maxSatisfying(versions, range) ?? undefined;
}
/** `1.2.3-alpine` is a release of the flavour `-alpine`, not a pre-release; without the suffix it is another image. */
function stripped(tag, { prefix, suffix }) {
    if (suffix !== '' && !tag.endsWith(suffix))
        return '';
    const end = suffix === '' ? tag : tag.slice(0, -suffix.length);
    return prefix !== '' && end.startsWith(prefix) ? end.slice(prefix.length) : end;
}

;// CONCATENATED MODULE: ./build/lib/image/labels.js
/**
 * The labels that OCI defines (https://github.com/opencontainers/image-spec/blob/main/annotations.md), from what the
 * event says. `created` is the time of the commit, not of the build: the same commit gives the same image.
 */
function ociLabels(event, version, commitSeconds) {
    const { name, description, url, licence } = event.repository;
    const created = commitSeconds === undefined ? '' : new Date(commitSeconds * 1000).toISOString();
    const labels = {
        title: name,
        description,
        url,
        source: url,
        version,
        created,
        revision: event.sha,
        licenses: licence === 'NOASSERTION' ? '' : licence,
    };
    const known = Object.entries(labels).filter(([, value]) => value !== '');
    return new Map(known.map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
}

;// CONCATENATED MODULE: ./build/lib/image/legal-tag.js
const LONGEST = 128;
const MARK = 8;
/**
 * The nearest tag that every registry takes: other characters become "-" (as metadata-action does), a first "." or
 * "-" goes, and a tag that is too long is cut and marked with a hash of all of it, so that two long branches that
 * begin alike stay apart. Empty when nothing is left.
 */
function legalTag(text) {
    const tag = text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
    return tag.length <= LONGEST ? tag : `${tag.slice(0, LONGEST - MARK - 1)}-${mark(text)}`;
}
/** FNV-1a over UTF-16 code units, 32 bits as 8 hexadecimal digits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function mark(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) {
        hash ^= text.charCodeAt(at);
        hash = Math.imul(hash, 0x01000193) >>> 0;
    }
    return hash.toString(16).padStart(MARK, '0');
}

;// CONCATENATED MODULE: ./build/lib/image/pep440.js
/** The scheme of the PEP's appendix B, with the spellings that it wants understood. */
const VERSION = /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?([-_.]?dev[-_.]?(\d*))?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/i;
const SPELLED = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
};
/** Reads a version; undefined when it is none. An import of the usual library takes 180 ms, this nothing. */
function parsePep440(text) {
    const match = VERSION.exec(text.trim());
    if (!match)
        return undefined;
    const [, epoch, release = '', pre, preNumber, post, dashPost, postNumber, dev, devNumber] = match;
    const letter = pre?.toLowerCase();
    const spelled = letter === undefined ? undefined : (SPELLED[letter] ?? letter);
    const parts = [
        Number(epoch ?? 0) === 0 ? '' : `${Number(epoch)}!`,
        release.split('.').map(Number).join('.'),
        part(spelled, spelled, preNumber),
        part(post, '.post', dashPost || postNumber),
        part(dev, '.dev', devNumber),
    ];
    return {
        release: release.split('.').map(Number),
        public: parts.join(''),
        isFinal: [letter, post, dev].every((written) => written === undefined),
    };
}
/** A part that was written, in its normal spelling; a number that was left out is 0. */
const part = (written, spelled, number) => (written === undefined ? '' : `${spelled ?? ''}${Number(number || 0)}`);

// EXTERNAL MODULE: ./build/lib/image/tag-rule.js + 10 modules
var tag_rule = __nccwpck_require__(6409);
// EXTERNAL MODULE: ./node_modules/dayjs/dayjs.min.js
var dayjs_min = __nccwpck_require__(3706);
// EXTERNAL MODULE: ./node_modules/dayjs/plugin/advancedFormat.js
var advancedFormat = __nccwpck_require__(5440);
// EXTERNAL MODULE: ./node_modules/dayjs/plugin/timezone.js
var timezone = __nccwpck_require__(7818);
// EXTERNAL MODULE: ./node_modules/dayjs/plugin/utc.js
var utc = __nccwpck_require__(5279);
;// CONCATENATED MODULE: ./build/lib/image/template.js




dayjs_min.extend(utc);
dayjs_min.extend(timezone);
dayjs_min.extend(advancedFormat);
const EXPRESSION = /\{\{([^{}]*)\}\}/g;
const CALL = /^\s*([a-z_]+)(?:\s+'([^']*)'|\s+"([^"]*)")?(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?\s*$/;
/**
 * Replaces expressions such as `{{branch}}` and `{{date 'YYYYMMDD' tz='Europe/Berlin'}}`, as metadata-action has
 * them. A moment without a format is written as ISO 8601; without a zone it is UTC.
 * @throws Error that names an expression it does not know, or a zone or moment there is not.
 */
function fillTemplate(template, values) {
    return template.replace(EXPRESSION, (whole, inner) => {
        const call = CALL.exec(inner);
        const value = call ? values[call[1] ?? ''] : undefined;
        if (!call || value === undefined)
            throw new Error(`the expression "${whole}" is not known; there are ${Object.keys(values)
                .map((name) => `{{${name}}}`)
                .join(', ')}`);
        if (typeof value === 'string')
            return value;
        return writeMoment(value.moment, call[2] ?? call[3], call[4] ?? call[5] ?? 'UTC', whole);
    });
}
/** The names of all expressions in a template, each once. @throws Error on one that cannot be read. */
const hasExpression = (template) => template.search(EXPRESSION) >= 0;
function writeMoment(moment, format, zone, whole) {
    if (moment === undefined)
        throw new Error(`the time of the commit for "${whole}" is not known`);
    try {
        return dayjs_min(moment)
            .tz(zone)
            .format(format ?? 'YYYY-MM-DDTHH:mm:ssZ');
    }
    catch {
        throw new Error(`"${zone}" in "${whole}" is not a time zone, such as Europe/Berlin`);
    }
}

;// CONCATENATED MODULE: ./build/lib/image/rule-value.js




const nothing = { note: undefined };
const SHORT_SHA = 7;
/** The value of a rule for an event, by the rules of metadata-action except where the README says what is better. */
const ruleValue = (rule, facts) => JUDGES[rule.type](rule, facts);
const JUDGES = {
    schedule: ({ options }, { event, values }) => event.isScheduled ? plain(fillTemplate(options['pattern'] ?? '', values)) : nothing,
    semver: versionRule,
    pep440: versionRule,
    match: versionRule,
    edge: ({ options }, { event }) => event.kind === 'branch' && event.name === (options['branch'] || event.defaultBranch)
        ? plain('edge')
        : nothing,
    ref: ({ options }, { event }) => refValue(options['event'] ?? '', event),
    raw: ({ options }, { values }) => plain(fillTemplate(options['value'] ?? '', values)),
    sha: ({ options }, { event }) => event.sha ? plain(event.sha.slice(0, options['format'] === 'long' ? undefined : SHORT_SHA)) : nothing,
};
const plain = (text) => ({ text, latest: false, version: undefined });
const KIND_OF = { branch: 'branch', tag: 'tag', pr: 'pull-request' };
function refValue(wanted, { kind, name }) {
    if (KIND_OF[wanted] !== kind)
        return nothing;
    if (kind !== 'tag')
        return plain(name);
    return { text: name, latest: isFinal(name), version: finalVersion(name) };
}
function versionRule(rule, { event, values }) {
    const given = rule.options['value'];
    if (given === undefined && event.kind !== 'tag')
        return nothing;
    const source = given === undefined ? event.name : fillTemplate(given, values);
    if (rule.type === 'match')
        return matchValue(rule, source);
    const matched = rule.options['match'] ? groupOf(rule.options['match'], source, 1) : source;
    if (matched === undefined)
        return { note: `"${source}" does not match ${rule.options['match']}` };
    const raw = matched.replaceAll('/', '-');
    return rule.type === 'semver' ? semverValue(rule, raw) : pep440Value(rule, raw);
}
function matchValue(rule, source) {
    const pattern = rule.options['pattern'] ?? '';
    const text = groupOf(pattern, source, Number(rule.options['group']));
    if (text === undefined)
        return { note: `"${source}" does not match ${pattern}` };
    return { text, latest: isFinal(text), version: finalVersion(text) };
}
function groupOf(pattern, source, group) {
    const match = (0,tag_rule/* checkPattern */.rg)(pattern).exec(source);
    return match?.[group] ?? (group === 1 ? match?.[0] : undefined);
}
/** A pre-release is a tag of its own whatever the pattern: `1.2` never names a candidate of 1.2.0. */
function semverValue(rule, raw) {
    const version = semver.parse(raw);
    if (!version)
        return { note: `"${raw}" is not a semantic version, so the rule type=semver gives no tag` };
    const pattern = rule.options['pattern'] ?? '';
    const { major, minor, patch } = version;
    const parts = { raw, version: version.version, major: `${major}`, minor: `${minor}`, patch: `${patch}` };
    if (version.prerelease.length > 0)
        return plain(preRelease(pattern, parts));
    return { text: fillTemplate(pattern, parts), latest: true, version: version.version };
}
function pep440Value(rule, raw) {
    const version = parsePep440(raw);
    if (!version)
        return { note: `"${raw}" is not a version by PEP 440, so the rule type=pep440 gives no tag` };
    const pattern = rule.options['pattern'] ?? '';
    const [major = 0, minor = 0, patch = 0] = version.release;
    const parts = { raw, version: version.public, major: `${major}`, minor: `${minor}`, patch: `${patch}` };
    if (!version.isFinal)
        return plain(preRelease(pattern, parts));
    return { text: fillTemplate(pattern, parts), latest: true, version: `${major}.${minor}.${patch}` };
}
const preRelease = (pattern, { raw, version }) => /^\s*\{\{\s*raw\s*\}\}\s*$/.test(pattern) ? raw : version;
/** Whether a tag of git names a release: `v1.2.3`, `2024.1`, but neither `foo` nor `v2.0.0-rc.1`. */
function isFinal(tag) {
    return finalVersion(tag) !== undefined;
}
function finalVersion(tag) {
    const version = semver.parse(tag);
    if (version)
        return version.prerelease.length === 0 ? version.version : undefined;
    const python = parsePep440(tag);
    if (!python?.isFinal)
        return undefined;
    const [major = 0, minor = 0, patch = 0] = python.release;
    return `${major}.${minor}.${patch}`;
}

;// CONCATENATED MODULE: ./build/lib/image/names.js




/** Without a `tags` input: branch, tag, pull request, short commit, and the versions of a version tag. */
const DEFAULT_RULES = (0,tag_rule/* parseTagRules */.hh)(`
type=schedule
type=semver,pattern={{version}}
type=semver,pattern={{major}}.{{minor}}
type=semver,pattern={{major}},enable={{is_not_zero_major}}
type=ref,event=branch
type=ref,event=tag
type=ref,event=pr
type=sha`).rules;
/** The values that expressions have in this event. */
function templateValues(event, { now, commit }) {
    const name = (kind) => (event.kind === kind ? event.name : '');
    return {
        branch: name('branch'),
        tag: name('tag'),
        sha: event.sha.slice(0, 7),
        base_ref: event.baseRef,
        is_default_branch: String(event.isDefaultBranch),
        is_not_default_branch: String(!event.isDefaultBranch),
        is_not_zero_major: String(!/^v?0(\.|$)/.test(name('tag'))),
        date: { moment: now },
        commit_date: { moment: commit },
    };
}
/**
 * All tags of a build, in order, each once and each legal.
 * @throws Error on an expression that cannot be filled.
 */
function nameBuild(rules, flavor, event, values) {
    const outcomes = rules
        .filter((rule) => isEnabled(rule, values))
        .map((rule) => ({ rule, ...ruleValue(rule, { event, values }) }));
    const notes = [...new Set(outcomes.flatMap((outcome) => ('note' in outcome ? (outcome.note ?? []) : [])))];
    const made = outcomes.filter((outcome) => 'text' in outcome);
    const tags = made.map((value) => ({
        name: decorated(value, flavor, values),
        follows: isExact(value.text, value.version) ? undefined : value.version,
    }));
    const latest = latestTag(made[0], flavor, event, notes);
    const all = unique([...tags, ...(latest ? [latest] : [])].filter(({ name }) => name !== ''));
    return { version: all[0]?.name ?? '', tags: all, notes };
}
function isEnabled({ enable }, values) {
    const filled = hasExpression(enable) ? fillTemplate(enable, values) : enable;
    if (filled !== 'true' && filled !== 'false')
        throw new Error(`enable=${enable} became "${filled}", which is neither true nor false`);
    return filled === 'true';
}
function decorated({ rule, text }, flavor, values) {
    const { prefix = flavor.prefix, suffix = flavor.suffix } = rule;
    return legalTag(`${fillTemplate(prefix, values)}${text}${fillTemplate(suffix, values)}`);
}
/** `1.2.3` of release 1.2.3 is that release and nothing else; `1.2` and `1` move on to the next. */
const isExact = (text, version) => version === undefined || text.replace(/^v/, '').startsWith(version);
/** By metadata-action's rule the first value decides; but a pull request is never the latest release. */
function latestTag(first, flavor, event, notes) {
    const wanted = flavor.latest === 'auto' ? (first?.latest ?? false) : flavor.latest === 'true';
    if (!wanted || !first)
        return undefined;
    if (event.kind === 'pull-request') {
        notes.push('A pull request never becomes `latest`, whatever `flavor` says.');
        return undefined;
    }
    if (event.kind === 'tag' && first.version === undefined) {
        notes.push(`"${event.name}" is not a final version, so it does not become \`latest\`.`);
        return undefined;
    }
    const name = `${flavor.prefixLatest ? flavor.prefix : ''}latest${flavor.suffixLatest ? flavor.suffix : ''}`;
    return { name: legalTag(name), follows: first.version };
}
function unique(tags) {
    return [...new Map([...tags].reverse().map((tag) => [tag.name, tag])).values()].reverse();
}

;// CONCATENATED MODULE: ./build/actions/build-image/name.js






/** Judges tags and labels, asking registries only when a tag might move. @throws BUILD_TAG_RULE */
async function nameResult(inputs, context, commitSeconds, ports) {
    const event = (0,image_event/* readBuildEvent */.R)(context);
    const commit = commitSeconds === undefined ? undefined : commitSeconds * 1000;
    const values = templateValues(event, { now: ports.now(), commit });
    const { rules, references } = inputs.tags;
    const names = filled(() => nameBuild(rules.length + references.length === 0 ? DEFAULT_RULES : rules, inputs.flavor, event, values));
    const custom = filled(() => [...inputs.labels].map(([key, value]) => [key, fillTemplate(value, values)]));
    const settled = await Promise.all(inputs.images.map((image) => settle(image, names, inputs, ports)));
    return {
        event,
        version: names.version || (references[0]?.replace(/^.*:/, '') ?? ''),
        references: [...new Set([...settled.flatMap((one) => one.references), ...references])],
        labels: new Map([...ociLabels(event, names.version, commitSeconds), ...custom]),
        notes: [...new Set([...names.notes, ...settled.flatMap((one) => one.notes)])],
    };
}
async function settle(image, names, { flavor }, ports) {
    const known = mayMove(names.tags) ? await ports.knownTags(image) : { tags: [] };
    const { tags, notes } = forwardOnly(names.tags, known, flavor);
    return { references: tags.map((tag) => `${image}:${tag}`), notes };
}
function filled(work) {
    try {
        return work();
    }
    catch (error) {
        throw failures/* buildFailures */.g.BUILD_TAG_RULE(error.message, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/lib/image/cache.js

/**
 * Where the cache comes from and goes to. Without any input: GitHub's cache, in a scope of its own for each image,
 * stage and set of platforms, since builds that share a scope overwrite each other's entry. A cache that cannot be
 * written never fails a good build (`ignore-error`), and one for ECR gets the form that ECR takes.
 */
function planCache({ from, to, images, platforms, target, gitHub }) {
    if (from.length + to.length > 0)
        return { from: from.map(shortForm), to: to.map(shortForm).map(safeExport) };
    if (!gitHub)
        return { from: [], to: [] };
    const scope = [images[0] ?? 'image', target, ...platforms].filter(Boolean).join('-');
    const gha = `type=gha,scope=${scope.replace(/[^A-Za-z0-9.-]+/g, '-')}`;
    return { from: [gha], to: [safeExport(`${gha},mode=max`)] };
}
/** buildx takes a bare name as a registry cache. */
const shortForm = (entry) => (entry.includes('=') ? entry : `type=registry,ref=${entry}`);
function safeExport(entry) {
    const fields = new Map(entry.split(',').map((field) => {
        const at = field.indexOf('=');
        return [field.slice(0, at), field.slice(at + 1)];
    }));
    const type = fields.get('type') ?? '';
    const wanted = {
        ...(type === 'inline' ? {} : { 'ignore-error': 'true' }),
        ...(type === 'registry' && isEcr(fields.get('ref') ?? '')
            ? { 'image-manifest': 'true', 'oci-mediatypes': 'true' }
            : {}),
    };
    const missing = Object.entries(wanted).filter(([name]) => !fields.has(name));
    return [entry, ...missing.map(([name, value]) => `${name}=${value}`)].join(',');
}
const isEcr = (reference) => /\.dkr[.-]ecr\./.test(reference);
/** A repository's name in the form that everything else here compares. */
const canonicalImage = (name) => repositoryOf(parseRepository(name));

;// CONCATENATED MODULE: ./build/actions/build-image/plan-build.js




/** Everything that one build is told. @throws BUILD_NOT_NAMED, PATH_MISSING, PATH_OUTSIDE */
async function planBuild(inputs, named, builder, ports) {
    const destination = destinationOf(inputs, named);
    const { images, platforms, target } = inputs;
    const gitHub = (0,image_builder/* isFull */.uq)(builder) && ports.variable('ACTIONS_RUNTIME_TOKEN') !== undefined;
    const cache = planCache({
        from: inputs['cache-from'],
        to: inputs['cache-to'],
        images,
        platforms,
        target,
        gitHub,
    });
    const attestations = (0,build_plan/* planAttestations */.Re)({
        provenance: inputs.provenance,
        sbom: inputs.sbom,
        lambdaCompatible: inputs['lambda-compatible'],
        destination,
        isPrivate: ports.isPrivate,
    }, builder);
    return {
        context: await ports.files.inside(inputs.context),
        file: inputs.file === undefined ? undefined : await ports.files.inside(inputs.file),
        target,
        platforms,
        labels: named.labels,
        references: named.references,
        cacheFrom: cache.from,
        cacheTo: cache.to,
        destination,
        ...attestations,
        ...asGiven(inputs),
        metadataFile: ports.metadataFile,
    };
}
function destinationOf({ push, load, images }, { references, notes }) {
    if (!push && !load)
        return 'nowhere';
    if (references.length === 0)
        throw failures/* buildFailures */.g.BUILD_NOT_NAMED(images.length === 0
            ? 'The image has no name: `images` is empty, and no full name is in `tags`.'
            : `No tag rule gave a tag for this event. ${notes.join(' ')}`);
    return push ? 'push' : 'load';
}
/** What goes on to buildx as it is. */
const asGiven = (inputs) => ({
    buildArgs: inputs['build-args'],
    buildContexts: inputs['build-contexts'],
    secrets: inputs.secrets,
    secretFiles: inputs['secret-files'],
    ssh: inputs.ssh,
    addHosts: inputs['add-hosts'],
    allow: inputs.allow,
    noCacheFilters: inputs['no-cache-filters'],
    shmSize: inputs['shm-size'],
    ulimit: inputs.ulimit,
    annotations: inputs.annotations,
    attests: inputs.attests,
    network: inputs.network,
    pull: inputs.pull,
    noCache: inputs['no-cache'],
    builder: inputs.builder,
});

;// CONCATENATED MODULE: ./build/actions/build-image/run.js







/** Names, plans, builds or merges, and says what was made. */
async function run(inputs, ports) {
    takeSecrets(inputs, ports);
    await takeSecretFiles(inputs, ports);
    if (inputs.operation === 'build')
        return build(inputs, ports);
    return merge_merge(inputs, await run_name(inputs, await ports.commitTime(), ports), ports);
}
async function run_name(inputs, commitSeconds, ports) {
    const named = await nameResult(inputs, ports.context, commitSeconds, ports);
    for (const note of named.notes)
        ports.workflow.info(note);
    return named;
}
async function build(inputs, ports) {
    const { workflow } = ports;
    const [builder, commitSeconds] = await Promise.all([
        ports.observeBuilder(inputs.builder),
        ports.commitTime(),
    ]);
    const named = await run_name(inputs, commitSeconds, ports);
    const plan = await planBuild(inputs, named, builder, ports);
    (0,build_plan/* checkBuilder */.ub)(plan, builder);
    for (const reference of plan.references)
        workflow.info(`tag ${reference}`);
    const variables = await ports.loginBuild(plan);
    const built = await ports.build(plan, {
        variables,
        sourceDateEpoch: commitSeconds,
        secrets: inputs.secrets.map(({ variable }) => variable),
    });
    const metadata = readMetadata(await ports.files.read(ports.metadataFile));
    const result = readResult(metadata, plan, builder);
    if (result.note)
        workflow.notice(result.note);
    workflow.info(result.image ? `built ${result.image}` : 'built');
    const { platforms, sbom } = await ports.lookAt(result, plan, metadata, variables);
    const { references } = plan;
    const { version } = named;
    workflow.summary(buildSummary({ ...result, references, version, platforms, steps: built.steps }));
    return {
        image: result.image,
        digest: result.digest,
        tags: references,
        version,
        platforms: platforms.map(({ platform }) => platform),
        sbom,
        metadata,
    };
}
/** Before anything else: every later line is clean of these values. @throws BUILD_SECRET_MISSING */
function takeSecrets({ secrets }, { variable, workflow }) {
    for (const { variable: name } of secrets)
        workflow.mask(variable(name) ?? '');
    const missing = secrets.filter(({ variable: name }) => variable(name) === undefined);
    if (missing.length === 0)
        return;
    // What stands there instead of a name may be the secret itself.
    for (const { variable: name } of missing)
        workflow.mask(name);
    const ids = missing.map(({ id, variable: name }) => (id === name ? 'one without an id' : `"${id}"`));
    throw failures/* buildFailures */.g.BUILD_SECRET_MISSING(`These secrets are not in the environment of this step: ${ids.join(', ')}.`);
}
/** Their content is masked as a whole and by line, like the value of a variable. @throws BUILD_SECRET_MISSING */
async function takeSecretFiles({ 'secret-files': given }, { files, workflow }) {
    for (const { id, path } of given) {
        if (!files.exists(path))
            throw failures/* buildFailures */.g.BUILD_SECRET_MISSING(`The file of the secret "${id}" does not exist: ${path}.`);
        workflow.mask(await files.read(path));
    }
}
/** The provenance repeats the metadata at length and is in the registry. */
function readMetadata(text) {
    const metadata = JSON.parse(text);
    const kept = Object.entries(metadata).filter(([key]) => !key.startsWith('buildx.build.provenance'));
    return Object.fromEntries(kept);
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ spec)
});

// EXTERNAL MODULE: ./build/lib/image/tag-rule.js + 10 modules
var tag_rule = __nccwpck_require__(6409);
;// CONCATENATED MODULE: ./build/lib/image/flavor.js

/** Reads the `flavor` input, as metadata-action has it: `latest=auto`, `prefix=v,onlatest=true`, `suffix=-alpine`. */
function parseFlavor(raw) {
    const given = (0,tag_rule/* linesOf */.Dx)(raw).map((line) => readLine(line, (0,tag_rule/* parseFields */.L5)(line)));
    return { ...NEUTRAL, ...Object.fromEntries(given.flatMap((part) => Object.entries(part))) };
}
const NEUTRAL = {
    latest: 'auto',
    prefix: '',
    suffix: '',
    prefixLatest: false,
    suffixLatest: false,
};
/** One line: `latest=…` alone, or a prefix or suffix with, perhaps, `onlatest`. */
function readLine(line, fields) {
    const { latest, prefix, suffix, onlatest, ...others } = Object.fromEntries(fields);
    const given = [latest, prefix, suffix].filter((value) => value !== undefined);
    if (given.length !== 1 ||
        Object.keys(others).length > 0 ||
        (latest !== undefined && onlatest !== undefined))
        throw new Error(`"${line}" is none of latest=auto|true|false, prefix=…[,onlatest=true], suffix=…[,onlatest=true]`);
    if (latest !== undefined)
        return { latest: choice('latest', latest, ['auto', 'true', 'false']) };
    const onLatest = choice('onlatest', onlatest ?? 'false', ['true', 'false']) === 'true';
    return prefix === undefined
        ? { suffix: suffix ?? '', suffixLatest: onLatest }
        : { prefix, prefixLatest: onLatest };
}
function choice(key, value, choices) {
    const found = choices.find((one) => one === value);
    if (found === undefined)
        throw new Error(`${key} is one of ${choices.join(', ')}, not "${value}"`);
    return found;
}

// EXTERNAL MODULE: ./build/lib/image/reference.js
var reference = __nccwpck_require__(7807);
;// CONCATENATED MODULE: ./build/lib/image/inputs.js


const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ID = /^[A-Za-z0-9_.-]+$/;
/**
 * Reads `secrets`: `id=VARIABLE`, or `VARIABLE` for both, one a line. A line is never repeated in an error: people
 * write values here, as docker/build-push-action takes them.
 */
function parseSecretNames(raw) {
    return (0,tag_rule/* linesOf */.Dx)(raw).map((line, index) => {
        const at = line.indexOf('=');
        const [id, variable] = at < 0 ? [line, line] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        if (!ID.test(id) || !VARIABLE.test(variable))
            throw new Error(`line ${index + 1} is not of the form id=VARIABLE with the name of a variable in the \`env:\` of this step (values do not belong here)`);
        return { id, variable };
    });
}
/** Reads `secret-files`: `id=path`, one a line. A line is not repeated, for the same reason. */
function parseSecretFiles(raw) {
    return (0,tag_rule/* linesOf */.Dx)(raw).map((line, index) => {
        const at = line.indexOf('=');
        const [id, path] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
        if (!ID.test(id) || path === '' || path.includes(','))
            throw new Error(`line ${index + 1} is not of the form id=path`);
        return { id, path };
    });
}
/** Reads `images`: names of repositories without a tag, one a line or separated by commas; the first names the image. */
function parseImages(raw) {
    const names = raw
        .split(/[\n,]/)
        .map((name) => name.trim())
        .filter(Boolean);
    return [...new Set(names.map((name) => shortName(name)))];
}
/** `docker.io/library/` is not written: Docker itself shows such names without it. */
function shortName(name) {
    return (0,reference/* repositoryOf */._M)((0,reference/* parseRepository */.SU)(name)).replace(/^docker\.io\/(library\/)?/, '');
}
/** Reads `context`. A git address would build the commit as it is on the server, without what earlier steps made. */
function parseContext(raw) {
    if (/^[a-z+]+:\/\/|^git@|\.git(#|$)/i.test(raw))
        throw new Error(`expected a folder of the checkout, got the address "${raw}"`);
    return raw;
}
const PLATFORM = /^[a-z0-9]+\/[a-z0-9]+(\/v[0-9]+)?$/;
function parsePlatforms(raw) {
    const platforms = raw
        .split(/[\n,]/)
        .map((name) => name.trim())
        .filter(Boolean);
    const wrong = platforms.find((platform) => !PLATFORM.test(platform));
    if (wrong)
        throw new Error(`"${wrong}" is not a platform such as linux/amd64 or linux/arm/v7`);
    return [...new Set(platforms)];
}

// EXTERNAL MODULE: ./build/lib/image/merge.js
var merge = __nccwpck_require__(5106);
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

;// CONCATENATED MODULE: ./build/actions/build-image/spec.js








const spec_images = (0,inputs/* inputKind */.TP)(parseImages);
const context = (0,inputs/* inputKind */.TP)(parseContext);
const platforms = (0,inputs/* inputKind */.TP)(parsePlatforms);
const secretNames = (0,inputs/* inputKind */.TP)(parseSecretNames);
const sources = (0,inputs/* inputKind */.TP)(merge/* parseSources */.ur);
const secretFiles = (0,inputs/* inputKind */.TP)(parseSecretFiles);
const tagRules = (0,inputs/* inputKind */.TP)(tag_rule/* parseTagRules */.hh);
const flavor = (0,inputs/* inputKind */.TP)(parseFlavor);
const spec = (0,action/* defineAction */.Q)({
    name: 'build-image',
    description: 'Builds a container image once, with the right tags and labels, and says it by digest. Explains a failed build at the line of its Dockerfile.',
    branding: { icon: 'package', color: 'blue' },
    inputs: {
        operation: oneOf('build', 'merge').withDefault('build', {
            description: '`build` builds; `merge` joins images that other jobs built and pushed, one platform each, to one index under the tags of this step, without Docker.',
        }),
        sources: sources.withDefault('', {
            description: 'With `operation: merge`: the images to join, by digest, one a line, such as the outputs `image` of the steps that pushed them. With `platforms`, one that is missing is an error.',
        }),
        images: spec_images.withDefault('', {
            description: 'Names of the repositories that the image gets, without a tag, one a line, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop`.',
        }),
        tags: tagRules.withDefault('', {
            description: 'Tag rules of docker/metadata-action, one a line, such as `type=semver,pattern={{version}}`; or full names such as `ghcr.io/acme/shop:edge`. Without any: branch, pull request, short commit, and the versions of a version tag.',
        }),
        flavor: flavor.withDefault('', {
            description: 'What holds for all tags, as in docker/metadata-action: `latest=auto`, `prefix=…`, `suffix=-alpine`.',
        }),
        labels: keyValues.withDefault('', {
            description: 'Labels beside those that OCI defines, which are set from the event, such as `team=shop`. One a line; the same expressions as in tags.',
        }),
        context: context.withDefault('.', {
            description: 'Folder of the checkout that is built, with all that earlier steps changed in it.',
        }),
        file: input_kinds_text.optional({
            description: 'The Dockerfile, below the checkout. Default is `Dockerfile` in `context`.',
        }),
        target: input_kinds_text.optional({ description: 'Stage of the Dockerfile to build, such as `production`.' }),
        platforms: platforms.withDefault('', {
            description: 'Platforms to build for, such as `linux/amd64,linux/arm64`. Default is that of the builder.',
        }),
        'build-args': lines.withDefault('', {
            description: 'Build arguments, `NAME=value`, one a line. They are visible in the image: no secrets.',
        }),
        'build-contexts': lines.withDefault('', {
            description: 'Additional build contexts, `name=folder` or `name=docker-image://…`, one a line.',
        }),
        secrets: secretNames.withDefault('', {
            description: 'Secrets for `RUN --mount=type=secret`, as `id=VARIABLE`, one a line: the name of a variable in the `env:` of this step, never a value.',
        }),
        ssh: lines.withDefault('', {
            description: 'SSH agents or keys for `RUN --mount=type=ssh`, as in docker/build-push-action: `default`, or `id=path of a key`, one a line.',
        }),
        'secret-files': secretFiles.withDefault('', {
            description: 'Secrets that are in files, as `id=path`, one a line; their content is masked.',
        }),
        'add-hosts': list.withDefault('', {
            description: 'Names for `/etc/hosts` during the build, such as `db.local:10.0.0.7`.',
        }),
        allow: list.withDefault('', {
            description: 'What a builder does not do unasked: `network.host` or `security.insecure`.',
        }),
        'no-cache-filters': list.withDefault('', { description: 'Stages that are built anew.' }),
        'shm-size': input_kinds_text.optional({ description: 'Size of `/dev/shm` in `RUN` steps, such as `2g`.' }),
        ulimit: list.withDefault('', { description: 'Limits in `RUN` steps, such as `nofile=1024:1024`.' }),
        annotations: lines.withDefault('', {
            description: 'Annotations as in docker/build-push-action, such as `manifest:team=shop` or `index:team=shop`, one a line.',
        }),
        'cache-from': lines.withDefault('', {
            description: "Where cached layers come from, such as `type=registry,ref=…/shop:buildcache`. Default is GitHub's cache where the builder can use it.",
        }),
        'cache-to': lines.withDefault('', {
            description: 'Where layers are cached, such as `type=gha,mode=max`. A cache that cannot be written never fails the build.',
        }),
        'no-cache': flag.withDefault('false', { description: 'Builds everything anew.' }),
        pull: flag.withDefault('false', {
            description: 'Asks for newer base images even where the builder has them.',
        }),
        network: input_kinds_text.optional({ description: 'Network of `RUN` steps: `default`, `none` or `host`.' }),
        builder: input_kinds_text.optional({ description: 'Name of the builder instance. Default is the one in use.' }),
        push: flag.withDefault('false', { description: 'Pushes the result under all its tags.' }),
        load: flag.withDefault('false', {
            description: 'Puts the result into Docker on this runner, to be scanned and pushed by later steps.',
        }),
        provenance: input_kinds_text.optional({
            description: 'Provenance attestation: `true`, `false` or `mode=max`. Default is on for a push: `mode=max`, for a private repository `mode=min`.',
        }),
        sbom: input_kinds_text.optional({
            description: 'Software bill of materials as an attestation: `true`, `false` or `generator=image`. Default is on for a push.',
        }),
        attests: lines.withDefault('', {
            description: 'Attestations as in docker/build-push-action, such as `type=provenance,mode=max`, one a line. They take the place of `provenance` or `sbom`.',
        }),
        'lambda-compatible': flag.withDefault('false', {
            description: 'Makes a plain image without attestations, as AWS Lambda and others want it.',
        }),
    },
    outputs: {
        image: output.text('The image by digest, `repository@sha256:…`. By tag when it was loaded into Docker’s classic store, where it has no digest yet; empty when it was neither pushed nor loaded.'),
        digest: output.text('Digest of the image or, where there are several platforms or attestations, of the index.'),
        tags: output.lines('Full names with tags, one a line.'),
        version: output.text('The first tag, such as `1.2.3`, `main` or `pr-7`.'),
        platforms: output.lines('Platforms of the image, such as `linux/amd64`, one a line.'),
        sbom: output.text('Path of the software bill of materials (SPDX JSON, of the first platform), for later steps of the job; empty when none was made.'),
        metadata: output.json("The build's metadata as buildx writes it, without the provenance."),
    },
});


/***/ }),

/***/ 9561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/lib/image/event.js
var image_event = __nccwpck_require__(7866);
// EXTERNAL MODULE: ./build/lib/image/reference.js
var image_reference = __nccwpck_require__(7807);
// EXTERNAL MODULE: ./build/lib/image/build-plan.js
var build_plan = __nccwpck_require__(5612);
// EXTERNAL MODULE: ./build/lib/image/builder.js
var image_builder = __nccwpck_require__(7421);
;// CONCATENATED MODULE: ./build/lib/image/progress.js
const LINES_KEPT = 20;
/** Follows `docker buildx build --progress rawjson`: each line of stderr is a change, or else a word of buildx itself. */
class BuildProgress {
    #steps = new Map();
    #rest = new Map();
    #words = [];
    warnings = [];
    /** Takes a line; returns what a person wants to see of it. */
    take(line) {
        const change = parseChange(line);
        if (!change) {
            this.#words.push(line);
            return [];
        }
        this.warnings.push(...change.warnings.map(readWarning));
        return [
            ...change.vertexes.flatMap((vertex) => this.#step(vertex)),
            ...change.logs.flatMap((log) => this.#log(log)),
        ];
    }
    /** Steps in the order in which they began. */
    get steps() {
        return [...this.#steps.values()].sort((a, b) => (a.started ?? Infinity) - (b.started ?? Infinity));
    }
    /** What buildx said beside the changes: on a failure, the place in the Dockerfile and the error. */
    get words() {
        return this.#words;
    }
    #step(vertex) {
        const before = this.#steps.get(vertex.digest);
        const step = {
            name: vertex.name ?? before?.name ?? '',
            started: time(vertex.started) ?? before?.started,
            completed: time(vertex.completed),
            cached: vertex.cached ?? before?.cached ?? false,
            error: vertex.error ?? '',
            log: before?.log ?? [],
        };
        this.#steps.set(vertex.digest, step);
        return linesAbout(before, step);
    }
    #log({ vertex, data }) {
        const step = this.#steps.get(vertex);
        const lines = ((this.#rest.get(vertex) ?? '') + decode(data)).split(/\r?\n|\r/);
        this.#rest.set(vertex, lines.pop() ?? '');
        if (step)
            this.#steps.set(vertex, { ...step, log: [...step.log, ...lines].slice(-LINES_KEPT) });
        return lines;
    }
}
function linesAbout(before, step) {
    if (step.name.startsWith('[internal]'))
        return [];
    if (step.error)
        return [`${step.name}: failed: ${step.error}`];
    if (step.completed === undefined)
        return step.started !== undefined && before?.started === undefined ? [step.name] : [];
    if (before?.completed !== undefined)
        return [];
    if (step.cached)
        return [`${step.name} (cached)`];
    const seconds = (step.completed - (step.started ?? step.completed)) / 1000;
    return seconds < 1 ? [] : [`${step.name}: done in ${seconds.toFixed(1)} s`];
}
function parseChange(line) {
    if (!line.startsWith('{"'))
        return undefined;
    try {
        return { vertexes: [], logs: [], warnings: [], ...JSON.parse(line) };
    }
    catch {
        return undefined; // A program's line that only looks like one; it is kept as a word.
    }
}
const readWarning = ({ short = '', detail = [], url = '', range = [] }) => ({
    text: [decode(short), ...detail.map(decode)].filter(Boolean).join('\n'),
    url,
    line: range[0]?.start?.line,
});
function time(text) {
    const at = Date.parse(text ?? '');
    return Number.isFinite(at) ? at : undefined;
}
/** Go writes bytes as base64. */
function decode(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
}

// EXTERNAL MODULE: ./build/lib/registry/manifest.js
var registry_manifest = __nccwpck_require__(8445);
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
                return (0,image_builder/* hasContainerdStore */.P2)(JSON.stringify(readStatus(info.body)));
            return (0,image_builder/* hasContainerdStore */.P2)((await quick('info', '--format', '{{json .DriverStatus}}')).stdout);
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
    platform: (0,registry_manifest/* platformName */.$r)({ os: found.Os, architecture: found.Architecture, variant: found.Variant }),
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

;// CONCATENATED MODULE: ./build/tools/buildx.js





/** GitHub's cache and clouds' caches and credential helpers are reached with these. */
const buildx_INHERIT = ['ACTIONS_*', 'AWS_*', 'SSH_AUTH_SOCK', 'GOOGLE_*', 'AZURE_*'];
const INSPECT_MS = 60_000;
/** `docker buildx`, https://docs.docker.com/reference/cli/docker/buildx/build/ */
function createBuildx(exec) {
    return {
        driver: async (builder) => {
            try {
                const args = ['buildx', 'inspect', ...(builder ? [builder] : [])];
                return (0,image_builder/* parseDriver */.wi)((await runDocker(exec, args, { timeoutMs: INSPECT_MS })).stdout);
            }
            catch (error) {
                throw buildxMissing(error) ?? error;
            }
        },
        sbom: async (image, env) => {
            const args = ['buildx', 'imagetools', 'inspect', image, '--format', '{{json .SBOM}}'];
            const { stdout } = await runDocker(exec, args, { timeoutMs: INSPECT_MS, inherit: buildx_INHERIT, env });
            return firstSpdx(JSON.parse(stdout));
        },
        build: async (plan, { sourceDateEpoch, secrets, variables }, onLine) => {
            const progress = new BuildProgress();
            const take = (line) => progress.take(line).forEach(onLine);
            const epoch = sourceDateEpoch === undefined ? {} : { SOURCE_DATE_EPOCH: String(sourceDateEpoch) };
            const env = { ...variables, ...epoch };
            const result = (succeeded) => {
                const { steps, warnings, words } = progress;
                return { succeeded, steps, warnings, words };
            };
            try {
                await runDocker(exec, (0,build_plan/* buildArguments */.fb)(plan), { onLine: take, env, inherit: [...buildx_INHERIT, ...secrets] });
                return result(true);
            }
            catch (error) {
                const missing = buildxMissing(error);
                if (missing)
                    throw missing;
                if (error.ending?.kind === 'exit')
                    return result(false);
                throw error;
            }
        },
    };
}
function buildxMissing(error) {
    const { stderr = '' } = error;
    return /unknown command: docker buildx|'buildx' is not a docker command|unknown flag: --(progress|metadata-file)|invalid progress mode/i.test(stderr)
        ? dockerFailures.DOCKER_BUILDX_MISSING(undefined, { cause: error })
        : undefined;
}
/** `{"SPDX": …}` for one platform, `{"linux/amd64": {"SPDX": …}, …}` for several. */
function firstSpdx(said) {
    if (typeof said !== 'object' || said === null)
        return undefined;
    if ('SPDX' in said)
        return JSON.stringify(said.SPDX);
    return Object.values(said)
        .map(firstSpdx)
        .find((document) => document !== undefined);
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

;// CONCATENATED MODULE: ./build/tools/buildx-store.js

/**
 * The driver of a builder as buildx has it in its files (github.com/docker/buildx, store/), or of the one in use.
 * `docker buildx inspect` says the same after a third of a second; undefined leaves the question to it, wherever the
 * files are not plainly of the form that is known.
 */
async function storedDriver(store, builder) {
    try {
        const name = builder ?? store.variable('BUILDX_BUILDER') ?? (await current(store));
        if (name === undefined || /[/\\]/.test(name))
            return undefined;
        return name === '' || name === 'default' ? 'docker' : await driverOf(store, name);
    }
    catch {
        return undefined; // Not the JSON we know; buildx itself will say.
    }
}
const folderOf = ({ variable, files }) => variable('BUILDX_CONFIG') ?? files.join(dockerFolder({ variable, files }), 'buildx');
/** Empty for the engine itself, which is the builder where none was chosen. */
async function current(store) {
    const { files, variable } = store;
    const endpoint = variable('DOCKER_HOST') ?? DEFAULT_ENGINE;
    const at = (name) => files.join(folderOf(store), name);
    const others = await files.entries(at('defaults'));
    if (variable('DOCKER_CONTEXT') !== undefined || others.length > 0)
        return undefined;
    if (!files.exists(at('current')))
        return '';
    const { Key, Name, Global } = JSON.parse(await files.read(at('current')));
    return typeof Name === 'string' && (Global === true || Key === endpoint) ? Name : undefined;
}
async function driverOf(store, name) {
    const path = store.files.join(folderOf(store), 'instances', name);
    if (!store.files.exists(path))
        return undefined;
    const { Driver } = JSON.parse(await store.files.read(path));
    return typeof Driver === 'string' && Driver !== '' ? Driver : undefined;
}

;// CONCATENATED MODULE: ./build/tools/git-commit.js
/**
 * When the checked-out commit was made, in seconds since 1970; undefined where there is no git or no checkout of it.
 * The folder may belong to another user (a container job), which git would refuse to read.
 */
const createCommitTime = (exec) => async (folder) => {
    const args = ['-c', 'safe.directory=*', '-C', folder, 'show', '--no-patch', '--format=%ct', 'HEAD'];
    const said = await exec('git', args, { timeoutMs: 10_000 }).then(({ stdout }) => stdout.trim(), (error) => {
        if (error.name !== 'ExecError')
            throw error;
        return ''; // Not a checkout of git: the labels then have no time.
    });
    return /^\d+$/.test(said) ? Number(said) : undefined;
};

// EXTERNAL MODULE: ./build/lib/registry/challenge.js
var challenge = __nccwpck_require__(7183);
// EXTERNAL MODULE: ./build/tools/registry/registry.js
var registry_registry = __nccwpck_require__(7007);
// EXTERNAL MODULE: ./build/tools/registry/session.js
var session = __nccwpck_require__(1522);
;// CONCATENATED MODULE: ./build/tools/registry/content.js




/** What a registry has. */
function registryContent({ registry, path }, transfer) {
    return {
        name: `${registry.host}/${path}`,
        manifest: (digest) => registry.manifest(path, digest),
        besideIn: (host) => (host === registry.host ? path : undefined),
        send: async ({ digest }, to, signal) => {
            const url = `${(0,challenge/* registryUrl */.NH)(registry.host)}/v2/${path}/blobs/${digest}`;
            await hasBlob({ registry, path }, digest); // Renews the login where it has run out.
            const authorization = await registry.session.authorization((0,registry_registry/* pull */.a$)(path));
            const from = { url, headers: authorization ? { authorization } : {} };
            const { readStatus, ...sent } = await transfer(from, to, signal);
            const read = { status: readStatus, headers: {}, body: '' };
            if ((0,http_error/* isTransientStatus */.Dm)(readStatus))
                throw new session/* BusyStatus */.IU(registry.host, read);
            if (readStatus !== 200)
                (0,registry_registry/* check */.z6)(registry.host, path, { ...read, status: Math.max(readStatus, 400) });
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
        scope: (0,registry_registry/* pull */.a$)(path),
    });
    // Some registries answer with the place where the blob is kept.
    if (answer.status === 404)
        return false;
    if (answer.status >= 400)
        (0,registry_registry/* check */.z6)(registry.host, path, answer);
    return true;
}
/** A server that fails and an upload that it forgot: both begin anew. @throws BusyStatus, REGISTRY_REFUSED and the like */
function checkSent({ registry, path }, { status, body }) {
    if ((0,http_error/* isTransientStatus */.Dm)(status) || (0,challenge/* readErrors */.MA)(body).code === 'BLOB_UPLOAD_UNKNOWN')
        throw new session/* BusyStatus */.IU(registry.host, { status, headers: {}, body });
    (0,registry_registry/* check */.z6)(registry.host, path, { status, body });
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

// EXTERNAL MODULE: ./build/tools/registry/failures.js
var failures = __nccwpck_require__(403);
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
        throw failures/* registryFailures */.x.REGISTRY_CONTENT_MISSING(`${from.name} does not have ${digest}, which belongs to the image.`);
    const { blobs, children } = (0,registry_manifest/* contentsOf */.KD)(manifest.body);
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
    await (0,session/* persistently */.p5)(ports, to.registry.host, async () => {
        const address = await beginUpload(from, to, blob.digest);
        if (address === undefined)
            return;
        address.searchParams.set('digest', blob.digest);
        const authorization = await to.registry.session.authorization((0,registry_registry/* pullAndPush */.Lo)(to.path));
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
        scope: (0,registry_registry/* pullAndPush */.Lo)(to.path),
    });
    (0,registry_registry/* check */.z6)(to.registry.host, to.path, answer);
    if (answer.status === 201)
        return undefined;
    return new URL(answer.headers['location'] ?? '', (0,challenge/* registryUrl */.NH)(to.registry.host));
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
    const answer = await registry.session.send({ path: `/v2/${path}/referrers/${digest}`, scope: (0,registry_registry/* pull */.a$)(path) });
    if (answer.status !== 200)
        return [];
    return (0,registry_manifest/* contentsOf */.KD)(answer.body).children.map((child) => child.digest);
}
/** Where cosign and older clients put them: tags made of the digest. */
function signatureTags(digest) {
    const name = digest.replace(':', '-');
    return [`${name}.sig`, `${name}.att`, `${name}.sbom`, name];
}

// EXTERNAL MODULE: ./build/lib/image/failures.js
var image_failures = __nccwpck_require__(1871);
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
        return { failure: image_failures/* buildFailures */.g[rule.code](`${error}${where}`), line, transient: false };
    if (TRANSIENT.test(text))
        return { failure: image_failures/* buildFailures */.g.BUILD_REGISTRY_UNREACHABLE(`${error}${where}`), line, transient: true };
    const make = rule ? image_failures/* buildFailures */.g[rule.code] : image_failures/* buildFailures */.g.BUILD_FAILED;
    return { failure: make(`${error}${where}`), line, transient: false };
}
function stepFailure({ name, error, log }, file, line) {
    const where = line === undefined ? file : `${file}, line ${line}`;
    const said = log.length > 0 ? `\nIts last lines:\n${log.join('\n')}` : '';
    return image_failures/* buildFailures */.g.BUILD_STEP_FAILED(`${where}: ${name}\n${error}${said}`);
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

// EXTERNAL MODULE: ./build/runtime/retry.js + 2 modules
var retry = __nccwpck_require__(4672);
;// CONCATENATED MODULE: ./build/actions/build-image/attempts.js


const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** Something of the moment went wrong: layers that were built are cached, so another attempt is short. */
class BrokenOff extends Error {
    outcome;
    constructor(outcome) {
        super(outcome.failure.message);
        this.outcome = outcome;
    }
}
const createBuild = (ports) => async (plan, environment) => {
    const { workflow, dockerfile, clock, signal } = ports;
    const again = (error, count) => workflow.warning(`Attempt ${count} of ${ATTEMPTS} broke off and is made again: ${error.message}`);
    try {
        return await (0,retry/* retry */.L)(() => attempt(ports, plan, environment), {
            attempts: ATTEMPTS,
            delayMs: FIRST_PAUSE_MS,
            longestDelayMs: LONGEST_PAUSE_MS,
            isTransient: (error) => error instanceof BrokenOff && error.outcome.transient,
            onRetry: again,
            clock,
            signal,
        });
    }
    catch (error) {
        if (!(error instanceof BrokenOff))
            throw error;
        const { failure, line } = error.outcome;
        if (line !== undefined)
            workflow.error(failure.message, { file: dockerfile, line, title: failure.code });
        throw failure;
    }
};
async function attempt({ buildx, workflow, dockerfile }, plan, environment) {
    const built = await workflow.group('docker buildx build', () => buildx.build(plan, environment, workflow.untrusted));
    for (const { text, url, line } of built.warnings)
        workflow.warning([text, url].filter(Boolean).join('\n'), {
            file: dockerfile,
            ...(line ? { line } : {}),
            title: 'Build check',
        });
    if (built.succeeded)
        return built;
    for (const word of built.words)
        workflow.untrusted(word);
    throw new BrokenOff(explainBuild(built.steps, built.words, dockerfile));
}

;// CONCATENATED MODULE: ./build/lib/ecr/host.js
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
const DOMAINS = (/* unused pure expression or super */ null && ([
    [/^cn-/, 'amazonaws.com.cn'],
    [/^eusc-/, 'amazonaws.eu'],
    [/^us-isob-/, 'sc2s.sgov.gov'],
    [/^us-iso-/, 'c2s.ic.gov'],
]));
/** The host name of a private registry; https://docs.aws.amazon.com/general/latest/gr/ecr.html */
const ecrHostName = (account, region) => `${account}.dkr.ecr.${region}.${DOMAINS.find(([pattern]) => pattern.test(region))?.[1] ?? 'amazonaws.com'}`;

;// CONCATENATED MODULE: ./build/lib/image/build-hosts.js


/** Host names of private registries of ECR in any text, such as a Dockerfile. */
const ECR_HOST = /\b\d{12}\.dkr[.-]ecr[a-z0-9.-]+[a-z]\b/g;
/** Registries of ECR that a build pushes to, caches in, or builds on; what the classic `docker login` would be for. */
function ecrHostsOf({ destination, references, cacheFrom, cacheTo, }, dockerfile) {
    const pushed = destination === 'push' ? references.map((reference) => (0,image_reference/* parseReference */.F2)(reference).registry) : [];
    const named = [...cacheFrom, ...cacheTo, dockerfile].flatMap((text) => text.match(ECR_HOST) ?? []);
    return [...new Set([...pushed, ...named])].filter((host) => parseEcrHost(host)?.kind === 'private');
}

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

;// CONCATENATED MODULE: ./build/lib/ecr/scan-state.js
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

;// CONCATENATED MODULE: ./build/tools/ecr/aftermath.js



const aftermathFailures = (0,failure/* defineFailures */.Z0)({
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
                const state = readScan(await describeScan(ports, repository, digest));
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
const describeScan = (ports, repository, digest) => ports.call({ action: 'ecr:DescribeImageScanFindings', resource: repositoryArn(ports.host, repository) }, async () => {
    const { DescribeImageScanFindingsCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
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
const describeReplication = (ports, repository, digest) => ports.call({ action: 'ecr:DescribeImageReplicationStatus', resource: repositoryArn(ports.host, repository) }, async () => {
    const { DescribeImageReplicationStatusCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new DescribeImageReplicationStatusCommand(place(ports, repository, digest));
    return (await (await ports.client()).send(command)).replicationStatuses ?? [];
});

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

;// CONCATENATED MODULE: ./build/tools/ecr/call.js


/** A throttled API is asked again for a minute; https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html */
const BUDGET_MS = 60_000;
const call_FIRST_PAUSE_MS = 250;
const call_LONGEST_PAUSE_MS = 10_000;
const MOST_ATTEMPTS = 40;
const createAwsCall = ({ clock, signal, onRetry }) => async (permission, send) => {
    try {
        return await (0,retry/* retry */.L)(send, {
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

;// CONCATENATED MODULE: ./build/lib/ecr/settings.js
/** Cache and signatures are written again under the same tag, so an immutable repository excepts them. */
const DEFAULT_EXCLUSIONS = (/* unused pure expression or super */ null && (['buildcache*', 'sha256-*']));
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
    resource: repositoryArn(host, name),
});
const readTags = (ports, name) => ports.call(about(ports, 'ListTagsForResource', name), async () => {
    const { ListTagsForResourceCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new ListTagsForResourceCommand({ resourceArn: repositoryArn(ports.host, name) });
    const { tags = [] } = await (await ports.client()).send(command);
    return new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
});
const readLifecycle = (ports, name) => ports.call(about(ports, 'GetLifecyclePolicy', name), async () => {
    const { GetLifecyclePolicyCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
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
    const sdk = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
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
                resourceArn: repositoryArn(host, repositoryName),
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
            const drift = findDrift(wanted, await readSettings(ports, described, wanted));
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
    const { GetAuthorizationTokenCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
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
const describeRepository = ({ host, call, client }, name) => call({ action: 'ecr:DescribeRepositories', resource: repositoryArn(host, name) }, async () => {
    const { DescribeRepositoriesCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
    const command = new DescribeRepositoriesCommand({ registryId: host.account, repositoryNames: [name] });
    const answer = await (await client()).send(command).catch((error) => {
        if (error.name === 'RepositoryNotFoundException')
            return undefined;
        throw error;
    });
    return answer?.repositories?.[0];
});
const createRepository = ({ host, call, client }, name, wanted) => call({ action: 'ecr:CreateRepository', resource: repositoryArn(host, name) }, async () => {
    const { CreateRepositoryCommand } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
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
    const aftermath = createAftermath({ ...api, clock, signal, info });
    return { ecr, aftermath, token, login: renewedLogin(token, renew, clock) };
}
function clientOf(host, { agents }) {
    const make = async () => {
        const { ECRClient } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8249, 19));
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

;// CONCATENATED MODULE: ./build/actions/build-image/registries.js




/** Opens registries, each once, with the login of an earlier step or the AWS role of this job. */
function createOpen(process) {
    const { exec, files, variable, http, clock, signal, workflow } = process;
    const logins = createDockerLogins({ exec, files, variable, mask: workflow.mask });
    const context = { http, clock, signal, onRetry: workflow.info };
    const known = new Map();
    const open = async (host) => (0,registry_registry/* createRegistry */.Iq)(context, host, (await logins(host)) ?? (await roleLogin(host, process)));
    return (host) => {
        const registry = known.get(host) ?? open(host);
        known.set(host, registry);
        return registry;
    };
}
/** Without a login of an earlier step, ECR is open to the role of this job. */
async function roleLogin(host, { workflow, variable, ...process }) {
    const place = parseEcrHost(host);
    const hasRole = ['AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_PROFILE'].some(variable);
    return place?.kind === 'private' && hasRole
        ? (await openEcr(place, { ...process, ...workflow })).login
        : undefined;
}

;// CONCATENATED MODULE: ./build/actions/build-image/build-login.js




/**
 * Logs buildx in to the registries of ECR that a build uses, with the AWS role of the job, in Docker settings of this
 * run alone: the user's, with a login more. The builders stay where they are.
 */
const createLoginBuild = (process, folder, dockerfile) => async (plan) => {
    const { files, variable } = process;
    const text = files.exists(dockerfile) ? await files.read(dockerfile) : '';
    const auths = await authsFor(ecrHostsOf(plan, text), process);
    if (Object.keys(auths).length === 0)
        return {};
    const usual = dockerFolder(process);
    const own = files.join(folder, 'docker');
    const settings = await build_login_readSettings(files.join(usual, 'config.json'), process);
    const plugins = [files.join(usual, 'cli-plugins'), ...(settings.cliPluginsExtraDirs ?? [])];
    const merged = { ...settings, auths: { ...settings.auths, ...auths }, cliPluginsExtraDirs: plugins };
    await files.write(files.join(own, 'config.json'), JSON.stringify(merged), 0o600);
    await files.link(files.join(usual, 'contexts'), files.join(own, 'contexts'));
    return { DOCKER_CONFIG: own, BUILDX_CONFIG: variable('BUILDX_CONFIG') ?? files.join(usual, 'buildx') };
};
async function authsFor(hosts, process) {
    const { exec, files, variable, workflow } = process;
    const logins = createDockerLogins({ exec, files, variable, mask: workflow.mask });
    const auths = {};
    for (const host of hosts) {
        const login = (await logins(host)) ? undefined : await roleLogin(host, process);
        if (!login)
            continue;
        const { username, password } = await login();
        const auth = btoa(`${username}:${password}`);
        workflow.mask(auth);
        auths[host] = { auth };
    }
    return auths;
}
async function build_login_readSettings(path, { files }) {
    return files.exists(path) ? JSON.parse(await files.read(path)) : {};
}

// EXTERNAL MODULE: ./build/tools/registry/sizes.js
var sizes = __nccwpck_require__(4476);
;// CONCATENATED MODULE: ./build/actions/build-image/look.js






/** A build that succeeded stays one: what cannot be read afterwards is said in the log and left out. */
const createLookAt = (process, open) => async (result, plan, metadata, variables) => {
    const { workflow, signal } = process;
    const given = plan.platforms.map((platform) => ({ platform, bytes: 0 }));
    const attempt = async (what, otherwise, work) => {
        try {
            return await work();
        }
        catch (error) {
            signal.throwIfAborted();
            workflow.info(`${what} cannot be said: ${error.message}`);
            return otherwise;
        }
    };
    if (result.image === '')
        return { platforms: given, sbom: '' };
    const platforms = await attempt('The size', given, () => sizesOf(process, open, result, plan, metadata));
    const hasSbom = plan.destination === 'push' && plan.sbom !== 'false';
    const sbom = hasSbom ? await attempt('The SBOM', '', () => saveSbom(process, result, variables)) : '';
    return { platforms, sbom };
};
async function sizesOf(process, open, { image, digest }, { destination }, metadata) {
    if (destination === 'push') {
        const { registry, path } = (0,image_reference/* parseReference */.F2)(image);
        return (0,sizes/* platformSizes */.I)(await open(registry), path, digest, builtPlatform(metadata));
    }
    const local = await createDocker(process.exec, { ask: createAskEngine(process) }).inspect(image);
    return local ? [{ platform: local.platform, bytes: local.bytes }] : [];
}
function builtPlatform(metadata) {
    const descriptor = metadata['containerimage.descriptor'];
    return (0,registry_manifest/* platformName */.$r)(descriptor?.platform ?? {});
}
/** In RUNNER_TEMP, where later steps of the job find it. */
async function saveSbom({ exec, files, variable }, { image, digest }, variables) {
    const found = await createBuildx(exec).sbom(image, variables);
    if (found === undefined)
        return '';
    const path = files.join(variable('RUNNER_TEMP') ?? '/tmp', `sbom-${digest.slice(7, 19)}.spdx.json`);
    await files.write(path, found);
    return path;
}

;// CONCATENATED MODULE: ./build/actions/build-image/wire.js












/** Joins the flow to the real Docker, git and registries. `folder` is for files of this run alone. */
function wire(inputs, process, folder) {
    const { workflow, exec, files, github, clock, signal, variable } = process;
    const buildx = createBuildx(exec);
    const repository = github.event['repository'];
    const dockerfile = inputs.file ?? files.join(inputs.context, 'Dockerfile');
    const open = createOpen(process);
    const observeBuilder = async (name) => {
        const [driver, containerdStore] = await Promise.all([
            storedDriver({ files, variable }, name).then((driver) => driver ?? buildx.driver(name)),
            createDocker(exec, { ask: createAskEngine(process) }).hasContainerdStore(),
        ]);
        return { driver, containerdStore };
    };
    return {
        workflow,
        files,
        context: github,
        now: clock.now,
        variable,
        isPrivate: typeof repository === 'object' &&
            repository !== null &&
            'private' in repository &&
            repository.private === true,
        commitTime: async () => (0,image_event/* commitSeconds */.D)(github) ?? createCommitTime(exec)(github.workspace),
        knownTags: (image) => knownTags(image, open, signal),
        observeBuilder,
        build: createBuild({ buildx, workflow, clock, signal, dockerfile }),
        loginBuild: createLoginBuild(process, folder, dockerfile),
        lookAt: createLookAt(process, open),
        open,
        copy: createCopy({
            http: process.http,
            clock,
            signal,
            onRetry: workflow.info,
            transfer: process.transfer,
            onBlob: (digest, bytes) => workflow.info(`sent ${digest} (${bytes} bytes)`),
        }),
        metadataFile: files.join(folder, 'metadata.json'),
    };
}
async function knownTags(image, open, signal) {
    const { registry, path } = (0,image_reference/* parseRepository */.SU)(image);
    try {
        return { tags: (await (await open(registry)).tags(path)) ?? [] };
    }
    catch (error) {
        signal.throwIfAborted();
        return { unknown: error.message };
    }
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

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Re: () => (/* binding */ planAttestations),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   ub: () => (/* binding */ checkBuilder)
/* harmony export */ });
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7421);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1871);


const each = (option, values) => values.flatMap((value) => [option, value]);
const one = (option, value) => (value ? [option, value] : []);
/** The arguments of `docker`, one list, no shell. */
function buildArguments(plan) {
    return [
        ...['buildx', 'build', '--progress', 'rawjson', '--metadata-file', plan.metadataFile],
        ...one('--builder', plan.builder),
        ...one('--file', plan.file),
        ...one('--target', plan.target),
        ...one('--platform', plan.platforms.join(',')),
        ...each('--build-arg', plan.buildArgs),
        ...each('--build-context', plan.buildContexts),
        ...secretArguments(plan),
        ...stepArguments(plan),
        ...each('--annotation', plan.annotations),
        ...each('--label', [...plan.labels].map(([key, value]) => `${key}=${value}`)),
        ...each('--tag', plan.references),
        ...each('--cache-from', plan.cacheFrom),
        ...each('--cache-to', plan.cacheTo),
        ...attestationArguments(plan),
        ...(plan.destination === 'nowhere' ? [] : [`--${plan.destination}`]),
        plan.context,
    ];
}
const secretArguments = ({ secrets, secretFiles, ssh }) => [
    ...each('--secret', secrets.map(({ id, variable }) => `id=${id},env=${variable}`)),
    ...each('--secret', secretFiles.map(({ id, path }) => `id=${id},src=${path}`)),
    ...each('--ssh', ssh),
];
/** How steps are run. */
const stepArguments = (plan) => [
    ...one('--network', plan.network),
    ...each('--add-host', plan.addHosts),
    ...each('--allow', plan.allow),
    ...one('--shm-size', plan.shmSize),
    ...each('--ulimit', plan.ulimit),
    ...(plan.pull ? ['--pull'] : []),
    ...(plan.noCache ? ['--no-cache'] : []),
    ...each('--no-cache-filter', plan.noCacheFilters),
];
function attestationArguments({ attests, provenance, sbom }) {
    const given = (type) => attests.some((attest) => attest.split(',').includes(`type=${type}`));
    return [
        ...each('--attest', attests),
        ...(given('provenance') ? [] : [`--provenance=${provenance}`]),
        ...(given('sbom') ? [] : [`--sbom=${sbom}`]),
    ];
}
/**
 * Provenance and SBOM. On by default where the image goes to a registry and the builder can make them; of a private
 * repository the provenance leaves out build arguments (`mode=min`), as docker/build-push-action does.
 */
function planAttestations({ provenance, sbom, lambdaCompatible, destination, isPrivate }, builder) {
    const on = destination === 'push' && (0,_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .isFull */ .uq)(builder) && !lambdaCompatible;
    const otherwise = on ? (isPrivate ? 'mode=min' : 'mode=max') : 'false';
    return { provenance: provenance ?? otherwise, sbom: sbom ?? (on ? 'true' : 'false') };
}
/** @throws BUILD_NEEDS_BUILDER before anything is built that could not be kept. */
function checkBuilder(plan, builder) {
    if (plan.platforms.length < 2)
        return;
    if (!(0,_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .isFull */ .uq)(builder))
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFailures */ .g.BUILD_NEEDS_BUILDER(`The builder's driver is "docker" without containerd's image store, which builds one platform at a time, but ${plan.platforms.length} are asked for: ${plan.platforms.join(', ')}.`);
    if (plan.destination === 'load' && !builder.containerdStore)
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFailures */ .g.BUILD_NEEDS_BUILDER(`\`load\` puts an image into Docker, which can keep only one platform of it here, but ${plan.platforms.length} are asked for: ${plan.platforms.join(', ')}.`, {
            remedy: "Load one platform (such as `platforms: linux/amd64`) and push all of them in a later step, use `push: true`, or switch on containerd's image store in the Docker engine.",
        });
}


/***/ }),

/***/ 7421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ hasContainerdStore),
/* harmony export */   du: () => (/* binding */ keepsDigest),
/* harmony export */   uq: () => (/* binding */ isFull),
/* harmony export */   wi: () => (/* binding */ parseDriver)
/* harmony export */ });
/** Reads `docker buildx inspect`, which has no machine-readable form in older versions. */
const parseDriver = (inspected) => /^Driver:\s+(\S+)/m.exec(inspected)?.[1] ?? 'docker';
/** Reads `docker info --format '{{json .DriverStatus}}'`. */
const hasContainerdStore = (driverStatus) => driverStatus.includes('io.containerd.snapshotter.v1');
/** Whether attestations, several platforms and cache export work: BuildKit by itself, or Docker with containerd's store. */
const isFull = ({ driver, containerdStore }) => driver !== 'docker' || containerdStore;
/** Whether a loaded image has the digest that it will have in a registry. */
const keepsDigest = ({ containerdStore }) => containerdStore;


/***/ }),

/***/ 7866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ commitSeconds),
/* harmony export */   R: () => (/* binding */ readBuildEvent)
/* harmony export */ });
/** Events that run on the default branch without naming a commit of their own (metadata-action's rule). */
const ON_DEFAULT_BRANCH = /create|discussion|issues|schedule/;
function readBuildEvent(run) {
    const pull = field(run.event, 'pull_request');
    const repository = field(run.event, 'repository');
    const defaultBranch = textOf(repository, 'default_branch');
    const { kind, name } = readRef(run, pull);
    const base = textOf(field(pull, 'base'), 'ref') || run.baseRef || textOf(run.event, 'base_ref');
    return {
        kind,
        name,
        sha: textOf(field(pull, 'head'), 'sha') || run.sha,
        baseRef: base.replace(/^refs\/heads\//, ''),
        defaultBranch,
        isScheduled: run.eventName.includes('schedule'),
        isDefaultBranch: ON_DEFAULT_BRANCH.test(run.eventName) || (kind === 'branch' && name !== '' && name === defaultBranch),
        repository: {
            name: textOf(repository, 'name'),
            description: textOf(repository, 'description'),
            url: textOf(repository, 'html_url'),
            licence: textOf(field(repository, 'license'), 'spdx_id'),
        },
    };
}
function readRef({ eventName, event, ref }, pull) {
    // A pull_request_target runs on the base branch, but it is about the pull request.
    const number = pull['number'] ?? event['number'];
    if (eventName.startsWith('pull_request') && typeof number === 'number')
        return { kind: 'pull-request', name: String(number) };
    const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
    if (space === 'heads')
        return { kind: 'branch', name };
    if (space === 'tags')
        return { kind: 'tag', name };
    if (space === 'pull')
        return { kind: 'pull-request', name: name.replace(/\/.*$/, '') };
    return { kind: 'other', name: '' };
}
/** When the commit was made, in seconds since 1970, where the event says so. */
function commitSeconds({ event, sha }) {
    const head = field(event, 'head_commit');
    const at = Date.parse(textOf(head, 'timestamp'));
    return textOf(head, 'id') === sha && Number.isFinite(at) ? Math.floor(at / 1000) : undefined;
}
function field(of, name) {
    const value = of[name];
    return typeof value === 'object' && value !== null ? value : {};
}
function textOf(of, name) {
    const value = of[name];
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 1871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ buildFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const buildFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
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


/***/ }),

/***/ 5106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ mergeParts),
/* harmony export */   nM: () => (/* binding */ indexAnnotations),
/* harmony export */   ur: () => (/* binding */ parseSources)
/* harmony export */ });
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8445);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1871);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7807);



const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Reads `sources`: images by digest, one a line. An output that a job did not set leaves an empty line. */
function parseSources(raw) {
    const lines = raw.split('\n').map((line) => line.trim());
    return lines.filter(Boolean).map((line) => {
        const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(line);
        if (reference.digest === undefined)
            throw new Error(`"${line}" has no digest: take the output \`image\` of the step that pushed it`);
        return reference;
    });
}
/**
 * One index of all parts, in their order, each with its attestations. The same parts give the same bytes.
 * @throws BUILD_MERGE_CONFLICT, BUILD_MERGE_INCOMPLETE
 */
function mergeParts(parts, wanted, annotations) {
    const entries = new Map(parts.flatMap(entriesOf).map((entry) => [entry.digest, entry]));
    const platforms = platformsOf([...entries.values()]);
    const missing = wanted.filter((platform) => !platforms.includes(platform));
    if (missing.length > 0 || platforms.length === 0)
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFailures */ .g.BUILD_MERGE_INCOMPLETE(`Missing is ${missing.join(', ') || 'any platform'}; ${parts.length} sources have ${platforms.join(', ') || 'none'}.`);
    const more = annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) };
    const body = JSON.stringify({
        schemaVersion: 2,
        mediaType: INDEX,
        manifests: [...entries.values()],
        ...more,
    });
    return { body, mediaType: INDEX, platforms };
}
/** Attestations have none. @throws BUILD_MERGE_CONFLICT */
function platformsOf(entries) {
    const found = new Map();
    for (const { digest, platform = {} } of entries) {
        const name = (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .platformName */ .$r)(platform);
        const other = found.get(name);
        if (other !== undefined)
            throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .buildFailures */ .g.BUILD_MERGE_CONFLICT(`${name} is both ${other} and ${digest}.`);
        if (name !== '')
            found.set(name, digest);
    }
    return [...found.keys()];
}
function entriesOf({ body, digest, mediaType, configuration }) {
    const { manifests } = JSON.parse(body);
    if (manifests !== undefined)
        return manifests;
    const { os = '', architecture = '', variant } = JSON.parse(configuration ?? '{}');
    const platform = { architecture, os, ...(variant ? { variant } : {}) };
    return [{ mediaType, digest, size: new TextEncoder().encode(body).length, platform }];
}
/** Of `index:key=value` and `manifest:key=value`, as docker/build-push-action has them, what belongs to an index. */
function indexAnnotations(lines) {
    return new Map(lines.flatMap((line) => {
        const [, kinds = '', key = '', value = ''] = /^([a-z,[\]/-]+):([^=]+)=(.*)$/.exec(line) ?? [];
        return kinds.split(',').includes('index') ? [[key, value]] : [];
    }));
}


/***/ }),

/***/ 7807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* unused harmony exports TAG, DIGEST */
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

/***/ 6409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  rg: () => (/* binding */ checkPattern),
  Dx: () => (/* binding */ linesOf),
  L5: () => (/* binding */ parseFields),
  hh: () => (/* binding */ parseTagRules)
});

// UNUSED EXPORTS: sorted

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



// EXTERNAL MODULE: ./build/lib/image/reference.js
var reference = __nccwpck_require__(7807);
;// CONCATENATED MODULE: ./build/lib/image/tag-rule.js


/** Priorities and options as metadata-action documents them. */
const SHAPES = {
    schedule: { priority: 1000, defaults: { pattern: 'nightly' } },
    semver: { priority: 900, required: ['pattern'], optional: ['value', 'match'] },
    pep440: { priority: 900, required: ['pattern'], optional: ['value', 'match'] },
    match: { priority: 800, required: ['pattern'], defaults: { group: '0' }, optional: ['value'] },
    edge: { priority: 700, optional: ['branch'] },
    ref: { priority: 600, required: ['event'] },
    raw: { priority: 200, required: ['value'] },
    sha: { priority: 100, defaults: { format: 'short' }, prefix: 'sha-' },
};
const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const CHOICES = {
    'ref.event': ['branch', 'tag', 'pr'],
    'sha.format': ['short', 'long'],
};
/** Reads the `tags` input. @throws Error that names every wrong line. */
function parseTagRules(raw) {
    const problems = [];
    const rules = [];
    const references = [];
    for (const line of linesOf(raw)) {
        try {
            if (isReference(line))
                references.push(checkedReference(line));
            else
                rules.push(parseRule(line));
        }
        catch (error) {
            problems.push(`${line}: ${error.message}`);
        }
    }
    if (problems.length > 0)
        throw new Error(problems.join('\n'));
    return { rules: sorted(rules), references };
}
const sorted = (rules) => [...rules].sort((a, b) => b.priority - a.priority);
/** The fields of one line; quotes keep commas together, as in CSV. */
function parseFields(line) {
    const [fields = []] = parse(line, { relaxQuotes: true, trim: true });
    return fields.map((field) => {
        const at = field.indexOf('=');
        return at < 0 ? ['', field] : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()];
    });
}
function parseRule(line) {
    const fields = parseFields(line).map(([key, value]) => [key || 'value', value]);
    const given = Object.fromEntries(fields);
    const type = (given['type'] ?? 'raw');
    const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
    if (!shape)
        throw new Error(`type is one of ${Object.keys(SHAPES).join(', ')}`);
    checkFields(type, shape, given);
    return {
        type,
        priority: parsePriority(given['priority'], shape.priority),
        enable: given['enable'] ?? 'true',
        prefix: given['prefix'] ?? shape.prefix ?? (type === 'ref' && given['event'] === 'pr' ? 'pr-' : undefined),
        suffix: given['suffix'],
        options: {
            ...shape.defaults,
            ...Object.fromEntries(Object.entries(given).filter(([key]) => !COMMON.includes(key))),
        },
    };
}
function checkFields(type, shape, given) {
    const { required = [], optional = [], defaults = {} } = shape;
    const known = [...COMMON, ...required, ...optional, ...Object.keys(defaults)];
    const strange = Object.keys(given).find((key) => !known.includes(key));
    if (strange)
        throw new Error(`${type} has no "${strange}"; it has ${known.join(', ')}`);
    const missing = required.find((key) => !given[key]);
    if (missing)
        throw new Error(`${type} needs ${missing}=…`);
    for (const [key, value] of Object.entries(given)) {
        const choices = CHOICES[`${type}.${key}`];
        if (choices && !choices.includes(value))
            throw new Error(`${key} is one of ${choices.join(', ')}`);
    }
    const { enable = 'true' } = given;
    if (!/^(true|false|.*\{\{.*\}\}.*)$/.test(enable))
        throw new Error(`enable is true, false or an expression, not "${enable}"`);
    if (type === 'match')
        checkPattern(given['pattern'] ?? '');
}
function parsePriority(raw, otherwise) {
    if (raw === undefined)
        return otherwise;
    if (!/^\d{1,9}$/.test(raw))
        throw new Error(`priority is a whole number, not "${raw}"`);
    return Number(raw);
}
/** A regular expression, bare or as `/…/flags`. */
function checkPattern(pattern) {
    const [, body = pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(pattern) ?? [];
    try {
        return new RegExp(body, flags.replace(/[gy]/g, ''));
    }
    catch (error) {
        throw new Error(`pattern is not a regular expression: ${error.message}`);
    }
}
/** A rule has no ":" outside an expression, unless it has an equals sign before it. */
const isReference = (line) => /^[^\s=,{]+:[^\s=,{/]+$/.test(line);
function checkedReference(line) {
    const { digest } = (0,reference/* parseReference */.F2)(line);
    if (digest)
        throw new Error('a digest cannot be a tag');
    return line;
}
const linesOf = (raw) => raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));


/***/ }),

/***/ 7183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ readErrors),
/* harmony export */   NH: () => (/* binding */ registryUrl),
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   xy: () => (/* binding */ parseChallenge)
/* harmony export */ });
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


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   t2: () => (/* binding */ layerBytes)
/* harmony export */ });
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

/***/ 4672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ retry)
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

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ registryFailures)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

const registryFailures = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFailures */ .Z0)({
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


/***/ }),

/***/ 7007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ createRegistry),
/* harmony export */   Lo: () => (/* binding */ pullAndPush),
/* harmony export */   a$: () => (/* binding */ pull),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7183);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(403);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1522);



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
    const session = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .createSession */ .jw)(context, host, login);
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
                throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFailures */ .x.REGISTRY_REFUSED(`${host} gave a manifest of ${repository}:${reference} that is not ${said}, but ${digest}.`);
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
    throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFailures */ .x.REGISTRY_REFUSED(`${host} gave a blob of ${repository} that is not ${digest}.`);
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
        path = (0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .nextPage */ .Zj)(answer.headers['link'] ?? '');
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
    const { code, message } = (0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .readErrors */ .MA)(body);
    const words = `${host} refused ${repository}: ${status} ${code} ${message}`.trim();
    if (status === 403)
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFailures */ .x.REGISTRY_FORBIDDEN(words);
    if (status === 404)
        throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFailures */ .x.REGISTRY_REPOSITORY_MISSING(words);
    throw _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFailures */ .x.REGISTRY_REFUSED(words);
}
/** Digest of a text's bytes, as registries write it. */
async function sha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return `sha256:${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}


/***/ }),

/***/ 1522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ BusyStatus),
/* harmony export */   jw: () => (/* binding */ createSession),
/* harmony export */   p5: () => (/* binding */ persistently)
/* harmony export */ });
/* harmony import */ var _lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7183);
/* harmony import */ var _runtime_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(472);
/* harmony import */ var _runtime_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4672);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(403);




const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
const TIMEOUT_MS = 60_000;
const ANY_SCOPE = '';
/** An answer that says "not now". */
class BusyStatus extends Error {
    answer;
    constructor(host, answer) {
        super(`${host} answered ${answer.status} ${(0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .readErrors */ .MA)(answer.body).message}`.trim());
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
            url: new URL(path, (0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .registryUrl */ .NH)(host)).href,
            headers,
        });
    };
    const authorize = async (challenge, scope) => {
        if (typeof login === 'function')
            throw refused(host); // It was sent along already.
        const asked = (0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChallenge */ .xy)(challenge);
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
            throw _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .registryFailures */ .x.REGISTRY_LOGIN_REFUSED(`${host} wants to know who asks, and there is no login for it.`);
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
    const { href } = new URL(url, (0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .registryUrl */ .NH)(host));
    return busy(host, await http.request({ url: href, timeoutMs: TIMEOUT_MS }));
}
const refused = (host) => _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .registryFailures */ .x.REGISTRY_LOGIN_REFUSED(`${host} refused the login (401).`);
function busy(host, answer) {
    if ((0,_runtime_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransientStatus */ .Dm)(answer.status))
        throw new BusyStatus(host, answer);
    return answer;
}
/** Repeats what fails for the moment. @throws REGISTRY_UNREACHABLE when it goes on */
async function persistently(context, host, work) {
    const { clock, signal, onRetry } = context;
    try {
        return await (0,_runtime_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L)(work, {
            attempts: ATTEMPTS,
            delayMs: FIRST_PAUSE_MS,
            longestDelayMs: LONGEST_PAUSE_MS,
            isTransient: (error) => error instanceof BusyStatus || (0,_runtime_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransientHttpError */ .HN)(error),
            waitAsked: (error) => (error instanceof BusyStatus ? retryAfter(error.answer) : undefined),
            onRetry: (error, count) => onRetry?.(`${error.message}; trying again (${count} of ${ATTEMPTS - 1})`),
            ...(signal ? { signal } : {}),
            clock,
        });
    }
    catch (error) {
        if (error instanceof BusyStatus || error instanceof _runtime_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$)
            throw _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .registryFailures */ .x.REGISTRY_UNREACHABLE(`${host}: ${error.message}`, { cause: error });
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
        throw _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .registryFailures */ .x.REGISTRY_LOGIN_REFUSED(`${url.host} gave no token (${answer.status} ${(0,_lib_registry_challenge_js__WEBPACK_IMPORTED_MODULE_2__/* .readErrors */ .MA)(answer.body).message}).`);
    return `Bearer ${given}`;
}


/***/ }),

/***/ 4476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ platformSizes)
/* harmony export */ });
/* harmony import */ var _lib_registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8445);

/** Reads the platforms of an image in a registry; `otherwise` names the platform of one that is no index. */
async function platformSizes(registry, path, digest, otherwise) {
    const top = await registry.manifest(path, digest);
    if (!top)
        return [];
    const children = (0,_lib_registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformsIn */ .S2)(top.body);
    if (children.length === 0)
        return [{ platform: otherwise, bytes: (0,_lib_registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .layerBytes */ .t2)(top.body) }];
    return Promise.all(children.map(async ({ platform, digest: child }) => {
        const manifest = await registry.manifest(path, child);
        return { platform, bytes: manifest ? (0,_lib_registry_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .layerBytes */ .t2)(manifest.body) : 0 };
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
/******/ var __webpack_exports__ = __nccwpck_require__(9138);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

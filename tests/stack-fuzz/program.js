/**
 * Random programs of C and C++ whose frames are odd. Each is well defined, has a function `run`, and writes to every byte of
 * every object that it has on the stack.
 *
 * A program is functions, and a function is blocks of text that stand for themselves, so that any block can go.
 */

/** @typedef {import('../shapes-fuzz/draw.js').Draw} Draw */
/** @typedef {{ name: string, head: string, blocks: string[] }} Func */
/** @typedef {{ id: number, isCpp: boolean, throws: boolean, flags: string[], declarations: string, functions: Func[] }} Program */

const HEAD = `typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned u32;
typedef unsigned long long u64;
typedef __SIZE_TYPE__ uptr;
typedef u32 v4 __attribute__((vector_size(16)));
#ifdef __cplusplus
#define C extern "C"
#else
#define C
#endif
#define PLAIN static
#define KEPT static __attribute__((noinline))
#define MERGED static inline __attribute__((always_inline))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define FILL(p, n, v) for (u32 i_ = 0; i_ < (u32)(n); i_++) ((volatile u8 *)(p))[i_] = (u8)((v) + i_)
#define HIDE(p) __asm__("" : "+r"(p))
#define SEEN(p) __asm__ volatile("" : : "r"(p) : "memory")
volatile u32 opaque, sink;
C __attribute__((no_builtin, noinline)) void *memcpy(void *to, const void *from, uptr n) {
  for (uptr i = 0; i < n; i++) ((volatile u8 *)to)[i] = ((const u8 *)from)[i];
  return to;
}
C __attribute__((no_builtin, noinline)) void *memset(void *to, int value, uptr n) {
  for (uptr i = 0; i < n; i++) ((volatile u8 *)to)[i] = (u8)value;
  return to;
}
KEPT volatile u8 *filled(volatile u8 *p, u32 n, u32 v) { FILL(p, n, v); return p; }
KEPT u32 bumped(u32 *p) { return *p += 3; }
KEPT u32 sum_of(volatile u8 *p, u32 n) { u32 r = 0; for (u32 i = 0; i < n; i++) r += p[i]; return r; }
`

/** What catches and throws need, where no library is linked. */
const EXCEPTIONS = `
#define THROW(x) __builtin_wasm_throw(0, (void *)(uptr)(x))
struct landing { u32 index; void *table; u32 selector; };
C __thread struct landing __wasm_lpad_context;
C void *__cxa_begin_catch(void *p) noexcept { return p; }
C void __cxa_end_catch() {}
C int _Unwind_CallPersonality(void *) noexcept { return 0; }
C int __gxx_wasm_personality_v0() { return 0; }
namespace std { void terminate() noexcept { __builtin_trap(); } }
`

/**
 * @param {Draw} draw
 * @param {number} id
 * @returns {Program}
 */
export const drawProgram = (draw, id) => {
  const { below, any, chance } = draw
  const isCpp = chance(4)
  const throws = isCpp && chance(3)
  const tails = chance(6)
  const vectors = chance(6)
  const count = 1 + below(chance(3) ? 6 : 3)
  let labels = 0
  const declarations = []

  /** Bytes of an object. */
  const size = () =>
    chance(12)
      ? 1 + below(9000)
      : chance(4)
        ? 1 + below(700)
        : chance(3)
          ? 1 + below(24)
          : 4 * (1 + below(32))
  /** A number of bytes, at least 1 and at most some hundreds, that only a run can tell. */
  const dynamic = () => {
    const k = 1 + below(40)
    return any([
      `(1 + (x & ${any([7, 15, 63])}) * ${k})`,
      `(16 * (1 + (x & 7)))`,
      `(16 * (9 - (x & 7)))`,
      `(u32)(${k + 8} - (x & 7))`,
      `(x & 1 ? ${(size() % 300) + 1} : ${(size() % 300) + 1})`,
      `(1 + (x + opaque) % ${k})`,
      `((x & 3) << ${4 + below(3)} | 1)`,
      `(${k} + 0 * opaque)`,
      `MIN(1 + (x & 31), ${k})`,
      `((x & 2 ? 20 : 40) + (x & 4) + (x & 8) * 3 + ((x ^ opaque) & 16) + ((x >> 1) & 31))`,
    ])
  }
  const aligned = () =>
    chance(3) ? `__attribute__((aligned(${any([2, 8, 16, 32, 64, 64, 128, 256, 1024])}))) ` : ''

  const makeFunction = (index) => {
    const isLeaf = index == count || chance(4)
    /** It has objects whose size only a run tells. */
    const isDynamic = chance(isLeaf ? 3 : 8)
    /** A call of a later function, in the expression's place; its argument stays small. */
    const call = (argument = any(['x', 'x + 1', 'x >> 1', 'r & 15'])) => {
      if (isLeaf) return any(['x', 'opaque', '(x ^ 3)'])
      const to = index + 1 + below(count - index)
      return `f${to}(${argument})`
    }
    const rest = () => (chance(2) ? `r += ${call()};` : '')
    const use = (name, length) => `r += ${name}[x % ${length}];`

    const dynamics = [
      () =>
        `u32 n = ${dynamic()}; volatile u8 *a = (volatile u8 *)__builtin_alloca(n); FILL(a, n, x); ${rest()} r += a[n - 1];`,
      () =>
        `u32 n = ${dynamic()}; volatile u8 *a = (volatile u8 *)__builtin_alloca_with_align(n, ${any([64, 128, 256, 1024])}); FILL(a, n, x); ${rest()} r += a[n - 1];`,
      () => `u32 n = ${dynamic()}; volatile u8 a[n]; FILL(a, n, x); ${rest()} r += a[n - 1];`,
      () =>
        `for (u32 k = 0; k < 1 + (x & 3); k++) { u32 n = ${dynamic()} + k; volatile u8 a[n]; FILL(a, n, x); ${rest()} ${any(['', 'if (a[0] & 1) continue;', 'if (n & 8) break;', 'if (a[0] == 5) return r;'])} r += a[n / 2]; }`,
      () =>
        `for (u32 k = 0; k < 1 + (x & 3); k++) { u32 n = ${dynamic()}; volatile u8 *a = (volatile u8 *)__builtin_alloca(n); FILL(a, n, x); r += a[n / 2]; }`,
      () =>
        `u32 n = 1 + (x & 7), m = 1 + (opaque & 3) + (x & 1); volatile u16 a[n][m]; for (u32 i = 0; i < n; i++) for (u32 k = 0; k < m; k++) a[i][k] = (u16)(i + k + x); ${rest()} r += a[n - 1][m - 1];`,
      () => {
        const n = size()
        return `if (x & ${any([1, 2, 4])}) { u32 n = ${dynamic()}; volatile u8 a[n]; FILL(a, n, x); ${rest()} r += a[n - 1]; } else { volatile u8 a[${n}]; FILL(a, ${n}, x); ${rest()} ${use('a', n)} }`
      },
    ]
    const fixed = [
      () => {
        const n = size()
        return `${aligned()}volatile u8 a[${n}]; FILL(a, ${n}, x); ${rest()} ${use('a', n)}`
      },
      () => {
        const n = 1 + below(60)
        const type = any(['u16', 'u32', 'u64', 'double', 'float', vectors ? 'v4' : 'u64'])
        const assign = type == 'v4' ? `(v4){i, x, i, x}` : `(${type})(i + x)`
        return `${aligned()}volatile ${type} a[${n}]; for (u32 i = 0; i < ${n}; i++) a[i] = ${assign}; ${rest()} r += (u32)a[x % ${n}]${type == 'v4' ? '[0]' : ''};`
      },
      () => `u32 s = x; r += bumped(&s); ${rest()} u32 t = s; r += bumped(&t) + s;`,
      () => {
        const names = Array.from({ length: 3 + below(14) }, (_, i) => `s${i}`)
        return `${names.map((name, i) => `volatile u32 ${name} = x + ${i};`).join(' ')} ${rest()} r += ${names.join(' + ')};`
      },
      // Many at a time.
      () => {
        const names = Array.from({ length: 3 + below(12) }, (_, i) => [`a${i}`, 1 + below(40)])
        return `${names.map(([name, n]) => `${aligned()}volatile u8 ${name}[${n}]; FILL(${name}, ${n}, x);`).join(' ')} ${rest()} r += ${names.map(([name, n]) => `${name}[x % ${n}]`).join(' + ')};`
      },
      // Addresses by choice, of products, and downwards.
      () => {
        const [n, m] = [size(), size()]
        return `volatile u8 a[${n}], b[${m}]; volatile u8 *p = ${any(['x & 1', 'opaque == x', 'x > 3'])} ? a : b; FILL(p, p == a ? ${n} : ${m}, x); ${rest()} r += p[${Math.min(n, m) - 1}]; p = p == a ? b : a; FILL(p, p == a ? ${n} : ${m}, x); r += *p;`
      },
      () => {
        const [n, m] = [size(), size()]
        return `volatile u8 a[${n}], b[${m}]; volatile u8 *p = a, *q = b; u32 l = ${n}, m = ${m}; for (u32 k = 0; k < 2 + (x & 3); k++) { FILL(p, l, x); volatile u8 *t = p; p = q; q = t; u32 s = l; l = m; m = s; } r += *p;`
      },
      () => {
        const n = size()
        const isFirst = chance(2)
        return `static volatile u8 kept[${n}]; volatile u8 a[${n}]; volatile u8 *p = (x & 1) == ${isFirst ? 1 : 0} ? a : kept; FILL(p, ${n}, x); ${rest()} ${use('p', n)}`
      },
      () => {
        const [rows, columns] = [2 + below(6), 1 + below(40)]
        return `volatile u8 a[${rows * columns}]; for (u32 k = 0; k < ${rows}; k++) { volatile u8 *row = a + ((x + k) % ${rows}) * ${columns}; FILL(row, ${columns}, x); } ${rest()} ${use('a', rows * columns)}`
      },
      () => {
        const n = size()
        return any([
          `volatile u8 a[${n}]; volatile u8 *e = a + ${n}; while (e != a) *--e = (u8)x; ${rest()} ${use('a', n)}`,
          `volatile u8 a[${n}]; volatile u8 *e = a + ${n}; for (u32 i = ${n}; i; i--) *--e = (u8)i; ${rest()} r += *e;`,
          `volatile u8 a[${n}]; volatile u8 *e = a + ${n}; for (int i = ${n}; i > 0; i--) e[-i] = (u8)x; ${use('a', n)}`,
          `volatile u8 a[${4 * n}]; volatile u32 *e = (volatile u32 *)(((uptr)a + ${4 * n}) & ~(uptr)3); FILL(a, ${4 * n}, x); for (u32 i = 1; i < ${n}; i++) *--e = i; ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr e = (uptr)a + ${n}; HIDE(e); for (u32 i = 0; i < ${n}; i++) *(volatile u8 *)(e - 1 - (i + x) % ${n}) = (u8)x; ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr e = (uptr)a + ${n - 1}; for (u32 i = 0; i < ${n}; i++) *(volatile u8 *)(e + (uptr)-(i)) = (u8)x; ${use('a', n)}`,
          `volatile u8 a[${n}]; volatile u8 *p = a + ${n >> 1}; for (u32 i = 0; i < ${n}; i++) p[(int)((i + x) % ${n}) - ${n >> 1}] = (u8)x; ${rest()} ${use('a', n)}`,
        ])
      },
      () => {
        const n = size()
        const by = any([16, 32, 64])
        return any([
          `volatile u8 a[${n + by}]; uptr p = ((uptr)a + ${by - 1}) & ~(uptr)${by - 1}; FILL(a, ${n + by}, x); FILL(p, ${n}, x); ${rest()} ${use('a', n)}`,
          `volatile u8 a[${n + 128}]; FILL(a, ${n + 128}, x); uptr p = ((uptr)a + 127) & -(uptr)(16 << (x & 3)); FILL(p, ${n}, x); ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr p = (uptr)a ^ x; HIDE(p); p ^= x; FILL(p, ${n}, x); ${rest()} ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr p = ~(uptr)a; HIDE(p); FILL(~p, ${n}, x); ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr p = 3 * (uptr)a; HIDE(p); p -= 2 * (uptr)a; FILL(p, ${n}, x); ${use('a', n)}`,
          `volatile u8 a[${n}], b[${n}]; uptr d = (uptr)a - (uptr)b; HIDE(d); FILL((uptr)b + d, ${n}, x); FILL((uptr)a - d, ${n}, x); ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr p = (uptr)a >> 4, q = (uptr)a & 15; FILL(p << 4 | q, ${n}, x); ${use('a', n)}`,
          `volatile u8 a[${n}]; uptr p = (uptr)a | 0; SEEN(&a); HIDE(p); FILL(p, ${n}, x); ${rest()} ${use('a', n)}`,
        ])
      },
      () => {
        const n = size()
        return `volatile u8 a[${n}]; volatile u8 *p = filled(a, ${n}, x); ${rest()} r += p[x % ${n}] + sum_of(a, ${n});`
      },
      () => {
        const n = size()
        return `u8 a[${n}]; __builtin_memset(a, (int)x, ${n}); SEEN(a); u8 b[${n}]; __builtin_memcpy(b, a, ${n}); SEEN(b); ${rest()} r += b[x % ${n}];`
      },
      // Control.
      () => {
        const sizes = [size(), size(), size()]
        return `switch (x & 3) { ${sizes.map((n, i) => `case ${i}: { volatile u8 a[${n}]; FILL(a, ${n}, x); ${rest()} ${use('a', n)} ${any(['break;', 'return r;', ''])} }`).join(' ')} default: r++; }`
      },
      () => {
        const n = size()
        const label = labels++
        return `volatile u8 a[${n}]; FILL(a, ${n}, x); u32 k = x & 3; if (x & 4) goto in${label}; out${label}: a[k % ${n}] = (u8)k; ${rest()} k--; in${label}: a[(k + 1) % ${n}] = 1; if (k && k < 9) goto out${label}; ${use('a', n)}`
      },
      () => {
        const n = size()
        return `for (u32 k = 0; k < 1 + (x & 3); k++) { volatile u8 a[${n}]; FILL(a, ${n}, x); ${rest()} if (a[0] == 7) return r; r += a[k % ${n}]; }`
      },
      () => `if (x == 1000001) __builtin_trap(); r += ((uptr)__builtin_frame_address(0) & 1);`,
      () => {
        const n = (size() % 400) + 1
        const id = labels++
        declarations.push(
          `${any(['KEPT', 'PLAIN'])} u32 again${id}(u32 d, u32 x) { volatile u8 a[${n}]; FILL(a, ${n}, x); u32 r = d ? again${id}(d - 1, x)${any(['', ' + a[0]', ' * 3'])} : 1; return r + a[x % ${n}]; }`,
        )
        return `r += again${id}(x & 7, x);`
      },
      () => {
        const id = labels++
        const n = (size() % 400) + 1
        declarations.push(
          `KEPT u32 odd${id}(u32 d);`,
          `KEPT u32 even${id}(u32 d) { volatile u8 a[${n}]; FILL(a, ${n}, d); return d ? odd${id}(d - 1) + a[0] : 1; }`,
          `KEPT u32 odd${id}(u32 d) { volatile u32 a = d; return d ? even${id}(d - 1) + a : 0; }`,
        )
        return `r += even${id}(x & 7);`
      },
      // Arguments and results in memory.
      () => {
        const id = labels++
        const n = (size() % 500) + 1
        declarations.push(
          `KEPT u32 various${id}(u32 n, ...) { __builtin_va_list list; __builtin_va_start(list, n); u32 r = 0; for (u32 i = 0; i < n; i++) r += i & 1 ? (u32)__builtin_va_arg(list, u64) : __builtin_va_arg(list, u32); __builtin_va_end(list); ${chance(3) ? `volatile u8 a[${n}]; FILL(a, ${n}, r);` : ''} return r; }`,
        )
        const given = Array.from(
          { length: below(9) },
          (_, i) => `(${i & 1 ? 'u64' : 'u32'})(x + ${i})`,
        )
        return `r += various${id}(${[given.length, ...given].join(', ')}); ${rest()}`
      },
      () => {
        const id = labels++
        const n = (size() % 500) + 1
        declarations.push(
          `struct given${id} { ${any(['', 'u64 first;', '__attribute__((aligned(32))) u32 first;'])} u8 bytes[${n}]; };`,
          `${any(['KEPT', 'PLAIN', 'MERGED'])} u32 take${id}(struct given${id} g, u32 x) { FILL(g.bytes, ${n}, x); SEEN(&g); return g.bytes[x % ${n}]; }`,
        )
        return `struct given${id} g; FILL(&g, sizeof g, x); SEEN(&g); r += take${id}(g, x); ${rest()} r += take${id}(g, r);`
      },
      () => {
        const id = labels++
        const n = (size() % 500) + 8
        declarations.push(
          `struct made${id} { u8 bytes[${n}]; };`,
          `${any(['KEPT', 'PLAIN', 'MERGED'])} struct made${id} make${id}(u32 x) { struct made${id} m; FILL(&m, ${n}, x); SEEN(&m); return m; }`,
        )
        return `r += make${id}(x).bytes[x % ${n}]; ${rest()} struct made${id} m = make${id}(r); SEEN(&m); r += m.bytes[0];`
      },
      () => {
        if (isLeaf) return 'r += opaque;'
        const id = labels++
        return `static u32 (*const table${id}[])(u32) = {f${index + 1 + below(count - index)}, f${index + 1 + below(count - index)}}; r += table${id}[(x + opaque) & 1](x);`
      },
      ...(tails && !isLeaf
        ? [
            () =>
              `if (x & ${any([1, 2, 4])}) __attribute__((musttail)) return f${index + 1 + below(count - index)}(x >> 1);`,
            () =>
              `if (x & ${any([1, 2, 4])}) { { volatile u8 a[${size()}]; FILL(a, sizeof a, x); } __attribute__((musttail)) return f${index + 1 + below(count - index)}(x >> 1); }`,
          ]
        : []),
      ...(isCpp
        ? [
            () => {
              const id = labels++
              const n = size()
              declarations.push(
                `struct Guard${id} { volatile u8 bytes[${n}]; Guard${id}(u32 x) { FILL(bytes, ${n}, x); } ~Guard${id}() { sink = bytes[0]; } };`,
              )
              return `Guard${id} g(x); ${rest()} r += g.bytes[x % ${n}];`
            },
            () => {
              const n = size()
              return `volatile u8 a[${n}]; auto write = [&](u32 v) { FILL(a, ${n}, v + r); }; write(x); ${rest()} write(r); ${use('a', n)}`
            },
          ]
        : []),
      ...(throws
        ? [
            () => {
              const n = size()
              return `try { volatile u8 a[${n}]; FILL(a, ${n}, x); ${rest()} if (x & 1) THROW(x); ${use('a', n)} } catch (...) { r += ${call()}; }`
            },
            () => `if ((x & 31) == 17) THROW(x);`,
          ]
        : []),
    ]
    const blocks = Array.from({ length: 1 + below(chance(3) ? 5 : 2) }, () =>
      any(isDynamic && chance(2) ? dynamics : fixed)(),
    )
    const how = any(['KEPT', 'KEPT', 'KEPT', 'PLAIN', 'MERGED'])
    return { name: `f${index}`, head: `${how} u32 f${index}(u32 x)`, blocks }
  }

  const functions = Array.from({ length: count }, (_, i) => makeFunction(i + 1))
  functions.unshift({
    ...makeFunction(0),
    name: 'run',
    head: 'C __attribute__((export_name("run"))) u32 run(u32 x)',
  })
  return {
    id,
    isCpp,
    throws,
    flags: [
      ...(tails ? ['-mtail-call'] : []),
      ...(vectors ? ['-msimd128'] : []),
      ...(throws ? ['-fwasm-exceptions'] : isCpp ? ['-fno-exceptions'] : []),
    ],
    declarations: declarations.join('\n'),
    functions,
  }
}

/**
 * @param {Program} program
 */
export const sourceOf = ({ throws, declarations, functions }) =>
  `${HEAD}${throws ? EXCEPTIONS : ''}
${functions
  .slice(1)
  .map(({ head }) => `${head};`)
  .join('\n')}
${declarations}
${functions
  .map(
    ({ head, blocks }) =>
      `${head} {\n  u32 r = 0;\n${blocks.map((block) => `  { ${block} }\n`).join('')}  return r;\n}`,
  )
  .reverse()
  .join('\n')}
`

/** Smaller programs, each with one thing less. */
export const less = function* (program) {
  for (const [i, func] of program.functions.entries())
    for (let block = func.blocks.length; block-- > 0;) {
      const functions = program.functions.slice()
      functions[i] = { ...func, blocks: func.blocks.filter((_, at) => at != block) }
      yield { ...program, functions }
    }
  for (const [i, { name }] of program.functions.entries()) {
    const isCalled = program.functions.some(
      ({ blocks }, at) =>
        at != i && blocks.some((block) => new RegExp(`\\b${name}\\b`).test(block)),
    )
    if (i && !isCalled)
      yield { ...program, functions: program.functions.filter((_, at) => at != i) }
  }
}

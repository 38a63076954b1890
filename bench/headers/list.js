/**
 * The headers that `make bench-headers` counts: the public ones of each package. Paths are from the package's folder of
 * headers, where `tare build` runs too.
 *
 * - `header` is what the command line names. Several of one row are one interface.
 * - `flags` are further words of the command line. All rows get `-I.` and `--libc=wasi`: most of these headers include
 *   `stdio.h` or `stdlib.h`, if only for a type.
 * - `interface` says which included files belong to the interface as well, for the count of what there is to bind. It is
 *   the whole folder of an umbrella header, which declares nothing itself.
 */

/** Rows of a package, one for each header. */
const of = (name, ...headers) =>
  headers.map((header) => ({
    package: name,
    ...(typeof header == 'string' ? { header: [header] } : header),
  }))

export const rows = [
  ...of('liblz4-dev', 'lz4.h', 'lz4hc.h', 'lz4frame.h'),
  ...of('libzstd-dev', 'zstd.h', 'zdict.h'),
  ...of('libxxhash-dev', 'xxhash.h'),
  ...of('zlib1g-dev', 'zlib.h'),
  ...of('libbz2-dev', 'bzlib.h'),
  ...of('liblzma-dev', { header: ['lzma.h'], interface: /^lzma\// }),
  ...of('libdeflate-dev', 'libdeflate.h'),
  ...of('liblzo2-dev', 'lzo/lzoconf.h', 'lzo/lzo1x.h'),
  ...of('libargon2-dev', 'argon2.h'),
  ...of('libsodium-dev', { header: ['sodium.h'], interface: /^sodium\// }),
  ...of('libexpat1-dev', 'expat.h'),
  ...of('libjansson-dev', 'jansson.h'),
  ...of('libcjson-dev', 'cjson/cJSON.h'),
  ...of('libhttp-parser-dev', 'http_parser.h'),
  ...of('libcmark-dev', 'cmark.h'),
  ...of('libcbor-dev', { header: ['cbor.h'], interface: /^cbor\// }),
  ...of('libonig-dev', 'oniguruma.h'),
  ...of('libsqlite3-dev', 'sqlite3.h'),
  ...of('libutf8proc-dev', 'utf8proc.h'),
  /* fribidi.h has functions of its own, and so is no umbrella by itself. */
  ...of('libfribidi-dev', {
    header: ['fribidi/fribidi.h'],
    flags: ['--with=fribidi/*'],
    interface: /^fribidi\//,
  }),
  ...of(
    'libunistring-dev',
    'unistr.h',
    'uniconv.h',
    'unistdio.h',
    'uniname.h',
    'unictype.h',
    'uniwidth.h',
    'unigbrk.h',
    'uniwbrk.h',
    'unilbrk.h',
    'uninorm.h',
    'unicase.h',
  ),
  ...of('libopus-dev', 'opus/opus.h', 'opus/opus_multistream.h', 'opus/opus_projection.h'),
  ...of('libsamplerate0-dev', 'samplerate.h'),
  ...of('libtwolame-dev', 'twolame.h'),
  ...of('libogg-dev', 'ogg/ogg.h'),
  ...of('libflac-dev', { header: ['FLAC/all.h'], interface: /^FLAC\// }),
  ...of('libgif-dev', 'gif_lib.h'),
  ...of('libspng-dev', 'spng.h'),
  ...of('libwebp-dev', 'webp/decode.h', 'webp/encode.h', 'webp/demux.h', 'webp/mux.h'),
  ...of('libqrencode-dev', 'qrencode.h'),
  ...of('libsnappy-dev', 'snappy-c.h'),
  ...of('libtommath-dev', 'tommath.h'),
  /* chipmunk.h has functions of its own; those of bodies, shapes and joints are in the files that it includes. */
  ...of('libchipmunk-dev', {
    header: ['chipmunk/chipmunk.h'],
    flags: ['--with=chipmunk/*'],
    interface: /^chipmunk\//,
  }),
  ...of('libgeos-dev', 'geos_c.h'),
].map((row) => ({ flags: [], interface: null, ...row }))

/*
 * tare.h: what an ordinary header cannot say by itself. An author includes it only when it is
 * needed.
 *
 * Each marker stands before a declaration, and is invisible to every compiler but the one that tare
 * runs. What a marker says can also be said on the command line, for headers that are not the
 * author's own.
 */
#ifndef TARE_H
#define TARE_H

#if defined(__clang__)
#define TARE_MARK(text) __attribute__((annotate("tare:" text)))
#else
#define TARE_MARK(text)
#endif

/** Not part of the JavaScript interface. Also `--skip=NAME`. */
#define TARE_SKIP TARE_MARK("skip")

/**
 * The function's one buffer may be fed to it in pieces: f(a ++ b) means f(a); f(b). A large input
 * then goes through a window of 64 KiB and does not grow the linear memory. Also `--stream=NAME`.
 */
#define TARE_STREAM TARE_MARK("stream")

/** Supplied by the host. Reserved: `tare build` of this version refuses it. Also `--import=NAME`.
 */
#define TARE_IMPORT TARE_MARK("import")

#endif

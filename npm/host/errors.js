/**
 * Errors of file systems, by the names that Node gives them, and their numbers in WASI preview 1.
 * @type {Record<string, number>}
 */
export const numbers = {
  E2BIG: 1,
  EACCES: 2,
  EAGAIN: 6,
  EBADF: 8,
  EBUSY: 10,
  EEXIST: 20,
  EFBIG: 22,
  EINTR: 27,
  EINVAL: 28,
  EIO: 29,
  EISDIR: 31,
  ELOOP: 32,
  EMFILE: 33,
  EMLINK: 34,
  ENAMETOOLONG: 37,
  ENFILE: 41,
  ENODEV: 43,
  ENOENT: 44,
  ENOMEM: 48,
  ENOSPC: 51,
  ENOSYS: 52,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  ENOTSUP: 58,
  ENXIO: 60,
  EPERM: 63,
  EPIPE: 64,
  EROFS: 69,
  ESPIPE: 70,
  ETXTBSY: 74,
  EXDEV: 75,
}

/** An error as node:fs throws it. @param {string} code @param {string} [path] */
export const fileError = (code, path = '') => Object.assign(Error(`${code}: ${path}`), { code })

/** The number in WASI of what a file system threw; what is no such error goes on. @param {unknown} error */
export const numberOf = (error) => {
  const code = /** @type {{ code?: string }} */ (error)?.code
  if (code === undefined) throw error
  return numbers[code] ?? numbers.EIO
}

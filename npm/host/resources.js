/** Files of a tar archive, read from its bytes where they lie: clang's own headers and wasi-libc, as @yowasp/clang has them. */
import { MemoryFiles } from './files.js'

const BLOCK = 512
const decoder = new TextDecoder()

/** @param {Uint8Array} bytes a field of text, which ends at a NUL or where its room ends */
const field = (bytes) => {
  const end = bytes.indexOf(0)
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end))
}

/** @param {Uint8Array} archive */
export const tarFiles = (archive) => {
  const files = new MemoryFiles()
  for (let at = 0; at + BLOCK <= archive.length && archive[at];) {
    const head = archive.subarray(at, at + BLOCK)
    const prefix = field(head.subarray(345, 500))
    const name = `${prefix ? `${prefix}/` : ''}${field(head.subarray(0, 100))}`
    const size = parseInt(field(head.subarray(124, 136)), 8)
    const kind = String.fromCharCode(head[156])
    if (kind === '5') files.folder(name)
    else if (kind === '0' || kind === '\0')
      files.add(name, archive.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + BLOCK * Math.ceil(size / BLOCK)
  }
  return files
}

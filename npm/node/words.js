/** The words of a command line as the command takes them: with slashes in paths, also on Windows. */

const withPath = /^(-[IL]|-MF|-o|--clang=|--wasm-opt=|--with=)/

/** @param {string[]} words @param {string} platform */
export const commandWords = (words, platform = process.platform) =>
  platform === 'win32'
    ? words.map((word) =>
        !word.startsWith('-') || withPath.test(word) ? word.replaceAll('\\', '/') : word,
      )
    : words

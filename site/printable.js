/** What steers a terminal or turns text round stands as `\xNN`, byte by byte, as the command prints it. */
export const printable = (text) =>
  text.replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `\\x${byte.toString(16).padStart(2, '0')}`,
    ).join(''),
  )

/** From so many bytes on GB/s say more than nanoseconds. */
export const throughputFrom = 2 ** 10

export const sizeName = (bytes) =>
  bytes >= 2 ** 20
    ? `${bytes / 2 ** 20} Mi`
    : bytes >= 2 ** 10
      ? `${bytes / 2 ** 10} Ki`
      : `${bytes}`

/** The largest zip that is taken, packed, bytes: as the server has it (`ArchiveLimits`). */
export const largestArchive = 256 * 2 ** 20;

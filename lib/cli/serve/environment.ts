/**
 * What the server's process is started with beside what the operator has set. Threads that draw
 * pictures each keep memory of their own in glibc, which gives none of it back: with two such pools
 * the server holds half as much. Other systems pass over it.
 */
export const SERVER_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' } as const

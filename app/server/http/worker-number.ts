/** The variable that holds the number of a worker, from 1, where several processes answer. */
export const WORKER = 'WORKER'

/**
 * Whether this process tells the operator what every worker knows: the first of them, or the only
 * one.
 */
export const tellsForAll = (variables: NodeJS.ProcessEnv = process.env): boolean =>
  (variables[WORKER] ?? '1') === '1'

import { readFileSync, readdirSync } from 'node:fs'

/** The processes that a process has started. Linux only, where the system tells it. */
export const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number),
  )

/** How many files and connections a process has open. Linux only. */
export const openFilesOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length

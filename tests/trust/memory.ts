import { readFileSync } from 'node:fs'

/** The memory that a process holds, in MB. Linux only, where a process tells it. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

import { createInterface } from 'node:readline/promises'

/** Asks one question of whoever sits at the terminal. */
export type Ask = (question: string) => Promise<string>

/**
 * Lets questions be asked for as long as some work takes; where nobody sits at a terminal, there is
 * nobody to ask and `ask` is `undefined`.
 */
export async function withTerminal<T>(work: (ask: Ask | undefined) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return work(undefined)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await work(async (question) => (await terminal.question(question)).trim())
  } finally {
    terminal.close()
  }
}

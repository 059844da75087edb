import type { z } from 'zod'
import type { DeskSession } from './sessions'

/** An answer of the desk: its status and what it says, as JSON. */
export type DeskAnswer = { status: number; body: unknown }

/** What a request asks of the desk. */
export type DeskRequest = {
  method: string
  /** The path below `/desk/api/`, in parts. */
  path: readonly string[]
  query: URLSearchParams
  /** The revision that the page saw. */
  revision: number
  body: unknown
  session: DeskSession
}

/** An answer that gives what was asked for. */
export const ok = (body: unknown): DeskAnswer => ({ status: 200, body })
/** An answer that says in one sentence why there is none. */
export const refused = (status: number, error: string): DeskAnswer => ({ status, body: { error } })

/** Reads what a page sent. Throws a RangeError that tells in one line what is wrong with it. */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new RangeError([path.join('.'), message].filter(Boolean).join(': '))
}

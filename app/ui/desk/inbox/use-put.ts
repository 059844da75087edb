import { useState } from 'react'
import type { PutReport } from '#lib/desk'
import { whyNot, writeDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { base64Of } from './dropped-files'
import type { DroppedFile } from './dropped-files'

/** So many bytes may a file have; the server refuses more as well. */
const MOST_BYTES = 10_000_000

/** What became of one file or address. */
export type PutLine = { name: string } & ({ put: number; known: number } | { why: string })

/** Puts files and addresses into the inbox, one after the other, and tells what became of each. */
export function usePut(onPut: () => void) {
  const tell = useTell()
  const [lines, setLines] = useState<PutLine[]>([])
  const [left, setLeft] = useState(0)

  async function putOne(name: string, body: () => Promise<object>): Promise<PutLine> {
    try {
      const reply = await writeDesk<PutReport>('inbox', await body())
      if ('done' in reply) return { ...reply.done, name }
      return { name, why: whyNot(reply, tell) }
    } catch (error) {
      return { name, why: (error as Error).message }
    }
  }

  async function putAll(given: readonly { name: string; body: () => Promise<object> }[]) {
    setLines([])
    for (const [i, { name, body }] of given.entries()) {
      setLeft(given.length - i)
      const line = await putOne(name, body)
      setLines((all) => [...all, line])
      onPut()
    }
    setLeft(0)
  }

  return {
    lines,
    /** How many are still to be read. */
    left,
    files: (given: readonly DroppedFile[]) =>
      putAll(
        given.map(({ name, file }) => ({
          name,
          body: async () => {
            if (file.size > MOST_BYTES)
              throw new Error(tell('put.tooLong', { most: MOST_BYTES / 1_000_000 }))
            return { name: file.name, bytes: await base64Of(file) }
          },
        })),
      ),
    address: (address: string) => putAll([{ name: address, body: async () => ({ address }) }]),
  }
}

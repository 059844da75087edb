'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileDataset, FileLook, NotOpened } from '#lib/open'
import type { Mapping } from '#lib/imports'
import { fileWorker } from './file-worker'
import type { FileWorker } from './file-worker'

/** A file as its reader gave it. */
export type GivenFile = { blob: Blob; name: string }

/** What is known of the reader's file. */
export type ReaderFile = GivenFile & {
  worker: FileWorker
  /** What the reader has chosen of how it is read. */
  chosen: Mapping
  /** What was seen last; a newer look may be on its way (`busy`). */
  look?: FileLook
  busy: boolean
  /** How many rows have been read of all. */
  rows: number
  /** All of it, or why not all of it is read. */
  all?: FileDataset | NotOpened
  /** Why nothing of it can be read, in words. */
  refused?: string
}

/** The file that a reader has opened, and how to open one or to read it otherwise. */
export function useReaderFile() {
  const [file, setFile] = useState<ReaderFile>()
  const worker = useRef<FileWorker>(undefined)
  const turn = useRef(0)
  useEffect(() => () => worker.current?.close(), [])

  const open = useCallback(async ({ blob, name }: GivenFile, chosen: Mapping = {}) => {
    const mine = ++turn.current
    const using = (worker.current ??= fileWorker())
    const patch = (part: Partial<ReaderFile>) => {
      if (turn.current === mine) setFile((was) => was && { ...was, ...part })
    }
    setFile((was) => ({
      blob,
      name,
      worker: using,
      chosen,
      busy: true,
      rows: 0,
      ...(was?.blob === blob && was.look && { look: was.look }),
    }))
    try {
      const look = await using.look(blob, name, chosen)
      if (!('columns' in look))
        return 'reason' in look
          ? patch({ busy: false, look: undefined, refused: look.reason })
          : undefined
      patch({ look, busy: false })
      if (turn.current !== mine) return
      patch({ all: await using.read((rows) => patch({ rows })) })
    } catch (error) {
      patch({ busy: false, look: undefined, refused: (error as Error).message })
    }
  }, [])

  const close = useCallback(() => {
    turn.current++
    worker.current?.close()
    worker.current = undefined
    setFile(undefined)
  }, [])
  return { file, open, close }
}

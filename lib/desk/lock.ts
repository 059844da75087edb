import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { ofFile } from '#lib/util'

/** Whether a process of this machine runs. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

type Holder = { pid: number; host: string; since: string }

function holderOf(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

/**
 * Takes a project's desk for this process. One that a killed server left behind is taken over.
 * @param root the folder of the project
 * @returns how to give it back
 * @throws Error that names who has it, where another server on the project runs
 */
export async function lockDesk(root: string, since: string): Promise<() => Promise<void>> {
  const folder = join(root, 'drafts')
  const path = join(folder, 'desk.lock')
  await mkdir(folder, { recursive: true })
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since } satisfies Holder)
  for (let tries = 0; tries < 3; tries++) {
    if (await put(path, own)) return () => release(path, own)
    const text = await readFile(path, 'utf8').catch(() => '')
    const holder = holderOf(text)
    if (holder && (holder.host !== hostname() || runs(holder.pid))) throw taken(path, holder)
    await removeLeft(path, text)
  }
  throw taken(path)
}

/** Puts a lock where none is, at once and whole; `false` where one is. */
async function put(path: string, own: string): Promise<boolean> {
  const aside = `${path}.${process.pid}.new`
  await writeFile(aside, own).catch(ofFile(path))
  try {
    await link(aside, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/** Takes away what a dead server left, and nothing that another has put there meanwhile. */
async function removeLeft(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => text)
  if (moved !== text) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

async function release(path: string, own: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true })
}

function taken(path: string, holder?: Holder): Error {
  const by = holder
    ? `process ${holder.pid} on ${holder.host} since ${holder.since}`
    : 'another server'
  return new Error(
    `The desk of this project is open already, by ${by}. Stop that server; where none runs, remove ${path}.`,
  )
}

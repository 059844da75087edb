import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { hintScripts } from './compile-hint'
import { STAMP_FILE } from './if-changed'
import { serverProgram, writeProgram } from './server-program'
import type { BuildStamp } from './stamp'

/** A build under way: what it ends with, and how to give it up. */
export type Building = {
  /** The exit code: 0 where pages, server and stamp are there. */
  done: Promise<number>
  /** Ends it; it leaves no stamp, so that the next start builds. */
  stop: () => void
}

/**
 * Builds the pages with Next and the server that answers before them, side by side.
 * @param stamp of what is built, kept once all of it is there
 */
export function startBuild(stamp: BuildStamp, reason: string): Building {
  console.log(`Building: ${reason}.`)
  const pages = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const code = new Promise<number>((resolve) => pages.on('exit', (status) => resolve(status ?? 1)))
  const program = serverProgram(process.cwd())
  return {
    done: Promise.all([code, program]).then(([status, files]) => {
      if (status !== 0) return status
      hintScripts('.next/static/chunks')
      writeProgram(files)
      writeFileSync(STAMP_FILE, JSON.stringify(stamp))
      return 0
    }),
    stop: () => void pages.kill('SIGTERM'),
  }
}

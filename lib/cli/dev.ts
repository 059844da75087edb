import { spawn } from 'node:child_process'
import { projectArguments } from '#lib/cli/shared/project-arguments'

/**
 * `npm run dev [-- <folder>] [options of next dev]`: serves a project while its records and the code
 * are edited, and reads the records again on every request.
 */
const { root, args } = projectArguments(process.argv.slice(2))
const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', ...args], {
  stdio: 'inherit',
  env: { ...process.env, PROJECT_DIR: root },
})
process.on('SIGTERM', () => next.kill('SIGTERM'))
process.on('SIGINT', () => undefined)
next.on('exit', (code) => process.exit(code ?? 1))

import { spawn } from 'node:child_process'
import { serverEnvironment } from '#lib/cli/serve/environment'

/**
 * `npm run serve [-- -p <port>] [-H <host>]`: runs `server.ts` in a process of its own, since what
 * it is started with must be set before it begins. Ends as it ends.
 */
const { HEAP_MB } = process.env
const server = spawn(
  process.execPath,
  [...process.execArgv, 'server.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: serverEnvironment({ ...process.env, HEAP_MB }) as NodeJS.ProcessEnv },
)
// A terminal sends SIGINT to both; a supervisor sends SIGTERM to this one alone.
process.on('SIGTERM', () => server.kill('SIGTERM'))
process.on('SIGINT', () => undefined)
server.on('exit', (code) => process.exit(code ?? 1))

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

declare global {
  var claimsMapHost: ChildProcess | undefined
}

/** Starts the host process once for all browser tests and passes its addresses on. */
export default async function setup() {
  const host = spawn(process.execPath, ['--import', 'tsx', 'tests/browser/host.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  globalThis.claimsMapHost = host
  process.env.CLAIMS_MAP_HOST = await new Promise<string>((resolve, reject) => {
    let out = ''
    host.stdout.on('data', (chunk) => {
      out += chunk
      const line = out.split('\n').find((text) => text.startsWith('{'))
      if (line) resolve(line)
    })
    host.on('exit', (code) =>
      reject(new Error(`the host of the browser tests ended with ${code}; its messages are above`)),
    )
  })
}

import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program is there. */
function has(program: string): boolean {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`]).length > 0
  } catch {
    return false
  }
}

/**
 * Tests that an independent program reads what we write; where it is not installed the same tests
 * are skipped by name, and the reason is said plainly.
 */
export function withProgram(program: string, debian: string, tests: () => void): void {
  if (has(program)) describe(`read by ${program}`, tests)
  else {
    console.warn(`'${program}' is not installed (Debian: ${debian}): what it proves is not tried.`)
    describe.skip(`read by ${program} (not installed; Debian: ${debian})`, tests)
  }
}

/** A fresh folder for what a program writes. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'claims-map-proofs-'))

/**
 * Runs a program to its end without holding up this process, which may be serving it. What it says;
 * an exit code that is not 0 is thrown with it.
 */
export function run(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, wrong] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(out)
        : reject(new Error(`${program} ${args.join(' ')} ended with ${code}: ${wrong}${out}`)),
    )
  })
}

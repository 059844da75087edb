import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** `npm run bench -- <name>` runs `bench/<name>.ts`. */
const folder = fileURLToPath(new URL('.', import.meta.url))
const name = process.argv[2] ?? ''
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3))
if (names.includes(name) && existsSync(`${folder}${name}.ts`))
  await import(pathToFileURL(`${folder}${name}.ts`).href)
else {
  console.error(`No benchmark '${name}'. There are: ${names.join(', ')}.`)
  process.exitCode = 1
}

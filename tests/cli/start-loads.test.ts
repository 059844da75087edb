import { build } from 'esbuild'
import { readStamp } from '../../lib/cli/build/stamp'

/**
 * The files of ours that a file loads before its first line runs: what it imports, types left out.
 * @param kinds other ways by which a file is loaded
 */
async function loadedFirst(entry: string, kinds = ['import-statement']): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    outdir: 'out',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const [seen, waiting] = [new Set<string>(), [entry]]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const { path, kind, external } of metafile.inputs[file]!.imports)
      if (kinds.includes(kind) && !external) waiting.push(path)
  }
  return [...seen].sort()
}

test.each([
  ['lib/cli/check.ts', 'lib/cli/check/prove-history.ts'],
  ['lib/cli/serve/built-start.ts', 'lib/cli/serve/hub.ts'],
])(
  'all of lib/cli that goes into the program with %s is in the stamp of a build',
  async (entry, one) => {
    const inputs = await loadedFirst(entry, ['import-statement', 'dynamic-import'])
    const commands = inputs.filter((file) => file.startsWith('lib/cli/'))
    expect(commands).toContain(one)
    expect(Object.keys(readStamp(process.cwd(), {}))).toEqual(expect.arrayContaining(commands))
  },
)

test('npm start loads no room before the server is under way: the check is loaded beside it', async () => {
  const first = await loadedFirst('lib/cli/serve/built-start.ts')
  expect(first).toContain('lib/cli/serve/run.ts')
  expect(first).not.toContain('lib/cli/check/run.ts')
  expect(first.filter((file) => !/^lib\/(?:cli|util)\b/.test(file))).toEqual([])
  // What is loaded later is seen where it is: the command line of the check has all of it.
  expect(await loadedFirst('lib/cli/check.ts')).toContain('lib/check.ts')
})

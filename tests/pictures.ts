import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the pictures are kept that others are compared with. */
const FOLDER = 'tests/pictures'
/**
 * The share of pixels that may differ: lines and letters are smoothed a little otherwise on another
 * machine.
 */
const MOST = 0.001

let found: string | undefined

/**
 * Compares a picture with the one that is kept under its name. `REGEN=1` keeps the new one instead.
 * @throws Error where none is kept or they differ; it names the folder where the new picture and
 * one of the differences lie.
 */
export function expectPicture(name: string, png: Buffer): void {
  const kept = `${FOLDER}/${name}.png`
  if (process.env.REGEN) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(kept, png)
    return
  }
  found ??= mkdtempSync(join(tmpdir(), 'claims-map-pictures-'))
  const [now, difference] = [join(found, `${name}.png`), join(found, `${name}.difference.png`)]
  writeFileSync(now, png)
  if (!existsSync(kept))
    throw new Error(`${kept} is not there; look at ${now} and keep it with REGEN=1`)
  // Its own process, since the library is an ES module, which Jest cannot load.
  const said = execFileSync(
    process.execPath,
    ['tests/compare-pictures.mjs', kept, now, difference],
    { encoding: 'utf8' },
  )
  const share = Number(said)
  if (!(share <= MOST))
    throw new Error(
      `${kept}: ${Number.isNaN(share) ? said : `${(100 * share).toFixed(2)} % of the pixels differ`}; compare ${now} and ${difference}, and keep the new one with REGEN=1 where the change is intended`,
    )
}

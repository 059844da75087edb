import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onePicture, pmtiles } from '../pmtiles'

test('of the file that a project names nothing but a PMTiles file is served, wherever a link leads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-streets-'))
  for (const part of ['data', 'seeds']) cpSync(part, join(folder, part), { recursive: true })
  const settings = { id: 'a', title: { en: 'A' }, timeZone: 'UTC', countries: ['SD'] }
  writeFileSync(
    join(folder, 'project.json'),
    JSON.stringify({ ...settings, map: { streets: 'streets.pmtiles' } }),
  )
  process.env.PROJECT_DIR = folder
  const { streetsFile } = await import('../../app/server/streets-file')
  const path = join(folder, 'streets.pmtiles')
  expect(await streetsFile()).toBe(undefined)
  symlinkSync(join(process.cwd(), 'package.json'), path)
  expect(await streetsFile()).toBe(undefined)
  rmSync(path)
  writeFileSync(path, pmtiles({ tile: onePicture(1, 2, 3), type: 2, maxZoom: 2, metadata: {} }))
  expect(await streetsFile()).toBe(path)
})

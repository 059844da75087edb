import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportRows, formatOf, recordsOf } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import { readOwnCsv } from '#lib/imports'
import type { Claim } from '#lib/model'
import { ownProject } from '../../project'
import { freshFolder, run, withProgram } from './programs'

const FORMULAS = [
  '=1+1',
  '+33 6',
  '-5-5',
  '@SUM(A1)',
  '=HYPERLINK("http://192.0.2.1/","x")',
  '＝1+1',
  "'=1",
]
const folder = freshFolder()
let own: Awaited<ReturnType<typeof ownProject>>
let claims: Claim[]

/** The project's claims in a format, the first of them with words that spreadsheets would run. */
function written(format: string): string {
  const records = recordsOf(own.project, own.gazetteer)
  return formatOf(format)!.write(
    exportRows(
      chooseClaims(own.map, {}),
      new Map(claims.map((claim) => [claim.id, claim])),
      records,
    ),
    records,
    {},
  )
}

/**
 * Opens a CSV in LibreOffice as a person does (comma, quotes, UTF-8, the dialogue as it stands:
 * special numbers are not looked for, or “March 7, 2025” would become a date), and saves it in
 * another form.
 */
async function converted(name: string, csv: string, to: string): Promise<string> {
  const path = join(folder, `${name}.csv`)
  await writeFile(path, csv)
  const kind = to.split(':')[0]!
  await run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--infilter=CSV:44,34,76,1,,0,false,false,false',
    '--convert-to',
    to,
    '--outdir',
    join(folder, kind),
    path,
  ])
  return readFile(join(folder, kind, `${name}.${kind}`), 'utf8')
}

beforeAll(async () => {
  own = await ownProject()
  claims = own.project.claims.map((claim, i) =>
    FORMULAS[i] ? { ...claim, summary: FORMULAS[i] } : claim,
  )
})

withProgram('soffice', 'libreoffice-calc-nogui', () => {
  test.each(['csv', 'acled', 'ucdp'])(
    '%s has every claim as a row, no formula, and letters that read right',
    async (format) => {
      const sheet = await converted(format, written(format), 'fods')
      const rows =
        sheet.match(/<table:table-row[^>]*>(?:(?!<\/table:table-row>)[\s\S])*<text:p>/g) ?? []
      expect(rows).toHaveLength(own.map.claims.length + 1)
      expect(sheet).not.toContain('table:formula')
      if (format !== 'ucdp') expect(sheet).toContain('=1+1')
      if (format === 'csv') expect(sheet).toContain('اللاذقية')
    },
  )

  test('our own columns, opened and saved by LibreOffice, are read back equal', async () => {
    const csv = await converted(
      'saved',
      written('csv'),
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false',
    )
    const shown = new Set(own.map.claims.map(({ id }) => id))
    expect(readOwnCsv(csv)).toEqual({
      claims: claims.filter(({ id }) => shown.has(id)),
      refused: [],
    })
  })
})

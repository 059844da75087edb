import { strToU8, zipSync } from 'fflate'
import { fileWith, imported } from './imported'
import { saidOf } from './said-of'
import { expect, fc, runs } from '../property'

type Cell = string | number | { day: number } | null
type Sheet = { name: string; rows: Cell[][]; merged?: string[] }

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** A small workbook as programs write it: texts shared, days as numbers with a style. */
function workbook(sheets: Sheet[], date1904 = false): Uint8Array {
  const shared: string[] = []
  const cell = (value: Cell, reference: string) => {
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
    if (typeof value === 'object') return `<c r="${reference}" s="1"><v>${value.day}</v></c>`
    return `<c r="${reference}" t="s"><v>${shared.push(value) - 1}</v></c>`
  }
  const parts = sheets.map(({ rows, merged = [] }) => {
    const body = rows.map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((value, c) => cell(value, `${letters(c)}${i + 1}`)).join('')}</row>`,
    )
    const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return `<worksheet><sheetData>${body.join('')}</sheetData><mergeCells>${cells}</mergeCells></worksheet>`
  })
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook><workbookPr date1904="${date1904}"/><sheets>${sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ...Object.fromEntries(parts.map((part, i) => [`xl/worksheets/sheet${i}.xml`, part])),
  }
  files['xl/sharedStrings.xml'] =
    `<sst>${shared.map((text) => `<si><r><t>${text}</t></r><rPh><t>reading</t></rPh></si>`).join('')}</sst>`
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

const HEAD = ['id', 'date', 'lat', 'lon', 'place', 'killed']
const ROW = ['A1', { day: 44264 }, 35.359999999999999, 35.92, 'Jablah', 3]
const SAID = 'a1 | 2021-03-09 | unclassified | Jableh (settlement) | 3 to 3 "3"'
const read = (sheets: Sheet[], mapping?: object, date1904?: boolean) =>
  imported(fileWith(workbook(sheets, date1904), 'book.xlsx'), {
    ...(mapping && { mapping: JSON.stringify(mapping) }),
  })

test('days are those of their style, in workbooks of a Mac too', async () => {
  expect(saidOf(await read([{ name: 'a', rows: [HEAD, ROW] }]))).toEqual([SAID])
  const mac = ROW.map((value) => (typeof value === 'object' ? { day: 44264 - 1462 } : value))
  expect(saidOf(await read([{ name: 'a', rows: [HEAD, mac] }], {}, true))).toEqual([SAID])
})

test('a row that leaves cells out is whole, and one without text is none', async () => {
  const { report, claims } = await read([
    { name: 'a', rows: [HEAD, ['A1', { day: 44264 }], [null, ''], ['A2', null, 35.36, 35.92]] },
  ])
  expect([report.read, report.accepted]).toEqual([2, 1])
  expect(claims[0]!.places).toEqual([])
})

test('cells merged in a header of two rows have the value of all', async () => {
  const rows = [
    ['id', 'date', 'Location', null, null, 'killed'],
    [null, null, 'lat', 'lon', 'place', null],
    ROW,
  ]
  const merged = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']
  const { report, ...result } = await read([{ name: 'a', rows, merged }])
  expect(saidOf({ report, ...result })).toEqual([SAID])
  expect(report.remarks['a line above the header is passed over']).toBe(1)
})

test('the sheet that looks like incidents is read, or the one that a mapping names', async () => {
  const sheets = [
    { name: 'Read me', rows: [['An invented table'], ['of two incidents']] },
    { name: 'Incidents', rows: [HEAD, ROW] },
    { name: 'Older', rows: [HEAD, ['A0', ...ROW.slice(1)]] },
  ]
  const { report, ...result } = await read(sheets)
  expect(saidOf({ report, ...result })).toEqual([SAID])
  expect(Object.keys(report.remarks)).toContain(
    "sheet 'Incidents' is read, of 'Read me', 'Incidents', 'Older'",
  )
  expect(saidOf(await read(sheets, { sheet: 'Older' }))).toEqual([SAID.replace('a1', 'a0')])
  await expect(read(sheets, { sheet: 'None' })).rejects.toThrow(
    /has no sheet 'None', but 'Read me', 'Incidents', 'Older'/,
  )
})

test('an archive that is said to be a shapefile and is none, and a book without sheets, are told', async () => {
  const book = fileWith(workbook([{ name: 'a', rows: [HEAD, ROW] }]), 'book.xlsx')
  await expect(imported(book, { as: 'shapefile' })).rejects.toThrow('without a shapefile (.shp)')
  await expect(read([])).rejects.toThrow('is a workbook without a sheet that can be read')
  const odd = zipSync({ 'XL/Workbook.xml': strToU8('<workbook/>') })
  await expect(imported(fileWith(odd, 'odd.xlsx'))).rejects.toThrow(/odd\.xlsx is a workbook/)
})

test('no damage makes the reader of workbooks throw or lose a row', async () => {
  const bytes = workbook([{ name: 'a', rows: [HEAD, ROW, ['A2', ...ROW.slice(1)]] }])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (harms) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, byte] of harms) damaged[at] = byte
        const result = await imported(fileWith(damaged, 'damaged.xlsx')).catch(
          (error: Error) => error.message,
        )
        if (typeof result === 'string') expect(result).toMatch(/damaged\.xlsx (is|has|cannot) /)
        else expect(result.report.read).toBe(result.report.accepted + result.report.refused)
      },
    ),
    { numRuns: runs(0.5) },
  )
})

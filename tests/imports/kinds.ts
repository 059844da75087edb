import { fileWith, imported } from './imported'
import { saidOf } from './said-of'
import { expect } from '../property'

/** A kind of file, its content, and what each row of it says; and what is said of it besides. */
export type Kind = [
  what: string,
  content: string | Uint8Array,
  rows: string[],
  more?: { mapping?: object; remark?: RegExp; refused?: RegExp; unread?: string[] },
]

/** What the one row of most files says. */
export const SAID = 'a1 | 2021-03-09 | unclassified | Jableh (settlement)'

/** Imports a file of a kind and holds against it what is right. */
export async function tryKind(...[what, content, rows, more = {}]: Kind): Promise<void> {
  const result = await imported(fileWith(content, 'kind'), {
    ...(more.mapping && { mapping: JSON.stringify(more.mapping) }),
  })
  const { report, refused } = result
  const said = saidOf(result)
  expect(
    what.startsWith('Windows-1256 that') ? said.filter((row) => row.startsWith('a1')) : said.sort(),
  ).toEqual(rows)
  expect(report.read).toBe(report.accepted + report.refused)
  if (more.refused) expect(refused.join('\n')).toMatch(more.refused)
  else expect(refused).toEqual([])
  const remarks = Object.keys(report.remarks).join('\n')
  if (more.remark) expect(remarks).toMatch(more.remark)
  if (more.unread) expect(report.unread).toEqual(more.unread)
}

import type { CsvRecord } from '../csv-records'
import { readName } from './read-name'
import type { Row } from './row'

/**
 * What names a place in an alias line: `geonames:172536`, `pcode:C3563`, `wikidata:Q175923`, or a
 * place id.
 */
export const ALIAS_TARGET = /^(?:[a-zA-Z]+:[A-Za-z0-9.-]+|[a-z0-9]+(?:-[a-z0-9]+)*)$/

/** Reads an analyst's own spellings: `Sheer,geonames:172536` a line, a header line optional. */
export async function* aliases(records: AsyncIterable<CsvRecord>): AsyncGenerator<Row> {
  let first = true
  for await (const { line, fields, refused } of records) {
    const header = first && fields !== undefined && isHeader(fields)
    first = false
    if (!header) yield fields ? readRow(line, fields) : { line, refused }
  }
}

const isHeader = ([name = '', id = '']: readonly string[]) =>
  /^(?:name|alias|spelling|text|toponym)s?$/i.test(name) &&
  /^(?:id|place|target)(?:_?id)?$/i.test(id)

function readRow(line: number, fields: readonly string[]): Row {
  const [text = '', id = ''] = fields
  if (fields.length !== 2)
    return {
      line,
      refused: `has ${fields.length} fields; an alias line is a spelling, a comma and an id`,
    }
  if (!ALIAS_TARGET.test(id))
    return {
      line,
      refused: `'${id.slice(0, 40)}' is not an id such as geonames:172536, pcode:C3563 or qardaha`,
    }
  const name = readName(text, { role: 'variant', source: 'alias' })
  return 'lost' in name
    ? { line, refused: `the spelling is left out: ${name.lost}` }
    : { line, addition: { id, name, foreign: false } }
}

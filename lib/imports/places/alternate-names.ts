import type { Line } from '../lines'
import { readName } from './read-name'
import type { Row } from './row'

/** "Languages" of alternateNamesV2 that are ids in other registers, with our names for these. */
const IDS: Record<string, string> = { wkdt: 'wikidata', iata: 'iata', icao: 'icao' }
/** "Languages" that are neither names nor ids we keep. */
const NO_NAME = ['link', 'post', 'unlc', 'faac', 'phon', 'abbr', 'tcid']

/** Reads GeoNames' alternateNamesV2: names with their language, one of them preferred. */
export async function* alternateNames(source: AsyncIterable<Line>): AsyncGenerator<Row> {
  for await (const { line, text, refused } of source)
    yield text === undefined ? { line, refused } : readRow(line, text)
}

function readRow(line: number, text: string): Row {
  const [id, place, language = '', name = '', preferred, , colloquial, historic] = text
    .split('\t')
    .map((column) => column.trim())
  if (!place || !/^\d{1,12}$/.test(id!) || !/^\d{1,12}$/.test(place))
    return { line, refused: 'does not begin with two numbers, its own id and a place’s' }
  if (name === '') return { line, refused: 'has no name' }
  if (NO_NAME.includes(language)) return { line, refused: `is no name but a ${language}` }
  const key = { id: `geonames:${place}`, foreign: true }
  if (Object.hasOwn(IDS, language))
    return { line, addition: { ...key, ids: { [IDS[language]!]: name } } }
  if (language !== '' && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    return { line, refused: `language '${language.slice(0, 20)}' is not a code` }
  // A name of the past or of the street is found by, and never stands for the place.
  const aside = colloquial === '1' || historic === '1'
  const read = readName(name, {
    role: preferred === '1' && !aside ? 'preferred' : 'variant',
    lang: aside ? 'und' : language || undefined,
    source: 'geonames',
  })
  return 'lost' in read
    ? { line, refused: `the name is left out: ${read.lost}` }
    : { line, addition: { ...key, name: read } }
}

import { createReadStream } from 'node:fs'
import { FORMATS } from './places/formats'
import { lines } from './lines'
import { recognise } from './recognise'
import type { CountryBoxes, Row } from './row'

/** The rows of one file of any known format; one refused row where it is of none. */
export async function* readRows(path: string, boxes: CountryBoxes): AsyncGenerator<Row> {
  const seen = await recognise(path, FORMATS)
  if ('reason' in seen) yield { line: 1, refused: seen.reason }
  else
    yield* seen.format.read(lines(createReadStream(path), seen.format.lineLimit), boxes, seen.head)
}

import { importTold } from '#lib/words'
import type { RowCells } from '../formats/claim-format'
import type { Mapping } from './mapping'
import { isApproximate, isUnknownCode } from './null-words'
import {
  ACLED_PRECISION,
  UCDP_PRECISION,
  UNSAID_PRECISION,
  codeDigit,
  inMetres,
  wordPrecision,
} from './precision-codes'
import type { CodedPrecision } from './precision-codes'
import { ACLED_TIMES, TIME_WORDS, UCDP_TIMES } from './time-codes'
import type { TimeCode } from './time-codes'

type Remark = (what: string) => void

/** How surely the place of a row is known, by a mapping; a town where nothing says it. */
export function mappedPrecision(
  given: Mapping['precision'],
  at: RowCells['at'],
  remark: Remark,
): CodedPrecision | { reason: string } {
  if (given && 'metres' in given) return inMetres(given.metres)
  const text = given ? codeDigit(at(given.column)) : ''
  const unsaid = (unknown?: { column: string; value: string }) => {
    const km = UNSAID_PRECISION.metres / 1000
    remark(
      unknown
        ? importTold('precision.unknown', { ...unknown, km })
        : importTold('precision.unsaid', { km }),
    )
    return UNSAID_PRECISION
  }
  if (!given || text === '') return unsaid()
  if ('codes' in given) return codedAs(given.codes, text)
  if (given.unit === 'words')
    return wordPrecision(text) ?? unsaid({ column: given.column, value: text.slice(0, 30) })
  if (given.unit === 'acled' || given.unit === 'ucdp') {
    if (isUnknownCode(text)) return unsaid()
    const codes = given.unit === 'acled' ? ACLED_PRECISION : UCDP_PRECISION
    return wordPrecision(text) ?? codedAs(codes, text)
  }
  // Forms write 0 for a point that somebody set by hand.
  if (Number(text) === 0) return unsaid()
  const metres = Math.round(Number(text) * (given.unit === 'kilometres' ? 1000 : 1))
  return metres >= 1 && metres <= 20_000_000
    ? inMetres(metres)
    : { reason: importTold('code.metres', { value: text.slice(0, 30) }) }
}

function codedAs(
  codes: Readonly<Record<string, CodedPrecision>>,
  text: string,
): CodedPrecision | { reason: string } {
  return (
    (Object.hasOwn(codes, text) ? codes[text] : undefined) ?? {
      reason: importTold('code.precision', {
        value: text.slice(0, 30),
        allowed: Object.keys(codes).join(', '),
      }),
    }
  )
}

/** How surely the day of a row is known, by a mapping; as it is written where nothing says it. */
export function mappedTime(
  given: Mapping['timePrecision'],
  at: RowCells['at'],
  remark: Remark,
): { code: TimeCode } | { reason: string } {
  const text = given ? codeDigit(at(given.column)).toLowerCase() : ''
  const exact = { code: TIME_WORDS.day! }
  if (!given || text === '' || isUnknownCode(text)) return exact
  if ('codes' in given) {
    const word = Object.hasOwn(given.codes, text) ? given.codes[text] : undefined
    return word
      ? { code: TIME_WORDS[word]! }
      : {
          reason: importTold('code.time', {
            value: text.slice(0, 30),
            allowed: Object.keys(given.codes).join(', '),
          }),
        }
  }
  const codes =
    given.unit === 'acled' ? ACLED_TIMES : given.unit === 'ucdp' ? UCDP_TIMES : TIME_WORDS
  const word = isApproximate(text) ? 'approximate' : text
  const code = (Object.hasOwn(codes, word) ? codes[word] : undefined) ?? TIME_WORDS[word]
  if (code) return { code }
  remark(importTold('code.timeUnknown', { column: given.column, value: text.slice(0, 30) }))
  return exact
}

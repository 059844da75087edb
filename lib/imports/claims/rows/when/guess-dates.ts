import { plainDigits } from '../plain-digits'
import { clockPart } from './clock-part'
import { SERIAL } from './read-when'
import type { DateFormat, WhenContext } from './read-when'

const NUMBERS = /^(\d{1,2})[/. -](\d{1,2})[/. -](?:\d{4}|\d{2})$/
const EPOCH = /^(\d{9,10}|\d{12,13})(\.0+)?$/

/**
 * How a file writes its days, told from a sample. Numbers such as 03/04/2024 show their order only
 * where one is beyond 12. Where none is, or where they show both orders, no order is assumed, and
 * such dates are refused.
 */
export function guessDates(texts: readonly string[]): WhenContext & { unclear: boolean } {
  const said = texts.filter((text) => text !== '').map((text) => plainDigits(text).trim())
  const days = said.map((text) => clockPart(text))
  const numbers = days.flatMap(({ day }) => {
    const match = NUMBERS.exec(day)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const [dayFirst, monthFirst] = [
    numbers.some(([first]) => first > 12),
    numbers.some(([, second]) => second > 12),
  ]
  const order: DateFormat | undefined =
    dayFirst === monthFirst ? undefined : dayFirst ? 'dd/mm/yyyy' : 'mm/dd/yyyy'
  const serial = said.length > 0 && said.every((text) => SERIAL.test(text))
  const format = serial ? 'excel' : order
  return {
    ...(format && { format }),
    ...(allMidnight(said) && { midnights: true }),
    unclear: !order && numbers.some(([first, second]) => first !== second),
  }
}

/** Whether every text is a moment at midnight in UTC, as programs write days that have no time. */
function allMidnight(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.every((text) => {
      const epoch = EPOCH.exec(text)
      if (epoch) return (Number(epoch[1]) * (epoch[1]!.length > 10 ? 1 : 1000)) % 86_400_000 === 0
      const { zone, minutes } = clockPart(text)
      return zone === 'utc' && minutes === 0
    })
  )
}

import type { Page } from 'playwright-core'
import { optionsFor } from '#lib/desk'
import type { FieldName } from '#lib/desk'
import type { eyes } from './eyes'
import type { hands } from './hands'
import type { CountedKeys } from './keys'
import type { Knowledge } from './knowledge'
import { isSame, valuesOf } from './wanted'
import { cheapestWay } from './ways'

/** Fields in which a source is named. */
const SOURCES = ['speaker', 'via', 'alsoSaidBy', 'unverifiedBy']
/** So many answers fill one field at most. */
const MOST_ANSWERS = 8
/** A key that chooses an answer, with Shift where that takes what is offered with it. */
const withShift = (key: string) =>
  /^[1-9]$/.test(key) ? `Shift+Digit${key}` : key === 'Enter' ? 'Shift+Enter' : key

/** How a coder answers the field at hand. */
export function answering(
  page: Page,
  keys: CountedKeys,
  { draft, article, view, context, names, partName, placeName }: ReturnType<typeof eyes>,
  { deed, untilTyped }: ReturnType<typeof hands>,
  { made, wantedOf, isWitness }: Knowledge,
) {
  /** The spellings of a place that stand in the text, the shortest first. */
  const inText = (place: string) =>
    (names.get(place) ?? [])
      .filter((one) => article().toLowerCase().includes(one.toLowerCase()))
      .sort((a, b) => a.length - b.length)

  /** The sentence that the desk makes of the fields, else one of the coder's own. */
  async function summaryKeys(key: string): Promise<string[]> {
    if ((await page.getByRole('option').count()) > 0) return ['Enter']
    const own = String(made.get(key)!.summary)
    await keys.type('summary', own)
    await untilTyped(own)
    return ['Enter']
  }

  /** The keys that say that a witness speaks: a digit, where that is one of nine answers. */
  function witnessKeys(key: string): string[] {
    const now = draft()
    const asking = { draft: now, text: article(), claim: now.claims[key]!, context, typed: '' }
    const at = optionsFor('speaker', asking).findIndex(({ witness }) => witness)
    return at >= 0 && at < 9 ? [String(at + 1)] : ['Escape', 'w']
  }

  /** The way of the fewest keys to what a field of a claim is to say. */
  function wayTo(key: string, field: string) {
    const [now, text] = [draft(), article()]
    const asking = { draft: now, text, claim: now.claims[key]!, context }
    const wanted = wantedOf(key)
    const ids = SOURCES.includes(field) ? [wanted[field]].flat() : []
    const way = cheapestWay(
      field,
      wanted,
      valuesOf(now, key)[field],
      ids.flatMap((id) => names.get(id as string) ?? []),
      (typed) => optionsFor(field as FieldName, { ...asking, typed }),
      { part: partName, place: inText, called: placeName },
    )
    if (way) return way
    const said = JSON.stringify(wanted[field])
    throw new Error(`${made.get(key)!.id}: the desk offers no way to say ${field} ${said}`)
  }

  /**
   * Gives the field at hand its value.
   * @param isLast whether all that is offered for the claim is taken with it
   */
  return async function answer(key: string, field: string, isLast = false) {
    const wanted = wantedOf(key)[field]
    for (let step = 0; step < MOST_ANSWERS; step++) {
      const present = valuesOf(draft(), key)[field]
      if (present !== undefined && isSame(field, present, wanted)) return
      await page.waitForSelector(`[data-answers="${field}"][data-typed=""]`)
      if (isWitness(wanted)) {
        await keys.press(field, ...witnessKeys(key))
        await page.waitForSelector('dialog[open]')
        return deed(field, 'Enter')
      }
      if (field === 'summary') return deed(field, ...(await summaryKeys(key)))
      const way = wayTo(key, field)
      if (way.typed !== '') {
        await keys.type(field, way.typed)
        await untilTyped(way.typed)
      }
      await keys.press(field, ...way.keys.slice(0, -1))
      const last = way.keys.at(-1)!
      const isTold = view()
        .claims.find((one) => one.key === key)!
        .fields.some(({ name, told }) => name === field && told)
      // what makes another sentence takes it along only where it is shown with the answer
      const takesAll = isLast && !way.isMore && (!isTold || way.option.makes !== undefined)
      await deed(field, takesAll ? withShift(last) : last)
    }
    throw new Error(`${made.get(key)!.id}: ${field} is not what it should be`)
  }
}

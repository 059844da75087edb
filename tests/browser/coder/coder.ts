import type { DeskView } from '#lib/desk'
import { answering } from './answering'
import { eyes } from './eyes'
import type { Looking } from './eyes'
import { hands } from './hands'
import { judging } from './judging'
import { countedKeys } from './keys'
import { knowledge } from './knowledge'
import type { ShownClaim } from './knowledge'
import { keysToField } from './moving'
import { isSame, valuesOf } from './wanted'
import type { Coded } from './wanted'

type CoderOptions = Looking & {
  /** The claims as they are to be coded. */
  claims: readonly Coded[]
  tell?: (line: string) => void
}

const KIND_KEYS: Record<string, string> = {
  incident: 'i',
  casualties: 'c',
  control: 't',
  damage: 'd',
  statement: 's',
}
/** What one key takes over from the claim before. */
const CARRIED = ['speaker', 'via', 'places', 'eventTime', 'asOf']
/** Whatever a coder would have to press more often for one claim is stuck. */
const MOST_STEPS = 200

/**
 * A coder who knows what the text says and how the desk is used, and has only a keyboard. It presses
 * keys as the page answers them, and reads what the page offers as somebody reads a list.
 */
export function scriptedCoder({
  page,
  root,
  name,
  lang,
  claims,
  project,
  tell = () => {},
}: CoderOptions) {
  const keys = countedKeys(page)
  const seen = eyes({ page, root, name, lang, project })
  const { draft, view } = seen
  const own = hands(page, keys)
  const { deed, deeds, at } = own
  const witnesses = new Set(project.sources.flatMap((one) => (one.protected ? one.id : [])))
  const known = knowledge(claims, witnesses, seen)
  const { made, begin, leftIn, wantedOf, wrongFields, mistaken } = known
  const { bestFor, takesGuesses, firstDigit, isWhole } = judging(seen, known)
  const answer = answering(page, keys, seen, own, known)

  async function toField(field: string, claim: ShownClaim, from: string | undefined) {
    await keys.press(field, ...keysToField(field, claim, from))
    await page.waitForSelector(`[data-answers="${field}"]`)
  }

  /** Gives a field another value than it has, or none. */
  async function mend(key: string, field: string, isLast = false) {
    if (wantedOf(key)[field] !== undefined) return answer(key, field, isLast)
    await page.waitForSelector(`[data-answers="${field}"][data-typed=""]`)
    await deed(field, 'Delete')
  }

  /** Whether an answer to a field may take all that is offered for its claim, the sentence too. */
  const takesAll = (key: string, field: string, { fields }: ShownClaim) =>
    wantedOf(key)[field] !== undefined &&
    fields.some(({ name: one, several }) => one === field && !several)

  /**
   * Whether what is wrong is as well mended before the last field that is asked is answered: the answer
   * then takes all that is offered, what only another value makes the claim have among it.
   */
  function mendsFirst(key: string, wrong: readonly string[], claim: ShownClaim, from: string) {
    if (wrong.length === 0 || !takesAll(key, from, claim)) return false
    const cost = (at: string | undefined) =>
      wrong.reduce((sum, field) => sum + keysToField(field, claim, at).length, 0)
    return cost(from) <= cost(undefined) + (takesAll(key, wrong.at(-1)!, claim) ? 0 : 1)
  }

  /** One step of coding a claim; `false` where nothing of it is left to do. */
  async function stepOf(key: string, field: string | undefined, shown: DeskView): Promise<boolean> {
    const claim = shown.claims.find((one) => one.key === key)!
    const asked = claim.fields
      .filter(({ missing, offer }) => missing && !offer)
      .map(({ name: one }) => one as string)
      .filter((one, _, all) => one !== 'summary' || all.length === 1)
    const wrong = mistaken(key, claim)
    const [next] = wrong
    const offered = claim.fields.filter(({ offer }) => offer).map(({ name: one }) => one as string)
    const unwanted = offered.filter((one) => one !== 'summary' && wantedOf(key)[one] === undefined)
    const isAsLast = asked.length === 1 && next === undefined
    if (asked.length > 0) {
      if (field === undefined) await keys.press('moves', 'Tab')
      else if (!asked.includes(field)) await toField(asked[0]!, claim, field)
      else if (carries(key, asked, claim)) await deed('carry', '=')
      else if (next !== undefined && asked.length === 1 && mendsFirst(key, wrong, claim, field)) {
        await toField(next, claim, field)
        await mend(key, next)
      } else if (isAsLast && unwanted.length > 0 && unwanted.length < offered.length) {
        // what nobody wants is taken with the rest, and taken out again
        await deed('offers', '+')
      } else
        await answer(key, field, isAsLast && unwanted.length === 0 && takesAll(key, field, claim))
      return true
    }
    if (next !== undefined) {
      await toField(next, claim, field)
      const isLast = wrong.length === 1 && takesAll(key, next, claim)
      await mend(key, next, isLast && unwanted.length === 0 && offered.length > 0)
      return true
    }
    if (offered.length > 0) await deed('offers', '+')
    return offered.length > 0
  }

  /** Whether one key takes over from the claim before what is right, and nothing else. */
  function carries(key: string, asked: string[], { fields }: ShownClaim): boolean {
    const before = [...made.keys()].filter((one) => Number(one.slice(1)) < Number(key.slice(1)))
    const last = before.sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0]
    if (last === undefined || !draft().claims[last]) return false
    const has = valuesOf(draft(), last)
    const present = valuesOf(draft(), key)
    const wanted = wantedOf(key)
    const taken = CARRIED.filter(
      (field) =>
        has[field] !== undefined &&
        present[field] === undefined &&
        fields.some((one) => one.name === field),
    )
    return (
      taken.some((field) => asked.includes(field)) &&
      taken.every((field) => isSame(field, has[field], wanted[field]))
    )
  }

  /**
   * Accepts a proposal: with all that it offers, where that is right, and with an answer to what is asked
   * of it first, where that saves keys.
   */
  async function accept(proposal: string, wanted: Coded) {
    const { fields } = seen.view().proposals.find(({ key }) => key === proposal)!
    const isOffering = fields.some(({ offer }) => offer)
    const isAsked = fields.some(
      ({ missing, offer, name: one }) => missing && !offer && one !== 'summary',
    )
    const takesAll = isOffering && isWhole(proposal, wanted)
    const guesses = !takesAll && takesGuesses(proposal, wanted)
    const { digit, option } = guesses ? { digit: 0 } : firstDigit(proposal, wanted)
    if (takesAll && !isAsked) {
      await page.waitForSelector('[data-deed=take]:enabled')
      await deeds(2, 'accept', '+')
    } else if (option?.witness) {
      await page.waitForSelector('[data-asked][data-shown]')
      await deed('accept', String(digit))
      await page.waitForSelector('dialog[open]')
      await deed('speaker', 'Enter')
    } else if (digit > 0) {
      await page.waitForSelector('[data-asked][data-shown]')
      await deeds(2, 'accept', takesAll ? `Shift+Digit${digit}` : String(digit))
    } else {
      await page.waitForSelector('[data-deed=accept]:enabled')
      await deed('accept', guesses ? 'Shift+Enter' : 'Enter')
    }
    const all = Object.entries(draft().claims)
    begin(all.find(([, one]) => one.proposal === proposal)![0], wanted)
  }

  /** One key, or a few, as the page stands; `false` once nothing is open. */
  async function step(): Promise<boolean> {
    const shown = view()
    const { sentence: start, item, field } = await at()
    const sentence = shown.sentences.find((one) => one.start === start)!
    const here = leftIn(sentence, shown.text)
    const isBehind =
      leftIn({ start: 0, end: start }, shown.text).length > 0 ||
      shown.claims.some(
        ({ key, span }) => span.end <= start && made.has(key) && wrongFields(key).length > 0,
      )
    // what is finished makes way for what is open, and more of the sentence may be to code
    if (isBehind) {
      if (field !== undefined) await keys.press('moves', 'Escape')
      await keys.press('moves', 'k')
      return true
    }
    if (item !== undefined && made.has(item) && (await stepOf(item, field, shown))) return true
    if (item !== undefined && sentence.proposals.includes(item)) {
      const wanted = bestFor(item, here)
      if (wanted) await accept(item, wanted)
      else if (here.length === 0 && sentence.claims.length === 0)
        await notCoded(sentence.start, shown)
      else {
        const isNone = sentence.proposals.every((one) => !bestFor(one, here))
        await deed('reject', isNone && sentence.proposals.length > 1 ? 'Shift+X' : 'x')
      }
      return true
    }
    const [next] = here
    if (next) {
      if (field !== undefined) await keys.press('moves', 'Escape')
      const before = new Set(Object.keys(draft().claims))
      await deed('new claim', KIND_KEYS[next.kind]!)
      begin(
        Object.keys(draft().claims).find((key) => !before.has(key))!,
        next,
      )
      return true
    }
    const { state, claims: held, proposals } = sentence
    if (state === 'open' && held.length + proposals.length === 0) {
      await notCoded(sentence.start, shown)
      return true
    }
    const isUnfinished = held.some(
      (key) => made.has(key) && key !== item && wrongFields(key).length > 0,
    )
    if (proposals.length > 0 || isUnfinished) {
      await keys.press('moves', 'l')
      return true
    }
    if (shown.open.sentences + shown.open.claims === 0) return false
    await keys.press('moves', 'Space')
    await page.waitForTimeout(30)
    return true
  }

  /**
   * Says why sentences hold no claim, as the one before, where there is one: of all that hold none up to
   * the next that is to be coded by hand, as far as they are in sight.
   */
  async function notCoded(start: number, shown: DeskView) {
    if ((await at()).field !== undefined) await keys.press('moves', 'Escape')
    const again = shown.sentences.some((one) => one.start < start && one.why !== undefined)
    const rest = shown.sentences.slice(shown.sentences.findIndex((one) => one.start === start))
    const isEmpty = ({ state, claims: held, proposals }: DeskView['sentences'][number]) =>
      state === 'open' && held.length + proposals.length === 0
    const isFree = (sentence: DeskView['sentences'][number]) =>
      leftIn(sentence, shown.text).length === 0
    const until = (some: typeof rest, isLeft: (one: (typeof rest)[number]) => boolean) => {
      const end = some.findIndex((one) => !isLeft(one))
      return end < 0 ? some : some.slice(0, end)
    }
    const run = until(rest, isEmpty)
    const free = until(rest.filter(isEmpty), isFree).length
    const numbered = run.length > 0 ? await numbersInSight() : []
    const upTo = Math.max(0, ...numbered.filter((number) => number <= free))
    const isRun = run.length > 1 && run.every(isFree)
    const key = upTo > (isRun ? run.length : 1) ? String(upTo) : isRun ? 'e' : again ? 'r' : 'n'
    if (again) return deed('not coded', key)
    await keys.press('not coded', key)
    await page.waitForSelector('dialog[open]')
    await deed('not coded', '1')
  }

  /** The numbers of sentences that a coder sees, once a key chooses them. */
  async function numbersInSight(): Promise<number[]> {
    await page.waitForSelector('[data-up-to]:enabled')
    return page.locator('[data-up-to]').evaluateAll((all) =>
      all.flatMap((one) => {
        const [mark, list] = [one, one.closest('ol')!].map((each) => each.getBoundingClientRect())
        const isSeen =
          mark!.top >= Math.max(0, list!.top) &&
          mark!.bottom <= Math.min(window.innerHeight, list!.bottom)
        return isSeen ? [Number(one.getAttribute('data-up-to'))] : []
      }),
    )
  }

  return {
    keys,
    /** Which claim of the draft codes which wanted one. */
    made,
    view,
    /** Codes all of the document that the page shows. */
    async code() {
      await page.waitForSelector('[data-sentence]')
      for (let n = 0; ; n++) {
        if (n > MOST_STEPS * Math.max(1, claims.length))
          throw new Error(`The coder is stuck at ${JSON.stringify(await at())}`)
        const where = await at()
        if (!(await step())) break
        tell(
          `${where.sentence} ${where.item ?? ''} ${where.field ?? ''} | ${keys.lately().join(', ')}`,
        )
      }
    },
  }
}

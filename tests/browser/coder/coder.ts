import { firstQuestion, optionsFor } from '#lib/desk'
import type { DeskOption, DeskView, FieldName } from '#lib/desk'
import { eyes } from './eyes'
import type { Looking } from './eyes'
import { hands } from './hands'
import { countedKeys } from './keys'
import { A_WITNESS, isSame, valuesOf, wantedFields } from './wanted'
import type { Coded } from './wanted'
import { cheapestWay } from './ways'

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
/** The keys of the sheet of other fields, in its order. */
const ALSO_KEYS = '123456789abcdefghijkl'
/** Fields in which one answer does not end what is said: Shift adds one more. */
const SEVERAL = ['places', 'parts', 'tags', 'perpetrator', 'target', 'participants', 'of']
/** Fields in which a source is named. */
const SOURCES = ['speaker', 'via', 'alsoSaidBy', 'unverifiedBy']
/** A key that chooses an answer, with Shift where that takes what is offered with it. */
const withShift = (key: string) =>
  /^[1-9]$/.test(key) ? `Shift+Digit${key}` : key === 'Enter' ? 'Shift+Enter' : key
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
  const { context, names, draft, article, view, partName } = eyes({
    page,
    root,
    name,
    lang,
    project,
  })
  const { deed, deeds, at, untilTyped } = hands(page, keys)

  const witnesses = new Set(project.sources.flatMap((one) => (one.protected ? one.id : [])))
  const isProtected = (source: unknown) => witnesses.has(source as string)

  /** Which claim of the draft codes which wanted one. */
  const made = new Map<string, Coded>()
  const left = new Set(claims)
  const wantedOf = (key: string) => {
    const wanted = wantedFields(made.get(key)!, isProtected)
    const keyOf = (id: unknown) => [...made].find(([, { id: own }]) => own === id)?.[0]
    const { partOf, answers } = made.get(key)!
    return {
      ...wanted,
      ...(partOf !== undefined && keyOf(partOf) && { partOf: keyOf(partOf) }),
      ...(Array.isArray(answers) && { answers: answers.map(keyOf) }),
    } as Record<string, unknown>
  }

  /** The spellings of a place that stand in the text, the shortest first. */
  const inText = (place: string) =>
    (names.get(place) ?? [])
      .filter((one) => article().toLowerCase().includes(one.toLowerCase()))
      .sort((a, b) => a.length - b.length)

  /** Gives the field at hand its value; with the last that is asked, takes all that is offered. */
  async function answer(key: string, field: string, isLast = false) {
    const wanted = wantedOf(key)[field]
    for (let step = 0; step < 8; step++) {
      const present = valuesOf(draft(), key)[field]
      if (present !== undefined && isSame(field, present, wanted)) return
      await page.waitForSelector(`[data-answers="${field}"][data-typed=""]`)
      if (wanted === A_WITNESS) {
        await keys.press(field, 'Escape', 'w')
        await page.waitForSelector('dialog[open]')
        return deed(field, 'Enter')
      }
      if (field === 'summary') return deed(field, ...(await summaryKeys(key)))
      const [now, text] = [draft(), article()]
      const asking = { draft: now, text, claim: now.claims[key]!, context }
      const ask = (typed: string) => optionsFor(field as FieldName, { ...asking, typed })
      const ids = SOURCES.includes(field) ? [wanted].flat() : []
      const known = ids.flatMap((id) => names.get(id as string) ?? [])
      const way = cheapestWay(field, wantedOf(key), present, known, ask, {
        part: partName,
        place: inText,
      })
      if (!way)
        throw new Error(
          `${made.get(key)!.id}: the desk offers no way to say ${field} ${JSON.stringify(wanted)}`,
        )
      if (way.typed !== '') {
        await keys.type(field, way.typed)
        await untilTyped(way.typed)
      }
      const before = way.keys.slice(0, -1)
      await keys.press(field, ...before)
      const last = way.keys.at(-1)!
      await deed(field, isLast && !way.isMore ? withShift(last) : last)
    }
    throw new Error(`${made.get(key)!.id}: ${field} is not what it should be`)
  }
  /** The sentence that the desk makes of the fields, else one of the coder's own. */
  async function summaryKeys(key: string): Promise<string[]> {
    if ((await page.getByRole('option').count()) > 0) return ['Enter']
    const own = String(made.get(key)!.summary)
    await keys.type('summary', own)
    await untilTyped(own)
    return ['Enter']
  }

  /** What of a claim has another value than it should, or none where the text says something. */
  const wrongFields = (key: string) => {
    const has = valuesOf(draft(), key)
    const wanted = wantedOf(key)
    return Object.keys({ ...has, ...wanted }).filter(
      (field) =>
        !['summary', 'quote', 'note', 'timeWords', 'placeWords'].includes(field) &&
        !isSame(field, has[field], wanted[field]),
    )
  }

  /** One step of coding a claim; `false` where nothing of it is left to do. */
  async function stepOf(key: string, field: string | undefined, shown: DeskView): Promise<boolean> {
    const claim = shown.claims.find((one) => one.key === key)!
    const isRight = (name: string, value: unknown) =>
      name === 'summary' || isSame(name, value, wantedOf(key)[name])
    const offers = claim.fields.filter(({ offer }) => offer)
    const asked = claim.fields
      .filter(({ missing, offer }) => missing && !offer)
      .map(({ name: one }) => one as string)
      .filter((one, _, all) => one !== 'summary' || all.length === 1)
    const missing = claim.fields.filter((one) => one.missing).map((one) => one.name as string)
    const wrong = [
      ...offers
        .filter((one) => !isRight(one.name, one.offer!.value))
        .map((one) => one.name as string),
      ...wrongFields(key).filter(
        (one) => !missing.includes(one) && !offers.some(({ name: other }) => other === one),
      ),
    ]
    if (asked.length > 0) {
      if (field === undefined || !asked.includes(field)) await keys.press('moves', 'Tab')
      else if (carries(key, asked)) await deed('carry', '=')
      else {
        const isLast =
          asked.length === 1 &&
          wrong.length === 0 &&
          !SEVERAL.includes(field) &&
          isUntold(field, claim)
        await answer(key, field, isLast)
      }
      return true
    }
    const [next] = wrong
    if (next !== undefined) {
      await toField(next, claim, field)
      if (wantedOf(key)[next] === undefined && !offers.some((one) => one.name === next)) {
        // what the text does not say is taken out
        await page.waitForSelector(`[data-answers="${next}"][data-typed=""]`)
        await deed(next, 'Delete')
      } else {
        const isLast = wrong.length === 1 && !SEVERAL.includes(next) && isUntold(next, claim)
        await answer(key, next, isLast && offers.length > 0)
      }
      return true
    }
    if (offers.length === 0) return false
    await deed('offers', '+')
    return true
  }

  /** Whether the sentence of a claim says nothing of a field, so that it may be taken with its answer. */
  const isUntold = (name: string, { fields }: DeskView['claims'][number]) =>
    name === 'standing' ||
    name === 'speaker' ||
    fields.some((one) => one.name === name && one.optional)

  /** Whether one key takes over from the claim before what is right, and nothing else. */
  function carries(key: string, asked: string[]): boolean {
    const before = [...made.keys()].filter((one) => Number(one.slice(1)) < Number(key.slice(1)))
    const last = before.sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0]
    if (last === undefined || !draft().claims[last]) return false
    const has = valuesOf(draft(), last)
    const own = valuesOf(draft(), key)
    const wanted = wantedOf(key)
    const fields = shownFields(key)
    const taken = ['speaker', 'via', 'places', 'eventTime', 'asOf'].filter(
      (one) => has[one] !== undefined && own[one] === undefined && fields.has(one),
    )
    return (
      taken.filter((one) => asked.includes(one)).length > 0 &&
      taken.every((one) => isSame(one, has[one], wanted[one]))
    )
  }
  let lastView: DeskView | undefined
  const shownFields = (key: string) =>
    new Set(
      lastView!.claims.find((one) => one.key === key)!.fields.map((one) => one.name as string),
    )

  /** Goes to a field by the sheet of other fields, or by Tab through the sentence of the claim. */
  async function toField(
    field: string,
    claim: DeskView['claims'][number],
    from: string | undefined,
  ) {
    if (from === field) return
    const also = claim.fields.filter(({ optional }) => optional).map((one) => one.name as string)
    const said = claim.fields
      .filter((one) => !one.optional || one.name === 'via')
      .map((one) => one.name as string)
    const own = said.indexOf(field)
    const other = also.indexOf(field)
    const names = claim.fields
      .filter(
        ({ name: one, optional, words: held }) =>
          !optional || one === 'via' || held !== undefined || one === from,
      )
      .map((one) => one.name as string)
    // Tab opens the first that is missing, else the first
    const now = from ?? claim.fields.find((one) => one.missing)?.name ?? names[0]!
    const by = (names.indexOf(field) - names.indexOf(now) + names.length) % names.length
    const back = names.length - by
    const leave = from === undefined ? [] : ['Escape']
    const ways = [
      // while no field is at hand, a digit opens one
      ...(own >= 0 && own < 9 ? [[...leave, String(own + 1)]] : []),
      ...(other >= 0 && other < 9 ? [[...leave, `Shift+Digit${other + 1}`]] : []),
      ...(other >= 0 ? [['F2', ALSO_KEYS[other]!]] : []),
      ...(names.includes(field)
        ? [
            [
              ...(from === undefined ? ['Tab'] : []),
              ...Array.from({ length: Math.min(by, back) }, () =>
                by <= back ? 'Tab' : 'Shift+Tab',
              ),
            ],
          ]
        : []),
    ]
    const [fewest] = ways.sort((a, b) => a.length - b.length)
    if (!fewest) throw new Error(`${field} is not to be reached from ${from}`)
    await keys.press(field, ...fewest)
    await page.waitForSelector(`[data-answers="${field}"]`)
  }

  const home = ({ evidence: { start, quote } }: Coded, text: string) =>
    Math.max(start, text.indexOf(quote, start))

  /** The wanted claim that a proposal is most of, where it saves keys. */
  function bestFor(proposal: string, wanted: readonly Coded[]): Coded | undefined {
    const { kind, fields, offered } = draft().proposals[proposal]!
    const scored = wanted
      .filter((one) => one.kind === kind && left.has(one))
      .map((one) => {
        const values = wantedFields(one, isProtected)
        const all = Object.entries(fields)
        const right = all.filter(([field, chosen]) => isSame(field, chosen!.value, values[field]))
        const near = Object.entries(offered).filter(([field, chosen]) =>
          isSame(field, chosen!.value, values[field]),
        )
        return { one, gain: right.length - 2 * (all.length - right.length), near: near.length }
      })
      .filter(({ gain }) => gain >= -1)
      .sort((a, b) => b.gain - a.gain || b.near - a.near)
    return scored[0]?.one
  }

  /** Whether more of what the rules guess of a proposal is right than mending the rest would cost. */
  function takesGuesses(proposal: string, wanted: Coded): boolean {
    const { fields } = view().proposals.find(({ key }) => key === proposal)!
    const guessed = fields.filter(({ guess }) => guess)
    const { offered } = draft().proposals[proposal]!
    const right = guessed.filter(({ name: one }) =>
      isSame(one, offered[one]!.value, wantedFields(wanted, isProtected)[one]),
    )
    return right.length > 2 * (guessed.length - right.length)
  }

  /** The digit that accepts a proposal with the right answer to what is asked first; 0 where none does. */
  function firstDigit(proposal: string, wanted: Coded): number {
    const { field, options } = firstQuestion(proposal, draft(), article(), context)!
    if (field === undefined) return 0
    const values = wantedFields(wanted, isProtected)
    const shown = options.filter(({ value }) => value !== undefined).slice(0, 9)
    const isRight = ({ value, also = {} }: DeskOption) =>
      isSame(field!, value, values[field!]) &&
      Object.entries(also).every(([name, other]) => isSame(name, other, values[name]))
    // what says most at once
    const [best] = shown
      .filter(isRight)
      .sort((a, b) => Object.keys(b.also ?? {}).length - Object.keys(a.also ?? {}).length)
    return best ? shown.indexOf(best) + 1 : 0
  }

  /** One key, or a few, as the page stands; `false` once nothing is open. */
  async function step(): Promise<boolean> {
    const shown = view()
    lastView = shown
    const { sentence: start, item, field } = await at()
    const sentence = shown.sentences.find((one) => one.start === start)!
    const here = [...left].filter((one) => {
      const place = home(one, shown.text)
      return sentence.start <= place && place < sentence.end
    })
    // what is finished makes way for what is open, and more of the sentence may be to code
    if ([...left].some((one) => home(one, shown.text) < sentence.start)) {
      if (field !== undefined) await keys.press('moves', 'Escape')
      await keys.press('moves', 'k')
      return true
    }
    if (item !== undefined && made.has(item) && (await stepOf(item, field, shown))) return true
    if (item !== undefined && sentence.proposals.includes(item)) {
      const wanted = bestFor(item, here)
      if (wanted) {
        const digit = takesGuesses(item, wanted) ? 0 : firstDigit(item, wanted)
        if (digit > 0) {
          await page.waitForSelector('[data-asked]')
          await deeds(2, 'accept', String(digit))
        } else await deed('accept', takesGuesses(item, wanted) ? 'Shift+Enter' : 'Enter')
        const key = Object.entries(draft().claims).find(([, one]) => one.proposal === item)![0]
        made.set(key, wanted)
        left.delete(wanted)
      } else if (here.length === 0 && sentence.claims.length === 0)
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
      const known = new Set(Object.keys(draft().claims))
      await deed('new claim', KIND_KEYS[next.kind]!)
      made.set(
        Object.keys(draft().claims).find((key) => !known.has(key))!,
        next,
      )
      left.delete(next)
      return true
    }
    if (
      sentence.state === 'open' &&
      sentence.claims.length === 0 &&
      sentence.proposals.length === 0
    ) {
      await notCoded(sentence.start, shown)
      return true
    }
    const unfinished = sentence.claims.find(
      (key) => made.has(key) && key !== item && wrongFields(key).length > 0,
    )
    if (sentence.proposals.length > 0 || unfinished !== undefined) {
      await keys.press('moves', 'l')
      return true
    }
    if (shown.open.sentences + shown.open.claims === 0) return false
    await keys.press('moves', 'Space')
    await page.waitForTimeout(30)
    return true
  }

  /** Says why a sentence holds no claim: as the one before, where there is one. */
  async function notCoded(start: number, shown: DeskView) {
    if ((await at()).field !== undefined) await keys.press('moves', 'Escape')
    const again = shown.sentences.some((one) => one.start < start && one.why !== undefined)
    const rest = shown.sentences.slice(shown.sentences.findIndex((one) => one.start === start))
    const end = rest.findIndex(
      ({ state, claims: held, proposals }) =>
        state !== 'open' || held.length + proposals.length > 0,
    )
    const run = end < 0 ? rest : rest.slice(0, end)
    const isFree = [...left].every((one) => {
      const place = home(one, shown.text)
      return !run.some((sentence) => sentence.start <= place && place < sentence.end)
    })
    if (run.length > 1 && isFree) {
      if (again) return deed('not coded', 'e')
      await keys.press('not coded', 'e')
      await page.waitForSelector('dialog[open]')
      await deed('not coded', '1')
    } else if (again) await deed('not coded', 'r')
    else {
      await keys.press('not coded', 'n')
      await page.waitForSelector('dialog[open]')
      await deed('not coded', '1')
    }
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

import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { DeskOption, FieldName } from '#lib/desk'
import type { DeskClaim, DeskDraft, Proposal } from '#lib/desk/draft'
import { fieldsOf, isOptional, missingFields } from '#lib/desk/fields'
import { claimIds, claimRecord } from '#lib/desk/records'
import { sentenceStates } from '#lib/desk/sentences'

/** A claim as it is to be coded: a record of a seed. */
export type Wanted = Record<string, unknown> & {
  id: string
  kind: DeskClaim['kind']
  places: { place: string; part: string; phrase: string; alternatives?: string[] }[]
  evidence: { start: number; end: number; quote: string }
}

/** What a whole text came to: keys pressed, and letters typed beside them. */
export type Typed = { keys: number; letters: number; byKey: Record<string, number> }

type Setting = {
  /** The folder of the project, the document and the coder's file in it. */
  root: string
  id: string
  coder: string
  text: string
  wanted: readonly Wanted[]
  /** Names of places, as a coder knows them: what is typed to find one. */
  namesOf: (place: string) => readonly string[]
}

/** Fields into which digits are typed: no digit chooses an answer there. */
const TYPED: readonly string[] =
  'count deaths number parts eventTime asOf reportedAt timeWords placeWords quote onset tags link archived media note summary'.split(
    ' ',
  )
/** Fields of the desk that a record calls otherwise, or that are part of one. */
const wantedValue = (name: FieldName, claim: Wanted): unknown => {
  switch (name) {
    case 'type':
      return claim.subEventType ?? claim.eventType
    case 'about':
      return claim.eventType
    case 'places':
      return claim.places.length > 0 ? claim.places : null
    case 'perpetrator':
      return claim.perpetrator ?? (claim.kind === 'statement' ? undefined : ['unstated'])
    case 'quote':
      return claim.evidence.quote
    case 'summary':
      return claim.summary
    case 'eventTime':
      return claim.eventTime ?? (claim.kind === 'control' ? undefined : null)
    default:
      return claim[name]
  }
}

/** A place without the words that name it, which a coder may take from anywhere in the sentence. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) =>
        typeof one === 'object' && one !== null && 'place' in one
          ? { ...one, phrase: undefined, basis: undefined }
          : one,
      )
    : value
const plain = (value: unknown) => JSON.stringify(bare(value))

/** Whether a decided value says what is wanted: the same, in any words of the own for a sentence. */
function says(name: FieldName, value: unknown, wanted: unknown): boolean {
  if (name === 'summary' || name === 'quote') return value !== undefined
  if (typeof wanted === 'object' && wanted !== null && 'low' in wanted) {
    const [a, b] = [value, wanted] as { low: unknown; high: unknown }[]
    return a?.low === b!.low && a?.high === b!.high
  }
  return plain(value) === plain(wanted)
}

/** A coder who knows what is to be coded, at a keyboard: nothing here touches the mouse. */
export async function codeByKeys(page: Page, setting: Setting): Promise<Typed> {
  const { root, id, coder, text, namesOf } = setting
  const typed: Typed = { keys: 0, letters: 0, byKey: {} }
  const press = async (name: string, why: string) => {
    await page.keyboard.press(name)
    typed.keys++
    typed.byKey[why] = (typed.byKey[why] ?? 0) + 1
  }
  const draft = (): DeskDraft =>
    JSON.parse(readFileSync(join(root, `drafts/${id}/${coder}.json`), 'utf8')) as DeskDraft
  const at = async (revision: number) =>
    page.waitForSelector(`main[data-revision="${revision}"]`, { timeout: 60_000 })
  /** Presses what changes the draft by one step, and waits until the page shows it. */
  const step = async (name: string, why: string) => {
    const { revision } = draft()
    await press(name, why)
    await at(revision + 1)
  }
  const openField = () =>
    page.evaluate(
      () => document.querySelector('[data-answers]')?.getAttribute('data-answers') ?? null,
    ) as Promise<FieldName | null>
  /** Goes to the next field, and waits until it is at hand. */
  const tab = async (key: string) => {
    const was = await openField()
    await press(key, 'Tab')
    await page.waitForFunction(
      (before) =>
        (document.querySelector('[data-answers]')?.getAttribute('data-answers') ?? null) !== before,
      was,
    )
  }
  const optionsOf = async (claim: string, field: string, words: string) =>
    (await page.evaluate(
      async ([name, query]) =>
        (await (await fetch(`/desk/api/documents/${name}/options?${query}`)).json()) as never,
      [
        id,
        new URLSearchParams({
          claim,
          field,
          typed: words,
          lang: await languageOf(page),
        }).toString(),
      ] as const,
    )) as DeskOption[]

  /** Answers the field at hand: by a digit, by Enter, or down the list; false where no answer fits. */
  async function answer(key: string, field: FieldName, value: unknown, more = false) {
    for (const words of ['', ...typedFor(field, value)]) {
      const options = await optionsOf(key, field, words)
      const index = options.findIndex((one) => says(field, one.value, value))
      const exact = options.findIndex((one) => isDeepStrictEqual(one.value, value))
      const best = exact >= 0 ? exact : index
      if (best < 0) continue
      if (words !== '') {
        await page.keyboard.insertText(words)
        typed.letters += words.length
      }
      await page.waitForFunction(
        (now) => document.querySelector('[data-answers]')?.getAttribute('data-typed') === now,
        words,
      )
      const list = await page
        .getByRole('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-selected') === 'true'))
      const from = list.indexOf(true)
      const isNumbered = words === '' && !TYPED.includes(field) && best < 9 && !more
      if (best === from && !more) await step('Enter', `${field} Enter`)
      else if (isNumbered) await step(String(best + 1), `${field} digit`)
      else {
        for (let i = from; i < best; i++) await press('ArrowDown', `${field} arrow`)
        for (let i = from; i > best; i--) await press('ArrowUp', `${field} arrow`)
        await step(more ? 'Shift+Enter' : 'Enter', `${field} Enter`)
      }
      return true
    }
    return false
  }

  /** What a coder may type for a value, the first that leads to it is taken. */
  function typedFor(field: FieldName, value: unknown): string[] {
    const figure = value as { low: number | null; words: string }
    switch (field) {
      case 'places': {
        const last = (value as Wanted['places'] | null)?.at(-1)
        return last
          ? [last.phrase, ...namesOf(last.place)].filter((words) => text.includes(words))
          : []
      }
      case 'count':
      case 'deaths':
      case 'number':
        return [figure.words, `${figure.words} = ${figure.low}`]
      case 'eventTime':
      case 'asOf':
      case 'reportedAt':
        return typeof value === 'string' ? [value] : []
      case 'tags':
        return [(value as string[]).at(-1)!]
      case 'onset':
        return [(value as { words: string }).words]
      case 'parts':
        return [String((value as { count: number }[]).at(-1)!.count)]
      default:
        return typeof value === 'string' ? [value] : []
    }
  }

  /** Answers a field whose value is made in steps: places, their parts, what else they may mean. */
  async function answerInSteps(key: string, field: FieldName, value: unknown): Promise<void> {
    for (const made of stepsTo(field, value)) {
      const isLast = isDeepStrictEqual(made, value)
      const has = draft().claims[key]?.fields[field]?.value
      if (has !== undefined && says(field, has, made) && !isLast) continue
      if (!(await answer(key, field, made, !isLast)))
        throw new Error(`${key}: nothing at the desk says ${field} ${JSON.stringify(made)}`)
    }
  }

  function stepsTo(field: FieldName, value: unknown): unknown[] {
    if (field !== 'places' || value === null || typeof value !== 'object')
      return Array.isArray(value) ? value.map((_, i) => value.slice(0, i + 1)) : [value]
    const steps: Wanted['places'][] = []
    let before: Wanted['places'] = []
    for (const { alternatives = [], ...place } of value as Wanted['places']) {
      const { quadrant, ...part } = place as typeof place & { quadrant?: string }
      if (part.part !== 'whole') steps.push([...before, { ...part, part: 'whole' }])
      steps.push([...before, part])
      if (quadrant) steps.push([...before, place])
      alternatives.forEach((_, i) =>
        steps.push([...before, { ...place, alternatives: alternatives.slice(0, i + 1) }]),
      )
      before = steps.at(-1)!
    }
    return steps
  }

  /** Fields of a claim that say something else than is wanted. */
  const wrong = (key: string, wanted: Wanted) => {
    const claim = draft().claims[key]!
    return fieldsOf(claim).filter((name) => {
      const [is, want] = [claim.fields[name]?.value, wantedValue(name, wanted)]
      if (name === 'quote') return false
      if (name === 'note') return false
      if (is === undefined) return isOptional(name, claim) ? want !== undefined : false
      return !says(name, is, want)
    })
  }

  /** Opens a field of the claim at hand that has no answer of its own yet. */
  async function toAlso(key: string, name: FieldName): Promise<void> {
    await press('F2', 'also')
    const claim = draft().claims[key]!
    const names = fieldsOf(claim).filter((one) => isOptional(one, claim))
    await page.waitForSelector('dialog[open]')
    await press('123456789abcdefghijkl'[names.indexOf(name)]!, 'also field')
    await page.waitForSelector(`[data-answers="${name}"]`)
  }

  /** Decides every field of the claim at hand: what is wrong first, what is missing last. */
  async function fill(key: string, wanted: Wanted): Promise<void> {
    for (;;) {
      const field = await openField()
      const claim = draft().claims[key]!
      const [off] = wrong(key, wanted)
      if (off !== undefined && field !== off) {
        if (claim.fields[off] === undefined) await toAlso(key, off)
        const names = fieldsOf(claim).filter(
          (one) => !isOptional(one, claim) || one === 'via' || claim.fields[one] !== undefined,
        )
        const way = names.indexOf(off) - names.indexOf(field!)
        const isBack = (way + names.length) % names.length > names.length / 2
        while ((await openField()) !== off) await tab(isBack ? 'Shift+Tab' : 'Tab')
      }
      const at = off ?? field
      if (at === null || (off === undefined && missingFields(claim).length === 0)) return
      if (at === 'summary' && (await answer(key, at, undefined))) continue
      await answerInSteps(key, at, wantedValue(at, wanted))
    }
  }

  /** How many fields of a proposal are as wanted, without those that are not. */
  const worth = (proposal: Proposal, wanted: Wanted) =>
    Object.entries(proposal.fields).reduce(
      (sum, [name, { value }]) =>
        sum + (says(name as FieldName, value, wantedValue(name as FieldName, wanted)) ? 1 : -2),
      0,
    )

  const open = new Set(setting.wanted)
  for (;;) {
    const now = draft()
    const sentence = sentenceStates(now, text).find(({ state }) => state === 'open')
    if (!sentence) break
    await page.waitForSelector(`li[aria-current] [data-sentence="${sentence.start}"]`)
    const here = [...open].filter(
      ({ evidence: { start, end } }) => start < sentence.end && sentence.start < end,
    )
    const inOrder = sentence.proposals.toSorted((a, b) => {
      const [one, other] = [now.proposals[a]!, now.proposals[b]!]
      return one.span.start - other.span.start || one.quote.start - other.quote.start
    })
    for (const key of inOrder) {
      const proposal = now.proposals[key]!
      const [best] = here
        .filter((one) => open.has(one) && one.kind === proposal.kind)
        .sort((a, b) => worth(proposal, b) - worth(proposal, a))
      await page.waitForSelector('[data-proposed]')
      if (!best || worth(proposal, best) < 0) {
        await step('x', 'reject')
        continue
      }
      open.delete(best)
      await step('Enter', 'accept')
      const made = Object.keys(draft().claims).at(-1)!
      await fill(made, best)
    }
    for (const wanted of here.filter((one) => open.has(one))) {
      open.delete(wanted)
      const key = { incident: 'i', casualties: 'c', control: 't', damage: 'd', statement: 's' }
      await step(key[wanted.kind], 'new')
      await page.waitForSelector('[data-answers]')
      await fill(Object.keys(draft().claims).at(-1)!, wanted)
    }
    const left = sentenceStates(draft(), text).find(({ start }) => start === sentence.start)!
    if (left.state === 'open') {
      await press('n', 'not coded')
      await page.waitForSelector('dialog[open]')
      await step('1', 'not coded why')
    } else if (sentenceStates(draft(), text).some(({ state }) => state === 'open'))
      await press('Space', 'next open')
  }
  return typed
}

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang)

/** Fields that a record made at the desk may word otherwise, and what is the desk's own. */
const OWN_WORDS = ['id', 'document', 'summary', 'note', 'coder', 'translations', 'timeWords']

/** How the claims of a draft differ from those wanted, a line each; none where they say the same. */
export function differences(
  draft: DeskDraft,
  text: string,
  wanted: readonly Wanted[],
): { field: string; line: string }[] {
  const ids = claimIds(draft)
  const made = [...ids].map(([key, id]) => claimRecord(id, draft.claims[key]!, text, ids))
  const left = new Set(made)
  const lines: { field: string; line: string }[] = []
  const different = (record: Record<string, unknown>, one: Wanted) =>
    [...new Set([...Object.keys(record), ...Object.keys(one)])].filter((name) => {
      if (OWN_WORDS.includes(name)) return false
      if (name === 'evidence') {
        const [a, b] = [record, one].map(({ evidence }) => evidence as Wanted['evidence'])
        return !(a!.start < b!.end && b!.start < a!.end)
      }
      return !says(name as FieldName, record[name], one[name])
    })
  for (const one of wanted) {
    const [best] = [...left]
      .filter(({ kind }) => kind === one.kind)
      .map((record) => ({ record, off: different(record, one) }))
      .sort((a, b) => a.off.length - b.off.length)
    if (!best) {
      lines.push({ field: 'claim', line: `${one.id}: is not there` })
      continue
    }
    left.delete(best.record)
    for (const field of best.off)
      lines.push({
        field,
        line: `${one.id}: ${field} ${JSON.stringify(best.record[field])} instead of ${JSON.stringify(one[field])}`,
      })
  }
  for (const { id } of left) lines.push({ field: 'claim', line: `${id}: is too much` })
  return lines
}

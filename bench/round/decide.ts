import { isDeepStrictEqual } from 'node:util'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { optionsFor } from '#lib/desk'
import type { DeskDraft } from '#lib/desk'
import { eyes } from '../../tests/browser/coder/eyes'
import type { Looking } from '../../tests/browser/coder/eyes'
import { hands } from '../../tests/browser/coder/hands'
import type { CountedKeys } from '../../tests/browser/coder/keys'
import { isSame, wantedFields } from '../../tests/browser/coder/wanted'
import type { Coded, IsProtected } from '../../tests/browser/coder/wanted'
import { cheapestWay } from '../../tests/browser/coder/ways'

/** What a difference is decided for, by its key. */
const KEYS = { left: '1', right: '2', edit: 'e', both: 'b' } as const
type Choice = keyof typeof KEYS
/** Fields of which the first difference is kept as a disagreement. */
const KEPT = /^(?:type|group|status)$/

type Deciding = Looking & {
  keys: CountedKeys
  id: string
  /** The claims of the two drafts by key, each with the wanted claim that it codes. */
  left: { draft: DeskDraft; made: ReadonlyMap<string, Coded> }
  right: { draft: DeskDraft; made: ReadonlyMap<string, Coded> }
  /** The claims as they were coded by hand, by id. */
  wanted: ReadonlyMap<string, Coded>
  isProtected: IsProtected
}

/** Whoever decides of two codings by keys alone, and takes what was coded by hand. */
export function decider(options: Deciding) {
  const { page, root, keys, id, left, right, wanted, isProtected } = options
  const { context, names, article, partName, placeName } = eyes(options)
  const { untilTyped } = hands(page, keys)
  const decided = new Map<string, Choice>()
  let kept: string | undefined
  const draft = () =>
    JSON.parse(readFileSync(join(root, 'drafts', id, '+decided.json'), 'utf8')) as DeskDraft

  /** The wanted claim that two codings of the comparison are of. */
  function wantedOf(key: string): Coded | undefined {
    const sides = draft().comparison!.claims[key]!
    for (const [claim, own] of [[sides.left, left] as const, [sides.right, right] as const]) {
      if (!claim) continue
      const found = Object.entries(own.draft.claims).find(
        ([, one]) =>
          one.kind === claim.kind &&
          isDeepStrictEqual([one.span, one.quote], [claim.span, claim.quote]) &&
          isDeepStrictEqual(one.fields.summary, claim.fields.summary),
      )
      const made = found && own.made.get(found[0])
      if (made) return wanted.get(made.id)
    }
    return undefined
  }

  /** What a difference is decided for. */
  function choiceOf(name: string, shown: readonly string[]): Choice {
    const [key = '', what = ''] = name.split('.')
    const { claims } = draft().comparison!
    const sides = claims[key]
    const claim = sides && wantedOf(key)
    if (!sides || what === 'words' || what === 'reason' || what === 'source') return 'left'
    if (what === 'claim') return sides.left && claim ? 'left' : 'right'
    if (what === 'summary') {
      // the sentence of the side that was right about all the rest
      const others = shown.filter((one) => one.startsWith(`${key}.`) && one !== name)
      const taken = [...new Set(others.map((one) => decided.get(one)))]
      return taken.length === 1 && (taken[0] === 'left' || taken[0] === 'right')
        ? taken[0]
        : others.length === 0
          ? 'left'
          : 'edit'
    }
    // a witness whom each coder protected is one: neither has a name to prefer
    if (what === 'speaker' && claim && isProtected(claim.speaker)) return 'left'
    kept ??= KEPT.test(what) ? name : undefined
    if (kept === name) return 'both'
    const values = claim && (wantedFields(claim, isProtected) as Record<string, unknown>)
    const isRight = (side: typeof sides.left) =>
      isSame(what, side?.fields[what as 'count']?.value, values?.[what])
    return isRight(sides.left) ? 'left' : isRight(sides.right) ? 'right' : 'edit'
  }

  /** Says the value that neither has, by the keys that a coder has for the field. */
  async function edit(name: string) {
    const [key = '', field = ''] = name.split('.')
    await page.waitForSelector(`[data-answers="${field}"][data-typed=""]`)
    if (field === 'summary') return keys.press('edited', 'Enter')
    const now = draft()
    const asking = { draft: now, text: article(), claim: now.claims[key]!, context }
    const values = wantedFields(wantedOf(key)!, isProtected) as Record<string, unknown>
    const way = cheapestWay(
      field,
      values,
      undefined,
      [values[field]].flat().flatMap((one) => names.get(one as string) ?? []),
      (typed) => optionsFor(field as 'count', { ...asking, typed }),
      { part: partName, place: (place) => names.get(place) ?? [], called: placeName },
    )
    if (!way) throw new Error(`${name}: the comparison offers no way to say what was coded by hand`)
    if (way.typed !== '') {
      await keys.type('edited', way.typed)
      await untilTyped(way.typed)
    }
    await keys.press('edited', ...way.keys)
  }

  /** Decides every difference, one by one; how many there were, by what became of them. */
  async function decide(): Promise<{ all: number; by: Record<Choice, number> }> {
    await page.waitForSelector('[data-point]')
    const shown = await page
      .locator('[data-point]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-point')!))
    for (let steps = 0; decided.size < shown.length; steps++) {
      if (steps > 6 * shown.length) throw new Error(`stuck at ${await current()}`)
      const name = await current()
      const [key = '', what = ''] = name.split('.')
      const others = shown.filter((one) => one.startsWith(`${key}.`) && one !== name)
      if (decided.has(name)) await move('Space')
      else if (what === 'summary' && others.some((one) => !decided.has(one))) await move('j')
      else {
        const choice = choiceOf(name, shown)
        await keys.press(choice, KEYS[choice])
        if (choice === 'edit') await edit(name)
        await page.waitForSelector(`[data-point="${name}"][data-choice="${choice}"]`)
        decided.set(name, choice)
      }
    }
    const by = { left: 0, right: 0, edit: 0, both: 0 }
    for (const choice of decided.values()) by[choice]++
    return { all: shown.length, by }
  }
  const current = async () =>
    (await page.locator('[data-point][aria-current]').getAttribute('data-point'))!
  async function move(key: string) {
    const was = await current()
    await keys.press('moves', key)
    await page.waitForFunction(
      (name) =>
        document.querySelector('[data-point][aria-current]')?.getAttribute('data-point') !== name,
      was,
    )
  }
  return { decide, kept: () => kept }
}

import type { Gazetteer } from '#lib/gazetteer'
import type { Claim } from '#lib/model'
import { namedParts } from '#lib/reading'
import { lruCache } from '#lib/util'
import type { LruCache } from '#lib/util'
import type { Chosen } from '../draft'
import type { Asking } from './asking'

type ClaimPlace = Claim['places'][number]

/** What so many sentences name is kept for a gazetteer: a desk asks for each with every step. */
const MOST_KEPT = 2000
const KEPT = new WeakMap<Gazetteer, LruCache<string, Chosen | undefined>>()
/** So many places of one name are looked at. */
const MOST_ALIKE = 4

/** The one place that a gazetteer has under this very name; `undefined` where it is a matter of choice. */
function placeNamed(name: string, gazetteer: Gazetteer, lang: string): string | undefined {
  const options = { lang, limit: MOST_ALIKE, suggest: false } as const
  const { status, candidates } = gazetteer.resolve(name, options)
  const exact = candidates.filter(({ match }) => match === 'exact' || match === 'alias')
  return status !== 'ambiguous' && exact.length === 1 ? exact[0]!.id : undefined
}

/** Whether places are named by words that mean each of them and nothing else. */
export const areExact = (
  places: readonly Pick<ClaimPlace, 'place' | 'phrase'>[],
  { draft, context: { gazetteer } }: Pick<Asking, 'draft' | 'context'>,
): boolean =>
  places.every(
    ({ place, phrase }) =>
      phrase !== undefined && placeNamed(phrase, gazetteer, draft.document.language) === place,
  )

/**
 * The places of a claim, where its sentences name one of them, or one list, and no other, each by its
 * exact name, with the part that the rules read in the words around it. In a language without rules
 * nobody reads a part, and nothing is offered.
 */
export function placesNamedAlone({ draft, text, claim, context }: Asking): Chosen | undefined {
  const { gazetteer } = context
  const kept = KEPT.get(gazetteer) ?? lruCache<string, Chosen | undefined>(MOST_KEPT)
  KEPT.set(gazetteer, kept)
  const { start, end } = claim.span
  const key = `${draft.document.language} ${draft.document.text.sha256} ${start} ${end}`
  return kept.get(key, () => readAlone({ draft, text, claim, context }))
}

function readAlone({ draft, text, claim, context }: Omit<Asking, 'typed'>): Chosen | undefined {
  const { language } = draft.document
  const idOf = (name: string) => placeNamed(name, context.gazetteer, language)
  const isKnown = (name: string) => idOf(name) !== undefined
  const [list, ...others] = namedParts(text, language, claim.span, isKnown)
  if (!list || others.length > 0) return undefined
  const places = list.flatMap(({ start, end, part }): ClaimPlace[] => {
    const phrase = text.slice(start, end)
    const place = idOf(phrase)
    return place === undefined ? [] : [{ place, part, phrase }]
  })
  if (places.length < list.length) return undefined
  const isPart = list[0]!.part !== 'whole'
  const start = isPart ? list[0]!.from : list[0]!.start
  return { value: places, from: { start, end: list.at(-1)!.end } }
}

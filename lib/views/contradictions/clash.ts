import { contradictsAt } from '../say/control-words'

/**
 * How a claim stands in contradiction among those that a filter shows: with one that is shown too,
 * or only with ones that the filter hides.
 */
export type Clash = 'shown' | 'hidden'

/** Whether a claim is among those shown; all are where nothing is filtered. */
export type IsShown = (id: string) => boolean

/** A claim's places, as far as a contradiction is about them. */
type Placed = { places: readonly { place: string }[] }

type Clashing = Placed & { id: string; relations: readonly { to: string; kind: string }[] }

/** How a claim is contradicted; `undefined` where nobody contradicts it. */
export function clashOf(
  { relations }: Pick<Clashing, 'relations'>,
  isShown: IsShown = () => true,
): Clash | undefined {
  const against = relations.filter(({ kind }) => kind === 'contradicts')
  if (against.length === 0) return undefined
  return against.some(({ to }) => isShown(to)) ? 'shown' : 'hidden'
}

/**
 * How the claims of a mark over some places are contradicted: by each other, or only by claims that
 * the filter hides and that contradict them about one of these places.
 */
export function clashAt(
  claims: readonly Clashing[],
  places: readonly string[],
  find: (id: string) => Placed | undefined,
  isShown: IsShown = () => true,
): Clash | undefined {
  const own = new Set(claims.map(({ id }) => id))
  let found: Clash | undefined
  for (const claim of claims)
    for (const { to, kind } of claim.relations) {
      if (kind !== 'contradicts') continue
      if (own.has(to)) return 'shown'
      if (isShown(to)) continue
      found ??= places.some((place) => contradictsAt(place, claim, find(to))) ? 'hidden' : undefined
    }
  return found
}

/**
 * How claims are contradicted about one place, or about any where they have none: by claims that are
 * shown, wherever those stand, or only by ones that the filter hides.
 */
export function clashAbout(
  claims: readonly Clashing[],
  place: string | undefined,
  find: (id: string) => Placed | undefined,
  isShown: IsShown = () => true,
): Clash | undefined {
  const relations = claims.flatMap((claim) =>
    claim.relations.filter(({ to }) => contradictsAt(place, claim, find(to))),
  )
  return clashOf({ relations }, isShown)
}

/** The claims that only claims hidden by the filter contradict. */
export function hiddenClashes<C extends Pick<Clashing, 'relations'>>(
  claims: readonly C[],
  isShown: IsShown = () => true,
): C[] {
  return claims.filter((claim) => clashOf(claim, isShown) === 'hidden')
}

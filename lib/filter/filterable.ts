import { bodiesOf } from '#lib/model'
import type { AgreementState } from '#lib/model'
import type { Filter, Filterable } from './filter'
import { asKnownAt } from './known'
import { matches, passes, plain } from './match'
import { ruleOf } from './rule'

/** A claim as a page holds it, of which a filter sees a part. */
type Claim = Omit<Filterable, 'agreement' | 'speaksFor' | 'text'> & {
  via: readonly string[]
  places: readonly { place: string; phrase: string }[]
  placeWords?: string
  summary: string
  details: readonly { text: string }[]
  evidence: { quote: string }
  relations: readonly { to: string; kind: string; weak?: string }[]
}

/** What claims name, for the words that free text looks in. */
type Names = {
  places: readonly { id: string; spellings: readonly string[] }[]
  sources: readonly { id: string; name: string; memberOf?: string }[]
}

/**
 * How a claim stands to other voices, by the relations it has left under "as known at":
 * contradicted, corroborated by an independent speaker, both, or a single voice. What is weak
 * contradicts (and says so), but does not corroborate.
 */
export function agreementOf({
  relations,
}: {
  relations: readonly { kind: string; weak?: string }[]
}): AgreementState[] {
  const found: AgreementState[] = []
  if (relations.some(({ kind }) => kind === 'contradicts')) found.push('contradicted')
  if (relations.some(({ kind, weak }) => kind === 'corroborates' && !weak))
    found.push('corroborated')
  return found.length ? found : ['single-voice']
}

/**
 * Claims as filters see them: with the bodies that their speakers speak for, how they stand to other
 * voices, and the text that free words
 * look in (their own words, and every name of their places and speakers).
 */
export function filterables<C extends Claim>(
  claims: readonly C[],
  names: Names,
): (C & Filterable)[] {
  const places = new Map(names.places.map((place) => [place.id, place]))
  const sources = new Map(names.sources.map((source) => [source.id, source]))
  const textOf = (claim: C) => {
    const called = claim.places.flatMap((item) => [
      item.phrase,
      ...(places.get(item.place)?.spellings ?? []),
    ])
    const voices = [claim.speaker, claim.outlet, ...claim.via].map(
      (id) => sources.get(id)?.name ?? '',
    )
    return plain(
      [
        claim.summary,
        claim.evidence.quote,
        claim.placeWords ?? '',
        ...called,
        ...voices,
        ...claim.details.map((detail) => detail.text),
      ].join(' '),
    )
  }
  return claims.map((claim) => {
    let text: string | undefined
    const [, ...speaksFor] = bodiesOf(claim.speaker, sources)
    return {
      ...claim,
      speaksFor,
      agreement: agreementOf(claim),
      text: () => (text ??= textOf(claim)),
    }
  })
}

/**
 * The claims that a filter chooses, as a page shows them: "as known at" also cuts their relations.
 * It is for a single question; a page keeps `filterables` and uses `select`.
 */
export function chooseClaims<C extends Claim>(
  data: { claims: readonly C[] } & Names,
  filter: Filter,
): (C & Filterable)[] {
  return filterables(asKnownAt(data.claims, filter.known, ruleOf(filter)), data).filter((claim) =>
    matches(filter, claim),
  )
}

/** The claims that a filter leaves open: by its rule `surely`, those that only may be asked for. */
export function possibleClaims<C extends Claim>(
  data: { claims: readonly C[] } & Names,
  filter: Filter,
): (C & Filterable)[] {
  return filterables(asKnownAt(data.claims, filter.known, ruleOf(filter)), data).filter(
    (claim) => passes(filter, claim) === 'possibly',
  )
}

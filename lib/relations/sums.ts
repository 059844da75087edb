import type { Claim, Figure, Place, Relation, Sum } from '#lib/model'
import type { AnyClaim, Casualties } from '#lib/claims'
import { GROUP_MEMBERS, INNER_PARTS } from '#lib/model'
import { readContainment } from './containment'
import type { Containment } from './containment'
import { groupWidth } from './people'

/** Figures of parts beside their whole; `undefined` where one of them is no figure. */
function sumOf(
  whole: Casualties,
  parts: readonly Casualties[],
  figures: readonly Figure[],
): Sum | undefined {
  const { low: least, high: most } = whole.count
  if (least === null || figures.some(({ low }) => low === null)) return undefined
  const total = figures.reduce((sum, { low }) => sum + low!, 0)
  const reach = figures.reduce((sum, { high }) => sum + (high ?? Infinity), 0)
  const meets = total <= (most ?? Infinity) && least <= reach
  return {
    whole: whole.id,
    parts: parts.map(({ id }) => id),
    figures,
    total,
    of: whole.count,
    verdict: meets ? 'holds' : reach < least ? 'some' : 'fails',
  }
}

/** The figures of a claim that gives its own parts. */
function ownFigures({ parts = [] }: Casualties): Figure[] {
  return parts.map(({ count }) => ({ low: count, high: count, words: String(count) }))
}

const figuresOf = (parts: readonly Casualties[]) => parts.map(({ count }) => count)

/**
 * Whether no two of these counts can count one person: of other groups, of other parties, or of
 * other places, of which none lies in another. Only such parts may be added.
 */
function areDistinct(parts: readonly Casualties[], containment: Containment): boolean {
  const differ = (a: Casualties, b: Casualties) => {
    const members = GROUP_MEMBERS[b.group]
    const groups =
      groupWidth(a.group, b.group) === 'apart' &&
      !GROUP_MEMBERS[a.group].some((one) => one === 'unstated' || members.includes(one)) &&
      !members.includes('unstated')
    const parties = a.of && b.of && !a.of.some((one) => b.of!.includes(one))
    const places =
      a.places.length > 0 &&
      b.places.length > 0 &&
      [...a.places, ...b.places].every(({ part }) => INNER_PARTS.includes(part)) &&
      a.places.every((x) =>
        b.places.every((y) => x.place !== y.place && containment.parts(x, y) === 'apart'),
      )
    return groups || parties === true || places
  }
  return parts.every((a, i) => parts.slice(i + 1).every((b) => differ(a, b)))
}

/** Whether groups without overlap make up a whole. */
function makeUp(whole: Casualties, parts: readonly Casualties[]): boolean {
  const wanted = GROUP_MEMBERS[whole.group].filter((one) => one !== 'unstated')
  const given = parts.flatMap(({ group }) => GROUP_MEMBERS[group])
  return (
    given.length === wanted.length &&
    new Set(given).size === given.length &&
    wanted.every((one) => given.includes(one))
  )
}

/** The sum that the text offers: of the parts that it gives the whole, nested ones aside. */
function statedSum(
  whole: Casualties,
  parts: readonly Casualties[],
  containment: Containment,
): Sum[] {
  const stated = parts.filter(({ partOf }) => partOf === whole.id)
  if (stated.length < 2 || !areDistinct(stated, containment)) return []
  const sum = sumOf(whole, stated, figuresOf(stated))
  if (!sum) return []
  return [sum.verdict === 'some' && whole.partsAreAll ? { ...sum, verdict: 'fails' } : sum]
}

/**
 * Sums that no text offers but that hold exactly: parts by group that are all there is, or by the
 * places of the whole. Parts of the whole's own document go first, in reading order.
 */
function exactSums(whole: Casualties, parts: readonly Casualties[]): Sum[] {
  const ordered = [...parts].sort(
    (a, b) =>
      Number(b.document === whole.document) - Number(a.document === whole.document) ||
      a.evidence.start - b.evidence.start ||
      (a.id < b.id ? -1 : 1),
  )
  const firstOf = (key: (part: Casualties) => string, list: readonly Casualties[]) => [
    ...new Map([...list].reverse().map((part) => [key(part), part])).values(),
  ]
  const groups = firstOf(
    ({ group }) => group,
    ordered.filter((part) => !part.parts && part.group !== whole.group),
  ).sort((a, b) => ordered.indexOf(a) - ordered.indexOf(b))
  const places = firstOf(
    ({ places: [only] }) => only!.place,
    ordered.filter((part) => part.group === whole.group && part.places.length === 1),
  )
  const inOrder = whole.places.flatMap(
    ({ place }) => places.find((part) => part.places[0]!.place === place) ?? [],
  )
  const sets = [
    ...(makeUp(whole, groups) ? [groups] : []),
    ...(whole.places.length > 1 && inOrder.length === whole.places.length ? [inOrder] : []),
  ]
  const isExact = ({ low, high }: Figure) => low !== null && low === high
  return sets
    .filter((set) => [whole, ...set].every(({ count }) => isExact(count)))
    .flatMap((set) => sumOf(whole, set, figuresOf(set)) ?? [])
    .filter(({ verdict }) => verdict === 'holds')
}

/**
 * The sums that parts of one count make. A sum is held against its whole only where a text offers
 * it as one: by a claim that gives its own parts, or by parts that are stated as such, with the
 * remainder said where they are not all. Others are shown only where they are exact: 311 + 213 =
 * 524. In the order of the wholes.
 * @param places the gazetteer's, which say what lies in what.
 */
export function sumsOf(
  claims: readonly Claim[],
  relations: readonly Relation[],
  places: readonly Place[],
): Sum[] {
  const containment = readContainment(places)
  const byId = new Map(claims.map((claim) => [claim.id, claim as AnyClaim]))
  const partsOf = new Map<string, Casualties[]>()
  for (const { from, to, kind } of relations) {
    const part = byId.get(from)
    if (kind === 'part-of' && part?.kind === 'casualties' && byId.get(to)?.kind === 'casualties')
      partsOf.set(to, [...(partsOf.get(to) ?? []), part])
  }
  return [...partsOf]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, parts]) => {
      const whole = byId.get(id) as Casualties
      const own = parts
        .filter((part) => part.parts)
        .flatMap((part) => sumOf(whole, [part], ownFigures(part)) ?? [])
      const stated = statedSum(whole, parts, containment)
      return [...own, ...(stated.length > 0 ? stated : exactSums(whole, parts))]
    })
}

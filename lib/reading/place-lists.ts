import type { TextSpan } from '#lib/model'
import type { Read, ReadPlace } from './draft'
import type { Grammar, Happened, HeldGround, Killed, PlaceMention } from './grammar'

/** Lists of places: those between which only commas and "and" stand. */
export function placeLists(
  sentence: string,
  mentions: readonly PlaceMention[],
  { joinsPlaces, joinsEnds }: Grammar,
): PlaceMention[][] {
  const lists: PlaceMention[][] = []
  // "A in the province of B, and C": what only says where A lies does not end the list
  let end = 0
  for (const mention of mentions) {
    const begun = end
    end = mention.end
    if (mention.contains) continue
    const last = lists.at(-1)?.at(-1)
    const gap = last && sentence.slice(begun, mention.start)
    if (
      last &&
      !last.anaphor &&
      !mention.anaphor &&
      ((last.part === 'along' && mention.part === 'along' && joinsEnds(gap!)) || joinsPlaces(gap!))
    )
      lists.at(-1)!.push(mention)
    else lists.push([mention])
  }
  return lists
}

/** How far a list lies from the words of a claim; what stands behind them is nearer. */
function distance(list: readonly PlaceMention[], claim: TextSpan): number {
  const start = Math.min(...list.map((one) => one.from), list[0]!.start)
  const end = list.at(-1)!.end
  if (start >= claim.end) return start - claim.end
  if (end <= claim.start) return 1.3 * (claim.start - end) + 8
  return 0
}

/** The lists on a claim's side of a semicolon: "in A, five died; in B, three". All, where none is. */
function listsBeside(
  text: string,
  lists: readonly PlaceMention[][],
  { start, end }: TextSpan,
): readonly PlaceMention[][] {
  const from = Math.max(...[...';؛'].map((mark) => text.lastIndexOf(mark, start)))
  const to = /[;؛]/.exec(text.slice(end))?.index ?? text.length
  const beside = lists.filter(([first]) => first!.start > from && first!.start < end + to)
  return beside.length > 0 ? beside : lists
}

/**
 * The list of places that a claim speaks of, among those of its sentence.
 * @param text the sentence, where a semicolon parts what it tells
 */
export function nearestList(
  found: readonly PlaceMention[][],
  claim: TextSpan,
  text?: string,
): PlaceMention[] | undefined {
  const all = text === undefined ? found : listsBeside(text, found, claim)
  // "clashes continued in other areas": only right behind what is told
  const lists = all.filter(
    ([first]) =>
      !first!.nowhere ||
      (first!.start >= claim.end && first!.start - claim.end < 24) ||
      // "violence across the country killed 31"
      (first!.name === 'everywhere' && first!.end <= claim.start && claim.start - first!.end < 3),
  )
  const other = lists.find(([first]) => first!.nowhere)
  if (other) return other
  const there = lists.filter((list) => !list.every(({ aside }) => aside))
  if (there.length > 0 && there.length < lists.length) return nearestList(there, claim)
  // "In A province, a bomb went off near B": what stands in front only says where B lies
  const [front, ...rest] = lists
  // "In A, ten were killed in the village of B"
  const isVillage = rest.some((list) =>
    list.some(
      ({ noun, anaphor }) =>
        !anaphor && /^(?:village|hamlet|town|suburb|neighbou?rhood|district)$/u.test(noun ?? ''),
    ),
  )
  if (
    front &&
    front[0]!.from < 12 &&
    front.every(
      ({ level }) =>
        level === 'governorate' ||
        level === 'country' ||
        level === 'region' ||
        ((level === undefined || level === 'district') && isVillage) ||
        (level === 'district' &&
          rest.some((list) => list.some(({ level: other, said }) => said && other === undefined))),
    ) &&
    rest.some((list) =>
      list.some(
        ({ level, anaphor }) =>
          !anaphor && level !== 'governorate' && level !== 'country' && level !== 'region',
      ),
    )
  )
    return nearestList(rest, claim)
  const precise = lists.filter((list) =>
    list.some(({ level, anaphor, located }) => level !== 'country' && (!anaphor || located)),
  )
  const named =
    precise.length > 0 ? precise : lists.filter((list) => list.some(({ anaphor }) => !anaphor))
  // "the city" tells nothing where a name does, but "in the villages around it" does
  const pool =
    named.length > 0
      ? [
          ...named,
          ...lists.filter((list) =>
            list.some(
              ({ anaphor, name, part }) => anaphor && (name === 'any' || part === 'around'),
            ),
          ),
        ]
      : lists
  return [...pool].sort((a, b) => distance(a, claim) - distance(b, claim))[0]
}

/**
 * The places of control: behind an active verb, in front of a passive one.
 * @param others all that the sentence tells of ground
 */
export function listOfHeld(
  lists: readonly PlaceMention[][],
  held: HeldGround,
  sentence: string,
  { callsPlace, tellsOfPlace }: Grammar,
  others: readonly HeldGround[] = [],
): PlaceMention[] | undefined {
  const inside = lists.filter(
    (list) =>
      !list[0]!.nowhere &&
      list[0]!.start < held.object.end &&
      list.at(-1)!.end > held.object.start &&
      (list[0]!.start >= held.object.start || list.at(-1)!.end <= held.object.end),
  )
  const before = (list: PlaceMention[]) => sentence.slice(list.at(-1)!.end, held.start)
  const [first, next] = inside
  const isCalled =
    first?.[0]!.anaphor && next && callsPlace(sentence.slice(first.at(-1)!.end, next[0]!.start))
  const found =
    held.object.start >= held.end
      ? isCalled
        ? first
        : (inside.find(([one]) => !one!.anaphor) ?? first)
      : (inside.findLast((list) => tellsOfPlace(before(list))) ?? inside.at(-1))
  // what an active verb leaves unsaid behind it the rest of the sentence may say
  return (
    found ??
    (held.object.start >= held.end &&
    lists.length === 1 &&
    !held.closed &&
    !lists[0]![0]!.nowhere &&
    // what another clause takes is its own
    !others.some(({ start }) => start > held.end && start < lists[0]![0]!.start)
      ? lists[0]
      : undefined)
  )
}

/** Whether words say no more than "there". */
export const isThere = ([one]: readonly PlaceMention[]): boolean =>
  one?.anaphor === true && one.name === 'any' && one.part === 'whole'

/** The list in front of what a sentence tells of "it". */
export const listBefore = (
  lists: readonly PlaceMention[][],
  { start }: TextSpan,
): PlaceMention[] | undefined =>
  lists.findLast(
    (list) => list.at(-1)!.end <= start && !list[0]!.nowhere && !list.every(({ aside }) => aside),
  )

/**
 * Whether an incident is told beside the counts of its sentence and is none of what killed: "troops
 * shelled A as violence elsewhere killed 31".
 */
export function isApart(
  lists: readonly PlaceMention[][],
  incident: Happened,
  counts: readonly Killed[],
): boolean {
  const list = nearestList(lists, incident)
  return (
    incident.rule === 'verb-of-incident' &&
    list !== undefined &&
    !list[0]!.nowhere &&
    counts.every((count) => nearestList(lists, count)?.[0]!.nowhere === true)
  )
}

/** The same places, each as a whole. */
export const asWhole = (places: readonly Read<ReadPlace>[]): Read<ReadPlace>[] =>
  places.map((one) => ({ ...one, value: { ...one.value, part: 'whole' } }))

import { isAreaKind, isSettlementKind } from '#lib/model'
import type { Read, ReadPlace } from './draft'
import { restsOn } from './from'
import type { PlaceMention } from './grammar'
import type { ReadOptions } from './read-options'
import type { Sentence } from './sentences'

/**
 * The places of one text: names are looked up once, and words such as "the city" lead back to what
 * the sentences before named.
 */
export class PlaceMemory {
  /** The places that the text named last. */
  places: Read<ReadPlace>[] = []
  /** The places that the text named first: a toll without a place is of them. */
  lead: Read<ReadPlace>[] = []
  /** Where the last of what the last sentence told was, if it told anything. */
  event?: readonly Read<ReadPlace>[]
  /** The last lists of several places by their number, and the sentences with places so far. */
  private readonly lists = new Map<number, { places: Read<ReadPlace>[]; at: number }>()
  private sentences = 0
  private leadIsCountry = false
  /** The last places of each level and noun, for "the city" and "the province". */
  private readonly towns = new Map<string, Read<ReadPlace>[]>()
  private readonly known = new Map<string, ReadPlace>()

  constructor(private readonly gazetteer: ReadOptions['gazetteer']) {}

  /** A name as the gazetteer knows it, once a name. */
  lookedUp(name: string): ReadPlace {
    const known = this.known.get(name)
    if (known) return known
    const found = this.gazetteer?.resolve(name, { suggest: false })
    const first = found?.candidates[0]
    const place: ReadPlace = { name, part: 'whole' }
    // an area whose name only sounds alike is another one: a town abroad is no country
    const isSure =
      first !== undefined &&
      (!['skeleton', 'edit'].includes(first.match) || !isAreaKind(first.place.properties.kind))
    if (found && isSure && (found.status === 'unique' || found.status === 'preferred')) {
      place.place = first.id
      place.kind = first.place.properties.kind
      const point = first.place.geometry?.coordinates
      if (point) place.point = [point[0], point[1]]
    } else if (found && found.candidates.length > 0)
      place.candidates = found.candidates.map(({ id }) => id)
    this.known.set(name, place)
    return place
  }

  read(
    sentence: Sentence,
    mention: PlaceMention,
    mentions: readonly PlaceMention[] = [],
  ): Read<ReadPlace>[] {
    if (mention.nowhere) return []
    if (mention.anaphor) {
      const earlier = mentions.filter(
        (other) =>
          !other.anaphor &&
          !other.contains &&
          !(other.aside && other.from > 12) &&
          other.end <= mention.start &&
          (mention.name === 'any' ||
            mention.level === 'site' ||
            other.noun === mention.name ||
            (mention.level === 'town' &&
              (other.level === 'town' ||
                (other.level === undefined && !/city|capital/.test(mention.name))))),
      )
      const inSentence = mentions.filter(
        (other) =>
          !other.anaphor &&
          !other.contains &&
          !other.aside &&
          other.end <= mention.start &&
          (other.level === undefined || other.level === 'town'),
      )
      const last =
        earlier.at(-1) ??
        // "an attack on A set off fires across the capital"
        (mention.level === 'town' && this.towns.get(mention.name) === undefined
          ? inSentence.at(-1)
          : undefined)
      if (last)
        return this.read(sentence, last).map(({ value }) => ({
          value: {
            ...value,
            part:
              mention.part !== 'whole'
                ? mention.part
                : mention.level === 'town' ||
                    (mention.level === 'site' && value.part === 'centre') ||
                    /^same /.test(mention.words ?? '')
                  ? 'whole'
                  : value.part,
          },
          from: restsOn(sentence, mention, 'place-said-before', 'likely'),
        }))
      const { towns, places } = this
      const isSame = / same /.test(` ${sentence.text.slice(mention.start, mention.end)}`)
      const words = mention.words ?? mention.name
      // "the coastal region" is a name of its own until the text has named one
      const isNamed =
        words.includes(' ') &&
        !/^(?:same|whole|entire|besieged|nearby|small|embattled) /.test(words)
      if (isNamed && towns.get(mention.name) === undefined)
        return [
          {
            value: {
              name: words,
              part: mention.part,
              ...(mention.level && { level: mention.level }),
            },
            from: restsOn(sentence, mention, 'place-described', 'guess'),
          },
        ]
      const before: Read<ReadPlace>[] =
        towns.get(mention.name) ??
        towns.get(mention.level ?? 'any') ??
        // no town is "the province"
        (mention.level === 'governorate' || mention.name === 'state' ? [] : places)
      return before.map(({ value }) => ({
        // "the city", "the same town" is all of it, though what was told before was in its centre
        value: {
          ...value,
          part:
            mention.part !== 'whole'
              ? mention.part
              : mention.level === 'town' ||
                  value.part === 'centre' ||
                  value.part === 'parts' ||
                  isSame
                ? 'whole'
                : value.part,
        },
        from: restsOn(sentence, mention, 'place-said-before', 'guess'),
      }))
    }
    const whole = this.lookedUp(mention.name)
    // a gazetteer may have a site without the noun for it
    const site =
      whole.place === undefined && mention.bare !== undefined
        ? this.lookedUp(mention.bare)
        : undefined
    const isSite = site?.kind && !isAreaKind(site.kind) && !isSettlementKind(site.kind)
    const found = isSite ? { ...site, name: mention.name } : whole
    const level =
      mention.level ??
      (found.kind &&
        (isAreaKind(found.kind)
          ? found.kind === 'governorate'
            ? 'governorate'
            : found.kind === 'district'
              ? 'district'
              : 'region'
          : undefined))
    return [
      {
        value: { ...found, part: mention.part, ...(level && { level }) },
        from: restsOn(sentence, mention, 'place-named', mention.said ? 'sure' : 'likely'),
      },
    ]
  }

  /** Whether the words of a sentence say no place: none, or "the town" that no sentence has named. */
  leavesOpen(lists: readonly PlaceMention[][]): boolean {
    return (
      lists.length === 0 ||
      (this.places.length === 0 && lists.every(([first]) => first!.anaphor && !first!.nowhere))
    )
  }

  remember(sentence: Sentence, lists: readonly PlaceMention[][]): void {
    if (lists.length > 0) this.sentences += 1
    const there = lists.filter(
      (list) =>
        !list.every(({ aside }) => aside) &&
        // where somebody only heads for is not what the text goes on with
        !(this.places.length > 0 && list.every(({ part }) => part === 'towards')),
    )
    for (const list of there.some(([first]) => !first!.nowhere)
      ? there.filter(([first]) => !first!.nowhere)
      : this.places.length > 0
        ? []
        : lists.filter(([first]) => !first!.nowhere)) {
      if (list.some(({ anaphor }) => anaphor)) {
        if (lists.some((other) => !other[0]!.anaphor)) continue
        const meant = this.read(sentence, list[0]!)
        // "the western region" says where the place lies that the text told of
        const isNew = meant.some(({ from }) => from.rule === 'place-described')
        if (meant.length > 0 && (!isNew || this.places.length === 0)) this.places = meant
        continue
      }
      const places = list.flatMap((mention) => this.read(sentence, mention))
      const level = places[0]!.value.level
      if (places.length > 1) this.lists.set(places.length, { places, at: this.sentences })
      if (level !== 'country') this.places = places
      if (this.lead.length === 0 || (this.leadIsCountry && level !== 'country')) {
        this.lead = places
        this.leadIsCountry = level === 'country'
      }
      this.towns.set(level ?? 'town', places)
      if (level === 'town' || (level === undefined && places[0]!.value.part !== 'area')) {
        this.towns.set('town', places)
        this.towns.set('district', places)
      }
      // "the city" is the last that was called one
      for (const { noun } of list) if (noun) this.towns.set(noun, places)
      this.towns.set('any', places)
    }
  }

  /** A sentence told of something that happened at these places. */
  tells(places: readonly Read<ReadPlace>[] = []): void {
    if (places.length > 0) this.event = places
  }

  /** The list of so many places that the text named last, unless it named others since: "both". */
  several(many: number | undefined): Read<ReadPlace>[] {
    const list = many === undefined ? undefined : this.lists.get(many)
    return list && this.sentences - list.at < 3 ? list.places : []
  }

  /** Keeps a place that only says where another lies: "the province" may come back to it. */
  keepContaining(sentence: Sentence, mention: PlaceMention): void {
    if (mention.level) this.towns.set(mention.level, this.read(sentence, mention))
  }
}

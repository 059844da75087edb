import { anchorQuotes, editSeed, readSeed } from '#lib/check'
import { scriptOf } from '#lib/cli/basemap/labels/local-names'
import { SCRIPTS } from '#lib/model'
import type { Place } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { countryName } from './choices'
import { EXAMPLE_WORDS } from './example-words'

/** A town that the example speaks of: its point, and its names by language. */
export type ExampleTown = {
  kind: 'city' | 'town'
  point: readonly [number, number]
  names: Record<string, string>
}

/** What the example is made for. `town` is left out where the box has none of the country. */
export type ExampleOf = {
  country: string
  languages: readonly string[]
  licence: string
  town?: ExampleTown
  /** The day on which it is made, ISO 8601. */
  today: string
}

/** A file of a new project, by its path in the folder. */
export type ProjectFile = { file: string; text: string }

/** The id of the example: its file in `seeds/`, and what its sources begin with. */
const EXAMPLE = 'example'
const OUTLET = `${EXAMPLE}-outlet`

/** Where a place's point may end: three decimals are some 100 m. */
const DECIMALS = 1000

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** A place of the gazetteer with a preferred name for each language. */
function placeOf(
  names: Readonly<Record<string, string>>,
  rest: Pick<Place['properties'], 'kind' | 'ids' | 'admin'>,
  point?: readonly [number, number],
): Place {
  const spelled = Object.entries(names).flatMap(([lang, text]) => {
    const script = SCRIPTS.find((known) => known === scriptOf(lang))
    return script ? [{ text, lang, script, role: 'preferred' as const }] : []
  })
  const coordinates = point?.map((value) => Math.round(value * DECIMALS) / DECIMALS)
  return {
    type: 'Feature',
    id: slugOf(names.en ?? '') || 'place',
    geometry: coordinates ? { type: 'Point', coordinates: coordinates as [number, number] } : null,
    properties: { names: spelled, points: [], ...rest },
  }
}

/** The file of a document with the places of its quotes in its text filled in. */
function anchored(file: ProjectFile, text: string): ProjectFile {
  const seed = readSeed(file)
  return seed ? { ...file, text: editSeed(seed, anchorQuotes(seed, text).edits) } : file
}

/**
 * The records that a new project begins with: the parties that every project needs, its country,
 * and a worked example that is invented and says so (a document with one claim, its outlet, its
 * place and its text).
 */
export function exampleFiles({ country, languages, licence, town, today }: ExampleOf) {
  const said = EXAMPLE_WORDS.en
  const arabic = languages.includes('ar') ? EXAMPLE_WORDS.ar : undefined
  const inAll = ['en', ...languages.filter((language) => language !== 'en')]
  const land = placeOf(
    Object.fromEntries(inAll.map((language) => [language, countryName(country, language)])),
    { kind: 'country', ids: { iso: country }, admin: [] },
  )
  const place = town
    ? placeOf(town.names, { kind: town.kind, ids: {}, admin: [land.id] }, town.point)
    : land
  const nameIn = (language: string) =>
    place.properties.names.find(({ lang }) => lang === language)?.text
  const [name, arabicName] = [nameIn('en')!, nameIn('ar') ?? nameIn('en')!]
  const quote = said.quote(name)
  const text = `${said.title}\n${quote} on ${today}.\n`
  const head = (schema: string) => ({ $schema: `${schema}.schema.json`, licence })
  const party = (id: 'civilians' | 'unstated', about: string, inter?: number) => ({
    id,
    label: said.parties[id],
    ...(arabic && { labels: { ar: arabic.parties[id] } }),
    name: about,
    ...(inter && { inter }),
  })
  const document = {
    ...head('../data/schema/document'),
    document: {
      id: EXAMPLE,
      outlet: OUTLET,
      label: said.label,
      title: said.title,
      published: today,
      publishedBasis: 'stated',
      language: 'en',
      text: { sha256: sha256(text), characters: text.length },
      coder: { by: 'nobody: an invented example', on: today },
      ...(arabic && { translations: { ar: { label: arabic.label, title: arabic.title } } }),
    },
    claims: [
      {
        id: `${EXAMPLE}/peaceful-protest`,
        kind: 'incident',
        summary: said.summary(name),
        speaker: OUTLET,
        places: [{ place: place.id, part: 'whole', phrase: `in ${name}` }],
        eventTime: today,
        timeWords: `on ${today}`,
        standing: 'stated',
        eventType: 'Protests',
        subEventType: 'Peaceful protest',
        perpetrator: ['civilians'],
        target: ['unstated'],
        evidence: { quote },
        ...(arabic && {
          translations: {
            ar: {
              summary: arabic.summary(arabicName),
              timeWords: `في ${today}`,
              'evidence.quote': arabic.quote(arabicName),
            },
          },
        }),
      },
    ],
    notCoded: [
      { line: 1, why: said.why, ...(arabic && { translations: { ar: { why: arabic.why } } }) },
    ],
  }
  const files: ProjectFile[] = [
    { file: `texts/${EXAMPLE}.txt`, text },
    anchored({ file: `seeds/${EXAMPLE}.json`, text: json(document) }, text),
    {
      file: 'data/sources.json',
      text: json({
        ...head('schema/sources'),
        sources: [
          {
            id: OUTLET,
            names: [said.outlet, ...(arabic ? [arabic.outlet] : [])],
            kind: 'newspaper',
          },
        ],
      }),
    },
    {
      file: 'data/parties.json',
      text: json({
        ...head('schema/parties'),
        parties: [
          party('civilians', 'People who take no part in the fighting', 7),
          party('unstated', 'The text does not say who'),
        ],
      }),
    },
    {
      file: 'data/gazetteer.geojson',
      text: json({
        ...head('schema/gazetteer'),
        type: 'FeatureCollection',
        sources: [
          { name: 'GeoNames', licence: 'CC-BY-4.0', url: 'https://www.geonames.org/' },
          { name: 'Unicode CLDR', licence: 'Unicode-3.0', url: 'https://cldr.unicode.org/' },
        ],
        features: [land, ...(town ? [place] : [])],
      }),
    },
  ]
  return files
}

import { z } from 'zod'
import { projectFileSchema, webAddressSchema } from './address'
import { slug } from './place'
import { BESIDE_CALENDARS, BY_PLACE } from './terms'
import { isTimeZone } from '#lib/util'

const languageTag = z
  .string()
  .refine((tag) => canonicalTag(tag) !== undefined, 'no language tag (BCP 47): write en or uk')

/** A language tag as `Intl` writes it; `undefined` where the text is none. */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const country = z
  .string()
  .refine(
    (code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined,
    'no country code (ISO 3166-1 alpha-2, capital letters): write UA for Ukraine',
  )

const timeZone = z
  .string()
  .refine(
    isTimeZone,
    'no time zone of the IANA database: write Africa/Khartoum, Europe/Kyiv or another of its names',
  )

/** A text by language, of at most so many UTF-16 units, with its meaning. */
export const inLanguages = (meaning: string, most = Infinity) =>
  z
    .record(
      languageTag,
      most === Infinity ? z.string().trim().min(1) : z.string().trim().min(1).max(most),
    )
    .refine((texts) => Object.keys(texts).length > 0, 'names no language: write {"en": "…"}')
    .describe(meaning)

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const box = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(([west, south, east, north]) => south < north && west !== east, {
    message: 'no box: write [west, south, east, north], south below north',
  })

const zoom = z.number().min(0).max(22)

const licence = z.strictObject({
  id: z.string().min(1).describe('The SPDX id of the licence.'),
  name: z.string().min(1).describe('Its name, as it is shown.'),
  url: webAddressSchema.describe('Where its text stands.'),
})

const shape = {
  $schema: z
    .string()
    .min(1)
    .describe('Where the JSON Schema of this file lies, seen from the file.')
    .optional(),
  id: slug.describe('The id of the project.'),
  title: inLanguages('What the map is called, by language.'),
  summary: inLanguages(
    'What the map is about, by language: a place and days, in a phrase without a full stop.',
  ).optional(),
  publisher: z
    .strictObject({
      name: z.string().min(1).describe('Who publishes the map.'),
      url: webAddressSchema.describe('Their page.').optional(),
    })
    .describe('Who publishes the map.')
    .optional(),
  contact: z
    .union([z.email(), webAddressSchema])
    .describe('Where to write to: an e-mail address, or that of a page.')
    .optional(),
  licence: licence.describe('The licence of the coded records.').default({
    id: 'CC-BY-4.0',
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  }),
  feedTag: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]*,\d{4}(-\d{2}(-\d{2})?)?$/,
      'no authority of a tag URI (RFC 4151): write a name of your own and a day on which it was yours, example.org,2024',
    )
    .describe(
      'What the ids of feed entries begin with: a domain of the publisher and a day or year in which it was theirs. Where it changes, readers of feeds are told of every claim again.',
    )
    .optional(),
  countries: z
    .array(country)
    .describe('The countries it is about (ISO 3166-1 alpha-2), the main one first.')
    .default([]),
  region: z
    .strictObject({
      box: box.describe('What the map can show: west, south, east, north, in degrees.').optional(),
      home: box
        .describe(
          'What the map shows first: west, south, east, north. Left out, it is the ground of the claims.',
        )
        .optional(),
    })
    .describe('The ground it is about. A box with west greater than east crosses the antimeridian.')
    .default({}),
  timeZone: z
    .union([z.literal(BY_PLACE), timeZone])
    .describe(
      'The time zone of the IANA database in which the days and times of all records are, or `by-place`: those of a claim are in the zone of its places.',
    )
    .default('UTC'),
  defaultTimeZone: timeZone
    .describe(
      'With `by-place`: the zone of documents, and of claims whose places are unknown, have no point or lie in several zones.',
    )
    .optional(),
  languages: z
    .array(
      z.strictObject({
        id: languageTag.describe('The language, `en`.'),
        intl: languageTag
          .describe(
            'The tag whose numbers and names of months it is written with, `ar-SY-u-nu-latn`. Days are Gregorian unless it names a calendar (`-u-ca-`).',
          )
          .optional(),
      }),
    )
    .describe('The languages of the map, the first one first.')
    .default([]),
  calendar: z
    .enum(BESIDE_CALENDARS)
    .describe('A calendar in which days are shown beside the Gregorian.')
    .optional(),
  roles: z
    .strictObject({
      state: slug.describe('Party id of the side that is the state.').optional(),
    })
    .describe('Which part in the events a party has.')
    .default({}),
  adminWords: z
    .partialRecord(
      z.enum(['country', 'governorate', 'district']),
      z.array(z.string().trim().min(1)).min(1),
    )
    .describe(
      'Words that stand with names of areas, by the kind of place that they mean: "oblast" and "wilayat" for governorate, "raion" for district.',
    )
    .default({}),
  map: z
    .strictObject({
      minZoom: zoom.describe('How far out one can go.').optional(),
      maxZoom: zoom.describe('How close one can go where the basemap has no streets.').optional(),
      relief: z.boolean().describe('Whether hills are shaded.').optional(),
      streets: projectFileSchema
        .describe('A file of streets (PMTiles), from the folder of the project.')
        .optional(),
    })
    .describe('How the map is drawn.')
    .default({}),
  gazetteer: z
    .strictObject({
      pack: projectFileSchema
        .describe(
          'A file of places (`npm run gazetteer -- build`), from the folder of the project.',
        )
        .optional(),
      prefer: z
        .array(country)
        .describe(
          'Countries whose places are meant first where a name is found in several. Left out, those of the project.',
        )
        .optional(),
    })
    .describe('Where names of places are looked up beside the gazetteer of the project.')
    .default({}),
  coderGroups: z
    .array(
      z.strictObject({
        id: slug.describe('The id of the group.'),
        name: inLanguages('What the group is called, by language.').optional(),
        coders: z.array(z.string().min(1)).min(1).describe('Names that its members sign with.'),
      }),
    )
    .refine(
      (groups) =>
        new Set(groups.flatMap(({ coders }) => coders)).size ===
        groups.reduce((sum, { coders }) => sum + coders.length, 0),
      'names a coder twice: a coder is of one group',
    )
    .describe('Who codes together. The group is told where one of its members is named.')
    .default([]),
}

/** `project.json`: what a project is, where and when; every field but id and title has a default. */
export const settingsSchema = z
  .strictObject(shape)
  .refine(({ timeZone: zone, defaultTimeZone }) => (zone === BY_PLACE) === !!defaultTimeZone, {
    message:
      'defaultTimeZone goes with timeZone by-place: write both, or one zone in timeZone alone',
    path: ['defaultTimeZone'],
  })
  .refine(({ map: { minZoom, maxZoom } }) => (minZoom ?? 0) <= (maxZoom ?? 22), {
    message: 'is less than minZoom',
    path: ['map', 'maxZoom'],
  })
  .describe('What the project is: its names, its ground, its clock and its licence.')
/** What a project is: `project.json`, its defaults filled in. */
export type ProjectSettings = z.output<typeof settingsSchema>

/** What a folder without `project.json` is: a map in UTC that names no country. */
export const NEUTRAL_SETTINGS: ProjectSettings = settingsSchema.parse({
  id: 'claims-map',
  title: { en: 'Claims map', ar: 'خريطة الإفادات' },
})

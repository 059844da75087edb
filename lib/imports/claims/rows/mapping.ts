import { z } from 'zod'
import { ACLED_TYPES, acledType } from '#lib/claims'
import { CONTROL_STATUSES, PARTS, PRECISION_LEVELS } from '#lib/model'
import { knownEncoding } from '../../disk/iconv-encodings'
import { FILE_CALENDARS } from './when/other-calendar'
import { DATE_FORMATS } from './when/read-when'
import { jsonBySchema } from '../../json-by-schema'

const column = z.string().min(1)
const list = z.union([column, z.array(column).min(1)])
const metres = z.number().int().positive().max(20_000_000)
const LEVELS = PRECISION_LEVELS.filter((level) => level !== 'none')
const code = z.strictObject({ level: z.enum(LEVELS), metres, part: z.enum(PARTS).default('whole') })
/** How surely a day is known, in a mapping's words. */
const TIMES = ['day', 'week', 'month', 'year'] as const

/** The fields that a column can be for. */
const FIELDS = {
  id: column,
  /** One column, or several that make a date: year, month, day; or a day and a time. */
  date: list,
  dateEnd: list,
  said: list,
  lat: column,
  lon: column,
  /** One column that holds both: WKT, GeoJSON, `35.36, 35.92`. */
  coordinates: column,
  place: column,
  country: column,
  admin: list,
  type: column,
  subType: column,
  speaker: column,
  outlet: column,
  perpetrator: column,
  target: column,
  participants: list,
  deaths: column,
  deathsLow: column,
  deathsHigh: column,
  wounded: column,
  summary: column,
  url: column,
  /** Who holds what a row is about, and how: the row is then a state of control. */
  holder: column,
  status: column,
}

const schema = z.strictObject({
  /** Which column says what. For GeoJSON, which property. Left out, columns go by their names. */
  columns: z.strictObject(FIELDS).partial().optional(),
  /** What every row says and no column holds. */
  constants: z
    .strictObject({
      place: column,
      country: column,
      type: column,
      subType: column,
      speaker: column,
      outlet: column,
      perpetrator: column,
      target: column,
      holder: column,
      /** The day of every row, and when it was said: of a map that was drawn on one day. */
      date: column,
      said: column,
    })
    .partial()
    .optional(),
  /** The dead of one side: its name -> the column of its figure. */
  deathsBySide: z.record(z.string().min(1), column).optional(),
  /** Further columns that are kept in the note as they stand. */
  show: z.array(column).min(1).optional(),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  /** The calendar of its days, where it is not the Gregorian. */
  calendar: z.enum(FILE_CALENDARS).optional(),
  coordinateOrder: z.enum(['lat-lon', 'lon-lat']).optional(),
  /**
   * How far off a point may be: of every row, or by a column in metres or kilometres, in ACLED's or
   * UCDP's codes, in words such as "district", or in codes of its own.
   */
  precision: z
    .union([
      z.strictObject({ metres }),
      z.strictObject({ column, unit: z.enum(['metres', 'kilometres', 'acled', 'ucdp', 'words']) }),
      z.strictObject({ column, codes: z.record(z.string(), code) }),
    ])
    .optional(),
  /** How surely the day is known: ACLED's or UCDP's codes, words, or codes of its own. */
  timePrecision: z
    .union([
      z.strictObject({ column, unit: z.enum(['acled', 'ucdp', 'words']) }),
      z.strictObject({ column, codes: z.record(z.string(), z.enum(TIMES)) }),
    ])
    .optional(),
  /** The file's words for what happened -> event type and, if said, sub-event type of ACLED. */
  types: z
    .record(
      z.string(),
      z
        .array(z.string())
        .min(1)
        .max(2)
        .refine(
          ([type, sub]) =>
            sub === undefined ? type! in ACLED_TYPES : acledType(type!, sub) !== undefined,
          { message: "no event type and sub-event type of ACLED's" },
        ),
    )
    .optional(),
  /**
   * The file's words for how somebody stands to an area -> ours, and whose it is where the word
   * says that: `{ "Occupied": { "status": "held", "holder": "Side A" } }`.
   */
  statuses: z
    .record(
      z.string(),
      z.strictObject({ status: z.enum(CONTROL_STATUSES), holder: column.optional() }),
    )
    .optional(),
  /** What stands between several names in one cell; `;` where not said. */
  separator: z.string().min(1).optional(),
  /** Further words for "not said", beside NA, unknown, - and the like. */
  nullWords: z.array(z.string().min(1)).optional(),
  encoding: z
    .string()
    .refine((name) => knownEncoding(name) !== undefined, {
      message: 'no encoding that is known, such as windows-1256',
    })
    .optional(),
  /** The row that the header is in, from 1, where it is not the first that looks like one. */
  headerRow: z.number().int().positive().max(30).optional(),
  /** The sheet of a workbook, by its name; the first that has a table where not said. */
  sheet: z.string().min(1).optional(),
})

/** How a file of no known format is read: the object of a mapping file. */
export type Mapping = z.infer<typeof schema>
/** Which column says what. */
export type MappedColumns = NonNullable<Mapping['columns']>
/** The cell of a field: that of its column, else what a mapping says of every row. */
export type FieldCell = (field: keyof MappedColumns) => string

/** Reads the text of a mapping file, or lists everything wrong in it, each with its place. */
export function readMapping(text: string): { mapping: Mapping } | { issues: string[] } {
  const read = jsonBySchema(text, schema)
  return 'value' in read ? { mapping: read.value } : read
}

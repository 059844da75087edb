import { z } from 'zod'
import { acledType } from '#lib/claims'
import { PARTS, PRECISION_LEVELS } from '#lib/model'
import { DATE_FORMATS } from './dates'

const column = z.string().min(1)
const list = z.union([column, z.array(column).min(1)])
const metres = z.number().int().positive().max(20_000_000)
const LEVELS = PRECISION_LEVELS.filter((level) => level !== 'none')
const code = z.strictObject({ level: z.enum(LEVELS), metres, part: z.enum(PARTS).default('whole') })

const schema = z.strictObject({
  /** Which column says what. For GeoJSON, which property. */
  columns: z
    .strictObject({
      id: column,
      date: column,
      dateEnd: column,
      said: column,
      lat: column,
      lon: column,
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
      summary: column,
      url: column,
    })
    .partial(),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  /**
   * How far off a point may be: of every row, or by a column in metres or kilometres, in ACLED's or
   * UCDP's codes, or in codes of its own.
   */
  precision: z
    .union([
      z.strictObject({ metres }),
      z.strictObject({ column, unit: z.enum(['metres', 'kilometres', 'acled', 'ucdp']) }),
      z.strictObject({ column, codes: z.record(z.string(), code) }),
    ])
    .optional(),
  /** The file's words for what happened -> event type and sub-event type of ACLED. */
  types: z
    .record(
      z.string(),
      z
        .tuple([z.string(), z.string()])
        .refine(([type, sub]) => acledType(type, sub) !== undefined, {
          message: "no event type and sub-event type of ACLED's",
        }),
    )
    .optional(),
  /** What stands between several names in one cell; `;` where not said. */
  separator: z.string().min(1).optional(),
})

/** How a file of no known format is read: the object of a mapping file. */
export type Mapping = z.infer<typeof schema>

/** Reads the text of a mapping file, or lists everything wrong in it, each with its place. */
export function readMapping(text: string): { mapping: Mapping } | { issues: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { issues: [`is not JSON: ${(error as Error).message}`] }
  }
  const read = schema.safeParse(json)
  if (read.success) return { mapping: read.data }
  return {
    issues: read.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
    ),
  }
}

/** The columns a mapping names. */
export function mappedColumns({ columns, precision }: Mapping): string[] {
  return [
    ...Object.values(columns).flat(),
    ...(precision && 'column' in precision ? [precision.column] : []),
  ]
}

import type { MultiPolygon, Polygon } from 'geojson'
import type {
  ControlStatus,
  Correction,
  Interval,
  Part,
  PlaceKind,
  PrecisionLevel,
  Standing,
} from '#lib/model'

/** Somebody a row speaks of, by name; `inter` is ACLED's actor code. */
export type Actor = { name: string; inter?: number }

/**
 * Where a row says that it happened. `code` names the precision: rows with the same name, path,
 * point and code share a place part. A place without a name is known by its coordinates alone.
 * `area`: the place is the area itself, so its points may differ by row.
 */
export type DraftPlace = {
  name: string
  admin: readonly string[]
  lon: number
  lat: number
  level: PrecisionLevel
  metres: number
  part: Part
  phrase: string
  area?: PlaceKind
}

/**
 * Where a row says that it happened, in words alone. `country` is the row's own word for it, which
 * `admin` repeats.
 */
export type NamedPlace = Omit<DraftPlace, 'lon' | 'lat'> & {
  country: string
  /** The row names areas and no place in them. */
  isArea?: boolean
}

/**
 * A row of a foreign file in our words, still with names instead of ids. The same for every format.
 */
export type Draft = {
  line: number
  /** The source's own id of the row, where it has one. */
  id?: string
  /** ACLED's words for what happened; absent where the row has other words, or none. */
  eventType?: string
  subEventType?: string
  /** The file's own word for it, where it is none of ACLED's. */
  ownType?: string
  happened?: Interval
  said: Interval
  /** Who says it; the first is the speaker. Empty where the file does not say. */
  speakers: readonly string[]
  /** Through whom it came, where that is one. */
  via?: string
  /** Who published it, where a row has its own outlet. */
  outlet?: string
  standing: Standing
  /** Absent where the row has no coordinates; `placeWords` then keeps what it says of the place. */
  place?: DraftPlace
  placeWords?: string
  /** The place that such a row names, which a gazetteer may know. */
  named?: NamedPlace
  perpetrator: readonly Actor[]
  target: readonly Actor[]
  participants: readonly Actor[]
  /** Who is said to stand how to the place, where the row is about that and no incident. */
  control?: { holder: Actor; status: ControlStatus; words: string }
  /** The area as it is drawn in the file. */
  drawn?: Polygon | MultiPolygon
  deaths?: { low: number | null; high: number | null; words: string }
  summary: string
  /** The column and text that the quote is taken from. */
  evidence: { field: string; text: string; url?: string }
  note?: string
  /** What somebody corrected in the row, with the file's own values. */
  corrections?: Correction[]
}

/** A row that was read, or the reason why it was refused. */
export type DraftRow =
  | Draft
  | { line: number; refused: string }
  /** Left out by somebody's decision, or taken back by the keepers of the file. */
  | { line: number; left: 'hidden' | 'deleted'; id: string }

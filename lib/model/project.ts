import type { FeatureCollection } from 'geojson'
import type { Claim, WithdrawnClaim } from './claim'
import type { Document, NotCoded, WithdrawnDocument } from './document'
import type { MediaFile } from './media'
import type { Place } from './place'
import type { NotPlaces } from './not-places'
import type { Judgement } from './relation'
import type { ProjectSettings } from './settings'
import type { Party, Source } from './source'
import type { StoryStep } from './story'

/**
 * A file as it lies on disk; `file` is its path from the project's root, for messages. A file that
 * is not there has no text; one that is there and cannot be read has none and a `problem`, which a
 * message goes on with after the name of the file.
 */
export type RawFile = { file: string; text: string; problem?: string }

/** Everything a store found, unread: the input of `check`. */
export type RawProject = {
  /** `project.json`; an empty text where the folder has none. */
  settings: RawFile
  seeds: RawFile[]
  gazetteer: RawFile
  sources: RawFile
  parties: RawFile
  /** Governorates and the country as polygons, `properties.place` = place id. */
  boundaries: RawFile
  /** The basemap: features with `properties.layer`. */
  basemap: RawFile
  /** Signed judgements on relations; an empty text where the project has none. */
  judgements: RawFile
  /** Names that are no places; an empty text where the project has no such list. */
  notPlaces?: RawFile
  /** The story; an empty text where the project has none. */
  story: RawFile
  /** The files of `media/`, in the order of their names; none where there is no such folder. */
  media?: readonly MediaFile[]
  /** Where `private/` keeps names that must stand nowhere. */
  protectedNames?: ProtectedNames
}

/**
 * The names that protected sources had, as `private/former-names.json` keeps them; those that the
 * list of `PROTECTED_NAMES` holds, a name a line; and every file of the project that may hold one:
 * its path and, where it is text, its text.
 */
export type ProtectedNames = { names: RawFile; listed?: RawFile; files: readonly RawFile[] }

/** Whose data something was taken from, and under which licence. */
export type Credit = { name: string; licence: string; url: string }
/** Whose data the places of the gazetteer and the lines of the basemap are. */
export type Credits = { places: readonly Credit[]; basemap: readonly Credit[] }

/** The checked records of one project. Every id in it is known. */
export type Project = {
  settings: ProjectSettings
  credits: Credits
  documents: Document[]
  /** What was read in the documents and not coded, in the order of each file. */
  notCoded: NotCoded[]
  claims: Claim[]
  /** Claims that were withdrawn, without what they said: they are none of `claims`. */
  withdrawn: WithdrawnClaim[]
  /** Documents that were withdrawn: they are none of `documents`. */
  withdrawnDocuments: WithdrawnDocument[]
  sources: Source[]
  parties: Party[]
  judgements: Judgement[]
  /** The steps of the story, in order; none where the project tells none. */
  story: StoryStep[]
  places: Place[]
  boundaries: FeatureCollection
  basemap: FeatureCollection
  /** Names in texts that look like places and are none; left out where the project lists none. */
  notPlaces?: NotPlaces[]
}

/** One thing wrong in the data: where, what, which rule, and the cure. */
export type Issue = { file: string; record: string; value: string; rule: string; cure: string }

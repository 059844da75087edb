import type { PlaceAnswer } from '#lib/gazetteer'
import type { MapData } from '#lib/views'
import type {
  Claim,
  Credits,
  ProjectSettings,
  Document,
  NotCoded,
  Place,
  Source,
  WithdrawnClaim,
  WithdrawnDocument,
} from '#lib/model'
import type { Dictionary, LanguageId } from '#lib/words'

/**
 * The data of a site as files, from which its pages are rendered and then hydrated in the browser.
 * It holds no text of any article.
 */
export type SiteData = {
  /** What the project is, and whose data it draws on. */
  settings: ProjectSettings
  credits: Credits
  map: MapData
  documents: Document[]
  sources: Source[]
  /** The curated gazetteer. */
  places: Place[]
  /** Claims that are on record but not on the map. */
  background: Claim[]
  notCoded: NotCoded[]
  /** Claims that were withdrawn, without what they said. */
  withdrawn: WithdrawnClaim[]
  withdrawnDocuments: WithdrawnDocument[]
  /** The curated places in the shape of look-up answers. */
  answers: PlaceAnswer[]
  /** The one language of the site and its data, and the dictionary of it. */
  lang: LanguageId
  dictionary: Dictionary
}

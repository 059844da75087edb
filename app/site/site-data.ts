import type { PlaceAnswer } from '#lib/gazetteer'
import type { MapData } from '#lib/views'
import type { Claim, Document, NotCoded, Place, Source } from '#lib/model'
import type { Dictionary, LanguageId } from '#lib/words'

/** All that pages which stand as files are made from, and made again from in the browser. No text of any article is in it. */
export type SiteData = {
  map: MapData
  documents: Document[]
  sources: Source[]
  /** The curated gazetteer. */
  places: Place[]
  /** Claims that are kept in the record and not on the map. */
  background: Claim[]
  notCoded: NotCoded[]
  /** The curated places as the search box offers them. */
  answers: PlaceAnswer[]
  /** The language of the copy, in which its data are written too, and its words. */
  lang: LanguageId
  dictionary: Dictionary
}

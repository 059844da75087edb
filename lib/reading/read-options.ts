import type { Gazetteer } from '#lib/gazetteer'
import type { Source } from '#lib/model'

/** What is known of a text besides its words. */
export type ReadOptions = {
  /**
   * The document's id; its day of publication, an interval where it is one of several, or its month or
   * year where no more is known, by which no weekday has a day; the words for its outlet.
   */
  document: { id: string; published?: string; outlet?: string }
  /** BCP 47 of the text: `en` and `ar` have rules. */
  language: string
  /** Where names are looked up. Without it a place is only what the words around it say is one. */
  gazetteer?: Pick<Gazetteer, 'resolve' | 'place'>
  /** The project's sources, whose names a speaker is compared with. */
  sources?: readonly Pick<Source, 'id' | 'names'>[]
}

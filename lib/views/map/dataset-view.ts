import { partyWords } from '#lib/claims'
import type { Parties } from '#lib/claims'
import type { Claim, Credit, Credits, Party, PrecisionLevel, Source } from '#lib/model'
import type { Words } from '#lib/words'
import { trueTo } from '../say/claim-words'
import { claimView } from './claim-view'
import type { ClaimView } from './claim-view'
import { groundCredits } from './map-ground'
import { layersIn } from './layers'
import type { Layer } from './layers'
import { partyViews, sourceViews } from './source-view'
import type { PartyView, SourceView } from './source-view'

/**
 * Who speaks and who is spoken of in a dataset, and the layers of its kinds: what its page needs to
 * say ids in words.
 */
export type DatasetWords = {
  layers: readonly Layer[]
  sources: SourceView[]
  parties: PartyView[]
  /** Whose data the basemap is. */
  credits: readonly Credit[]
}

/** Who speaks and who is spoken of, by their records. */
type Names = { sources: readonly Source[]; parties: readonly Party[] }

/** Who speaks and who is spoken of in a dataset, in words. */
export function datasetNames(
  { sources, parties }: Names,
  words: Words,
): Pick<DatasetWords, 'sources' | 'parties'> {
  return {
    sources: sourceViews(sources, words),
    parties: partyViews(parties, words),
  }
}

/** Makes the words of a dataset's page from the names a store holds. */
export function datasetWords(names: Names, words: Words, credits: Credits): DatasetWords {
  return {
    layers: layersIn(words),
    ...datasetNames(names, words),
    credits: groundCredits(credits, words),
  }
}

/** When something was said of which that is not known: within the years that columns hold. */
const EVER = '1900-01-01/2079-06-04'

/**
 * Makes claims of a dataset into views, for many claims of one dataset. An imported claim has no
 * relations of its own and no matter: both are found between documents that were read.
 */
export function datasetClaims(
  parties: readonly Party[],
  language: Words,
): (claim: Claim, outlet: string) => ClaimView {
  const words: Parties = partyWords(parties, language)
  return (claim, outlet) =>
    claimView(claim, {
      words,
      document: { outlet, published: claim.reportedAt ?? EVER, coder: { by: outlet, on: '' } },
      relations: [],
      body: claim.speaker,
      voice: claim.speaker,
      matter: claim.id,
    })
}

/** How surely a place of a dataset is known, in words. */
export function datasetPrecision(
  { level, metres }: { level: PrecisionLevel; metres: number },
  words: Words,
): string {
  const { say } = words
  return level === 'vague'
    ? say('precision.vague')
    : say('dense.sure', { level: say(`dense.level.${level}`), metres: trueTo(metres, words) })
}

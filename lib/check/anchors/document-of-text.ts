import { sha256 } from '#lib/util/sha256'
import type { NewText } from './reanchor'
import { anchorsOf, searchedText } from './searched-text'
import type { SeedRecords } from './seed-records'

/** The share of a document's quotes that a text has to hold to be taken for the document's. */
const ENOUGH = 1 / 2

/**
 * The document whose text a file holds: the one that has the hash of the text, or of the file as it
 * is, else the one of whose quotes most stand in it, if that is half of them or more.
 * @throws an error that names the documents, where none or several are as near.
 */
export function documentOfText(seeds: readonly SeedRecords[], { text, raw }: NewText): SeedRecords {
  const hashes = [sha256(text), raw]
  const known = seeds.filter(({ document }) => hashes.includes(document.text.sha256))
  if (known.length === 1) return known[0]!
  if (known.length > 1) throw new Error(several(known))
  const shares = seeds.map((seed) => ({ seed, share: shareOfQuotes(seed, text) }))
  const best = Math.max(...shares.map(({ share }) => share))
  const nearest = shares.filter(({ share }) => share === best).map(({ seed }) => seed)
  if (!(best >= ENOUGH))
    throw new Error(
      'The text holds too few of any document’s quotes to be its text. Name the document: --document <id>.',
    )
  if (nearest.length > 1) throw new Error(several(nearest))
  return nearest[0]!
}

const several = (seeds: readonly SeedRecords[]) =>
  `The text may be that of ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(seeds.map(({ document }) => `'${document.id}'`))}. Name the document: --document <id>.`

/** How many of a document's quotes stand word for word in a text, as a share of all. */
function shareOfQuotes({ document, claims }: SeedRecords, text: string): number {
  const searched = searchedText(text, document.language)
  const quotes = claims.flatMap((claim) => (claim ? [claim.evidence.quote] : []))
  const found = quotes.filter((quote) => anchorsOf(searched, quote).length > 0)
  return quotes.length === 0 ? 0 : found.length / quotes.length
}

import { intervalWords } from '#lib/filter'
import { tsvText } from '#lib/util'
import type { Words } from '#lib/words'
import { happenedWords, partWords } from '../say/claim-words'
import type { Layer } from '../map/layers'
import type { TableRow } from './table-rows'

/** A cell of the table in words; `note` stands beside it in a lighter hand. */
export type CellWords = { text: string; note?: string }

/** What the cells of a row of the table say; every place is a line of its own. */
export type RowWords = {
  places: CellWords[]
  happened: string
  said: CellWords
  speaker: CellWords
  outlet: string
  standing: string
  against: string
}

/** What the words of a row are made of: the page's names of sources. */
type Sources = { source: (id: string) => { name: string } | undefined }

/** A row of the table in words, for the page and for the clipboard alike. */
export function rowWords(
  { claim, places, against }: TableRow,
  { source }: Sources,
  words: Words,
): RowWords {
  const { say } = words
  const nameOf = (id: string) => source(id)?.name ?? id
  return {
    places: places.map(({ view, part }) => ({
      text: view.name,
      ...(part !== 'whole' && { note: partWords(part, words) }),
    })),
    happened: happenedWords(claim, words),
    said: {
      text: intervalWords(claim.said, words),
      ...(claim.saidBasis === 'publication' && { note: say('table.published') }),
    },
    speaker: {
      text: nameOf(claim.speaker),
      ...(claim.alsoSaidBy && {
        note: say('saidBy.others', { count: claim.alsoSaidBy.length }),
      }),
    },
    outlet: nameOf(claim.outlet),
    standing: say(`standing.${claim.standing}`),
    against:
      against > 0
        ? say('table.against', { claims: say('count.claim', { count: against }) })
        : say('table.notAgainst'),
  }
}

const plainCell = ({ text, note }: CellWords) => (note ? `${text} ${note}` : text)

/**
 * The rows of the table as tab-separated text in the reader's language, headings first: kind and
 * claim, the other columns as they stand on the page, then the quote and the address of the claim.
 * No cell runs as a formula. `address` gives the lasting address of a claim by its id.
 */
export function tableText(
  rows: readonly TableRow[],
  {
    source,
    layerOf,
    address,
  }: Sources & {
    layerOf: (claim: TableRow['claim']) => Pick<Layer, 'singular'>
    address: (id: string) => string
  },
  words: Words,
): string {
  const { say } = words
  const head = [
    say('facet.kind'),
    ...(
      ['kind', 'place', 'happened', 'said', 'speaker', 'outlet', 'standing', 'against'] as const
    ).map((by) => say(`tableBy.${by}`)),
    say('table.quote'),
    say('table.address'),
  ]
  return tsvText([
    head,
    ...rows.map((row) => {
      const cells = rowWords(row, { source }, words)
      return [
        layerOf(row.claim).singular,
        row.claim.summary,
        cells.places.map(plainCell).join(`${say('list.semicolon')} `) || say('table.notPlaced'),
        cells.happened,
        plainCell(cells.said),
        plainCell(cells.speaker),
        cells.outlet,
        cells.standing,
        cells.against,
        row.claim.evidence.quote,
        address(row.claim.id),
      ]
    }),
  ])
}

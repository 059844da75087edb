import { archiveCell } from '#lib/claims'
import { integerColumn as integer, stringColumn as string } from './column'
import type { Column, DerivedColumn } from './column'

/** Where the words of a claim stand, where they can be read, and the media behind them. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  integer('evidence_line', 'Line of the document, from 1', '#meta+line'),
  integer('evidence_start', 'Start of the words in the document, in UTF-16 units', '#meta+start'),
  integer('evidence_end', 'End of the words in the document, in UTF-16 units', '#meta+end'),
  string(
    'evidence_quote',
    'A short phrase of those words, at most twelve words long',
    '#meta+quote',
  ),
  string(
    'evidence_sentence_hash',
    'The first eight digits of the SHA-256 of the sentences that the phrase stands in',
    '#meta+quote+hash',
  ),
  string(
    'evidence_url',
    'Where the words themselves are to be read, apart from the document',
    '#meta+url',
  ),
  string(
    'evidence_archive',
    'A kept copy of what stands there: its address in a web archive, or a file with its SHA-256',
    '#meta+url+archive',
  ),
  string(
    'evidence_media',
    'JSON: images, videos and documents behind the claim; of one that would identify somebody only what it shows',
    '#meta+media',
  ),
]

/** Where the document of a claim can be read, and whose text it is. */
export const DOCUMENT_COLUMNS: readonly DerivedColumn[] = [
  {
    column: string('document_url', 'Where the document was published', '#meta+document+url'),
    value: (row) => row.document.url,
  },
  {
    column: string(
      'document_archive',
      'A kept copy of the document: its address in a web archive, or a file with its SHA-256',
      '#meta+document+url+archive',
    ),
    value: ({ document: { archive } }) => archive && archiveCell(archive),
  },
  {
    column: {
      name: 'document_retrieved',
      type: 'date',
      about: 'Day on which the document was taken from its address',
      hxl: '#date+retrieved',
    },
    value: (row) => row.document.retrieved,
  },
  {
    column: string(
      'document_republishes',
      'Id of the document whose text this one republishes: one voice with it, not two',
      '#meta+document+republishes',
    ),
    value: (row) => row.document.republishes,
  },
]

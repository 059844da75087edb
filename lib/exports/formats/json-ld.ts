import { preferredName } from '#lib/gazetteer'
import type { Correction, Document, Source } from '#lib/model'
import { textFormat } from './format'
import type { ExportFormat } from './format'
import { addressed, mediaNode } from './json-ld-media'
import { sourceName } from '../rows/records'
import type { Records } from '../rows/records'
import { dayBounds } from '../rows/rows'
import type { ExportRow } from '../rows/rows'

/** All terms are schema.org's. Written out, so that whoever reads the file has to fetch nothing. */
const CONTEXT = { '@vocab': 'https://schema.org/' }
const PEOPLE: readonly Source['kind'][] = [
  'official',
  'politician',
  'resident',
  'open-source account',
]

type Node = Record<string, unknown>

/** Who speaks or publishes. A protected witness has a description and no name. */
function voice(id: string, base: string, records: Records): Node {
  const source = records.source(id)
  const type = source && PEOPLE.includes(source.kind) ? 'Person' : 'Organization'
  const called = source?.protected
    ? { description: sourceName(id, records) }
    : { name: sourceName(id, records) }
  return { '@type': type, '@id': `${base}source/${id}`, ...called }
}

function article(document: Document, base: string, records: Records): Node {
  const { id, title, label, published, language, republishes } = document
  return {
    '@type': 'NewsArticle',
    '@id': `${base}document/${id}`,
    name: title ?? label,
    inLanguage: language,
    datePublished: dayBounds(published).first,
    publisher: voice(document.outlet, base, records),
    ...addressed(document),
    ...(republishes && { isBasedOn: { '@id': `${base}document/${republishes}` } }),
  }
}

function place(id: string, base: string, records: Records): Node {
  const found = records.place(id)
  const arabic = found?.properties.names.find((name) => name.lang === 'ar')?.text
  return {
    '@type': 'Place',
    '@id': `${base}place/${id}`,
    name: found ? preferredName(found) : id,
    ...(arabic && { alternateName: { '@value': arabic, '@language': 'ar' } }),
  }
}

/** What was corrected in a record, when, by whom and why. */
function correctionComment({ on, by, what, why }: Correction): Node {
  return {
    '@type': 'CorrectionComment',
    datePublished: on,
    author: { name: by },
    about: what,
    text: why,
  }
}

/**
 * A claim as schema.org has it: who claims what, about where and when, and where it appeared.
 * Whether it is true is nobody's rating here.
 */
function claimNode(row: ExportRow, base: string, records: Records): Node {
  const { claim, ground, happened } = row
  const { first, last } = dayBounds(happened)
  const [longitude, latitude] = ground.point ?? []
  const locations = [...new Set(claim.places.map((item) => item.place))].map((id) =>
    place(id, base, records),
  )
  const [only] = locations
  if (locations.length === 1 && ground.point)
    only!.geo = {
      '@type': 'GeoCoordinates',
      longitude,
      latitude,
      description: `true to ${ground.metres} m (${ground.level})`,
    }
  return {
    '@type': 'Claim',
    '@id': `${base}claim/${claim.id}`,
    identifier: claim.id,
    keywords: claim.kind,
    text: claim.summary,
    author: voice(claim.speaker, base, records),
    ...(claim.via && { contributor: claim.via.map((id) => voice(id, base, records)) }),
    appearance: article(row.document, base, records),
    citation: {
      '@type': 'Quotation',
      text: claim.evidence.quote,
      isPartOf: { '@id': `${base}document/${claim.document}` },
      ...addressed(claim.evidence),
    },
    ...(claim.evidence.media && {
      associatedMedia: claim.evidence.media.map((media) => mediaNode(media, base, records)),
    }),
    ...(locations.length > 0 && { contentLocation: locations }),
    ...((first || last) && { temporalCoverage: `${first ?? '..'}/${last ?? '..'}` }),
    dateCreated: dayBounds(row.said).first,
    ...(claim.corrections && { correction: claim.corrections.map(correctionComment) }),
    creativeWorkStatus: claim.standing,
    isPartOf: { '@id': `${base}matter/${row.matter}` },
    license: records.settings.licence.url,
  }
}

/** JSON as it stands so many levels deep in another. */
const indented = (value: unknown, levels: number) =>
  JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(levels)}`)

/** JSON-LD in schema.org's words. Never a ClaimReview: nobody here rates what is true. */
export const jsonLdFormat: ExportFormat = textFormat({
  id: 'jsonld',
  label: 'JSON-LD',
  about: 'For archives and search engines: each claim as a schema.org Claim',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  options: ['base'],
  head: () => `{\n "@context": ${indented(CONTEXT, 1)},\n "@graph": [`,
  row: (row, records, { base = '' }) => `\n  ${indented(claimNode(row, base, records), 2)}`,
  between: ',',
  foot: '\n ]\n}\n',
})

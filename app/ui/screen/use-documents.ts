'use client'
import { useMemo, useState } from 'react'
import { knownOf, parseQuery } from '#lib/filter'
import { facetLists, stacksByKind, stacksBySpeaker } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Words } from '#lib/words'
import { pageLookups } from '../base/page-context'
import { useWords } from '../base/words/words-context'
import type { ClaimCollection, Reference } from './claim-collection'
import { documentsEngine } from './engine/documents-engine'
import type { DocumentsAnswer, KnownRecords } from './engine/documents-engine'
import { engineQuestion } from './engine/engine'
import type { Question } from './engine/engine'

type Documents = Pick<
  ClaimCollection<DocumentsAnswer>,
  'engine' | 'about' | 'subject' | 'holds' | 'mayName' | 'reference' | 'stacks'
>

/**
 * The coded documents as a collection, without the parts that draw them. The first answer is to the
 * page's address, so that a server can render it.
 */
export function useDocuments(data: MapData, initialQuery: string): Documents {
  const words = useWords()
  const mayName = useMemo(() => knownOf(data), [data])
  const [first] = useState(() =>
    engineQuestion(parseQuery(new URLSearchParams(initialQuery), mayName)),
  )
  return useMemo(
    () => ({ ...documents(data, words, first), mayName }),
    [data, words, first, mayName],
  )
}

function documents(data: MapData, words: Words, first: Question): Omit<Documents, 'mayName'> {
  const { say } = words
  const names = new Map(data.sources.map((source) => [source.id, source]))
  const byKind = stacksByKind(data.layers)
  const bySpeaker = stacksBySpeaker(data.claims, (id) => names.get(id), words)
  const references = new WeakMap<KnownRecords, Reference>()
  return {
    engine: documentsEngine(data, { kind: byKind, speaker: bySpeaker }, first),
    about: say('site.about'),
    subject: say('site.subject'),
    holds: [
      say('count.claim', { count: data.claims.length }),
      say('count.document', { count: data.documents.length }),
      say('count.speaker', { count: new Set(data.claims.map(({ speaker }) => speaker)).size }),
    ],
    reference({ known }) {
      const reference = references.get(known) ?? {
        lookups: pageLookups(known.data, words),
        totals: known.totals,
        values: facetLists(known.data),
      }
      references.set(known, reference)
      return reference
    },
    stacks: { kind: byKind.stacks, speaker: bySpeaker.stacks },
  }
}

'use client'
import type { RelationSeen } from '#lib/model'
import { usePage } from '../page-context'
import { RELATION_HEADINGS } from '../relation-words'
import { ClaimEntry } from './claim-entry'
import { Section } from './section'

/** How a claim stands to others: by kind, each with the reason in words. */
export function ClaimRelations({ id }: { id: string }) {
  const claim = usePage().claim(id)
  if (!claim) return null
  const kinds = (Object.keys(RELATION_HEADINGS) as RelationSeen[]).map((kind) => ({ kind, related: claim.relations.filter((relation) => relation.kind === kind) })).filter(({ related }) => related.length > 0)
  if (kinds.length === 0) return <Section title="Other claims"><p>No other claim is about this place, time and matter: a single voice.</p></Section>
  return kinds.map(({ kind, related }) => (
    <Section key={kind} title={RELATION_HEADINGS[kind]}>
      <ul>{related.map(({ to, reason, weak, judged }) => <ClaimEntry key={to} id={to} reason={reason} weak={weak} judged={judged} />)}</ul>
    </Section>
  ))
}

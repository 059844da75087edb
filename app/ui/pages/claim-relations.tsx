'use client'
import { usePage } from '../page-context'
import { RELATION_HEADINGS } from '../relation-words'
import { ClaimEntry } from './claim-entry'
import { Section } from './section'

/** A page tells contradictions with the rest, first. */
const HEADINGS = [['contradicts', 'Contradicted by'], ...RELATION_HEADINGS] as const

/** How a claim stands to others: by kind, each with the reason in words. */
export function ClaimRelations({ id }: { id: string }) {
  const claim = usePage().claim(id)
  if (!claim) return null
  const kinds = HEADINGS.map(([kind, heading]) => ({ kind, heading, related: claim.relations.filter((relation) => relation.kind === kind) })).filter(({ related }) => related.length > 0)
  if (kinds.length === 0) return <Section title="Other claims"><p>No other claim is about this place, time and matter: a single voice.</p></Section>
  return kinds.map(({ kind, heading, related }) => (
    <Section key={kind} title={heading}>
      <ul>{related.map(({ to, reason, weak, judged }) => <ClaimEntry key={to} id={to} reason={reason} weak={weak} judged={judged} />)}</ul>
    </Section>
  ))
}

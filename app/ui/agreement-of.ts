import type { Agreement } from '#lib/filter'
import type { ClaimView } from '#lib/layers'

/**
 * How a claim stands to other voices, by the relations it has left under "as known at": contradicted, corroborated by an
 * independent speaker, both, or a single voice. What is weak contradicts (and says so), but does not corroborate.
 */
export function agreementOf({ relations }: Pick<ClaimView, 'relations'>): Agreement[] {
  const found: Agreement[] = []
  if (relations.some(({ kind }) => kind === 'contradicts')) found.push('contradicted')
  if (relations.some(({ kind, weak }) => kind === 'corroborates' && !weak)) found.push('corroborated')
  return found.length ? found : ['single-voice']
}

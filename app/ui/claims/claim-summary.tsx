import type { ClaimView } from '#lib/views'

/**
 * The summary of a claim, marked with its language where nobody has translated it into the page's.
 */
export function ClaimSummary({ claim }: { claim: Pick<ClaimView, 'summary' | 'languages'> }) {
  return <bdi lang={claim.languages?.summary}>{claim.summary}</bdi>
}

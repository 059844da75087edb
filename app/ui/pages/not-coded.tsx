import type { Claim, NotCoded as Left } from '#lib/model'
import { Section } from './section'

/** What of a document is on no map: lines that hold no claim, with the reason, and claims that are background. */
export function NotCoded({ notCoded, background }: { notCoded: readonly Left[]; background: readonly Claim[] }) {
  return (
    <>
      {background.length > 0 && (
        <Section title="Kept in the record, not on the map" note="Background: said in passing about another time.">
          <ul>{background.map(({ id, summary, evidence }) => <li key={id}>Line {evidence.line}: <bdi>{summary}</bdi> “<bdi>{evidence.quote}</bdi>”</li>)}</ul>
        </Section>
      )}
      {notCoded.length > 0 && (
        <Section title="Read and not coded">
          <ul>{notCoded.map(({ line, why }) => <li key={line + why}>Line {line}: {why}</li>)}</ul>
        </Section>
      )}
    </>
  )
}

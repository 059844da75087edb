import type { ClaimView, MapData, VoiceGroup } from '#lib/views'
import { sourcePath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { byVoice } from '#lib/views'
import { ClaimEntry } from '../claim/claim-entry'
import { Section } from '../frame/section'

/** The claims of a matter by voice. */
export function Voices({
  claims,
  sources,
  words: { say, link },
}: {
  claims: readonly ClaimView[]
  sources: MapData['sources']
  words: PageWords
}) {
  /** Says how a voice enters the count of independent speakers, unless it simply counts as one. */
  const counted = (counts: VoiceGroup['counts'], reports: string) =>
    counts === 'alone'
      ? reports
      : say(counts === 'not' ? 'voices.hidden' : 'voices.unnamed', { reports })
  const name = (id: string) => sources.find((source) => source.id === id)?.name
  return (
    <Section title={say('voices.title')} note={say('voices.note')}>
      {byVoice(claims).map(({ body, speaker, counts, claims: said }) => (
        <div key={body}>
          <h3>
            <a href={link(sourcePath(name(body) ? body : speaker))}>
              <bdi>{name(body) ?? name(speaker) ?? speaker}</bdi>
            </a>{' '}
            <small>{counted(counts, say('count.report', { count: said.length }))}</small>
          </h3>
          <ul>
            {said.map(({ id }) => (
              <ClaimEntry key={id} id={id} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

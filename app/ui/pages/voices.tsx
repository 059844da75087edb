import type { ClaimView, MapData } from '#lib/layers'
import { sourcePath } from '../paths'
import { plural } from '../words'
import { byVoice } from './by-voice'
import { ClaimEntry } from './claim-entry'
import { Section } from './section'

/** How a voice counts where independent speakers are counted, where that is not as one. */
const COUNTS = { alone: '', 'with the unnamed': '; unnamed, counted together with all that are', not: '; hidden by the text, counted for nobody' }

/** Claims by the voice that makes them. */
export function Voices({ claims, sources }: { claims: readonly ClaimView[]; sources: MapData['sources'] }) {
  const name = (id: string) => sources.find((source) => source.id === id)?.name
  return (
    <Section title="Who says what" note="By voice: a body and its members speak as one, and who repeats a voice adds none.">
      {byVoice(claims).map(({ body, speaker, counts, claims: said }) => (
        <div key={body}>
          <h3>
            <a href={sourcePath(name(body) ? body : speaker)}><bdi>{name(body) ?? name(speaker) ?? speaker}</bdi></a> <small>{plural(said.length, 'report')}{COUNTS[counts]}</small>
          </h3>
          <ul>{said.map(({ id }) => <ClaimEntry key={id} id={id} />)}</ul>
        </div>
      ))}
    </Section>
  )
}

import { useState } from 'react'
import type { CandidateAnswer, LookupAnswer } from '#lib/gazetteer'
import { placeLine } from '#lib/views'
import { usePage } from '../base/page-context'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'

type Props = {
  answer: LookupAnswer
  /** The id of the list, which the search box refers to. */ list: string
  active: number
  onChoose: (place: CandidateAnswer) => void
}

/**
 * The places that match a typed name, each with its kind, its location and how much is said there;
 * why it is offered is told to who asks.
 */
export function PlaceCandidates({
  answer: { status, suggestions, candidates },
  list,
  active,
  onChoose,
}: Props) {
  const { say, join } = useWords()
  const [withReasons, setWithReasons] = useState(false)
  return (
    <>
      {status === 'ambiguous' && <p>{say('search.ambiguous')}</p>}
      {status === 'unknown' && (
        <p>
          <Say k="search.unknown" slots={{ names: <bdi>{suggestions.join(', ')}</bdi> }} />
        </p>
      )}
      {candidates.length > 0 && (
        <ul id={list} role="listbox" aria-label={say('search.places')}>
          {candidates.map((place, i) => (
            <li
              key={place.id}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(place)}
            >
              <b>
                <bdi>{place.name}</bdi>
              </b>{' '}
              {place.other && <bdi lang={place.other.lang}>{place.other.text}</bdi>}{' '}
              <span>
                {join([
                  say(`placeKind.${place.facility ?? place.kind}`),
                  ...place.admin.slice(0, 1),
                ])}
              </span>
              {withReasons && <small>{place.why}</small>}
              <PlaceSaid id={place.id} />
            </li>
          ))}
        </ul>
      )}
      {candidates.length > 0 && !withReasons && (
        <button
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setWithReasons(true)}
        >
          {say('search.why')}
        </button>
      )}
    </>
  )
}

/** How much is said of a place that was found, and of the areas that contain it. */
function PlaceSaid({ id }: { id: string }) {
  const page = usePage()
  const words = useWords()
  const place = page.place(id)
  const line = place && placeLine(page.data.claims, place, page.place, words)
  return line && <small data-said={id}>{line}</small>
}

import type { ClaimView } from '#lib/views'
import { byPlace, clashAt, firmest, tallyOf, tallyWords } from '#lib/views'
import { TallyNumber } from '../base/tally-number'
import { KindIcon } from '../base/kind-icon'
import { LazyBeside } from '../base/lazy-beside'
import { usePage } from '../base/page-context'
import { mapPath } from '../base/paths'
import { useWords } from '../base/words/words-context'
import styles from './embed.module.css'

/**
 * The foot of the framed map: the kinds it shows, or what was opened, with a link to read it. A
 * framed map is too small for cards.
 */
export function EmbedFoot({ shown, whole }: { shown: readonly ClaimView[]; whole: string }) {
  const { data, opened, place, claim, open, isShown, isPossible } = usePage()
  const page = useWords()
  const { say } = page
  const group = byPlace(shown, place).find((item) => item.place.id === opened)
  const clash =
    group && clashAt(firmest(group.claims, isPossible).claims, [group.place.id], claim, isShown)
  const words = group
    ? say(clash ? `embed.${clash}` : 'embed.place', {
        place: group.place.name,
        claims: tallyWords(tallyOf(group.claims, isPossible), page),
      })
    : opened === undefined
      ? undefined
      : claim(opened)?.summary
  return (
    <footer className={styles.foot} aria-live="polite">
      {words === undefined ? (
        <ul aria-label={say('legend.label')}>
          {data.layers
            .filter((layer) => layer.kind)
            .map((layer) => (
              <li key={layer.id}>
                <KindIcon layer={layer} size={14} /> <bdi>{layer.label}</bdi>{' '}
                <b>
                  <KindCount claims={shown.filter(({ kind }) => kind === layer.kind)} />
                </b>
              </li>
            ))}
          <li>
            <span className={styles.unequal} aria-hidden="true">
              ≠
            </span>{' '}
            {say('embed.contradict')}
          </li>
          <li>{say('embed.edges')}</li>
        </ul>
      ) : (
        <p>
          <bdi>{words}</bdi>{' '}
          <a href={mapPath(whole)} target="_blank" rel="noopener">
            {say('embed.read')} <span aria-hidden="true">↗</span>
          </a>
          <button type="button" onClick={() => open(undefined)}>
            {say('share.close')}
          </button>
        </p>
      )}
      <LazyBeside part="embed" />
    </footer>
  )
}

/** How many claims of a kind are counted, and how many more are possible. */
function KindCount({ claims }: { claims: readonly ClaimView[] }) {
  const { isPossible } = usePage()
  const { sure, possible } = tallyOf(claims, isPossible)
  return <TallyNumber count={sure} possible={possible} />
}

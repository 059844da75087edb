import { partText } from '#lib/model'
import type { ClaimView } from '#lib/views'
import styles from './claim-row.module.css'
import { KindIcon, fillOf } from '../base/kind-icon'
import { clashOf, knownNote, partKey, partWords } from '#lib/views'
import { LazyClaimCard, preloadCard } from './lazy-card'
import { usePage } from '../base/page-context'
import { useHighlight } from '../base/use-highlight'
import { claimPath } from '../base/paths'
import { SaidBy } from './said-by'
import { Unequal } from './unequal'
import { useWords } from '../base/words/words-context'
import { ClaimSummary } from './claim-summary'

/**
 * One claim in a list; a click opens its card in place. `at` is the place it is listed under,
 * `withPart` names its part where the heading covers several, `withPlaces` names all its places where
 * no heading does, and `tag` stands before the speaker.
 */
export function ClaimRow({
  claim,
  at,
  withPart = false,
  withPlaces = false,
  tag,
}: {
  claim: ClaimView
  at?: string
  withPart?: boolean
  withPlaces?: boolean
  tag?: string
}) {
  const { layerOf, opened, open, place, moment, isShown, isPossible, hasPages } = usePage()
  const words = useWords()
  const { say, link } = words
  const layer = layerOf(claim)
  const isOpen = opened === claim.id
  const { isHighlighted, pointer, focus } = useHighlight(claim.places.map(partKey), {
    claim: claim.id,
    onStart: preloadCard,
  })
  const elsewhere = claim.places.filter((item) => item.place !== at)
  const names = words.join([
    ...new Set(elsewhere.map((item) => place(item.place)?.name ?? item.place)),
  ])
  const parts = withPart
    ? claim.places
        .filter((item) => item.place === at)
        .map((item) => partWords(partText(item), words))
    : []
  const clash = clashOf(claim, isShown)
  const gaps = claim.relations.filter(({ kind }) => kind === 'gap').length
  const note = knownNote(claim, { moment, isPossible }, words)
  return (
    <li
      className={styles.row}
      data-claim={claim.id}
      data-open-id={claim.id}
      data-possible={isPossible(claim.id) || undefined}
      data-highlighted={isHighlighted || undefined}
      {...pointer}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => open(isOpen ? undefined : claim.id)}
        {...focus}
      >
        <KindIcon
          layer={layer}
          fill={fillOf([claim.standing])}
          contradicted={clash === 'shown'}
          size={18}
        />
        <span>
          <span className={styles.summary}>
            <ClaimSummary claim={claim} />
          </span>
          <span className={styles.by}>
            {tag && <b>{tag} </b>}
            {parts.length > 0 && `${words.join(parts)} · `}
            <SaidBy claim={claim} short />
            {clash && ' · '}
            <Unequal clash={clash} />
            {gaps > 0 && <i data-gap> · {say('gap.row', { count: gaps })}</i>}
            {note && <i data-maybe> · {note}</i>}
          </span>
          {(at || withPlaces) && elsewhere.length > 0 && (
            <span className={styles.by}>
              {at ? say('list.alsoOver', { places: names }) : <bdi>{names}</bdi>}
            </span>
          )}
        </span>
      </button>
      {hasPages && (
        <noscript>
          <q>
            <bdi lang={claim.languages?.quote}>{claim.evidence.quote}</bdi>
          </q>{' '}
          <a href={link(claimPath(claim.id))}>{say('plain.page')}</a>
        </noscript>
      )}
      {isOpen && <LazyClaimCard claim={claim} />}
    </li>
  )
}

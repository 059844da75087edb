import { intervalWords } from '#lib/filter'
import type { ClaimView, Clash } from '#lib/views'
import type { DayAxis, StripLine } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'
import { SaidBy } from '../../claims/said-by'
import { Unequal } from '../../claims/unequal'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import { StripBar } from './strip-bar'
import type { SideFill } from './strip-pattern'
import { lastSaidWords, partKey } from '#lib/views'
import styles from './strip.module.css'

type Props = SideFill & {
  line: StripLine<ClaimView>
  axis: DayAxis
  width: number
  opposed: Clash | undefined
}

/**
 * One line of a strip: the holder, the speaker, the time, when it was last said, and its bar. A
 * click opens its claim.
 */
export function StripRow({ line, axis, width, fill, colour, opposed }: Props) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const last = lastSaidWords(line, words)
  const claim = line.claims[0]!
  const keys = claim.places.map(partKey)
  const { pointer, focus } = useHighlight(keys)
  const isGhost = line.claims.every(({ id }) => page.isPossible(id))
  const isOpen = line.claims.some(({ id }) => id === page.opened)
  return (
    <li
      className={styles.row}
      data-strip-line={claim.id}
      data-opposed={opposed}
      data-possible={isGhost || undefined}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => page.open(isOpen ? undefined : claim.id)}
        {...pointer}
        {...focus}
      >
        <span className={styles.who}>
          <strong>{claim.hold!.words}</strong>
          {isGhost && <small> {say('ghost.state')}</small>}
          {opposed && ' '}
          <small>
            <Unequal clash={opposed} />
          </small>
        </span>
        <span className={styles.by}>
          {line.claims.length > 1 ? (
            <Say
              k="strip.saysReports"
              slots={{
                who: <SaidBy claim={claim} short />,
                many: say('count.report', { count: line.claims.length }),
              }}
            />
          ) : (
            <Say k="strip.says" slots={{ who: <SaidBy claim={claim} short /> }} />
          )}
        </span>
        <StripBar line={line} axis={axis} width={width} fill={fill} colour={colour} />
        <span className={styles.by}>
          {line.happened
            ? say('strip.asOf', { when: intervalWords(line.happened, words, 'short'), last })
            : say('strip.noTime', { last })}
        </span>
      </button>
    </li>
  )
}

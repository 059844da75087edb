import { partText } from '#lib/model'
import type { ClaimView } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'
import { Answers } from '../../claims/answers'
import { SaidBy } from '../../claims/said-by'
import { Say } from '../../base/words/say'
import { partKey, partWords, precisionWords } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import styles from './side-claim.module.css'
import { ClaimSummary } from '../../claims/claim-summary'
import { Quote, QuoteIn } from '../../claims/quote'

type Props = { claim: ClaimView; ground: ReadonlySet<string>; onRead: (id: string) => void }

/**
 * One claim on its side of a contradiction: its summary, speaker, time, standing and quotation, and
 * how precise the contested place is.
 */
export function SideClaim({ claim, ground, onRead }: Props) {
  const { data } = usePage()
  const words = useWords()
  const { say, join } = words
  const keys = claim.places.map(partKey)
  const { pointer, focus } = useHighlight(keys)
  const sure = new Map<string, Set<string>>()
  for (const item of claim.places.filter((one) => ground.has(partKey(one)))) {
    const footprint = data.footprints[partKey(item)]
    const text = join([
      partWords(partText(item), words),
      ...(footprint ? [precisionWords(footprint, words)] : []),
    ])
    sure.set(text, (sure.get(text) ?? new Set()).add(item.phrase))
  }
  return (
    <li className={styles.claim} data-side-claim={claim.id} {...pointer}>
      <button type="button" onClick={() => onRead(claim.id)} {...focus}>
        <ClaimSummary claim={claim} />
      </button>
      <p className={styles.by}>
        <SaidBy claim={claim} />
      </p>
      <blockquote>
        <Quote claim={claim} />
        <QuoteIn claim={claim} />
      </blockquote>
      <Answers claim={claim} />
      <p>{say('side.putAs', { standing: say(`standing.${claim.standing}`) })}</p>
      {[...sure].map(([text, phrases]) => (
        <p key={text}>
          <Say
            k="side.phrases"
            slots={{
              sure: text,
              phrases: [...phrases].map((phrase, i) => (
                <span key={phrase}>
                  {i > 0 && `${say('list.comma')} `}
                  <Say
                    k="card.quoted"
                    slots={{ words: <bdi lang={claim.languages?.quote}>{phrase}</bdi> }}
                  />
                </span>
              )),
            }}
          />
        </p>
      ))}
    </li>
  )
}

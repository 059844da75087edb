import type { LadderFrame } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import styles from './tolls.module.css'
import { gapLine, scopeNames, shortWords, sumLines, tollNotes, voiceName } from '#lib/views'
import type { Count } from '#lib/views'

type Props = {
  frames: readonly LadderFrame<Count>[]
  shown: ReadonlySet<string>
  all: readonly LadderFrame<Count>[]
}

/**
 * What a chart cannot draw: words without a figure, sums and whether they hold, and counts that may
 * include the same dead.
 */
export function TollNoteList({ frames, shown, all }: Props) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const ladders = frames.flatMap((frame) => frame.ladders)
  const notes = tollNotes(frames, all, page.data.sums, shown)
  const { gaps, voices, overlaps } = notes
  const others = scopeNames(overlaps, page, words)
  return (
    <div className={styles.notes}>
      {ladders.some(({ words: said }) => said.length > 0) && (
        <ul>
          {ladders.flatMap(({ body, words: said }) =>
            said.map((claim) => (
              <li key={claim.id}>
                <button type="button" onClick={() => page.open(claim.id)}>
                  <Say
                    k="toll.noFigure"
                    slots={{
                      words: <bdi>{claim.toll.words}</bdi>,
                      voice: <bdi>{voiceName(body, claim, page, words)}</bdi>,
                      when: shortWords(claim.said, words),
                    }}
                  />
                </button>
              </li>
            )),
          )}
        </ul>
      )}
      {sumLines(notes, page, words).map((line) => (
        <p key={line} data-sum>
          <bdi>{line}</bdi>
        </p>
      ))}
      {gaps.map((gap) => (
        <p key={gap.a.id + gap.b.id} data-gap>
          <bdi>{gapLine(gap, page, words)}</bdi>
        </p>
      ))}
      {voices > 1 && <p>{say('toll.voices', { voices })}</p>}
      {others.length > 0 && (
        <p data-overlaps>
          <Say
            k="toll.overlap"
            slots={{ warning: <strong>{say('toll.doNotAdd')}</strong>, others }}
          />
        </p>
      )}
    </div>
  )
}

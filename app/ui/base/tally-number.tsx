import { useWords } from './words/words-context'

/** A number of claims, and paler how many more are possible: "1 +76". */
export function TallyNumber({ count, possible = 0 }: { count: number; possible?: number }) {
  const { say, number } = useWords()
  return (
    <>
      {number(count)}
      {possible > 0 && (
        <i className="possible" title={say('count.possible', { many: count, count: possible })}>
          {' '}
          +{number(possible)}
        </i>
      )}
    </>
  )
}

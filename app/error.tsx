'use client'
import { useWords } from './ui/words-context'
import { mapPath } from './ui/paths'
import { PageFrame } from './ui/pages/page-frame'

/** What is shown where a page could not be made: that nothing of the reader's is lost, a way to try again and a way back. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const words = useWords()
  const { say, link } = words
  return (
    <PageFrame words={words} kind={say('error.kind')} title={say('error.title')}>
      <p>{say('error.address')}</p>
      <p><button type="button" onClick={reset}>{say('error.again')}</button></p>
      <p><a href={link(mapPath())}>{say('error.map')}</a></p>
    </PageFrame>
  )
}

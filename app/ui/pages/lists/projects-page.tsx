import { LanguageSwitch } from '../../base/words/language-switch'
import type { PageWords } from '../../base/words/words-context'
import frame from '../frame/page-frame.module.css'
import { CountedLink } from './counted-link'

/** A project of the list: its address, what it is called and about, and what it holds. */
export type ListedProject = {
  href: string
  title: string
  summary?: string
  documents: number
  claims: number
}

/** The projects of a server, each leading to its map. */
export function ProjectsPage({
  projects,
  words,
}: {
  projects: readonly ListedProject[]
  words: PageWords
}) {
  const { say } = words
  return (
    <>
      <header className={frame.header}>
        <p className="skip">
          <a href="#text">{say('skip.text')}</a>
        </p>
        <LanguageSwitch query="" />
      </header>
      <main className={frame.main} id="text" tabIndex={-1}>
        <h1>{say('projects.title')}</h1>
        <p className={frame.lead}>{say('projects.lead')}</p>
        <ul>
          {projects.map(({ href, title, summary, documents, claims }) => (
            <CountedLink
              key={href}
              href={href}
              name={title}
              about={[...(summary ? [summary] : []), say('count.document', { count: documents })]}
              claims={claims}
              contradicted={0}
              words={words}
            />
          ))}
        </ul>
      </main>
    </>
  )
}

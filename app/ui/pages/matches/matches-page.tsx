import type { IgnoredParam } from '#lib/views'
import { datasetPath, matchesCsvPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { PageFrame } from '../frame/page-frame'
import { MatchForm } from './match-form'
import type { MatchFrame } from './match-form'
import { MatchAside } from './match-aside'
import type { AsideRows } from './match-aside'
import { MatchLists } from './match-lists'
import type { MatchFound } from './match-lists'
import { LazyMatchMap } from './lazy-match-map'
import type { MatchMapProps } from './match-map'

type Props = MatchFrame & {
  words: PageWords
  query: string
  /** Parameters of the address that were left aside. */
  ignored: readonly IgnoredParam[]
  /** Absent where more rows would have to be compared than is done on request. */
  found?: MatchFound & { aside: readonly [AsideRows, AsideRows] } & Omit<MatchMapProps, 'labels'>
}

/** What a dataset and another set may both tell of: form, counts, map, list and file. */
export function MatchesPage({ words, query, asked, ignored, here, others, found }: Props) {
  const { say, link } = words
  const there = others.find(({ id }) => id === asked.with)?.label ?? say('matches.documents')
  const labels = {
    same: say('matches.list.same'),
    near: say('matches.list.near'),
    here: say('matches.list.only', { name: here.label }),
    there: say('matches.list.only', { name: there }),
  }
  return (
    <PageFrame
      words={words}
      query={query}
      kind={say('matches.kind')}
      title={<bdi>{say('matches.between', { here: here.label, there })}</bdi>}
      lead={say('matches.lead')}
      links={[
        { href: link(datasetPath(here.id)), text: say('matches.back', { name: here.label }) },
        {
          href: link(matchesCsvPath(here.id, query || 'with=documents')),
          text: say('matches.csv'),
        },
      ]}
      wide
    >
      <MatchForm words={words} asked={asked} here={here} others={others} />
      {ignored.map(({ name, value, allowed }) => (
        <p key={name} role="status">
          {say('matches.ignored', { name, value, allowed })}
        </p>
      ))}
      {found ? (
        <>
          <MatchAside
            words={words}
            sides={found.aside}
            names={[here.label, there]}
            days={found.days}
          />
          <LazyMatchMap
            spots={found.spots}
            home={found.home}
            credits={found.credits}
            labels={labels}
          />
          <MatchLists
            words={words}
            asked={asked}
            found={found}
            here={here.id}
            there={there}
            label={here.label}
            labels={labels}
          />
        </>
      ) : (
        <p role="alert">{say('matches.tooMany')}</p>
      )}
    </PageFrame>
  )
}

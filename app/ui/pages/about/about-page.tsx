import type { MapData } from '#lib/views'
import { mapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { AboutArabic } from './about-arabic'
import { AboutEnglish } from './about-english'
import { aboutFigures } from '#lib/views'
import { AboutLicences } from './about-licences'
import styles from './about-page.module.css'
import { PageFrame } from '../frame/page-frame'

/**
 * What the map is and what it cannot tell, as prose in one file for each language. `witnesses` is
 * the number of protected speakers.
 */
export function AboutPage({
  map,
  witnesses,
  words,
}: {
  map: MapData
  witnesses: number
  words: PageWords
}) {
  const { say, lang, link } = words
  const figures = aboutFigures(map, witnesses, words)
  const links = [
    { href: mapPath(), text: say('about.map') },
    { href: mapPath('view=contradictions'), text: say('about.contradictions') },
    { href: mapPath('view=table'), text: say('table.label') },
  ]
  return (
    <PageFrame
      words={words}
      kind={say('about.kind')}
      title={say('header.about')}
      lead={say('about.lead')}
      links={links.map(({ href, text }) => ({ href: link(href), text }))}
    >
      <div className={styles.about}>
        {lang === 'ar' ? (
          <AboutArabic {...figures} say={say} />
        ) : (
          <>
            <AboutEnglish {...figures} say={say} />
            <AboutLicences />
          </>
        )}
      </div>
    </PageFrame>
  )
}

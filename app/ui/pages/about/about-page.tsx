import type { Credits, ProjectSettings } from '#lib/model'
import type { MapData } from '#lib/views'
import { mapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { AboutArabic } from './about-arabic'
import { AboutEnglish } from './about-english'
import { aboutFigures } from '#lib/views'
import { LicencesArabic } from './licences-arabic'
import { LicencesEnglish } from './licences-english'
import styles from './about-page.module.css'
import { PageFrame } from '../frame/page-frame'

/**
 * What the map is and what it cannot tell, as prose in one file for each language; its licences and
 * whose data it draws on are the project's. `witnesses` is the number of protected speakers.
 */
export function AboutPage({
  map,
  settings,
  credits,
  witnesses,
  words,
}: {
  map: MapData
  settings: ProjectSettings
  credits: Credits
  witnesses: number
  words: PageWords
}) {
  const { say, lang, link } = words
  const figures = aboutFigures(map, { settings, witnesses }, words)
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
          <>
            <AboutArabic {...figures} say={say} />
            <LicencesArabic licence={settings.licence} credits={credits} />
          </>
        ) : (
          <>
            <AboutEnglish {...figures} say={say} />
            <LicencesEnglish licence={settings.licence} credits={credits} />
          </>
        )}
      </div>
    </PageFrame>
  )
}

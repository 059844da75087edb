import type { Credits, ProjectSettings } from '#lib/model'
import type { MapData } from '#lib/views'
import { languageOf } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { mapPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import { AboutArabic } from './about-arabic'
import { AboutEnglish } from './about-english'
import { aboutFigures } from '#lib/views'
import { LicencesArabic } from './licences-arabic'
import { LicencesEnglish } from './licences-english'
import styles from './about-page.module.css'
import { PageFrame } from '../frame/page-frame'

/** The prose of each language that somebody wrote it in. */
const PROSE: Partial<
  Record<LanguageId, { Prose: typeof AboutArabic; Licences: typeof LicencesEnglish }>
> = {
  en: { Prose: AboutEnglish, Licences: LicencesEnglish },
  ar: { Prose: AboutArabic, Licences: LicencesArabic },
}

const languageAttributes = (id: LanguageId) => ({ lang: id, dir: languageOf(id).dir })

/**
 * What the map is and what it cannot tell, as prose in one file for each language, else in English; its licences and
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
  const written = lang in PROSE ? lang : 'en'
  const { Prose, Licences } = PROSE[written]!
  const figures = aboutFigures(map, { settings, witnesses, lang: written }, words)
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
      <div className={styles.about} {...(written !== lang && languageAttributes(written))}>
        <Prose {...figures} say={say} />
        <Licences licence={settings.licence} credits={credits} />
      </div>
    </PageFrame>
  )
}

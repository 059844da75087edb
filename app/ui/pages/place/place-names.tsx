import { scriptDirection } from '#lib/model'
import type { Place, Toponym } from '#lib/model'
import type { PageWords } from '../../base/words/words-context'
import styles from './place-names.module.css'
import { Section } from '../frame/section'

/**
 * Every spelling of a place by script, in the order in which the record brings the scripts:
 * preferred names first, then those from the texts.
 */
export function PlaceNames({
  names,
  words: { say, script: scriptName },
}: {
  names: Place['properties']['names']
  words: PageWords
}) {
  const roles: Toponym['role'][] = ['preferred', 'text', 'variant', 'description']
  const ordered = [...names].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
  const scripts = [...new Set(names.map((name) => name.script))]
  return (
    <Section title={say('names.title')} note={say('names.note')}>
      <dl className={styles.scripts}>
        {scripts.map((script) => (
          <div key={script}>
            <dt>{scriptName(script)}</dt>
            <dd>
              <ul dir={scriptDirection(script)}>
                {ordered
                  .filter((name) => name.script === script)
                  .map((name) => (
                    <li key={name.text + name.lang} data-role={name.role} lang={name.lang}>
                      <bdi>{name.text}</bdi>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

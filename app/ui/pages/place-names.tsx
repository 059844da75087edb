import type { Place, Toponym } from '#lib/model'
import styles from './place-names.module.css'
import { Section } from './section'

const SCRIPTS: Record<Toponym['script'], string> = { Latn: 'Latin', Arab: 'Arabic', Cyrl: 'Cyrillic', Grek: 'Greek', Hebr: 'Hebrew' }

/** Every spelling of a place, by script: preferred names first, then those met in the texts. */
export function PlaceNames({ names }: { names: Place['properties']['names'] }) {
  const roles: Toponym['role'][] = ['preferred', 'text', 'variant', 'description']
  const ordered = [...names].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
  const scripts = (Object.keys(SCRIPTS) as Toponym['script'][]).filter((script) => names.some((name) => name.script === script))
  return (
    <Section title="Names" note="Preferred names are bold; names that the documents use are underlined.">
      <dl className={styles.scripts}>
        {scripts.map((script) => (
          <div key={script}>
            <dt>{SCRIPTS[script]}</dt>
            <dd>
              <ul>{ordered.filter((name) => name.script === script).map((name) => <li key={name.text + name.lang} data-role={name.role} lang={name.lang}><bdi>{name.text}</bdi></li>)}</ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

import type { Credits, ProjectSettings } from '#lib/model'
import { Section } from '../frame/section'
import { CreditLinks } from './credit-links'

/** The licences of data, basemap and code, in English. */
export function LicencesEnglish({
  licence,
  credits,
}: Pick<ProjectSettings, 'licence'> & { credits: Credits }) {
  return (
    <Section title="Licences">
      <ul>
        <li>
          <strong>Coded claims, gazetteer, sources, parties:</strong>{' '}
          <a href={licence.url}>{licence.name}</a>
          {credits.places.length > 0 && (
            <>
              ; places draw on <CreditLinks credits={credits.places} comma=", " />
            </>
          )}
          .
        </li>
        {credits.basemap.length > 0 && (
          <li>
            <strong>Basemap:</strong> <CreditLinks credits={credits.basemap} comma=", " />. Borders
            are drawn as those sources draw them.
          </li>
        )}
        <li>
          <strong>Code:</strong> MIT. It uses Next.js, React, Turf and zod (MIT) and Leaflet
          (BSD-2-Clause).
        </li>
        <li>
          <strong>react-leaflet</strong> is under the Hippocratic License 2.1, which is no
          open-source licence in the usual sense: whoever runs or changes this map accepts its
          human-rights terms for that part.
        </li>
      </ul>
    </Section>
  )
}

import { Section } from '../frame/section'

/** The licences of data, basemap and code. */
export function AboutLicences() {
  return (
    <Section title="Licences">
      <ul>
        <li>
          <strong>Coded claims, gazetteer, sources, parties:</strong> CC BY 4.0; places draw on
          GeoNames (CC BY 4.0), Who’s On First (CC0), OCHA COD-AB Syria 2014 (CC BY 3.0 IGO) and
          Wikidata (CC0).
        </li>
        <li>
          <strong>Basemap:</strong> land and coast © OpenStreetMap contributors, ODbL 1.0; borders
          and governorates Natural Earth, public domain. Borders are drawn as those sources draw
          them.
        </li>
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

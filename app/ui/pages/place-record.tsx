import type { MapData } from '#lib/layers'
import type { Place } from '#lib/model'
import { placePath } from '../paths'
import styles from './record.module.css'
import { Section } from './section'

/** What an id elsewhere is called, and where it leads. */
const IDS: Record<string, { label: string; page?: (id: string) => string }> = {
  geonames: { label: 'GeoNames', page: (id) => `https://www.geonames.org/${id}` },
  wikidata: { label: 'Wikidata', page: (id) => `https://www.wikidata.org/wiki/${id}` },
  whosOnFirst: { label: 'Who’s On First', page: (id) => `https://spelunker.whosonfirst.org/id/${id}` },
  pcode: { label: 'OCHA P-code' },
}

/** A degree as written: four decimals at most, since no source keeps more. */
const degrees = (value: number, positive: string, negative: string) => `${Math.abs(value)}° ${value < 0 ? negative : positive}`

/** What the gazetteer keeps of a place beside its names: where it lies, who else knows it, where each source puts it, and which places it is not. */
export function PlaceRecord({ place, places }: { place: Place } & Pick<MapData, 'places'>) {
  const { admin, ids, points, population, extentMetres, note, homonyms } = place.properties
  const name = (id: string) => places.find((item) => item.id === id)?.name
  return (
    <Section title="The record">
      <dl className={styles.record}>
        {admin.length > 0 && <div><dt>Lies in</dt><dd data-path>{admin.map((id) => <span key={id}><a href={placePath(id)}><bdi>{name(id) ?? id}</bdi></a></span>)}</dd></div>}
        {extentMetres && <div><dt>Extent</dt><dd>a circle of {extentMetres >= 1000 ? `${extentMetres / 1000} km` : `${extentMetres} m`} covers it</dd></div>}
        {population && <div><dt>People</dt><dd>some {population.toLocaleString('en')} inhabitants before, by the sources</dd></div>}
        {note && <div><dt>Note</dt><dd>{note}</dd></div>}
        {points.length > 0 && <div><dt>Where each source puts it</dt><dd><ul>{points.map(({ source, lat, lon }) => <li key={source}>{degrees(lat, 'N', 'S')}, {degrees(lon, 'E', 'W')} <small>{source}</small></li>)}</ul></dd></div>}
        {Object.keys(ids).length > 0 && (
          <div>
            <dt>Ids elsewhere</dt>
            <dd><ul>{Object.entries(ids).map(([kind, id]) => <li key={kind}>{IDS[kind]?.label ?? kind}: {IDS[kind]?.page ? <a href={IDS[kind].page(encodeURIComponent(id))} rel="noreferrer">{id}</a> : id}</li>)}</ul></dd>
          </div>
        )}
        {homonyms && homonyms.length > 0 && (
          <div>
            <dt>Not to be confused with</dt>
            <dd><ul>{homonyms.map((other) => <li key={other.name + other.why}>{other.id && name(other.id) ? <a href={placePath(other.id)}><bdi>{other.name}</bdi></a> : <bdi>{other.name}</bdi>}: {other.why}</li>)}</ul></dd>
          </div>
        )}
      </dl>
    </Section>
  )
}

import { plainName } from './columns'
import type { MappedColumns } from './mapping'

/**
 * The headers that a column is recognised by where there is no mapping, best first, in the
 * languages that incident files are written in. They are compared without case, accents and blanks.
 */
const WORDS: Record<keyof MappedColumns, string> = {
  id: 'id, event_id, eventid, incident_id, incident_number, uuid, globalid, fid, objectid, _id, ref, code, الرمز, المعرف, الرقم, رقم',
  date: 'date, event_date, incident_date, date_of_incident, date_start, start_date, datetime, event_datetime, date_time, day, timestamp, time, when, begin, start, timespan_begin, occurred, date_occurred, التاريخ, تاريخ, تاريخ الحادث, اليوم, fecha, дата, tarih, datum, data, year, iyear, السنة',
  dateEnd: 'date_end, end_date, until, timespan_end, تاريخ الانتهاء, fecha_fin, date_fin',
  said: 'said, reported_at, date_reported, report_date, reported, published, published_at, source_date, تاريخ النشر',
  lat: 'lat, latitude, y, event_lat, location_lat, ycoord, point_y, خط العرض, العرض, دائرة العرض, latitud, широта, enlem',
  lon: 'lon, lng, long, longitude, x, event_long, location_lng, location_lon, xcoord, point_x, خط الطول, الطول, longitud, долгота, довгота, boylam',
  coordinates:
    'wkt, wkt_geom, geom, geometry, the_geom, geom_wkt, shape, coordinates, coords, latlon, latlng, lat_long, lat_lon, lat_lng, gps, geopoint, geolocation, gps_coordinates, geo, point, الاحداثيات, احداثيات, coordenadas, coordonnees, координаты, координати',
  place:
    'place, place_name, location, location_name, site, town, village, city, settlement, locality, where, المكان, الموقع, البلدة, القرية, المدينة, lugar, lieu, localite, место, місце, yer',
  country: 'country, country_name, country_txt, البلد, الدولة, pais, pays, страна, країна',
  admin:
    'admin1, adm1, adm_1, admin_1, governorate, province, provstate, state, oblast, المحافظة, admin2, adm2, adm_2, admin_2, district, county, raion, المنطقة, provincia, departamento',
  type: 'type, event_type, incident_type, category, kind, النوع, نوع الحادث, tipo, categoria, categorie, тип, tur',
  subType: 'sub_type, subtype, sub_event_type, subcategory',
  speaker:
    'speaker, source, sources, source_name, reported_by, المصدر, المصادر, fuente, источник, джерело, kaynak',
  outlet: 'outlet, publisher',
  perpetrator:
    'perpetrator, perpetrators, attacker, belligerent, suspected_perpetrator, gname, الجهة المسؤولة, الفاعل, الجاني',
  target: 'target, victim, الهدف',
  participants: 'actor1, actor2, actors, actor, parties, side_a, side_b',
  deaths:
    'deaths, fatalities, killed, dead, death_toll, number_killed, people_killed, total_killed, nkill, deaths_best, best, القتلى, عدد القتلى, الضحايا, muertos, fallecidos, morts, tues, погибшие, загиблі, olu',
  deathsLow: 'deaths_low, killed_min, min_killed, deaths_min, low',
  deathsHigh: 'deaths_high, killed_max, max_killed, deaths_max, high',
  wounded: '',
  summary:
    'summary, description, descriptio, details, notes, note, headline, title, name, text, narrative, الوصف, وصف, الملخص, التفاصيل, ملاحظات, descripcion, resume, описание, опис, aciklama',
  holder:
    'holder, held_by, controlled_by, control_by, controller, controlling_party, controlling_side, in_control, occupied_by, occupier, control, side, faction, السيطرة, المسيطر, القوة المسيطرة, جهة السيطرة, контроль, хто контролює, кто контролирует, controle_par, controlado_por',
  status:
    'status, control_status, state_of_control, control_type, situation, الحالة, الوضع, статус, statut, estado',
  url: 'url, link, source_url, source_link, الرابط, enlace, lien, ссылка',
}

/** Tags of the Humanitarian Exchange Language (hxlstandard.org) for the same. */
const TAGS: Partial<Record<keyof MappedColumns, readonly string[]>> = {
  id: ['#meta+id', '#event+id', '#event+code', '#activity+id'],
  date: ['#date+occurred', '#date+start', '#date+event', '#date'],
  dateEnd: ['#date+end'],
  said: ['#date+reported', '#date+reported+start', '#date+published'],
  lat: ['#geo+lat'],
  lon: ['#geo+lon'],
  coordinates: ['#geo+coord', '#geo+point', '#geo'],
  place: ['#loc+name', '#loc', '#loc+town+name', '#adm4+name'],
  country: ['#country+name', '#country'],
  admin: ['#adm1+name', '#adm1', '#adm2+name', '#adm2'],
  type: ['#event+type', '#event+type+name', '#event', '#cause+type'],
  speaker: ['#meta+source', '#org+source', '#org+source+name'],
  participants: ['#group', '#group+name', '#actor'],
  deaths: ['#affected+killed', '#affected+killed+total', '#affected+ind+killed', '#affected+dead'],
  summary: ['#description', '#event+description', '#meta+description', '#event+name'],
  url: ['#meta+url', '#meta+link'],
}

/** A tag with its attributes in one order. */
const ordered = (tag: string) => {
  const [first, ...rest] = tag.split('+')
  return [first, ...rest.sort()].join('+')
}

/** Fields with the names that their columns bear, best first, as `plainName` has them. */
export const HEADERS = Object.entries(WORDS).map(
  ([field, words]) =>
    [
      field as keyof MappedColumns,
      words.split(', ').flatMap((word) => (word === '' ? [] : [plainName(word)])),
    ] as const,
)

/** Fields with the HXL tags of their columns, best first. */
export const TAGGED = Object.entries(TAGS).map(
  ([field, tags]) => [field as keyof MappedColumns, tags.map(ordered)] as const,
)

/** A tag as `TAGGED` has it. */
export const plainTag = ordered

/** Headers of figures and codes that are read only by name, in `precision` and `timePrecision`. */
export const PRECISION_HEADERS: Record<string, 'metres' | 'acled' | 'ucdp' | 'words'> = {
  precision_metres: 'metres',
  precision_meters: 'metres',
  precision_m: 'metres',
  accuracy_metres: 'metres',
  accuracy_meters: 'metres',
  accuracy_m: 'metres',
  geo_precision: 'acled',
  geo_precis: 'acled',
  geoprecision: 'acled',
  where_prec: 'ucdp',
  precision: 'words',
  location_precision: 'words',
  precision_of_location: 'words',
  location_accuracy: 'words',
  geolocation_accuracy: 'words',
  spatial_precision: 'words',
  coordinate_precision: 'words',
  accuracy: 'words',
  exactness: 'words',
  geo_accuracy: 'words',
  الدقة: 'words',
  دقة_الموقع: 'words',
}

/** Headers that say how surely the day is known. */
export const TIME_HEADERS: Record<string, 'acled' | 'ucdp' | 'words'> = {
  time_precision: 'acled',
  time_preci: 'acled',
  date_prec: 'ucdp',
  date_precision: 'words',
  date_accuracy: 'words',
  precision_of_date: 'words',
}

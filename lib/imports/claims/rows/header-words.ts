import { plainName } from './columns'
import type { MappedColumns } from './mapping'

/**
 * The headers that a column is recognised by where there is no mapping, best first, in the
 * languages that incident files are written in. They are compared without case, accents and blanks.
 */
const WORDS: Record<keyof MappedColumns, string> = {
  id: 'id, event_id, eventid, incident_id, incident_number, uuid, globalid, fid, objectid, _id, ref, code, الرمز, المعرف, الرقم, رقم, ид, код, identifiant, identificador, ідентифікатор, nr, no',
  date: 'date, event_date, incident_date, date_of_incident, date_start, start_date, datetime, event_datetime, date_time, day, timestamp, time, when, begin, start, timespan_begin, occurred, date_occurred, التاريخ, تاريخ, تاريخ الحادث, اليوم, fecha, дата, tarih, datum, data, year, iyear, السنة, date_of_event, date_of_the_event, date_of_the_incident, event_day, incident_day, attack_date, date_de_l_incident, date_de_l_evenement, date_incident, date_evenement, date_des_faits, fecha_del_hecho, fecha_hecho, fecha_de_los_hechos, fecha_del_incidente, fecha_incidente, fecha_del_evento, fecha_evento, дата_события, дата_происшествия, дата_инцидента, дата_події, дата_інциденту, تاريخ_الحادثة, تاريخ_الحدث, تاريخ_الواقعة, تاريخ_الانتهاك, تاريخ_الهجوم, olay_tarihi, annee, год, рік',
  dateEnd: 'date_end, end_date, until, timespan_end, تاريخ الانتهاء, fecha_fin, date_fin',
  said: 'said, reported_at, date_reported, report_date, reported, published, published_at, source_date, تاريخ النشر',
  lat: 'lat, latitude, y, event_lat, location_lat, ycoord, point_y, خط العرض, العرض, دائرة العرض, latitud, широта, enlem, lat_dd, latitude_dd, decimal_latitude, latitude_wgs84, lat_wgs84, gps_lat, gps_latitude, geo_lat, y_coord, المكان_خط_العرض, احداثيات_خط_العرض',
  lon: 'lon, lng, long, longitude, x, event_long, location_lng, location_lon, xcoord, point_x, خط الطول, الطول, longitud, долгота, довгота, boylam, lon_dd, long_dd, longitude_dd, decimal_longitude, longitude_wgs84, lon_wgs84, long_wgs84, gps_lon, gps_long, gps_lng, gps_longitude, geo_lon, geo_lng, x_coord, احداثيات_خط_الطول',
  coordinates:
    'wkt, wkt_geom, geom, geometry, the_geom, geom_wkt, shape, coordinates, coords, latlon, latlng, lat_long, lat_lon, lat_lng, gps, geopoint, geolocation, gps_coordinates, geo, point, الاحداثيات, احداثيات, coordenadas, coordonnees, координаты, координати',
  place:
    'place, place_name, location, location_name, site, town, village, city, settlement, locality, where, المكان, الموقع, البلدة, القرية, المدينة, lugar, lieu, localite, место, місце, yer, населений_пункт, населенный_пункт, город, місто, село, municipio, localidad, ciudad, commune, ville, اسم_المكان, اسم_الموقع, اسم_البلدة, اسم_القرية, مكان_الحادث, مكان_الحادثة, موقع_الحادث, ilce, place_of_incident, incident_location, event_location',
  country: 'country, country_name, country_txt, البلد, الدولة, pais, pays, страна, країна',
  admin:
    'admin1, adm1, adm_1, admin_1, governorate, province, provstate, state, oblast, المحافظة, admin2, adm2, adm_2, admin_2, district, county, raion, المنطقة, provincia, departamento, область, район, регион, регіон, departement, region, اللواء, القضاء, الناحية',
  type: 'type, event_type, incident_type, category, kind, النوع, نوع الحادث, tipo, categoria, categorie, тип, tur, type_of_incident, type_of_event, attack_type, violence_type, type_d_incident, type_incident, type_d_evenement, type_evenement, tipo_de_hecho, tipo_hecho, tipo_de_incidente, tipo_de_evento, tipo_evento, тип_события, тип_происшествия, тип_инцидента, тип_події, тип_інциденту, نوع_الحادثة, نوع_الحدث, نوع_الانتهاك, نوع_الهجوم',
  subType: 'sub_type, subtype, sub_event_type, subcategory',
  speaker:
    'speaker, source, sources, source_name, reported_by, المصدر, المصادر, fuente, источник, джерело, kaynak, مصدر, مصدر_الخبر, مصدر_المعلومات, source_of_information, fuentes',
  outlet: 'outlet, publisher',
  perpetrator:
    'perpetrator, perpetrators, attacker, belligerent, suspected_perpetrator, gname, الجهة المسؤولة, الفاعل, الجاني',
  target: 'target, victim, الهدف',
  participants: 'actor1, actor2, actors, actor, parties, side_a, side_b',
  deaths:
    'deaths, fatalities, killed, dead, death_toll, number_killed, people_killed, total_killed, nkill, deaths_best, best, القتلى, عدد القتلى, الضحايا, muertos, fallecidos, morts, tues, погибшие, загиблі, olu, no_killed, num_killed, nr_killed, killed_total, number_of_deaths, number_of_killed, deaths_total, total_deaths, nombre_de_morts, nb_morts, nombre_de_tues, nb_tues, deces, numero_de_muertos, numero_de_fallecidos, погибло, погибших, убито, количество_погибших, число_погибших, загинуло, загиблих, кількість_загиблих, قتلى, الشهداء, عدد_الشهداء',
  deathsLow: 'deaths_low, killed_min, min_killed, deaths_min, low',
  deathsHigh: 'deaths_high, killed_max, max_killed, deaths_max, high',
  wounded: '',
  summary:
    'summary, description, descriptio, details, notes, note, headline, title, name, text, narrative, الوصف, وصف, الملخص, التفاصيل, ملاحظات, descripcion, resume, описание, опис, aciklama, recit, relato, описание_события, опис_події, подробности, وصف_الحادث, وصف_الحادثة, تفاصيل, ملاحظة, comment, comments, commentaire, commentaires',
  holder:
    'holder, held_by, controlled_by, control_by, controller, controlling_party, controlling_side, in_control, occupied_by, occupier, control, side, faction, السيطرة, المسيطر, القوة المسيطرة, جهة السيطرة, контроль, хто контролює, кто контролирует, controle_par, controlado_por',
  status:
    'status, control_status, state_of_control, control_type, situation, الحالة, الوضع, статус, statut, estado',
  url: 'url, link, source_url, source_link, الرابط, enlace, lien, ссылка, رابط_المصدر, رابط, посилання, enlaces, url_source, lien_source',
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

import { strToU8, zipSync } from 'fflate'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { SAID, tryKind } from './kinds'
import type { Kind } from './kinds'

const HEAD = 'id,date,lat,lon,place,summary'
const ROW = 'A1,2021-03-09,35.36,35.92,Jablah,Invented report'
const TABLE = `${HEAD}\n${ROW}\n`
const ARABIC = `${HEAD}\nA1,2021-03-09,35.36,35.92,جبلة,قصف على سوق القرية مساء اليوم\n`
const FRENCH = `${HEAD}\nA1,2021-03-09,35.36,35.92,Jablah,Le marché a été touché près de la forêt\n`

const ACLED =
  'event_id_cnty,event_date,event_type,actor1,assoc_actor_1,inter1,actor2,inter2,location,latitude,longitude,geo_precision,time_precision,fatalities'
const DMS = 'A1,2021-03-09,35°21\'36""N'.replace('35°21', '"35°21').concat('"')

const KINDS: Kind[] = [
  ['a table', TABLE, [SAID]],
  ['a line of Excel’s that names the separator', `sep=;\n${TABLE.replaceAll(',', ';')}`, [SAID]],
  ['tabs', TABLE.replaceAll(',', '\t'), [SAID]],
  ['line ends of an old Mac', TABLE.replaceAll('\n', '\r'), [SAID], { remark: /old Mac/ }],
  [
    'titles above the header',
    `Report of 2021,,,,,\n,,,,,\n${TABLE}`,
    [SAID],
    { remark: /above the header/ },
  ],
  [
    'a header that a mapping names by its row',
    `a,b,c,d,e,f\n${TABLE}`,
    [SAID],
    { mapping: { headerRow: 2 } },
  ],
  ['a short row', `${HEAD},notes\n${ROW}\n`, [SAID], { remark: /shorter/ }],
  [
    'a row of a third of its cells',
    `${HEAD}\nA1,2021-03-09\n`,
    [],
    { refused: /^2\thas 2 of 6 columns/ },
  ],
  ['empty cells beyond the header', `${HEAD}\n${ROW},,\n`, [SAID]],
  ['words beyond the header', `${HEAD}\n${ROW},x\n`, [], { refused: /^2\thas 7 of 6 columns/ }],
  ['a quote within a text', `${HEAD}\n${ROW} of a 5" shell\n`, [SAID]],
  [
    'Arabic headers',
    'الرمز,التاريخ,خط العرض,خط الطول,المكان,القتلى\nA1,2021-03-09,35.36,35.92,جبلة,٣\n',
    [`${SAID} | 3 to 3 "3"`],
  ],
  [
    'Spanish headers',
    'id,fecha,latitud,longitud,lugar,muertos\nA1,9 de marzo de 2021,"35,36","35,92",Jablah,10+\n',
    [`${SAID} | 10 to ? "10+"`],
  ],
  ['Russian headers', 'id,дата,широта,долгота,место\nA1,9 марта 2021,35.36,35.92,Jablah\n', [SAID]],
  [
    'HXL tags under headers',
    `Ref,When,N,E,Where,What\n#meta+id,#date+occurred,#geo+lat,#geo+lon,#loc+name,#description\n${ROW}\n`,
    [SAID],
    { remark: /HXL/ },
  ],
  [
    'HXL tags alone',
    `#meta+id,#date+start,#lat_deg,#geo+lat,#geo+lon,#loc+name\nA1,2021-03-09,1,35.36,35.92,Jablah\n`,
    [SAID],
    { unread: ['#lat_deg'] },
  ],
  [
    'columns of Kobo',
    `_id,start_date,incident/place,_gps_latitude,_gps_longitude\nA1,2021-03-09,Jablah,35.36,35.92\n`,
    [SAID],
  ],
  [
    'a point of ODK beside its numbers',
    `id,date,place,gps,_gps_latitude,_gps_longitude,_gps_precision\nA1,2021-03-09,Jablah,35.36 35.92 0 5,35.36,35.92,40\n`,
    [SAID],
  ],
  [
    'a year alone',
    'id,year,lat,lon,place\nA1,2021,35.36,35.92,Jablah\n',
    [SAID.replace('2021-03-09', '2021-01-01/2021-12-31')],
  ],
  ['a point of ODK', `id,date,place,gps\nA1,2021-03-09,Jablah,35.36 35.92 0 5\n`, [SAID]],
  [
    'WKT under any name',
    `id,date,place,where_it_was\nA1,2021-03-09,Jablah,POINT(35.92 35.36)\n`,
    [SAID],
  ],
  ['degrees and minutes', `id,date,lat,lon,place\n${DMS},"35°55'12""E",Jablah\n`, [SAID]],
  [
    'year, month and day',
    'id,year,month,day,lat,lon,place\nA1,2021,3,9,35.36,35.92,Jablah\n',
    [SAID],
  ],
  [
    'a day of 0',
    'id,year,month,day,lat,lon,place\nA1,2021,3,0,35.36,35.92,Jablah\n',
    [SAID.replace('2021-03-09', '2021-03-01/2021-03-31')],
  ],
  [
    'Excel’s days',
    `${HEAD}\n${ROW.replace('2021-03-09', '44264')}\n`,
    [SAID],
    { remark: /Excel's days/ },
  ],
  [
    'a day and a time in two columns',
    'id,d,t,lat,lon,place\nA1,9/3/2021,23:30,35.36,35.92,Jablah\n',
    [SAID],
    {
      mapping: {
        columns: { id: 'id', date: ['d', 't'], lat: 'lat', lon: 'lon', place: 'place' },
        dateFormat: 'dd/mm/yyyy',
      },
    },
  ],
  ['gzip', gzipSync(TABLE), [SAID], { remark: /unpacked/ }],
  [
    'zip',
    zipSync({ 'a.csv': strToU8(TABLE), '__MACOSX/a.csv': strToU8('x') }),
    [SAID],
    { remark: /unpacked/ },
  ],
  ['UTF-16', iconv.encode(TABLE, 'utf-16le', { addBOM: true }), [SAID], { remark: /utf-16le/ }],
  [
    'UTF-16 without a mark',
    iconv.encode(TABLE, 'utf-16be', { addBOM: false }),
    [SAID],
    { remark: /utf-16be/ },
  ],
  ['Windows-1256', iconv.encode(ARABIC, 'windows-1256'), [SAID], { remark: /windows-1256/ }],
  [
    'Windows-1256 that few rows need',
    iconv.encode(
      `${TABLE.repeat(2000)
        .replaceAll(ROW, (_, at) => ROW.replace('A1', `B${at}`))
        .replaceAll(`\n${HEAD}`, '')}${ARABIC.split('\n')[1]}\n`,
      'windows-1256',
    ),
    [SAID],
    { remark: /windows-1256/ },
  ],
  ['Windows-1252', iconv.encode(FRENCH, 'windows-1252'), [SAID], { remark: /windows-1252/ }],
  ['MacRoman', iconv.encode(FRENCH, 'macroman'), [SAID], { remark: /macroman/ }],
  [
    'an encoding that somebody says',
    iconv.encode(ARABIC, 'iso-8859-6'),
    [SAID],
    { mapping: { encoding: 'iso-8859-6' }, remark: /iso-8859-6/ },
  ],
  [
    'UTF-8 with a broken line',
    Buffer.concat([Buffer.from(ARABIC), Buffer.from([0x42, 0xff, 10])]),
    [SAID],
    { refused: /broken UTF-8/ },
  ],
  [
    'words for a precision',
    `${HEAD},precision\n${ROW},district\n`,
    ['a1 | 2021-03-09 | unclassified | 35.4, 35.9 (district)'],
  ],
  [
    'a precision nobody knows',
    `${HEAD},precision\n${ROW},fair\n`,
    [SAID],
    { remark: /column 'precision' says 'fair'/ },
  ],
  [
    'a precision of the day',
    `${HEAD},date_precision\n${ROW},month\n`,
    [SAID.replace('2021-03-09', '2021-03-01/2021-03-31')],
  ],
  [
    'a deaths figure that is none',
    `${HEAD},deaths\n${ROW},see notes\n`,
    [`${SAID} | note: Deaths as the file writes it: see notes.`],
    { remark: /cannot be read/ },
  ],
  [
    'bounds that fall',
    `${HEAD},deaths_low,deaths_high\n${ROW},7,5\n`,
    [`${SAID} | note: Deaths as the file writes them: 7, 5.`],
    { remark: /do not rise/ },
  ],
  [
    'a figure of 0 of ACLED’s in any table',
    `${HEAD},fatalities\n${ROW},0\n`,
    [`${SAID} | 0 to ? "none reported"`],
  ],
  ['a figure of 0 of anybody else', `${HEAD},deaths\n${ROW},0\n`, [`${SAID} | 0 to 0 "0"`]],
  [
    'constants, sides, wounded and columns kept',
    `${HEAD},gov,reb,hurt,weapon\n${ROW},2,,4,Mortar\n`,
    [
      `${SAID.replace('unclassified', 'Shelling')} | says invented-radio | note: Wounded: 4. Deaths by side: government 2. weapon: Mortar.`,
    ],
    {
      mapping: {
        columns: {
          id: 'id',
          date: 'date',
          lat: 'lat',
          lon: 'lon',
          place: 'place',
          summary: 'summary',
          wounded: 'hurt',
        },
        constants: { type: 'Shelling', speaker: 'Invented Radio' },
        deathsBySide: { government: 'gov', rebels: 'reb' },
        show: ['weapon'],
      },
    },
  ],
  [
    'addresses as sources',
    `${HEAD},source\n${ROW},https://example.org/1;Invented Radio\n`,
    [`${SAID} | says invented-radio`],
  ],
  [
    'ACLED with codes of 99',
    `${ACLED}\nX1,2021-03-09,Battles,One,,99,Two,2,Jablah,35.36,35.92,99,99,1\n`,
    ['x1 | 2021-03-09 | Battles | Jableh (settlement) | 1 to 1 "1" | between one, two'],
    { remark: /geo_precision is not said/ },
  ],
  [
    'ACLED’s dyadic rows',
    `${ACLED}\n${['One', 'Three', 'Four'].map((name) => `X1,2021-03-09,Battles,${name},,2,Two,2,Jablah,35.36,35.92,1,1,1`).join('\n')}\n`,
    [
      'x1 | 2021-03-09 | Battles | Jableh (settlement) | 1 to 1 "1" | between one, two, three, four',
    ],
    { remark: /another actor/ },
  ],
  [
    'two rows of ACLED’s that say another thing under one id',
    `${ACLED}\nX1,2021-03-09,Battles,One,,2,Two,2,Jablah,35.36,35.92,1,1,1\nX1,2021-03-10,Battles,One,,2,Two,2,Jablah,35.36,35.92,1,1,1\n`,
    ['x1 | 2021-03-09 | Battles | Jableh (settlement) | 1 to 1 "1" | between one, two'],
    { refused: /its id 'X1' is that of line \(2\)/ },
  ],
]

test.each(KINDS)('%s', (...kind) => tryKind(...kind))

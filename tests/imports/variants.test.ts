import { toldInEnglish } from '#lib/words'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { readFigure } from '../../lib/imports/claims/rows/figures'
import { readWhen } from '../../lib/imports/claims/rows/when/read-when'
import { fileWith, imported } from './imported'
import { SAID, tryKind } from './kinds'
import type { Kind } from './kinds'

/** Days as people of many languages write them, and what they say. */
test.each([
  ['9 March 2021 14:30', '2021-03-09'],
  ['9 March 2021, 2pm', '2021-03-09'],
  ['14:30, 24.02.2022', '2022-02-24'],
  ['9 mars 2021 à 14h30', '2021-03-09'],
  ['9 mars 2021 vers 14h', '2021-03-09'],
  ['9 марта 2021, 14:30', '2021-03-09'],
  ['9-го марта 2021', '2021-03-09'],
  ['1º de enero de 2021', '2021-01-01'],
  ['Tue, 09 Mar 2021 14:30:00 +0300', '2021-03-09'],
  ['Sun Mar 09 2025 00:00:00 GMT+0300 (Arabian Standard Time)', '2025-03-09'],
  ['2021-03-09 14:30 EET', '2021-03-09'],
  ['/Date(1615276800000)/', '2021-03-09'],
  ['14 آب/أغسطس 2021', '2021-08-14'],
  ['24 كانون الثاني/يناير 2022', '2022-01-24'],
  ['آذار/مارس 2021', '2021-03-01/2021-03-31'],
  ['بين 3 و 5 آذار 2021', '2021-03-03/2021-03-05'],
  ['أوائل آذار 2021', '2021-03-01/2021-03-31'],
  ['entre el 3 y el 5 de marzo de 2021', '2021-03-03/2021-03-05'],
  ['début mars 2021', '2021-03-01/2021-03-31'],
  ['principios de marzo de 2021', '2021-03-01/2021-03-31'],
  ['конец марта 2021', '2021-03-01/2021-03-31'],
  ['на початку березня 2021', '2021-03-01/2021-03-31'],
  ['March-April 2021', '2021-03-01/2021-04-30'],
  ['1900-01-00', 'has no date'],
  ['0000-00-00', 'has no date'],
  ['0', 'has no date'],
  ['44264', "looks like Excel's number of a day"],
  ['03.04.2021', 'does not show whether the day or the month is first'],
  ['31 April 2021', 'is no day'],
  ['0021-03-09T10:00:00Z', 'is outside of 1900-01-01'],
  ['early 9 March 2021', 'is no day'],
])('the day %p says %s', (text, expected) => {
  const read = readWhen(text, {}, () => 'Africa/Khartoum')
  if ('reason' in read) expect(toldInEnglish(read.reason)).toContain(expected)
  else expect(read.first === read.last ? read.first : `${read.first}/${read.last}`).toBe(expected)
})

const H = 'id,date,lat,lon,place'
const month = (days: string) => SAID.replace('2021-03-09', days)

const KINDS: Kind[] = [
  [
    'months in words in a column of their own',
    'id,Year,Month,Day,lat,lon,place\nA1,2021,March,9,35.36,35.92,Jablah\nA2,2021,Mar,,35.36,35.92,Jablah\nA3,2021,,,35.36,35.92,Jablah\n',
    [
      SAID,
      month('2021-03-01/2021-03-31').replace('a1', 'a2'),
      month('2021-01-01/2021-12-31').replace('a1', 'a3'),
    ],
  ],
  [
    'a year and a month without a day, 0 where it is not known',
    'id,Year,Month,lat,lon,place\nA1,2021,3,35.36,35.92,Jablah\nA2,2021,0,35.36,35.92,Jablah\n',
    [month('2021-03-01/2021-03-31'), month('2021-01-01/2021-12-31').replace('a1', 'a2')],
  ],
  [
    'coordinates with the signs of printers, letters and colons',
    `${H}\nA1,2021-03-09,35°21′36″N,35°55′12″E,Jablah\nA2,2021-03-09,35d21m36s,35d55m12s,Jablah\nA3,2021-03-09,35:21:36,35:55:12,Jablah\nA4,2021-03-09,35˚ 21’ 36” N,35˚ 55’ 12” E,Jablah\n`,
    ['a1', 'a2', 'a3', 'a4'].map((id) => SAID.replace('a1', id)),
  ],
  [
    'a column of coordinates of which some are none',
    `id,date,place,coordinates\nA1,2021-03-09,Jablah,"35.36, 35.92"\nA2,2021-03-09,Jablah,see map\n`,
    [SAID],
    { refused: /coordinates 'see map' are none that can be read/ },
  ],
  [
    'what a header says in brackets',
    'id,Date (UTC),Latitude (decimal degrees),Longitude [WGS84],Place\nA1,2021-03-09,35.36,35.92,Jablah\n',
    [SAID],
  ],
  [
    'a header of two lines in one cell',
    `id,"date\nof event",lat,lon,place\nA1,2021-03-09,35.36,35.92,Jablah\n`,
    [SAID],
  ],
  [
    'French headers, semicolons and decimal commas',
    "Identifiant;Date de l'incident;Latitude;Longitude;Lieu;Type d'incident;Nombre de morts;Nombre de blessés\nA1;25/03/2021;35,36;35,92;Jablah;Frappe;3;5\n",
    ['a1 | 2021-03-25 | Frappe | Jableh (settlement) | 3 to 3 "3"'],
    { unread: ['Nombre de blessés'] },
  ],
  [
    'Spanish headers of a registry',
    'Código;Fecha del hecho;Latitud;Longitud;Municipio;Departamento;Tipo de hecho;Número de muertos\nA1;9 de marzo de 2021;35,36;35,92;Jablah;X;Ataque;3\n',
    ['line-2 | 2021-03-09 | Ataque | Jableh (settlement) | 3 to 3 "3"'],
  ],
  [
    'Russian headers, days with points',
    'Ид;Дата события;Широта;Долгота;Населённый пункт;Тип;Погибло\nA1;25.03.2021;35,36;35,92;Jablah;обстрел;3\n',
    ['a1 | 2021-03-25 | обстрел | Jableh (settlement) | 3 to 3 "3"'],
  ],
  [
    'Ukrainian headers in KOI8-U',
    iconv.encode(
      'код,дата,широта,довгота,місце,тип події,загинуло\nA1,9 березня 2021,35.36,35.92,Jablah,обстріл,3\n',
      'koi8-u',
    ),
    ['a1 | 2021-03-09 | обстріл | Jableh (settlement) | 3 to 3 "3"'],
    { remark: /koi8-u/ },
  ],
  [
    'Arabic headers in words of their own, with Arabic digits',
    'الرمز,تاريخ الحادثة,خط العرض,خط الطول,اسم المكان,نوع الحادثة,عدد القتلى,عدد الجرحى\nA1,٩ آذار ٢٠٢١,٣٥٫٣٦,٣٥٫٩٢,جبلة,قصف,٣,٥\n',
    ['a1 | 2021-03-09 | قصف | Jableh (settlement) | 3 to 3 "3"'],
    { unread: ['عدد الجرحى'] },
  ],
]

const RECORD = { date: '2021-03-09', lat: 35.36, lon: 35.92, place: 'Jablah' }
const TABLE = `${H}\nA1,2021-03-09,35.36,35.92,Jablah\n`

KINDS.push(
  [
    'records by their keys',
    JSON.stringify({ A1: RECORD, A2: RECORD }),
    [SAID, SAID.replace('a1', 'a2')],
  ],
  [
    'records by their keys, a line a value',
    JSON.stringify({ A1: RECORD, A2: RECORD }, null, 2),
    [SAID, SAID.replace('a1', 'a2')],
  ],
  [
    'ids of more digits than a number keeps, in a list',
    `[{"id":12345678901234567890,"date":"2021-03-09"},{"id":12345678901234567891,"date":"2021-03-09"}]`.replaceAll(
      '"date"',
      '"lat":35.36,"lon":35.92,"place":"Jablah","date"',
    ),
    ['12345678901234567890', '12345678901234567891'].map((id) => SAID.replace('a1', id)),
  ],
  [
    'ids of more digits than a number keeps, a record a line',
    [0, 1]
      .map(
        (i) =>
          `{"id":1234567890123456789${i},"date":"2021-03-09","lat":35.3600000000000001,"lon":35.92,"place":"Jablah","text":"not 12345678901234567890"}\n`,
      )
      .join(''),
    ['12345678901234567890', '12345678901234567891'].map((id) => SAID.replace('a1', id)),
  ],
  [
    'NaN of Python in a record a line',
    `${JSON.stringify({ id: 'A1', ...RECORD })}\n{"id":"A2","lat":NaN}\n${JSON.stringify({ id: 'A3', ...RECORD })}\n`,
    [SAID, SAID.replace('a1', 'a3')],
    { refused: /has NaN, which JSON does not: write null/ },
  ],
  [
    'a table beside a text about it',
    zipSync({ 'README.txt': strToU8('about'), 'a.csv': strToU8(TABLE) }),
    [SAID],
  ],
  [
    'distances for a precision',
    `${H},precision\nA1,2021-03-09,35.36,35.92,Xa,500 m\nA2,2021-03-09,35.46,35.92,Xb,~5 km\nA3,2021-03-09,35.56,35.92,Xc,within 20 kilometres\n`,
    [
      'a1 | 2021-03-09 | unclassified | Xa (site)',
      'a2 | 2021-03-09 | unclassified | Xb (settlement)',
      'a3 | 2021-03-09 | unclassified | Xc (vicinity)',
    ],
  ],
  [
    'quotes that nobody doubled, in a quoted cell',
    `id,date,lat,lon,place,notes,x\nA1,2021-03-09,35.36,35.92,Jablah,"he said "no" then",1\nA2,2021-03-09,35.36,35.92,Jablah,"he said "no", then",1\nA3,2021-03-09,35.36,35.92,Jablah,"a ""b"" c",1\n`,
    [SAID, SAID.replace('a1', 'a3')],
    { refused: /^3\tis not CSV/ },
  ],
  [
    'ids that Excel has cut',
    `${H}\n2.01603E+11,2021-03-09,35.36,35.92,Jablah\n2.01603E+11,2021-03-09,35.36,35.92,Jablah\n`,
    [SAID.replace('a1', 'line-2'), SAID.replace('a1', 'line-3')],
    { remark: /has lost its digits, and is none/ },
  ],
  [
    'how exact a form says a point is, 0 where somebody set it by hand',
    'SubmissionDate,form-id,incident-date,form-gps-Latitude,form-gps-Longitude,form-gps-Accuracy,place\n2021-03-11,A1,2021-03-09,35.36,35.92,40,Xa\n2021-03-11,A2,2021-03-09,35.46,35.92,0,Xb\n',
    [
      'line-2 | 2021-03-09 | unclassified | Xa (site)',
      'line-3 | 2021-03-09 | unclassified | Xb (settlement)',
    ],
  ],
  [
    'words for nothing in six languages',
    `${H},source\n${['s/d', 'non précisé', 'не указано', 'не вказано', 'نامشخص', 'not applicable']
      .map((word, i) => `A${i},2021-03-09,35.36,35.92,Jablah,${word}`)
      .join('\n')}\n`,
    [0, 1, 2, 3, 4, 5].map((i) => SAID.replace('a1', `a${i}`)),
  ],
)

test.each(KINDS)('%s', (...kind) => tryKind(...kind))

test.each([
  ['au moins 3', 3, null],
  ['al menos 3', 3, null],
  ['не менее 3', 3, null],
  ['щонайменше 3', 3, null],
  ['plus de 3', 4, null],
  ["jusqu'à 3", null, 3],
  ['5 à 7', 5, 7],
  ['около 10', null, null],
  ['десятки', null, null],
])('the figure %p is %p to %p', (text, low, high) => {
  expect(readFigure(text)).toEqual({ low, high, words: text })
})

test.each([
  ['gzip of gzip', gzipSync(gzipSync(TABLE)), /is an archive within an archive: unpack it/],
  [
    'bytes of a machine',
    Uint8Array.from({ length: 900 }, (_, i) => (i * 7) % 32),
    /is neither text nor/,
  ],
  ['NaN of Python in a list', `[{"id":"A1","lat":NaN}]`, /has NaN, which JSON does not/],
])('%s is answered with what helps', async (_, content, reason) => {
  await expect(imported(fileWith(content, 'kind'))).rejects.toThrow(reason)
})

test('a large text of UTF-8 stays one, however few of its lines are broken or beyond ASCII', async () => {
  const row = (id: number, place: string) => `A${id},2021-03-09,35.36,35.92,${place}\n`
  const many = Array.from({ length: 30_000 }, (_, i) => row(i + 10, i % 50 ? 'Jablah' : 'جبلة'))
  const broken = [row(1, 'x'), row(2, 'y')].map((line) =>
    Buffer.concat([Buffer.from(line.slice(0, -1)), Buffer.from([0xe9, 10])]),
  )
  const content = Buffer.concat([Buffer.from(`${H}\n${many.join('')}`), ...broken])
  const { report } = await imported(fileWith(content, 'kind'))
  expect([report.accepted, report.refused]).toEqual([30_000, 2])
  expect(Object.keys(report.remarks).join()).not.toMatch(/read as/)
})

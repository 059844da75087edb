import { areaPoints } from '#lib/cli/basemap/labels/area-points'
import { nameIn, scriptOf, spokenIn } from '#lib/cli/basemap/labels/local-names'

test.each([
  ['uk', 'Kharkiv', 'Харьков,Харків,Charków', 'Харків'],
  ['uk', 'Donetsk', 'Данецк,Донецк,Донецьк,Staline', 'Донецьк'],
  ['uk', 'Chernihiv', 'Чарнігаў,Чернигов,Чернігів', 'Чернігів'],
  ['uk', 'Pokrovsk', 'Красноармейск,Покровськ,Krasnoarmeysk', 'Покровськ'],
  ['ru', 'Belgorod', 'Белгарад,Бєлгород,Белгород', 'Белгород'],
  ['ar', 'Latakia', 'لازقیه,اللاذقية,ladhqyة', 'اللاذقية'],
  ['ar', 'Khartoum', 'خرطوم,الخرطوم,Chartum', 'الخرطوم'],
  ['ar', 'Aleppo', 'Halep,Halab,حلب,Aleppo', 'حلب'],
  ['ar', 'Al Hasakah', 'حەسیچە,الحسكة', 'الحسكة'],
  ['my', 'Yangon', 'Rangún,ရန်ကုန်,仰光', 'ရန်ကုန်'],
  ['am', 'Addis Ababa', 'አዲስ አበባ,Адис Абеба', 'አዲስ አበባ'],
  ['he', 'Haifa', 'حيفا,חיפה,חפה', 'חיפה'],
  ['he', 'Jerusalem', 'שלם,ירושלים,יְרוּשָׁלַיִם,ציון', 'ירושלים'],
  ['ar', 'Kassala', 'كسل,كسلا,کسلا', 'كسلا'],
  ['ar', 'Khartoum', 'خارطوم,خرطوم', 'خرطوم'],
  ['ar', 'Nablus', 'نابلوس,نابلس', 'نابلس'],
  ['ar', 'Amman', 'ئاممان,عمان,امان', 'عمان'],
  ['ar', 'Ad Douiem', 'الدويم (مدينة),الدویم', 'الدويم'],
  ['uk', 'Luhansk', 'Луганск,Луганськ,Луганьск,Луханск', 'Луганськ'],
  ['uk', 'Sevastopol', 'Севастопаль,Севастопол,Севастополь,Севастопољ', 'Севастополь'],
  ['uk', 'Brovary', 'Бравары,Бровари,Бровары,Броварі', 'Бровари'],
] as const)(
  'the name in %s of %s is chosen by its sound, not by its order',
  (tag, main, list, name) => {
    const names = list.split(',')
    expect(nameIn(tag, main, names)).toBe(name)
    expect(nameIn(tag, main, names.reverse())).toBe(name)
  },
)

test('a name of other consonants, or in a language without any, is no name', () => {
  expect(nameIn('ar', 'Kosti', ['ربك'])).toBeUndefined()
  expect(nameIn('he', 'Kosti', ['كوستي'])).toBeUndefined()
  expect(nameIn('ar', 'Kosti', ['Rabak', 'rbk', 'RBK', 'ربك'], new Set(['Rabak']))).toBeUndefined()
})

test('languages and scripts are those of Unicode', () => {
  expect(['SD', 'UA', 'PS', 'MM', 'ET'].map(spokenIn)).toEqual(['ar', 'uk', 'ar', 'my', 'am'])
  expect(['ar', 'uk', 'my', 'fr'].map(scriptOf)).toEqual(['Arab', 'Cyrl', 'Mymr', 'Latn'])
})

test('a name stands in the middle of its area, and further ones far from it', () => {
  const found = areaPoints([0, 0, 10, 10], ([x]) => (x! < 3 ? 'west' : 'east'))
  expect(found.map(({ area }) => area).sort()).toEqual(['east', 'west'])
  for (const { area, points } of found) {
    expect(points.every(([x]) => (area === 'west' ? x! < 3 : x! >= 3))).toBe(true)
    expect(points.length).toBeGreaterThan(1)
  }
  const [x, y] = found.find(({ area }) => area === 'east')!.points[0]!
  expect(x).toBeGreaterThan(5.5)
  expect(x).toBeLessThan(7.5)
  expect(y).toBeGreaterThan(3)
  expect(y).toBeLessThan(7)
})

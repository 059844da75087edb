/** Words of streets and buildings, after which and before which an address goes on. */
const WORDS = [
  ...[
    'street',
    'st\\.',
    'road',
    'rd\\.',
    'avenue',
    'ave\\.',
    'boulevard',
    'lane',
    'alley',
    'square',
  ],
  ...['roundabout', 'building', 'tower', 'block', 'floor', 'apartment', 'flat', 'house', 'villa'],
]
const ARABIC = [
  ...['شارع', 'زقاق', 'طريق', 'ساحة', 'دوار', 'بناية', 'بناء', 'مبنى', 'عمارة', 'برج'],
  ...['طابق', 'شقة', 'منزل', 'بيت', 'فيلا', 'بنايت', 'عمارت', 'شقت'],
]
const CYRILLIC = [
  ...['вул\\.', 'вулиц\\p{L}*', 'провул\\p{L}*', 'проспект\\p{L}*', 'площ\\p{L}*', 'будин\\p{L}*'],
  ...['поверх\\p{L}*', 'кв\\.', 'квартир\\p{L}*', 'під’їзд\\p{L}*', "під'їзд\\p{L}*"],
]
const STREET = `(?<!\\p{L})(?:${WORDS.join('|')}|[وفبلك]?(?:ال|لل)?(?:${ARABIC.join('|')})(?:ها|هما|هم|هن|ه|نا|ي)?|${CYRILLIC.join('|')})(?!\\p{L})`
/** A point in degrees, and what the two codes of places in common use look like. */
const POINT =
  /\p{Nd}{1,3}[.,٫]\p{Nd}{3,}|\p{Nd}\s*°|\/\/\/\p{L}+\.\p{L}+\.\p{L}+|(?<![A-Z0-9])[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?![A-Z0-9])/u
const STREET_WORD = new RegExp(STREET, 'iu')
/** "flat 12", "شقة رقم 4". */
const NUMBER_AFTER = new RegExp(`${STREET}(?:\\s+\\p{L}+\\.?)?\\s+(?:№\\s*)?\\p{Nd}`, 'iu')
/** "12 Harbour Street": the words between are capitalised, as those of "12 people in the house" are not. */
const NUMBER_BEFORE = new RegExp(
  `\\p{Nd}\\p{L}?,?\\s+(?:\\p{Lu}[\\p{L}’'-]*\\s+){0,3}(?:${WORDS.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('|')})(?!\\p{L})`,
  'u',
)

/** Whether words for a place lead to a street, a building or a point: they are then an address. */
export const isAddress = (words: string): boolean => POINT.test(words) || STREET_WORD.test(words)

/** Whether a sentence holds an address: a street or a building with its number, or a point. */
export const holdsAddress = (sentence: string): boolean =>
  POINT.test(sentence) || NUMBER_AFTER.test(sentence) || NUMBER_BEFORE.test(sentence)

import { fold, withoutArticle } from './fold'

/** Why a name that looks like a place is none, by the rule it falls under. */
type Rule = { why: string; names: readonly string[] }

/**
 * Names that reports about Syria are full of and that sound like its villages. A name belongs here
 * only under one of these rules, so that the list stays short; a word that says place ("the city of
 * Al Mayadeen") overrides it.
 */
const RULES: readonly Rule[] = [
  {
    why: 'a news agency',
    names: [
      'SANA',
      'SANA news agency',
      'Anadolu',
      'Sputnik',
      'TASS',
      'Reuters',
      'Mehr',
      'Tasnim',
      'Hawar',
      'سانا',
      'وكالة سانا',
    ],
  },
  {
    why: 'a broadcaster',
    names: [
      'Al Mayadeen',
      'Al Jazeera',
      'Al Arabiya',
      'Al Hadath',
      'Al Manar',
      'Al Alam',
      'Al Ikhbariya',
      'Al Hurra',
      'Al Aan',
      'Orient',
      'الميادين',
      'الجزيرة',
      'العربية',
      'المنار',
      'الإخبارية',
      'الحدث',
    ],
  },
  {
    why: 'a people or a creed, not a place',
    names: [
      'Alawite',
      'Alawi',
      'Alawis',
      'Syrian',
      'Sunni',
      'Shia',
      'Shiite',
      'Shi‘ite',
      'Druze',
      'Christian',
      'Kurd',
      'Kurdish',
      'Arab',
      'Ismaili',
      'Murshidi',
      'Turkmen',
      'Circassian',
      'Armenian',
      'Assyrian',
      'Yazidi',
      'Bedouin',
      'Russian',
      'Turkish',
      'Turk',
      'Iranian',
      'Iraqi',
      'Israeli',
      'Lebanese',
      'Jordanian',
      'Palestinian',
      'American',
      'Chechen',
      'Uzbek',
      'Uyghur',
      'علوي',
      'علويين',
      'العلويين',
      'سوري',
      'سوريين',
    ],
  },
  {
    why: 'a group that watches or studies the war',
    names: [
      'Syrian Observatory',
      'Syrian Observatory for Human Rights',
      'Syrian Network for Human Rights',
      'SOHR',
      'SNHR',
      'Middle East Institute',
      'White Helmets',
      'Carter Center',
    ],
  },
]
/** What broadcasters and agencies add to their names, and what makes a people plural. */
const ADDED = / (?:tv|channel|television|news|network|agency|arabic|english|satellite channel)$/
/** Words that no place is named with and that people and bodies are. */
const BODY =
  /\b(?:institute|observatory|network|ministry|university|organi[sz]ation|council|committee|brigade|division|regiment|foundation|commission|party)\b/

const key = (folded: string) => withoutArticle(folded).replaceAll(' ', '')
const known = new Map(
  RULES.flatMap(({ why, names }) =>
    names.flatMap((name) => [name, `${name}s`].map((form) => [key(fold(form)), why] as const)),
  ),
)

/**
 * Why a text names no place: a handle, a broadcaster, an agency, a people, a body; `undefined`
 * where nothing says so. A listed name counts only as it is spelled in the list: "Al Mayadeen" is
 * the broadcaster, "Al-Mayadin" the town on the Euphrates.
 */
export function whyNotPlace(text: string): string | undefined {
  if (text.trimStart().startsWith('@')) return 'a handle: an account, whatever it is named after'
  const folded = fold(text)
  const listed = known.get(key(folded))
  if (listed || !folded.includes(' ')) return listed
  return (
    known.get(key(folded.replace(ADDED, ''))) ??
    (BODY.test(folded) ? 'a body, not a place' : undefined)
  )
}

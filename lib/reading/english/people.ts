import { isCountry } from '../countries'
import { namesOf } from './names'

const TITLE =
  /(?:^|[\s(“"])(?:President|Presidents?|Mr|Mrs|Ms|Dr|Prof|Gen|General|Lt|Col|Colonel|Maj|Major|Capt|Captain|Brigadier|Admiral|Minister|Secretary|Spokes\p{L}+|spokes\p{L}+|director|chief|head|commander|leader|correspondent|reporter|journalist|activist|official|officer|doctor|governor|mayor|Governor|Mayor|Senator|King|Prince|Prime Minister|envoy|ambassador|named|loyal to|lawmaker|resident|analyst|brother|sister|son|daughter|mother|father)\.?,? $/u
/** "The mayor of A, " */
const TITLE_THERE =
  /(?<![\p{L}])(?:mayor|governor|head|chief|director|commander|leader|minister|ambassador|bishop|sheikh|president|spokes\p{L}+) (?:of|for|in) [^,;]{2,60}, $/iu
const SPEAKS =
  /^(?!, (?:said|wrote|added|says) (?:its|their|his|her|the|an?|\p{Lu}\p{L}+,? ))(?:,? (?:said|told|says|added|wrote|claimed|who (?:is|was|heads|leads)|an? [^,;.]{2,50}, (?:said|told|says|added))\b)/u

/** Words of titles and of speech, without one of which no name is told to be a person's. */
const MAY_NAME =
  /said|told|says|added|wrote|claimed|who |President|Mrs?\b|Ms\b|Dr\b|Prof|Gen|Lt|Col|Maj|Capt|Brig|Adm|inist|ecret|pokes|irector|hief|ead|ommand|eader|orrespond|eport|ourn|ctiv|ffic|octor|overn|ayor|enator|King|Prince|Prime|nvoy|mbass|named|loyal|lawm|resid|ishop|heikh|analy|broth|sist|son|daugh|moth|fath/

/**
 * Names of people in a sentence, whole and by their last word: those behind a title, and those in
 * front of a verb of speech.
 */
export function peopleIn(sentence: string): string[] {
  if (!MAY_NAME.test(sentence)) return []
  return namesOf(sentence).flatMap(({ text, start, end }) => {
    const words = text.split(' ')
    const isPerson =
      TITLE.test(sentence.slice(Math.max(0, start - 20), start)) ||
      (words.length > 1 && words.length < 5 && SPEAKS.test(sentence.slice(end, end + 20))) ||
      (words.length > 1 &&
        TITLE_THERE.test(sentence.slice(Math.max(0, start - 90), start)) &&
        /^(?:,|\.?$)/.test(sentence.slice(end, end + 1))) ||
      /^(?:President|Mr|Mrs|Dr|Gen|General|Col|Maj|Lt|Minister|Prince|King) /.test(text)
    const last = words.at(-1)!
    return isPerson && !isCountry(text) && words.length < 6 ? [text, last] : []
  })
}

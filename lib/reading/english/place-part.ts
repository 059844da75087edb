import type { Part } from '#lib/model'
import { DIRECTION } from './place-nouns'

/** Up to a name that shares its words with others of a list: "near A, B and the town of C". */
const TO_NAME = String.raw`(?:of )?(?:\p{Lu}[^\s,;]*(?: \p{Lu}[^\s,;]*)*(?:,| and|, and| or) )*(?:the )?(?:(?:nearby|neighbou?ring|small) )?(?:(?:towns?|villages?|city|cities|districts?) )?(?:of )?$`
const upToName = (words: string) =>
  new RegExp(String.raw`\b(?:${words})(?: the)? (?:\p{Ll}+ )*${TO_NAME}`, 'u')
const LIES_OF = upToName(`(?:${DIRECTION}) of`)
const IS_SIDE = upToName(`(?:in|into|inside|across|from) the (?:far )?(?:${DIRECTION}) of`)
const LIES_FAR = upToName(
  String.raw`(?:km|kms|kilomet(?:re|er)s?|miles?|metres?)(?: \([^)]*\))?(?: \(?\p{Ll}+\)?)? (?:(?:to the )?(?:north|south|east|west)\S* )?(?:of|from|away from)`,
)
const LIES_NEAR = new RegExp(
  String.raw`\b(?:near|above|overlooking|close to|in the vicinity of|next to|not far from|beside|(?:at|before|outside) the (?:\p{Ll}+ )?gates of|on the approaches to) (?:the )?(?:(?!in |at |on |inside |within |from )\p{Ll}+ )*${TO_NAME}`,
  'u',
)
const LEADS_TO = upToName(
  String.raw`towards?|on the way to|on the road to|road to|highway to|heading (?:to|for)|in the direction of|closing in on|close in on|closed in on|advanc\p{L}+ (?:on|to|towards?)|push\p{L}* (?:to|towards?)|offensive (?:on|against|to retake)|to retake|approaches to`,
)

/** The part that the words in front of a name, and the one behind it, speak of. */
export function partOf(ahead: string, behind: string): Part {
  // the word that begins a sentence is one like the others
  const before = ahead.slice(-160).replace(/^[^\p{L}\p{N}]*\p{Lu}/u, (lead) => lead.toLowerCase())
  if (
    /\b(?:outskirts|edges?|entrances?|suburbs) of\b(?:(?! (?:in|at|that|when|where|while|with|is|are|was|were|has|have|on|from) )[^,;])*$/i.test(
      before,
    ) ||
    /^ (?:outskirts|suburbs)\b/i.test(behind)
  )
    return 'outskirts'
  if (
    /\b(?:countryside|rural areas?)(?: (?:of|in|around|near|outside|between))?(?: (?!and|but|that|which|where|while|when|had|has|have|was|were)\p{Ll}+)* $/iu.test(
      before,
    ) ||
    /\brural (?:\p{L}+ )?$/iu.test(before) ||
    /^(?: \p{Ll}+)? (?:countryside|rural)\b/iu.test(behind) ||
    /^[’']s (?:\p{Ll}+ )*countryside\b/u.test(behind)
  )
    return 'countryside'
  if (
    /\bin and around (?:the )?(?:[\p{Ll}]+ )*(?:of )?$/u.test(before) ||
    /(?:^|\s)around (?:the )?(?:[\p{Ll}]+ )*(?:of )?$/u.test(before) ||
    /\bsurroundings of\b[^,;]*$/i.test(before)
  )
    return 'around'
  if (
    /\boutside (?:of )?(?:the )?(?:(?!in |at |on |inside |near |within )[\p{Ll}]+ )*(?:of )?$/u.test(
      before,
    )
  )
    return 'outside'
  if (LIES_FAR.test(before)) return 'near'
  // "in the north of A" is in A, "north of A" is not
  if (IS_SIDE.test(before)) return 'parts'
  if (LIES_OF.test(before) || LIES_NEAR.test(before)) return 'near'
  if (LEADS_TO.test(before) || /^ (?:direction|axis)\b/.test(behind)) return 'towards'
  if (
    /\b(?:lines?|way|roads?|route|highway|path|desert)\b[^.,;]{0,40} to (?:the )?(?:[\p{Ll}]+ ){0,3}(?:of )?$/u.test(
      before,
    )
  )
    return 'towards'
  if (
    /\balong (?:the )?(?:[\p{Ll}]+ ){0,2}(?:of )?$/u.test(before) ||
    /^ (?:border|frontier)\b/.test(behind)
  )
    return 'along'
  if (/\b(?:in|into|inside|of) central (?:the )?$/i.test(before)) return 'centre'
  if (
    /\b(?:(?:cent(?:re|er)|heart) of|downtown(?: of)?) (?:the )?(?:[\p{Ll}]+ )*(?:of )?$/iu.test(
      before,
    ) ||
    /^(?:[’']s)? (?:city )?(?:cent(?:re|er)|downtown)\b/i.test(behind)
  )
    return 'centre'
  if (
    /\b(?:per ?cent|%|thirds?|half|quarters?|much|most|parts?) of (?:its |their |the )?(?:territory|land|area|ground) (?:it held )?(?:in|of) (?:the )?$/i.test(
      before,
    ) ||
    /\d ?(?:per ?cent|%) of (?:the )?(?:\p{Ll}+ )?(?:of )?$/iu.test(before)
  )
    return 'parts'
  if (/\b(?:nearly|almost|virtually) all (?:of )?(?:the )?$/i.test(before)) return 'whole'
  if (
    /\b(?:most|parts?|half|thirds?|quarters|fifths|tenths|much|swathes|some areas|several areas|areas|some|rest) (?:of|in) (?:the )?(?:(?!by |at |from |with |near )[\p{Ll}]+ )*(?:of )?$/u.test(
      before,
    )
  )
    return 'parts'
  if (
    /\b(?:villages?|towns?|neighbou?rhoods?|districts?|areas?|quarters?|suburbs?|streets?|settlements?) (?:in|inside|within|across) (?:the )?(?:\p{Lu}\p{L}+[’']s )?(?:[\p{Ll}’'-]+ ){0,4}(?:of )?$/u.test(
      before,
    ) ||
    /\bpockets? (?:in|of|inside|within) (?:the )?(?:[\p{Ll}’'-]+ ){0,3}(?:of )?$/u.test(before) ||
    /\b(?:neighbou?rhoods|districts|areas|quarters|suburbs|parts|positions) of (?:the )?(?:\p{Ll}+ ){0,3}(?:of )?$/u.test(
      before,
    ) ||
    /\b(?:an?|several|some|many|two|three|four|of) (?:\p{Ll}+ )?(?:neighbou?rhoods?|districts?|areas?|quarters?|suburbs?|streets?|parts) of (?:the )?(?:\p{Lu}?[\p{Ll}-]+ ){0,3}(?:of )?$/u.test(
      before,
    )
  )
    return 'parts'
  if (
    /\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? (?:the )?$/i.test(
      before,
    )
  )
    return 'parts'
  if (
    /^[’']s (?:(?:north|south|east|west)\S* |several |main |old )?(?:neighbou?rhoods?|districts?|quarters?|suburbs?|streets?|areas?)\b/i.test(
      behind,
    )
  )
    return 'parts'
  if (
    /\b(?:several|some|most|many|half|all but \p{Ll}+|\d+|\p{Ll}+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:out )?of (?:the )?$/iu.test(
      before,
    ) &&
    /^[’']s (?:\d+|\p{Ll}+) (?:townships|districts|municipalities|provinces|counties|neighbou?rhoods|regions|villages|towns)/u.test(
      behind,
    )
  )
    return 'parts'
  if (
    /^ (?:tactical |operational |border |general )?area\b/.test(behind) ||
    /\bareas? of (?:the )?$/.test(before)
  )
    return 'area'
  return 'whole'
}

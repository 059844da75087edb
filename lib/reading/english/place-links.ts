import type { Grammar } from '../grammar'

/** The words that link places to each other, to verbs of ground and to times. */
export const englishLinks = {
  /** What stands between two places of a list: a comma, "and", "as well as", "and the hills above". */
  joinsPlaces: (between) =>
    /^(?:,|,? and(?: of)?|,? or|, as well as|,? and (?:in|around|near|at|outside)|,? and (?:(?:in|at|on|near) )?(?:(?:an?|two|three|four|five|several|some|other|another|the|\d+) )?(?:\p{Ll}+ )?(?:positions?|sites?|posts?|villages?|towns?|areas?|points?|targets?|bases?|silos|neighbou?rhoods?|districts?|camps?|locations?) (?:in|near|outside|around|at|close to)|,? and (?:most|parts?|much|half|some|all) of|,? and the \p{Ll}+ (?:of|above|around|near|overlooking))?\s*(?:both |the |in )?(?:(?:port |coastal |nearby )?(?:towns?|villages?|city|cities|neighbou?rhoods?|districts?) (?:of )?)?$/u.test(
      between,
    ),

  /** What stands between the ends of a way: "the road linking A to B". */
  joinsEnds: (between) => /^ (?:to|and|with) /.test(between),

  /** Between a place and what it is called: "retook most of the enclave, the last one near A". */
  callsPlace: (between) =>
    /^, (?:the|an?|which|where|once) |, (?:and|but|while|before|after|as) (?:then )?(?:(?:the|an?|its|their) )?(?:[\p{Ll}-]+ |\p{Lu}\S* ){1,4}?(?:\p{Ll}+ed|took|fell|went|left|held|hold|holds) /u.test(
      between,
    ),

  /** A clause between commas about the place of a passive: "A, which lies between B and C, fell to". */
  tellsOfPlace: (between) =>
    /^,(?: (?:which|where|the|an?|once) )[^;]{3,120},(?: (?:has|have|had|is|are|was|were|been|be|\p{Ll}+ly))*\s*$/u.test(
      between,
    ),

  /** Words behind a verb of ground that end with a name, which nothing tells to be that of a place. */
  namesGround: (behind) =>
    /^ (?:(?:all|most|half|much|parts?|nearly|the|of|both) ){0,4}(?:(?:\p{Ll}+ ){1,3}of )?\p{Lu}/u.test(
      behind,
    ),

  /** Whether a clause ends among the words between what is told and a time behind it. */
  endsClause: (between) => /[,;] (?:and|but|while) /.test(between),

  /** Whether a time without a day counts from another: "a week later". */
  countsOn: (time) => /\b(?:later|after|following|next|earlier|before|previously)\b/i.test(time),
} satisfies Partial<Grammar>

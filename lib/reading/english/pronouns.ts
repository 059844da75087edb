/** Words for a person: a title of one, or a name of two words at the end that is no body's. */
const IS_SOMEBODY =
  /(?<![\p{L}])(?:director|head|chief|spokes\p{L}+|minister|governor|mayor|commander|official|president|leader|doctor|secretary|coordinator|envoy|representative|advis[eo]r|General(?! (?:Staff|Command|Directorate|Secretariat|Security|Intelligence|Assembly|Administration|Hospital))|Colonel|Major|Captain|Lieutenant|Dr|Mr|Mrs|Ms)(?![\p{L}])|^\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:al-|el-|bin |abu )?\p{Lu}\p{Ll}[\p{L}’'-]*){1,2}(?<!Army|Forces?|Front|Council|Committee|Ministry|Observatory|Agency|Center|Centre|Group|Union|Network|Watch|International|Defen[cs]e|Party|Movement|State|House|Nations|Crescent|Cross|Helmets|Office|Command|Staff|Government|Police|Television|News|Times|Post|Institute|Authority|Brigade|Legion|Coalition|Association|Organi[sz]ation|Rights|Mission|Administration)$/u

/** Several people or a body that is spoken of as many. */
const IS_MANY = /s$| and |(?<![\p{L}])(?:police|staff|team)(?![\p{L}])/iu

/** Whether the words for who speaks are those for a person. */
export const isPersonsName = (speaker: string): boolean => IS_SOMEBODY.test(speaker)

/** Whether "they" may be who speaks. */
export const areSeveral = (speaker: string): boolean => IS_MANY.test(speaker)

/** What a pronoun stands for. */
export const pronounMeans = (pronoun: string) =>
  /^(?:he|she)$/i.test(pronoun)
    ? 'person'
    : /^it$/i.test(pronoun)
      ? 'body'
      : /^they$/i.test(pronoun)
        ? 'several'
        : /^we$/i.test(pronoun)
          ? 'outlet'
          : undefined

/**
 * How many sentences on a pronoun still means whoever was named: "he" for longer than "it", and whoever
 * "added" has spoken before.
 */
export const staysMeant = (pronoun: string, words: string): number =>
  /^(?:he|she|i|we)$/i.test(pronoun) || /\b(?:added|adding|adds|went on|continued)\b/i.test(words)
    ? 3
    : 1

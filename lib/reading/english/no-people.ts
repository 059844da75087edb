import { groupBehind } from './counted-people'
import { englishNumbers } from './numbers'
import type { NumberMention } from './numbers'

const ONE_THING = /^(?:the )?one$/i
/** "Two vehicles full of fighters", "21 more names": what is counted is nobody. */
const THINGS =
  /^ (?:(?!(?:of|and|or|in|at|on|by|to|for|from|with|who|that|were|was|are|is|had|have|into|inside|outside|near|behind|under|after|before|during|across|through|between|around|over|when|as|people|civilians|soldiers|fighters|more than)(?![\p{L}]))\p{L}[\p{L}’'-]* ){0,2}?(?:vehicles|tanks|trucks|cars|buses|boats|ships|motorcycles|aircraft|planes|warplanes|jets|helicopters|drones|rockets|missiles|shells|bombs|mines|strikes|airstrikes|attacks|raids|explosions|blasts|sorties|clashes|battles|incidents|houses|homes|buildings|schools|hospitals|villages|towns|cities|districts|neighbou?rhoods|positions|posts|outposts|checkpoints|bases|camps|names|graves|governorates|provinces|countries|parties|factions|sides|storeys|floors)(?![\p{L}’'-])(?! (?:full|of people)? ?(?:workers|crews|drivers|guards|residents))/iu
/** "A boy of 15", "a woman of only 20": their age. */
const AGE_OF =
  /(?<![\p{L}])(?:boy|girl|man|woman|lad|youth|teenager|child|student|pupil|son|daughter|brother|sister|nephew|niece|civilian|soldier|resident|farmer|novice|monk|grandmother|grandfather) of (?:only |just |about |around |some )?$/iu

/** The numbers of a sentence that may count dead: no year, no family, no age and no thing. */
export const numbersOfPeople = (sentence: string): NumberMention[] =>
  englishNumbers(sentence).filter(
    ({ start, end, count }) =>
      // "since the 2021 coup": a year
      !(
        /^(?:the )?(?:19|20)\d\d$/.test(count.words) &&
        groupBehind(sentence, end).noun === undefined
      ) &&
      // "five civilians of one family" are five
      !(count.low === 1 && /^ (?:extended )?family\b/u.test(sentence.slice(end, end + 20))) &&
      !(
        ONE_THING.test(count.words) &&
        /\bthe $/i.test(sentence.slice(Math.max(0, start - 4), start + 4).slice(0, 8)) &&
        /^ \p{Ll}/u.test(sentence.slice(end)) &&
        !/^ (?:of|was|who|killed|dead|other|more)\b/u.test(sentence.slice(end)) &&
        groupBehind(sentence, end).noun === undefined
      ) &&
      !AGE_OF.test(sentence.slice(Math.max(0, start - 40), start)) &&
      !THINGS.test(sentence.slice(end, end + 70)),
  )

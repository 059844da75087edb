import type { StandingWords } from '../grammar'

/** Words of Arabic that say how firmly something is put. */
export const arabicStanding: StandingWords = {
  outright:
    /(?<!\p{L})[وف]?(?:قال(?:ت|وا)?|[يت]قول|[أا]علن(?:ت|وا)?|[أا]ك[ّ]?د(?:ت|وا)?|[أا]فاد(?:ت|وا)?|ذكر(?:ت|وا)?|صر[ّ]?ح(?:ت)?|[أا]وضح(?:ت)?|[أا]ضاف(?:ت)?|ب?حسب|وفقا[ًً]?)(?!\p{L})/u,
  weighed: /(?<!\p{L})[وف]?(?:زعم(?:ت)?|ادعى|ادعت|اتهم(?:ت)?|[يت]زعم|يُ?عتقد|رجح(?:ت)?)(?!\p{L})/u,
  unchecked: /(?:لم|لا|يتعذر|تعذر)[^.،؛]{0,24}(?:التحقق|التأكد)/u,
}

/** Words in front of what somebody denies, up to the end of the sentence or a semicolon. */
export const DENIED =
  /(?<![\p{L}])[وف]?(?:[يت]?نفي|نفت|نافيا|نافية|كذبت?|دحضت?)(?![\p{L}])(?:(?!، ?(?:و(?:قال|اكد|اضاف|اوضح|ذكر)|مؤكد|مشير|بل |لكن))[^.؛])*$/u

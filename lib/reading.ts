/**
 * Texts into drafts of claims: what a text says happened, who says so, where and when, each with
 * the words it rests on and what a person has to decide. It proposes and never publishes.
 */
export { readText } from './reading/read-text'
export { namedParts } from './reading/named-parts'
export { namedStanding } from './reading/named-standing'
export { namedTimes, partOfDay } from './reading/named-times'
export { publishedDays } from './reading/publication'
export type { PartOfDay } from './reading/grammar'
export { sentencesOf } from './reading/sentences'
export { scoredShape } from './reading/scored-shape'
export { likeClaims } from './reading/same-as'
export type { LikeClaim } from './reading/same-as'
export { modelChunks, requestBody } from './reading/model/request'
export { checkAnswer, mergeDrafts } from './reading/model/merge'
export type { CheckedAnswer } from './reading/model/merge'
export type { ReadOptions } from './reading/read-options'
export type * from './reading/draft'

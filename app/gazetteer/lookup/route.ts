import { lookupAnswer } from '#lib/gazetteer'
import type { LookupAnswer, Match } from '#lib/gazetteer'
import { isLanguage, wordsIn } from '#lib/words'
import { served } from '../../project'
import { readParams, respond } from '../params'

/** Reasons in the reader's language: how a name matched. What else weighed is said in English only. */
function reasonsIn(lang: string, answer: LookupAnswer): LookupAnswer {
  if (!isLanguage(lang) || lang === 'en') return answer
  const { say } = wordsIn(lang)
  return { ...answer, candidates: answer.candidates.map((one) => ({ ...one, why: say(`search.match.${one.match as Match}`, { name: one.matched }) })) }
}

/** `GET /gazetteer/lookup?q=Latakia&lat=&lon=&kinds=&lang=&limit=`: candidates with reasons, in the project's own form. */
export async function GET(request: Request) {
  const params = readParams(request.url, { needs: 'q' })
  if ('error' in params) return respond(params)
  const { gazetteer } = await served()
  return respond(reasonsIn(params.lang, lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang)))
}

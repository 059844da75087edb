import { projectOrThrow } from '#lib/check'
import type { AnyClaim } from '#lib/claims'
import { projectGazetteer } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import { readText } from '#lib/reading'
import type { ClaimDraft } from '#lib/reading'
import { readFiles, readPack, readTexts } from '#lib/store'

/** Names of places compared without marks and articles. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .toLowerCase()
    .replace(/^ *the /, '')
    .trim()

/** Whether a draft stands at one of a claim's places: by the gazetteer's id or by the text's words. */
const isThere = (draft: ClaimDraft, claim: AnyClaim): boolean =>
  (claim.places.length === 0 && draft.places.length === 0) ||
  draft.places.some(({ value }) =>
    claim.places.some(
      ({ place, phrase }) =>
        value.place === place ||
        value.candidates?.includes(place) ||
        (phrase !== undefined && ` ${plain(phrase)} `.includes(` ${plain(value.name)} `)),
    ),
  )

/**
 * How many claims of the project that the folder `TEXTS_DIR` has the texts of have a draft of the
 * right kind and place in their sentences; the others are listed.
 */
export async function measureArticles(folder: string): Promise<string> {
  const project = projectOrThrow(await readFiles('.'))
  const texts = await readTexts(folder, project.documents)
  const pack = await readPack('.', project.settings, process.env.GAZETTEER_PACK)
  const gazetteer = projectGazetteer(project, pack === undefined ? undefined : openPack(pack))
  let kind = 0
  let place = 0
  let all = 0
  let drafted = 0
  const missed: string[] = []
  for (const { id, language, published } of project.documents) {
    const text = texts.get(id)
    if (text === undefined) continue
    const drafts = readText(text, {
      document: { id, published: published.split('/')[0]! },
      language,
      gazetteer,
      sources: project.sources,
    })
    drafted += drafts.length
    for (const claim of project.claims.filter(({ document }) => document === id) as AnyClaim[]) {
      all += 1
      const { start, end } = claim.evidence
      const beside = drafts.filter(
        (draft) =>
          draft.kind === claim.kind && draft.evidence.start < end && start < draft.evidence.end,
      )
      if (beside.length > 0) kind += 1
      if (beside.some((draft) => isThere(draft, claim))) place += 1
      else
        missed.push(
          `${claim.id} (${claim.kind}): ${beside.length === 0 ? 'no draft' : `placed at ${beside.map((draft) => draft.places.map(({ value }) => value.name).join(' + ') || 'nowhere').join(', ')}`}`,
        )
    }
  }
  return [
    `${all} claims, ${drafted} drafts: ${kind} of the right kind, ${place} of the right kind and place`,
    ...missed,
  ].join('\n')
}

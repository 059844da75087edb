import { fnv1a } from '#lib/util'

/** No readable part of an id is longer. */
const LONGEST = 80

/** A short hash of a text, for ids of what has no Latin letters. */
const hash = (text: string) => fnv1a(text).toString(36)

/**
 * A readable id of a name: lower-case words joined by hyphens; letters that are not Latin are stood
 * for by a hash.
 */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const short = slug.slice(0, LONGEST).replace(/-$/, '')
  const lost = short !== slug || /[\p{L}\p{N}]/u.test(plain.replace(/[a-z0-9]/g, ''))
  return short === '' ? `x${hash(name)}` : lost ? `${short}-x${hash(name)}` : short
}

/**
 * The part of a claim's id that stands for the source's own id: itself where it may, else a
 * readable form that no other id has.
 */
export function idSlug(id: string): string {
  if (/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(id) && id.length <= LONGEST) return id.toLowerCase()
  const slug = slugOf(id)
  return /-x[a-z0-9]+$/.test(slug) ? slug : `${slug}-x${hash(id)}`
}

/** Ids for names: the same name, in whatever case, has the same id; another name never has. */
export function slugs(taken: readonly string[] = []): (name: string) => string {
  const used = new Set(taken)
  return (name) => {
    const base = slugOf(name)
    let id = base
    for (let i = 2; used.has(id); i++) id = `${base}-${i}`
    used.add(id)
    return id
  }
}

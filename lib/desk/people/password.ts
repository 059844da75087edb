import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * The cost of a password: N = 2^17, r = 8, p = 1, which takes 128 MB and some tenths of a second, as
 * the OWASP Password Storage Cheat Sheet asks of scrypt.
 */
const COST = { ln: 17, r: 8, p: 1 }
const HASH_BYTES = 32
/** The fewest and the most letters of a password. */
const PASSWORD_LETTERS = [12, 200] as const

/** A hashed password as `desk.json` has it, in the PHC form: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
export const HASHED =
  /^\$scrypt\$ln=(1\d|20|[1-9]),r=(8|[1-9]|1\d),p=([1-4])\$([\w-]{22,86})\$([\w-]{43})$/

type Cost = typeof COST

const derive = (password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(
      password.normalize('NFKC'),
      salt,
      HASH_BYTES,
      { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r },
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  )

/**
 * A password as it is kept, with a salt of its own.
 * @throws RangeError where it is too short or too long
 */
export async function hashPassword(password: string): Promise<string> {
  const [fewest, most] = PASSWORD_LETTERS
  const letters = [...password].length
  if (letters < fewest || letters > most)
    throw new RangeError(`A password has ${fewest} to ${most} letters; this one has ${letters}.`)
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  const cost = `ln=${COST.ln},r=${COST.r},p=${COST.p}`
  return `$scrypt$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether a password is the one that was hashed. The time it takes tells nothing of either. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [, ln, r, p, salt, hash] = HASHED.exec(hashed) ?? []
  if (!salt || !hash) return false
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  const [most] = PASSWORD_LETTERS.slice(1)
  const made = await derive(password.slice(0, most! * 2), Buffer.from(salt, 'base64url'), cost)
  return timingSafeEqual(made, Buffer.from(hash, 'base64url'))
}

/** A hash that no password has, at the cost of another: what an unknown name is tried against. */
export function nobodysHash(like: string | undefined): string {
  const [, ln = COST.ln, r = COST.r, p = COST.p] = HASHED.exec(like ?? '') ?? []
  const [salt, hash] = [randomBytes(16), randomBytes(HASH_BYTES)]
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/**
 * Data on its way from the server to a component in the browser, as one text: React takes a text as it is, where of an object it
 * looks at every value on both sides. What is left `undefined` does not arrive.
 */
export type Json<T> = string & { readonly of?: T }

const texts = new WeakMap<object, string>()

/** Writes data to be sent; what is asked for again is written once. For server components: the object is not changed afterwards. */
export function toJson<T extends object>(data: T): Json<T> {
  const text = texts.get(data) ?? JSON.stringify(data)
  texts.set(data, text)
  return text as Json<T>
}

/** What was sent. */
export const fromJson = <T>(text: Json<T>): T => JSON.parse(text) as T

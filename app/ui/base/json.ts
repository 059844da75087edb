/**
 * Data passed from the server to a client component as one JSON string. React passes a string on as
 * it is, but visits every value of an object on both sides. Values that are `undefined` are lost.
 */
export type Json<T> = string & { readonly of?: T }

const texts = new WeakMap<object, string>()

/**
 * Serialises data for a client component, once for each object. The object must not change
 * afterwards.
 */
export function toJson<T extends object>(data: T): Json<T> {
  const text = texts.get(data) ?? JSON.stringify(data)
  texts.set(data, text)
  return text as Json<T>
}

/** Parses data that `toJson` serialised. */
export const fromJson = <T>(text: Json<T>): T => JSON.parse(text) as T

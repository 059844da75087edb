/**
 * A request that is answered with an error: 400 for a wrong parameter, 404 for what is not there,
 * 410 for a claim that was withdrawn. The message says what is allowed, or why it was withdrawn.
 */
export class RequestError extends Error {
  constructor(
    readonly status: 400 | 404 | 410,
    message: string,
  ) {
    super(message)
  }
}

/** The error of a wrong parameter. It names the parameter, its value and what is allowed. */
export function invalidParameter(name: string, value: string, allowed: string): RequestError {
  return new RequestError(400, `${name}: '${value.slice(0, 80)}' is wrong; allowed: ${allowed}`)
}

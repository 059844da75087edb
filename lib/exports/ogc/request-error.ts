/**
 * A request that is answered with an error: 400 for a wrong parameter, 404 for what is not there.
 * The message says what is allowed.
 */
export class RequestError extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message)
  }
}

/** The error of a wrong parameter. It names the parameter, its value and what is allowed. */
export function invalidParameter(name: string, value: string, allowed: string): RequestError {
  return new RequestError(400, `${name}: '${value.slice(0, 80)}' is wrong; allowed: ${allowed}`)
}

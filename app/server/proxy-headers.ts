// Request headers in which the proxy passes on what Next does not tell a page.

/** The language of the page. */
export const LANGUAGE_HEADER = 'x-language'
/** The language that the address itself asked for; absent where the reader's browser decides. */
export const REQUESTED_LANGUAGE_HEADER = 'x-language-asked'
/** The path of the request. */
export const PATH_HEADER = 'x-path'
/** The query of the request, as it was sent. */
export const QUERY_HEADER = 'x-query'

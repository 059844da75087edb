/** Request headers in which the proxy passes on what Next does not tell a page: its language, a language that the address asked for, and the path. */
export const LANGUAGE_HEADER = 'x-language'
export const REQUESTED_LANGUAGE_HEADER = 'x-language-asked'
export const PATH_HEADER = 'x-path'

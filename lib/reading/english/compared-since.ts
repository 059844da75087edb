/**
 * "The deadliest attack since a ceasefire took effect in November": how long nothing like it was, and
 * neither when it was nor what a count covers. Up to the end of the clause.
 */
export const COMPARED_SINCE =
  /(?<![\p{L}])(?:(?!(?:west|east|northwest|northeast|southwest|southeast|midwest|arrest|protest|request|interest|forest|rest|test|at least|least|unrest|latest|contest|suggest|invest|harvest|priest|guest|nest|best known)(?![\p{L}]))\p{L}+est|worst|most \p{L}+|first)(?: [\p{L}\p{N}’'-]+){1,6} since(?![\p{L}])[^,.;]*/giu

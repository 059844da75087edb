/**
 * The small tables of the domain, each written once. Schemas derive their enums from them; rules,
 * filters, exports, the gazetteer and the browser read the same lists. There is a file for each
 * concept, and none imports anything, so that a page loads the tables it reads and neither the
 * others nor the schemas.
 */
export * from './terms/places'
export * from './terms/precision-levels'
export * from './terms/standings'
export * from './terms/counts'
export * from './terms/relations'
export * from './terms/sources'
export * from './terms/scripts'
export * from './terms/control'
export * from './terms/media'
export * from './terms/witnesses'
export * from './terms/side-patterns'
export * from './terms/statements'
export * from './terms/damage'
export * from './terms/clocks'
export * from './terms/coder-groups'
export * from './terms/quotes'

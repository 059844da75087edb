/** What the command line of the store says about itself. */
export const USAGE = `Usage:
  npm run store -- list               datasets, in data/datasets/ and, where DATABASE_URL is set, in the database
  npm run store -- migrate            makes the database's tables, or brings them up to date
  npm run store -- load [<dataset>]   copies a dataset, or all of them, from data/datasets/ into the database
  npm run store -- verify [<dataset>] holds everything kept to what was written; where DATABASE_URL is set, files against database
  npm run store -- drop <dataset>     removes a dataset from the database where DATABASE_URL is set, else from data/datasets/
DATABASE_URL  postgres://user:password@host/database, a PostgreSQL with PostGIS`

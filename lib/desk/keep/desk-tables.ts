/** A name of a schema that stands in a search path as it is. */
export const SCHEMA_NAME = /^(?!pg_)[a-z][a-z0-9_]{0,62}$/

/** The version of the tables below, which `desk_about` says. */
export const TABLES_VERSION = 1

/**
 * The tables of a desk, in the schema that the search path names. A line of a history is kept as it
 * is hashed, and a draft as its file would have it, so that both go over to files byte for byte.
 */
export const MAKE_TABLES = `
create table desk_about (
  version integer primary key
);
create table desk_history (
  document text not null,
  n integer not null check (n > 0),
  line text not null,
  primary key (document, n)
);
create table desk_drafts (
  document text not null,
  seat text not null,
  draft text not null,
  primary key (document, seat)
);
create table desk_looks (
  document text not null,
  coder text not null,
  primary key (document, coder)
)`

export const DROP_TABLES = 'drop table desk_about, desk_history, desk_drafts, desk_looks'

/** Sets the schema of a transaction, and that its commit is on the disk before it is answered. */
const SET = `set_config('search_path', $1, true),
    set_config('synchronous_commit', case when current_setting('synchronous_commit') in ('off', 'local')
      then 'on' else current_setting('synchronous_commit') end, true)`

/**
 * Statements of a desk. $1 and so on are values: no name, id or text is ever put into a statement.
 * Tables are those of the schema that `begin` sets for its transaction.
 */
export const SQL = {
  begin: `select ${SET}`,
  /** $2: what to wait for, which the transaction then has to its end. */
  beginAlone: `select ${SET}, pg_advisory_xact_lock(hashtextextended($2, 0))`,
  version: 'select version from desk_about',
  addVersion: 'insert into desk_about (version) values ($1)',
  documents: 'select distinct document from desk_history',
  history: 'select line from desk_history where document = $1 order by n',
  append: 'insert into desk_history (document, n, line) values ($1, $2, $3)',
  dropHistory: 'delete from desk_history where document = $1',
  putHistory: `insert into desk_history (document, n, line)
    select $1, n, line from unnest($2::text[]) with ordinality as given (line, n)`,
  draft: 'select draft from desk_drafts where document = $1 and seat = $2',
  drafts: 'select seat, draft from desk_drafts where document = $1',
  allDrafts: 'select document, seat, draft from desk_drafts',
  putDraft: `insert into desk_drafts (document, seat, draft) values ($1, $2, $3)
    on conflict (document, seat) do update set draft = excluded.draft`,
  dropDraft: 'delete from desk_drafts where document = $1 and seat = $2',
  dropDrafts: 'delete from desk_drafts where document = $1',
  looked: 'select coder from desk_looks where document = $1',
  look: `insert into desk_looks (document, coder) values ($1, $2) on conflict do nothing`,
  hasSchema: 'select 1 as there from pg_namespace where nspname = $1',
  encoding: `select current_setting('server_encoding') as encoding`,
  hasTables: `select to_regclass($1) is not null as there`,
  /** Locks of a connection while it lasts: of all servers that have the desk, or of one that moves it. */
  tryWhole: 'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
  share: 'select pg_advisory_lock_shared(hashtextextended($1, 0))',
  endWhole: 'select pg_advisory_unlock(hashtextextended($1, 0))',
  notify: 'select pg_notify($1, $2)',
  /** Asked without values, so that it ends the statement before it, whose view of old rows it would keep. */
  letGo: 'select 1',
  /** The present moment, as transactions are numbered. */
  present: 'select pg_current_xact_id()::xid::text as present',
  /** How many others may still see rows as they stood before such a moment. */
  older: `select count(*)::int as older from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database()
      and greatest(age(backend_xmin), age(backend_xid)) > age($1::xid)`,
} as const

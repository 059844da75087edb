-- Datasets of claims. A load is one version of a dataset; it is written beside the others and never changes once `datasets` names it.
-- Days count from 1900-01-01 as in lib/columns; 65535 in both days of an event means that the claim has no time.

create extension if not exists postgis;
create extension if not exists pg_trgm;

-- Every load begun and not yet removed. Whoever writes one holds the advisory lock (4715, load).
create table loads (
  load integer generated always as identity primary key,
  dataset text not null,
  begun timestamptz not null default now(),
  -- Sum over the hashes of all rows, for `verify`; set when the load is complete.
  checksum text
);

-- The load of each dataset that counts.
create table datasets (
  id text primary key,
  load integer not null,
  version text not null,
  about json not null,
  names json not null,
  -- The values of the facet `kind`; `claims.slot` counts through them.
  kinds text[] not null,
  places integer not null
);

-- Place parts, by their number in the columns.
create table places (
  load integer not null,
  place integer not null,
  key text not null,
  place_id text not null,
  part text not null,
  name text not null,
  arabic text,
  level text not null,
  metres integer not null,
  geom geometry(Point, 4326) not null,
  primary key (load, place)
);
create index places_geom on places using gist (geom);
create index places_key on places (load, key);

-- What claims say in every facet: claims that say the same share a profile, so that a filter is decided once a profile.
create table profiles (
  load integer not null,
  profile integer not null,
  kind text[] not null,
  type text[] not null,
  outlet text[] not null,
  speaker text[] not null,
  party text[] not null,
  standing text[] not null,
  agreement text[] not null,
  primary key (load, profile)
);

-- One row a claim, narrow, in the order of the columns: by day, then place. A load is a partition, `claims_<load>`.
create table claims (
  load integer not null,
  "row" integer not null,
  from_day integer not null,
  until_day integer not null,
  said_from integer not null,
  said_until integer not null,
  place integer,
  profile integer not null,
  -- Twice the position of its kind in `datasets.kinds`, and one more where somebody contradicts it.
  slot smallint not null
) partition by list (load);

-- The claims themselves; `text` is what free text looks in, without case and accents. A load is a partition, `details_<load>`.
create table details (
  load integer not null,
  "row" integer not null,
  id text not null,
  "text" text not null,
  claim json not null
) partition by list (load);

-- The columns of a load as Arrow files, for clients and machines that they fit.
create table column_tables (
  load integer not null,
  name text not null,
  bytes bytea not null,
  primary key (load, name)
);

-- Every count of a load under no filter: the first question of whoever opens a dataset, and the one over all of its rows. Null in loads made before.
alter table loads add column summary json;

-- Turns the tables into those of a Citus cluster. Not applied by `migrate`: run it once by hand, on the coordinator, after `migrate` and before the first load.
-- Rows are spread by their number: a shard holds an even share of every dataset, so that one dataset uses all machines; a claim and its details lie on one of them.
create extension if not exists citus;
select create_reference_table('places');
select create_reference_table('profiles');
select create_distributed_table('claims', 'row');
select create_distributed_table('details', 'row', colocate_with => 'claims');
